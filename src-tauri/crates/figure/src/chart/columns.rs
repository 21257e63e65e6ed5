//! Upright bars, side by side or on top of each other.

use crate::legend::{Entry, Sign};
use crate::look::Look;
use crate::palette::INK;
use crate::scale::{Ticks, range};
use crate::scene::{Anchor, Paint};
use crate::sheet::{Area, DROP, Sheet};

use super::data::Data;
use super::frame::{Below, Frame, Setup, VALUE, value};
use super::{Chart, ChartKind};
use crate::pen::Type;

/// The part of a slot that its bars take.
const FILLED: f32 = 0.72;
/// Bars are no wider than this.
const WIDEST: f32 = 46.0;

/// The key of series shown as filled boxes; a single one needs none if the axis is named.
pub(super) fn key(chart: &Chart, data: &Data) -> Vec<Entry> {
    let entry = |(index, row): (usize, &super::data::Row)| Entry {
        sign: Sign::Box(Look::of(index)),
        text: row.name.to_owned(),
    };
    if data.rows.len() == 1 && (!chart.y.trim().is_empty() || data.rows[0].name.trim().is_empty()) {
        return Vec::new();
    }
    // What has no bar needs no sign.
    let shown = |(_, row): &(usize, &super::data::Row)| row.values.iter().flatten().any(|value| *value != 0.0);
    let entries: Vec<Entry> = data.rows.iter().enumerate().filter(shown).map(entry).collect();
    if entries.is_empty() { data.rows.iter().enumerate().map(entry).collect() } else { entries }
}

/// The ticks of bars: they begin at zero.
pub(super) fn ticks(chart: &Chart, data: &Data, most: usize) -> Ticks {
    let (low, high) = match chart.kind {
        ChartKind::StackedBar => range(data.stacked().chain(data.level_values())),
        _ => range(data.values().chain(data.level_values())),
    }
    .unwrap_or((0.0, 0.0));
    Ticks::covering(low.min(0.0), high.max(0.0), most).whole(data.values().chain(data.level_values()))
}

pub(super) fn draw(sheet: &mut Sheet, chart: &Chart, data: &Data, top: f32) -> f32 {
    let setup = Setup {
        y: &chart.y,
        unit: &chart.unit,
        x: &chart.x,
        top,
        key: key(chart, data),
        levels: &data.levels,
        ends: Vec::new(),
        printed: true,
        sinks: data.values().any(|value| value < 0.0),
        ticks: ticks(chart, data, 5),
        below: Below::Names(&data.categories, &data.places),
    };
    let mut frame = Frame::open(sheet, setup);
    frame.format = frame.format.alike(data.values());
    if chart.kind == ChartKind::StackedBar {
        stacked(sheet, data, &frame);
    } else {
        grouped(sheet, data, &frame);
    }
    frame.close(sheet)
}

/// The bars of a series in a slot.
fn bar(frame: &Frame, data: &Data, slot: usize, row: usize) -> Area {
    let width = frame.plot.width / data.slots.max(1) as f32;
    let count = data.rows.len().max(1) as f32;
    let bar = (width * FILLED / count).min(WIDEST);
    let middle = frame.plot.x + width * (slot as f32 + 0.5);
    Area::new(middle + bar * (row as f32 - count / 2.0), 0.0, bar, 0.0)
}

fn between(frame: &Frame, area: Area, from: f64, to: f64) -> Area {
    let (a, b) = (frame.y(from), frame.y(to));
    Area { y: a.min(b), height: (a - b).abs(), ..area }
}

fn grouped(sheet: &mut Sheet, data: &Data, frame: &Frame) {
    let each: Vec<(usize, usize, f64)> = data
        .rows
        .iter()
        .enumerate()
        .flat_map(|(row, series)| {
            series.values.iter().enumerate().filter_map(move |(slot, v)| Some((row, slot, (*v)?)))
        })
        .collect();
    for (row, slot, amount) in &each {
        let area = between(frame, bar(frame, data, *slot, *row), 0.0, *amount);
        let gap = if area.width > 4.0 && data.rows.len() > 1 { 0.4 } else { 0.0 };
        sheet.fill(Area { x: area.x + gap, width: area.width - gap * 2.0, ..area }, Look::of(*row));
    }
    frame.cover(sheet);
    let slot_width = frame.plot.width / data.slots.max(1) as f32;
    let room = if data.rows.len() == 1 { slot_width - 2.0 } else { bar(frame, data, 0, 0).width + 0.5 };
    let texts: Vec<String> = each.iter().map(|(_, _, amount)| frame.format.value(*amount)).collect();
    if !fit(sheet, &texts, room) {
        return;
    }
    for ((row, slot, amount), text) in each.iter().zip(&texts) {
        let area = between(frame, bar(frame, data, *slot, *row), 0.0, *amount);
        let y = if *amount < 0.0 { area.bottom() + 5.5 } else { area.y - 5.5 };
        value(sheet, (area.middle().0, y), text, INK);
    }
}

/// Whether there are few texts and each fits.
fn fit(sheet: &mut Sheet, texts: &[String], room: f32) -> bool {
    texts.len() <= 60 && texts.iter().all(|text| sheet.measure(text, VALUE) <= room)
}

fn stacked(sheet: &mut Sheet, data: &Data, frame: &Frame) {
    let width = frame.plot.width / data.slots.max(1) as f32;
    let thick = (width * 0.6).min(WIDEST);
    let mut inside = Vec::new();
    let summed = is_summed(data);
    for slot in 0..data.slots {
        let several = data.rows.iter().filter(|row| row.values[slot].is_some_and(|value| value != 0.0)).count() > 1;
        let middle = frame.plot.x + width * (slot as f32 + 0.5);
        let column = Area::new(middle - thick / 2.0, 0.0, thick, 0.0);
        let (mut above, mut below) = (0.0, 0.0);
        for (row, amount) in data.rows.iter().enumerate().filter_map(|(row, s)| Some((row, s.values[slot]?))) {
            let base = if amount > 0.0 { &mut above } else { &mut below };
            let area = between(frame, column, *base, *base + amount);
            *base += amount;
            sheet.fill(area, Look::of(row));
            // A column of one part has its value above it already.
            if several || !summed {
                inside.push((area, frame.format.value(amount), row));
            }
        }
    }
    frame.cover(sheet);
    let texts: Vec<String> = inside.iter().map(|(_, text, _)| text.clone()).collect();
    if fit(sheet, &texts, thick - 3.0) {
        for (area, text, row) in inside.iter().filter(|(area, _, _)| area.height > VALUE.size + 3.0) {
            inscribe(sheet, *area, text, Look::of(*row));
        }
    }
    totals(sheet, data, frame, width);
}

/// A value inside a bar, on a plain ground so that no hatch runs through it.
pub(super) fn inscribe(sheet: &mut Sheet, area: Area, text: &str, look: Look) {
    let (x, y) = area.middle();
    let width = (sheet.measure(text, VALUE) + 6.0).min(area.width);
    let height = 10.0f32.min(area.height);
    sheet.rect(Area::new(x - width / 2.0, y - height / 2.0, width, height), 1.5, Paint::fill(look.color));
    let style = Type { color: look.text_on(), ..VALUE };
    sheet.text((x, y + VALUE.size * DROP), text, style, Anchor::Middle);
}

/// Whether sums stand above the columns.
fn is_summed(data: &Data) -> bool {
    data.rows.len() > 1 && data.values().all(|value| value >= 0.0)
}

/// The sums above columns of several parts that all point upwards.
fn totals(sheet: &mut Sheet, data: &Data, frame: &Frame, width: f32) {
    if !is_summed(data) {
        return;
    }
    let sums: Vec<f64> = (0..data.slots).map(|slot| data.sums(slot).0.min(1e300)).collect();
    let texts: Vec<String> = sums.iter().map(|sum| frame.format.value(*sum)).collect();
    if !fit(sheet, &texts, width - 2.0) {
        return;
    }
    for (slot, (sum, text)) in sums.iter().zip(&texts).enumerate() {
        if data.rows.iter().any(|row| row.values[slot].is_some()) {
            let x = frame.plot.x + width * (slot as f32 + 0.5);
            value(sheet, (x, frame.y(*sum) - 5.5), text, INK);
        }
    }
}
