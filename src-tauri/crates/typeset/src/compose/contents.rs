//! The table of contents. Its page numbers are filled in when all pages are known.

use super::Composition;
use super::fields::hairline;
use super::inline::{Setting, baseline};
use crate::display::{Item, Piece, Target};
use crate::document::{Align, Inline};
use crate::style::{ACCENT, LEFT, MEASURE, TextStyle};
use crate::tags::{Tag, TagTree};

/// Room kept for a page number.
const NUMBER_ROOM: f32 = 34.0;
/// Where the text of each level starts.
const INDENTS: [f32; 4] = [0.0, 26.0, 26.0, 44.0];

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
        let toc = self.tags.add("TOC", TagTree::ROOT);
        let depth = depth.clamp(1, 4);
        for index in 0..self.entries.len() {
            if self.entries[index].level <= depth {
                let tag = self.tags.add("TOCI", toc);
                self.contents_line(index, tag);
            }
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
            let (items, width) = self.label(&entry.number, style.colored(ACCENT), (x, baseline(style)), tag);
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
            first.items.append(&mut sign);
            if top {
                first.items.push(hairline(-4.0));
            }
        }
        if let Some(last) = bands.last_mut() {
            let (right, y) = (LEFT + MEASURE, baseline(style));
            last.items.push(Item::PageOf { heading: index, right, y, bold: top, tag });
        }
        for (order, mut band) in bands.into_iter().enumerate() {
            let rect = [x, 0.0, LEFT + MEASURE - x, style.leading];
            band.items.push(Item::Link { rect, target: Target::Heading(index) });
            let before = match (order, top) {
                (0, true) => 9.0,
                (0, false) => 1.5,
                _ => 0.0,
            };
            self.push(Piece::new(band.height, band.items).after(before).kept(order > 0));
        }
        // A chapter's line stays with the first of its sections.
        self.keep_next = top;
    }

    fn contents_style(&self, top: bool) -> TextStyle {
        let body = self.sheet.body.ragged();
        if top {
            return body.bold();
        }
        TextStyle { size: body.size - 0.7, leading: body.leading - 1.0, ..body }
    }
}
