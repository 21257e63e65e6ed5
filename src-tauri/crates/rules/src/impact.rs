//! What a change touches: the records that rest on a changed one, each with the ways by which it is reached.

use model::{Id, IdMap, Kind, LinkKind, Project, Record};

use crate::coverage::{SPINE, ancestors, counts};

/// Records that are reached from others, nearest first, and how: for each, all those that lead to it. Whole ways are drawn
/// from that when somebody asks, since ways multiply.
#[derive(Clone, Debug, Default)]
pub struct Reach<'a> {
    /// Where the walk began, then what is reached from there.
    records: Vec<&'a Record>,
    /// How many of them it began at.
    starts: usize,
    /// For each record the numbers of those that lead to it, the nearest first; none for those where it began.
    from: Vec<Vec<u32>>,
}

impl<'a> Reach<'a> {
    /// The records where the walk began.
    #[must_use]
    pub fn starts(&self) -> &[&'a Record] {
        &self.records[..self.starts]
    }

    /// The records that are reached with their numbers, nearest first; those where it began are not among them.
    pub fn touched(&self) -> impl DoubleEndedIterator<Item = (usize, &'a Record)> {
        self.records.iter().copied().enumerate().skip(self.starts)
    }

    /// The numbers of the records that lead to one, which count from 0 where the walk began.
    #[must_use]
    pub fn led_from(&self, number: usize) -> &[u32] {
        &self.from[number]
    }

    /// A shortest way to a record, from where the walk began on.
    #[must_use]
    pub fn path(&self, number: usize) -> Vec<&'a Record> {
        let back = std::iter::successors(Some(number), |at| self.from[*at].first().map(|before| *before as usize));
        let mut path: Vec<&Record> = back.map(|at| self.records[at]).collect();
        path.reverse();
        path
    }

    /// Every way to a record, from where the walk began on; the first `limit` of them where there are more.
    #[must_use]
    pub fn paths(&self, number: usize, limit: usize) -> Vec<Vec<&'a Record>> {
        let mut paths = Vec::new();
        self.walk_back(&mut vec![number], limit, &mut paths);
        paths
    }

    fn walk_back(&self, path: &mut Vec<usize>, limit: usize, paths: &mut Vec<Vec<&'a Record>>) {
        let before = &self.from[path[path.len() - 1]];
        if before.is_empty() {
            paths.push(path.iter().rev().map(|at| self.records[*at]).collect());
        }
        for at in before.iter().map(|at| *at as usize) {
            if paths.len() >= limit {
                return;
            }
            if !path.contains(&at) {
                path.push(at);
                self.walk_back(path, limit, paths);
                path.pop();
            }
        }
    }

    /// Everything that is reached from some records by one step after the other.
    fn walk(starts: Vec<&'a Record>, next: impl Fn(&'a Record) -> Vec<&'a Record>) -> Reach<'a> {
        let mut number: IdMap<usize> = IdMap::default();
        let mut records: Vec<&Record> = Vec::new();
        for record in starts {
            number.entry(record.id).or_insert_with(|| {
                records.push(record);
                records.len() - 1
            });
        }
        let starts = records.len();
        let mut from: Vec<Vec<u32>> = vec![Vec::new(); starts];
        let mut at = 0;
        while at < records.len() {
            for record in next(records[at]) {
                let reached = *number.entry(record.id).or_insert_with(|| {
                    records.push(record);
                    from.push(Vec::new());
                    records.len() - 1
                });
                // A second link between the same two is no other way.
                if reached >= starts && !from[reached].contains(&(at as u32)) {
                    from[reached].push(at as u32);
                }
            }
            at += 1;
        }
        Reach { records, starts, from }
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
pub fn impact<'a>(project: &'a Project, changed: &[Id]) -> Reach<'a> {
    Reach::walk(existing(project, changed), |record| resting_on(project, record))
}

/// The records of a reach with the kinds that should rest on them and do not: what becomes of those is unknown, not nothing.
/// Of what is only reached, those count that the coverage of the spine asks about.
#[must_use]
pub fn unknown<'a>(project: &'a Project, reach: &Reach<'a>) -> Vec<(&'a Record, Kind)> {
    let reached = reach.touched().map(|(_, record)| record).filter(|record| counts(project, record));
    reach.starts().iter().copied().chain(reached).flat_map(|record| unknown_of(project, record)).collect()
}

/// Follows some records up the spine to what they are for, and to the KPIs that measure that.
#[must_use]
pub fn at_stake<'a>(project: &'a Project, changed: &[Id]) -> Reach<'a> {
    Reach::walk(existing(project, changed), |record| resting_under(project, record))
}

fn existing<'a>(project: &'a Project, ids: &[Id]) -> Vec<&'a Record> {
    ids.iter().filter_map(|id| project.record(*id)).collect()
}

/// The links that lead from what is built to what it is built for.
const RISES: [LinkKind; 6] =
    [LinkKind::Refines, LinkKind::Serves, LinkKind::Realises, LinkKind::Delivers, LinkKind::Achieves, LinkKind::Solves];

/// What a record is for, by its own links or those of the nearest record above it, and the KPIs that measure it.
fn resting_under<'a>(project: &'a Project, record: &'a Record) -> Vec<&'a Record> {
    let mut found = sources(project, LinkKind::Measures, record.id);
    found.extend(nearest(project, record, &RISES, |id| project.links_from(id).map(|link| (link.kind, link.to))));
    found
}

/// What rests on a record directly: what it holds of its own kind, and what its links or, failing them, those of the
/// nearest record above it say.
fn resting_on<'a>(project: &'a Project, record: &'a Record) -> Vec<&'a Record> {
    let mut found: Vec<&Record> = project.children(record.kind, Some(record.id)).collect();
    found.extend(nearest(project, record, &TRAVELS, |id| project.links_to(id).map(|link| (link.kind, link.from))));
    found
}

/// The other ends of a record's links, kind by kind and by their codes; where it has none of a kind, those of the nearest
/// record above it that has.
fn nearest<'a, Ends: Iterator<Item = (LinkKind, Id)>>(
    project: &'a Project,
    record: &'a Record,
    kinds: &[LinkKind],
    ends: impl Fn(Id) -> Ends,
) -> Vec<&'a Record> {
    let mut found: Vec<(usize, &Record)> = Vec::new();
    // One bit for each kind that a nearer record has said something of.
    let mut said = 0_u32;
    for above in ancestors(project, record) {
        let known = found.len();
        for (kind, other) in ends(above.id) {
            let place = kinds.iter().position(|it| *it == kind).filter(|place| said & (1 << place) == 0);
            found.extend(place.zip(project.record(other)));
        }
        said |= found[known..].iter().fold(0, |said, (place, _)| said | (1 << place));
    }
    found.sort_by(|(place, one), (other_place, other)| place.cmp(other_place).then_with(|| one.code.cmp(&other.code)));
    found.into_iter().map(|(_, other)| other).collect()
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
