//! Two states of a subject held against each other: what came, went, changed and moved, and what that means in numbers.
//!
//! The states are baselines, moments of the history or the present; each is a [`Snapshot`]. Nothing here says a
//! sentence: fields come as JSON values with their names, texts as runs of words.

mod order;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use model::architecture::{Feature, Scope};
use model::{Audience, Baseline, COMMON_FIELDS, FrozenLink, Id, Project, Record, ShapeType, Subject};
use serde_json::Value;

pub use words::{Run, RunKind, words};

/// One state of a subject: its records in tree order, and the links from them.
#[derive(Clone, Debug, Default)]
pub struct Snapshot<'p> {
    /// The records, each before its children.
    pub records: Vec<&'p Record>,
    /// The links between or from those records.
    pub links: BTreeSet<FrozenLink>,
}

impl<'p> Snapshot<'p> {
    /// What was frozen.
    pub fn of_baseline(baseline: &'p Baseline) -> Self {
        let records = baseline.items.iter().map(|item| &item.record).collect();
        Snapshot { records, links: baseline.links.iter().copied().collect() }
    }

    /// What a project says of a subject.
    pub fn of_project(project: &'p Project, subject: Subject) -> Self {
        let steps = subject.kinds().iter().flat_map(|kind| project.in_order(*kind));
        let records: Vec<&Record> = steps.map(|step| step.record).collect();
        let links = records.iter().flat_map(|record| project.links_from(record.id));
        Snapshot { links: links.map(FrozenLink::from).collect(), records }
    }

    /// The same state without the records that `seen` refuses, and without links from them.
    pub fn only(mut self, seen: impl Fn(&Record) -> bool) -> Self {
        self.records.retain(|record| seen(record));
        let kept: BTreeSet<Id> = self.records.iter().map(|record| record.id).collect();
        self.links.retain(|link| kept.contains(&link.from));
        self
    }

    /// The same state as a client may see it: without internal records and without what lies below one.
    pub fn for_client(self) -> Self {
        let mut hidden = BTreeSet::new();
        for record in &self.records {
            if record.audience == Audience::Internal || record.parent.is_some_and(|above| hidden.contains(&above)) {
                hidden.insert(record.id);
            }
        }
        self.only(|record| !hidden.contains(&record.id))
    }

    /// The effort of the features in scope that hold no others, in person-days.
    fn effort_days(&self) -> f64 {
        let holders: BTreeSet<Id> = self.records.iter().filter_map(|record| record.parent).collect();
        let leaves = self.records.iter().filter(|record| !holders.contains(&record.id));
        let features = leaves.filter_map(|record| record.get::<Feature>());
        // Starting from zero, since the sum of no numbers is the negative one.
        features
            .filter(|feature| feature.scope == Some(Scope::In))
            .fold(0.0, |sum, f| sum + f.effort_likely.unwrap_or(0.0))
    }
}

/// One field that says something else than before.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field: one of the kind's own, or one that all records have.
    pub field: String,
    /// What it said; null where it was empty.
    pub before: Value,
    /// What it says.
    pub after: Value,
}

/// A record that says something else than before.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed<'p> {
    /// As it was.
    pub before: &'p Record,
    /// As it is.
    pub after: &'p Record,
    /// The fields that differ, in the order of the form.
    pub fields: Vec<FieldChange>,
}

/// A record that stands elsewhere than before: under another one, or in another place among its siblings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved<'p> {
    /// The record as it is.
    pub record: &'p Record,
    /// The record that held it.
    pub from: Option<Id>,
    /// The record that holds it.
    pub to: Option<Id>,
}

/// A date that is another one than before.
#[derive(Clone, Debug, PartialEq)]
pub struct DateChange<'p> {
    /// The record.
    pub record: &'p Record,
    /// The field.
    pub field: String,
    /// The date it said, as `YYYY-MM-DD`; none where it said none.
    pub before: Option<String>,
    /// The date it says.
    pub after: Option<String>,
}

/// Everything that differs between two states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison<'p> {
    /// Records that are only in the later state, in its order.
    pub added: Vec<&'p Record>,
    /// Records that are only in the earlier state, in its order.
    pub removed: Vec<&'p Record>,
    /// Records that say something else, in the order of the later state.
    pub changed: Vec<Changed<'p>>,
    /// Records that stand elsewhere; one can be changed and moved.
    pub moved: Vec<Moved<'p>>,
    /// Links that are only in the later state.
    pub links_added: Vec<FrozenLink>,
    /// Links that are only in the earlier state.
    pub links_removed: Vec<FrozenLink>,
    /// How many records are the same in content and place.
    pub unchanged: usize,
    /// The effort of features in scope before, in person-days.
    pub effort_before: f64,
    /// The effort of features in scope after, in person-days.
    pub effort_after: f64,
    /// Every date that moved.
    pub dates: Vec<DateChange<'p>>,
}

impl Comparison<'_> {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        let records = self.added.len() + self.removed.len() + self.changed.len() + self.moved.len();
        records + self.links_added.len() + self.links_removed.len() == 0
    }
}

/// Holds an earlier state against a later one.
pub fn compare<'p>(before: &Snapshot<'p>, after: &Snapshot<'p>) -> Comparison<'p> {
    let old: HashMap<Id, &Record> = before.records.iter().map(|record| (record.id, *record)).collect();
    let new: BTreeSet<Id> = after.records.iter().map(|record| record.id).collect();
    let moved = order::moved(before, after);
    let mut comparison = Comparison {
        added: after.records.iter().copied().filter(|record| !old.contains_key(&record.id)).collect(),
        removed: before.records.iter().copied().filter(|record| !new.contains(&record.id)).collect(),
        links_added: after.links.difference(&before.links).copied().collect(),
        links_removed: before.links.difference(&after.links).copied().collect(),
        effort_before: before.effort_days(),
        effort_after: after.effort_days(),
        ..Comparison::default()
    };
    for record in &after.records {
        let Some(earlier) = old.get(&record.id) else { continue };
        if moved.contains(&record.id) {
            comparison.moved.push(Moved { record, from: earlier.parent, to: record.parent });
        }
        if earlier.hash != record.hash {
            let fields = fields(earlier, record);
            comparison.dates.extend(dates(record, &fields));
            comparison.changed.push(Changed { before: earlier, after: record, fields });
        } else if !moved.contains(&record.id) {
            comparison.unchanged += 1;
        }
    }
    comparison
}

/// What differs between two states of one record.
pub fn changed<'p>(before: &'p Record, after: &'p Record) -> Changed<'p> {
    Changed { before, after, fields: fields(before, after) }
}

/// The fields that differ: those that all records have, then the kind's own in the order of its declaration.
fn fields(before: &Record, after: &Record) -> Vec<FieldChange> {
    let (old, new) = (said(before), said(after));
    let own = after.kind.meta().fields.iter().map(|field| field.name.as_str());
    COMMON_FIELDS
        .into_iter()
        .chain(own)
        .filter_map(|field| {
            let value = |said: &BTreeMap<String, Value>| said.get(field).cloned().unwrap_or(Value::Null);
            let (before, after) = (value(&old), value(&new));
            (before != after).then(|| FieldChange { field: field.to_owned(), before, after })
        })
        .collect()
}

/// What a record says, by field.
fn said(record: &Record) -> BTreeMap<String, Value> {
    let Value::Object(mut content) = record.content() else { return BTreeMap::new() };
    let own = record.data.to_value();
    let mut said: BTreeMap<String, Value> =
        COMMON_FIELDS.into_iter().filter_map(|name| Some((name.to_owned(), content.remove(name)?))).collect();
    said.extend(own.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())));
    said
}

fn dates<'p>(record: &'p Record, fields: &[FieldChange]) -> Vec<DateChange<'p>> {
    let is_date = |name: &str| {
        record.kind.meta().fields.iter().any(|field| field.name == name && field.shape.shape == ShapeType::Date)
    };
    let day = |value: &Value| value.as_str().map(str::to_owned);
    fields
        .iter()
        .filter(|change| is_date(&change.field))
        .map(|change| DateChange {
            record,
            field: change.field.clone(),
            before: day(&change.before),
            after: day(&change.after),
        })
        .collect()
}
