//! The scans of JPEG files, read without making points of them: whether every code is one of the file's tables, every
//! block has its 64 numbers, and there are as many blocks as the frame asks for.

/// One channel of a frame.
#[derive(Debug, Clone, Copy)]
pub(super) struct Channel {
    pub(super) id: u8,
    /// How many blocks of it lie beside and below each other in a unit.
    pub(super) across: u32,
    pub(super) down: u32,
}

/// What a scan needs to know of the segments before it.
#[derive(Default)]
pub(super) struct Tables {
    /// Codes of the first numbers of blocks, then of all others, each under four names.
    codes: [[Option<Codes>; 4]; 2],
    /// After how many units the codes begin anew; never for zero.
    pub(super) restart: u32,
}

/// Huffman codes: for the next 16 bits, the length of the code that they begin with and what it stands for; zero for none.
struct Codes(Vec<u16>);

impl Tables {
    /// Takes the tables of a segment; none if it contradicts itself.
    pub(super) fn define(&mut self, mut segment: &[u8]) -> Option<()> {
        while let Some((&name, rest)) = segment.split_first() {
            let (counts, rest) = rest.split_at_checked(16)?;
            let total = counts.iter().map(|count| usize::from(*count)).sum();
            let (values, rest) = rest.split_at_checked(total)?;
            let place = self.codes.get_mut(usize::from(name >> 4))?.get_mut(usize::from(name & 15))?;
            *place = Some(Codes::of(counts, values)?);
            segment = rest;
        }
        Some(())
    }

    fn codes(&self, class: usize, name: u8) -> Option<&Codes> {
        self.codes[class].get(usize::from(name))?.as_ref()
    }
}

impl Codes {
    fn of(counts: &[u8], values: &[u8]) -> Option<Self> {
        let mut table = vec![0; 1 << 16];
        let (mut next, mut values) = (0, values.iter());
        for (length, count) in (1u16..).zip(counts) {
            let width = 1 << (16 - length);
            for value in values.by_ref().take(usize::from(*count)) {
                table.get_mut(next..next + width)?.fill(length << 8 | u16::from(*value));
                next += width;
            }
        }
        Some(Codes(table))
    }
}

/// Where a scan that begins at `start` ends: at the next marker that is no restart. None where the file breaks off.
pub(super) fn end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}

/// Reads a whole sequential scan; none if it is not what its header and the frame say.
pub(super) fn read(size: (u32, u32), channels: &[Channel], tables: &Tables, header: &[u8], data: &[u8]) -> Option<()> {
    let most = |side: fn(&Channel) -> u32| channels.iter().map(side).max();
    let (across, down) = (most(|channel| channel.across)?, most(|channel| channel.down)?);
    let count = usize::from(*header.first()?);
    let mut parts = Vec::new();
    for part in header.get(1..1 + 2 * count)?.chunks_exact(2) {
        let channel = channels.iter().find(|channel| channel.id == part[0])?;
        parts.push((*channel, tables.codes(0, part[1] >> 4)?, tables.codes(1, part[1] & 15)?));
    }
    let units = match parts.as_mut_slice() {
        // A channel that comes alone is as wide as its own points are, in single blocks.
        [(channel, ..)] => {
            let own = |side: u32, part: u32, most: u32| (side * part).div_ceil(most).div_ceil(8);
            let units = own(size.0, channel.across, across) * own(size.1, channel.down, down);
            (channel.across, channel.down) = (1, 1);
            units
        }
        _ => size.0.div_ceil(8 * across) * size.1.div_ceil(8 * down),
    };
    let mut bits = Bits { data, at: 0, held: 0, count: 0, beyond: 0 };
    for unit in 0..units {
        if tables.restart > 0 && unit > 0 && unit.is_multiple_of(tables.restart) {
            bits.restart((unit / tables.restart - 1) % 8)?;
        }
        for (channel, first, others) in &parts {
            for _ in 0..channel.across * channel.down {
                block(&mut bits, first, others)?;
            }
        }
        if bits.beyond > bits.count {
            return None;
        }
    }
    // Some programs fill up the end with a few bytes.
    (data.len() - bits.at <= 4).then_some(())
}

/// Reads the 64 numbers of a block.
fn block(bits: &mut Bits<'_>, first: &Codes, others: &Codes) -> Option<()> {
    let size = bits.value(first)?;
    bits.skip(u32::from(size).min(16));
    let mut number = 1;
    while number < 64 {
        let value = bits.value(others)?;
        let (run, size) = (value >> 4, value & 15);
        match (run, size) {
            (15, 0) => number += 16,
            // Nothing else but zeros follows.
            (_, 0) => return Some(()),
            _ => {
                number += run + 1;
                bits.skip(u32::from(size));
            }
        }
    }
    (number == 64).then_some(())
}

/// The bits of a scan up to its next marker.
struct Bits<'d> {
    data: &'d [u8],
    at: usize,
    held: u64,
    count: u32,
    /// How many of the bits held lie behind the end, where zeros are read.
    beyond: u32,
}

impl Bits<'_> {
    fn fill(&mut self) {
        while self.count <= 48 {
            let byte = match self.data.get(self.at..) {
                Some([0xFF, 0x00, ..]) => {
                    self.at += 2;
                    0xFF
                }
                Some([0xFF, ..] | []) | None => {
                    self.beyond += 8;
                    0
                }
                Some([byte, ..]) => {
                    self.at += 1;
                    *byte
                }
            };
            self.held = self.held << 8 | u64::from(byte);
            self.count += 8;
        }
    }

    fn skip(&mut self, count: u32) {
        self.fill();
        self.count -= count;
    }

    fn value(&mut self, codes: &Codes) -> Option<u8> {
        self.fill();
        let next = (self.held >> (self.count - 16)) & 0xFFFF;
        let found = codes.0[next as usize];
        self.count -= u32::from(found >> 8);
        (found != 0).then_some(found as u8)
    }

    /// Goes on behind the restart of a number.
    fn restart(&mut self, number: u32) -> Option<()> {
        if self.beyond > self.count {
            return None;
        }
        while self.data.get(self.at..self.at + 2)? == [0xFF, 0xFF] {
            self.at += 1;
        }
        if self.data.get(self.at..self.at + 2)? != [0xFF, 0xD0 + number as u8] {
            return None;
        }
        self.at += 2;
        (self.held, self.count, self.beyond) = (0, 0, 0);
        Some(())
    }
}
