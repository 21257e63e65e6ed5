//! Points by two measures.

use std::collections::BTreeSet;

use crate::legend::{Entry, Sign};
use crate::look::Look;
use crate::scale::{Ticks, clean, range};
use crate::sheet::Sheet;

use super::Chart;
use super::data::Data;
use super::frame::{Below, Frame, Setup};

/// Markers on the same place are drawn once; places are this many to a point.
const GRAIN: f32 = 2.0;

pub(super) fn draw(sheet: &mut Sheet, chart: &Chart, data: &Data, top: f32) -> f32 {
    let series: Vec<Vec<(f64, f64)>> = chart.series.iter().map(|series| finite(&series.points)).collect();
    let all = || series.iter().flatten();
    let across = axis(range(all().map(|point| point.0)), 6);
    let ticks = axis(range(all().map(|point| point.1).chain(data.level_values())), 5);
    let key = chart
        .series
        .iter()
        .enumerate()
        .map(|(index, series)| Entry { sign: Sign::Marker(Look::of(index)), text: series.name.clone() });
    let setup = Setup {
        y: &chart.y,
        unit: &chart.unit,
        x: &chart.x,
        top,
        key: key.collect(),
        levels: &data.levels,
        ends: Vec::new(),
        printed: false,
        sinks: false,
        ticks,
        below: Below::Scale(across),
    };
    let frame = Frame::open(sheet, setup);
    frame.cover(sheet);
    for (index, points) in series.iter().enumerate() {
        let mut taken = BTreeSet::new();
        let radius = if points.len() > 200 { 1.6 } else { 2.5 };
        for (x, y) in points {
            let at = (frame.plot.x + across.place(*x) * frame.plot.width, frame.y(*y));
            if taken.insert(((at.0 * GRAIN) as i32, (at.1 * GRAIN) as i32)) {
                sheet.marker(at, Look::of(index), radius);
            }
        }
    }
    frame.close(sheet)
}

fn finite(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    points.iter().filter_map(|(x, y)| Some((clean(*x)?, clean(*y)?))).collect()
}

/// The ticks of a measure, from zero where that leaves the points spread out.
fn axis(range: Option<(f64, f64)>, most: usize) -> Ticks {
    let (low, high) = range.unwrap_or((0.0, 0.0));
    let (low, high) = if low > 0.0 && low < high * 0.4 { (0.0, high) } else { (low, high) };
    Ticks::covering(low, high, most)
}
