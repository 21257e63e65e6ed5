//! Places for answers: text, boxes to tick, signatures.

use super::Composition;
use super::inline::baseline;
use crate::display::{Band, FieldItem, Item, Piece};
use crate::document::{Field, FieldKind, Inline, Party};
use crate::style::{HAIR, HAIRLINE, INK, LEFT, MEASURE, MUTED};
use crate::tags::{Tag, TagTree};

use super::inline::Setting;
use crate::document::Align;

const BOX_SIZE: f32 = 10.0;
const FIELD_GAP: f32 = 18.0;
/// Space between the columns of two parties.
const PARTY_GAP: f32 = 28.0;

/// Where fields are set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) tag: Tag,
}

impl Composition<'_> {
    pub(crate) fn field_row(&mut self, fields: &[Field]) {
        let tag = self.tags.add("P", TagTree::ROOT);
        let count = fields.len().max(1) as f32;
        let width = (MEASURE - FIELD_GAP * (count - 1.0)) / count;
        let mut items = Vec::new();
        let mut height: f32 = 0.0;
        for (order, field) in fields.iter().enumerate() {
            let slot = Slot { x: LEFT + (width + FIELD_GAP) * order as f32, width, tag };
            let band = self.field_block(field, slot);
            height = height.max(band.height);
            items.extend(band.items);
        }
        self.push(Piece::new(height, items).after(6.0));
        self.gap = 10.0;
    }

    pub(crate) fn sign_off(&mut self, parties: &[Party]) {
        let count = parties.len().max(1) as f32;
        let width = (MEASURE - PARTY_GAP * (count - 1.0)) / count;
        let mut items = Vec::new();
        let mut height: f32 = 0.0;
        for (order, party) in parties.iter().enumerate() {
            let tag = self.tags.add("Sect", TagTree::ROOT);
            let x = LEFT + (width + PARTY_GAP) * order as f32;
            let band = self.party(party, Slot { x, width, tag });
            height = height.max(band.height);
            items.extend(band.items);
        }
        self.push(Piece::new(height, items).after(14.0));
        self.gap = 16.0;
    }

    fn party(&mut self, party: &Party, slot: Slot) -> Band {
        let mut column = Band::default();
        column.items.push(Item::Rule {
            from: (slot.x, 0.0),
            to: (slot.x + slot.width, 0.0),
            color: INK,
            width: 1.2,
            dash: None,
        });
        column.height = 8.0;
        let heading = self.sheet.headings[2];
        let styles = [(&party.title, heading), (&party.role, self.sheet.note)];
        for (text, style) in styles {
            let tag = self.tags.add("P", slot.tag);
            let setting = Setting { style, align: Align::Left, x: slot.x, width: slot.width, tag, source: None };
            for band in self.lines(&[Inline::Text(text.clone())], setting) {
                stack(&mut column, band);
            }
        }
        column.height += 10.0;
        for (index, field) in party.fields.iter().enumerate() {
            if index > 0 {
                column.height += 8.0;
            }
            let tag = self.tags.add("P", slot.tag);
            let band = self.field_block(field, Slot { tag, ..slot });
            stack(&mut column, band);
        }
        column
    }

    /// A field with its label above it, or beside it for a box to tick.
    fn field_block(&mut self, field: &Field, slot: Slot) -> Band {
        if field.kind == FieldKind::CheckBox {
            let (band, _) = self.check_box(field, slot);
            return band;
        }
        let label = self.sheet.note;
        let mut band = Band::default();
        if !field.label.is_empty() {
            let (items, _) = self.label(&field.label, label, (slot.x, baseline(label)), slot.tag);
            band.items = items;
            band.height = label.leading;
        }
        let height = match field.kind {
            FieldKind::Signature => 46.0,
            FieldKind::LongText => 52.0,
            FieldKind::Text | FieldKind::CheckBox => 20.0,
        };
        self.push_field(field, [slot.x, band.height, slot.width, height], slot.tag, &mut band);
        band.height += height + 2.0;
        band
    }

    /// A box with its label to the right, and the width of both.
    fn check_box(&mut self, field: &Field, slot: Slot) -> (Band, f32) {
        let style = self.sheet.cell;
        let mut band = Band { height: style.leading, items: Vec::new() };
        let top = (style.leading - BOX_SIZE) / 2.0;
        self.push_field(field, [slot.x, top, BOX_SIZE, BOX_SIZE], slot.tag, &mut band);
        let start = slot.x + BOX_SIZE + 4.0;
        let (items, width) = self.label(&field.label, style, (start, baseline(style)), slot.tag);
        band.items.extend(items);
        (band, BOX_SIZE + 4.0 + width)
    }

    /// Fields in a cell: boxes side by side while there is room, lines of text below each other.
    pub(crate) fn cell_fields(&mut self, fields: &[Field], slot: Slot) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        let mut used = f32::INFINITY;
        for field in fields {
            if field.kind != FieldKind::CheckBox {
                let mut band = Band::default();
                let height = if field.kind == FieldKind::Text { 16.0 } else { 36.0 };
                self.push_field(field, [slot.x, 1.0, slot.width, height - 2.0], slot.tag, &mut band);
                band.height = height;
                bands.push(band);
                used = f32::INFINITY;
                continue;
            }
            let width = self.field_width(field);
            match bands.last_mut().filter(|_| used + width <= slot.width + 0.1) {
                Some(band) => {
                    let mut beside = std::mem::take(band);
                    let x = slot.x + used;
                    let (more, _) = self.check_box(field, Slot { x, ..slot });
                    beside.items.extend(more.items);
                    if let Some(last) = bands.last_mut() {
                        *last = beside;
                    }
                    used += width + 8.0;
                }
                None => {
                    bands.push(self.check_box(field, slot).0);
                    used = width + 8.0;
                }
            }
        }
        bands
    }

    /// The width that a field asks for in a cell.
    pub(crate) fn field_width(&mut self, field: &Field) -> f32 {
        if field.kind != FieldKind::CheckBox {
            return 70.0;
        }
        let style = self.sheet.cell;
        let label = self.shaper.measure(&field.label, style.weight, style.size);
        BOX_SIZE + 4.0 + label
    }

    fn push_field(&mut self, field: &Field, rect: [f32; 4], parent: Tag, band: &mut Band) {
        let name = self.fields.take(&field.name);
        if field.kind != FieldKind::CheckBox {
            band.items.push(Item::Rule {
                from: (rect[0], rect[1] + rect[3] + HAIRLINE),
                to: (rect[0] + rect[2], rect[1] + rect[3] + HAIRLINE),
                color: MUTED,
                width: HAIRLINE,
                dash: None,
            });
        }
        let tooltip = if field.tooltip.is_empty() { &field.label } else { &field.tooltip };
        let tag = self.tags.add("Form", parent);
        let field = FieldItem { name, tooltip: tooltip.clone(), kind: field.kind };
        band.items.push(Item::Field { rect, field, tag });
    }
}

/// Puts a band below what a column already holds.
pub(crate) fn stack(column: &mut Band, band: Band) {
    let y = column.height;
    column.items.extend(band.items.into_iter().map(|mut item| {
        item.shift(0.0, y);
        item
    }));
    column.height += band.height;
}

/// The hairline that sets off a block.
pub(crate) fn hairline(y: f32) -> Item {
    Item::Rule { from: (LEFT, y), to: (LEFT + MEASURE, y), color: HAIR, width: HAIRLINE, dash: None }
}
