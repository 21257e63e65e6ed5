//! Axes from a centre: several measures of the same things at a glance.

use text::Weight;

use crate::legend::{Entry, Sign};
use crate::look::{Look, mix};
use crate::palette::{HAIR, INK, LINE, MUTED};
use crate::pen::Type;
use crate::scale::{Ticks, range};
use crate::scene::{Anchor, Color, Paint, Stroke};
use crate::sheet::{DROP, Sheet};
use crate::spread::{Wish, spread};

use super::Chart;
use super::data::Data;
use super::frame::{CAPTION, TICK, caption, level_stroke, level_text};

const NAME: Type = Type::new(7.5, Weight::Regular, INK);

/// The round plot.
struct Dial {
    center: (f32, f32),
    radius: f32,
    ticks: Ticks,
    spokes: usize,
}

impl Dial {
    fn angle(&self, spoke: usize) -> f32 {
        spoke as f32 / self.spokes.max(1) as f32 * std::f32::consts::TAU
    }

    /// The point of a spoke at a part of the radius.
    fn at(&self, spoke: usize, part: f32) -> (f32, f32) {
        let angle = self.angle(spoke);
        (self.center.0 + self.radius * part * angle.sin(), self.center.1 - self.radius * part * angle.cos())
    }

    fn ring(&self, part: f32) -> Vec<(f32, f32)> {
        (0..self.spokes).map(|spoke| self.at(spoke, part)).collect()
    }
}

/// A name beside its spoke: which side of the dial it stands on, and its lines.
struct Name {
    spoke: usize,
    side: f32,
    lines: Vec<String>,
}

impl Name {
    fn height(&self) -> f32 {
        self.lines.len() as f32 * NAME.leading()
    }
}

pub(super) fn draw(sheet: &mut Sheet, chart: &Chart, data: &Data, top: f32) -> f32 {
    let (low, high) = range(data.values().chain(data.level_values())).unwrap_or((0.0, 0.0));
    let ticks = Ticks::scores(low.min(0.0), high.max(0.0), 4);
    let format = ticks.format();
    let width = sheet.width;
    let head = sheet.wrap(&caption(&chart.y, &chart.unit, format), width, CAPTION);
    let y = sheet.lines((0.0, top), &head, CAPTION, Anchor::Start) + 1.0;
    let plain = data.rows.len() == 1 && data.levels.is_empty() && !chart.y.trim().is_empty();
    let key = if plain { Vec::new() } else { key(data, format) };
    let y = sheet.legend(&key, (0.0, y), width) + 8.0;
    let radius = (width * 0.21).clamp(50.0, 105.0);
    let names = names(sheet, data, width / 2.0 - radius - 12.0);
    let sides = |side: f32| names.iter().filter(move |name| name.side == side);
    let needed = |side: f32| sides(side).map(Name::height).sum::<f32>();
    let above = sides(0.0).filter(|name| name.spoke == 0).map(Name::height).fold(0.0, f32::max);
    let below = sides(0.0).filter(|name| name.spoke != 0).map(Name::height).fold(0.0, f32::max);
    let height = (radius * 2.0 + 6.0).max(needed(1.0)).max(needed(-1.0));
    let from = y + above + 6.0;
    let dial = Dial { center: (width / 2.0, from + height / 2.0), radius, ticks, spokes: data.slots };
    grid(sheet, &dial);
    for (index, (_, value)) in data.levels.iter().enumerate() {
        sheet.polygon(&dial.ring(ticks.place(*value)), Paint::stroke(level_stroke(index)));
    }
    for (index, row) in data.rows.iter().enumerate() {
        series(sheet, &dial, &row.values, index, data.rows.len() == 1);
    }
    let tick_width = numbers(sheet, &dial);
    place(sheet, &dial, &names, tick_width, (from, from + height));
    from + height + 6.0 + below + 2.0
}

fn key(data: &Data, format: crate::scale::Format) -> Vec<Entry> {
    let series = data.rows.iter().enumerate().map(|(index, row)| {
        let look = Look::of(index);
        Entry { sign: Sign::Line(look.stroke(1.5), Some(look)), text: row.name.to_owned() }
    });
    let levels = data.levels.iter().enumerate().map(|(index, (name, value))| Entry {
        sign: Sign::Line(level_stroke(index), None),
        text: level_text(name, *value, format),
    });
    series.chain(levels).collect()
}

fn names(sheet: &mut Sheet, data: &Data, column: f32) -> Vec<Name> {
    let name = |(spoke, name): (usize, &&str)| {
        let sine = (spoke as f32 / data.slots.max(1) as f32 * std::f32::consts::TAU).sin();
        let side = if sine.abs() < 0.02 { 0.0 } else { sine.signum() };
        let room = if side == 0.0 { column } else { column + (1.0 - sine.abs()) * 20.0 };
        Name { spoke, side, lines: sheet.wrap(name, room.min(column), NAME) }
    };
    data.categories.iter().enumerate().map(name).collect()
}

fn grid(sheet: &mut Sheet, dial: &Dial) {
    let parts: Vec<(f64, f32)> = dial.ticks.each(dial.ticks.format()).map(|(v, _)| (v, dial.ticks.place(v))).collect();
    for (value, part) in parts.into_iter().filter(|(_, part)| *part > 0.0) {
        let strong = value == 0.0 || part > 0.999;
        let stroke = Stroke::solid(if strong { LINE } else { HAIR }, if strong { 0.7 } else { 0.5 });
        sheet.polygon(&dial.ring(part), Paint::stroke(stroke));
    }
    for spoke in 0..dial.spokes {
        sheet.line(dial.center, dial.at(spoke, 1.0), Stroke::solid(HAIR, 0.5));
    }
}

fn series(sheet: &mut Sheet, dial: &Dial, values: &[Option<f64>], index: usize, alone: bool) {
    let look = Look::of(index);
    let at = |spoke: usize, value: f64| dial.at(spoke, dial.ticks.place(value));
    let whole: Option<Vec<(f32, f32)>> = values.iter().enumerate().map(|(spoke, v)| Some(at(spoke, (*v)?))).collect();
    if let Some(points) = whole {
        let fill = alone.then_some(mix(look.color, Color::WHITE, 0.85));
        sheet.polygon(&points, Paint { fill, stroke: Some(look.stroke(1.4)) });
    } else {
        // A missing value is a gap on both of its sides.
        for spoke in 0..values.len() {
            let next = (spoke + 1) % values.len();
            if let (Some(one), Some(other)) = (values[spoke], values[next]) {
                sheet.polyline(&[at(spoke, one), at(next, other)], look.stroke(1.4));
            }
        }
    }
    for (spoke, value) in values.iter().enumerate() {
        if let Some(value) = value {
            sheet.marker(at(spoke, *value), look, 2.2);
        }
    }
}

/// Prints the ticks beside the upright axis; answers how far left they reach.
fn numbers(sheet: &mut Sheet, dial: &Dial) -> f32 {
    let mut widest: f32 = 0.0;
    let style = Type { color: MUTED, ..TICK };
    let ticks: Vec<(f64, String)> = dial.ticks.each(dial.ticks.format()).collect();
    for (value, text) in ticks {
        let (x, y) = dial.at(0, dial.ticks.place(value));
        let width = sheet.measure(&text, style);
        widest = widest.max(width);
        let back = crate::sheet::Area::new(x - width - 4.0, y - 3.6, width + 1.4, 7.2);
        sheet.rect(back, 0.0, Paint::fill(Color::WHITE));
        sheet.text((x - 3.0, y + style.size * DROP), &text, style, Anchor::End);
    }
    widest + 3.0
}

fn place(sheet: &mut Sheet, dial: &Dial, names: &[Name], tick_width: f32, range: (f32, f32)) {
    for side in [-1.0f32, 1.0] {
        let here: Vec<&Name> = names.iter().filter(|name| name.side == side).collect();
        let wish = |name: &&Name| Wish { middle: dial.at(name.spoke, 1.06).1, length: name.height() };
        let wishes: Vec<Wish> = here.iter().map(wish).collect();
        let middles = spread(&wishes, range.0, range.1 + 0.1).unwrap_or_default();
        for (name, middle) in here.iter().zip(middles) {
            let away = ((dial.at(name.spoke, 1.0).0 - dial.center.0).abs() + 7.0).max(tick_width + 6.0);
            let anchor = if side > 0.0 { Anchor::Start } else { Anchor::End };
            sheet.centered((dial.center.0 + side * away, middle), &name.lines, NAME, anchor);
        }
    }
    for name in names.iter().filter(|name| name.side == 0.0) {
        let top = if name.spoke == 0 { range.0 - 6.0 - name.height() } else { range.1 + 5.0 };
        sheet.lines((dial.center.0, top), &name.lines, NAME, Anchor::Middle);
    }
}
