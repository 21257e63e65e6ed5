//! PNG files (ISO 15948). Where a PDF can hold the rows as they are compressed, they are only looked through; images with
//! transparent points, interlaced ones and very large ones are taken apart row by row, so that memory stays small.

use std::io::Read;

use flate2::Crc;
use flate2::read::ZlibDecoder;

use super::rows::{Interlaced, Layout, Sink, unfilter};
use super::{Colors, ImageFault, Packing, Picture, Stop, Turn, check_size};
use crate::outcome::Watch;

pub(super) const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A];

/// An image of more points than this is made smaller by a whole number, for no page shows them.
const MOST_KEPT: u64 = 24_000_000;
/// How many rows are worked through between two questions whether to stop.
const ROWS_PER_ASK: usize = 512;

/// What a file says of itself before its rows.
#[derive(Debug, Default)]
pub(super) struct Header<'b> {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) depth: u8,
    /// 0 grey, 2 red-green-blue, 3 a table of colours, 4 grey and 6 colours with transparency.
    pub(super) kind: u8,
    pub(super) interlaced: bool,
    pub(super) palette: &'b [u8],
    /// How transparent the colours of the table are, or the one colour that is.
    pub(super) clear: &'b [u8],
    rows: Vec<&'b [u8]>,
}

pub(super) fn read(bytes: &[u8], watch: &mut Watch<'_>) -> Result<Picture, Stop> {
    let header = chunks(bytes).ok_or(ImageFault::Damaged)??;
    let layout = Layout::of(&header).ok_or(ImageFault::Damaged)?;
    check_size(header.width, header.height)?;
    let points = u64::from(header.width) * u64::from(header.height);
    if header.interlaced {
        // Its rows come in seven turns, so all of it is in memory at once.
        if points > MOST_KEPT {
            return Err(ImageFault::TooLarge.into());
        }
        return Interlaced::read(&header, layout, &mut reader(&header), watch);
    }
    let is_clear = header.kind >= 4 || (header.kind == 3 && !header.clear.is_empty());
    if is_clear || points > MOST_KEPT {
        return take_apart(&header, layout, watch);
    }
    let row = layout.row_bytes(header.width) + 1;
    let mut filters = Filters { row, at: 0 };
    drain(&mut reader(&header), row * header.height as usize, watch, |part| filters.check(part))?;
    Ok(as_it_is(&header))
}

/// The compressed rows in one stream.
fn reader<'h>(header: &'h Header<'_>) -> ZlibDecoder<Parts<'h>> {
    ZlibDecoder::new(Parts { parts: &header.rows, read: 0 })
}

fn as_it_is(header: &Header<'_>) -> Picture {
    let colors = match header.kind {
        0 => Colors::Gray,
        2 => Colors::Rgb,
        _ => Colors::Table(header.palette.to_vec()),
    };
    // The one clear colour is given in 16 bits per channel, whatever the depth.
    let blank = if header.kind == 3 { &[] } else { header.clear };
    let blank = blank.chunks_exact(2).flat_map(|pair| [u16::from_be_bytes([pair[0], pair[1]]); 2]).collect();
    Picture {
        width: header.width,
        height: header.height,
        colors,
        bits: header.depth,
        packing: Packing::PngRows,
        data: header.rows.concat(),
        mask: None,
        blank,
        inverted: false,
        turn: Turn::NONE,
    }
}

/// Unpacks row by row, parts colour from transparency, and makes a very large image smaller on the way.
fn take_apart(header: &Header<'_>, layout: Layout, watch: &mut Watch<'_>) -> Result<Picture, Stop> {
    let points = u64::from(header.width) * u64::from(header.height);
    let factor = (1..).find(|factor| points / (factor * factor) <= MOST_KEPT).unwrap_or(1);
    let mut sink = Sink::new(header, factor as usize);
    let mut decoder = reader(header);
    let mut row = vec![0; layout.row_bytes(header.width)];
    let mut above = vec![0; row.len()];
    for index in 0..header.height as usize {
        if index % ROWS_PER_ASK == 0 {
            watch.ask()?;
        }
        let mut filter = [0];
        decoder.read_exact(&mut filter).map_err(|_| ImageFault::Damaged)?;
        decoder.read_exact(&mut row).map_err(|_| ImageFault::Damaged)?;
        unfilter(filter[0], &mut row, &above, layout.step()).ok_or(ImageFault::Damaged)?;
        sink.take(&row).ok_or(ImageFault::Damaged)?;
        std::mem::swap(&mut row, &mut above);
    }
    Ok(sink.finish().ok_or(ImageFault::Damaged)?)
}

/// Reads a stream to its end and checks that it has the length it should.
fn drain(
    reader: &mut impl Read,
    wanted: usize,
    watch: &mut Watch<'_>,
    mut check: impl FnMut(&[u8]) -> bool,
) -> Result<(), Stop> {
    let mut buffer = vec![0; 1 << 16];
    let mut seen = 0;
    let mut turns = 0;
    loop {
        turns += 1;
        if turns % 64 == 0 {
            watch.ask()?;
        }
        let count = reader.read(&mut buffer).map_err(|_| ImageFault::Damaged)?;
        if count == 0 {
            break;
        }
        seen += count;
        if seen > wanted || !check(&buffer[..count]) {
            return Err(ImageFault::Damaged.into());
        }
    }
    if seen == wanted { Ok(()) } else { Err(ImageFault::Damaged.into()) }
}

/// Checks that every row begins with a filter that exists.
struct Filters {
    row: usize,
    at: usize,
}

impl Filters {
    fn check(&mut self, part: &[u8]) -> bool {
        let first = (self.row - self.at % self.row) % self.row;
        self.at += part.len();
        part.iter().skip(first).step_by(self.row).all(|filter| *filter <= 4)
    }
}

/// Several pieces of a stream, one after the other.
struct Parts<'p> {
    parts: &'p [&'p [u8]],
    /// How much of the first piece was read.
    read: usize,
}

impl Read for Parts<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        while let Some((first, rest)) = self.parts.split_first() {
            let left = &first[self.read..];
            if left.is_empty() {
                (self.parts, self.read) = (rest, 0);
                continue;
            }
            let count = left.len().min(buffer.len());
            buffer[..count].copy_from_slice(&left[..count]);
            self.read += count;
            return Ok(count);
        }
        Ok(0)
    }
}

/// Walks the chunks of a file; none where one breaks off or its sum is wrong.
fn chunks(bytes: &[u8]) -> Option<Result<Header<'_>, ImageFault>> {
    let mut header = Header::default();
    let mut at = SIGNATURE.len();
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let name = bytes.get(at + 4..at + 8)?;
        let end = (at + 8).checked_add(length)?;
        let data = bytes.get(at + 8..end)?;
        let sum = u32::from_be_bytes(bytes.get(end..end + 4)?.try_into().ok()?);
        // Chunks whose name begins with a small letter may be anything; a picture can do without them.
        let needed = name[0].is_ascii_uppercase() || name == b"tRNS";
        if needed && crc(name, data) != sum {
            return None;
        }
        if at == SIGNATURE.len() && name != b"IHDR" {
            return None;
        }
        match name {
            b"IHDR" => take_header(&mut header, data)?,
            b"PLTE" => header.palette = data,
            b"tRNS" => header.clear = data,
            b"IDAT" => header.rows.push(data),
            b"IEND" => break,
            _ if name[0].is_ascii_uppercase() => return Some(Err(ImageFault::Unknown)),
            _ => {}
        }
        at = end + 4;
    }
    Some(Ok(header))
}

fn take_header(header: &mut Header<'_>, data: &[u8]) -> Option<()> {
    let [depth, kind, compression, filter, interlace] = data.get(8..13)?.try_into().ok()?;
    header.width = u32::from_be_bytes(data[..4].try_into().ok()?);
    header.height = u32::from_be_bytes(data[4..8].try_into().ok()?);
    header.depth = depth;
    header.kind = kind;
    header.interlaced = interlace == 1;
    (compression == 0 && filter == 0 && interlace <= 1).then_some(())
}

fn crc(name: &[u8], data: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(name);
    crc.update(data);
    crc.sum()
}
