//! Documents of the testing and deployment stage.
