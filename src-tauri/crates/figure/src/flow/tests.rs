//! What holds for every flow, over random graphs.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proptest::prelude::*;
use text::{Fonts, Language, Shaper};

use super::size::Body;
use super::space::Plan;
use super::{Flow, FlowEdge, FlowNode, Layout, NodeShape, Place, Placed};
use crate::{Drawing, Pen, label_overlaps};

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

fn plan(flow: &Flow, width: f32) -> Plan {
    let mut shaper = Shaper::new(fonts());
    flow.plan(&mut Pen::new(&mut shaper, Language::Chinese), width)
}

fn area(body: &Body) -> [f32; 4] {
    let (w, h) = (body.width / 2.0, body.height / 2.0);
    [body.x - w, body.y - h, body.x + w, body.y + h]
}

fn meets(one: [f32; 4], other: [f32; 4]) -> bool {
    one[0] < other[2] - 0.1 && other[0] < one[2] - 0.1 && one[1] < other[3] - 0.1 && other[1] < one[3] - 0.1
}

/// The straight pieces of all lines: the edge and the box of the piece.
fn pieces(plan: &Plan) -> Vec<(usize, [f32; 4])> {
    let pieces = |route: &super::space::Route| {
        let edge = route.arrow;
        let piece = move |pair: &[(f32, f32)]| {
            let ((a, b), (c, d)) = (pair[0], pair[1]);
            (edge, [a.min(c), b.min(d), a.max(c), b.max(d)])
        };
        route.points.windows(2).map(piece).collect::<Vec<_>>()
    };
    plan.routes.iter().flat_map(pieces).collect()
}

/// Fails with the first rule that the plan of a flow breaks.
fn check(flow: &Flow, plan: &Plan) {
    for (index, one) in plan.bodies.iter().enumerate() {
        let [left, top, right, bottom] = area(one);
        assert!(left >= -0.1 && top >= -0.1 && right <= plan.width + 0.1 && bottom <= plan.height + 0.1);
        for other in &plan.bodies[index + 1..] {
            assert!(!meets(area(one), area(other)), "two nodes overlap");
        }
    }
    let pieces = pieces(plan);
    let end = |id: &str| flow.nodes.iter().position(|node| node.id == id);
    for (edge, piece) in &pieces {
        assert!(piece.iter().all(|value| value.is_finite()));
        let slanted = piece[2] - piece[0] > 0.06 && piece[3] - piece[1] > 0.06;
        assert!(!slanted, "a line is slanted: {piece:?}");
        let ends = [end(&flow.edges[*edge].from), end(&flow.edges[*edge].to)];
        for (index, body) in plan.bodies.iter().enumerate() {
            let wide = [piece[0] - 0.2, piece[1] - 0.2, piece[2] + 0.2, piece[3] + 0.2];
            assert!(ends.contains(&Some(index)) || !meets(wide, area(body)), "a line crosses a node");
        }
    }
    for (index, (edge, one)) in pieces.iter().enumerate() {
        for (other_edge, other) in pieces[index + 1..].iter().filter(|(other, _)| other != edge) {
            let flat = |piece: &[f32; 4]| piece[3] - piece[1] < 0.06;
            let upright = |piece: &[f32; 4]| piece[2] - piece[0] < 0.06;
            let together = |low: usize, high: usize| one[high].min(other[high]) - one[low].max(other[low]);
            let along = flat(one) && flat(other) && (one[1] - other[1]).abs() < 1.0 && together(0, 2) > 0.5;
            let down = upright(one) && upright(other) && (one[0] - other[0]).abs() < 1.0 && together(1, 3) > 0.5;
            assert!(!along && !down, "edges {edge} and {other_edge} run over each other: {one:?} {other:?}");
        }
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]
    #[test]
    fn no_line_crosses_a_node_or_runs_over_another_and_no_labels_overlap(flow in graphs()) {
        let plan = plan(&flow, 451.5);
        check(&flow, &plan);
        let mut shaper = Shaper::new(fonts());
        let mut pen = Pen::new(&mut shaper, Language::Chinese);
        let drawing = Drawing::from(flow);
        let scene = drawing.scene(&mut pen, 451.5, "");
        prop_assert_eq!(label_overlaps(&scene, &mut pen), 0);
        prop_assert_eq!(&scene, &drawing.scene(&mut pen, 451.5, ""));
        prop_assert!(scene.width <= 451.6);
    }
}

#[test]
fn five_hundred_nodes_are_laid_out_at_once() {
    let nodes: Vec<_> = (0..500).map(|index| (index, index / 3, index % 4)).collect();
    let edges: Vec<_> = (1..500).flat_map(|index| [(index / 3, index, 0), ((index * 7) % 500, index, 1)]).collect();
    for lanes in [0, 4] {
        let flow = flow(lanes, &nodes, &edges);
        let start = std::time::Instant::now();
        let plan = plan(&flow, 451.5);
        let passed = start.elapsed();
        println!("{lanes} lanes: {passed:?}, {} × {}", plan.width, plan.height);
        assert!(passed.as_millis() < 3000, "{passed:?}");
        check(&flow, &plan);
    }
}

#[test]
fn hostile_flows_are_drawn_all_the_same() {
    let long = "长".repeat(10_000);
    let mut hostile =
        flow(2, &[(1, 0, 0), (2, 1, 9), (3, 2, 1)], &[(0, 0, 1), (0, 1, 2), (1, 0, 2), (0, 99, 1), (1, 2, 1)]);
    hostile.nodes[1].text = long.clone();
    hostile.edges[1].text = long;
    hostile.nodes[2].id = hostile.nodes[0].id.clone();
    let plan = plan(&hostile, 451.5);
    check(&hostile, &plan);
    assert!(plan.height < 1_000.0);
}

/// The flow placed as a layout has it, as an editor stores it: places and ways rounded to a tenth of a pixel.
fn stored(flow: &Flow, layout: &Layout) -> Placed {
    let round = |value: f32| (value * 17.5).round() / 17.5;
    let place = |node: &super::NodePlace| Place {
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
    fn bands_keep_the_rules_of_flows(flow in graphs()) {
        let flow = Flow { bands: true, ..flow };
        let plan = plan(&flow, 451.5);
        check(&flow, &plan);
        for (node, body) in flow.nodes.iter().zip(&plan.bodies) {
            let Some(band) = plan.lanes.get(node.lane.min(plan.lanes.len().max(1) - 1)) else { continue };
            let [_, top, _, bottom] = area(body);
            prop_assert!(band.from <= top + 0.1 && bottom <= band.to + 0.1, "{} {:?}", node.id, band);
        }
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
    let nodes = [(1, 0, 0), (1, 0, 0), (1, 0, 0)];
    let flow = flow(0, &nodes, &[(0, 2, 0)]);
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
fn five_hundred_placed_nodes_find_their_ways_at_once() {
    let nodes: Vec<_> = (0..500).map(|index| (index, index / 3, 0)).collect();
    let edges: Vec<_> = (1..500).flat_map(|index| [(index / 3, index, 0), ((index * 7) % 500, index, 1)]).collect();
    let flow = flow(0, &nodes, &edges);
    let place =
        |index: usize| Place { x: (index % 20) as f32 * 150.0, y: (index / 20) as f32 * 90.0, ..Place::default() };
    let placed = Placed { places: (0..500).map(place).collect(), flow, ..Placed::default() };
    let mut shaper = Shaper::new(fonts());
    let start = std::time::Instant::now();
    let layout = placed.layout(&mut Pen::new(&mut shaper, Language::Chinese));
    println!("{:?} for {} ways", start.elapsed(), layout.edges.len());
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
