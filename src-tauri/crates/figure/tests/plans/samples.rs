//! What a regional retail chain would print: a plan, risks, a road map, costs and figures of its shops.

use chrono::NaiveDate;
use figure::*;
use text::Language;

/// Picks the words of a language.
pub fn say(language: Language, zh: &str, en: &str) -> String {
    if language == Language::Chinese { zh.into() } else { en.into() }
}

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + chrono::Duration::days(offset)
}

type TaskLine = (u8, &'static str, &'static str, i64, i64, f32, bool);

/// Level, Chinese, English, first day, last day, progress, critical. Summaries have no length, milestones length zero.
const TASKS: [TaskLine; 30] = [
    (0, "调研与蓝图", "Research and blueprint", 0, 32, 1.0, false),
    (1, "高层访谈与门店走访", "Interviews and store visits", 0, 11, 1.0, true),
    (1, "痛点研讨会", "Pain point workshops", 14, 18, 1.0, true),
    (1, "数字化升级蓝图编制与评审", "Write and review the blueprint", 21, 31, 1.0, true),
    (1, "蓝图签认", "Blueprint signed", 32, 32, 1.0, true),
    (0, "方案与需求", "Architecture and requirements", 35, 88, 0.72, false),
    (1, "产品架构与技术架构设计", "Product and technical architecture", 35, 53, 1.0, true),
    (1, "会员中心需求规格", "Requirements of the member centre", 49, 74, 0.9, true),
    (1, "小程序商城需求规格", "Requirements of the mini-program shop", 49, 70, 1.0, false),
    (
        1,
        "库存一盘货需求规格（含门店调拨、在途与安全库存规则）",
        "Requirements of one shared stock, with transfers between stores, goods in transit and safety stock",
        56,
        84,
        0.4,
        false,
    ),
    (1, "需求基线冻结", "Requirements frozen", 88, 88, 0.0, true),
    (0, "开发", "Development", 91, 200, 0.1, false),
    (1, "会员中心：等级、积分、权益", "Member centre: levels, points, benefits", 91, 137, 0.25, true),
    (1, "小程序商城：商品、购物车、支付", "Mini-program shop: goods, cart, payment", 91, 151, 0.15, false),
    (1, "库存一盘货", "One shared stock", 98, 165, 0.0, false),
    (1, "导购工作台", "Assistant's desk", 126, 172, 0.0, false),
    (1, "数据看板", "Dashboards", 140, 186, 0.0, false),
    (1, "开发内部验收", "Development accepted internally", 200, 200, 0.0, true),
    (0, "系统对接", "Integration", 112, 214, 0.0, false),
    (1, "ERP 商品与库存接口联调", "ERP goods and stock interfaces", 112, 151, 0.0, false),
    (1, "POS 交易回传联调", "POS transactions", 138, 179, 0.0, true),
    (1, "企业微信会员打通", "WeCom members linked", 158, 193, 0.0, false),
    (1, "联调完成", "Joint debugging finished", 214, 214, 0.0, true),
    (0, "测试与上线", "Testing and release", 203, 270, 0.0, false),
    (1, "系统测试与回归", "System and regression tests", 203, 235, 0.0, true),
    (1, "试点门店上线（6 家）", "Pilot in 6 stores", 238, 256, 0.0, true),
    (1, "全部门店推广", "Roll-out to all stores", 259, 277, 0.0, true),
    (0, "培训与移交", "Training and hand-over", 231, 290, 0.0, false),
    (1, "店长与导购培训", "Training of store managers and assistants", 231, 263, 0.0, false),
    (1, "项目验收", "Final acceptance", 290, 290, 0.0, true),
];

const LINKS: [(usize, usize); 22] = [
    (1, 2),
    (2, 3),
    (3, 4),
    (4, 6),
    (6, 7),
    (6, 8),
    (8, 9),
    (7, 10),
    (9, 10),
    (10, 12),
    (10, 13),
    (10, 14),
    (12, 15),
    (14, 16),
    (16, 17),
    (17, 22),
    (12, 20),
    (20, 22),
    (22, 24),
    (24, 25),
    (25, 26),
    (26, 29),
];

pub fn gantt(language: Language) -> Gantt {
    let summary = [0, 5, 11, 18, 23, 27];
    let row = |(index, line): (usize, &TaskLine)| {
        let (level, zh, en, start, finish, progress, critical) = *line;
        let kind = match () {
            () if summary.contains(&index) => BarKind::Summary,
            () if start == finish => BarKind::Milestone,
            () => BarKind::Task,
        };
        let slip = if index > 8 { 7 } else { 0 };
        let code = if kind == BarKind::Milestone { format!("MS-{index:02}") } else { format!("TSK-{index:03}") };
        GanttRow {
            code,
            title: say(language, zh, en),
            level,
            start: day(start),
            finish: day(finish),
            kind,
            progress,
            critical: critical && kind != BarKind::Summary,
            baseline: (kind != BarKind::Summary).then(|| (day(start - slip), day(finish - slip))),
        }
    };
    Gantt {
        rows: TASKS.iter().enumerate().map(row).collect(),
        links: LINKS.to_vec(),
        today: Some(day(95)),
        words: GanttWords {
            task: say(language, "任务", "Task"),
            today: say(language, "今天", "Today"),
            critical: say(language, "关键路径", "Critical path"),
            baseline: say(language, "基线计划", "Baseline"),
            progress: say(language, "已完成部分", "Done"),
            milestone: say(language, "里程碑", "Milestone"),
        },
        ..Gantt::default()
    }
}

/// Three weeks, told apart by days.
pub fn short_gantt(language: Language) -> Gantt {
    let mut gantt = gantt(language);
    gantt.rows = gantt.rows[..4].to_vec();
    gantt.links.clear();
    gantt.today = Some(day(9));
    for row in &mut gantt.rows {
        row.finish = row.finish.min(day(18));
        row.start = row.start.min(row.finish);
        row.baseline = row.baseline.map(|(start, finish)| (start.min(day(16)), finish.min(day(18))));
    }
    gantt
}

pub fn risks(language: Language) -> RiskMatrix {
    let points = [(4, 5), (3, 4), (2, 3), (5, 2), (3, 3), (3, 4), (1, 5), (2, 2), (4, 4), (3, 4), (1, 1), (3, 4)];
    let point = |(index, (probability, impact)): (usize, &(u8, u8))| RiskPoint {
        code: format!("RSK-{:03}", index + 1),
        probability: *probability,
        impact: *impact,
    };
    RiskMatrix {
        risks: points.iter().enumerate().map(point).collect(),
        words: RiskWords {
            probability: say(language, "发生可能性", "Probability"),
            impact: say(language, "影响程度", "Impact"),
        },
    }
}

pub fn strings(language: Language, pairs: &[(&str, &str)]) -> Vec<String> {
    pairs.iter().map(|(zh, en)| say(language, zh, en)).collect()
}

pub fn road_map(language: Language) -> RoadMap {
    let item = |code: &str, zh: &str, en: &str, note: (&str, &str), horizon: usize| RoadItem {
        code: code.into(),
        title: say(language, zh, en),
        note: say(language, note.0, note.1),
        horizon,
    };
    let lane = |zh: &str, en: &str, items: Vec<RoadItem>| RoadLane { title: say(language, zh, en), items };
    let days = |low: u32, high: u32| (format!("{low}–{high} 人天"), format!("{low}–{high} person-days"));
    let note = |low, high| {
        let (zh, en) = days(low, high);
        (Box::leak(zh.into_boxed_str()) as &str, Box::leak(en.into_boxed_str()) as &str)
    };
    RoadMap {
        horizons: strings(
            language,
            &[
                ("现在（0–6 个月）", "Now (0–6 months)"),
                ("接下来（6–12 个月）", "Next (6–12 months)"),
                ("以后（12 个月后）", "Later (after 12 months)"),
            ],
        ),
        lanes: vec![
            lane(
                "业务打通",
                "Business",
                vec![
                    item(
                        "INI-001",
                        "会员统一：小程序、门店、企业微信一个会员",
                        "One member across mini-program, stores and WeCom",
                        note(60, 85),
                        0,
                    ),
                    item(
                        "INI-004",
                        "线上下单、就近门店发货",
                        "Order online, ship from the nearest store",
                        note(45, 70),
                        1,
                    ),
                    item("INI-007", "门店自助调拨", "Stores transfer stock by themselves", note(20, 30), 1),
                    item("INI-010", "供应商协同补货", "Replenish together with suppliers", note(80, 120), 2),
                ],
            ),
            lane(
                "营销打通",
                "Marketing",
                vec![
                    item("INI-002", "积分与权益统一规则", "One set of rules for points and benefits", note(25, 35), 0),
                    item("INI-005", "会员分层与自动化触达", "Segments and automated messages", note(35, 50), 1),
                    item("INI-008", "智能推荐", "Recommendations", note(60, 90), 2),
                ],
            ),
            lane(
                "数据打通",
                "Data",
                vec![
                    item("INI-003", "商品与库存主数据", "Master data of goods and stock", note(40, 60), 0),
                    item(
                        "INI-006",
                        "经营看板：门店、品类、会员",
                        "Dashboards by store, category and member",
                        note(30, 45),
                        1,
                    ),
                    item("INI-009", "销量预测", "Sales forecast", note(50, 80), 2),
                ],
            ),
        ],
        needs: [
            ("INI-004", "INI-003"),
            ("INI-004", "INI-001"),
            ("INI-005", "INI-001"),
            ("INI-005", "INI-002"),
            ("INI-006", "INI-003"),
            ("INI-007", "INI-003"),
            ("INI-008", "INI-006"),
            ("INI-009", "INI-006"),
            ("INI-010", "INI-009"),
            ("INI-002", "INI-001"),
        ]
        .map(|(item, needed)| (item.to_owned(), needed.to_owned()))
        .to_vec(),
    }
}

pub fn costs(language: Language) -> Costs {
    let option = |zh: &str, en: &str, chosen: bool, by: [f64; 5], cumulated: [f64; 3]| CostOption {
        title: say(language, zh, en),
        chosen,
        by_category: by.to_vec(),
        cumulated: cumulated.to_vec(),
    };
    Costs {
        options: vec![
            option("公有云 SaaS 部署", "Public cloud", false, [4.0, 8.5, 21.6, 6.0, 3.2], [19.8, 31.5, 43.3]),
            option(
                "客户云账号独立部署",
                "Own account in the cloud",
                true,
                [9.5, 16.0, 25.2, 9.6, 4.8],
                [36.4, 50.7, 65.1],
            ),
            option(
                "客户机房私有化部署（含容灾）",
                "Own data centre with a second site",
                false,
                [38.0, 26.0, 14.4, 33.6, 12.5],
                [86.0, 105.2, 124.5],
            ),
        ],
        categories: strings(
            language,
            &[
                ("服务器与网络", "Servers and network"),
                ("部署实施", "Deployment"),
                ("云资源", "Cloud services"),
                ("运维人力", "Operations staff"),
                ("安全与备份", "Security and backup"),
            ],
        ),
        years: strings(language, &[("第 1 年", "Year 1"), ("第 2 年", "Year 2"), ("第 3 年", "Year 3")]),
        words: CostWords {
            amount: say(language, "三年费用（万元）", "Cost over three years (CNY 10,000)"),
            total: say(language, "合计", "Total"),
            chosen: say(language, "✓ 客户选定", "✓ Chosen by the client"),
            cumulated: say(language, "逐年累计", "Cumulated"),
        },
    }
}
