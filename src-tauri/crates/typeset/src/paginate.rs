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
/// Space that text keeps at most from the text before it where a picture between them went on.
const TEXT_GAP: f32 = 8.0;
/// A picture waits for the end of a table that takes no more than this of the next page.
const LONGEST_WAIT: f32 = BODY_HEIGHT * 0.5;
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
        count = float(rest, at, y, foot).unwrap_or(count);
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
/// the page; none where the section has no more text, so that picture and text stay near each other. A table or a list
/// is not torn for it: the picture comes before its first row or after its last one.
fn float(rest: &mut VecDeque<Piece>, at: usize, top: f32, foot: &Foot) -> Option<Fitting> {
    let ends =
        |piece: &Piece| piece.breaks || piece.bare || is_heading(piece) || matches!(piece.body, Body::Picture(_));
    let end = (at + 1..rest.len()).find(|index| ends(&rest[*index])).unwrap_or(rest.len());
    let waits = matches!(&rest[at].body, Body::Picture(picture) if !picture.anchored);
    if end == at + 1 || rest[at].breaks || !waits {
        return None;
    }
    let mut picture = rest.remove(at)?;
    let (kept, before) = (rest[at].keep, rest[at].before);
    // Whatever may not stand alone before the picture may not stand alone before the text either.
    rest[at].keep = picture.keep;
    rest[at].before = before.min(TEXT_GAP);
    let found = fitting(rest, end - 1, top, foot).pieces;
    let mut pieces = found;
    // What introduces the next picture stays with that.
    while pieces > at && (tears(rest, pieces) || rest.get(pieces).is_some_and(|next| next.keep)) {
        pieces -= 1;
    }
    // A table that begins on this page is not interrupted either, if it ends soon on the next one.
    let last = (found > at).then(|| unit_end(rest, found)).filter(|last| found < *last && *last < end);
    let waited = last.filter(|last| {
        let height: f32 = (found..*last).map(|index| rest[index].height).sum();
        pieces <= at && height <= LONGEST_WAIT
    });
    if pieces <= at && waited.is_none() {
        rest[at].keep = kept;
        rest[at].before = before;
        rest.insert(at, picture);
        return None;
    }
    picture.keep = false;
    picture.before = FLOAT_GAP;
    let place = waited.unwrap_or(pieces);
    rest.insert(place, picture);
    if let Some(next) = rest.get_mut(place + 1) {
        next.before = next.before.max(FLOAT_GAP);
    }
    match waited {
        Some(_) => Some(fitting(rest, rest.len(), top, foot)),
        None => Some(Fitting { pieces, split: None, over: None }),
    }
}

/// Whether a page that ends before an index parts a table, a list or a card.
fn tears(rest: &VecDeque<Piece>, index: usize) -> bool {
    let unit = |index: usize| rest.get(index).and_then(|piece| piece.unit).map(|unit| unit.number);
    index > 0 && unit(index).is_some() && unit(index - 1) == unit(index)
}

/// The end of the unit that an index lies in.
fn unit_end(rest: &VecDeque<Piece>, index: usize) -> usize {
    (index..rest.len()).find(|at| !tears(rest, *at)).unwrap_or(rest.len())
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
    // How much of the page is taken above each piece.
    let mut taken = Vec::new();
    for (index, piece) in rest.iter().take(end).enumerate() {
        if index > 0 && (piece.breaks || piece.bare) {
            return Fitting { pieces: index, split: None, over: None };
        }
        taken.push(y);
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
        if let Some(start) = whole_start(rest, index, &taken, notes.height()) {
            return Fitting { pieces: start, split: None, over: None };
        }
        if index == 0 || shrinks || (splits && part(piece, room, false, &noted).is_some()) {
            return Fitting { pieces: index, split: Some(room), over: None };
        }
        // The last place before which nothing is kept together; if there is none, the chain is parted here.
        let pieces = chain_start(rest, index).unwrap_or(index);
        return Fitting { pieces, split: None, over: Some((index, room)) };
    }
    Fitting { pieces: end, split: None, over: None }
}

/// The last place up to an index before which nothing is kept together.
fn chain_start(rest: &VecDeque<Piece>, index: usize) -> Option<usize> {
    (1..=index).rev().find(|at| !rest[*at].keep)
}

/// Where a page ends so that the card or small table that finds no room from an index on goes whole to the next page;
/// none where that leaves too much of this page empty, or where it is higher than a page anyway.
fn whole_start(rest: &VecDeque<Piece>, index: usize, taken: &[f32], notes: f32) -> Option<usize> {
    let spare = rest[index].unit.filter(|_| tears(rest, index)).map(|unit| unit.spare)?;
    let first = (1..index).rev().find(|at| !tears(rest, *at))?;
    let start = chain_start(rest, first)?;
    let height: f32 = (start..unit_end(rest, index)).map(|at| rest[at].before + rest[at].height).sum();
    (BOTTOM - taken[start] - notes <= spare && height <= BODY_HEIGHT).then_some(start)
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

#[cfg(test)]
mod tests {
    use super::{Page, paginate};
    use crate::display::{Mark, PictureBody, Piece, Unit};
    use crate::footnotes::Foot;
    use crate::style::BODY_HEIGHT;

    fn text(name: &str, height: f32) -> Piece {
        Piece { marks: vec![Mark::Destination(name.into())], ..Piece::new(height, Vec::new()) }
    }

    fn picture(height: f32, anchored: bool) -> Piece {
        let body = PictureBody { height, anchored, ..PictureBody::default() };
        Piece { marks: vec![Mark::Destination("picture".into())], ..Piece::picture(body) }
    }

    fn rows(number: usize, count: usize, height: f32, spare: f32) -> Vec<Piece> {
        let unit = Some(Unit { number, spare });
        let row = |index: usize| Piece { unit, keep: index == 1, ..text(&format!("{number}.{index}"), height) };
        (0..count).map(row).collect()
    }

    fn names(page: &Page) -> Vec<String> {
        let named = |(mark, ..): &(Mark, f32, f32)| match mark {
            Mark::Destination(name) => Some(name.clone()),
            Mark::Spot(_) => None,
        };
        page.marks.iter().filter_map(named).collect()
    }

    fn set(parts: Vec<Vec<Piece>>) -> Vec<Vec<String>> {
        let pieces = parts.into_iter().flatten().collect();
        paginate(pieces, &[], &mut Foot::new(Vec::new())).iter().map(names).collect()
    }

    #[test]
    fn a_picture_that_waits_never_stands_in_the_middle_of_a_table() {
        for (rows_count, before) in [(4, 0.5), (12, 0.5), (30, 0.5), (12, 0.7), (60, 0.3)] {
            let parts = vec![
                vec![text("text", BODY_HEIGHT * before)],
                vec![picture(BODY_HEIGHT * 0.8, false)],
                rows(1, rows_count, 40.0, 0.0),
                vec![text("end", 20.0)],
            ];
            let order: Vec<String> = set(parts).concat();
            let at = order.iter().position(|name| name == "picture").expect("the picture is placed");
            let torn = order[..at].iter().any(|name| name.starts_with("1."))
                && order[at..].iter().any(|name| name.starts_with("1."));
            assert!(!torn, "{rows_count} rows after {before}: {order:?}");
        }
    }

    #[test]
    fn a_page_is_filled_with_a_table_that_ends_soon_and_the_picture_follows_it() {
        let parts = vec![
            vec![text("text", BODY_HEIGHT * 0.4)],
            vec![picture(BODY_HEIGHT * 0.8, false)],
            rows(1, 15, 40.0, 0.0),
        ];
        let pages = set(parts);
        assert!(pages[0].len() > 5 && pages.concat().last().is_some_and(|name| name == "picture"), "{pages:?}");
    }

    #[test]
    fn a_picture_whose_text_speaks_of_nothing_else_stays_before_it() {
        let parts = vec![
            vec![text("text", BODY_HEIGHT * 0.6)],
            vec![picture(BODY_HEIGHT * 0.6, true)],
            vec![text("after", 20.0)],
        ];
        assert_eq!(set(parts), [vec!["text"], vec!["picture", "after"]]);
    }

    #[test]
    fn a_card_goes_whole_to_the_next_page_unless_that_leaves_much_of_this_one_empty() {
        let card = |above: f32| vec![vec![text("text", BODY_HEIGHT * above)], rows(1, 10, 30.0, BODY_HEIGHT * 0.3)];
        assert_eq!(set(card(0.75))[0], ["text"]);
        assert!(set(card(0.65))[0].len() > 4);
    }
}
