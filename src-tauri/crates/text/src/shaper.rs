//! Turns characters into glyphs with advances. Words are shaped once and remembered; ideographs need no shaping.

use std::collections::HashMap;
use std::rc::Rc;

use harfrust::{Buffer, Direction, Feature, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};

use crate::{FaceId, Fonts, Weight};

/// One glyph of a shaped word. Advances are in thousandths of an em.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordGlyph {
    pub(crate) id: u16,
    pub(crate) advance: f32,
    /// Byte offset in the word at which the glyph's text starts.
    pub(crate) cluster: u32,
}

/// The glyph of a single character.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sign {
    pub(crate) face: FaceId,
    pub(crate) glyph: u16,
    /// In thousandths of an em.
    pub(crate) advance: f32,
}

fn sign_in(font: &ShaperFont<'_, '_>, character: char, face: FaceId, scale: f32) -> Option<Sign> {
    let glyph = font.nominal_glyph(u32::from(character))?;
    let id = u16::try_from(glyph.to_u32()).ok().filter(|id| *id != 0)?;
    Some(Sign { face, glyph: id, advance: font.glyph_h_advance(glyph) as f32 * scale })
}

/// Shapes text with the faces of [`Fonts`] and remembers what it has shaped.
pub struct Shaper<'f> {
    fonts: &'f Fonts,
    faces: [ShaperFont<'f, 'f>; 2],
    plans: HashMap<(Weight, Option<Script>), ShapePlan>,
    words: [HashMap<Box<str>, Rc<[WordGlyph]>>; 2],
    signs: HashMap<(Weight, char), Option<Sign>>,
    features: [Feature; 1],
    buffer: Option<Buffer>,
}

impl std::fmt::Debug for Shaper<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shaper").field("words", &self.words[0].len()).finish_non_exhaustive()
    }
}

/// Words of a weight beyond this number are shaped but not remembered, so that memory stays bounded on hostile input.
const MOST_WORDS: usize = 50_000;

/// Words longer than this are not remembered: they hardly ever come back.
const LONGEST_REMEMBERED: usize = 64;

impl<'f> Shaper<'f> {
    /// Prepares shaping with the given fonts.
    pub fn new(fonts: &'f Fonts) -> Self {
        Shaper {
            fonts,
            faces: Weight::ALL.map(|weight| ShaperFont::new(fonts.face(weight).font())),
            plans: HashMap::new(),
            words: [HashMap::new(), HashMap::new()],
            signs: HashMap::new(),
            // Quotes and dashes inside Latin text take their proportional forms; ideographs do not come here.
            features: [Feature::new(Tag::new(b"pwid"), 1, ..)],
            buffer: Some(Buffer::new()),
        }
    }

    /// The fonts that this shaper sets text in.
    pub fn fonts(&self) -> &'f Fonts {
        self.fonts
    }

    /// The width of a text set in one line, in points.
    pub fn measure(&mut self, text: &str, weight: Weight, size: f32) -> f32 {
        let span = crate::Span { text, weight, size };
        self.paragraph(&[span], crate::Language::Chinese).widest_line()
    }

    /// Whether a character can be set: by the face of its weight or by one that helps out.
    pub fn has(&mut self, character: char, weight: Weight) -> bool {
        self.sign(character, weight).is_some()
    }

    /// A single character without context: in the face of its weight, or in one that helps out.
    pub(crate) fn sign(&mut self, character: char, weight: Weight) -> Option<Sign> {
        if let Some(known) = self.signs.get(&(weight, character)) {
            return *known;
        }
        let scale = self.fonts.face(weight).scale();
        let own = sign_in(&self.faces[weight.index()], character, FaceId::from(weight), scale);
        let sign = own.or_else(|| {
            let id = self.fonts.other_with(character)?;
            let face = self.fonts.by_id(id);
            sign_in(&ShaperFont::new(face.font()), character, id, face.scale())
        });
        self.signs.insert((weight, character), sign);
        sign
    }

    /// Shapes one word of proportional characters.
    pub(crate) fn word(&mut self, word: &str, weight: Weight) -> Rc<[WordGlyph]> {
        if let Some(found) = self.words[weight.index()].get(word) {
            return found.clone();
        }
        let glyphs: Rc<[WordGlyph]> = self.shape(word, weight).into();
        let known = &mut self.words[weight.index()];
        if known.len() < MOST_WORDS && word.len() <= LONGEST_REMEMBERED {
            known.insert(Box::from(word), glyphs.clone());
        }
        glyphs
    }

    fn shape(&mut self, word: &str, weight: Weight) -> Vec<WordGlyph> {
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.reset();
        buffer.push_str(word);
        buffer.guess_segment_properties();
        // Every supported script of the faces runs from left to right.
        buffer.set_direction(Direction::LeftToRight);
        let script = buffer.script();
        let font = self.fonts.face(weight).font();
        let plan = self
            .plans
            .entry((weight, script))
            .or_insert_with(|| ShapePlan::new(font, Direction::LeftToRight, script, None, &self.features));
        let options = ShapeOptions::new().plan(Some(plan)).features(&self.features);
        let face = &self.faces[weight.index()];
        let scale = self.fonts.face(weight).scale();
        let shaped = harfrust::shape(face, &mut buffer, options);
        let glyphs = if shaped.is_ok() {
            buffer
                .glyph_infos()
                .iter()
                .zip(buffer.glyph_positions())
                .map(|(info, position)| WordGlyph {
                    id: info.glyph_id as u16,
                    advance: position.x_advance as f32 * scale,
                    cluster: info.cluster,
                })
                .collect()
        } else {
            Vec::new()
        };
        self.buffer = Some(buffer);
        glyphs
    }

    /// Byte offsets before which Unicode allows a line to start (UAX 14, strict), each with whether it must.
    pub(crate) fn opportunities(text: &str) -> Vec<usize> {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        LineSegmenter::new_for_non_complex_scripts(options).segment_str(text).collect()
    }
}
