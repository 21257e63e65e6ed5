//! Where to look for characters that the document fonts do not have: other fonts in the fonts folder first, then fonts
//! that systems usually bring. Each is read only when a rare character asks for it.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::Weight;
use crate::fonts::Face;

/// A font file that may be there.
pub(crate) struct Other {
    path: PathBuf,
    /// Which font of a collection.
    index: u32,
    face: OnceLock<Option<Face>>,
}

impl std::fmt::Debug for Other {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Other").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Other {
    fn new(path: PathBuf, index: u32) -> Self {
        Other { path, index, face: OnceLock::new() }
    }

    /// The font, if the file is there and can be drawn with.
    pub(crate) fn face(&self) -> Option<&Face> {
        let load = || Face::new(std::fs::read(&self.path).ok()?, self.index);
        self.face.get_or_init(load).as_ref()
    }
}

/// All fonts to look into, in order. The order of names, not of the folder, decides, so that it is the same everywhere.
pub(crate) fn others(folder: &Path) -> Vec<Other> {
    let mut bundled: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| is_font(path) && !is_document_font(path))
        .collect();
    bundled.sort();
    let bundled = bundled.into_iter().map(|path| Other::new(path, 0));
    bundled.chain(system_fonts().iter().map(|(path, index)| Other::new(PathBuf::from(path), *index))).collect()
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    ["ttf", "otf", "ttc"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

fn is_document_font(path: &Path) -> bool {
    Weight::ALL.iter().any(|weight| path.file_name().is_some_and(|name| name == weight.file_name()))
}

/// Fonts with many ideographs, then such with symbols. A number chooses the simplified Chinese font of a collection.
#[cfg(target_os = "windows")]
fn system_fonts() -> &'static [(&'static str, u32)] {
    &[
        ("C:\\Windows\\Fonts\\msyh.ttc", 0),
        ("C:\\Windows\\Fonts\\simsunb.ttf", 0),
        ("C:\\Windows\\Fonts\\SimsunExtG.ttf", 0),
        ("C:\\Windows\\Fonts\\simsun.ttc", 0),
        ("C:\\Windows\\Fonts\\seguisym.ttf", 0),
        ("C:\\Windows\\Fonts\\seguiemj.ttf", 0),
        ("C:\\Windows\\Fonts\\segoeui.ttf", 0),
        ("C:\\Windows\\Fonts\\arial.ttf", 0),
        ("C:\\Windows\\Fonts\\seguihis.ttf", 0),
    ]
}

/// Fonts with many ideographs, then such with symbols. A number chooses the simplified Chinese font of a collection.
#[cfg(target_os = "macos")]
fn system_fonts() -> &'static [(&'static str, u32)] {
    &[
        ("/System/Library/Fonts/Supplemental/Songti.ttc", 6),
        ("/System/Library/Fonts/STHeiti Light.ttc", 1),
        ("/System/Library/Fonts/Hiragino Sans GB.ttc", 0),
        ("/System/Library/Fonts/Supplemental/Arial Unicode.ttf", 0),
        ("/Library/Fonts/Arial Unicode.ttf", 0),
        ("/System/Library/Fonts/Apple Symbols.ttf", 0),
        ("/System/Library/Fonts/Supplemental/NotoSansSymbols2-Regular.ttf", 0),
        ("/System/Library/Fonts/Supplemental/STIXTwoMath.otf", 0),
    ]
}

/// Fonts with many ideographs, then such with symbols. A number chooses the simplified Chinese font of a collection.
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn system_fonts() -> &'static [(&'static str, u32)] {
    &[
        ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
        ("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", 2),
        ("/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc", 2),
        ("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc", 2),
        ("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", 0),
        ("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", 0),
        ("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", 0),
        ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 0),
        ("/usr/share/fonts/TTF/DejaVuSans.ttf", 0),
        ("/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf", 0),
        ("/usr/share/fonts/truetype/noto/NotoSansSymbols-Regular.ttf", 0),
        ("/usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf", 0),
        ("/usr/share/fonts/noto/NotoSansSymbols-Regular.ttf", 0),
        ("/usr/share/fonts/noto/NotoSansSymbols2-Regular.ttf", 0),
        ("/usr/share/fonts/truetype/noto/NotoSansMath-Regular.ttf", 0),
        ("/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf", 0),
        ("/usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf", 0),
        ("/usr/share/fonts/opentype/unifont/unifont.otf", 0),
    ]
}

/// Whether a character belongs to a writing whose letters join, stack or run from right to left. Glyph by glyph it would
/// come out as something that nobody writes, so that its code point is the better print.
pub(crate) fn needs_shaping(character: char) -> bool {
    matches!(u32::from(character),
        0x0300..=0x036F | 0x0590..=0x109F | 0x1100..=0x11FF | 0x1680..=0x1AFF | 0x1B00..=0x1CFF | 0x1DC0..=0x1DFF
        | 0x20D0..=0x20FF | 0xA800..=0xABFF | 0xD7B0..=0xD7FF | 0xFB1D..=0xFDFF | 0xFE20..=0xFE2F | 0xFE70..=0xFEFE
        | 0x10800..=0x11FFF | 0x16100..=0x16FFF | 0x1E000..=0x1EFFF)
}
