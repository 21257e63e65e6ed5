//! A plan that computes, and change requests that show their price and take effect as one step.

use std::path::Path;

use app::App;
use journeys::{add, done, folder, new_project, refused, start, text, titles};
use serde_json::{Value, json};

/// A plan of three tasks in a row and a milestone, the second of which builds a feature of a signed scope.
struct Desk {
    app: App,
    feature: String,
    tasks: Vec<String>,
    milestone: String,
}

fn desk(folder: &Path) -> Desk {
    let mut app = start(folder);
    new_project(&mut app, folder);
    let feature = add(&mut app, "feature", "接单");
    set(&mut app, &feature, json!({"scope": "in", "effort_likely": 5, "done_definition": "60秒内进入订单中心"}));
    let requirement = add(&mut app, "requirement", "订单60秒内入池");
    link(&mut app, "refines", &requirement, &feature);
    let tasks = ["设计", "开发", "测试"].map(|title| add(&mut app, "task", title)).to_vec();
    for (task, days) in tasks.iter().zip([5, 10, 5]) {
        set(&mut app, task, json!({"type": "task", "duration": days}));
    }
    let milestone = add(&mut app, "task", "上线");
    set(&mut app, &milestone, json!({"type": "milestone", "deliverable": "订单中心", "payment_percent": 30}));
    for pair in [(&tasks[0], &tasks[1]), (&tasks[1], &tasks[2]), (&tasks[2], &milestone)] {
        link(&mut app, "precedes", pair.0, pair.1);
    }
    link(&mut app, "implements", &tasks[1], &feature);
    let baseline = done(&mut app, "baseline.freeze", json!({"subject": "scope", "name": "功能清单 V1.0"}));
    done(&mut app, "baseline.sign", json!({"baseline": baseline["id"], "person": "陆启明", "side": "client"}));
    Desk { app, feature, tasks, milestone }
}

fn set(app: &mut App, id: &str, fields: Value) {
    done(app, "record.update", json!({"id": id, "fields": fields}));
}

fn link(app: &mut App, kind: &str, from: &str, to: &str) {
    done(app, "link.create", json!({"kind": kind, "from": from, "to": to}));
}

fn task<'v>(plan: &'v Value, id: &str) -> &'v Value {
    let tasks = plan["tasks"].as_array().expect("a plan lists its tasks");
    tasks.iter().find(|task| task["id"] == *id).expect("the task is in the plan")
}

fn request(desk: &mut Desk) -> String {
    let request = add(&mut desk.app, "change_request", "接单增加团购渠道");
    set(
        &mut desk.app,
        &request,
        json!({
            "origin": "client", "received_on": "2026-11-18", "reason": "市场部要做团购", "status": "submitted",
            "options": [
                {"title": "完整接入", "effort": 4, "cost": 12000},
                {"title": "只导入", "effort": 1, "cost": 3000},
            ],
        }),
    );
    let propose = json!({"id": request, "record": desk.feature, "field": "effort_likely", "value": 9});
    done(&mut desk.app, "change.propose", propose);
    request
}

#[test]
fn a_plan_says_the_dates_the_path_and_why_each_task_lies_where_it_lies() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let plan = done(&mut desk.app, "plan.get", json!({}));
    let kinds: Vec<String> =
        plan["tasks"].as_array().unwrap().iter().map(|task| text(&task["cause"]["kind"])).collect();
    assert_eq!(kinds, ["start", "predecessor", "predecessor", "predecessor"]);
    assert!(plan["tasks"].as_array().unwrap().iter().all(|task| task["critical"] == true));
    assert_eq!(task(&plan, &desk.milestone)["finish"], plan["finish"]);
    // The twenty working days from 18 November 2026 cross no holiday.
    assert_eq!((text(&plan["start"]), text(&plan["finish"])), ("2026-11-18".into(), "2026-12-15".into()));
}

#[test]
fn a_relation_that_closes_a_circle_is_refused_with_the_circle_named_and_the_plan_stays() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let before = done(&mut desk.app, "plan.get", json!({}));
    let back = json!({"kind": "precedes", "from": desk.tasks[2], "to": desk.tasks[0]});
    let refusal = refused(&mut desk.app, "link.create", back);
    assert_eq!(refusal.code, "tasks-in-circle");
    assert!(refusal.message.contains("TSK-001") && refusal.message.contains("TSK-003"), "{}", refusal.message);
    // A task that waits for the group in which it lies waits for itself.
    let group = add(&mut desk.app, "task", "一期");
    done(&mut desk.app, "record.move", json!({"ids": [desk.tasks[1]], "parent": group}));
    let own = json!({"kind": "precedes", "from": group, "to": desk.tasks[1]});
    assert_eq!(refused(&mut desk.app, "link.create", own).code, "tasks-in-circle");
    // So it does where a group two levels up would have to wait for what waits for it.
    let whole = add(&mut desk.app, "task", "全部");
    done(&mut desk.app, "record.move", json!({"ids": [group], "parent": whole}));
    let around = json!({"kind": "precedes", "from": desk.tasks[2], "to": whole});
    assert_eq!(refused(&mut desk.app, "link.create", around).code, "tasks-in-circle");
    done(&mut desk.app, "undo", json!({}));
    let after = done(&mut desk.app, "plan.get", json!({}));
    assert_eq!(before["finish"], after["finish"]);
}

#[test]
fn negative_work_and_more_than_all_of_it_are_refused_with_the_field_named() {
    let folder = folder();
    let mut desk = desk(folder.path());
    for (field, value) in [("percent", 120), ("effort", -3), ("duration", -1)] {
        let edit = json!({"id": desk.tasks[0], "fields": {field: value}});
        assert_eq!(refused(&mut desk.app, "record.update", edit).code, "invalid-field", "{field}");
    }
}

#[test]
fn dates_and_durations_out_of_range_are_refused_with_the_task_named_and_the_plan_stays() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let before = done(&mut desk.app, "plan.get", json!({}));
    let far = [
        json!({"constraint": "not_before", "constraint_on": "3500-01-01"}),
        json!({"actual_start": "1500-01-01"}),
        json!({"duration": 300_000_000}),
    ];
    for fields in far {
        let refusal = refused(&mut desk.app, "record.update", json!({"id": desk.tasks[0], "fields": fields}));
        assert_eq!(refusal.code, "tasks-out-of-range", "{fields}");
        assert!(refusal.message.contains("TSK-001"), "{}", refusal.message);
    }
    assert_eq!(before, done(&mut desk.app, "plan.get", json!({})));
}

#[test]
fn the_price_of_a_request_is_what_it_touches_and_how_the_plan_moves_under_each_option() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let request = request(&mut desk);
    let before = done(&mut desk.app, "plan.get", json!({}));
    let impact = done(&mut desk.app, "change.impact", json!({"id": request}));
    let codes: Vec<String> =
        impact["touched"].as_array().unwrap().iter().map(|touched| text(&touched["record"]["code"])).collect();
    assert_eq!(codes, ["REQ-001", "TSK-002"]);
    assert_eq!(impact["changed"][0]["code"], "FEA-001");
    assert_eq!(impact["touched"][0]["from"], json!([0]), "the way leads from what is changed");
    assert_eq!(impact["carriers"][0]["code"], "TSK-002");
    let options = impact["options"].as_array().unwrap();
    assert_eq!((options[0]["delay_days"].clone(), options[1]["delay_days"].clone()), (json!(4), json!(1)));
    let milestone = options[0]["moved"].as_array().unwrap().iter().find(|moved| moved["milestone"] == true).unwrap();
    assert_eq!((milestone["payment_percent"].clone(), milestone["delay_days"].clone()), (json!(30.0), json!(4)));
    let unknown: Vec<String> =
        impact["unknown"].as_array().unwrap().iter().map(|unknown| text(&unknown["kind"])).collect();
    assert_eq!(unknown, ["component", "course", "interface", "test_case"], "also of what is only touched");
    assert_eq!(before, done(&mut desk.app, "plan.get", json!({})), "computing a price changes nothing");
}

#[test]
fn a_decided_request_takes_effect_as_one_step_with_a_new_baseline_beside_the_old_one() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let request = request(&mut desk);
    assert_eq!(refused(&mut desk.app, "change.apply", json!({"id": request})).code, "request-not-agreed");
    let decision = json!({"id": request, "disposition": "accept_priced", "option": 1, "rationale": "补充协议"});
    done(&mut desk.app, "change.decide", decision);
    let told = done(&mut desk.app, "change.impact", json!({"id": request}))["options"][1].clone();
    let carrier = json!({"id": desk.tasks[1], "kind": "task", "code": "TSK-002", "title": "开发"});
    let effect = json!({"applied": 1, "by_hand": 0, "lengthened": [carrier], "new_task": null, "baselines": [
        {"subject": "scope", "after": "功能清单 V1.0", "name": "功能清单 V1.1"}
    ]});
    assert_eq!(done(&mut desk.app, "change.rehearse", json!({"id": request})), effect);
    let feature = done(&mut desk.app, "record.get", json!({"id": desk.feature}));
    assert_eq!(feature["record"]["fields"]["effort_likely"], 5.0, "a rehearsal changes nothing");
    assert_eq!(done(&mut desk.app, "change.apply", json!({"id": request}))["effect"], effect);
    let feature = done(&mut desk.app, "record.get", json!({"id": desk.feature}));
    assert_eq!(feature["record"]["fields"]["effort_likely"], 9.0);
    assert_eq!(done(&mut desk.app, "plan.get", json!({}))["finish"], told["finish"], "the price that was told is paid");
    let edit = json!({"id": desk.feature, "fields": {"effort_likely": 20}});
    assert_eq!(
        refused(&mut desk.app, "record.update", edit).code,
        "locked-by-baseline",
        "what took effect opens nothing"
    );
    assert_eq!(refused(&mut desk.app, "change.apply", json!({"id": request})).code, "request-already-applied");
    let names = |app: &mut App| -> Vec<String> {
        let listed = done(app, "baseline.list", json!({}));
        listed["baselines"].as_array().unwrap().iter().map(|baseline| text(&baseline["name"])).collect()
    };
    assert_eq!(names(&mut desk.app), ["功能清单 V1.0", "功能清单 V1.1"]);
    let listed = done(&mut desk.app, "baseline.list", json!({}));
    assert_eq!(
        (&listed["baselines"][0]["request"], &listed["baselines"][1]["request"]["id"]),
        (&Value::Null, &json!(request))
    );
    let ledger = done(&mut desk.app, "change.ledger", json!({}));
    assert_eq!((ledger["priced_days"].clone(), ledger["priced_cost"].clone()), (json!(1.0), json!(3000.0)));

    done(&mut desk.app, "undo", json!({}));
    assert_eq!(names(&mut desk.app), ["功能清单 V1.0"]);
    let feature = done(&mut desk.app, "record.get", json!({"id": desk.feature}));
    assert_eq!(feature["record"]["fields"]["effort_likely"], 5.0);
}

#[test]
fn new_and_removed_records_of_a_request_are_made_and_deleted_when_it_takes_effect() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let old = add(&mut desk.app, "feature", "传真接单");
    let request = add(&mut desk.app, "change_request", "以扫码代替传真");
    set(
        &mut desk.app,
        &request,
        json!({"origin": "product_manager", "received_on": "2026-11-18", "reason": "传真已停用", "items": [
            {"change": "add", "field": "feature", "after": "扫码接单"},
            {"record": old, "change": "remove", "before": "传真接单"},
            {"record": desk.feature, "change": "modify", "after": "写明扫码入口"},
        ]}),
    );
    done(&mut desk.app, "change.decide", json!({"id": request, "disposition": "improve"}));
    let impact = done(&mut desk.app, "change.impact", json!({"id": request}));
    assert_eq!(impact["class"], "own_improvement");
    let effect = done(&mut desk.app, "change.apply", json!({"id": request}))["effect"].clone();
    assert_eq!((effect["applied"].clone(), effect["by_hand"].clone()), (json!(2), json!(1)));
    assert_eq!(titles(&mut desk.app, "feature"), ["接单", "扫码接单"]);
}

#[test]
fn a_request_on_a_deleted_record_is_refused_and_one_turned_down_can_be_made_anew() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let spare = add(&mut desk.app, "requirement", "导出");
    let request = add(&mut desk.app, "change_request", "导出改为每日");
    let item = json!([{"record": spare, "change": "modify", "after": "每日导出"}]);
    set(
        &mut desk.app,
        &request,
        json!({"origin": "client", "received_on": "2026-11-18", "reason": "月报太晚", "items": item}),
    );
    done(&mut desk.app, "change.decide", json!({"id": request, "disposition": "defer"}));
    let again = done(&mut desk.app, "change.resubmit", json!({"id": request}));
    let second = done(&mut desk.app, "record.get", json!({"id": again["id"]}));
    assert_eq!(second["record"]["fields"]["follows"], json!(request));
    assert_eq!(second["record"]["fields"]["disposition"], Value::Null);

    done(&mut desk.app, "change.decide", json!({"id": again["id"], "disposition": "absorb"}));
    done(&mut desk.app, "record.delete", json!({"ids": [spare]}));
    let refusal = refused(&mut desk.app, "change.rehearse", json!({"id": again["id"]}));
    assert_eq!(refusal.code, "request-without-record");
    let refusal = refused(&mut desk.app, "change.apply", json!({"id": again["id"]}));
    assert_eq!(refusal.code, "request-without-record");
    assert!(refusal.message.contains("CR-002"), "{}", refusal.message);
}

#[test]
fn a_request_for_what_was_excluded_says_which_exclusion_it_contradicts() {
    let folder = folder();
    let mut desk = desk(folder.path());
    done(&mut desk.app, "record.create", json!({"kind": "exclusion", "fields": {"statement": "不含团购渠道订单接入"}}));
    done(&mut desk.app, "record.create", json!({"kind": "exclusion", "fields": {"statement": "不含财务系统改造"}}));
    let request = request(&mut desk);
    set(&mut desk.app, &request, json!({"title": "增加团购渠道订单"}));
    let impact = done(&mut desk.app, "change.impact", json!({"id": request}));
    let codes: Vec<String> = impact["contradicted"].as_array().unwrap().iter().map(|it| text(&it["code"])).collect();
    assert_eq!(codes, ["EXC-001"]);
}
