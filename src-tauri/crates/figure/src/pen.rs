//! Measures and wraps the texts of a drawing with the shaper that sets them, so that what fits here fits on paper.

use text::{Language, LineOptions, Paragraph, Shaper, Span, Weight};

use crate::scene::{Anchor, Color, Scene, Shape};

/// A shaper and the language whose rules texts follow.
#[derive(Debug)]
pub struct Pen<'s, 'f> {
    shaper: &'s mut Shaper<'f>,
    language: Language,
}

impl<'s, 'f> Pen<'s, 'f> {
    /// A pen that measures with the given shaper.
    pub fn new(shaper: &'s mut Shaper<'f>, language: Language) -> Self {
        Pen { shaper, language }
    }

    /// The language whose rules texts follow.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The width of a text set in one line, in points.
    pub fn width(&mut self, text: &str, size: f32, weight: Weight) -> f32 {
        self.paragraph(&text.replace('\n', " "), size, weight).widest_line()
    }

    /// Breaks a text into lines that are no wider than `width`. Nothing but spaces at line ends is dropped, and a word
    /// that is wider than a line is broken. A text with nothing to print has no lines.
    pub fn wrap(&mut self, text: &str, width: f32, size: f32, weight: Weight) -> Vec<String> {
        let width = if width.is_finite() { width.max(size) } else { f32::MAX };
        let paragraph = self.paragraph(text, size, weight);
        if paragraph.is_empty() {
            return Vec::new();
        }
        let places = places(text, &paragraph.text);
        let lines = paragraph.lines(LineOptions { width, justify: false });
        if lines.iter().any(|line| line.hyphenated)
            && let Some(unbroken) = self.words(text, width, size, weight)
        {
            return unbroken;
        }
        let cut = |line: &text::Line| {
            let range = places[line.text.start as usize]..places[line.text.end as usize];
            let mut cut = text.get(range).unwrap_or_default().to_owned();
            if line.hyphenated {
                cut.push('-');
            }
            cut
        };
        let cuts: Vec<String> = lines.iter().map(cut).filter(|line| !line.trim().is_empty()).collect();
        if paragraph.missing.is_empty() {
            // A paragraph sets a full-width sign at the end of a line in half its width; a drawing shows all of it.
            let stands_out = |line: &String| line.ends_with(is_full_width) && self.width(line, size, weight) > width;
            let narrower = width - size / 2.0;
            return if narrower >= size && cuts.iter().any(stands_out) {
                self.wrap(text, narrower, size, weight)
            } else {
                cuts
            };
        }
        cuts.iter().flat_map(|line| self.refit(line, width, size, weight)).collect()
    }

    /// Breaks a line that became too wide because a sign that cannot be set, and stands as its code point, was kept whole.
    fn refit(&mut self, line: &str, width: f32, size: f32, weight: Weight) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut last = String::new();
        for sign in line.chars() {
            last.push(sign);
            if last.chars().count() > 1 && self.width(&last, size, weight) > width {
                last = sign.to_string();
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.clone_from(&last);
            }
        }
        lines
    }

    /// Breaks a text at its spaces only; none if a word is wider than a line. Labels are short, so that a hyphen costs
    /// more than the room it wins.
    fn words(&mut self, text: &str, width: f32, size: f32, weight: Weight) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for part in text.split('\n') {
            let mut fresh = true;
            for word in part.split_whitespace() {
                let longer = lines.last().filter(|_| !fresh).map(|line| format!("{line} {word}"));
                fresh = false;
                match longer.filter(|longer| self.width(longer, size, weight) <= width) {
                    Some(longer) => *lines.last_mut()? = longer,
                    None if self.width(word, size, weight) <= width => lines.push(word.to_owned()),
                    None => return None,
                }
            }
        }
        Some(lines)
    }

    /// Breaks a text into as few lines as [`Pen::wrap`] does, but of even lengths.
    pub(crate) fn balance(&mut self, text: &str, width: f32, size: f32, weight: Weight) -> Vec<String> {
        let lines = self.wrap(text, width, size, weight);
        if lines.len() < 2 || lines.len() > 4 || text.contains('\n') {
            return lines;
        }
        // Narrower lines must not break what full ones keep whole.
        let words = text.split_whitespace().map(|word| self.width(word, size, weight)).fold(0.0, f32::max);
        let whole = if self.language == Language::English { words.min(width) } else { 0.0 };
        let part = self.paragraph(text, size, weight).widest_part().min(width);
        let (mut narrow, mut wide, mut best) = (whole.max(part).max(width / 2.0), width, lines);
        for _ in 0..5 {
            let middle = (narrow + wide) / 2.0;
            let tried = self.wrap(text, middle, size, weight);
            if tried.len() == best.len() && !tried.iter().any(|line| line.ends_with('-')) {
                (wide, best) = (middle, tried);
            } else {
                narrow = middle;
            }
        }
        best
    }

    fn paragraph(&mut self, text: &str, size: f32, weight: Weight) -> Paragraph {
        self.shaper.paragraph(&[Span { text, weight, size }], self.language)
    }
}

/// Whether a sign may take a whole square of which it fills half, as Chinese punctuation and curly quotes do.
fn is_full_width(sign: char) -> bool {
    !sign.is_ascii() && !sign.is_alphanumeric()
}

/// For each byte of a text as it is set, the byte of the text as it was given. They differ where a character cannot be
/// set: controls vanish and missing signs stand as their code points. Labels keep what was given, so that whoever sets
/// them later notices and names the same characters.
fn places(given: &str, set: &str) -> Vec<usize> {
    let mut places = vec![given.len(); set.len() + 1];
    let mut at = 0;
    for (offset, character) in given.char_indices() {
        let rest = &set[at..];
        let code = format!("[U+{:04X}]", u32::from(character));
        let length = if rest.starts_with(character) {
            character.len_utf8()
        } else if character == '\t' && rest.starts_with(' ') {
            1
        } else if rest.starts_with(&code) {
            code.len()
        } else {
            0
        };
        places[at..at + length].fill(offset);
        at += length;
    }
    places
}

/// How a label looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    pub(crate) color: Color,
}

impl Type {
    pub(crate) const fn new(size: f32, weight: Weight, color: Color) -> Self {
        Type { size, weight, color }
    }

    /// Distance from baseline to baseline.
    pub(crate) fn leading(self) -> f32 {
        self.size * 1.3
    }
}

/// A text broken into lines, ready to be placed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) lines: Vec<String>,
    pub(crate) look: Type,
    /// The width of its widest line.
    pub(crate) width: f32,
}

/// Labels longer than this many lines end in an ellipsis: a drawing is looked at, and the document tells the rest.
const MOST_LINES: usize = 14;

impl Label {
    /// Breaks a text into lines of even lengths, for labels set in the middle.
    pub(crate) fn centred(pen: &mut Pen, text: &str, width: f32, look: Type) -> Self {
        let lines = pen.balance(text, width, look.size, look.weight);
        Self::of(pen, lines, look)
    }

    /// Breaks a text into lines as full as they go, for labels set flush left.
    pub(crate) fn flush(pen: &mut Pen, text: &str, width: f32, look: Type) -> Self {
        let lines = pen.wrap(text, width, look.size, look.weight);
        Self::of(pen, lines, look)
    }

    fn of(pen: &mut Pen, mut lines: Vec<String>, look: Type) -> Self {
        if lines.len() > MOST_LINES {
            lines.truncate(MOST_LINES);
            if let Some(last) = lines.last_mut() {
                last.pop();
                last.push('…');
            }
        }
        let width = lines.iter().map(|line| pen.width(line, look.size, look.weight)).fold(0.0, f32::max);
        Label { lines, look, width }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub(crate) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.look.leading()
    }

    /// Draws the lines below each other; the first begins at `top`.
    pub(crate) fn draw(&self, scene: &mut Scene, x: f32, top: f32, anchor: Anchor) {
        let leading = self.look.leading();
        for (order, line) in self.lines.iter().enumerate() {
            scene.shapes.push(Shape::Text {
                x,
                // Ideographs and capitals alike have their middle about 0.37 em above the baseline.
                y: top + leading * (order as f32 + 0.5) + self.look.size * 0.37,
                text: line.clone(),
                size: self.look.size,
                weight: self.look.weight,
                color: self.look.color,
                anchor,
            });
        }
    }
}
