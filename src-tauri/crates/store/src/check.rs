//! Checking a project file: every page, the hash over every row, the log, and the graph that the rows form.
//!
//! It works on a connection of its own, so that it can run beside an open project in a thread of its own.

use std::collections::HashMap;
use std::path::Path;

use model::Project;
use rusqlite::Connection;

use crate::error::{About, Result};
use crate::open;
use crate::rows::{self, Sums};
use crate::schema::Table;
use crate::state::State;

/// Something in a project file that should not be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong: `page`, `content-hash`, `log`, `parent`, `link-end`, `reference`, `code`, `record-hash`, `baseline`.
    pub code: String,
    /// Where: the code or identity of a record, the name of a table, or what SQLite says.
    pub place: String,
}

/// What checking a project file has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Everything that is wrong; empty for a sound file.
    pub faults: Vec<Fault>,
    /// How many records were checked.
    pub records: usize,
    /// How many links were checked.
    pub links: usize,
    /// The number of the newest operation.
    pub revision: i64,
    /// The hash over everything that the project says, as 64 hexadecimal digits.
    pub content_hash: String,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Checks the project file at `path` from its pages to its graph.
pub fn verify(path: &Path) -> Result<Report> {
    let opened = open::connect_to_read(path)?;
    let mut faults = file_faults(&opened.connection, path)?;
    let state = State::load(&opened.connection, path)?;
    faults.extend(graph_faults(&state.project));
    Ok(Report {
        faults,
        records: state.project.len(),
        links: state.project.links().count(),
        revision: state.seq,
        content_hash: state.sums.content().iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

/// What is wrong with the pages, the hash or the log of a file, without reading the graph.
pub(crate) fn file_faults(connection: &Connection, path: &Path) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    let mut statement = connection.prepare("PRAGMA quick_check(20)").about(path)?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0)).about(path)?;
    for line in lines {
        let line = line.about(path)?;
        if line != "ok" {
            faults.push(fault("page", line));
        }
    }
    connection.execute_batch("BEGIN").about(path)?;
    let found = hash_faults(connection, path).and_then(|mut found| {
        found.extend(log_faults(connection, path)?);
        Ok(found)
    });
    // Nothing was written, so that ending the transaction cannot lose anything.
    let _ = connection.execute_batch("ROLLBACK");
    faults.extend(found?);
    Ok(faults)
}

fn hash_faults(connection: &Connection, path: &Path) -> Result<Vec<Fault>> {
    let stored = rows::read_sums(connection, path)?;
    let mut computed = Sums::default();
    for table in Table::ALL {
        let mut statement = connection.prepare(table.select_all()).about(path)?;
        let mut found = statement.query([]).about(path)?;
        while let Some(row) = found.next().about(path)? {
            computed.of(table).add(rows::hash_row(table, row).about(path)?);
        }
    }
    let differs = |table: &Table| stored.get(*table) != computed.get(*table);
    Ok(Table::ALL.into_iter().filter(differs).map(|table| fault("content-hash", table.name())).collect())
}

/// The operations must be numbered without a gap, each naming the one before, and share out the log without a gap.
fn log_faults(connection: &Connection, path: &Path) -> Result<Vec<Fault>> {
    let sql = "SELECT seq, id, parent, first, count FROM operation ORDER BY seq";
    let mut statement = connection.prepare(sql).about(path)?;
    let mut found = statement.query([]).about(path)?;
    let (mut seq, mut parent, mut next) = (0, None::<String>, 1);
    while let Some(row) = found.next().about(path)? {
        let (number, id, named, first, count) = <(i64, String, Option<String>, i64, i64)>::try_from(row).about(path)?;
        if number != seq + 1 || named != parent || first != next {
            return Ok(vec![fault("log", number.to_string())]);
        }
        (seq, parent, next) = (number, Some(id), first + count);
    }
    let newest: i64 =
        connection.query_row("SELECT coalesce(max(row), 0) FROM change", [], |row| row.get(0)).about(path)?;
    Ok(if newest + 1 == next { Vec::new() } else { vec![fault("log", "change")] })
}

/// What is wrong with the graph: ends that are not there, codes given twice, hashes that do not fit.
pub fn graph_faults(project: &Project) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut codes: HashMap<&str, u32> = HashMap::with_capacity(project.len());
    let is_there = |id| project.record(id).is_some() || project.baseline(id).is_some();
    for record in project.records() {
        *codes.entry(&record.code).or_default() += 1;
        if record.parent.is_some_and(|parent| project.record(parent).is_none()) {
            faults.push(fault("parent", &record.code));
        }
        if record.content_hash() != record.hash {
            faults.push(fault("record-hash", &record.code));
        }
        record.references(&mut |field, target| {
            if !is_there(target) {
                faults.push(fault("reference", format!("{} {field}", record.code)));
            }
        });
    }
    faults.extend(codes.iter().filter(|(_, count)| **count > 1).map(|(code, _)| fault("code", *code)));
    let loose = project.links().filter(|link| project.record(link.from).is_none() || project.record(link.to).is_none());
    faults.extend(loose.map(|link| fault("link-end", link.id.to_string())));
    let broken = project.baselines().filter(|baseline| !baseline.is_intact());
    faults.extend(broken.map(|baseline| fault("baseline", &baseline.name)));
    faults.sort_unstable_by(|a, b| (&a.code, &a.place).cmp(&(&b.code, &b.place)));
    faults
}

fn fault(code: &str, place: impl Into<String>) -> Fault {
    Fault { code: code.to_owned(), place: place.into() }
}
