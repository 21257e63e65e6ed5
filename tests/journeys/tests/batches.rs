//! Batches: several edits that a person did in one gesture, taken back in one step.

#![allow(clippy::unwrap_used)]

use journeys::{add, done, folder, new_project, refused, start};
use serde_json::{Value, json};

fn record(app: &mut app::App, id: &str) -> Value {
    done(app, "record.get", json!({ "id": id }))["record"].clone()
}

/// A journey with steps of these titles, in this order; answers with its id and theirs.
fn journey(app: &mut app::App, titles: &[&str]) -> (String, Vec<String>) {
    let journey = add(app, "journey", "从笔记到收货");
    let steps = titles.iter().map(|title| {
        let step = json!({"kind": "journey_step", "fields": {"title": title, "phase": "认知"}, "parent": journey});
        done(app, "record.create", step)["record"]["id"].as_str().unwrap().to_owned()
    });
    let steps = steps.collect();
    (journey, steps)
}

fn order(app: &mut app::App) -> Vec<String> {
    let list = done(app, "record.list", json!({"kind": "journey_step"}));
    list["records"].as_array().unwrap().iter().map(|step| step["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_step_that_is_carried_into_another_phase_is_one_step_back() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let (journey, steps) = journey(&mut app, &["看见", "比较", "下单"]);
    let moved = json!({
        "label": "move",
        "updates": [{"id": steps[0], "fields": {"phase": "购买"}}],
        "moves": [{"ids": [steps[0]], "parent": journey, "after": steps[2]}],
    });
    let answer = done(&mut app, "record.batch", moved);
    assert_eq!(answer["patch"]["undo"]["undo_label"]["code"], "op-record-move");
    assert_eq!(order(&mut app), ["比较", "下单", "看见"]);
    assert_eq!(record(&mut app, &steps[0])["fields"]["phase"], "购买");
    done(&mut app, "undo", json!({}));
    assert_eq!(order(&mut app), ["看见", "比较", "下单"]);
    assert_eq!(record(&mut app, &steps[0])["fields"]["phase"], "认知");
}

#[test]
fn a_record_that_is_made_and_named_by_another_in_one_gesture_is_one_step_back() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let (_, steps) = journey(&mut app, &["下单"]);
    let answer = done(
        &mut app,
        "record.batch",
        json!({
            "label": "batch",
            "creates": [{"kind": "pain_point", "fields": {"title": "@new 库存不准"}, "temp": "new"}],
            "updates": [{"id": steps[0], "fields": {"pain_points": ["@new"], "touchpoint": "@顾客"}}],
        }),
    );
    let step = record(&mut app, &steps[0]);
    assert_eq!(step["fields"]["pain_points"], json!([answer["created"][0]]));
    assert_eq!(step["fields"]["touchpoint"], "@顾客", "only names of the batch are put in");
    let pain = record(&mut app, answer["created"][0].as_str().unwrap());
    assert_eq!(pain["title"], "@new 库存不准");
    done(&mut app, "undo", json!({}));
    assert!(record(&mut app, &steps[0])["fields"].get("pain_points").is_none());
}

#[test]
fn nothing_of_a_batch_takes_effect_where_a_move_is_refused() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let (_, steps) = journey(&mut app, &["下单"]);
    let moved = json!({
        "label": "move",
        "updates": [{"id": steps[0], "fields": {"phase": "购买"}}],
        "moves": [{"ids": [steps[0]], "parent": null, "after": null}],
    });
    refused(&mut app, "record.batch", moved);
    assert_eq!(record(&mut app, &steps[0])["fields"]["phase"], "认知");
}
