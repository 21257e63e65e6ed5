//! The colours that all drawings share. They stay apart for people who see red and green alike, and every meaning is also
//! told by a shape, a dash or a word.

use crate::scene::Color;

/// Text.
pub(crate) const INK: Color = Color(0x1B, 0x22, 0x30);
/// Notes and axes.
pub(crate) const MUTED: Color = Color(0x55, 0x60, 0x70);
/// Edges of boxes and connecting lines.
pub(crate) const LINE: Color = Color(0x8A, 0x96, 0xA8);
/// Hairlines and grids.
pub(crate) const HAIR: Color = Color(0xD5, 0xDA, 0xE2);
/// The ground of groups and lanes.
pub(crate) const GROUND: Color = Color(0xF4, 0xF6, 0xFA);
/// The ground of bands that hold boxes.
pub(crate) const GROUND_DEEP: Color = Color(0xEA, 0xEE, 0xF4);
/// The ground of heads with white text.
pub(crate) const SLATE: Color = Color(0x47, 0x54, 0x67);
/// The one accent.
pub(crate) const ACCENT: Color = Color(0x25, 0x59, 0xC7);
/// The ground of what the accent marks.
pub(crate) const ACCENT_WEAK: Color = Color(0xE8, 0xEF, 0xFC);
/// What is broken, late or lost: a vermilion that reads as dark on a blue ground for everybody.
pub(crate) const ALARM: Color = Color(0xB9, 0x45, 0x0B);
/// The ground of what alarms.
pub(crate) const ALARM_WEAK: Color = Color(0xFD, 0xEE, 0xE3);
/// What goes well: a bluish green.
pub(crate) const FINE: Color = Color(0x0B, 0x73, 0x5E);
/// The ground of what goes well.
pub(crate) const FINE_WEAK: Color = Color(0xE2, 0xF3, 0xEE);
/// What asks for a look.
pub(crate) const AMBER: Color = Color(0x8F, 0x5C, 0x00);
/// The ground of what asks for a look.
pub(crate) const AMBER_WEAK: Color = Color(0xFB, 0xF1, 0xDB);
