//! Processes and flows: nodes joined by arrows, in swimlanes, in bands or without.

mod columns;
mod graph;
mod label;
mod layout;
mod paint;
mod placed;
mod ports;
mod route;
mod rows;
mod size;
mod space;
#[cfg(test)]
mod tests;
mod ways;

use crate::pen::Pen;
use crate::scene::Scene;

pub use layout::{EdgeForm, LabelPlace, LanePlace, Layout, NodeForm, NodePlace};
pub use placed::{Place, Placed};

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
    /// Whether the lanes are bands below each other, as the layers of an architecture are, and not columns of steps.
    pub bands: bool,
    /// Its nodes.
    pub nodes: Vec<FlowNode>,
    /// Its arrows.
    pub edges: Vec<FlowEdge>,
}

impl Flow {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let plan = self.plan(pen, width);
        let factor = (width / plan.width).min(1.0);
        plan.paint().scaled(factor)
    }

    /// Where everything stands in a drawing of some width.
    pub fn layout(&self, pen: &mut Pen, width: f32) -> Layout {
        Layout::new(&self.plan(pen, width))
    }

    /// Places everything: first on a grid of rows and columns, then in points.
    fn plan(&self, pen: &mut Pen, width: f32) -> space::Plan {
        let graph = graph::Graph::new(self);
        let head = if graph.bands > 0 { space::band_head(self, pen) } else { 0.0 };
        let width = (width - head).max(columns::NARROWEST);
        let most = columns::most(graph.nodes.len(), graph.lanes, width);
        let folded = columns::fold(self, &graph, most);
        let grid = folded.unwrap_or_else(|| columns::place(&graph, rows::rows(&graph, most)));
        let ways = ways::ways(&graph, &grid);
        let plan = space::Plan::new(self, &graph, &grid, ways, (pen, width));
        if graph.bands > 0 { plan.with_head(head) } else { plan }
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let nodes = self.nodes.iter().map(|node| &node.text);
        let edges = self.edges.iter().map(|edge| &edge.text);
        self.lanes.iter().chain(nodes).chain(edges).map(String::as_str).collect()
    }
}
