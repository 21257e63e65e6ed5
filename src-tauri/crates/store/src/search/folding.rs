//! Folding of text, so that what looks the same to a person is the same: composed and decomposed accents, full and half
//! width, capital and small letters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds `text` and appends it to `folded`.
pub(super) fn fold(text: &str, folded: &mut String) {
    fold_with(text, |_, part| folded.push_str(part));
}

/// Folds `text` piece by piece: each piece that is composed as one, with the byte at which it begins.
pub(super) fn fold_with(text: &str, mut visit: impl FnMut(usize, &str)) {
    let mut rest = text.char_indices().peekable();
    let mut buffer = String::new();
    while let Some((start, first)) = rest.next() {
        buffer.clear();
        let alone = rest.peek().is_none_or(|(_, next)| !joins_its_predecessor(*next));
        if alone && is_plain(first) {
            buffer.push(first.to_ascii_lowercase());
        } else {
            let mut end = start + first.len_utf8();
            while let Some((at, next)) = rest.next_if(|(_, next)| joins_its_predecessor(*next)) {
                end = at + next.len_utf8();
            }
            let piece = text[start..end].nfkc().flat_map(char::to_lowercase);
            buffer.extend(piece.filter(|character| !is_invisible(*character)));
        }
        visit(start, &buffer);
    }
}

/// The folded words of a question.
pub(super) fn words(question: &str) -> Vec<String> {
    let mut folded = String::new();
    fold(question, &mut folded);
    folded.split_whitespace().map(str::to_owned).collect()
}

/// Characters that folding only makes small: ASCII and the common Han characters.
fn is_plain(character: char) -> bool {
    matches!(character, '\u{1}'..='\u{7f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

fn joins_its_predecessor(character: char) -> bool {
    // Vowels and final consonants of Korean are letters, but they are composed with what stands before them.
    character >= '\u{300}' && (is_combining_mark(character) || matches!(character, '\u{1160}'..='\u{11ff}'))
}

/// Characters that nobody sees and nobody types into a search field: separators of words without width, marks of direction,
/// choices between shapes. NUL separates the texts of the index.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\0' | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut folded = String::new();
        fold(text, &mut folded);
        folded
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (a, b) in [
            ("Caf\u{e9}", "cafe\u{301}"),
            ("ＥＲＰ系统（旧）", "erp系统(旧)"),
            ("库\u{200b}存", "库存"),
            ("한글", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
            ("\u{feff}№１", "no1"),
        ] {
            assert_eq!(folded(a), folded(b), "{a}");
        }
    }

    #[test]
    fn pieces_begin_where_they_began_in_the_text() {
        let mut starts = Vec::new();
        fold_with("Ae\u{301}库", |start, piece| starts.push((start, piece.to_owned())));
        assert_eq!(starts, [(0, "a".to_owned()), (1, "\u{e9}".to_owned()), (4, "库".to_owned())]);
    }
}
