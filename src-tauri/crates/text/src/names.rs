//! What a font file says of itself: its tables and its name (OpenType 1.9, `name`).

/// A table of one font of a file or collection.
pub(crate) fn table<'f>(file: &'f [u8], index: u32, tag: &[u8; 4]) -> Option<&'f [u8]> {
    let start = if file.starts_with(b"ttcf") { u32_at(file, 12 + 4 * index as usize)? as usize } else { 0 };
    let count = usize::from(u16_at(file, start + 4)?);
    let records = (0..count).map(|record| start + 12 + 16 * record);
    let record = records.into_iter().find(|at| file.get(*at..*at + 4) == Some(tag))?;
    let (offset, length) = (u32_at(file, record + 8)? as usize, u32_at(file, record + 12)? as usize);
    file.get(offset..offset.checked_add(length)?)
}

/// The English name of the family, which people know it by.
pub(crate) fn family(file: &[u8], index: u32) -> Option<String> {
    const FAMILY: u16 = 1;
    const ENGLISH: u16 = 0x409;
    let name = table(file, index, b"name")?;
    let (count, strings) = (u16_at(name, 2)?, usize::from(u16_at(name, 4)?));
    let mut found = None;
    for record in (0..usize::from(count)).map(|record| 6 + 12 * record) {
        let is_windows = u16_at(name, record)? == 3;
        if !is_windows || u16_at(name, record + 6)? != FAMILY {
            continue;
        }
        let (length, offset) = (usize::from(u16_at(name, record + 8)?), usize::from(u16_at(name, record + 10)?));
        let bytes = name.get(strings + offset..strings + offset + length)?;
        let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        let text: String = char::decode_utf16(units).map_while(Result::ok).filter(|sign| !sign.is_control()).collect();
        if u16_at(name, record + 4)? == ENGLISH {
            return Some(text);
        }
        found.get_or_insert(text);
    }
    found
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
