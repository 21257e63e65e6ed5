//! The spine and the ways back along it, held against naive walks.

#![allow(clippy::unwrap_used)]

mod story;

use std::collections::{BTreeMap, BTreeSet};

use model::{Id, Kind, LinkKind, Project};
use proptest::prelude::*;
use rules::{By, Spine, why};
use serde_json::{Value, json};
use story::Story;

/// The kinds that random projects are made of, and the links that may join them.
const KINDS: [&str; 8] =
    ["pain_point", "initiative", "feature", "requirement", "component", "task", "test_case", "objective"];
const LINKS: [(&str, usize, usize); 8] = [
    ("solves", 1, 0),
    ("achieves", 1, 7),
    ("delivers", 2, 1),
    ("refines", 3, 2),
    ("realises", 4, 2),
    ("implements", 5, 2),
    ("implements", 5, 3),
    ("verifies", 6, 3),
];
const EACH: usize = 4;

/// A random project: four records of each kind, features and requirements perhaps within the one before.
fn projects() -> impl Strategy<Value = Story> {
    let nested = proptest::collection::vec(any::<bool>(), KINDS.len() * EACH);
    let links = proptest::collection::vec((0..LINKS.len(), 0..EACH, 0..EACH), 0..24);
    (nested, links).prop_map(|(nested, links)| {
        let mut story = Story::default();
        for (place, kind) in KINDS.iter().enumerate() {
            for number in 0..EACH {
                let mut fields = json!({"title": "t"});
                if *kind == "feature" {
                    fields["scope"] = json!("in");
                }
                let holds = matches!(*kind, "feature" | "requirement" | "component" | "task");
                if holds && number > 0 && nested[place * EACH + number] {
                    fields["^"] = json!(format!("@{kind}{}", number - 1));
                }
                story.tell(&json!([[kind, format!("{kind}{number}"), fields]]));
            }
        }
        for (link, from, to) in links.into_iter().collect::<BTreeSet<_>>() {
            let (word, one, other) = LINKS[link];
            story.tell(&json!([[word, format!("{}{from}", KINDS[one]), format!("{}{to}", KINDS[other])]]));
        }
        story
    })
}

/// Every way back from a record, walked without any pruning.
fn ways_back(project: &Project, way: &mut Vec<Id>, found: &mut BTreeSet<Vec<Id>>) {
    let record = project.record(way[way.len() - 1]).unwrap();
    if matches!(record.kind, Kind::PainPoint | Kind::Objective) {
        found.insert(way.clone());
        return;
    }
    let says = |id: Id| project.links_from(id).map(|link| link.to).collect::<Vec<_>>();
    let mut next = says(record.id);
    if next.is_empty() {
        next.extend(record.parent);
    }
    let mut above = record.parent;
    let mut silent = says(record.id).is_empty();
    while let Some(id) = above {
        silent &= says(id).is_empty();
        above = project.record(id).unwrap().parent;
    }
    if way.len() == 1 && silent {
        next.extend(project.children(record.kind, Some(record.id)).map(|child| child.id));
    }
    for id in next {
        if !way.contains(&id) {
            way.push(id);
            ways_back(project, way, found);
            way.pop();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_way_back_is_told_and_no_other(story in projects()) {
        for record in story.project.records().filter(|it| !matches!(it.kind, Kind::PainPoint | Kind::Objective)) {
            let mut naive = BTreeSet::new();
            ways_back(&story.project, &mut vec![record.id], &mut naive);
            let answer = why(&story.project, record.id, 10_000);
            let told: Vec<Vec<Id>> =
                answer.paths.iter().map(|path| path.iter().map(|reason| reason.record.id).collect()).collect();
            prop_assert!(told.is_sorted_by_key(Vec::len), "the shortest way comes first");
            prop_assert_eq!(told.len(), naive.len());
            prop_assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), naive);
            prop_assert!(answer.paths.is_empty() || answer.missing.is_none());
            if let Some(hop) = answer.missing {
                let linked = story.project.links_from(hop.record.id).any(|link| link.kind == hop.link);
                prop_assert!(!linked, "a missing hop is one that nobody linked");
            }
        }
    }

    #[test]
    fn the_joints_lead_to_everything_that_a_change_touches(story in projects()) {
        let spine = Spine::of(&story.project);
        let mut below: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for joint in &spine.joints {
            if joint.link.is_none_or(|(kind, _)| !matches!(kind, LinkKind::Achieves | LinkKind::Measures)) {
                below.entry(joint.upper).or_default().push(joint.lower);
            }
        }
        for record in story.project.records() {
            let mut reached = BTreeSet::new();
            let mut open = vec![record.id];
            while let Some(id) = open.pop() {
                open.extend(below.get(&id).into_iter().flatten().copied().filter(|id| reached.insert(*id)));
            }
            reached.remove(&record.id);
            let touched: BTreeSet<Id> =
                rules::impact(&story.project, &[record.id]).touched().map(|(_, record)| record.id).collect();
            prop_assert_eq!(reached, touched);
        }
    }

    #[test]
    fn what_a_stop_misses_is_what_coverage_calls_unknown(story in projects()) {
        let spine = Spine::of(&story.project);
        let stops: BTreeSet<(Id, Kind)> =
            spine.stops.iter().flat_map(|stop| stop.missing.iter().map(|kind| (stop.record.id, *kind))).collect();
        let hops: BTreeSet<(Id, Kind)> = rules::coverage(&story.project)
            .into_iter()
            .flat_map(|hop| hop.unknown.into_iter().map(move |id| (id, hop.to)))
            .collect();
        prop_assert_eq!(stops, hops);
    }
}

fn told(lines: Value) -> Story {
    let mut story = Story::default();
    story.tell(&lines);
    story
}

#[test]
fn a_test_case_goes_back_to_its_pain_point_and_a_cut_way_names_the_hop_that_is_missing() {
    let mut story = told(json!([
        ["pain_point", "p", {}], ["initiative", "i", {}], ["feature", "m", {}], ["feature", "f", {"^": "@m"}],
        ["requirement", "r", {}], ["test_case", "t", {}],
        ["delivers", "m", "i"], ["refines", "r", "f"], ["verifies", "t", "r"]
    ]));
    let answer = why(&story.project, story.keys["t"], 10);
    assert!(answer.paths.is_empty());
    let hop = answer.missing.unwrap();
    assert_eq!((hop.record.id, hop.link), (story.keys["i"], LinkKind::Solves));

    story.tell(&json!([["solves", "i", "p"]]));
    let answer = why(&story.project, story.keys["t"], 10);
    let steps: Vec<_> = answer.paths[0].iter().map(|it| (it.record.id, it.by.clone())).collect();
    let key = |key: &str| story.keys[key];
    assert_eq!(
        steps,
        [
            (key("t"), None),
            (key("r"), Some(By::Link(LinkKind::Verifies))),
            (key("f"), Some(By::Link(LinkKind::Refines))),
            (key("m"), Some(By::Within)),
            (key("i"), Some(By::Link(LinkKind::Delivers))),
            (key("p"), Some(By::Link(LinkKind::Solves))),
        ]
    );
}

#[test]
fn records_beside_the_spine_are_led_back_by_what_they_lie_in_and_speak_of() {
    let story = told(json!([
        ["pain_point", "p", {}], ["initiative", "i", {}], ["feature", "f", {}], ["requirement", "r", {}],
        ["acceptance", "a", {"^": "@r"}], ["process", "w", {}], ["set", "p", {"process": "@w"}], ["term", "x", {}],
        ["solves", "i", "p"], ["delivers", "f", "i"], ["refines", "r", "f"]
    ]));
    let steps = |key: &str| why(&story.project, story.keys[key], 10).paths.first().map(Vec::len);
    assert_eq!((steps("a"), steps("w"), steps("x")), (Some(5), Some(2), None));
    assert!(why(&story.project, story.keys["x"], 10).missing.is_none(), "a term needs no reason");
}

#[test]
fn references_in_a_circle_are_found_with_every_record_of_it() {
    let mut story = told(json!([
        ["initiative", "a", {}], ["initiative", "b", {"depends_on": ["@a"]}], ["initiative", "c", {"depends_on": ["@b"]}]
    ]));
    assert!(rules::circle_of_references(&story.project, story.keys["c"]).is_empty());
    story.tell(&json!([["set", "a", {"depends_on": ["@c"]}]]));
    let circle = rules::circle_of_references(&story.project, story.keys["a"]);
    assert_eq!(circle, ["a", "c", "b", "a"].map(|key| story.keys[key]));
}
