//! The words of a project: every record kind and link, declared once, and the graph that they form.
//!
//! A record kind is one struct in the module of its stage. Everything generic (validation, table and form, search,
//! history, columns) reads the metadata of that one declaration. This crate is pure: it never opens a file, never asks
//! for the time and never draws a random number; whoever calls it passes those in.

#[macro_use]
mod declare;

pub mod architecture;
pub mod choices;
pub mod coaching;
pub mod deployment;
pub mod development;
pub mod integration;
pub mod requirements;
pub mod research;
pub mod training;
pub mod whole;

mod baseline;
mod change;
mod draft;
mod hash;
mod id;
mod kinds;
mod link;
mod project;
mod record;
mod shape;
mod stage;

pub use baseline::{Baseline, BaselineItem, FrozenLink, Subject};
pub use change::{Change, Entity};
pub use draft::{Context, Draft, LinkDetails, NewLink, NewRecord, Refusal};
pub use hash::ContentHash;
pub use id::Id;
pub use kinds::{Data, Kind, KindMeta, Place, RecordKind};
pub use link::{Dependency, Link, LinkKind, LinkMeta};
pub use project::{Project, Reference, Step};
pub use record::{Audience, Brief, COMMON_FIELDS, Record};
pub use shape::{Any, FieldMeta, FieldType, Fields, Int, Problem, Prose, Ref, Shape, ShapeType, Targets};
pub use stage::Stage;

/// What is looked up by identity. Its hash is far quicker than the usual one, and seeded anew in every run.
pub type IdMap<V> = foldhash::HashMap<Id, V>;
/// A set of identities.
pub type IdSet = foldhash::HashSet<Id>;
/// A moment in time as every record carries it, in UTC.
pub type Moment = chrono::DateTime<chrono::Utc>;
/// A calendar day without a time zone, as people write it in plans and minutes.
pub type Day = chrono::NaiveDate;
