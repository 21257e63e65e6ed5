//! Time: working calendars and the task network with its critical path.
//!
//! This crate knows no record. Tasks are numbered, times are working days counted from the start of the plan; the
//! calendar turns them into dates. Nothing here asks for today's date.

mod calendar;
mod network;

pub use calendar::Calendar;
pub use network::{Activity, Edge, Loop, Network, Plan, Relation};
