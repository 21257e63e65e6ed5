//! Baselines: a named, immutable copy of one part of a project, bound to its hash, that people sign.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kinds::Kind;
use crate::{ContentHash, Day, Id, LinkKind, Project, Record};

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
}

impl Subject {
    /// Every subject.
    pub const ALL: [Subject; 3] = [Subject::Blueprint, Subject::Scope, Subject::Requirements];

    /// The word used in files and on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Subject::Blueprint => "blueprint",
            Subject::Scope => "scope",
            Subject::Requirements => "requirements",
        }
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
        }
    }
}

/// One record as it was frozen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BaselineItem {
    /// The record whole, so that it stays readable after it was changed or deleted.
    pub record: Record,
}

/// A link as it was frozen: its kind and both ends.
pub type FrozenLink = (LinkKind, Id, Id);

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
        let mut links: Vec<FrozenLink> = items
            .iter()
            .flat_map(|item| project.links_from(item.record.id))
            .map(|link| (link.kind, link.from, link.to))
            .collect();
        links.sort_unstable();
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
        for (kind, from, to) in links {
            let ends = [from.as_u128().to_le_bytes(), to.as_u128().to_le_bytes()].concat();
            parts.push([kind.word().as_bytes(), &ends].concat());
        }
        ContentHash::of_parts(parts.iter().map(Vec::as_slice))
    }

    /// Whether the frozen content still has the hash that was signed.
    pub fn is_intact(&self) -> bool {
        Baseline::hash_of(&self.items, &self.links) == self.hash
    }

    /// Whether the project still says what was frozen.
    pub fn is_current(&self, project: &Project) -> bool {
        let (items, links) = Baseline::capture(project, self.subject);
        Baseline::hash_of(&items, &links) == self.hash
    }
}
