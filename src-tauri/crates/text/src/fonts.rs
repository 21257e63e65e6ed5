//! The bundled faces: loaded once, shared by every document, and the way to those that help out.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use harfrust::{Font, ShaperFont};

use crate::fallback::{self, Other};
use crate::names;

/// The weight of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Weight {
    /// Regular, 400.
    #[default]
    Regular,
    /// Bold, 700.
    Bold,
}

impl Weight {
    /// Both weights, in the order in which [`Fonts`] keeps them.
    pub const ALL: [Weight; 2] = [Weight::Regular, Weight::Bold];

    /// The name of the font file that holds this weight.
    pub fn file_name(self) -> &'static str {
        match self {
            Weight::Regular => "NotoSansSC-Regular.ttf",
            Weight::Bold => "NotoSansSC-Bold.ttf",
        }
    }

    pub(crate) fn index(self) -> usize {
        match self {
            Weight::Regular => 0,
            Weight::Bold => 1,
        }
    }
}

/// Why fonts could not be loaded.
#[derive(Debug)]
pub enum FontError {
    /// A font file is missing or unreadable; the set-up has not run or the installation is damaged.
    Unreadable {
        /// The file that was looked for.
        path: PathBuf,
        /// What the system said.
        reason: std::io::Error,
    },
    /// The bytes are no font that can be shaped with.
    NotAFont {
        /// The weight that was wanted.
        weight: Weight,
    },
}

impl fmt::Display for FontError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FontError::Unreadable { path, reason } => write!(
                f,
                "the document font {} cannot be read ({reason}); run `cargo xtask setup` to install the fonts",
                path.display()
            ),
            FontError::NotAFont { weight } => {
                write!(f, "{} is no usable font; run `cargo xtask setup` again", weight.file_name())
            }
        }
    }
}

impl std::error::Error for FontError {}

/// Vertical measures of a face in thousandths of an em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// Height above the baseline that text of this face asks for.
    pub ascender: f32,
    /// Depth below the baseline, negative.
    pub descender: f32,
    /// Height of a capital letter.
    pub cap_height: f32,
    /// The box around all glyphs: left, bottom, right, top.
    pub bounds: [f32; 4],
}

/// The number of a face: the document's own two first, then those that help out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(u8);

impl FaceId {
    /// The number as an index.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Whether it is one of the document's own faces.
    pub fn is_own(self) -> bool {
        self.index() < Weight::ALL.len()
    }
}

impl From<Weight> for FaceId {
    fn from(weight: Weight) -> Self {
        FaceId(weight.index() as u8)
    }
}

/// One face: its bytes and what shaping needs of it.
pub struct Face {
    data: Arc<Vec<u8>>,
    /// Which font of a collection.
    index: u32,
    font: Font,
    scale: f32,
    name: String,
    has_glyf: bool,
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Face").field("bytes", &self.data.len()).finish()
    }
}

impl Face {
    /// Takes one font of a file; none if it cannot be drawn with.
    pub(crate) fn new(bytes: Vec<u8>, index: u32) -> Option<Self> {
        let data = Arc::new(bytes);
        let has_glyf = names::table(&data, index, b"glyf").is_some();
        // Fonts of coloured pictures have no outlines.
        let has_outlines = has_glyf || names::table(&data, index, b"CFF ").is_some();
        let shared: Arc<dyn AsRef<[u8]> + Send + Sync> = data.clone();
        let font = Font::new(shared, index).filter(|_| has_outlines)?;
        let units_per_em = font.units_per_em();
        if units_per_em == 0 {
            return None;
        }
        let name = names::family(&data, index).unwrap_or_default();
        Some(Face { data, index, font, scale: 1000.0 / f32::from(units_per_em), name, has_glyf })
    }

    /// What the font calls itself, such as `Noto Sans CJK SC`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Which font of a collection it is.
    pub fn collection_index(&self) -> u32 {
        self.index
    }

    /// Whether its outlines are TrueType's; otherwise they are those of the Compact Font Format.
    pub fn has_glyf(&self) -> bool {
        self.has_glyf
    }

    /// The whole font file, for embedding a subset of it.
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// Vertical measures in thousandths of an em.
    pub fn metrics(&self) -> Metrics {
        let metrics = self.font.metrics();
        let line = metrics.typo_line.or(metrics.hhea_line);
        let scaled = |units: f64| units as f32 * self.scale;
        let bounds = metrics.bounds;
        Metrics {
            ascender: line.map_or(880.0, |line| scaled(line.ascender.to_f64())),
            descender: line.map_or(-120.0, |line| scaled(line.descender.to_f64())),
            cap_height: metrics.cap_height.map_or(733.0, |height| scaled(height.to_f64())),
            bounds: [
                scaled(bounds.x_min.to_f64()),
                scaled(bounds.y_min.to_f64()),
                scaled(bounds.x_max.to_f64()),
                scaled(bounds.y_max.to_f64()),
            ],
        }
    }

    /// Whether the face has a glyph for the character.
    pub fn has(&self, character: char) -> bool {
        ShaperFont::new(&self.font).nominal_glyph(u32::from(character)).is_some()
    }

    /// The advance width of a glyph as the font file has it, in thousandths of an em.
    pub fn advance(&self, glyph: u16) -> f32 {
        let glyph = harfrust::GlyphId::new(u32::from(glyph));
        ShaperFont::new(&self.font).glyph_h_advance(glyph) as f32 * self.scale
    }

    /// How many units of the font file make one em.
    pub fn units_per_em(&self) -> f32 {
        1000.0 / self.scale
    }

    pub(crate) fn font(&self) -> &Font {
        &self.font
    }

    pub(crate) fn scale(&self) -> f32 {
        self.scale
    }
}

/// The faces that documents are set in.
#[derive(Debug)]
pub struct Fonts {
    faces: [Face; 2],
    others: Vec<Other>,
}

impl Fonts {
    /// Loads both weights from a folder that holds the files named by [`Weight::file_name`]. Characters that they do not
    /// have are looked for in other fonts of that folder, then in fonts that systems usually bring.
    pub fn load(folder: &Path) -> Result<Self, FontError> {
        let read = |weight: Weight| {
            let path = folder.join(weight.file_name());
            std::fs::read(&path).map_err(|reason| FontError::Unreadable { path, reason })
        };
        let fonts = Self::from_bytes(read(Weight::Regular)?, read(Weight::Bold)?)?;
        Ok(Fonts { others: fallback::others(folder), ..fonts })
    }

    /// The same fonts without those that help out with rare characters.
    #[must_use]
    pub fn own_only(self) -> Self {
        Fonts { others: Vec::new(), ..self }
    }

    /// Takes both weights as the bytes of TrueType files.
    pub fn from_bytes(regular: Vec<u8>, bold: Vec<u8>) -> Result<Self, FontError> {
        let face = |bytes, weight| Face::new(bytes, 0).ok_or(FontError::NotAFont { weight });
        let faces = [face(regular, Weight::Regular)?, face(bold, Weight::Bold)?];
        Ok(Fonts { faces, others: Vec::new() })
    }

    /// The face of a weight.
    pub fn face(&self, weight: Weight) -> &Face {
        &self.faces[weight.index()]
    }

    /// The face of a number; the regular one if the number is of no face.
    pub fn by_id(&self, id: FaceId) -> &Face {
        let own = self.faces.get(id.index());
        let other = || self.others.get(id.index().checked_sub(self.faces.len())?)?.face();
        own.or_else(other).unwrap_or(&self.faces[0])
    }

    /// The first face that helps out with a character which the document's own do not have.
    pub(crate) fn other_with(&self, character: char) -> Option<FaceId> {
        if fallback::needs_shaping(character) {
            return None;
        }
        let index = self.others.iter().position(|other| other.face().is_some_and(|face| face.has(character)))?;
        u8::try_from(self.faces.len() + index).ok().map(FaceId)
    }
}
