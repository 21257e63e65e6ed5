//! Notes at the foot of pages: the room they take while a page is filled, and their lines once it is full.

use std::collections::VecDeque;

use crate::display::{Band, Body, Item, Mark, Piece, Spot};
use crate::paginate::Page;
use crate::style::{BODY_HEIGHT, BOTTOM, HAIRLINE, LEFT, MEASURE, MUTED, TOP};

/// Space between the text and the first note; the rule lies in it.
const ABOVE: f32 = 16.0;
/// How far above the first note the rule lies.
const RULE: f32 = 6.0;
/// Space between two notes.
const BETWEEN: f32 = 2.0;
/// A note of at least this many lines may go on at the foot of the next page.
const LONG: usize = 5;
/// How many lines of a note stand together at least.
const FEWEST: usize = 2;

/// The notes of a document, and those that wait for their place.
#[derive(Debug, Default)]
pub(crate) struct Foot {
    /// The lines of each note.
    notes: Vec<Vec<Band>>,
    /// Lines of the page at work and of those after it, each with the number of its note and its place in it.
    waiting: VecDeque<(usize, usize)>,
    /// How many of the waiting lines came from the page before and have their place on this one.
    carried: usize,
}

/// The room that notes take on a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reserve<'f> {
    foot: &'f Foot,
    lines: f32,
}

impl Foot {
    pub(crate) fn new(notes: Vec<Vec<Band>>) -> Self {
        Foot { notes, ..Foot::default() }
    }

    pub(crate) fn is_pending(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Decides how many lines that wait since the page before go on this one: at most half a page, so that the text goes
    /// on as well.
    pub(crate) fn begin_page(&mut self, alone: bool) {
        let most = if alone { BODY_HEIGHT } else { BODY_HEIGHT * 0.5 } - ABOVE;
        let mut height = 0.0;
        self.carried = 0;
        for line in &self.waiting {
            height += self.height_of(*line);
            if height > most && self.carried > 0 {
                break;
            }
            self.carried += 1;
        }
    }

    fn height_of(&self, (note, line): (usize, usize)) -> f32 {
        let band = self.notes.get(note).and_then(|bands| bands.get(line)).map_or(0.0, |band| band.height);
        band + if line == 0 { BETWEEN } else { 0.0 }
    }

    /// The room that is taken before the page's own notes come.
    pub(crate) fn reserve(&self) -> Reserve<'_> {
        let lines = self.waiting.iter().take(self.carried).map(|line| self.height_of(*line)).sum();
        Reserve { foot: self, lines }
    }

    /// The room that the notes of a piece ask for, besides what is taken on this page so far.
    pub(crate) fn room_for(&self, piece: &Piece) -> f32 {
        let reserve = self.reserve();
        reserve.with(piece).0.height() - reserve.height()
    }

    /// Takes up the notes of a piece that was put on the page.
    pub(crate) fn cite(&mut self, piece: &Piece) {
        if self.notes.is_empty() {
            return;
        }
        for note in notes_in(piece) {
            let lines = self.notes.get(note).map_or(0, Vec::len);
            self.waiting.extend((0..lines).map(|line| (note, line)));
        }
    }

    /// Puts the notes at the foot of a page whose text ends at a height; what finds no room waits for the next page.
    pub(crate) fn end_page(&mut self, page: &mut Page, bottom: f32) {
        if self.waiting.is_empty() {
            return;
        }
        let room = BOTTOM - bottom - ABOVE;
        let mut height = 0.0;
        let mut count = 0;
        for line in &self.waiting {
            let next = height + self.height_of(*line);
            if next > room + 0.02 {
                break;
            }
            height = next;
            count += 1;
        }
        if count == 0 && bottom <= TOP {
            // A page of its own takes a line that is higher than any room, or it would wait for ever.
            count = 1;
            height = self.height_of(self.waiting[0]);
        }
        if count == 0 {
            return;
        }
        let mut y = BOTTOM - height;
        let rule = y - RULE;
        page.items.push(Item::Rule {
            from: (LEFT, rule),
            to: (LEFT + MEASURE * 0.25, rule),
            color: MUTED,
            width: HAIRLINE,
            dash: None,
        });
        for (note, line) in self.waiting.drain(..count) {
            let Some(band) = self.notes.get(note).and_then(|bands| bands.get(line)) else { continue };
            if line == 0 {
                y += BETWEEN;
                page.marks.push((Mark::Spot(Spot::Note(note)), y, band.height));
            }
            page.items.extend(band.items.iter().cloned().map(|mut item| {
                item.shift(0.0, y);
                item
            }));
            y += band.height;
        }
    }
}

impl<'f> Reserve<'f> {
    pub(crate) fn height(&self) -> f32 {
        if self.lines > 0.0 { self.lines + ABOVE } else { 0.0 }
    }

    /// The room with the notes of one more piece, and the least room if its last note goes on at the next page.
    pub(crate) fn with(self, piece: &Piece) -> (Reserve<'f>, f32) {
        if self.foot.notes.is_empty() {
            return (self, f32::INFINITY);
        }
        let notes = notes_in(piece);
        let Some(last) = notes.last() else {
            return (self, f32::INFINITY);
        };
        let lines = |note: usize| self.foot.notes.get(note).map_or(0, Vec::len);
        let height = |note: usize, count: usize| (0..count).map(|line| self.foot.height_of((note, line))).sum::<f32>();
        let before: f32 = notes[..notes.len() - 1].iter().map(|note| height(*note, lines(*note))).sum();
        let whole = Reserve { lines: self.lines + before + height(*last, lines(*last)), ..self };
        if lines(*last) < LONG {
            return (whole, f32::INFINITY);
        }
        let least = Reserve { lines: self.lines + before + height(*last, FEWEST), ..self };
        (whole, least.height())
    }
}

/// The notes that are cited in a piece, in order.
fn notes_in(piece: &Piece) -> Vec<usize> {
    let of = |items: &[Item]| -> Vec<usize> {
        let notes = items.iter().filter_map(|item| match item {
            Item::Note(note) => Some(*note),
            _ => None,
        });
        notes.collect()
    };
    match &piece.body {
        Body::Plain(items) => of(items),
        Body::Picture(body) => of(&body.caption),
        Body::Row(row) => row.cells.iter().flatten().flat_map(|band| of(&band.items)).collect(),
    }
}
