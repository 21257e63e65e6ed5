//! Documents of the research stage.

pub(crate) mod blueprint;
pub(crate) mod minutes;
mod pains;
