//! From ranks to rows: a rank that is too wide for the drawing takes several rows.

use super::graph::Graph;

/// Nodes by row and lane, and how many columns each lane has.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rows {
    /// For each row, for each lane, its nodes.
    pub(super) cells: Vec<Vec<Vec<usize>>>,
    /// How many columns each lane has, at least one.
    pub(super) slots: Vec<usize>,
    /// The rank of each row.
    pub(super) ranks: Vec<usize>,
}

/// Divides the nodes into rows so that all lanes together have at most `most` columns, or one each.
pub(super) fn rows(graph: &Graph, most: usize) -> Rows {
    let ranks = graph.nodes.iter().map(|node| node.rank + 1).max().unwrap_or(0).max(graph.bands);
    let mut cells = vec![vec![Vec::new(); graph.lanes]; ranks];
    for (index, node) in graph.nodes.iter().enumerate() {
        cells[node.rank][node.lane].push(index);
    }
    let widest = |lane: usize| cells.iter().map(|row: &Vec<Vec<usize>>| row[lane].len()).max().unwrap_or(0).max(1);
    let mut slots: Vec<usize> = (0..graph.lanes).map(widest).collect();
    let mut sum: usize = slots.iter().sum();
    while sum > most.max(graph.lanes) {
        // The widest lane gives way; of equally wide ones the last.
        let lane = (0..slots.len()).max_by_key(|lane| slots[*lane]).unwrap_or(0);
        slots[lane] -= 1;
        sum -= 1;
    }
    let mut rows = Vec::new();
    let mut of = Vec::new();
    // A band without nodes is there all the same.
    let least = usize::from(graph.bands > 0);
    for (order, rank) in cells.into_iter().enumerate() {
        let depth = rank.iter().zip(&slots).map(|(nodes, slots)| nodes.len().div_ceil(*slots)).max().unwrap_or(0);
        let depth = depth.max(least);
        of.extend(std::iter::repeat_n(order, depth));
        let part = |nodes: &Vec<usize>, slots: usize, row: usize| {
            nodes.iter().skip(row * slots).take(slots).copied().collect::<Vec<_>>()
        };
        rows.extend(
            (0..depth).map(|row| rank.iter().zip(&slots).map(|(nodes, slots)| part(nodes, *slots, row)).collect()),
        );
    }
    Rows { cells: rows, slots, ranks: of }
}
