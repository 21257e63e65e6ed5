//! The open project: the one place that speaks to the store.

use std::path::Path;

use i18n::{Args, Texts};
use model::architecture::Diagram;
use model::{Change, Draft, Entity, Id, Kind, Link, NewRecord, Project};
use rules::{DiagramFault, PlanFault};
use serde_json::{Map, Value, json};
use store::{Found, Label, Occasion, Operation, Search, Store, UndoState};

use crate::history::OperationView;
use crate::plan::bears_on_plan;
use crate::{App, LinkView, Patch, Trouble};

/// What a step is called and how it is undone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Step {
    code: &'static str,
    args: Map<String, Value>,
    coalesce_key: Option<String>,
    reveal: Option<Id>,
}

impl Step {
    pub fn named(code: &'static str) -> Step {
        Step { code, ..Step::default() }
    }

    pub fn with(mut self, name: &str, value: impl Into<String>) -> Step {
        self.args.insert(name.to_owned(), Value::from(value.into()));
        self
    }

    /// Steps with the same key that follow each other are undone together.
    pub fn coalesced(self, coalesce_key: Option<String>) -> Step {
        Step { coalesce_key, ..self }
    }

    /// The record to show afterwards, where it is not one that changed.
    pub fn reveal(self, reveal: Option<Id>) -> Step {
        Step { reveal, ..self }
    }

    /// The label with what the changes say of themselves: the code, title and kind of the first, and their number.
    fn label(mut self, draft: &Draft) -> Label {
        let mut seen = std::collections::BTreeSet::new();
        let mut first = None;
        let mut links = 0;
        for change in draft.changes() {
            match change.after.as_ref().or(change.before.as_ref()) {
                Some(Entity::Record(record)) => {
                    seen.insert(record.id);
                    first.get_or_insert_with(|| record.as_ref().clone());
                }
                Some(Entity::Link(link)) => {
                    links += 1;
                    if first.is_none() {
                        first = draft.project().record(link.from).cloned();
                    }
                }
                _ => {}
            }
        }
        let count = if seen.is_empty() { links.max(1) } else { seen.len() };
        self.args.insert("count".to_owned(), Value::from(count));
        if let Some(record) = first {
            let facts = [("code", record.code), ("title", record.title), ("kind", record.kind.name().to_owned())];
            for (name, value) in facts {
                self.args.entry(name).or_insert_with(|| Value::from(value));
            }
        }
        Label { code: self.code.to_owned(), args: self.args }
    }
}

/// The open project with its file.
pub(crate) struct Session {
    store: Store,
    /// The texts of all records; read at the first search, because most visits never search.
    search: Option<Search>,
}

impl Session {
    /// Makes a project file whose first step, which cannot be undone, is `edit`.
    pub fn create(
        app: &App,
        path: &Path,
        title: &str,
        edit: impl FnOnce(&mut Draft) -> Result<(), Trouble>,
    ) -> Result<Session, Trouble> {
        let operation = Operation::from(app.occasion());
        let (store, ()) = Store::create(path, &operation, |draft| {
            edit(draft)?;
            let label = Step::named("op-project-create").with("title", title).label(draft);
            Ok::<_, Trouble>(((), label))
        })?;
        Ok(Session { store, search: None })
    }

    /// Opens a project file and says what a person should know about it.
    pub fn open(app: &App, path: &Path) -> Result<(Session, Vec<String>), Trouble> {
        let store = Store::open(path)?;
        let mut warnings = Vec::new();
        if store.is_read_only() {
            let failure = Trouble::new("read-only").with("path", path.display()).in_words(app.texts());
            warnings.push(failure.to_string());
        }
        Ok((Session { store, search: None }, warnings))
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    pub fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    pub fn project(&self) -> &Project {
        self.store.project()
    }

    pub fn path(&self) -> &Path {
        self.store.path()
    }

    pub fn revision(&self) -> i64 {
        self.store.revision()
    }

    pub fn is_read_only(&self) -> bool {
        self.store.is_read_only()
    }

    pub fn undo_state(&self) -> UndoState {
        self.store.undo_state()
    }

    pub fn view(&self, link: &Link) -> LinkView {
        LinkView { suspect: self.project().is_suspect(link), link: link.clone() }
    }

    pub fn catch_up(&mut self) -> Result<Option<Patch>, Trouble> {
        let patch = self.store.catch_up()?;
        Ok(patch.map(|patch| self.take_in(&patch, None)))
    }

    /// Finds text in all records.
    pub fn search(&mut self, question: &str, limit: usize) -> Found {
        let project = self.store.project();
        self.search.get_or_insert_with(|| Search::new(project)).find(project, question, limit)
    }

    /// Reads the texts of all records, if that was not done yet.
    pub fn prepare_search(&mut self) {
        let project = self.store.project();
        self.search.get_or_insert_with(|| Search::new(project));
    }

    /// Brings what is derived from the project up to date, and says what windows must do the same with.
    fn take_in(&mut self, patch: &store::Patch, reveal: Option<Id>) -> Patch {
        if let Some(search) = &mut self.search {
            search.apply(&patch.changes);
        }
        self.patch(patch, reveal)
    }

    pub fn history(&self, limit: u32, before: Option<i64>) -> Result<Vec<OperationView>, Trouble> {
        let entries = self.store.history(limit as usize, before)?;
        let view = |entry: store::HistoryEntry| OperationView {
            seq: entry.seq,
            id: entry.id,
            label: entry.label,
            author: entry.author,
            at: entry.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            undone: entry.undone,
        };
        Ok(entries.into_iter().map(view).collect())
    }

    /// What a change of the store means for windows: every link of a changed record is sent again, because it may have
    /// become suspect or sound.
    fn patch(&self, patch: &store::Patch, reveal: Option<Id>) -> Patch {
        let project = self.project();
        let mut links: Vec<&Link> = patch.links().collect();
        for record in patch.records() {
            links.extend(project.links_from(record.id).chain(project.links_to(record.id)));
        }
        links.sort_unstable_by_key(|link| link.id);
        links.dedup_by_key(|link| link.id);
        Patch {
            revision: patch.revision,
            records: patch.records().cloned().collect(),
            removed: patch.removed().collect(),
            links: links.into_iter().map(|link| self.view(link)).collect(),
            removed_links: patch.removed_links().collect(),
            undo: self.undo_state(),
            reveal: reveal.filter(|id| project.record(*id).is_some()).or_else(|| patch.reveal()),
        }
    }
}

impl App {
    fn occasion(&self) -> Occasion {
        let author = self.settings.author.clone().unwrap_or_default();
        Occasion { author, now: self.clock.now(), today: self.clock.today() }
    }

    /// The one door for edits: all of it or nothing, durable when this returns.
    pub(crate) fn transact<T>(
        &mut self,
        step: Step,
        edit: impl FnOnce(&mut Draft) -> Result<T, Trouble>,
    ) -> Result<(T, Patch), Trouble> {
        let operation = Operation::from(self.occasion()).coalesced(step.coalesce_key.clone());
        let reveal = step.reveal;
        let exception = self.exception.clone();
        let texts = self.texts();
        let session = self.open_mut()?;
        let (value, patch) = session.store.transact(&operation, |draft| {
            let value = edit(draft)?;
            keep_rules(draft, exception.as_deref(), texts)?;
            let label = step.label(draft);
            Ok::<_, Trouble>((value, label))
        })?;
        Ok((value, session.take_in(&patch, reveal)))
    }

    /// What an edit would come to, or why it would be refused. Nothing changes.
    pub(crate) fn rehearse<T>(&mut self, edit: impl FnOnce(&mut Draft) -> Result<T, Trouble>) -> Result<T, Trouble> {
        let texts = self.texts();
        self.try_on(|draft| {
            let value = edit(draft)?;
            keep_rules(draft, None, texts)?;
            Ok(value)
        })?
    }

    /// What an edit would come to, whether or not it would be refused. Nothing changes.
    pub(crate) fn try_on<T>(&mut self, edit: impl FnOnce(&mut Draft) -> T) -> Result<T, Trouble> {
        let occasion = self.occasion();
        Ok(self.open_mut()?.store.rehearse(&occasion, edit))
    }

    pub(crate) fn step_back(&mut self) -> Result<(Label, Patch), Trouble> {
        let occasion = self.occasion();
        let session = self.open_mut()?;
        let (label, patch) = session.store.undo(&occasion)?;
        Ok((label, session.take_in(&patch, None)))
    }

    pub(crate) fn step_forward(&mut self) -> Result<(Label, Patch), Trouble> {
        let occasion = self.occasion();
        let session = self.open_mut()?;
        let (label, patch) = session.store.redo(&occasion)?;
        Ok((label, session.take_in(&patch, None)))
    }
}

/// Refuses what no edit may leave behind.
fn keep_rules(draft: &mut Draft, exception: Option<&str>, texts: &Texts) -> Result<(), Trouble> {
    keep_locks(draft, exception, texts)?;
    keep_plan(draft)?;
    keep_diagrams(draft)?;
    keep_references(draft)
}

/// Refuses what would take the dates from a plan that has them: relations and moves that close a circle, dates and durations
/// outside of every calendar. A plan that has no dates already can be mended step by step.
fn keep_plan(draft: &Draft) -> Result<(), Trouble> {
    if !draft.changes().iter().any(bears_on_plan) {
        return Ok(());
    }
    let (project, today) = (draft.project(), draft.context().today);
    let Some(fault) = rules::plan_fault(project, today) else { return Ok(()) };
    let mut earlier = project.clone();
    draft.changes().iter().rev().for_each(|change| earlier.apply(&change.inverse()));
    if rules::plan_fault(&earlier, today).is_some() {
        return Ok(());
    }
    let fault = match fault {
        // Where it is the plan's beginning that lies out of range, what was changed is to blame.
        PlanFault::OutOfRange(tasks) if tasks.is_empty() => {
            PlanFault::OutOfRange(draft.changes().iter().filter(|it| bears_on_plan(it)).map(Change::id).collect())
        }
        fault => fault,
    };
    Err(crate::plan::refusal(project, &fault))
}

/// Refuses diagrams in which two nodes have one name or an edge leads nowhere. One that was so already can be mended step by
/// step.
fn keep_diagrams(draft: &Draft) -> Result<(), Trouble> {
    for change in draft.changes() {
        let Some(Entity::Record(after)) = &change.after else { continue };
        let Some(fault) = after.get::<Diagram>().and_then(rules::diagram_fault) else { continue };
        let before = change.before.as_ref().and_then(|before| match before {
            Entity::Record(before) => before.get::<Diagram>(),
            _ => None,
        });
        if before.is_none_or(|before| rules::diagram_fault(before).is_none()) {
            let (error, node) = match fault {
                DiagramFault::TwoNodes(node) => ("node-name-taken", node),
                DiagramFault::LooseEdge(node) => ("edge-without-node", node),
            };
            return Err(Trouble::new(error).with("code", &after.code).with("node", node));
        }
    }
    Ok(())
}

/// Refuses references by which records would come before each other in a circle, and names it.
fn keep_references(draft: &Draft) -> Result<(), Trouble> {
    let project = draft.project();
    let ordered = |change: &Change| match &change.after {
        Some(Entity::Record(record)) => rules::ordering_field(record.kind).map(|field| (record.id, record.kind, field)),
        _ => None,
    };
    for (id, kind, field) in draft.changes().iter().filter_map(ordered) {
        let circle = rules::circle_of_references(project, id);
        if !circle.is_empty() {
            let codes: Vec<&str> =
                circle.iter().filter_map(|id| project.record(*id)).map(|it| it.code.as_str()).collect();
            return Err(Trouble::new("references-in-circle")
                .naming("field", [format!("field-{}-{field}", kind.name())])
                .with("loop", codes.join(" → ")));
        }
    }
    Ok(())
}

/// Refuses changes of what a signature locks; with a reason for an exception, puts them on record as a change request.
fn keep_locks(draft: &mut Draft, exception: Option<&str>, texts: &Texts) -> Result<(), Trouble> {
    let locks = rules::Locks::of(draft.project(), draft.changes());
    let altered = locks.altered(draft.changes());
    let Some((first, baseline)) = altered.first() else { return Ok(()) };
    let codes: Vec<&str> = altered.iter().map(|(record, _)| record.code.as_str()).collect();
    let codes = texts.format().list(&codes);
    let Some(reason) = exception else {
        return Err(Trouble::new("locked-by-baseline").with("code", codes).with("baseline", &baseline.name));
    };
    let items: Vec<Value> = altered
        .iter()
        .map(|(record, _)| {
            // A record that is deleted by this very change cannot be referred to any more; its code says which it was.
            let exists = draft.project().record(record.id).is_some();
            let change = if exists { "modify" } else { "remove" };
            json!({ "record": exists.then_some(record.id), "change": change, "before": format!("{} {}", record.code, record.title) })
        })
        .collect();
    let args = Args::new().with("code", &first.code).with("title", &first.title).with("count", altered.len());
    let today = draft.context().today;
    let fields = json!({
        "title": texts.text("exception-title", &args),
        "origin": "product_manager",
        "received_on": today,
        "reason": reason,
        "items": items,
        "disposition": "absorb",
        "decided_on": today,
        "rationale": texts.text("exception-rationale", &Args::new().with("baseline", &baseline.name)),
        "status": "decided",
    });
    let fields = fields.as_object().cloned().unwrap_or_default();
    draft.create(Kind::ChangeRequest, NewRecord { fields, ..NewRecord::default() })?;
    Ok(())
}
