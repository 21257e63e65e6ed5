//! What holds for every flow, over random graphs.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proptest::prelude::*;
use text::{Fonts, Language, Shaper};

use super::size::Body;
use super::space::Plan;
use super::{Flow, FlowEdge, FlowNode, NodeShape};
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
        check(&flow, &plan(&flow, 451.5));
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
