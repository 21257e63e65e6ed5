//! The network as plain vectors: activities in an order in which each comes after all it waits for, with their relations
//! side by side in memory (compressed sparse rows).

use crate::network::{Edge, Fault, Relation};

/// One end of a relation, seen from the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Half {
    /// The place of the activity at the other end.
    pub other: u32,
    /// The number of the relation.
    pub edge: u32,
    /// The lag in minutes.
    pub lag: i32,
    /// How the two are bound.
    pub relation: Relation,
}

/// How far the search has come with an activity.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    No,
    OnPath,
    Placed,
}

/// The order and the relations by place in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Order {
    /// The activity at each place.
    pub activity: Vec<u32>,
    /// The place of each activity.
    pub place: Vec<u32>,
    before: Rows,
    after: Rows,
}

#[derive(Clone, Debug, Default)]
struct Rows {
    begin: Vec<u32>,
    halves: Vec<Half>,
}

impl Rows {
    /// Sorts relations into the rows of one of their ends, keeping their order (counting sort).
    fn new(count: usize, edges: &[Edge], place: &[u32], ends: impl Fn(&Edge) -> (usize, usize)) -> Rows {
        let mut begin = vec![0u32; count + 1];
        for edge in edges {
            begin[place[ends(edge).0] as usize + 1] += 1;
        }
        for row in 0..count {
            begin[row + 1] += begin[row];
        }
        let mut next = begin.clone();
        let empty = Half { other: 0, edge: 0, lag: 0, relation: Relation::FinishStart };
        let mut halves = vec![empty; edges.len()];
        for (index, edge) in edges.iter().enumerate() {
            let (row, other) = ends(edge);
            let at = &mut next[place[row] as usize];
            // Lags were checked to be shorter than `MOST_MINUTES`, and indices of vectors in memory fit.
            halves[*at as usize] =
                Half { other: place[other], edge: index as u32, lag: edge.lag as i32, relation: edge.relation };
            *at += 1;
        }
        Rows { begin, halves }
    }

    fn row(&self, place: usize) -> &[Half] {
        &self.halves[self.begin[place] as usize..self.begin[place + 1] as usize]
    }
}

impl Order {
    /// Puts each activity after all that bind it and otherwise where its number puts it, so that neighbours in a plan are
    /// neighbours in memory; or names some that wait for each other in a circle (depth-first search; Tarjan 1976).
    pub fn new(count: usize, edges: &[Edge]) -> Result<Order, Fault> {
        let natural: Vec<u32> = (0..count as u32).collect();
        let before = Rows::new(count, edges, &natural, |edge| (edge.to, edge.from));
        let mut seen = vec![Seen::No; count];
        let mut next = before.begin.clone();
        let mut activity = Vec::with_capacity(count);
        let mut path: Vec<u32> = Vec::new();
        for root in natural.iter().copied() {
            path.extend((seen[root as usize] == Seen::No).then_some(root));
            while let Some(last) = path.last().copied() {
                let at = last as usize;
                seen[at] = Seen::OnPath;
                let row = &before.halves[next[at] as usize..before.begin[at + 1] as usize];
                let open = row.iter().position(|half| seen[half.other as usize] != Seen::Placed);
                let Some(skip) = open else {
                    seen[at] = Seen::Placed;
                    activity.push(last);
                    path.pop();
                    continue;
                };
                let earlier = row[skip].other;
                next[at] += skip as u32;
                if seen[earlier as usize] == Seen::OnPath {
                    return Err(Fault::Circle { activities: circle(&path, earlier) });
                }
                path.push(earlier);
            }
        }
        let mut place = natural;
        for (at, index) in activity.iter().enumerate() {
            place[*index as usize] = at as u32;
        }
        let mut order = Order { activity, place, ..Order::default() };
        order.relate(edges);
        Ok(order)
    }

    /// Whether the order holds for relations too that were not there when it was made.
    pub fn suits(&self, edge: &Edge) -> bool {
        self.place[edge.from] < self.place[edge.to]
    }

    /// Takes in relations anew that the order suits.
    pub fn relate(&mut self, edges: &[Edge]) {
        let count = self.activity.len();
        self.before = Rows::new(count, edges, &self.place, |edge| (edge.to, edge.from));
        self.after = Rows::new(count, edges, &self.place, |edge| (edge.from, edge.to));
    }

    /// The relations that bind the activity at a place.
    pub fn before(&self, place: usize) -> &[Half] {
        self.before.row(place)
    }

    /// The relations with which the activity at a place binds others.
    pub fn after(&self, place: usize) -> &[Half] {
        self.after.row(place)
    }
}

/// The end of a path, on which each waits for the next, from the activity that was met again.
fn circle(path: &[u32], met: u32) -> Vec<usize> {
    let begin = path.iter().position(|activity| *activity == met).unwrap_or(0);
    let mut circle: Vec<usize> = path[begin..].iter().rev().map(|activity| *activity as usize).collect();
    // The smallest number comes first, so that the same circle is always told alike.
    let least = circle.iter().enumerate().min_by_key(|(_, activity)| **activity).map_or(0, |(at, _)| at);
    circle.rotate_left(least);
    circle
}
