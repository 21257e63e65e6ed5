//! Measures and colours of the house style, in points. Everything that decides how a page looks is here.

use figure::Color;
use text::{Language, Weight};

/// Width of an A4 page.
pub(crate) const PAGE_WIDTH: f32 = 595.276;
/// Height of an A4 page.
pub(crate) const PAGE_HEIGHT: f32 = 841.89;
/// Left edge of the text: the width between the margins is 43 characters of the body size.
pub(crate) const LEFT: f32 = 71.89;
/// Width of the text.
pub(crate) const MEASURE: f32 = 451.5;
/// Upper edge of the text.
pub(crate) const TOP: f32 = 84.0;
/// Lower edge of the text.
pub(crate) const BOTTOM: f32 = 766.0;
/// Height between them.
pub(crate) const BODY_HEIGHT: f32 = BOTTOM - TOP;
/// Baseline of the running header.
pub(crate) const HEADER_Y: f32 = 49.0;
/// Baseline of the running footer.
pub(crate) const FOOTER_Y: f32 = 801.0;

/// Text.
pub(crate) const INK: Color = Color(0x1B, 0x22, 0x30);
/// The one accent.
pub(crate) const ACCENT: Color = Color(0x25, 0x59, 0xC7);
/// Names, captions, running lines.
pub(crate) const MUTED: Color = Color(0x5F, 0x69, 0x79);
/// Hairlines.
pub(crate) const HAIR: Color = Color(0xD5, 0xDA, 0xE2);
/// The ground of groups and cards.
pub(crate) const GROUND: Color = Color(0xF4, 0xF6, 0xFA);
/// The ground of a field.
pub(crate) const FIELD_GROUND: Color = Color(0xF7, 0xF9, 0xFD);
/// Attention.
pub(crate) const AMBER: Color = Color(0xB4, 0x6A, 0x00);

/// What was added.
pub(crate) const ADDED: Color = Color(0x0B, 0x6E, 0x5B);
/// What was removed.
pub(crate) const REMOVED: Color = Color(0xB3, 0x26, 0x1E);

/// Width of a hairline.
pub(crate) const HAIRLINE: f32 = 0.5;

/// How one kind of text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TextStyle {
    pub(crate) size: f32,
    /// Distance from baseline to baseline.
    pub(crate) leading: f32,
    pub(crate) weight: Weight,
    pub(crate) color: Color,
    pub(crate) justify: bool,
}

impl TextStyle {
    pub(crate) fn bold(self) -> Self {
        TextStyle { weight: Weight::Bold, ..self }
    }

    pub(crate) fn colored(self, color: Color) -> Self {
        TextStyle { color, ..self }
    }

    pub(crate) fn ragged(self) -> Self {
        TextStyle { justify: false, ..self }
    }
}

/// The styles of one language: Latin letters look larger than ideographs of the same size and need less leading.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    pub(crate) body: TextStyle,
    pub(crate) lead: TextStyle,
    pub(crate) note: TextStyle,
    pub(crate) cell: TextStyle,
    pub(crate) head_cell: TextStyle,
    pub(crate) caption: TextStyle,
    /// Notes at the foot of a page.
    pub(crate) foot: TextStyle,
    pub(crate) running: TextStyle,
    pub(crate) headings: [TextStyle; 4],
    pub(crate) title: TextStyle,
    pub(crate) subtitle: TextStyle,
    pub(crate) kicker: TextStyle,
    /// Space after a paragraph.
    pub(crate) paragraph_gap: f32,
}

impl Sheet {
    pub(crate) fn new(language: Language) -> Self {
        let chinese = language == Language::Chinese;
        let style = |size: f32, ratio: f32| TextStyle {
            size,
            leading: (size * ratio * 4.0).round() / 4.0,
            weight: Weight::Regular,
            color: INK,
            justify: false,
        };
        let (text, tight) = if chinese { (1.7, 1.55) } else { (1.52, 1.42) };
        let body_size = if chinese { 10.5 } else { 10.0 };
        Sheet {
            body: TextStyle { justify: true, ..style(body_size, text) },
            lead: style(body_size + 1.5, text).colored(INK),
            note: style(body_size - 1.5, tight).colored(MUTED),
            cell: style(9.0, tight),
            head_cell: style(8.5, 1.4).bold().colored(MUTED),
            caption: style(8.5, 1.5).colored(MUTED),
            foot: style(body_size - 2.25, tight),
            running: style(7.5, 1.3).colored(MUTED),
            headings: [
                style(20.0, 1.35).bold(),
                style(14.0, 1.4).bold(),
                style(11.5, 1.45).bold(),
                style(10.5, 1.45).bold().colored(MUTED),
            ],
            title: style(if chinese { 32.0 } else { 31.0 }, 1.28).bold(),
            subtitle: style(13.0, 1.5).colored(MUTED),
            kicker: style(10.5, 1.4).bold().colored(ACCENT),
            paragraph_gap: if chinese { 7.0 } else { 7.5 },
        }
    }
}
