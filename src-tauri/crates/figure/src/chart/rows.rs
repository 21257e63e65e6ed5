//! Lying bars: for names too long to stand below a column.

use text::Weight;

use crate::legend::{Entry, Sign};
use crate::look::Look;
use crate::palette::{HAIR, INK, LINE, MUTED};
use crate::pen::Type;
use crate::scale::{Format, Ticks};
use crate::scene::{Anchor, Stroke};
use crate::sheet::{Area, DROP, Sheet};

use super::columns::inscribe;
use super::data::Data;
use super::frame::{CAPTION, TICK, VALUE, caption, level_stroke, level_text, scale_below};

const NAME: Type = Type::new(7.5, Weight::Regular, INK);
const STRONG: Type = Type::new(7.5, Weight::Bold, INK);
const NOTE: Type = Type::new(6.8, Weight::Regular, MUTED);

/// How lying bars are drawn.
pub(crate) struct Rows<'a> {
    pub data: &'a Data<'a>,
    /// Name of the axis of values, and its unit.
    pub name: &'a str,
    pub unit: &'a str,
    /// Name of the axis of categories.
    pub names: &'a str,
    pub stacked: bool,
    pub ticks: Ticks,
    pub key: Vec<Entry>,
    /// A word in front of each sum of stacked bars.
    pub total: &'a str,
    /// For each slot a remark below its name that makes the name strong; empty for none.
    pub remarks: Vec<&'a str>,
}

/// A row: its name in lines, its remark, and its upper and lower edge.
struct Line {
    name: Vec<String>,
    style: Type,
    remark: Vec<String>,
    band: (f32, f32),
}

/// The levels as entries of the key, since there is no room for their names beside lying bars.
pub(super) fn level_entries(data: &Data, ticks: Ticks) -> Vec<Entry> {
    let entry = |(index, (name, value)): (usize, &(&str, f64))| Entry {
        sign: Sign::Line(level_stroke(index), None),
        text: level_text(name, *value, ticks.format()),
    };
    data.levels.iter().enumerate().map(entry).collect()
}

impl Rows<'_> {
    /// Draws the bars below `top`; answers the lower edge.
    pub fn draw(&self, sheet: &mut Sheet, top: f32) -> f32 {
        let format = self.format();
        let width = sheet.width;
        let head = sheet.wrap(&caption(self.name, self.unit, format), width, CAPTION);
        let y = sheet.lines((0.0, top), &head, CAPTION, Anchor::Start) + 1.0;
        let mut y = sheet.legend(&self.key, (0.0, y), width) + 5.0;
        if !self.names.trim().is_empty() {
            let names = sheet.wrap(self.names, width * 0.34, TICK);
            y = sheet.lines((0.0, y), &names, TICK, Anchor::Start) + 2.0;
        }
        let sums = self.sums(format);
        let mut right: f32 = 8.0;
        for text in &sums {
            right = right.max(sheet.measure(text, VALUE) + 7.0);
        }
        let column = width * 0.34;
        let lines = self.lines(sheet, column, y);
        let mut left: f32 = 0.0;
        for line in &lines {
            left = left.max(sheet.widest(&line.name, line.style)).max(sheet.widest(&line.remark, NOTE));
        }
        let left = (left + 7.0).min(column + 7.0);
        let bottom = lines.last().map_or(y, |line| line.band.1);
        // Values of negative bars stand left of them.
        let margin = if self.ticks.low() < 0.0 { right } else { 0.0 };
        let plot = Area::new(left + margin, y, width - left - margin - right.min(width * 0.25), bottom - y);
        for (value, _) in self.ticks.each(format) {
            let x = plot.x + self.ticks.place(value) * plot.width;
            sheet.line((x, plot.y), (x, plot.bottom()), Stroke::solid(HAIR, 0.5));
        }
        for (slot, line) in lines.iter().enumerate() {
            self.row(sheet, slot, line, plot, &sums);
        }
        for (index, (_, value)) in self.data.levels.iter().enumerate() {
            let x = plot.x + self.ticks.place(*value) * plot.width;
            sheet.line((x, plot.y), (x, plot.bottom()), level_stroke(index));
        }
        let zero = plot.x + self.ticks.place(0.0) * plot.width;
        sheet.line((zero, plot.y), (zero, plot.bottom()), Stroke::solid(LINE, 0.9));
        scale_below(sheet, self.ticks, plot, plot.bottom() + 3.0) + 2.0
    }

    fn lines(&self, sheet: &mut Sheet, column: f32, top: f32) -> Vec<Line> {
        let bars = if self.stacked { 21.0 } else { self.data.rows.len() as f32 * self.thickness() + 7.0 };
        let mut y = top;
        let mut lines = Vec::with_capacity(self.data.slots);
        for (slot, name) in self.data.categories.iter().enumerate() {
            let remark = self.remarks.get(slot).copied().unwrap_or("");
            let style = if remark.is_empty() { NAME } else { STRONG };
            let name = sheet.wrap(name, column, style);
            let remark = sheet.wrap(remark, column, NOTE);
            let needed = name.len() as f32 * style.leading() + remark.len() as f32 * NOTE.leading() + 5.0;
            let band = (y, y + needed.max(bars));
            y = band.1;
            lines.push(Line { name, style, remark, band });
        }
        lines
    }

    fn format(&self) -> Format {
        self.ticks.format().alike(self.data.values())
    }

    fn thickness(&self) -> f32 {
        if self.stacked { 13.0 } else { 9.5 }
    }

    /// The printed sums of stacked bars; none where parts point both ways.
    fn sums(&self, format: Format) -> Vec<String> {
        if !self.stacked {
            return self.data.values().map(|value| format.value(value)).collect();
        }
        if self.data.values().any(|value| value < 0.0) {
            return Vec::new();
        }
        let sum = |slot: usize| format.value(self.data.sums(slot).0.min(1e300));
        (0..self.data.slots).map(|slot| format!("{} {}", self.total, sum(slot)).trim().to_owned()).collect()
    }

    fn row(&self, sheet: &mut Sheet, slot: usize, line: &Line, plot: Area, sums: &[String]) {
        let middle = (line.band.0 + line.band.1) / 2.0;
        let height = line.name.len() as f32 * line.style.leading() + line.remark.len() as f32 * NOTE.leading();
        let x = 0.0;
        let y = sheet.lines((x, middle - height / 2.0), &line.name, line.style, Anchor::Start);
        sheet.lines((x, y), &line.remark, NOTE, Anchor::Start);
        if self.stacked {
            self.stack(sheet, slot, middle, plot, sums);
        } else {
            self.group(sheet, slot, middle, plot);
        }
    }

    fn between(&self, plot: Area, from: f64, to: f64) -> (f32, f32) {
        let x = |value: f64| plot.x + self.ticks.place(value) * plot.width;
        (x(from).min(x(to)), (x(from) - x(to)).abs())
    }

    fn stack(&self, sheet: &mut Sheet, slot: usize, middle: f32, plot: Area, sums: &[String]) {
        let (mut above, mut below) = (0.0, 0.0);
        let thick = self.thickness();
        let mut end = plot.x;
        for (row, amount) in self.data.rows.iter().enumerate().filter_map(|(row, s)| Some((row, s.values[slot]?))) {
            let base = if amount > 0.0 { &mut above } else { &mut below };
            let (x, width) = self.between(plot, *base, *base + amount);
            *base += amount;
            let area = Area::new(x, middle - thick / 2.0, width, thick);
            sheet.fill(area, Look::of(row));
            let text = self.format().value(amount);
            if sheet.measure(&text, VALUE) + 5.0 < area.width {
                inscribe(sheet, area, &text, Look::of(row));
            }
            end = end.max(area.right());
        }
        if let Some(sum) = sums.get(slot).filter(|_| self.data.rows.iter().any(|row| row.values[slot].is_some())) {
            let style = Type { weight: Weight::Bold, ..VALUE };
            let room = sheet.width - end - 4.0;
            if sheet.measure(sum, style) <= room {
                sheet.text((end + 4.0, middle + VALUE.size * DROP), sum, style, Anchor::Start);
            }
        }
    }

    fn group(&self, sheet: &mut Sheet, slot: usize, middle: f32, plot: Area) {
        let thick = self.thickness();
        let count = self.data.rows.len() as f32;
        for (row, series) in self.data.rows.iter().enumerate() {
            let Some(amount) = series.values[slot] else { continue };
            let y = middle + thick * (row as f32 - count / 2.0);
            let (x, width) = self.between(plot, 0.0, amount);
            sheet.fill(Area::new(x, y + 0.6, width, thick - 1.2), Look::of(row));
            let text = self.format().value(amount);
            let base = y + thick / 2.0 + VALUE.size * DROP;
            let length = sheet.measure(&text, VALUE) + 4.0;
            if amount < 0.0 && x - length > plot.x - length.max(30.0) {
                sheet.text((x - 3.0, base), &text, VALUE, Anchor::End);
            } else if amount >= 0.0 && x + width + length < sheet.width {
                sheet.text((x + width + 3.0, base), &text, VALUE, Anchor::Start);
            }
        }
    }
}
