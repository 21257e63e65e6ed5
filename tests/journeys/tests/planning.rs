//! A plan held against people, calendars and time: levelled, moved, frozen, and read again.

use std::path::Path;

use app::App;
use journeys::{add, done, folder, new_project, refused, start, text};
use serde_json::{Value, json};

fn set(app: &mut App, id: &str, fields: Value) {
    done(app, "record.update", json!({"id": id, "fields": fields}));
}

fn task(app: &mut App, title: &str, fields: Value) -> String {
    let id = add(app, "task", title);
    set(app, &id, fields);
    id
}

fn dates(app: &mut App, id: &str) -> (String, String) {
    let plan = done(app, "plan.get", json!({}));
    let tasks = plan["tasks"].as_array().expect("a plan lists its tasks");
    let task = tasks.iter().find(|task| task["id"] == *id).expect("the task is in the plan");
    (text(&task["start"]), text(&task["finish"]))
}

/// One developer with two tasks of a week each at the same time.
fn two_at_once(folder: &Path) -> (App, String, Vec<String>) {
    let mut app = start(folder);
    new_project(&mut app, folder);
    let person = add(&mut app, "person", "林晓");
    set(&mut app, &person, json!({"role": "开发"}));
    let tasks = ["接口", "页面"].map(|title| task(&mut app, title, json!({"type": "task", "duration": 5}))).to_vec();
    for task in &tasks {
        done(&mut app, "link.create", json!({"kind": "assigned", "from": task, "to": person}));
    }
    (app, person, tasks)
}

#[test]
fn levelling_tells_its_price_first_is_applied_as_one_step_and_can_be_taken_back() {
    let folder = folder();
    let (mut app, _, tasks) = two_at_once(folder.path());
    let preview = done(&mut app, "plan.level", json!({}));
    assert_eq!((preview["delay_days"].clone(), preview["tasks"].as_array().unwrap().len()), (json!(5), 1));
    assert_eq!(dates(&mut app, &tasks[1]).0, "2026-11-18", "a preview changes nothing");

    let levelled = done(&mut app, "plan.apply_levelling", json!({}));
    assert_eq!(levelled["levelling"]["finish"], "2026-12-01");
    let starts: Vec<String> = tasks.iter().map(|task| dates(&mut app, task).0).collect();
    assert!(starts.contains(&"2026-11-18".to_owned()) && starts.contains(&"2026-11-25".to_owned()), "{starts:?}");
    let plan = done(&mut app, "plan.get", json!({}));
    let kinds: Vec<String> =
        plan["tasks"].as_array().unwrap().iter().map(|task| text(&task["cause"]["kind"])).collect();
    assert!(kinds.contains(&"levelling".to_owned()), "{kinds:?}");

    done(&mut app, "undo", json!({}));
    assert_eq!(dates(&mut app, &tasks[0]), dates(&mut app, &tasks[1]));
}

#[test]
fn a_person_who_gives_less_than_a_task_asks_for_is_named_together_with_the_task() {
    let folder = folder();
    let (mut app, person, _) = two_at_once(folder.path());
    set(&mut app, &person, json!({"capacity": 0}));
    let refusal = refused(&mut app, "plan.level", json!({}));
    assert_eq!(refusal.code, "person-above-capacity");
    assert!(refusal.message.contains("林晓") && refusal.message.contains("TSK-001"), "{}", refusal.message);
}

#[test]
fn holidays_absences_and_exceptions_move_the_dates_of_those_whom_they_concern() {
    let folder = folder();
    let (mut app, person, tasks) = two_at_once(folder.path());
    let free = task(&mut app, "文档", json!({"type": "task", "duration": 5}));
    assert_eq!(dates(&mut app, &free).1, "2026-11-24");
    set(&mut app, &person, json!({"absences": [{"from": "2026-11-19", "to": "2026-11-20", "reason": "年假"}]}));
    assert_eq!((dates(&mut app, &free).1, dates(&mut app, &tasks[0]).1), ("2026-11-24".into(), "2026-11-26".into()));

    let project = done(&mut app, "record.list", json!({"kind": "project"}));
    let project = text(&project["records"][0]["id"]);
    let worked = json!([{"from": "2026-11-21", "worked": true, "reason": "调休"}]);
    set(&mut app, &project, json!({"calendar_exceptions": worked}));
    assert_eq!(dates(&mut app, &free).1, "2026-11-23");
    // The National Day of 2026 is free, and the Saturday after it is worked instead of it.
    set(&mut app, &free, json!({"constraint": "not_before", "constraint_on": "2027-01-01", "duration": 1}));
    assert_eq!(dates(&mut app, &free).0, "2027-01-04");
}

#[test]
fn work_that_drives_a_task_is_divided_among_its_people() {
    let folder = folder();
    let (mut app, _, tasks) = two_at_once(folder.path());
    set(&mut app, &tasks[0], json!({"effort": 10, "effort_driven": true}));
    assert_eq!(dates(&mut app, &tasks[0]).1, "2026-12-01");
    let second = add(&mut app, "person", "周宁");
    done(&mut app, "link.create", json!({"kind": "assigned", "from": tasks[0], "to": second}));
    assert_eq!(dates(&mut app, &tasks[0]).1, "2026-11-24");
}

#[test]
fn a_link_is_changed_in_one_step_and_one_undo_brings_its_old_kind_and_lag_back() {
    let folder = folder();
    let (mut app, _, tasks) = two_at_once(folder.path());
    let link = json!({"kind": "precedes", "from": tasks[0], "to": tasks[1], "dependency": "fs"});
    let id = done(&mut app, "link.create", link)["id"].clone();
    let before = dates(&mut app, &tasks[1]);
    done(&mut app, "link.update", json!({"id": id, "lag_days": 3}));
    done(&mut app, "link.update", json!({"id": id, "dependency": "ss"}));
    let shown = |app: &mut App| done(app, "plan.get", json!({}))["links"][0].clone();
    let now = shown(&mut app);
    assert_eq!((&now["id"], &now["dependency"], now["lag_days"].as_f64()), (&id, &json!("ss"), Some(3.0)));
    done(&mut app, "undo", json!({}));
    assert_eq!(shown(&mut app)["dependency"], "fs");
    done(&mut app, "undo", json!({}));
    assert_eq!(dates(&mut app, &tasks[1]), before);
}

#[test]
fn a_frozen_plan_keeps_its_dates_and_says_by_how_much_the_present_one_is_late() {
    let folder = folder();
    let (mut app, _, tasks) = two_at_once(folder.path());
    let link = json!({"kind": "precedes", "from": tasks[0], "to": tasks[1], "lag_days": 2});
    done(&mut app, "link.create", link);
    let frozen = done(&mut app, "baseline.freeze", json!({"subject": "plan", "name": "计划 V1.0"}));
    set(&mut app, &tasks[0], json!({"duration": 8}));
    let plan = done(&mut app, "plan.get", json!({"baseline": frozen["id"]}));
    assert_eq!(
        (plan["baseline"]["finish"].clone(), plan["baseline"]["delay_days"].clone()),
        (json!("2026-12-03"), json!(3))
    );
    assert_eq!(plan["tasks"][1]["delay_days"], 3);
    let moves = done(&mut app, "plan.moves", json!({"id": tasks[1]}));
    assert_eq!(moves["moves"][0]["before"], "2026-12-03");
    assert_eq!(moves["moves"][0]["after"], "2026-12-08");
}

#[test]
fn a_deadline_moves_nothing_and_is_said_to_be_missed() {
    let folder = folder();
    let (mut app, _, tasks) = two_at_once(folder.path());
    set(&mut app, &tasks[0], json!({"deadline": "2026-11-20"}));
    let plan = done(&mut app, "plan.get", json!({}));
    let late = &plan["tasks"][0];
    assert_eq!(
        (late["finish"].clone(), late["late"].clone(), late["critical"].clone()),
        (json!("2026-11-24"), json!(true), json!(true))
    );
    assert_eq!(late["total_float_days"], -2.0);
}

#[test]
fn a_status_report_drafts_itself_from_what_happened_since_the_last_one() {
    let folder = folder();
    let (mut app, _, tasks) = two_at_once(folder.path());
    let earlier = add(&mut app, "status_report", "第 3 期");
    set(&mut app, &earlier, json!({"on": "2026-11-11", "number": 3}));
    set(&mut app, &tasks[0], json!({"actual_start": "2026-11-12", "actual_finish": "2026-11-16"}));
    let request = add(&mut app, "change_request", "增加团购渠道");
    set(&mut app, &request, json!({"origin": "client", "received_on": "2026-11-13", "reason": "市场部要做团购"}));
    let risk = add(&mut app, "risk", "接口延期");
    set(&mut app, &risk, json!({"probability": 5, "impact": 5}));
    let drafted = done(&mut app, "status.draft", json!({}));
    let report = done(&mut app, "record.get", json!({"id": drafted["id"]}));
    let fields = &report["record"]["fields"];
    let summary = text(&fields["summary"]);
    assert_eq!((fields["number"].clone(), fields["on"].clone()), (json!(4), json!("2026-11-18")));
    assert!(summary.contains("TSK-001 接口") && summary.contains("CR-001 增加团购渠道"), "{summary}");
    assert!(text(&fields["next_steps"]).contains("TSK-002 页面"), "{fields}");
    // What was drawn began on the day of the first work, four working days before the second task begins.
    assert_eq!(fields["health"], json!({"scope": "amber", "schedule": "amber", "cost": "green", "risk": "red"}));
}

#[test]
fn a_plan_that_reaches_into_years_without_announced_holidays_says_so() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let uncertain = |app: &mut App| done(app, "plan.get", json!({}))["calendar"]["uncertain_from"].clone();
    let work = task(&mut app, "接口", json!({"type": "task", "duration": 5}));
    let project = text(&done(&mut app, "record.list", json!({"kind": "project"}))["records"][0]["id"]);
    set(&mut app, &project, json!({"calendar": "china"}));
    assert_eq!(uncertain(&mut app), json!(null), "the holidays of 2026 are announced");
    set(&mut app, &work, json!({"duration": 90}));
    assert_eq!(uncertain(&mut app), json!(2027));
    set(&mut app, &project, json!({"calendar": "standard"}));
    assert_eq!(uncertain(&mut app), json!(null), "a calendar without public holidays waits for none");
}

#[test]
fn a_draft_names_what_only_the_history_knows_and_keeps_internal_matters_out() {
    let folder = folder();
    let (mut app, _, tasks) = two_at_once(folder.path());
    let issue = add(&mut app, "issue", "测试环境不可用");
    let action = add(&mut app, "action", "申请测试账号");
    let risk = add(&mut app, "risk", "沙箱延期");
    set(&mut app, &risk, json!({"probability": 2, "impact": 2}));
    set(&mut app, &tasks[0], json!({"actual_start": "2026-11-10", "percent": 20}));
    let earlier = add(&mut app, "status_report", "第 1 期");
    set(&mut app, &earlier, json!({"on": "2026-11-17", "number": 1}));

    set(&mut app, &tasks[0], json!({"percent": 60}));
    // What was finished before the last report but written down after it would otherwise be told nowhere.
    set(&mut app, &tasks[1], json!({"actual_start": "2026-11-10", "actual_finish": "2026-11-16"}));
    set(&mut app, &issue, json!({"status": "closed"}));
    set(&mut app, &action, json!({"status": "done"}));
    set(&mut app, &risk, json!({"probability": 4}));
    add(&mut app, "risk", "门店抵触");
    let overdue = add(&mut app, "action", "确认上线窗口");
    set(&mut app, &overdue, json!({"due": "2026-11-16"}));
    let secret = add(&mut app, "issue", "毛利低于底线");
    set(&mut app, &secret, json!({"audience": "internal", "raised_on": "2026-11-18"}));

    let drafted = done(&mut app, "status.draft", json!({}));
    let report = done(&mut app, "record.get", json!({"id": drafted["id"]}));
    let summary = text(&report["record"]["fields"]["summary"]);
    let told = [
        "完成 1 项任务：TSK-002 页面。",
        "TSK-001 接口 20% → 60%",
        "已解决的问题：ISS-001 测试环境不可用。",
        "完成的行动项：ACT-001 申请测试账号。",
        "RSK-001 沙箱延期（暴露值 4 → 8）",
        "RSK-002 门店抵触（新增，尚未评估）",
        "ACT-002 确认上线窗口（原定 2026-11-16）",
    ];
    for words in told {
        assert!(summary.contains(words), "{words} is missing: {summary}");
    }
    assert!(!summary.contains("毛利低于底线"), "{summary}");
    assert!(!summary.contains("新开始"), "work that the last report knew has not begun now: {summary}");
}
