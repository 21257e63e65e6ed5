//! Drawings as a project has them, in both languages: checked by numbers here, and written as SVG to the folder that
//! `STAGECRAFT_ARTEFACTS` names, for looking.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod samples;

use std::path::{Path, PathBuf};

use figure::{Pen, Shape, label_overlaps};
use text::{Fonts, Language, Shaper};

const WIDTH: f32 = 451.5;

#[test]
fn the_drawings_of_a_project_can_be_read_in_both_languages() {
    let folder = std::env::var_os("STAGECRAFT_FONTS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
    let fonts = Fonts::load(&folder).unwrap_or_else(|error| panic!("{error}"));
    let mut shaper = Shaper::new(&fonts);
    for (language, name) in [(Language::Chinese, "zh"), (Language::English, "en")] {
        for (kind, drawing) in samples::drawings(language == Language::Chinese) {
            let mut pen = Pen::new(&mut shaper, language);
            let scene = drawing.scene(&mut pen, WIDTH, &format!("{kind} ({name})"));
            if let Some(folder) = std::env::var_os("STAGECRAFT_ARTEFACTS") {
                let folder = PathBuf::from(folder).join("figure");
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(folder.join(format!("{kind}-{name}.svg")), scene.to_svg()).unwrap();
            }
            assert_eq!(label_overlaps(&scene, &mut pen), 0, "labels of {kind} overlap in {name}");
            assert!(scene.width <= WIDTH + 0.1, "{kind} is {} wide", scene.width);
            let sizes = scene.shapes.iter().filter_map(|shape| match shape {
                Shape::Text { size, .. } => Some(*size),
                _ => None,
            });
            let smallest = sizes.fold(f32::MAX, f32::min);
            assert!(smallest >= 6.5, "the smallest text of {kind} is {smallest} in {name}");
            assert_eq!(scene, drawing.scene(&mut pen, WIDTH, &format!("{kind} ({name})")));
        }
    }
}
