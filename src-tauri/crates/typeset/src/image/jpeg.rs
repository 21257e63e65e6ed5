//! JPEG files (ISO 10918-1): looked through, and put into the file as they are.

use super::{Colors, ImageFault, Packing, Picture, Turn, check_size};

/// What is known of a file after its headers.
#[derive(Default)]
struct Headers {
    /// Width, height, channels.
    frame: Option<(u32, u32, u8)>,
    /// Whether Adobe's marker is there: CMYK is stored upside down then.
    adobe: bool,
    orientation: u16,
    scanned: bool,
}

pub(super) fn read(bytes: &[u8]) -> Result<Picture, ImageFault> {
    let headers = walk(bytes).ok_or(ImageFault::Damaged)??;
    let (width, height, channels) = headers.frame.filter(|_| headers.scanned).ok_or(ImageFault::Damaged)?;
    check_size(width, height)?;
    let colors = match channels {
        1 => Colors::Gray,
        3 => Colors::Rgb,
        4 => Colors::Cmyk,
        _ => return Err(ImageFault::Unknown),
    };
    // A file that breaks off has no end; some programs add a few bytes behind it.
    let tail = &bytes[bytes.len().saturating_sub(4096)..];
    if !tail.windows(2).any(|pair| pair == [0xFF, 0xD9]) {
        return Err(ImageFault::Damaged);
    }
    Ok(Picture {
        width,
        height,
        inverted: headers.adobe && channels == 4,
        colors,
        bits: 8,
        packing: Packing::Jpeg,
        data: bytes.to_vec(),
        mask: None,
        blank: Vec::new(),
        turn: Turn::of_orientation(headers.orientation),
    })
}

/// Reads the segments up to the first scan; none if one of them breaks off.
fn walk(bytes: &[u8]) -> Option<Result<Headers, ImageFault>> {
    let mut headers = Headers::default();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        while *bytes.get(at)? == 0xFF {
            at += 1;
        }
        let marker = *bytes.get(at)?;
        at += 1;
        if marker == 0x01 || (0xD0..=0xD7).contains(&marker) {
            continue;
        }
        let length = usize::from(u16_at(bytes, at)?);
        let segment = bytes.get(at + 2..at + length.max(2))?;
        at += length.max(2);
        match marker {
            // Baseline, extended and progressive frames are what PDF readers decode.
            0xC0..=0xC2 => {
                if *segment.first()? != 8 {
                    return Some(Err(ImageFault::Unknown));
                }
                let (height, width) = (u16_at(segment, 1)?, u16_at(segment, 3)?);
                headers.frame = Some((u32::from(width), u32::from(height), *segment.get(5)?));
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Some(Err(ImageFault::Unknown)),
            0xE1 => headers.orientation = orientation(segment).unwrap_or(headers.orientation),
            0xEE => headers.adobe |= segment.starts_with(b"Adobe"),
            0xDA => {
                headers.scanned = at < bytes.len();
                return Some(Ok(headers));
            }
            0xD9 => return Some(Ok(headers)),
            _ => {}
        }
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// The orientation in an Exif segment: entry 0x0112 of the first directory (Exif 2.3).
fn orientation(segment: &[u8]) -> Option<u16> {
    let tiff = segment.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let pair: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let (high, low) = if little { (short(6)?, short(4)?) } else { (short(4)?, short(6)?) };
    let directory = usize::from(high) << 16 | usize::from(low);
    let entries = usize::from(short(directory)?);
    let places = (0..entries).map(|entry| directory + 2 + entry * 12);
    places.take_while(|at| *at < tiff.len()).find(|at| short(*at) == Some(0x0112)).and_then(|at| short(at + 8))
}
