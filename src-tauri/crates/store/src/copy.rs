//! Copies of a project file that are known to be good: made page by page within SQLite, checked before they count.

use std::path::Path;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::check;
use crate::error::{About, Error, Result};
use crate::open;
use crate::place;
use crate::store::Store;

impl Store {
    /// Writes a checked copy of the project as it stands to a new file. It works even where the original was moved or
    /// deleted while it was open. An existing file is never overwritten.
    pub fn save_copy(&self, path: &Path) -> Result<()> {
        publish_copy(&self.connection, path)
    }
}

/// Copies the file behind `connection` to a hidden file, checks it, and gives it its name.
pub(crate) fn publish_copy(connection: &Connection, path: &Path) -> Result<()> {
    if path.exists() {
        return Err(Error::Exists { path: path.to_owned() });
    }
    let hidden = place::Hidden(place::beside(path, "copy"));
    copy_pages(connection, hidden.path())?;
    check_copy(hidden.path())?;
    place::publish(hidden.path(), path)
}

fn copy_pages(connection: &Connection, to: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(to, flags).about(to)?;
    open::make_durable(&target).about(to)?;
    let backup = Backup::new(connection, &mut target).about(to)?;
    // All pages in one step: the copy is of one moment, and nobody waits for it longer than for a commit.
    match backup.step(-1).about(to)? {
        rusqlite::backup::StepResult::Done => Ok(()),
        _ => Err(Error::Busy { path: to.to_owned() }),
    }
}

/// A copy counts when its pages, its hash and its log are in order.
pub(crate) fn check_copy(path: &Path) -> Result<()> {
    let opened = open::connect_to_read(path)?;
    match check::file_faults(&opened.connection, path)?.into_iter().next() {
        None => Ok(()),
        Some(fault) => Err(Error::damaged(path, format!("{} {}", fault.code, fault.place))),
    }
}
