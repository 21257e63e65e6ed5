//! The display list: what stands where, in points from the upper left corner, before anything is written as PDF.

use figure::{Color, Paint, PathStep, Shape, Stroke};
use text::FaceId;

use crate::audit::Trace;
use crate::document::{Change, FieldKind};
use crate::style::{ACCENT, ADDED, AMBER, REMOVED, TextStyle};
use crate::tags::Tag;

/// Glyphs of one style on one baseline.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) face: FaceId,
    pub(crate) size: f32,
    pub(crate) color: Color,
    pub(crate) tag: Tag,
    /// Character identifiers with their distance from `x`.
    pub(crate) glyphs: Vec<(u16, f32)>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Target {
    Url(String),
    /// A named destination.
    Name(String),
    /// A place that has no name.
    Spot(Spot),
}

/// A place on a page that the document's own lists lead to, by its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Spot {
    Heading(usize),
    Figure(usize),
    Note(usize),
}

/// A place for an answer.
#[derive(Debug, Clone)]
pub(crate) struct FieldItem {
    pub(crate) name: String,
    pub(crate) tooltip: String,
    pub(crate) kind: FieldKind,
}

/// Left, top, width, height.
pub(crate) type Rect = [f32; 4];

/// One thing on a page.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    Run(Run),
    Fill {
        rect: Rect,
        radius: f32,
        color: Color,
    },
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        color: Color,
        width: f32,
        /// Lengths of dashes and gaps; none for an unbroken line.
        dash: Option<(f32, f32)>,
    },
    /// A shape of a figure, moved by an offset and scaled.
    Shape {
        shape: Shape,
        offset: (f32, f32),
        scale: f32,
        tag: Tag,
    },
    /// An image by its number, turned as its file asks for.
    Image {
        image: usize,
        rect: Rect,
        tag: Tag,
    },
    Link {
        rect: Rect,
        target: Target,
        tag: Tag,
    },
    Field {
        rect: Rect,
        field: FieldItem,
        tag: Tag,
    },
    /// The number of the page on which something stands, known only when all pages are.
    PageOf {
        of: Target,
        x: f32,
        y: f32,
        style: TextStyle,
        /// Whether the number ends at `x`; otherwise it starts there.
        end: bool,
        tag: Tag,
    },
    /// Here a note is cited; draws nothing.
    Note(usize),
    /// Here a line of text has its baseline; draws nothing.
    Line(Trace, f32, Tag),
}

impl Item {
    /// Moves the item by an offset.
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Item::Run(run) => {
                run.x += dx;
                run.y += dy;
            }
            Item::Fill { rect, .. } | Item::Image { rect, .. } | Item::Link { rect, .. } | Item::Field { rect, .. } => {
                rect[0] += dx;
                rect[1] += dy;
            }
            Item::Rule { from, to, .. } => {
                *from = (from.0 + dx, from.1 + dy);
                *to = (to.0 + dx, to.1 + dy);
            }
            Item::Shape { offset, .. } => *offset = (offset.0 + dx, offset.1 + dy),
            Item::PageOf { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Item::Line(_, y, _) => *y += dy,
            Item::Note(_) => {}
        }
    }
}

/// Items with a height; their places count from its upper edge.
#[derive(Debug, Clone, Default)]
pub(crate) struct Band {
    pub(crate) height: f32,
    pub(crate) items: Vec<Item>,
}

impl Band {
    /// The line of text that the band is.
    fn line(&self) -> Option<&Trace> {
        self.items.iter().find_map(|item| match item {
            Item::Line(trace, ..) => Some(trace),
            _ => None,
        })
    }
}

/// What a place on a page is remembered as.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mark {
    Destination(String),
    Spot(Spot),
}

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
    /// A bar along the left edge.
    pub(crate) bar: Option<Color>,
}

/// What a piece is made of.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    Plain(Vec<Item>),
    Row(RowBody),
}

/// A part of the text's column that is placed as one.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) height: f32,
    /// Space above, dropped at the top of a page.
    pub(crate) before: f32,
    /// No page may start with this piece if the one before can stay with it.
    pub(crate) keep: bool,
    /// A page must start with this piece.
    pub(crate) breaks: bool,
    /// The whole page belongs to this piece, running lines and all.
    pub(crate) bare: bool,
    /// The table whose header is repeated above this row at the top of a page.
    pub(crate) header: Option<usize>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) body: Body,
}

impl Piece {
    pub(crate) fn new(height: f32, items: Vec<Item>) -> Self {
        Piece {
            height,
            before: 0.0,
            keep: false,
            breaks: false,
            bare: false,
            header: None,
            marks: Vec::new(),
            body: Body::Plain(items),
        }
    }

    pub(crate) fn row(body: RowBody) -> Self {
        Piece { body: Body::Row(body.clone()), ..Piece::new(body.height(), Vec::new()) }
    }

    pub(crate) fn after(mut self, before: f32) -> Self {
        self.before = before;
        self
    }

    pub(crate) fn kept(mut self, keep: bool) -> Self {
        self.keep = keep;
        self
    }

    /// Parts the piece so that the first part is at most `room` high; none if it has to stay whole.
    pub(crate) fn split(&self, room: f32, force: bool) -> Option<(Piece, Piece)> {
        let Body::Row(row) = &self.body else {
            return None;
        };
        let (head, tail) = row.split(room, force)?;
        let mut first = Piece::row(head);
        first.before = self.before;
        first.header = self.header;
        first.marks.clone_from(&self.marks);
        first.keep = self.keep;
        let mut second = Piece::row(tail);
        second.header = self.header;
        Some((first, second))
    }

    /// The piece's items, their places counted from its upper edge.
    pub(crate) fn into_items(self) -> Vec<Item> {
        match self.body {
            Body::Plain(items) => items,
            Body::Row(row) => row.into_items(self.height),
        }
    }
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

    fn split(&self, room: f32, force: bool) -> Option<(RowBody, RowBody)> {
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

    fn into_items(self, height: f32) -> Vec<Item> {
        let look = self.look;
        let mut items = Vec::new();
        if let Some(color) = look.ground {
            items.push(Item::Fill { rect: [look.left, 0.0, look.width, height], radius: 0.0, color });
        }
        if let Some(color) = look.bar {
            items.push(Item::Fill { rect: [look.left, 0.0, 2.5, height], radius: 0.0, color });
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
