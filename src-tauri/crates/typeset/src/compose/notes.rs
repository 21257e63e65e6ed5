//! Notes in the text: the raised number, and the lines for the foot of the page.

use std::borrow::Cow;

use super::Composition;
use super::inline::{Look, Part, Setting, baseline};
use crate::display::{Band, Spot, Target};
use crate::document::{Align, Inline};
use crate::style::{ACCENT, LEFT, MEASURE};
use crate::tags::TagTree;

/// The size of a note's number against the text around it.
const NOTE_SCALE: f32 = 0.66;
/// How far the number of a note is raised, in em of the text around it.
const NOTE_RAISE: f32 = 0.36;
/// Where the text of a note starts at least: numbers of two digits have room.
const NOTE_INDENT: f32 = 15.0;

impl Composition<'_> {
    /// The number of a note, raised; its text is set for the foot of the page.
    pub(super) fn push_note(&mut self, note: &[Inline], plain: Look, source: Option<&str>, parts: &mut Vec<Part<'_>>) {
        if self.in_note {
            return;
        }
        self.in_note = true;
        let index = self.notes.len();
        self.notes.push(Vec::new());
        let bands = self.note_lines(index, note, source);
        self.notes[index] = bands;
        self.in_note = false;
        // The joiner keeps the number with what it is put to; a comma parts it from the number of another note.
        let joint = if parts.last().is_some_and(|(_, look)| look.note.is_some()) { "\u{2060}," } else { "\u{2060}" };
        let look = Look {
            color: ACCENT,
            scale: NOTE_SCALE,
            raise: NOTE_RAISE,
            target: Some(Target::Spot(Spot::Note(index))),
            note: Some(index),
            ..plain
        };
        parts.push((Cow::Owned(format!("{joint}{}", index + 1)), look));
    }

    fn note_lines(&mut self, index: usize, note: &[Inline], source: Option<&str>) -> Vec<Band> {
        let style = self.sheet.foot;
        let node = self.tags.add("Note", TagTree::ROOT);
        let label = self.tags.add("Lbl", node);
        let at = (LEFT, baseline(style));
        let (sign, width) = self.label(&(index + 1).to_string(), style.colored(ACCENT), at, label);
        let indent = (width + 5.0).max(NOTE_INDENT);
        let (x, width) = (LEFT + indent, MEASURE - indent);
        let mut bands = self.lines(note, Setting { style, align: Align::Left, x, width, tag: node, source });
        match bands.first_mut() {
            Some(first) => first.items.splice(0..0, sign).for_each(drop),
            None => bands.push(Band { height: style.leading, items: sign }),
        }
        bands
    }
}
