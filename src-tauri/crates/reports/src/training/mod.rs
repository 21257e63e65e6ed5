//! Documents of the training stage.

pub(crate) mod plan;
