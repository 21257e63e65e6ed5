//! Rows of the file: how entities, operations and changes are written and read, and how each write keeps the content
//! hash up to date.

use std::path::Path;

use model::{Baseline, Change, Entity, Id, Link, Moment, Record};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, ToSql, params_from_iter};

use crate::error::{About, Error, Result};
use crate::operation::Label;
use crate::schema::Table;
use crate::steps::Mark;
use crate::sum::Sum;

/// The sums of the row hashes of every table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums([Sum; Table::ALL.len()]);

impl Sums {
    pub(crate) fn of(&mut self, table: Table) -> &mut Sum {
        &mut self.0[table as usize]
    }

    pub(crate) fn get(&self, table: Table) -> Sum {
        self.0[table as usize]
    }

    fn to_bytes(self) -> Vec<u8> {
        self.0.iter().flat_map(|sum| sum.to_bytes()).collect()
    }

    fn from_bytes(bytes: &[u8]) -> Option<Sums> {
        let mut sums = Sums::default();
        let (chunks, rest) = bytes.as_chunks::<32>();
        if chunks.len() != sums.0.len() || !rest.is_empty() {
            return None;
        }
        for (sum, chunk) in sums.0.iter_mut().zip(chunks) {
            *sum = Sum::from_bytes(chunk);
        }
        Some(sums)
    }

    /// The hash over records, links and baselines: what the project says, without how it came to say so.
    pub(crate) fn content(&self) -> [u8; 32] {
        let mut sum = self.get(Table::Record);
        sum.add(self.get(Table::Link));
        sum.add(self.get(Table::Baseline));
        sum.to_bytes()
    }
}

/// The hash of a row whose values are at the beginning of `row`.
pub(crate) fn hash_row(table: Table, row: &Row<'_>) -> rusqlite::Result<Sum> {
    let mut values = [ValueRef::Null; 11];
    let count = table.hashed_columns();
    for (index, value) in values[..count].iter_mut().enumerate() {
        *value = row.get_ref(index)?;
    }
    Ok(Sum::of_row(values[..count].iter().copied()))
}

/// One entry of the operation table.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) mark: Mark,
    pub(crate) id: Id,
    pub(crate) parent: Option<String>,
    pub(crate) author: String,
    pub(crate) at: Moment,
    pub(crate) label: Label,
    /// The row of its first change; the others follow it.
    pub(crate) first: i64,
    pub(crate) count: i64,
}

/// A stored entity: its table, the columns that stand beside it, and its JSON.
struct Stored {
    table: Table,
    id: Id,
    kind: &'static str,
    body: String,
}

fn table_of(entity: &Entity) -> Table {
    match entity {
        Entity::Record(_) => Table::Record,
        Entity::Link(_) => Table::Link,
        Entity::Baseline(_) => Table::Baseline,
    }
}

fn stored(entity: &Entity) -> Stored {
    let (kind, body) = match entity {
        Entity::Record(record) => (record.kind.name(), serde_json::to_string(record)),
        Entity::Link(link) => (link.kind.word(), serde_json::to_string(link)),
        Entity::Baseline(baseline) => (baseline.subject.word(), serde_json::to_string(baseline)),
    };
    let body = body.expect("declared fields are always representable as JSON");
    Stored { table: table_of(entity), id: entity.id(), kind, body }
}

/// Reads an entity from the JSON in its row.
pub(crate) fn read_entity(table: &str, body: &str) -> std::result::Result<Entity, String> {
    match table {
        "record" => Record::from_json(body).map(|record| Entity::Record(Box::new(record))),
        "link" => serde_json::from_str::<Link>(body).map(|link| Entity::Link(Box::new(link))),
        "baseline" => serde_json::from_str::<Baseline>(body).map(|it| Entity::Baseline(Box::new(it))),
        other => return Err(format!("unknown table {other}")),
    }
    .map_err(|error| error.to_string())
}

/// Writes rows within a transaction that the caller began, and keeps the sums of what it writes.
pub(crate) struct Writer<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) path: &'a Path,
    pub(crate) sums: Sums,
}

impl Writer<'_> {
    /// Writes one change: the entity's own row and the entry in the log. Returns the entity's row, if it still has one.
    pub(crate) fn change(&mut self, change: &Change, place: Option<i64>, log_row: i64) -> Result<Option<i64>> {
        let after = change.after.as_ref().map(stored);
        let (before, place) = match (place, &after) {
            (Some(place), Some(after)) => (Some(self.replace(place, after)?), place),
            (Some(place), None) => (Some(self.remove(place, change)?), place),
            (None, Some(after)) => (None, self.insert(after)?),
            (None, None) => return Err(self.damaged("a removed thing has no row")),
        };
        let table = change.after.as_ref().or(change.before.as_ref()).map_or(Table::Record, table_of);
        let entity = change.id().to_string();
        let body = after.as_ref().map(|after| after.body.as_str());
        let values: [&dyn ToSql; 6] = [&log_row, &entity, &table.name(), &place, &before, &body];
        self.put(
            Table::Change,
            "INSERT INTO change(row, entity, kind, place, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            &values,
        )?;
        Ok(after.map(|_| place))
    }

    /// Writes the entry of the operation itself.
    pub(crate) fn operation(&mut self, entry: &Entry) -> Result<()> {
        let label = serde_json::to_string(&entry.label).expect("a label is always representable as JSON");
        let (id, at) = (entry.id.to_string(), entry.at.to_rfc3339());
        let Mark { seq, step, undoes, redoes } = entry.mark;
        let values: [&dyn ToSql; 11] =
            [&seq, &id, &entry.parent, &entry.author, &at, &label, &step, &undoes, &redoes, &entry.first, &entry.count];
        self.put(
            Table::Operation,
            "INSERT INTO operation(seq, id, parent, author, at, label, step, undoes, redoes, first, count) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            &values,
        )
    }

    /// Inserts a row and adds it to the sum of its table. The values stand in the order in which they are hashed.
    pub(crate) fn put(&mut self, table: Table, sql: &str, values: &[&dyn ToSql]) -> Result<()> {
        let outputs: Vec<ToSqlOutput<'_>> =
            values.iter().map(|value| value.to_sql()).collect::<rusqlite::Result<_>>().about(self.path)?;
        let refs = outputs.iter().map(|output| match output {
            ToSqlOutput::Borrowed(value) => *value,
            ToSqlOutput::Owned(value) => value.into(),
            _ => ValueRef::Null,
        });
        let hash = Sum::of_row(refs);
        let changed = self.prepare(sql)?.execute(values).about(self.path)?;
        self.expect_one(changed)?;
        self.sums.of(table).add(hash);
        Ok(())
    }

    /// Sets a value in `meta`.
    pub(crate) fn set_meta(&mut self, key: &str, value: &[u8]) -> Result<()> {
        let row = |value: &[u8]| Sum::of_row([ValueRef::Text(key.as_bytes()), ValueRef::Blob(value)]);
        if let Some(old) = read_meta(self.connection, key).about(self.path)? {
            self.sums.of(Table::Meta).subtract(row(&old));
        }
        self.sums.of(Table::Meta).add(row(value));
        self.write_meta(key, value)
    }

    /// Writes the sums themselves. Last of all, since every other write changes them.
    pub(crate) fn finish(&self) -> Result<()> {
        self.write_meta("sums", &self.sums.to_bytes())
    }

    fn write_meta(&self, key: &str, value: &[u8]) -> Result<()> {
        let sql = "INSERT INTO meta(key, value) VALUES (?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2";
        let changed = self.prepare(sql)?.execute((key, value)).about(self.path)?;
        self.expect_one(changed)
    }

    fn insert(&mut self, after: &Stored) -> Result<i64> {
        let sql = format!("INSERT INTO {}(id, kind, body) VALUES (?1, ?2, ?3)", after.table.name());
        let id = after.id.to_string();
        let values: [&dyn ToSql; 3] = [&id, &after.kind, &after.body];
        self.put(after.table, &sql, &values)?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Overwrites a row and returns the JSON that stood there.
    fn replace(&mut self, place: i64, after: &Stored) -> Result<String> {
        let before = self.take(after.table, place, after.id)?;
        let id = after.id.to_string();
        let sql = format!("UPDATE {} SET kind = ?2, body = ?3 WHERE row = ?1", after.table.name());
        let changed = self.prepare(&sql)?.execute((place, after.kind, &after.body)).about(self.path)?;
        self.expect_one(changed)?;
        let texts = [id.as_str(), after.kind, after.body.as_str()];
        self.sums.of(after.table).add(Sum::of_row(texts.map(|text| ValueRef::Text(text.as_bytes()))));
        Ok(before)
    }

    fn remove(&mut self, place: i64, change: &Change) -> Result<String> {
        let entity = change.before.as_ref().ok_or_else(|| self.damaged("a change has no sides"))?;
        let table = table_of(entity);
        let before = self.take(table, place, entity.id())?;
        let sql = format!("DELETE FROM {} WHERE row = ?1", table.name());
        let changed = self.prepare(&sql)?.execute([place]).about(self.path)?;
        self.expect_one(changed)?;
        Ok(before)
    }

    /// Reads a row that is about to go and takes it out of the sum, exactly as it stands in the file: had it been
    /// damaged, the sum would go on saying so.
    fn take(&mut self, table: Table, place: i64, id: Id) -> Result<String> {
        let sql = format!("SELECT id, kind, body FROM {} WHERE row = ?1", table.name());
        let found = self
            .prepare(&sql)?
            .query_row([place], |row| Ok((row.get::<_, String>(0)?, row.get(2)?, hash_row(table, row)?)))
            .optional()
            .about(self.path)?;
        match found {
            Some((found, body, hash)) if found == id.to_string() => {
                self.sums.of(table).subtract(hash);
                Ok(body)
            }
            _ => Err(self.damaged(&format!("{} row {place} is not {id}", table.name()))),
        }
    }

    fn prepare(&self, sql: &str) -> Result<CachedStatement<'_>> {
        self.connection.prepare_cached(sql).about(self.path)
    }

    fn expect_one(&self, changed: usize) -> Result<()> {
        if changed == 1 { Ok(()) } else { Err(self.damaged(&format!("{changed} rows changed instead of one"))) }
    }

    fn damaged(&self, detail: &str) -> Error {
        Error::damaged(self.path, detail)
    }
}

/// A value of `meta`.
pub(crate) fn read_meta(connection: &Connection, key: &str) -> rusqlite::Result<Option<Vec<u8>>> {
    connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?.query_row([key], |row| row.get(0)).optional()
}

/// The sums as they were last written.
pub(crate) fn read_sums(connection: &Connection, path: &Path) -> Result<Sums> {
    let bytes = read_meta(connection, "sums").about(path)?;
    bytes.as_deref().and_then(Sums::from_bytes).ok_or_else(|| Error::damaged(path, "no content hash"))
}

/// The number and identity of the newest operation.
pub(crate) fn newest(connection: &Connection, path: &Path) -> Result<(i64, Option<String>)> {
    let sql = "SELECT seq, id FROM operation ORDER BY seq DESC LIMIT 1";
    let found = connection
        .prepare_cached(sql)
        .and_then(|mut statement| statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional());
    Ok(found.about(path)?.map_or((0, None), |(seq, id)| (seq, Some(id))))
}

/// Calls `visit` with each change of a run of rows in the log, in order, and the row in which its entity lies.
pub(crate) fn changes(
    connection: &Connection,
    path: &Path,
    rows: std::ops::Range<i64>,
    mut visit: impl FnMut(Change, i64),
) -> Result<()> {
    let sql = "SELECT kind, place, before, after FROM change WHERE row >= ?1 AND row < ?2 ORDER BY row";
    let mut statement = connection.prepare_cached(sql).about(path)?;
    let mut found = statement.query(params_from_iter([rows.start, rows.end])).about(path)?;
    let mut count = 0;
    while let Some(row) = found.next().about(path)? {
        let (change, place) = read_change(row).about(path)?.map_err(|detail| Error::damaged(path, detail))?;
        visit(change, place);
        count += 1;
    }
    if count == rows.end - rows.start { Ok(()) } else { Err(Error::damaged(path, "changes are missing from the log")) }
}

type Read<T> = rusqlite::Result<std::result::Result<T, String>>;

fn read_change(row: &Row<'_>) -> Read<(Change, i64)> {
    let table = row.get_ref(0)?.as_str()?;
    let place = row.get(1)?;
    let side = |index| -> Read<Option<Entity>> {
        Ok(row.get_ref(index)?.as_str_or_null()?.map(|body| read_entity(table, body)).transpose())
    };
    Ok(match (side(2)?, side(3)?) {
        (Ok(None), Ok(None)) => Err("a change has no sides".to_owned()),
        (Ok(before), Ok(after)) => Ok((Change { before, after }, place)),
        (Err(detail), _) | (_, Err(detail)) => Err(detail),
    })
}
