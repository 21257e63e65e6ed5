//! Time: working calendars, the task network with its critical path, and levelling to what people can do.
//!
//! This crate knows no record. Activities are numbered; durations are minutes of work on a calendar, instants are minutes
//! on one axis that all calendars share, and people see days. Nothing here asks for today's date.

mod bare;
mod calendar;
mod chance;
mod frontier;
mod holidays;
mod levelling;
mod network;
mod node;
mod order;
mod passes;
mod schedule;
mod tally;
mod time;
mod why;

pub use bare::{BareFault, BarePlan, BareTask, plan_bare};
pub use calendar::{Calendar, CalendarError, EIGHT_HOURS};
pub use holidays::{Holiday, Holidays, Name, Year};
pub use levelling::{Demand, Levelled, Resource, Shortage, level};
pub use network::{Activity, Constraint, Edge, Fault, MOST_MINUTES, Network, Progress, Relation};
pub use schedule::Schedule;
pub use time::{DAY, Instant};
pub use why::{Driver, Reason};
