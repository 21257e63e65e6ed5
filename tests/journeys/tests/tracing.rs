//! The spine in a real file: why things exist, what changed under a link, what a deletion breaks, and circles refused.

#![allow(clippy::unwrap_used)]

use journeys::{add, done, folder, new_project, refused, start, text};
use serde_json::{Value, json};

fn set(app: &mut app::App, id: &str, fields: Value) {
    done(app, "record.update", json!({"id": id, "fields": fields}));
}

fn link(app: &mut app::App, kind: &str, from: &str, to: &str) {
    done(app, "link.create", json!({"kind": kind, "from": from, "to": to}));
}

/// The pain point, initiative, feature and requirement of a short spine.
fn spine(app: &mut app::App) -> [String; 4] {
    let [pain, initiative, feature, requirement] =
        [("pain_point", "盘点停工"), ("initiative", "循环盘点"), ("feature", "盘点任务"), ("requirement", "生成任务")]
            .map(|(kind, title)| add(app, kind, title));
    set(app, &feature, json!({"scope": "in"}));
    link(app, "solves", &initiative, &pain);
    link(app, "delivers", &feature, &initiative);
    link(app, "refines", &requirement, &feature);
    [pain, initiative, feature, requirement]
}

#[test]
fn every_record_of_the_sample_tells_why_it_exists_or_which_hop_is_missing() {
    let folder = folder();
    let mut app = start(folder.path());
    done(
        &mut app,
        "project.create",
        json!({"path": folder.path().join("s.stagecraft"), "language": "zh", "sample": true}),
    );
    let spine = done(&mut app, "trace.spine", json!({}));
    let overview = done(&mut app, "project.overview", json!({}));
    let unknown: u64 =
        overview["coverage"].as_array().unwrap().iter().map(|hop| hop["unknown"].as_u64().unwrap()).sum();
    let mut missing = 0;
    for column in spine["columns"].as_array().unwrap() {
        for stop in column["stops"].as_array().unwrap() {
            missing += stop["missing"].as_array().unwrap().len() as u64;
            let why = done(&mut app, "trace.why", json!({"id": stop["record"]["id"]}));
            let told = why["reason"] == json!(true) || why["paths"] != json!([]) || !why["missing"].is_null();
            assert!(told, "{}", stop["record"]);
        }
    }
    assert_eq!(missing, unknown, "columns and coverage say the same");
}

#[test]
fn a_suspect_link_tells_which_end_changed_since_when_and_from_what() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let [_, _, feature, _] = spine(&mut app);
    set(&mut app, &feature, json!({"purpose": "仓库每天盘一部分"}));
    set(&mut app, &feature, json!({"purpose": "仓库每周盘一部分"}));
    let suspects = done(&mut app, "trace.suspects", json!({}))["links"].as_array().cloned().unwrap();
    assert_eq!(suspects.len(), 2, "the feature delivers and is refined");
    for suspect in &suspects {
        let change = &suspect["changes"][0];
        assert_eq!((change["record"]["code"].clone(), change["since"].is_string()), (json!("FEA-001"), true));
        assert_eq!(change["fields"][0]["field"], "purpose");
        let last =
            change["fields"][0]["runs"].as_array().unwrap().iter().map(|run| text(&run["text"])).collect::<String>();
        assert_eq!(last, "仓库每周盘一部分", "what stood in between does not matter");
    }
    let ids: Vec<&Value> = suspects.iter().map(|suspect| &suspect["link"]["id"]).collect();
    done(&mut app, "link.confirm", json!({ "ids": ids }));
    assert_eq!(done(&mut app, "trace.suspects", json!({}))["links"], json!([]));
    done(&mut app, "undo", json!({}));
    assert_eq!(done(&mut app, "trace.suspects", json!({}))["links"].as_array().unwrap().len(), 2);
}

#[test]
fn a_deletion_says_what_it_breaks_and_undo_brings_all_of_it_back() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let [pain, ..] = spine(&mut app);
    let process = add(&mut app, "process", "盘点");
    set(&mut app, &pain, json!({"process": process}));
    let answer = done(&mut app, "record.delete", json!({"ids": [process]}));
    assert_eq!((answer["broken"]["references"].clone(), answer["broken"]["links"].clone()), (json!(1), json!(0)));
    assert_eq!(answer["broken"]["named"][0]["record"]["code"], "PAIN-001");
    assert_eq!(answer["broken"]["named"][0]["field"], "process");
    let answer = done(&mut app, "record.delete", json!({"ids": [pain]}));
    assert_eq!(
        (answer["broken"]["links"].clone(), answer["broken"]["named"][0]["link"].clone()),
        (json!(1), json!("solves"))
    );
    done(&mut app, "undo", json!({}));
    done(&mut app, "undo", json!({}));
    let detail = done(&mut app, "record.get", json!({"id": pain}));
    assert_eq!(detail["record"]["fields"]["process"], json!(process));
    assert_eq!(detail["links_in"].as_array().unwrap().len(), 1);
}

#[test]
fn circles_of_parents_and_references_are_refused_with_the_names_of_all_in_them() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let [one, two] = ["甲", "乙"].map(|title| add(&mut app, "feature", title));
    done(&mut app, "record.move", json!({"ids": [two], "parent": one}));
    let failure = refused(&mut app, "record.move", json!({"ids": [one], "parent": two}));
    assert!(failure.message.contains("FEA-001 → FEA-002 → FEA-001"), "{}", failure.message);
    let [first, second] = ["甲", "乙"].map(|title| add(&mut app, "initiative", title));
    set(&mut app, &second, json!({"depends_on": [first]}));
    let circle = json!({"id": first, "fields": {"depends_on": [second]}});
    let failure = refused(&mut app, "record.update", circle);
    assert_eq!(failure.code, "references-in-circle");
    assert!(failure.message.contains("INI-001 → INI-002 → INI-001"), "{}", failure.message);
    let itself = json!({"id": first, "fields": {"depends_on": [first]}});
    assert_eq!(refused(&mut app, "record.update", itself).code, "references-in-circle");
}

#[test]
fn two_hundred_levels_of_a_tree_are_listed_gated_traced_and_printed() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let creates: Vec<Value> = (0..200)
        .map(|level| {
            let parent = if level == 0 { Value::Null } else { json!(format!("l{}", level - 1)) };
            let fields = json!({"title": format!("第 {} 层", level + 1), "scope": "in", "priority": "must"});
            json!({"kind": "feature", "fields": fields, "parent": parent, "temp": format!("l{level}")})
        })
        .collect();
    let made = done(&mut app, "record.batch", json!({"label": "import", "creates": creates}));
    let deepest = text(&made["created"][199]);
    assert_eq!(done(&mut app, "record.list", json!({"kind": "feature"}))["records"].as_array().unwrap().len(), 200);
    done(&mut app, "gate.check", json!({"stage": "architecture"}));
    let spine = done(&mut app, "trace.spine", json!({}));
    let features = spine["columns"].as_array().unwrap().iter().find(|column| column["kind"] == "feature").unwrap();
    assert_eq!(features["stops"][199]["depth"], 199);
    let why = done(&mut app, "trace.why", json!({"id": deepest}));
    assert_eq!(why["missing"]["link"], "delivers");
    let path = folder.path().join("深.pdf");
    done(&mut app, "document.export", json!({"document": "scope", "lang": "zh", "path": path}));
    assert!(std::fs::metadata(&path).unwrap().len() > 1000);
}

#[test]
fn gaps_are_written_as_a_table_that_spreadsheets_read() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    spine(&mut app);
    add(&mut app, "pain_point", "报价, \"靠经验\"");
    for (name, between) in [("缺口.csv", ','), ("缺口.tsv", '\t')] {
        let path = folder.path().join(name);
        let answer = done(&mut app, "trace.export", json!({ "path": path }));
        let written = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = written.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len() as u64, answer["rows"].as_u64().unwrap() + 1);
        let line = lines.iter().find(|line| line.starts_with("PAIN-002")).unwrap();
        assert!(line.contains("\"报价, \"\"靠经验\"\"\"") && line.contains(between), "{line}");
    }
}

#[test]
fn earned_value_tells_its_course_and_what_it_does_not_know() {
    let folder = folder();
    let mut app = start(folder.path());
    done(
        &mut app,
        "project.create",
        json!({"path": folder.path().join("s.stagecraft"), "language": "zh", "sample": true}),
    );
    let value = done(&mut app, "plan.earned", json!({}));
    let number = |value: &Value| value.as_f64().unwrap();
    let points = value["points"].as_array().unwrap();
    assert!(points.len() > 10);
    let planned: Vec<f64> = points.iter().map(|point| number(&point["planned"])).collect();
    assert!(planned.is_sorted(), "planned work only grows");
    assert!((planned[planned.len() - 1] - number(&value["budget"])).abs() < 1e-6, "in the end all work is planned");
    let today = points.iter().find(|point| point["on"] == value["today"]).expect("today is a point of the curve");
    assert!((number(&today["earned"]) - number(&value["earned"])).abs() < 1e-9);
    assert!((number(&value["schedule_index"]) - number(&value["earned"]) / number(&value["planned"])).abs() < 1e-9);
}
