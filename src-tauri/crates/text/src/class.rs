//! What a character does in a line: which ones squeeze, stretch, and may not start or end it.

use crate::Language;

/// The part a character plays in Chinese and English line layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// An ideograph, a kana or another full-width sign that may stand at both ends of a line.
    Han,
    /// Full-width opening punctuation, whose left half is blank.
    Open,
    /// Full-width closing punctuation, whose right half is blank.
    Close,
    /// Full-width punctuation centred in its box, which may not start a line.
    Centred,
    /// A Chinese dash or ellipsis, which is never parted from its twin.
    Dash,
    /// A space that a line may break at and that stretches.
    Space,
    /// A letter, a digit or a sign of proportional width.
    Latin,
}

/// Tells the part of a character in a paragraph of the given language.
pub fn class_of(character: char, language: Language) -> Class {
    let chinese = language == Language::Chinese;
    match character {
        '（' | '［' | '｛' | '〈' | '《' | '「' | '『' | '【' | '〔' | '〖' | '〘' | '〝' => Class::Open,
        '）' | '］' | '｝' | '〉' | '》' | '」' | '』' | '】' | '〕' | '〗' | '〙' | '〞' | '，' | '。' | '、'
        | '．' | '；' | '：' => Class::Close,
        '！' | '？' | '・' | '‼' | '⁇' | '⁈' | '⁉' => Class::Centred,
        '“' | '‘' if chinese => Class::Open,
        '”' | '’' if chinese => Class::Close,
        '·' if chinese => Class::Centred,
        '—' | '…' | '⸺' if chinese => Class::Dash,
        ' ' | '\u{2000}'..='\u{200A}' | '\u{205F}' | '\t' | '\n' => Class::Space,
        _ if is_full_width(character) => Class::Han,
        _ => Class::Latin,
    }
}

/// Whether a character is set in a box of one em in Chinese text.
fn is_full_width(character: char) -> bool {
    matches!(u32::from(character),
        0x2E80..=0x303F | 0x3041..=0x33FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xA000..=0xA4CF
        | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x2460..=0x24FF
        | 0x20000..=0x3FFFD)
}

/// Whether a character is dropped because it draws nothing and only steers display.
///
/// Bidirectional controls and other invisible controls can make a printed text read differently from its data, so
/// they are taken out and named; see [`crate::Missing`].
pub(crate) fn is_control(character: char) -> bool {
    matches!(u32::from(character),
        0x00..=0x08 | 0x0B..=0x1F | 0x7F..=0x9F | 0x061C | 0x200E..=0x200F | 0x202A..=0x202E | 0x2066..=0x206F
        | 0xFFF9..=0xFFFC | 0xE0000..=0xE007F)
}

/// Whether a character draws nothing by design and may vanish without a word.
pub(crate) fn is_ignorable(character: char) -> bool {
    matches!(u32::from(character),
        0x200B..=0x200D | 0x2060 | 0xFEFF | 0xFE00..=0xFE0F | 0xE0100..=0xE01EF | 0x00AD | 0x034F | 0x180E)
}
