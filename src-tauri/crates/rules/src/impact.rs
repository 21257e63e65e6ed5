//! What a change touches: the records that rest on a changed one, each with the path by which it is reached.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

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
    /// The records that rest on the changed ones, nearest first, each by a shortest path; the changed ones themselves are
    /// not among them.
    pub touched: Vec<Touched<'a>>,
    /// Changed records with the kinds that should rest on them and do not: what becomes of those is unknown, not nothing.
    pub unknown: Vec<(&'a Record, Kind)>,
    /// For every record that is reached, all those that lead to it.
    from: BTreeMap<Id, Vec<&'a Record>>,
}

impl<'a> Impact<'a> {
    /// Every way by which a touched record is reached, from the changed record on; the first `limit` of them where there
    /// are more, since ways multiply.
    #[must_use]
    pub fn paths(&self, touched: &Touched<'a>, limit: usize) -> Vec<Vec<&'a Record>> {
        let mut paths = Vec::new();
        self.walk_back(&mut vec![touched.record()], limit, &mut paths);
        paths
    }

    fn walk_back(&self, path: &mut Vec<&'a Record>, limit: usize, paths: &mut Vec<Vec<&'a Record>>) {
        let Some(before) = path.last().and_then(|record| self.from.get(&record.id)) else {
            paths.push(path.iter().rev().copied().collect());
            return;
        };
        for record in before {
            if paths.len() >= limit {
                return;
            }
            if path.iter().all(|known| known.id != record.id) {
                path.push(record);
                self.walk_back(path, limit, paths);
                path.pop();
            }
        }
    }
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

/// Follows a change of some records down the spine.
#[must_use]
pub fn impact<'a>(project: &'a Project, changed: &[Id]) -> Impact<'a> {
    let starts: Vec<&Record> = changed.iter().filter_map(|id| project.record(*id)).collect();
    let (touched, from) = walk(&starts, |record| resting_on(project, record));
    let missing = |record: &&'a Record| unknown_of(project, record);
    Impact { touched, unknown: starts.iter().flat_map(missing).collect(), from }
}

/// Follows some records up the spine to the KPIs that measure what they are for, each by a shortest path.
#[must_use]
pub fn at_stake<'a>(project: &'a Project, changed: &[Id]) -> Vec<Touched<'a>> {
    let starts: Vec<&Record> = changed.iter().filter_map(|id| project.record(*id)).collect();
    let (reached, _) = walk(&starts, |record| resting_under(project, record));
    reached.into_iter().filter(|touched| touched.record().kind == Kind::Kpi).collect()
}

type Reached<'a> = (Vec<Touched<'a>>, BTreeMap<Id, Vec<&'a Record>>);

/// Everything that is reached from some records, nearest first, and for each all those that lead to it.
fn walk<'a>(starts: &[&'a Record], next: impl Fn(&'a Record) -> Vec<&'a Record>) -> Reached<'a> {
    let mut known: BTreeSet<Id> = starts.iter().map(|record| record.id).collect();
    let begun = known.clone();
    let mut queue: VecDeque<Vec<&Record>> = starts.iter().map(|record| vec![*record]).collect();
    let (mut touched, mut from) = (Vec::new(), BTreeMap::<Id, Vec<&Record>>::new());
    while let Some(path) = queue.pop_front() {
        let last = path[path.len() - 1];
        for record in next(last) {
            if !begun.contains(&record.id) {
                from.entry(record.id).or_default().push(last);
            }
            if known.insert(record.id) {
                let longer: Vec<&Record> = path.iter().copied().chain([record]).collect();
                touched.push(Touched { path: longer.clone() });
                queue.push_back(longer);
            }
        }
    }
    (touched, from)
}

/// The links that lead from what is built to what it is built for.
const RISES: [LinkKind; 6] =
    [LinkKind::Refines, LinkKind::Serves, LinkKind::Realises, LinkKind::Delivers, LinkKind::Achieves, LinkKind::Solves];

/// What a record is for, by its own links or those of the nearest record above it, and the KPIs that measure it.
fn resting_under<'a>(project: &'a Project, record: &'a Record) -> Vec<&'a Record> {
    let mut found = sources(project, LinkKind::Measures, record.id);
    for link in RISES {
        let nearest = ancestors(project, record).map(|above| {
            let mut targets: Vec<&Record> = project.targets(link, above.id).collect();
            targets.sort_by(|a, b| a.code.cmp(&b.code));
            targets
        });
        found.extend(nearest.into_iter().find(|targets| !targets.is_empty()).into_iter().flatten());
    }
    found
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
