//! Prototype, charts, acceptance and the reader check in the real window: a picture becomes a page, a place is drawn on it
//! and walked through; a pasted table becomes a chart.

use std::fs;

use e2e::{Key, Language, Window};
use serde_json::{Value, json};

use crate::steps::with_sample;

/// A picture of a page; what it shows does not matter.
const PICTURE: &[u8] = include_bytes!("../../../../src-tauri/crates/typeset/tests/golden/zh-1.png");

async fn enter(window: &Window, tab: &str, sign: &str) {
    window.press("stage-requirements").await;
    window.press(&format!("tab-{tab}")).await;
    window.find(sign).await;
}

async fn last(window: &Window, kind: &str) -> Value {
    let list = window.ask_core("record.list", json!({ "kind": kind })).await;
    list["records"].as_array().and_then(|records| records.last()).cloned().unwrap_or_default()
}

async fn count(window: &Window, kind: &str) -> usize {
    let list = window.ask_core("record.list", json!({ "kind": kind })).await;
    list["records"].as_array().map_or(0, Vec::len)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_becomes_a_page_whose_place_is_drawn_linked_and_walked_through() {
    let window = with_sample(Language::Chinese).await;
    window.resize(1280, 720).await;
    enter(&window, "prototypes", "prototype-gallery").await;
    window.until("the drawings are there", "return document.querySelectorAll('.frame svg').length > 3", vec![]).await;
    window.keep_screen("journey-prototypes").await;

    let file = window.folder().join("会员首页.png");
    fs::write(&file, PICTURE).expect("the picture can be written");
    window.answer_next_dialog(&file);
    window.press("add-pictures").await;
    window.select("[data-testid=page-surface] img").await;
    let page = last(&window, "prototype").await;
    assert_eq!((&page["title"], &page["fields"]["device"]), (&json!("会员首页"), &json!("tablet")));

    window.drag("[data-testid=page-surface]", 90, 60).await;
    window.find("hotspot-panel").await;
    let drawn = last(&window, "prototype").await["fields"]["hotspots"][0].clone();
    assert!(drawn["w"].as_f64() > Some(40.0) && drawn["h"].as_f64() > Some(20.0), "{drawn}");
    window.press_first("[data-testid=hotspot-to] .pick").await;
    window.find("picker-input").await;
    window.type_keys("门店登录").await;
    window
        .until("it is found", "return document.querySelectorAll('[data-testid=picker-entry]').length === 1", vec![])
        .await;
    window.type_keys(Key::Enter + "").await;
    window.find("hotspot-go").await;
    window.keep_screen("journey-prototype-page").await;

    window.press("replay-open").await;
    window.press("replay-spot").await;
    window.until_text("replay-title", "门店登录").await;
    window
        .until(
            "its drawing is there",
            "return document.querySelector('[data-testid=replay] svg text') !== null",
            vec![],
        )
        .await;
    window.keep_screen("journey-prototype-replay").await;
    window.press("replay-spot").await;
    window.until_text("replay-title", "任务看板").await;
    window.press("replay-back").await;
    window.until_text("replay-title", "门店登录").await;
    window.press("replay-close").await;

    window.press("all-pages").await;
    let wrong = window.folder().join("说明.txt");
    fs::write(&wrong, "不是图片").expect("the file can be written");
    window.answer_next_dialog(&wrong);
    window.press("add-pictures").await;
    window.see("说明.txt 不是 PNG 或 JPEG").await;
    window.press_first("label:has([data-testid=prototype-view-flow])").await;
    window.until_text("flow-start", "会员首页").await;
    window.keep_screen("journey-prototype-flow").await;
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_table_becomes_a_chart_and_one_undo_takes_it_back() {
    let window = with_sample(Language::Chinese).await;
    window.resize(1280, 720).await;
    enter(&window, "charts", "chart-data").await;
    window
        .until(
            "the chart is drawn",
            "return document.querySelector('[data-testid=chart-view] svg text') !== null",
            vec![],
        )
        .await;
    window.keep_screen("journey-charts").await;
    let before = count(&window, "chart").await;
    window.press("chart-from-table").await;
    window.find("paste-area").await;
    window.paste("渠道\t一月\t二月\n门店\t1.2万单\t1.5万单\n小程序\t8,600\t待统计\n社群\t3,200单\t4,100单\n").await;
    window.until_text("wrong-cells", "待统计").await;
    assert_eq!(count(&window, "chart").await, before + 1);
    let id = last(&window, "chart").await["id"].clone();
    let read = window.ask_core("record.get", json!({ "id": id })).await["record"]["fields"].clone();
    assert_eq!(read["data"][0]["values"], json!([12000, 15000]));
    assert_eq!(read["data"][1]["values"], json!([8600, null]));
    assert_eq!(read["unit"], "单");
    window
        .until(
            "the drawing follows",
            "return [...document.querySelectorAll('[data-testid=chart-view] svg')].some((each) => each.textContent.includes('社群'))",
            vec![],
        )
        .await;
    window.keep_screen("journey-chart-pasted").await;
    window.press_keys(&[Key::Control], 'z').await;
    window.find("toast").await;
    assert_eq!(count(&window, "chart").await, before, "the chart and its data were one step");
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn criteria_are_written_by_keys_and_the_reader_check_leads_to_what_is_lacking() {
    let window = with_sample(Language::Chinese).await;
    window.resize(1280, 720).await;
    enter(&window, "criteria", "criteria-requirement").await;
    window.keep_screen("journey-criteria").await;
    window.press("add-criterion").await;
    window
        .until("the new one waits", "return document.activeElement?.dataset.testid === 'criterion-given'", vec![])
        .await;
    window.type_keys("购物车里有一件缺货商品").await;
    window.type_keys(Key::Enter + "顾客付款").await;
    window.type_keys(Key::Enter + "提示缺货并不扣款").await;
    window.press_keys(&[Key::Control], 's').await;
    window.until_state("save-state", "saved").await;
    let made = last_named(&window, "提示缺货并不扣款").await;
    assert_eq!((&made["given"], &made["when"]), (&json!("购物车里有一件缺货商品"), &json!("顾客付款")));

    window.press("tab-readers").await;
    window.find("reader-design").await;
    window.keep_screen("journey-readers").await;
    window.press("tab-dictionary").await;
    window.find("dictionary").await;
    window.press_first("[data-testid=entity-entry]").await;
    window.find("field-facts").await;
    window.keep_screen("journey-dictionary").await;
    window.assert_no_gap().await;
}

/// The fields of the acceptance example with this title.
async fn last_named(window: &Window, title: &str) -> Value {
    let list = window.ask_core("record.list", json!({"kind": "acceptance"})).await;
    let records = list["records"].as_array().cloned().unwrap_or_default();
    let found = records.into_iter().find(|record| record["title"] == title);
    found.map(|record| record["fields"].clone()).unwrap_or_default()
}
