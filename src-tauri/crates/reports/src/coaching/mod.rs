//! Documents of the operations coaching stage.
