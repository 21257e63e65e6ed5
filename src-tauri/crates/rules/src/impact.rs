//! What a change touches: the records that rest on a changed one, each with the path by which it is reached.

use std::collections::{BTreeSet, VecDeque};

use model::{Id, Kind, LinkKind, Project, Record};

use crate::coverage::{SPINE, ancestors};

/// A record that rests on a changed one.
#[derive(Clone, Debug)]
pub struct Touched<'a> {
    /// The records from the changed one to this one, both included.
    pub path: Vec<&'a Record>,
}

impl<'a> Touched<'a> {
    /// The record that is touched.
    #[must_use]
    pub fn record(&self) -> &'a Record {
        self.path[self.path.len() - 1]
    }
}

/// What a change touches, and where nobody knows.
#[derive(Clone, Debug, Default)]
pub struct Impact<'a> {
    /// The records that rest on the changed ones, nearest first; the changed ones themselves are not among them.
    pub touched: Vec<Touched<'a>>,
    /// Changed records with the kinds that should rest on them and do not: what becomes of those is unknown, not nothing.
    pub unknown: Vec<(&'a Record, Kind)>,
}

/// The links along which a change travels: each begins at what rests on its end.
const TRAVELS: [LinkKind; 9] = [
    LinkKind::Solves,
    LinkKind::Delivers,
    LinkKind::Refines,
    LinkKind::Realises,
    LinkKind::Serves,
    LinkKind::Implements,
    LinkKind::Verifies,
    LinkKind::Teaches,
    LinkKind::Carries,
];

/// Follows a change of some records down the spine by the shortest paths.
#[must_use]
pub fn impact<'a>(project: &'a Project, changed: &[Id]) -> Impact<'a> {
    let mut known: BTreeSet<Id> = changed.iter().copied().collect();
    let starts: Vec<&Record> = changed.iter().filter_map(|id| project.record(*id)).collect();
    let mut queue: VecDeque<Vec<&Record>> = starts.iter().map(|record| vec![*record]).collect();
    let mut touched = Vec::new();
    while let Some(path) = queue.pop_front() {
        for next in resting_on(project, path[path.len() - 1]) {
            if known.insert(next.id) {
                let longer: Vec<&Record> = path.iter().copied().chain([next]).collect();
                touched.push(Touched { path: longer.clone() });
                queue.push_back(longer);
            }
        }
    }
    let missing = |record: &&'a Record| unknown_of(project, record);
    Impact { touched, unknown: starts.iter().flat_map(missing).collect() }
}

/// What rests on a record directly: what it holds of its own kind, and what its links or, failing them, those of the
/// nearest record above it say.
fn resting_on<'a>(project: &'a Project, record: &'a Record) -> Vec<&'a Record> {
    let mut found: Vec<&Record> = project.children(record.kind, Some(record.id)).collect();
    for link in TRAVELS {
        let nearest = ancestors(project, record).map(|above| sources(project, link, above.id));
        found.extend(nearest.into_iter().find(|sources| !sources.is_empty()).into_iter().flatten());
    }
    found
}

fn sources(project: &Project, link: LinkKind, id: Id) -> Vec<&Record> {
    let mut sources: Vec<&Record> = project.sources(link, id).collect();
    sources.sort_by(|a, b| a.code.cmp(&b.code));
    sources
}

fn unknown_of<'a>(project: &'a Project, record: &'a Record) -> Vec<(&'a Record, Kind)> {
    let hops = SPINE.iter().filter(|(from, ..)| *from == record.kind);
    let bare = hops.filter(|(_, to, link)| {
        let mut above = ancestors(project, record);
        !above.any(|above| project.sources(*link, above.id).any(|source| source.kind == *to))
    });
    bare.map(|(_, to, _)| (record, *to)).collect()
}
