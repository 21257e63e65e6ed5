//! The first screen of a project, kept in its file, so that it can be shown before the project is read.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use crate::error::{About, Result};
use crate::open;
use crate::rows;
use crate::store::Store;

/// What can be known about a file without reading the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peek {
    /// The identity of the project.
    pub project_id: String,
    /// The number of the newest operation.
    pub revision: i64,
    /// Whether the file can only be read.
    pub read_only: bool,
    /// The first screen as it was kept last, if nothing has changed since.
    pub screen: Option<Vec<u8>>,
}

/// Looks into a project file with the same checks as opening it, but reads only a few pages.
pub fn peek(path: &Path) -> Result<Peek> {
    let opened = open::connect_to_read(path)?;
    let (revision, _) = rows::newest(&opened.connection, path)?;
    let project_id = rows::read_meta(&opened.connection, "project").about(path)?.unwrap_or_default();
    let read_only = std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly());
    Ok(Peek {
        project_id: String::from_utf8_lossy(&project_id).into_owned(),
        revision,
        read_only,
        screen: read_screen(&opened.connection, path)?.filter(|(seq, _)| *seq == revision).map(|(_, bytes)| bytes),
    })
}

impl Store {
    /// Keeps the bytes of the first screen for the next time the file is peeked into. It says nothing that the project
    /// does not say, so that it is no operation and failing to write it loses nothing.
    pub fn keep_screen(&mut self, bytes: &[u8]) -> Result<()> {
        self.begin()?;
        let path = self.place.path();
        let hash = blake3::hash(bytes);
        let sql = "INSERT INTO cache(row, seq, hash, bytes) VALUES (1, ?1, ?2, ?3) \
                   ON CONFLICT(row) DO UPDATE SET seq = ?1, hash = ?2, bytes = ?3";
        let written = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute((self.state.seq, hash.as_bytes(), bytes)))
            .and_then(|_| self.connection.execute_batch("COMMIT"))
            .about(path);
        if written.is_err() {
            self.abandon();
            self.distrust();
        }
        written
    }

    /// The first screen as it was kept last, if nothing has changed since.
    pub fn screen(&self) -> Result<Option<Vec<u8>>> {
        let kept = read_screen(&self.connection, self.path())?;
        Ok(kept.filter(|(seq, _)| *seq == self.revision()).map(|(_, bytes)| bytes))
    }
}

fn read_screen(connection: &Connection, path: &Path) -> Result<Option<(i64, Vec<u8>)>> {
    let found: Option<(i64, Vec<u8>, Vec<u8>)> = connection
        .prepare_cached("SELECT seq, hash, bytes FROM cache WHERE row = 1")
        .and_then(|mut it| it.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional())
        .about(path)?;
    // A screen with a damaged byte is as good as none.
    Ok(found.filter(|(_, hash, bytes)| blake3::hash(bytes).as_bytes() == &hash[..]).map(|(seq, _, bytes)| (seq, bytes)))
}
