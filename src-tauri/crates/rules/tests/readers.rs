//! Everything that a reader of the requirements needs: a project that lacks it, and the edits that mend that; and the ways
//! between the pages of the prototype.

#![allow(clippy::unwrap_used)]

mod story;

use std::collections::BTreeSet;

use rules::{Facts, FlowPage, page_flow, reader_check, reader_codes};
use serde_json::{Value, json};
use story::{Story, today};

/// How many things a need looks at, and how many of them fail.
fn need(story: &Story, code: &str) -> (u32, usize) {
    let check = reader_check(&Facts::new(&story.project, today()));
    let mut needs = check.readers.iter().flat_map(|state| &state.needs);
    let found = needs.find(|need| need.code == code).unwrap_or_else(|| panic!("no need {code}"));
    (found.total, found.findings.len())
}

/// The need, a project that lacks it, and what mends that.
fn cases() -> Vec<(&'static str, Value, Value)> {
    let feature = json!({"scope": "in", "priority": "must"});
    vec![
        (
            "check-reader-development-section",
            json!([["section", "s", {"reader": "design"}]]),
            json!([["section", "a", {"reader": "development"}]]),
        ),
        (
            "check-reader-development-requirements",
            json!([["feature", "f", feature]]),
            json!([["requirement", "r", {}], ["refines", "r", "f"]]),
        ),
        (
            "check-reader-development-flows",
            json!([["feature", "f", feature]]),
            json!([["diagram", "d", {"type": "business_flow", "about": "@f"}]]),
        ),
        (
            "check-reader-development-rules",
            json!([["feature", "f", {}], ["requirement", "r", {"type": "business_rule"}]]),
            json!([["refines", "r", "f"]]),
        ),
        (
            "check-reader-development-interfaces",
            json!([["requirement", "r", {"type": "interface"}]]),
            json!([["interface", "i", {}], ["serves", "i", "r"]]),
        ),
        (
            "check-reader-development-mappings",
            json!([["interface", "i", {}]]),
            json!([["mapping", "m", {"^": "@i", "source_path": "a"}]]),
        ),
        (
            "check-reader-development-fields",
            json!([["requirement", "r", {"type": "data"}]]),
            json!([["data_field", "f", {"entity": "e", "name": "n", "data_type": "char"}]]),
        ),
        ("check-reader-testing-section", json!([]), json!([["section", "s", {"reader": "all"}]])),
        (
            "check-reader-testing-measures",
            json!([["requirement", "r", {}]]),
            json!([["set", "r", {"fit_criterion": "below a second"}]]),
        ),
        (
            "check-reader-testing-examples",
            json!([["requirement", "r", {}], ["acceptance", "a", {"^": "@r", "given": "g", "then": "t"}]]),
            json!([["set", "a", {"when": "w"}]]),
        ),
        (
            "check-reader-testing-methods",
            json!([["requirement", "r", {}]]),
            json!([["set", "r", {"verification": "test"}]]),
        ),
        (
            "check-reader-testing-priorities",
            json!([["requirement", "r", {}]]),
            json!([["set", "r", {"priority": "must"}]]),
        ),
        ("check-reader-design-section", json!([]), json!([["section", "s", {}]])),
        ("check-reader-design-personas", json!([["prototype", "p", {}]]), json!([["persona", "x", {}]])),
        (
            "check-reader-design-roles",
            json!([["feature", "m", {}], ["feature", "f", {"^": "@m", "scope": "in"}]]),
            json!([["role", "r", {}], ["set", "m", {"user_role": ["@r"]}]]),
        ),
        (
            "check-reader-design-pages",
            json!([
                ["role", "u", {}],
                ["feature", "f", {"scope": "in", "priority": "must", "user_role": ["@u"]}],
                ["requirement", "r", {}],
                ["refines", "r", "f"]
            ]),
            json!([["prototype", "p", {"hotspots": [{"requirement": "@r"}]}]]),
        ),
        ("check-reader-design-content", json!([["prototype", "p", {}]]), json!([["set", "p", {"image": "hash"}]])),
        ("check-reader-design-states", json!([["prototype", "p", {}]]), json!([["set", "p", {"states": ["empty"]}]])),
        (
            "check-reader-design-ways",
            json!([["prototype", "a", {}], ["prototype", "b", {}]]),
            json!([["set", "a", {"hotspots": [{"to": "@b"}]}]]),
        ),
    ]
}

#[test]
fn every_need_is_missed_where_it_is_lacking_and_met_once_that_is_mended() {
    for (code, given, mend) in cases() {
        let mut story = Story::default();
        story.tell(&given);
        assert!(need(&story, code).1 > 0, "{code} is met by {given}");
        story.tell(&mend);
        assert_eq!(need(&story, code).1, 0, "{code} is still missed after {mend}");
        assert!(need(&story, code).0 > 0, "{code} looks at nothing");
    }
}

#[test]
fn every_need_has_a_case_above() {
    let told: BTreeSet<&str> = cases().iter().map(|(code, ..)| *code).collect();
    let all: BTreeSet<&str> = reader_codes().collect();
    assert_eq!(all, told);
}

#[test]
fn a_feature_without_users_needs_no_page() {
    let mut story = Story::default();
    story.tell(&json!([["feature", "f", {"scope": "in", "priority": "must"}]]));
    assert_eq!(need(&story, "check-reader-design-pages"), (0, 0));
}

#[test]
fn the_five_kinds_of_content_are_counted() {
    let mut story = Story::default();
    story.tell(&json!([
        ["section", "s", {}],
        ["diagram", "d", {"type": "deployment"}],
        ["diagram", "f", {"type": "page_flow"}],
        ["diagram", "g", {"type": "business_flow"}],
        ["chart", "c", {}],
    ]));
    let check = reader_check(&Facts::new(&story.project, today()));
    let counts: Vec<(&str, u32)> = check.blocks.iter().map(|block| (block.block.as_str(), block.count)).collect();
    assert_eq!(counts, [("text", 1), ("graphic", 1), ("flow", 2), ("interaction", 0), ("chart", 1)]);
}

fn page<'f>(story: &Story, flow: &'f [FlowPage], key: &str) -> &'f FlowPage {
    flow.iter().find(|page| page.page.id == story.keys[key]).unwrap()
}

#[test]
fn pages_are_reached_from_where_one_begins_and_dead_ends_are_known() {
    let mut story = Story::default();
    story.tell(&json!([
        ["prototype", "end", {}],
        ["prototype", "board", {"hotspots": [{"to": "@end"}, {"to": "@end"}, {"note": "n"}]}],
        ["prototype", "login", {"hotspots": [{"to": "@board"}]}],
        ["prototype", "lost", {}],
    ]));
    let flow = page_flow(&story.project);
    let states = ["login", "board", "end", "lost"].map(|key| {
        let page = page(&story, &flow, key);
        (page.start, page.reached, page.dead_end)
    });
    assert_eq!(states, [(true, true, false), (false, true, false), (false, true, true), (false, false, true)]);
    assert_eq!(page(&story, &flow, "board").to, [story.keys["end"]], "two places that lead to one page are one way");
    assert_eq!(page(&story, &flow, "end").from, [story.keys["board"]]);
}

#[test]
fn pages_in_a_circle_begin_with_the_first_of_them_and_a_page_alone_is_its_own_start() {
    let mut story = Story::default();
    story.tell(&json!([["prototype", "a", {}]]));
    assert!(page_flow(&story.project)[0].start, "a page alone");
    story.tell(&json!([
        ["prototype", "b", {"hotspots": [{"to": "@a"}]}],
        ["set", "a", {"hotspots": [{"to": "@b"}, {"to": "@a"}]}],
    ]));
    let flow = page_flow(&story.project);
    assert_eq!(flow.iter().map(|page| page.start).collect::<Vec<_>>(), [true, false]);
    assert!(flow.iter().all(|page| page.reached && !page.dead_end));
}
