//! The requirements specification of a small project: what sections put in, for whom they are printed, what is open.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../scope/desk.rs"]
mod desk;

use desk::{Desk, Shop, request};
use i18n::Language;
use model::Kind;
use model::requirements::Reader;
use reports::{NoteKind, Request, build, images, notes};
use serde_json::json;
use typeset::{Block, Document, Inline};

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
    // The second place leads back to the first, on paper too.
    let led_back = Inline::PageOf { text: " (p. {page})".to_owned(), destination: "CHT-001".to_owned() };
    let leads_back = |block: &Block| matches!(block, Block::Paragraph(it) if it.inlines.contains(&led_back));
    assert!(document.blocks.iter().any(leads_back));
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

#[test]
fn an_internal_figure_that_a_section_puts_in_is_masked_and_keeps_its_number() {
    let mut desk = Shop::new().desk;
    let data = json!([{"label": "毛利底线", "values": [1.0]}]);
    let node = json!([{"id": "a", "text": "毛利底线核算", "x": 0.0, "y": 0.0}]);
    let hidden = json!({"title": "内部成本结构与毛利底线", "audience": "internal"});
    let with = |more: serde_json::Value| {
        let mut fields = hidden.clone();
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fields
    };
    let diagram = desk.create(Kind::Diagram, None, with(json!({"type": "business_flow", "nodes": node})));
    let chart = desk.create(Kind::Chart, None, with(json!({"type": "bar", "data": data})));
    let page = desk.create(Kind::Prototype, None, hidden.clone());
    let need = desk.create(Kind::Requirement, None, with(json!({"statement": "毛利底线不得外泄"})));
    let open = desk.create(Kind::Chart, None, json!({"title": "Sales", "type": "bar", "data": data}));
    let codes = [diagram, chart, page, need, diagram, open].map(|id| format!("![[{}]]", desk.code(id)));
    desk.create(Kind::Section, None, json!({"title": "Numbers", "body": codes.join("\n\n")}));
    let figures = |document: &Document| -> Vec<String> {
        let figure = |block: &Block| match block {
            Block::Figure(figure) => Some(format!("{:?}", figure.caption)),
            _ => None,
        };
        document.blocks.iter().filter_map(figure).collect()
    };
    let client = specification(&desk, &request(Language::Zh));
    let mut ours = request(Language::Zh);
    ours.variant.internal = true;
    assert_eq!(figures(&client).len(), figures(&specification(&desk, &ours)).len(), "figures bear the same numbers");
    assert_eq!(figures(&client).iter().filter(|caption| caption.contains("未提供的图")).count(), 3);
    let text = format!("{client:?}");
    for word in ["毛利底线核算", "毛利底线不得外泄", "内部成本结构", "DIA-001", "CHT-001", "PRO-001", "REQ-001"]
    {
        assert!(!text.contains(word), "{word} is printed");
    }
    let noted = notes(&desk.project, "requirements", &request(Language::Zh)).unwrap();
    let masked = noted.iter().filter(|note| note.key == "spec-problem-embed-masked" && note.kind == NoteKind::Leak);
    assert_eq!(masked.count(), 5);
    assert!(!keys(&desk).contains(&"spec-problem-embed-missing"));
}
