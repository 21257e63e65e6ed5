//! Records: listing, reading, making, changing, moving, deleting and bringing back.

use std::collections::HashMap;

use model::{Brief, Change, Draft, Entity, Id, Kind, LinkKind, NewLink, NewRecord, Record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::session::Step;
use crate::trace::{Broken, broken_by};
use crate::{App, LinkView, Patch, Patched, Trouble};

/// Names a kind.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ListRecords {
    kind: String,
}

/// The records of a kind.
#[derive(Debug, Serialize, TS)]
pub struct Listed {
    #[ts(type = "number")]
    revision: i64,
    records: Vec<Record>,
}

/// Names a record or a link.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordId {
    pub(crate) id: Id,
}

/// Names several records or links.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordIds {
    pub(crate) ids: Vec<Id>,
}

/// A link and the record at its other end.
#[derive(Debug, Serialize, TS)]
pub struct Linked {
    link: LinkView,
    record: Brief,
}

/// A record that refers to another in one of its fields.
#[derive(Debug, Serialize, TS)]
pub struct Referrer {
    field: String,
    record: Brief,
}

/// Everything about a record.
#[derive(Debug, Serialize, TS)]
pub struct Detail {
    record: Record,
    incomplete: Vec<String>,
    links_out: Vec<Linked>,
    links_in: Vec<Linked>,
    referenced_by: Vec<Referrer>,
    suspect: Vec<Id>,
}

/// A record to be made.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct CreateRecord {
    kind: String,
    #[ts(type = "Record<string, unknown>")]
    fields: Map<String, Value>,
    parent: Option<Id>,
    after: Option<Id>,
}

/// The record that was made.
#[derive(Debug, Serialize, TS)]
pub struct Created {
    record: Record,
    incomplete: Vec<String>,
    patch: Patch,
}

/// Fields to be set.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct UpdateRecord {
    id: Id,
    #[ts(type = "Record<string, unknown>")]
    fields: Map<String, Value>,
    /// Updates with the same key that follow each other are undone together.
    coalesce_key: Option<String>,
}

/// One record to be made in a batch.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct BatchCreate {
    kind: String,
    #[ts(type = "Record<string, unknown>")]
    fields: Map<String, Value>,
    /// The id of a record, or the `temp` name of one made earlier in the batch.
    parent: Option<String>,
    /// As `parent`.
    after: Option<String>,
    /// A name by which later parts of the batch can refer to the record; a field refers to it by `@` and the name.
    temp: Option<String>,
}

/// Fields to be set in a batch.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct BatchUpdate {
    id: Id,
    #[ts(type = "Record<string, unknown>")]
    fields: Map<String, Value>,
}

/// One link to be made in a batch, between records that there are or that the batch makes.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct BatchLink {
    kind: LinkKind,
    /// The id of a record, or the `temp` name of one made in the batch.
    from: String,
    /// As `from`.
    to: String,
}

/// Several edits that are one step for a person.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// What the step is called: `paste`, `fill`, `clear`, `import`, `walk`, `capture`, `copy`, `move`; anything else is a `batch`.
    label: String,
    #[serde(default)]
    creates: Vec<BatchCreate>,
    /// Links, made after the records.
    #[ts(optional)]
    links: Option<Vec<BatchLink>>,
    #[serde(default)]
    updates: Vec<BatchUpdate>,
    /// Records that go elsewhere, after they were changed.
    #[ts(optional)]
    moves: Option<Vec<MoveRecords>>,
    #[serde(default)]
    deletes: Vec<Id>,
}

/// What a batch made, in its order.
#[derive(Debug, Serialize, TS)]
pub struct Batched {
    created: Vec<Id>,
    /// What its deletions break outside of what they delete.
    broken: Broken,
    patch: Patch,
}

/// What was deleted, and what that breaks.
#[derive(Debug, Serialize, TS)]
pub struct Deleted {
    broken: Broken,
    patch: Patch,
}

/// Where records go.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveRecords {
    ids: Vec<Id>,
    parent: Option<Id>,
    after: Option<Id>,
}

pub(crate) fn kind_named(name: &str) -> Result<Kind, Trouble> {
    Kind::named(name).ok_or_else(|| Trouble::new("unknown-kind").with("kind", name))
}

pub(crate) fn list(app: &mut App, request: ListRecords) -> Result<Listed, Trouble> {
    let kind = kind_named(&request.kind)?;
    let session = app.open()?;
    let records = session.project().in_order(kind).into_iter().map(|step| step.record.clone()).collect();
    Ok(Listed { revision: session.revision(), records })
}

pub(crate) fn get(app: &mut App, request: RecordId) -> Result<Detail, Trouble> {
    let session = app.open()?;
    let project = session.project();
    let record = project.record(request.id).ok_or_else(|| Trouble::new("not-found").with("what", request.id))?;
    let linked = |link: &model::Link, other: Id| {
        Some(Linked { link: session.view(link), record: project.record(other)?.brief() })
    };
    let links_out: Vec<Linked> = project.links_from(record.id).filter_map(|link| linked(link, link.to)).collect();
    let links_in: Vec<Linked> = project.links_to(record.id).filter_map(|link| linked(link, link.from)).collect();
    let referenced_by = project.referenced_by(record.id).into_iter().filter_map(|reference| {
        Some(Referrer { field: reference.field, record: project.record(reference.from)?.brief() })
    });
    let suspect = links_out.iter().chain(&links_in).filter(|linked| linked.link.suspect);
    Ok(Detail {
        incomplete: record.data.incomplete(),
        referenced_by: referenced_by.collect(),
        suspect: suspect.map(|linked| linked.link.link.id).collect(),
        record: record.clone(),
        links_out,
        links_in,
    })
}

pub(crate) fn create(app: &mut App, request: CreateRecord) -> Result<Created, Trouble> {
    let kind = kind_named(&request.kind)?;
    let new = NewRecord { fields: request.fields, parent: request.parent, after: request.after };
    let (id, patch) = app.transact(Step::named("op-record-create"), |draft| Ok(draft.create(kind, new)?))?;
    let record = app.open()?.project().record(id).cloned().ok_or_else(|| Trouble::new("not-found").with("what", id))?;
    Ok(Created { incomplete: record.data.incomplete(), record, patch })
}

pub(crate) fn update(app: &mut App, request: UpdateRecord) -> Result<Patched, Trouble> {
    let field = (request.fields.len() == 1).then(|| request.fields.keys().next().cloned()).flatten();
    let step = match &field {
        Some(field) => Step::named("op-record-update-field").with("field", field),
        None => Step::named("op-record-update"),
    };
    let ((), patch) =
        app.transact(step.coalesced(request.coalesce_key), |draft| Ok(draft.update(request.id, request.fields)?))?;
    Ok(Patched { patch })
}

pub(crate) fn batch(app: &mut App, request: Batch) -> Result<Batched, Trouble> {
    let label = match request.label.as_str() {
        "paste" => "op-paste",
        "fill" => "op-fill",
        "clear" => "op-clear",
        "import" => "op-import",
        "walk" => "op-walk",
        "capture" => "op-capture",
        "copy" => "op-copy",
        "move" => "op-record-move",
        _ => "op-batch",
    };
    let ((created, broken), patch) = app.transact(Step::named(label), |draft| {
        let (created, temps) = make_all(draft, request.creates)?;
        for link in request.links.unwrap_or_default() {
            let end = |name: &str| known(&temps, name).ok_or_else(|| Trouble::new("not-found").with("what", name));
            let (from, to) = (end(&link.from)?, end(&link.to)?);
            draft.link(NewLink::plain(link.kind, from, to))?;
        }
        for update in request.updates {
            draft.update(update.id, named(update.fields, &temps))?;
        }
        for moved in request.moves.unwrap_or_default() {
            draft.move_to(&moved.ids, moved.parent, moved.after)?;
        }
        let broken = broken_by(draft.project(), &request.deletes);
        draft.delete(&request.deletes)?;
        Ok((created, broken))
    })?;
    Ok(Batched { created, broken, patch })
}

/// The record that a name stands for: one made in the batch, or one that there is.
fn known(temps: &HashMap<String, Id>, name: &str) -> Option<Id> {
    temps.get(name).copied().or_else(|| name.parse().ok())
}

/// Makes records in their order; tells their ids, and those of the ones that were given a name.
fn make_all(draft: &mut Draft, creates: Vec<BatchCreate>) -> Result<(Vec<Id>, HashMap<String, Id>), Trouble> {
    let mut made: Vec<Id> = Vec::with_capacity(creates.len());
    let mut temps: HashMap<String, Id> = HashMap::new();
    for create in creates {
        let place = |name: Option<String>| -> Result<Option<Id>, Trouble> {
            let Some(name) = name else { return Ok(None) };
            known(&temps, &name).map(Some).ok_or_else(|| Trouble::new("not-found").with("what", name))
        };
        let fields = named(create.fields, &temps);
        let new = NewRecord { fields, parent: place(create.parent)?, after: place(create.after)? };
        let id = draft.create(kind_named(&create.kind)?, new)?;
        if let Some(temp) = create.temp {
            temps.insert(temp, id);
        }
        made.push(id);
    }
    Ok((made, temps))
}

/// Puts ids in the place of `@` and the name that a record was given in the batch; every other text stays.
fn named(fields: Map<String, Value>, temps: &HashMap<String, Id>) -> Map<String, Value> {
    fn put(value: Value, temps: &HashMap<String, Id>) -> Value {
        match value {
            Value::String(text) => match text.strip_prefix('@').and_then(|name| temps.get(name)) {
                Some(id) => Value::String(id.to_string()),
                None => Value::String(text),
            },
            Value::Array(items) => items.into_iter().map(|item| put(item, temps)).collect(),
            other => other,
        }
    }
    if temps.is_empty() {
        return fields;
    }
    fields.into_iter().map(|(name, value)| (name, put(value, temps))).collect()
}

pub(crate) fn delete(app: &mut App, request: RecordIds) -> Result<Deleted, Trouble> {
    let (broken, patch) = app.transact(Step::named("op-record-delete"), |draft| {
        let broken = broken_by(draft.project(), &request.ids);
        draft.delete(&request.ids)?;
        Ok(broken)
    })?;
    Ok(Deleted { broken, patch })
}

pub(crate) fn restore(app: &mut App, request: RecordId) -> Result<Patched, Trouble> {
    let session = app.open()?;
    if let Some(record) = session.project().record(request.id) {
        return Err(Trouble::new("not-deleted").with("code", &record.code));
    }
    let changes = session.store().deleted(request.id)?;
    let ((), patch) = app.transact(Step::named("op-record-restore"), |draft| {
        changes.into_iter().for_each(|change| bring_back(draft, change));
        Ok(())
    })?;
    Ok(Patched { patch })
}

/// Puts back what a deletion took. A record whose parent is gone comes back at the top, where its kind may lie there.
fn bring_back(draft: &mut Draft, mut change: Change) {
    if let Some(Entity::Record(record)) = &mut change.after {
        let orphan = record.parent.is_some_and(|parent| draft.project().record(parent).is_none());
        if orphan && matches!(record.kind.place(), model::Place::Under(..)) {
            return;
        }
        if orphan {
            record.parent = None;
        }
    }
    draft.replay(change);
}

pub(crate) fn move_to(app: &mut App, request: MoveRecords) -> Result<Patched, Trouble> {
    let ((), patch) = app.transact(Step::named("op-record-move"), |draft| {
        Ok(draft.move_to(&request.ids, request.parent, request.after)?)
    })?;
    Ok(Patched { patch })
}
