//! What charts with axes share: caption, key, ticks and grid, levels with their labels, names below.

use text::Weight;

use crate::legend::{Entry, Sign};
use crate::look::mix;
use crate::palette::{ALARM, HAIR, INK, LINE, MUTED};
use crate::pen::Type;
use crate::scale::{Format, Ticks};
use crate::scene::{Anchor, Color, Paint, Stroke};
use crate::sheet::{Area, DROP, Sheet};
use crate::spread::{Wish, spread};

use super::labels;

pub(super) const CAPTION: Type = Type::new(7.5, Weight::Bold, INK);
pub(super) const TICK: Type = Type::new(7.0, Weight::Regular, MUTED);
/// Values printed at bars and points.
pub(super) const VALUE: Type = Type::new(6.8, Weight::Regular, INK);
const SIDE: Type = Type::new(7.0, Weight::Bold, INK);

/// A label right of the plot, at the height of a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Side {
    pub text: String,
    pub value: f64,
    /// The slot that the line ends in; none for levels.
    pub slot: Option<usize>,
    pub color: Color,
}

/// What stands below the plot.
pub(super) enum Below<'a> {
    /// Names of slots, and where their middles stand.
    Names(&'a [&'a str], &'a [f32]),
    /// A scale.
    Scale(Ticks),
}

/// What a frame is made of.
pub(super) struct Setup<'a> {
    /// Name of the vertical axis.
    pub y: &'a str,
    pub unit: &'a str,
    /// Name of the horizontal axis.
    pub x: &'a str,
    /// Upper edge.
    pub top: f32,
    pub key: Vec<Entry>,
    pub levels: &'a [(&'a str, f64)],
    /// Labels of the last values.
    pub ends: Vec<Side>,
    /// Whether values stand above bars and points.
    pub printed: bool,
    /// Whether values stand below bars that point downwards.
    pub sinks: bool,
    pub ticks: Ticks,
    pub below: Below<'a>,
}

/// A plot with its axes.
pub(super) struct Frame<'a> {
    pub plot: Area,
    pub ticks: Ticks,
    pub format: Format,
    levels: &'a [(&'a str, f64)],
    sides: Vec<Placed>,
    x: &'a str,
    below: Below<'a>,
    /// Room between the plot and the names below it.
    foot: f32,
}

struct Placed {
    lines: Vec<String>,
    middle: f32,
    value: f64,
    color: Color,
    /// The slot that a line ends in; none for levels.
    end: Option<usize>,
}

/// How the level at an index is drawn.
pub(super) fn level_stroke(index: usize) -> Stroke {
    const DASHES: [(f32, f32); 4] = [(5.0, 2.0), (1.6, 1.6), (9.0, 2.5), (3.0, 3.0)];
    let color = [ALARM, INK, MUTED][index % 3];
    Stroke { color, width: 1.0, dash: Some(DASHES[index % DASHES.len()]) }
}

/// A name with the unit that its values have, in the brackets of its language; a unit that the name says already is left
/// out.
pub(super) fn caption(name: &str, unit: &str, format: Format) -> String {
    let unit = if says(name, unit) { "" } else { unit };
    let unit = format!("{} {unit}", format.factor());
    match (name.trim(), unit.trim()) {
        (name, "") => name.to_owned(),
        ("", unit) => unit.to_owned(),
        (name, unit) if name.chars().any(is_chinese) => format!("{name}（{unit}）"),
        (name, unit) => format!("{name} ({unit})"),
    }
}

/// How names of shares begin, whose unit is the per cent sign: in English, and with the two signs of a hundredth part.
const SHARES: [&str; 4] = ["%", "per cent", "percent", "\u{767e}\u{5206}"];

/// Whether a name is its unit, or counts it, as 天数 counts 天.
fn says(name: &str, unit: &str) -> bool {
    let (name, unit) = (name.trim().to_lowercase(), unit.trim().to_lowercase());
    let counts = unit.chars().all(is_chinese) && name.starts_with(&unit);
    !unit.is_empty() && (name == unit || counts || unit == "%" && SHARES.iter().any(|share| name.starts_with(share)))
}

fn is_chinese(sign: char) -> bool {
    matches!(u32::from(sign), 0x3400..=0x9FFF)
}

/// A level as it is printed.
pub(super) fn level_text(name: &str, value: f64, format: Format) -> String {
    format!("{name} {}", format.value(value)).trim().to_owned()
}

impl<'a> Frame<'a> {
    /// Draws everything that lies behind the data.
    pub fn open(sheet: &mut Sheet, mut setup: Setup<'a>) -> Self {
        let format = setup.ticks.format();
        let width = sheet.width;
        let height = (width * 0.35).clamp(120.0, 220.0);
        let mut sides = side_labels(sheet, &setup, format);
        let needed: f32 = sides.iter().map(Placed::height).sum();
        if needed > height + 8.0 {
            // Labels that do not fit beside the plot move into the key.
            sides.clear();
            for (index, (name, value)) in setup.levels.iter().enumerate() {
                let sign = Sign::Line(level_stroke(index), None);
                setup.key.push(Entry { sign, text: level_text(name, *value, format) });
            }
        }
        let head = sheet.wrap(&caption(setup.y, setup.unit, format), width, CAPTION);
        let y = sheet.lines((0.0, setup.top), &head, CAPTION, Anchor::Start) + 2.0;
        let y = sheet.legend(&setup.key, (0.0, y), width);
        let head = if setup.printed { 13.0 } else { 7.0 };
        let foot = if setup.sinks { 11.0 } else { 4.0 };
        let mut left: f32 = 0.0;
        for (_, text) in setup.ticks.each(format) {
            left = left.max(sheet.measure(&text, TICK));
        }
        let mut right: f32 = 0.0;
        for side in &sides {
            right = right.max(sheet.widest(&side.lines, SIDE) + 9.0);
        }
        let plot = Area::new(left + 5.0, y + head, width - left - 5.0 - right.max(4.0), height);
        let Setup { levels, x, below, ticks, .. } = setup;
        let mut frame = Frame { plot, ticks, format, levels, sides, x, below, foot };
        frame.place_sides();
        frame.grid(sheet);
        frame
    }

    /// The height of a value.
    pub fn y(&self, value: f64) -> f32 {
        self.plot.bottom() - self.ticks.place(value) * self.plot.height
    }

    fn place_sides(&mut self) {
        let wish = |side: &Placed| Wish { middle: self.y(side.value), length: side.height() };
        let wishes: Vec<Wish> = self.sides.iter().map(wish).collect();
        let places = spread(&wishes, self.plot.y - 5.0, self.plot.bottom() + 5.0);
        for (side, middle) in self.sides.iter_mut().zip(places.into_iter().flatten()) {
            side.middle = middle;
        }
    }

    fn grid(&self, sheet: &mut Sheet) {
        let plot = self.plot;
        for (value, text) in self.ticks.each(self.format) {
            let y = self.y(value);
            sheet.line((plot.x, y), (plot.right(), y), Stroke::solid(HAIR, 0.5));
            sheet.text((plot.x - 4.0, y + TICK.size * DROP), &text, TICK, Anchor::End);
        }
        if let Below::Scale(ticks) = &self.below {
            for (value, _) in ticks.each(ticks.format()) {
                let x = plot.x + ticks.place(value) * plot.width;
                sheet.line((x, plot.y), (x, plot.bottom()), Stroke::solid(HAIR, 0.5));
            }
        }
    }

    /// Draws the axis and the levels, in front of the data.
    pub fn cover(&self, sheet: &mut Sheet) {
        let plot = self.plot;
        let zero = self.y(0.0f64.clamp(self.ticks.low(), self.ticks.high()));
        sheet.line((plot.x, zero), (plot.right(), zero), Stroke::solid(LINE, 0.9));
        for (index, (_, value)) in self.levels.iter().enumerate() {
            let y = self.y(*value);
            sheet.line((plot.x, y), (plot.right(), y), level_stroke(index));
        }
        for side in &self.sides {
            let y = self.y(side.value);
            let edge = plot.right() + 1.0;
            if let (Some(slot), Below::Names(_, places)) = (side.end, &self.below) {
                // From the last point to the edge, so that the number is seen to belong to it.
                let from = plot.x + plot.width * places.get(slot).copied().unwrap_or(1.0) + 3.5;
                let light = Stroke::solid(mix(side.color, Color::WHITE, 0.55), 0.5);
                sheet.line((from.min(edge), y), (edge, y), light);
            }
            let stroke = Stroke::solid(mix(side.color, Color::WHITE, 0.3), 0.5);
            sheet.polyline(&[(edge, y), (edge + 2.0, y), (edge + 5.0, side.middle), (edge + 6.0, side.middle)], stroke);
            let style = Type { color: side.color, ..SIDE };
            sheet.centered((edge + 7.5, side.middle), &side.lines, style, Anchor::Start);
        }
    }

    /// Draws what stands below the plot; answers the lower edge of all.
    pub fn close(self, sheet: &mut Sheet) -> f32 {
        let plot = self.plot;
        let top = plot.bottom() + self.foot;
        let mut bottom = match &self.below {
            Below::Names(names, places) => {
                let even = 1.0 / names.len().max(1) as f32;
                let slot = places.windows(2).map(|pair| pair[1] - pair[0]).fold(even, f32::min) * plot.width;
                labels::below(sheet, names, |index| plot.x + places[index] * plot.width, slot, top)
            }
            Below::Scale(ticks) => scale_below(sheet, *ticks, plot, top),
        };
        if !self.x.trim().is_empty() {
            let factor = match &self.below {
                Below::Scale(ticks) => ticks.format(),
                Below::Names(..) => Format::default(),
            };
            let lines = sheet.wrap(&caption(self.x, "", factor), plot.width, TICK);
            bottom = sheet.lines((plot.right(), bottom + 1.0), &lines, TICK, Anchor::End);
        }
        bottom.max(plot.bottom() + 6.0) + 2.0
    }
}

/// Sets the ticks of a horizontal scale; answers their lower edge.
pub(super) fn scale_below(sheet: &mut Sheet, ticks: Ticks, plot: Area, top: f32) -> f32 {
    let mut taken = f32::MIN;
    for (value, text) in ticks.each(ticks.format()) {
        let half = sheet.measure(&text, TICK) / 2.0;
        let x = (plot.x + ticks.place(value) * plot.width).min(sheet.width - half - 0.5).max(half);
        if x - half > taken + 4.0 {
            sheet.lines((x, top), &[text], TICK, Anchor::Middle);
            taken = x + half;
        }
    }
    top + TICK.leading()
}

impl Placed {
    fn height(&self) -> f32 {
        self.lines.len() as f32 * SIDE.leading()
    }
}

fn side_labels(sheet: &mut Sheet, setup: &Setup, format: Format) -> Vec<Placed> {
    let room = sheet.width * 0.22;
    let levels = setup.levels.iter().enumerate().map(|(index, (name, value))| Side {
        text: level_text(name, *value, format),
        value: *value,
        slot: None,
        color: level_stroke(index).color,
    });
    let place = |side: Side| Placed {
        lines: sheet.wrap(&side.text, room, SIDE),
        middle: 0.0,
        value: side.value,
        color: side.color,
        end: side.slot,
    };
    levels.chain(setup.ends.iter().cloned()).map(place).collect()
}

/// A white ground behind a value that stands on lines.
pub(super) fn value(sheet: &mut Sheet, (x, y): (f32, f32), text: &str, color: Color) {
    let width = sheet.measure(text, VALUE);
    let back = Area::new(x - width / 2.0 - 0.8, y - VALUE.size * 0.5, width + 1.6, VALUE.size);
    sheet.rect(back, 0.0, Paint::fill(Color::WHITE));
    sheet.text((x, y + VALUE.size * DROP), text, Type { color, ..VALUE }, Anchor::Middle);
}

#[cfg(test)]
mod tests {
    use super::caption;
    use crate::scale::Format;

    #[test]
    fn a_caption_says_each_thing_once_in_the_brackets_of_its_language() {
        let caption = |name: &str, unit: &str| caption(name, unit, Format::default());
        assert_eq!(caption("工作量", "人天"), "工作量（人天）");
        assert_eq!(caption("Effort", "person-days"), "Effort (person-days)");
        assert_eq!(caption("Orders", "orders"), "Orders");
        assert_eq!(caption("小时", "小时"), "小时");
        assert_eq!(caption("天数", "天"), "天数");
        assert_eq!(caption("Per cent", "%"), "Per cent");
        assert_eq!(caption("准确率", "%"), "准确率（%）");
        assert_eq!(caption("", "CNY"), "CNY");
    }
}
