//! The charts that reports of a regional retail chain have.

use chrono::NaiveDate;
use figure::*;
use text::Language;

use super::samples::{say, strings};

const MONTHS: [(&str, &str); 12] = [
    ("1月", "Jan"),
    ("2月", "Feb"),
    ("3月", "Mar"),
    ("4月", "Apr"),
    ("5月", "May"),
    ("6月", "Jun"),
    ("7月", "Jul"),
    ("8月", "Aug"),
    ("9月", "Sep"),
    ("10月", "Oct"),
    ("11月", "Nov"),
    ("12月", "Dec"),
];

fn series(language: Language, zh: &str, en: &str, values: &[f64]) -> Series {
    let value = |value: &f64| value.is_finite().then_some(*value);
    Series { name: say(language, zh, en), values: values.iter().map(value).collect(), points: Vec::new() }
}

/// Every chart a report might have, by name.
pub fn charts(language: Language) -> Vec<(&'static str, Chart)> {
    let s = |zh: &str, en: &str| say(language, zh, en);
    let gap = f64::NAN;
    let repurchase = series(
        language,
        "会员复购率",
        "Repurchase rate of members",
        &[18.2, 17.9, 18.8, 19.5, 21.0, 22.4, 22.1, 23.8, 24.9, 25.3, 26.8, 27.4],
    );
    let level = |zh: &str, en: &str, value: f64| ChartLevel { name: say(language, zh, en), value };
    let months = strings(language, &MONTHS);
    let regions = strings(language, &[("华东", "East"), ("华南", "South"), ("华北", "North"), ("西南", "Southwest")]);
    vec![
        (
            "line-kpi",
            Chart {
                kind: ChartKind::Line,
                categories: months.clone(),
                series: vec![repurchase.clone()],
                x: s("2026 年", "2026"),
                y: s("会员复购率", "Repurchase rate of members"),
                unit: "%".into(),
                levels: vec![level("基线", "Baseline", 18.0), level("目标", "Target", 26.0)],
            },
        ),
        (
            "line-three",
            Chart {
                kind: ChartKind::Line,
                categories: months.clone(),
                series: vec![
                    series(
                        language,
                        "门店",
                        "Stores",
                        &[412.0, 388.0, 430.5, 441.0, 455.2, 470.0, 462.3, 480.0, 491.0, 505.0, 533.0, 561.0],
                    ),
                    series(
                        language,
                        "小程序",
                        "Mini-program",
                        &[62.0, 70.0, 88.0, 102.0, gap, gap, 151.0, 166.0, 190.0, 214.0, 260.0, 301.0],
                    ),
                    series(
                        language,
                        "企业微信",
                        "WeCom",
                        &[12.0, 15.0, 19.0, 25.0, 31.0, 38.0, 44.0, 52.0, 57.0, 66.0, 71.0, 84.0],
                    ),
                ],
                x: s("2026 年各月", "Months of 2026"),
                y: s("销售额", "Sales"),
                unit: s("万元", "CNY 10,000"),
                levels: vec![level("门店目标", "Target of stores", 520.0)],
            },
        ),
        (
            "bar-grouped",
            Chart {
                kind: ChartKind::Bar,
                categories: regions.clone(),
                series: vec![
                    series(language, "上线前", "Before", &[36.0, 41.0, 52.0, 47.0]),
                    series(language, "上线后", "After", &[21.0, 23.5, 30.0, 26.0]),
                ],
                x: String::new(),
                y: s("缺货率", "Out of stock"),
                unit: "‰".into(),
                levels: vec![level("目标", "Target", 25.0)],
            },
        ),
        (
            "bar-long",
            Chart {
                kind: ChartKind::Bar,
                categories: strings(
                    language,
                    &[
                        ("库存数据不准导致线上超卖、取消订单", "Wrong stock leads to overselling and cancelled orders"),
                        ("会员积分线上线下不互通", "Points differ online and in stores"),
                        ("门店调拨靠微信群，无法追踪", "Transfers are arranged in chat groups and cannot be traced"),
                        ("导购离职带走客户", "Customers leave with their assistant"),
                        ("总部看不到当日经营数据", "Head office does not see today's figures"),
                        ("促销规则各系统重复维护", "Promotions are kept up in every system again"),
                        ("退换货跨渠道无法处理", "Returns across channels are impossible"),
                    ],
                ),
                series: vec![series(language, "票数", "Votes", &[14.0, 12.0, 9.0, 8.0, 8.0, 5.0, 3.0])],
                x: s("痛点", "Pain point"),
                y: s("投票", "Votes"),
                unit: s("票", ""),
                levels: Vec::new(),
            },
        ),
        (
            "bar-negative",
            Chart {
                kind: ChartKind::Bar,
                categories: months.clone(),
                series: vec![series(
                    language,
                    "同比变化",
                    "Change on last year",
                    &[-4.2, -6.1, 1.5, 2.8, 4.0, 5.2, -1.1, 3.9, 6.6, 7.0, 8.4, 9.9],
                )],
                x: String::new(),
                y: s("同比变化", "Change on last year"),
                unit: "%".into(),
                levels: Vec::new(),
            },
        ),
        (
            "stacked",
            Chart {
                kind: ChartKind::StackedBar,
                categories: strings(
                    language,
                    &[("一季度", "Q1"), ("二季度", "Q2"), ("三季度", "Q3"), ("四季度", "Q4")],
                ),
                series: vec![
                    series(language, "门店", "Stores", &[1230.0, 1366.0, 1433.0, 1599.0]),
                    series(language, "小程序", "Mini-program", &[220.0, 352.0, 507.0, 775.0]),
                    series(language, "企业微信", "WeCom", &[46.0, 94.0, 153.0, 221.0]),
                    series(language, "外卖平台", "Delivery platforms", &[88.0, 97.0, 101.0, 120.0]),
                ],
                x: String::new(),
                y: s("销售额", "Sales"),
                unit: s("万元", "CNY 10,000"),
                levels: vec![level("全年均值目标", "Target per quarter", 2200.0)],
            },
        ),
        (
            "area",
            Chart {
                kind: ChartKind::Area,
                categories: months.clone(),
                series: vec![
                    series(
                        language,
                        "新会员",
                        "New members",
                        &[
                            3100.0, 2900.0, 3600.0, 4100.0, 4600.0, 5200.0, 5100.0, 5600.0, 6100.0, 6900.0, 8800.0,
                            9400.0,
                        ],
                    ),
                    series(
                        language,
                        "活跃会员",
                        "Active members",
                        &[
                            8100.0, 8300.0, 8900.0, 9600.0, 10500.0, 11900.0, 12100.0, 13300.0, 14800.0, 16000.0,
                            18800.0, 20100.0,
                        ],
                    ),
                ],
                x: String::new(),
                y: s("会员数", "Members"),
                unit: s("人", ""),
                levels: Vec::new(),
            },
        ),
        (
            "area-one",
            Chart {
                kind: ChartKind::Area,
                categories: months.clone(),
                series: vec![repurchase],
                x: String::new(),
                y: s("会员复购率", "Repurchase rate"),
                unit: "%".into(),
                levels: vec![level("目标", "Target", 26.0)],
            },
        ),
        (
            "pie",
            Chart {
                kind: ChartKind::Pie,
                categories: strings(
                    language,
                    &[
                        ("门店收银", "Store tills"),
                        ("小程序商城", "Mini-program shop"),
                        ("企业微信导购", "Assistants in WeCom"),
                        ("外卖平台", "Delivery platforms"),
                        ("团购", "Group buying"),
                        ("礼品卡", "Gift cards"),
                    ],
                ),
                series: vec![series(language, "销售额", "Sales", &[5628.0, 1854.0, 514.0, 406.0, 96.0, 31.0])],
                x: String::new(),
                y: s("2026 年销售额构成", "Sales of 2026 by channel"),
                unit: s("万元", "CNY 10,000"),
                levels: Vec::new(),
            },
        ),
        (
            "radar",
            Chart {
                kind: ChartKind::Radar,
                categories: strings(
                    language,
                    &[
                        ("数据质量", "Data quality"),
                        ("系统开放程度", "Openness of systems"),
                        ("会员运营", "Member care"),
                        ("库存协同", "Shared stock"),
                        ("组织与人才", "People"),
                        ("数据驱动决策", "Decisions based on data"),
                    ],
                ),
                series: vec![
                    series(language, "现状", "Today", &[1.5, 2.0, 2.5, 1.0, 3.0, 1.5]),
                    series(language, "一年后目标", "Target in a year", &[3.5, 3.5, 4.0, 3.5, 3.5, 3.0]),
                ],
                x: String::new(),
                y: s("数字化成熟度", "Digital maturity"),
                unit: s("分", "points"),
                levels: Vec::new(),
            },
        ),
        (
            "scatter",
            Chart {
                kind: ChartKind::Scatter,
                categories: Vec::new(),
                series: vec![
                    Series {
                        name: s("华东门店", "Stores in the east"),
                        values: Vec::new(),
                        points: (0..26)
                            .map(|i| {
                                (80.0 + f64::from(i * 37 % 190), 14.0 + f64::from(i * 53 % 23) + f64::from(i) * 0.4)
                            })
                            .collect(),
                    },
                    Series {
                        name: s("华南门店", "Stores in the south"),
                        values: Vec::new(),
                        points: (0..18)
                            .map(|i| {
                                (60.0 + f64::from(i * 29 % 210), 9.0 + f64::from(i * 31 % 19) + f64::from(i) * 0.5)
                            })
                            .collect(),
                    },
                ],
                x: s("门店面积（平方米）", "Floor area in m²"),
                y: s("坪效", "Sales per area"),
                unit: s("千元/平方米", "CNY 1,000 per m²"),
                levels: vec![level("连锁均值", "Mean of the chain", 24.3)],
            },
        ),
        (
            "heat",
            Chart {
                kind: ChartKind::HeatMap,
                categories: strings(
                    language,
                    &[
                        ("周一", "Mon"),
                        ("周二", "Tue"),
                        ("周三", "Wed"),
                        ("周四", "Thu"),
                        ("周五", "Fri"),
                        ("周六", "Sat"),
                        ("周日", "Sun"),
                    ],
                ),
                series: ["09–12", "12–14", "14–17", "17–19", "19–22"]
                    .iter()
                    .enumerate()
                    .map(|(row, name)| Series {
                        name: (*name).to_owned(),
                        values: (0..7)
                            .map(|day| {
                                ((row, day) != (0, 6)).then(|| {
                                    f64::from((row as i32 * 17 + day * 23) % 40) * 6.0 + 12.0 + f64::from(day * 14)
                                })
                            })
                            .collect(),
                        points: Vec::new(),
                    })
                    .collect(),
                x: s("一周各时段", "Hours of the week"),
                y: s("平均客流", "Mean visitors"),
                unit: s("人/店", "per store"),
                levels: Vec::new(),
            },
        ),
        (
            "daily",
            Chart {
                kind: ChartKind::Line,
                categories: (0..365)
                    .map(|day| (NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Duration::days(day)).to_string())
                    .collect(),
                series: vec![series(
                    language,
                    "日活",
                    "Daily active members",
                    &(0..365)
                        .map(|d| 2000.0 + 4.0 * f64::from(d) + 300.0 * (f64::from(d) / 3.5).sin())
                        .collect::<Vec<_>>(),
                )],
                x: String::new(),
                y: s("日活会员", "Daily active members"),
                unit: s("人", ""),
                levels: vec![level("目标", "Target", 3200.0)],
            },
        ),
    ]
}
