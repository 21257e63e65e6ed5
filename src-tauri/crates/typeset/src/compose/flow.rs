//! Headings, paragraphs, lists and callouts.

use super::inline::{Setting, baseline};
use super::table::row_look;
use super::{Composition, level};
use crate::display::{Band, Mark, Piece, RowBody, RowLook, Spot};
use crate::document::{Align, Callout, Heading, Inline, List, ListItem, Paragraph, Prominence, Tone};
use crate::style::{ACCENT, AMBER, GROUND, LEFT, MEASURE};
use crate::tags::{Tag, TagTree};
use figure::Color;

/// Space above and below the headings of each level.
const HEADING_GAPS: [(f32, f32); 4] = [(34.0, 12.0), (26.0, 9.0), (19.0, 6.0), (14.0, 4.0)];
const HEADING_ROLES: [&str; 4] = ["H1", "H2", "H3", "H4"];
/// How far the text of a list stands in from its sign.
const LIST_INDENT: f32 = 18.0;
/// Lists deeper than this stand in no further, so that their lines stay wide enough to read.
const DEEPEST_INDENT: usize = 8;
const CALLOUT_PAD: f32 = 12.0;
/// A point of up to this many lines is a short one.
const SHORT_POINT: usize = 2;

impl Composition<'_> {
    pub(crate) fn heading(&mut self, heading: &Heading) {
        let index = level(heading) - 1;
        let style = self.sheet.headings[index];
        let (above, below) = HEADING_GAPS[index];
        let tag = self.tags.add(HEADING_ROLES[index], TagTree::ROOT);
        let number = self.entries[self.next_entry].number.clone();
        let mut sign = Vec::new();
        let mut indent = 0.0;
        if !number.is_empty() {
            let label = self.tags.add("Lbl", tag);
            let (items, width) = self.label(&number, style.colored(ACCENT), (LEFT, baseline(style)), label);
            sign = items;
            indent = width + style.size * 0.62;
        }
        let setting = Setting {
            style,
            align: Align::Left,
            x: LEFT + indent,
            width: MEASURE - indent,
            tag,
            source: heading.source.as_deref(),
        };
        let mut bands = self.lines(&[Inline::Text(heading.text.clone())], setting);
        match bands.first_mut() {
            Some(first) => first.items.splice(0..0, sign).for_each(drop),
            None => bands.push(Band { height: style.leading, items: sign }),
        }
        let mut marks = vec![Mark::Spot(Spot::Heading(self.next_entry))];
        marks.extend(self.mark(heading.destination.as_ref(), heading.source.as_deref()));
        self.next_entry += 1;
        let keep = std::mem::take(&mut self.keep_next);
        for (order, band) in bands.into_iter().enumerate() {
            let mut piece = Piece::new(band.height, band.items);
            if order == 0 {
                piece.before = above;
                piece.marks = std::mem::take(&mut marks);
            }
            self.push(piece.kept(order > 0 || keep));
        }
        self.gap = below;
        self.keep_next = true;
    }

    pub(crate) fn paragraph(&mut self, paragraph: &Paragraph) {
        let style = match paragraph.prominence {
            Prominence::Body => self.sheet.body,
            Prominence::Lead => self.sheet.lead,
            Prominence::Note => self.sheet.note,
        };
        let tag = self.tags.add("P", TagTree::ROOT);
        let bands = self.lines(
            &paragraph.inlines,
            Setting { style, align: Align::Left, x: LEFT, width: MEASURE, tag, source: paragraph.source.as_deref() },
        );
        self.push_lines(bands);
        self.gap = self.sheet.paragraph_gap;
    }

    /// Puts lines below each other so that neither their first nor their last stands alone on a page.
    fn push_lines(&mut self, bands: Vec<Band>) {
        let count = bands.len();
        for (order, band) in bands.into_iter().enumerate() {
            let keep = order > 0 && (order == 1 || order + 1 == count);
            self.push(Piece::new(band.height, band.items).kept(keep));
        }
    }

    pub(crate) fn list(&mut self, list: &List) {
        let tag = self.tags.add("L", TagTree::ROOT);
        let start = self.pieces.len();
        let mut points = self.list_items(list, tag);
        points.push(self.pieces.len());
        // Neither the first nor the last point stands alone on a page, unless it is long enough to.
        let short = |points: &[usize]| points.windows(2).all(|ends| ends[1] - ends[0] <= SHORT_POINT);
        for neighbours in [points.get(..3), points.len().checked_sub(3).and_then(|from| points.get(from..))] {
            if let Some(second) = neighbours.filter(|points| short(points)).map(|points| points[1]) {
                self.pieces[second].keep = true;
            }
        }
        self.unite(start, 0.0);
        self.gap = self.sheet.paragraph_gap + 2.0;
    }

    /// Sets the points of a list and of those below it. The levels that are open are kept here and not on the stack of
    /// calls, so that a list may be as deep as it likes.
    /// Answers with the pieces at which points begin.
    fn list_items(&mut self, list: &List, tag: Tag) -> Vec<usize> {
        let mut points = Vec::new();
        let source = list.source.as_deref();
        let mut open = vec![Level { list, next: 0, tag }];
        while let Some(level) = open.last_mut() {
            let Some(item) = level.list.items.get(level.next) else {
                open.pop();
                continue;
            };
            level.next += 1;
            let (list, number, tag) = (level.list, level.next, level.tag);
            let depth = open.len() - 1;
            points.push(self.pieces.len());
            let body = self.list_item(item, (list.ordered, number), (depth, tag), source);
            if let Some(children) = &item.children {
                let nested = self.tags.add("L", body);
                // The first point below another stays with it.
                self.keep_next = true;
                open.push(Level { list: children, next: 0, tag: nested });
            }
        }
        points
    }

    /// One point with its sign; answers with the tag of its body.
    fn list_item(
        &mut self,
        item: &ListItem,
        (ordered, number): (bool, usize),
        (depth, tag): (usize, Tag),
        source: Option<&str>,
    ) -> Tag {
        let style = self.sheet.body;
        let node = self.tags.add("LI", tag);
        let label = self.tags.add("Lbl", node);
        let x = LEFT + LIST_INDENT * depth.min(DEEPEST_INDENT) as f32;
        let (text, color) = if ordered { (ordinal(number, depth), ACCENT) } else { bullet(depth, style.color) };
        let (sign, width) = self.label(&text, style.colored(color), (x, baseline(style)), label);
        let indent = LIST_INDENT.max(width + 5.0);
        let body = self.tags.add("LBody", node);
        let (left, width) = (x + indent, LEFT + MEASURE - x - indent);
        let setting = Setting { style, align: Align::Left, x: left, width, tag: body, source };
        let mut bands = self.lines(&item.inlines, setting);
        match bands.first_mut() {
            Some(first) => first.items.splice(0..0, sign).for_each(drop),
            None => bands.push(Band { height: style.leading, items: sign }),
        }
        self.push_lines(bands);
        self.gap = 3.0;
        body
    }

    pub(crate) fn callout(&mut self, callout: &Callout) {
        let color = match callout.tone {
            Tone::Note => ACCENT,
            Tone::Attention => AMBER,
        };
        let node = self.tags.add("Sect", TagTree::ROOT);
        let style = self.sheet.body;
        let setting = |tag| Setting {
            style,
            align: Align::Left,
            x: LEFT + CALLOUT_PAD + 4.0,
            width: MEASURE - 2.0 * CALLOUT_PAD - 4.0,
            tag,
            source: callout.source.as_deref(),
        };
        let mut bands: Vec<Band> = Vec::new();
        if !callout.title.is_empty() {
            let tag = self.tags.add("P", node);
            let title = Setting { style: style.bold().colored(color).ragged(), ..setting(tag) };
            bands.extend(self.lines(&[Inline::Text(callout.title.clone())], title));
        }
        for paragraph in &callout.paragraphs {
            let tag = self.tags.add("P", node);
            let mut lines = self.lines(paragraph, setting(tag));
            if let Some(first) = lines.first_mut().filter(|_| !bands.is_empty()) {
                indent_top(first, 3.0);
            }
            bands.extend(lines);
        }
        if bands.is_empty() {
            return;
        }
        let look = RowLook { ground: Some(GROUND), bar: Some((color, 2.5)), below: None, ..row_look() };
        self.gap = self.gap.max(12.0);
        self.push(Piece::row(RowBody { cells: vec![bands], pad: CALLOUT_PAD - 2.0, look }));
        self.gap = 16.0;
    }
}

/// A list of which the points up to `next` are set.
struct Level<'d> {
    list: &'d List,
    next: usize,
    tag: Tag,
}

/// The number of a point: figures, then figures with a bracket, then letters, by turns.
fn ordinal(number: usize, depth: usize) -> String {
    match depth % 3 {
        0 => format!("{number}."),
        1 => format!("{number})"),
        _ => format!("{})", letters(number)),
    }
}

/// A number as letters: a to z, then aa, ab.
fn letters(number: usize) -> String {
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from(b'a' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The sign of a point that is not numbered.
fn bullet(depth: usize, ink: Color) -> (String, Color) {
    match depth % 3 {
        0 => ("\u{2022}".to_owned(), ACCENT),
        1 => ("\u{2013}".to_owned(), ink),
        _ => ("\u{25E6}".to_owned(), ink),
    }
}

/// Adds room above a band's items.
pub(crate) fn indent_top(band: &mut Band, room: f32) {
    band.height += room;
    for item in &mut band.items {
        item.shift(0.0, room);
    }
}
