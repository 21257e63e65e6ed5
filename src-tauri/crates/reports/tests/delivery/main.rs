//! The documents of development and integration: their numbers against ones worked out by hand, and what they keep to us.

#![allow(clippy::unwrap_used)]

#[path = "../scope/desk.rs"]
#[allow(dead_code, reason = "this test needs the desk without the shop on it")]
mod desk;

use desk::{Desk, request};
use i18n::Language;
use model::{Id, Kind, LinkKind, Project};
use reports::{DOCUMENTS, Refused, build, notes};
use serde_json::json;
use typeset::{Block, Document, Inline};

const NAMES: [&str; 6] = ["plan", "status", "change", "change_log", "interfaces", "debugging"];

/// Everything in a document as one text; each string stands in it as it was written.
fn written(project: &Project, name: &str, language: Language) -> String {
    format!("{:?}", build(project, name, &request(language)).unwrap())
}

fn blocks(project: &Project, name: &str) -> Vec<Block> {
    let Document { blocks, .. } = build(project, name, &request(Language::En)).unwrap();
    blocks
}

/// A plan whose start lies on Monday 7 September 2026; documents are made on Monday 21 September.
///
/// Ten days of work over two weeks, finished with twelve; eight days planned for the week after, a quarter done with
/// three: BAC 18, PV 10 + 8 ÷ 5, EV 12, AC 15.
fn project() -> (Desk, Id) {
    let mut desk = Desk::default();
    let owner = desk.create(Kind::Stakeholder, None, json!({"title": "He Jingzhi", "side": "vendor"}));
    let first = desk.create(
        Kind::Task,
        None,
        json!({"title": "Order hub", "type": "task", "effort": 10, "duration": 10, "percent": 100, "owner": owner,
            "actual_start": "2026-09-07", "actual_finish": "2026-09-18", "actual_effort": 12}),
    );
    let second = desk.create(
        Kind::Task,
        None,
        json!({"title": "Stock ledger", "type": "task", "effort": 8, "duration": 5, "percent": 25, "owner": owner,
            "actual_start": "2026-09-21", "actual_effort": 3}),
    );
    let milestone = desk.create(
        Kind::Task,
        None,
        json!({"title": "Release one", "type": "milestone", "deliverable": "Build and report", "payment_percent": 40,
            "constraint": "must_finish", "constraint_on": "2026-09-24"}),
    );
    desk.link(LinkKind::Precedes, first, second);
    desk.link(LinkKind::Precedes, second, milestone);
    desk.create(
        Kind::StatusReport,
        None,
        json!({"title": "Week 38", "on": "2026-09-18", "number": 2, "summary": "The hub stands.",
            "health": {"scope": "green", "schedule": "amber", "cost": "green", "risk": "red"}, "next_steps": "Go on."}),
    );
    desk.create(
        Kind::Person,
        None,
        json!({"title": "Meng Chuan of the back end", "role": "Developer", "rate": 7654, "audience": "internal"}),
    );
    desk.create(
        Kind::CostLine,
        None,
        json!({"title": "Labour of our own people", "internal": true, "planned": 98765, "audience": "internal"}),
    );
    // An own cost that somebody forgot to mark as internal is still no business of the client.
    desk.create(Kind::CostLine, None, json!({"title": "Reserve", "internal": true, "planned": 43210}));
    desk.create(Kind::CostLine, None, json!({"title": "Handhelds", "internal": false, "planned": 13800}));
    (desk, milestone)
}

fn change(desk: &mut Desk) -> Id {
    let feature = desk.create(Kind::Feature, None, json!({"title": "Pick-up code", "scope": "in"}));
    let requirement =
        desk.create(Kind::Requirement, None, json!({"title": "Redeem", "type": "functional", "statement": "s"}));
    let test = desk.create(Kind::TestCase, None, json!({"title": "Redeem twice", "level": "system"}));
    desk.link(LinkKind::Refines, requirement, feature);
    desk.link(LinkKind::Verifies, test, requirement);
    desk.create(
        Kind::ChangeRequest,
        None,
        json!({"title": "Let family pick up", "origin": "client", "received_on": "2026-09-09", "reason": "They do.",
            "items": [{"record": feature, "change": "modify", "before": "One phone shows it", "after": "Any phone shows it"}],
            "options": [{"title": "Share the code", "effort": 0.5, "cost": 0, "chosen": true}],
            "disposition": "absorb", "decided_on": "2026-09-10", "status": "closed"}),
    )
}

fn interface(desk: &mut Desk) -> Id {
    let system = desk.create(
        Kind::ExternalSystem,
        None,
        json!({"title": "Till", "type": "shop", "openness": {"documentation": true, "sandbox": false}}),
    );
    let interface = desk.create(
        Kind::Interface,
        None,
        json!({"title": "Receipts", "system": system, "direction": "in", "pattern": "file", "state": "jointly_debugged",
            "request_sample": "{\n  \"no\": 1\n}"}),
    );
    for (title, silo) in [("Till to hub", "broken"), ("Hub to shop", "scattered"), ("Hub to board", "missing")] {
        let hop =
            desk.create(Kind::DataHop, None, json!({"title": title, "silo_type": silo, "from": system, "to": system}));
        if title == "Till to hub" {
            desk.link(LinkKind::Carries, interface, hop);
        }
    }
    for (title, result) in [("First try", "fail"), ("Second try", "pass")] {
        desk.create(
            Kind::DebugSession,
            None,
            json!({"title": title, "interface": interface, "result": result, "held_on": "2026-09-15",
                "fault_side": (result == "fail").then_some("theirs")}),
        );
    }
    interface
}

#[test]
fn the_status_report_prints_the_earned_value_worked_out_by_hand() {
    let (desk, _) = project();
    let text = written(&desk.project, "status", Language::En);
    for measure in ["18 person-days", "11.6 person-days", "12 person-days", "15 person-days", "22.5 person-days"] {
        assert!(text.contains(&format!("\"{measure}\"")), "{measure} is missing");
    }
    // SPI 12 ÷ 11.6 and CPI 12 ÷ 15.
    assert!(text.contains("\"1.03\"") && text.contains("\"0.80\""));
    assert!(text.contains("66.7% of all planned work is done"));
    assert!(text.contains("The report of 18 September 2026 gave these next steps."), "words of an older day say so");
}

#[test]
fn health_is_told_by_a_sign_and_a_word() {
    let (desk, _) = project();
    let text = written(&desk.project, "status", Language::Zh);
    for shown in ["● 正常", "▲ 有隐患", "■ 告急"] {
        assert!(text.contains(shown), "{shown} is missing");
    }
}

#[test]
fn a_promise_that_the_forecast_does_not_keep_is_told_with_its_days() {
    let (desk, _) = project();
    // Three quarters of five days are left from Monday 21 September on: done on Friday 25th, a day after the promise.
    let text = written(&desk.project, "plan", Language::En);
    assert!(text.contains("promised for 24 September 2026. The forecast is 25 September 2026, 1 working day late"));
}

#[test]
fn rates_and_own_costs_reach_no_document() {
    let (mut desk, _) = project();
    change(&mut desk);
    interface(&mut desk);
    for name in NAMES {
        for language in [Language::Zh, Language::En] {
            let text = written(&desk.project, name, language);
            for secret in ["7654", "7,654", "98765", "98,765", "43210", "43,210", "back end", "Reserve"] {
                assert!(!text.contains(secret), "{name} tells {secret}");
            }
        }
    }
    assert!(written(&desk.project, "plan", Language::En).contains("13,800"));
}

#[test]
fn a_change_shows_before_and_after_in_marked_words_and_its_impact_with_the_path() {
    let (mut desk, _) = project();
    let change = change(&mut desk);
    let text = written(&desk.project, "change", Language::En);
    assert!(text.contains(&format!("{:?}", Inline::Deleted("One".into()))));
    assert!(text.contains(&format!("{:?}", Inline::Inserted("Any".into()))));
    assert!(text.contains("FEA-001 → ") && text.contains("REQ-001 → "), "the path leads to the test case");
    assert!(text.contains("Task: FEA-001"), "no task is linked, so its impact is unknown");
    assert!(text.contains("Absorb by design") && !text.contains("\"Absorbed by design\""), "its kind is told once");
    assert!(!text.contains("it changed no objective"), "nobody looks back at what was not carried out");
    let noted = notes(&desk.project, "change", &request(Language::En)).unwrap();
    assert!(noted.iter().any(|note| note.key == "change-problem-decision" && note.record == Some(change)));
}

#[test]
fn only_a_change_that_waits_for_a_signature_has_a_place_for_it() {
    let (mut desk, _) = project();
    let change = change(&mut desk);
    let signed =
        |desk: &Desk| blocks(&desk.project, "change").iter().filter(|it| matches!(it, Block::SignOff(_))).count();
    assert_eq!(signed(&desk), 0);
    desk.update(change, json!({"status": "triaged", "disposition": null}));
    assert_eq!(signed(&desk), 1);
}

#[test]
fn the_chain_counts_hops_with_an_interface_and_torn_ones_without() {
    let (mut desk, _) = project();
    interface(&mut desk);
    let text = written(&desk.project, "interfaces", Language::En);
    assert!(text.contains("Of the 3 hops of the data chain, 1 has an interface, a coverage of 33.3%."));
    assert!(text.contains("Broken or scattered hops found in research: 2; still without an interface: 1."));
}

#[test]
fn samples_are_set_as_source_text_with_their_indents() {
    let (mut desk, _) = project();
    interface(&mut desk);
    let code = blocks(&desk.project, "interfaces").into_iter().find_map(|block| match block {
        Block::Code { text, source } => Some((text, source)),
        _ => None,
    });
    assert_eq!(code, Some(("{\n  \"no\": 1\n}".to_owned(), Some("INT-001".to_owned()))));
}

#[test]
fn the_debugging_report_counts_sessions_and_names_what_is_open() {
    let (mut desk, _) = project();
    interface(&mut desk);
    let text = written(&desk.project, "debugging", Language::En);
    assert!(text.contains("Sessions held: 2, of which 1 passed and 1 failed; faults still open: 1."));
    assert!(text.contains("Interfaces that have passed: 1 of 1"));
    assert!(text.contains("Failed, and the fault is not fixed"));
}

#[test]
fn tasks_in_a_circle_are_told_and_the_plan_is_made_without_dates() {
    let (mut desk, milestone) = project();
    let first = desk.project.in_order(Kind::Task)[0].record.id;
    desk.link(LinkKind::Precedes, milestone, first);
    let noted = notes(&desk.project, "plan", &request(Language::En)).unwrap();
    assert!(noted.iter().any(|note| note.key == "plan-problem-circle"));
    assert!(written(&desk.project, "plan", Language::En).contains("wait for each other in a circle"));
}

#[test]
fn a_project_without_the_records_of_a_document_has_none() {
    let mut desk = Desk::default();
    desk.create(Kind::Feature, None, json!({"title": "One feature", "scope": "in"}));
    for name in NAMES {
        assert!(DOCUMENTS.iter().any(|kind| kind.name == name), "{name} is on the list");
        let refused = build(&desk.project, name, &request(Language::Zh)).unwrap_err();
        assert_eq!(refused, Refused::NothingToExport, "{name}");
    }
}
