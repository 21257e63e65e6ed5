//! Documents of the development stage.

pub(crate) mod change;
mod milestones;
pub(crate) mod plan;
mod redline;
mod risks;
pub(crate) mod status;
mod tasks;
