//! The display list: what stands where, in points from the upper left corner, before anything is written as PDF.

mod row;

use figure::{Color, Shape};
use text::FaceId;

use crate::audit::Trace;
use crate::document::FieldKind;
use crate::style::{LEFT, MEASURE, TextStyle};
use crate::tags::Tag;

pub(crate) use row::{RowBody, RowLook};

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

impl Item {
    /// Makes the item smaller, towards a vertical line and the upper edge.
    fn scale(&mut self, middle: f32, factor: f32) {
        let place = |x: &mut f32, y: &mut f32| {
            *x = middle + (*x - middle) * factor;
            *y *= factor;
        };
        match self {
            Item::Run(run) => {
                place(&mut run.x, &mut run.y);
                run.size *= factor;
                run.glyphs.iter_mut().for_each(|(_, x)| *x *= factor);
            }
            Item::Fill { rect, .. } | Item::Image { rect, .. } | Item::Link { rect, .. } | Item::Field { rect, .. } => {
                let [x, y, width, height] = rect;
                place(x, y);
                *width *= factor;
                *height *= factor;
            }
            Item::Rule { from, to, width, .. } => {
                place(&mut from.0, &mut from.1);
                place(&mut to.0, &mut to.1);
                *width *= factor;
            }
            Item::Shape { offset, scale, .. } => {
                place(&mut offset.0, &mut offset.1);
                *scale *= factor;
            }
            Item::PageOf { x, y, style, .. } => {
                place(x, y);
                style.size *= factor;
            }
            Item::Line(_, y, _) => *y *= factor,
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

/// What a piece is made of.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    Plain(Vec<Item>),
    Row(RowBody),
    Picture(PictureBody),
}

/// A picture with its caption, which may be made a little smaller to find room on a page.
#[derive(Debug, Clone, Default)]
pub(crate) struct PictureBody {
    pub(crate) picture: Vec<Item>,
    pub(crate) height: f32,
    /// The caption, counted from the picture's lower edge.
    pub(crate) caption: Vec<Item>,
    /// The height of the caption with the space above it.
    pub(crate) below: f32,
    /// Whether the text after it speaks of nothing else, so that it never goes first.
    pub(crate) anchored: bool,
    /// Whether it keeps its size because another part of the same picture has it too.
    pub(crate) rigid: bool,
}

/// No picture is made smaller than this part of its size to save a page from a gap: what is written in it must stay
/// readable.
const SMALLEST_PICTURE: f32 = 0.76;

/// What pieces belong to together: a table, a list or a card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Unit {
    pub(crate) number: usize,
    /// How much of a page may stay empty so that it is not parted; nothing where it parts between any two rows.
    pub(crate) spare: f32,
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
    /// The table, list or card that this is a part of.
    pub(crate) unit: Option<Unit>,
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
            unit: None,
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
        first.unit = self.unit;
        first.marks.clone_from(&self.marks);
        first.keep = self.keep;
        let mut second = Piece::row(tail);
        second.header = self.header;
        second.unit = self.unit;
        Some((first, second))
    }

    pub(crate) fn picture(body: PictureBody) -> Self {
        Piece { height: body.height + body.below, body: Body::Picture(body), ..Piece::new(0.0, Vec::new()) }
    }

    /// The same picture a little smaller, so that it fits into a room; none if that would be too small.
    pub(crate) fn shrunk(&self, room: f32) -> Option<Piece> {
        let Body::Picture(body) = &self.body else {
            return None;
        };
        let factor = (room - body.below) / body.height;
        if body.rigid || !(SMALLEST_PICTURE..1.0).contains(&factor) {
            return None;
        }
        let mut body = body.clone();
        body.picture.iter_mut().for_each(|item| item.scale(LEFT + MEASURE / 2.0, factor));
        body.height *= factor;
        Some(Piece { height: body.height + body.below, body: Body::Picture(body), ..self.clone() })
    }

    /// The piece's items, their places counted from its upper edge.
    pub(crate) fn into_items(self) -> Vec<Item> {
        match self.body {
            Body::Plain(items) => items,
            Body::Row(row) => row.into_items(self.height),
            Body::Picture(body) => {
                let top = body.height;
                let caption = body.caption.into_iter().map(|mut item| {
                    item.shift(0.0, top);
                    item
                });
                body.picture.into_iter().chain(caption).collect()
            }
        }
    }
}
