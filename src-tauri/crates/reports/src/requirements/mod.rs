//! Documents of the requirements stage.
