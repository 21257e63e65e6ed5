//! Small parts of PDF files: names, text strings, compressed streams.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, Stream, StringFormat};

/// A name.
pub(crate) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A string that people read: ASCII as it is, anything else as UTF-16 with its mark.
pub(crate) fn text_string(text: &str) -> Object {
    let bytes = if text.is_ascii() {
        text.as_bytes().to_vec()
    } else {
        let mut bytes = vec![0xFE, 0xFF];
        bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        bytes
    };
    Object::String(bytes, StringFormat::Literal)
}

/// Numbers as an array.
pub(crate) fn numbers(values: &[f32]) -> Object {
    Object::Array(values.iter().map(|value| number(*value)).collect())
}

/// A number with at most two digits after the point, whole where it can be.
pub(crate) fn number(value: f32) -> Object {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded.fract() == 0.0 { Object::Integer(rounded as i64) } else { Object::Real(rounded) }
}

/// How hard streams are compressed: level 6 takes half as long again for one part in thirty, level 9 several times as
/// long for one more in a hundred.
pub(crate) const LEVEL: u32 = 3;

/// A compressed stream.
pub(crate) fn deflated(mut dictionary: Dictionary, content: Vec<u8>) -> Stream {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 3), Compression::new(LEVEL));
    let compressed = encoder.write_all(&content).and_then(|()| encoder.finish()).ok();
    match compressed {
        Some(bytes) => {
            dictionary.set("Filter", name("FlateDecode"));
            Stream::new(dictionary, bytes).with_compression(false)
        }
        // Writing into memory does not fail; if it did, the content is still right uncompressed.
        None => Stream::new(dictionary, content).with_compression(false),
    }
}
