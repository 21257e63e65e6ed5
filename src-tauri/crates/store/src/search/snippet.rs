//! The piece of a text that is shown for a hit, with the places that answer marked in it.

use model::Record;

use super::{Hit, Rank, folding, texts};

/// A text of at most this many characters is shown whole.
const WHOLE_CHARS: usize = 80;
/// So many characters are shown before the first place that answers.
const BEFORE_CHARS: usize = 20;

/// Makes the hit for one text of a record.
pub(super) fn hit(record: &Record, rank: Rank, text: usize, words: &[String]) -> Hit {
    let (mut field, mut content) = (String::from("title"), record.title.clone());
    let mut place = 0;
    texts::visit(record, &mut |name, found| {
        if place == text {
            (field, content) = (name(), found.to_owned());
        }
        place += 1;
    });
    // Of a title that was found by its sound no part can be marked with certainty.
    let places = if rank == Rank::Sound { Vec::new() } else { places(&content, words) };
    let (snippet, ranges) = cut(&content, &places);
    Hit { record: record.id, field, snippet, ranges }
}

/// Where the words stand in a text, as ranges of bytes in rising order that do not touch each other.
fn places(text: &str, words: &[String]) -> Vec<(usize, usize)> {
    let mut folded = String::new();
    // For each piece, where it begins in the folded text and in the text itself.
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    folding::fold_with(text, |start, piece| {
        pieces.push((folded.len(), start));
        folded.push_str(piece);
    });
    let mut found: Vec<(usize, usize)> = Vec::new();
    for word in words {
        for (at, _) in folded.match_indices(word.as_str()) {
            let first = pieces.partition_point(|(folded, _)| *folded <= at).saturating_sub(1);
            let next = pieces.partition_point(|(folded, _)| *folded < at + word.len());
            found.push((pieces[first].1, pieces.get(next).map_or(text.len(), |(_, start)| *start)));
        }
    }
    found.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in found {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// Cuts the text around the first place and counts the places in UTF-16 units of what is left.
fn cut(text: &str, places: &[(usize, usize)]) -> (String, Vec<[u32; 2]>) {
    let whole = text.chars().count() <= WHOLE_CHARS;
    let first = places.first().map_or(0, |(start, _)| *start);
    let before = text[..first].char_indices().rev().nth(BEFORE_CHARS).map_or(0, |(at, _)| at);
    let start = if whole { 0 } else { before };
    let mut snippet = String::from(if start > 0 { "…" } else { "" });
    let mut units = snippet.encode_utf16().count() as u32;
    let mut ranges: Vec<[u32; 2]> = Vec::new();
    for (shown, (at, character)) in text[start..].char_indices().enumerate() {
        if !whole && shown == WHOLE_CHARS {
            snippet.push('…');
            break;
        }
        let inside = places.iter().any(|(from, to)| (*from..*to).contains(&(start + at)));
        // A snippet is one line.
        snippet.push(if character.is_whitespace() || character.is_control() { ' ' } else { character });
        let next = units + character.len_utf16() as u32;
        match ranges.last_mut() {
            Some(last) if inside && last[1] == units => last[1] = next,
            _ if inside => ranges.push([units, next]),
            _ => {}
        }
        units = next;
    }
    (snippet, ranges)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, word: &str) -> (String, Vec<String>) {
        let (snippet, ranges) = cut(text, &places(text, &[word.to_owned()]));
        let units: Vec<u16> = snippet.encode_utf16().collect();
        let piece = |range: &[u32; 2]| String::from_utf16_lossy(&units[range[0] as usize..range[1] as usize]);
        (snippet, ranges.iter().map(piece).collect())
    }

    #[test]
    fn marks_stand_where_the_word_stands_in_the_text_as_it_was_written() {
        assert_eq!(marked("旧ＥＲＰ与ERP", "erp").1, ["ＥＲＰ", "ERP"]);
        assert_eq!(marked("𠮷野家的Cafe\u{301}", "caf\u{e9}").1, ["Cafe\u{301}"]);
        assert_eq!(marked("aaaa", "aa").1, ["aaaa"]);
    }

    #[test]
    fn a_long_text_is_cut_around_the_first_place() {
        let text = format!("{}库存\n不准{}", "前".repeat(200), "后".repeat(200));
        let (snippet, marks) = marked(&text, "库存");
        assert_eq!(marks, ["库存"]);
        assert!(snippet.starts_with("…前") && snippet.ends_with("后…") && snippet.contains("库存 不准"), "{snippet}");
        assert!(snippet.chars().count() <= WHOLE_CHARS + 2);
    }
}
