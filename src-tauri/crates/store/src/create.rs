//! New project files: complete under a hidden name before they get their own.

use std::path::Path;

use model::Draft;
use rusqlite::{Connection, OpenFlags};

use crate::error::{About, Error, Result};
use crate::open;
use crate::operation::{Label, Operation};
use crate::place;
use crate::rows::{Sums, Writer};
use crate::schema;
use crate::store::Store;

impl Store {
    /// Makes a new project file with a first edit that cannot be undone. An existing file is never overwritten, and no
    /// half-made file is ever seen under the name.
    pub fn create<T, E: From<Error>>(
        path: &Path,
        operation: &Operation,
        edit: impl FnOnce(&mut Draft<'_>) -> std::result::Result<(T, Label), E>,
    ) -> std::result::Result<(Store, T), E> {
        if path.exists() {
            return Err(Error::Exists { path: path.to_owned() }.into());
        }
        let hidden = place::Hidden(place::beside(path, "new"));
        empty(hidden.path()).map_err(|error| about_target(error, path))?;
        let mut store = Store::open(hidden.path())?;
        let (value, _) = store.transact(&operation.clone().permanent(), edit)?;
        drop(store);
        place::publish(hidden.path(), path)?;
        Ok((Store::open(path)?, value))
    }
}

/// An error about the hidden file is of use to nobody: it is about the folder that was chosen for the real one.
fn about_target(error: Error, path: &Path) -> Error {
    let missing_folder = path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    match error {
        _ if missing_folder => Error::Missing { path: path.parent().unwrap_or(path).to_owned() },
        Error::DiskFull { .. } => Error::DiskFull { path: path.to_owned() },
        Error::ReadOnly { .. } => Error::ReadOnly { path: path.to_owned() },
        other => other,
    }
}

/// Makes a file with all tables, a project id and nothing else.
fn empty(path: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).about(path)?;
    open::harden(&connection).about(path)?;
    open::make_durable(&connection).about(path)?;
    connection.execute_batch("BEGIN IMMEDIATE").about(path)?;
    schema::create(&connection).about(path)?;
    let mut writer = Writer { connection: &connection, path, sums: Sums::default() };
    writer.set_meta("project", ulid::Ulid::generate().to_string().as_bytes())?;
    writer.finish()?;
    connection.execute_batch("COMMIT").about(path)
}
