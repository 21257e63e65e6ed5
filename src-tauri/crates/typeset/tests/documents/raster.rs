//! Pages as grey dots.

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
