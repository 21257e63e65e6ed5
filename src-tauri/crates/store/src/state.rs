//! What is known in memory about an open file: the project itself, and where in the file each part of it lies.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use model::{Change, Id, Kind, Project};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};

use crate::error::{About, Error, Result};
use crate::rows::{self, Entry, Sums};
use crate::schema::Table;
use crate::steps::{Mark, Steps};
use crate::sum::Sum;

/// The highest number given to a code, by kind, so that none is given twice even after its record was deleted.
type Numbers = BTreeMap<Kind, u32>;

/// Everything read from the file.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) project: Project,
    /// The row of every record, link and baseline in its table.
    pub(crate) places: HashMap<Id, i64>,
    pub(crate) steps: Steps,
    /// The number of the newest operation.
    pub(crate) seq: i64,
    /// The identity of the newest operation.
    pub(crate) newest: Option<String>,
    /// The row that the next change gets in the log.
    pub(crate) next_log_row: i64,
    pub(crate) sums: Sums,
    pub(crate) numbers: Numbers,
    /// SQLite's own counter of commits by others; as long as it stays, there is nothing new to read.
    pub(crate) data_version: i64,
}

impl State {
    /// Reads the whole file in one read transaction and checks the hash over what the project says.
    pub(crate) fn load(connection: &Connection, path: &Path) -> Result<State> {
        connection.execute_batch("BEGIN").about(path)?;
        let state = State::read(connection, path);
        // Nothing was written, so that ending the transaction cannot lose anything.
        let _ = connection.execute_batch("ROLLBACK");
        state
    }

    fn read(connection: &Connection, path: &Path) -> Result<State> {
        let mut state = State { next_log_row: 1, ..State::default() };
        state.data_version = data_version(connection, path)?;
        state.sums = rows::read_sums(connection, path)?;
        state.read_numbers(connection, path)?;
        for table in [Table::Record, Table::Link, Table::Baseline] {
            let sum = state.read_entities(table, connection, path)?;
            if sum != state.sums.get(table) {
                return Err(Error::damaged(path, format!("content hash of {}", table.name())));
            }
        }
        state.read_operations(connection, path)?;
        Ok(state)
    }

    fn read_entities(&mut self, table: Table, connection: &Connection, path: &Path) -> Result<Sum> {
        let mut statement = connection.prepare(table.select_all()).about(path)?;
        let mut found = statement.query([]).about(path)?;
        let mut sum = Sum::default();
        while let Some(row) = found.next().about(path)? {
            sum.add(rows::hash_row(table, row).about(path)?);
            let body = row.get_ref(2).about(path)?;
            let body = body.as_str().map_err(|error| Error::damaged(path, error.to_string()))?;
            let entity = rows::read_entity(table.name(), body).map_err(|detail| Error::damaged(path, detail))?;
            self.places.insert(entity.id(), row.get(3).about(path)?);
            self.project.insert(entity);
        }
        Ok(sum)
    }

    fn read_operations(&mut self, connection: &Connection, path: &Path) -> Result<()> {
        let sql = "SELECT seq, step, undoes, redoes, first + count, id FROM operation WHERE seq > ?1 ORDER BY seq";
        let mut statement = connection.prepare_cached(sql).about(path)?;
        let mut found = statement.query([self.seq]).about(path)?;
        while let Some(row) = found.next().about(path)? {
            let mark = Mark {
                seq: row.get(0).about(path)?,
                step: row.get(1).about(path)?,
                undoes: row.get(2).about(path)?,
                redoes: row.get(3).about(path)?,
            };
            self.next_log_row = row.get(4).about(path)?;
            if let ValueRef::Text(id) = row.get_ref(5).about(path)? {
                let newest = self.newest.get_or_insert_default();
                newest.clear();
                newest.push_str(&String::from_utf8_lossy(id));
            }
            self.seq = mark.seq;
            self.steps.push(mark);
        }
        Ok(())
    }

    fn read_numbers(&mut self, connection: &Connection, path: &Path) -> Result<()> {
        let bytes = rows::read_meta(connection, "numbers").about(path)?.unwrap_or_else(|| b"{}".to_vec());
        self.numbers =
            serde_json::from_slice(&bytes).map_err(|error| Error::damaged(path, format!("numbers: {error}")))?;
        for (kind, number) in &self.numbers {
            self.project.remember_number(*kind, *number);
        }
        Ok(())
    }

    /// Takes in what others have committed since, within a transaction that the caller began. Returns their changes.
    pub(crate) fn absorb(&mut self, connection: &Connection, path: &Path) -> Result<Vec<Change>> {
        self.data_version = data_version(connection, path)?;
        self.check_continuity(connection, path)?;
        let (newest, _) = rows::newest(connection, path)?;
        if newest == self.seq {
            // Attachments are added without an operation.
            self.sums = rows::read_sums(connection, path)?;
            return Ok(Vec::new());
        }
        let from = self.next_log_row;
        self.read_operations(connection, path)?;
        let mut changes = Vec::new();
        let mut places = Vec::new();
        rows::changes(connection, path, from..self.next_log_row, |change, place| {
            places.push(place);
            changes.push(change);
        })?;
        for (change, place) in changes.iter().zip(places) {
            self.project.apply(change);
            self.put_place(change.id(), change.after.as_ref().map(|_| place));
        }
        self.sums = rows::read_sums(connection, path)?;
        self.read_numbers(connection, path)?;
        Ok(changes)
    }

    /// Refuses where the operation that was the newest is not in the file any more: somebody has put the content of
    /// another file in its place.
    pub(crate) fn check_continuity(&self, connection: &Connection, path: &Path) -> Result<()> {
        let sql = "SELECT id FROM operation WHERE seq = ?1";
        let found: Option<String> = connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row([self.seq], |row| row.get(0)).optional())
            .about(path)?;
        if found == self.newest { Ok(()) } else { Err(Error::Moved { path: path.to_owned() }) }
    }

    /// Notes what was committed just now.
    pub(crate) fn adopt(&mut self, entry: &Entry, written: Written) {
        for (id, place) in written.places {
            self.put_place(id, place);
        }
        self.seq = entry.mark.seq;
        self.newest = Some(entry.id.to_string());
        self.next_log_row = entry.first + entry.count;
        self.sums = written.sums;
        self.numbers = written.numbers;
        self.steps.push(entry.mark);
    }

    /// The numbers that will have been given once `changes` are committed.
    pub(crate) fn numbers_after(&self, changes: &[Change]) -> Numbers {
        let mut numbers = self.numbers.clone();
        for change in changes {
            if let Some(model::Entity::Record(record)) = &change.after {
                numbers.insert(record.kind, self.project.last_number(record.kind));
            }
        }
        numbers
    }

    fn put_place(&mut self, id: Id, place: Option<i64>) {
        match place {
            Some(place) => self.places.insert(id, place),
            None => self.places.remove(&id),
        };
    }
}

/// What writing an operation leads to, once it is committed.
pub(crate) struct Written {
    pub(crate) places: Vec<(Id, Option<i64>)>,
    pub(crate) sums: Sums,
    pub(crate) numbers: Numbers,
}

/// SQLite's counter of commits by other connections.
pub(crate) fn data_version(connection: &Connection, path: &Path) -> Result<i64> {
    connection.prepare_cached("PRAGMA data_version").and_then(|mut it| it.query_row([], |row| row.get(0))).about(path)
}
