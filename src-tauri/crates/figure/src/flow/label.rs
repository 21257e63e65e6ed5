//! Labels of edges. Each stands on the beginning of its own line, in a band that the channel below its node keeps free.

use text::Weight;

use super::Flow;
use super::size::Body;
use super::space::Route;
use crate::palette::INK;
use crate::pen::{Label, Pen, Type};

const TEXT: Type = Type::new(7.0, Weight::Regular, INK);

/// The widest label of an edge.
const WIDEST: f32 = 76.0;

/// The label of an edge with its place: the middle of its upper edge.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct EdgeLabel {
    pub(super) edge: usize,
    pub(super) label: Label,
    pub(super) x: f32,
    pub(super) top: f32,
}

impl EdgeLabel {
    /// Left, upper, right and lower edge.
    pub(super) fn area(&self) -> [f32; 4] {
        let half = self.label.width / 2.0 + 1.0;
        [self.x - half, self.top, self.x + half, self.top + self.label.height()]
    }
}

/// Breaks the text of an edge; none if it says nothing.
pub(super) fn label(pen: &mut Pen, text: &str, width: f32) -> Option<Label> {
    let label = Label::centred(pen, text, width.min(WIDEST), TEXT);
    (!label.is_empty()).then_some(label)
}

/// A label that looks for its place in a band.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) edge: usize,
    /// Where its line runs.
    pub(super) x: f32,
    pub(super) width: f32,
}

/// Finds for each wish the middle of its label and the row of the band it stands in; the second result is how many rows
/// the band has. Labels never meet each other, and meet no line but their own if any row allows it.
pub(super) fn stack(wishes: &[Wish], lines: &[(f32, usize)], width: f32) -> (Vec<(f32, usize)>, usize) {
    let mut rows: Vec<Vec<(f32, f32)>> = Vec::new();
    let mut places = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let half = wish.width / 2.0 + 1.5;
        let inside = |x: f32| x.min(width - half).max(half);
        let tries = [wish.x, wish.x + half, wish.x - half].map(inside);
        let clear =
            |x: f32| !lines.iter().any(|(line, edge)| (*edge, *line) != (wish.edge, wish.x) && (line - x).abs() < half);
        let vacant = |rows: &[Vec<(f32, f32)>], row: usize, x: f32| {
            rows.get(row).is_none_or(|taken: &Vec<(f32, f32)>| {
                taken.iter().all(|(other, reach)| (other - x).abs() >= reach + half)
            })
        };
        let found = (0..=rows.len()).flat_map(|row| tries.map(|x| (x, row)));
        let clean = found.clone().find(|(x, row)| clear(*x) && vacant(&rows, *row, *x));
        let (x, row) = clean.or_else(|| found.clone().find(|(x, row)| vacant(&rows, *row, *x))).unwrap_or((wish.x, 0));
        if row == rows.len() {
            rows.push(Vec::new());
        }
        rows[row].push((x, half));
        places.push((x, row));
    }
    (places, rows.len())
}

/// How far a label is moved along its line from try to try.
const STEP: f32 = 3.0;

/// Finds a place for the text of every edge whose way is known: near its start, on or beside its own line, clear of nodes
/// and other labels, and of other lines where that can be had.
pub(super) fn beside(flow: &Flow, routes: &[Route], bodies: &[Body], pen: &mut Pen) -> Vec<EdgeLabel> {
    let mut taken: Vec<[f32; 4]> = bodies.iter().map(Body::area).collect();
    let mut labels: Vec<EdgeLabel> = Vec::new();
    for (edge, route) in routes.iter().enumerate() {
        let Some(label) = label(pen, &flow.edges[route.arrow].text, WIDEST) else { continue };
        let size = (label.width + 3.0, label.height());
        let area = |(x, y): (f32, f32)| [x - size.0 / 2.0, y - size.1 / 2.0, x + size.0 / 2.0, y + size.1 / 2.0];
        let vacant = |at: &(f32, f32)| !taken.iter().any(|other| meets(area(*at), *other));
        let free: Vec<(f32, f32)> = tries(&route.points, size).into_iter().filter(vacant).collect();
        let clear = |at: &&(f32, f32)| {
            let others = routes.iter().enumerate().filter(|(other, _)| *other != edge);
            !others.flat_map(|(_, route)| route.points.windows(2)).any(|pair| meets(area(**at), piece(pair)))
        };
        let beside = free.iter().find(clear).or(free.first()).copied();
        let (x, y) = beside.unwrap_or_else(|| near(middle(&route.points), vacant));
        taken.push(area((x, y)));
        labels.push(EdgeLabel { edge, label, x, top: y - size.1 / 2.0 });
    }
    labels
}

/// Places along a line where the middle of a label could stand, the best first.
fn tries(points: &[(f32, f32)], (width, height): (f32, f32)) -> Vec<(f32, f32)> {
    let mut tries = Vec::new();
    for pair in points.windows(2) {
        let ((a, b), (c, d)) = (pair[0], pair[1]);
        let (length, upright) = ((c - a).abs() + (d - b).abs(), (c - a).abs() < (d - b).abs());
        let (first, aside) =
            if upright { (height / 2.0 + 3.0, width / 2.0) } else { (width / 2.0 + 3.0, height / 2.0 + 1.5) };
        let places = ((length - 2.0 * first).max(0.0) / STEP) as usize;
        for place in 0..=places.min(200) {
            let part = ((first + place as f32 * STEP) / length.max(1.0)).min(0.5 + 0.4 * (place as f32).min(1.0));
            let at = (a + (c - a) * part, b + (d - b) * part);
            let beside: [(f32, f32); 3] = if upright {
                [at, (at.0 + aside, at.1), (at.0 - aside, at.1)]
            } else {
                [(at.0, at.1 - aside), at, (at.0, at.1 + aside)]
            };
            tries.extend(beside);
        }
    }
    tries
}

/// The first vacant place around a point, below it or to its sides: for a line along which everything is taken.
fn near(at: (f32, f32), vacant: impl Fn(&(f32, f32)) -> bool) -> (f32, f32) {
    let rings = (0..160).map(|ring| ring as f32 * 2.0 * STEP);
    let mut places = rings.flat_map(|reach| {
        let sides = [(0.0, 1.0), (1.0, 0.0), (-1.0, 0.0), (1.0, 1.0), (-1.0, 1.0)];
        sides.map(|(dx, dy)| (at.0 + dx * reach, at.1 + dy * reach))
    });
    places.find(|place| vacant(place)).unwrap_or(at)
}

fn middle(points: &[(f32, f32)]) -> (f32, f32) {
    points.get(points.len() / 2).copied().unwrap_or_default()
}

fn piece(pair: &[(f32, f32)]) -> [f32; 4] {
    let ((a, b), (c, d)) = (pair[0], pair[1]);
    [a.min(c), b.min(d), a.max(c), b.max(d)]
}

fn meets(one: [f32; 4], other: [f32; 4]) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}
