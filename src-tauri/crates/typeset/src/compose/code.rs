//! Source text: messages, queries, whatever is read line by line. Its lines and indents stand as they were written.

use super::Composition;
use super::inline::Setting;
use super::table::row_look;
use crate::display::{Band, Piece, RowBody, RowLook};
use crate::document::{Align, Inline};
use crate::style::{GROUND, HAIR, LEFT, MEASURE, TextStyle};
use crate::tags::TagTree;

const SIZE: f32 = 8.0;
const PAD: f32 = 9.0;
/// The width of one space of indent, in parts of the type size.
const SPACE: f32 = 0.5;
/// How far the rest of a line that is too long stands in from its beginning.
const HANG: f32 = 14.0;
/// A tab counts as this many spaces.
const TAB: usize = 4;

impl Composition<'_> {
    pub(crate) fn code(&mut self, text: &str, source: Option<&str>) {
        let style = TextStyle { size: SIZE, leading: SIZE * 1.5, ..self.sheet.cell }.ragged();
        let node = self.tags.add("P", TagTree::ROOT);
        let mut bands: Vec<Band> = Vec::new();
        for line in text.trim_end().lines() {
            let line = line.trim_end();
            let code = line.trim_start();
            let spaces: usize =
                line[..line.len() - code.len()].chars().map(|sign| if sign == '\t' { TAB } else { 1 }).sum();
            // However deep a line stands, half of the measure is left for what it says.
            let indent = (spaces as f32 * SPACE * SIZE).min((MEASURE - 2.0 * PAD) / 2.0);
            let setting = Setting {
                style,
                align: Align::Left,
                x: LEFT + PAD + indent,
                width: MEASURE - 2.0 * PAD - indent - HANG,
                tag: node,
                source,
            };
            let mut lines = self.lines(&[Inline::Text(code.to_owned())], setting);
            for rest in lines.iter_mut().skip(1) {
                rest.items.iter_mut().for_each(|item| item.shift(HANG, 0.0));
            }
            if lines.is_empty() {
                lines.push(Band { height: style.leading, items: Vec::new() });
            }
            bands.extend(lines);
        }
        self.push_code(bands);
    }

    /// Lines on a ground with a bar at their left.
    fn push_code(&mut self, bands: Vec<Band>) {
        if bands.is_empty() {
            return;
        }
        let look = RowLook { ground: Some(GROUND), bar: Some((HAIR, 1.5)), below: None, ..row_look() };
        self.push(Piece::row(RowBody { cells: vec![bands], pad: PAD - 2.0, look }));
        self.gap = 10.0;
    }
}
