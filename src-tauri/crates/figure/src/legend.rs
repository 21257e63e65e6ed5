//! The key of a drawing: what its colours, dashes and shapes mean, in rows that wrap.

use text::Weight;

use crate::look::Look;
use crate::palette::INK;
use crate::pen::Type;
use crate::scene::{Anchor, Color, Paint, Stroke};
use crate::sheet::{Area, Sheet};

const TEXT: Type = Type::new(7.5, Weight::Regular, INK);
const SIGN_WIDTH: f32 = 18.0;
const GAP: f32 = 4.0;
const BETWEEN: f32 = 14.0;

/// The sign of an entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sign {
    /// A filled box with its hatch.
    Box(Look),
    /// A line, with or without a marker.
    Line(Stroke, Option<Look>),
    /// A marker alone.
    Marker(Look),
    /// A flat bar of a height, between 0 and 8.
    Bar(Paint, f32),
    /// A bar filled to its half.
    Half(Paint, Color),
    /// A diamond.
    Diamond(Paint),
}

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub sign: Sign,
    pub text: String,
}

impl Sheet<'_, '_, '_> {
    /// Draws entries in rows from an upper left corner; answers the lower edge. Entries without text are left out.
    pub fn legend(&mut self, entries: &[Entry], at: (f32, f32), width: f32) -> f32 {
        let (mut x, mut y) = at;
        let mut row_height: f32 = 0.0;
        for entry in entries.iter().filter(|entry| !entry.text.trim().is_empty()) {
            let lines = self.wrap(&entry.text, width - SIGN_WIDTH - GAP, TEXT);
            let length = SIGN_WIDTH + GAP + self.widest(&lines, TEXT);
            if x > at.0 && x + length > at.0 + width {
                (x, y) = (at.0, y + row_height + 2.0);
                row_height = 0.0;
            }
            self.sign(entry.sign, (x, y + TEXT.leading() / 2.0));
            self.lines((x + SIGN_WIDTH + GAP, y), &lines, TEXT, Anchor::Start);
            row_height = row_height.max(lines.len() as f32 * TEXT.leading());
            x += length + BETWEEN;
        }
        y + row_height
    }

    /// A sign whose left edge has its middle at a point.
    fn sign(&mut self, sign: Sign, (x, y): (f32, f32)) {
        let end = (x + SIGN_WIDTH, y);
        let center = (x + SIGN_WIDTH / 2.0, y);
        match sign {
            Sign::Box(look) => self.fill(Area::new(x + 1.0, y - 4.0, 16.0, 8.0), look),
            Sign::Line(stroke, look) => {
                self.line((x, y), end, stroke);
                if let Some(look) = look {
                    self.marker(center, look, 2.2);
                }
            }
            Sign::Marker(look) => self.marker(center, look, 2.6),
            Sign::Bar(paint, height) => self.rect(Area::new(x, y - height / 2.0, SIGN_WIDTH, height), 1.0, paint),
            Sign::Half(paint, color) => {
                self.rect(Area::new(x, y - 3.5, SIGN_WIDTH, 7.0), 1.0, paint);
                self.rect(Area::new(x, y - 3.5, SIGN_WIDTH / 2.0, 7.0), 1.0, Paint::fill(color));
            }
            Sign::Diamond(paint) => {
                let (cx, cy) = center;
                self.polygon(&[(cx, cy - 4.0), (cx + 4.0, cy), (cx, cy + 4.0), (cx - 4.0, cy)], paint);
            }
        }
    }
}
