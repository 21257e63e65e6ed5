//! Processes and flows: nodes joined by arrows, in swimlanes or without.

use crate::listing::listing;
use crate::pen::Pen;
use crate::scene::Scene;

/// The shape of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NodeShape {
    /// Where it starts.
    Start,
    /// Where it ends.
    End,
    /// A step.
    #[default]
    Step,
    /// A decision.
    Decision,
    /// A document.
    Document,
    /// A system.
    System,
}

/// A node.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FlowNode {
    /// The name that edges know it by.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Its shape.
    pub shape: NodeShape,
    /// The index of its lane.
    pub lane: usize,
}

/// An arrow.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FlowEdge {
    /// The node it starts at.
    pub from: String,
    /// The node it points to.
    pub to: String,
    /// What it says.
    pub text: String,
}

/// A flow. Arrows whose ends are unknown are left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flow {
    /// Names of the lanes; without any it is a plain flow.
    pub lanes: Vec<String>,
    /// Its nodes.
    pub nodes: Vec<FlowNode>,
    /// Its arrows.
    pub edges: Vec<FlowEdge>,
}

impl Flow {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let text = |id: &str| self.nodes.iter().find(|node| node.id == id).map_or("", |node| node.text.as_str());
        let lane = |node: &FlowNode| self.lanes.get(node.lane).cloned().unwrap_or_default();
        let nodes = self.nodes.iter().map(|node| (node.text.clone(), lane(node)));
        let edge = |edge: &FlowEdge| (format!("{} → {}", text(&edge.from), text(&edge.to)), edge.text.clone());
        listing(&nodes.chain(self.edges.iter().map(edge)).collect::<Vec<_>>(), pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let nodes = self.nodes.iter().map(|node| &node.text);
        let edges = self.edges.iter().map(|edge| &edge.text);
        self.lanes.iter().chain(nodes).chain(edges).map(String::as_str).collect()
    }
}
