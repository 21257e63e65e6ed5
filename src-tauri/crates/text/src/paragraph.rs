//! From styled text to atoms: the smallest parts of a line, each with its width and with what the gap after it may do.

use std::collections::HashSet;
use std::ops::Range;

use crate::class::{Class, class_of, is_control, is_ignorable};
use crate::shaper::Shaper;
use crate::{FaceId, Language, Weight, hyphen, words};

/// A run of text in one style.
#[derive(Debug, Clone, Copy)]
pub struct Span<'a> {
    /// The text; a line feed in it ends the line.
    pub text: &'a str,
    /// The weight of the face.
    pub weight: Weight,
    /// The size in points.
    pub size: f32,
}

/// A character that could not be set as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Missing {
    /// The character.
    pub character: char,
    /// The index of the span that holds it.
    pub span: usize,
    /// True if it is an invisible control that was taken out, false if no face has a glyph for it.
    pub control: bool,
}

/// A character that another font than the document's own helped out with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Borrowed {
    /// The character.
    pub character: char,
    /// The face that has it.
    pub face: FaceId,
}

/// What may happen between an atom and the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Break {
    Forbidden,
    Allowed,
    /// Allowed with a hyphen.
    Hyphen,
    Mandatory,
}

/// The smallest part of a line; measures are in points.
#[derive(Debug, Clone)]
pub(crate) struct Atom {
    pub(crate) text: Range<u32>,
    pub(crate) glyphs: Range<u32>,
    pub(crate) span: u16,
    pub(crate) face: FaceId,
    pub(crate) class: Class,
    pub(crate) width: f32,
    /// Added after the atom when the next stands in the same line; negative where punctuation is squeezed.
    pub(crate) gap: f32,
    pub(crate) stretch: f32,
    pub(crate) shrink: f32,
    /// What may happen after the atom.
    pub(crate) after: Break,
}

/// The weight and size of a span, kept after its text was taken over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
}

/// Shaped text, ready to be broken into lines of any width.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// The text as it is set: controls taken out, missing characters replaced by their code points.
    pub text: String,
    /// Characters that could not be set, each once per span.
    pub missing: Vec<Missing>,
    /// Characters that other fonts helped out with, each once.
    pub borrowed: Vec<Borrowed>,
    pub(crate) atoms: Vec<Atom>,
    /// Glyph numbers and advances in points.
    pub(crate) glyphs: Vec<(u16, f32)>,
    pub(crate) looks: Vec<Look>,
    /// The hyphen's glyph and width in points for each span; empty where the language does not hyphenate.
    pub(crate) hyphens: Vec<(u16, f32)>,
}

impl Shaper<'_> {
    /// Shapes a paragraph.
    pub fn paragraph(&mut self, spans: &[Span<'_>], language: Language) -> Paragraph {
        let mut builder = Builder {
            shaper: self,
            language,
            ends: Vec::with_capacity(spans.len()),
            named: HashSet::new(),
            borrowed: HashSet::new(),
            paragraph: Paragraph {
                text: String::new(),
                missing: Vec::new(),
                borrowed: Vec::new(),
                atoms: Vec::new(),
                glyphs: Vec::new(),
                looks: Vec::with_capacity(spans.len()),
                hyphens: Vec::with_capacity(spans.len()),
            },
        };
        for span in spans {
            builder.take(span);
        }
        builder.split();
        builder.join();
        builder.paragraph
    }
}

struct Builder<'s, 'f> {
    shaper: &'s mut Shaper<'f>,
    language: Language,
    /// Where each span ends in the text, in bytes.
    ends: Vec<usize>,
    /// What was named already, so that a text of many rare characters stays quick.
    named: HashSet<Missing>,
    borrowed: HashSet<char>,
    paragraph: Paragraph,
}

impl Builder<'_, '_> {
    /// Copies a span's text, without what cannot be set.
    fn take(&mut self, span: &Span<'_>) {
        let index = self.ends.len();
        for character in span.text.chars() {
            if character == '\t' {
                self.paragraph.text.push(' ');
            } else if character == '\n' || is_ignorable(character) {
                self.paragraph.text.push(character);
            } else if is_control(character) {
                self.report(character, index, true);
            } else if let Some(sign) = self.shaper.sign(character, span.weight) {
                self.paragraph.text.push(character);
                if !sign.face.is_own() && self.borrowed.insert(character) {
                    self.paragraph.borrowed.push(Borrowed { character, face: sign.face });
                }
            } else {
                self.report(character, index, false);
                let code = format!("[U+{:04X}]", u32::from(character));
                self.paragraph.text.push_str(&code);
            }
        }
        self.ends.push(self.paragraph.text.len());
        self.paragraph.looks.push(Look { weight: span.weight, size: span.size });
        let hyphen = self.shaper.sign('-', span.weight).map_or((0, 0.0), |sign| (sign.glyph, sign.advance));
        self.paragraph.hyphens.push((hyphen.0, hyphen.1 * span.size / 1000.0));
    }

    fn report(&mut self, character: char, span: usize, control: bool) {
        let missing = Missing { character, span, control };
        if self.named.insert(missing) {
            self.paragraph.missing.push(missing);
        }
    }

    /// Splits the text into atoms without looking at their neighbours.
    fn split(&mut self) {
        let text = std::mem::take(&mut self.paragraph.text);
        self.paragraph.atoms.reserve(text.chars().count());
        let mut start = 0;
        for span in 0..self.ends.len() {
            let end = self.ends[span];
            self.split_span(&text, start..end, span);
            start = end;
        }
        self.paragraph.text = text;
    }

    fn split_span(&mut self, text: &str, range: Range<usize>, span: usize) {
        let mut word = range.start;
        for (offset, character) in text[range.clone()].char_indices() {
            let at = range.start + offset;
            let class = class_of(character, self.language);
            if class == Class::Latin && !is_ignorable(character) && !self.borrowed.contains(&character) {
                continue;
            }
            self.push_word(text, word..at, span);
            word = at + character.len_utf8();
            if !is_ignorable(character) {
                self.push_sign(character, at, class, span);
            }
        }
        self.push_word(text, word..range.end, span);
    }

    fn push_word(&mut self, text: &str, range: Range<usize>, span: usize) {
        if range.is_empty() {
            return;
        }
        let look = self.paragraph.looks[span];
        let word = &text[range.clone()];
        let glyphs = self.shaper.word(word, look.weight);
        let mut index = 0;
        while index < glyphs.len() {
            let cluster = glyphs[index].cluster;
            let first = self.paragraph.glyphs.len() as u32;
            let mut width = 0.0;
            while index < glyphs.len() && glyphs[index].cluster == cluster {
                let advance = glyphs[index].advance * look.size / 1000.0;
                self.paragraph.glyphs.push((glyphs[index].id, advance));
                width += advance;
                index += 1;
            }
            let end = glyphs.get(index).map_or(word.len(), |next| next.cluster as usize);
            self.paragraph.atoms.push(Atom {
                text: (range.start as u32 + cluster)..(range.start + end) as u32,
                glyphs: first..self.paragraph.glyphs.len() as u32,
                span: span as u16,
                face: look.weight.into(),
                class: Class::Latin,
                width,
                gap: 0.0,
                stretch: 0.0,
                shrink: 0.0,
                after: Break::Forbidden,
            });
        }
        if self.language == Language::English {
            self.mark_hyphens(word, range.start);
        }
    }

    fn mark_hyphens(&mut self, word: &str, start: usize) {
        for offset in hyphen::offsets(word) {
            let end = (start + offset) as u32;
            let found = self.paragraph.atoms.iter_mut().rev().find(|atom| atom.text.end <= end);
            if let Some(atom) = found.filter(|atom| atom.text.end == end) {
                atom.after = Break::Hyphen;
            }
        }
    }

    fn push_sign(&mut self, character: char, at: usize, class: Class, span: usize) {
        let look = self.paragraph.looks[span];
        let end = at + character.len_utf8();
        let first = self.paragraph.glyphs.len() as u32;
        let mut width = 0.0;
        let mut face = look.weight.into();
        // The end of a line is in no font; to ask for it would open every font that could help out.
        if let Some(sign) = (character != '\n').then(|| self.shaper.sign(character, look.weight)).flatten() {
            width = sign.advance * look.size / 1000.0;
            face = sign.face;
            self.paragraph.glyphs.push((sign.glyph, width));
        }
        self.paragraph.atoms.push(Atom {
            text: at as u32..end as u32,
            glyphs: first..self.paragraph.glyphs.len() as u32,
            span: span as u16,
            face,
            class,
            width,
            gap: 0.0,
            stretch: 0.0,
            shrink: 0.0,
            after: if character == '\n' { Break::Mandatory } else { Break::Forbidden },
        });
    }

    /// Decides what happens between each atom and the next.
    fn join(&mut self) {
        let Paragraph { text, atoms, looks, .. } = &mut self.paragraph;
        let opportunities = Shaper::opportunities(text);
        let mut next_opportunity = 0;
        for index in 1..atoms.len() {
            let (before, rest) = atoms.split_at_mut(index);
            let (a, b) = (&mut before[index - 1], &rest[0]);
            while next_opportunity < opportunities.len() && (opportunities[next_opportunity] as u32) < a.text.end {
                next_opportunity += 1;
            }
            let unicode_allows =
                opportunities.get(next_opportunity).is_some_and(|offset| *offset as u32 <= b.text.start);
            let between = &text[a.text.end as usize..b.text.start as usize];
            let tail = text[a.text.start as usize..a.text.end as usize].chars().next_back();
            let head = text[b.text.start as usize..].chars().next();
            let em = looks[usize::from(a.span)].size.min(looks[usize::from(b.span)].size);
            // A word joiner keeps what it stands between together and close, over the blank half of a mark too.
            let joined = between.contains('\u{2060}');
            let gap = match joined {
                true if a.class == Class::Close => (-JOINED_CLOSE, 0.0, 0.0),
                true => (0.0, 0.0, 0.0),
                false => gap_between((a.class, tail), (b.class, head)),
            };
            a.gap = gap.0 * em;
            a.stretch = gap.1 * em;
            a.shrink = gap.2 * em;
            if a.class == Class::Space {
                a.stretch = SPACE_STRETCH * em;
                a.shrink = a.width * SPACE_SHRINK;
            }
            let stuck = unicode_allows && words::sticks(text, a.text.end as usize, b.text.start as usize);
            if a.after == Break::Forbidden && !joined {
                a.after = break_between(a.class, b.class, unicode_allows && !stuck);
                if a.after == Break::Allowed && between.contains('\u{00AD}') {
                    a.after = Break::Hyphen;
                }
            }
        }
    }
}

/// How far a gap between ideographs stretches at ratio one, in em.
const HAN_STRETCH: f32 = 0.12;
/// How far punctuation gives way at ratio one, in em.
const PUNCTUATION_SHRINK: f32 = 0.45;
/// How far a space stretches at ratio one, in em.
const SPACE_STRETCH: f32 = 0.18;
/// The part of its width that a space gives up at ratio one.
const SPACE_SHRINK: f32 = 0.22;
/// The blank half of a full-width punctuation mark, in em.
pub(crate) const HALF_EM: f32 = 0.5;
/// How much of the blank half a mark gives up where something is joined to it, such as the number of a note.
const JOINED_CLOSE: f32 = 0.4;
/// The gap that Chinese text leaves beside Latin letters and digits, in em.
const SCRIPT_GAP: f32 = 0.2;

/// The natural width, stretch and shrink of the gap between two characters, in em.
fn gap_between(a: (Class, Option<char>), b: (Class, Option<char>)) -> (f32, f32, f32) {
    use Class::{Centred, Close, Dash, Han, Latin, Open, Space};
    match (a.0, b.0) {
        (Space, _) | (_, Space) | (Latin, Latin) | (Dash, Dash) => (0.0, 0.0, 0.0),
        (Close, Close | Open) | (Open, Open) => (-HALF_EM, HAN_STRETCH / 2.0, 0.0),
        (Centred, Open) => (-HALF_EM / 2.0, HAN_STRETCH / 2.0, HALF_EM / 4.0),
        (Centred, Close | Centred) | (Open, Centred) => (0.0, HAN_STRETCH / 2.0, 0.0),
        (Close, _) | (_, Open) => (0.0, HAN_STRETCH, PUNCTUATION_SHRINK),
        (Open, _) | (_, Close) => (0.0, HAN_STRETCH / 2.0, 0.0),
        (Han, Latin) if a.1.is_some_and(char::is_alphabetic) && b.1.is_some_and(wants_gap) => {
            (SCRIPT_GAP, HAN_STRETCH, SCRIPT_GAP / 2.0)
        }
        (Latin, Han) if b.1.is_some_and(char::is_alphabetic) && a.1.is_some_and(wants_gap) => {
            (SCRIPT_GAP, HAN_STRETCH, SCRIPT_GAP / 2.0)
        }
        (Han | Centred | Dash, _) | (_, Han | Centred | Dash) => (0.0, HAN_STRETCH, 0.0),
    }
}

/// Whether a proportional character keeps a distance from a neighbouring ideograph.
fn wants_gap(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '%' | '(' | ')' | '[' | ']' | '+' | '#' | '$' | '@' | '&' | '‰' | '°' | '€' | '£')
}

/// Chinese rules over those of Unicode, which treats curly quotes as ambiguous and so never breaks beside them.
fn break_between(a: Class, b: Class, unicode_allows: bool) -> Break {
    use Class::{Centred, Close, Dash, Han, Latin, Open};
    let allowed = match (a, b) {
        (Open, _) | (_, Close | Centred) | (Dash, Dash) => false,
        (Close, Han | Latin | Open) | (Han | Latin | Centred, Open) => true,
        _ => unicode_allows,
    };
    if allowed { Break::Allowed } else { Break::Forbidden }
}
