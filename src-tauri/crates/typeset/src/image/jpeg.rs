//! JPEG files (ISO 10918-1): looked through, and put into the file as they are.

mod scan;

use super::{Colors, ImageFault, Packing, Picture, Turn, check_size};
use scan::{Channel, Tables};

/// More points than this are refused: the file goes in as it is, so that every reader would have to unpack all of them.
const MOST_POINTS: u64 = 80_000_000;

/// What is known of a file.
#[derive(Default)]
struct Headers {
    size: (u32, u32),
    channels: Vec<Channel>,
    /// Whether every scan tells all of its channels at once, and none refines another.
    sequential: bool,
    /// Whether Adobe's marker is there: CMYK is stored upside down then.
    adobe: bool,
    orientation: u16,
    scanned: bool,
}

pub(super) fn read(bytes: &[u8]) -> Result<Picture, ImageFault> {
    let headers = walk(bytes).ok_or(ImageFault::Damaged)??;
    if !headers.scanned {
        return Err(ImageFault::Damaged);
    }
    let (width, height) = headers.size;
    let colors = match headers.channels.len() {
        1 => Colors::Gray,
        3 => Colors::Rgb,
        4 => Colors::Cmyk,
        _ => return Err(ImageFault::Unknown),
    };
    Ok(Picture {
        width,
        height,
        inverted: headers.adobe && colors == Colors::Cmyk,
        colors,
        bits: 8,
        packing: Packing::Jpeg,
        data: bytes.to_vec(),
        mask: None,
        blank: Vec::new(),
        turn: Turn::of_orientation(headers.orientation),
    })
}

/// Reads all segments and scans; none if one of them breaks off or contradicts itself. What stands behind the end is
/// nobody's concern.
fn walk(bytes: &[u8]) -> Option<Result<Headers, ImageFault>> {
    let mut headers = Headers::default();
    let mut tables = Tables::default();
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
        match marker {
            0x01 | 0xD0..=0xD7 => continue,
            0xD9 => return Some(Ok(headers)),
            _ => {}
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
                let (width, height) = (u32::from(u16_at(segment, 3)?), u32::from(u16_at(segment, 1)?));
                if let Err(fault) = check_size(width, height) {
                    return Some(Err(fault));
                }
                if u64::from(width) * u64::from(height) > MOST_POINTS {
                    return Some(Err(ImageFault::TooLarge));
                }
                headers.size = (width, height);
                headers.channels = channels(segment)?;
                headers.sequential = marker != 0xC2;
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Some(Err(ImageFault::Unknown)),
            0xC4 => tables.define(segment)?,
            0xDD => tables.restart = u32::from(u16_at(segment, 0)?),
            0xE1 => headers.orientation = orientation(segment).unwrap_or(headers.orientation),
            0xEE => headers.adobe |= segment.starts_with(b"Adobe"),
            0xDA => {
                let end = scan::end(bytes, at)?;
                if headers.sequential {
                    scan::read(headers.size, &headers.channels, &tables, segment, &bytes[at..end])?;
                }
                headers.scanned = !headers.channels.is_empty() && end > at;
                at = end;
            }
            _ => {}
        }
    }
}

/// The channels of a frame.
fn channels(segment: &[u8]) -> Option<Vec<Channel>> {
    let count = usize::from(*segment.get(5)?);
    let parts = segment.get(6..6 + 3 * count)?.chunks_exact(3);
    let channel = |part: &[u8]| Channel { id: part[0], across: u32::from(part[1] >> 4), down: u32::from(part[1] & 15) };
    let channels: Vec<Channel> = parts.map(channel).collect();
    channels.iter().all(|it| (1..=4).contains(&it.across) && (1..=4).contains(&it.down)).then_some(channels)
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
