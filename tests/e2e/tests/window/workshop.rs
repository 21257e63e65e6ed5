//! A workshop in the real window, at the size of a projector and by keys alone: from the opening to the minutes.

use e2e::{Key, Language, Window, judges};
use serde_json::{Value, json};

use crate::steps::with_sample;

const FIRST: &str = "改单后车间不知道最新版";
const SECOND: &str = "盘点要停工一天，等3天才有数";

/// Goes to the phase of a digit.
async fn phase(window: &Window, digit: char, name: &str) {
    window.press_keys(&[Key::Control], digit).await;
    window.select(&format!("[data-testid=workshop-phase-{name}][aria-current]")).await;
}

/// The record of a kind that bears a title.
async fn record(window: &Window, kind: &str, title: &str) -> Option<Value> {
    let list = window.ask_core("record.list", json!({ "kind": kind })).await;
    let records = list["records"].as_array().expect("a list of records");
    records.iter().find(|record| record["title"] == title).cloned()
}

/// Waits until a field of a record has a value.
async fn until_field(window: &Window, kind: &str, title: &str, field: &str, value: Value) {
    let begun = std::time::Instant::now();
    loop {
        let found = record(window, kind, title).await;
        if found.as_ref().is_some_and(|record| record["fields"][field] == value) {
            return;
        }
        assert!(begun.elapsed().as_secs() < 15, "{field} of {title} is not {value}: {found:?}");
    }
}

/// Types a line into the big input and records it.
async fn capture(window: &Window, text: &str) {
    window.type_keys(text).await;
    window.type_keys(Key::Enter + "").await;
    window.see(text).await;
}

/// Opens the mode with a new session and two people.
async fn begin(window: &Window) {
    window.resize(1280, 720).await;
    window.type_keys(Key::F11 + "").await;
    window.find("workshop-chooser").await;
    window.type_keys("排产工坊").await;
    window.type_keys(Key::Enter + "").await;
    window.see("谁在场").await;
    for person in ["陆启明", "蒋丽华"] {
        window.type_keys(person).await;
        window.type_keys(Key::Enter + "").await;
        window.see(&format!("已到 {} 人", if person == "陆启明" { 1 } else { 2 })).await;
    }
    window.keep_screen("journey-workshop-opening").await;
    window.press_keys(&[Key::Control], Key::Enter).await;
    window.find("workshop-points").await;
    window.keep_screen("journey-workshop-agenda").await;
}

/// Captures two pain points, rates them, and adds evidence and an action.
async fn collect(window: &Window) {
    phase(window, '3', "collect").await;
    window.find("workshop-input").await;
    capture(window, FIRST).await;
    window.type_keys("4").await;
    until_field(window, "pain_point", FIRST, "severity", json!(4)).await;
    window.press_keys(&[Key::Alt], 'f').await;
    until_field(window, "pain_point", FIRST, "frequency", json!("rare")).await;
    window.press_keys(&[Key::Alt], 'f').await;
    until_field(window, "pain_point", FIRST, "frequency", json!("monthly")).await;
    window.type_keys(Key::Tab + "").await;
    window.type_keys(SECOND).await;
    window.press_keys(&[Key::Alt], '5').await;
    window.type_keys(Key::Enter + "").await;
    until_field(window, "pain_point", SECOND, "severity", json!(5)).await;
    until_field(window, "pain_point", SECOND, "link_up", json!("business")).await;
    window.type_keys(Key::Tab + Key::Tab).await;
    window.type_keys(Key::Tab + "").await;
    capture(window, "上次盘点少记了四十箱").await;
    window.type_keys(Key::Tab + "").await;
    capture(window, "下周三前给出盘点排班").await;
    window.keep_screen("journey-workshop-collect").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_workshop_by_keyboard() {
    let window = with_sample(Language::Chinese).await;
    begin(&window).await;
    collect(&window).await;

    phase(&window, '4', "group").await;
    window.see(FIRST).await;
    window.type_keys("4").await;
    until_field(&window, "pain_point", FIRST, "link_up", json!("data")).await;
    window.keep_screen("journey-workshop-group").await;

    phase(&window, '5', "vote").await;
    window.see(FIRST).await;
    window.type_keys("+").await;
    until_field(&window, "pain_point", FIRST, "votes", json!(1)).await;
    window.type_keys("+").await;
    until_field(&window, "pain_point", FIRST, "votes", json!(2)).await;
    window.press_keys(&[Key::Control], 'z').await;
    until_field(&window, "pain_point", FIRST, "votes", json!(1)).await;
    window.find("toast").await;
    window.keep_screen("journey-workshop-vote").await;

    phase(&window, '6', "rank").await;
    window.see("优先级 8").await;
    window.keep_screen("journey-workshop-rank").await;

    phase(&window, '7', "align").await;
    window.find("workshop-said").await;
    agree(&window).await;

    phase(&window, '8', "summary").await;
    window.until_text("workshop-count-pains", "2").await;
    window.keep_screen("journey-workshop-summary").await;
    minutes(&window).await;
    window.type_keys(Key::F11 + "").await;
    window.find("workspace-research").await;
}

/// Goes to the line that is still open and agrees to it, in the name of the one who is chosen once.
async fn agree(window: &Window) {
    let words = "跨店退货的账算谁的？";
    let begun = std::time::Instant::now();
    while !window.find("workshop-said").await.text().await.unwrap_or_default().contains(words) {
        window.type_keys(Key::Right + "").await;
        assert!(begun.elapsed().as_secs() < 30, "the open line is not reached");
    }
    window.type_keys("y").await;
    window.find("workshop-chooser").await;
    window.type_keys(Key::Enter + "").await;
    window.find("workshop-said").await;
    until_field(window, "alignment", words, "agreed", json!("yes")).await;
    let line = record(window, "alignment", words).await.expect("the line is there");
    let person = record(window, "stakeholder", "陆启明").await.expect("the sample knows the person");
    assert_eq!(line["fields"]["confirmed_by"], person["id"]);
    window.keep_screen("journey-workshop-align").await;
}

/// Writes the minutes by one key and reads what they hold: this session, and no other.
async fn minutes(window: &Window) {
    let file = window.folder().join("minutes.pdf");
    window.answer_next_dialog(&file);
    window.type_keys("m").await;
    window.find("workshop-written").await;
    window.keep_screen("journey-workshop-minutes").await;
    judges::check_structure(&file);
    let text: String = judges::text(&file).split_whitespace().collect();
    for held in
        ["排产工坊", FIRST, SECOND, "上次盘点少记了四十箱", "下周三前给出盘点排班", "跨店退货的账算谁的？", "陆启明"]
    {
        assert!(text.contains(held), "the minutes hold {held}: {text}");
    }
    for other in ["启动会与框架提问", "会员与权益工作坊", "同一活动配三遍"] {
        assert!(!text.contains(other), "the minutes of one session do not tell of {other}");
    }
    judges::keep_pages(&file, 4, "session-minutes");
    window.type_keys("o").await;
    assert_eq!(window.until_handed_over().await, file);
}
