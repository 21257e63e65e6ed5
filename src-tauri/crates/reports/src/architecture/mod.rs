//! Documents of the architecture stage.

pub(crate) mod book;
pub(crate) mod scope;
