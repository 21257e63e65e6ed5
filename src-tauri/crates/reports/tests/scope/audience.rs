//! Nothing internal reaches the client: not as a record, not as a reference, not as a fact, not as a word in passing.

use i18n::Language;
use model::{Kind, LinkKind};
use reports::{Leak, Refused, build, notes};
use serde_json::json;

use crate::desk::{Shop, request};
use crate::{outline, scope, written};

#[test]
fn internal_records_and_what_lies_below_them_are_left_out() {
    let mut shop = Shop::new();
    let before = outline(&scope(&shop.desk.project, Language::Zh));
    let module = shop.desk.create(Kind::Feature, None, json!({"title": "内部成本核算模块", "audience": "internal"}));
    shop.desk.create(Kind::Feature, Some(module), json!({"title": "毛利按人拆分", "scope": "in"}));
    for (kind, statement) in [
        (Kind::Exclusion, "不为客户承担超支部分。"),
        (Kind::Assumption, "客户方项目经理可能离职。"),
        (Kind::Constraint, "我方只有两名开发可用。"),
    ] {
        shop.desk.create(kind, None, json!({"statement": statement, "audience": "internal"}));
    }
    let document = scope(&shop.desk.project, Language::Zh);
    assert_eq!(outline(&document), before);
    for word in ["内部成本核算模块", "毛利按人拆分", "超支", "离职", "两名开发", "FEA-008", "FEA-009", "EXC-002"]
    {
        assert!(!written(&document).contains(word), "{word} is printed");
    }
    let left_out = notes(&shop.desk.project, "scope", &request(Language::Zh)).unwrap();
    let note = left_out.iter().find(|note| note.key == "doc-problem-internal-left-out").unwrap();
    assert!(note.message(Language::Zh).starts_with('5'));
}

#[test]
fn a_module_whose_features_are_all_internal_leaves_no_heading() {
    let mut shop = Shop::new();
    let module = shop.desk.create(Kind::Feature, None, json!({"title": "只有我方看的模块", "scope": "in"}));
    shop.desk.create(Kind::Feature, Some(module), json!({"title": "毛利", "scope": "in", "audience": "internal"}));
    assert!(!written(&scope(&shop.desk.project, Language::Zh)).contains("只有我方看的模块"));
}

#[test]
fn a_reason_role_or_measure_that_is_internal_is_dropped_from_a_feature_that_is_not() {
    let mut shop = Shop::new();
    let hide = json!({"audience": "internal"});
    let roles: Vec<_> = shop.desk.project.all::<model::architecture::Role>().map(|(role, _)| role.id).collect();
    let kpis: Vec<_> = shop.desk.project.all::<model::coaching::Kpi>().map(|(kpi, _)| kpi.id).collect();
    for id in roles.into_iter().chain(kpis).chain([shop.pain]) {
        shop.desk.update(id, hide.clone());
    }
    let document = written(&scope(&shop.desk.project, Language::Zh));
    assert!(document.contains("小程序订单自动接入") && document.contains("全渠道订单中心"));
    for word in ["小程序订单人工重录", "PAIN-001", "客服专员", "订单履约时长"] {
        assert!(!document.contains(word), "{word} is printed");
    }
    shop.desk.update(shop.initiative, hide);
    assert!(!written(&scope(&shop.desk.project, Language::Zh)).contains("全渠道订单中心"));
}

#[test]
fn effort_and_price_show_only_where_the_client_may_see_them() {
    let mut shop = Shop::new();
    let risk = json!({"title": "核心开发可能离开", "cause": "待遇", "probability": 4, "impact": 5});
    shop.desk.create(Kind::Risk, None, risk);
    let hidden = written(&scope(&shop.desk.project, Language::Zh));
    for word in ["35,217", "35217", "11.5", "16.5", "工作量汇总", "核心开发可能离开"] {
        assert!(!hidden.contains(word), "{word} is printed");
    }
    shop.desk.update(shop.intake, json!({"price_visible": true}));
    let shown = scope(&shop.desk.project, Language::Zh);
    assert!(outline(&shown).contains(&"·单独计价的功能".to_owned()));
    assert!(!written(&shown).contains("工作量汇总"), "the price of one feature is not that of the delivery");
    for word in ["¥35,217", "8.5", "11.5", "16.5"] {
        assert!(written(&shown).contains(word), "{word} is missing");
    }
}

#[test]
fn a_text_that_cites_an_internal_record_by_code_or_title_keeps_the_document_from_being_made() {
    let secret = "客户方财务总监反对本项目";
    for cited in ["完成标准见RSK-001。", "see rsk-001", "考虑到客户方财务**总监反对本项目**，先做这一项。"]
    {
        let mut shop = Shop::new();
        shop.desk.create(Kind::Risk, None, json!({"title": secret, "audience": "internal"}));
        assert!(build(&shop.desk.project, "scope", &request(Language::Zh)).is_ok());
        shop.desk.update(shop.intake, json!({"done_definition": cited}));
        let leak = Leak {
            code: "RSK-001".to_owned(),
            title: secret.to_owned(),
            found_in: Some(shop.desk.code(shop.intake).to_owned()),
        };
        let refused = build(&shop.desk.project, "scope", &request(Language::Zh)).unwrap_err();
        assert_eq!(refused, Refused::InternalLeak(vec![leak]));
    }
}

#[test]
fn a_short_title_a_longer_code_and_a_title_that_a_record_or_heading_shares_are_no_leak() {
    let mut shop = Shop::new();
    shop.desk.create(Kind::Risk, None, json!({"title": "延期", "audience": "internal"}));
    shop.desk.create(Kind::Risk, None, json!({"title": "小程序订单自动接入", "audience": "internal"}));
    shop.desk.create(Kind::Risk, None, json!({"title": "前提、约束与质量要求", "audience": "internal"}));
    shop.desk.update(shop.intake, json!({"done_definition": "不得延期。编号 RSK-0012 与 ARSK-001 与此无关。"}));
    assert!(build(&shop.desk.project, "scope", &request(Language::Zh)).is_ok());
}

#[test]
fn a_link_from_a_visible_feature_to_an_internal_one_is_not_followed() {
    let mut shop = Shop::new();
    let hidden = json!({"title": "内部另有打算的举措", "link_up": "data", "audience": "internal"});
    let initiative = shop.desk.create(Kind::Initiative, None, hidden);
    shop.desk.link(LinkKind::Delivers, shop.intake, initiative);
    let document = written(&scope(&shop.desk.project, Language::Zh));
    assert!(!document.contains("另有打算") && document.contains("全渠道订单中心"));
}
