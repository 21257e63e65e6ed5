//! Diagrams: drawn by mouse and by keys, tidied, taken back, and found in their document.

use std::time::{Duration, Instant};

use e2e::{Key, Language, Window};
use serde_json::{Value, json};

use crate::steps::{with_new_project, with_sample};

/// How long a change may take to reach the core on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

async fn fields(window: &Window, id: &str) -> Value {
    window.ask_core("record.get", json!({ "id": id })).await["record"]["fields"].clone()
}

/// Waits until the core says that a diagram is as wanted.
async fn until(window: &Window, id: &str, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
    let begun = Instant::now();
    loop {
        let now = fields(window, id).await;
        if holds(&now) {
            return now;
        }
        assert!(begun.elapsed() < PATIENCE, "{what}: {now}");
    }
}

fn count(fields: &Value, what: &str) -> usize {
    fields[what].as_array().map_or(0, Vec::len)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_diagram_by_mouse() {
    let (window, _) = with_new_project("一张流程图").await;
    let new = json!({"kind": "diagram", "fields": {"title": "补货流程", "type": "business_flow"}});
    let made = window.ask_core("record.create", new).await;
    let id = made["record"]["id"].as_str().unwrap_or_default().to_owned();
    window.press("stage-architecture").await;
    window.press("tab-diagrams").await;
    window.find("diagram-canvas").await;

    window.press("diagram-add-round").await;
    window.find("diagram-text").await;
    window.type_keys("发现缺货").await;
    window.type_keys(Key::Enter).await;
    until(&window, &id, "the first node", |now| now["nodes"][0]["text"] == "发现缺货").await;
    window.press_first("[data-testid=diagram-node]").await;
    window.find("diagram-words").await;
    window.drag("[data-handleid=bottom]", 0, 90).await;
    window.find("diagram-text").await;
    window.type_keys("生成采购建议").await;
    window.type_keys(Key::Enter).await;
    let drawn = until(&window, &id, "the next step", |now| now["nodes"][1]["text"] == "生成采购建议").await;
    assert_eq!(count(&drawn, "edges"), 1);
    window.keep_screen("journey-diagram-drawn").await;

    window.press("diagram-tidy").await;
    let tidy = until(&window, &id, "places", |now| now["nodes"][1]["w"].is_number()).await;
    window.press_keys(&[Key::Control], 'z').await;
    window.find("toast").await;
    until(&window, &id, "the state before", |now| now["nodes"] == drawn["nodes"]).await;
    window.press("diagram-tidy").await;
    until(&window, &id, "the same places", |now| now["nodes"] == tidy["nodes"]).await;
    window.press("diagram-twin").await;
    window.find("diagram-tables").await;
    window.keep_screen("journey-diagram-tables").await;
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_diagrams_of_the_sample_are_looked_at_and_their_document_opens() {
    let window = with_sample(Language::Chinese).await;
    window.press("stage-architecture").await;
    window.press("tab-diagrams").await;
    window.find("diagram-canvas").await;
    let types = [
        "product_architecture",
        "technical_architecture",
        "role_process",
        "business_flow",
        "deployment",
        "data_journey",
    ];
    let listed = window.ask_core("record.list", json!({"kind": "diagram"})).await;
    for kind in types {
        let of_kind = |record: &&Value| record["fields"]["type"] == kind;
        let record = listed["records"].as_array().into_iter().flatten().find(of_kind).cloned().unwrap_or_default();
        let id = record["id"].as_str().unwrap_or_default();
        window.press_first(&format!("[data-testid=diagram-item][data-id=\"{id}\"]")).await;
        let seen = "return document.querySelector('.svelte-flow__node') !== null
            && document.querySelector('[data-testid=diagram-item][aria-current=page]').dataset.id === arguments[0]";
        window.until("the diagram is drawn", seen, vec![json!(id)]).await;
        window.press("diagram-fit").await;
        let whole = "return document.querySelectorAll('.svelte-flow__edge').length === arguments[0]";
        window.until("every line is drawn", whole, vec![json!(count(&record["fields"], "edges"))]).await;
        window.keep_screen(&format!("journey-diagram-{kind}")).await;
    }
    window.press("diagram-paper").await;
    window.find("documents").await;
    window.assert_no_gap().await;
}
