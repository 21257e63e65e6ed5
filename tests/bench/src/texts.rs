//! Chinese texts as people write them in projects: titles of 6 to 14 signs, longer with a Latin word, sentences of 15 to 50, built from a word list.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::chance::Chance;

/// The word list, by group.
static WORDS: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut groups: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut group = "";
    for line in include_str!("../words.txt").lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) => group = name,
            None => groups.entry(group).or_default().push(line),
        }
    }
    groups
});

/// The words of a group of the list.
pub fn words(group: &str) -> &'static [&'static str] {
    WORDS.get(group).map_or(&[], Vec::as_slice)
}

fn word(chance: &mut Chance, group: &str) -> &'static str {
    chance.one_of(words(group)).copied().unwrap_or_default()
}

/// What a record is called.
pub fn title(chance: &mut Chance) -> String {
    let (noun, verb, other) = (word(chance, "noun"), word(chance, "verb"), word(chance, "noun"));
    match chance.below(5) {
        0 => format!("{}{noun}{verb}", word(chance, "place")),
        1 => format!("{noun}与{other}{verb}"),
        2 => format!("{verb}{noun}的{other}"),
        3 => format!("{noun}（{}）{verb}{other}", word(chance, "latin")),
        _ => format!("{noun}{verb}{other}"),
    }
}

/// A word or two, as in a short field.
pub fn phrase(chance: &mut Chance) -> String {
    match chance.below(6) {
        0 => word(chance, "person").to_owned(),
        1 => word(chance, "place").to_owned(),
        2 => word(chance, "latin").to_owned(),
        3 => format!("{} 次／天", 10 + chance.below(4_990)),
        _ => format!("{}{}", word(chance, "noun"), word(chance, "verb")),
    }
}

/// One to three sentences.
pub fn prose(chance: &mut Chance) -> String {
    let count = 1 + chance.below(3);
    (0..count).map(|_| sentence(chance)).collect()
}

fn sentence(chance: &mut Chance) -> String {
    let opening = if chance.happens(50) { format!("{}，", word(chance, "opening")) } else { String::new() };
    let subject = if chance.happens(30) { "person" } else { "noun" };
    let who = word(chance, subject);
    let does = format!("{}{}{}", word(chance, "middle"), word(chance, "verb"), word(chance, "noun"));
    let closing = if chance.happens(70) { format!("，{}", word(chance, "closing")) } else { String::new() };
    format!("{opening}{who}{does}{closing}。")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_the_lengths_that_people_write() {
        let mut chance = Chance::seeded(1);
        for _ in 0..1000 {
            let length = title(&mut chance).chars().count();
            assert!((4..=32).contains(&length), "a title of {length} signs");
            let length = prose(&mut chance).chars().count();
            assert!((8..=180).contains(&length), "a text of {length} signs");
        }
    }
}
