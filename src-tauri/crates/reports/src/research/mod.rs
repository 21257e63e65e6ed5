//! Documents of the research stage.

pub(crate) mod minutes;
mod pains;
