//! What the tests of the project file share: a clock that stands still, and short words for edits.
#![allow(dead_code, reason = "each test binary uses another part of it")]

use std::path::{Path, PathBuf};

use model::{Id, Kind, Moment, NewRecord};
use serde_json::{Map, Value, json};
use store::{Error, Label, Occasion, Operation, Patch, Store};

/// A folder that is as fast as the machine allows; the bulk of the tests proves logic, not the disk.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    folder.expect("a temporary folder can be made")
}

/// The same moment in every test, some seconds later where asked.
pub fn occasion(second: i64) -> Occasion {
    let now = Moment::from_timestamp(1_795_000_000 + second, 0).expect("a valid time");
    Occasion { author: "林".to_owned(), now, today: now.date_naive() }
}

pub fn operation(second: i64) -> Operation {
    Operation::from(occasion(second))
}

pub fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().expect("fields are an object")
}

/// A new project file with its profile.
pub fn create(path: &Path) -> Store {
    let made = Store::create(path, &operation(0), |draft| {
        let new = NewRecord { fields: fields(json!({"title": "门店数字化"})), ..NewRecord::default() };
        let id = draft.create(Kind::ProjectProfile, new)?;
        Ok::<_, Error>((id, Label::new("op-project-create", [])))
    });
    made.expect("a project can be created in an empty folder").0
}

pub fn new_project(folder: &tempfile::TempDir) -> (PathBuf, Store) {
    let path = folder.path().join("门店.stagecraft");
    let store = create(&path);
    (path, store)
}

pub fn try_add(store: &mut Store, kind: Kind, title: &str) -> Result<(Id, Patch), Error> {
    store.transact(&operation(1), |draft| {
        let new = NewRecord { fields: fields(json!({ "title": title })), ..NewRecord::default() };
        let id = draft.create(kind, new)?;
        Ok((id, Label::new("op-record-create", [("title", json!(title))])))
    })
}

pub fn add(store: &mut Store, kind: Kind, title: &str) -> Id {
    try_add(store, kind, title).expect("the record can be made").0
}

pub fn try_set(store: &mut Store, id: Id, value: Value) -> Result<Patch, Error> {
    let edit = |draft: &mut model::Draft<'_>| {
        draft.update(id, fields(value))?;
        Ok::<_, Error>(((), Label::new("op-record-update", [])))
    };
    store.transact(&operation(2), edit).map(|(_, patch)| patch)
}

pub fn set(store: &mut Store, id: Id, value: Value) -> Patch {
    try_set(store, id, value).expect("the record can be changed")
}

pub fn delete(store: &mut Store, id: Id) -> Patch {
    let edit = |draft: &mut model::Draft<'_>| {
        draft.delete(&[id])?;
        Ok::<_, Error>(((), Label::new("op-record-delete", [])))
    };
    store.transact(&operation(3), edit).expect("the record can be deleted").1
}

pub fn title(store: &Store, id: Id) -> Option<&str> {
    store.project().record(id).map(|record| record.title.as_str())
}
