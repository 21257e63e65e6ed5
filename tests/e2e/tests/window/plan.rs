//! The plan: moved, linked, stretched and filled by mouse and by keyboard, levelled, refused where it closes a circle.

use std::time::{Duration, Instant};

use e2e::{Key, Language, Window};
use serde_json::{Value, json};

use crate::steps::{with_new_project, with_sample};

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

/// Waits until the core's plan is in a state, and answers with it.
async fn until_plan(window: &Window, state: &str, holds: impl Fn(&Value) -> bool) -> Value {
    // A step of a key waits a moment for the next one before it is sent.
    let begun = Instant::now();
    loop {
        let now = plan(window).await;
        if holds(&now) {
            return now;
        }
        assert!(begun.elapsed() < PATIENCE, "it never came about that {state}: {now}");
    }
}

/// The relation that leads from one task to another, both by title.
fn relation<'p>(plan: &'p Value, from: &str, to: &str) -> Option<&'p Value> {
    let ends = [("from", &task(plan, from)["id"]), ("to", &task(plan, to)["id"])];
    plan["links"].as_array()?.iter().find(|link| ends.iter().all(|(end, id)| link[*end] == **id))
}

fn percent(plan: &Value, title: &str) -> f64 {
    task(plan, title)["percent"].as_f64().unwrap_or_default()
}

fn days(plan: &Value, title: &str) -> f64 {
    task(plan, title)["duration_days"].as_f64().unwrap_or_default()
}

/// Opens the plan at the width of weeks and waits until so many bars are drawn.
async fn open_plan(window: &Window, bars: usize) {
    window.press("stage-development").await;
    window.press("tab-plan").await;
    window.find("gantt").await;
    let drawn = "return document.querySelectorAll('[data-bar]').length === arguments[0]";
    window.until("every bar is drawn", drawn, vec![bars.into()]).await;
    window.press_first("label:has([data-testid=gantt-zoom-week])").await;
}

/// Makes a task the active one by pressing its title, so that keys act on it and its bar has its handles.
async fn select(window: &Window, title: &str) {
    let row = row_of(window, title).await;
    window.press_first(&format!("{row} [data-column=title]")).await;
    window.select(&format!("{row}[aria-selected=true]")).await;
}

/// The line of a task in the table.
async fn row_of(window: &Window, title: &str) -> String {
    format!("[role=row][data-task={}]", task(&plan(window).await, title)["id"])
}

/// A part of a task's bar: the bar itself, or one of its handles.
async fn part_of(window: &Window, title: &str, part: &str) -> String {
    format!(".hit:has([data-bar={}]) [data-part={part}]", task(&plan(window).await, title)["id"])
}

/// Drags a part of one bar to a place of another bar, counted from its left end in shares of its width.
async fn drag_to(window: &Window, from: &str, to: &str, share: f64) {
    let way = "const [from, to] = [0, 1].map((each) => document.querySelector(arguments[each]).getBoundingClientRect());
        const middle = (box) => box.top + box.height / 2;
        return [to.left + to.width * arguments[2] - from.left - from.width / 2, middle(to) - middle(from)].map(Math.round)";
    window.select(from).await;
    window.select(to).await;
    let way = window.script(way, vec![from.into(), to.into(), share.into()]).await;
    let [right, down] = [0, 1].map(|each| way[each].as_i64().expect("a number of pixels"));
    window.drag(from, right, down).await;
}

/// Draws an arrow from the end of the active task's bar to a task further down, with keys alone.
async fn link_by_keys(window: &Window, to: &str, way: Key) {
    window.type_keys("l").await;
    window.until_text("gantt-why", "FS").await;
    window.type_keys(way + "").await;
    window.until_text("gantt-why", to).await;
    window.type_keys(Key::Enter + "").await;
}

/// Waits until the core says that a task begins or ends on another day than before.
async fn until_moved(window: &Window, title: &str, before: &Value) -> Value {
    let moved = |now: &Value| ["start", "finish"].iter().any(|end| task(now, title)[*end] != before[*end]);
    let now = until_plan(window, &format!("{title} lies elsewhere"), moved).await;
    task(&now, title).clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_is_moved_by_keyboard_and_by_mouse_and_undo_brings_it_back() {
    let (window, _) = with_new_project("计划的移动").await;
    let first = make_task(&window, "接口开发", 5).await;
    make_task(&window, "页面开发", 3).await;
    open_plan(&window, 2).await;
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
async fn tasks_are_linked_stretched_and_filled_by_mouse_and_by_keyboard_and_lead_to_a_milestone() {
    let (window, _) = with_new_project("计划的编排").await;
    for (title, days) in [("接口开发", 5), ("页面开发", 3), ("联调", 2)] {
        make_task(&window, title, days).await;
    }
    open_plan(&window, 3).await;

    // Two arrows: one from bar to bar with the mouse, one with keys.
    select(&window, "接口开发").await;
    let (end, bar) = (part_of(&window, "接口开发", "from-finish").await, part_of(&window, "页面开发", "bar").await);
    drag_to(&window, &end, &bar, 0.1).await;
    let now = until_plan(&window, "an arrow was drawn", |now| relation(now, "接口开发", "页面开发").is_some()).await;
    assert_eq!(relation(&now, "接口开发", "页面开发").expect("the arrow")["dependency"], "fs");
    assert!(task(&now, "页面开发")["start"].as_str() > task(&now, "接口开发")["finish"].as_str(), "{now}");
    select(&window, "页面开发").await;
    link_by_keys(&window, "联调", Key::Down).await;
    let now = until_plan(&window, "keys drew an arrow", |now| relation(now, "页面开发", "联调").is_some()).await;
    assert_eq!(task(&now, "联调")["cause"]["kind"], "predecessor");
    window.keep_screen("journey-plan-linked").await;

    // Two bars become longer, and what waits for them follows.
    select(&window, "接口开发").await;
    let end = part_of(&window, "接口开发", "end").await;
    window.drag(&end, 60, 0).await;
    let stretched = until_plan(&window, "a bar was stretched", |now| days(now, "接口开发") > 5.0).await;
    assert!(task(&stretched, "联调")["finish"].as_str() > task(&now, "联调")["finish"].as_str(), "{stretched}");
    select(&window, "页面开发").await;
    window.type_keys("}}").await;
    until_plan(&window, "keys stretched a bar", |now| days(now, "页面开发") == 5.0).await;

    // Work begins: half of it with the mouse, a step more with a key.
    select(&window, "接口开发").await;
    let (handle, bar) = (part_of(&window, "接口开发", "progress").await, part_of(&window, "接口开发", "bar").await);
    drag_to(&window, &handle, &bar, 0.5).await;
    let half = until_plan(&window, "work has begun", |now| percent(now, "接口开发") > 0.0).await;
    assert_eq!((percent(&half, "接口开发"), task(&half, "接口开发")["started"].clone()), (50.0, json!(true)));
    window.type_keys("+").await;
    until_plan(&window, "a key filled the bar", |now| percent(now, "接口开发") == 55.0).await;

    // The milestone is made on its board, named in the plan, and waits for what leads to it.
    window.press("tab-milestones").await;
    window.press("new-milestone").await;
    window.find("milestone").await;
    window.press("tab-plan").await;
    let made = until_plan(&window, "there is a milestone", |now| now["tasks"][3]["type"] == "milestone").await;
    select(&window, made["tasks"][3]["title"].as_str().expect("a title")).await;
    window.type_keys(Key::F2 + "").await;
    window.find("gantt-field").await;
    window.press_keys(&[Key::Control], 'a').await;
    window.type_keys("系统上线").await;
    window.type_keys(Key::Enter + "").await;
    until_plan(&window, "the milestone has its name", |now| now["tasks"][3]["title"] == "系统上线").await;
    window.until_text("gantt-grid", "系统上线").await;
    select(&window, "联调").await;
    link_by_keys(&window, "系统上线", Key::Down).await;
    let done = until_plan(&window, "the milestone waits", |now| relation(now, "联调", "系统上线").is_some()).await;
    assert_eq!(task(&done, "系统上线")["finish"], task(&done, "联调")["finish"]);
    assert_eq!(done["finish"], task(&done, "系统上线")["finish"]);
    window.until_text("gantt-finish", done["finish"].as_str().expect("a day")).await;
    window.press("gantt-go-today").await;
    window.keep_screen("journey-plan-composed").await;
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_arrow_that_would_close_a_circle_is_refused_with_its_tasks_and_the_plan_stays() {
    let (window, _) = with_new_project("循环的拒绝").await;
    let ids = [make_task(&window, "接口开发", 5).await, make_task(&window, "页面开发", 3).await];
    let arrow = json!({"kind": "precedes", "from": ids[0], "to": ids[1], "dependency": "fs", "lag_days": 0});
    window.ask_core("link.create", arrow).await;
    open_plan(&window, 2).await;
    let places = "return [...document.querySelectorAll('[data-bar]')].map((bar) => {
        const { left, top, width } = bar.getBoundingClientRect(); return [left, top, width].map(Math.round).join() }).join(' ')";
    select(&window, "页面开发").await;
    let (before, drawn) = (plan(&window).await, window.script(places, vec![]).await);

    // By mouse and then by keyboard: the same words, and the bars where they were.
    let (end, bar) = (part_of(&window, "页面开发", "from-finish").await, part_of(&window, "接口开发", "bar").await);
    drag_to(&window, &end, &bar, 0.1).await;
    for title in ["接口开发", "页面开发"] {
        window.until_text("toasts", title).await;
    }
    window.keep_screen("journey-plan-circle").await;
    assert_eq!(plan(&window).await["tasks"], before["tasks"]);
    window.press_first("[data-testid=toast] button").await;
    window.until("the refusal is read", "return document.querySelector('[data-testid=toast]') === null", vec![]).await;
    select(&window, "页面开发").await;
    link_by_keys(&window, "接口开发", Key::Up).await;
    for title in ["接口开发", "页面开发"] {
        window.until_text("toasts", title).await;
    }
    let after = plan(&window).await;
    assert_eq!((&after["tasks"], &after["links"], &after["fault"]), (&before["tasks"], &before["links"], &Value::Null));
    let stays = format!("{} === arguments[0]", places.replacen("return ", "return (", 1) + ")");
    window.until("the bars lie where they lay", &stays, vec![drawn]).await;
    window.assert_no_gap().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn levelling_tells_its_price_is_applied_as_one_step_and_is_taken_back() {
    let (window, _) = with_new_project("资源的错开").await;
    let person = json!({"kind": "person", "fields": {"title": "林晓", "role": "开发"}});
    let person = window.ask_core("record.create", person).await["record"]["id"].clone();
    for (title, days) in [("接口开发", 5), ("页面开发", 4)] {
        let task = make_task(&window, title, days).await;
        window.ask_core("link.create", json!({"kind": "assigned", "from": task, "to": person})).await;
    }
    open_plan(&window, 2).await;
    let before = plan(&window).await;
    let price = window.ask_core("plan.level", json!({})).await;
    assert!(price["delay_days"].as_i64() > Some(0), "one person cannot do both at once: {price}");

    window.press("gantt-level").await;
    for told in [&price["finish_before"], &price["finish"]] {
        window.until_text("levelling-price", told.as_str().expect("a day")).await;
    }
    window.until_text("levelling-price", &price["delay_days"].to_string()).await;
    window.keep_screen("journey-plan-levelling").await;
    assert_eq!(plan(&window).await["tasks"], before["tasks"], "a price changes nothing");

    window.press("levelling-apply").await;
    let waits = |now: &Value| {
        now["tasks"].as_array().is_some_and(|tasks| tasks.iter().any(|it| it["cause"]["kind"] == "levelling"))
    };
    let levelled = until_plan(&window, "a task waits for its people", waits).await;
    assert_eq!(levelled["finish"], price["finish"], "what was told is what it costs");
    window.until_text("gantt-finish", price["finish"].as_str().expect("a day")).await;
    window.keep_screen("journey-plan-levelled").await;

    window.press("undo").await;
    let back = until_plan(&window, "nothing waits any more", |now| !waits(now)).await;
    assert_eq!(back["tasks"], before["tasks"], "one step takes all of it back");
    window.until_text("gantt-finish", before["finish"].as_str().expect("a day")).await;
    window.assert_no_gap().await;
}
