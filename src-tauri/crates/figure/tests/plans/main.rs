//! Plans, risks, road maps, costs and charts: drawn from what a client would see and from hostile input.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use figure::{Drawing, Pen, Scene, Shape, label_overlaps};
use text::{Fonts, Language, Shaper};

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
    ];
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
