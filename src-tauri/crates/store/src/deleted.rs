//! Bringing back what was deleted, out of the log, however long ago it was.

use model::{Change, Entity, Id};
use rusqlite::OptionalExtension;

use crate::error::{About, Error, Result};
use crate::rows;
use crate::store::Store;

impl Store {
    /// The changes that bring a deleted record back: the record with everything that lay below it and was deleted in the
    /// same operation, and the links among what is there then. The caller replays them in an operation.
    pub fn deleted(&self, id: Id) -> Result<Vec<Change>> {
        let (first, count) = self.deletion_of(id)?;
        let mut gone = Vec::new();
        rows::changes(&self.connection, self.path(), first..first + count, |change, _| {
            if let Change { before: Some(entity), after: None } = change {
                gone.push(entity);
            }
        })?;
        Ok(self.revived(id, gone))
    }

    /// The rows of the log that hold the operation in which a record was deleted last.
    fn deletion_of(&self, id: Id) -> Result<(i64, i64)> {
        if self.project().record(id).is_some() {
            return Err(Error::NotFound(id.to_string()));
        }
        let path = self.path();
        let row: Option<i64> = self
            .connection
            .prepare_cached(
                "SELECT row FROM change WHERE entity = ?1 AND kind = 'record' AND after IS NULL ORDER BY row DESC LIMIT 1",
            )
            .and_then(|mut statement| statement.query_row([id.to_string()], |row| row.get(0)).optional())
            .about(path)?;
        let row = row.ok_or_else(|| Error::NotFound(id.to_string()))?;
        self.connection
            .prepare_cached(
                "SELECT first, count FROM operation WHERE first <= ?1 AND count > 0 ORDER BY seq DESC LIMIT 1",
            )
            .and_then(|mut statement| statement.query_row([row], |row| Ok((row.get(0)?, row.get(1)?))))
            .about(path)
    }

    fn revived(&self, id: Id, gone: Vec<Entity>) -> Vec<Change> {
        let project = self.project();
        let mut back = vec![id];
        let mut records: Vec<_> = gone
            .iter()
            .filter_map(|entity| match entity {
                Entity::Record(record) => Some(record.clone()),
                _ => None,
            })
            .collect();
        // Parents may stand after their children in the log, so it is walked until nothing is added any more.
        loop {
            let found = records.iter().filter(|record| {
                !back.contains(&record.id) && record.parent.is_some_and(|parent| back.contains(&parent))
            });
            let found: Vec<Id> = found.map(|record| record.id).collect();
            if found.is_empty() {
                break;
            }
            back.extend(found);
        }
        records.retain(|record| back.contains(&record.id) && project.record(record.id).is_none());
        let is_there = |id: Id| back.contains(&id) || project.record(id).is_some();
        let links = gone.iter().filter(|entity| match entity {
            Entity::Link(link) => is_there(link.from) && is_there(link.to) && project.link(link.id).is_none(),
            _ => false,
        });
        let links: Vec<Entity> = links.cloned().collect();
        let entities = records.into_iter().map(Entity::Record).chain(links);
        entities.map(|entity| Change { before: None, after: Some(entity) }).collect()
    }
}
