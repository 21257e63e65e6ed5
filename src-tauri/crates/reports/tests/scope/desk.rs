//! A small project with a clock that stands still and identities that count up.

use model::{Context, Draft, Id, Kind, LinkKind, Moment, NewLink, NewRecord, Project, Subject};
use reports::Request;
use serde_json::{Value, json};

/// A project being written.
#[derive(Default)]
pub struct Desk {
    pub project: Project,
    ids: u128,
}

impl Desk {
    pub fn draft<T>(&mut self, work: impl FnOnce(&mut Draft) -> T) -> T {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Id::from_parts(0, *ids)
        };
        let now = Moment::from_timestamp_millis(1_790_000_000_000).unwrap();
        let context = Context { now, today: now.date_naive(), author: "许砚".to_owned(), new_id: &mut new_id };
        let mut draft = Draft::new(&mut self.project, context);
        let result = work(&mut draft);
        draft.keep();
        result
    }

    pub fn create(&mut self, kind: Kind, parent: Option<Id>, fields: Value) -> Id {
        let fields = fields.as_object().cloned().unwrap();
        self.draft(|draft| draft.create(kind, NewRecord { fields, parent, after: None })).unwrap()
    }

    pub fn update(&mut self, id: Id, fields: Value) {
        let fields = fields.as_object().cloned().unwrap();
        self.draft(|draft| draft.update(id, fields)).unwrap();
    }

    pub fn link(&mut self, kind: LinkKind, from: Id, to: Id) {
        let link = NewLink::plain(kind, from, to);
        self.draft(|draft| draft.link(link)).unwrap();
    }

    pub fn freeze(&mut self, name: &str) {
        self.draft(|draft| draft.freeze(Subject::Scope, name, draft.context().today, None));
    }

    pub fn code(&self, id: Id) -> &str {
        &self.project.record(id).unwrap().code
    }
}

/// The whole of a small scope: one of everything that the document prints.
pub struct Shop {
    pub desk: Desk,
    pub module: Id,
    pub intake: Id,
    pub initiative: Id,
    pub pain: Id,
}

impl Shop {
    pub fn new() -> Shop {
        let mut desk = Desk::default();
        let (lead, profile) = people(&mut desk);
        desk.update(profile, json!({ "lead": lead }));
        let kpi = desk.create(
            Kind::Kpi,
            None,
            json!({"title": "订单履约时长", "formula": "中位数", "unit": "小时", "direction": "down"}),
        );
        desk.create(
            Kind::Objective,
            None,
            json!({"title": "当天送达", "measure": kpi, "baseline": 38, "target": 20, "due": "2027-02-28"}),
        );
        let initiative = desk.create(
            Kind::Initiative,
            None,
            json!({"title": "全渠道订单中心", "link_up": "business", "benefit": "每月少录 225 小时。"}),
        );
        let pain = desk.create(
            Kind::PainPoint,
            None,
            json!({"title": "小程序订单人工重录", "who": "电商部", "severity": 5, "frequency": "daily", "cause": "没有接口。"}),
        );
        desk.link(LinkKind::Solves, initiative, pain);
        let role = desk.create(Kind::Role, None, json!({"title": "客服专员"}));
        let (module, intake) = features(&mut desk, role, initiative);
        for (kind, statement) in [
            (Kind::Exclusion, "不开发独立 App。"),
            (Kind::Assumption, "快递公司开放轨迹订阅。"),
            (Kind::Constraint, "ERP 每晚停机两小时。"),
        ] {
            desk.create(kind, None, json!({"statement": statement, "reason": "双方已确认。"}));
        }
        desk.create(
            Kind::Quality,
            None,
            json!({"title": "抢购峰值", "characteristic": "performance_efficiency", "scenario": "三分钟三万单。",
                "measure": "响应时间", "target": "2 秒内"}),
        );
        desk.create(Kind::Term, None, json!({"zh": "渠道码", "en": "channel code", "definition": "顾客从哪里来。"}));
        Shop { desk, module, intake, initiative, pain }
    }
}

fn people(desk: &mut Desk) -> (Id, Id) {
    let lead =
        desk.create(Kind::Stakeholder, None, json!({"title": "许砚", "side": "vendor", "organisation": "八步咨询"}));
    let profile = desk.create(
        Kind::ProjectProfile,
        None,
        json!({"title": "订单与会员链通", "client": "禾邻生活", "contract_no": "HL-2026-003", "currency": "CNY",
            "hours_per_day": 8, "calendar": "standard", "start_stage": "research", "language": "zh"}),
    );
    (lead, profile)
}

fn features(desk: &mut Desk, role: Id, initiative: Id) -> (Id, Id) {
    let feature = |title: &str, scope: &str| json!({"title": title, "scope": scope, "priority": "must"});
    let module = desk.create(Kind::Feature, None, feature("订单中心", "in"));
    desk.link(LinkKind::Delivers, module, initiative);
    let sub_module = desk.create(Kind::Feature, Some(module), feature("接单", "in"));
    let intake = desk.create(
        Kind::Feature,
        Some(sub_module),
        json!({"title": "小程序订单自动接入", "scope": "in", "priority": "must", "purpose": "不再有人转手。",
            "done_definition": "付款后 60 秒内出现，渠道码一致。", "user_role": [role],
            "effort_low": 8.5, "effort_likely": 11.5, "effort_high": 16.5, "price": 35217.0}),
    );
    desk.create(Kind::Feature, Some(module), feature("收银小票同步", "in"));
    desk.create(Kind::Feature, Some(module), feature("骑手位置地图", "optional"));
    desk.create(Kind::Feature, Some(module), feature("冷链温度记录", "deferred"));
    desk.create(Kind::Feature, Some(module), feature("员工排班表", "out"));
    (module, intake)
}

/// A request for the document on a fixed day.
pub fn request(language: i18n::Language) -> Request {
    let today = Moment::from_timestamp_millis(1_790_000_000_000).unwrap().date_naive();
    Request {
        language,
        today,
        export_id: "export-1".to_owned(),
        prepared_by: String::new(),
        variant: reports::Variant::default(),
        changed: std::collections::BTreeSet::new(),
        images: reports::Images::new(),
    }
}
