//! What follows from a project: gates, progress, coverage of the spine, suspect links.
//!
//! Everything here is a pure function of a `Project` and today's date. It answers with codes, records and numbers,
//! never with sentences, and never reads a file or a clock.

mod architecture;
mod calendars;
mod chain;
mod change;
mod check;
mod coaching;
pub mod compare;
mod contradiction;
mod coverage;
mod deployment;
mod development;
mod diagram;
mod earned;
mod enact;
mod facts;
mod gate;
mod impact;
mod integration;
mod levelling;
mod lock;
mod network;
mod pages;
mod plan;
mod readers;
mod references;
mod requirements;
mod research;
mod scope;
mod spine;
mod status;
mod training;
mod why;

pub use calendars::{kind_of_calendar, project_calendar};
pub use chain::{Bridge, bridges};
pub use change::{ChangeClass, ChangeImpact, Outset, Replanned, Shift, is_taken_in, replan};
pub use check::{Finding, Level};
pub use contradiction::{Conflict, conflicts, names};
pub use coverage::{Hop, coverage, suspect_links};
pub use development::TOP_RISK;
pub use diagram::{DiagramFault, diagram_fault};
pub use earned::{EarnedValue, Work};
pub use enact::{Carriers, Enacted, OnRefusal, enact, is_new};
pub use facts::Facts;
pub use gate::{CheckResult, Gate, StageProgress, check_codes, gate, progress};
pub use impact::{Reach, at_stake, impact, unknown};
pub use levelling::{LevelledTask, Levelling, LevellingFault};
pub use lock::Locks;
pub use network::{PlanFault, plan_fault};
pub use pages::{FlowPage, page_flow};
pub use plan::{Cause, CauseKind, ProjectPlan, Span, TaskDates};
pub use readers::{BlockUse, ReaderCheck, ReaderNeed, ReaderState, reader_check, reader_codes};
pub use references::{circle_of_references, ordering_field};
pub use spine::{COLUMNS, Joint, Spine, Stop, gaps};
pub use status::{HealthOf, MovedRisk, StatusFacts, earned, work};
pub use why::{By, MissingHop, Reason, Why, is_reason, why};
