//! Why a record exists: every way from it back to a pain point or an objective, and where none is, the nearest hop that
//! is missing.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use model::{Id, Kind, LinkKind, Project, Record};

use crate::coverage::ancestors;
use crate::spine::COLUMNS;

/// How one record leads to the next on the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// It has a link to it.
    Link(LinkKind),
    /// A link of it ends here.
    Linked(LinkKind),
    /// It lies in it.
    Within,
    /// It holds it.
    Holds,
    /// It refers to it in this field.
    Refers(String),
    /// It is referred to by it in this field.
    Named(String),
}

/// A record on the way back, and how the one before leads to it.
#[derive(Clone, Debug)]
pub struct Reason<'a> {
    /// The record.
    pub record: &'a Record,
    /// How the record before it leads to it; none for the first.
    pub by: Option<By>,
}

/// The hop that is missing nearest to a record for which no way was found.
#[derive(Clone, Copy, Debug)]
pub struct MissingHop<'a> {
    /// The record at which the way ends.
    pub record: &'a Record,
    /// The link that would lead on.
    pub link: LinkKind,
}

/// Why a record exists.
#[derive(Clone, Debug, Default)]
pub struct Why<'a> {
    /// Every way back, from the record itself to a pain point or an objective, shortest first.
    pub paths: Vec<Vec<Reason<'a>>>,
    /// Whether there are more ways than were asked for.
    pub more: bool,
    /// Where there is no way: the nearest missing hop, for a kind that should have one.
    pub missing: Option<MissingHop<'a>>,
}

/// Whether a record is one for which others exist.
#[must_use]
pub fn is_reason(kind: Kind) -> bool {
    matches!(kind, Kind::PainPoint | Kind::Objective)
}

/// The link by which records of a kind should say what they are for.
fn rise_of(kind: Kind) -> Option<LinkKind> {
    Some(match kind {
        Kind::Initiative => LinkKind::Solves,
        Kind::Feature => LinkKind::Delivers,
        Kind::Requirement => LinkKind::Refines,
        Kind::Component => LinkKind::Realises,
        Kind::Task => LinkKind::Implements,
        Kind::Interface => LinkKind::Serves,
        Kind::TestCase => LinkKind::Verifies,
        Kind::Course => LinkKind::Teaches,
        Kind::AudienceGroup => LinkKind::Attends,
        Kind::Kpi => LinkKind::Measures,
        Kind::Evidence => LinkKind::Supports,
        _ => return None,
    })
}

/// Follows a record back to what it is for; at most `limit` ways, since ways multiply.
#[must_use]
pub fn why(project: &Project, id: Id, limit: usize) -> Why<'_> {
    let Some(start) = project.record(id).filter(|record| !is_reason(record.kind)) else { return Why::default() };
    let (met, steps) = explore(project, start);
    let fruitful = fruitful(project, &steps);
    let mut search = Search { project, steps: &steps, fruitful: &fruitful, limit, paths: Vec::new() };
    search.follow(&mut vec![Reason { record: start, by: None }]);
    let mut paths = search.paths;
    let more = paths.len() > limit;
    paths.truncate(limit);
    paths.sort_by_key(Vec::len);
    let missing = if paths.is_empty() { met.into_iter().find_map(|record| missing_hop(project, record)) } else { None };
    Why { paths, more, missing }
}

type Steps = BTreeMap<Id, Vec<(Id, By)>>;

/// Every record that the way back can lead through, nearest first, and the steps from each.
fn explore<'a>(project: &'a Project, start: &'a Record) -> (Vec<&'a Record>, Steps) {
    let mut queue = VecDeque::from([start]);
    let mut known = BTreeSet::from([start.id]);
    let (mut met, mut steps) = (Vec::new(), Steps::new());
    while let Some(record) = queue.pop_front() {
        met.push(record);
        if is_reason(record.kind) {
            continue;
        }
        let next = steps_from(project, record, record.id == start.id);
        queue.extend(next.iter().filter(|(id, _)| known.insert(*id)).filter_map(|(id, _)| project.record(*id)));
        steps.insert(record.id, next);
    }
    (met, steps)
}

/// The records from which a pain point or an objective is reached.
fn fruitful(project: &Project, steps: &Steps) -> BTreeSet<Id> {
    let mut back: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for (from, next) in steps {
        next.iter().for_each(|(to, _)| back.entry(*to).or_default().push(*from));
    }
    let is_end = |id: &&Id| project.record(**id).is_some_and(|record| is_reason(record.kind));
    let mut open: Vec<Id> = back.keys().filter(is_end).copied().collect();
    let mut found: BTreeSet<Id> = open.iter().copied().collect();
    while let Some(id) = open.pop() {
        open.extend(back.get(&id).into_iter().flatten().copied().filter(|from| found.insert(*from)));
    }
    found
}

struct Search<'a, 's> {
    project: &'a Project,
    steps: &'s Steps,
    fruitful: &'s BTreeSet<Id>,
    limit: usize,
    paths: Vec<Vec<Reason<'a>>>,
}

impl<'a> Search<'a, '_> {
    fn follow(&mut self, path: &mut Vec<Reason<'a>>) {
        let last = path[path.len() - 1].record;
        if is_reason(last.kind) {
            self.paths.push(path.clone());
            return;
        }
        for (id, by) in self.steps.get(&last.id).into_iter().flatten() {
            // One more than asked for tells that there are more.
            if self.paths.len() > self.limit {
                return;
            }
            let known = path.iter().any(|reason| reason.record.id == *id);
            if let Some(record) = self.project.record(*id).filter(|_| !known && self.fruitful.contains(id)) {
                path.push(Reason { record, by: Some(by.clone()) });
                self.follow(path);
                path.pop();
            }
        }
    }
}

/// What a record leads to on the way back: what its links say; failing them, what it lies in; failing that, for the
/// record that is asked about, what it holds; and for records beside the spine also what they speak of or are spoken of in.
fn steps_from(project: &Project, record: &Record, asked: bool) -> Vec<(Id, By)> {
    let mut found = links_up(project, record);
    let parent = record.parent.and_then(|parent| project.record(parent));
    if let Some(parent) = parent.filter(|parent| found.is_empty() || parent.kind != record.kind) {
        found.push((parent.id, By::Within));
    }
    if asked && !ancestors(project, record).any(|above| !links_up(project, above).is_empty()) {
        found.extend(project.children(record.kind, Some(record.id)).map(|child| (child.id, By::Holds)));
    }
    if !COLUMNS.contains(&record.kind) {
        let known: BTreeSet<Id> = found.iter().map(|(id, _)| *id).collect();
        let on_spine = mentions(project, record, |kind| COLUMNS.contains(&kind));
        found.extend(on_spine.into_iter().filter(|(id, _)| !known.contains(id)));
        // What speaks of nothing on the spine may speak of something that does, as a defect speaks of a test run.
        if found.is_empty() && asked {
            found = mentions(project, record, |kind| !matches!(kind, Kind::Stakeholder | Kind::Person | Kind::Role));
        }
    }
    found
}

fn links_up(project: &Project, record: &Record) -> Vec<(Id, By)> {
    let rises = |kind: LinkKind| !matches!(kind, LinkKind::Precedes | LinkKind::Assigned | LinkKind::Mitigates);
    let out = project.links_from(record.id).filter(|link| rises(link.kind)).map(|link| (link.to, By::Link(link.kind)));
    // A person is there for the tasks, a risk for what answers it, and a task says so the other way round.
    let told = |kind: LinkKind| matches!(kind, LinkKind::Assigned | LinkKind::Mitigates | LinkKind::Carries);
    let into = project.links_to(record.id).filter(|link| told(link.kind));
    let mut found: Vec<(Id, By)> = out.chain(into.map(|link| (link.from, By::Linked(link.kind)))).collect();
    let code = |id: &Id| project.record(*id).map(|record| record.code.clone());
    found.sort_by_cached_key(|(id, _)| code(id));
    found
}

/// The records of some kinds that a record speaks of, or failing them those that speak of it.
fn mentions(project: &Project, record: &Record, counts: impl Fn(Kind) -> bool) -> Vec<(Id, By)> {
    let is_meant = |id: Id| project.record(id).is_some_and(|record| counts(record.kind));
    let plain = |field: &str| field.split(['[', '.']).next().unwrap_or_default().to_owned();
    let mut found = Vec::new();
    record.references(&mut |field, id| {
        if is_meant(id) && found.iter().all(|(known, _)| *known != id) {
            found.push((id, By::Refers(plain(field))));
        }
    });
    if found.is_empty() {
        let named = project.referenced_by(record.id).into_iter().filter(|it| it.field != "owner" && is_meant(it.from));
        for reference in named {
            if found.iter().all(|(known, _)| *known != reference.from) {
                found.push((reference.from, By::Named(plain(&reference.field))));
            }
        }
    }
    found
}

fn missing_hop<'a>(project: &Project, record: &'a Record) -> Option<MissingHop<'a>> {
    let link = rise_of(record.kind)?;
    let says = |above: &Record| project.links_from(above.id).any(|own| own.kind == link);
    (!ancestors(project, record).any(says)).then_some(MissingHop { record, link })
}
