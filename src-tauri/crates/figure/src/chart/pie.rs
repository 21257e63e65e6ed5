//! Parts of a whole, as a ring whose parts are named beside it.

use text::Weight;

use crate::look::{Look, mix, ring_piece};
use crate::palette::{HAIR, INK, LINE, MUTED};
use crate::pen::Type;
use crate::scale::{Format, Ticks};
use crate::scene::{Anchor, Color, Paint, Stroke};
use crate::sheet::Sheet;
use crate::spread::{Wish, spread};

use super::Chart;
use super::data::Data;
use super::frame::{CAPTION, caption};

const NAME: Type = Type::new(7.5, Weight::Regular, INK);
const AMOUNT: Type = Type::new(7.0, Weight::Bold, INK);
const SUM: Type = Type::new(11.0, Weight::Bold, INK);
const UNIT: Type = Type::new(7.0, Weight::Regular, MUTED);
/// At most so many parts are named; the rest are told as one number.
const MOST_NAMED: usize = 36;

/// A part and its label.
struct Part {
    from: f32,
    to: f32,
    name: Vec<String>,
    amount: Vec<String>,
    height: f32,
}

pub(super) fn draw(sheet: &mut Sheet, chart: &Chart, data: &Data, top: f32) -> f32 {
    let values = values(data);
    let largest = values.iter().map(|(_, value)| *value).fold(0.0, f64::max);
    let format = Ticks::covering(0.0, largest, 4).format();
    let head = sheet.wrap(&caption(&chart.y, "", Format::default()), sheet.width, CAPTION);
    let top = sheet.lines((0.0, top), &head, CAPTION, Anchor::Start) + 4.0;
    let width = sheet.width;
    let radius = (width * 0.17).clamp(38.0, 84.0);
    let column = width / 2.0 - radius - 26.0;
    let shares = chart.unit.trim() == "%";
    let parts = parts(sheet, &values, (largest, format, shares), column);
    let dial = best_turn(&parts, radius);
    let (left, right) = dial.sides(&parts);
    let height = dial.height(&parts);
    let center = (width / 2.0, top + height / 2.0);
    ring(sheet, &values, largest, center, &dial);
    middle(sheet, chart, &values, (largest, format), center);
    name_side(sheet, &right, center, &dial, 1.0);
    name_side(sheet, &left, center, &dial, -1.0);
    top + height + 4.0
}

/// A ring turned clockwise by a part of a whole turn.
#[derive(Debug, Clone, Copy)]
struct Dial {
    radius: f32,
    turn: f32,
}

impl Dial {
    /// The point at a distance from the centre in the direction of a part's middle.
    fn at(&self, part: &Part, reach: f32) -> (f32, f32) {
        let angle = ((part.from + part.to) / 2.0 + self.turn) * std::f32::consts::TAU;
        (reach * angle.sin(), -reach * angle.cos())
    }

    /// The parts left and right of the centre.
    fn sides<'a>(&self, parts: &'a [Part]) -> (Vec<&'a Part>, Vec<&'a Part>) {
        parts.iter().partition(|part| self.at(part, 1.0).0 < 0.0)
    }

    fn height(&self, parts: &[Part]) -> f32 {
        let needed = |side: &[&Part]| side.iter().map(|part| part.height).sum::<f32>();
        let (left, right) = self.sides(parts);
        (self.radius * 2.0 + 12.0).max(needed(&left).max(needed(&right)))
    }

    /// The middles of the labels of one side, measured from the centre.
    fn middles(&self, side: &[&Part], height: f32) -> Vec<f32> {
        let wish = |part: &&Part| Wish { middle: self.at(part, self.radius + 7.0).1, length: part.height };
        let wishes: Vec<Wish> = side.iter().map(wish).collect();
        spread(&wishes, -height / 2.0, height / 2.0 + 0.1).unwrap_or_else(|| vec![0.0; side.len()])
    }

    /// How far labels stand from their parts, in all.
    fn strain(&self, parts: &[Part]) -> f32 {
        let height = self.height(parts);
        let (left, right) = self.sides(parts);
        let strain = |side: Vec<&Part>| -> f32 {
            let middles = self.middles(&side, height);
            side.iter().zip(middles).map(|(part, y)| (self.at(part, self.radius + 7.0).1 - y).abs()).sum()
        };
        strain(left) + strain(right) + height
    }
}

/// The turn that lets labels stand nearest to their parts: small parts then lie at the sides. A ring whose labels have
/// room anyway begins at twelve o'clock.
fn best_turn(parts: &[Part], radius: f32) -> Dial {
    const TURNS: usize = 24;
    let mut best = Dial { radius, turn: 0.0 };
    let mut least = best.strain(parts) - 12.0;
    for step in 1..TURNS {
        let dial = Dial { radius, turn: step as f32 / TURNS as f32 };
        let strain = dial.strain(parts);
        if strain < least - 1.0 {
            (best, least) = (dial, strain);
        }
    }
    best
}

/// Names and values of the parts: those of the first series, or of all series where each has one.
fn values<'a>(data: &'a Data) -> Vec<(&'a str, f64)> {
    let positive = |value: Option<f64>| value.unwrap_or(0.0).max(0.0);
    if data.slots == 1 && data.rows.len() > 1 {
        return data.rows.iter().map(|row| (row.name, positive(row.values[0]))).collect();
    }
    let first = data.rows.first().map(|row| row.values.as_slice()).unwrap_or_default();
    data.categories.iter().zip(first).map(|(name, value)| (*name, positive(*value))).collect()
}

/// The share of each value, computed without sums that are no number.
fn shares(values: &[(&str, f64)], largest: f64) -> Vec<f64> {
    let scaled: Vec<f64> = values.iter().map(|(_, value)| if largest > 0.0 { value / largest } else { 0.0 }).collect();
    let sum: f64 = scaled.iter().sum();
    scaled.iter().map(|value| if sum > 0.0 { value / sum } else { 0.0 }).collect()
}

/// The parts with their labels; where values are shares already, they are not told a second time.
fn parts(
    sheet: &mut Sheet,
    values: &[(&str, f64)],
    (largest, format, told): (f64, Format, bool),
    column: f32,
) -> Vec<Part> {
    let shares = shares(values, largest);
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| shares[*b].total_cmp(&shares[*a]).then(a.cmp(b)));
    let named: std::collections::BTreeSet<usize> = order.iter().take(MOST_NAMED).copied().collect();
    let mut from = 0.0f64;
    let mut parts = Vec::new();
    for (index, ((name, value), share)) in values.iter().zip(&shares).enumerate() {
        let to = from + share;
        if named.contains(&index) {
            let name = sheet.wrap(name, column, NAME);
            let amount = match told {
                true => format!("{}%", format.value(*value)),
                false => format!("{} · {:.1}%", format.value(*value), share * 100.0),
            };
            let amount = sheet.wrap(&amount, column, AMOUNT);
            let height = name.len() as f32 * NAME.leading() + amount.len() as f32 * AMOUNT.leading() + 4.0;
            parts.push(Part { from: from as f32, to: to.min(1.0) as f32, name, amount, height });
        }
        from = to;
    }
    if values.len() > MOST_NAMED {
        let rest: f64 = order[MOST_NAMED..].iter().map(|index| shares[*index]).sum();
        let amount = vec![format!("+{} · {:.1}%", values.len() - MOST_NAMED, rest * 100.0)];
        parts.push(Part { from: 0.995, to: 1.0, name: Vec::new(), amount, height: AMOUNT.leading() + 4.0 });
    }
    parts
}

fn ring(sheet: &mut Sheet, values: &[(&str, f64)], largest: f64, center: (f32, f32), dial: &Dial) {
    let radius = dial.radius;
    let inner = radius * 0.56;
    let empty = Paint { fill: Some(Color::WHITE), stroke: Some(Stroke::solid(HAIR, radius - inner)) };
    sheet.circle(center, (radius + inner) / 2.0, empty);
    let shares = shares(values, largest);
    let edge = Stroke::solid(Color::WHITE, if values.len() > 60 { 0.0 } else { 1.0 });
    let mut from = 0.0f64;
    for (index, share) in shares.iter().enumerate().filter(|(_, share)| **share > 0.0) {
        let steps =
            ring_piece(center, (inner, radius), from as f32 + dial.turn, (from + share).min(1.0) as f32 + dial.turn);
        // Colours that come again are lighter, so that neighbours stay apart.
        let again = (index / 8).min(3) as f32 * 0.22;
        let fill = mix(Look::of(index).color, Color::WHITE, again);
        sheet.path(steps, Paint { fill: Some(fill), stroke: (edge.width > 0.0).then_some(edge) });
        from += share;
    }
}

/// The sum inside the ring.
fn middle(sheet: &mut Sheet, chart: &Chart, values: &[(&str, f64)], scale: (f64, Format), center: (f32, f32)) {
    let (largest, format) = scale;
    let sum = values.iter().map(|(_, value)| if largest > 0.0 { value / largest } else { 0.0 }).sum::<f64>() * largest;
    let shares = chart.unit.trim() == "%";
    let text = format.value(sum.min(1e300)) + if shares { "%" } else { "" };
    let room = (sheet.width * 0.17).clamp(38.0, 84.0) * 1.0;
    let mut style = SUM;
    while style.size > 6.0 && sheet.measure(&text, style) > room {
        style.size -= 0.5;
    }
    let unit = if shares { "" } else { chart.unit.as_str() };
    let unit = sheet.wrap(&caption("", unit, format), room, UNIT);
    let unit = &unit[..unit.len().min(2)];
    let height = style.leading() + unit.len() as f32 * UNIT.leading();
    let bottom = sheet.lines((center.0, center.1 - height / 2.0), &[text], style, Anchor::Middle);
    sheet.lines((center.0, bottom), unit, UNIT, Anchor::Middle);
}

/// Labels on one side of the ring, each with a line to its part.
fn name_side(sheet: &mut Sheet, parts: &[&Part], center: (f32, f32), dial: &Dial, side: f32) {
    let all: f32 = parts.iter().map(|part| part.height).sum();
    let middles = dial.middles(parts, all.max(dial.radius * 2.0 + 12.0));
    let x = center.0 + side * (dial.radius + 22.0);
    for (part, middle) in parts.iter().zip(middles) {
        let middle = center.1 + middle;
        let at = |reach: f32| (center.0 + dial.at(part, reach).0, center.1 + dial.at(part, reach).1);
        let line = [at(dial.radius + 1.0), at(dial.radius + 6.0), (x - side * 8.0, middle), (x - side * 3.0, middle)];
        sheet.polyline(&line, Stroke::solid(LINE, 0.6));
        let anchor = if side > 0.0 { Anchor::Start } else { Anchor::End };
        let bottom = sheet.lines((x, middle - part.height / 2.0 + 2.0), &part.name, NAME, anchor);
        sheet.lines((x, bottom), &part.amount, AMOUNT, anchor);
    }
}
