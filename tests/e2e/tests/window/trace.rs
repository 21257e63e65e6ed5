//! The trace room in the real window: a chain lit up, why a record exists, links to review, gaps in a file, a risk moved.

use e2e::{Key, Language, Window};
use serde_json::{Value, json};

use crate::steps::with_sample;

async fn first(window: &Window, kind: &str) -> Value {
    window.ask_core("record.list", json!({ "kind": kind })).await["records"][0].clone()
}

async fn until_count(window: &Window, what: &str, css: &str, count: usize) {
    let script = "return document.querySelectorAll(arguments[0]).length === arguments[1]";
    window.until(what, script, vec![json!(css), json!(count)]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_spine_is_lit_reviewed_held_in_a_matrix_and_its_gaps_are_written() {
    let window = with_sample(Language::Chinese).await;
    // A pain point that turned out worse makes the links to it suspect.
    let pain = first(&window, "pain_point").await;
    let body = json!({"id": pain["id"], "fields": {"cost_per_month": 98000}});
    // The client has signed the blueprint, so that it takes a reason.
    let request = json!({"command": "record.update", "request": body, "reason": "工坊复核"});
    window.ask_core("baseline.except", request).await;
    window.reload().await;
    window.press("continue").await;

    window.press("go-trace").await;
    window.press_first("[data-testid=trace-column-initiative] [role=option]").await;
    window.select("[data-testid=trace-column-feature] .card.lit").await;
    window.until_text("why", "PAIN-").await;
    window.keep_screen("journey-trace-columns").await;
    window.type_keys(Key::Right + "").await;
    window.select("[data-testid=trace-column-feature] [aria-selected=true]").await;

    window.press_first("label:has([data-testid=trace-view-matrix])").await;
    window.press_first("[data-testid=matrix-cell][data-state=none]").await;
    window.type_keys(" ").await;
    window.until_text("matrix-state", "已连").await;
    window.keep_screen("journey-trace-matrix").await;
    window.press_keys(&[Key::Control], 'z').await;

    window.press("go-trace").await;
    window.press_first("label:has([data-testid=trace-view-suspects])").await;
    window.until_text("suspects", "98").await;
    window.keep_screen("journey-trace-suspects").await;
    let count = window.count("[data-testid=suspect]").await;
    window.press("confirm-one").await;
    until_count(&window, "one link less", "[data-testid=suspect]", count - 1).await;
    if count > 1 {
        window.press("confirm-all").await;
    }
    until_count(&window, "no link to review", "[data-testid=suspect]", 0).await;

    window.press_first("label:has([data-testid=trace-view-gaps])").await;
    let file = window.folder().join("缺口.csv");
    window.answer_next_dialog(&file);
    window.press("gaps-save").await;
    window.until_file(&file).await;
    let written = std::fs::read_to_string(&file).expect("the table was written");
    assert!(written.lines().count() > 1 && written.contains("FEA-"), "{written}");
    window.keep_screen("journey-trace-gaps").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_risk_moves_on_the_matrix_and_earned_value_tells_its_formulas() {
    let window = with_sample(Language::Chinese).await;
    window.press("stage-development").await;
    window.press("tab-risks").await;
    window.press_first("[data-cell='3/3'] [data-risk]").await;
    window.press("impact-4").await;
    window.select("[data-cell='3/4'] [data-risk][aria-pressed=true]").await;
    window.keep_screen("journey-risks").await;
    window.press("tab-earned").await;
    window.until_text("earned-measures", "BAC ÷ CPI").await;
    window.keep_screen("journey-earned").await;
}
