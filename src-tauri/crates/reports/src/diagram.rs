//! Diagrams that people drew, as flows that are laid out anew for the page.

use std::collections::BTreeSet;

use figure::{Flow, FlowEdge, FlowNode, NodeShape};
use model::architecture::{Diagram, DiagramNode, NodeShape as Drawn};

/// The flow of a diagram. A single lane says nothing that the caption does not, and is left out.
pub(crate) fn flow(diagram: &Diagram) -> Flow {
    let reached: BTreeSet<&str> = diagram.edges.iter().map(|edge| edge.to.as_str()).collect();
    let mut lanes: Vec<String> = diagram.lanes.clone();
    for node in diagram.nodes.iter().filter(|node| !node.lane.trim().is_empty()) {
        if !lanes.contains(&node.lane) {
            lanes.push(node.lane.clone());
        }
    }
    let lane = |node: &DiagramNode| lanes.iter().position(|lane| *lane == node.lane).unwrap_or(0);
    let nodes = diagram.nodes.iter().map(|node| FlowNode {
        id: node.id.clone(),
        text: node.text.trim().to_owned(),
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
    Flow { lanes, nodes, edges }
}

/// The steps of a diagram in words, for people who cannot see it.
pub(crate) fn in_words(diagram: &Diagram) -> String {
    let text = |id: &str| {
        let node = diagram.nodes.iter().find(|node| node.id == id);
        node.map(|node| node.text.trim()).unwrap_or_default()
    };
    let told = diagram.edges.iter().map(|edge| match edge.text.trim() {
        "" => format!("{} → {}", text(&edge.from), text(&edge.to)),
        word => format!("{} → {} ({word})", text(&edge.from), text(&edge.to)),
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
