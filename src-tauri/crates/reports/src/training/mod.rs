//! Documents of the training stage.
