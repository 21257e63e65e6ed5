//! Appraisal, runbook, training and review: numbers that are never adjusted, gaps that are named.

use i18n::Language;
use model::{Id, Kind, LinkKind};
use reports::notes;
use serde_json::{Value, json};
use typeset::{Block, Inline};

use crate::desk::{Desk, request};
use crate::{document, fields, outline, rows_of, written};

fn option(desk: &mut Desk, title: &str, host: &str, costs: &[(&str, &str, i64, f64)]) -> Id {
    let costs: Vec<Value> = costs
        .iter()
        .map(|(category, phase, year, amount)| {
            json!({"category": category, "phase": phase, "year": year, "amount": amount})
        })
        .collect();
    desk.create(Kind::DeploymentOption, None, json!({"title": title, "host": host, "costs": costs}))
}

#[test]
fn costs_that_contradict_the_usual_order_are_pointed_out_and_left_as_they_are() {
    let mut desk = Desk::default();
    option(&mut desk, "我方托管", "vendor_cloud", &[("开通", "deploy", 1, 900.0), ("托管", "run", 2, 100.0)]);
    let cheap = option(&mut desk, "贵方云账号", "client_cloud", &[("资源", "run", 1, 400.0)]);
    let appraisal = document(&desk, "deployment");
    let text = written(&appraisal);
    assert!(text.contains("通常“我方托管”的花费低于“贵方云账号”") && text.contains("没有作任何调整"));
    assert!(text.contains("1,000") && text.contains("本次未评估"), "the third way is named as not appraised");
    let found = notes(&desk.project, "deployment", &request(Language::Zh)).unwrap();
    let noted = found.iter().find(|note| note.key == "appraisal-note-order").unwrap();
    assert_eq!(noted.record, Some(cheap));
    desk.update(cheap, json!({"costs": [{"category": "资源", "phase": "run", "year": 1, "amount": 4000.0}]}));
    assert!(written(&document(&desk, "deployment")).contains("与通常次序一致"));
}

#[test]
fn a_step_to_come_can_be_ticked_and_a_step_that_was_taken_cannot() {
    let mut desk = Desk::default();
    let step =
        |actual: &str| json!({"action": "切换", "planned": "22:30", "actual": actual, "success_test": "三单走通"});
    let next = json!({"title": "第二次上线", "planned_on": "2026-12-12", "steps": [step("22:31"), step("")]});
    desk.create(Kind::Release, None, next);
    desk.create(Kind::Release, None, json!({"title": "第一次上线", "go_no_go": "go", "steps": [step("06:05")]}));
    let runbook = document(&desk, "release");
    let names: Vec<&str> = fields(&runbook).iter().map(|field| field.name.as_str()).collect();
    let steps: Vec<&&str> = names.iter().filter(|name| name.contains(".step")).collect();
    assert_eq!(steps, [&"REL-001.step2.actual", &"REL-001.step2.done"]);
    assert!(written(&runbook).contains("还没有写明回退办法"), "a release to come without a way back says so");
    let found = notes(&desk.project, "release", &request(Language::Zh)).unwrap();
    assert!(found.iter().any(|note| note.key == "release-note-rollback-missing"));
}

#[test]
fn an_audience_without_a_course_and_those_who_did_not_come_are_named() {
    let mut desk = Desk::default();
    let managers = desk.create(Kind::AudienceGroup, None, json!({"title": "店长", "role": "店长", "headcount": 3}));
    let night = desk.create(Kind::AudienceGroup, None, json!({"title": "夜班", "role": "夜班", "headcount": 5}));
    let course =
        desk.create(Kind::Course, None, json!({"title": "为什么要连起来", "purpose": "alignment", "hours": 2}));
    desk.link(LinkKind::Attends, managers, course);
    let came = json!({"name": "何秋", "role": "店长", "present": true, "score": 80});
    let scored = json!({"name": "陶伟", "role": "店长", "present": true, "score": 71});
    let absent = json!({"name": "龚敏", "role": "店长", "present": false});
    let event = desk.create(
        Kind::TrainingEvent,
        None,
        json!({"title": "第一场", "course": course, "held_on": "2026-09-01", "attendance": [came, scored, absent]}),
    );
    let plan = document(&desk, "training");
    assert_eq!(rows_of(&plan, &desk, event)[0][4..], ["2 / 3", "75.5", ""]);
    assert!(written(&plan).contains("应到 3 人次，实到 2 人次，到场率 66.7%"));
    assert!(outline(&plan).contains(&"待补训人员") && written(&plan).contains("夜班尚未安排任何课程"));
    let found = notes(&desk.project, "training", &request(Language::Zh)).unwrap();
    let untaught: Vec<_> = found.iter().filter(|note| note.key == "training-note-untaught").collect();
    assert_eq!(untaught.iter().filter_map(|note| note.record).collect::<Vec<_>>(), [night]);
}

#[test]
fn the_way_to_a_target_below_is_counted_downwards_and_a_missing_track_is_told() {
    let mut desk = Desk::default();
    let kpi = desk.create(
        Kind::Kpi,
        None,
        json!({"title": "周转天数", "formula": "库存÷成本", "unit": "天", "direction": "down", "baseline": 40,
            "baseline_on": "2026-01-01", "target": 30, "target_on": "2027-01-01",
            "points": [{"on": "2026-07-02", "value": 36}, {"on": "2026-02-01", "value": 41}]}),
    );
    let objective = desk.create(Kind::Objective, None, json!({"title": "少压货", "measure": kpi}));
    let held = json!({"title": "第一次辅导", "track": "plan", "held_on": "2026-03-01"});
    desk.create(Kind::CoachingSession, None, held);
    let review = document(&desk, "review");
    let row = &rows_of(&review, &desk, objective)[0];
    assert_eq!(row[2..], ["40 天 → 30 天\n2027-01-01 前", "36 天\n2026-07-02", "40%", "50%"]);
    assert!(written(&review).contains("这条线还没有开展辅导"));
    let charts = review.blocks.iter().filter(|block| matches!(block, Block::Figure(_))).count();
    assert_eq!(charts, 1, "one chart for the one measure");
    let found = notes(&desk.project, "review", &request(Language::Zh)).unwrap();
    assert_eq!(found.iter().filter(|note| note.key == "review-note-track-missing").count(), 2);
}

#[test]
fn a_strategy_that_lacks_an_element_shows_it_as_missing() {
    let mut desk = Desk::default();
    let whole = json!({"strategy": "盯第二单", "tool": "礼遇页", "content": "清单", "execution": "每周看队列"});
    let strategy = |title: &str, elements: Value| json!({"title": title, "problem": "repurchase", "elements": elements, "review_cadence": "每周"});
    let complete = desk.create(Kind::Strategy, None, strategy("第二单", whole));
    let partial = desk.create(Kind::Strategy, None, strategy("老带新", json!({"strategy": "拼一箱", "tool": "拼单"})));
    let review = document(&desk, "review");
    assert_eq!(rows_of(&review, &desk, complete)[0][2..6], ["有", "有", "有", "有"]);
    assert_eq!(rows_of(&review, &desk, partial)[0][2..6], ["有", "有", "缺", "缺"]);
    let callouts = review.blocks.iter().filter_map(|block| match block {
        Block::Callout(callout) => Some(callout),
        _ => None,
    });
    let said: Vec<&Inline> = callouts.flat_map(|callout| callout.paragraphs.iter().flatten()).collect();
    assert!(said.iter().any(|inline| format!("{inline:?}").contains("没有确定突破点")));
    assert!(written(&review).contains("没有策略"), "problems that nothing answers are named");
}
