//! Drawings of anything at all.

use chrono::NaiveDate;
use figure::*;
use proptest::prelude::*;

/// Numbers that programs stumble over.
pub fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -1000.0..1000.0f64,
        1 => Just(0.0),
        1 => prop::sample::select(vec![
            f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, f64::MAX, f64::MIN, 1e-300, 5e-324, 1e12, 1e-9,
        ]),
    ]
}

/// Texts from nothing to a word that no line holds.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec!["", " ", "会员", "Sales", "门店库存与在途调拨的同步延迟", "Out of stock in stores of the region", "A"]).prop_map(str::to_owned),
        1 => "[a-zA-Z]{0,60}",
        1 => "[ -~一-龥，。（）“”、：é–]{0,14}",
    ]
}

fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    prop_oneof![
        8 => (0i64..500).prop_map(move |offset| first + chrono::Duration::days(offset)),
        1 => prop::sample::select(vec![NaiveDate::MIN, NaiveDate::MAX, NaiveDate::default()]),
    ]
}

prop_compose! {
    fn gantt_row()(
        code in text(), title in text(), level in 0u8..9, start in day(), finish in day(), kind in 0..3,
        progress in prop::sample::select(vec![0.0f32, 0.3, 1.0, 7.0, -1.0, f32::NAN, f32::INFINITY]),
        critical: bool, baseline in prop::option::of((day(), day())),
    ) -> GanttRow {
        let kind = [BarKind::Task, BarKind::Summary, BarKind::Milestone][kind as usize];
        GanttRow { code, title, level, start, finish, kind, progress, critical, baseline }
    }
}

prop_compose! {
    pub fn gantt()(
        rows in prop::collection::vec(gantt_row(), 0..14),
        links in prop::collection::vec((0usize..16, 0usize..16), 0..12),
        today in prop::option::of(day()), word in text(),
    ) -> Gantt {
        let words = GanttWords { task: word.clone(), today: word.clone(), critical: word.clone(), ..GanttWords::default() };
        Gantt { rows, links, today, words, ..Gantt::default() }
    }
}

prop_compose! {
    pub fn risks()(
        risks in prop::collection::vec((text(), any::<u8>(), any::<u8>()), 0..40), word in text(),
    ) -> RiskMatrix {
        let risks = risks.into_iter().map(|(code, p, i)| RiskPoint { code, probability: p % 8, impact: i % 8 });
        RiskMatrix { risks: risks.collect(), words: RiskWords { probability: word.clone(), impact: word } }
    }
}

prop_compose! {
    fn lane()(
        title in text(), items in prop::collection::vec((0u8..14, text(), text(), 0usize..6), 0..7),
    ) -> RoadLane {
        let item = |(code, title, note, horizon)| RoadItem { code: format!("I-{code}"), title, note, horizon };
        RoadLane { title, items: items.into_iter().map(item).collect() }
    }
}

prop_compose! {
    pub fn road_map()(
        horizons in prop::collection::vec(text(), 0..6), lanes in prop::collection::vec(lane(), 0..5),
        needs in prop::collection::vec((0u8..16, 0u8..16), 0..25),
    ) -> RoadMap {
        let needs = needs.into_iter().map(|(a, b)| (format!("I-{a}"), format!("I-{b}"))).collect();
        RoadMap { horizons, lanes, needs }
    }
}

prop_compose! {
    fn option()(
        title in text(), chosen: bool, by_category in prop::collection::vec(number(), 0..7),
        cumulated in prop::collection::vec(number(), 0..6),
    ) -> CostOption {
        CostOption { title, chosen, by_category, cumulated }
    }
}

prop_compose! {
    pub fn costs()(
        options in prop::collection::vec(option(), 0..6), categories in prop::collection::vec(text(), 0..6),
        years in prop::collection::vec(text(), 0..6), word in text(),
    ) -> Costs {
        let words = CostWords { amount: word.clone(), total: word.clone(), chosen: word.clone(), cumulated: word };
        Costs { options, categories, years, words }
    }
}

prop_compose! {
    fn series()(
        name in text(), values in prop::collection::vec(prop::option::weighted(0.85, number()), 0..40),
        points in prop::collection::vec((number(), number()), 0..20),
    ) -> Series {
        Series { name, values, points }
    }
}

fn kind() -> impl Strategy<Value = ChartKind> {
    use ChartKind::*;
    prop::sample::select(vec![Bar, StackedBar, Line, Area, Pie, Radar, Scatter, HeatMap])
}

prop_compose! {
    pub fn chart()(
        kind in kind(), categories in prop::collection::vec(text(), 0..30), series in prop::collection::vec(series(), 0..5),
        short in prop::option::of(1usize..9), x in text(), y in text(), unit in text(),
        levels in prop::collection::vec((text(), number()), 0..4), tame: bool,
    ) -> Chart {
        let levels = levels.into_iter().map(|(name, value)| ChartLevel { name, value }).collect();
        let mut chart = Chart { kind, categories, series, x, y, unit, levels };
        if let Some(short) = short {
            chart.categories.truncate(short);
            chart.series.iter_mut().for_each(|series| series.values.truncate(short));
        }
        if tame {
            let tame = |value: f64| value.is_finite() && value.abs() < 1e6;
            chart.levels.retain(|level| tame(level.value));
            for series in &mut chart.series {
                series.values.iter_mut().for_each(|value| *value = value.filter(|value| tame(*value)));
                series.points.retain(|(x, y)| tame(*x) && tame(*y));
            }
        }
        chart
    }
}
