//! The rows of a PNG file, unpacked: filters undone, points spread to eight bits a channel, colour parted from
//! transparency, very large images made smaller.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::png::Header;
use super::{Colors, ImageFault, Packing, Picture, Stop, Turn};
use crate::outcome::Watch;

/// How the points of a row are packed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    channels: usize,
    depth: usize,
}

impl Layout {
    /// The layout of a file; none if kind and depth do not go together or its table of colours is missing.
    pub(super) fn of(header: &Header<'_>) -> Option<Self> {
        let (channels, depths): (usize, &[u8]) = match header.kind {
            0 => (1, &[1, 2, 4, 8, 16]),
            2 => (3, &[8, 16]),
            3 => (1, &[1, 2, 4, 8]),
            4 => (2, &[8, 16]),
            6 => (4, &[8, 16]),
            _ => return None,
        };
        let colors = header.palette.len();
        let has_table = header.kind != 3 || (colors > 0 && colors.is_multiple_of(3) && colors <= 768);
        let wanted = match header.kind {
            0 => 2,
            2 => 6,
            _ => 0,
        };
        let clear_fits = wanted == 0 || header.clear.is_empty() || header.clear.len() == wanted;
        let sound = depths.contains(&header.depth) && has_table && clear_fits;
        sound.then_some(Layout { channels, depth: usize::from(header.depth) })
    }

    /// How many bytes a row of points takes.
    pub(super) fn row_bytes(self, width: u32) -> usize {
        (width as usize * self.channels * self.depth).div_ceil(8)
    }

    /// How far the filters look to the left, in bytes.
    pub(super) fn step(self) -> usize {
        (self.channels * self.depth / 8).max(1)
    }
}

/// Undoes the filter of a row; none if there is no such filter.
pub(super) fn unfilter(filter: u8, row: &mut [u8], above: &[u8], step: usize) -> Option<()> {
    match filter {
        0 => {}
        1 => {
            for index in step..row.len() {
                row[index] = row[index].wrapping_add(row[index - step]);
            }
        }
        2 => row.iter_mut().zip(above).for_each(|(byte, above)| *byte = byte.wrapping_add(*above)),
        3 => {
            for index in 0..row.len() {
                let left = if index >= step { row[index - step] } else { 0 };
                let mean = (u16::from(left) + u16::from(above[index])) / 2;
                row[index] = row[index].wrapping_add(mean as u8);
            }
        }
        4 => {
            for index in 0..row.len() {
                let (left, corner) = if index >= step { (row[index - step], above[index - step]) } else { (0, 0) };
                row[index] = row[index].wrapping_add(paeth(left, above[index], corner));
            }
        }
        _ => return None,
    }
    Some(())
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let estimate = i16::from(left) + i16::from(above) - i16::from(corner);
    let distance = |value: u8| (estimate - i16::from(value)).abs();
    let (a, b, c) = (distance(left), distance(above), distance(corner));
    if a <= b && a <= c {
        left
    } else if b <= c {
        above
    } else {
        corner
    }
}

/// Takes unpacked rows and packs them anew: colours and transparency apart, `factor` by `factor` points made one.
pub(super) struct Sink<'h> {
    header: &'h Header<'h>,
    factor: usize,
    /// Width in points after making it smaller.
    width: usize,
    channels: usize,
    /// Sums of the channels, transparency last, over the rows that become one.
    sums: Vec<u32>,
    taken: usize,
    rows: u32,
    colors: ZlibEncoder<Vec<u8>>,
    mask: ZlibEncoder<Vec<u8>>,
    opaque: bool,
}

impl<'h> Sink<'h> {
    pub(super) fn new(header: &'h Header<'h>, factor: usize) -> Self {
        let width = (header.width as usize / factor).max(1);
        let channels = if matches!(header.kind, 0 | 4) { 1 } else { 3 };
        let encoder = || ZlibEncoder::new(Vec::new(), Compression::new(6));
        Sink {
            header,
            factor,
            width,
            channels,
            sums: vec![0; width * (channels + 1)],
            taken: 0,
            rows: 0,
            colors: encoder(),
            mask: encoder(),
            opaque: true,
        }
    }

    /// Takes one unfiltered row.
    pub(super) fn take(&mut self, row: &[u8]) -> Option<()> {
        let mut point = [0; 4];
        let per_point = self.channels + 1;
        for x in 0..self.width * self.factor {
            spread(self.header, row, x, &mut point)?;
            let at = x / self.factor * per_point;
            for (sum, value) in self.sums[at..at + per_point].iter_mut().zip(point) {
                *sum += u32::from(value);
            }
        }
        self.taken += 1;
        if self.taken == self.factor { self.flush() } else { Some(()) }
    }

    fn flush(&mut self) -> Option<()> {
        let count = (self.taken * self.factor) as u32;
        let mut colors = Vec::with_capacity(self.width * self.channels);
        let mut mask = Vec::with_capacity(self.width);
        for point in self.sums.chunks(self.channels + 1) {
            colors.extend(point[..self.channels].iter().map(|sum| (sum / count) as u8));
            mask.push((point[self.channels] / count) as u8);
        }
        self.opaque &= mask.iter().all(|value| *value == u8::MAX);
        self.colors.write_all(&colors).ok()?;
        self.mask.write_all(&mask).ok()?;
        self.sums.fill(0);
        self.taken = 0;
        self.rows += 1;
        Some(())
    }

    pub(super) fn finish(mut self) -> Option<Picture> {
        if self.rows == 0 && self.taken > 0 {
            self.flush()?;
        }
        let plain = |colors: Colors, data: Vec<u8>| Picture {
            width: self.width as u32,
            height: self.rows,
            colors,
            bits: 8,
            packing: Packing::Deflate,
            data,
            mask: None,
            blank: Vec::new(),
            inverted: false,
            turn: Turn::NONE,
        };
        let colors = if self.channels == 1 { Colors::Gray } else { Colors::Rgb };
        let mut picture = plain(colors, self.colors.finish().ok()?);
        if !self.opaque {
            picture.mask = Some(Box::new(plain(Colors::Gray, self.mask.finish().ok()?)));
        }
        (picture.height > 0).then_some(picture)
    }
}

/// One point of a row in eight bits a channel: grey or three colours, then how opaque it is.
fn spread(header: &Header<'_>, row: &[u8], x: usize, point: &mut [u8; 4]) -> Option<()> {
    let depth = usize::from(header.depth);
    // Of sixteen bits the upper eight are kept: no page shows more.
    let wide = |at: usize| row.get(if depth == 16 { at * 2 } else { at }).copied();
    let full = |at: usize| -> Option<u16> {
        if depth == 16 {
            Some(u16::from_be_bytes([*row.get(at * 2)?, *row.get(at * 2 + 1)?]))
        } else {
            row.get(at).map(|value| u16::from(*value))
        }
    };
    let clear = |channels: usize| -> Option<bool> {
        if header.clear.len() < channels * 2 {
            return Some(false);
        }
        for channel in 0..channels {
            let wanted = u16::from_be_bytes([header.clear[channel * 2], header.clear[channel * 2 + 1]]);
            let value = if depth < 8 { u16::from(bits(row, x, depth)?) } else { full(x * channels + channel)? };
            if value != wanted {
                return Some(false);
            }
        }
        Some(true)
    };
    let opacity = |clear: bool| if clear { 0 } else { u8::MAX };
    match header.kind {
        0 if depth < 8 => {
            let most = (1u16 << depth) - 1;
            *point = [(u16::from(bits(row, x, depth)?) * 255 / most) as u8, opacity(clear(1)?), 0, 0];
        }
        0 => *point = [wide(x)?, opacity(clear(1)?), 0, 0],
        2 => *point = [wide(x * 3)?, wide(x * 3 + 1)?, wide(x * 3 + 2)?, opacity(clear(3)?)],
        3 => {
            let index = usize::from(if depth < 8 { bits(row, x, depth)? } else { *row.get(x)? });
            let color = header.palette.get(index * 3..index * 3 + 3)?;
            *point = [color[0], color[1], color[2], header.clear.get(index).copied().unwrap_or(u8::MAX)];
        }
        4 => *point = [wide(x * 2)?, wide(x * 2 + 1)?, 0, 0],
        _ => *point = [wide(x * 4)?, wide(x * 4 + 1)?, wide(x * 4 + 2)?, wide(x * 4 + 3)?],
    }
    Some(())
}

/// A value of fewer than eight bits.
fn bits(row: &[u8], x: usize, depth: usize) -> Option<u8> {
    let at = x * depth;
    let byte = *row.get(at / 8)?;
    Some(byte >> (8 - depth - at % 8) & ((1u16 << depth) - 1) as u8)
}

/// Interlaced images: seven small ones that are put into each other (Adam7).
pub(super) struct Interlaced;

/// Where each turn starts and how far its points lie apart: x, y, step in x, step in y.
const TURNS: [[usize; 4]; 7] =
    [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

impl Interlaced {
    pub(super) fn read(
        header: &Header<'_>,
        layout: Layout,
        decoder: &mut impl Read,
        watch: &mut Watch<'_>,
    ) -> Result<Picture, Stop> {
        let (width, height) = (header.width as usize, header.height as usize);
        let whole = layout.row_bytes(header.width);
        let mut rows = vec![0u8; whole * height];
        for [left, top, right, down] in TURNS {
            if left >= width || top >= height {
                continue;
            }
            watch.ask()?;
            let count = (width - left).div_ceil(right);
            let mut row = vec![0; layout.row_bytes(count as u32)];
            let mut above = vec![0; row.len()];
            for y in (top..height).step_by(down) {
                let mut filter = [0];
                decoder.read_exact(&mut filter).map_err(|_| ImageFault::Damaged)?;
                decoder.read_exact(&mut row).map_err(|_| ImageFault::Damaged)?;
                unfilter(filter[0], &mut row, &above, layout.step()).ok_or(ImageFault::Damaged)?;
                let target = &mut rows[y * whole..(y + 1) * whole];
                for point in 0..count {
                    copy_point(layout, (&row, point), (target, left + point * right));
                }
                std::mem::swap(&mut row, &mut above);
            }
        }
        let mut sink = Sink::new(header, 1);
        for row in rows.chunks(whole) {
            sink.take(row).ok_or(ImageFault::Damaged)?;
        }
        Ok(sink.finish().ok_or(ImageFault::Damaged)?)
    }
}

fn copy_point(layout: Layout, (from, at): (&[u8], usize), (to, x): (&mut [u8], usize)) {
    let size = layout.channels * layout.depth;
    if size >= 8 {
        let bytes = size / 8;
        to[x * bytes..(x + 1) * bytes].copy_from_slice(&from[at * bytes..(at + 1) * bytes]);
    } else if let Some(value) = bits(from, at, size) {
        let place = x * size;
        to[place / 8] |= value << (8 - size - place % 8);
    }
}
