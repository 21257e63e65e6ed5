//! Rows of bands beside each other, and how they part at the end of a page.

use figure::{Color, Paint, PathStep, Shape, Stroke};

use super::{Band, Item};
use crate::document::Change;
use crate::style::{ACCENT, ADDED, AMBER, REMOVED};
use crate::tags::Tag;

/// The row of a table or card: cells of bands that may part at a page end.
#[derive(Debug, Clone)]
pub(crate) struct RowBody {
    pub(crate) cells: Vec<Vec<Band>>,
    pub(crate) pad: f32,
    pub(crate) look: RowLook,
}

/// Ground and rule of a row, from `left` over `width`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowLook {
    pub(crate) left: f32,
    pub(crate) width: f32,
    pub(crate) ground: Option<Color>,
    /// The rule below.
    pub(crate) below: Option<(Color, f32)>,
    /// The rule above.
    pub(crate) above: Option<(Color, f32)>,
    /// What became of the row, shown in the margin.
    pub(crate) change: Option<Change>,
    /// A bar along the left edge, with its width.
    pub(crate) bar: Option<(Color, f32)>,
}

/// How far the bar of a changed row stands from the text.
const MARGIN_BAR: f32 = 9.0;

/// A split leaves at least this many bands of the tallest cell on either side.
const FEWEST_BANDS: usize = 2;

impl RowBody {
    pub(crate) fn height(&self) -> f32 {
        let tallest =
            self.cells.iter().map(|cell| cell.iter().map(|band| band.height).sum::<f32>()).fold(0.0, f32::max);
        tallest + 2.0 * self.pad
    }

    pub(super) fn split(&self, room: f32, force: bool) -> Option<(RowBody, RowBody)> {
        let room = room - 2.0 * self.pad;
        let mut head = Vec::with_capacity(self.cells.len());
        let mut tail = Vec::with_capacity(self.cells.len());
        let (mut most_head, mut most_tail) = (0, 0);
        for cell in &self.cells {
            let mut height = 0.0;
            let mut count = 0;
            while count < cell.len() && height + cell[count].height <= room {
                height += cell[count].height;
                count += 1;
            }
            count = unbroken(cell, count);
            if count == 0 && !cell.is_empty() && !force {
                return None;
            }
            most_head = most_head.max(count);
            most_tail = most_tail.max(cell.len() - count);
            head.push(cell[..count].to_vec());
            tail.push(cell[count..].to_vec());
        }
        let fewest = if force { 1 } else { FEWEST_BANDS };
        if most_head < fewest || most_tail < fewest {
            return None;
        }
        let look = self.look;
        let part = |cells, above, below| RowBody { cells, pad: self.pad, look: RowLook { above, below, ..look } };
        Some((part(head, look.above, None), part(tail, None, look.below)))
    }

    pub(super) fn into_items(self, height: f32) -> Vec<Item> {
        let look = self.look;
        let mut items = Vec::new();
        if let Some(color) = look.ground {
            items.push(Item::Fill { rect: [look.left, 0.0, look.width, height], radius: 0.0, color });
        }
        if let Some((color, width)) = look.bar {
            items.push(Item::Fill { rect: [look.left, 0.0, width, height], radius: 0.0, color });
        }
        for cell in self.cells {
            let mut y = self.pad;
            for band in cell {
                items.extend(band.items.into_iter().map(|mut item| {
                    item.shift(0.0, y);
                    item
                }));
                y += band.height;
            }
        }
        if let Some(change) = look.change {
            items.extend(margin_mark(change, look.left, height));
        }
        for (rule, y) in [(look.above, 0.0), (look.below, height)] {
            if let Some((color, width)) = rule {
                items.push(Item::Rule {
                    from: (look.left, y),
                    to: (look.left + look.width, y),
                    color,
                    width,
                    dash: None,
                });
            }
        }
        items
    }
}

/// Where a cell parts at best, at a band or before it, so that no line of a paragraph stands alone on either side.
fn unbroken(cell: &[Band], count: usize) -> usize {
    let line = |index: usize| cell.get(index).and_then(Band::line);
    let (Some(above), Some(below)) = (count.checked_sub(1).and_then(line), line(count)) else {
        return count;
    };
    if above.paragraph != below.paragraph {
        return count;
    }
    let (head, tail) = (below.line as usize, (below.lines - below.line) as usize);
    match (head, tail) {
        // The last line alone takes one with it, and if that leaves the first alone, the paragraph goes as a whole.
        (_, 1) if head > FEWEST_BANDS => count - 1,
        (_, 1) | (1, _) => count - head,
        _ => count,
    }
}

/// The bar of a changed row in the margin and its sign: a plus, a minus, a diamond or an arrow.
fn margin_mark(change: Change, left: f32, height: f32) -> Vec<Item> {
    use PathStep::{Close, Line, Move};
    let color = match change {
        Change::Added => ADDED,
        Change::Removed => REMOVED,
        Change::Changed => AMBER,
        Change::Moved => ACCENT,
    };
    let bar = [left - MARGIN_BAR, 1.0, 2.0, height - 2.0];
    let (x, y) = (left - MARGIN_BAR - 8.0, 11.5);
    let (steps, filled) = match change {
        Change::Added => (vec![Move(x - 3.0, y), Line(x + 3.0, y), Move(x, y - 3.0), Line(x, y + 3.0)], false),
        Change::Removed => (vec![Move(x - 3.0, y), Line(x + 3.0, y)], false),
        Change::Changed => (vec![Move(x, y - 3.2), Line(x + 3.2, y), Line(x, y + 3.2), Line(x - 3.2, y), Close], true),
        Change::Moved => (
            vec![
                Move(x, y - 3.2),
                Line(x, y + 3.2),
                Move(x - 2.2, y - 1.0),
                Line(x, y - 3.2),
                Line(x + 2.2, y - 1.0),
                Move(x - 2.2, y + 1.0),
                Line(x, y + 3.2),
                Line(x + 2.2, y + 1.0),
            ],
            false,
        ),
    };
    let paint = if filled { Paint::fill(color) } else { Paint::stroke(Stroke::solid(color, 1.2)) };
    let sign = Shape::Path { steps, paint };
    vec![
        Item::Fill { rect: bar, radius: 0.0, color },
        Item::Shape { shape: sign, offset: (0.0, 0.0), scale: 1.0, tag: Tag::NONE },
    ]
}
