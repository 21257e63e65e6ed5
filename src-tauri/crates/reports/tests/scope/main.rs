//! The scope confirmation of a small project: its outline, its words, its links, and what never gets into it.

#![allow(clippy::unwrap_used)]

mod audience;
mod desk;
mod pages;

use std::collections::BTreeSet;

use desk::{Desk, Shop, request};
use i18n::Language;
use model::{Kind, LinkKind, Project};
use reports::{NoteKind, Refused, Request, build, notes};
use serde_json::json;
use typeset::{Block, CellPart, Document, FieldKind, Inline};

/// The document in one language.
fn scope(project: &Project, language: Language) -> Document {
    build(project, "scope", &request(language)).unwrap()
}

/// Everything in a document as one text; each string stands in it as it was written.
fn written(document: &Document) -> String {
    format!("{document:?}")
}

/// The headings, each led by one sign per level.
fn outline(document: &Document) -> Vec<String> {
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(format!("{}{}", "·".repeat(heading.level as usize - 1), heading.text)),
        _ => None,
    });
    headings.collect()
}

#[test]
fn the_outline_in_chinese_leads_from_purpose_to_signature() {
    let expected = [
        "关于本确认书",
        "范围总览",
        "·待定事项",
        "目标与缘由",
        "·项目目标",
        "·举措与痛点",
        "功能清单",
        "·订单中心",
        "范围之外的内容",
        "·可选的功能",
        "·延后的功能",
        "·不做的功能",
        "·不包含事项",
        "前提、约束与质量要求",
        "·前提假设",
        "·约束条件",
        "·质量要求",
        "确认后的变更",
        "术语",
        "确认与签署",
    ];
    assert_eq!(outline(&scope(&Shop::new().desk.project, Language::Zh)), expected);
}

#[test]
fn the_outline_in_english_has_the_same_chapters() {
    let project = Shop::new().desk.project;
    let english = outline(&scope(&project, Language::En));
    let levels = |outline: &[String]| outline.iter().map(|line| line.matches('·').count()).collect::<Vec<_>>();
    assert_eq!(levels(&english), levels(&outline(&scope(&project, Language::Zh))));
    assert_eq!(english.first().map(String::as_str), Some("About this document"));
    assert_eq!(english.last().map(String::as_str), Some("Confirmation and signature"));
}

#[test]
fn a_project_with_one_feature_gives_a_document_without_an_empty_heading() {
    let mut desk = Desk::default();
    desk.create(Kind::Feature, None, json!({"title": "One feature", "scope": "in"}));
    for language in [Language::Zh, Language::En] {
        let document = scope(&desk.project, language);
        let blocks: Vec<&Block> = document.blocks.iter().filter(|block| !matches!(block, Block::PageBreak)).collect();
        for (order, block) in blocks.iter().enumerate() {
            let Block::Heading(heading) = block else { continue };
            match blocks.get(order + 1) {
                Some(Block::Heading(next)) => assert!(next.level > heading.level, "{} is empty", heading.text),
                next => assert!(next.is_some(), "{} is empty", heading.text),
            }
        }
        assert!(!written(&document).contains('⟦'), "every text exists");
    }
}

#[test]
fn every_fixed_text_exists_in_both_languages() {
    let mut shop = Shop::new();
    shop.desk.update(shop.intake, json!({"price_visible": true}));
    shop.desk.create(Kind::Feature, Some(shop.module), json!({"title": "尚未定范围"}));
    for _ in 0..3 {
        for language in [Language::Zh, Language::En] {
            assert!(!written(&scope(&shop.desk.project, language)).contains('⟦'));
            for note in notes(&shop.desk.project, "scope", &request(language)).unwrap() {
                assert!(!note.message(language).contains('⟦'));
            }
        }
        let name = format!("基线 {}", shop.desk.project.baselines().count() + 1);
        shop.desk.freeze(&name);
        shop.desk.update(shop.intake, json!({"title": name}));
    }
}

#[test]
fn the_same_project_and_request_give_the_same_document() {
    let (first, second) = (Shop::new(), Shop::new());
    let text = |shop: &Shop| written(&scope(&shop.desk.project, Language::Zh));
    assert_eq!(text(&first), text(&second));
}

#[test]
fn a_feature_leads_through_its_initiative_to_the_pain_point() {
    let shop = Shop::new();
    let document = scope(&shop.desk.project, Language::Zh);
    let row = row(&document, shop.desk.code(shop.intake));
    let reference = |id| {
        let code = shop.desk.code(id).to_owned();
        Inline::Reference { text: code.clone(), destination: code }
    };
    let inlines: Vec<&Inline> = row.cells.iter().flat_map(|cell| &cell.parts).flat_map(text_of).collect();
    assert!(inlines.contains(&&reference(shop.pain)), "the pain point is named and linked");
    assert!(inlines.contains(&&reference(shop.initiative)), "so is the initiative, which the module delivers");
    assert!(inlines.contains(&&Inline::Muted("全渠道订单中心".to_owned())));
}

#[test]
fn the_reason_of_a_feature_names_a_few_pain_points_of_its_initiative_in_order_and_counts_the_rest() {
    let mut shop = Shop::new();
    let why = |shop: &Shop, language| {
        let document = scope(&shop.desk.project, language);
        let row = row(&document, shop.desk.code(shop.intake));
        let part = row.cells[2].parts.last().map(text_of).unwrap_or_default();
        let said = part.iter().map(|inline| match inline {
            Inline::Muted(text) | Inline::Reference { text, .. } => text.as_str(),
            _ => "",
        });
        said.collect::<String>()
    };
    assert_eq!(why(&shop, Language::Zh), "为什么做：举措 INI-001“全渠道订单中心”（解决 PAIN-001）");
    for order in 2..=4 {
        let fields = json!({"title": format!("痛点 {order}"), "severity": order, "frequency": "daily"});
        let pain = shop.desk.create(Kind::PainPoint, None, fields);
        shop.desk.link(LinkKind::Solves, shop.initiative, pain);
    }
    assert_eq!(
        why(&shop, Language::Zh),
        "为什么做：举措 INI-001“全渠道订单中心”（解决 PAIN-001、PAIN-002 等 4 个痛点）"
    );
    let english = "Why: initiative INI-001 “全渠道订单中心” (solves PAIN-001, PAIN-002 and 2 more pain points)";
    assert_eq!(why(&shop, Language::En), english);
}

#[test]
fn features_that_nobody_placed_are_counted_and_a_frozen_version_leaves_them_to_the_next() {
    let mut shop = Shop::new();
    shop.desk.create(Kind::Feature, Some(shop.module), json!({"title": "尚未定范围"}));
    let draft = written(&scope(&shop.desk.project, Language::Zh));
    assert!(draft.contains("共列出 6 项功能") && draft.contains("是否纳入待定 1 项"));
    assert!(draft.contains("须在签署之前"));
    shop.desk.freeze("功能清单 V1.0");
    let frozen = written(&scope(&shop.desk.project, Language::Zh));
    assert!(frozen.contains("写入下一版本") && !frozen.contains("须在签署之前"));
}

#[test]
fn every_feature_with_a_scope_has_a_place_of_its_own_to_answer() {
    let document = scope(&Shop::new().desk.project, Language::Zh);
    let parts = rows(&document).flat_map(|row| &row.cells).flat_map(|cell| &cell.parts);
    let fields = parts.filter_map(|part| match part {
        CellPart::Fields(fields) => Some(fields),
        CellPart::Text(_) => None,
    });
    let names: Vec<&str> = fields.flatten().map(|field| field.name.as_str()).collect();
    let features: BTreeSet<&str> = names.iter().filter_map(|name| name.split('.').next()).collect();
    assert_eq!(features, ["FEA-003", "FEA-004", "FEA-005", "FEA-006", "FEA-007"].into());
    assert_eq!(names.len(), features.len() * 3);
    assert!(features.iter().all(|code| names.contains(&format!("{code}.accept").as_str())));
}

#[test]
fn the_signature_page_names_both_parties_and_has_four_fields_for_each_and_a_draft_has_none() {
    let mut shop = Shop::new();
    let draft = scope(&shop.desk.project, Language::Zh);
    assert!(!draft.blocks.iter().any(|block| matches!(block, Block::SignOff(_))), "a draft is not to be signed");
    shop.desk.freeze("功能清单 V1.0");
    let document = scope(&shop.desk.project, Language::Zh);
    let Some(Block::SignOff(parties)) = document.blocks.last() else { panic!("the signatures come last") };
    assert_eq!(parties.iter().map(|party| party.title.as_str()).collect::<Vec<_>>(), ["禾邻生活", "八步咨询"]);
    for party in parties {
        assert_eq!(party.fields.len(), 4);
        assert_eq!(party.fields.iter().filter(|field| field.kind == FieldKind::Signature).count(), 1);
    }
}

#[test]
fn only_a_frozen_scope_bears_a_hash_and_a_change_makes_it_a_draft_again() {
    let mut shop = Shop::new();
    let project = |shop: &Shop| scope(&shop.desk.project, Language::Zh);
    let draft = project(&shop);
    assert_eq!(draft.meta.baseline, None);
    assert!(written(&draft).contains("草稿") && written(&draft).contains("请勿签署"));
    shop.desk.freeze("范围第一版");
    let hash = shop.desk.project.baselines().next().unwrap().hash.to_string();
    let frozen = project(&shop);
    assert_eq!(frozen.meta.baseline.as_ref().unwrap().code, "范围第一版");
    assert!(written(&frozen).contains(&hash) && !written(&frozen).contains("草稿"));
    shop.desk.update(shop.intake, json!({"purpose": "改了一句。"}));
    let changed = project(&shop);
    assert!(!written(&changed).contains(&hash) && written(&changed).contains("V1.0 之后的草稿"));
    shop.desk.freeze("范围第二版");
    assert!(written(&project(&shop)).contains("修改 1 项功能"));
}

#[test]
fn what_is_missing_is_noted_with_its_record_before_the_export() {
    let shop = Shop::new();
    let found = notes(&shop.desk.project, "scope", &request(Language::En)).unwrap();
    let of = |key: &str| -> Vec<&str> {
        let records = found.iter().filter(|note| note.key == key).filter_map(|note| note.record);
        records.map(|id| shop.desk.code(id)).collect()
    };
    assert_eq!(of("doc-problem-done-missing"), ["FEA-004"]);
    assert_eq!(of("doc-problem-why-missing"), [""; 0]);
    assert!(found.iter().any(|note| note.key == "doc-problem-no-baseline"));
}

#[test]
fn an_unknown_document_and_an_empty_project_are_refused() {
    let shop = Shop::new();
    let unknown = build(&shop.desk.project, "novel", &request(Language::Zh));
    assert_eq!(unknown.unwrap_err(), Refused::UnknownDocument("novel".to_owned()));
    let empty = build(&Project::default(), "scope", &request(Language::Zh));
    assert_eq!(empty.unwrap_err(), Refused::NothingToExport);
    assert!(!reports::DOCUMENTS[0].is_available(&Project::default()));
}

fn rows(document: &Document) -> impl Iterator<Item = &typeset::Row> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(|table| &table.rows)
}

fn row<'d>(document: &'d Document, code: &str) -> &'d typeset::Row {
    rows(document).find(|row| row.destination.as_deref() == Some(code)).unwrap()
}

fn text_of(part: &CellPart) -> &[Inline] {
    match part {
        CellPart::Text(inlines) => inlines,
        CellPart::Fields(_) => &[],
    }
}

#[test]
fn links_to_review_among_what_a_document_prints_are_noted_once_a_record() {
    let mut shop = Shop::new();
    let suspect = |desk: &Desk| -> Vec<String> {
        let noted = notes(&desk.project, "scope", &request(Language::Zh)).unwrap();
        let noted = noted.iter().filter(|note| note.kind == NoteKind::Suspect);
        noted.map(|note| note.message(Language::Zh)).collect()
    };
    assert_eq!(suspect(&shop.desk), Vec::<String>::new());
    shop.desk.update(shop.initiative, json!({"benefit": "每月少录 300 小时。"}));
    let noted = suspect(&shop.desk);
    assert_eq!(noted.len(), 2, "{noted:?}");
    assert!(noted.iter().any(|text| text.starts_with("FEA-001 与 INI-001")), "{noted:?}");
    assert!(noted.iter().any(|text| text.starts_with("INI-001 与 PAIN-001")), "{noted:?}");
}

#[test]
fn what_a_frozen_document_prints_besides_its_baseline_and_has_changed_is_told_on_its_cover_and_noted() {
    let mut shop = Shop::new();
    shop.desk.freeze("Scope V1.0");
    let mut asked = request(Language::Zh);
    let beyond = |shop: &Shop, asked: &Request| {
        let document = format!("{:?}", build(&shop.desk.project, "scope", asked).unwrap());
        let noted = notes(&shop.desk.project, "scope", asked).unwrap();
        let noted = noted.iter().filter(|note| note.key == "doc-problem-beyond").map(|note| note.record.unwrap());
        (document.contains("基线之后改过：PAIN-001"), noted.collect::<Vec<_>>())
    };
    assert_eq!(beyond(&shop, &asked), (false, Vec::new()));
    shop.desk.update(shop.pain, json!({"cause": "接口停用了。"}));
    asked.changed = [shop.pain, shop.intake].into();
    assert_eq!(beyond(&shop, &asked), (true, vec![shop.pain]), "a feature is frozen, a pain point is not");
    shop.desk.update(shop.intake, json!({"purpose": "另一种说法。"}));
    assert_eq!(beyond(&shop, &asked), (false, Vec::new()), "a draft is not held against a baseline");
}
