//! Documents of the operations coaching stage.

pub(crate) mod review;
