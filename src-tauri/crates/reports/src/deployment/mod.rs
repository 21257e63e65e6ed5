//! Documents of the testing and deployment stage.

pub(crate) mod acceptance;
pub(crate) mod appraisal;
pub(crate) mod release;
pub(crate) mod test;
