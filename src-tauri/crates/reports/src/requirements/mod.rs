//! The documents of the requirements stage.

pub(crate) mod specification;
