//! Fonts, shaping, measuring and line breaking for Chinese and English text.
//!
//! [`Fonts`] holds the two faces that ship with the product, and knows where to look for rare characters. A [`Shaper`] turns styled [`Span`]s into a [`Paragraph`],
//! and [`Paragraph::lines`] breaks it: justified text by total fit (Knuth and Plass, "Breaking Paragraphs into Lines",
//! Software: Practice and Experience 11, 1981) under the Chinese rules of the W3C "Requirements for Chinese Text
//! Layout", ragged text line by line.
//!
//! This crate knows no page, no record and no file format. A character that the two faces do not have is taken from
//! another font, if there is one that has it, and named in [`Paragraph::borrowed`]. None is dropped or printed as an empty
//! box in silence: what no font has is named in [`Paragraph::missing`] and stands in the text by its code point.

mod class;
mod fallback;
mod fit;
mod fonts;
mod hyphen;
mod line;
mod names;
mod paragraph;
mod shaper;
mod words;

pub use class::{Class, class_of};
pub use fonts::{Face, FaceId, FontError, Fonts, Metrics, Weight};
pub use line::{Glyph, Line, LineOptions};
pub use paragraph::{Borrowed, Missing, Paragraph, Span};
pub use shaper::Shaper;

/// The language whose rules a paragraph follows.
///
/// It decides how ambiguous marks are set: curly quotes and dashes are full width in Chinese, proportional in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Simplified Chinese (`zh-CN`).
    #[default]
    Chinese,
    /// English (`en`), hyphenated by American patterns.
    English,
}
