//! Attachments: files of any kind inside the project file, each kept once however often it is added.

use rusqlite::{OptionalExtension, ToSql};

use crate::error::{About, Error, Result};
use crate::rows::Writer;
use crate::schema::Table;
use crate::store::Store;

/// The largest attachment that is accepted, in bytes.
pub const MAX_ATTACHMENT_BYTES: usize = 64 * 1024 * 1024;

/// An attachment without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The BLAKE3 hash of its content, as 64 hexadecimal digits. It is also its identity.
    pub id: String,
    /// The name under which it was first added.
    pub name: String,
    /// Its size in bytes.
    pub size: i64,
}

impl Store {
    /// Adds an attachment, or finds the one with the same content. It is durable when this returns. It is no operation:
    /// what refers to it can be undone, and what nothing refers to does no harm.
    pub fn add_attachment(&mut self, name: &str, bytes: &[u8]) -> Result<Attachment> {
        if bytes.len() > MAX_ATTACHMENT_BYTES {
            return Err(Error::TooLarge { size: bytes.len(), limit: MAX_ATTACHMENT_BYTES });
        }
        let id = blake3::hash(bytes).to_hex().to_string();
        self.begin()?;
        let outcome = self.write_attachment(&id, name, bytes);
        if !matches!(outcome, Ok((_, true))) {
            self.abandon();
        }
        if outcome.is_err() {
            self.distrust();
        }
        let (attachment, _) = outcome?;
        self.check_place()?;
        Ok(attachment)
    }

    /// The content of an attachment with its description. Content that is not what was added is refused.
    pub fn attachment(&self, id: &str) -> Result<(Attachment, Vec<u8>)> {
        let path = self.path();
        let found: Option<(String, i64, Vec<u8>)> = self
            .connection
            .prepare_cached("SELECT name, size, bytes FROM attachment WHERE hash = ?1")
            .and_then(|mut it| it.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional())
            .about(path)?;
        let (name, size, bytes) = found.ok_or_else(|| Error::NotFound(id.to_owned()))?;
        if blake3::hash(&bytes).to_hex().as_str() != id {
            return Err(Error::damaged(path, format!("attachment {name}")));
        }
        Ok((Attachment { id: id.to_owned(), name, size }, bytes))
    }

    /// All attachments, oldest first.
    pub fn attachments(&self) -> Result<Vec<Attachment>> {
        let path = self.path();
        let mut statement =
            self.connection.prepare_cached("SELECT hash, name, size FROM attachment ORDER BY row").about(path)?;
        let read = |row: &rusqlite::Row<'_>| Ok(Attachment { id: row.get(0)?, name: row.get(1)?, size: row.get(2)? });
        let found = statement.query_map([], read).about(path)?;
        found.collect::<rusqlite::Result<_>>().about(path)
    }

    /// Within the transaction begun: whether it was committed, or there was nothing to write.
    fn write_attachment(&mut self, id: &str, name: &str, bytes: &[u8]) -> Result<(Attachment, bool)> {
        let path = self.place.path();
        let known: Option<(String, i64)> = self
            .connection
            .prepare_cached("SELECT name, size FROM attachment WHERE hash = ?1")
            .and_then(|mut it| it.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional())
            .about(path)?;
        if let Some((name, size)) = known {
            return Ok((Attachment { id: id.to_owned(), name, size }, false));
        }
        let size = bytes.len() as i64;
        let mut writer = Writer { connection: &self.connection, path, sums: self.state.sums };
        let values: [&dyn ToSql; 4] = [&id, &name, &size, &bytes];
        let sql = "INSERT INTO attachment(hash, name, size, bytes) VALUES (?1, ?2, ?3, ?4)";
        writer.put(Table::Attachment, sql, &values)?;
        writer.finish()?;
        let sums = writer.sums;
        self.connection.execute_batch("COMMIT").about(path)?;
        self.state.sums = sums;
        Ok((Attachment { id: id.to_owned(), name: name.to_owned(), size }, true))
    }
}
