//! What records said before, out of the log.

use std::collections::HashMap;

use model::{Entity, Id, Moment, Record};

use crate::error::{About, Error, Result};
use crate::rows;
use crate::store::Store;

/// What a record said until a change of it, and when and by whom it was changed then.
#[derive(Clone, Debug)]
pub struct Past {
    /// What it said until then.
    pub record: Record,
    /// When it was changed.
    pub at: Moment,
    /// Who changed it.
    pub author: String,
}

impl Store {
    /// What some records said before each change of them, newest first.
    pub fn past_of(&self, ids: &[Id]) -> Result<HashMap<Id, Vec<Past>>> {
        let path = self.path();
        let wanted: HashMap<String, Id> = ids.iter().map(|id| (id.to_string(), *id)).collect();
        let sql =
            "SELECT row, entity, before FROM change WHERE kind = 'record' AND before IS NOT NULL ORDER BY row DESC";
        let mut statement = self.connection.prepare_cached(sql).about(path)?;
        let mut found = statement.query([]).about(path)?;
        let mut past: HashMap<Id, Vec<Past>> = HashMap::new();
        while let Some(row) = found.next().about(path)? {
            let entity = row.get_ref(1).about(path)?;
            let Some(id) = entity.as_str().ok().and_then(|entity| wanted.get(entity)) else { continue };
            let body: String = row.get(2).about(path)?;
            let read = rows::read_entity("record", &body).map_err(|detail| Error::damaged(path, &detail))?;
            if let Entity::Record(record) = read {
                let (at, author) = self.occasion_of(row.get(0).about(path)?)?;
                past.entry(*id).or_default().push(Past { record: *record, at, author });
            }
        }
        Ok(past)
    }

    /// When and by whom a row of the log was written.
    fn occasion_of(&self, row: i64) -> Result<(Moment, String)> {
        let sql = "SELECT at, author FROM operation WHERE first <= ?1 AND count > 0 ORDER BY seq DESC LIMIT 1";
        let (at, author): (String, String) = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row([row], |row| Ok((row.get(0)?, row.get(1)?))))
            .about(self.path())?;
        Ok((self.parsed(&at)?, author))
    }
}
