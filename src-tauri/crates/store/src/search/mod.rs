//! Search over everything that a project says: each word of the question must stand somewhere in a record.
//!
//! The texts of all records lie in one run of bytes that is scanned for the question, so that nothing can be missed as by
//! an index of words, which Chinese does not separate. Titles are also found by pinyin, whole, by initials or mixed.

mod folding;
mod index;
mod snippet;
mod sound;
mod texts;

use std::collections::HashSet;

use model::{Change, Entity, Id, Kind, Project};

use index::Index;
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

/// A record that answers, in the order in which answers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Answer {
    rank: Rank,
    kind: Kind,
    id: Id,
    /// The place of the text that answers best among the texts of the record.
    text: usize,
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
        let mut answers: Vec<Answer> = Vec::new();
        self.index.find(&words, |answer| answers.push(answer));
        if self.sounds.can_answer(&words) {
            let known: HashSet<Id> = answers.iter().map(|answer| answer.id).collect();
            self.sounds.find(&words, |id| {
                if let Some(record) = project.record(id).filter(|_| !known.contains(&id)) {
                    answers.push(Answer { rank: Rank::Sound, kind: record.kind, id, text: texts::TITLE });
                }
            });
        }
        let total = answers.len();
        if total > limit && limit > 0 {
            // Only what is shown needs to be in order; a single common character can have 100,000 hits.
            answers.select_nth_unstable(limit - 1);
        }
        answers.truncate(limit);
        answers.sort_unstable();
        let records = answers.into_iter().filter_map(|answer| Some((project.record(answer.id)?, answer)));
        let hits = records.map(|(record, answer)| snippet::hit(record, answer.rank, answer.text, &words)).collect();
        Found { hits, total }
    }
}
