//! The second lock: no finished document names an internal record, whichever way it came in.

use std::collections::{BTreeMap, HashSet};

use model::Record;
use typeset::Document;

use crate::client::ClientView;
use crate::walk::{self, Passage};

/// How much a title must weigh to be looked for: six ideographs or twelve Latin letters. Shorter titles are everyday
/// words that say nothing of a record.
const LEAST_WEIGHT: usize = 12;

/// An internal record that would have been printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The code of the record whose text names it; none if it is not known or stands in the frame of the document.
    pub found_in: Option<String>,
}

/// The internal records that a document names, by code.
pub(crate) fn leaks(view: &ClientView, document: &Document) -> Vec<Leak> {
    let hidden = view.hidden();
    if hidden.is_empty() {
        return Vec::new();
    }
    let passages: Vec<Passage> = walk::passages(document).into_iter().map(folded).collect();
    let names = walk::names(document);
    let codes = codes_in(&passages);
    let titles: HashSet<String> = view.titles().into_iter().map(fold).collect();
    // One text to search for titles: a project can have thousands of internal records.
    let whole: String = passages.iter().map(|passage| format!("{}\n", passage.text)).collect();
    let found = hidden.into_iter().filter_map(|record| {
        let (code, title) = (record.code.to_lowercase(), fold(&record.title));
        let searched = weight(&title) >= LEAST_WEIGHT && !titles.contains(&title) && whole.contains(&title);
        let by_title = || passages.iter().find(|passage| says(passage, &title));
        let passage = codes.get(code.as_str()).copied().or_else(|| searched.then(by_title).flatten());
        let found_in = passage.and_then(|passage| passage.source.clone());
        (passage.is_some() || names.contains(&record.code)).then(|| leak(record, found_in))
    });
    found.collect()
}

fn leak(record: &Record, found_in: Option<String>) -> Leak {
    let found_in = found_in.filter(|code| *code != record.code);
    Leak { code: record.code.clone(), title: record.title.clone(), found_in }
}

/// Whether a passage tells a title. One that stands alone and comes from no record is a fixed word of the document, such
/// as a heading, which a record may happen to be called by too.
fn says(passage: &Passage, title: &str) -> bool {
    passage.text.contains(title) && (passage.source.is_some() || passage.text != title)
}

/// Everything in the passages that could be a code, with the first passage that holds it.
fn codes_in(passages: &[Passage]) -> BTreeMap<&str, &Passage> {
    let mut codes = BTreeMap::new();
    for passage in passages {
        for word in passage.text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-') {
            codes.entry(word).or_insert(passage);
            // The name of a field is a code with a word after it, as in FEA-012-accept.
            if let Some((at, _)) = word.match_indices('-').nth(1) {
                codes.entry(&word[..at]).or_insert(passage);
            }
        }
    }
    codes
}

fn folded(passage: Passage) -> Passage {
    Passage { text: fold(&passage.text), ..passage }
}

/// The text in small letters, without what line breaks do to it.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn weight(title: &str) -> usize {
    title.chars().map(|sign| if sign.is_ascii() { 1 } else { 2 }).sum()
}
