//! The spine as a picture: its columns, what rests on what, and where a hop is missing.

use std::collections::BTreeMap;

use model::{Id, Kind, LinkKind, Project, Record};

use crate::coverage::{SPINE, ancestors, counts};

/// The kinds of the spine, from what hurts to what measures the cure.
pub const COLUMNS: [Kind; 11] = [
    Kind::PainPoint,
    Kind::Objective,
    Kind::Initiative,
    Kind::Feature,
    Kind::Requirement,
    Kind::Component,
    Kind::Interface,
    Kind::Task,
    Kind::TestCase,
    Kind::Course,
    Kind::Kpi,
];

/// The links that join two kinds of the spine; each begins at what rests on its end.
const JOINING: [LinkKind; 10] = [
    LinkKind::Solves,
    LinkKind::Achieves,
    LinkKind::Delivers,
    LinkKind::Refines,
    LinkKind::Realises,
    LinkKind::Serves,
    LinkKind::Implements,
    LinkKind::Verifies,
    LinkKind::Teaches,
    LinkKind::Measures,
];

/// The kinds that exist for something above them. Tasks are not among them: work that steers the project implements nothing.
const FOUNDED: [(Kind, Kind); 7] = [
    (Kind::Initiative, Kind::PainPoint),
    (Kind::Feature, Kind::Initiative),
    (Kind::Requirement, Kind::Feature),
    (Kind::Component, Kind::Feature),
    (Kind::Interface, Kind::Requirement),
    (Kind::TestCase, Kind::Requirement),
    (Kind::Course, Kind::Feature),
];

/// The spine of a project.
#[derive(Clone, Debug)]
pub struct Spine<'a> {
    /// Every record of its kinds, in the order of `COLUMNS` and within each in tree order.
    pub stops: Vec<Stop<'a>>,
    /// What rests on what.
    pub joints: Vec<Joint>,
}

/// A record of the spine.
#[derive(Clone, Debug)]
pub struct Stop<'a> {
    /// The record.
    pub record: &'a Record,
    /// How deep it lies, from 0.
    pub depth: usize,
    /// The kinds that should rest on it and do not: what becomes of it there is unknown.
    pub missing: Vec<Kind>,
    /// The kind on which it should rest and does not: why it exists is unknown.
    pub unfounded: Option<Kind>,
}

/// One record resting on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Joint {
    /// What is rested on.
    pub upper: Id,
    /// What rests on it.
    pub lower: Id,
    /// The link that says so; none where the lower one lies in the upper one.
    pub link: Option<(LinkKind, Id)>,
    /// Whether the link ends at a record above the upper one, and so holds for what lies in that.
    pub inherited: bool,
}

impl<'a> Spine<'a> {
    /// Reads the spine of a project.
    #[must_use]
    pub fn of(project: &'a Project) -> Spine<'a> {
        let mut spine = Spine { stops: Vec::new(), joints: Vec::new() };
        for kind in COLUMNS {
            for step in project.in_order(kind) {
                spine.joints.extend(joints_below(project, step.record));
                spine.stops.push(stop(project, step));
            }
        }
        spine
    }
}

/// A record with what is missing around it; only leaves are asked, and features only where they will be delivered.
fn stop<'a>(project: &'a Project, step: model::Step<'a>) -> Stop<'a> {
    let (record, depth) = (step.record, step.depth);
    if !counts(project, record) {
        return Stop { record, depth, missing: Vec::new(), unfounded: None };
    }
    let hops = SPINE.iter().filter(|(from, ..)| *from == record.kind);
    let bare = hops.filter(|(_, to, link)| {
        let mut above = ancestors(project, record);
        !above.any(|above| project.sources(*link, above.id).any(|source| source.kind == *to))
    });
    let missing = bare.map(|(_, to, _)| *to).collect();
    let founded = |above: &Record| project.links_from(above.id).any(|link| JOINING.contains(&link.kind));
    let asked = FOUNDED.iter().find(|(kind, _)| *kind == record.kind);
    let unfounded = asked.filter(|_| !ancestors(project, record).any(founded)).map(|(_, on)| *on);
    Stop { record, depth, missing, unfounded }
}

/// What rests on a record: what it holds of its own kind, and what its own links or, failing them, those of the nearest
/// record above it say.
fn joints_below(project: &Project, upper: &Record) -> Vec<Joint> {
    let held = project.children(upper.kind, Some(upper.id));
    let mut found: Vec<Joint> =
        held.map(|lower| Joint { upper: upper.id, lower: lower.id, link: None, inherited: false }).collect();
    for kind in JOINING {
        for above in ancestors(project, upper) {
            let mut lowers: Vec<(&Record, Id)> = project
                .links_to(above.id)
                .filter(|link| link.kind == kind)
                .filter_map(|link| Some((project.record(link.from)?, link.id)))
                .collect();
            if lowers.is_empty() {
                continue;
            }
            lowers.sort_by(|(a, _), (b, _)| a.code.cmp(&b.code));
            found.extend(lowers.into_iter().map(|(lower, link)| Joint {
                upper: upper.id,
                lower: lower.id,
                link: Some((kind, link)),
                inherited: above.id != upper.id,
            }));
            break;
        }
    }
    found
}

/// How many records of each kind of the spine have a hop missing.
#[must_use]
pub fn gaps(spine: &Spine) -> BTreeMap<Kind, u32> {
    let mut gaps = BTreeMap::new();
    for stop in spine.stops.iter().filter(|stop| !stop.missing.is_empty() || stop.unfounded.is_some()) {
        *gaps.entry(stop.record.kind).or_default() += 1;
    }
    gaps
}
