//! Documents of the development stage.
