//! A change request in the real window: from "can we also have" to a new baseline, and its document.

use e2e::{Key, Language, Window, judges};
use serde_json::{Value, json};

use crate::steps::{SIGNED, sign_newest, with_sample};

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
    for (index, [title, effort, cost]) in [["打印模板", "6", "18000"], ["只导出图片", "1", "3000"]].iter().enumerate()
    {
        window.press("add-option").await;
        for (part, text) in [("title", title), ("effort", effort), ("cost", cost)] {
            window.press_first(&format!("#option-{index}-{part}")).await;
            window.press_keys(&[Key::Control], 'a').await;
            window.type_keys(*text).await;
        }
    }
    window.press("look-0").await;
    let priced = request(&window, wish).await;
    let costs: Vec<&Value> = (0..2).map(|index| &priced["fields"]["options"][index]["cost"]).collect();
    assert_eq!(costs, [&json!(18000), &json!(3000)], "nothing that was typed is lost to what came after it");
    window.press("add-item").await;
    window.press("item-record").await;
    window.find("picker-input").await;
    window.type_keys("门店引流码").await;
    window.until_text("picker-entry", "门店引流码").await;
    window.type_keys(Key::Enter + "").await;
    window.choose("item-field", "完成标准").await;
    window.press_first("#item-value").await;
    window.press_keys(&[Key::Control], 'a').await;
    window.type_keys("小票上打印的引流码可扫，店号正确").await;
    window.press("item-done").await;
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

    // Who looks again later still finds what came of it, and the client signs that.
    window.reload().await;
    window.press("continue").await;
    window.press("request-entry").await;
    window.until_text("applied", "功能清单 V1.2").await;
    window.press("to-baselines").await;
    window.until_text("baselines", "功能清单 V1.2").await;
    sign_newest(&window, "陆启明", None).await;
    window.keep_screen("journey-change-signed").await;

    window.press("undo").await;
    window.until("the signature is gone", &SIGNED.replace("return ", "return !"), vec!["陆启明".into()]).await;
    window.press("undo").await;
    window.see_gone("功能清单 V1.2").await;
    let back = window.ask_core("record.get", json!({"id": feature["id"]})).await;
    assert_eq!(back["record"]["fields"]["done_definition"], feature["fields"]["done_definition"]);
}
