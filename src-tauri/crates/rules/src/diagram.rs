//! What a diagram must not say: its edges lead from node to node, and a name means one node.

use std::collections::HashSet;

use model::architecture::Diagram;

/// What is wrong with a diagram, with the name of the node that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiagramFault {
    /// Two nodes have this name.
    TwoNodes(String),
    /// An edge names this node, which is not there.
    LooseEdge(String),
}

/// The first fault of a diagram; none of one that is well formed.
#[must_use]
pub fn diagram_fault(diagram: &Diagram) -> Option<DiagramFault> {
    let mut names: HashSet<&str> = HashSet::new();
    if let Some(twice) = diagram.nodes.iter().find(|node| !names.insert(&node.id)) {
        return Some(DiagramFault::TwoNodes(twice.id.clone()));
    }
    let mut ends = diagram.edges.iter().flat_map(|edge| [&edge.from, &edge.to]);
    ends.find(|end| !names.contains(end.as_str())).map(|end| DiagramFault::LooseEdge(end.clone()))
}
