//! Typing, pasting and undoing in the table of records.

use e2e::{Key, Window};
use serde_json::{Value, json};

use crate::steps::{go_to_list, with_new_project};

/// The titles that the core has of a kind, in order.
async fn titles(window: &Window, kind: &str) -> Vec<String> {
    let list = window.ask_core("record.list", json!({ "kind": kind })).await;
    let records = list["records"].as_array().expect("a list of records").iter();
    records.map(|record| record["title"].as_str().unwrap_or_default().to_owned()).collect()
}

/// Waits until the core has so many records of a kind.
async fn until_count(window: &Window, kind: &str, count: usize) -> Vec<String> {
    let begun = std::time::Instant::now();
    loop {
        let titles = titles(window, kind).await;
        if titles.len() == count {
            return titles;
        }
        assert!(begun.elapsed().as_secs() < 15, "the core has {titles:?} instead of {count} records");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn chinese_typed_into_the_table_is_a_record_in_the_core() {
    let (window, _) = with_new_project("打字").await;
    go_to_list(&window, "research", "pain_point").await;
    window.press("new-record").await;
    window.type_keys("盘点要停工一天，数字还对不上").await;
    window.type_keys(Key::Enter + "").await;
    assert_eq!(until_count(&window, "pain_point", 1).await, ["盘点要停工一天，数字还对不上"]);
    window.until_state("save-state", "saved").await;
    window.keep_screen("journey-typed").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_block_becomes_records_and_one_undo_takes_it_back() {
    let (window, _) = with_new_project("粘贴").await;
    go_to_list(&window, "research", "pain_point").await;
    window.press("new-record").await;
    window.type_keys(Key::Escape + "").await;
    window.paste("改单后车间不知道最新版\n报价靠老员工经验\n\"两行的\n痛点\"\n").await;
    // Lines beyond the end are shown first and taken over by Enter.
    window.type_keys(Key::Enter + "").await;
    let titles = until_count(&window, "pain_point", 3).await;
    assert_eq!(titles[..2], ["改单后车间不知道最新版", "报价靠老员工经验"]);
    window.press("undo").await;
    until_count(&window, "pain_point", 0).await;
    window.press("redo").await;
    until_count(&window, "pain_point", 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn undo_says_what_it_took_back() {
    let (window, _) = with_new_project("撤销").await;
    go_to_list(&window, "research", "pain_point").await;
    window.press("new-record").await;
    window.type_keys("要撤销的").await;
    window.type_keys(Key::Enter + "").await;
    until_count(&window, "pain_point", 1).await;
    window.until_state("save-state", "saved").await;
    window.press("undo").await;
    until_count(&window, "pain_point", 0).await;
    let said = window.find("toast").await.text().await.expect("the toast has text");
    assert!(!said.contains('⟦'), "the undo has no words: {said}");
    let history = window.ask_core("history", json!({})).await;
    assert_ne!(history["operations"], Value::Null);
}
