//! Labels of edges. Each stands on the beginning of its own line, in a band that the channel below its node keeps free.

use text::Weight;

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
