//! Documents of the architecture stage.

pub(crate) mod scope;
