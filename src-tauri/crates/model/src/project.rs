//! An open project in memory: records, links and baselines with fast access by id, kind, parent and link.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use foldhash::HashMap;

use crate::kinds::{Kind, RecordKind};
use crate::whole::ProjectProfile;
use crate::{Baseline, Change, Entity, FrozenLink, Id, IdMap, Link, LinkKind, Record, Subject};

/// Everything a project file says, ready to be asked.
#[derive(Clone, Debug, Default)]
pub struct Project {
    records: IdMap<Record>,
    children: HashMap<(Kind, Option<Id>), Siblings>,
    count: HashMap<Kind, usize>,
    links: IdMap<Link>,
    outgoing: IdMap<BTreeSet<Id>>,
    incoming: IdMap<BTreeSet<Id>>,
    /// The records whose fields refer to a record. Made when first asked for, so that opening stays quick, and kept true
    /// from then on.
    referrers: OnceLock<IdMap<BTreeSet<Id>>>,
    baselines: BTreeMap<Id, Baseline>,
    last_number: BTreeMap<Kind, u32>,
}

/// The records of one kind under one parent, by rank.
type Siblings = BTreeSet<(i64, Id)>;

/// A record met on a walk in tree order.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The record.
    pub record: &'a Record,
    /// How deep it lies, from 0.
    pub depth: usize,
}

/// A field of a record that refers to another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// The record that refers.
    pub from: Id,
    /// The field in which it does, with its path.
    pub field: String,
}

impl Project {
    /// The record with this id.
    pub fn record(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// The record's own fields, if there is such a record and it is of kind `T`.
    pub fn get<T: RecordKind>(&self, id: Id) -> Option<&T> {
        self.record(id)?.get()
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.count.get(&kind).copied().unwrap_or(0)
    }

    /// Every record, in no particular order.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// The records of kind `T` with their fields, in tree order.
    pub fn all<'a, T: RecordKind + 'a>(&'a self) -> impl Iterator<Item = (&'a Record, &'a T)> {
        self.in_order(T::KIND).into_iter().filter_map(|step| Some((step.record, step.record.get::<T>()?)))
    }

    /// The records of a kind in tree order: each before its children, siblings by rank.
    pub fn in_order(&self, kind: Kind) -> Vec<Step<'_>> {
        let mut steps = Vec::with_capacity(self.count(kind));
        self.walk(kind, None, 0, &mut steps);
        for parent_kind in kind.meta().parent_kinds.iter().filter_map(|name| Kind::named(name)) {
            if parent_kind != kind {
                for parent in self.in_order(parent_kind) {
                    self.walk(kind, Some(parent.record.id), 0, &mut steps);
                }
            }
        }
        steps
    }

    fn walk<'a>(&'a self, kind: Kind, parent: Option<Id>, depth: usize, steps: &mut Vec<Step<'a>>) {
        for (_, id) in self.children.get(&(kind, parent)).into_iter().flatten() {
            if let Some(record) = self.records.get(id) {
                steps.push(Step { record, depth });
                self.walk(kind, Some(*id), depth + 1, steps);
            }
        }
    }

    /// The children of one kind, by rank. With no parent, the records at the top.
    pub fn children(&self, kind: Kind, parent: Option<Id>) -> impl DoubleEndedIterator<Item = &Record> {
        let ids = self.children.get(&(kind, parent)).into_iter().flatten();
        ids.filter_map(|(_, id)| self.records.get(id))
    }

    /// Whether a record holds others of its own kind.
    pub fn is_leaf(&self, record: &Record) -> bool {
        self.children.get(&(record.kind, Some(record.id))).is_none_or(BTreeSet::is_empty)
    }

    /// A record and everything below it of any kind, each before its children.
    pub fn subtree(&self, id: Id) -> Vec<Id> {
        let mut found = vec![id];
        let mut next = 0;
        while let Some(parent) = found.get(next).copied() {
            let holders = Kind::ALL.iter().filter(|kind| !kind.meta().parent_kinds.is_empty());
            for kind in holders {
                found.extend(self.children.get(&(*kind, Some(parent))).into_iter().flatten().map(|(_, id)| *id));
            }
            next += 1;
        }
        found
    }

    /// The link with this id.
    pub fn link(&self, id: Id) -> Option<&Link> {
        self.links.get(&id)
    }

    /// Every link, in no particular order.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.values()
    }

    /// The links that begin at a record, oldest first.
    pub fn links_from(&self, id: Id) -> impl Iterator<Item = &Link> {
        self.outgoing.get(&id).into_iter().flatten().filter_map(|link| self.links.get(link))
    }

    /// The links that end at a record, oldest first.
    pub fn links_to(&self, id: Id) -> impl Iterator<Item = &Link> {
        self.incoming.get(&id).into_iter().flatten().filter_map(|link| self.links.get(link))
    }

    /// The records that links of one kind lead to from a record.
    pub fn targets(&self, kind: LinkKind, from: Id) -> impl Iterator<Item = &Record> {
        self.links_from(from).filter(move |link| link.kind == kind).filter_map(|link| self.record(link.to))
    }

    /// The records from which links of one kind lead to a record.
    pub fn sources(&self, kind: LinkKind, to: Id) -> impl Iterator<Item = &Record> {
        self.links_to(to).filter(move |link| link.kind == kind).filter_map(|link| self.record(link.from))
    }

    /// Whether an end of the link has changed since somebody last looked at it.
    pub fn is_suspect(&self, link: &Link) -> bool {
        let same = |id, reviewed| self.record(id).is_some_and(|record| record.hash == reviewed);
        !same(link.from, link.reviewed_from) || !same(link.to, link.reviewed_to)
    }

    /// Every field of another record that refers to this one, in the order of ids.
    pub fn referenced_by(&self, id: Id) -> Vec<Reference> {
        let mut found = Vec::new();
        for record in self.referrers(id) {
            record.references(&mut |field, target| {
                if target == id {
                    found.push(Reference { from: record.id, field: field.to_owned() });
                }
            });
        }
        found.sort_unstable();
        found
    }

    /// The records of which a field refers to this one, in the order of ids.
    pub fn referrers(&self, id: Id) -> impl Iterator<Item = &Record> {
        let index = self.referrers.get_or_init(|| {
            let mut index = IdMap::default();
            self.records.values().for_each(|record| enter(&mut index, record));
            index
        });
        index.get(&id).into_iter().flatten().filter_map(|from| self.records.get(from))
    }

    /// The baselines, oldest first.
    pub fn baselines(&self) -> impl DoubleEndedIterator<Item = &Baseline> {
        self.baselines.values()
    }

    /// The baseline with this id.
    pub fn baseline(&self, id: Id) -> Option<&Baseline> {
        self.baselines.get(&id)
    }

    /// The newest baseline of a subject.
    pub fn latest_baseline(&self, subject: Subject) -> Option<&Baseline> {
        self.baselines().filter(|baseline| baseline.subject == subject).max_by_key(|baseline| baseline.number)
    }

    /// The project with the content of a baseline in the place of what it says of that subject now, and without the
    /// newer baselines of it.
    pub fn as_frozen(&self, baseline: &Baseline) -> Project {
        let mut project = self.clone();
        let present = baseline.subject.kinds().iter().flat_map(|kind| self.in_order(*kind));
        for step in present {
            project.remove_record(step.record.id);
            let links: Vec<Id> = self.links_from(step.record.id).map(|link| link.id).collect();
            links.into_iter().for_each(|link| project.remove_link(link));
        }
        for item in &baseline.items {
            project.insert(Entity::Record(Box::new(item.record.clone())));
        }
        for frozen in &baseline.links {
            let FrozenLink { kind, from, to, dependency, lag_days, units } = *frozen;
            let (Some(one), Some(other)) = (project.record(from), project.record(to)) else { continue };
            // A link that was taken away since is made again under an identity that it can have had.
            let kept = self.links_from(from).find(|link| link.kind == kind && link.to == to);
            let (id, reviewed_from, reviewed_to) = match kept {
                Some(link) => (link.id, link.reviewed_from, link.reviewed_to),
                None => (Id::from_parts(0, from.as_u128() ^ to.as_u128()), one.hash, other.hash),
            };
            let link = Link { id, kind, from, to, lag_days, dependency, units, reviewed_from, reviewed_to };
            project.insert(Entity::Link(Box::new(link)));
        }
        let newer = self.baselines().filter(|it| it.subject == baseline.subject && it.number > baseline.number);
        newer.for_each(|it| drop(project.baselines.remove(&it.id)));
        project
    }

    /// The project's own record with its profile.
    pub fn profile(&self) -> Option<(&Record, &ProjectProfile)> {
        self.all::<ProjectProfile>().next()
    }

    /// The highest number ever given in a code of a kind; the next record gets the one after it.
    pub fn last_number(&self, kind: Kind) -> u32 {
        self.last_number.get(&kind).copied().unwrap_or(0)
    }

    /// Remembers that a number was given, so that no code is given twice. Smaller numbers change nothing.
    pub fn remember_number(&mut self, kind: Kind, number: u32) {
        let last = self.last_number.entry(kind).or_default();
        *last = (*last).max(number);
    }

    /// Applies a change. What was under its identity before is replaced, whatever the change says of it.
    pub fn apply(&mut self, change: &Change) {
        if let Some(before) = &change.before {
            self.remove(before);
        }
        if let Some(after) = &change.after {
            self.insert(after.clone());
        }
    }

    /// Puts an entity in, replacing one with the same identity.
    pub fn insert(&mut self, entity: Entity) {
        match entity {
            Entity::Record(record) => self.insert_record(*record),
            Entity::Link(link) => {
                self.remove_link(link.id);
                self.outgoing.entry(link.from).or_default().insert(link.id);
                self.incoming.entry(link.to).or_default().insert(link.id);
                self.links.insert(link.id, *link);
            }
            Entity::Baseline(baseline) => {
                self.baselines.insert(baseline.id, *baseline);
            }
        }
    }

    fn insert_record(&mut self, record: Record) {
        self.remove_record(record.id);
        let number = record.code.rsplit('-').next().and_then(|digits| digits.parse().ok());
        self.remember_number(record.kind, number.unwrap_or(0));
        self.children.entry((record.kind, record.parent)).or_default().insert((record.rank, record.id));
        *self.count.entry(record.kind).or_default() += 1;
        if let Some(index) = self.referrers.get_mut() {
            enter(index, &record);
        }
        self.records.insert(record.id, record);
    }

    fn remove(&mut self, entity: &Entity) {
        match entity {
            Entity::Record(record) => self.remove_record(record.id),
            Entity::Link(link) => self.remove_link(link.id),
            Entity::Baseline(baseline) => {
                self.baselines.remove(&baseline.id);
            }
        }
    }

    fn remove_record(&mut self, id: Id) {
        if let Some(record) = self.records.remove(&id) {
            if let Some(siblings) = self.children.get_mut(&(record.kind, record.parent)) {
                siblings.remove(&(record.rank, id));
            }
            *self.count.entry(record.kind).or_default() -= 1;
            if let Some(index) = self.referrers.get_mut() {
                record.references(&mut |_, target| {
                    if let Some(from) = index.get_mut(&target) {
                        from.remove(&id);
                    }
                });
            }
        }
    }

    fn remove_link(&mut self, id: Id) {
        if let Some(link) = self.links.remove(&id) {
            for (ends, end) in [(&mut self.outgoing, link.from), (&mut self.incoming, link.to)] {
                if let Some(ids) = ends.get_mut(&end) {
                    ids.remove(&id);
                }
            }
        }
    }
}

/// Enters a record under each record that its fields refer to.
fn enter(index: &mut IdMap<BTreeSet<Id>>, record: &Record) {
    record.references(&mut |_, target| {
        index.entry(target).or_default().insert(record.id);
    });
}
