//! Two windows on one file: nobody overwrites anybody.

mod support;

use model::Kind;
use serde_json::json;
use store::{Error, Label, Search, Store};
use support::*;

#[test]
fn two_who_count_at_once_lose_no_count() {
    const COUNTS: usize = 1_000;
    let folder = folder();
    let (path, mut store) = new_project(&folder);
    let id = add(&mut store, Kind::PainPoint, "0");
    let count = |path: std::path::PathBuf| {
        move || {
            let mut store = Store::open(&path).expect("it opens");
            for _ in 0..COUNTS {
                let edit = |draft: &mut model::Draft<'_>| {
                    let title = draft.project().record(id).map(|record| record.title.clone()).unwrap_or_default();
                    let next = title.parse::<usize>().expect("a number") + 1;
                    draft.update(id, fields(json!({ "title": next.to_string() })))?;
                    Ok::<_, Error>(((), Label::new("op-record-update", [])))
                };
                store.transact(&operation(1), edit).expect("everybody has a turn");
            }
        }
    };
    let others = [std::thread::spawn(count(path.clone())), std::thread::spawn(count(path.clone()))];
    others.into_iter().for_each(|other| other.join().expect("it ends well"));
    let patch = store.catch_up().expect("it can be read").expect("there is news");
    assert_eq!(patch.records().map(|record| record.title.as_str()).collect::<Vec<_>>(), [(2 * COUNTS).to_string()]);
    assert_eq!(store::verify(&path).expect("it can be checked").faults, []);
}

#[test]
fn what_the_other_window_did_arrives_and_can_be_undone_here() {
    let folder = folder();
    let (path, mut here) = new_project(&folder);
    let mut there = Store::open(&path).expect("it opens twice");
    let mut search = Search::new(here.project());
    let id = add(&mut there, Kind::PainPoint, "库存不准");
    assert_eq!(title(&here, id), None);
    let patch = here.catch_up().expect("it can be read").expect("there is news");
    search.apply(&patch.changes);
    assert_eq!((title(&here, id), here.revision()), (Some("库存不准"), there.revision()));
    assert_eq!(search.find(here.project(), "库存", 9).total, 1);
    assert!(here.catch_up().expect("it can be read").is_none(), "news is told once");
    here.undo(&occasion(5)).expect("there is something to undo");
    let patch = there.catch_up().expect("it can be read").expect("there is news");
    assert_eq!(patch.removed().collect::<Vec<_>>(), [id]);
    assert_eq!(here.content_hash(), there.content_hash());
}

#[test]
fn news_of_others_is_told_with_the_next_edit_even_if_one_is_refused_before() {
    let folder = folder();
    let (path, mut here) = new_project(&folder);
    let mut there = Store::open(&path).expect("it opens twice");
    let theirs = add(&mut there, Kind::PainPoint, "他们的");
    assert!(try_set(&mut here, theirs, json!({"nonsense": 1})).is_err());
    let (ours, patch) = try_add(&mut here, Kind::PainPoint, "我们的").expect("it can be made");
    assert_eq!(patch.records().map(|record| record.id).collect::<Vec<_>>(), [theirs, ours]);
    assert_eq!(patch.reveal(), Some(ours));
}
