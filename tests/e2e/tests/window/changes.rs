//! A change request in the real window: from "can we also have" to a new baseline, and its document.

use e2e::{Key, Language, Window, judges};
use serde_json::{Value, json};

use crate::steps::with_sample;

async fn feature(window: &Window) -> Value {
    let list = window.ask_core("record.list", json!({ "kind": "feature" })).await;
    let records = list["records"].as_array().cloned().unwrap_or_default();
    let found = records.into_iter().find(|record| record["title"] == "门店引流码");
    found.expect("the sample has the feature")
}

async fn request(window: &Window, title: &str) -> Value {
    let list = window.ask_core("record.list", json!({ "kind": "change_request" })).await;
    let records = list["records"].as_array().cloned().unwrap_or_default();
    records.into_iter().find(|record| record["title"] == *title).expect("the request is on record")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wish_becomes_a_request_with_a_price_a_decision_a_new_baseline_and_a_document() {
    let window = with_sample(Language::Chinese).await;
    let (feature, wish) = (feature(&window).await, "引流码也能在小票上打印");
    window.press("stage-development").await;
    window.press("tab-changes").await;
    window.press("wish").await;
    window.type_keys(wish).await;
    window.type_keys(Key::Enter + "").await;
    window.until_text("requests", wish).await;
    window.find("request-content").await;

    // Two ways to meet it, and what it changes in the signed scope.
    let id = request(&window, wish).await["id"].clone();
    let options =
        json!([{"title": "打印模板", "effort": 6, "cost": 18000}, {"title": "只导出图片", "effort": 1, "cost": 3000}]);
    window
        .ask_core(
            "record.update",
            json!({"id": id, "fields": {"options": options, "reason": "顾客在收银台前扫码最多"}}),
        )
        .await;
    let propose = json!({"id": id, "record": feature["id"], "field": "done_definition", "value": "小票上打印的引流码可扫，店号正确"});
    window.ask_core("change.propose", propose).await;
    // What was told to the core beside the window is read when the window is read again.
    window.reload().await;
    window.press("continue").await;
    window.press("stage-development").await;
    window.press("tab-changes").await;
    window.press("request-entry").await;
    window.until_text("request-items", "小票上打印").await;
    window.find("impact-plan").await;
    window.find("impact-touched").await;
    window.keep_screen("journey-change-impact").await;

    window.choose("disposition", "计价采纳").await;
    window.press("decide").await;
    window.press("apply").await;
    window.find("apply-dialog").await;
    window.keep_screen("journey-change-apply").await;
    window.press("apply-now").await;
    window.find("applied").await;
    window.keep_screen("journey-change-applied").await;
    let now = window.ask_core("record.get", json!({"id": feature["id"]})).await;
    assert_eq!(now["record"]["fields"]["done_definition"], "小票上打印的引流码可扫，店号正确");
    let baselines = window.ask_core("baseline.list", json!({})).await;
    let names: Vec<&str> = baselines["baselines"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|baseline| baseline["name"].as_str())
        .collect();
    assert!(names.contains(&"功能清单 V1.2"), "{names:?}");

    let (file, written) = (window.folder().join("sample.stagecraft"), window.folder().join("change.pdf"));
    let (file, out) = (file.display().to_string(), written.display().to_string());
    window.run_beside(&["report", &file, "--document", "change", "--lang", "zh", "--out", &out]);
    judges::check_structure(&written);
    assert!(judges::text(&written).replace(char::is_whitespace, "").contains(wish));
    window.press("undo").await;
    window.find("toast").await;
    let back = window.ask_core("record.get", json!({"id": feature["id"]})).await;
    assert_eq!(back["record"]["fields"]["done_definition"], feature["fields"]["done_definition"]);
}
