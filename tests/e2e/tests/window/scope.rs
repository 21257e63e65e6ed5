//! The scope: a feature list pasted from a spreadsheet, walked through with the client, baselined and signed.

use e2e::{Key, Window};
use serde_json::{Value, json};

use crate::steps::with_new_project;

/// Three features as a spreadsheet copies them, one of them with two lines in its cell.
const LIST: &str = "接单\t范围内\t必须有\t5\n\"拆单\n与合单\"\t范围内\t应该有\t8\n电话代客下单\t可选\t可以有\t3\n";

/// The records that the core has of a kind.
async fn records(window: &Window, kind: &str) -> Vec<Value> {
    let list = window.ask_core("record.list", json!({ "kind": kind })).await;
    list["records"].as_array().cloned().unwrap_or_default()
}

/// Waits until the walk stands at a line.
async fn until_line(window: &Window, title: &str) {
    window.until_text("walk-line", title).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feature_list_pasted_from_a_spreadsheet_is_walked_through_and_baselined() {
    let (window, file) = with_new_project("范围").await;
    let client =
        json!({ "kind": "stakeholder", "fields": { "title": "陆启明", "side": "client", "role": "运营总监" } });
    window.run_beside(&["call", &file.display().to_string(), "record.create", &client.to_string()]);

    window.press("stage-architecture").await;
    window.press("tab-scoping").await;
    window.press_first("[data-testid=scoping] [data-testid=empty] button").await;
    window.type_keys(Key::Escape + "").await;
    window.paste(LIST).await;
    window.type_keys(Key::Enter + "").await;
    window.until_text("totals", "13 人天").await;
    let features = records(&window, "feature").await;
    assert_eq!(features[1]["title"], "拆单\n与合单");
    assert_eq!(features[2]["fields"]["scope"], "optional");
    window.keep_screen("journey-scope").await;

    window.press("walk-open").await;
    window.press_first("[data-testid=walk-person]").await;
    window.keep_screen("journey-walk-start").await;
    window.press("walk-go").await;
    until_line(&window, "接单").await;
    window.keep_screen("journey-walk-line").await;
    window.type_keys("a").await;
    until_line(&window, "与合单").await;
    window.type_keys("d").await;
    until_line(&window, "电话代客下单").await;
    window.type_keys("x").await;
    window.until_text("walk-counts", "延后").await;
    window.keep_screen("journey-walk-end").await;

    let scopes: Vec<Value> =
        records(&window, "feature").await.iter().map(|feature| feature["fields"]["scope"].clone()).collect();
    assert_eq!(scopes, [json!("in"), json!("deferred"), json!("out")]);
    let said = records(&window, "comment").await;
    assert_eq!(said.len(), 3, "every answer is on record");
    assert!(said.iter().all(|comment| comment["fields"]["author"] == "陆启明"), "{said:?}");
    assert_eq!(records(&window, "exclusion").await[0]["fields"]["statement"], "不做“电话代客下单”。");

    window.type_keys("f").await;
    window.press("walk-sign").await;
    window.find("sign-dialog").await;
    window.press("sign-person").await;
    window.type_keys("陆启明").await;
    window.keep_screen("journey-walk-sign").await;
    window.press("sign-now").await;
    window.until_text("baselines", "陆启明").await;
    let baselines = window.ask_core("baseline.list", json!({})).await;
    assert_eq!(baselines["baselines"][0]["name"], "功能清单 V1.0");
    assert_eq!(baselines["baselines"][0]["signatures"][0]["person"], "陆启明");
    window.assert_no_gap().await;
}
