//! Documents of the integration stage.
