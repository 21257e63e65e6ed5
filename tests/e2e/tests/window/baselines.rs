//! Baselines: compared on screen, frozen, signed, printed as a redline; and the lock that a signature puts on records.

use e2e::{Key, Language, Window, judges};
use serde_json::{Value, json};

use crate::steps::{go_to_list, sign_newest, with_sample};

/// How many change requests the core has.
async fn count_changes(window: &Window) -> usize {
    let list = window.ask_core("record.list", json!({ "kind": "change_request" })).await;
    list["records"].as_array().map_or(0, Vec::len)
}

/// The first feature that a signature locks: its place in the list and its title.
async fn first_feature(window: &Window) -> Value {
    let list = window.ask_core("record.list", json!({ "kind": "feature" })).await;
    list["records"][0].clone()
}

/// Writes another title into the first line of the list of features.
async fn rename_first_feature(window: &Window, title: &str) {
    go_to_list(window, "architecture", "feature").await;
    window.press_first("[data-testid=list-feature] [data-row=\"0\"][data-col=\"1\"]").await;
    window.type_keys(title).await;
    window.type_keys(Key::Enter + "").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_baselines_and_the_present_are_held_against_each_other() {
    let window = with_sample(Language::Chinese).await;
    window.press("go-baselines").await;
    window.find("compare-sums").await;
    window.keep_screen("journey-baselines").await;
    window.choose("compare-from", "功能清单 V1.0").await;
    window.choose("compare-to", "功能清单 V1.1").await;
    window.find("compare-change").await;
    window.until_text("compare-sums", "新增").await;
    window.keep_screen("journey-compare").await;
    window.choose("compare-to", "当前内容").await;
    window.find("compare-sums").await;
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_client_signed_changes_with_a_reason_and_one_undo_takes_back_both() {
    let window = with_sample(Language::Chinese).await;
    let before = first_feature(&window).await;
    let changes = count_changes(&window).await;

    rename_first_feature(&window, "统一订单接入与分派").await;
    window.find("exception-dialog").await;
    window.keep_screen("journey-lock").await;
    window.press("exception-reason").await;
    window.type_keys("客户电话确认：接入时就要分派到门店").await;
    window.press("exception-go").await;
    let settled = "return document.querySelector('[data-testid=exception-dialog]') === null";
    window.until("the question is answered", settled, vec![]).await;
    window.until_state("save-state", "saved").await;
    assert_eq!(first_feature(&window).await["title"], "统一订单接入与分派");
    assert_eq!(count_changes(&window).await, changes + 1, "the exception is on record");
    window.keep_screen("journey-excepted").await;

    window.press("undo").await;
    window.find("toast").await;
    window.until_state("save-state", "saved").await;
    assert_eq!(first_feature(&window).await["title"], before["title"]);
    assert_eq!(count_changes(&window).await, changes, "one undo takes back both");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_that_is_given_up_leaves_the_signed_record_as_it_was() {
    let window = with_sample(Language::Chinese).await;
    let before = first_feature(&window).await;
    rename_first_feature(&window, "不该改的名称").await;
    window.press("exception-cancel").await;
    assert_eq!(first_feature(&window).await["title"], before["title"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_baseline_is_frozen_signed_and_printed_as_a_redline_from_the_room() {
    let window = with_sample(Language::Chinese).await;
    let made = json!({ "kind": "feature", "fields": { "title": "断网时的离线盘点", "scope": "in" } });
    let file = window.folder().join("sample.stagecraft").display().to_string();
    window.run_beside(&["call", &file, "record.create", &made.to_string()]);

    window.press("go-baselines").await;
    window.press("freeze").await;
    window.press("freeze-name").await;
    window.type_keys("功能清单 V1.2（增加离线盘点）").await;
    window.keep_screen("journey-freeze").await;
    window.press("freeze-now").await;
    window.until_text("baselines", "功能清单 V1.2（增加离线盘点）").await;
    sign_newest(&window, "陆启明", Some("journey-sign")).await;

    window.press("go-documents").await;
    window.press("document-scope").await;
    window.choose("source-of-document", "功能清单 V1.1").await;
    let redline = "const list = document.querySelector('[data-testid=source-of-document]');
        const since = [...list.options].find((each) => each.value.startsWith('since:') && each.text.includes('V1.1'));
        list.value = since.value; list.dispatchEvent(new Event('change', { bubbles: true })); return true";
    window.until("the redline is chosen", redline, vec![]).await;
    window
        .until(
            "the redline is shown",
            "return document.querySelector('.paper:not(.waiting)[aria-busy=false] .pages canvas[data-drawn=true]') !== null",
            vec![],
        )
        .await;
    window.keep_screen("journey-redline").await;
    let written = window.folder().join("redline.pdf");
    window.answer_next_dialog(&written);
    window.press("export").await;
    window.until_text("exported", "redline.pdf").await;
    judges::check_structure(&written);
    let text = judges::text(&written).replace(char::is_whitespace, "");
    assert!(text.contains("断网时的离线盘点"), "the redline tells what was added");
    judges::keep_pages(&written, 4, "redline-zh");
}
