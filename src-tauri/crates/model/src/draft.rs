//! A draft: the changes of one operation while they are being made. Nothing is final until the store commits them;
//! dropped without that, the project is as before.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::baseline::{Baseline, Subject};
use crate::kinds::{Kind, Place};
use crate::{
    Audience, Change, ContentHash, Day, Dependency, Entity, Id, IdMap, IdSet, Link, LinkKind, Moment, Problem, Project,
    Record,
};

mod order;
mod values;

/// What a draft cannot know by itself: the time, fresh identities and who is at work.
pub struct Context<'a> {
    /// The time of the operation.
    pub now: Moment,
    /// The day of the operation where the person is.
    pub today: Day,
    /// Who makes it.
    pub author: String,
    /// Yields a new identity at each call, each larger than the one before.
    pub new_id: &'a mut dyn FnMut() -> Id,
}

/// Why an edit is refused. Nothing of it has taken effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// There is no record, link or baseline with this id.
    NotFound(Id),
    /// Values of a record are not allowed; `code` names the record, or the kind of a new one.
    Invalid {
        /// The record's code, or its kind's name while it has none.
        code: String,
        /// Everything that is wrong with it.
        problems: Vec<Problem>,
    },
    /// Records of this kind cannot lie under that record.
    Parent {
        /// The kind of the record that was to be placed.
        kind: Kind,
        /// The kinds under which it may lie; empty where it lies at the top.
        allowed: Vec<String>,
    },
    /// A record cannot lie under itself; the codes of the records that would lie in each other, from it back to it.
    Cycle(Vec<String>),
    /// There can only be one record of this kind, and it cannot be deleted.
    Single(Kind),
    /// A link of this kind cannot join these two.
    LinkNotAllowed {
        /// The kind of the link.
        kind: LinkKind,
        /// The code of the record at its beginning.
        from: String,
        /// The code of the record at its end.
        to: String,
    },
    /// The two are already joined by such a link.
    LinkExists {
        /// The kind of the link.
        kind: LinkKind,
        /// The code of the record at its beginning.
        from: String,
        /// The code of the record at its end.
        to: String,
    },
}

/// A record that is to be made.
#[derive(Clone, Debug, Default)]
pub struct NewRecord {
    /// Its values by field name, common fields included.
    pub fields: Map<String, Value>,
    /// The record under which it lies.
    pub parent: Option<Id>,
    /// The sibling after which it comes; last of all where none is given.
    pub after: Option<Id>,
}

/// What a link says beyond joining two records.
#[derive(Clone, Copy, Debug, Default)]
pub struct LinkDetails {
    /// See `Link::lag_days`.
    pub lag_days: Option<f64>,
    /// See `Link::dependency`.
    pub dependency: Option<Dependency>,
    /// See `Link::units`.
    pub units: Option<f64>,
}

/// A link that is to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewLink {
    /// What it says.
    pub kind: LinkKind,
    /// Where it begins.
    pub from: Id,
    /// Where it ends.
    pub to: Id,
    /// What it says of that.
    pub details: LinkDetails,
}

impl NewLink {
    /// A link that says no more than that it joins two records.
    pub fn plain(kind: LinkKind, from: Id, to: Id) -> NewLink {
        NewLink { kind, from, to, details: LinkDetails::default() }
    }
}

/// The changes of one operation while they are being made.
pub struct Draft<'a> {
    project: &'a mut Project,
    context: Context<'a>,
    changes: Vec<Change>,
    kept: bool,
}

impl<'a> Draft<'a> {
    /// Begins an operation on a project.
    pub fn new(project: &'a mut Project, context: Context<'a>) -> Draft<'a> {
        Draft { project, context, changes: Vec::new(), kept: false }
    }

    /// The project as it is with the changes made so far.
    pub fn project(&self) -> &Project {
        self.project
    }

    /// The time, author and day of the operation.
    pub fn context(&self) -> &Context<'a> {
        &self.context
    }

    /// The changes made so far.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Ends the draft and keeps its changes, one per thing changed, empty ones left out.
    pub fn keep(mut self) -> Vec<Change> {
        self.kept = true;
        merge(std::mem::take(&mut self.changes))
    }

    /// Puts a change into effect as it stands; for undo, restore and load, whose changes were valid once.
    pub fn replay(&mut self, change: Change) {
        self.project.apply(&change);
        self.changes.push(change);
    }

    /// Makes a record.
    pub fn create(&mut self, kind: Kind, new: NewRecord) -> Result<Id, Refusal> {
        if kind.place() == Place::One && self.project.count(kind) > 0 {
            return Err(Refusal::Single(kind));
        }
        self.check_parent(kind, new.parent)?;
        let id = (self.context.new_id)();
        let rank = self.place(kind, new.parent, new.after, &[])?;
        let mut record = Record {
            id,
            kind,
            code: format!("{}-{:03}", kind.prefix(), self.project.last_number(kind) + 1),
            parent: new.parent,
            rank,
            title: String::new(),
            body: String::new(),
            owner: None,
            tags: Vec::new(),
            audience: Audience::Client,
            rev: 0,
            created: self.context.now,
            updated: self.context.now,
            hash: ContentHash::default(),
            data: kind.empty(),
        };
        self.fill(&mut record, new.fields).map_err(|problems| invalid(kind.name(), problems))?;
        self.put(None, record);
        Ok(id)
    }

    /// Sets fields of a record; null unsets. Other fields stay. Without effect where nothing differs.
    pub fn update(&mut self, id: Id, fields: Map<String, Value>) -> Result<(), Refusal> {
        let before = self.record(id)?.clone();
        let mut after = before.clone();
        self.fill(&mut after, fields).map_err(|problems| invalid(&before.code, problems))?;
        let hash = after.content_hash();
        if hash != before.hash {
            self.put_hashed(Some(before), after, hash);
        }
        Ok(())
    }

    /// Deletes records with everything below them, the links that touch them and the references to them.
    pub fn delete(&mut self, ids: &[Id]) -> Result<(), Refusal> {
        for id in ids {
            // A record can have gone with its parent, named before it in the same call.
            let Some(record) = self.project.record(*id) else {
                if self.changes.iter().any(|change| change.id() == *id) {
                    continue;
                }
                return Err(Refusal::NotFound(*id));
            };
            if record.kind.place() == Place::One {
                return Err(Refusal::Single(record.kind));
            }
            let doomed = self.project.subtree(*id);
            self.forget(&doomed);
            for id in doomed.into_iter().rev() {
                let links: Vec<Link> = self.project.links_from(id).chain(self.project.links_to(id)).cloned().collect();
                for link in links {
                    self.replay(Change { before: Some(Entity::Link(Box::new(link))), after: None });
                }
                let record = self.record(id)?.clone();
                self.replay(Change { before: Some(Entity::Record(Box::new(record))), after: None });
            }
        }
        Ok(())
    }

    /// Clears every field outside `doomed` that refers into it, so that no reference dangles. A node of a diagram that only
    /// spoke for what goes keeps its title.
    fn forget(&mut self, doomed: &[Id]) {
        let gone: IdSet = doomed.iter().copied().collect();
        let mut touched: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for target in doomed {
            for record in self.project.referrers(*target).filter(|record| !gone.contains(&record.id)) {
                touched.entry(record.id).or_default().push(*target);
            }
        }
        for (id, targets) in touched {
            let before = self.project.record(id).expect("the record was met in the walk above").clone();
            let mut after = before.clone();
            let mut value = after.data.to_value();
            for target in targets {
                after.owner = after.owner.filter(|owner| *owner != target);
                if let Some(gone) = self.project.record(target).filter(|_| after.kind == Kind::Diagram) {
                    keep_words(&mut value["nodes"], gone);
                }
                for field in &after.kind.meta().fields {
                    if let Some(value) = value.get_mut(&field.name) {
                        field.shape.forget(value, &target.to_string());
                    }
                }
            }
            after.data = after.kind.check(value).unwrap_or_else(|_| before.data.clone());
            self.put(Some(before), after);
        }
    }

    /// Moves records, in the order given, under a parent and after a sibling; to the front where `after` is none.
    pub fn move_to(&mut self, ids: &[Id], parent: Option<Id>, after: Option<Id>) -> Result<(), Refusal> {
        let mut after = after;
        for id in ids {
            let before = self.record(*id)?.clone();
            self.check_parent(before.kind, parent)?;
            if let Some(parent) = parent
                && self.project.subtree(*id).contains(&parent)
            {
                return Err(Refusal::Cycle(self.circle(*id, parent)));
            }
            let rank = match after {
                Some(_) => self.place(before.kind, parent, after, ids)?,
                None => self.front(before.kind, parent, ids)?,
            };
            let moved = Record { parent, rank, ..before.clone() };
            self.put(Some(before), moved);
            after = Some(*id);
        }
        Ok(())
    }

    /// Joins two records.
    pub fn link(&mut self, new: NewLink) -> Result<Id, Refusal> {
        let (from, to) = (self.record(new.from)?, self.record(new.to)?);
        let codes = (from.code.clone(), to.code.clone());
        let (reviewed_from, reviewed_to) = (from.hash, to.hash);
        if !new.kind.joins(from.kind, to.kind) || new.from == new.to {
            return Err(Refusal::LinkNotAllowed { kind: new.kind, from: codes.0, to: codes.1 });
        }
        if self.project.links_from(new.from).any(|link| link.kind == new.kind && link.to == new.to) {
            return Err(Refusal::LinkExists { kind: new.kind, from: codes.0, to: codes.1 });
        }
        let link = Link {
            id: (self.context.new_id)(),
            kind: new.kind,
            from: new.from,
            to: new.to,
            lag_days: new.details.lag_days,
            dependency: new.details.dependency,
            units: new.details.units,
            reviewed_from,
            reviewed_to,
        };
        let id = link.id;
        self.replay(Change { before: None, after: Some(Entity::Link(Box::new(link))) });
        Ok(id)
    }

    /// Gives a link other details; a detail that is none stays as it is.
    pub fn relink(&mut self, id: Id, details: LinkDetails) -> Result<(), Refusal> {
        let before = self.project.link(id).ok_or(Refusal::NotFound(id))?.clone();
        let after = Link {
            lag_days: details.lag_days.or(before.lag_days),
            dependency: details.dependency.or(before.dependency),
            units: details.units.or(before.units),
            ..before.clone()
        };
        self.replace_link(before, after);
        Ok(())
    }

    /// Takes a link away.
    pub fn unlink(&mut self, id: Id) -> Result<(), Refusal> {
        let link = self.project.link(id).ok_or(Refusal::NotFound(id))?.clone();
        self.replay(Change { before: Some(Entity::Link(Box::new(link))), after: None });
        Ok(())
    }

    /// Says that somebody looked at both ends of a link and found it still true.
    pub fn confirm(&mut self, id: Id) -> Result<(), Refusal> {
        let before = self.project.link(id).ok_or(Refusal::NotFound(id))?.clone();
        let (reviewed_from, reviewed_to) = (self.record(before.from)?.hash, self.record(before.to)?.hash);
        let after = Link { reviewed_from, reviewed_to, ..before.clone() };
        self.replace_link(before, after);
        Ok(())
    }

    /// Freezes a subject as a baseline that bears the date `made_on`, where it is so for the sake of a change request.
    pub fn freeze(&mut self, subject: Subject, name: &str, made_on: Day, request: Option<Id>) -> Id {
        let (items, links) = Baseline::capture(self.project, subject);
        let number = self.project.latest_baseline(subject).map_or(1, |baseline| baseline.number + 1);
        let baseline = Baseline {
            id: (self.context.new_id)(),
            number,
            subject,
            name: name.to_owned(),
            made_on,
            author: self.context.author.clone(),
            request,
            hash: Baseline::hash_of(&items, &links),
            items,
            links,
        };
        let id = baseline.id;
        self.replay(Change { before: None, after: Some(Entity::Baseline(Box::new(baseline))) });
        id
    }

    /// The codes from a record down to one below it, and the record's own again, which closes the circle.
    fn circle(&self, id: Id, below: Id) -> Vec<String> {
        let above = |id: &Id| self.project.record(*id)?.parent;
        let up: Vec<Id> = std::iter::successors(Some(below), |at| if *at == id { None } else { above(at) }).collect();
        let ids = up.iter().rev().copied().chain([id]);
        ids.filter_map(|id| self.project.record(id)).map(|record| record.code.clone()).collect()
    }

    fn record(&self, id: Id) -> Result<&Record, Refusal> {
        self.project.record(id).ok_or(Refusal::NotFound(id))
    }

    fn replace_link(&mut self, before: Link, after: Link) {
        self.replay(Change {
            before: Some(Entity::Link(Box::new(before))),
            after: Some(Entity::Link(Box::new(after))),
        });
    }

    fn put(&mut self, before: Option<Record>, after: Record) {
        let hash = after.content_hash();
        self.put_hashed(before, after, hash);
    }

    fn put_hashed(&mut self, before: Option<Record>, after: Record, hash: ContentHash) {
        let after = Record { rev: after.rev + 1, updated: self.context.now, hash, ..after };
        self.replay(Change {
            before: before.map(|record| Entity::Record(Box::new(record))),
            after: Some(Entity::Record(Box::new(after))),
        });
    }

    fn check_parent(&self, kind: Kind, parent: Option<Id>) -> Result<(), Refusal> {
        let allowed = &kind.meta().parent_kinds;
        let fits = match parent {
            Some(parent) => {
                allowed.iter().any(|name| name == self.project.record(parent).map_or("", |r| r.kind.name()))
            }
            None => !matches!(kind.place(), Place::Under(..)),
        };
        if fits { Ok(()) } else { Err(Refusal::Parent { kind, allowed: allowed.clone() }) }
    }
}

impl Drop for Draft<'_> {
    fn drop(&mut self) {
        if !self.kept {
            for change in self.changes.iter().rev() {
                self.project.apply(&change.inverse());
            }
        }
    }
}

/// Joins several changes of one thing into one, in the order of first mention.
fn merge(changes: Vec<Change>) -> Vec<Change> {
    let mut merged: Vec<Change> = Vec::with_capacity(changes.len());
    let mut place: IdMap<usize> = IdMap::default();
    for change in changes {
        match place.get(&change.id()) {
            Some(index) => merged[*index].after = change.after,
            None => {
                place.insert(change.id(), merged.len());
                merged.push(change);
            }
        }
    }
    merged.retain(|change| change.before != change.after);
    merged
}

/// Lets the nodes without words of their own that stand for a record take its title as their words.
fn keep_words(nodes: &mut Value, gone: &Record) {
    let id = gone.id.to_string();
    let stands_for = |node: &&mut Value| node["record"] == *id && node["text"].as_str().is_none_or(str::is_empty);
    for node in nodes.as_array_mut().into_iter().flatten().filter(stands_for) {
        node["text"] = Value::from(gone.title.as_str());
    }
}

fn invalid(code: &str, problems: Vec<Problem>) -> Refusal {
    Refusal::Invalid { code: code.to_owned(), problems }
}
