//! From pieces to pages: each page takes what fits, and gives back what must not be parted from the next. The notes of
//! what stands on a page take their room at its foot.

use std::collections::{HashMap, VecDeque};

use crate::display::{Body, Item, Mark, Piece, Spot};
use crate::footnotes::Foot;
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
/// A picture that leaves more of a page empty than this lets the text after it go first.
const LARGEST_GAP: f32 = BODY_HEIGHT * 0.1;
/// Space above and below a picture that went on alone to the next page.
const FLOAT_GAP: f32 = 18.0;
/// How often a row is cut shorter to make room for the notes in it.
const MOST_CUTS: usize = 12;

/// Puts pieces on pages.
pub(crate) fn paginate(pieces: Vec<Piece>, headers: &[Piece], foot: &mut Foot) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut rest: VecDeque<Piece> = pieces.into();
    while !rest.is_empty() || foot.is_pending() {
        pages.push(fill(&mut rest, headers, foot));
    }
    if pages.is_empty() {
        pages.push(Page::default());
    }
    pages
}

/// The page on which each named destination stands, counted from 1.
pub(crate) fn numbers(pages: &[Page]) -> HashMap<String, usize> {
    let named = |(index, page): (usize, &Page)| -> Vec<(String, usize)> {
        let names = page.marks.iter().filter_map(|(mark, ..)| match mark {
            Mark::Destination(name) => Some((name.clone(), index + 1)),
            Mark::Spot(_) => None,
        });
        names.collect()
    };
    pages.iter().enumerate().flat_map(named).collect()
}

/// Takes the pieces of one page off the front.
fn fill(rest: &mut VecDeque<Piece>, headers: &[Piece], foot: &mut Foot) -> Page {
    let mut page = Page::default();
    if rest.front().is_some_and(|piece| piece.bare) {
        page.bare = true;
        if let Some(piece) = rest.pop_front() {
            foot.cite(&piece);
            place(&mut page, piece, 0.0);
        }
        return page;
    }
    foot.begin_page(rest.is_empty());
    let mut y = TOP;
    // A header is repeated above rows that go on from the page before, not above the table's first row.
    let header = rest.front().and_then(|piece| piece.header).and_then(|index| headers.get(index));
    if let Some(header) = header.filter(|header| header.height < BODY_HEIGHT / 3.0) {
        place(&mut page, header.clone(), y);
        y += header.height;
    }
    let mut count = fitting(rest, rest.len(), y, foot);
    if let Some((at, _)) = count.over.filter(|(_, room)| *room > LARGEST_GAP) {
        count = float(rest, at, headers, y, foot).unwrap_or(count);
    }
    let mut placed = Vec::with_capacity(count.pieces + 1);
    placed.extend(rest.drain(..count.pieces));
    if let Some(room) = count.split {
        let force = placed.is_empty();
        let noted = |piece: &Piece| foot.room_for(piece);
        if let Some(smaller) = rest.front().and_then(|piece| piece.shrunk(room - foot.room_for(piece))) {
            rest.pop_front();
            placed.push(smaller);
        } else if let Some((head, tail)) = rest.front().and_then(|piece| part(piece, room, force, &noted)) {
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
        foot.cite(&piece);
        place(&mut page, piece, y);
        y += height;
    }
    foot.end_page(&mut page, y);
    page
}

/// Lets the picture at `at`, which finds no room on this page, come first on the next one, and the text after it fill
/// the page; none where the section has no more text, so that picture and text stay near each other.
fn float(rest: &mut VecDeque<Piece>, at: usize, headers: &[Piece], top: f32, foot: &Foot) -> Option<Fitting> {
    let ends =
        |piece: &Piece| piece.breaks || piece.bare || is_heading(piece) || matches!(piece.body, Body::Picture(_));
    let end = (at + 1..rest.len()).find(|index| ends(&rest[*index])).unwrap_or(rest.len());
    if end == at + 1 || rest[at].breaks || !matches!(rest[at].body, Body::Picture(_)) {
        return None;
    }
    let mut picture = rest.remove(at)?;
    // Whatever may not stand alone before the picture may not stand alone before the text either.
    let kept = std::mem::replace(&mut rest[at].keep, picture.keep);
    let found = fitting(rest, end - 1, top, foot);
    let noted = |piece: &Piece| foot.room_for(piece);
    let parted = found.split.and_then(|room| part(&rest[found.pieces], room, false, &noted));
    let mut pieces = found.pieces + usize::from(parted.is_some());
    // What introduces the next picture stays with that.
    while parted.is_none() && pieces > at && rest.get(pieces).is_some_and(|next| next.keep) {
        pieces -= 1;
    }
    if pieces <= at {
        rest[at].keep = kept;
        rest.insert(at, picture);
        return None;
    }
    if let Some((head, tail)) = parted {
        rest[found.pieces] = head;
        rest.insert(pieces, tail);
    }
    picture.keep = false;
    picture.before = FLOAT_GAP;
    rest.insert(pieces, picture);
    if let Some(next) = rest.get_mut(pieces + 1) {
        next.before = next.before.max(FLOAT_GAP);
        if let Some(header) = next.header.and_then(|index| headers.get(index)) {
            next.before = 0.0;
            next.keep = true;
            rest.insert(pieces + 1, Piece { before: FLOAT_GAP, ..header.clone() });
        }
    }
    Some(Fitting { pieces, split: None, over: None })
}

fn is_heading(piece: &Piece) -> bool {
    piece.marks.iter().any(|mark| matches!(mark, Mark::Spot(Spot::Heading(_))))
}

/// How much of the rest goes on a page.
struct Fitting {
    pieces: usize,
    /// The room left for a first part of the next piece, or for the whole of it made smaller.
    split: Option<f32>,
    /// The first piece that does not fit, with the room that it finds.
    over: Option<(usize, f32)>,
}

/// How many of the first `end` pieces fit below `top`.
fn fitting(rest: &VecDeque<Piece>, end: usize, top: f32, foot: &Foot) -> Fitting {
    let mut y = top;
    let mut notes = foot.reserve();
    for (index, piece) in rest.iter().take(end).enumerate() {
        if index > 0 && (piece.breaks || piece.bare) {
            return Fitting { pieces: index, split: None, over: None };
        }
        let before = if index > 0 { piece.before } else { 0.0 };
        let bottom = y + before + piece.height;
        let (whole, least) = notes.with(piece);
        if bottom + whole.height() <= BOTTOM + 0.01 {
            y = bottom;
            notes = whole;
            continue;
        }
        // A long note may begin here and go on at the foot of the next page; nothing else fits below it then.
        let fits = bottom + least <= BOTTOM + 0.01;
        if fits && rest.get(index + 1).is_none_or(|next| !next.keep) {
            return Fitting { pieces: index + 1, split: None, over: None };
        }
        let room = BOTTOM - y - before - notes.height();
        let splits = matches!(piece.body, Body::Row(_)) && piece.height > SPLIT_HEIGHT;
        let noted = |piece: &Piece| notes.with(piece).0.height() - notes.height();
        let shrinks = index > 0 && piece.shrunk(room - noted(piece)).is_some();
        if index == 0 || shrinks || (splits && part(piece, room, false, &noted).is_some()) {
            return Fitting { pieces: index, split: Some(room), over: None };
        }
        // The last place before which nothing is kept together; if there is none, the chain is parted here.
        let pieces = (1..=index).rev().find(|at| !rest[*at].keep).unwrap_or(index);
        return Fitting { pieces, split: None, over: Some((index, room)) };
    }
    Fitting { pieces: end, split: None, over: None }
}

/// Parts a piece so that its first part and the notes in that part fit into a room.
fn part(piece: &Piece, room: f32, force: bool, noted: &dyn Fn(&Piece) -> f32) -> Option<(Piece, Piece)> {
    let mut tried = room;
    for _ in 0..MOST_CUTS {
        let (head, tail) = piece.split(tried, force)?;
        let excess = head.height + noted(&head) - room;
        if excess <= 0.01 {
            return Some((head, tail));
        }
        tried = head.height.min(tried) - excess.clamp(1.0, 40.0);
    }
    if force { piece.split(room, true) } else { None }
}

pub(crate) fn place(page: &mut Page, piece: Piece, y: f32) {
    let height = piece.height;
    for mark in &piece.marks {
        page.marks.push((mark.clone(), y, height));
    }
    page.items.extend(piece.into_items().into_iter().map(|mut item| {
        item.shift(0.0, y);
        item
    }));
}
