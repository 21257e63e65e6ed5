//! The title page.

use super::Composition;
use super::fields::hairline;
use super::figures::fit;
use super::inline::{Setting, baseline};
use crate::display::{Band, Item, Piece, Rect};
use crate::document::{Align, Cover, Document, Fact, Inline};
use crate::outcome::{Error, Watch};
use crate::style::{ACCENT, BODY_HEIGHT, FOOTER_Y, HAIR, HAIRLINE, LEFT, MEASURE, PAGE_HEIGHT, TextStyle};
use crate::tags::{Tag, TagTree};

/// Where the title's block begins.
const TITLE_TOP: f32 = 196.0;
/// The highest place of the figure, so that a short title does not pull it up.
const FIGURE_TOP: f32 = 404.0;
const FACT_GAP: f32 = 28.0;

impl Composition<'_> {
    pub(crate) fn cover(&mut self, document: &Document, cover: &Cover, watch: &mut Watch<'_>) -> Result<(), Error> {
        let section = self.tags.add("Sect", TagTree::ROOT);
        let mut items = self.cover_head(document, section);
        let mut y = self.cover_title(document, cover, section, &mut items);
        if let Some(scene) = &cover.figure {
            let tag = self.tags.add("Figure", section);
            self.tags.node_mut(tag).alternative = Some(scene.description.clone());
            let scale = fit((scene.width, scene.height), (MEASURE, 200.0));
            let top = (y + 40.0).max(FIGURE_TOP);
            items.extend(self.scene(scene, (LEFT, top), scale, (tag, None)));
            y = top + scene.height * scale;
        }
        y = self.facts(&cover.facts, y + 40.0, section, &mut items);
        let note = self.cover_note(cover, section, &mut items);
        let table = self.revisions(cover, watch)?;
        let height: f32 = table.iter().map(|piece| piece.height + piece.before).sum();
        let bottom = note - 18.0;
        let fits = y + 26.0 + height <= bottom;
        if fits {
            // The history stands at the foot of the page, as signatures do.
            let mut top = bottom - height;
            for piece in table.clone() {
                top += piece.before;
                let height = piece.height;
                items.extend(piece.into_items().into_iter().map(|mut item| {
                    item.shift(0.0, top);
                    item
                }));
                top += height;
            }
        }
        let mut piece = Piece::new(PAGE_HEIGHT, items);
        piece.bare = true;
        piece.breaks = true;
        self.push(piece);
        self.break_next = true;
        if !fits {
            for piece in table {
                self.push(piece);
            }
            self.break_next = true;
        }
        self.gap = 0.0;
        Ok(())
    }

    /// The note, which ends where the running lines of other pages stand; answers where it begins.
    fn cover_note(&mut self, cover: &Cover, section: Tag, items: &mut Vec<Item>) -> f32 {
        let style = self.sheet.running.ragged();
        let tag = self.tags.add("P", section);
        let setting = Setting { style, align: Align::Left, x: LEFT, width: MEASURE, tag, source: None };
        let lines = self.lines(&[Inline::Text(cover.note.clone())], setting);
        let height: f32 = lines.iter().skip(1).map(|line| line.height).sum();
        let top = FOOTER_Y - baseline(style) - height;
        lines.into_iter().fold(top, |y, line| place(line, y, items));
        top
    }

    /// The history as pieces of its own, not yet on a page.
    fn revisions(&mut self, cover: &Cover, watch: &mut Watch<'_>) -> Result<Vec<Piece>, Error> {
        let Some(table) = &cover.revisions else {
            return Ok(Vec::new());
        };
        let start = self.pieces.len();
        self.table(table, watch)?;
        self.gap = 0.0;
        Ok(self.pieces.split_off(start))
    }

    fn cover_head(&mut self, document: &Document, section: Tag) -> Vec<Item> {
        let style = TextStyle { size: 9.5, ..self.sheet.note };
        let tag = self.tags.add("P", section);
        let (mut items, _) = self.label(&document.meta.client, style.bold(), (LEFT, 62.0), tag);
        let tag = self.tags.add("P", section);
        let width = self.shaper.measure(&document.meta.code, style.weight, style.size);
        let at = (LEFT + MEASURE - width, 62.0);
        items.extend(self.label(&document.meta.code, style, at, tag).0);
        items.push(hairline(74.0));
        items
    }

    /// Kicker, title and subtitle; answers where they end.
    fn cover_title(&mut self, document: &Document, cover: &Cover, section: Tag, items: &mut Vec<Item>) -> f32 {
        let bar: Rect = [LEFT, TITLE_TOP, 34.0, 4.0];
        items.push(Item::Fill { rect: bar, radius: 0.0, color: ACCENT });
        let sheet = self.sheet;
        let mut y = TITLE_TOP + 22.0;
        let parts = [
            ("P", &cover.kicker, sheet.kicker, 8.0),
            ("Title", &document.meta.title, sheet.title, 12.0),
            ("P", &document.meta.subtitle, sheet.subtitle, 0.0),
        ];
        for (role, text, style, below) in parts {
            if text.is_empty() {
                continue;
            }
            let tag = self.tags.add(role, section);
            let setting = Setting { style, align: Align::Left, x: LEFT, width: MEASURE, tag, source: None };
            for band in self.lines(&[Inline::Text(text.clone())], setting) {
                y = place(band, y, items);
            }
            y += below;
        }
        y
    }

    /// Names with values in two columns under hairlines; answers where they end.
    fn facts(&mut self, facts: &[Fact], top: f32, section: Tag, items: &mut Vec<Item>) -> f32 {
        let width = (MEASURE - FACT_GAP) / 2.0;
        let name_width = 84.0;
        let mut y = top;
        for pair in facts.chunks(2) {
            let mut height: f32 = 0.0;
            for (column, fact) in pair.iter().enumerate() {
                let x = LEFT + (width + FACT_GAP) * column as f32;
                items.push(Item::Rule { from: (x, y), to: (x + width, y), color: HAIR, width: HAIRLINE, dash: None });
                let tag = self.tags.add("P", section);
                let style = self.sheet.cell;
                let at = (x, y + 6.0 + baseline(style));
                let label = self.tags.add("Lbl", tag);
                items.extend(self.label(&fact.name, self.sheet.note, at, label).0);
                let setting = Setting {
                    style,
                    align: Align::Left,
                    x: x + name_width,
                    width: width - name_width,
                    tag,
                    source: None,
                };
                let mut bottom = y + 6.0;
                for band in self.lines(&fact.value, setting) {
                    bottom = place(band, bottom, items);
                }
                height = height.max(bottom - y + 6.0).max(style.leading + 12.0);
            }
            y += height;
        }
        y.min(BODY_HEIGHT + 100.0)
    }
}

/// Puts a band's items at a height; answers where the band ends.
fn place(band: Band, y: f32, items: &mut Vec<Item>) -> f32 {
    items.extend(band.items.into_iter().map(|mut item| {
        item.shift(0.0, y);
        item
    }));
    y + band.height
}
