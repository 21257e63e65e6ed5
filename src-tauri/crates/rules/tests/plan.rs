//! The dates of a plan, and what a change touches.

#![allow(clippy::unwrap_used)]

mod story;

use model::{Day, Kind};
use rules::{ProjectPlan, Span, impact};
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
    assert_eq!(dates("a").planned, span("2026-11-16", "2026-11-18"));
    assert_eq!(dates("a").current, span("2026-11-16", "2026-11-19"));
    assert_eq!(dates("b").planned, span("2026-11-19", "2026-11-20"));
    // Friday has passed and nothing was done: what is ahead begins today, Monday 23 November.
    assert_eq!(dates("b").current, span("2026-11-23", "2026-11-24"));
    assert_eq!(dates("m").planned, span("2026-11-20", "2026-11-20"));
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
    assert_eq!(plan.circle.len(), 3);
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
        found.touched.iter().map(|touched| touched.path.iter().map(|record| record.kind).collect()).collect();
    assert_eq!(
        paths,
        [
            vec![Kind::Feature, Kind::Requirement],
            vec![Kind::Feature, Kind::Component],
            vec![Kind::Feature, Kind::Requirement, Kind::TestCase],
        ]
    );
    let unknown: Vec<Kind> = found.unknown.iter().map(|(_, kind)| *kind).collect();
    assert_eq!(unknown, [Kind::Task, Kind::Course]);
}
