//! Pictures, prototype pages and charts through the command layer: what is kept, what is refused, and what undo brings back.

use std::fs;

use journeys::{add, done, folder, new_project, refused, sound, start, text, titles};
use serde_json::json;

/// A picture as people have them.
const PICTURE: &[u8] = include_bytes!("../../../src-tauri/crates/typeset/tests/golden/zh-1.png");

#[test]
fn a_picture_is_kept_once_with_its_size_however_it_comes() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let file = folder.path().join("checkout.png");
    fs::write(&file, PICTURE).expect("it can be written");
    let chosen = done(&mut app, "picture.import", json!({ "path": file }));
    assert_eq!(chosen["name"], "checkout.png");
    assert!(chosen["width"].as_f64() > Some(100.0) && chosen["height"].as_f64() > chosen["width"].as_f64(), "{chosen}");
    let kept = done(&mut app, "attachment.get", json!({"hash": chosen["hash"]}));
    let pasted = done(&mut app, "picture.add", json!({"name": "结算页.png", "base64": kept["base64"]}));
    assert_eq!(pasted["hash"], chosen["hash"], "the same content is kept once");
    sound(&mut app);
}

#[test]
fn a_file_of_another_kind_a_broken_one_and_one_of_100_mb_are_refused_by_name_and_nothing_is_kept() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let refusal = |app: &mut app::App, name: &str, bytes: &[u8]| {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("it can be written");
        let failure = refused(app, "picture.import", json!({ "path": file }));
        assert!(failure.message.contains(name), "{}", failure.message);
        assert!(!failure.hints.is_empty(), "{} says what to do", failure.code);
        failure.code
    };
    assert_eq!(refusal(&mut app, "说明.txt", "不是图片".as_bytes()), "picture-unknown");
    assert_eq!(refusal(&mut app, "半张.png", &PICTURE[..PICTURE.len() / 2]), "picture-damaged");
    let huge = folder.path().join("巨图.png");
    fs::File::create(&huge).and_then(|file| file.set_len(100 * 1024 * 1024)).expect("a sparse file can be made");
    let failure = refused(&mut app, "picture.import", json!({ "path": huge }));
    assert_eq!(failure.code, "too-large");
    assert!(failure.message.contains("巨图.png") && failure.message.contains("100 MB"), "{}", failure.message);
    let pasted = "A".repeat(60 * 1024 * 1024);
    assert_eq!(refused(&mut app, "picture.add", json!({"name": "贴图", "base64": pasted})).code, "too-large");
    let gone = folder.path().join("没有.png");
    assert_eq!(refused(&mut app, "picture.import", json!({ "path": gone })).code, "file-missing");
    sound(&mut app);
}

#[test]
fn pages_lead_to_each_other_and_a_page_without_a_picture_says_how_it_lies() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let make = |app: &mut app::App, title: &str, fields: serde_json::Value| {
        let mut all = json!({"title": title, "device": "phone"});
        if let (Some(all), Some(fields)) = (all.as_object_mut(), fields.as_object()) {
            all.extend(fields.clone());
        }
        text(&done(app, "record.create", json!({"kind": "prototype", "fields": all}))["record"]["id"])
    };
    let end = make(&mut app, "完成", json!({}));
    let spot = json!({"x": 10, "y": 700, "w": 100, "h": 40, "to": end});
    let begin = make(&mut app, "开始", json!({"hotspots": [spot]}));
    let pages = done(&mut app, "prototype.pages", json!({}));
    assert_eq!(pages["pages"][0]["flow"]["from"], json!([begin]));
    assert_eq!(pages["pages"][1]["flow"]["start"], json!(true));
    assert_eq!(pages["pages"][1]["height"], json!(756.0), "a place below the page makes it longer");
    done(&mut app, "record.delete", json!({"ids": [end]}));
    let pages = done(&mut app, "prototype.pages", json!({}));
    assert_eq!(pages["pages"][0]["flow"]["to"], json!([]), "a place forgets a page that is gone");
    done(&mut app, "undo", json!({}));
    assert_eq!(done(&mut app, "prototype.pages", json!({}))["pages"][1]["flow"]["to"], json!([end]));
}

#[test]
fn a_chart_keeps_its_gaps_and_refuses_what_is_no_number() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let data = json!([{"label": "一月", "values": [3, null, 5]}, {"label": "二月", "values": [null, 2.5, null]}]);
    let fields = json!({"title": "订单", "type": "line", "series": ["a", "b", "c"], "data": data});
    let made = done(&mut app, "record.create", json!({"kind": "chart", "fields": fields}));
    let listed = done(&mut app, "record.list", json!({"kind": "chart"}));
    assert_eq!(listed["records"][0]["fields"]["data"][1]["values"], json!([null, 2.5, null]));
    let wrong = json!({"data": [{"label": "一月", "values": ["三"]}]});
    let failure = refused(&mut app, "record.update", json!({"id": made["record"]["id"], "fields": wrong}));
    assert_eq!(failure.code, "invalid-field");
    assert_eq!(titles(&mut app, "chart"), ["订单"]);
    sound(&mut app);
}

#[test]
fn the_readers_of_the_sample_are_told_what_they_lack_with_record_and_field() {
    let folder = folder();
    let mut app = start(folder.path());
    let path = folder.path().join("示例.stagecraft");
    done(&mut app, "project.create", json!({"path": path, "sample": true, "language": "zh"}));
    let check = done(&mut app, "reader.check", json!({}));
    let readers: Vec<&str> =
        check["readers"].as_array().into_iter().flatten().filter_map(|state| state["reader"].as_str()).collect();
    assert_eq!(readers, ["development", "testing", "design"]);
    assert!(check["blocks"].as_array().is_some_and(|blocks| blocks.iter().all(|block| block["count"] != json!(0))));
    let requirement = add(&mut app, "requirement", "离线时也能收银");
    let check = done(&mut app, "reader.check", json!({}));
    let needs = check["readers"][1]["needs"].as_array().cloned().unwrap_or_default();
    let need =
        needs.iter().find(|need| need["code"] == "check-reader-testing-priorities").expect("testers need priorities");
    let finding = &need["findings"][0];
    assert_eq!((&finding["record"]["id"], &finding["field"]), (&json!(requirement), &json!("priority")));
}
