//! What was frozen and signed: read again, held against the present, changed only through a decision on record.

use std::path::Path;

use app::App;
use journeys::{add, done, folder, new_project, refused, start, text, titles};
use serde_json::{Value, json};

/// A project with a signed scope of three features; their ids.
fn signed_scope(folder: &Path) -> (App, String, Vec<String>) {
    let mut app = start(folder);
    new_project(&mut app, folder);
    let features = ["接单", "拆单", "发货"].map(|title| add(&mut app, "feature", title)).to_vec();
    for (id, days) in features.iter().zip([3, 5, 8]) {
        set(&mut app, id, json!({"scope": "in", "effort_likely": days, "done_definition": "订单在60秒内进入订单中心"}));
    }
    let baseline = freeze(&mut app, "功能清单 V1.0");
    sign(&mut app, &baseline);
    (app, baseline, features)
}

fn freeze(app: &mut App, name: &str) -> String {
    text(&done(app, "baseline.freeze", json!({"subject": "scope", "name": name}))["id"])
}

fn sign(app: &mut App, baseline: &str) {
    done(app, "baseline.sign", json!({"baseline": baseline, "person": "陆启明", "side": "client"}));
}

fn set(app: &mut App, id: &str, fields: Value) -> Value {
    done(app, "record.update", json!({"id": id, "fields": fields}))
}

fn except(app: &mut App, command: &str, request: Value) -> Value {
    done(app, "baseline.except", json!({"reason": "客户电话确认", "command": command, "request": request}))
}

fn compare(app: &mut App, from: Value, to: Value) -> Value {
    done(app, "baseline.compare", json!({"subject": "scope", "from": from, "to": to}))
}

fn titles_of(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(|brief| brief["title"].as_str()).collect()
}

#[test]
fn a_signed_record_changes_only_by_a_decided_change_request_or_an_exception_on_record() {
    let folder = folder();
    let (mut app, _, features) = signed_scope(folder.path());
    let edit = |days: u32| json!({"id": features[0], "fields": {"effort_likely": days}});
    let refusal = refused(&mut app, "record.update", edit(4));
    assert_eq!(refusal.code, "locked-by-baseline");
    assert!(refusal.message.contains("FEA-001") && refusal.message.contains("功能清单 V1.0"), "{}", refusal.message);
    assert_eq!(refused(&mut app, "record.delete", json!({"ids": [features[1]]})).code, "locked-by-baseline");
    let under = json!({"ids": [features[1]], "parent": features[0]});
    assert_eq!(refused(&mut app, "record.move", under).code, "locked-by-baseline");

    // An undecided request opens nothing; a decided one opens what it names, and no more.
    let request = json!({"kind": "change_request", "fields": {
        "title": "接单改为四天", "origin": "client", "received_on": "2026-11-18", "reason": "字段增加",
        "items": [{"record": features[0], "change": "modify"}], "status": "triaged"}});
    let request = text(&done(&mut app, "record.create", request)["record"]["id"]);
    refused(&mut app, "record.update", edit(4));
    let decision = json!({"status": "decided", "disposition": "accept_priced", "decided_on": "2027-01-01"});
    set(&mut app, &request, decision);
    done(&mut app, "record.update", edit(4));
    refused(&mut app, "record.update", json!({"id": features[1], "fields": {"effort_likely": 6}}));

    // A newer signed baseline closes it again: what was decided is part of it.
    let baseline = freeze(&mut app, "功能清单 V1.1");
    sign(&mut app, &baseline);
    set(&mut app, &request, json!({"status": "verified"}));
    refused(&mut app, "record.update", edit(5));

    // An exception is one step: the change and its record come and go together.
    except(&mut app, "record.update", edit(5));
    let kept = titles(&mut app, "change_request");
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert!(kept[1].contains("FEA-001"), "{kept:?}");
    done(&mut app, "undo", json!({}));
    assert_eq!(titles(&mut app, "change_request").len(), 1);
    refused(&mut app, "record.update", edit(5));
}

#[test]
fn an_exception_needs_a_reason_and_a_command_and_logs_nothing_where_nothing_is_locked() {
    let folder = folder();
    let (mut app, _, features) = signed_scope(folder.path());
    let update = json!({"id": features[0], "fields": {"title": "x"}});
    let silent = json!({"reason": " ", "command": "record.update", "request": update});
    assert_eq!(refused(&mut app, "baseline.except", silent).code, "invalid-request");
    let nested = json!({"reason": "r", "command": "baseline.except", "request": {}});
    assert_eq!(refused(&mut app, "baseline.except", nested).code, "unknown-command");
    except(&mut app, "record.create", json!({"kind": "feature", "fields": {"title": "退货"}}));
    assert!(titles(&mut app, "change_request").is_empty(), "a new feature alters nothing that was signed");
    // The exception ends with its command.
    assert_eq!(refused(&mut app, "record.update", update).code, "locked-by-baseline");
}

#[test]
fn two_states_are_compared_down_to_the_words_that_changed() {
    let folder = folder();
    let (mut app, baseline, features) = signed_scope(folder.path());
    let before = done(&mut app, "history", json!({"limit": 1}))["operations"][0]["seq"].clone();
    except(
        &mut app,
        "record.update",
        json!({"id": features[0], "fields": {
        "effort_likely": 4, "done_definition": "订单在30秒内进入订单中心"}}),
    );
    except(&mut app, "record.delete", json!({"ids": [features[1]]}));
    let new = add(&mut app, "feature", "退货");
    done(&mut app, "record.move", json!({"ids": [features[2]], "after": null}));
    set(&mut app, &new, json!({"scope": "in", "effort_likely": 2}));

    let compared = compare(&mut app, json!({ "baseline": baseline }), json!("now"));
    assert_eq!(titles_of(&compared["added"]), ["退货"]);
    assert_eq!(titles_of(&compared["removed"]), ["拆单"]);
    assert_eq!(compared["changed"].as_array().map(Vec::len), Some(1), "{compared}");
    let fields = &compared["changed"][0]["fields"];
    let done_runs = fields.as_array().into_iter().flatten().find(|field| field["field"] == "done_definition");
    let runs: Vec<(&str, &str)> = done_runs
        .and_then(|field| field["runs"].as_array())
        .into_iter()
        .flatten()
        .filter_map(|run| Some((run["kind"].as_str()?, run["text"].as_str()?)))
        .collect();
    assert_eq!(runs, [("same", "订单在"), ("deleted", "60"), ("inserted", "30"), ("same", "秒内进入订单中心")]);
    let moved: Vec<&str> =
        compared["moved"].as_array().into_iter().flatten().filter_map(|it| it["record"]["title"].as_str()).collect();
    assert_eq!(moved, ["发货"], "one record went to the front, the others stayed");
    assert_eq!((compared["effort_before"].as_f64(), compared["effort_after"].as_f64()), (Some(16.0), Some(14.0)));

    // The same difference backwards, and from a moment of the history.
    let back = compare(&mut app, json!("now"), json!({ "baseline": baseline }));
    assert_eq!((titles_of(&back["added"]), titles_of(&back["removed"])), (vec!["拆单"], vec!["退货"]));
    assert_eq!(compare(&mut app, json!({ "revision": before }), json!("now")), compared);
    let same = compare(&mut app, json!({ "baseline": baseline }), json!({ "revision": before }));
    assert_eq!(same["unchanged"], 3, "{same}");

    // What was deleted stays readable in the baseline.
    let content = done(&mut app, "baseline.get", json!({ "id": baseline }));
    let gone = content["records"].as_array().into_iter().flatten().find(|it| it["record"]["title"] == "拆单");
    assert_eq!(gone.map(|it| &it["exists"]), Some(&json!(false)));
    assert!(gone.is_some_and(|it| it["facts"].to_string().contains("订单在60秒内")), "{content}");
}

#[test]
fn a_moment_or_baseline_that_is_not_there_is_refused() {
    let folder = folder();
    let (mut app, baseline, _) = signed_scope(folder.path());
    for from in [json!({"revision": 9_999}), json!({"revision": 0}), json!({"baseline": "01ARZ3NDEKTSV4RRFFQ69G5FAV"})]
    {
        let request = json!({"subject": "scope", "from": from, "to": "now"});
        assert_eq!(refused(&mut app, "baseline.compare", request).code, "not-found");
    }
    let other = json!({"subject": "blueprint", "from": {"baseline": baseline}, "to": "now"});
    assert_eq!(refused(&mut app, "baseline.compare", other).code, "not-found");
}

#[test]
fn a_comparison_that_a_client_looks_at_tells_nothing_internal() {
    let folder = folder();
    let (mut app, baseline, _) = signed_scope(folder.path());
    for (title, audience) in [("门店宽带不低于 20 Mbps", "client"), ("报价内含变更缓冲", "internal")] {
        done(
            &mut app,
            "record.create",
            json!({"kind": "assumption", "fields": {"title": title, "audience": audience}}),
        );
    }
    let from = json!({ "baseline": baseline });
    let ours = compare(&mut app, from.clone(), json!("now"));
    assert_eq!(titles_of(&ours["added"]), ["门店宽带不低于 20 Mbps", "报价内含变更缓冲"]);
    let request = json!({"subject": "scope", "from": from, "to": "now", "for_client": true});
    let theirs = done(&mut app, "baseline.compare", request);
    assert_eq!(titles_of(&theirs["added"]), ["门店宽带不低于 20 Mbps"]);
}

#[test]
fn a_feature_against_an_exclusion_is_told_until_a_remark_names_it() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let left_out =
        json!({"kind": "exclusion", "fields": {"title": "自动语音外呼不在范围", "statement": "自动语音外呼不在范围"}});
    done(&mut app, "record.create", left_out);
    let feature = add(&mut app, "feature", "取货前自动语音外呼");
    let told = done(&mut app, "feature.conflicts", json!({}));
    assert_eq!(told["conflicts"][0]["exclusion"]["code"], "EXC-001");
    assert_eq!(told["conflicts"][0]["answer"], Value::Null);
    let remark = json!({"kind": "comment", "fields": {
        "about": feature, "text": "EXC-001 只指营销外呼", "disposition": "accepted",
    }});
    done(&mut app, "record.create", remark);
    let told = done(&mut app, "feature.conflicts", json!({}));
    assert_eq!(told["conflicts"][0]["answer"]["code"], "COM-001");
}

#[test]
fn a_moment_of_the_history_is_held_against_the_present_as_a_redline_document() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let feature = add(&mut app, "feature", "接单");
    set(&mut app, &feature, json!({"scope": "in", "done_definition": "订单在60秒内进入订单中心"}));
    let history = done(&mut app, "history", json!({"limit": 1}));
    let step = history["operations"][0]["seq"].clone();
    set(&mut app, &feature, json!({"done_definition": "订单在30秒内进入订单中心"}));
    let path = folder.path().join("修订.pdf");
    let variant = json!({"moment": step});
    done(&mut app, "document.export", json!({"document": "scope", "lang": "zh", "path": path, "variant": variant}));
    let told = std::process::Command::new("pdftotext").args(["-raw"]).arg(&path).arg("-").output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).replace(char::is_whitespace, "");
    assert!(told.contains("修订对照") && told.contains("60秒") | told.contains("6030秒"), "{told}");
    let none = done(&mut app, "baseline.list", json!({}));
    assert_eq!(none["baselines"], json!([]), "looking back freezes nothing");
    let refusal = refused(
        &mut app,
        "document.export",
        json!({"document": "minutes", "lang": "zh", "path": path, "variant": {"moment": 2}}),
    );
    assert!(!refusal.message.is_empty());
}
