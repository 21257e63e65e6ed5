//! What follows from a project: gates, progress, coverage of the spine, suspect links.
//!
//! Everything here is a pure function of a `Project` and today's date. It answers with codes, records and numbers,
//! never with sentences, and never reads a file or a clock.

mod architecture;
mod check;
mod coaching;
mod coverage;
mod deployment;
mod development;
mod facts;
mod gate;
mod integration;
mod requirements;
mod research;
mod scope;
mod training;

pub use check::{Finding, Level};
pub use coverage::{Hop, coverage, suspect_links};
pub use facts::Facts;
pub use gate::{CheckResult, Gate, StageProgress, check_codes, gate, progress};
