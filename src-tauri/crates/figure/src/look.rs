//! How series look: colours that stay apart for colour-blind people and in grey, and for each colour its own marker,
//! dash and hatch, so that a black and white print can be read too.

use crate::scene::{Color, Paint, PathStep, Stroke};
use crate::sheet::{Area, Sheet};

/// The colours of series. Neighbours differ in lightness as well as in hue.
const SERIES: [Color; 8] = [
    Color(0x1F, 0x4E, 0xA8),
    Color(0xEE, 0x9B, 0x1F),
    Color(0x0B, 0x7A, 0x66),
    Color(0x8F, 0xC1, 0xE8),
    Color(0xA8, 0x37, 0x6F),
    Color(0xB9, 0xBF, 0x3A),
    Color(0x4A, 0x54, 0x63),
    Color(0xF2, 0x8E, 0x7F),
];

/// The shape at each point of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    Circle,
    Square,
    Triangle,
    Diamond,
    Ring,
    Frame,
}

/// Thin lines across a filled shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hatch {
    None,
    Rising,
    Falling,
    Level,
    Upright,
}

/// How one series looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    pub color: Color,
    pub marker: Marker,
    pub dash: Option<(f32, f32)>,
    pub hatch: Hatch,
}

impl Look {
    /// The look of the series at an index.
    pub fn of(index: usize) -> Self {
        const MARKERS: [Marker; 6] =
            [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond, Marker::Ring, Marker::Frame];
        const DASHES: [Option<(f32, f32)>; 5] =
            [None, Some((5.0, 2.0)), Some((1.5, 1.5)), Some((8.0, 2.5)), Some((3.0, 3.0))];
        const HATCHES: [Hatch; 5] = [Hatch::None, Hatch::Rising, Hatch::Falling, Hatch::Level, Hatch::Upright];
        Look {
            color: SERIES[index % SERIES.len()],
            marker: MARKERS[index % MARKERS.len()],
            dash: DASHES[index % DASHES.len()],
            hatch: HATCHES[index % HATCHES.len()],
        }
    }

    /// Its line.
    pub fn stroke(self, width: f32) -> Stroke {
        Stroke { color: self.color, width, dash: self.dash }
    }

    /// Whether text on its colour is dark.
    pub fn text_on(self) -> Color {
        text_on(self.color)
    }
}

/// The colour of text on a ground.
pub(crate) fn text_on(ground: Color) -> Color {
    if lightness(ground) > 0.22 { crate::palette::INK } else { Color::WHITE }
}

/// Relative luminance between 0 and 1 (WCAG 2, "relative luminance").
pub(crate) fn lightness(color: Color) -> f32 {
    let part = |value: u8| {
        let value = f32::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(color.0) + 0.7152 * part(color.1) + 0.0722 * part(color.2)
}

/// A colour between two others; `part` is between 0 and 1.
pub(crate) fn mix(from: Color, to: Color, part: f32) -> Color {
    let part = if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 };
    let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part).round() as u8;
    Color(mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2))
}

impl Sheet<'_, '_, '_> {
    /// A rectangle in the colour and hatch of a series.
    pub fn fill(&mut self, area: Area, look: Look) {
        self.rect(area, 0.0, Paint::fill(look.color));
        if area.width < 2.5 || area.height < 2.5 {
            return;
        }
        let light = Stroke::solid(mix(look.color, Color::WHITE, 0.6), 0.7);
        for (from, to) in hatching(area, look.hatch) {
            self.line(from, to, light);
        }
    }

    /// A marker at a point.
    pub fn marker(&mut self, at: (f32, f32), look: Look, radius: f32) {
        let (x, y) = at;
        let fill = Paint { fill: Some(look.color), stroke: Some(Stroke::solid(Color::WHITE, 0.6)) };
        let hollow = Paint { fill: Some(Color::WHITE), stroke: Some(Stroke::solid(look.color, radius * 0.5)) };
        let (r, s) = (radius * 1.25, radius * 0.9);
        match look.marker {
            Marker::Circle => self.circle(at, radius, fill),
            Marker::Ring => self.circle(at, radius * 0.9, hollow),
            Marker::Square => self.rect(Area::new(x - s, y - s, s * 2.0, s * 2.0), 0.0, fill),
            Marker::Frame => self.rect(Area::new(x - s, y - s, s * 2.0, s * 2.0), 0.0, hollow),
            Marker::Triangle => self.polygon(&[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], fill),
            Marker::Diamond => self.polygon(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill),
        }
    }
}

/// The lines of a hatch inside a rectangle.
fn hatching(area: Area, hatch: Hatch) -> Vec<((f32, f32), (f32, f32))> {
    const PITCH: f32 = 4.2;
    /// More lines than this are not seen apart.
    const MOST: usize = 600;
    let slanted = |offset: f32| {
        // The line x + y = offset, in coordinates of the rectangle, cut at its edges.
        let from = (offset.min(area.width), offset - offset.min(area.width));
        let to = (offset - offset.min(area.height), offset.min(area.height));
        (from, to)
    };
    let at = |(x, y): (f32, f32)| (area.x + x, area.y + y);
    let flip = |(x, y): (f32, f32)| (area.x + x, area.bottom() - y);
    let every =
        |length: f32| (1..MOST).map(|step| step as f32 * PITCH - PITCH / 2.0).take_while(move |at| *at < length);
    match hatch {
        Hatch::None => Vec::new(),
        Hatch::Rising => every(area.width + area.height).map(slanted).map(|(a, b)| (at(a), at(b))).collect(),
        Hatch::Falling => every(area.width + area.height).map(slanted).map(|(a, b)| (flip(a), flip(b))).collect(),
        Hatch::Level => every(area.height).map(|y| (at((0.0, y)), at((area.width, y)))).collect(),
        Hatch::Upright => every(area.width).map(|x| (at((x, 0.0)), at((x, area.height)))).collect(),
    }
}

/// A piece of a ring between two parts of a turn, clockwise from twelve o'clock.
pub(crate) fn ring_piece(center: (f32, f32), radii: (f32, f32), from: f32, to: f32) -> Vec<PathStep> {
    let (inner, outer) = radii;
    let turn = |part: f32| part * std::f32::consts::TAU;
    let at = |radius: f32, angle: f32| (center.0 + radius * angle.sin(), center.1 - radius * angle.cos());
    let (from, to) = (turn(from), turn(to.max(from)));
    let start = at(outer, from);
    let mut steps = vec![PathStep::Move(start.0, start.1)];
    curve(&mut steps, center, outer, (from, to));
    let turnback = at(inner, to);
    steps.push(PathStep::Line(turnback.0, turnback.1));
    curve(&mut steps, center, inner, (to, from));
    steps.push(PathStep::Close);
    steps
}

fn curve(steps: &mut Vec<PathStep>, center: (f32, f32), radius: f32, (from, to): (f32, f32)) {
    let pieces = ((to - from).abs() / std::f32::consts::FRAC_PI_2).ceil().max(1.0);
    let step = (to - from) / pieces;
    let reach = radius * 4.0 / 3.0 * (step / 4.0).tan();
    for piece in 0..pieces as usize {
        let (a, b) = (from + step * piece as f32, from + step * (piece + 1) as f32);
        let at = |angle: f32| (center.0 + radius * angle.sin(), center.1 - radius * angle.cos());
        let (p, q) = (at(a), at(b));
        steps.push(PathStep::Curve([
            p.0 + reach * a.cos(),
            p.1 + reach * a.sin(),
            q.0 - reach * b.cos(),
            q.1 - reach * b.sin(),
            q.0,
            q.1,
        ]));
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, lightness};

    #[test]
    fn neighbouring_series_differ_in_lightness_so_that_grey_prints_can_be_read() {
        for index in 0..7 {
            let (one, next) = (lightness(Look::of(index).color), lightness(Look::of(index + 1).color));
            assert!((one - next).abs() > 0.12, "{index}: {one} {next}");
        }
    }
}
