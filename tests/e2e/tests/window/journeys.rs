//! The journey map: made and written by keyboard, bent by mouse, joined with a pain point, and taken back.

use std::time::{Duration, Instant};

use e2e::{Key, Language, Window};
use serde_json::{Value, json};

use crate::steps::{with_new_project, with_sample};

/// How long a change may take to reach the core on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

async fn list(window: &Window, kind: &str) -> Vec<Value> {
    let answer = window.ask_core("record.list", json!({ "kind": kind })).await;
    answer["records"].as_array().cloned().unwrap_or_default()
}

/// Waits until a field of a step says something.
async fn until_step(window: &Window, title: &str, field: &str, value: Value) {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let steps = list(window, "journey_step").await;
        let step = steps.iter().find(|step| step["title"] == *title);
        if step.is_some_and(|step| step["fields"][field] == value) {
            return;
        }
    }
    panic!("{field} of {title} never became {value}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_is_written_by_keyboard_bent_by_mouse_and_joined_with_a_pain_point() {
    let (window, _) = with_new_project("旅程地图").await;
    let pain = json!({"kind": "pain_point", "fields": {"title": "库存要到第二天才对"}});
    window.ask_core("record.create", pain).await;
    window.press("stage-research").await;
    window.press("tab-journey-map").await;
    window.press("first-journey").await;
    window.find("map").await;

    window.press_first("[data-line=action]").await;
    window.type_keys("刷到一篇笔记").await;
    window.type_keys(Key::Enter + "").await;
    window.type_keys("种草笔记").await;
    window.type_keys(Key::Enter + "").await;
    until_step(&window, "刷到一篇笔记", "touchpoint", json!("种草笔记")).await;

    window.drag("[data-testid=emotion-point]", 0, 36).await;
    until_step(&window, "刷到一篇笔记", "emotion", json!(-2)).await;
    window.keep_screen("journey-map-bent").await;

    window.press_first("[data-line=pain_points]").await;
    window.type_keys(Key::Enter + "").await;
    window.select("[role=menuitem]").await;
    window.type_keys(Key::Enter + "").await;
    window.find("picker-entry").await;
    window.type_keys(Key::Enter + "").await;
    window.find("map-chip").await;
    window.keep_screen("journey-map-pain").await;
    window.press("undo").await;
    window
        .until("the chip is gone", "return document.querySelectorAll('[data-testid=map-chip]').length === 0", vec![])
        .await;
    window.press("undo").await;
    until_step(&window, "刷到一篇笔记", "emotion", Value::Null).await;
    assert_eq!(list(&window, "pain_point").await.len(), 1);
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rooms_of_the_sample_show_journeys_personas_and_processes() {
    let window = with_sample(Language::Chinese).await;
    window.resize(1280, 720).await;
    window.press("stage-research").await;
    window.press("tab-journey-map").await;
    window.find("map-chip").await;
    window.keep_screen("journey-map-sample").await;
    window.press("tab-persona-cards").await;
    window.find("persona").await;
    window.keep_screen("journey-personas").await;
    window.press("tab-process-pairs").await;
    window.find("process-pair").await;
    window.keep_screen("journey-processes").await;
    window.assert_no_gap().await;
}
