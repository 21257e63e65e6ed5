//! What a page shows, character by character, as its content and its fonts say it.

use std::collections::HashMap;

use lopdf::{Dictionary, Document as File, Object, ObjectId};

use super::tokens::{Token, Tokens};
use super::{Budget, InspectError};

/// Drawings lie in each other at most so deep.
const DEEPEST: usize = 8;

/// The texts of a font's character codes.
#[derive(Debug, Default)]
struct Font {
    /// Whether a code has two bytes.
    wide: bool,
    texts: HashMap<u32, String>,
}

/// Reads the pages of one file; fonts are read once.
pub(crate) struct Reader<'f> {
    file: &'f File,
    fonts: HashMap<ObjectId, Font>,
    budget: Budget,
}

impl<'f> Reader<'f> {
    pub(crate) fn new(file: &'f File, budget: Budget) -> Self {
        Reader { file, fonts: HashMap::new(), budget }
    }

    /// The text of a page, and its content streams one after the other.
    pub(crate) fn page(&mut self, id: ObjectId) -> Result<(String, Vec<u8>), InspectError> {
        let file = self.file;
        let mut content = Vec::new();
        for part in file.get_page_contents(id) {
            if let Ok(stream) = file.get_object(part).and_then(Object::as_stream) {
                content.extend(self.budget.decoded(stream)?);
                content.push(b'\n');
            }
        }
        let mut text = String::new();
        let resources = inherited(file, id, b"Resources");
        self.show(&content, resources, &mut text, 0)?;
        Ok((text, content))
    }

    /// Follows the operators that show text.
    fn show(
        &mut self,
        content: &[u8],
        resources: Option<&'f Dictionary>,
        text: &mut String,
        depth: usize,
    ) -> Result<(), InspectError> {
        let mut tokens = Tokens::new(content);
        let mut font: Option<ObjectId> = None;
        let mut name: Vec<u8> = Vec::new();
        let mut strings: Vec<Vec<u8>> = Vec::new();
        while let Some(token) = tokens.next() {
            match token {
                Token::Name(found) => name = found,
                Token::Text(bytes) => strings.push(bytes),
                Token::Word(word) => {
                    match word.as_slice() {
                        b"Tf" => font = self.font(resources, &name),
                        b"Tj" | b"TJ" | b"'" | b"\"" => self.add(font, &strings, text),
                        b"Do" if depth < DEEPEST => self.drawing(resources, &name, text, depth)?,
                        b"ID" => tokens.skip_image(),
                        _ => {}
                    }
                    strings.clear();
                }
                Token::Number(_) | Token::Open | Token::Close => {}
            }
        }
        Ok(())
    }

    fn add(&mut self, font: Option<ObjectId>, strings: &[Vec<u8>], text: &mut String) {
        let nothing = Font::default();
        let font = font.and_then(|id| self.fonts.get(&id)).unwrap_or(&nothing);
        for bytes in strings {
            for code in bytes.chunks(if font.wide { 2 } else { 1 }) {
                let code = code.iter().fold(0, |code, byte| code * 256 + u32::from(*byte));
                if font.wide && code == 0 {
                    // The glyph for nothing: it is written where a face has no number left, and says nothing.
                    continue;
                }
                match font.texts.get(&code) {
                    Some(known) => text.push_str(known),
                    // A character that the font does not name counts by its code, so that it is not lost.
                    None => text.push_str(&format!("\u{FFFD}{code:x}")),
                }
            }
        }
    }

    fn drawing(
        &mut self,
        resources: Option<&'f Dictionary>,
        name: &[u8],
        text: &mut String,
        depth: usize,
    ) -> Result<(), InspectError> {
        let file = self.file;
        let found = resources.and_then(|resources| entry(file, resources, b"XObject", name));
        let Some(stream) = found.and_then(|object| object.as_stream().ok()) else { return Ok(()) };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form") {
            let content = self.budget.decoded(stream)?;
            let own = stream.dict.get_deref(b"Resources", file).and_then(Object::as_dict).ok();
            self.show(&content, own.or(resources), text, depth + 1)?;
        }
        Ok(())
    }

    /// The font of a name among the resources, read when it is first met.
    fn font(&mut self, resources: Option<&'f Dictionary>, name: &[u8]) -> Option<ObjectId> {
        let file = self.file;
        let fonts = resources?.get_deref(b"Font", file).and_then(Object::as_dict).ok()?;
        let id = fonts.get(name).and_then(Object::as_reference).ok()?;
        if !self.fonts.contains_key(&id) {
            let font = file.get_dictionary(id).ok()?;
            let wide = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0");
            let map = font.get_deref(b"ToUnicode", file).and_then(Object::as_stream).ok();
            let map = map.and_then(|stream| self.budget.decoded(stream).ok()).unwrap_or_default();
            self.fonts.insert(id, Font { wide, texts: texts(&map) });
        }
        Some(id)
    }
}

/// A resource of a kind by its name.
fn entry<'f>(file: &'f File, resources: &'f Dictionary, kind: &[u8], name: &[u8]) -> Option<&'f Object> {
    resources.get_deref(kind, file).and_then(Object::as_dict).ok()?.get_deref(name, file).ok()
}

/// A value of a page that may stand on one of the groups it lies in.
fn inherited<'f>(file: &'f File, page: ObjectId, key: &[u8]) -> Option<&'f Dictionary> {
    let mut node = file.get_dictionary(page).ok()?;
    for _ in 0..32 {
        if let Ok(found) = node.get_deref(key, file).and_then(Object::as_dict) {
            return Some(found);
        }
        node = node.get_deref(b"Parent", file).and_then(Object::as_dict).ok()?;
    }
    None
}

/// The longest range of codes that one line of a map may name.
const LONGEST_RANGE: u32 = 0x1_0000;
/// No map names more codes than there are of two bytes.
const MOST_CODES: usize = 0x1_0000;

/// Reads a map from codes to text.
fn texts(map: &[u8]) -> HashMap<u32, String> {
    let mut texts = HashMap::new();
    let mut strings: Vec<Vec<u8>> = Vec::new();
    for token in Tokens::new(map) {
        match token {
            Token::Text(bytes) => strings.push(bytes),
            Token::Word(word) => {
                match word.as_slice() {
                    b"endbfchar" => {
                        texts.extend(strings.chunks_exact(2).map(|pair| (number(&pair[0]), utf16(&pair[1]))));
                    }
                    b"endbfrange" => strings.chunks_exact(3).for_each(|range| add_range(range, &mut texts)),
                    _ => {}
                }
                strings.clear();
            }
            _ => {}
        }
        if texts.len() > MOST_CODES {
            break;
        }
    }
    texts
}

fn add_range(range: &[Vec<u8>], texts: &mut HashMap<u32, String>) {
    let (first, last) = (number(&range[0]), number(&range[1]));
    let mut text = range[2].clone();
    for code in first..=last.min(first.saturating_add(LONGEST_RANGE)) {
        texts.insert(code, utf16(&text));
        if let Some(end) = text.last_mut() {
            *end = end.wrapping_add(1);
        }
        if texts.len() > MOST_CODES {
            return;
        }
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number * 256 + u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> =
        bytes.chunks(2).map(|pair| u16::from(pair[0]) * 256 + u16::from(pair.get(1).copied().unwrap_or(0))).collect();
    String::from_utf16_lossy(&units)
}
