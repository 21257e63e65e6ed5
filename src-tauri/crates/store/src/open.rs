//! The order in which a file is opened, so that neither a damaged, hostile nor newer one can do harm.
//!
//! Identity of the file → header without touching a byte → read-write, never creating → hardening → tables → journal.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{About, Error, Result};
use crate::place::{self, Place};
use crate::schema::{self, APPLICATION_ID, Found, SCHEMA_VERSION};

/// How long a command waits for another process before it says that the file is busy.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// The longest value that is read from a file, in bytes: the largest attachment with room to spare.
const MAX_VALUE_BYTES: i32 = 512 * 1024 * 1024;

/// A connection that may be used, and what was noticed on the way.
pub(crate) struct Opened {
    pub(crate) connection: Connection,
    pub(crate) read_only: bool,
    pub(crate) renew_views: bool,
}

/// Opens the file at `place` for reading and writing, or for reading where it cannot be written.
pub(crate) fn connect(place: &Place) -> Result<Opened> {
    let path = place.path();
    let mut opened = open_checked(path)?;
    opened.read_only |= !place::folder_is_writable(path);
    if !opened.read_only {
        make_durable(&opened.connection).about(path)?;
    }
    // Between looking and opening somebody may have put another file there.
    place.check()?;
    Ok(opened)
}

/// Opens the file at `path` to look into it, with the same checks. Only what a crash left half-written is rolled back.
pub(crate) fn connect_to_read(path: &Path) -> Result<Opened> {
    Place::of(path)?;
    let opened = open_checked(path)?;
    opened.connection.pragma_update(None, "query_only", true).about(path)?;
    Ok(opened)
}

fn open_checked(path: &Path) -> Result<Opened> {
    match untouched_header(path) {
        // A crash can have left the first page half-written; the journal then holds the whole one.
        Err(Error::NotAProject { .. }) if has_journal(path) => {}
        // Without a lock, a page that another process is writing at this moment looks damaged too. The same look under a lock
        // follows before anything is written.
        Err(Error::Damaged { .. }) => {}
        other => other?,
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| unreadable(path, &error))?;
    harden(&connection).about(path)?;
    check_header(&connection, path)?;
    let renew_views = match schema::inspect(&connection).about(path)? {
        Found::Ours => false,
        Found::OtherViews => true,
        Found::Foreign(detail) => return Err(Error::Foreign { path: path.to_owned(), detail }),
    };
    let read_only = connection.is_readonly("main").about(path)?;
    Ok(Opened { connection, read_only, renew_views })
}

/// A file that cannot even be opened is not one that can only be read.
fn unreadable(path: &Path, error: &rusqlite::Error) -> Error {
    match Error::from_sqlite(path, error) {
        Error::ReadOnly { path } => Error::Io { path, detail: error.to_string() },
        other => other,
    }
}

fn has_journal(path: &Path) -> bool {
    std::fs::metadata(place::journal(path)).is_ok_and(|metadata| metadata.len() > 0)
}

/// Reads application id and version without a lock and without looking at a journal, so that not a byte changes.
///
/// It goes through SQLite because closing a file of its own would drop the locks that other connections of this process
/// hold on it.
fn untouched_header(path: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let uri = immutable_uri(path);
    let connection = Connection::open_with_flags(uri, flags).map_err(|error| unreadable(path, &error))?;
    check_header(&connection, path)
}

fn check_header(connection: &Connection, path: &Path) -> Result<()> {
    let number = |name| match connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0)) {
        Ok(number) => Ok(number),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
            Err(Error::NotAProject { path: path.to_owned() })
        }
        Err(error) => Err(Error::from_sqlite(path, &error)),
    };
    if number("application_id")? != APPLICATION_ID {
        return Err(Error::NotAProject { path: path.to_owned() });
    }
    match number("user_version")? {
        found if found > SCHEMA_VERSION => Err(Error::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION }),
        found if found < 1 => Err(Error::damaged(path, format!("schema version {found}"))),
        _ => Ok(()),
    }
}

fn immutable_uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    let text = path.to_string_lossy();
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() };
    if cfg!(windows) && !text.starts_with('/') && text.contains(':') {
        uri.push('/');
    }
    for character in text.chars() {
        match character {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            other => uri.push(other),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

/// Takes away from the file every means to act, and from a damaged page every way to be believed.
pub(crate) fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_COLUMN, 200)?;
    connection.set_limit(Limit::SQLITE_LIMIT_VDBE_OP, 100_000)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.set_prepared_statement_cache_capacity(48);
    Ok(())
}

/// A commit is acknowledged when it would survive a power cut, and the project stays one single file.
pub(crate) fn make_durable(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "TRUNCATE", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")
}
