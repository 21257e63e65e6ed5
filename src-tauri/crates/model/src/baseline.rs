//! Baselines: a named, immutable copy of one part of a project, bound to its hash, that people sign.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kinds::Kind;
use crate::{ContentHash, Day, Dependency, Id, Link, LinkKind, Project, Record};

/// What a baseline freezes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The digitalisation blueprint of stage 1.
    Blueprint,
    /// The feature list with its boundary, of stage 2.
    Scope,
    /// The requirements of stage 3.
    Requirements,
    /// The plan of stage 4: tasks, how they follow each other, and who does them.
    Plan,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Subject; 4] = [Subject::Blueprint, Subject::Scope, Subject::Requirements, Subject::Plan];

    /// The word used in files and on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Subject::Blueprint => "blueprint",
            Subject::Scope => "scope",
            Subject::Requirements => "requirements",
            Subject::Plan => "plan",
        }
    }

    /// Whether a client's signature locks what was frozen. A plan says what is expected and goes on with every day, so
    /// that its signature keeps the dates that were promised and hinders nobody from telling how things stand.
    pub fn is_locked_by_signature(self) -> bool {
        self != Subject::Plan
    }

    /// The kinds of record that the subject consists of.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Subject::Blueprint => &[
                Kind::ProjectProfile,
                Kind::Objective,
                Kind::Persona,
                Kind::Journey,
                Kind::JourneyStep,
                Kind::PainPoint,
                Kind::DataObject,
                Kind::DataHop,
                Kind::Initiative,
                Kind::Exclusion,
            ],
            Subject::Scope => &[Kind::Feature, Kind::Exclusion, Kind::Assumption, Kind::Constraint],
            Subject::Requirements => {
                &[Kind::Requirement, Kind::Acceptance, Kind::Section, Kind::Prototype, Kind::Chart, Kind::DataField]
            }
            Subject::Plan => &[Kind::Task, Kind::Person],
        }
    }
}

/// One record as it was frozen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BaselineItem {
    /// The record whole, so that it stays readable after it was changed or deleted.
    pub record: Record,
}

/// A link as it was frozen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrozenLink {
    /// What it says.
    pub kind: LinkKind,
    /// The record at which it begins.
    pub from: Id,
    /// The record at which it ends.
    pub to: Id,
    /// For `precedes`: how the second task depends on the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependency: Option<Dependency>,
    /// For `precedes`: the time between both tasks, in working days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lag_days: Option<f64>,
    /// For `assigned`: the share of the person's time, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<f64>,
}

impl FrozenLink {
    /// Its order among others. Numbers are told apart by their bits, since floating-point numbers have no order that
    /// covers all of them.
    fn key(&self) -> (LinkKind, Id, Id, Option<Dependency>, Option<u64>, Option<u64>) {
        (self.kind, self.from, self.to, self.dependency, self.lag_days.map(f64::to_bits), self.units.map(f64::to_bits))
    }
}

impl Eq for FrozenLink {}

impl Ord for FrozenLink {
    fn cmp(&self, other: &FrozenLink) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for FrozenLink {
    fn partial_cmp(&self, other: &FrozenLink) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<&Link> for FrozenLink {
    fn from(link: &Link) -> FrozenLink {
        let Link { kind, from, to, dependency, lag_days, units, .. } = *link;
        FrozenLink { kind, from, to, dependency, lag_days, units }
    }
}

/// A named, immutable copy of one part of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// Its identity.
    pub id: Id,
    /// Its number within its subject, from 1, as in `scope 2`.
    pub number: u32,
    /// What it freezes.
    pub subject: Subject,
    /// What people call it.
    pub name: String,
    /// The day it was made.
    pub made_on: Day,
    /// Who made it.
    pub author: String,
    /// The change request that made it necessary, where it was frozen anew for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<Id>,
    /// The hash over every frozen record, its place in the tree and every frozen link.
    pub hash: ContentHash,
    /// The records in tree order.
    pub items: Vec<BaselineItem>,
    /// The links between or from those records.
    pub links: Vec<FrozenLink>,
}

impl Baseline {
    /// Copies what `subject` consists of out of `project`, in tree order. The caller names and dates the copy.
    pub fn capture(project: &Project, subject: Subject) -> (Vec<BaselineItem>, Vec<FrozenLink>) {
        let records = subject.kinds().iter().flat_map(|kind| project.in_order(*kind));
        let items: Vec<BaselineItem> = records.map(|step| BaselineItem { record: step.record.clone() }).collect();
        let links = links_from(project, items.iter().map(|item| item.record.id));
        (items, links)
    }

    /// The hash of a captured copy. It covers content, place in the tree, order and links, but no dates or names.
    pub fn hash_of(items: &[BaselineItem], links: &[FrozenLink]) -> ContentHash {
        let mut parts: Vec<Vec<u8>> = Vec::with_capacity(items.len() + links.len());
        for item in items {
            let record = &item.record;
            let parent = record.parent.map(Id::as_u128).unwrap_or_default();
            let content = record.content_hash();
            parts.push([&record.id.as_u128().to_le_bytes()[..], &parent.to_le_bytes(), content.bytes()].concat());
        }
        for link in links {
            let mut part = link.kind.word().as_bytes().to_vec();
            part.extend([link.from, link.to].iter().flat_map(|end| end.as_u128().to_le_bytes()));
            part.extend(link.dependency.map(|dependency| dependency as u8));
            part.extend([link.lag_days, link.units].iter().flatten().flat_map(|number| number.to_le_bytes()));
            parts.push(part);
        }
        ContentHash::of_parts(parts.iter().map(Vec::as_slice))
    }

    /// Whether the frozen content still has the hash that was signed.
    pub fn is_intact(&self) -> bool {
        Baseline::hash_of(&self.items, &self.links) == self.hash
    }

    /// Whether the project still says what was frozen: the same content at the same places with the same links. Records
    /// carry the hash of what they say, so that nothing is hashed anew.
    pub fn is_current(&self, project: &Project) -> bool {
        let now = self.subject.kinds().iter().flat_map(|kind| project.in_order(*kind)).map(|step| step.record);
        let now: Vec<&Record> = now.collect();
        let same = |(now, then): (&&Record, &BaselineItem)| {
            let then = &then.record;
            (now.id, now.parent, now.hash) == (then.id, then.parent, then.hash)
        };
        now.len() == self.items.len()
            && now.iter().zip(&self.items).all(same)
            && links_from(project, now.iter().map(|record| record.id)) == self.links
    }
}

/// The links that begin at records, in the order in which they are frozen.
fn links_from(project: &Project, records: impl Iterator<Item = Id>) -> Vec<FrozenLink> {
    let mut links: Vec<FrozenLink> =
        records.flat_map(|record| project.links_from(record)).map(FrozenLink::from).collect();
    links.sort_unstable();
    links
}
