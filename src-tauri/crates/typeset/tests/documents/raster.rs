//! Pages as grey dots.

use std::io::{Read as _, Write as _};
use std::path::Path;

/// Reads a grey picture in the plain binary form that both programs write: width, height, dots.
pub fn read(path: &Path) -> (usize, usize, Vec<u8>) {
    let bytes = std::fs::read(path).unwrap();
    let mut numbers = Vec::new();
    let mut at = 2;
    assert_eq!(&bytes[..at], b"P5", "{}", path.display());
    while numbers.len() < 3 {
        let rest = &bytes[at..];
        if rest[0] == b'#' {
            at += rest.iter().position(|byte| *byte == b'\n').unwrap();
        } else if rest[0].is_ascii_digit() {
            let end = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap();
            numbers.push(std::str::from_utf8(&rest[..end]).unwrap().parse::<usize>().unwrap());
            at += end;
            continue;
        }
        at += 1;
    }
    (numbers[0], numbers[1], bytes[at + 1..].to_vec())
}

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Reads a grey picture that [`write_png`] wrote: eight bits, no filters.
pub fn read_png(path: &Path) -> (usize, usize, Vec<u8>) {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(bytes.starts_with(SIGNATURE), "{}", path.display());
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let (width, height) = (number(16), number(20));
    let mut packed = Vec::new();
    let mut at = SIGNATURE.len();
    while at + 8 < bytes.len() {
        let length = number(at);
        if &bytes[at + 4..at + 8] == b"IDAT" {
            packed.extend_from_slice(&bytes[at + 8..at + 8 + length]);
        }
        at += length + 12;
    }
    let mut rows = Vec::new();
    flate2::read::ZlibDecoder::new(packed.as_slice()).read_to_end(&mut rows).unwrap();
    (width, height, rows.chunks(width + 1).flat_map(|row| &row[1..]).copied().collect())
}

/// Writes a grey picture that every program shows.
pub fn write_png(path: &Path, (width, height, dots): &(usize, usize, Vec<u8>)) {
    let mut rows = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for row in dots.chunks(*width) {
        rows.write_all(&[0]).and_then(|()| rows.write_all(row)).unwrap();
    }
    let mut head = Vec::new();
    head.extend((*width as u32).to_be_bytes());
    head.extend((*height as u32).to_be_bytes());
    head.extend([8, 0, 0, 0, 0]);
    let mut bytes = SIGNATURE.to_vec();
    for (kind, data) in [(b"IHDR", head), (b"IDAT", rows.finish().unwrap()), (b"IEND", Vec::new())] {
        bytes.extend((data.len() as u32).to_be_bytes());
        let mut sum = flate2::Crc::new();
        for part in [kind.as_slice(), &data] {
            bytes.extend_from_slice(part);
            sum.update(part);
        }
        bytes.extend(sum.sum().to_be_bytes());
    }
    std::fs::write(path, bytes).unwrap();
}
