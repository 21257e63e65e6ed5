//! Headings, paragraphs, lists and callouts.

use super::inline::{Setting, baseline};
use super::{Composition, level};
use crate::display::{Band, Item, Mark, Piece, Spot};
use crate::document::{Align, Callout, Heading, Inline, List, Paragraph, Prominence, Tone};
use crate::style::{ACCENT, AMBER, BODY_HEIGHT, GROUND, LEFT, MEASURE};
use crate::tags::{Tag, TagTree};

/// Space above and below the headings of each level.
const HEADING_GAPS: [(f32, f32); 4] = [(34.0, 12.0), (26.0, 9.0), (19.0, 6.0), (14.0, 4.0)];
const HEADING_ROLES: [&str; 4] = ["H1", "H2", "H3", "H4"];
/// How far the text of a list stands in from its sign.
const LIST_INDENT: f32 = 18.0;
const CALLOUT_PAD: f32 = 12.0;

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
        self.list_items(list, 0, tag);
        self.gap = self.sheet.paragraph_gap + 2.0;
    }

    fn list_items(&mut self, list: &List, depth: usize, tag: Tag) {
        let style = self.sheet.body;
        let x = LEFT + LIST_INDENT * (depth.min(6) as f32);
        for (order, item) in list.items.iter().enumerate() {
            let node = self.tags.add("LI", tag);
            let sign = if list.ordered {
                let label = self.tags.add("Lbl", node);
                let text = format!("{}.", order + 1);
                self.label(&text, style.colored(ACCENT), (x, baseline(style)), label).0
            } else {
                let label = self.tags.add("Lbl", node);
                let (text, color) = if depth == 0 { ("•", ACCENT) } else { ("–", style.color) };
                self.label(text, style.colored(color), (x, baseline(style)), label).0
            };
            let body = self.tags.add("LBody", node);
            let mut bands = self.lines(
                &item.inlines,
                Setting {
                    style,
                    align: Align::Left,
                    x: x + LIST_INDENT,
                    width: LEFT + MEASURE - x - LIST_INDENT,
                    tag: body,
                    source: list.source.as_deref(),
                },
            );
            if bands.is_empty() {
                bands.push(Band { height: style.leading, items: Vec::new() });
            }
            bands[0].items.splice(0..0, sign).for_each(drop);
            self.push_lines(bands);
            self.gap = 3.0;
            if let Some(children) = item.children.as_ref().filter(|_| depth < 32) {
                let nested = self.tags.add("L", body);
                // The first point below another stays with it.
                self.keep_next = true;
                self.list_items(children, depth + 1, nested);
            }
        }
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
        self.push_callout(bands, color);
        self.gap = 14.0;
    }

    fn push_callout(&mut self, mut bands: Vec<Band>, color: figure::Color) {
        let count = bands.len();
        let total: f32 = bands.iter().map(|band| band.height).sum();
        if let Some(first) = bands.first_mut() {
            indent_top(first, CALLOUT_PAD - 2.0);
        }
        if let Some(last) = bands.last_mut() {
            last.height += CALLOUT_PAD - 2.0;
        }
        self.gap = self.gap.max(12.0);
        for (order, band) in bands.into_iter().enumerate() {
            // Neighbouring grounds overlap a little, so that no seam shows between them.
            let overlap = if order + 1 < count { 0.4 } else { 0.0 };
            let mut items = vec![
                Item::Fill { rect: [LEFT, 0.0, MEASURE, band.height + overlap], radius: 0.0, color: GROUND },
                Item::Fill { rect: [LEFT, 0.0, 2.5, band.height + overlap], radius: 0.0, color },
            ];
            items.extend(band.items);
            let keep = order > 0 && (total < BODY_HEIGHT / 2.0 || order == 1 || order + 1 == count);
            self.push(Piece::new(band.height, items).kept(keep));
        }
    }
}

/// Adds room above a band's items.
pub(crate) fn indent_top(band: &mut Band, room: f32) {
    band.height += room;
    for item in &mut band.items {
        item.shift(0.0, room);
    }
}
