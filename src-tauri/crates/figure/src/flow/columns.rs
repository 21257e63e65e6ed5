//! Which column a node stands in: sweeps down and up draw every node towards its neighbours, and the best order is kept.

use super::Flow;
use super::graph::{Edge, Graph, Node};
use super::rows::Rows;

/// The grid that nodes stand on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grid {
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// The first column of each lane.
    pub(super) starts: Vec<usize>,
    /// Row and column of each node.
    pub(super) places: Vec<(usize, usize)>,
    /// The node in each cell, by row and column.
    pub(super) cells: Vec<Vec<Option<usize>>>,
    /// The rank of each row, as the nodes in it have it.
    pub(super) ranks: Vec<usize>,
    /// Whether it is one line of steps, folded into rows that lead to the right and to the left in turn.
    pub(super) folded: bool,
}

/// The narrowest column in points that still takes a readable box.
pub(super) const NARROWEST: f32 = 66.0;

/// How many columns a flow may have: as many as the width takes, and more only where the drawing would become far taller
/// than a page otherwise.
pub(super) fn most(nodes: usize, lanes: usize, width: f32) -> usize {
    let readable = (width / (NARROWEST + 16.0)) as usize;
    let square = (nodes as f32 / 2.6).sqrt() as usize;
    readable.max(square).max(lanes).max(1)
}

/// How often the nodes are drawn towards their neighbours.
const SWEEPS: usize = 8;

/// Places every node.
pub(super) fn place(graph: &Graph, rows: Rows) -> Grid {
    let mut starts = Vec::new();
    let mut columns = 0;
    for slots in &rows.slots {
        starts.push(columns);
        columns += slots;
    }
    let mut grid = Grid {
        rows: rows.cells.len(),
        columns: columns.max(1),
        starts,
        places: vec![(0, 0); graph.nodes.len()],
        cells: Vec::new(),
        ranks: rows.ranks.clone(),
        folded: false,
    };
    for (row, lanes) in rows.cells.iter().enumerate() {
        for node in lanes.iter().flatten() {
            grid.places[*node].0 = row;
        }
    }
    let neighbours = [neighbours(graph, false), neighbours(graph, true)];
    let mut best: Option<(f32, Grid)> = None;
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        sweep_once(&mut grid, &rows, &neighbours[usize::from(!down)], down);
        let cost = cost(graph, &grid);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, grid.clone()));
        }
    }
    let mut grid = best.map_or(grid, |(_, grid)| grid);
    grid.fill();
    grid
}

impl Grid {
    fn fill(&mut self) {
        self.cells = vec![vec![None; self.columns]; self.rows];
        for (node, (row, column)) in self.places.iter().enumerate() {
            self.cells[*row][*column] = Some(node);
        }
    }
}

/// A line of this many steps is folded.
const LONG: usize = 9;

/// Folds a flow without lanes that is one long line of steps into rows of at most `most` columns; none for others.
pub(super) fn fold(flow: &Flow, graph: &Graph, most: usize) -> Option<Grid> {
    let count = graph.nodes.len();
    // Ranks are those of a line only where no lane or band gives them.
    if !flow.lanes.is_empty() || count < LONG {
        return None;
    }
    let labelled = flow.edges.iter().any(|edge| !edge.text.trim().is_empty());
    let mut line: Vec<Option<usize>> = vec![None; count];
    for (index, node) in graph.nodes.iter().enumerate() {
        line[node.rank] = Some(index);
    }
    let steps = |edge: &Edge| edge.onwards && graph.nodes[edge.from].rank + 1 == graph.nodes[edge.to].rank;
    let single = line.iter().all(Option::is_some) && graph.edges.len() == count - 1;
    if labelled || !single || !graph.edges.iter().all(steps) {
        return None;
    }
    let columns = most.clamp(2, 4);
    let place = |node: &Node| {
        let (row, step) = (node.rank / columns, node.rank % columns);
        (row, if row % 2 == 0 { step } else { columns - 1 - step })
    };
    let mut grid = Grid {
        rows: count.div_ceil(columns),
        columns,
        starts: vec![0],
        places: graph.nodes.iter().map(place).collect(),
        cells: Vec::new(),
        ranks: Vec::new(),
        folded: true,
    };
    grid.fill();
    Some(grid)
}

/// The nodes before each node, or the ones after it.
fn neighbours(graph: &Graph, after: bool) -> Vec<Vec<usize>> {
    let edges = if after { graph.outgoing() } else { graph.incoming() };
    let end = |edge: &usize| if after { graph.edges[*edge].to } else { graph.edges[*edge].from };
    edges.iter().map(|list| list.iter().map(end).collect()).collect()
}

fn sweep_once(grid: &mut Grid, rows: &Rows, neighbours: &[Vec<usize>], down: bool) {
    let order: Vec<usize> = if down { (0..grid.rows).collect() } else { (0..grid.rows).rev().collect() };
    for row in order {
        for (lane, nodes) in rows.cells[row].iter().enumerate() {
            let (start, slots) = (grid.starts[lane], rows.slots[lane]);
            let mut wishes: Vec<(f32, usize)> = Vec::with_capacity(nodes.len());
            for node in nodes {
                let home = (start + (slots - 1) / 2) as f32;
                let now = grid.places[*node].1;
                let wish = median(neighbours[*node].iter().map(|near| grid.places[*near].1));
                let alone = if now >= start && now > 0 { now as f32 } else { home };
                wishes.push((wish.unwrap_or(alone), *node));
            }
            wishes.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            for (column, (_, node)) in spread(&wishes, start, slots).into_iter().zip(&wishes) {
                grid.places[*node].1 = column;
            }
        }
    }
}

/// The lower of the middle columns.
fn median(columns: impl Iterator<Item = usize>) -> Option<f32> {
    let mut columns: Vec<usize> = columns.collect();
    columns.sort_unstable();
    (!columns.is_empty()).then(|| columns[(columns.len() - 1) / 2] as f32)
}

/// Columns for nodes in the order of their wishes, all different and all in the lane, near to what each wishes.
fn spread(wishes: &[(f32, usize)], start: usize, slots: usize) -> Vec<usize> {
    let mut columns: Vec<usize> = Vec::with_capacity(wishes.len());
    for (wish, _) in wishes {
        let least = columns.last().map_or(start, |last| last + 1);
        columns.push((wish.round().max(0.0) as usize).max(least));
    }
    let mut limit = start + slots;
    for column in columns.iter_mut().rev() {
        limit = limit.saturating_sub(1);
        *column = (*column).min(limit);
        limit = *column;
    }
    columns
}

/// Crossings are counted up to this number of edges; beyond it nobody could follow them one by one anyway.
const COUNTED: usize = 160;

/// How much an arrangement asks of the eye: ways sideways, bends, and crossings.
fn cost(graph: &Graph, grid: &Grid) -> f32 {
    let spans: Vec<[usize; 4]> = graph
        .edges
        .iter()
        .filter(|edge| edge.onwards)
        .map(|edge| {
            let (from, to) = (grid.places[edge.from], grid.places[edge.to]);
            [from.0, from.1, to.0, to.1]
        })
        .collect();
    let sideways = |[_, a, _, b]: &[usize; 4]| if a == b { 0.0 } else { 1.0 + a.abs_diff(*b) as f32 };
    let mut cost: f32 = spans.iter().map(sideways).sum();
    if spans.len() <= COUNTED {
        for (index, one) in spans.iter().enumerate() {
            cost += 2.0 * spans[index + 1..].iter().filter(|other| cross(one, other)).count() as f32;
        }
    }
    cost
}

/// Whether two edges over common rows change sides.
fn cross(one: &[usize; 4], other: &[usize; 4]) -> bool {
    one[0] < other[2]
        && other[0] < one[2]
        && ((one[1] < other[1] && one[3] > other[3]) || (one[1] > other[1] && one[3] < other[3]))
}
