//! What seems to contradict a recorded exclusion: features and change requests that say what was left out.
//!
//! Texts are held against each other by their words, which finds what people would find on a second reading. It can be
//! wrong, so that nothing is refused: a contradiction goes by other words, or by a remark or decision that names it.

use std::collections::BTreeSet;

use model::architecture::{Exclusion, Feature, Scope};
use model::whole::{Comment, Decision, DecisionStatus, Disposition};
use model::{Project, Record};

/// From this share of its words on, a text is taken to say the same.
const ALIKE: f64 = 0.5;

/// So many words at least must be the same; fewer prove nothing.
const LEAST_WORDS: usize = 3;

/// A title of two words only must be there whole.
const LEAST_OF_SHORT: usize = 2;

/// A feature that seems to say what an exclusion leaves out.
#[derive(Clone, Copy, Debug)]
pub struct Conflict<'p> {
    /// The feature.
    pub feature: &'p Record,
    /// The exclusion.
    pub exclusion: &'p Record,
    /// The remark or decision that says why both can stand; none while nobody said so.
    pub answer: Option<&'p Record>,
}

/// Every pair of a feature that may be delivered and an exclusion that it seems to contradict, in the order of the list.
#[must_use]
pub fn conflicts(project: &Project) -> Vec<Conflict<'_>> {
    let exclusions = Exclusions::of(project);
    if exclusions.0.is_empty() {
        return Vec::new();
    }
    let features = project.in_order(model::Kind::Feature).into_iter().map(|step| step.record);
    let found = features.filter_map(|record| Some((record, record.get::<Feature>()?))).filter(|(_, it)| may_come(it));
    found
        .flat_map(|(feature, it)| {
            let said = exclusions.said_by([&*feature.title, &*it.purpose.0]);
            said.into_iter().map(move |exclusion| (feature, exclusion))
        })
        .map(|(feature, exclusion)| Conflict { feature, exclusion, answer: answer(project, feature, exclusion) })
        .collect()
}

/// Whether a feature is meant to be delivered, or nobody has decided yet. What is out or put off agrees with an exclusion.
fn may_come(feature: &Feature) -> bool {
    !matches!(feature.scope, Some(Scope::Out | Scope::Deferred))
}

/// The remark about either of both that names the other and is settled, or the decision in force that names both.
fn answer<'p>(project: &'p Project, feature: &Record, exclusion: &Record) -> Option<&'p Record> {
    let remark = project.all::<Comment>().find(|(_, comment)| {
        let about = comment.about.map(|about| about.id);
        let other = match about {
            Some(id) if id == feature.id => exclusion,
            Some(id) if id == exclusion.id => feature,
            _ => return false,
        };
        let settled = !matches!(comment.disposition, None | Some(Disposition::Open));
        settled && [&comment.text, &comment.reply].into_iter().any(|text| names(&text.0, &other.code))
    });
    let decision = || {
        project.all::<Decision>().find(|(record, decision)| {
            let texts = [&*record.title, &*decision.context.0, &*decision.decision.0, &*decision.consequences.0];
            let told = |code: &str| texts.iter().any(|text| names(text, code));
            decision.status == Some(DecisionStatus::Accepted) && told(&feature.code) && told(&exclusion.code)
        })
    };
    remark.map(|(record, _)| record).or_else(|| decision().map(|(record, _)| record))
}

/// Whether a text names a code, and not a longer one that begins alike.
#[must_use]
pub fn names(text: &str, code: &str) -> bool {
    text.match_indices(code).any(|(at, _)| !text[at + code.len()..].starts_with(|next: char| next.is_ascii_digit()))
}

/// The exclusions of a project with the words of their title and of their statement.
pub(crate) struct Exclusions<'p>(Vec<(&'p Record, [BTreeSet<String>; 2])>);

impl<'p> Exclusions<'p> {
    pub(crate) fn of(project: &'p Project) -> Exclusions<'p> {
        let read = |(record, exclusion): (&'p Record, &Exclusion)| {
            (record, [words(affirmed(&record.title)), words(affirmed(&exclusion.statement.0))])
        };
        Exclusions(project.all::<Exclusion>().map(read).collect())
    }

    /// The exclusions that say what one of the texts says.
    pub(crate) fn said_by<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<&'p Record> {
        let texts: Vec<BTreeSet<String>> = texts.into_iter().map(words).collect();
        let says = |said: &BTreeSet<String>| texts.iter().any(|text| is_alike(said, text));
        self.0.iter().filter(|(_, said)| said.iter().any(says)).map(|(record, _)| *record).collect()
    }
}

fn is_alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shorter = one.len().min(other.len());
    let least = if shorter == LEAST_OF_SHORT { LEAST_OF_SHORT } else { LEAST_WORDS };
    let shared = one.intersection(other).count();
    // What is left out can be named in two words; then the other text must have both.
    let is_whole = one.len() >= LEAST_OF_SHORT && shared == one.len();
    is_whole || shared >= least && shared as f64 >= shorter as f64 * ALIKE
}

/// How exclusions begin before they say what they leave out.
const NEGATIONS: [&str; 14] = [
    "本期不",
    "本项目不",
    "不再",
    "不支持",
    "不包含",
    "不包括",
    "不提供",
    "不涉及",
    "不含",
    "不做",
    "不",
    "No ",
    "Not ",
    "Without ",
];

/// What an exclusion would say if it left nothing out.
fn affirmed(text: &str) -> &str {
    let text = text.trim();
    NEGATIONS.iter().find_map(|negation| text.strip_prefix(negation)).unwrap_or(text)
}

/// The words of a text by which it is known again: pairs of neighbouring Chinese signs, since most words have two, and
/// the longer words of other scripts. Within Chinese the short ones count too, since they are names there, such as App.
fn words(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let shortest = if text.is_ascii() { 4 } else { 2 };
    for run in text.split(|sign: char| !sign.is_alphanumeric()) {
        let signs: Vec<char> = run.chars().flat_map(char::to_lowercase).collect();
        for part in signs.chunk_by(|one, other| one.is_ascii() == other.is_ascii()) {
            if part[0].is_ascii() {
                found.extend((part.len() >= shortest).then(|| part.iter().collect()));
            } else {
                found.extend(part.windows(2).map(|pair| pair.iter().collect()));
            }
        }
    }
    found
}
