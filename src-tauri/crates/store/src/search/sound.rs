//! Titles by their sound: pinyin whole (`dingdan`), by initials (`dd`) or mixed (`dingd`), with every reading that a
//! character has.

use std::collections::HashMap;

use model::Id;
use pinyin::ToPinyinMulti;

/// The shortest question that is taken for pinyin, in letters. A single initial would find nearly everything.
const MIN_LETTERS: usize = 2;

/// The readings of the characters of all titles.
#[derive(Debug, Default)]
pub(super) struct Sounds {
    titles: HashMap<Id, Box<[u16]>>,
    readings: Readings,
}

/// The different sets of readings; characters that sound alike share one.
#[derive(Debug, Default)]
struct Readings {
    of_character: HashMap<char, Option<u16>>,
    sets: Vec<Vec<String>>,
    known: HashMap<Vec<String>, u16>,
}

impl Sounds {
    /// Puts a title in, in place of the one that the record had. A title without Han characters needs no sound.
    pub(super) fn put(&mut self, id: Id, title: &str) {
        if !title.chars().any(|character| character >= '\u{3400}') {
            self.titles.remove(&id);
            return;
        }
        let sounds = title.chars().filter_map(|character| self.readings.of(character)).collect();
        self.titles.insert(id, sounds);
    }

    /// Takes a title out.
    pub(super) fn remove(&mut self, id: Id) {
        self.titles.remove(&id);
    }

    /// Whether the words can be pinyin at all.
    pub(super) fn can_answer(&self, words: &[String]) -> bool {
        let letters = letters(words);
        letters.len() >= MIN_LETTERS && letters.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }

    /// Calls `visit` with every record whose title sounds like the words, which can be pinyin, without the spaces
    /// between them.
    pub(super) fn find(&self, words: &[String], mut visit: impl FnMut(Id)) {
        let letters = letters(words);
        // Most places are ruled out by the first letter alone.
        let first = &letters[..1];
        let possible: Vec<bool> =
            self.readings.sets.iter().map(|set| set.iter().any(|reading| reading.starts_with(first))).collect();
        for (id, sounds) in &self.titles {
            let begins = |at: &usize| possible[usize::from(sounds[*at])];
            if (0..sounds.len()).filter(begins).any(|at| self.readings.answer(&sounds[at..], &letters)) {
                visit(*id);
            }
        }
    }
}

impl Readings {
    /// The number of the set of readings of a character; none for what has no sound, such as a comma.
    fn of(&mut self, character: char) -> Option<u16> {
        if let Some(known) = self.of_character.get(&character) {
            return *known;
        }
        let set = readings(character);
        let number = if set.is_empty() { None } else { self.number(set) };
        self.of_character.insert(character, number);
        number
    }

    fn number(&mut self, set: Vec<String>) -> Option<u16> {
        if let Some(number) = self.known.get(&set) {
            return Some(*number);
        }
        let number = u16::try_from(self.sets.len()).ok()?;
        self.sets.push(set.clone());
        self.known.insert(set, number);
        Some(number)
    }

    /// Whether the characters can be read so that the reading begins with `letters`: each by its whole sound, by its
    /// initial, or, the last one, by the beginning of its sound.
    fn answer(&self, sounds: &[u16], letters: &str) -> bool {
        let Some((first, rest)) = sounds.split_first() else { return letters.is_empty() };
        self.sets[usize::from(*first)].iter().any(|reading| {
            if reading.starts_with(letters) {
                return true;
            }
            let mut parts = [reading.as_str(), initial(reading), &reading[..1]].into_iter();
            parts.any(|part| letters.strip_prefix(part).is_some_and(|letters| self.answer(rest, letters)))
        })
    }
}

/// The words as one run of letters; an apostrophe between syllables means nothing here.
fn letters(words: &[String]) -> String {
    words.concat().replace('\'', "")
}

/// The consonant at the beginning of a syllable, as people type it: `zh`, `ch` and `sh` are one.
fn initial(reading: &str) -> &str {
    let long = ["zh", "ch", "sh"].iter().any(|initial| reading.starts_with(initial));
    &reading[..if long { 2 } else { 1 }]
}

fn readings(character: char) -> Vec<String> {
    if character.is_ascii_alphanumeric() {
        return vec![character.to_ascii_lowercase().to_string()];
    }
    let mut set: Vec<String> = Vec::new();
    for reading in character.to_pinyin_multi().into_iter().flatten() {
        // People type ü as v or as u.
        for spelling in [reading.plain().replace('ü', "v"), reading.plain().replace('ü', "u")] {
            if spelling.is_ascii() && !spelling.is_empty() && !set.contains(&spelling) {
                set.push(spelling);
            }
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(title: &str, question: &str) -> bool {
        let mut sounds = Sounds::default();
        sounds.put(Id::from_parts(1, 1), title);
        let mut found = false;
        let words = [question.to_owned()];
        if sounds.can_answer(&words) {
            sounds.find(&words, |_| found = true);
        }
        found
    }

    #[test]
    fn a_title_is_found_by_initials_by_whole_pinyin_and_by_both_mixed() {
        for question in ["dd", "ddgl", "dingdan", "dingdanguanli", "dingd", "ddguanli", "dingdgl", "gl", "guan"] {
            assert!(finds("订单管理", question), "{question}");
        }
        for question in ["ddx", "dingdanx", "ing", "d", "anguan"] {
            assert!(!finds("订单管理", question), "{question}");
        }
    }

    #[test]
    fn every_reading_of_a_character_counts() {
        for (title, question) in [
            ("银行对账", "yinhang"),
            ("重复录入", "chongfu"),
            ("重点客户", "zhongdian"),
            ("会计", "kuaiji"),
            ("绿色通道", "lvse"),
            ("绿色通道", "lse"),
            ("门店（旧ERP）", "mdjerp"),
            ("质量检查", "zhljc"),
            ("质量检查", "zljc"),
        ] {
            assert!(finds(title, question), "{title} {question}");
        }
    }
}
