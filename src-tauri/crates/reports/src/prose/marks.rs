//! The marks inside a line: emphasis, code and links.

use typeset::Inline;

/// The first mark in a text: what stands before it, what it says, what comes after.
pub(super) fn next(text: &str) -> Option<(&str, Inline, &str)> {
    let places = text.char_indices().filter(|(_, sign)| matches!(sign, '*' | '`' | '['));
    for (at, _) in places {
        let (before, rest) = text.split_at(at);
        if let Some((inline, after)) = mark(rest) {
            return Some((before, inline, after));
        }
    }
    None
}

fn mark(text: &str) -> Option<(Inline, &str)> {
    let filled = |(inner, after): (&'_ str, _)| (!inner.trim().is_empty()).then_some((inner.to_owned(), after));
    if let Some(rest) = text.strip_prefix("**") {
        let (inner, after) = rest.split_once("**").and_then(filled)?;
        return Some((Inline::Bold(inner), after));
    }
    if let Some(rest) = text.strip_prefix('`') {
        let (inner, after) = rest.split_once('`').and_then(filled)?;
        return Some((Inline::Code(inner), after));
    }
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (url, after) = rest.split_once(')')?;
    let is_link = !words.is_empty() && !words.contains(['[', ']']) && url.contains(':');
    is_link.then(|| (Inline::Link { text: words.to_owned(), url: url.to_owned() }, after))
}
