//! The table of contents and the lists of figures. Their page numbers are filled in when all pages are known.

use super::fields::hairline;
use super::inline::{Setting, baseline, plain_words};
use super::{Composition, FigureEntry};
use crate::display::{Band, Item, Piece, Spot, Target};
use crate::document::{Align, FigureClass, Inline};
use crate::footnotes::Foot;
use crate::paginate::paginate;
use crate::style::{ACCENT, LEFT, MEASURE, TextStyle};
use crate::tags::{Tag, TagTree};

/// Room kept for a page number.
const NUMBER_ROOM: f32 = 34.0;
/// Where the captions of figures start at least.
const FIGURE_INDENT: f32 = 44.0;
/// Where the text of each level starts.
const INDENTS: [f32; 4] = [0.0, 26.0, 26.0, 44.0];

/// By how much the lists in front of the text are set closer, the least first.
const TIGHTENINGS: [f32; 8] = [0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84];

/// Sets a piece closer to its neighbours.
fn squeeze(piece: &mut Piece, factor: f32) {
    piece.before *= factor;
    piece.height *= factor;
}

/// How many pages some pieces take when set closer.
fn pages_of(mut pieces: Vec<Piece>, factor: f32) -> usize {
    pieces.iter_mut().for_each(|piece| squeeze(piece, factor));
    paginate(pieces, &[], &mut Foot::new(Vec::new())).len()
}

impl Composition<'_> {
    pub(crate) fn contents(&mut self, title: &str, depth: u8) {
        if !title.is_empty() {
            let style = self.sheet.headings[0];
            let tag = self.tags.add("P", TagTree::ROOT);
            let (items, _) = self.label(title, style, (LEFT, baseline(style)), tag);
            self.push(Piece::new(style.leading, items).after(34.0));
            self.gap = 18.0;
            self.keep_next = true;
        }
        let depth = depth.clamp(1, 4);
        // One list for each level that is open, the lower in the higher.
        let mut open: Vec<(u8, Tag)> = Vec::new();
        for index in 0..self.entries.len() {
            let level = self.entries[index].level;
            if level > depth {
                continue;
            }
            while open.len() > 1 && open.last().is_some_and(|(deepest, _)| *deepest > level) {
                open.pop();
            }
            let list = match open.last() {
                Some((deepest, list)) if *deepest >= level => *list,
                Some((_, list)) => self.tags.add("TOC", *list),
                None => self.tags.add("TOC", TagTree::ROOT),
            };
            if open.last().is_none_or(|(_, last)| *last != list) {
                open.push((level, list));
            }
            let item = self.tags.add("TOCI", list);
            let reference = self.tags.add("Reference", item);
            let tag = self.tags.add("Link", reference);
            self.contents_line(index, tag);
        }
        self.gap = 24.0;
    }

    fn contents_line(&mut self, index: usize, tag: Tag) {
        let entry = self.entries[index].clone();
        let top = entry.level == 1;
        let style = self.contents_style(top);
        let level = usize::from(entry.level) - 1;
        let x = LEFT + INDENTS[level];
        let mut sign = Vec::new();
        let mut indent = 0.0;
        if !entry.number.is_empty() {
            let label = self.tags.add("Lbl", tag);
            let (items, width) = self.label(&entry.number, style.colored(ACCENT), (x, baseline(style)), label);
            sign = items;
            indent = (width + style.size * 0.6).max(if top { INDENTS[1] } else { 30.0 });
        }
        let setting = Setting {
            style,
            align: Align::Left,
            x: x + indent,
            width: MEASURE - INDENTS[level] - indent - NUMBER_ROOM,
            tag,
            source: None,
        };
        let mut bands = self.lines(&[Inline::Text(entry.text)], setting);
        if let Some(first) = bands.first_mut() {
            first.items.splice(0..0, sign).for_each(drop);
            if top {
                first.items.push(hairline(-4.0));
            }
        }
        self.close_line(&mut bands, Spot::Heading(index), (style, tag));
        self.push_contents(bands, (Spot::Heading(index), tag), (x, style), if top { 9.0 } else { 1.5 });
        // A chapter's line stays with the first of its sections.
        self.keep_next = top;
    }

    /// Sets the lists in front of the text a little closer where that saves their last page: a few lines alone on a page
    /// look like a mistake. They begin a page of their own after the cover.
    pub(super) fn tighten(&mut self, start: usize) {
        let fresh = start.checked_sub(1).is_none_or(|before| self.pieces[before].bare);
        let lists = self.pieces[start..].to_vec();
        if !fresh || lists.is_empty() {
            return;
        }
        let pages = pages_of(lists.clone(), 1.0);
        let tighter = TIGHTENINGS.into_iter().find(|factor| pages > 1 && pages_of(lists.clone(), *factor) < pages);
        if let Some(factor) = tighter {
            self.pieces[start..].iter_mut().for_each(|piece| squeeze(piece, factor));
        }
    }

    /// The captions of figures with their pages, below a title.
    pub(crate) fn figure_list(&mut self, class: Option<FigureClass>, title: &str) {
        let wanted = |entry: &FigureEntry| class.is_none_or(|class| class == entry.class);
        let listed: Vec<usize> = (0..self.figures.len()).filter(|index| wanted(&self.figures[*index])).collect();
        if listed.is_empty() {
            return;
        }
        let style = self.sheet.headings[2];
        let tag = self.tags.add("P", TagTree::ROOT);
        let (items, _) = self.label(title, style, (LEFT, baseline(style)), tag);
        self.push(Piece::new(style.leading, items).after(22.0));
        self.gap = 6.0;
        self.keep_next = true;
        let toc = self.tags.add("TOC", TagTree::ROOT);
        // All captions start in one column, behind the widest number.
        let style = self.contents_style(false);
        let numbers: Vec<String> = listed.iter().map(|index| self.figures[*index].number.clone()).collect();
        let widths = numbers.iter().map(|number| self.shaper.measure(number, style.weight, style.size));
        let column = widths.fold(0.0, f32::max) + style.size;
        for (order, index) in listed.iter().enumerate() {
            let item = self.tags.add("TOCI", toc);
            let reference = self.tags.add("Reference", item);
            let tag = self.tags.add("Link", reference);
            self.figure_line(*index, column, tag);
            // Neither the first nor the last line stands alone.
            self.keep_next = order == 0 || order + 2 == listed.len();
        }
        self.keep_next = false;
        self.gap = 20.0;
    }

    fn figure_line(&mut self, index: usize, column: f32, tag: Tag) {
        let entry = self.figures[index].clone();
        let style = self.contents_style(false);
        let mut sign = Vec::new();
        let mut indent = 0.0;
        if !entry.number.is_empty() {
            let label = self.tags.add("Lbl", tag);
            sign = self.label(&entry.number, style.colored(ACCENT), (LEFT, baseline(style)), label).0;
            indent = column.max(FIGURE_INDENT);
        }
        let setting = Setting {
            style,
            align: Align::Left,
            x: LEFT + indent,
            width: MEASURE - indent - NUMBER_ROOM,
            tag,
            source: None,
        };
        // A note or a link of the caption belongs to the figure, not to the list.
        let caption: String = entry.caption.iter().map(plain_words).collect();
        let mut bands = self.lines(&[Inline::Text(caption)], setting);
        if let Some(first) = bands.first_mut() {
            first.items.splice(0..0, sign).for_each(drop);
        }
        self.close_line(&mut bands, Spot::Figure(index), (style, tag));
        self.push_contents(bands, (Spot::Figure(index), tag), (LEFT, style), 1.5);
    }

    /// Puts the page number at the end of an entry's last line.
    fn close_line(&mut self, bands: &mut [Band], spot: Spot, (style, tag): (TextStyle, Tag)) {
        if let Some(last) = bands.last_mut() {
            let (x, y) = (LEFT + MEASURE, baseline(style));
            last.items.push(Item::PageOf { of: Target::Spot(spot), x, y, style, end: true, tag });
        }
    }

    /// Puts the lines of an entry below each other, each a link as a whole.
    fn push_contents(&mut self, bands: Vec<Band>, (spot, tag): (Spot, Tag), (x, style): (f32, TextStyle), above: f32) {
        for (order, mut band) in bands.into_iter().enumerate() {
            let rect = [x, 0.0, LEFT + MEASURE - x, style.leading];
            band.items.push(Item::Link { rect, target: Target::Spot(spot), tag });
            let before = if order == 0 { above } else { 0.0 };
            self.push(Piece::new(band.height, band.items).after(before).kept(order > 0));
        }
    }

    fn contents_style(&self, top: bool) -> TextStyle {
        let body = self.sheet.body.ragged();
        if top {
            return body.bold();
        }
        TextStyle { size: body.size - 0.7, leading: body.leading - 1.0, ..body }
    }
}
