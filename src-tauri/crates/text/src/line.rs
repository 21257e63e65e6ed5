//! Lines as they are printed: glyphs with places.

use std::ops::Range;

use crate::FaceId;
use crate::class::Class;
use crate::fit::{self, Cut};
use crate::paragraph::{Break, HALF_EM, Paragraph};

/// How a paragraph is broken into lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineOptions {
    /// The width of a line in points.
    pub width: f32,
    /// Whether both edges are straight; otherwise the right edge is ragged.
    pub justify: bool,
}

/// One glyph of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The glyph's number in its face; zero draws nothing.
    pub id: u16,
    /// The face it is taken from.
    pub face: FaceId,
    /// The index of the span it belongs to.
    pub span: u16,
    /// Distance from the start of the line in points.
    pub x: f32,
    /// Distance to the next glyph's place in points, with all stretching and squeezing.
    pub advance: f32,
    /// The bytes of the paragraph's text that the glyph shows; empty for a second glyph of one character and for a
    /// hyphen that the line break added.
    pub text: Range<u32>,
}

/// One line of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// The width of the line as set, in points.
    pub width: f32,
    /// The bytes of the paragraph's text in the line.
    pub text: Range<u32>,
    /// Whether the line is wider than it should be because nothing in it could be broken.
    pub overfull: bool,
    /// Whether a hyphen was added at its end.
    pub hyphenated: bool,
}

impl Paragraph {
    /// Breaks the paragraph into lines.
    pub fn lines(&self, options: LineOptions) -> Vec<Line> {
        fit::cuts(self, options).iter().map(|cut| self.set(cut, options)).collect()
    }

    /// The width the paragraph takes if it is never broken except where its text says so, in points.
    pub fn widest_line(&self) -> f32 {
        let mut widest: f32 = 0.0;
        let mut width = 0.0;
        for atom in &self.atoms {
            width += atom.width;
            widest = widest.max(width);
            width = if atom.after == Break::Mandatory { 0.0 } else { width + atom.gap };
        }
        widest
    }

    /// The width of the widest part that should not be broken, in points.
    pub fn widest_part(&self) -> f32 {
        let mut widest: f32 = 0.0;
        let mut width = 0.0;
        for atom in &self.atoms {
            if atom.class != Class::Space {
                width += atom.width;
                widest = widest.max(width);
            }
            // A hyphen parts a word too.
            width = match atom.after {
                Break::Forbidden | Break::Hyphen => width + atom.gap,
                Break::Allowed | Break::Mandatory => 0.0,
            };
        }
        widest
    }

    /// Whether the paragraph has nothing to print.
    pub fn is_empty(&self) -> bool {
        self.atoms.iter().all(|atom| atom.class == Class::Space)
    }

    fn set(&self, cut: &Cut, options: LineOptions) -> Line {
        let atoms = &self.atoms[cut.atoms.clone()];
        let mut line = Line {
            glyphs: Vec::with_capacity(atoms.len()),
            width: 0.0,
            text: match (atoms.first(), atoms.last()) {
                (Some(first), Some(last)) => first.text.start..last.text.end,
                _ => 0..0,
            },
            overfull: cut.natural > options.width + 0.01 && cut.ratio <= -1.0,
            hyphenated: cut.hyphen,
        };
        let mut x = match atoms.first() {
            Some(first) if first.class == Class::Open => -HALF_EM * self.size(first.span),
            _ => 0.0,
        };
        for (index, atom) in atoms.iter().enumerate() {
            let last = index + 1 == atoms.len();
            let room = match cut.ratio {
                _ if last => 0.0,
                ratio if ratio < 0.0 => atom.gap + ratio.max(-1.0) * atom.shrink,
                ratio => atom.gap + ratio * atom.stretch,
            };
            for (order, glyph) in (atom.glyphs.start..atom.glyphs.end).enumerate() {
                let (id, mut advance) = self.glyphs[glyph as usize];
                if glyph + 1 == atom.glyphs.end {
                    advance += room;
                }
                line.glyphs.push(Glyph {
                    id,
                    face: atom.face,
                    span: atom.span,
                    x,
                    advance,
                    text: if order == 0 { atom.text.clone() } else { atom.text.end..atom.text.end },
                });
                x += advance;
            }
            if last && atom.class == Class::Close {
                x -= HALF_EM * self.size(atom.span);
            }
        }
        if let Some(last) = atoms.last().filter(|_| cut.hyphen) {
            let (id, advance) = self.hyphens[usize::from(last.span)];
            let face = self.looks[usize::from(last.span)].weight.into();
            line.glyphs.push(Glyph { id, face, span: last.span, x, advance, text: last.text.end..last.text.end });
            x += advance;
        }
        line.width = x;
        line
    }

    pub(crate) fn size(&self, span: u16) -> f32 {
        self.looks[usize::from(span)].size
    }
}
