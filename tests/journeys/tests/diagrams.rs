//! Diagrams: placed by people or tidied by the core, the same on the screen and in the documents.

use std::path::{Path, PathBuf};

use app::{App, Places};
use journeys::{StillClock, add, done, folder, new_project, refused, start, text};
use serde_json::{Value, json};

/// The program with the document fonts of the repository, and the sample open in it.
fn sample(folder: &Path) -> App {
    let fonts = std::env::var_os("STAGECRAFT_FONTS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts"), PathBuf::from);
    let places = Places { config: folder.join("config"), backups: folder.join("backups"), fonts };
    let mut app = App::new(places, Box::new(StillClock));
    let path = folder.join("示例.stagecraft");
    done(&mut app, "project.create", json!({"path": path, "language": "zh", "sample": true}));
    app
}

fn diagrams(app: &mut App) -> Vec<Value> {
    let listed = done(app, "record.list", json!({"kind": "diagram"}));
    listed["records"].as_array().cloned().unwrap_or_default()
}

fn fields(app: &mut App, id: &str) -> Value {
    done(app, "record.get", json!({ "id": id }))["record"]["fields"].clone()
}

/// The boxes of a view, without the breaks of their texts.
fn places(view: &Value) -> Vec<[Value; 5]> {
    let nodes = view["nodes"].as_array().into_iter().flatten();
    nodes.map(|node| ["form", "x", "y", "w", "h"].map(|name| node[name].clone())).collect()
}

#[test]
fn every_diagram_is_tidied_in_one_step_that_changes_nothing_when_repeated() {
    let folder = folder();
    let mut app = sample(folder.path());
    for diagram in diagrams(&mut app) {
        let id = text(&diagram["id"]);
        let laid = done(&mut app, "diagram.view", json!({ "id": id }));
        assert_eq!(laid["placed"], json!(false));
        done(&mut app, "diagram.tidy", json!({ "id": id }));
        let tidy = fields(&mut app, &id);
        let view = done(&mut app, "diagram.view", json!({ "id": id }));
        assert_eq!(view["placed"], json!(true));
        assert_eq!(places(&view), places(&laid), "{}", diagram["title"]);
        let ways = |view: &Value| -> Vec<Value> {
            view["edges"].as_array().into_iter().flatten().map(|edge| edge["points"].clone()).collect()
        };
        assert_eq!(ways(&view), ways(&laid), "{}", diagram["title"]);
        done(&mut app, "undo", json!({}));
        assert_eq!(fields(&mut app, &id), diagram["fields"], "one undo takes the tidying back");
        for _ in 0..2 {
            done(&mut app, "diagram.tidy", json!({ "id": id }));
            assert_eq!(fields(&mut app, &id), tidy);
        }
    }
}

/// Left edge, upper edge, width and height of every shape of an SVG.
fn boxes(svg: &str) -> Vec<[f64; 4]> {
    let data = svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next());
    data.filter_map(|path| {
        let separate = |sign: char| !(sign.is_ascii_digit() || sign == '.' || sign == '-');
        let numbers: Vec<f64> = path.split(separate).filter_map(|part| part.parse().ok()).collect();
        let (x, y): (Vec<f64>, Vec<f64>) = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).unzip();
        let least = |values: &[f64]| values.iter().copied().fold(f64::MAX, f64::min);
        let most = |values: &[f64]| values.iter().copied().fold(f64::MIN, f64::max);
        (!x.is_empty()).then(|| [least(&x), least(&y), most(&x) - least(&x), most(&y) - least(&y)])
    })
    .collect()
}

#[test]
fn the_documents_draw_the_boxes_that_the_editor_shows() {
    let folder = folder();
    let mut app = sample(folder.path());
    let mut seen = 0;
    for diagram in diagrams(&mut app) {
        let id = text(&diagram["id"]);
        done(&mut app, "diagram.tidy", json!({ "id": id }));
        // One node is moved by hand, so that the drawing cannot be the one that the document would lay out.
        let mut nodes = fields(&mut app, &id)["nodes"].clone();
        nodes[0]["y"] = json!(nodes[0]["y"].as_f64().unwrap_or_default() + 30.0);
        done(&mut app, "record.update", json!({"id": id, "fields": {"nodes": nodes}}));
        let view = done(&mut app, "diagram.view", json!({ "id": id }));
        let drawn = done(&mut app, "figure.draw", json!({"subject": {"record": id}, "lang": "zh", "width": 451.5}));
        let svg = text(&drawn["figures"][0]["svg"][0]);
        let paper = boxes(&svg);
        let frame = view["frame"].as_array().unwrap();
        let (left, top, width) = (frame[0].as_f64().unwrap(), frame[1].as_f64().unwrap(), frame[2].as_f64().unwrap());
        let factor = (451.5 / (width / 1.75)).min(1.0) / 1.75;
        let aside = if view["lanes"] == json!([]) { ((451.5 - width / 1.75) / 2.0).max(0.0) } else { 0.0 };
        for node in view["nodes"].as_array().unwrap().iter().filter(|node| node["form"] == "step") {
            let side = |name: &str| node[name].as_f64().unwrap();
            let wanted = [
                (side("x") - left) * factor + aside,
                (side("y") - top) * factor,
                side("w") * factor,
                side("h") * factor,
            ];
            let near = |found: &[f64; 4]| found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 0.25);
            assert!(paper.iter().any(near), "{}: {node} is not at {wanted:?} in {paper:?}", diagram["title"]);
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen} boxes were compared");
}

#[test]
fn a_node_without_words_of_its_own_is_called_as_its_record_is() {
    let folder = folder();
    let mut app = sample(folder.path());
    let layered = |diagram: &&Value| diagram["fields"]["type"] == "product_architecture";
    let diagram = diagrams(&mut app).iter().find(layered).cloned().unwrap();
    let bound = diagram["fields"]["nodes"][0].clone();
    let id = text(&bound["record"]);
    done(&mut app, "record.update", json!({"id": id, "fields": {"title": "会员小程序"}}));
    let view = done(&mut app, "diagram.view", json!({"id": diagram["id"]}));
    assert_eq!(view["nodes"][0]["lines"], json!(["会员小程序"]));
}

#[test]
fn what_is_no_diagram_has_no_view() {
    let folder = folder();
    let mut app = sample(folder.path());
    let role = done(&mut app, "record.list", json!({"kind": "role"}))["records"][0]["id"].clone();
    refused(&mut app, "diagram.view", json!({ "id": role }));
    refused(&mut app, "diagram.tidy", json!({ "id": role }));
}

#[test]
fn a_node_that_only_spoke_for_a_deleted_record_keeps_its_title_until_that_is_taken_back() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let component = add(&mut app, "component", "订单中心");
    let diagram = add(&mut app, "diagram", "产品架构");
    let nodes = json!([{"id": "a", "record": component}, {"id": "b", "record": component, "text": "接单"}]);
    done(&mut app, "record.update", json!({"id": diagram, "fields": {"nodes": nodes}}));
    let texts = |app: &mut App| {
        let nodes = done(app, "record.get", json!({"id": diagram}))["record"]["fields"]["nodes"].clone();
        [0, 1].map(|at| nodes[at]["text"].as_str().unwrap_or_default().to_owned())
    };
    done(&mut app, "record.delete", json!({"ids": [component]}));
    assert_eq!(texts(&mut app), ["订单中心", "接单"]);
    done(&mut app, "undo", json!({}));
    assert_eq!(texts(&mut app), ["", "接单"]);
}

#[test]
fn two_nodes_of_one_name_and_edges_that_lead_nowhere_are_refused_and_named() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let diagram = add(&mut app, "diagram", "接单");
    let node = |id: &str| json!({"id": id, "text": id});
    let sound = json!({"nodes": [node("a"), node("b")], "edges": [{"from": "a", "to": "b"}]});
    done(&mut app, "record.update", json!({"id": diagram, "fields": sound}));
    for (fields, named) in [
        (json!({"nodes": [node("a"), node("b"), node("a")]}), "“a”"),
        (json!({"edges": [{"from": "a", "to": "c"}]}), "“c”"),
        (json!({"nodes": [node("a")]}), "“b”"),
    ] {
        let failure = refused(&mut app, "record.update", json!({"id": diagram, "fields": fields}));
        assert!(failure.message.contains("DIA-001") && failure.message.contains(named), "{failure:?}");
    }
    assert_eq!(fields(&mut app, &diagram)["nodes"].as_array().map(Vec::len), Some(2));
}
