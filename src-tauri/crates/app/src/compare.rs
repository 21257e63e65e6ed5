//! Two states of a subject held against each other, in words that a window can show as they are.

use std::collections::HashMap;

use model::{Baseline, Brief, FrozenLink, Id, Project, Record, Subject};
use reports::FieldText;
use rules::compare::{Changed, Comparison, Run, RunKind, Snapshot, words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{App, Trouble};

/// A state of a project.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// What a baseline froze.
    Baseline(Id),
    /// As it stood after the operation of this number.
    Revision(#[ts(type = "number")] i64),
    /// As it stands.
    Now,
}

/// Which two states to hold against each other.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Compare {
    subject: Subject,
    from: Point,
    to: Point,
    /// Leaves out what a client may not see, where the comparison is shown to one.
    for_client: Option<bool>,
}

/// What happened to a piece of text: `same`, `inserted` or `deleted`.
#[derive(Debug, Serialize, TS)]
pub struct RunView {
    #[ts(type = "\"same\" | \"inserted\" | \"deleted\"")]
    kind: &'static str,
    text: String,
}

/// A field that says something else.
#[derive(Debug, Serialize, TS)]
pub struct FieldView {
    field: String,
    label: String,
    runs: Vec<RunView>,
}

/// A record that says something else.
#[derive(Debug, Serialize, TS)]
pub struct ChangedView {
    record: Brief,
    pub(crate) fields: Vec<FieldView>,
}

/// A record that stands elsewhere.
#[derive(Debug, Serialize, TS)]
pub struct MovedView {
    record: Brief,
    from: Option<Brief>,
    to: Option<Brief>,
}

/// A link that came or went.
#[derive(Debug, Serialize, TS)]
pub struct LinkChangeView {
    #[ts(type = "string")]
    kind: model::LinkKind,
    from: Option<Brief>,
    to: Option<Brief>,
    added: bool,
}

/// A date that is another one.
#[derive(Debug, Serialize, TS)]
pub struct DateView {
    record: Brief,
    label: String,
    before: Option<String>,
    after: Option<String>,
}

/// Everything that differs.
#[derive(Debug, Serialize, TS)]
pub struct Compared {
    added: Vec<Brief>,
    removed: Vec<Brief>,
    changed: Vec<ChangedView>,
    moved: Vec<MovedView>,
    links: Vec<LinkChangeView>,
    dates: Vec<DateView>,
    unchanged: u32,
    /// The effort of features in scope, in person-days.
    effort_before: f64,
    effort_after: f64,
}

/// The two states, kept for as long as a comparison looks at them.
pub(crate) enum State<'p> {
    Frozen(&'p Baseline),
    Project(Box<Project>),
    Present(&'p Project),
}

impl<'p> State<'p> {
    pub(crate) fn at(app: &'p App, point: Point, subject: Subject) -> Result<Self, Trouble> {
        let session = app.open()?;
        match point {
            Point::Now => Ok(State::Present(session.project())),
            Point::Revision(seq) => Ok(State::Project(Box::new(session.store().project_at(seq)?))),
            Point::Baseline(id) => {
                let found = session.project().baseline(id).filter(|baseline| baseline.subject == subject);
                found.map(State::Frozen).ok_or_else(|| Trouble::new("not-found").with("what", id))
            }
        }
    }

    pub(crate) fn snapshot(&self, subject: Subject) -> Snapshot<'_> {
        match self {
            State::Frozen(baseline) => Snapshot::of_baseline(baseline),
            State::Project(project) => Snapshot::of_project(project, subject),
            State::Present(project) => Snapshot::of_project(project, subject),
        }
    }
}

pub(crate) fn compare(app: &mut App, request: Compare) -> Result<Compared, Trouble> {
    let (from, to) = (State::at(app, request.from, request.subject)?, State::at(app, request.to, request.subject)?);
    let (mut before, mut after) = (from.snapshot(request.subject), to.snapshot(request.subject));
    if request.for_client == Some(true) {
        (before, after) = (before.for_client(), after.for_client());
    }
    let comparison = rules::compare::compare(&before, &after);
    let project = app.open()?.project();
    let mut known: HashMap<Id, &Record> = before.records.iter().map(|record| (record.id, *record)).collect();
    known.extend(after.records.iter().map(|record| (record.id, *record)));
    let brief = |id: Id| known.get(&id).copied().or_else(|| project.record(id)).map(Record::brief);
    Ok(view(app, &comparison, &brief))
}

fn view(app: &App, comparison: &Comparison, brief: &dyn Fn(Id) -> Option<Brief>) -> Compared {
    let name = |id| brief(id).map(|it| format!("{} {}", it.code, it.title));
    let values = FieldText::new(app.texts(), &name);
    let link = |link: &FrozenLink, added| LinkChangeView {
        kind: link.kind,
        from: brief(link.from),
        to: brief(link.to),
        added,
    };
    let added = comparison.links_added.iter().map(|it| link(it, true));
    let removed = comparison.links_removed.iter().map(|it| link(it, false));
    Compared {
        added: comparison.added.iter().map(|record| record.brief()).collect(),
        removed: comparison.removed.iter().map(|record| record.brief()).collect(),
        changed: comparison.changed.iter().map(|changed| changed_view(changed, &values)).collect(),
        moved: comparison
            .moved
            .iter()
            .map(|moved| MovedView {
                record: moved.record.brief(),
                from: moved.from.and_then(brief),
                to: moved.to.and_then(brief),
            })
            .collect(),
        links: added.chain(removed).collect(),
        dates: comparison
            .dates
            .iter()
            .map(|date| DateView {
                record: date.record.brief(),
                label: values.label(date.record.kind, &date.field),
                before: date.before.clone(),
                after: date.after.clone(),
            })
            .collect(),
        unchanged: comparison.unchanged as u32,
        effort_before: comparison.effort_before,
        effort_after: comparison.effort_after,
    }
}

pub(crate) fn changed_view(changed: &Changed, values: &FieldText) -> ChangedView {
    let kind = changed.after.kind;
    let field = |change: &rules::compare::FieldChange| {
        let (before, after) =
            (values.say(kind, &change.field, &change.before), values.say(kind, &change.field, &change.after));
        let runs =
            if FieldText::is_text(kind, &change.field) { words(&before, &after) } else { replaced(before, after) };
        FieldView {
            field: change.field.clone(),
            label: values.label(kind, &change.field),
            runs: runs.into_iter().map(RunView::from).collect(),
        }
    };
    ChangedView { record: changed.after.brief(), fields: changed.fields.iter().map(field).collect() }
}

/// A value that another one took the place of.
fn replaced(before: String, after: String) -> Vec<Run> {
    let runs = [(RunKind::Deleted, before), (RunKind::Inserted, after)];
    runs.into_iter().filter(|(_, text)| !text.is_empty()).map(|(kind, text)| Run { kind, text }).collect()
}

impl From<Run> for RunView {
    fn from(run: Run) -> Self {
        let kind = match run.kind {
            RunKind::Same => "same",
            RunKind::Inserted => "inserted",
            RunKind::Deleted => "deleted",
        };
        RunView { kind, text: run.text }
    }
}

/// Names a baseline.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct BaselineId {
    id: Id,
}

/// A name with its value.
#[derive(Debug, Serialize, TS)]
pub struct FactView {
    label: String,
    value: String,
}

/// One frozen record, readable also after it was deleted.
#[derive(Debug, Serialize, TS)]
pub struct FrozenRecord {
    record: Brief,
    depth: u32,
    /// Whether the project still has it.
    exists: bool,
    facts: Vec<FactView>,
}

/// What a baseline froze, in tree order.
#[derive(Debug, Serialize, TS)]
pub struct BaselineContent {
    records: Vec<FrozenRecord>,
    links: u32,
}

pub(crate) fn content(app: &mut App, request: BaselineId) -> Result<BaselineContent, Trouble> {
    let project = app.open()?.project();
    let baseline = project.baseline(request.id).ok_or_else(|| Trouble::new("not-found").with("what", request.id))?;
    let records: HashMap<Id, &Record> = baseline.items.iter().map(|item| (item.record.id, &item.record)).collect();
    let name = |id| {
        let record = records.get(&id).copied().or_else(|| project.record(id))?;
        Some(format!("{} {}", record.code, record.title))
    };
    let values = FieldText::new(app.texts(), &name);
    let frozen = |record: &Record| {
        let above = std::iter::successors(record.parent, |id| records.get(id)?.parent);
        FrozenRecord {
            record: record.brief(),
            depth: above.take_while(|id| records.contains_key(id)).count() as u32,
            exists: project.record(record.id).is_some(),
            facts: facts(record, &values),
        }
    };
    let records = baseline.items.iter().map(|item| frozen(&item.record)).collect();
    Ok(BaselineContent { records, links: baseline.links.len() as u32 })
}

fn facts(record: &Record, values: &FieldText) -> Vec<FactView> {
    let own = record.data.to_value();
    let body = std::iter::once(("body", Value::from(record.body.as_str())));
    let fields =
        record.kind.meta().fields.iter().filter_map(|field| Some((field.name.as_str(), own.get(&field.name)?.clone())));
    body.chain(fields)
        .map(|(field, value)| FactView {
            label: values.label(record.kind, field),
            value: values.say(record.kind, field, &value),
        })
        .filter(|fact| !fact.value.trim().is_empty())
        .collect()
}
