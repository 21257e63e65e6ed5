//! Diagrams that people drew. Where all nodes have their places, the drawing is what the editor shows; otherwise it is
//! laid out for the page.

use std::collections::BTreeSet;

use figure::{Drawing, Flow, FlowEdge, FlowNode, Layout, NodeShape, Pen, Place, Placed};
use model::architecture::{Diagram, DiagramNode, DiagramType, NodeShape as Drawn};
use model::{Id, Project};

use crate::client::ClientView;

/// How many pixels of the screen a point of the page is: labels of edges are still read at this size.
pub const PIXELS_PER_POINT: f32 = 1.75;

/// The width in points for which diagrams are laid out: that of the text of a page.
const PAGE_WIDTH: f32 = 451.5;

/// Where everything of a diagram stands, in points, and whether its nodes have places of their own or were laid out for
/// this answer. None where there is no such diagram.
#[must_use]
pub fn diagram_layout(project: &Project, id: Id, pen: &mut Pen) -> Option<(Layout, bool)> {
    let view = ClientView::of_us(project);
    let diagram = project.record(id)?.get::<Diagram>()?;
    match placed(&view, diagram) {
        Some(placed) => Some((placed.layout(pen), true)),
        None => Some((flow(&view, diagram).layout(pen, PAGE_WIDTH), false)),
    }
}

/// Where everything of a diagram would stand if nobody had placed anything. None where there is no such diagram.
#[must_use]
pub fn tidy_diagram(project: &Project, id: Id, pen: &mut Pen) -> Option<Layout> {
    let diagram = project.record(id)?.get::<Diagram>()?;
    Some(flow(&ClientView::of_us(project), diagram).layout(pen, PAGE_WIDTH))
}

/// The drawing of a diagram for a document.
pub(crate) fn drawing(view: &ClientView, diagram: &Diagram) -> Drawing {
    match placed(view, diagram) {
        Some(placed) => placed.into(),
        None => flow(view, diagram).into(),
    }
}

/// The diagram as people placed it; none while a node has no place.
fn placed(view: &ClientView, diagram: &Diagram) -> Option<Placed> {
    let points = |pixels: f64| pixels as f32 / PIXELS_PER_POINT;
    let place = |node: &DiagramNode| {
        let (x, y) = (points(node.x?), points(node.y?));
        Some(Place { x, y, width: node.w.map(points), height: node.h.map(points) })
    };
    let places: Vec<Place> = shown(view, diagram).map(place).collect::<Option<_>>()?;
    let corner = |pair: &String| {
        let (x, y) = pair.split_once(',')?;
        Some((points(x.trim().parse().ok()?), points(y.trim().parse().ok()?)))
    };
    let way = |points: &Vec<String>| points.iter().map(corner).collect::<Option<Vec<_>>>().unwrap_or_default();
    let flow = flow(view, diagram);
    // Sizes of lanes belong to the lanes that the record lists, and to no lane that only a node names.
    let breadths = if flow.lanes.len() == diagram.lanes.len() { diagram.lane_sizes.as_slice() } else { &[] };
    Some(Placed {
        places,
        ways: diagram.edges.iter().map(|edge| way(&edge.points)).collect(),
        breadths: breadths.iter().copied().map(points).collect(),
        flow,
    })
}

/// Whether a diagram shows layers: its lanes are bands below each other.
fn is_layered(diagram: &Diagram) -> bool {
    matches!(diagram.r#type, Some(DiagramType::ProductArchitecture | DiagramType::TechnicalArchitecture))
}

/// The nodes that may be seen: not those that only stand for a record that is hidden.
fn shown<'d>(view: &ClientView, diagram: &'d Diagram) -> impl Iterator<Item = &'d DiagramNode> {
    diagram.nodes.iter().filter(|node| {
        let hidden = node.record.is_some_and(|record| view.hides(record.id));
        !hidden || !node.text.trim().is_empty()
    })
}

/// What a node says: words of its own, or else the title of the record that it stands for.
fn text(view: &ClientView, node: &DiagramNode) -> String {
    let own = node.text.trim();
    if own.is_empty() {
        view.at(node.record).map(|record| record.title.trim().to_owned()).unwrap_or_default()
    } else {
        own.to_owned()
    }
}

/// The flow of a diagram. A single lane says nothing that the caption does not, and is left out.
fn flow(view: &ClientView, diagram: &Diagram) -> Flow {
    let reached: BTreeSet<&str> = diagram.edges.iter().map(|edge| edge.to.as_str()).collect();
    let mut lanes: Vec<String> = diagram.lanes.clone();
    for node in diagram.nodes.iter().filter(|node| !node.lane.trim().is_empty()) {
        if !lanes.contains(&node.lane) {
            lanes.push(node.lane.clone());
        }
    }
    let lane = |node: &DiagramNode| lanes.iter().position(|lane| *lane == node.lane).unwrap_or(0);
    let nodes = shown(view, diagram).map(|node| FlowNode {
        id: node.id.clone(),
        text: text(view, node),
        shape: shape(node, reached.contains(node.id.as_str())),
        lane: lane(node),
    });
    let edges = diagram.edges.iter().map(|edge| FlowEdge {
        from: edge.from.clone(),
        to: edge.to.clone(),
        text: edge.text.trim().to_owned(),
    });
    let (nodes, edges) = (nodes.collect(), edges.collect());
    let lanes = if lanes.len() > 1 { lanes } else { Vec::new() };
    Flow { bands: is_layered(diagram), lanes, nodes, edges }
}

/// The steps of a diagram in words, for people who cannot see it.
pub(crate) fn in_words(view: &ClientView, diagram: &Diagram) -> String {
    let said = |id: &str| {
        let node = shown(view, diagram).find(|node| node.id == id)?;
        Some(text(view, node))
    };
    let told = diagram.edges.iter().filter_map(|edge| {
        let (from, to) = (said(&edge.from)?, said(&edge.to)?);
        Some(match edge.text.trim() {
            "" => format!("{from} → {to}"),
            word => format!("{from} → {to} ({word})"),
        })
    });
    told.collect::<Vec<_>>().join("; ")
}

fn shape(node: &DiagramNode, reached: bool) -> NodeShape {
    match node.shape {
        Some(Drawn::Round) if !reached => NodeShape::Start,
        Some(Drawn::Round) => NodeShape::End,
        Some(Drawn::Diamond) => NodeShape::Decision,
        Some(Drawn::Store) => NodeShape::System,
        Some(Drawn::Document) => NodeShape::Document,
        Some(Drawn::Box) | None => NodeShape::Step,
    }
}
