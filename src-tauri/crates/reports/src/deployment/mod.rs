//! Documents of the testing and deployment stage.

pub(crate) mod test;
