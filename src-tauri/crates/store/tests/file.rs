//! One file, one process: what is written is there again, undo and redo included.

mod support;

use model::{Kind, LinkKind, NewLink};
use serde_json::json;
use store::{Error, Label, Operation, Store};
use support::*;

#[test]
fn what_was_written_is_there_after_opening_again() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let id = add(&mut store, Kind::PainPoint, "库存数据不同步");
    set(&mut store, id, json!({"body": "每天核对两次", "tags": ["库存"]}));
    let (hash, revision) = (store.content_hash(), store.revision());
    drop(store);
    let store = Store::open(&path).expect("it opens again");
    assert_eq!(title(&store, id), Some("库存数据不同步"));
    assert_eq!(store.project().record(id).map(|record| record.body.as_str()), Some("每天核对两次"));
    assert_eq!((store.content_hash(), store.revision()), (hash, revision));
    drop(store);
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 1, "the project is one single file");
}

#[test]
fn undo_and_redo_survive_a_restart_and_name_what_they_did() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let before = store.content_hash();
    let id = add(&mut store, Kind::PainPoint, "库存");
    let with_one = store.content_hash();
    set(&mut store, id, json!({"title": "库存不准"}));
    let with_title = store.content_hash();
    drop(store);
    let mut store = Store::open(&path).expect("it opens again");
    assert_eq!(store.undo_state().undo_label.map(|label| label.code), Some("op-record-update".to_owned()));
    let (label, patch) = store.undo(&occasion(5)).expect("there is something to undo");
    assert_eq!((label.code.as_str(), patch.reveal()), ("op-record-update", Some(id)));
    assert_eq!((store.content_hash(), title(&store, id)), (with_one, Some("库存")));
    let (_, patch) = store.undo(&occasion(6)).expect("there is more to undo");
    assert_eq!(patch.removed().collect::<Vec<_>>(), [id]);
    assert_eq!(store.content_hash(), before);
    assert!(matches!(store.undo(&occasion(7)), Err(Error::NothingToUndo)), "creation cannot be undone");
    drop(store);
    let mut store = Store::open(&path).expect("it opens again");
    store.redo(&occasion(8)).expect("there is something to redo");
    store.redo(&occasion(9)).expect("there is more to redo");
    assert_eq!(store.content_hash(), with_title);
    assert!(matches!(store.redo(&occasion(10)), Err(Error::NothingToRedo)));
}

#[test]
fn keystrokes_with_one_key_are_one_step() {
    let folder = folder();
    let (_, mut store) = new_project(&folder);
    let id = add(&mut store, Kind::PainPoint, "库");
    for (second, text) in [(10, "库存"), (11, "库存不"), (12, "库存不准")] {
        let typing = operation(second).coalesced(Some("title".to_owned()));
        let edit = |draft: &mut model::Draft<'_>| {
            draft.update(id, fields(json!({ "title": text })))?;
            Ok::<_, Error>(((), Label::new("op-record-update", [("title", json!(text))])))
        };
        store.transact(&typing, edit).expect("typing is saved");
    }
    assert_eq!(store.history(10, None).expect("a history").len(), 3, "creation, the record, its title");
    let (label, _) = store.undo(&occasion(13)).expect("there is something to undo");
    assert_eq!((label.args["title"].as_str(), title(&store, id)), (Some("库存不准"), Some("库")));
    assert!(store.history(1, None).expect("a history")[0].undone);
    store.redo(&occasion(14)).expect("there is something to redo");
    assert_eq!(title(&store, id), Some("库存不准"));
}

#[test]
fn a_pause_another_key_or_an_undo_in_between_begins_a_new_step() {
    let folder = folder();
    let (_, mut store) = new_project(&folder);
    let id = add(&mut store, Kind::PainPoint, "a");
    let typed = |store: &mut Store, second, key: &str, text: &str| {
        let typing = operation(second).coalesced(Some(key.to_owned()));
        let edit = |draft: &mut model::Draft<'_>| {
            draft.update(id, fields(json!({ "title": text })))?;
            Ok::<_, Error>(((), Label::new("op-record-update", [])))
        };
        store.transact(&typing, edit).expect("typing is saved");
    };
    typed(&mut store, 10, "x", "b");
    typed(&mut store, 100, "x", "c");
    typed(&mut store, 101, "y", "d");
    store.undo(&occasion(102)).expect("there is something to undo");
    typed(&mut store, 102, "y", "e");
    for expected in ["c", "b", "a"] {
        store.undo(&occasion(103)).expect("there is something to undo");
        assert_eq!(title(&store, id), Some(expected));
    }
}

#[test]
fn a_refused_edit_changes_nothing_in_memory_or_in_the_file() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let (hash, bytes) = (store.content_hash(), std::fs::read(&path).expect("the file can be read"));
    let refused = store.transact(&operation(1), |draft| {
        draft.create(
            Kind::PainPoint,
            model::NewRecord { fields: fields(json!({"title": "a"})), ..Default::default() },
        )?;
        draft.create(
            Kind::PainPoint,
            model::NewRecord { fields: fields(json!({"nonsense": 1})), ..Default::default() },
        )?;
        Ok::<_, Error>(((), Label::new("op-record-create", [])))
    });
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    assert_eq!((store.content_hash(), store.project().count(Kind::PainPoint)), (hash, 0));
    assert_eq!(std::fs::read(&path).expect("the file can be read"), bytes);
}

#[test]
fn an_edit_that_changes_nothing_writes_nothing() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let id = add(&mut store, Kind::PainPoint, "库存");
    let bytes = std::fs::read(&path).expect("the file can be read");
    let patch = set(&mut store, id, json!({"title": "库存"}));
    assert!(patch.changes.is_empty());
    assert_eq!(std::fs::read(&path).expect("the file can be read"), bytes);
}

#[test]
fn a_code_is_never_given_twice_even_after_its_record_was_deleted_and_the_file_reopened() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    add(&mut store, Kind::PainPoint, "a");
    let second = add(&mut store, Kind::PainPoint, "b");
    delete(&mut store, second);
    drop(store);
    let mut store = Store::open(&path).expect("it opens again");
    let third = add(&mut store, Kind::PainPoint, "c");
    assert_eq!(store.project().record(third).map(|record| record.code.as_str()), Some("PAIN-003"));
}

#[test]
fn a_deleted_record_comes_back_with_its_links() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let pain = add(&mut store, Kind::PainPoint, "库存");
    let initiative = add(&mut store, Kind::Initiative, "统一库存");
    let new = NewLink::plain(LinkKind::Solves, initiative, pain);
    let edit = |draft: &mut model::Draft<'_>| Ok::<_, Error>((draft.link(new)?, Label::new("op-link-create", [])));
    store.transact(&operation(2), edit).expect("they can be linked");
    let hash = store.content_hash();
    let patch = delete(&mut store, pain);
    assert_eq!((patch.removed().count(), patch.removed_links().count()), (1, 1));
    store.undo(&occasion(4)).expect("there is something to undo");
    assert_eq!(store.content_hash(), hash);
    drop(store);
    let store = Store::open(&path).expect("it opens again");
    assert_eq!(store.project().links_to(pain).count(), 1);
}

#[test]
fn an_existing_file_is_never_overwritten() {
    let folder = folder();
    let (path, store) = new_project(&folder);
    let bytes = std::fs::read(&path).expect("the file can be read");
    let again = Store::create(&path, &Operation::from(occasion(1)), |_| {
        Ok::<_, Error>(((), Label::new("op-project-create", [])))
    });
    assert!(matches!(again, Err(Error::Exists { .. })));
    assert_eq!(std::fs::read(&path).expect("the file can be read"), bytes);
    drop(store);
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 1, "nothing but the project");
}
