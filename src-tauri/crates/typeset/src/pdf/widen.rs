//! Adds glyphs to a cut font file that look like others and have another advance.
//!
//! Some readers take gaps between glyphs from the widths that the PDF declares, others from the font file itself. A
//! glyph that carries its gap must say the same in both, or text is read with spaces that nobody wrote. Each added
//! glyph is a composite of one component (OpenType 1.9, `glyf`), so that it costs sixteen bytes and no outline.

/// An added glyph: what it looks like, and its advance in font units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Variant {
    pub(crate) base: u16,
    pub(crate) advance: u16,
}

/// Where an added glyph takes its offsets as plain distances.
const ARGUMENTS_ARE_DISTANCES: u16 = 0x0002;

/// Answers with the font file and the number of the first added glyph; none if the file is not built as expected.
pub(crate) fn widen(font: &[u8], variants: &[Variant]) -> Option<(Vec<u8>, u16)> {
    let mut tables = read_tables(font)?;
    let count = u16_at(table(&tables, b"maxp")?, 4)?;
    u16::try_from(usize::from(count) + variants.len()).ok()?;
    let offsets = read_offsets(&tables, count)?;
    let metrics = read_metrics(&tables, count)?;
    let outlines = add_outlines(table(&tables, b"glyf")?, &offsets, variants)?;
    set(&mut tables, b"hmtx", metrics_with(&metrics, variants)?)?;
    set(&mut tables, b"loca", outlines.1)?;
    set(&mut tables, b"glyf", outlines.0)?;
    let total = count + variants.len() as u16;
    for (tag, at, value) in [(b"hhea", 34, total), (b"maxp", 4, total), (b"head", 50, 1)] {
        put_u16(table_mut(&mut tables, tag)?, at, value)?;
    }
    raise_limits(table_mut(&mut tables, b"maxp")?)?;
    Some((write_tables(tables)?, count))
}

type Tables = Vec<([u8; 4], Vec<u8>)>;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn put_u16(bytes: &mut [u8], at: usize, value: u16) -> Option<()> {
    bytes.get_mut(at..at + 2)?.copy_from_slice(&value.to_be_bytes());
    Some(())
}

fn read_tables(font: &[u8]) -> Option<Tables> {
    let count = usize::from(u16_at(font, 4)?);
    (0..count)
        .map(|index| {
            let record = 12 + index * 16;
            let tag = font.get(record..record + 4)?.try_into().ok()?;
            let start = u32_at(font, record + 8)? as usize;
            let length = u32_at(font, record + 12)? as usize;
            Some((tag, font.get(start..start.checked_add(length)?)?.to_vec()))
        })
        .collect()
}

fn table<'t>(tables: &'t Tables, tag: &[u8; 4]) -> Option<&'t [u8]> {
    tables.iter().find(|(name, _)| name == tag).map(|(_, bytes)| bytes.as_slice())
}

fn table_mut<'t>(tables: &'t mut Tables, tag: &[u8; 4]) -> Option<&'t mut Vec<u8>> {
    tables.iter_mut().find(|(name, _)| name == tag).map(|(_, bytes)| bytes)
}

fn set(tables: &mut Tables, tag: &[u8; 4], bytes: Vec<u8>) -> Option<()> {
    *table_mut(tables, tag)? = bytes;
    Some(())
}

/// Where each glyph's outline starts, and where the last one ends.
fn read_offsets(tables: &Tables, count: u16) -> Option<Vec<u32>> {
    let loca = table(tables, b"loca")?;
    let long = u16_at(table(tables, b"head")?, 50)? == 1;
    (0..=usize::from(count))
        .map(
            |glyph| {
                if long { u32_at(loca, glyph * 4) } else { u16_at(loca, glyph * 2).map(|half| u32::from(half) * 2) }
            },
        )
        .collect()
}

/// Advance and left side bearing of each glyph.
fn read_metrics(tables: &Tables, count: u16) -> Option<Vec<(u16, u16)>> {
    let hmtx = table(tables, b"hmtx")?;
    let long = usize::from(u16_at(table(tables, b"hhea")?, 34)?);
    (0..usize::from(count))
        .map(|glyph| {
            if glyph < long {
                Some((u16_at(hmtx, glyph * 4)?, u16_at(hmtx, glyph * 4 + 2)?))
            } else {
                let last = u16_at(hmtx, long.checked_sub(1)? * 4)?;
                Some((last, u16_at(hmtx, long * 4 + (glyph - long) * 2)?))
            }
        })
        .collect()
}

fn metrics_with(metrics: &[(u16, u16)], variants: &[Variant]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity((metrics.len() + variants.len()) * 4);
    let mut push = |advance: u16, bearing: u16| {
        bytes.extend(advance.to_be_bytes());
        bytes.extend(bearing.to_be_bytes());
    };
    for (advance, bearing) in metrics {
        push(*advance, *bearing);
    }
    for variant in variants {
        push(variant.advance, metrics.get(usize::from(variant.base))?.1);
    }
    Some(bytes)
}

/// The outlines with the composites behind them, and the long table of their places.
fn add_outlines(glyf: &[u8], offsets: &[u32], variants: &[Variant]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut outlines = glyf.to_vec();
    outlines.resize(outlines.len().next_multiple_of(4), 0);
    let mut places: Vec<u8> = offsets[..offsets.len() - 1].iter().flat_map(|offset| offset.to_be_bytes()).collect();
    for variant in variants {
        places.extend((outlines.len() as u32).to_be_bytes());
        let base = usize::from(variant.base);
        let (start, end) = (*offsets.get(base)? as usize, *offsets.get(base + 1)? as usize);
        if start == end {
            continue;
        }
        outlines.extend((-1i16).to_be_bytes());
        outlines.extend(glyf.get(start + 2..start + 10)?);
        outlines.extend(ARGUMENTS_ARE_DISTANCES.to_be_bytes());
        outlines.extend(variant.base.to_be_bytes());
        outlines.extend([0, 0]);
        outlines.resize(outlines.len().next_multiple_of(4), 0);
    }
    places.extend((outlines.len() as u32).to_be_bytes());
    Some((outlines, places))
}

/// Tells readers that reserve memory by these numbers that composites exist.
fn raise_limits(maxp: &mut [u8]) -> Option<()> {
    for (plain, composite) in [(6, 10), (8, 12)] {
        let most = u16_at(maxp, plain)?.max(u16_at(maxp, composite)?);
        put_u16(maxp, composite, most)?;
    }
    let elements = u16_at(maxp, 28)?.max(1);
    let depth = u16_at(maxp, 30)?.saturating_add(1);
    put_u16(maxp, 28, elements)?;
    put_u16(maxp, 30, depth)
}

fn checksum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0u32, |sum, chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

fn write_tables(mut tables: Tables) -> Option<Vec<u8>> {
    // The file's own checksum is left out of the sums.
    table_mut(&mut tables, b"head")?.get_mut(8..12)?.fill(0);
    tables.sort_by_key(|table| table.0);
    let count = tables.len() as u16;
    let power = count.checked_ilog2()?;
    let mut font = vec![0, 1, 0, 0];
    for value in [count, 16 << power, power as u16, count * 16 - (16 << power)] {
        font.extend(value.to_be_bytes());
    }
    let mut start = 12 + tables.len() * 16;
    let mut head = 0;
    for (tag, bytes) in &tables {
        if tag == b"head" {
            head = start;
        }
        font.extend(tag);
        for value in [checksum(bytes), start as u32, bytes.len() as u32] {
            font.extend(value.to_be_bytes());
        }
        start += bytes.len().next_multiple_of(4);
    }
    for (_, bytes) in &tables {
        font.extend(bytes);
        font.resize(font.len().next_multiple_of(4), 0);
    }
    let adjustment = 0xB1B0_AFBAu32.wrapping_sub(checksum(&font));
    font.get_mut(head + 8..head + 12)?.copy_from_slice(&adjustment.to_be_bytes());
    Some(font)
}
