//! Links: the typed edges of the graph, from the pain point of the first workshop to the KPI a year later.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kinds::Kind;
use crate::{ContentHash, Id};

/// How the second of two tasks depends on the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Dependency {
    /// It starts when the first has finished.
    Fs,
    /// It starts when the first has started.
    Ss,
    /// It finishes when the first has finished.
    Ff,
    /// It finishes when the first has started.
    Sf,
}

macro_rules! link_kinds {
    ($($(#[doc = $doc:literal])+ $name:ident $word:literal: $from:expr => $to:expr),+ $(,)?) => {
        /// The kind of a link.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
        pub enum LinkKind { $($(#[doc = $doc])+ #[serde(rename = $word)] $name),+ }

        impl LinkKind {
            /// Every kind of link.
            pub const ALL: &'static [LinkKind] = &[$(LinkKind::$name),+];

            /// The word used in files and on the wire.
            pub fn word(self) -> &'static str {
                match self { $(LinkKind::$name => $word),+ }
            }

            /// The kinds at which it may begin; empty means any.
            pub fn from(self) -> &'static [Kind] {
                match self { $(LinkKind::$name => $from),+ }
            }

            /// The kinds at which it may end; empty means any.
            pub fn to(self) -> &'static [Kind] {
                match self { $(LinkKind::$name => $to),+ }
            }
        }
    };
}

link_kinds! {
    /// An initiative solves a pain point.
    Solves "solves": &[Kind::Initiative] => &[Kind::PainPoint],
    /// An initiative achieves an objective.
    Achieves "achieves": &[Kind::Initiative] => &[Kind::Objective],
    /// A feature delivers an initiative.
    Delivers "delivers": &[Kind::Feature] => &[Kind::Initiative],
    /// A requirement refines a feature.
    Refines "refines": &[Kind::Requirement] => &[Kind::Feature],
    /// A component realises a feature.
    Realises "realises": &[Kind::Component] => &[Kind::Feature],
    /// A task implements a feature or requirement.
    Implements "implements": &[Kind::Task] => &[Kind::Feature, Kind::Requirement],
    /// A task comes before another.
    Precedes "precedes": &[Kind::Task] => &[Kind::Task],
    /// A task is assigned to a person.
    Assigned "assigned": &[Kind::Task] => &[Kind::Person],
    /// An interface carries a data hop or data object.
    Carries "carries": &[Kind::Interface] => &[Kind::DataHop, Kind::DataObject],
    /// An interface serves a requirement.
    Serves "serves": &[Kind::Interface] => &[Kind::Requirement],
    /// A test case verifies a requirement or interface.
    Verifies "verifies": &[Kind::TestCase] => &[Kind::Requirement, Kind::Interface],
    /// A course teaches a feature.
    Teaches "teaches": &[Kind::Course] => &[Kind::Feature],
    /// An audience attends a course.
    Attends "attends": &[Kind::AudienceGroup] => &[Kind::Course],
    /// A KPI measures an objective or pain point.
    Measures "measures": &[Kind::Kpi] => &[Kind::Objective, Kind::PainPoint],
    /// A task mitigates a risk.
    Mitigates "mitigates": &[Kind::Task] => &[Kind::Risk],
    /// Evidence supports anything.
    Supports "supports": &[Kind::Evidence] => &[],
    /// A change request changes anything.
    Changes "changes": &[Kind::ChangeRequest] => &[],
}

/// A typed edge between two records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Link {
    /// Its identity.
    pub id: Id,
    /// What it says.
    pub kind: LinkKind,
    /// The record at which it begins.
    pub from: Id,
    /// The record at which it ends.
    pub to: Id,
    /// For `precedes`: the time between both tasks, in working days; negative for an overlap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lag_days: Option<f64>,
    /// For `precedes`: how the second depends on the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependency: Option<Dependency>,
    /// For `assigned`: the share of the person's time, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<f64>,
    /// What the beginning said when somebody last looked at the link.
    #[ts(type = "string")]
    pub reviewed_from: ContentHash,
    /// What the end said then.
    #[ts(type = "string")]
    pub reviewed_to: ContentHash,
}

/// What may be known about a kind of link.
#[derive(Clone, Debug, Serialize, JsonSchema, TS)]
pub struct LinkMeta {
    /// The wire word.
    pub kind: LinkKind,
    /// The kinds at which it may begin; empty means any.
    pub from: Vec<String>,
    /// The kinds at which it may end; empty means any.
    pub to: Vec<String>,
}

impl LinkKind {
    /// The declaration of the kind.
    pub fn meta(self) -> LinkMeta {
        let names = |kinds: &[Kind]| kinds.iter().map(|kind| kind.name().to_owned()).collect();
        LinkMeta { kind: self, from: names(self.from()), to: names(self.to()) }
    }

    /// Whether a link of this kind may join records of these kinds.
    pub fn joins(self, from: Kind, to: Kind) -> bool {
        let fits = |allowed: &[Kind], kind| allowed.is_empty() || allowed.contains(&kind);
        fits(self.from(), from) && fits(self.to(), to)
    }
}
