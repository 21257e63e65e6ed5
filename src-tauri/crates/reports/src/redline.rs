//! The redline variant of a document: what has changed since an earlier baseline, numbers first, then word by word.
//!
//! Additions, removals and changes differ by colour and by shape, so that a copy in black and white says the same.

use i18n::Args;
use model::architecture::Feature;
use model::{Audience, Baseline, Id, Kind, Record, Subject};
use rules::compare::{Changed, Comparison, FieldChange, RunKind, Snapshot, compare, words};
use typeset::{Block, Callout, Cell, CellPart, Change, Column, Document, Inline, Row, Tone};

use crate::field_text::FieldText;
use crate::writer::Writer;
use crate::{DocumentKind, Material, front, signing, table};

/// The document whose chapters stand in this file.
struct Redline;

/// Fields whose numbers a client sees only where a feature says so.
const PRICED: [&str; 5] = ["effort_low", "effort_likely", "effort_high", "price", "price_visible"];

/// Fields that are ours alone.
const OURS: [&str; 3] = ["cost_low", "cost_high", "audience"];

/// What a document's baselines freeze; none for documents that have no redline.
pub(crate) fn subject(kind: &DocumentKind) -> Option<Subject> {
    Subject::ALL.into_iter().find(|subject| subject.word() == kind.name)
}

/// The document that holds the project against a baseline.
pub(crate) fn blocks(material: &Material, baseline: &Baseline) -> Document {
    let subject = baseline.subject;
    let mut document = front::document(material, subject);
    let title = Args::new().with("document", &document.meta.title);
    document.meta.title = material.texts.text("redline-title", &title);
    document.meta.code = format!("{}-R", document.meta.code);
    let mut cover = front::cover(material, subject);
    cover.kicker = material.texts.text("redline-kicker", &Args::new().with("baseline", &baseline.name));
    let seen = |record: &Record| record.audience == Audience::Client && !material.view.hides(record.id);
    let before = Snapshot::of_baseline(baseline).only(seen);
    let after = Snapshot::of_project(material.view.project(), subject).only(seen);
    let mut writer: Writer<Redline> = Writer::new(material);
    writer.push(Block::Cover(cover));
    let comparison = compare(&before, &after);
    writer.summary(baseline, &comparison, &priced(before.clone(), after.clone()));
    if !comparison.is_empty() {
        writer.differences(&before, &comparison);
    }
    let signature = signing::Signature { subject, text: "redline-signoff-text", except: "redline-signoff-except" };
    writer.blocks.extend(signing::blocks(material, &signature));
    document.blocks = writer.blocks;
    document
}

/// The comparison of the features whose effort the client may see.
fn priced<'p>(before: Snapshot<'p>, after: Snapshot<'p>) -> Comparison<'p> {
    let visible = |record: &Record| record.get::<Feature>().is_some_and(|feature| feature.price_visible == Some(true));
    compare(&before.only(visible), &after.only(visible))
}

impl Writer<'_, '_, Redline> {
    fn summary(&mut self, baseline: &Baseline, comparison: &Comparison, priced: &Comparison) {
        let args = Args::new()
            .with("baseline", &baseline.name)
            .with("hash", baseline.hash.short())
            .with("day", self.material.texts.format().date(baseline.made_on));
        let text = self.material.texts.text("redline-summary-text", &args);
        let heading = self.label("redline-summary");
        self.heading(1, heading);
        self.paragraph(text);
        if comparison.is_empty() {
            let text = self.material.texts.text("redline-same", &Args::new().with("count", comparison.unchanged));
            self.paragraph(text);
            return;
        }
        self.numbers(comparison, priced);
        self.dates(comparison);
        let legend = ["added", "removed", "changed", "moved"].map(|key| self.label(&format!("redline-legend-{key}")));
        let mark = [Inline::Inserted, Inline::Deleted, Inline::Changed, Inline::Muted];
        let lines = legend.into_iter().zip(mark).map(|(text, mark)| vec![mark(text)]).collect();
        let title = self.label("redline-legend");
        self.push(Block::Callout(Callout { tone: Tone::Note, title, paragraphs: lines, source: None }));
    }

    fn numbers(&mut self, comparison: &Comparison, priced: &Comparison) {
        let format = self.material.texts.format();
        let count = |count: usize| format.integer(i64::try_from(count).unwrap_or(i64::MAX));
        let links = comparison.links_added.len() + comparison.links_removed.len();
        let counts = [
            ("added", count(comparison.added.len())),
            ("removed", count(comparison.removed.len())),
            ("changed", count(comparison.changed.len())),
            ("moved", count(comparison.moved.len())),
            ("links", count(links)),
            ("unchanged", count(comparison.unchanged)),
        ];
        let mut rows: Vec<Row> = counts
            .into_iter()
            .map(|(key, number)| {
                Row::new([Cell::from(self.label(&format!("redline-count-{key}"))), Cell::from(number)])
            })
            .collect();
        let (before, after) = (priced.effort_before, priced.effort_after);
        if before + after > 0.0 {
            let difference = format.number(after - before, 1);
            let sign = if after > before { "+" } else { "" };
            let args = Args::new()
                .with("before", format.person_days(before))
                .with("after", format.person_days(after))
                .with("difference", format!("{sign}{difference}"));
            let effort = self.material.texts.text("redline-effort", &args);
            rows.push(Row::new([Cell::from(self.label("redline-count-effort")), Cell::from(effort)]));
        }
        let columns = vec![Column::text(self.label("redline-what")), Column::number(self.label("redline-number"))];
        self.table(columns, rows);
    }

    fn dates(&mut self, comparison: &Comparison) {
        let name = |_: Id| None;
        let values = FieldText::new(self.material.texts, &name);
        let day = |day: &Option<String>| {
            let parsed = day.as_deref().and_then(|day| day.parse().ok());
            parsed.map_or_else(|| self.label("doc-none"), |day| self.material.texts.format().date_short(day))
        };
        let rows: Vec<Row> = comparison
            .dates
            .iter()
            .map(|date| {
                let field = values.label(date.record.kind, &date.field);
                Row::new([
                    Cell::inlines(vec![Inline::Text(format!("{} {}", date.record.code, date.record.title))]),
                    Cell::from(field),
                    Cell::inlines(vec![Inline::Deleted(day(&date.before))]),
                    Cell::inlines(vec![Inline::Inserted(day(&date.after))]),
                ])
            })
            .collect();
        let columns = ["redline-record", "redline-field", "redline-before", "redline-after"];
        self.table(columns.map(|key| Column::text(self.label(key))).into(), rows);
    }

    fn differences(&mut self, before: &Snapshot, comparison: &Comparison) {
        let lists = [
            ("redline-added", &comparison.added, Change::Added, Inline::Inserted as fn(String) -> Inline),
            ("redline-removed", &comparison.removed, Change::Removed, Inline::Deleted),
        ];
        for (key, records, change, mark) in lists {
            let rows: Vec<Row> = records
                .iter()
                .map(|record| Row {
                    change: Some(change),
                    ..table::record_row(&record.code, [table::code_cell(&record.code), said(record, mark)])
                })
                .collect();
            if !rows.is_empty() {
                self.section(1, key, &format!("{key}-text"));
                let columns =
                    vec![table::fixed(self.label("doc-code"), 64.0), Column::text(self.label("redline-content"))];
                self.table(columns, rows);
            }
        }
        self.changed(before, comparison);
        self.moved(before, comparison);
        self.links(comparison);
    }

    fn changed(&mut self, before: &Snapshot, comparison: &Comparison) {
        let name = |id: Id| named(self.material, before, id);
        let values = FieldText::new(self.material.texts, &name);
        let rows: Vec<Row> = comparison.changed.iter().filter_map(|changed| change_row(changed, &values)).collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "redline-changed", "redline-changed-text");
        let columns = vec![table::fixed(self.label("doc-code"), 64.0), Column::text(self.label("redline-content"))];
        self.table(columns, rows);
    }

    fn moved(&mut self, before: &Snapshot, comparison: &Comparison) {
        let place = |id: Option<Id>| match id {
            Some(id) => named(self.material, before, id).unwrap_or_else(|| self.label("doc-record-unnamed")),
            None => self.label("redline-top"),
        };
        let rows: Vec<Row> = comparison
            .moved
            .iter()
            .map(|moved| {
                let ordered = moved.from == moved.to;
                let to = if ordered { self.label("redline-order") } else { place(moved.to) };
                Row {
                    change: Some(Change::Moved),
                    ..Row::new([
                        table::code_cell(&moved.record.code),
                        Cell::from(moved.record.title.as_str()),
                        Cell::from(place(moved.from)),
                        Cell::from(to),
                    ])
                }
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "redline-moved", "redline-moved-text");
        let titles = ["redline-record", "redline-from", "redline-to"].map(|key| Column::text(self.label(key)));
        let columns = std::iter::once(table::fixed(self.label("doc-code"), 64.0)).chain(titles).collect();
        self.table(columns, rows);
    }

    /// Links by kind: how many came and went.
    fn links(&mut self, comparison: &Comparison) {
        let count = |links: &[model::FrozenLink], kind| links.iter().filter(|link| link.kind == kind).count();
        let format = self.material.texts.format();
        let rows: Vec<Row> = model::LinkKind::ALL
            .iter()
            .map(|kind| (*kind, count(&comparison.links_added, *kind), count(&comparison.links_removed, *kind)))
            .filter(|(_, added, removed)| added + removed > 0)
            .map(|(kind, added, removed)| {
                Row::new([
                    Cell::from(self.label(&format!("link-{}", kind.word()))),
                    Cell::from(format.integer(added as i64)),
                    Cell::from(format.integer(removed as i64)),
                ])
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "redline-links", "redline-links-text");
        let numbers = ["redline-count-added", "redline-count-removed"].map(|key| Column::number(self.label(key)));
        let columns = std::iter::once(Column::text(self.label("redline-link"))).chain(numbers).collect();
        self.table(columns, rows);
    }
}

/// What a record is called, in the present or, where it is gone, in the baseline.
fn named(material: &Material, before: &Snapshot, id: Id) -> Option<String> {
    let frozen = || before.records.iter().copied().find(|record| record.id == id);
    material.view.record(id).or_else(frozen).map(|record| format!("{} {}", record.code, record.title))
}

/// Title and text of a record that came or went.
fn said(record: &Record, mark: fn(String) -> Inline) -> Cell {
    let feature = record.get::<Feature>();
    let own = feature.into_iter().flat_map(|feature| [feature.purpose.trim(), feature.done_definition.trim()]);
    let texts = [record.title.trim(), record.body.trim()].into_iter().chain(own);
    table::stacked(texts.filter(|text| !text.is_empty()).map(|text| vec![mark(text.to_owned())]))
}

/// The fields of a changed record that the client may see; none where there are no such fields.
fn change_row(changed: &Changed, values: &FieldText) -> Option<Row> {
    let record = changed.after;
    let prices = [changed.before, changed.after]
        .iter()
        .all(|record| record.get::<Feature>().is_none_or(|feature| feature.price_visible == Some(true)));
    // An assumption's title is its statement: the same change is told once.
    let told = |change: &FieldChange| {
        let twin = changed.fields.iter().find(|other| other.before == change.before && other.after == change.after);
        twin.is_some_and(|twin| twin.field == change.field) || !FieldText::is_text(record.kind, &change.field)
    };
    let shown = changed.fields.iter().filter(|change| {
        let name = change.field.as_str();
        !OURS.contains(&name) && (prices || !PRICED.contains(&name)) && told(change)
    });
    let mut parts = vec![CellPart::Text(vec![Inline::Bold(record.title.clone())])];
    parts.extend(shown.map(|change| {
        let label = values.label(record.kind, &change.field);
        let (before, after) = (
            values.say(record.kind, &change.field, &change.before),
            values.say(record.kind, &change.field, &change.after),
        );
        let mut inlines = vec![Inline::Muted(format!("{label}  "))];
        inlines.extend(runs(record.kind, &change.field, before, after));
        CellPart::Text(inlines)
    }));
    (parts.len() > 1).then(|| Row {
        change: Some(Change::Changed),
        ..table::record_row(&record.code, [table::code_cell(&record.code), Cell { parts }])
    })
}

/// A text word by word; any other value as a whole.
fn runs(kind: Kind, field: &str, before: String, after: String) -> Vec<Inline> {
    if !FieldText::is_text(kind, field) {
        let pair = [(before, Inline::Deleted as fn(String) -> Inline), (after, Inline::Inserted)];
        let filled = pair.into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, mark)| mark(text));
        let mut inlines: Vec<Inline> = Vec::new();
        for inline in filled {
            if !inlines.is_empty() {
                inlines.push(Inline::Text(" ".to_owned()));
            }
            inlines.push(inline);
        }
        return inlines;
    }
    let mark = |kind| match kind {
        RunKind::Same => Inline::Text as fn(String) -> Inline,
        RunKind::Inserted => Inline::Inserted,
        RunKind::Deleted => Inline::Deleted,
    };
    words(&before, &after).into_iter().map(|run| mark(run.kind)(run.text)).collect()
}
