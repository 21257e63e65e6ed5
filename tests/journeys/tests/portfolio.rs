//! What home tells of a project without opening it.

#![allow(clippy::unwrap_used)]

use journeys::{add, done, folder, new_project, start};
use serde_json::{Value, json};

/// What home knows of the project that was open last.
fn standing(app: &mut app::App) -> Value {
    done(app, "project.recent", json!({}))["projects"][0]["portfolio"].clone()
}

#[test]
fn a_project_that_is_left_tells_its_next_milestone_its_delay_and_what_is_red() {
    let folder = folder();
    let mut app = start(folder.path());
    let path = folder.path().join("sample.stagecraft");
    done(&mut app, "project.create", json!({"path": path, "language": "zh", "sample": true}));
    assert_eq!(standing(&mut app), Value::Null, "nothing is computed while a project is opened");
    done(&mut app, "project.close", json!({}));

    let kept = standing(&mut app);
    let milestone = &kept["next_milestone"];
    assert!(!milestone["title"].as_str().unwrap().is_empty(), "{kept}");
    assert!(milestone["on"].as_str().unwrap().starts_with("202"), "{kept}");
    assert!(kept["delay_days"].is_i64(), "{kept}");
    assert!(kept["failing_required"].as_u64().unwrap() > 0, "the sample leaves checks open on purpose: {kept}");
    assert!(kept["open_changes"].as_u64().unwrap() > 0, "{kept}");
    assert!(kept["risks_red"].as_u64().unwrap() > 0, "{kept}");
    let peeked = done(&mut app, "project.peek", json!({ "path": path }));
    assert_eq!(peeked["screen"]["portfolio"], kept, "the file itself tells the same");

    done(&mut app, "project.open", json!({ "path": path }));
    assert_eq!(standing(&mut app), kept, "what was known stays while the project is open");
}

#[test]
fn a_project_without_a_plan_tells_of_no_milestone_and_counts_what_is_there() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let fields = |title: &str, impact: u32| json!({"kind": "risk", "fields": {"title": title, "probability": 4, "impact": impact}});
    done(&mut app, "record.create", fields("接口方延期", 4));
    done(&mut app, "record.create", fields("小风险", 1));
    add(&mut app, "change_request", "能不能再加一个报表");
    done(&mut app, "project.close", json!({}));
    let kept = standing(&mut app);
    assert_eq!(kept["next_milestone"], Value::Null);
    assert_eq!(kept["delay_days"], Value::Null);
    assert_eq!(kept["risks_red"], json!(1), "{kept}");
    assert_eq!(kept["open_changes"], json!(1), "{kept}");
}

#[test]
fn a_project_in_which_nothing_has_begun_owes_no_check() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    done(&mut app, "project.close", json!({}));
    assert_eq!(standing(&mut app)["failing_required"], json!(0));
}
