//! Features held against what was left out.

#![allow(clippy::unwrap_used)]

mod story;

use rules::conflicts;
use serde_json::{Value, json};
use story::Story;

/// The contradictions of a project as pairs of titles, with the title of what answers them.
fn found(lines: &Value) -> Vec<(String, String, Option<String>)> {
    let mut story = Story::default();
    story.tell(lines);
    let title = |record: &model::Record| record.title.clone();
    let conflicts = conflicts(&story.project);
    conflicts.iter().map(|it| (title(it.feature), title(it.exclusion), it.answer.map(title))).collect()
}

const LEFT_OUT: &str = "自动语音外呼不在范围。";

#[test]
fn a_feature_that_says_what_was_left_out_is_found_in_its_title_and_in_its_purpose() {
    let lines = json!([
        ["exclusion", "e", {"statement": LEFT_OUT}],
        ["feature", "title", {"title": "取货前自动语音外呼", "scope": "in"}],
        ["feature", "purpose", {"title": "取货提醒", "purpose": "到店前由系统自动语音外呼顾客。"}],
        ["feature", "other", {"title": "取货提醒短信", "purpose": "用订阅消息提醒顾客。", "scope": "in"}]
    ]);
    let titles: Vec<String> = found(&lines).into_iter().map(|(feature, ..)| feature).collect();
    assert_eq!(titles, ["取货前自动语音外呼", "取货提醒"]);
}

#[test]
fn a_short_title_must_be_there_whole() {
    let lines = |title: &str| {
        json!([
            ["exclusion", "e", {"statement": "Staff schedules and attendance are not included."}],
            ["feature", "f", {"title": title, "scope": "in"}]
        ])
    };
    assert_eq!(found(&lines("Staff schedules")).len(), 1);
    assert_eq!(found(&lines("Staff messages")).len(), 0);
    assert_eq!(found(&lines("Attendance")).len(), 0, "one word proves nothing");
}

#[test]
fn what_is_out_or_put_off_agrees_with_an_exclusion() {
    for scope in ["out", "deferred"] {
        let lines = json!([
            ["exclusion", "e", {"statement": LEFT_OUT}],
            ["feature", "f", {"title": "自动语音外呼", "scope": scope}]
        ]);
        assert_eq!(found(&lines), []);
    }
}

#[test]
fn a_settled_remark_that_names_the_exclusion_answers_it_and_an_open_one_does_not() {
    let answer = |disposition: &str, text: &str| {
        let lines = json!([
            ["exclusion", "e", {"statement": LEFT_OUT}],
            ["feature", "f", {"title": "自动语音外呼", "scope": "in"}],
            ["comment", "c", {"about": "@f", "text": text, "disposition": disposition}]
        ]);
        found(&lines).pop().unwrap().2
    };
    assert!(answer("accepted", "EXC-001 只指营销外呼").is_some());
    assert!(answer("open", "EXC-001 只指营销外呼").is_none());
    assert!(answer("accepted", "EXC-0011 是另一条").is_none());
}

#[test]
fn a_decision_in_force_that_names_both_answers_it() {
    let answer = |status: &str| {
        let lines = json!([
            ["exclusion", "e", {"statement": LEFT_OUT}],
            ["feature", "f", {"title": "自动语音外呼", "scope": "in"}],
            ["decision", "d", {"title": "保留 FEA-001", "context": "EXC-001 只指营销外呼", "status": status}]
        ]);
        found(&lines).pop().unwrap().2
    };
    assert_eq!(answer("accepted").as_deref(), Some("保留 FEA-001"));
    assert_eq!(answer("proposed"), None);
}

#[test]
fn what_an_exclusion_leaves_out_is_known_without_its_negation_and_by_short_names() {
    let cases = [
        ("不开发独立 App", "独立APP开发", 1),
        ("不改造 WMS", "WMS 改造", 1),
        ("不支持多语言", "界面多语言切换", 1),
        ("不改造 WMS", "WMS 库存接口", 0),
        ("不支持多语言", "多门店切换", 0),
    ];
    for (exclusion, feature, expected) in cases {
        let lines = json!([
            ["exclusion", "e", {"statement": exclusion}],
            ["feature", "f", {"title": feature, "scope": "in"}]
        ]);
        assert_eq!(found(&lines).len(), expected, "{exclusion} and {feature}");
    }
}
