//! Drawings of every kind through the public door.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use figure::{Drawing, Pen, Weight};
use text::{Fonts, Language, Shaper};

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let folder = std::env::var_os("STAGECRAFT_FONTS")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
        Fonts::load(&folder).unwrap_or_else(|error| panic!("{error}"))
    })
}

#[test]
fn a_wrapped_text_keeps_every_sign_and_fits_its_width() {
    let texts = [
        "库存同步延迟超过四小时，门店无法确认“可用库存”（含在途）",
        "Replenishment proposals arrive too late for the morning shift",
        "an_identifier_without_any_place_to_break_it_at_all",
        "tab\there\u{7}bell and 😀 a sign that no face has",
    ];
    for language in [Language::Chinese, Language::English] {
        let mut shaper = Shaper::new(fonts());
        let mut pen = Pen::new(&mut shaper, language);
        for text in texts {
            for width in [20.0, 47.0, 90.0, 400.0] {
                let lines = pen.wrap(text, width, 8.0, Weight::Regular);
                let bare = |text: &str| text.replace(|sign: char| sign.is_whitespace() || sign == '-', "");
                let kept = bare(&lines.concat()).replace('\u{7}', "");
                assert_eq!(kept, bare(text).replace('\u{7}', ""), "{language:?} {width}");
                for line in &lines {
                    let wide = pen.width(line, 8.0, Weight::Regular);
                    if line.contains('😀') {
                        continue; // Its code point stands for it, which nothing breaks.
                    }
                    // A closing mark may hang over by its blank half.
                    assert!(wide <= width + 8.0, "{line} is {wide} wide in {width}");
                }
            }
        }
    }
}

#[test]
fn a_drawing_of_nothing_is_a_scene_of_its_description() {
    let mut shaper = Shaper::new(fonts());
    let mut pen = Pen::new(&mut shaper, Language::English);
    let drawings: [Drawing; 9] = [
        figure::Layers::default().into(),
        figure::Flow::default().into(),
        figure::Chain::default().into(),
        figure::Journey::default().into(),
        figure::Gantt::default().into(),
        figure::RiskMatrix::default().into(),
        figure::RoadMap::default().into(),
        figure::Costs::default().into(),
        figure::Chart::default().into(),
    ];
    for drawing in drawings {
        for width in [451.0, 0.0, f32::NAN, f32::INFINITY] {
            let scene = drawing.scene(&mut pen, width, "nothing to see");
            assert_eq!(scene.description, "nothing to see");
            assert!(scene.height.is_finite() && scene.height >= 0.0, "{drawing:?}");
        }
    }
}
