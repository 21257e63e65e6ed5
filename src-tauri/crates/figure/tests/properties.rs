//! What holds for layered views, data chains and journeys, whatever they say.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod samples;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use figure::{
    Chain, ChainHop, ChainNode, Drawing, Group, Journey, JourneyPhase, JourneyStep, Layer, Layers, Pen, Scene, Shape,
    label_overlaps,
};
use proptest::prelude::*;
use text::{Fonts, Language, Shaper};

const WIDTH: f32 = 451.5;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let folder = std::env::var_os("STAGECRAFT_FONTS")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
        Fonts::load(&folder).unwrap_or_else(|error| panic!("{error}"))
    })
}

/// Lays a drawing out and fails where a label overlaps another, leaves the scene, or is no text of the drawing.
fn check(drawing: &Drawing, language: Language) -> Scene {
    let mut shaper = Shaper::new(fonts());
    let mut pen = Pen::new(&mut shaper, language);
    let scene = drawing.scene(&mut pen, WIDTH, "what it shows");
    assert_eq!(label_overlaps(&scene, &mut pen), 0, "{drawing:?}");
    assert!(scene.width <= WIDTH + 0.1 && scene.height.is_finite() && scene.height > 0.0);
    for shape in &scene.shapes {
        if let Shape::Text { x, y, size, .. } = shape {
            assert!(x.is_finite() && y.is_finite() && *size > 0.0);
            assert!(*x >= -0.5 && *x <= scene.width + 0.5, "{shape:?} in a width of {}", scene.width);
            assert!(*y >= 0.0 && *y <= scene.height + 0.5, "{shape:?} in a height of {}", scene.height);
        } else {
            let told = format!("{shape:?}");
            assert!(!told.contains("NaN") && !told.contains("inf"), "{told}");
        }
    }
    assert!(scene.to_svg().contains("<title>what it shows</title>"));
    assert_eq!(scene, drawing.scene(&mut pen, WIDTH, "what it shows"));
    scene
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[一-龥]{1,14}",
        "[A-Za-z]{1,16}( [a-z]{1,9}){0,4}",
        "[a-z0-9_]{30,60}",
        "\\PC{0,12}",
    ]
}

fn layers() -> impl Strategy<Value = Layers> {
    let group = (word(), word(), prop::collection::vec(word(), 0..8), any::<bool>())
        .prop_map(|(title, note, items, accent)| Group { title, note, items, accent });
    let layer = (word(), prop::collection::vec(group, 0..9)).prop_map(|(title, groups)| Layer { title, groups });
    prop::collection::vec(layer, 0..6).prop_map(|layers| Layers { layers })
}

fn chains() -> impl Strategy<Value = Chain> {
    (1..9usize).prop_flat_map(|count| {
        let node = (word(), word());
        let hop = (0..count + 1, 0..count + 1, word(), prop::collection::vec(word(), 0..5), word(), any::<bool>());
        (prop::collection::vec(node, count), prop::collection::vec(hop, 0..14), [word(), word(), word(), word()])
            .prop_map(|(nodes, hops, [carries, lost, latency, broken])| Chain {
                nodes: nodes
                    .into_iter()
                    .enumerate()
                    .map(|(id, (title, note))| ChainNode { id: id.to_string(), title, note })
                    .collect(),
                hops: hops
                    .into_iter()
                    .map(|(from, to, key, lost, latency, broken)| ChainHop {
                        code: String::new(),
                        from: from.to_string(),
                        to: to.to_string(),
                        key,
                        lost,
                        latency,
                        broken,
                    })
                    .collect(),
                words: figure::ChainWords { carries, lost, latency, broken },
            })
    })
}

fn journeys() -> impl Strategy<Value = Journey> {
    let list = || prop::collection::vec(word(), 0..4);
    let texts = (word(), word(), word());
    let step =
        (texts, any::<i8>(), list(), list()).prop_map(|((action, touchpoint, backstage), emotion, pains, chances)| {
            JourneyStep { action, touchpoint, emotion, backstage, pains, chances }
        });
    let phase = (word(), prop::collection::vec(step, 0..6)).prop_map(|(title, steps)| JourneyPhase { title, steps });
    prop::collection::vec(phase, 0..5).prop_map(|phases| Journey { phases, ..Journey::default() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn layered_views_can_be_read(drawing in layers(), english in any::<bool>()) {
        check(&drawing.into(), if english { Language::English } else { Language::Chinese });
    }

    #[test]
    fn data_chains_can_be_read(drawing in chains(), english in any::<bool>()) {
        check(&drawing.into(), if english { Language::English } else { Language::Chinese });
    }

    #[test]
    fn journeys_can_be_read(drawing in journeys(), english in any::<bool>()) {
        check(&drawing.into(), if english { Language::English } else { Language::Chinese });
    }
}

#[test]
fn a_drawing_tells_every_text_that_it_shows() {
    for chinese in [true, false] {
        for (kind, drawing) in samples::drawings(chinese) {
            let mut shaper = Shaper::new(fonts());
            let mut pen = Pen::new(&mut shaper, if chinese { Language::Chinese } else { Language::English });
            let scene = drawing.scene(&mut pen, WIDTH, "");
            let bare = |text: &str| text.replace(|sign: char| sign.is_whitespace() || sign == '-', "");
            let told: String = drawing.texts().iter().map(|text| bare(text) + "\n").collect();
            for shape in &scene.shapes {
                let Shape::Text { text, .. } = shape else {
                    continue;
                };
                // Numbers of hops and of the scale of emotions are the drawing's own.
                let own = text.trim_start_matches(['+', '−']).parse::<u8>().is_ok() || text.contains('→');
                assert!(own || told.contains(&bare(text)), "{kind} shows {text} and does not tell it");
            }
        }
    }
}

#[test]
fn a_text_of_ten_thousand_signs_stays_in_its_place() {
    let long = "长".repeat(10_000);
    let endless = "x".repeat(10_000);
    let group = Group { title: long.clone(), note: endless.clone(), items: vec![long.clone(); 3], accent: true };
    check(&Layers { layers: vec![Layer { title: endless.clone(), groups: vec![group; 3] }] }.into(), Language::English);
    let node = |id: &str| ChainNode { id: id.into(), title: long.clone(), note: endless.clone() };
    let hop = ChainHop {
        code: String::new(),
        from: "a".into(),
        to: "b".into(),
        key: long.clone(),
        lost: vec![endless.clone(); 4],
        latency: endless.clone(),
        broken: true,
    };
    check(&Chain { nodes: vec![node("a"), node("b")], hops: vec![hop], ..Chain::default() }.into(), Language::Chinese);
    let step = JourneyStep {
        action: long.clone(),
        touchpoint: endless.clone(),
        emotion: i8::MIN,
        backstage: endless.clone(),
        pains: vec![long.clone(); 2],
        chances: vec![endless; 2],
    };
    let journey = Journey { phases: vec![JourneyPhase { title: long, steps: vec![step; 3] }], ..Journey::default() };
    check(&journey.into(), Language::Chinese);
}

#[test]
fn five_hundred_systems_in_a_chain_are_drawn_at_once() {
    let node = |id: usize| ChainNode { id: id.to_string(), title: format!("System {id}"), note: String::new() };
    let hop = |id: usize| ChainHop {
        code: String::new(),
        from: id.to_string(),
        to: ((id * 7 + 1) % 500).to_string(),
        key: "id".into(),
        broken: id.is_multiple_of(9),
        ..ChainHop::default()
    };
    let chain = Chain { nodes: (0..500).map(node).collect(), hops: (0..600).map(hop).collect(), ..Chain::default() };
    let start = std::time::Instant::now();
    check(&chain.into(), Language::English);
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}
