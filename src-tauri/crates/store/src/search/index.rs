//! The folded texts of all records in one run of bytes.

use std::collections::HashMap;

use memchr::memmem::Finder;
use model::{Id, Kind, Record};

use super::{Answer, Rank, folding, texts};

/// Ends every text. No folded text contains it.
const END: char = '\0';
/// The run is packed anew when so many of its bytes, and more than half of it, belong to nothing any more.
const MIN_WASTE_BYTES: usize = 1 << 20;

/// All texts, record after record.
#[derive(Debug, Default)]
pub(super) struct Index {
    text: String,
    /// Where the texts of each record begin, in rising order; the id is none where the record is gone.
    records: Vec<Slot>,
    places: HashMap<Id, usize>,
    waste: usize,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    start: usize,
    id: Option<Id>,
    kind: Kind,
}

impl Index {
    /// Puts the texts of a record in, in place of those that it had.
    pub(super) fn put(&mut self, record: &Record) {
        self.remove(record.id);
        self.places.insert(record.id, self.records.len());
        self.records.push(Slot { start: self.text.len(), id: Some(record.id), kind: record.kind });
        let text = &mut self.text;
        texts::visit(record, &mut |_, content| {
            folding::fold(content, text);
            text.push(END);
        });
    }

    /// Takes the texts of a record out.
    pub(super) fn remove(&mut self, id: Id) {
        if let Some(place) = self.places.remove(&id) {
            self.records[place].id = None;
            let (start, end) = self.range(place);
            self.waste += end - start;
            if self.waste > MIN_WASTE_BYTES && self.waste > self.text.len() / 2 {
                self.pack();
            }
        }
    }

    /// Calls `visit` with every record in which each of the words stands.
    pub(super) fn find(&self, words: &[String], mut visit: impl FnMut(Answer)) {
        // The longest word is likely to be the rarest, so that the others are looked for in few records.
        let Some(longest) = words.iter().max_by_key(|word| word.len()) else { return };
        let finders: Vec<Finder<'_>> = words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        let main = Finder::new(longest.as_bytes());
        let bytes = self.text.as_bytes();
        let mut from = 0;
        let mut place = 0;
        while let Some(at) = bytes.get(from..).and_then(|rest| main.find(rest)) {
            place = self.place_of(from + at, place);
            let (start, end) = self.range(place);
            let Slot { id, kind, .. } = self.records[place];
            if let Some(id) = id {
                let own = &bytes[start..end];
                // Where there is only one word, it was just found.
                if words.len() == 1 || finders.iter().all(|finder| finder.find(own).is_some()) {
                    let (rank, text) = rank(&self.text[start..end], longest);
                    visit(Answer { rank, kind, id, text });
                }
            }
            from = end;
        }
    }

    /// The record in whose texts a byte lies, which is not before `from`.
    fn place_of(&self, byte: usize, from: usize) -> usize {
        // Hits of a common word are close together: a few steps are mostly enough.
        for place in from..(from + 8).min(self.records.len()) {
            if self.range(place).1 > byte {
                return place;
            }
        }
        self.records.partition_point(|slot| slot.start <= byte).saturating_sub(1)
    }

    fn range(&self, place: usize) -> (usize, usize) {
        let end = self.records.get(place + 1).map_or(self.text.len(), |next| next.start);
        (self.records[place].start, end)
    }

    fn pack(&mut self) {
        let mut packed = Index::default();
        for place in 0..self.records.len() {
            if let Some(id) = self.records[place].id {
                let (start, end) = self.range(place);
                packed.places.insert(id, packed.records.len());
                packed.records.push(Slot { start: packed.text.len(), ..self.records[place] });
                packed.text.push_str(&self.text[start..end]);
            }
        }
        *self = packed;
    }
}

/// How well the texts of one record answer a word that stands in them, and which of them does best.
fn rank(own: &str, word: &str) -> (Rank, usize) {
    let mut texts = own.split(END);
    let (code, title) = (texts.next().unwrap_or_default(), texts.next().unwrap_or_default());
    let rank = if code == word {
        Rank::SameCode
    } else if title == word {
        Rank::SameTitle
    } else if title.starts_with(word) {
        Rank::TitleBegins
    } else if code.starts_with(word) {
        Rank::CodeBegins
    } else if title.contains(word) {
        Rank::InTitle
    } else {
        Rank::Elsewhere
    };
    let text = match rank {
        Rank::SameCode | Rank::CodeBegins => texts::CODE,
        Rank::Elsewhere => own.split(END).position(|text| text.contains(word)).unwrap_or(texts::TITLE),
        _ => texts::TITLE,
    };
    (rank, text)
}
