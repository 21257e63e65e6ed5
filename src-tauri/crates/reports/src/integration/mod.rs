//! Documents of the integration stage.

mod chain;
pub(crate) mod debugging;
pub(crate) mod interfaces;
