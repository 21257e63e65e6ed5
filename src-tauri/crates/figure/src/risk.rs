//! Risks by probability and impact, on a field of five by five.

use text::Weight;

use crate::look::mix;
use crate::palette::{INK, MUTED};
use crate::pen::{Pen, Type};
use crate::scene::{Anchor, Color, Paint, Scene, Stroke};
use crate::sheet::{Area, DROP, Sheet};

/// One risk.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RiskPoint {
    /// Its code.
    pub code: String,
    /// How likely it is, from 1 to 5.
    pub probability: u8,
    /// How much it would hurt, from 1 to 5.
    pub impact: u8,
}

/// The words of a risk matrix.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RiskWords {
    /// Name of the axis of probabilities.
    pub probability: String,
    /// Name of the axis of impacts.
    pub impact: String,
}

/// A risk matrix.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RiskMatrix {
    /// The risks.
    pub risks: Vec<RiskPoint>,
    /// Its words.
    pub words: RiskWords,
}

const AXIS: Type = Type::new(8.0, Weight::Bold, INK);
const NUMBER: Type = Type::new(8.0, Weight::Regular, MUTED);
const CODE: Type = Type::new(7.0, Weight::Bold, INK);
const SCORE: Type = Type::new(6.5, Weight::Regular, INK);
/// Room left of the field for the axis.
const LEFT: f32 = 20.0;
/// Height of a row at least.
const LOWEST: f32 = 36.0;
const PAD: f32 = 4.0;
/// Room at the top of a cell for its grade.
const SCORE_STRIP: f32 = 13.0;

/// The codes of a cell with their places inside it.
struct Chips {
    places: Vec<(Area, Vec<String>)>,
    height: f32,
}

impl RiskMatrix {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let mut sheet = Sheet::new(pen, width);
        let head = sheet.wrap(&self.words.probability, sheet.width, AXIS);
        let mut y = sheet.lines((0.0, 0.0), &head, AXIS, Anchor::Start) + 4.0;
        let field = Area::new(LEFT, y, sheet.width - LEFT - 1.0, 0.0);
        let cell = field.width / 5.0;
        for probability in (1..=5).rev() {
            let chips: Vec<Chips> = (1..=5).map(|impact| self.chips(&mut sheet, probability, impact, cell)).collect();
            let height = chips.iter().map(|chips| chips.height).fold(LOWEST, f32::max);
            let middle = y + height / 2.0;
            sheet.text((LEFT - 8.0, middle + NUMBER.size * DROP), &probability.to_string(), NUMBER, Anchor::End);
            for (impact, chips) in (1..=5).zip(&chips) {
                let area = Area::new(LEFT + cell * (f32::from(impact) - 1.0), y, cell, height);
                draw_cell(&mut sheet, area, probability * impact, chips);
            }
            y += height;
        }
        let axis = Stroke::solid(MUTED, 0.8);
        sheet.line((LEFT - 4.0, y), (LEFT - 4.0, field.y), axis);
        sheet.arrow_head((LEFT - 4.0, y), (LEFT - 4.0, field.y - 1.0), 4.0, MUTED);
        sheet.line((LEFT, y + 4.0), (field.right(), y + 4.0), axis);
        sheet.arrow_head((LEFT, y + 4.0), (field.right() + 1.0, y + 4.0), 4.0, MUTED);
        for impact in 1..=5u8 {
            let x = LEFT + cell * (f32::from(impact) - 0.5);
            sheet.text((x, y + 14.0), &impact.to_string(), NUMBER, Anchor::Middle);
        }
        let foot = sheet.wrap(&self.words.impact, field.width, AXIS);
        let bottom = sheet.lines((field.right(), y + 18.0), &foot, AXIS, Anchor::End);
        sheet.finish(bottom + 2.0)
    }

    /// The codes of a cell as chips in rows.
    fn chips(&self, sheet: &mut Sheet, probability: u8, impact: u8, cell: f32) -> Chips {
        let mut chips = Chips { places: Vec::new(), height: 0.0 };
        let room = cell - 2.0 * PAD;
        let (mut x, mut y, mut row) = (PAD, SCORE_STRIP, 0.0f32);
        let here = |risk: &&RiskPoint| risk.probability.clamp(1, 5) == probability && risk.impact.clamp(1, 5) == impact;
        for risk in self.risks.iter().filter(here).filter(|risk| !risk.code.trim().is_empty()) {
            let lines = sheet.wrap(&risk.code, room - 6.0, CODE);
            let width = (sheet.widest(&lines, CODE) + 6.0).min(room);
            let height = lines.len() as f32 * CODE.leading() + 2.0;
            if x > PAD && x + width > PAD + room {
                (x, y, row) = (PAD, y + row + 2.0, 0.0);
            }
            chips.places.push((Area::new(x, y, width, height), lines));
            row = row.max(height);
            x += width + 3.0;
        }
        chips.height = y + row + PAD;
        chips
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = [self.words.probability.as_str(), self.words.impact.as_str()];
        words.into_iter().chain(self.risks.iter().map(|risk| risk.code.as_str())).collect()
    }
}

/// The ground of a grade: darker where it is worse, so that it reads without colours too.
fn ground(score: u8) -> Color {
    match score {
        0..=4 => Color(0xEA, 0xF6, 0xF2),
        5..=11 => Color(0xF7, 0xE3, 0x9F),
        12..=15 => Color(0xF3, 0xB4, 0x73),
        _ => Color(0xD9, 0x5F, 0x43),
    }
}

fn draw_cell(sheet: &mut Sheet, area: Area, score: u8, chips: &Chips) {
    let ground = ground(score);
    sheet.rect(area, 0.0, Paint { fill: Some(ground), stroke: Some(Stroke::solid(Color::WHITE, 1.2)) });
    let grade = Type { color: mix(INK, ground, 0.15), ..SCORE };
    sheet.text((area.right() - PAD, area.y + 9.0), &score.to_string(), grade, Anchor::End);
    for (place, lines) in &chips.places {
        let chip = Area::new(area.x + place.x, area.y + place.y, place.width, place.height);
        let edge = Stroke::solid(mix(ground, INK, 0.55), 0.5);
        sheet.rect(chip, 2.0, Paint { fill: Some(Color::WHITE), stroke: Some(edge) });
        sheet.centered(chip.middle(), lines, CODE, Anchor::Middle);
    }
}
