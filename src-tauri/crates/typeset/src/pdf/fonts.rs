//! Fonts in the file: only the glyphs in use, each character identifier with a glyph, a width and a text of its own.
//!
//! printpdf writes glyph numbers as character identifiers, so two texts that share a glyph need two glyphs: the second
//! is added to the cut font, as are the glyphs that carry a gap.

use std::collections::{BTreeMap, HashSet};

use lopdf::{Document as File, Object, ObjectId};
use printpdf::{Codepoint, FontMetrics, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem};
use subsetter::GlyphRemapper;
use text::{FaceId, Fonts, Weight};

use super::object::{number, numbers};
use super::widen::{Variant, widen};
use crate::glyphs::{Entry, FaceTable, GlyphTable, font_id};
use crate::outcome::Error;
use crate::paint::Content;

/// A font file cut to what is used.
pub(crate) struct Cut {
    face: FaceId,
    program: Vec<u8>,
    /// The glyph in the cut file for each entry.
    glyphs: Vec<u16>,
}

/// Cuts the faces in use, both at once: that is the longest single step of writing a file.
pub(crate) fn cut_all(fonts: &Fonts, glyphs: &GlyphTable<'_>) -> Result<Vec<Cut>, Error> {
    std::thread::scope(|scope| {
        let mut handles = Vec::new();
        for (face, table) in glyphs.faces() {
            handles.push(scope.spawn(move || cut(fonts, face, &table.entries)));
        }
        let failed = |_| Err(Error::Font("cutting it failed".into()));
        let cuts = handles.into_iter().map(|handle| handle.join().unwrap_or_else(failed));
        cuts.filter_map(Result::transpose).collect()
    })
}

fn cut(fonts: &Fonts, id: FaceId, entries: &[Entry]) -> Result<Option<Cut>, Error> {
    if entries.is_empty() {
        return Ok(None);
    }
    let mut remapper = GlyphRemapper::new();
    let mut glyphs: Vec<u16> = entries.iter().map(|entry| remapper.remap(entry.glyph)).collect();
    let face = fonts.by_id(id);
    let program = subsetter::subset(face.data(), face.collection_index(), &remapper)
        .map_err(|error| Error::Font(error.to_string()))?;
    if !face.has_glyf() {
        return Ok(Some(Cut { face: id, program, glyphs }));
    }
    let mut taken = HashSet::new();
    let mut added = Vec::new();
    let mut variants = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        if entry.carried || !taken.insert(glyphs[index]) {
            let advance = (entry.width * face.units_per_em() / 1000.0).round() as u16;
            variants.push(Variant { base: glyphs[index], advance });
            added.push(index);
        }
    }
    let (program, first) =
        widen(&program, &variants).ok_or_else(|| Error::Font("its tables are not built as expected".into()))?;
    for (order, index) in added.into_iter().enumerate() {
        glyphs[index] = first + order as u16;
    }
    Ok(Some(Cut { face: id, program, glyphs }))
}

/// Hands the cut fonts to printpdf.
pub(crate) fn register(document: &mut PdfDocument, fonts: &Fonts, table: &GlyphTable<'_>, cuts: &[Cut]) {
    for cut in cuts {
        let Some(FaceTable { entries, .. }) = table.face(cut.face) else { continue };
        let face = fonts.by_id(cut.face);
        let units = face.units_per_em();
        let widths: BTreeMap<u16, u16> = cut
            .glyphs
            .iter()
            .zip(entries)
            .map(|(glyph, entry)| (*glyph, (entry.width * units / 1000.0).round() as u16))
            .collect();
        let metrics = face.metrics();
        let metrics = FontMetrics {
            ascent: (metrics.ascender * units / 1000.0) as i16,
            descent: (metrics.descender * units / 1000.0) as i16,
        };
        let name = format!("{}+{}", subset_mark(entries), post_script_name(cut.face, face.name()));
        let program = cut.program.clone();
        let font = ParsedFont::with_glyph_data(program, 0, Some(name), BTreeMap::new(), widths, units as u16, metrics);
        document.resources.fonts.map.insert(font_id(cut.face), PdfFont::new(font));
    }
}

/// Operators that show every glyph of every face with its text.
pub(crate) fn specimen(table: &GlyphTable<'_>, cuts: &[Cut]) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for cut in cuts {
        let Some(FaceTable { entries, .. }) = table.face(cut.face) else { continue };
        let shown = cut.glyphs.iter().zip(entries);
        let glyphs = shown.map(|(glyph, entry)| Codepoint::with_cid(*glyph, 0.0, entry.text.clone()));
        ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(cut.face)), size: Pt(10.0) });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] });
    }
    ops.push(Op::EndTextSection);
    ops
}

/// Replaces identifiers by the numbers of their glyphs; answers with the text of all of them.
pub(crate) fn number_glyphs(content: &mut Content, table: &GlyphTable<'_>, cuts: &[Cut]) -> String {
    let mut text = String::new();
    let mut current: Option<(FaceId, &Cut, &FaceTable)> = None;
    for (face, identifier, at) in std::mem::take(&mut content.glyphs) {
        if current.is_none_or(|(known, ..)| known != face) {
            let cut = cuts.iter().find(|cut| cut.face == face);
            current = cut.zip(table.face(face)).map(|(cut, table)| (face, cut, table));
        }
        let (Some((_, cut, table)), Some(index)) = (current, usize::from(identifier).checked_sub(1)) else { continue };
        content.number(at, cut.glyphs[index]);
        text.push_str(&table.entries[index].text);
    }
    text
}

/// The name that a face has in the file.
fn post_script_name(id: FaceId, family: &str) -> String {
    let family: String = family.chars().filter(char::is_ascii_alphanumeric).collect();
    match id {
        id if id == Weight::Regular.into() => "NotoSansSC-Regular".to_owned(),
        id if id == Weight::Bold.into() => "NotoSansSC-Bold".to_owned(),
        id if family.is_empty() => font_id(id).0,
        _ => family,
    }
}

/// Corrects what printpdf says about a face: its stub of metrics has made-up bounds, and its flags claim an alphabet.
pub(crate) fn describe(file: &mut File, fonts: &Fonts, cuts: &[Cut]) {
    let descriptors: Vec<ObjectId> = file
        .objects
        .iter()
        .filter(|(_, object)| object.type_name().is_ok_and(|name| name == b"FontDescriptor"))
        .map(|(id, _)| *id)
        .collect();
    for id in descriptors {
        let Ok(descriptor) = file.get_dictionary_mut(id) else { continue };
        let name = descriptor.get(b"FontName").and_then(Object::as_name).unwrap_or_default().to_vec();
        let named = |cut: &&Cut| name.ends_with(post_script_name(cut.face, fonts.by_id(cut.face).name()).as_bytes());
        let face = cuts.iter().find(named).map_or(Weight::Regular.into(), |cut| cut.face);
        let stem = if face == Weight::Bold.into() { 140 } else { 80 };
        let metrics = fonts.by_id(face).metrics();
        descriptor.set("Flags", 4);
        descriptor.set("StemV", stem);
        descriptor.set("CapHeight", number(metrics.cap_height));
        descriptor.set("FontBBox", numbers(&metrics.bounds));
    }
}

/// Six capitals that differ where the glyphs in use differ.
fn subset_mark(entries: &[Entry]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for entry in entries {
        for byte in entry.glyph.to_be_bytes().into_iter().chain((entry.width as u16).to_be_bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    let mut mark = String::with_capacity(6);
    for _ in 0..6 {
        mark.push(char::from(b'A' + (hash % 26) as u8));
        hash /= 26;
    }
    mark
}
