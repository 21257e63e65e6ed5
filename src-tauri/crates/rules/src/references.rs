//! References that put records in an order, and circles among them.

use std::collections::BTreeSet;

use model::{Id, Kind, Project, Record};

/// The fields that say what comes before a record of the same kind.
const ORDERING: [(Kind, &str); 3] =
    [(Kind::Initiative, "depends_on"), (Kind::Decision, "supersedes"), (Kind::ChangeRequest, "follows")];

/// The field by which records of a kind say what comes before them, where they have one.
#[must_use]
pub fn ordering_field(kind: Kind) -> Option<&'static str> {
    ORDERING.iter().find(|(ordered, _)| *ordered == kind).map(|(_, field)| *field)
}

/// The records that come before each other in a circle through a record, from it back to it; empty where there is none.
#[must_use]
pub fn circle_of_references(project: &Project, id: Id) -> Vec<Id> {
    let Some(start) = project.record(id) else { return Vec::new() };
    let Some(field) = ordering_field(start.kind) else { return Vec::new() };
    // The way to the record that is looked at; a record is left for good once all that come before it were seen.
    let mut way = vec![(id, before(start, field))];
    let mut seen = BTreeSet::new();
    while let Some((_, open)) = way.last_mut() {
        let Some(next) = open.pop() else {
            way.pop();
            continue;
        };
        if next == id {
            return way.into_iter().map(|(id, _)| id).chain([id]).collect();
        }
        if let Some(record) = project.record(next).filter(|_| seen.insert(next)) {
            way.push((next, before(record, field)));
        }
    }
    Vec::new()
}

fn before(record: &Record, field: &str) -> Vec<Id> {
    let mut found = Vec::new();
    record.references(&mut |path, id| {
        if path.split(['[', '.']).next() == Some(field) {
            found.push(id);
        }
    });
    found
}
