//! Cells coloured by their value and, where there is room, printed with it.

use text::Weight;

use crate::look::{mix, text_on};
use crate::palette::{INK, LINE, MUTED};
use crate::pen::Type;
use crate::scale::{Format, Ticks, range};
use crate::scene::{Anchor, Color, Paint, Stroke};
use crate::sheet::{Area, DROP, Sheet};

use super::Chart;
use super::data::Data;
use super::frame::{CAPTION, TICK, VALUE, caption};
use super::labels;

const NAME: Type = Type::new(7.5, Weight::Regular, INK);
const PALE: Color = Color(0xEC, 0xF2, 0xFB);
const DEEP: Color = Color(0x12, 0x3A, 0x80);
const WARM: Color = Color(0x8A, 0x34, 0x02);
const LOWEST_ROW: f32 = 17.0;
const STRIP: f32 = 90.0;

/// From values to colours: pale to deep, and warm below zero.
struct Ramp {
    low: f64,
    high: f64,
}

impl Ramp {
    fn color(&self, value: f64) -> Color {
        if self.low < 0.0 {
            let most = self.low.abs().max(self.high.abs());
            let part = (value / most) as f32;
            return mix(PALE, if part < 0.0 { WARM } else { DEEP }, depth(part.abs()));
        }
        let part = (value / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0);
        mix(PALE, DEEP, depth(if part.is_finite() { part as f32 } else { 0.5 }))
    }
}

/// The depth of a colour: it leaps over the middle, on which neither dark nor white numbers can be read.
fn depth(part: f32) -> f32 {
    const LEAP: f32 = 0.55;
    let part = part.clamp(0.0, 1.0);
    if part < LEAP { part / LEAP * 0.5 } else { 0.76 + (part - LEAP) / (1.0 - LEAP) * 0.24 }
}

pub(super) fn draw(sheet: &mut Sheet, chart: &Chart, data: &Data, top: f32) -> f32 {
    let (low, high) = range(data.values()).unwrap_or((0.0, 0.0));
    let ramp = Ramp { low, high };
    let format = Ticks::covering(low, high, 5).format().alike(data.values());
    let width = sheet.width;
    // The vertical axis has names and no numbers: the unit is that of the cells.
    let head = sheet.wrap(&caption("", &chart.unit, format), width, CAPTION);
    let y = sheet.lines((0.0, top), &head, CAPTION, Anchor::Start) + 3.0;
    let column = width * 0.26;
    let names: Vec<Vec<String>> = data.rows.iter().map(|row| sheet.wrap(row.name, column, NAME)).collect();
    let mut left: f32 = 0.0;
    for lines in &names {
        left = left.max(sheet.widest(lines, NAME));
    }
    let rows_name = sheet.wrap(&chart.y, column, TICK);
    left = left.max(sheet.widest(&rows_name, TICK));
    let left = if left > 0.0 { left + 7.0 } else { 0.0 };
    let cell = (width - left - 1.0) / data.slots.max(1) as f32;
    let at = |slot: usize| left + cell * (slot as f32 + 0.5);
    let y = sheet.lines((left - 6.0, y), &rows_name, TICK, Anchor::End);
    let mut y = labels::below(sheet, &data.categories, at, cell, y) + 3.0;
    let texts: Vec<Vec<Option<String>>> = data.rows.iter().map(|row| printed(&row.values, format)).collect();
    let printed =
        data.slots <= 60 && texts.iter().flatten().flatten().all(|text| sheet.measure(text, VALUE) + 2.0 < cell);
    for ((row, lines), texts) in data.rows.iter().zip(&names).zip(&texts) {
        let height = (lines.len() as f32 * NAME.leading() + 4.0).max(LOWEST_ROW);
        sheet.centered((left - 6.0, y + height / 2.0), lines, NAME, Anchor::End);
        for (slot, (value, text)) in row.values.iter().zip(texts).enumerate() {
            let area = Area::new(left + cell * slot as f32, y, cell, height);
            draw_cell(sheet, area, value.map(|value| ramp.color(value)), text.as_ref().filter(|_| printed));
        }
        y += height;
    }
    let x_name = sheet.wrap(&chart.x, width - left - STRIP * 2.0, TICK);
    sheet.lines((left, y + 5.0), &x_name, TICK, Anchor::Start);
    let bottom = y + 5.0 + (x_name.len() as f32 * TICK.leading()).max(10.0);
    strip(sheet, &ramp, format, y + 6.0);
    bottom + 2.0
}

fn printed(values: &[Option<f64>], format: Format) -> Vec<Option<String>> {
    values.iter().map(|value| value.map(|value| format.value(value))).collect()
}

/// A cell; one without a value is crossed out.
fn draw_cell(sheet: &mut Sheet, area: Area, color: Option<Color>, text: Option<&String>) {
    let gap = if area.width > 4.0 { 0.5 } else { 0.0 };
    let inner = Area::new(area.x + gap, area.y + 0.5, area.width - gap * 2.0, area.height - 1.0);
    let Some(color) = color else {
        if area.width < 7.0 {
            return;
        }
        sheet.line(
            (inner.x + 2.0, inner.bottom() - 2.0),
            (inner.right() - 2.0, inner.y + 2.0),
            Stroke::solid(LINE, 0.5),
        );
        return;
    };
    sheet.rect(inner, 0.0, Paint::fill(color));
    if let Some(text) = text {
        let (x, y) = area.middle();
        let style = Type { color: text_on(color), ..VALUE };
        sheet.text((x, y + VALUE.size * DROP), text, style, Anchor::Middle);
    }
}

/// What the colours mean.
fn strip(sheet: &mut Sheet, ramp: &Ramp, format: Format, y: f32) {
    const STEPS: usize = 18;
    let style = Type { color: MUTED, ..TICK };
    let (low, high) = (format.value(ramp.low), format.value(ramp.high));
    let right = sheet.width - sheet.measure(&high, style) - 5.0;
    let length = STRIP.min(right / 2.0);
    for step in 0..STEPS {
        let part = step as f64 / (STEPS - 1) as f64;
        let value = ramp.low * (1.0 - part) + ramp.high * part;
        let wide = length / STEPS as f32;
        let area = Area::new(right - length + wide * step as f32, y, wide + 0.2, 8.0);
        sheet.rect(area, 0.0, Paint::fill(ramp.color(value)));
    }
    sheet.text((right + 4.0, y + 4.0 + style.size * DROP), &high, style, Anchor::Start);
    sheet.text((right - length - 4.0, y + 4.0 + style.size * DROP), &low, style, Anchor::End);
}

#[cfg(test)]
mod tests {
    use super::Ramp;
    use crate::look::{lightness, text_on};

    #[test]
    fn every_number_can_be_read_on_its_cell() {
        for ramp in [Ramp { low: 0.0, high: 100.0 }, Ramp { low: -100.0, high: 100.0 }] {
            for step in 0..=200 {
                let ground = ramp.color(ramp.low + (ramp.high - ramp.low) * f64::from(step) / 200.0);
                let (one, other) = (lightness(ground) + 0.05, lightness(text_on(ground)) + 0.05);
                assert!(one.max(other) / one.min(other) >= 4.5, "{step}: {ground:?}");
            }
        }
    }
}
