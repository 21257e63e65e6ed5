//! The bench itself, on small sizes: that every row measures what it says, and that search finds everything. No time is
//! ever judged here.

use std::path::PathBuf;

use bench::{Goal, Options, Table, data, generate, rows};
use model::{Kind, LinkKind};
use store::Store;

fn options(row: &str) -> Options {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_bench"));
    Options { rows: vec![row.to_owned()], quick: true, psplib: None, program }
}

fn run(row: &str) -> Table {
    rows::run(&options(row)).expect("the row can be measured")
}

#[test]
fn a_generated_project_has_the_records_links_and_history_of_a_real_one() {
    let path = data::project(1_000).expect("a project can be made");
    let store = Store::open(&path).expect("it is a project file");
    let project = store.project();
    assert_eq!(project.len(), 1_000);
    for (kind, count) in generate::counts(1_000) {
        assert_eq!(project.count(kind), count, "{kind:?}");
    }
    assert!(project.links().count() > 500);
    for kind in [LinkKind::Precedes, LinkKind::Delivers, LinkKind::Verifies] {
        assert!(project.links().any(|link| link.kind == kind), "{kind:?}");
    }
    let deepest = project.in_order(Kind::Feature).into_iter().map(|step| step.depth).max();
    assert_eq!(deepest, Some(2), "features form a tree");
    let chinese = |text: &str| text.chars().any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign));
    assert!(project.records().all(|record| chinese(&record.title)));
    assert!(store.history(100, None).expect("it has a history").len() > 10);
}

#[test]
fn every_row_is_measured_or_says_that_it_is_not() {
    for row in ["B4", "B5", "B7", "B8", "B9"] {
        let Table(lines) = run(row);
        assert!(lines.iter().any(|line| matches!(line.goal, Goal::AtMost(_)) && line.figure.is_some()), "{row}");
        for line in &lines {
            assert!(line.figure.is_none_or(|figure| figure.is_finite() && figure > 0.0), "{line:?}");
        }
    }
    for row in ["B10", "B11"] {
        let Table(lines) = run(row);
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].figure, lines[0].ours.as_str()), (None, "not measured yet"));
    }
    assert!(rows::run(&options("B99")).is_err());
}

#[test]
fn a_plan_with_holidays_has_the_dates_that_taskjuggler_finds() {
    let Table(lines) = run("B3");
    let Some(dates) = lines.iter().find(|line| line.goal == Goal::All) else {
        return println!("not compared, since TaskJuggler is not there: {}", lines[0].ours);
    };
    assert_eq!((dates.ours.as_str(), dates.peer.as_str(), dates.figure), ("120", "120", Some(1.0)));
}

#[test]
fn levelling_is_measured_where_its_instances_are_named() {
    let Table(lines) = run("LEVEL");
    assert!(lines[0].figure.is_none() && lines[0].ours.contains("--psplib"));
}

#[test]
fn search_finds_all_that_a_plain_scan_finds_and_nothing_else() {
    let Table(lines) = run("B6");
    let recalls: Vec<_> = lines.iter().filter(|line| line.goal == Goal::All).collect();
    assert_eq!(recalls.len(), 2, "one for each size");
    for recall in recalls {
        assert_eq!(recall.figure, Some(1.0), "{recall:?}");
        assert!(recall.ours.ends_with("+ 0"), "{recall:?}");
        assert_ne!(recall.peer, "0", "the questions are cut out of the texts");
    }
}
