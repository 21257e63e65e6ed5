//! From pieces to pages: each page takes what fits, and gives back what must not be parted from the next.

use crate::display::{Body, Item, Mark, Piece};
use crate::style::{BODY_HEIGHT, BOTTOM, TOP};

/// A page with everything in its place.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) items: Vec<Item>,
    /// What is remembered, each with its upper edge and height.
    pub(crate) marks: Vec<(Mark, f32, f32)>,
    /// Whether the page goes without running lines.
    pub(crate) bare: bool,
}

/// A row higher than this may part between two pages even though it would fit on the next one.
const SPLIT_HEIGHT: f32 = BODY_HEIGHT * 0.3;

/// Puts pieces on pages.
pub(crate) fn paginate(pieces: Vec<Piece>, headers: &[Piece]) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut rest: std::collections::VecDeque<Piece> = pieces.into();
    while !rest.is_empty() {
        pages.push(fill(&mut rest, headers));
    }
    if pages.is_empty() {
        pages.push(Page::default());
    }
    pages
}

/// Takes the pieces of one page off the front.
fn fill(rest: &mut std::collections::VecDeque<Piece>, headers: &[Piece]) -> Page {
    let mut page = Page::default();
    if rest.front().is_some_and(|piece| piece.bare) {
        page.bare = true;
        if let Some(piece) = rest.pop_front() {
            place(&mut page, piece, 0.0);
        }
        return page;
    }
    let mut y = TOP;
    // A header is repeated above rows that go on from the page before, not above the table's first row.
    let header = rest.front().and_then(|piece| piece.header).and_then(|index| headers.get(index));
    if let Some(header) = header.filter(|header| header.height < BODY_HEIGHT / 3.0) {
        place(&mut page, header.clone(), y);
        y += header.height;
    }
    let count = fitting(rest, y);
    let mut placed = Vec::with_capacity(count.pieces + 1);
    placed.extend(rest.drain(..count.pieces));
    if let Some(room) = count.split {
        let force = placed.is_empty();
        if let Some((head, tail)) = rest.front().and_then(|piece| piece.split(room, force)) {
            rest.pop_front();
            rest.push_front(tail);
            placed.push(head);
        } else if force {
            // It cannot be parted and is higher than a page: it is placed and runs over the edge.
            placed.extend(rest.pop_front());
        }
    }
    for (order, piece) in placed.into_iter().enumerate() {
        if order > 0 {
            y += piece.before;
        }
        let height = piece.height;
        place(&mut page, piece, y);
        y += height;
    }
    page
}

/// How much of the rest goes on a page.
struct Fitting {
    pieces: usize,
    /// The room left for a first part of the next piece.
    split: Option<f32>,
}

fn fitting(rest: &std::collections::VecDeque<Piece>, top: f32) -> Fitting {
    let mut y = top;
    for (index, piece) in rest.iter().enumerate() {
        if index > 0 && (piece.breaks || piece.bare) {
            return Fitting { pieces: index, split: None };
        }
        let before = if index > 0 { piece.before } else { 0.0 };
        if y + before + piece.height <= BOTTOM + 0.01 {
            y += before + piece.height;
            continue;
        }
        let room = BOTTOM - y - before;
        let splits = matches!(piece.body, Body::Row(_)) && piece.height > SPLIT_HEIGHT;
        if index == 0 || (splits && piece.split(room, false).is_some()) {
            return Fitting { pieces: index, split: Some(room) };
        }
        // The last place before which nothing is kept together; if there is none, the chain is parted here.
        let pieces = (1..=index).rev().find(|at| !rest[*at].keep).unwrap_or(index);
        return Fitting { pieces, split: None };
    }
    Fitting { pieces: rest.len(), split: None }
}

fn place(page: &mut Page, piece: Piece, y: f32) {
    let height = piece.height;
    for mark in &piece.marks {
        page.marks.push((mark.clone(), y, height));
    }
    page.items.extend(piece.into_items().into_iter().map(|mut item| {
        item.shift(0.0, y);
        item
    }));
}
