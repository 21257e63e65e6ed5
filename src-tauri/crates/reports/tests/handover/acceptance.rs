//! The acceptance pack: what is accepted is the scope as it was signed, whatever was edited afterwards.

use i18n::Language;
use model::{Id, Kind, LinkKind};
use reports::{Refused, build, notes};
use serde_json::json;
use typeset::Block;

use crate::desk::{Desk, request};
use crate::{document, fields, rows_of, written};

/// A signed scope of two features; one is verified and passed.
struct Signed {
    desk: Desk,
    module: Id,
    intake: Id,
    refund: Id,
}

impl Signed {
    fn new() -> Signed {
        let mut desk = Desk::default();
        let module = desk.create(Kind::Feature, None, json!({"title": "订单中心", "scope": "in"}));
        let feature = |title: &str| json!({"title": title, "scope": "in", "done_definition": format!("{title}可用。")});
        let intake = desk.create(Kind::Feature, Some(module), feature("自动接单"));
        let refund = desk.create(Kind::Feature, Some(module), feature("在线退款"));
        desk.create(Kind::Feature, Some(module), json!({"title": "骑手地图", "scope": "deferred"}));
        let requirement = desk.create(
            Kind::Requirement,
            None,
            json!({"title": "六十秒入库", "type": "functional", "statement": "六十秒内入库。"}),
        );
        let case = desk.create(Kind::TestCase, None, json!({"title": "接单", "level": "acceptance"}));
        desk.link(LinkKind::Refines, requirement, intake);
        desk.link(LinkKind::Verifies, case, requirement);
        let result = json!({"case": case, "verdict": "passed", "on": "2026-09-01"});
        desk.create(Kind::TestRun, None, json!({"title": "验收", "results": [result]}));
        desk.freeze("功能清单 V1.0");
        let mut signed = Signed { desk, module, intake, refund };
        signed.sign();
        signed
    }

    /// The client signs the newest scope.
    fn sign(&mut self) {
        let about = self.desk.project.baselines().last().unwrap().id;
        let signature =
            json!({"title": "签署", "about": about, "person": "陆启明", "side": "client", "signed_on": "2026-04-08"});
        self.desk.create(Kind::SignOff, None, signature);
    }
}

#[test]
fn the_scope_stays_as_it_was_signed_after_edits_additions_and_deletions() {
    let mut signed = Signed::new();
    let before = document(&signed.desk, "acceptance");
    let hash = signed.desk.project.baselines().next().unwrap().hash.to_string();
    assert_eq!(rows_of(&before, &signed.desk, signed.intake)[0][1], "自动接单\n自动接单可用。");
    assert!(written(&before).contains(&hash) && written(&before).contains("功能共 2 项"));
    signed
        .desk
        .update(signed.intake, json!({"title": "改了名的接单", "done_definition": "另一个标准。", "scope": "out"}));
    let late = signed.desk.create(Kind::Feature, Some(signed.module), json!({"title": "后加的功能", "scope": "in"}));
    let gone = signed.desk.code(signed.refund).to_owned();
    let refund = signed.refund;
    signed.desk.draft(|draft| draft.delete(&[refund])).unwrap();
    let after = document(&signed.desk, "acceptance");
    assert_eq!(rows_of(&after, &signed.desk, signed.intake)[0][1], "自动接单\n自动接单可用。");
    assert!(rows_of(&after, &signed.desk, late).is_empty(), "what was added later is not accepted");
    let names: Vec<&str> = fields(&after).iter().map(|field| field.name.as_str()).collect();
    assert!(names.contains(&format!("{gone}.accept").as_str()), "a deleted feature stays to be accepted");
    assert!(written(&after).contains(&hash) && written(&after).contains("功能共 2 项"));
    assert!(written(&after).contains("新增 1 项，修改 0 项，移出 2 项"));
}

#[test]
fn a_feature_leads_to_requirement_case_and_verdict_and_without_them_it_is_unknown() {
    let signed = Signed::new();
    let pack = document(&signed.desk, "acceptance");
    assert_eq!(rows_of(&pack, &signed.desk, signed.intake)[0][2..4], ["REQ-001", "已通过\nTC-001"]);
    assert_eq!(rows_of(&pack, &signed.desk, signed.refund)[0][2..4], ["–", "结果未知\n–"]);
    assert_eq!(rows_of(&pack, &signed.desk, signed.module)[0][2..], ["2", "1", "0", "0", "1"]);
    assert!(!written(&pack).contains("骑手地图"), "what was deferred is no part of it");
}

#[test]
fn a_change_that_was_turned_down_or_put_off_is_not_told_as_part_of_what_is_accepted() {
    let mut signed = Signed::new();
    let mut request = |disposition: &str, decided_on: &str| {
        let fields = json!({"title": disposition, "received_on": "2026-12-01", "disposition": disposition,
            "decided_on": decided_on});
        signed.desk.create(Kind::ChangeRequest, None, fields)
    };
    let expected = [
        (request("absorb", "2026-01-01"), "已纳入"),
        (request("accept_priced", "2030-01-01"), "签署之后决定"),
        (request("advise_against", "2026-01-01"), "未纳入"),
        (request("reject", "2026-01-01"), "未纳入"),
        (request("defer", "2026-01-01"), "延后，未纳入"),
    ];
    let pack = document(&signed.desk, "acceptance");
    for (id, word) in expected {
        assert_eq!(rows_of(&pack, &signed.desk, id)[0].last().map(String::as_str), Some(word));
    }
}

#[test]
fn a_feature_that_was_signed_without_a_definition_of_done_says_so() {
    let mut desk = Desk::default();
    let feature = desk.create(Kind::Feature, None, json!({"title": "接单", "scope": "in"}));
    desk.freeze("功能清单 V1.0");
    let pack = document(&desk, "acceptance");
    assert_eq!(rows_of(&pack, &desk, feature)[0][1], "接单\n签署时没有写明完成标准。");
}

#[test]
fn a_newer_version_that_nobody_signed_does_not_replace_the_signed_one() {
    let mut signed = Signed::new();
    signed.desk.update(signed.intake, json!({"title": "改了名的接单"}));
    signed.desk.freeze("功能清单 V1.1");
    let pack = document(&signed.desk, "acceptance");
    assert_eq!(pack.meta.baseline.as_ref().unwrap().code, "功能清单 V1.0");
    assert_eq!(rows_of(&pack, &signed.desk, signed.intake)[0][1], "自动接单\n自动接单可用。");
    let keys = |signed: &Signed| -> Vec<&str> {
        let found = notes(&signed.desk.project, "acceptance", &request(Language::Zh)).unwrap();
        found.iter().map(|note| note.key).collect()
    };
    assert!(keys(&signed).contains(&"acceptance-note-newer"));
    signed.sign();
    assert_eq!(document(&signed.desk, "acceptance").meta.baseline.as_ref().unwrap().code, "功能清单 V1.1");
    assert!(!keys(&signed).contains(&"acceptance-note-newer"));
}

#[test]
fn a_feature_made_internal_after_the_signature_is_no_longer_shown() {
    let mut signed = Signed::new();
    signed.desk.update(signed.refund, json!({"audience": "internal"}));
    let pack = document(&signed.desk, "acceptance");
    assert!(!written(&pack).contains("在线退款"));
}

#[test]
fn without_a_frozen_scope_there_is_nothing_to_accept_and_an_unsigned_one_is_no_basis() {
    let mut desk = Desk::default();
    desk.create(Kind::Feature, None, json!({"title": "接单", "scope": "in"}));
    let none = build(&desk.project, "acceptance", &request(Language::Zh));
    assert_eq!(none.unwrap_err(), Refused::NothingToExport);
    desk.freeze("功能清单 V1.0");
    let pack = document(&desk, "acceptance");
    assert!(written(&pack).contains("不能作为验收依据"));
    assert!(matches!(pack.blocks.last(), Some(Block::SignOff(parties)) if parties.len() == 2));
}
