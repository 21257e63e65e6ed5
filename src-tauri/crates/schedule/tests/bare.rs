//! Networks in files: what is answered, and how faults are named.

use schedule::{BareFault, plan_bare};
use serde_json::{Value, json};

fn planned(file: &Value) -> Value {
    serde_json::to_value(plan_bare(&file.to_string()).expect("the file can be planned")).expect("it is JSON")
}

fn fault(file: &Value) -> BareFault {
    plan_bare(&file.to_string()).expect_err("the file cannot be planned")
}

#[test]
fn a_file_is_answered_with_dates_floats_and_the_critical_path() {
    let answer = planned(&json!({
        "start": "2026-09-28",
        "calendars": [{ "id": "office", "holidays": "cn" }, { "id": "shift", "week": [6, 6, 6, 6, 6, 6, 0], "off": ["2026-10-05"] }],
        "tasks": [
            { "id": "a", "title": "盘点", "duration_days": 4 },
            { "id": "b", "duration_hours": 12, "calendar": "shift" },
            { "id": "c", "constraint": "not_before", "on": "2026-10-12", "deadline": "2026-10-12" },
            { "id": "d", "duration_days": 2 },
        ],
        "links": [{ "from": "a", "to": "c" }, { "from": "b", "to": "c", "type": "FS", "lag_days": 1 }, { "from": "a", "to": "d", "type": "SS", "lag_hours": 8 }],
    }));
    assert_eq!(answer["finish"], "2026-10-12");
    assert_eq!(
        answer["tasks"][0],
        json!({ "id": "a", "title": "盘点", "start": "2026-09-28", "finish": "2026-10-08", "total_float_days": 2.0, "free_float_days": 0.0, "critical": false })
    );
    assert_eq!(answer["tasks"][1]["finish"], "2026-09-29");
    assert_eq!((&answer["tasks"][2]["start"], &answer["tasks"][2]["critical"]), (&json!("2026-10-12"), &json!(true)));
    assert_eq!(
        (&answer["tasks"][3]["start"], &answer["tasks"][3]["finish"]),
        (&json!("2026-09-29"), &json!("2026-09-30"))
    );
}

#[test]
fn an_empty_file_has_no_end() {
    assert_eq!(planned(&json!({ "start": "2026-03-02" })), json!({ "finish": null, "tasks": [] }));
}

#[test]
fn what_cannot_be_is_named_as_the_file_names_it() {
    let with = |tasks: Value, links: Value| json!({ "start": "2026-03-02", "tasks": tasks, "links": links });
    let task = |extra: Value| {
        let mut task = json!({ "id": "a" });
        task.as_object_mut().expect("an object").extend(extra.as_object().expect("an object").clone());
        fault(&with(json!([task]), json!([])))
    };
    let name = || "a".to_owned();
    let circle =
        with(json!([{ "id": "a" }, { "id": "b" }]), json!([{ "from": "a", "to": "b" }, { "from": "b", "to": "a" }]));
    assert_eq!(fault(&circle).what(), "a → b → a");
    assert_eq!(fault(&with(json!([{ "id": "a" }, { "id": "a" }]), json!([]))), BareFault::Twice(name()));
    assert_eq!(
        fault(&with(json!([{ "id": "b" }]), json!([{ "from": "a", "to": "b" }]))),
        BareFault::UnknownTask(name())
    );
    assert_eq!(task(json!({ "duration_days": -1 })), BareFault::Negative(name()));
    assert_eq!(task(json!({ "duration_days": 1e30 })), BareFault::TooLong(name()));
    assert_eq!(task(json!({ "duration_days": 900_000 })), BareFault::OutOfRange(name()));
    assert_eq!(task(json!({ "started": "2026-03-02", "percent": 101 })), BareFault::Percent(name()));
    assert_eq!(task(json!({ "finished": "2026-03-02" })), BareFault::Progress(name()));
    assert_eq!(task(json!({ "constraint": "start_on" })), BareFault::Progress(name()));
    assert_eq!(task(json!({ "calendar": "moon" })), BareFault::UnknownCalendar("moon".to_owned()));
    assert_eq!(task(json!({ "deadline": "9999-01-01" })), BareFault::OutOfRange(name()));
    assert!(matches!(task(json!({ "colour": "red" })), BareFault::Form(_)));
    let calendar = |calendar: Value| fault(&json!({ "start": "2026-03-02", "calendars": [calendar] }));
    assert_eq!(calendar(json!({ "id": "a", "week": [0, 0, 0, 0, 0, 0, 0] })), BareFault::NoWorkingDay(name()));
    assert_eq!(calendar(json!({ "id": "a", "week": [25, 0, 0, 0, 0, 0, 0] })), BareFault::WrongHours(name()));
    assert_eq!(calendar(json!({ "id": "a", "holidays": "mars" })), BareFault::UnknownCalendar("mars".to_owned()));
    assert_eq!(fault(&json!({ "start": "3026-03-02" })), BareFault::OutOfRange("3026-03-02".to_owned()));
    assert!(matches!(plan_bare("{"), Err(BareFault::Form(_))));
}
