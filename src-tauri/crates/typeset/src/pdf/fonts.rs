//! Fonts in the file: only the glyphs in use, each character identifier with its width and its text.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document as File, Object, ObjectId, dictionary};
use subsetter::GlyphRemapper;
use text::{Fonts, Weight};

use super::object::{deflated, name, number, numbers};
use super::widen::{Variant, widen};
use crate::glyphs::{Entry, GlyphTable};
use crate::outcome::Error;

/// Embeds the faces in use and answers with the resources that all pages share.
pub(crate) fn embed(file: &mut File, fonts: &Fonts, glyphs: &GlyphTable<'_>) -> Result<ObjectId, Error> {
    // Both faces are cut at once: cutting is the longest single step of writing a file.
    let cuts: Vec<Result<Option<Cut>, Error>> = std::thread::scope(|scope| {
        let handles = Weight::ALL.map(|weight| {
            let entries = &glyphs.face(weight).entries;
            scope.spawn(move || cut(fonts, weight, entries))
        });
        handles
            .into_iter()
            .map(|handle| handle.join().unwrap_or_else(|_| Err(Error::Font("cutting it failed".into()))))
            .collect()
    });
    let mut resources = Dictionary::new();
    for ((weight, key), cut) in Weight::ALL.into_iter().zip(["F1", "F2"]).zip(cuts) {
        if let Some(cut) = cut? {
            let entries = &glyphs.face(weight).entries;
            resources.set(key, write(file, fonts, weight, entries, cut));
        }
    }
    Ok(file.add_object(dictionary! { "Font" => resources }))
}

/// A font file cut to what is used.
struct Cut {
    program: lopdf::Stream,
    /// For each character identifier its glyph in the cut file.
    map: Vec<u8>,
}

fn cut(fonts: &Fonts, weight: Weight, entries: &[Entry]) -> Result<Option<Cut>, Error> {
    if entries.is_empty() {
        return Ok(None);
    }
    let mut remapper = GlyphRemapper::new();
    let glyphs: Vec<u16> = entries.iter().map(|entry| remapper.remap(entry.glyph)).collect();
    let program =
        subsetter::subset(fonts.face(weight).data(), 0, &remapper).map_err(|error| Error::Font(error.to_string()))?;
    let (program, glyphs) = with_carried(program, glyphs, entries, fonts.face(weight).units_per_em());
    let mut map = vec![0, 0];
    map.extend(glyphs.into_iter().flat_map(u16::to_be_bytes));
    let length = program.len() as i64;
    Ok(Some(Cut { program: deflated(dictionary! { "Length1" => length }, program), map }))
}

/// Gives each entry that carries a gap a glyph of its own advance.
fn with_carried(program: Vec<u8>, mut glyphs: Vec<u16>, entries: &[Entry], units: f32) -> (Vec<u8>, Vec<u16>) {
    let carried: Vec<usize> = (0..entries.len()).filter(|index| entries[*index].carried).collect();
    let variants: Vec<Variant> = carried
        .iter()
        .map(|index| Variant { base: glyphs[*index], advance: (entries[*index].width * units / 1000.0).round() as u16 })
        .collect();
    if variants.is_empty() {
        return (program, glyphs);
    }
    match widen(&program, &variants) {
        Some((widened, first)) => {
            for (order, index) in carried.into_iter().enumerate() {
                glyphs[index] = first + order as u16;
            }
            (widened, glyphs)
        }
        // The text is printed and read all the same; only readers that measure the font file may see spaces in it.
        None => (program, glyphs),
    }
}

fn write(file: &mut File, fonts: &Fonts, weight: Weight, entries: &[Entry], cut: Cut) -> ObjectId {
    let (style, stem) = match weight {
        Weight::Regular => ("Regular", 80),
        Weight::Bold => ("Bold", 140),
    };
    let base = format!("{}+NotoSansSC-{style}", subset_mark(entries));
    let metrics = fonts.face(weight).metrics();
    let program = file.add_object(cut.program);
    let descriptor = file.add_object(dictionary! {
        "Type" => "FontDescriptor", "FontName" => name(&base), "Flags" => 4, "ItalicAngle" => 0, "StemV" => stem,
        "Ascent" => number(metrics.ascender), "Descent" => number(metrics.descender),
        "CapHeight" => number(metrics.cap_height), "FontBBox" => numbers(&metrics.bounds), "FontFile2" => program,
    });
    let widths: Vec<Object> = entries.iter().map(|entry| number(entry.width)).collect();
    let map = file.add_object(deflated(dictionary! {}, cut.map));
    let descendant = file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => name(&base),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        },
        "FontDescriptor" => descriptor, "DW" => 1000, "W" => vec![1.into(), Object::Array(widths)],
        "CIDToGIDMap" => map,
    });
    let unicode = file.add_object(deflated(dictionary! {}, to_unicode(entries).into_bytes()));
    file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name(&base), "Encoding" => name("Identity-H"),
        "DescendantFonts" => vec![descendant.into()], "ToUnicode" => unicode,
    })
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

/// The map from character identifiers to text (PDF 32000-1, 9.10.3).
fn to_unicode(entries: &[Entry]) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering \
         (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> \
         <FFFF>\nendcodespacerange\n",
    );
    // A section holds at most a hundred lines. Writing into a string cannot fail.
    for (part, chunk) in entries.chunks(100).enumerate() {
        let _ = writeln!(map, "{} beginbfchar", chunk.len());
        for (order, entry) in chunk.iter().enumerate() {
            let _ = write!(map, "<{:04X}> <", part * 100 + order + 1);
            for unit in entry.text.encode_utf16() {
                let _ = write!(map, "{unit:04X}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
