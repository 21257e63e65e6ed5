//! Search over everything that a project says: each word of the question must stand somewhere in a record.
//!
//! The texts of all records lie in one run of bytes that is scanned for the question, so that nothing can be missed as by
//! an index of words, which Chinese does not separate. Titles are also found by pinyin, whole, by initials or mixed.

mod folding;
mod index;
mod snippet;
mod sound;
mod texts;

use std::collections::HashMap;

use model::{Change, Entity, Id, Project};

use index::{Index, Match};
use sound::Sounds;

/// A record that answers a question, with the text in which it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub record: Id,
    /// The field whose text is shown, with its path, such as `title` or `steps[2].action`.
    pub field: String,
    /// The text, shortened around the first place that answers.
    pub snippet: String,
    /// The places that answer, as beginning and end in UTF-16 units of the snippet.
    pub ranges: Vec<[u32; 2]>,
}

/// The answer to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best hits, best first, one per record.
    pub hits: Vec<Hit>,
    /// How many records answer in all.
    pub total: usize,
}

/// How well a record answers; smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    SameCode,
    SameTitle,
    TitleBegins,
    CodeBegins,
    InTitle,
    Sound,
    Elsewhere,
}

/// The texts of a project, ready to be searched. It is brought up to date by the patches of the store.
#[derive(Debug, Default)]
pub struct Search {
    index: Index,
    sounds: Sounds,
}

impl Search {
    /// Reads the texts of all records.
    pub fn new(project: &Project) -> Search {
        let mut search = Search::default();
        project.records().for_each(|record| {
            search.index.put(record);
            search.sounds.put(record.id, &record.title);
        });
        search
    }

    /// Takes changes into account, in their order.
    pub fn apply<'a>(&mut self, changes: impl IntoIterator<Item = &'a Change>) {
        for change in changes {
            match (&change.before, &change.after) {
                (_, Some(Entity::Record(record))) => {
                    self.index.put(record);
                    self.sounds.put(record.id, &record.title);
                }
                (Some(Entity::Record(record)), None) => {
                    self.index.remove(record.id);
                    self.sounds.remove(record.id);
                }
                _ => {}
            }
        }
    }

    /// Finds the records of `project` that answer `question`, at most `limit` of them with their texts.
    pub fn find(&self, project: &Project, question: &str, limit: usize) -> Found {
        let words = folding::words(question);
        let mut ranked: HashMap<Id, (Rank, usize)> = HashMap::new();
        self.index.find(&words, |id, Match { rank, text }| {
            ranked.insert(id, (rank, text));
        });
        self.sounds.find(&words, |id| {
            ranked.entry(id).or_insert((Rank::Sound, texts::TITLE));
        });
        let mut best: Vec<_> =
            ranked.into_iter().filter_map(|(id, (rank, text))| Some(((rank, project.record(id)?), text))).collect();
        let total = best.len();
        let order = |a: &((Rank, &model::Record), usize), b: &((Rank, &model::Record), usize)| {
            let key = |((rank, record), _): &((Rank, &model::Record), usize)| (*rank, record.kind, record.id);
            key(a).cmp(&key(b))
        };
        if best.len() > limit && limit > 0 {
            // Only what is shown needs to be in order; a single common character can have 100,000 hits.
            best.select_nth_unstable_by(limit - 1, order);
        }
        best.truncate(limit);
        best.sort_unstable_by(order);
        let hits = best.into_iter().map(|((rank, record), text)| snippet::hit(record, rank, text, &words)).collect();
        Found { hits, total }
    }
}
