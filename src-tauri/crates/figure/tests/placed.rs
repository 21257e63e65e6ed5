//! What holds for flows that people placed, and for what was laid out and then stored.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use figure::{
    Drawing, Flow, FlowEdge, FlowNode, Layout, NodePlace, NodeShape, Pen, Place, Placed, Shape, label_overlaps,
};
use proptest::prelude::*;
use text::{Fonts, Language, Shaper};

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let folder = std::env::var_os("STAGECRAFT_FONTS")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
        Fonts::load(&folder).unwrap()
    })
}

const SHAPES: [NodeShape; 6] =
    [NodeShape::Step, NodeShape::Decision, NodeShape::Document, NodeShape::System, NodeShape::Start, NodeShape::End];
const TEXTS: [&str; 6] =
    ["", "核对", "按门店汇总补货需求并生成采购建议单", "Check", "Confirm the order of the shop", "是"];

fn flow(lanes: usize, nodes: &[(usize, usize, usize)], edges: &[(usize, usize, usize)]) -> Flow {
    let node = |(index, (text, shape, lane)): (usize, &(usize, usize, usize))| FlowNode {
        id: format!("n{index}"),
        text: TEXTS[text % TEXTS.len()].into(),
        shape: SHAPES[shape % SHAPES.len()],
        lane: *lane,
    };
    let edge = |(from, to, text): &(usize, usize, usize)| FlowEdge {
        from: format!("n{from}"),
        to: format!("n{to}"),
        text: TEXTS[text % TEXTS.len()].into(),
    };
    Flow {
        lanes: (0..lanes).map(|lane| format!("lane {lane}")).collect(),
        nodes: nodes.iter().enumerate().map(node).collect(),
        edges: edges.iter().map(edge).collect(),
        bands: false,
    }
}

fn graphs() -> impl Strategy<Value = Flow> {
    (1..26usize, 0..5usize).prop_flat_map(|(nodes, lanes)| {
        let node = (0..TEXTS.len(), 0..SHAPES.len(), 0..6usize);
        let edge = (0..nodes + 1, 0..nodes + 1, 0..TEXTS.len());
        (prop::collection::vec(node, nodes), prop::collection::vec(edge, 0..nodes * 2))
            .prop_map(move |(nodes, edges)| flow(lanes, &nodes, &edges))
    })
}

/// The flow placed as a layout has it, as an editor stores it: places and ways rounded to a tenth of a pixel.
fn stored(flow: &Flow, layout: &Layout) -> Placed {
    let round = |value: f32| (value * 17.5).round() / 17.5;
    let place = |node: &NodePlace| Place {
        x: round(node.x),
        y: round(node.y),
        width: Some(round(node.width)),
        height: Some(round(node.height)),
    };
    let mut ways = vec![Vec::new(); flow.edges.len()];
    for edge in &layout.edges {
        ways[edge.edge] = edge.points.iter().map(|(x, y)| (round(*x), round(*y))).collect();
    }
    Placed {
        flow: flow.clone(),
        places: layout.nodes.iter().map(place).collect(),
        ways,
        breadths: layout.lanes.iter().map(|lane| round(lane.to - lane.from)).collect(),
    }
}

fn near(one: f32, other: f32) -> bool {
    (one - other).abs() < 0.2
}

/// Fails where a stored layout is drawn otherwise than it was laid out.
fn check_stored(flow: &Flow, pen: &mut Pen) -> Result<(), TestCaseError> {
    let laid = flow.layout(pen, 451.5);
    let placed = stored(flow, &laid);
    let drawn = placed.layout(pen);
    prop_assert_eq!(laid.nodes.len(), drawn.nodes.len());
    for (one, other) in laid.nodes.iter().zip(&drawn.nodes) {
        let same = near(one.x, other.x) && near(one.y, other.y) && near(one.width, other.width);
        prop_assert!(same && near(one.height, other.height), "{one:?} {other:?}");
        prop_assert_eq!(one.form, other.form);
    }
    for (one, other) in laid.edges.iter().zip(&drawn.edges) {
        prop_assert_eq!(one.back, other.back, "{:?} {:?}", one, other);
        prop_assert_eq!(one.points.len(), other.points.len(), "{:?} {:?}", one, other);
        let same = one.points.iter().zip(&other.points).all(|(a, b)| near(a.0, b.0) && near(a.1, b.1));
        prop_assert!(same, "{one:?} {other:?}");
        prop_assert_eq!(one.label.is_some(), other.label.is_some());
    }
    let scene = Drawing::from(placed).scene(pen, 451.5, "");
    prop_assert!(scene.width <= 451.6);
    prop_assert_eq!(label_overlaps(&scene, pen), 0);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    #[test]
    fn what_was_tidied_and_stored_is_drawn_as_it_was_laid_out(flow in graphs(), bands in any::<bool>()) {
        let mut shaper = Shaper::new(fonts());
        let mut pen = Pen::new(&mut shaper, Language::Chinese);
        check_stored(&Flow { bands, ..flow }, &mut pen)?;
    }

    #[test]
    fn nodes_lie_in_their_bands_and_no_labels_overlap(flow in graphs()) {
        let flow = Flow { bands: true, ..flow };
        let mut shaper = Shaper::new(fonts());
        let mut pen = Pen::new(&mut shaper, Language::Chinese);
        let layout = flow.layout(&mut pen, 451.5);
        for (node, place) in flow.nodes.iter().zip(&layout.nodes) {
            let Some(band) = layout.lanes.get(node.lane.min(layout.lanes.len().max(1) - 1)) else { continue };
            prop_assert!(band.from <= place.y + 0.1 && place.y + place.height <= band.to + 0.1, "{place:?} {band:?}");
        }
        let scene = Drawing::from(flow).scene(&mut pen, 451.5, "");
        prop_assert_eq!(label_overlaps(&scene, &mut pen), 0);
    }

    #[test]
    fn what_people_place_is_drawn_where_they_placed_it(flow in graphs(), seed in 0..1000usize) {
        let mut shaper = Shaper::new(fonts());
        let mut pen = Pen::new(&mut shaper, Language::English);
        let at = |index: usize| Place {
            x: (((index + seed) * 7919) % 900) as f32 - 100.0,
            y: ((index * 6101 + seed * 31) % 900) as f32 - 100.0,
            ..Place::default()
        };
        let places: Vec<Place> = (0..flow.nodes.len()).map(at).collect();
        let placed = Placed { flow, places, ..Placed::default() };
        let layout = placed.layout(&mut pen);
        for (node, place) in layout.nodes.iter().zip(&placed.places) {
            prop_assert!(near(node.x, place.x) && near(node.y, place.y), "{node:?} {place:?}");
        }
        for edge in &layout.edges {
            let straight = |pair: &[(f32, f32)]| near(pair[0].0, pair[1].0) || near(pair[0].1, pair[1].1);
            prop_assert!(edge.points.len() > 1 && edge.points.windows(2).all(straight), "{edge:?}");
        }
        let scene = Drawing::from(placed).scene(&mut pen, 451.5, "");
        prop_assert!(scene.width <= 451.6 && scene.height > 0.0);
    }
}

#[test]
fn a_line_goes_around_a_box_that_stands_between() {
    let flow = flow(0, &[(1, 0, 0), (1, 0, 0), (1, 0, 0)], &[(0, 2, 0)]);
    let places = [0.0, 60.0, 120.0].map(|y| Place { x: 20.0, y, ..Place::default() }).to_vec();
    let mut shaper = Shaper::new(fonts());
    let layout = Placed { flow, places, ..Placed::default() }.layout(&mut Pen::new(&mut shaper, Language::Chinese));
    let middle = &layout.nodes[1];
    for pair in layout.edges[0].points.windows(2) {
        let ((a, b), (c, d)) = (pair[0], pair[1]);
        let across = a.min(c) < middle.x + middle.width && middle.x < a.max(c);
        let down = b.min(d) < middle.y + middle.height && middle.y < b.max(d);
        assert!(!(across && down), "{pair:?} crosses {middle:?}");
    }
}

#[test]
fn paper_shows_the_boxes_of_the_layout_at_one_scale() {
    let flow = flow(0, &[(1, 0, 0), (2, 0, 0), (3, 0, 0)], &[(0, 1, 0), (1, 2, 5)]);
    let places = [0.0, 500.0, 900.0].map(|x| Place { x, y: x / 5.0, ..Place::default() }).to_vec();
    let mut shaper = Shaper::new(fonts());
    let mut pen = Pen::new(&mut shaper, Language::Chinese);
    let placed = Placed { flow, places, ..Placed::default() };
    let layout = placed.layout(&mut pen);
    let scene = Drawing::from(placed).scene(&mut pen, 451.5, "");
    let factor = 451.5 / layout.frame[2];
    let boxes: Vec<[f32; 4]> = scene.shapes.iter().filter_map(rect).collect();
    for node in &layout.nodes {
        let (x, y) = ((node.x - layout.frame[0]) * factor, (node.y - layout.frame[1]) * factor);
        let wanted = [x, y, node.width * factor, node.height * factor];
        assert!(
            boxes.iter().any(|found| found.iter().zip(wanted).all(|(a, b)| near(*a, b))),
            "{wanted:?} in {boxes:?}"
        );
    }
}

fn rect(shape: &Shape) -> Option<[f32; 4]> {
    if let Shape::Rect { x, y, width, height, .. } = shape { Some([*x, *y, *width, *height]) } else { None }
}

#[test]
fn each_edge_among_five_hundred_placed_nodes_finds_a_way() {
    let nodes: Vec<_> = (0..500).map(|index| (index, index / 3, 0)).collect();
    let edges: Vec<_> = (1..500).flat_map(|index| [(index / 3, index, 0), ((index * 7) % 500, index, 1)]).collect();
    let flow = flow(0, &nodes, &edges);
    let place =
        |index: usize| Place { x: (index % 20) as f32 * 150.0, y: (index / 20) as f32 * 90.0, ..Place::default() };
    let placed = Placed { places: (0..500).map(place).collect(), flow, ..Placed::default() };
    let mut shaper = Shaper::new(fonts());
    let layout = placed.layout(&mut Pen::new(&mut shaper, Language::Chinese));
    assert_eq!(layout.edges.len(), 998);
    assert!(layout.edges.iter().all(|edge| edge.points.len() > 1));
}
