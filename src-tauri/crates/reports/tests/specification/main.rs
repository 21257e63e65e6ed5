//! The requirements specification of a small project: what sections put in, for whom they are printed, what is open.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../scope/desk.rs"]
mod desk;

use desk::{Desk, Shop, request};
use i18n::Language;
use model::Kind;
use model::requirements::Reader;
use reports::{Request, build, images, notes};
use serde_json::json;
use typeset::{Block, Document};

fn specification(desk: &Desk, request: &Request) -> Document {
    build(&desk.project, "requirements", request).unwrap()
}

fn keys(desk: &Desk) -> Vec<&'static str> {
    notes(&desk.project, "requirements", &request(Language::En)).unwrap().iter().map(|note| note.key).collect()
}

fn headings(document: &Document) -> Vec<&str> {
    let heading = |block: &'_ Block| matches!(block, Block::Heading(_));
    let blocks = document.blocks.iter().filter(|block| heading(block));
    blocks
        .filter_map(|block| if let Block::Heading(heading) = block { Some(heading.text.as_str()) } else { None })
        .collect()
}

#[test]
fn what_a_section_puts_in_is_shown_once_and_what_none_puts_in_follows() {
    let mut desk = Shop::new().desk;
    let data = json!([{"label": "a", "values": [1.0]}]);
    let chart = desk.create(Kind::Chart, None, json!({"title": "Used", "type": "bar", "data": data}));
    desk.create(Kind::Chart, None, json!({"title": "Left", "type": "pie", "data": data}));
    let text = format!("![[{0}]]\n\n![[{0}]]\n\n![[CHT-999]]", desk.code(chart));
    desk.create(Kind::Section, None, json!({"title": "Numbers", "body": text}));
    let document = specification(&desk, &request(Language::En));
    let shown = document.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => figure.source.as_deref(),
        _ => None,
    });
    assert_eq!(shown.collect::<Vec<_>>(), ["CHT-001", "CHT-002"]);
    assert!(headings(&document).contains(&"Other figures"));
    assert!(keys(&desk).contains(&"spec-problem-embed-missing"));
}

#[test]
fn a_reader_gets_the_sections_for_all_and_their_own() {
    let mut desk = Shop::new().desk;
    for (title, reader) in [("Everyone", "all"), ("Builders", "development"), ("Testers", "testing")] {
        desk.create(Kind::Section, None, json!({"title": title, "reader": reader, "body": "text"}));
    }
    let mut asked = request(Language::En);
    asked.variant.reader = Some(Reader::Testing);
    let document = specification(&desk, &asked);
    let titles = headings(&document);
    assert!(titles.contains(&"Everyone") && titles.contains(&"Testers") && !titles.contains(&"Builders"));
}

#[test]
fn what_nobody_could_verify_and_empty_sections_are_noted() {
    let mut desk = Shop::new().desk;
    desk.create(Kind::Section, None, json!({"title": "Empty"}));
    let vague = json!({"title": "Vague", "type": "functional", "statement": "It shall be good."});
    let vague = desk.create(Kind::Requirement, None, vague);
    let noted = keys(&desk);
    for key in ["spec-problem-section-empty", "spec-problem-unverifiable", "spec-problem-not-refined"] {
        assert!(noted.contains(&key), "{noted:?}");
    }
    desk.create(Kind::Acceptance, Some(vague), json!({"given": "a", "when": "b", "then": "c"}));
    assert!(!keys(&desk).contains(&"spec-problem-unverifiable"));
    let document = specification(&desk, &request(Language::Zh));
    assert!(headings(&document).contains(&"待定事项"));
}

#[test]
fn pictures_are_asked_for_by_hash_and_said_to_be_missing() {
    let mut desk = Shop::new().desk;
    desk.create(Kind::Section, None, json!({"title": "Seen", "body": "![a shelf](9af3)"}));
    desk.create(Kind::Prototype, None, json!({"title": "Page", "image": "77aa"}));
    assert_eq!(images(&desk.project).into_iter().collect::<Vec<_>>(), ["77aa", "9af3"]);
    assert_eq!(keys(&desk).iter().filter(|key| **key == "spec-problem-picture-missing").count(), 2);
}
