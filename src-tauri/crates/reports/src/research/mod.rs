//! Documents of the research stage.
