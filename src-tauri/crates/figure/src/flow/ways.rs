//! The way of every edge over the grid: through free cells where there are any, otherwise through the gaps between
//! columns, never through a node.

use super::NodeShape;
use super::columns::Grid;
use super::graph::Graph;

/// How an edge runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Sideways right below its start, then down the column of its end.
    Early,
    /// Down the column of its start, then sideways right above its end.
    Late,
    /// Sideways, down the gap before the column of the given index, sideways again.
    Gap(usize),
    /// Out of the side of its start, straight over the column of its end, and down. True for the right side.
    Side(bool),
    /// From side to side of neighbours in a row. True if it leads to the right.
    Along(bool),
    /// Sideways below its start, up the gap before the given column, and into the side of its end.
    Back(usize),
}

/// The nearest rows above and below each cell of the grid that hold a node.
struct Free<'g> {
    grid: &'g Grid,
}

impl Free<'_> {
    /// Whether all cells of a column from one row up to, without, another are free.
    fn column(&self, column: usize, rows: std::ops::Range<usize>) -> bool {
        rows.into_iter().all(|row| self.grid.cells[row][column].is_none())
    }

    fn row(&self, row: usize, mut columns: std::ops::RangeInclusive<usize>) -> bool {
        columns.all(|column| self.grid.cells[row][column].is_none())
    }
}

/// Chooses the way of every edge.
pub(super) fn ways(graph: &Graph, grid: &Grid) -> Vec<Way> {
    let free = Free { grid };
    let mut ways: Vec<Way> = graph.edges.iter().map(|edge| plain(&free, edge, grid)).collect();
    let outgoing = graph.outgoing();
    // For each row the columns that a sideways exit already runs over.
    let mut taken: Vec<Vec<(usize, usize)>> = vec![Vec::new(); grid.rows];
    for (node, edges) in outgoing.iter().enumerate() {
        if graph.nodes[node].shape != NodeShape::Decision || edges.len() < 2 {
            continue;
        }
        let (row, column) = grid.places[node];
        for edge in edges {
            let (below, aside) = grid.places[graph.edges[*edge].to];
            if aside == column {
                continue;
            }
            let right = aside > column;
            let cells = if right { column + 1..=aside } else { aside..=column - 1 };
            let span = (*cells.start(), *cells.end());
            let met = taken[row].iter().any(|(start, end)| *start <= span.1 && span.0 <= *end);
            if !met && free.row(row, cells) && free.column(aside, row..below) {
                taken[row].push(span);
                ways[*edge] = Way::Side(right);
            }
        }
    }
    ways
}

fn plain(free: &Free, edge: &super::graph::Edge, grid: &Grid) -> Way {
    let ((row, column), (below, aside)) = (grid.places[edge.from], grid.places[edge.to]);
    let gap = if column < aside { aside } else { aside + 1 };
    if grid.folded && row == below {
        return Way::Along(aside > column);
    }
    if !edge.onwards || below <= row {
        Way::Back(gap)
    } else if free.column(aside, row + 1..below) {
        Way::Early
    } else if free.column(column, row + 1..below) {
        Way::Late
    } else {
        Way::Gap(gap)
    }
}
