//! The tables of a project file, and the read-only views made for people who look into it with tools of their own.
//!
//! There are no secondary indexes: a project is read by scanning its tables once, and the places of its rows are kept in
//! memory. An index that disagrees with its table can therefore never change a result.

use std::fmt::Write as _;

use model::{Kind, LinkKind, ShapeType};
use rusqlite::Connection;

/// Stands in the header of every project file: `STGC`.
pub const APPLICATION_ID: i32 = 0x5354_4743;
/// The version of the tables below; it stands in the header as `user_version`.
pub const SCHEMA_VERSION: i32 = 1;

/// The tables whose rows the content hash covers, in the order in which their sums are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Record,
    Link,
    Baseline,
    Operation,
    Change,
    Attachment,
    Meta,
}

impl Table {
    pub(crate) const ALL: [Table; 7] =
        [Table::Record, Table::Link, Table::Baseline, Table::Operation, Table::Change, Table::Attachment, Table::Meta];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Table::Record => "record",
            Table::Link => "link",
            Table::Baseline => "baseline",
            Table::Operation => "operation",
            Table::Change => "change",
            Table::Attachment => "attachment",
            Table::Meta => "meta",
        }
    }

    /// Every row with every column that is hashed. The row numbers of entities are left out, since a thing that was
    /// deleted and came back by undo says the same wherever it lies.
    pub(crate) fn select_all(self) -> &'static str {
        match self {
            Table::Record => "SELECT id, kind, body, row FROM record",
            Table::Link => "SELECT id, kind, body, row FROM link",
            Table::Baseline => "SELECT id, kind, body, row FROM baseline",
            Table::Operation => {
                "SELECT seq, id, parent, author, at, label, step, undoes, redoes, first, count FROM operation"
            }
            Table::Change => "SELECT row, entity, kind, place, before, after FROM change",
            Table::Attachment => "SELECT hash, name, size, bytes, row FROM attachment",
            Table::Meta => "SELECT key, value FROM meta WHERE key <> 'sums'",
        }
    }

    /// How many of the columns of `select_all` are hashed.
    pub(crate) fn hashed_columns(self) -> usize {
        match self {
            Table::Record | Table::Link | Table::Baseline => 3,
            Table::Operation => 11,
            Table::Change => 6,
            Table::Attachment => 4,
            Table::Meta => 2,
        }
    }
}

const TABLES: [(&str, &str); 8] = [
    (
        "record",
        "CREATE TABLE record(row INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    ),
    (
        "link",
        "CREATE TABLE link(row INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    ),
    (
        "baseline",
        "CREATE TABLE baseline(row INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    ),
    (
        "operation",
        "CREATE TABLE operation(seq INTEGER PRIMARY KEY, id TEXT NOT NULL, parent TEXT, author TEXT NOT NULL, \
         at TEXT NOT NULL, label TEXT NOT NULL, step INTEGER, undoes INTEGER, redoes INTEGER, \
         first INTEGER NOT NULL, count INTEGER NOT NULL) STRICT",
    ),
    (
        "change",
        "CREATE TABLE change(row INTEGER PRIMARY KEY, entity TEXT NOT NULL, kind TEXT NOT NULL, \
         place INTEGER NOT NULL, before TEXT, after TEXT) STRICT",
    ),
    (
        "attachment",
        "CREATE TABLE attachment(row INTEGER PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, \
         size INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT",
    ),
    ("meta", "CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID"),
    (
        "cache",
        "CREATE TABLE cache(row INTEGER PRIMARY KEY, seq INTEGER NOT NULL, hash BLOB NOT NULL, bytes BLOB NOT NULL) STRICT",
    ),
];

/// Makes the tables and views in an empty database.
pub(crate) fn create(connection: &Connection) -> rusqlite::Result<()> {
    for (_, sql) in TABLES {
        connection.execute_batch(sql)?;
    }
    create_views(connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", SCHEMA_VERSION)
}

/// What the file's own description of its tables amounts to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// Exactly what this version of the program would make.
    Ours,
    /// Our tables with views of another version of the program; they can be made anew.
    OtherViews,
    /// Something that no version of the program makes: its name.
    Foreign(String),
}

/// Compares every table, index, trigger and view of the file with what it should be.
pub(crate) fn inspect(connection: &Connection) -> rusqlite::Result<Found> {
    let mut statement = connection.prepare("SELECT type, name, sql FROM sqlite_schema")?;
    let mut rows = statement.query([])?;
    let expected = views();
    let mut tables = 0;
    let mut same_views = 0;
    let mut other_views = false;
    while let Some(row) = rows.next()? {
        let kind: String = row.get(0)?;
        let name: String = row.get(1)?;
        let sql: Option<String> = row.get(2)?;
        match kind.as_str() {
            "table" if TABLES.iter().any(|(table, wanted)| *table == name && sql.as_deref() == Some(wanted)) => {
                tables += 1;
            }
            "view" if expected.iter().any(|(view, wanted)| *view == name && sql.as_deref() == Some(wanted)) => {
                same_views += 1;
            }
            "view" => other_views = true,
            _ => return Ok(Found::Foreign(format!("{kind} {name}"))),
        }
    }
    Ok(if tables != TABLES.len() {
        Found::Foreign("tables".to_owned())
    } else if other_views || same_views != expected.len() {
        Found::OtherViews
    } else {
        Found::Ours
    })
}

/// Makes the views anew; for a file whose kinds were declared by another version of the program.
pub(crate) fn renew_views(connection: &Connection) -> rusqlite::Result<()> {
    let names: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'view'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in names {
        connection.execute_batch(&format!("DROP VIEW {}", quoted(&name)))?;
    }
    create_views(connection)
}

fn create_views(connection: &Connection) -> rusqlite::Result<()> {
    views().iter().try_for_each(|(_, sql)| connection.execute_batch(sql))
}

/// One view per record kind with a column per field, and one over all links.
fn views() -> Vec<(String, String)> {
    let mut views: Vec<(String, String)> =
        Kind::ALL.iter().map(|kind| (kind.name().to_owned(), record_view(*kind))).collect();
    views.push(("links".to_owned(), link_view()));
    views
}

fn record_view(kind: Kind) -> String {
    let name = kind.name();
    let mut columns = String::new();
    for field in ["id", "code", "title", "parent", "rank", "body", "owner", "tags", "audience"] {
        column(&mut columns, &format!("$.{field}"), field);
    }
    for field in &kind.meta().fields {
        // A group is shown by its members, since each of them is a plain value.
        if field.shape.shape == ShapeType::Group {
            for member in &field.shape.columns {
                column(
                    &mut columns,
                    &format!("$.fields.{}.{}", field.name, member.name),
                    &format!("{}_{}", field.name, member.name),
                );
            }
        } else {
            column(&mut columns, &format!("$.fields.{}", field.name), &field.name);
        }
    }
    for field in ["rev", "created", "updated"] {
        column(&mut columns, &format!("$.{field}"), field);
    }
    columns.truncate(columns.len() - 2);
    format!("CREATE VIEW {} AS SELECT {columns} FROM record WHERE kind = '{name}'", quoted(name))
}

fn link_view() -> String {
    let mut columns = String::new();
    for field in ["id", "kind", "from", "to", "lag_days", "dependency", "units"] {
        column(&mut columns, &format!("$.{field}"), field);
    }
    columns.truncate(columns.len() - 2);
    let kinds: Vec<String> = LinkKind::ALL.iter().map(|kind| format!("'{}'", kind.word())).collect();
    format!("CREATE VIEW \"links\" AS SELECT {columns} FROM link WHERE kind IN ({})", kinds.join(", "))
}

fn column(columns: &mut String, path: &str, name: &str) {
    write!(columns, "body ->> '{path}' AS {}, ", quoted(name)).expect("writing to a string cannot fail");
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
