//! The dates of a plan, and what a change touches.

#![allow(clippy::unwrap_used)]

mod story;

use model::development::{Health, Task};
use model::{Day, Dependency, Id, Kind, LinkDetails, LinkKind};
use rules::{Carriers, Enacted, OnRefusal, PlanFault, ProjectPlan, Span, StatusFacts, enact, impact, replan, unknown};
use serde_json::json;
use story::{Story, today};

fn span(start: &str, finish: &str) -> Span {
    let day = |text: &str| text.parse::<Day>().unwrap();
    Span { start: day(start), finish: day(finish) }
}

/// Three days of work that took four, two more that have not begun, and the milestone behind them.
fn late() -> Story {
    let mut story = Story::default();
    story.tell(&json!([
        ["task", "a", {"type": "task", "duration": 3, "actual_start": "2026-11-16", "actual_finish": "2026-11-19"}],
        ["task", "b", {"type": "task", "duration": 2}],
        ["task", "m", {"type": "milestone"}],
        ["precedes", "a", "b"],
        ["precedes", "b", "m"],
    ]));
    story
}

#[test]
fn the_plan_keeps_its_first_dates_beside_those_that_follow_from_today() {
    let story = late();
    let plan = ProjectPlan::of(&story.project, today());
    let dates = |key: &str| *plan.dates(story.keys[key]).unwrap();
    assert_eq!(dates("a").planned, Some(span("2026-11-16", "2026-11-18")));
    assert_eq!(dates("a").current, span("2026-11-16", "2026-11-19"));
    assert_eq!(dates("b").planned, Some(span("2026-11-19", "2026-11-20")));
    // Friday has passed and nothing was done: what is ahead begins today, Monday 23 November.
    assert_eq!(dates("b").current, span("2026-11-23", "2026-11-24"));
    assert_eq!(dates("m").planned, Some(span("2026-11-20", "2026-11-20")));
    assert_eq!(dates("m").current, span("2026-11-24", "2026-11-24"));
    assert_eq!(plan.forecast(), "2026-11-24".parse().ok());
    assert_eq!(plan.planned_finish(), "2026-11-20".parse().ok());
}

#[test]
fn what_is_finished_is_critical_to_nothing_any_more() {
    let story = late();
    let plan = ProjectPlan::of(&story.project, today());
    let critical: Vec<bool> = plan.tasks.iter().map(|dates| dates.critical).collect();
    assert_eq!(critical, [false, true, true]);
}

#[test]
fn work_under_way_takes_at_least_what_is_left_of_it_from_today_on() {
    let mut story = Story::default();
    story.tell(&json!([
        ["task", "a", {"type": "task", "duration": 4, "percent": 50, "actual_start": "2026-11-16"}],
    ]));
    let plan = ProjectPlan::of(&story.project, today());
    assert_eq!(plan.tasks[0].current, span("2026-11-16", "2026-11-24"));
}

#[test]
fn tasks_in_a_circle_have_no_dates_and_are_named() {
    let mut story = late();
    story.tell(&json!([["precedes", "m", "a"]]));
    let plan = ProjectPlan::of(&story.project, today());
    assert!(plan.tasks.is_empty());
    assert!(matches!(plan.fault, Some(PlanFault::Circle(tasks)) if tasks.len() == 3));
}

#[test]
fn a_change_reaches_what_rests_on_it_by_the_shortest_path_and_says_where_nobody_knows() {
    let mut story = Story::default();
    story.tell(&json!([
        ["feature", "module", {}],
        ["feature", "f", {"^": "@module", "scope": "in"}],
        ["requirement", "r", {}],
        ["test_case", "t", {}],
        ["component", "c", {}],
        ["refines", "r", "f"],
        ["verifies", "t", "r"],
        ["realises", "c", "module"],
    ]));
    let found = impact(&story.project, &[story.keys["f"]]);
    let paths: Vec<Vec<Kind>> =
        found.touched().map(|(number, _)| found.path(number).iter().map(|record| record.kind).collect()).collect();
    assert_eq!(
        paths,
        [
            vec![Kind::Feature, Kind::Requirement],
            vec![Kind::Feature, Kind::Component],
            vec![Kind::Feature, Kind::Requirement, Kind::TestCase],
        ]
    );
    let unknown: Vec<(Kind, Kind)> =
        unknown(&story.project, &found).iter().map(|(record, kind)| (record.kind, *kind)).collect();
    let expected = [(Kind::Feature, Kind::Task), (Kind::Feature, Kind::Course), (Kind::Requirement, Kind::Interface)];
    assert_eq!(unknown, expected, "also of what is only reached");
}

/// A signed feature whose building is done, a milestone that waits for it, and a request for more.
fn wanted(item: &serde_json::Value, option: &serde_json::Value) -> Story {
    let mut story = Story::default();
    story.tell(&json!([
        ["feature", "f", {"scope": "in", "title": "券"}],
        ["task", "group", {"type": "summary"}],
        ["task", "built", {"^": "@group", "type": "task", "effort": 3, "duration": 3,
            "actual_start": "2026-11-16", "actual_finish": "2026-11-18"}],
        ["task", "test", {"type": "task", "effort": 2, "duration": 2}],
        ["task", "live", {"type": "milestone", "payment_percent": 30}],
        ["task", "end", {"type": "milestone"}],
        ["implements", "built", "f"],
        ["precedes", "group", "test"],
        ["precedes", "test", "live"],
        ["precedes", "live", "end"],
        ["change_request", "cr", {"title": "叠加", "origin": "client", "received_on": "2026-11-20", "reason": "r",
            "items": [item], "options": [option]}],
    ]));
    story
}

fn enacted(story: &mut Story) -> (Enacted, ProjectPlan) {
    let request = story.keys["cr"];
    let mut done = Enacted::default();
    let carriers = Carriers::of(&story.project, request);
    story.draft(|draft| done = enact(draft, request, Some(0), &carriers, OnRefusal::Stop).unwrap());
    (done, ProjectPlan::current(&story.project, today()))
}

#[test]
fn the_price_that_is_told_is_what_the_plan_comes_to_when_the_request_takes_effect() {
    let item = json!({"record": "@f", "change": "modify", "field": "done_definition", "value": "\"可叠加\""});
    let mut story = wanted(&item, &json!({"title": "整", "effort": 5}));
    let (outset, told) = replan(&story.project, story.keys["cr"], today());
    assert_eq!(outset.finish(), "2026-11-24".parse().ok(), "the work under way ends on the Tuesday");
    let (done, after) = enacted(&mut story);
    assert_eq!(told[0].finish, after.forecast());
    assert_eq!(told[0].finish, "2026-12-01".parse().ok(), "five days from Monday on hold up the test of what is built");
    let moved: Vec<Id> = told[0].moved.iter().map(|shift| shift.task).collect();
    assert_eq!(moved, ["test", "live", "end"].map(|key| story.keys[key]));
    // The new task stands beside the one that built the feature, and tells what it is for.
    let task = story.project.record(done.new_task.unwrap()).unwrap();
    assert_eq!((task.title.as_str(), task.parent), ("叠加", Some(story.keys["group"])));
    let targets = |kind| story.project.targets(kind, task.id).map(|it| it.id).collect::<Vec<_>>();
    assert_eq!(targets(LinkKind::Implements), [story.keys["f"]]);
    assert_eq!(targets(LinkKind::Precedes), [story.keys["live"]]);
    assert_eq!(done.applied, 1);
}

#[test]
fn an_open_task_that_builds_what_changes_carries_the_work_and_keeps_what_was_done_of_it() {
    let item = json!({"record": "@f", "change": "modify", "after": "可叠加"});
    let mut story = wanted(&item, &json!({"title": "整", "effort": 3}));
    story.tell(&json!([["set", "built", {"actual_finish": null, "percent": 60}]]));
    let (_, told) = replan(&story.project, story.keys["cr"], today());
    let (done, after) = enacted(&mut story);
    assert_eq!((done.applied, done.new_task), (0, None));
    assert_eq!(done.lengthened, [story.keys["built"]]);
    let task = story.project.get::<Task>(story.keys["built"]).unwrap();
    assert_eq!((task.effort, task.duration, task.percent.map(|it| it.0)), (Some(6.0), Some(6.0), Some(30)));
    assert_eq!(told[0].finish, after.forecast());
}

#[test]
fn items_that_change_tasks_themselves_are_the_plan_and_nothing_is_counted_twice() {
    let item = json!({"record": "@test", "change": "modify", "field": "duration", "value": "10"});
    let mut story = wanted(&item, &json!({"title": "整", "effort": 8}));
    let (outset, told) = replan(&story.project, story.keys["cr"], today());
    let (done, after) = enacted(&mut story);
    assert_eq!((done.lengthened.len(), done.new_task), (0, None));
    assert_eq!(told[0].finish, after.forecast());
    assert_eq!(after.delay(outset.finish()), Some(8));
}

#[test]
fn a_task_that_an_item_names_in_words_only_carries_the_work() {
    let item = json!({"record": "@test", "change": "modify", "after": "两轮"});
    let mut story = wanted(&item, &json!({"title": "整", "effort": 4}));
    let (_, told) = replan(&story.project, story.keys["cr"], today());
    let (done, after) = enacted(&mut story);
    assert_eq!(done.lengthened, [story.keys["test"]]);
    assert_eq!(told[0].finish, after.forecast());
    assert_eq!(story.project.get::<Task>(story.keys["test"]).unwrap().duration, Some(6.0));
}

#[test]
fn every_date_that_is_told_is_the_date_that_comes_whatever_an_item_changes() {
    let values = [
        ("duration", "10"),
        ("effort", "9"),
        ("effort_driven", "true"),
        ("percent", "50"),
        ("remaining", "7"),
        ("actual_start", "\"2026-11-10\""),
        ("actual_finish", "\"2026-11-17\""),
        ("actual_finish", "null"),
        ("constraint_on", "\"2026-12-07\""),
        ("deadline", "\"2026-11-18\""),
        ("type", "\"milestone\""),
    ];
    let tasks = ["group", "built", "test", "live", "end"];
    for (task, (field, value)) in tasks.into_iter().flat_map(|task| values.map(|value| (task, value))) {
        let item = json!({"record": format!("@{task}"), "change": "modify", "field": field, "value": value});
        let mut story = wanted(&item, &json!({"title": "整", "effort": 2}));
        story.tell(&json!([["set", task, {"constraint": "not_before"}]]));
        let before = ProjectPlan::current(&story.project, today());
        let (outset, told) = replan(&story.project, story.keys["cr"], today());
        let (_, after) = enacted(&mut story);
        let both = || after.leaves().filter_map(|dates| Some((before.dates(dates.task)?, dates)));
        let moved: Vec<_> = both()
            .filter(|(lay, lies)| lay.current != lies.current)
            .map(|(_, lies)| (lies.task, lies.current))
            .collect();
        let critical: Vec<Id> =
            both().filter(|(lay, lies)| !lay.critical && lies.critical).map(|(_, lies)| lies.task).collect();
        let found: Vec<_> = told[0].moved.iter().map(|shift| (shift.task, shift.after)).collect();
        assert_eq!((outset.finish(), told[0].finish), (before.forecast(), after.forecast()), "{task} {field}");
        assert_eq!((found, &told[0].newly_critical), (moved, &critical), "{task} {field}");
    }
}

#[test]
fn new_work_comes_before_the_milestone_that_the_request_names() {
    let item = json!({"record": "@f", "change": "modify", "after": "可叠加"});
    let mut story = wanted(&item, &json!({"title": "整", "effort": 5}));
    story.tell(&json!([["set", "cr", {"needed_by": "@end"}]]));
    let (_, told) = replan(&story.project, story.keys["cr"], today());
    let moved: Vec<Id> = told[0].moved.iter().map(|shift| shift.task).collect();
    assert_eq!(moved, [story.keys["end"]]);
}

#[test]
fn what_was_promised_stays_when_the_plan_is_changed_by_hand() {
    let mut story = late();
    story.tell(&json!([["freeze", "v1", "plan"], ["set", "b", {"duration": 20, "effort": 20}]]));
    let plan = ProjectPlan::of(&story.project, today());
    let dates = plan.dates(story.keys["b"]).unwrap();
    assert_eq!(dates.planned, Some(span("2026-11-19", "2026-11-20")));
    assert_eq!((dates.effort_days, dates.budget_days), (20.0, 0.0));
    assert_eq!(plan.planned_finish(), "2026-11-20".parse().ok());
    assert_eq!(plan.delay(plan.planned_finish()), Some(20));
    let facts = StatusFacts::of(&story.project, None, None, today());
    assert_eq!((facts.delay_days, facts.health.schedule), (20, Health::Red));
}

#[test]
fn a_group_that_starts_lets_others_start_with_the_first_of_its_tasks() {
    let mut story = Story::default();
    story.tell(&json!([
        ["task", "group", {"type": "summary"}],
        ["task", "a", {"^": "@group", "type": "task", "duration": 5}],
        ["task", "b", {"^": "@group", "type": "task", "duration": 2}],
        ["task", "c", {"type": "task", "duration": 1}],
        ["precedes", "a", "b"],
        ["precedes", "group", "c"],
    ]));
    let link = story.project.links().find(|link| link.from == story.keys["group"]).unwrap().id;
    let details = LinkDetails { dependency: Some(Dependency::Ss), ..LinkDetails::default() };
    story.draft(|draft| draft.relink(link, details).unwrap());
    let plan = ProjectPlan::current(&story.project, today());
    assert_eq!(plan.dates(story.keys["c"]).unwrap().current, span("2026-11-23", "2026-11-23"));
}

#[test]
fn who_keeps_the_usual_calendar_binds_those_who_work_on_every_day() {
    let mut story = Story::default();
    story.tell(&json!([
        ["person", "usual", {"role": "r"}],
        ["person", "always", {"role": "r", "calendar": "every_day"}],
        ["task", "a", {"type": "task", "duration": 6}],
        ["assigned", "a", "usual"],
        ["assigned", "a", "always"],
    ]));
    let plan = ProjectPlan::current(&story.project, today());
    assert_eq!(plan.tasks[0].current, span("2026-11-23", "2026-11-30"));
}

#[test]
fn what_somebody_estimates_anew_goes_before_what_follows_from_the_percentage() {
    let mut story = Story::default();
    story.tell(&json!([
        ["task", "a", {"type": "task", "duration": 10, "percent": 90, "remaining": 1, "actual_start": "2026-11-18"}],
        ["task", "b", {"type": "task", "duration": 10, "percent": 100, "actual_start": "2026-11-18"}],
        ["task", "c", {"type": "task", "effort": 5, "duration": 10, "percent": 90, "remaining": 2.5, "actual_start": "2026-11-18"}],
        ["task", "d", {"type": "task", "effort": 5, "duration": 10, "percent": 90, "remaining": 0.5, "actual_start": "2026-11-18"}],
    ]));
    let plan = ProjectPlan::current(&story.project, today());
    let finish = |key: &str| plan.dates(story.keys[key]).unwrap().current.finish;
    assert_eq!(finish("a"), "2026-11-23".parse::<Day>().unwrap());
    assert!(finish("b") <= "2026-11-23".parse::<Day>().unwrap());
    assert_eq!(finish("c"), "2026-11-27".parse::<Day>().unwrap(), "half of the work is half of the days");
    assert_eq!(
        finish("d"),
        "2026-12-01".parse::<Day>().unwrap(),
        "a rest that follows from the percentage promises nothing"
    );
}
