//! Every check of every gate: a project on which it fails, and the edits that make it pass.

#![allow(clippy::unwrap_used)]

mod story;

use std::collections::BTreeSet;

use model::{LinkKind, Stage};
use rules::{Facts, check_codes, gate};
use serde_json::{Value, json};
use story::{Story, today};

/// How many things a check looked at, and how many of them failed.
fn check(story: &Story, code: &str) -> (u32, usize) {
    let facts = Facts::new(&story.project, today());
    let checks = Stage::ALL.into_iter().flat_map(|stage| gate(&facts, stage).checks);
    let found = { checks }.find(|check| check.code == code).unwrap_or_else(|| panic!("no check {code}"));
    assert_eq!(found.passed, found.findings.is_empty());
    (found.total, found.findings.len())
}

/// The check, a project on which it fails, and what makes it pass.
fn cases() -> Vec<(&'static str, Value, Value)> {
    let feature = json!({"scope": "in", "priority": "must", "done_definition": "d"});
    let pain = json!({"severity": 5, "frequency": "daily"});
    vec![
        (
            "check-research-objectives-measured",
            json!([["objective", "o", {}]]),
            json!([["kpi", "k", {}], ["set", "o", {"measure": "@k"}]]),
        ),
        (
            "check-research-alignment-agreed",
            json!([["alignment", "a", {"agreed": "open"}]]),
            json!([["set", "a", {"agreed": "yes"}]]),
        ),
        (
            "check-research-client-session",
            json!([["stakeholder", "v", {"side": "vendor"}], ["session", "s", {"attendees": ["@v"]}]]),
            json!([["stakeholder", "c", {"side": "client"}], ["set", "s", {"attendees": ["@v", "@c"]}]]),
        ),
        (
            "check-research-pain-points-evidenced",
            json!([["pain_point", "p", pain]]),
            json!([["evidence", "e", {}], ["supports", "e", "p"]]),
        ),
        (
            "check-research-pain-points-answered",
            json!([["pain_point", "p", pain]]),
            json!([["initiative", "i", {}], ["solves", "i", "p"]]),
        ),
        (
            "check-research-initiatives-grounded",
            json!([["pain_point", "p", {}], ["initiative", "i", {"fit_rationale": "why"}], ["solves", "i", "p"]]),
            json!([["process", "r", {}], ["set", "p", {"process": "@r"}]]),
        ),
        (
            "check-research-blueprint-signed",
            json!([["pain_point", "p", {}], ["freeze", "b", "blueprint"], ["sign_off", "s", {"about": "@b", "person": "x", "side": "vendor"}]]),
            json!([["sign_off", "c", {"about": "@b", "person": "x", "side": "client"}]]),
        ),
        (
            "check-research-evidence-mixed",
            json!([["evidence", "a", {"nature": "qualitative"}]]),
            json!([["evidence", "b", {"nature": "quantitative"}]]),
        ),
        (
            "check-research-link-ups-assessed",
            json!([["assessment", "a", {"link_up": "data", "score": 2}], ["assessment", "b", {"link_up": "business", "score": 2}]]),
            json!([["assessment", "c", {"link_up": "marketing", "score": 2}]]),
        ),
        (
            "check-research-duration",
            json!([["stage_plan", "s", {"stage": "research", "planned_start": "2026-03-02", "planned_finish": "2026-03-04"}]]),
            json!([["set", "s", {"planned_finish": "2026-03-13"}]]),
        ),
        (
            "check-research-business-model-clear",
            json!([["project", "p", {"clarity": 2}]]),
            json!([["set", "p", {"clarity": 3}]]),
        ),
        (
            "check-research-silo-types-set",
            json!([["data_object", "d", {"accuracy": 59}]]),
            json!([["set", "d", {"silo_type": "broken"}]]),
        ),
        (
            "check-architecture-views-exist",
            json!([["component", "a", {"view": "product"}]]),
            json!([["component", "b", {"view": "technical"}]]),
        ),
        ("check-architecture-role-processes", json!([["role", "r", {}]]), json!([["process", "p", {"roles": ["@r"]}]])),
        (
            "check-architecture-core-flows",
            json!([["feature", "m", {}], ["feature", "f", {"^": "@m", "scope": "in", "priority": "must"}]]),
            json!([["diagram", "d", {"type": "business_flow", "nodes": [{"id": "1", "record": "@m"}]}]]),
        ),
        ("check-architecture-features-scoped", json!([["feature", "f", {}]]), json!([["set", "f", {"scope": "out"}]])),
        (
            "check-architecture-done-defined",
            json!([["feature", "f", {"scope": "in"}]]),
            json!([["set", "f", {"done_definition": "d"}]]),
        ),
        (
            "check-architecture-scope-signed",
            json!([["feature", "f", feature]]),
            json!([["freeze", "b", "scope"], ["sign_off", "s", {"about": "@b", "person": "x", "side": "client"}]]),
        ),
        (
            "check-architecture-exclusions-kept",
            json!([
                ["exclusion", "e", {"statement": "Automated voice calls are not included."}],
                ["feature", "f", {"title": "Voice calls, automated", "scope": "in"}]
            ]),
            json!([["set", "f", {"title": "Messages to subscribers"}]]),
        ),
        (
            "check-architecture-extension-tested",
            json!([["extension_scenario", "e", {}]]),
            json!([["set", "e", {"absorbed": "no"}]]),
        ),
        (
            "check-architecture-decision-effects",
            json!([["decision", "d", {"effect_on_cost": "c", "effect_on_quality": "q"}]]),
            json!([["set", "d", {"effect_on_security": "s"}]]),
        ),
        (
            "check-architecture-limits-answered",
            json!([["resource", "r", {"limits": "few"}]]),
            json!([["component", "c", {"constrained_by": ["@r"]}]]),
        ),
        (
            "check-requirements-features-refined",
            json!([["feature", "m", {}], ["feature", "f", {"^": "@m", "scope": "in"}]]),
            json!([["requirement", "r", {}], ["refines", "r", "f"]]),
        ),
        (
            "check-requirements-verifiable",
            json!([["requirement", "r", {}]]),
            json!([["acceptance", "a", {"^": "@r", "then": "x"}]]),
        ),
        (
            "check-requirements-no-suspect",
            json!([["feature", "f", {}], ["requirement", "r", {}], ["refines", "r", "f"], ["set", "f", {"scope": "in"}]]),
            json!([["confirm"]]),
        ),
        ("check-requirements-frozen", json!([["requirement", "r", {}]]), json!([["freeze", "b", "requirements"]])),
        (
            "check-requirements-blocks-used",
            json!([["section", "s", {}], ["diagram", "d", {"type": "deployment"}], ["prototype", "p", {}], ["chart", "c", {}]]),
            json!([["diagram", "f", {"type": "page_flow"}]]),
        ),
        (
            "check-requirements-readers-served",
            json!([["section", "a", {"reader": "development"}], ["section", "b", {"reader": "testing"}]]),
            json!([["section", "c", {"reader": "all"}]]),
        ),
        (
            "check-development-plan-acyclic",
            json!([
                ["task", "a", {}],
                ["task", "b", {}],
                ["task", "c", {}],
                ["precedes", "a", "b"],
                ["precedes", "b", "c"],
                ["precedes", "c", "a"]
            ]),
            json!([]),
        ),
        (
            "check-development-critical-assigned",
            json!([["task", "a", {"duration": 5}], ["task", "short", {"duration": 1}]]),
            json!([["person", "p", {}], ["assigned", "a", "p"]]),
        ),
        (
            "check-development-milestones-deliver",
            json!([["task", "m", {"type": "milestone"}]]),
            json!([["set", "m", {"deliverable": "d"}]]),
        ),
        (
            "check-development-top-risks-answered",
            json!([["risk", "r", {"probability": 3, "impact": 4, "response": "reduce"}]]),
            json!([["set", "r", {"response_plan": "p"}]]),
        ),
        (
            "check-development-changes-baselined",
            json!([["feature", "f", {}], ["change_request", "c", {"disposition": "improve", "decided_on": "2026-11-20"}]]),
            json!([["freeze", "b", "scope"]]),
        ),
        (
            "check-development-forecast-kept",
            json!([
                ["stage_plan", "s", {"stage": "deployment", "planned_finish": "2026-11-24"}],
                ["task", "t", {"duration": 10}],
            ]),
            json!([["set", "s", {"planned_finish": "2026-12-31"}]]),
        ),
        (
            "check-development-capacity-kept",
            json!([["person", "p", {"capacity": 100}], ["task", "a", {"duration": 3}], ["task", "b", {"duration": 3}], ["assigned", "a", "p"], ["assigned", "b", "p"]]),
            json!([["precedes", "a", "b"]]),
        ),
        (
            "check-integration-hops-bridged",
            json!([["data_object", "d", {"silo_type": "broken"}], ["data_hop", "h", {"from": "@d"}]]),
            json!([["interface", "i", {}], ["carries", "i", "d"]]),
        ),
        (
            "check-integration-interfaces-debugged",
            json!([["interface", "i", {"state": "live"}], ["debug_session", "s", {"interface": "@i", "result": "fail"}]]),
            json!([["debug_session", "t", {"interface": "@i", "result": "pass"}]]),
        ),
        (
            "check-integration-openness-complete",
            json!([["external_system", "s", {"openness": {"documentation": true}}]]),
            json!([["set", "s", {"openness": {
                "documentation": true, "sandbox": false, "authentication": true, "webhooks": true, "bulk": true,
                "rate_limit": true, "custom_fields": true
            }}]]),
        ),
        (
            "check-integration-closed-systems-risked",
            json!([["external_system", "s", {"title": "旧 ERP", "openness": {"sandbox": false}}]]),
            json!([["risk", "r", {"cause": "旧 ERP 没有沙箱"}]]),
        ),
        (
            "check-deployment-unit-before-integration",
            json!([
                ["feature", "m", {}], ["feature", "f", {"^": "@m"}], ["requirement", "r", {}], ["refines", "r", "f"],
                ["test_case", "i", {"level": "integration"}], ["verifies", "i", "r"],
                ["test_run", "run", {"results": [{"case": "@i", "verdict": "passed", "on": "2026-10-10"}]}],
            ]),
            json!([
                ["test_case", "u", {"level": "unit"}], ["verifies", "u", "r"],
                ["test_run", "before", {"results": [{"case": "@u", "verdict": "passed", "on": "2026-10-09"}]}],
            ]),
        ),
        (
            "check-deployment-requirements-passed",
            json!([
                ["requirement", "r", {}], ["test_case", "c", {}], ["verifies", "c", "r"],
                ["test_run", "a", {"results": [{"case": "@c", "verdict": "failed", "on": "2026-10-09"}]}],
            ]),
            json!([["test_run", "b", {"results": [{"case": "@c", "verdict": "passed", "on": "2026-10-10"}]}]]),
        ),
        (
            "check-deployment-no-critical-defect",
            json!([["defect", "d", {"severity": "critical", "status": "in_progress"}]]),
            json!([["set", "d", {"status": "resolved"}]]),
        ),
        (
            "check-deployment-option-chosen",
            json!([["deployment_option", "a", {"chosen": true}], ["deployment_option", "b", {}]]),
            json!([["set", "a", {"costs": [{"category": "c", "phase": "run", "amount": 1}]}]]),
        ),
        (
            "check-deployment-rollback-described",
            json!([["release", "r", {}]]),
            json!([["set", "r", {"rollback": {"steps": "back"}}]]),
        ),
        (
            "check-deployment-acceptance-signed",
            json!([["release", "r", {}]]),
            json!([["sign_off", "s", {"about": "@r", "person": "x", "side": "client"}]]),
        ),
        (
            "check-deployment-cost-order",
            json!([
                ["deployment_option", "a", {"host": "vendor_cloud", "costs": [{"category": "c", "amount": 9}]}],
                ["deployment_option", "b", {"host": "client_cloud", "costs": [{"category": "c", "amount": 5}]}],
            ]),
            json!([["set", "a", {"costs": [{"category": "c", "amount": 4}]}]]),
        ),
        (
            "check-training-audiences-taught",
            json!([["audience", "a", {}]]),
            json!([["course", "c", {}], ["attends", "a", "c"]]),
        ),
        (
            "check-training-purposes-mixed",
            json!([["course", "c", {"purpose": "operation"}]]),
            json!([["course", "d", {"purpose": "path"}]]),
        ),
        (
            "check-training-attendance-recorded",
            json!([["training_event", "e", {"held_on": "2026-11-02"}]]),
            json!([["set", "e", {"attendance": [{"name": "n", "present": true}]}]]),
        ),
        (
            "check-training-benefits-in-numbers",
            json!([["benefit", "b", {"baseline": 1}]]),
            json!([["set", "b", {"target": 2}]]),
        ),
        (
            "check-training-faq-covers",
            json!([["risk", "r", {"status": "open"}]]),
            json!([["faq", "f", {"from": "@r", "answer": "a"}]]),
        ),
        (
            "check-training-incentives-defined",
            json!([["incentive", "i", {"metric": "m"}]]),
            json!([["set", "i", {"reward": "r"}]]),
        ),
        (
            "check-coaching-strategies-complete",
            json!([["strategy", "s", {"elements": {"strategy": "a", "tool": "b", "content": "c"}}]]),
            json!([["set", "s", {"elements": {"strategy": "a", "tool": "b", "content": "c", "execution": "d"}}]]),
        ),
        (
            "check-coaching-kpis-tracked",
            json!([
                ["kpi", "k", {"baseline": 1, "baseline_on": "2026-01-01", "target": 2, "points": [{"on": "2025-12-01", "value": 1}]}],
                ["objective", "o", {"measure": "@k"}],
            ]),
            json!([["set", "k", {"points": [{"on": "2026-02-01", "value": 1.5}]}]]),
        ),
        (
            "check-coaching-tracks-reviewed",
            json!([
                ["coaching_session", "a", {"track": "plan", "held_on": "2026-11-01"}],
                ["coaching_session", "b", {"track": "process", "held_on": "2026-11-01"}],
                ["coaching_session", "c", {"track": "data_analysis", "held_on": "2027-11-01"}],
            ]),
            json!([["set", "c", {"held_on": "2026-11-20"}]]),
        ),
        (
            "check-coaching-single-focus",
            json!([["strategy", "a", {"focus_point": true}], ["strategy", "b", {"focus_point": true}]]),
            json!([["set", "b", {"focus_point": false}]]),
        ),
        (
            "check-coaching-no-one-off",
            json!([["strategy", "s", {}], ["activity", "a", {"^": "@s"}]]),
            json!([["set", "s", {"review_cadence": "weekly"}]]),
        ),
    ]
}

#[test]
fn every_check_fails_on_what_it_is_for_and_passes_once_that_is_mended() {
    for (code, given, mend) in cases() {
        let mut story = Story::default();
        story.tell(&given);
        let (_, failed) = check(&story, code);
        assert!(failed > 0, "{code} passes on {given}");
        if mend == json!([]) {
            continue;
        }
        story.tell(&mend);
        assert_eq!(check(&story, code).1, 0, "{code} still fails after {mend}");
        assert!(check(&story, code).0 > 0, "{code} looks at nothing");
    }
}

#[test]
fn every_check_has_a_case_above() {
    let told: BTreeSet<&str> = cases().iter().map(|(code, ..)| *code).collect();
    let all: BTreeSet<&str> = check_codes().collect();
    assert_eq!(all.difference(&told).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn an_optional_check_can_be_tailored_away_and_a_required_one_cannot() {
    let mut story = Story::default();
    let rows: Vec<Value> = ["check-training-incentives-defined", "check-training-audiences-taught"]
        .map(|code| json!({"check": code, "applies": false, "reason": "r"}))
        .into();
    story.tell(&json!([["stage_plan", "s", {"stage": "training", "tailoring": rows}]]));
    assert_eq!(check(&story, "check-training-incentives-defined"), (0, 0));
    assert_eq!(check(&story, "check-training-audiences-taught").1, 1);
}

#[test]
fn coverage_counts_what_is_joined_and_names_what_is_not() {
    let mut story = Story::default();
    story.tell(&json!([
        ["feature", "m", {}],
        ["feature", "a", {"^": "@m", "scope": "in"}],
        ["feature", "b", {"^": "@m", "scope": "in"}],
        ["feature", "out", {"^": "@m", "scope": "out"}],
        ["requirement", "r", {}],
        ["refines", "r", "a"],
        ["task", "t", {}],
        ["implements", "t", "m"],
    ]));
    let hops = rules::coverage(&story.project);
    let hop = |link: LinkKind| hops.iter().find(|hop| hop.link == link).unwrap();
    assert_eq!((hop(LinkKind::Refines).linked, hop(LinkKind::Refines).total), (1, 2));
    assert_eq!(hop(LinkKind::Refines).unknown, [story.keys["b"]]);
    assert_eq!(hop(LinkKind::Implements).linked, 2, "a task for the module builds its features");
}

#[test]
fn a_link_between_two_groups_binds_every_task_of_the_second_to_every_task_of_the_first() {
    let mut story = Story::default();
    story.tell(&json!([
        ["stage_plan", "s", {"stage": "development", "planned_start": "2026-11-23", "planned_finish": "2026-11-30"}],
        ["task", "first", {}],
        ["task", "a", {"^": "@first", "duration": 2}],
        ["task", "b", {"^": "@first", "duration": 5}],
        ["task", "second", {}],
        ["task", "c", {"^": "@second", "duration": 1}],
        ["task", "d", {"^": "@second", "duration": 1}],
        ["precedes", "first", "second"],
    ]));
    // Five working days and one more: Monday 23 to Monday 30 November.
    assert_eq!(check(&story, "check-development-forecast-kept").1, 0);
    story.tell(&json!([["set", "b", {"duration": 6}]]));
    assert_eq!(check(&story, "check-development-forecast-kept").1, 1);
    story.tell(&json!([["precedes", "second", "first"]]));
    assert_eq!(check(&story, "check-development-plan-acyclic").1, 1, "the circle is named by its tasks");
}
