//! Changes: the one form in which an edit is written to the log, shown to windows, undone and merged.

use serde::{Deserialize, Serialize};

use crate::{Baseline, Id, Link, Record};

/// Anything that a project consists of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entity {
    /// A record.
    Record(Box<Record>),
    /// A link.
    Link(Box<Link>),
    /// A baseline.
    Baseline(Box<Baseline>),
}

impl Entity {
    /// The identity of whatever it is.
    pub fn id(&self) -> Id {
        match self {
            Entity::Record(record) => record.id,
            Entity::Link(link) => link.id,
            Entity::Baseline(baseline) => baseline.id,
        }
    }
}

/// One thing before and after: created where `before` is none, removed where `after` is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What it was.
    pub before: Option<Entity>,
    /// What it is now.
    pub after: Option<Entity>,
}

impl Change {
    /// The identity of what changed.
    pub fn id(&self) -> Id {
        let entity = self.after.as_ref().or(self.before.as_ref());
        entity.expect("a change has at least one side").id()
    }

    /// The change that takes this one back.
    pub fn inverse(&self) -> Change {
        Change { before: self.after.clone(), after: self.before.clone() }
    }
}
