//! A status week: work goes on, an issue and an action are done with, a risk comes up; the report drafts itself from that, is
//! edited, and goes to the client as a document.

use std::time::{Duration, Instant};

use e2e::{Key, Language, Window, judges};
use serde_json::{Value, json};

use crate::steps::{go_to_list, with_sample};

/// How long a change may take to reach the core on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the person writes in place of what the draft says first.
const WRITTEN: &str = "本周与客户书面确认：全量上线的日期不再变动。";

async fn list(window: &Window, kind: &str) -> Vec<Value> {
    let answer = window.ask_core("record.list", json!({ "kind": kind })).await;
    answer["records"].as_array().cloned().unwrap_or_default()
}

async fn record(window: &Window, kind: &str, title: &str) -> Value {
    let found = list(window, kind).await.into_iter().find(|record| record["title"] == *title);
    found.unwrap_or_else(|| panic!("there is no {kind} called {title}"))
}

/// Waits until a field of a record says something, and answers with the record.
async fn until_field(window: &Window, kind: &str, title: &str, field: &str, holds: impl Fn(&Value) -> bool) -> Value {
    let begun = Instant::now();
    loop {
        let record = record(window, kind, title).await;
        if holds(&record["fields"][field]) {
            return record;
        }
        assert!(begun.elapsed() < PATIENCE, "{field} of {title} stays as it is: {record}");
    }
}

/// Goes to a record by the palette, as one does who knows what it is called.
async fn jump(window: &Window, record: &Value) {
    let code = record["code"].as_str().expect("a record has a code");
    window.press("open-palette").await;
    window.press("palette-input").await;
    window.type_keys(code).await;
    window.until_text("palette-entry", code).await;
    window.type_keys(Key::Enter + "").await;
    window.until_text("inspector-code", code).await;
}

/// Takes an option of a list in the form of the selected record.
async fn choose(window: &Window, field: &str, option: &str) {
    window.choose_first(&format!("[data-testid=inspector] #field-{field}"), option).await;
}

/// Brings a task of the plan so many steps of five percent further.
async fn go_on(window: &Window, title: &str, steps: usize) -> Value {
    let task = record(window, "task", title).await;
    jump(window, &task).await;
    let row = format!("[role=row][data-task={}]", task["id"]);
    window.press_first(&format!("{row}[aria-selected=true] [data-column=title]")).await;
    let before = task["fields"]["percent"].as_i64().unwrap_or_default();
    let wanted = before + 5 * i64::try_from(steps).expect("a few steps");
    window.type_keys("+".repeat(steps)).await;
    until_field(window, "task", title, "percent", |percent| *percent == json!(wanted)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_status_week_is_lived_drafted_edited_and_sent_to_the_client() {
    let window = with_sample(Language::Chinese).await;

    // Work goes on: one task comes further, one is finished, one should have been.
    window.press("stage-development").await;
    window.press("tab-plan").await;
    window.find("gantt-finish").await;
    if window.count("[data-testid=inspector]").await == 0 {
        window.press("toggle-inspector").await;
    }
    go_on(&window, "安全测评与整改", 4).await;
    let finished = go_on(&window, "R2 系统测试", 8).await;
    assert!(finished["fields"]["actual_finish"].is_string(), "what is whole has ended: {finished}");
    jump(&window, &record(&window, "task", "全店盘点定期初库存").await).await;
    window.press_first("[data-testid=inspector] #field-deadline").await;
    let today = window.ask_core("plan.get", json!({})).await["today"].clone();
    let yesterday = "return new Date(Date.parse(arguments[0]) - 86400000).toISOString().slice(0, 10)";
    let yesterday = window.script(yesterday, vec![today]).await.as_str().expect("a day").to_owned();
    window.press_keys(&[Key::Control], 'a').await;
    window.type_keys(yesterday.as_str()).await;
    window.type_keys(Key::Enter + "").await;
    until_field(&window, "task", "全店盘点定期初库存", "deadline", |day| *day == json!(yesterday)).await;
    window.keep_screen("journey-week-plan").await;

    // An issue is closed, an action is done, a risk comes up and is rated.
    jump(&window, &record(&window, "issue", "支付对账文件仍需手工下载").await).await;
    choose(&window, "status", "关闭").await;
    until_field(&window, "issue", "支付对账文件仍需手工下载", "status", |status| {
        *status == json!("closed")
    })
    .await;
    jump(&window, &record(&window, "action", "催收银厂商给出查询接口日期").await).await;
    choose(&window, "status", "完成").await;
    until_field(&window, "action", "催收银厂商给出查询接口日期", "status", |status| {
        *status == json!("done")
    })
    .await;
    go_to_list(&window, "development", "risk").await;
    window.press("new-record").await;
    window.type_keys("年末促销与上线撞期").await;
    window.type_keys(Key::Enter + "").await;
    window.until_text("list-risk", "年末促销与上线撞期").await;
    window.until_state("save-state", "saved").await;
    let risk = record(&window, "risk", "年末促销与上线撞期").await;
    window.press("tab-risks").await;
    window.press_first(&format!("[data-testid=risk-list] [data-code={}]", risk["code"])).await;
    window.press("probability-4").await;
    until_field(&window, "risk", "年末促销与上线撞期", "probability", |grade| *grade == json!(4)).await;
    window.press("impact-5").await;
    until_field(&window, "risk", "年末促销与上线撞期", "impact", |grade| *grade == json!(5)).await;
    window.keep_screen("journey-week-risk").await;

    // The draft names all of it.
    let before = list(&window, "status_report").await.len();
    go_to_list(&window, "development", "status_report").await;
    window.press("list-tool").await;
    window.see("项目状态报告").await;
    window.until_state("save-state", "saved").await;
    let reports = list(&window, "status_report").await;
    assert_eq!(reports.len(), before + 1);
    let drafted = reports.iter().max_by_key(|report| report["fields"]["number"].as_i64()).expect("the draft").clone();
    let summary = drafted["fields"]["summary"].as_str().expect("a summary").to_owned();
    let late = format!("全店盘点定期初库存（原定 {yesterday}）");
    let told = [
        "R2 系统测试",
        "安全测评与整改 60% → 80%",
        late.as_str(),
        "支付对账文件仍需手工下载",
        "催收银厂商给出查询接口日期",
        "年末促销与上线撞期（新增，暴露值 20）",
    ];
    for words in told {
        assert!(summary.contains(words), "the draft leaves out {words}: {summary}");
    }
    let next = drafted["fields"]["next_steps"].as_str().unwrap_or_default();
    assert!(next.contains("46 店全量上线"), "the next milestone is named: {next}");
    assert_eq!(drafted["fields"]["health"]["risk"], "red", "a risk of 20 asks for a decision");
    window.keep_screen("journey-week-draft").await;

    // A person says the first sentence better.
    let first = summary.lines().next().expect("a draft has a first line");
    window.press_first("[data-testid=inspector] #field-summary").await;
    window.press_keys(&[Key::Control], Key::Home).await;
    for _ in "- ".chars() {
        window.type_keys(Key::Right + "").await;
    }
    for _ in first.chars().skip(2) {
        window.type_keys(Key::Delete + "").await;
    }
    window.type_keys(WRITTEN).await;
    let title = drafted["title"].as_str().expect("a title");
    let says = |text: &Value| text.as_str().is_some_and(|text| text.lines().next() == Some(&format!("- {WRITTEN}")));
    let edited = until_field(&window, "status_report", title, "summary", says).await;
    let kept = edited["fields"]["summary"].as_str().is_some_and(|text| text.ends_with(&summary[first.len()..]));
    assert!(kept, "the rest of the draft stays: {edited}");
    window.until_state("save-state", "saved").await;
    window.keep_screen("journey-week-edited").await;

    // The document tells the client what the report says.
    window.press("go-documents").await;
    window.press("document-status").await;
    let rests = "return document.querySelector('.paper:not(.waiting)[aria-busy=false] .pages canvas[data-drawn=true]') !== null";
    window.until("the preview rests", rests, vec![]).await;
    window.keep_screen("journey-week-document").await;
    let file = window.folder().join("状态报告.pdf");
    window.answer_next_dialog(&file);
    window.press("export").await;
    window.until_text("exported", "状态报告.pdf").await;
    judges::check_structure(&file);
    let text = judges::text(&file).replace(char::is_whitespace, "");
    for words in told.iter().chain(&[WRITTEN, "46 店全量上线"]) {
        let words = words.replace(char::is_whitespace, "");
        assert!(text.contains(&words), "the document leaves out {words}: {text}");
    }
    judges::keep_pages(&file, 6, "status-week-zh");
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_status_report_of_the_week_is_drafted_from_the_list_of_reports() {
    let window = with_sample(Language::Chinese).await;
    let before = list(&window, "status_report").await.len();
    go_to_list(&window, "development", "status_report").await;
    window.press("list-tool").await;
    window.see("项目状态报告").await;
    window.until_state("save-state", "saved").await;
    assert_eq!(list(&window, "status_report").await.len(), before + 1);
    window.keep_screen("journey-status").await;
    window.press_keys(&[Key::Control], 'z').await;
    window.find("toast").await;
    assert_eq!(list(&window, "status_report").await.len(), before);
}
