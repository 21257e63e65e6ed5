//! The flow as a graph without cycles: arrows that lead back are told apart, and every node knows its rank.

use std::collections::BTreeMap;

use super::{Flow, NodeShape};

/// An arrow between known nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The index of the arrow in the flow.
    pub(super) arrow: usize,
    /// Whether it leads onwards; otherwise it leads back or to itself.
    pub(super) onwards: bool,
}

/// A node as the layout sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) lane: usize,
    pub(super) rank: usize,
    pub(super) shape: NodeShape,
}

/// The graph of a flow.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<Edge>,
    /// How many lanes stand beside each other, at least one.
    pub(super) lanes: usize,
    /// How many bands lie below each other; none in a flow.
    pub(super) bands: usize,
}

impl Graph {
    /// Reads a flow. Of nodes with the same id the first is known by it; a lane that does not exist is the last one.
    pub(super) fn new(flow: &Flow) -> Self {
        let lanes = flow.lanes.len().max(1);
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, node) in flow.nodes.iter().enumerate() {
            known.entry(&node.id).or_insert(index);
        }
        let ends = |(arrow, edge): (usize, &super::FlowEdge)| {
            let (from, to) = (*known.get(edge.from.as_str())?, *known.get(edge.to.as_str())?);
            Some(Edge { from, to, arrow, onwards: from != to })
        };
        let edges = flow.edges.iter().enumerate().filter_map(ends).collect();
        let node = |node: &super::FlowNode| Node { lane: node.lane.min(lanes - 1), rank: 0, shape: node.shape };
        let mut graph = Graph { nodes: flow.nodes.iter().map(node).collect(), edges, lanes, bands: 0 };
        if flow.bands && !flow.lanes.is_empty() {
            graph.stack(lanes);
        } else {
            graph.turn_back_edges();
            graph.rank();
        }
        graph
    }

    /// Makes ranks of the lanes: every node lies in its band, and what leads up or stays in a band counts as leading back.
    fn stack(&mut self, bands: usize) {
        (self.lanes, self.bands) = (1, bands);
        for node in &mut self.nodes {
            (node.rank, node.lane) = (node.lane, 0);
        }
        for edge in &mut self.edges {
            edge.onwards = self.nodes[edge.from].rank < self.nodes[edge.to].rank;
        }
    }

    /// The edges that lead onwards from each node, as indices.
    pub(super) fn outgoing(&self) -> Vec<Vec<usize>> {
        self.lists(|edge| edge.from)
    }

    /// The edges that lead onwards to each node, as indices.
    pub(super) fn incoming(&self) -> Vec<Vec<usize>> {
        self.lists(|edge| edge.to)
    }

    fn lists(&self, end: impl Fn(&Edge) -> usize) -> Vec<Vec<usize>> {
        let mut lists = vec![Vec::new(); self.nodes.len()];
        for (index, edge) in self.edges.iter().enumerate().filter(|(_, edge)| edge.onwards) {
            lists[end(edge)].push(index);
        }
        lists
    }

    /// Goes through the graph in depth, from its starts; an edge to a node that is still being visited leads back.
    fn turn_back_edges(&mut self) {
        let outgoing = self.outgoing();
        let incoming = self.incoming();
        let mut roots: Vec<usize> = (0..self.nodes.len()).collect();
        roots.sort_by_key(|node| (self.nodes[*node].shape != NodeShape::Start, !incoming[*node].is_empty(), *node));
        // 0: not seen, 1: being visited, 2: done.
        let mut state = vec![0u8; self.nodes.len()];
        for root in roots {
            if state[root] != 0 {
                continue;
            }
            state[root] = 1;
            let mut path = vec![(root, 0)];
            while let Some((node, next)) = path.last_mut() {
                let Some(edge) = outgoing[*node].get(*next) else {
                    state[*node] = 2;
                    path.pop();
                    continue;
                };
                *next += 1;
                let to = self.edges[*edge].to;
                match state[to] {
                    0 => {
                        state[to] = 1;
                        path.push((to, 0));
                    }
                    1 => self.edges[*edge].onwards = false,
                    _ => {}
                }
            }
        }
    }

    /// Ranks every node below all that lead to it; what nothing leads to stands right above what it leads to.
    fn rank(&mut self) {
        let (outgoing, incoming) = (self.outgoing(), self.incoming());
        let mut open: Vec<usize> = incoming.iter().map(Vec::len).collect();
        let mut order: Vec<usize> = (0..self.nodes.len()).filter(|node| open[*node] == 0).collect();
        let mut at = 0;
        while at < order.len() {
            let node = order[at];
            at += 1;
            for edge in &outgoing[node] {
                let to = self.edges[*edge].to;
                self.nodes[to].rank = self.nodes[to].rank.max(self.nodes[node].rank + 1);
                open[to] -= 1;
                if open[to] == 0 {
                    order.push(to);
                }
            }
        }
        for node in order.into_iter().rev() {
            let is_entry = incoming[node].is_empty() && self.nodes[node].shape != NodeShape::Start;
            let next = outgoing[node].iter().map(|edge| self.nodes[self.edges[*edge].to].rank).min();
            if let Some(next) = next.filter(|_| is_entry) {
                self.nodes[node].rank = next - 1;
            }
        }
    }
}
