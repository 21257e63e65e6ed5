//! What is said about an edit beside the edit itself: who made it, when, and what it is called.

use std::collections::HashSet;

use model::{Baseline, Change, Context, Day, Entity, Id, Link, Moment, Record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// The name of an operation, in no language yet: a code of the locale files and the values that go into its sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Label {
    /// The key of the sentence, such as `op-record-update`.
    pub code: String,
    /// The values in the sentence, such as `code`, `title` and `count`.
    #[serde(default)]
    #[ts(type = "Record<string, string | number>")]
    pub args: Map<String, Value>,
}

impl Label {
    /// A label with these values.
    pub fn new<const N: usize>(code: &str, args: [(&str, Value); N]) -> Label {
        let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Label { code: code.to_owned(), args }
    }
}

/// Who does something, and when. Time is passed in, so that the same commands always make the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Who does it.
    pub author: String,
    /// The moment.
    pub now: Moment,
    /// The calendar day where the person is.
    pub today: Day,
}

impl Occasion {
    /// What a draft that is made on it has to know.
    pub(crate) fn context<'a>(&self, new_id: &'a mut dyn FnMut() -> Id) -> Context<'a> {
        Context { now: self.now, today: self.today, author: self.author.clone(), new_id }
    }
}

/// An edit that is about to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Who makes it, and when.
    pub occasion: Occasion,
    /// Operations in a row with the same key, author and no pause between them are undone as one step.
    pub coalesce_key: Option<String>,
    /// Whether neither it nor anything before it can be undone, as with the creation of a project.
    pub permanent: bool,
}

impl From<Occasion> for Operation {
    fn from(occasion: Occasion) -> Operation {
        Operation { occasion, coalesce_key: None, permanent: false }
    }
}

impl Operation {
    /// The same operation, joined with its predecessor of the same key into one undo step.
    pub fn coalesced(self, key: Option<String>) -> Operation {
        Operation { coalesce_key: key, ..self }
    }

    /// The same operation, but it cannot be undone.
    pub fn permanent(self) -> Operation {
        Operation { permanent: true, ..self }
    }
}

/// What undo and redo would do next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct UndoState {
    /// Whether there is anything to undo.
    pub can_undo: bool,
    /// Whether there is anything to redo.
    pub can_redo: bool,
    /// What undo would take back.
    pub undo_label: Option<Label>,
    /// What redo would put into effect again.
    pub redo_label: Option<Label>,
}

/// An operation as a list of them shows it. Operations of one undo step are one entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct HistoryEntry {
    /// The number of the last operation of the step.
    pub seq: i64,
    /// The identity of that operation.
    pub id: Id,
    /// What was done.
    pub label: Label,
    /// Who did it.
    pub author: String,
    /// When.
    pub at: Moment,
    /// Whether it is taken back at the moment.
    pub undone: bool,
}

/// An operation of the log with what it changed.
#[derive(Clone, Debug)]
pub struct PastOperation {
    /// Its number.
    pub seq: i64,
    /// The number of the first operation of its undo step; none for undo, redo and permanent operations.
    pub step: Option<i64>,
    /// Whether it is neither taken back nor a taking back itself.
    pub in_effect: bool,
    /// What was done.
    pub label: Label,
    /// Who did it.
    pub author: String,
    /// When.
    pub at: Moment,
    /// What it changed, in order.
    pub changes: Vec<Change>,
}

/// What changed, for every view of the project that is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Patch {
    /// The number of the newest operation that the patch leads to.
    pub revision: i64,
    /// What changed since the patch before, one entry per thing; changes of other processes come first.
    pub changes: Vec<Change>,
    /// How many of `changes`, at its end, belong to the operation itself.
    pub own: usize,
}

impl Patch {
    /// The records that are new or different, in the order in which they changed.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.newest().filter_map(|change| match &change.after {
            Some(Entity::Record(record)) => Some(record.as_ref()),
            _ => None,
        })
    }

    /// The links that are new or different.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.newest().filter_map(|change| match &change.after {
            Some(Entity::Link(link)) => Some(link.as_ref()),
            _ => None,
        })
    }

    /// The baselines that are new.
    pub fn baselines(&self) -> impl Iterator<Item = &Baseline> {
        self.newest().filter_map(|change| match &change.after {
            Some(Entity::Baseline(baseline)) => Some(baseline.as_ref()),
            _ => None,
        })
    }

    /// The records that are gone.
    pub fn removed(&self) -> impl Iterator<Item = Id> {
        self.gone(|entity| matches!(entity, Entity::Record(_)))
    }

    /// The links that are gone.
    pub fn removed_links(&self) -> impl Iterator<Item = Id> {
        self.gone(|entity| matches!(entity, Entity::Link(_)))
    }

    /// The record to look at after the operation, of those that it made or changed.
    pub fn reveal(&self) -> Option<Id> {
        let own = &self.changes[self.changes.len() - self.own..];
        let records = own.iter().filter_map(|change| match &change.after {
            Some(Entity::Record(record)) => Some(record.id),
            _ => None,
        });
        let ends = own.iter().filter_map(|change| match change.after.as_ref().or(change.before.as_ref()) {
            Some(Entity::Link(link)) => Some(link.from),
            _ => None,
        });
        records.chain(ends).next()
    }

    /// The last change of each thing. A thing can stand twice, where another process changed it before.
    fn newest(&self) -> impl Iterator<Item = &Change> {
        let mut seen = HashSet::new();
        let mut newest: Vec<&Change> = self.changes.iter().rev().filter(|change| seen.insert(change.id())).collect();
        newest.reverse();
        newest.into_iter()
    }

    fn gone(&self, wanted: fn(&Entity) -> bool) -> impl Iterator<Item = Id> {
        let removals = self.newest().filter(|change| change.after.is_none());
        removals.filter_map(move |change| change.before.as_ref().filter(|entity| wanted(entity)).map(Entity::id))
    }
}
