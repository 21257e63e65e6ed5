//! An open project file and the one door through which it is changed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;

use model::{Change, ContentHash, Draft, Entity, Id, Moment, Project};
use rusqlite::{Connection, OptionalExtension};

use crate::error::{About, Error, Result};
use crate::ids::Ids;
use crate::open::{self, Opened};
use crate::operation::{HistoryEntry, Label, Occasion, Operation, PastOperation, Patch, UndoState};
use crate::place::Place;
use crate::rows::{self, Entry, Writer};
use crate::schema;
use crate::state::{self, State, Written};
use crate::steps::Mark;

/// Operations with the same key further apart than this are separate undo steps.
const COALESCE_PAUSE_MS: i64 = 5_000;

/// An open project file.
#[derive(Debug)]
pub struct Store {
    pub(crate) place: Place,
    pub(crate) connection: Connection,
    pub(crate) state: State,
    pub(crate) read_only: bool,
    project_id: String,
    renew_views: bool,
    ids: Ids,
    /// Changes of other processes that no patch has delivered yet.
    unseen: Vec<Change>,
    coalescing: Option<Coalescing>,
    /// Whether memory may differ from the file, after an error that also kept the file from being read again.
    stale: bool,
}

impl Drop for Store {
    /// Leaves one single file: SQLite takes its empty journal away when it is told to keep none, and only while nobody
    /// else is writing.
    fn drop(&mut self) {
        if !self.read_only && self.place.check().is_ok() {
            let _ = self.connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()));
        }
    }
}

/// The step that the next operation may join.
#[derive(Debug)]
struct Coalescing {
    key: String,
    author: String,
    at: Moment,
    step: i64,
    seq: i64,
}

impl Store {
    /// Opens a project file and reads it whole. A file that cannot be written is opened for reading.
    pub fn open(path: &Path) -> Result<Store> {
        let place = Place::of(path)?;
        let Opened { connection, read_only, renew_views } = open::connect(&place)?;
        let state = State::load(&connection, path)?;
        let project_id = rows::read_meta(&connection, "project").about(path)?;
        let project_id = project_id.and_then(|bytes| String::from_utf8(bytes).ok());
        let project_id = project_id.ok_or_else(|| Error::damaged(path, "no project id"))?;
        Ok(Store {
            place,
            connection,
            state,
            read_only,
            project_id,
            renew_views,
            ids: Ids::default(),
            unseen: Vec::new(),
            coalescing: None,
            stale: false,
        })
    }

    /// The project as it stands.
    pub fn project(&self) -> &Project {
        &self.state.project
    }

    /// The file.
    pub fn path(&self) -> &Path {
        self.place.path()
    }

    /// The identity of the project, the same in every copy of its file.
    pub fn project_id(&self) -> &str {
        &self.project_id
    }

    /// The number of the newest operation.
    pub fn revision(&self) -> i64 {
        self.state.seq
    }

    /// Whether the file can only be read.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// The hash over everything that the project says now, independent of how it came to say so.
    pub fn content_hash(&self) -> [u8; 32] {
        self.state.sums.content()
    }

    /// Makes an edit: all of it or nothing, durable when this returns, one entry in the log, one patch.
    ///
    /// `edit` makes its changes on the draft and ends with its result and the name of what it did. When it fails, or when
    /// the file cannot be written, the project is as before. An edit that changes nothing writes nothing.
    pub fn transact<T, E: From<Error>>(
        &mut self,
        operation: &Operation,
        edit: impl FnOnce(&mut Draft<'_>) -> std::result::Result<(T, Label), E>,
    ) -> std::result::Result<(T, Patch), E> {
        self.begin()?;
        let occasion = &operation.occasion;
        let ids = &mut self.ids;
        let mut new_id = || ids.next(occasion.now);
        let mut draft = Draft::new(&mut self.state.project, occasion.context(&mut new_id));
        let (value, label, changes) = match edit(&mut draft) {
            Ok((value, label)) => (value, label, draft.keep()),
            Err(error) => {
                drop(draft);
                self.abandon();
                return Err(error);
            }
        };
        if changes.is_empty() {
            self.abandon();
            return Ok((value, self.patch(Vec::new())));
        }
        let seq = self.state.seq + 1;
        let step = if operation.permanent { None } else { Some(self.step_for(operation, seq)) };
        let patch = self.finish(Mark { seq, step, ..Mark::default() }, label, occasion, changes)?;
        self.coalescing = operation.coalesce_key.clone().zip(step).map(|(key, step)| Coalescing {
            key,
            author: occasion.author.clone(),
            at: occasion.now,
            step,
            seq,
        });
        Ok((value, patch))
    }

    /// Tries an edit and takes it back at once: nothing is written, and the project is as before.
    pub fn rehearse<T>(&mut self, occasion: &Occasion, edit: impl FnOnce(&mut Draft<'_>) -> T) -> T {
        let ids = &mut self.ids;
        let mut new_id = || ids.next(occasion.now);
        edit(&mut Draft::new(&mut self.state.project, occasion.context(&mut new_id)))
    }

    /// Takes back the newest step that is in effect. Returns what that step was called.
    pub fn undo(&mut self, occasion: &Occasion) -> Result<(Label, Patch)> {
        self.begin()?;
        let Some(step) = self.state.steps.to_undo() else {
            self.abandon();
            return Err(Error::NothingToUndo);
        };
        let mark = Mark { seq: self.state.seq + 1, undoes: Some(step.first), ..Mark::default() };
        let inverse = |changes: Vec<Change>| changes.iter().rev().map(Change::inverse).collect();
        self.repeat(step.first, step.last, mark, occasion, inverse)
    }

    /// Puts the step that was taken back last into effect again. Returns what that step was called.
    pub fn redo(&mut self, occasion: &Occasion) -> Result<(Label, Patch)> {
        self.begin()?;
        let Some(step) = self.state.steps.to_redo() else {
            self.abandon();
            return Err(Error::NothingToRedo);
        };
        let mark = Mark { seq: self.state.seq + 1, redoes: Some(step.first), ..Mark::default() };
        self.repeat(step.first, step.last, mark, occasion, |changes| changes)
    }

    /// What undo and redo would do next.
    pub fn undo_state(&self) -> UndoState {
        let label = |step: Option<crate::steps::Step>| step.and_then(|step| self.entry(step.last).ok()?);
        let (undo, redo) = (self.state.steps.to_undo(), self.state.steps.to_redo());
        UndoState {
            can_undo: undo.is_some() && !self.read_only,
            can_redo: redo.is_some() && !self.read_only,
            undo_label: label(undo).map(|entry| entry.label),
            redo_label: label(redo).map(|entry| entry.label),
        }
    }

    /// The steps before the operation `before`, newest first, at most `limit`. Undo and redo are no entries of their own.
    pub fn history(&self, limit: usize, before: Option<i64>) -> Result<Vec<HistoryEntry>> {
        let path = self.path();
        let sql = "SELECT seq, step, id, label, author, at FROM operation \
                   WHERE seq < ?1 AND undoes IS NULL AND redoes IS NULL ORDER BY seq DESC";
        let mut statement = self.connection.prepare_cached(sql).about(path)?;
        let mut found = statement.query([before.unwrap_or(i64::MAX)]).about(path)?;
        let mut entries: Vec<HistoryEntry> = Vec::new();
        // Where the entry asked for last began inside a step, the rest of that step is not shown again.
        let mut last_step = before.map(|before| self.entry(before)).transpose()?.flatten().and_then(|e| e.mark.step);
        while let Some(row) = found.next().about(path)? {
            if entries.len() == limit {
                break;
            }
            let step: Option<i64> = row.get(1).about(path)?;
            if step.is_some() && step == last_step {
                continue;
            }
            last_step = step;
            let text = |index| row.get::<_, String>(index).about(path);
            entries.push(HistoryEntry {
                seq: row.get(0).about(path)?,
                id: self.parsed(&text(2)?)?,
                label: self.read_label(&text(3)?)?,
                author: text(4)?,
                at: self.parsed(&text(5)?)?,
                undone: step.is_some_and(|step| self.state.steps.is_taken_back(step)),
            });
        }
        Ok(entries)
    }

    /// The project as it stood after the operation `seq`: the present with everything since then taken back.
    pub fn project_at(&self, seq: i64) -> Result<Project> {
        let entry = self.entry(seq)?.ok_or_else(|| Error::NotFound(seq.to_string()))?;
        let mut changes = Vec::new();
        let since = entry.first + entry.count..self.state.next_log_row;
        rows::changes(&self.connection, self.path(), since, |change, _| changes.push(change))?;
        let mut project = self.state.project.clone();
        changes.iter().rev().for_each(|change| project.apply(&change.inverse()));
        Ok(project)
    }

    /// When the operation `seq` was made.
    pub fn moment_of(&self, seq: i64) -> Result<Moment> {
        Ok(self.entry(seq)?.ok_or_else(|| Error::NotFound(seq.to_string()))?.at)
    }

    /// Goes back through the log, the newest operation first, until `visit` breaks off. Each is shown with what it changed and
    /// with the project as it stood before it.
    pub fn look_back(&self, mut visit: impl FnMut(&PastOperation, &Project) -> ControlFlow<()>) -> Result<()> {
        let mut project = self.state.project.clone();
        for seq in (1..=self.state.seq).rev() {
            let entry = self.entry(seq)?.ok_or_else(|| Error::NotFound(seq.to_string()))?;
            let mut changes = Vec::new();
            let rows = entry.first..entry.first + entry.count;
            rows::changes(&self.connection, self.path(), rows, |change, _| changes.push(change))?;
            changes.iter().rev().for_each(|change| project.apply(&change.inverse()));
            let Mark { step, undoes, redoes, .. } = entry.mark;
            let past = PastOperation {
                seq,
                step,
                in_effect: undoes.is_none()
                    && redoes.is_none()
                    && !step.is_some_and(|step| self.state.steps.is_taken_back(step)),
                label: entry.label,
                author: entry.author,
                at: entry.at,
                changes,
            };
            if visit(&past, &project).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The records that say something else than when a baseline was made. None for a baseline that the log does not know.
    pub fn changed_since(&self, baseline: Id) -> Result<BTreeSet<Id>> {
        let path = self.path();
        // Everything of one operation happened at once, whatever the order of its changes.
        let sql = "SELECT first + count FROM operation WHERE first <= \
                   (SELECT max(row) FROM change WHERE kind = 'baseline' AND entity = ?1 AND after IS NOT NULL) \
                   ORDER BY first DESC LIMIT 1";
        let end = self.connection.query_row(sql, [baseline.to_string()], |row| row.get(0)).optional().about(path)?;
        let Some(end) = end else { return Ok(BTreeSet::new()) };
        let mut before = BTreeMap::new();
        rows::changes(&self.connection, path, end..self.state.next_log_row, |change, _| {
            let id = change.id();
            if let Some(Entity::Record(_)) = change.after.as_ref().or(change.before.as_ref()) {
                before.entry(id).or_insert(match change.before {
                    Some(Entity::Record(record)) => Some(record.hash),
                    _ => None,
                });
            }
        })?;
        let differs = |(id, hash): &(Id, Option<ContentHash>)| self.project().record(*id).map(|it| it.hash) != *hash;
        Ok(before.into_iter().filter(differs).map(|(id, _)| id).collect())
    }

    /// Takes in what other processes have committed since, if anything. Cheap enough to be asked every second.
    pub fn catch_up(&mut self) -> Result<Option<Patch>> {
        self.place.check()?;
        let path = self.place.path();
        if state::data_version(&self.connection, path)? != self.state.data_version {
            self.connection.execute_batch("BEGIN").about(path)?;
            let others = self.state.absorb(&self.connection, path);
            self.abandon();
            self.unseen.extend(others?);
        }
        Ok(if self.unseen.is_empty() { None } else { Some(self.patch(Vec::new())) })
    }

    /// Refuses unless the file still lies where it was opened.
    pub fn check_place(&self) -> Result<()> {
        self.place.check()
    }

    /// Begins a transaction in which nobody else can write, on memory that is as new as the file.
    pub(crate) fn begin(&mut self) -> Result<()> {
        if self.read_only {
            return Err(Error::ReadOnly { path: self.path().to_owned() });
        }
        self.place.check()?;
        if self.stale || !self.connection.is_autocommit() {
            self.reload()?;
        }
        let path = self.place.path();
        self.connection.execute_batch("BEGIN IMMEDIATE").about(path)?;
        match self.state.absorb(&self.connection, path) {
            Ok(others) => {
                self.unseen.extend(others);
                Ok(())
            }
            Err(error) => {
                self.abandon();
                Err(error)
            }
        }
    }

    /// Ends a transaction in which nothing was written.
    pub(crate) fn abandon(&self) {
        // A failure here would be that there is no transaction any more, which is what is wanted.
        let _ = self.connection.execute_batch("ROLLBACK");
    }

    /// After a failed write outside an operation: the file is read anew before the next one.
    pub(crate) fn distrust(&mut self) {
        self.stale = true;
    }

    fn step_for(&self, operation: &Operation, seq: i64) -> i64 {
        let Some(key) = &operation.coalesce_key else { return seq };
        let now = operation.occasion.now;
        let joined = self.coalescing.as_ref().filter(|last| {
            last.key == *key
                && last.author == operation.occasion.author
                && last.seq + 1 == seq
                && (0..COALESCE_PAUSE_MS).contains(&(now - last.at).num_milliseconds())
        });
        joined.map_or(seq, |last| last.step)
    }

    /// Applies the changes of a step, forwards or backwards, as an operation of its own.
    fn repeat(
        &mut self,
        first: i64,
        last: i64,
        mark: Mark,
        occasion: &Occasion,
        turn: impl FnOnce(Vec<Change>) -> Vec<Change>,
    ) -> Result<(Label, Patch)> {
        let (label, changes) = match self.step_changes(first, last) {
            Ok(found) => found,
            Err(error) => {
                self.abandon();
                return Err(error);
            }
        };
        let changes = turn(changes);
        changes.iter().for_each(|change| self.state.project.apply(change));
        let patch = self.finish(mark, label.clone(), occasion, changes)?;
        Ok((label, patch))
    }

    /// The label of a step and its changes, one per thing.
    fn step_changes(&self, first: i64, last: i64) -> Result<(Label, Vec<Change>)> {
        let missing = || Error::damaged(self.path(), "an operation is missing from the log");
        let begin = self.entry(first)?.ok_or_else(missing)?;
        let end = if first == last { begin.clone() } else { self.entry(last)?.ok_or_else(missing)? };
        let mut merged: Vec<Change> = Vec::new();
        let mut index = std::collections::HashMap::new();
        rows::changes(&self.connection, self.path(), begin.first..end.first + end.count, |change, _| {
            match index.get(&change.id()) {
                Some(place) => {
                    let earlier: &mut Change = &mut merged[*place];
                    earlier.after = change.after;
                }
                None => {
                    index.insert(change.id(), merged.len());
                    merged.push(change);
                }
            }
        })?;
        merged.retain(|change| change.before != change.after);
        Ok((end.label, merged))
    }

    /// Writes and commits changes that are already in memory. When that fails, memory becomes what the file says.
    fn finish(&mut self, mark: Mark, label: Label, occasion: &Occasion, changes: Vec<Change>) -> Result<Patch> {
        let entry = Entry {
            mark,
            id: self.ids.next(occasion.now),
            parent: self.state.newest.clone(),
            author: occasion.author.clone(),
            at: occasion.now,
            label,
            first: self.state.next_log_row,
            count: changes.len() as i64,
        };
        match self.write(&entry, &changes) {
            Ok(written) => self.state.adopt(&entry, written),
            Err(error) => self.recover(&entry, &changes, error)?,
        }
        // What was committed to a file that is not there any more is kept in memory for a copy, but it is not said to
        // be saved.
        if let Err(error) = self.place.check() {
            self.unseen.extend(changes);
            return Err(error);
        }
        Ok(self.patch(changes))
    }

    fn write(&mut self, entry: &Entry, changes: &[Change]) -> Result<Written> {
        let path = self.place.path();
        if self.renew_views {
            schema::renew_views(&self.connection).about(path)?;
        }
        let mut writer = Writer { connection: &self.connection, path, sums: self.state.sums };
        let mut places = Vec::with_capacity(changes.len());
        for (change, log_row) in changes.iter().zip(entry.first..) {
            let place = self.state.places.get(&change.id()).copied();
            places.push((change.id(), writer.change(change, place, log_row)?));
        }
        writer.operation(entry)?;
        let numbers = self.state.numbers_after(changes);
        if numbers != self.state.numbers {
            let json = serde_json::to_vec(&numbers).expect("a map of numbers is always representable as JSON");
            writer.set_meta("numbers", &json)?;
        }
        writer.finish()?;
        let sums = writer.sums;
        self.place.check()?;
        self.connection.execute_batch("COMMIT").about(path)?;
        self.renew_views = false;
        Ok(Written { places, sums, numbers })
    }

    /// After a failed write: finds out what the file says and makes memory say the same. A commit that failed half-way
    /// can turn out to be in the file; then the edit has succeeded, and writing it again would do it twice.
    fn recover(&mut self, entry: &Entry, changes: &[Change], error: Error) -> Result<()> {
        self.abandon();
        let same_place = self.place.check().is_ok();
        if same_place && self.reload().is_ok() {
            let found = self.entry(entry.mark.seq)?;
            return if found.is_some_and(|found| found.id == entry.id) { Ok(()) } else { Err(error) };
        }
        changes.iter().rev().for_each(|change| self.state.project.apply(&change.inverse()));
        self.stale = same_place;
        Err(error)
    }

    /// Closes the file, opens it again and reads it anew. What it says beyond what was known is delivered by the next
    /// patch.
    fn reload(&mut self) -> Result<()> {
        let Opened { connection, read_only, renew_views } = open::connect(&self.place)?;
        let state = State::load(&connection, self.place.path())?;
        self.state.check_continuity(&connection, self.place.path())?;
        let new_rows = self.state.next_log_row..state.next_log_row;
        rows::changes(&connection, self.place.path(), new_rows, |change, _| self.unseen.push(change))?;
        self.state = state;
        self.connection = connection;
        self.read_only = read_only;
        self.renew_views = renew_views;
        self.coalescing = None;
        self.stale = false;
        Ok(())
    }

    fn patch(&mut self, own: Vec<Change>) -> Patch {
        let mut changes = std::mem::take(&mut self.unseen);
        let own_count = own.len();
        changes.extend(own);
        Patch { revision: self.state.seq, changes, own: own_count }
    }

    fn entry(&self, seq: i64) -> Result<Option<Entry>> {
        let path = self.path();
        let sql = "SELECT id, parent, author, at, label, step, undoes, redoes, first, count \
                   FROM operation WHERE seq = ?1";
        type Texts = (String, Option<String>, String, String, String);
        let found: Option<(Texts, Mark, (i64, i64))> = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut statement| {
                let read = |row: &rusqlite::Row<'_>| {
                    let texts = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
                    let mark = Mark { seq, step: row.get(5)?, undoes: row.get(6)?, redoes: row.get(7)? };
                    Ok((texts, mark, (row.get(8)?, row.get(9)?)))
                };
                statement.query_row([seq], read).optional()
            })
            .about(path)?;
        let Some(((id, parent, author, at, label), mark, (first, count))) = found else { return Ok(None) };
        let (id, at, label) = (self.parsed(&id)?, self.parsed(&at)?, self.read_label(&label)?);
        Ok(Some(Entry { mark, id, parent, author, at, label, first, count }))
    }

    fn read_label(&self, json: &str) -> Result<Label> {
        serde_json::from_str(json).map_err(|error| Error::damaged(self.path(), error.to_string()))
    }

    pub(crate) fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(&self, text: &str) -> Result<T> {
        text.parse().map_err(|error| Error::damaged(self.path(), format!("\"{text}\": {error}")))
    }
}
