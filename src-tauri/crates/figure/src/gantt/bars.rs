//! The bars of a schedule: tasks, summaries, milestones, and what was promised for each.

use crate::look::mix;
use crate::palette::{ACCENT, ALARM, INK, LINE, MUTED};
use crate::pen::Type;
use crate::scene::{Anchor, Color, Paint, Stroke};
use crate::sheet::{Area, DROP, Sheet};

use super::calendar::Calendar;
use super::{BarKind, GanttRow};
use text::Weight;

const DATE: Type = Type::new(6.5, Weight::Regular, MUTED);
/// Height of a task's bar.
pub(super) const HEIGHT: f32 = 7.0;
/// From the middle of a milestone to its corners.
pub(super) const DIAMOND: f32 = 4.4;
/// From the middle of a bar to the middle of its baseline.
const BELOW: f32 = 6.2;
const BASELINE_HEIGHT: f32 = 2.2;

/// How a bar is painted: what is left to do, and what is done.
pub(super) fn paints(critical: bool) -> (Paint, Color) {
    let color = if critical { ALARM } else { ACCENT };
    let edge = if critical { Stroke::solid(mix(ALARM, INK, 0.7), 1.3) } else { Stroke::solid(ACCENT, 0.5) };
    (Paint { fill: Some(mix(color, Color::WHITE, 0.72)), stroke: Some(edge) }, color)
}

/// How a milestone is painted.
pub(super) fn milestone(critical: bool) -> Paint {
    let color = if critical { ALARM } else { INK };
    Paint { fill: Some(color), stroke: critical.then_some(Stroke::solid(INK, 1.0)) }
}

/// The colour of a baseline.
pub(super) const BASELINE: Color = LINE;
/// How the day is painted that was promised for a milestone.
pub(super) const PROMISED: Paint =
    Paint { fill: Some(Color::WHITE), stroke: Some(Stroke { color: BASELINE, width: 0.8, dash: None }) };

/// Where a row's bar begins and ends.
pub(super) fn reach(row: &GanttRow, calendar: &Calendar) -> (f32, f32) {
    match row.kind {
        BarKind::Milestone => {
            let x = calendar.noon(row.finish, DIAMOND + 0.5);
            (x, x)
        }
        _ => {
            let (left, right) = (calendar.begin(row.start), calendar.end(row.finish.max(row.start)));
            // A day of a schedule over years is still seen.
            (left, right.max(left + 1.2))
        }
    }
}

/// Draws the bar of a row at a height.
pub(super) fn draw(sheet: &mut Sheet, row: &GanttRow, calendar: &Calendar, y: f32) {
    let (left, right) = reach(row, calendar);
    let progress = if row.progress.is_finite() { row.progress.clamp(0.0, 1.0) } else { 0.0 };
    if let Some((start, finish)) = row.baseline {
        baseline(sheet, row.kind, (calendar, start, finish.max(start)), y + BELOW);
    }
    match row.kind {
        BarKind::Task => {
            let (paint, done) = paints(row.critical);
            let area = Area::new(left, y - HEIGHT / 2.0, right - left, HEIGHT);
            sheet.rect(area, 1.0, Paint { stroke: None, ..paint });
            if progress > 0.0 {
                sheet.rect(Area { width: area.width * progress, ..area }, 1.0, Paint::fill(done));
            }
            sheet.rect(area, 1.0, Paint { fill: None, ..paint });
        }
        BarKind::Summary => summary(sheet, (left, right), progress, y),
        BarKind::Milestone => {
            diamond(sheet, (left, y), DIAMOND, milestone(row.critical));
        }
    }
}

/// Prints the day of a milestone beside it, in front of everything that runs past.
pub(super) fn date(sheet: &mut Sheet, row: &GanttRow, calendar: &Calendar, (y, plot): (f32, Area), today: Option<f32>) {
    if row.kind != BarKind::Milestone {
        return;
    }
    let date = calendar.day(row.finish, false);
    let width = sheet.measure(&date, DATE);
    let middle = reach(row, calendar).0;
    let (before, after) = (middle - DIAMOND - 2.5 - width, middle + DIAMOND + 2.5);
    let crossed = |left: f32| today.is_some_and(|today| left - 2.0 < today && today < left + width + 2.0);
    let fits = |left: &f32| *left > plot.x + 1.0 && left + width < plot.right() - 1.0;
    // Before the diamond, and after it where the line of today would run through.
    let places = if crossed(before) { [after, before] } else { [before, after] };
    if let Some(left) = places.into_iter().find(fits) {
        let back = Area::new(left - 0.8, y - 3.8, width + 1.6, 7.6);
        sheet.rect(back, 0.0, Paint::fill(Color::WHITE));
        sheet.text((left, y + DATE.size * DROP), &date, DATE, Anchor::Start);
    }
}

fn baseline(sheet: &mut Sheet, kind: BarKind, span: (&Calendar, chrono::NaiveDate, chrono::NaiveDate), y: f32) {
    let (calendar, start, finish) = span;
    if kind == BarKind::Milestone {
        return diamond(sheet, (calendar.noon(finish, 2.8), y - 0.4), 2.4, PROMISED);
    }
    let (left, right) = (calendar.begin(start), calendar.end(finish));
    let area = Area::new(left, y - BASELINE_HEIGHT / 2.0, (right - left).max(1.2), BASELINE_HEIGHT);
    sheet.rect(area, 0.0, Paint::fill(BASELINE));
}

/// A summary: a flat bar with two feet, dark as far as it is done.
fn summary(sheet: &mut Sheet, (left, right): (f32, f32), progress: f32, y: f32) {
    const THICK: f32 = 3.4;
    let (top, foot): (f32, f32) = (y - HEIGHT / 2.0, 3.0);
    let area = Area::new(left, top, right - left, THICK);
    sheet.rect(area, 0.0, Paint::fill(LINE));
    if progress > 0.0 {
        sheet.rect(Area { width: area.width * progress, ..area }, 0.0, Paint::fill(INK));
    }
    sheet.rect(area, 0.0, Paint::stroke(Stroke::solid(INK, 0.5)));
    let wide = foot.min((right - left) / 2.0);
    for (x, inward) in [(left, wide), (right, -wide)] {
        let bottom = top + THICK;
        sheet.polygon(&[(x, bottom - 0.3), (x + inward, bottom - 0.3), (x, bottom + foot)], Paint::fill(INK));
    }
}

fn diamond(sheet: &mut Sheet, (x, y): (f32, f32), reach: f32, paint: Paint) {
    sheet.polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], paint);
}
