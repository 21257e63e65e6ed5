//! Baselines: freezing a part of the project, and signing what was frozen.

use model::deployment::SignOff;
use model::{Baseline, Brief, Day, Id, Kind, NewRecord, Record, Subject};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::session::Step;
use crate::{App, Nothing, Patch, Patched, Trouble};

/// What to freeze, and under which name.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Freeze {
    subject: Subject,
    name: String,
}

/// The baseline that was made.
#[derive(Debug, Serialize, TS)]
pub struct Frozen {
    id: Id,
    hash: String,
    patch: Patch,
}

/// One signature under a baseline.
#[derive(Debug, Serialize, TS)]
pub struct Signature {
    id: Id,
    person: String,
    side: Option<String>,
    method: Option<String>,
    signed_on: Option<String>,
}

/// A baseline without its content.
#[derive(Debug, Serialize, TS)]
pub struct BaselineView {
    id: Id,
    number: u32,
    subject: Subject,
    name: String,
    hash: String,
    created: String,
    author: String,
    /// The change request for which it was frozen anew.
    request: Option<Brief>,
    records: u32,
    /// Whether the project still says what was frozen.
    current: bool,
    signatures: Vec<Signature>,
}

/// The baselines, oldest first.
#[derive(Debug, Serialize, TS)]
pub struct BaselineList {
    baselines: Vec<BaselineView>,
}

/// A signature to be put under a baseline.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Sign {
    pub(crate) baseline: Id,
    pub(crate) person: String,
    pub(crate) side: String,
    pub(crate) method: Option<String>,
    #[ts(optional, type = "string")]
    pub(crate) signed_on: Option<Day>,
}

impl Sign {
    /// The fields of the sign-off record that binds a person to what was frozen.
    pub(crate) fn fields(&self, baseline: &Baseline) -> Map<String, Value> {
        let fields = [
            ("title", json!(format!("{} · {}", self.person.trim(), baseline.name))),
            ("about", json!(baseline.id)),
            ("person", json!(self.person)),
            ("side", json!(self.side)),
            ("method", json!(self.method)),
            ("signed_on", json!(self.signed_on)),
            ("document_hash", json!(baseline.hash)),
        ];
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// A command that may change what a signature locks, for a reason that goes on record.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    reason: String,
    command: String,
    #[ts(type = "unknown")]
    request: Value,
}

/// Runs the command. Where it changes locked records, the same step makes a change request that names them and says why.
pub(crate) fn except(app: &mut App, request: Exception) -> Result<Value, Trouble> {
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Trouble::new("invalid-request").with("detail", "reason"));
    }
    let known = crate::COMMANDS.iter().find(|known| known.name == request.command && known.name != "baseline.except");
    let command = known.ok_or_else(|| Trouble::new("unknown-command").with("command", &request.command))?;
    app.exception = Some(reason);
    let result = (command.run)(app, request.request);
    app.exception = None;
    result
}

pub(crate) fn freeze(app: &mut App, request: Freeze) -> Result<Frozen, Trouble> {
    let today = app.clock.today();
    let name = request.name.trim().to_owned();
    let project = app.open()?.project();
    if name.is_empty() {
        return Err(Trouble::new("invalid-request").with("detail", "name"));
    }
    if project.baselines().any(|baseline| baseline.name == name) {
        return Err(Trouble::new("baseline-name-taken").with("baseline", name));
    }
    let (items, _) = Baseline::capture(project, request.subject);
    if items.iter().all(|item| item.record.kind == Kind::ProjectProfile) {
        return Err(Trouble::new("baseline-empty"));
    }
    let step = Step::named("op-baseline-freeze").with("title", &name);
    let (id, patch) = app.transact(step, |draft| Ok(draft.freeze(request.subject, &name, today, None)))?;
    let hash = app.open()?.project().baseline(id).map(|baseline| baseline.hash.to_string()).unwrap_or_default();
    Ok(Frozen { id, hash, patch })
}

pub(crate) fn list(app: &mut App, _: Nothing) -> Result<BaselineList, Trouble> {
    let project = app.open()?.project();
    let view = |baseline: &Baseline| BaselineView {
        id: baseline.id,
        number: baseline.number,
        subject: baseline.subject,
        name: baseline.name.clone(),
        hash: baseline.hash.to_string(),
        created: baseline.made_on.to_string(),
        author: baseline.author.clone(),
        request: baseline.request.and_then(|id| project.record(id)).map(Record::brief),
        records: baseline.items.len() as u32,
        current: baseline.is_current(project),
        signatures: project
            .all::<SignOff>()
            .filter(|(_, signature)| signature.about.is_some_and(|about| about.id == baseline.id))
            .map(|(record, signature)| Signature {
                id: record.id,
                person: signature.person.clone(),
                side: signature.side.map(|side| side.word().to_owned()),
                method: signature.method.map(|method| method.word().to_owned()),
                signed_on: signature.signed_on.map(|day| day.to_string()),
            })
            .collect(),
    };
    Ok(BaselineList { baselines: project.baselines().map(view).collect() })
}

pub(crate) fn sign(app: &mut App, request: Sign) -> Result<Patched, Trouble> {
    let today = app.clock.today();
    let project = app.open()?.project();
    let baseline =
        project.baseline(request.baseline).ok_or_else(|| Trouble::new("not-found").with("what", request.baseline))?;
    if !baseline.is_intact() {
        return Err(Trouble::new("internal").with("detail", "baseline"));
    }
    let name = baseline.name.clone();
    let request = Sign { signed_on: request.signed_on.or(Some(today)), ..request };
    let fields = request.fields(baseline);
    let step = Step::named("op-baseline-sign").with("title", name);
    let new = NewRecord { fields, ..NewRecord::default() };
    let (_, patch) = app.transact(step, |draft| Ok(draft.create(Kind::SignOff, new)?))?;
    Ok(Patched { patch })
}
