//! Lays a schedule out: names on the left, the calendar above, bars on the right, the key below.

use chrono::NaiveDate;
use text::Weight;

use crate::legend::{Entry, Sign};
use crate::palette::{GROUND, HAIR, INK, LINE, MUTED};
use crate::pen::{Pen, Type};
use crate::scene::{Anchor, Paint, Scene, Stroke};
use crate::sheet::{Area, DROP, Sheet};

use super::calendar::{Calendar, Cell};
use super::links::{self, Place};
use super::{BarKind, Gantt, bars};

const HEAD: Type = Type::new(7.5, Weight::Bold, INK);
const UNIT: Type = Type::new(6.5, Weight::Regular, MUTED);
const NAME: Type = Type::new(7.5, Weight::Regular, INK);
const GROUP: Type = Type::new(7.5, Weight::Bold, INK);
const CODE: Type = Type::new(6.5, Weight::Regular, MUTED);
const TIER: f32 = 12.5;
const LOWEST_ROW: f32 = 15.0;
const INDENT: f32 = 8.0;
/// Deeper rows are not moved further to the right: their names need the room.
const DEEPEST: u8 = 5;
const TODAY: Stroke = Stroke { color: INK, width: 0.9, dash: Some((2.2, 1.6)) };

/// The names of all rows, broken into lines.
struct Names {
    code_width: f32,
    titles: Vec<Vec<String>>,
    width: f32,
}

pub(super) fn scene(gantt: &Gantt, pen: &mut Pen, width: f32) -> Scene {
    let mut sheet = Sheet::new(pen, width);
    let Some((first, last)) = gantt.window() else {
        return sheet.finish(1.0);
    };
    let names = names(gantt, &mut sheet);
    let mut y = TIER * 2.0;
    let places = |calendar: &Calendar, y: &mut f32| -> Vec<Place> {
        let rows = gantt.rows.iter().zip(&names.titles);
        let place = |(row, title): (&super::GanttRow, &Vec<String>)| {
            let height = (title.len() as f32 * NAME.leading() + 4.5).max(LOWEST_ROW);
            let band = (*y, *y + height);
            *y += height;
            let lift = if row.baseline.is_some() { 1.6 } else { 0.0 };
            Place { reach: bars::reach(row, calendar), y: (band.0 + band.1) / 2.0 - lift, band }
        };
        rows.map(place).collect()
    };
    let plot_width = sheet.width - names.width;
    let calendar = Calendar::new(first, last, names.width + 2.0, plot_width - 4.0, sheet.language());
    let places = places(&calendar, &mut y);
    let plot = Area::new(names.width, TIER * 2.0, plot_width, y - TIER * 2.0);
    grid(&mut sheet, gantt, &calendar, plot);
    for (row, place) in gantt.rows.iter().zip(&places) {
        let band = place.band.1;
        let weight = if row.kind == BarKind::Summary { 0.7 } else { 0.4 };
        sheet.line((0.0, band), (sheet.width, band), Stroke::solid(HAIR, weight));
    }
    for (from, to) in &gantt.links {
        let end = |index: &usize| Some((gantt.rows.get(*index)?, *places.get(*index)?));
        if let (Some(from), Some(to)) = (end(from), end(to))
            && from.1 != to.1
        {
            links::draw(&mut sheet, from, to, plot);
        }
    }
    for (index, (row, place)) in gantt.rows.iter().zip(&places).enumerate() {
        bars::draw(&mut sheet, row, &calendar, place.y);
        name(&mut sheet, gantt, index, &names, place.band);
    }
    let now = today(&mut sheet, gantt.today, &calendar, plot);
    for (row, place) in gantt.rows.iter().zip(&places) {
        bars::date(&mut sheet, row, &calendar, (place.y, plot), now);
    }
    sheet.line((0.0, plot.bottom()), (sheet.width, plot.bottom()), Stroke::solid(LINE, 0.8));
    let width = sheet.width;
    let bottom = sheet.legend(&key(gantt, &calendar), (0.0, plot.bottom() + 7.0), width);
    sheet.finish(bottom + 2.0)
}

fn names(gantt: &Gantt, sheet: &mut Sheet) -> Names {
    let column = (sheet.width * 0.36).clamp(84.0, 250.0);
    let codes = gantt.rows.iter().map(|row| row.code.as_str());
    let mut code_width: f32 = 0.0;
    for code in codes {
        code_width = code_width.max(sheet.measure(code, CODE));
    }
    // Codes that would take half of the column are set as part of the name.
    let code_width = if code_width > column * 0.4 { 0.0 } else { code_width };
    let gap = if code_width > 0.0 { 5.0 } else { 0.0 };
    let mut titles = Vec::with_capacity(gantt.rows.len());
    let mut widest: f32 = 0.0;
    for row in &gantt.rows {
        let style = if row.kind == BarKind::Summary { GROUP } else { NAME };
        let indent = f32::from(row.level.min(DEEPEST)) * INDENT;
        let title = if code_width > 0.0 { row.title.clone() } else { format!("{} {}", row.code, row.title) };
        let lines = sheet.wrap(title.trim(), column - code_width - gap - indent - 6.0, style);
        widest = widest.max(indent + sheet.widest(&lines, style));
        titles.push(lines);
    }
    let head = sheet.measure(&gantt.words.task, HEAD);
    let width = (code_width + gap + widest.max(head.min(column)) + 8.0).clamp(40.0, column + 8.0);
    Names { code_width: code_width + gap, titles, width }
}

fn name(sheet: &mut Sheet, gantt: &Gantt, index: usize, names: &Names, band: (f32, f32)) {
    let row = &gantt.rows[index];
    let style = if row.kind == BarKind::Summary { GROUP } else { NAME };
    let middle = (band.0 + band.1) / 2.0;
    let lines = &names.titles[index];
    if names.code_width > 0.0 {
        let first = middle - (lines.len().max(1) as f32 - 1.0) * style.leading() / 2.0;
        sheet.text((0.0, first + style.size * DROP), &row.code, CODE, Anchor::Start);
    }
    let x = names.code_width + f32::from(row.level.min(DEEPEST)) * INDENT;
    sheet.centered((x, middle), lines, style, Anchor::Start);
}

/// The head and the lines behind the bars.
fn grid(sheet: &mut Sheet, gantt: &Gantt, calendar: &Calendar, plot: Area) {
    let width = sheet.width;
    sheet.rect(Area::new(0.0, 0.0, width, TIER * 2.0), 0.0, Paint::fill(GROUND));
    let head = sheet.wrap(&gantt.words.task, plot.x - 4.0, HEAD);
    let head = &head[..head.len().min(2)];
    sheet.centered((0.0, TIER), head, HEAD, Anchor::Start);
    for weekend in calendar.weekends(plot) {
        sheet.rect(weekend, 0.0, Paint::fill(GROUND));
    }
    let (lower, upper) = (calendar.lower(), calendar.upper());
    let ends: Vec<f32> = upper.iter().map(|cell| cell.left).collect();
    tier(sheet, (&lower, &ends), (TIER, plot.bottom()), UNIT, Stroke::solid(HAIR, 0.4));
    let height = if lower.is_empty() { TIER * 2.0 } else { TIER };
    tier_labels(sheet, &upper, height, plot.bottom());
    sheet.line((0.0, plot.y), (width, plot.y), Stroke::solid(LINE, 0.8));
    sheet.line((plot.x, 0.0), (plot.x, plot.bottom()), Stroke::solid(LINE, 0.5));
}

/// Labels of the lower row of the head stand at least this far apart; where they would not, every second one is left out.
const LABEL_GAP: f32 = 3.5;

/// The lower row of the head, with a line at each cell through the plot. A cell that the line between two upper
/// cells runs through has no label.
fn tier(sheet: &mut Sheet, (cells, ends): (&[Cell], &[f32]), (top, bottom): (f32, f32), style: Type, stroke: Stroke) {
    let mut dense = false;
    for cell in cells {
        dense |= sheet.measure(&cell.label, style) + LABEL_GAP > cell.right - cell.left;
    }
    for (order, cell) in cells.iter().enumerate() {
        sheet.line((cell.left, top), (cell.left, bottom), stroke);
        // A week that two months share would name a day of the one below the name of the other.
        let struck = ends.iter().any(|end| (cell.left + 0.1..cell.right).contains(end));
        if !(struck || dense && order % 2 == 1) {
            label(sheet, cell, top + TIER / 2.0, style);
        }
    }
}

/// The upper row of the head.
fn tier_labels(sheet: &mut Sheet, cells: &[Cell], height: f32, bottom: f32) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            sheet.line((cell.left, 0.0), (cell.left, bottom), Stroke::solid(LINE, 0.5));
        }
        label(sheet, cell, height / 2.0, Type { color: INK, ..UNIT });
    }
}

/// The label of a cell, if the cell is wide enough for it.
fn label(sheet: &mut Sheet, cell: &Cell, y: f32, style: Type) {
    let room = cell.right - cell.left;
    if sheet.measure(&cell.label, style) + 1.0 <= room {
        let x = (cell.left + cell.right) / 2.0;
        sheet.text((x, y + style.size * DROP), &cell.label, style, Anchor::Middle);
    }
}

/// Draws the line of today; answers where it stands.
fn today(sheet: &mut Sheet, today: Option<NaiveDate>, calendar: &Calendar, plot: Area) -> Option<f32> {
    let day = today.filter(|day| calendar.holds(*day))?;
    let x = calendar.noon(day, 2.4);
    sheet.line((x, plot.y), (x, plot.bottom()), TODAY);
    sheet.polygon(&[(x - 2.4, plot.y - 2.6), (x + 2.4, plot.y - 2.6), (x, plot.y + 0.4)], Paint::fill(INK));
    Some(x)
}

/// What the signs mean, for those that appear.
fn key(gantt: &Gantt, calendar: &Calendar) -> Vec<Entry> {
    let words = &gantt.words;
    let is = |kind: BarKind| gantt.rows.iter().any(|row| row.kind == kind);
    let mut entries = Vec::new();
    let mut add = |present: bool, sign: Sign, text: &str| {
        if present {
            entries.push(Entry { sign, text: text.to_owned() });
        }
    };
    let (plain, done) = bars::paints(false);
    add(is(BarKind::Task), Sign::Bar(plain, bars::HEIGHT), &words.task);
    let progress = gantt.rows.iter().any(|row| row.kind == BarKind::Task && row.progress > 0.0);
    add(progress, Sign::Half(plain, done), &words.progress);
    let critical = gantt.rows.iter().any(|row| row.critical);
    // Where milestones alone are critical, or have a baseline, the sign is theirs.
    let critical_bar = gantt.rows.iter().any(|row| row.critical && row.kind != BarKind::Milestone);
    let critical_sign = match critical_bar {
        true => Sign::Bar(bars::paints(true).0, bars::HEIGHT),
        false => Sign::Diamond(bars::milestone(true)),
    };
    add(critical, critical_sign, &words.critical);
    add(is(BarKind::Milestone), Sign::Diamond(bars::milestone(false)), &words.milestone);
    let baseline = gantt.rows.iter().any(|row| row.baseline.is_some());
    let promised_bar = gantt.rows.iter().any(|row| row.baseline.is_some() && row.kind != BarKind::Milestone);
    let promised_sign = match promised_bar {
        true => Sign::Bar(Paint::fill(bars::BASELINE), 2.4),
        false => Sign::Diamond(bars::PROMISED),
    };
    add(baseline, promised_sign, &words.baseline);
    if let Some(day) = gantt.today.filter(|day| calendar.holds(*day)) {
        add(true, Sign::Line(TODAY, None), &format!("{} {}", words.today, calendar.day(day, true)));
    }
    entries
}
