//! Coverage of the spine: how many records of each hop are joined to the next, and which links are suspect.

use model::architecture::{Feature, Scope};
use model::{Id, Kind, LinkKind, Project, Record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One hop of the spine. A record without a link counts as unknown, never as zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Hop {
    /// The kind whose records are counted.
    #[ts(type = "string")]
    pub from: Kind,
    /// The kind to which they should be joined.
    #[ts(type = "string")]
    pub to: Kind,
    /// The link that joins them.
    pub link: LinkKind,
    /// How many of them are joined.
    pub linked: u32,
    /// How many there are.
    pub total: u32,
    /// Those that are not joined: nobody knows yet what becomes of them.
    pub unknown: Vec<Id>,
}

/// The hops of the spine; each link begins at the second kind and ends at the first.
pub(crate) const SPINE: [(Kind, Kind, LinkKind); 9] = [
    (Kind::PainPoint, Kind::Initiative, LinkKind::Solves),
    (Kind::Initiative, Kind::Feature, LinkKind::Delivers),
    (Kind::Feature, Kind::Requirement, LinkKind::Refines),
    (Kind::Feature, Kind::Component, LinkKind::Realises),
    (Kind::Requirement, Kind::Interface, LinkKind::Serves),
    (Kind::Feature, Kind::Task, LinkKind::Implements),
    (Kind::Requirement, Kind::TestCase, LinkKind::Verifies),
    (Kind::Feature, Kind::Course, LinkKind::Teaches),
    (Kind::Objective, Kind::Kpi, LinkKind::Measures),
];

/// Coverage of every hop of the spine, in its order.
pub fn coverage(project: &Project) -> Vec<Hop> {
    SPINE.into_iter().map(|(from, to, link)| hop(project, from, to, link)).collect()
}

fn hop(project: &Project, from: Kind, to: Kind, link: LinkKind) -> Hop {
    let joined = |id: Id| project.sources(link, id).any(|record| record.kind == to);
    // A module is covered through itself or through any record above it, as a task for a module builds its features.
    let covered = |record: &Record| ancestors(project, record).any(|record| joined(record.id));
    let counted: Vec<&Record> =
        project.in_order(from).into_iter().map(|step| step.record).filter(|record| counts(project, record)).collect();
    let unknown: Vec<Id> = counted.iter().filter(|record| !covered(record)).map(|record| record.id).collect();
    Hop { from, to, link, linked: (counted.len() - unknown.len()) as u32, total: counted.len() as u32, unknown }
}

/// Whether a record is one that a hop asks about: a leaf, and for features one that will be delivered.
pub(crate) fn counts(project: &Project, record: &Record) -> bool {
    let delivered = record.get::<Feature>().is_none_or(|feature| feature.scope == Some(Scope::In));
    project.is_leaf(record) && delivered
}

/// A record and those above it.
pub(crate) fn ancestors<'a>(project: &'a Project, record: &'a Record) -> impl Iterator<Item = &'a Record> {
    std::iter::successors(Some(record), |record| project.record(record.parent?))
}

/// The links one of whose ends has changed since somebody last looked at them, in the order they were made.
pub fn suspect_links(project: &Project) -> Vec<Id> {
    let mut found: Vec<Id> = project.links().filter(|link| project.is_suspect(link)).map(|link| link.id).collect();
    found.sort_unstable();
    found
}
