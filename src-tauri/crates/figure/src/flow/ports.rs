//! Where on a node's edge every line leaves and arrives, so that no two lines share a place.

use super::columns::Grid;
use super::graph::Graph;
use super::size::Body;
use super::ways::Way;

/// The distance between two ports where there is room.
const PITCH: f32 = 12.0;
/// Lines nearer than this to each other would look like one.
const APART: f32 = 2.5;

/// Places of lines on the edges of nodes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ports {
    /// Where each edge leaves, as x; for a way out of the side, the x of the side.
    pub(super) out: Vec<f32>,
    /// Where each edge arrives from above, as x; for a way back, the x of the side.
    pub(super) into: Vec<f32>,
    /// How far above or below the middle an edge enters a side.
    pub(super) off: Vec<f32>,
    /// Whether an edge is one straight line down.
    pub(super) straight: Vec<bool>,
}

impl Ports {
    pub(super) fn new(graph: &Graph, grid: &Grid, ways: &[Way], bodies: &[Body], labels: &[f32]) -> Self {
        let count = graph.edges.len();
        let mut ports = Ports {
            out: vec![0.0; count],
            into: vec![0.0; count],
            off: vec![0.0; count],
            straight: straight(graph, grid, ways),
        };
        let (mut leaving, mut arriving) = (vec![Vec::new(); bodies.len()], vec![Vec::new(); bodies.len()]);
        for (index, edge) in graph.edges.iter().enumerate() {
            match ways[index] {
                Way::Side(_) | Way::Along(_) => {}
                _ => leaving[edge.from].push(index),
            }
            match ways[index] {
                Way::Back(_) | Way::Along(_) => {}
                _ => arriving[edge.to].push(index),
            }
        }
        for (node, body) in bodies.iter().enumerate() {
            ports.leave(graph, grid, ways, (&leaving[node], node, body), labels);
        }
        for (node, body) in bodies.iter().enumerate() {
            ports.arrive(graph, grid, ways, (&arriving[node], node, body));
            ports.keep_apart(grid, (node, body), &arriving[node], &leaving);
        }
        ports.sides(graph, grid, ways, bodies);
        ports
    }

    fn leave(
        &mut self,
        graph: &Graph,
        grid: &Grid,
        ways: &[Way],
        (edges, node, body): (&[usize], usize, &Body),
        labels: &[f32],
    ) {
        let widest = edges.iter().map(|edge| labels[*edge]).fold(0.0, f32::max);
        let toward = |edge: &usize| match ways[*edge] {
            Way::Gap(gap) | Way::Back(gap) => gap as f32 - 0.5,
            _ => grid.places[graph.edges[*edge].to].1 as f32,
        };
        let pitch = PITCH.max(widest + 6.0);
        for (edge, aside) in self.row(edges, toward, grid.places[node].1, (body, pitch)) {
            self.out[edge] = body.x + aside;
        }
    }

    fn arrive(&mut self, graph: &Graph, grid: &Grid, ways: &[Way], (edges, node, body): (&[usize], usize, &Body)) {
        let toward = |edge: &usize| match ways[*edge] {
            Way::Gap(gap) => gap as f32 - 0.5,
            _ => grid.places[graph.edges[*edge].from].1 as f32,
        };
        for (edge, aside) in self.row(edges, toward, grid.places[node].1, (body, PITCH)) {
            self.into[edge] = body.x + aside;
        }
    }

    /// Places edges beside each other in the order of where they lead; a straight one keeps the middle.
    fn row(
        &self,
        edges: &[usize],
        toward: impl Fn(&usize) -> f32,
        column: usize,
        (body, pitch): (&Body, f32),
    ) -> Vec<(usize, f32)> {
        let mut sorted: Vec<usize> = edges.to_vec();
        sorted.sort_by(|one, other| toward(one).total_cmp(&toward(other)).then(one.cmp(other)));
        let middle = sorted.iter().position(|edge| self.straight[*edge]);
        let Some(middle) = middle else {
            let half = (sorted.len() as f32 - 1.0) / 2.0;
            let pitch = if half > 0.0 { pitch.min(body.reach() / half) } else { 0.0 };
            return sorted.into_iter().enumerate().map(|(at, edge)| (edge, (at as f32 - half) * pitch)).collect();
        };
        let straight = sorted.remove(middle);
        let left = sorted.iter().filter(|edge| toward(edge) < column as f32).count();
        let most = left.max(sorted.len() - left).max(1) as f32;
        let pitch = pitch.min(body.reach() / most);
        let place = |at: usize| if at < left { -((left - at) as f32) } else { (at - left + 1) as f32 };
        let mut placed = vec![(straight, 0.0)];
        placed.extend(sorted.into_iter().enumerate().map(|(at, edge)| (edge, place(at) * pitch)));
        placed
    }

    /// Moves arrivals that would run along a line that comes down from the node above in the same column.
    fn keep_apart(&mut self, grid: &Grid, (node, body): (usize, &Body), arriving: &[usize], leaving: &[Vec<usize>]) {
        let (row, column) = grid.places[node];
        let above = (0..row).rev().find_map(|row| grid.cells[row][column]);
        let lines: Vec<(usize, f32)> =
            above.map_or_else(Vec::new, |above| leaving[above].iter().map(|edge| (*edge, self.out[*edge])).collect());
        for (at, edge) in arriving.iter().enumerate().filter(|(_, edge)| !self.straight[**edge]) {
            let near = |x: f32| {
                let line = lines.iter().any(|(other, line)| other != edge && (line - x).abs() < APART);
                let port = |(order, other): (usize, &usize)| order != at && (self.into[*other] - x).abs() < APART;
                line || arriving.iter().enumerate().any(port)
            };
            let wish = self.into[*edge];
            let steps = (0..80).map(|step: i32| ((step + 1) / 2) as f32 * if step % 2 == 0 { -1.0 } else { 1.0 });
            let reach = body.width / 2.0 - 2.0;
            let free = steps.map(|step| wish + step * 2.6).find(|x| (x - body.x).abs() <= reach && !near(*x));
            self.into[*edge] = free.unwrap_or(wish);
        }
    }

    /// Ports at the sides: one way out, and the ways back below each other.
    fn sides(&mut self, graph: &Graph, grid: &Grid, ways: &[Way], bodies: &[Body]) {
        // For each node how many lines meet its left and its right side.
        let mut met = vec![[0usize; 2]; bodies.len()];
        for (index, way) in ways.iter().enumerate() {
            if let Way::Along(right) = way {
                let (from, to) = (&bodies[graph.edges[index].from], &bodies[graph.edges[index].to]);
                let side = if *right { 0.5 } else { -0.5 };
                (self.out[index], self.into[index]) = (from.x + side * from.width, to.x - side * to.width);
            }
            if let Way::Side(right) = way {
                let from = graph.edges[index].from;
                met[from][usize::from(*right)] += 1;
                let body = &bodies[from];
                self.out[index] = body.x + if *right { body.width / 2.0 } else { -body.width / 2.0 };
            }
        }
        let right_of = |index: usize, gap: usize| gap == grid.places[graph.edges[index].to].1 + 1;
        let mut total = met.clone();
        for (index, way) in ways.iter().enumerate() {
            if let Way::Back(gap) = way {
                total[graph.edges[index].to][usize::from(right_of(index, *gap))] += 1;
            }
        }
        for (index, way) in ways.iter().enumerate() {
            let Way::Back(gap) = way else {
                continue;
            };
            let (to, right) = (graph.edges[index].to, right_of(index, *gap));
            let body = &bodies[to];
            let (row, column) = grid.places[to];
            let order = met[to][usize::from(right)];
            met[to][usize::from(right)] += 1;
            let step = (body.height - 10.0).max(1.0) / 2.0 / total[to][usize::from(right)].max(1) as f32;
            let up = if order % 2 == 0 { 1.0 } else { -1.0 };
            let mut off = order.div_ceil(2) as f32 * step.min(7.0) * up;
            // Lines into both neighbours of a gap meet in it; the ones into the right neighbour give way.
            let neighbour = column.checked_sub(1).and_then(|column| grid.cells[row][column]);
            if !right && neighbour.is_some_and(|neighbour| total[neighbour][1] > 0) {
                off += step.min(7.0) / 2.0;
            }
            self.off[index] = off;
            let half = body.width / 2.0 - body.notch(off);
            self.into[index] = body.x + if right { half } else { -half };
        }
    }
}

/// Which edges run straight down their column; of several between the same nodes the first.
fn straight(graph: &Graph, grid: &Grid, ways: &[Way]) -> Vec<bool> {
    let mut taken = vec![false; graph.nodes.len()];
    let is_straight = |(index, edge): (usize, &super::graph::Edge)| {
        let same = grid.places[edge.from].1 == grid.places[edge.to].1;
        let first = ways[index] == Way::Early && same && !taken[edge.from];
        taken[edge.from] |= first;
        first
    };
    graph.edges.iter().enumerate().map(is_straight).collect()
}
