//! What follows from a project: gates, progress, coverage of the spine, suspect links.
//!
//! Everything here is a pure function of a `Project` and today's date. It answers with codes, records and numbers,
//! never with sentences, and never reads a file or a clock.

mod architecture;
mod chain;
mod check;
mod coaching;
pub mod compare;
mod coverage;
mod deployment;
mod development;
mod earned;
mod facts;
mod gate;
mod impact;
mod integration;
mod lock;
mod network;
mod plan;
mod requirements;
mod research;
mod scope;
mod training;

pub use chain::{Bridge, bridges};
pub use check::{Finding, Level};
pub use coverage::{Hop, coverage, suspect_links};
pub use earned::{EarnedValue, Work};
pub use facts::Facts;
pub use gate::{CheckResult, Gate, StageProgress, check_codes, gate, progress};
pub use impact::{Impact, Touched, impact};
pub use lock::Locks;
pub use plan::{Cause, CauseKind, ProjectPlan, Span, TaskDates};
