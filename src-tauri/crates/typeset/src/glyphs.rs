//! Which glyphs a document uses. Each pair of glyph and text gets a character identifier of its own, so that what is
//! copied from the file is exactly what was set, even where two characters share a glyph.
//!
//! Readers take a gap of more than about a tenth of an em for a space. Where a gap was stretched or squeezed further,
//! the identifier therefore carries the wider or narrower advance in its own width, and no gap is left to misread. The
//! embedded font gets a glyph of that advance too, because some readers look there.

use std::collections::{BTreeMap, HashMap};

use printpdf::FontId;
use text::{FaceId, Fonts, Weight};

/// Gaps up to this size are written as plain moves, in thousandths of an em.
const PLAIN_GAP: f32 = 70.0;
/// Carried gaps are multiples of this, in thousandths of an em.
const CARRIED_STEP: f32 = 125.0;

/// What a glyph stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Meaning {
    Character(char),
    /// An index into the table of longer texts.
    Text(u32),
}

/// One character identifier.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) glyph: u16,
    pub(crate) text: String,
    /// The advance that the file declares, in thousandths of an em.
    pub(crate) width: f32,
    /// Whether the width carries a gap and so differs from that of the font file.
    pub(crate) carried: bool,
}

/// The identifiers of one face.
#[derive(Debug, Default)]
pub(crate) struct FaceTable {
    /// Entry `n` has the identifier `n + 1`; zero is the glyph for nothing.
    pub(crate) entries: Vec<Entry>,
    known: HashMap<(u16, Meaning, i8), u16>,
}

/// The identifiers of all faces.
#[derive(Debug)]
pub(crate) struct GlyphTable<'f> {
    fonts: &'f Fonts,
    faces: BTreeMap<FaceId, FaceTable>,
    texts: HashMap<String, u32>,
}

/// The name of a face among the file's resources; given here, because printpdf would make one up at random.
pub(crate) fn font_id(face: FaceId) -> FontId {
    FontId(match face {
        face if face == Weight::Regular.into() => "Regular".to_owned(),
        face if face == Weight::Bold.into() => "Bold".to_owned(),
        face => format!("Other{}", face.index()),
    })
}

impl<'f> GlyphTable<'f> {
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        GlyphTable { fonts, faces: BTreeMap::new(), texts: HashMap::new() }
    }

    /// The identifiers of each face in use, in the order of the faces.
    pub(crate) fn faces(&self) -> impl Iterator<Item = (FaceId, &FaceTable)> {
        self.faces.iter().map(|(face, table)| (*face, table))
    }

    /// The identifiers of a face; none if nothing was set in it.
    pub(crate) fn face(&self, face: FaceId) -> Option<&FaceTable> {
        self.faces.get(&face)
    }

    /// The identifier for a glyph that shows `text` and advances by `advance` thousandths of an em.
    ///
    /// A face has at most 65,535 identifiers; beyond that a glyph is set without a carried gap, and if even that does
    /// not fit, as nothing.
    pub(crate) fn identify(&mut self, face: FaceId, glyph: u16, text: &str, advance: f32) -> u16 {
        let mut characters = text.chars();
        let meaning = match (characters.next(), characters.next()) {
            (Some(character), None) => Meaning::Character(character),
            _ => {
                let next = self.texts.len() as u32;
                Meaning::Text(*self.texts.entry(text.to_owned()).or_insert(next))
            }
        };
        let font = self.fonts.by_id(face);
        let table = self.faces.entry(face).or_default();
        let nominal = match table.known.get(&(glyph, meaning, 0)) {
            Some(identifier) => table.entries[usize::from(*identifier) - 1].width,
            None => font.advance(glyph),
        };
        let gap = advance - nominal;
        // Only outlines of TrueType can be doubled with another advance.
        let step = if gap.abs() <= PLAIN_GAP || !font.has_glyf() {
            0
        } else {
            (gap / CARRIED_STEP).round().clamp(-100.0, 100.0) as i8
        };
        let base = table.insert(glyph, meaning, 0, text, nominal);
        if step == 0 {
            return base;
        }
        let width = (nominal + f32::from(step) * CARRIED_STEP).max(0.0);
        match table.insert(glyph, meaning, step, text, width) {
            0 => base,
            identifier => identifier,
        }
    }
}

impl FaceTable {
    fn insert(&mut self, glyph: u16, meaning: Meaning, step: i8, text: &str, width: f32) -> u16 {
        if let Some(known) = self.known.get(&(glyph, meaning, step)) {
            return *known;
        }
        let Ok(identifier) = u16::try_from(self.entries.len() + 1) else {
            return 0;
        };
        self.entries.push(Entry { glyph, text: text.to_owned(), width, carried: step != 0 });
        self.known.insert((glyph, meaning, step), identifier);
        identifier
    }

    /// The width that the file declares for an identifier, in thousandths of an em.
    pub(crate) fn width(&self, identifier: u16) -> f32 {
        match usize::from(identifier) {
            0 => 0.0,
            number => self.entries[number - 1].width,
        }
    }
}
