//! What a line break should not part: the words of Chinese, which no space tells apart, and numbers with their units.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;

/// Units that stay with the number before them, over a space too.
const UNITS: &[&str] = &[
    "ms", "s", "min", "h", "pt", "px", "mm", "cm", "m", "km", "g", "kg", "t", "B", "KB", "MB", "GB", "TB", "kB", "ml",
    "l", "W", "kW", "V", "A", "Hz", "dpi", "days", "day", "%", "‰", "°C", "CNY", "hours", "hour", "minute", "minutes",
    "second", "seconds", "week", "weeks", "month", "months", "thousand", "million", "billion",
];
/// Chinese signs that count or measure what the number before them says.
const COUNTERS: &str =
    "件个单天月年日时分秒次人元万亿条页项家户张道步笔箱周岁层台份字级期小名店套种场起公毫米克吨位款轮批组类座辆%";
/// What stays with the number after it, over a space.
const BEFORE_NUMBERS: &[&str] = &["CNY", "USD", "EUR", "GBP", "HKD", "JPY", "p.", "pp.", "No."];
const MONTHS: &[&str] = &[
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The bytes at which words of a text end, by the dictionary of Chinese.
pub(crate) fn ends(text: &str) -> Vec<usize> {
    WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()).segment_str(text).collect()
}

/// Whether a break between two parts of a text would part a number from its unit or sign, the parts of a date, or what a
/// slash joins from the slash.
pub(crate) fn sticks(text: &str, before: usize, after: usize) -> bool {
    let (left, right) = (text[..before].trim_end_matches(' '), &text[after..]);
    let spaced = left.len() < before;
    let (Some(last), Some(next)) = (left.chars().next_back(), right.chars().next()) else {
        return false;
    };
    let word = leading_word(right);
    if last.is_ascii_digit() {
        return matches!(next, '%' | '‰' | '°')
            || COUNTERS.contains(next)
            || spaced && (MONTHS.contains(&word) || UNITS.contains(&word));
    }
    match next {
        '/' | '／' => !spaced,
        digit if digit.is_ascii_digit() => {
            // The day of a date stays with its month, and the month with its year.
            matches!(last, '年' | '月') && counts(left)
                || matches!(last, '±' | '≥' | '≤' | '>' | '<' | '¥')
                || spaced && BEFORE_NUMBERS.iter().any(|label| is_last_word(left, label))
                || spaced && MONTHS.contains(&trailing_word(left)) && starts_with_year(right)
        }
        letter if letter.is_alphabetic() && last == '-' && !spaced => {
            is_short_prefix(left) || is_last_word(left, "person-")
        }
        _ => false,
    }
}

/// Whether a number stands before the sign that a text ends in, with or without a space between them.
fn counts(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next_back();
    signs.as_str().trim_end_matches(' ').ends_with(|sign: char| sign.is_ascii_digit())
}

fn leading_word(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_ascii_alphabetic() && sign != '°').unwrap_or(text.len());
    &text[..end]
}

fn trailing_word(text: &str) -> &str {
    text.rfind(|sign: char| !sign.is_ascii_alphabetic()).map_or(text, |at| {
        let width = text[at..].chars().next().map_or(1, char::len_utf8);
        &text[at + width..]
    })
}

fn is_last_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|before| !before.ends_with(|sign: char| sign.is_alphanumeric()))
}

fn starts_with_year(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == 4
}

/// Whether a text ends in a single letter with a hyphen, such as that of "e-commerce".
fn is_short_prefix(text: &str) -> bool {
    let mut signs = text.chars().rev().skip(1);
    signs.next().is_some_and(char::is_alphabetic) && signs.next().is_none_or(|sign| !sign.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{ends, sticks};

    /// Whether a break at the bar would part what belongs together.
    fn parts(text: &str) -> bool {
        let (left, right) = text.split_once('|').expect("a bar");
        sticks(&format!("{left}{right}"), left.len(), left.len())
    }

    #[test]
    fn numbers_keep_units_dates_keep_whole_and_slashes_keep_what_is_before_them() {
        for text in [
            "3.8 |s",
            "18 |pt",
            "2.7 |%",
            "30 |Nov 2026",
            "30 Nov |2026",
            "± |0.2",
            "142 件|／千单",
            "70 |件",
            "12|周",
            "20 |小时",
            "within 20 |seconds",
            "12 月 |12 日",
            "2027 年|6 月",
            "e-|commerce",
            "20 person-|days",
            "costs CNY |210,000",
            "CNY 2.64 |million",
            "(p. |107)",
            "210 |米",
        ] {
            assert!(parts(text), "{text}");
        }
        for text in [
            "3 |systems",
            "in |May",
            "mini-|programme",
            "a |b",
            "全渠道/|门店",
            "Nov |12 orders",
            "每月 |3 次",
            "ACNY |3",
            "Trip. |7",
        ] {
            assert!(!parts(text), "{text}");
        }
    }

    #[test]
    fn words_of_chinese_are_found_without_spaces() {
        let text = "市场专员和财务对账";
        let found: Vec<&str> = ends(text).windows(2).map(|pair| &text[pair[0]..pair[1]]).collect();
        assert!(found.contains(&"市场") && found.contains(&"财务"), "{found:?}");
    }
}
