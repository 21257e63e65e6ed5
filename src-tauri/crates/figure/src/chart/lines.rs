//! Lines and areas. A missing value is a gap; a value between two gaps is a marker of its own.

use crate::legend::{Entry, Sign};
use crate::look::{Hatch, Look, mix};
use crate::palette::INK;
use crate::scale::{Ticks, range};
use crate::scene::{Color, Paint};
use crate::sheet::Sheet;

use super::data::Data;
use super::frame::{Below, Frame, Setup, Side, VALUE, value};
use super::{Chart, ChartKind};

/// Points of a line and the slots they belong to.
type Run = Vec<(usize, f64)>;

/// Markers stand at least this far apart.
const MARKER_ROOM: f32 = 9.0;
const MARKER: f32 = 2.2;
/// The last values of at most this many series are printed beside the plot.
const MOST_ENDS: usize = 5;
/// The values of a single series are printed at up to this many points.
const MOST_VALUES: usize = 16;

pub(crate) fn draw(sheet: &mut Sheet, chart: &Chart, data: &Data, top: f32) -> f32 {
    let bands = chart.kind == ChartKind::Area || chart.kind == ChartKind::StackedBar;
    let layers = bands && data.rows.len() > 1 && data.values().all(|value| value >= 0.0);
    let ticks = ticks(data, layers, bands || chart.kind == ChartKind::Bar);
    let printed = data.rows.len() == 1 && data.slots <= MOST_VALUES;
    let format = ticks.format().alike(data.values());
    let ends = if printed || layers || data.rows.len() > MOST_ENDS {
        Vec::new()
    } else {
        data.rows.iter().enumerate().filter_map(|(index, row)| end(index, &row.values, &|v| format.value(v))).collect()
    };
    let setup = Setup {
        y: &chart.y,
        unit: &chart.unit,
        x: &chart.x,
        top,
        key: key(chart, data, layers),
        levels: &data.levels,
        ends,
        printed,
        sinks: false,
        ticks,
        below: Below::Names(&data.categories, &data.places),
    };
    let mut frame = Frame::open(sheet, setup);
    frame.format = format;
    if layers {
        draw_layers(sheet, data, &frame);
        frame.cover(sheet);
        return frame.close(sheet);
    }
    if bands && data.rows.len() == 1 {
        for run in runs(&data.rows[0].values) {
            ground(sheet, &frame, data, &run);
        }
    }
    frame.cover(sheet);
    for (index, row) in data.rows.iter().enumerate() {
        line(sheet, &frame, data, index, &row.values);
    }
    if printed {
        values(sheet, &frame, data, bands);
    }
    frame.close(sheet)
}

/// Lines need not begin at zero where that would make them flat; areas must.
fn ticks(data: &Data, layers: bool, from_zero: bool) -> Ticks {
    let (low, high) = if layers {
        range(data.stacked().chain(data.level_values()))
    } else {
        range(data.values().chain(data.level_values()))
    }
    .unwrap_or((0.0, 0.0));
    let near = |small: f64, large: f64| small > large * 0.4;
    let (low, high) = match () {
        () if from_zero => (low.min(0.0), high.max(0.0)),
        () if low > 0.0 && !near(low, high) => (0.0, high),
        () if high < 0.0 && !near(-high, -low) => (low, 0.0),
        () => (low, high),
    };
    let ticks = Ticks::covering(low, high, 5).whole(data.values().chain(data.level_values()));
    if from_zero { ticks } else { ticks.roomy(low) }
}

fn key(chart: &Chart, data: &Data, layers: bool) -> Vec<Entry> {
    if layers {
        // Bands are not hatched: their edges tell them apart.
        let plain = |(index, row): (usize, &super::data::Row)| Entry {
            sign: Sign::Box(Look { hatch: Hatch::None, ..Look::of(index) }),
            text: row.name.to_owned(),
        };
        return data.rows.iter().enumerate().map(plain).collect();
    }
    let entry = |(index, row): (usize, &super::data::Row)| {
        let look = Look::of(index);
        Entry { sign: Sign::Line(look.stroke(1.5), Some(look)), text: row.name.to_owned() }
    };
    let alone = data.rows.len() == 1 && !chart.y.trim().is_empty();
    if alone { Vec::new() } else { data.rows.iter().enumerate().map(entry).collect() }
}

/// The label of a series' last value, if that stands in the second half of the chart.
fn end(index: usize, values: &[Option<f64>], print: &dyn Fn(f64) -> String) -> Option<Side> {
    let slot = values.iter().rposition(Option::is_some)?;
    let value = values[slot].filter(|_| slot * 2 + 1 >= values.len())?;
    Some(Side { text: print(value), value, slot: Some(slot), color: dark(Look::of(index).color) })
}

/// A colour dark enough for small text.
fn dark(color: Color) -> Color {
    if crate::look::lightness(color) > 0.3 { mix(color, INK, 0.55) } else { color }
}

/// The pieces of a line between its gaps.
fn runs(values: &[Option<f64>]) -> Vec<Run> {
    let mut runs: Vec<Run> = vec![Vec::new()];
    for (slot, value) in values.iter().enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some(run)) => run.push((slot, *value)),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn point(frame: &Frame, data: &Data, slot: usize, value: f64) -> (f32, f32) {
    (frame.plot.x + frame.plot.width * data.places[slot], frame.y(value))
}

/// The points of a run: where many share the width of a point, only the lowest and the highest of them.
fn points(frame: &Frame, data: &Data, run: &Run) -> Vec<(f32, f32)> {
    let all = run.iter().map(|(slot, value)| point(frame, data, *slot, *value));
    if data.slots as f32 <= frame.plot.width * 2.0 {
        return all.collect();
    }
    let mut kept: Vec<(f32, f32)> = Vec::new();
    for (x, y) in all {
        match kept.as_mut_slice() {
            [.., low, high] if low.0 == x.floor() => {
                low.1 = low.1.min(y);
                high.1 = high.1.max(y);
            }
            _ => kept.extend([(x.floor(), y), (x.floor() + 0.5, y)]),
        }
    }
    kept
}

fn line(sheet: &mut Sheet, frame: &Frame, data: &Data, index: usize, values: &[Option<f64>]) {
    let look = Look::of(index);
    let slot = frame.plot.width / data.slots.max(1) as f32;
    for run in runs(values) {
        let points = points(frame, data, &run);
        sheet.polyline(&points, look.stroke(1.5));
        // Where there is no room for a marker at each point, a few still tell the lines apart.
        let step = if slot >= MARKER_ROOM { 1 } else { (MARKER_ROOM * 5.0 / slot.max(0.001)).ceil() as usize };
        let alone = run.len() == 1;
        let plain = data.rows.len() == 1 && slot < MARKER_ROOM;
        for (slot, value) in run.iter().filter(|(slot, _)| alone || !plain && slot % step == step / 2) {
            sheet.marker(point(frame, data, *slot, *value), look, MARKER);
        }
    }
}

/// The area between a run and zero.
fn ground(sheet: &mut Sheet, frame: &Frame, data: &Data, run: &Run) {
    let zero = frame.y(0.0);
    let mut points = points(frame, data, run);
    if let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) {
        points.push((last.0, zero));
        points.push((first.0, zero));
        sheet.polygon(&points, Paint::fill(mix(Look::of(0).color, Color::WHITE, 0.78)));
    }
}

/// Series on top of each other, each as a band.
fn draw_layers(sheet: &mut Sheet, data: &Data, frame: &Frame) {
    let filled = |slot: usize| data.rows.iter().any(|row| row.values[slot].is_some()).then_some(0.0);
    let present: Vec<Option<f64>> = (0..data.slots).map(filled).collect();
    let mut below = vec![0.0f64; data.slots];
    let mut edges = Vec::new();
    for (index, row) in data.rows.iter().enumerate() {
        let above: Vec<f64> = (0..data.slots).map(|slot| below[slot] + row.values[slot].unwrap_or(0.0)).collect();
        for run in runs(&present) {
            let at = |sums: &[f64]| run.iter().map(|(slot, _)| (*slot, sums[*slot])).collect::<Run>();
            let mut outline = points(frame, data, &at(&above));
            let upper = outline.clone();
            outline.extend(points(frame, data, &at(&below)).into_iter().rev());
            let look = Look::of(index);
            sheet.polygon(&outline, Paint::fill(mix(look.color, Color::WHITE, 0.25)));
            edges.push((look, upper, run.len() == 1 || data.slots <= 40));
        }
        below = above;
    }
    for (look, upper, marked) in edges {
        sheet.polyline(&upper, look.stroke(1.2));
        upper.iter().filter(|_| marked).for_each(|at| sheet.marker(*at, look, MARKER * 0.8));
    }
}

/// The values of a single series, on the side of each point that the line leaves free.
fn values(sheet: &mut Sheet, frame: &Frame, data: &Data, bands: bool) {
    let row = &data.rows[0].values;
    let slot_width = frame.plot.width / data.slots.max(1) as f32;
    let texts: Vec<Option<String>> = row.iter().map(|value| value.map(|value| frame.format.value(value))).collect();
    if texts.iter().flatten().any(|text| sheet.measure(text, VALUE) > slot_width - 2.0) {
        return;
    }
    for (slot, (amount, text)) in row.iter().zip(&texts).enumerate() {
        let (Some(amount), Some(text)) = (amount, text) else { continue };
        let (x, y) = point(frame, data, slot, *amount);
        let near = |other: Option<usize>| other.and_then(|slot| row.get(slot).copied().flatten());
        let around = [near(slot.checked_sub(1)), near(Some(slot + 1))];
        let valley = around.iter().flatten().count() > 0 && around.iter().flatten().all(|other| other > amount);
        let y = if valley && !bands && y + 11.0 < frame.plot.bottom() { y + 7.0 } else { y - 7.0 };
        value(sheet, (x, y), text, INK);
    }
}
