//! The plan: moved by mouse and by keyboard, levelled, refused where it closes a circle; and a status week.

use std::time::{Duration, Instant};

use e2e::{Key, Language, Window};
use serde_json::{Value, json};

use crate::steps::{go_to_list, with_new_project, with_sample};

/// How long a change may take to reach the core on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

async fn plan(window: &Window) -> Value {
    window.ask_core("plan.get", json!({})).await
}

fn task<'p>(plan: &'p Value, title: &str) -> &'p Value {
    let tasks = plan["tasks"].as_array().expect("a plan lists its tasks");
    tasks.iter().find(|task| task["title"] == *title).expect("the task is in the plan")
}

/// Makes a task of some days and answers with its id.
async fn make_task(window: &Window, title: &str, days: u32) -> String {
    let fields = json!({"title": title, "type": "task", "duration": days});
    let made = window.ask_core("record.create", json!({"kind": "task", "fields": fields})).await;
    made["record"]["id"].as_str().unwrap_or_default().to_owned()
}

/// Waits until the core says that a task begins on another day than before.
async fn until_moved(window: &Window, title: &str, before: &Value) -> Value {
    // A step of a key waits a moment for the next one before it is sent.
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let now = task(&plan(window).await, title).clone();
        if now["start"] != before["start"] || now["finish"] != before["finish"] {
            return now;
        }
    }
    panic!("{title} lies where it lay: {before}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_is_moved_by_keyboard_and_by_mouse_and_undo_brings_it_back() {
    let (window, _) = with_new_project("计划的移动").await;
    let first = make_task(&window, "接口开发", 5).await;
    make_task(&window, "页面开发", 3).await;
    window.press("stage-development").await;
    window.press("tab-plan").await;
    window.find("gantt").await;
    window.until("both bars are drawn", "return document.querySelectorAll('[data-bar]').length === 2", vec![]).await;
    window.press_first("label:has([data-testid=gantt-zoom-week])").await;
    let before = task(&plan(&window).await, "接口开发").clone();

    window.press_first("[data-row=\"0\"] [data-column=title]").await;
    window.type_keys("]").await;
    let moved = until_moved(&window, "接口开发", &before).await;
    assert_eq!(
        (moved["constraint"].clone(), moved["cause"]["kind"].clone()),
        (json!("not_before"), json!("constraint"))
    );
    window.keep_screen("journey-plan-keys").await;
    window.press("undo").await;
    let back = until_moved(&window, "接口开发", &moved).await;
    assert_eq!(back["start"], before["start"]);

    window.drag(&format!("[data-bar=\"{first}\"]"), 60, 0).await;
    let dragged = until_moved(&window, "接口开发", &before).await;
    assert!(dragged["start"].as_str() > before["start"].as_str(), "{dragged}");
    assert_eq!(dragged["duration_days"], before["duration_days"]);
    window.keep_screen("journey-plan-mouse").await;
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_of_the_sample_shows_its_path_its_holidays_and_why_a_task_moved() {
    let window = with_sample(Language::Chinese).await;
    window.press("stage-development").await;
    window.press("tab-plan").await;
    window.find("gantt").await;
    window.find("gantt-finish").await;
    window.press("gantt-go-today").await;
    window.find("gantt-why").await;
    window.keep_screen("journey-plan-sample").await;
    window.press("tab-milestones").await;
    window.find("milestones").await;
    window.until_text("milestone-sum", "100").await;
    window.keep_screen("journey-milestones").await;
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_status_report_of_the_week_is_drafted_from_the_list_of_reports() {
    let window = with_sample(Language::Chinese).await;
    let count = |list: &Value| list["records"].as_array().map_or(0, Vec::len);
    let before = count(&window.ask_core("record.list", json!({"kind": "status_report"})).await);
    go_to_list(&window, "development", "status_report").await;
    window.press("list-tool").await;
    window.see("项目状态报告").await;
    window.until_state("save-state", "saved").await;
    let list = window.ask_core("record.list", json!({"kind": "status_report"})).await;
    assert_eq!(count(&list), before + 1);
    window.keep_screen("journey-status").await;
    window.press_keys(&[Key::Control], 'z').await;
    window.find("toast").await;
    let list = window.ask_core("record.list", json!({"kind": "status_report"})).await;
    assert_eq!(count(&list), before);
}
