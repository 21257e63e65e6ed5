//! Attachments, backups, copies, the first screen and the views for other tools.

mod support;

use model::Kind;
use rusqlite::Connection;
use serde_json::json;
use store::{Error, Store, back_up, list_backups, peek, restore, verify};
use support::*;

#[test]
fn an_attachment_is_kept_once_and_comes_back_as_it_was() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let bytes: Vec<u8> = (0..200_000_u32).map(|number| number.to_le_bytes()[0]).collect();
    let first = store.add_attachment("合同.pdf", &bytes).expect("it can be added");
    let again = store.add_attachment("copy.pdf", &bytes).expect("it can be added");
    assert_eq!(first, again);
    let id = add(&mut store, Kind::PainPoint, "a");
    drop(store);
    let store = Store::open(&path).expect("it opens again");
    assert_eq!(store.attachments().expect("a list").len(), 1);
    assert_eq!(store.attachment(&first.id).expect("it is there").1, bytes);
    assert!(matches!(store.attachment("00"), Err(Error::NotFound(_))));
    assert!(title(&store, id).is_some());
    assert_eq!(verify(&path).expect("it can be checked").faults, []);
}

#[test]
fn a_backup_is_made_when_something_changed_and_is_put_back_beside_the_damaged_file() {
    let folder = folder();
    let backups = folder.path().join("backups");
    let (path, mut store) = new_project(&folder);
    add(&mut store, Kind::PainPoint, "a");
    let made = back_up(&path, &backups).expect("it can be backed up").expect("it is the first");
    assert_eq!((made.seq, made.project.as_str()), (store.revision(), store.project_id()));
    assert_eq!(back_up(&path, &backups).expect("it can be backed up"), None, "nothing has changed");
    let hash = store.content_hash();
    drop(store);
    std::fs::write(&path, vec![0; 4096]).expect("it can be damaged");
    assert!(Store::open(&path).expect_err("it is damaged").is_damage());
    assert!(back_up(&path, &backups).is_err(), "a damaged file is never backed up");
    let newest = &list_backups(&backups, None).expect("a list")[0];
    let kept = restore(&newest.path, &path).expect("it can be restored").expect("the damaged file is kept");
    assert_eq!(std::fs::read(&kept).expect("it is there"), vec![0; 4096]);
    assert_eq!(Store::open(&path).expect("it opens").content_hash(), hash);
}

#[test]
fn a_damaged_backup_is_never_put_back() {
    let folder = folder();
    let backups = folder.path().join("backups");
    let (path, store) = new_project(&folder);
    let made = back_up(&path, &backups).expect("it can be backed up").expect("it is the first");
    drop(store);
    let mut bytes = std::fs::read(&made.path).expect("it can be read");
    let at = bytes.windows(4).position(|four| four == "STGC".as_bytes()).expect("the application id") + 4000;
    bytes[at..].fill(0);
    std::fs::write(&made.path, bytes).expect("it can be damaged");
    assert!(restore(&made.path, &path).is_err());
    assert!(Store::open(&path).is_ok(), "the project was not touched");
}

#[test]
fn the_first_screen_is_there_until_something_changes() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let id = add(&mut store, Kind::PainPoint, "a");
    store.keep_screen(b"{}").expect("it can be kept");
    assert_eq!(store.screen().expect("it can be read").as_deref(), Some(&b"{}"[..]));
    let seen = peek(&path).expect("it can be looked into");
    assert_eq!((seen.screen.as_deref(), seen.revision), (Some(&b"{}"[..]), store.revision()));
    assert_eq!(seen.project_id, store.project_id());
    set(&mut store, id, json!({"title": "b"}));
    assert_eq!(peek(&path).expect("it can be looked into").screen, None);
    assert_eq!(verify(&path).expect("it can be checked").faults, []);
}

#[test]
fn a_deleted_record_is_brought_back_from_the_log_with_its_children_and_links() {
    let folder = folder();
    let (_, mut store) = new_project(&folder);
    let module = add(&mut store, Kind::Feature, "订单模块");
    let edit = |draft: &mut model::Draft<'_>| {
        let new = model::NewRecord { fields: fields(json!({"title": "下单"})), parent: Some(module), after: None };
        Ok::<_, Error>((draft.create(Kind::Feature, new)?, store::Label::new("op-record-create", [])))
    };
    let (child, _) = store.transact(&operation(1), edit).expect("it can be made");
    let hash = store.content_hash();
    delete(&mut store, module);
    add(&mut store, Kind::PainPoint, "later");
    assert_eq!(store.deleted(module).expect("it was deleted").len(), 2);
    let back = store.deleted(module).expect("it was deleted");
    let edit = |draft: &mut model::Draft<'_>| {
        back.into_iter().for_each(|change| draft.replay(change));
        Ok::<_, Error>(((), store::Label::new("op-record-restore", [])))
    };
    store.transact(&operation(9), edit).expect("it comes back");
    assert_eq!((title(&store, module), title(&store, child)), (Some("订单模块"), Some("下单")));
    assert_ne!(store.content_hash(), hash, "what came later is still there");
    assert!(matches!(store.deleted(module), Err(Error::NotFound(_))));
}

#[test]
fn other_tools_see_every_kind_as_a_table_of_its_fields() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let id = add(&mut store, Kind::PainPoint, "库存不准");
    set(&mut store, id, json!({"severity": 4, "frequency": "daily", "who": "店长"}));
    drop(store);
    let tool = Connection::open(&path).expect("any tool can open it");
    let sql = "SELECT code, title, severity, frequency, who FROM pain_point WHERE severity > 3";
    let row: (String, String, i64, String, String) =
        tool.query_row(sql, [], |row| row.try_into()).expect("one row answers");
    assert_eq!(row, ("PAIN-001".into(), "库存不准".into(), 4, "daily".into(), "店长".into()));
    for kind in Kind::ALL {
        let statement = tool.prepare(&format!("SELECT * FROM \"{}\"", kind.name())).expect("every kind has a view");
        let mut names: Vec<&str> = statement.column_names().collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{}: each column has a name of its own", kind.name());
        assert!(kind.meta().fields.iter().all(|field| names.iter().any(|name| name.starts_with(&field.name))));
    }
    tool.execute("UPDATE pain_point SET title = 'x'", []).expect_err("views are read-only");
}

#[test]
fn views_of_another_version_are_made_anew_with_the_next_edit() {
    let folder = folder();
    let (path, store) = new_project(&folder);
    drop(store);
    let tool = Connection::open(&path).expect("any tool can open it");
    tool.execute_batch("DROP VIEW pain_point; CREATE VIEW old_kind AS SELECT 1").expect("an older program's views");
    drop(tool);
    let bytes = std::fs::read(&path).expect("it can be read");
    let mut store = Store::open(&path).expect("it opens");
    assert_eq!(std::fs::read(&path).expect("it can be read"), bytes, "opening writes nothing");
    add(&mut store, Kind::PainPoint, "a");
    drop(store);
    let tool = Connection::open(&path).expect("any tool can open it");
    let count: i64 = tool.query_row("SELECT count(*) FROM pain_point", [], |row| row.get(0)).expect("the view is back");
    assert_eq!(count, 1);
    tool.prepare("SELECT * FROM old_kind").expect_err("the old view is gone");
}

#[test]
fn a_file_with_a_trigger_or_a_table_of_its_own_is_refused_untouched() {
    for (number, sql) in [
        "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END",
        "CREATE TABLE extra(x)",
        "CREATE INDEX i ON record(id)",
        "DROP TABLE cache",
    ]
    .into_iter()
    .enumerate()
    {
        let folder = folder();
        let (path, store) = new_project(&folder);
        drop(store);
        Connection::open(&path).expect("any tool can open it").execute_batch(sql).expect("a hostile hand");
        let bytes = std::fs::read(&path).expect("it can be read");
        assert!(matches!(Store::open(&path), Err(Error::Foreign { .. })), "{number}");
        assert_eq!(std::fs::read(&path).expect("it can be read"), bytes);
    }
}

#[test]
fn a_row_changed_behind_our_back_is_noticed_at_opening() {
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    add(&mut store, Kind::PainPoint, "库存");
    drop(store);
    let tool = Connection::open(&path).expect("any tool can open it");
    tool.execute("UPDATE record SET body = replace(body, '库存', '订单')", []).expect("a hostile hand");
    assert!(matches!(Store::open(&path), Err(Error::Damaged { .. })));
}
