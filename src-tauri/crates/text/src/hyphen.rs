//! Where an English word may be parted at a line end. Only plain words are: codes, names in capitals and paths never.

/// The shortest word that is hyphenated, in letters.
const SHORTEST_WORD: usize = 6;
/// The longest: beyond it nothing is a word of English, and the hyphenator refuses to look.
const LONGEST_WORD: usize = 40;

/// Byte offsets in `word` at which a hyphen may be put.
///
/// The word may carry punctuation around it; what is not purely a word of lower-case letters with at most one leading
/// capital is left whole, since a parted code or name cannot be copied back.
pub(crate) fn offsets(word: &str) -> Vec<usize> {
    let lead = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let core = word.trim_matches(|c: char| !c.is_alphanumeric());
    let plain = (SHORTEST_WORD..=LONGEST_WORD).contains(&core.len())
        && core.bytes().all(|b| b.is_ascii_alphabetic())
        && core.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    if !plain {
        return Vec::new();
    }
    let mut offsets = Vec::new();
    let mut at = lead;
    for syllable in hypher::hyphenate_bounded(core, hypher::Lang::English, 3, 3) {
        at += syllable.len();
        offsets.push(at);
    }
    offsets.pop();
    offsets
}

#[cfg(test)]
mod tests {
    use super::offsets;

    #[test]
    fn a_plain_word_is_parted_between_syllables_and_a_code_never() {
        assert!(!offsets("responsibility,").is_empty());
        assert!(offsets("FEA-012").is_empty());
        assert!(offsets("OrderCreatedAt").is_empty());
        assert!(offsets("order").is_empty());
        assert!(offsets(&"x".repeat(10_000)).is_empty());
    }
}
