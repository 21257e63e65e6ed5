//! What is in the files besides text: outline, destinations, links, fields, tags, identity.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use serde_json::Value;
use typeset::*;

use crate::readers::run;
use crate::{artefact, fonts, sample, set};

/// The objects of a file as qpdf reads them.
struct Objects(BTreeMap<String, Value>);

impl Objects {
    fn read(name: &str, output: &Output) -> Self {
        let file = artefact(name, &output.bytes);
        let text = run("qpdf", &["--json=2", "--json-key=qpdf", file.to_str().unwrap()]);
        let mut json: Value = serde_json::from_str(&text).unwrap();
        let objects = json["qpdf"][1].take();
        Objects(serde_json::from_value(objects).unwrap())
    }

    /// Follows a reference such as `12 0 R`.
    fn at<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value.as_str().and_then(|text| self.0.get(&format!("obj:{text}"))) {
            Some(object) if object.get("stream").is_some() => &object["stream"]["dict"],
            Some(object) => &object["value"],
            None => value,
        }
    }

    fn trailer(&self) -> &Value {
        &self.0["trailer"]["value"]
    }

    fn catalog(&self) -> &Value {
        self.at(&self.trailer()["/Root"])
    }

    /// Titles of the outline below an item, with their depth.
    fn outline(&self, item: &Value, depth: usize, found: &mut Vec<(usize, String, Value)>) {
        let mut next = &self.at(item)["/First"];
        while !next.is_null() {
            let entry = self.at(next);
            let title = entry["/Title"].as_str().unwrap().trim_start_matches("u:").to_owned();
            found.push((depth, title, entry["/Dest"].clone()));
            self.outline(next, depth + 1, found);
            next = &entry["/Next"];
        }
    }

    /// Counts the roles of structure elements.
    fn roles(&self) -> BTreeMap<String, usize> {
        let mut roles = BTreeMap::new();
        for object in self.0.values() {
            if let Some(role) = object["value"]["/S"].as_str().filter(|_| object["value"].get("/P").is_some()) {
                *roles.entry(role.to_owned()).or_default() += 1;
            }
        }
        roles
    }
}

#[test]
fn the_outline_is_nested_numbered_and_opens_at_the_place_of_each_heading() {
    let output = set(&sample::document(&sample::CHINESE, 1));
    let objects = Objects::read("structure.pdf", &output);
    let mut found = Vec::new();
    objects.outline(&objects.catalog()["/Outlines"], 0, &mut found);
    let titles: Vec<(usize, &str)> = found.iter().map(|(depth, title, _)| (*depth, title.as_str())).collect();
    assert_eq!(titles[..3], [(0, "1 背景与目标"), (0, "2 功能范围"), (1, "2.1 订单中心")]);
    assert_eq!(titles.last(), Some(&(0, "3 签署确认")));
    let module = output.destinations.iter().find(|place| place.name == "MOD-002").unwrap();
    let (_, _, view) = found.iter().find(|(_, title, _)| title == "2.3 配送调度").unwrap();
    let height = view[3].as_f64().unwrap();
    assert!((height - f64::from(module.rect[3])).abs() < 20.0, "{height} is not near {:?}", module.rect);
    assert_eq!(objects.catalog()["/PageMode"], "/UseOutlines");
}

#[test]
fn every_record_has_a_named_destination_and_references_link_to_it() {
    let output = set(&sample::document(&sample::CHINESE, 1));
    let objects = Objects::read("structure.pdf", &output);
    let names = objects.at(&objects.at(&objects.catalog()["/Names"])["/Dests"])["/Names"].as_array().unwrap();
    let keys: Vec<&str> = names.iter().step_by(2).map(|name| name.as_str().unwrap()).collect();
    assert!(keys.contains(&"u:FEA-001") && keys.contains(&"u:FEA-040") && keys.contains(&"u:API-001"));
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    assert_eq!(keys, sorted, "a name tree is searched by halves");
    let links: Vec<&Value> =
        objects.0.values().map(|object| &object["value"]).filter(|value| value["/Subtype"] == "/Link").collect();
    assert!(links.iter().any(|link| link["/Dest"] == "u:FEA-003"));
    assert!(links.iter().any(|link| link["/A"]["/URI"] == "u:https://example.com/%E8%AE%A2%E5%8D%95"));
    assert!(links.iter().filter(|link| link["/Dest"].is_array()).count() >= 9, "the contents link to headings");
}

#[test]
fn answers_are_fields_and_chinese_can_be_typed_into_them() {
    let output = set(&sample::document(&sample::CHINESE, 1));
    let objects = Objects::read("structure.pdf", &output);
    let form = objects.at(&objects.catalog()["/AcroForm"]);
    let groups = form["/Fields"].as_array().unwrap();
    assert_eq!(groups.len(), 40 + 2, "one group for each feature and each party");
    let fields: Vec<&Value> = groups
        .iter()
        .flat_map(|group| objects.at(group)["/Kids"].as_array().unwrap())
        .map(|field| objects.at(field))
        .collect();
    assert_eq!(fields.len(), 40 * 2 + 8);
    assert_eq!(fields.len(), output.fields.len());
    let count = |kind: &str| fields.iter().filter(|field| field["/FT"] == kind).count();
    assert_eq!((count("/Btn"), count("/Tx"), count("/Sig")), (80, 6, 2));
    let name = &fields.iter().find(|field| field["/T"] == "u:name").unwrap();
    assert_eq!(objects.at(&name["/Parent"])["/T"], "u:client");
    assert_eq!(name["/TU"], "u:姓名");
    assert!(name["/DA"].as_str().unwrap().contains("/CJK 10 Tf"));
    let font = objects.at(&form["/DR"]["/Font"]["/CJK"]);
    assert_eq!(font["/Encoding"], "/Identity-H");
    assert_eq!(output.fields[0].name, "FEA-001.accept");
    assert_eq!(output.fields[0].page, output.destinations.iter().find(|place| place.name == "FEA-001").unwrap().page);
}

#[test]
fn headings_paragraphs_lists_tables_and_figures_are_tagged() {
    let output = set(&sample::document(&sample::CHINESE, 1));
    let objects = Objects::read("structure.pdf", &output);
    let roles = objects.roles();
    for (role, least) in
        [("/H1", 3), ("/H2", 6), ("/P", 10), ("/LI", 8), ("/TR", 50), ("/TH", 36), ("/TD", 240), ("/Figure", 2)]
    {
        assert!(roles.get(role).copied().unwrap_or(0) >= least, "{role} in {roles:?}");
    }
    let figure = objects.0.values().find(|object| object["value"]["/S"] == "/Figure").unwrap();
    assert_eq!(figure["value"]["/Alt"], "u:progress");
    assert_eq!(objects.catalog()["/Lang"], "u:zh-CN");
    let untagged = render(&sample::document(&sample::CHINESE, 1), fonts(), &Options { tagged: false }, &mut |_| {
        ControlFlow::Continue(())
    });
    assert!(untagged.unwrap().bytes.len() < output.bytes.len());
}

#[test]
fn the_same_document_gives_the_same_bytes_and_its_identity_follows_the_export() {
    let mut document = sample::document(&sample::CHINESE, 1);
    let first = set(&document);
    assert!(first.bytes == set(&document).bytes);
    let identity = |output: &Output| Objects::read("identity.pdf", output).trailer()["/ID"].clone();
    let before = identity(&first);
    document.blocks.push(Block::Paragraph(Paragraph::plain("另")));
    let changed = identity(&set(&document));
    assert_eq!(before[0], changed[0]);
    assert_ne!(before[1], changed[1]);
    document.meta.export_id = "another".into();
    assert_ne!(before[0], identity(&set(&document))[0]);
}

#[test]
fn a_cancelled_export_stops_in_every_phase() {
    let document = sample::document(&sample::CHINESE, 1);
    for phase in [Phase::Compose, Phase::Paint, Phase::Write] {
        let mut seen = 0;
        let result = render(&document, fonts(), &Options::default(), &mut |progress| {
            seen += usize::from(progress.phase == phase);
            if seen == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(result, Err(Error::Cancelled)), "{phase:?}");
    }
}

#[test]
fn no_heading_ends_a_page_and_no_paragraph_leaves_a_line_alone() {
    let mut blocks = Vec::new();
    for index in 0..120 {
        blocks.push(Block::Heading(Heading {
            level: 1 + (index % 3) as u8,
            text: "标题".into(),
            numbered: true,
            destination: Some(format!("H-{index:03}")),
            source: None,
        }));
        let text = sample::CHINESE.body[index % 4].repeat(1 + index % 3);
        blocks.push(Block::Paragraph(Paragraph::plain(text)));
    }
    let output = set(&Document { blocks, ..Document::default() });
    assert_eq!(output.destinations.len(), 120);
    // Two lines of the paragraph that follows need 36 points above the lower edge of the text, which lies at 75.9.
    for place in &output.destinations {
        assert!(place.rect[1] > 75.9 + 36.0, "{} ends page {}", place.name, place.page);
    }
}

#[test]
fn links_and_fields_belong_to_elements_and_the_reading_order_is_that_of_the_page() {
    let output = set(&sample::document(&sample::CHINESE, 1));
    let objects = Objects::read("order.pdf", &output);
    let numbers = objects.at(&objects.at(&objects.catalog()["/StructTreeRoot"])["/ParentTree"])["/Nums"].clone();
    let numbers = numbers.as_array().unwrap();
    let mut owned = 0;
    for object in objects.0.values().map(|object| &object["value"]) {
        let wanted = match object["/Subtype"].as_str() {
            Some("/Link") => "/Link",
            Some("/Widget") => "/Form",
            _ => continue,
        };
        let key = object["/StructParent"].as_i64().unwrap_or_else(|| panic!("{object} belongs to no element"));
        let place = numbers.iter().step_by(2).position(|number| number.as_i64() == Some(key)).unwrap();
        assert_eq!(objects.at(&numbers[place * 2 + 1])["/S"], wanted);
        owned += 1;
    }
    assert!(owned > output.fields.len());
    let file = artefact("order.pdf", &output.bytes);
    let text = run("pdfinfo", &["-struct-text", file.to_str().unwrap()]);
    let solid: String = text.chars().filter(|character| !character.is_whitespace() && *character != '"').collect();
    for order in [["TOCIReference(inline)Link(inline)Lbl(block)2", "订单中心"], ["LBody(block)", "L(block)"]] {
        let start = solid.find(order[0]).unwrap_or_else(|| panic!("{} is not in the structure", order[0]));
        assert!(solid[start..].contains(order[1]), "{order:?}");
    }
    // The text before a link, the link, the text after it.
    let before = solid.find("order.created_at").unwrap();
    let link = before + solid[before..].find("Link(inline)").unwrap();
    assert!(solid[link..].find("example.com").unwrap() < solid[link..].find("P(block)").unwrap_or(usize::MAX));
}

#[test]
fn page_labels_are_the_printed_numbers_and_the_title_is_what_a_window_shows() {
    let objects = Objects::read("labels.pdf", &set(&sample::document(&sample::CHINESE, 1)));
    let labels = objects.catalog()["/PageLabels"]["/Nums"].clone();
    assert_eq!(labels, serde_json::json!([0, { "/S": "/r" }, 1, { "/S": "/D", "/St": 2 }]));
    assert_eq!(objects.catalog()["/ViewerPreferences"]["/DisplayDocTitle"], true);
    let plain = set(&Document { blocks: vec![Block::Paragraph(Paragraph::plain("一"))], ..Document::default() });
    let objects = Objects::read("labels-plain.pdf", &plain);
    assert_eq!(objects.catalog()["/PageLabels"]["/Nums"], serde_json::json!([0, { "/S": "/D" }]));
}
