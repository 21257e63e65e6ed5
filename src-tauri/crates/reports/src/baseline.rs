//! Where a document stands towards the baselines of its subject: its version, its mark and its history.

use std::collections::HashMap;

use i18n::Args;
use model::{Audience, Baseline, BaselineItem, ContentHash, Id, Kind, Record, Subject};
use typeset::{BaselineMark, Cell, Column, Inline, Row, Table};

use crate::{Material, Note, table};

/// How the content relates to the newest baseline of a subject.
#[derive(Clone, Copy)]
pub(crate) enum Standing<'p> {
    /// The project still says what was frozen.
    Frozen(&'p Baseline),
    /// It was changed since.
    Changed(&'p Baseline),
    /// Nothing was frozen yet.
    Unfrozen,
}

impl<'p> Standing<'p> {
    pub(crate) fn of(material: &Material<'p>, subject: Subject) -> Self {
        let project = material.view.project();
        match project.latest_baseline(subject) {
            Some(baseline) if baseline.is_current(project) => Standing::Frozen(baseline),
            Some(baseline) => Standing::Changed(baseline),
            None => Standing::Unfrozen,
        }
    }

    /// The baseline that the content is the same as.
    pub(crate) fn frozen(self) -> Option<&'p Baseline> {
        match self {
            Standing::Frozen(baseline) => Some(baseline),
            Standing::Changed(_) | Standing::Unfrozen => None,
        }
    }

    /// The mark that the document bears.
    pub(crate) fn mark(self) -> Option<BaselineMark> {
        let baseline = self.frozen()?;
        Some(BaselineMark {
            code: baseline.name.clone(),
            short_hash: baseline.hash.short(),
            hash: baseline.hash.to_string(),
        })
    }

    /// The version: that of the baseline, or a draft after it.
    pub(crate) fn version(self, material: &Material) -> String {
        match self {
            Standing::Frozen(baseline) => version(baseline),
            Standing::Changed(baseline) => {
                material.texts.text("doc-draft-after", &Args::new().with("version", version(baseline)))
            }
            Standing::Unfrozen => material.label("doc-draft"),
        }
    }
}

/// The version of a baseline: as its name says, for example `Scope V1.1`, or counted.
fn version(baseline: &Baseline) -> String {
    let mut words = baseline.name.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '.');
    let is_version = |word: &&str| {
        word.strip_prefix(['V', 'v']).is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
    };
    words
        .find(is_version)
        .map_or_else(|| format!("V{}.0", baseline.number), |word| word.trim_end_matches('.').to_owned())
}

/// The revision history: every baseline of the subject, and the current content if it is in none.
pub(crate) fn revisions(material: &Material, subject: Subject, prepared_by: &str) -> Table {
    let standing = Standing::of(material, subject);
    let date = |day| material.texts.format().date_short(day);
    let mut rows = Vec::new();
    let mut before: Option<&Baseline> = None;
    for baseline in material.view.project().baselines().filter(|baseline| baseline.subject == subject) {
        let what = match before {
            None => material.label("doc-revision-first"),
            Some(before) => difference(material, subject, &before.items, &baseline.items),
        };
        let mark = format!("{} {}", baseline.name, baseline.hash.short());
        // Where nobody was named when it was frozen, it is the work of whom the cover names.
        let author = if baseline.author.trim().is_empty() { prepared_by } else { baseline.author.trim() };
        rows.push([version(baseline), date(baseline.made_on), author.to_owned(), what, mark]);
        before = Some(baseline);
    }
    if standing.frozen().is_none() {
        let today = date(material.request.today);
        let what = match before {
            None => material.label("doc-revision-current"),
            Some(before) => {
                let (items, _) = Baseline::capture(material.view.project(), subject);
                let what = difference(material, subject, &before.items, &items);
                material.texts.text("doc-revision-current-since", &Args::new().with("what", what))
            }
        };
        rows.push([standing.version(material), today, prepared_by.to_owned(), what, material.label("doc-none")]);
    }
    let titles = ["version", "date", "author", "change", "baseline"];
    let columns = titles.map(|title| Column::text(material.label(&format!("doc-revision-{title}"))));
    let row = |cells: [String; 5]| Row::new(cells.into_iter().map(Cell::from));
    Table { columns: columns.into(), rows: rows.into_iter().map(row).collect(), ..Table::default() }
}

/// The history of a document that no baseline freezes: the day of its content, and the baselines that this rests on.
pub(crate) fn edition(material: &Material, prepared_by: &str) -> Table {
    let today = material.texts.format().date_short(material.request.today);
    let bases = Subject::ALL.iter().filter_map(|subject| material.view.project().latest_baseline(*subject));
    let marks: Vec<Vec<Inline>> = bases
        .map(|baseline| vec![Inline::Text(format!("{} ", baseline.name)), Inline::Code(baseline.hash.short())])
        .collect();
    let basis = if marks.is_empty() { Cell::from(material.label("doc-none")) } else { table::stacked(marks) };
    let what = Cell::from(material.label("doc-revision-as-of"));
    let cells = [Cell::from(today), Cell::from(prepared_by), what, basis];
    let titles = ["date", "author", "change", "basis"];
    let columns = titles.map(|title| Column::text(material.label(&format!("doc-revision-{title}"))));
    Table { columns: columns.into(), rows: vec![Row::new(cells)], ..Table::default() }
}

/// What the history of a subject counts: what its readers ask for, by the key of its words. No kinds stand for all.
fn counted(subject: Subject) -> &'static [(&'static str, &'static [Kind])] {
    match subject {
        Subject::Blueprint => &[("entries", &[])],
        Subject::Scope => &[("features", &[Kind::Feature])],
        Subject::Requirements => &[("requirements", &[Kind::Requirement]), ("sections", &[Kind::Section])],
        Subject::Plan => &[("entries", &[])],
    }
}

/// What came, changed and went from one content of a subject to the next, of what the client may see.
pub(crate) fn difference(
    material: &Material,
    subject: Subject,
    before: &[BaselineItem],
    after: &[BaselineItem],
) -> String {
    let mut parts = Vec::new();
    for (words, kinds) in counted(subject) {
        let (old, new) = (entries(before, kinds), entries(after, kinds));
        let counts = [
            ("added", new.keys().filter(|id| !old.contains_key(id)).count()),
            ("changed", new.iter().filter(|(id, hash)| old.get(id).is_some_and(|old| old != *hash)).count()),
            ("removed", old.keys().filter(|id| !new.contains_key(id)).count()),
        ];
        for (verb, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            let what = material.texts.text(&format!("doc-revision-{words}"), &Args::new().with("count", count));
            parts.push(material.texts.text(&format!("doc-revision-{verb}"), &Args::new().with("what", what)));
        }
    }
    if parts.is_empty() {
        material.label("doc-revision-same")
    } else {
        parts.join(&material.label("doc-revision-join"))
    }
}

fn entries(items: &[BaselineItem], kinds: &[Kind]) -> HashMap<Id, ContentHash> {
    let counted = |record: &&Record| kinds.is_empty() || kinds.contains(&record.kind);
    let visible = items.iter().map(|item| &item.record).filter(|record| record.audience == Audience::Client);
    visible.filter(counted).map(|record| (record.id, record.hash)).collect()
}

/// What a reader should know of where the content stands before the document is given away.
pub(crate) fn notes(material: &Material, subject: Subject) -> Vec<Note> {
    match Standing::of(material, subject) {
        Standing::Frozen(_) => Vec::new(),
        Standing::Changed(baseline) => {
            let args = Args::new().with("baseline", &baseline.name);
            vec![Note::other("doc-problem-changed").saying(args)]
        }
        Standing::Unfrozen => vec![Note::other("doc-problem-no-baseline")],
    }
}
