//! Plans, risks, road maps, costs and charts: drawn from what a client would see and from hostile input.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use figure::{Drawing, Pen, Scene, Shape, label_overlaps};
use proptest::prelude::*;
use text::{Fonts, Language, Shaper};

mod charts;
mod hostile;
mod samples;

const LANGUAGES: [(Language, &str); 2] = [(Language::Chinese, "zh"), (Language::English, "en")];

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let folder = std::env::var_os("STAGECRAFT_FONTS")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
        Fonts::load(&folder).expect("the fonts of the product")
    })
}

/// Every sample by its name.
fn gallery(language: Language) -> Vec<(String, Drawing)> {
    let mut drawings: Vec<(String, Drawing)> = vec![
        ("gantt".into(), samples::gantt(language).into()),
        ("gantt-short".into(), samples::short_gantt(language).into()),
        ("risks".into(), samples::risks(language).into()),
        ("road".into(), samples::road_map(language).into()),
        ("costs".into(), samples::costs(language).into()),
    ];
    for (name, chart) in charts::charts(language) {
        drawings.push((format!("chart-{name}"), chart.into()));
    }
    for (index, part) in samples::gantt(language).pages(12).into_iter().enumerate() {
        drawings.push((format!("gantt-part-{index}"), part.into()));
    }
    drawings
}

/// Where a scene goes wrong, in words.
fn faults(scene: &Scene, pen: &mut Pen) -> Vec<String> {
    let mut faults = Vec::new();
    let overlaps = label_overlaps(scene, pen);
    if overlaps > 0 {
        faults.push(format!("{overlaps} labels overlap"));
    }
    for shape in &scene.shapes {
        let (left, top, right, bottom) = bounds(shape, pen);
        let inside = left > -0.6 && top > -0.6 && right < scene.width + 0.6 && bottom < scene.height + 0.6;
        if !inside {
            faults.push(format!("outside of {}×{}: {shape:?}", scene.width, scene.height));
        }
    }
    faults
}

/// The box of a shape; what is no number is outside of everything.
fn bounds(shape: &Shape, pen: &mut Pen) -> (f32, f32, f32, f32) {
    let points: Vec<(f32, f32)> = match shape {
        Shape::Line { from, to, .. } => vec![*from, *to],
        Shape::Text { x, y, text, size, weight, anchor, .. } => {
            let width = pen.width(text, *size, *weight);
            let left = match anchor {
                figure::Anchor::Start => *x,
                figure::Anchor::Middle => x - width / 2.0,
                figure::Anchor::End => x - width,
            };
            vec![(left, y - size * 0.82), (left + width, y + size * 0.18)]
        }
        other => other.outline().unwrap_or_default().iter().flat_map(corners).collect(),
    };
    if points.iter().any(|point| !point.0.is_finite() || !point.1.is_finite()) {
        return (f32::MIN, f32::MIN, f32::MAX, f32::MAX);
    }
    points.iter().fold((f32::MAX, f32::MAX, f32::MIN, f32::MIN), |(l, t, r, b), (x, y)| {
        (l.min(*x), t.min(*y), r.max(*x), b.max(*y))
    })
}

fn corners(step: &figure::PathStep) -> Vec<(f32, f32)> {
    match step {
        figure::PathStep::Move(x, y) | figure::PathStep::Line(x, y) => vec![(*x, *y)],
        figure::PathStep::Curve([_, _, _, _, x, y]) => vec![(*x, *y)],
        figure::PathStep::Close => Vec::new(),
    }
}

#[test]
fn no_label_of_any_sample_overlaps_another_and_nothing_leaves_its_drawing() {
    for (language, code) in LANGUAGES {
        for (name, drawing) in gallery(language) {
            for width in [451.0, 300.0, 680.0] {
                let mut shaper = Shaper::new(fonts());
                let mut pen = Pen::new(&mut shaper, language);
                let scene = drawing.scene(&mut pen, width, "a sample");
                let faults = faults(&scene, &mut pen);
                assert!(faults.is_empty(), "{name} {code} {width}: {faults:#?}");
                assert_eq!(scene, drawing.scene(&mut pen, width, "a sample"));
                if let (Some(folder), 451.0) = (std::env::var_os("FIGURE_GALLERY"), width) {
                    std::fs::write(Path::new(&folder).join(format!("{name}-{code}.svg")), scene.to_svg()).unwrap();
                }
            }
        }
    }
}

#[test]
fn every_word_of_a_scene_is_among_the_texts_of_its_drawing() {
    let words = |text: &str| text.split(|sign: char| !sign.is_alphabetic()).map(str::to_owned).collect::<Vec<_>>();
    for (language, _) in LANGUAGES {
        for (name, drawing) in gallery(language) {
            let mut shaper = Shaper::new(fonts());
            let scene = drawing.scene(&mut Pen::new(&mut shaper, language), 451.0, "");
            // Months are written by the calendar.
            let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
            let known = drawing.texts().join("\n") + months;
            for shape in &scene.shapes {
                if let Shape::Text { text, .. } = shape {
                    let unknown: Vec<String> = words(text).into_iter().filter(|word| !known.contains(word)).collect();
                    assert!(unknown.is_empty(), "{name}: {unknown:?}");
                }
            }
        }
    }
}

#[test]
fn no_arrow_of_a_road_map_runs_through_a_text() {
    for (language, _) in LANGUAGES {
        for width in [380.0, 451.0, 680.0] {
            let mut shaper = Shaper::new(fonts());
            let mut pen = Pen::new(&mut shaper, language);
            let scene = Drawing::from(samples::road_map(language)).scene(&mut pen, width, "");
            assert_eq!(crossed(&scene, &mut pen), Vec::<String>::new());
        }
    }
}

/// The texts that an open path runs through.
fn crossed(scene: &Scene, pen: &mut Pen) -> Vec<String> {
    let mut crossed = Vec::new();
    for text in scene.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. })) {
        let (left, top, right, bottom) = bounds(text, pen);
        for shape in &scene.shapes {
            let Shape::Path { steps, paint } = shape else { continue };
            if paint.fill.is_some() {
                continue;
            }
            let points: Vec<(f32, f32)> = steps.iter().flat_map(corners).collect();
            let hit = points.windows(2).any(|pair| {
                let (a, b) = (pair[0], pair[1]);
                a.0.max(b.0) > left && a.0.min(b.0) < right && a.1.max(b.1) > top && a.1.min(b.1) < bottom
            });
            if hit {
                crossed.push(format!("{text:?}"));
            }
        }
    }
    crossed
}

#[test]
fn thousands_of_values_are_drawn_in_few_shapes() {
    use figure::ChartKind::{Area, Bar, HeatMap, Line, Pie, Radar, Scatter, StackedBar};
    for kind in [Bar, StackedBar, Line, Area, Pie, Radar, Scatter, HeatMap] {
        let values: Vec<f64> = (0..5000).map(|index| f64::from(index % 97) + 3.0).collect();
        let series = figure::Series {
            name: "Sales".into(),
            values: values.iter().copied().map(Some).collect(),
            points: values.iter().enumerate().map(|(index, value)| (index as f64, *value)).collect(),
        };
        let categories = (0..5000).map(|index| format!("Day {index}")).collect();
        let chart = figure::Chart { kind, categories, series: vec![series], ..figure::Chart::default() };
        let mut shaper = Shaper::new(fonts());
        let mut pen = Pen::new(&mut shaper, Language::English);
        let scene = Drawing::from(chart).scene(&mut pen, 451.0, "");
        assert_eq!(faults(&scene, &mut pen), Vec::<String>::new(), "{kind:?}");
        assert!(scene.shapes.len() < 6000, "{kind:?}: {}", scene.shapes.len());
    }
}

/// Draws anything in both languages at a width and answers what is wrong.
fn wrong(drawing: &Drawing, width: f32) -> Vec<String> {
    let mut wrong = Vec::new();
    for (language, _) in LANGUAGES {
        let mut shaper = Shaper::new(fonts());
        let mut pen = Pen::new(&mut shaper, language);
        let scene = drawing.scene(&mut pen, width, "anything");
        wrong.extend(faults(&scene, &mut pen));
        if scene.width > width + 0.01 || scene != drawing.scene(&mut pen, width, "anything") {
            wrong.push("too wide, or not the same twice".into());
        }
    }
    wrong
}

fn widths() -> impl Strategy<Value = f32> {
    prop::sample::select(vec![451.0f32, 300.0, 700.0, 140.0])
}

#[test]
fn a_long_word_with_signs_that_must_not_begin_a_line_stays_within_the_drawing() {
    let cases = [
        ("uaAaaAMAWknJnRaAUMkaAAAAAAACcraaMDAMuAAAAAcSiCi", "ni，一：", 140.0),
        ("aAaMAaNaAJaGuMmIaAAaJaaWDMcaAnPicffFAaCaaJAAAAaAAMakkcJaNua", "aéA”aA（", 300.0),
    ];
    for (y, unit, width) in cases {
        let chart = figure::Chart {
            y: y.to_owned(),
            unit: unit.to_owned(),
            categories: vec![String::new()],
            ..figure::Chart::default()
        };
        assert_eq!(wrong(&chart.into(), width), Vec::<String>::new(), "{unit}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_schedule_is_drawn_without_overlaps(drawing in hostile::gantt(), width in widths()) {
        prop_assert_eq!(wrong(&drawing.into(), width), Vec::<String>::new());
    }

    #[test]
    fn any_risks_are_drawn_without_overlaps(drawing in hostile::risks(), width in widths()) {
        prop_assert_eq!(wrong(&drawing.into(), width), Vec::<String>::new());
    }

    #[test]
    fn any_road_map_is_drawn_without_overlaps_and_crossed_texts(drawing in hostile::road_map(), width in widths()) {
        let drawing = drawing.into();
        prop_assert_eq!(wrong(&drawing, width), Vec::<String>::new());
        let mut shaper = Shaper::new(fonts());
        let mut pen = Pen::new(&mut shaper, Language::Chinese);
        let scene = drawing.scene(&mut pen, width, "");
        prop_assert_eq!(crossed(&scene, &mut pen), Vec::<String>::new());
    }

    #[test]
    fn any_costs_are_drawn_without_overlaps(drawing in hostile::costs(), width in widths()) {
        prop_assert_eq!(wrong(&drawing.into(), width), Vec::<String>::new());
    }

    #[test]
    fn every_row_of_a_schedule_is_on_one_page_at_least(drawing in hostile::gantt(), rows in 0usize..9) {
        let pages = drawing.pages(rows);
        let titles = |gantt: &figure::Gantt| gantt.rows.iter().map(|row| row.title.clone()).collect::<Vec<_>>();
        let shown: Vec<String> = pages.iter().flat_map(titles).collect();
        prop_assert!(drawing.rows.iter().all(|row| shown.contains(&row.title)));
        prop_assert!(pages.iter().all(|page| page.links.iter().all(|(a, b)| a.max(b) < &page.rows.len())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_chart_is_drawn_without_overlaps(drawing in hostile::chart(), width in widths()) {
        prop_assert_eq!(wrong(&drawing.into(), width), Vec::<String>::new());
    }
}
