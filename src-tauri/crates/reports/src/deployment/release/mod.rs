//! The release runbook: when each version goes live, step by step, who decides, and the way back.

mod readiness;
mod rollback;
mod steps;

use std::collections::BTreeSet;

use i18n::Args;
use model::deployment::{GoNoGo, Release};
use model::whole::Stakeholder;
use model::{Id, Kind, Record, Stage};
use typeset::{Block, Card, Cell, Column, Document, Fact, Field, FieldKind, Heading, Inline, Row, Table};

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, signing, table, terms};

/// The release runbook.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "release",
    code: "RELEASE",
    stage: Stage::Deployment,
    kinds: &[Kind::Release, Kind::SignOff],
    has_content: |view: &ClientView| view.all::<Release>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Runbook;

/// A release in the order in which it is read: those still to come first.
type Planned<'p> = (&'p Record, &'p Release);

/// Whether every step has happened.
fn is_done(release: &Release) -> bool {
    !release.steps.is_empty() && release.steps.iter().all(|step| !step.actual.trim().is_empty())
}

/// The releases to come by day, then those that are done.
fn releases<'p>(view: &ClientView<'p>) -> Vec<Planned<'p>> {
    let mut releases: Vec<Planned> = view.all::<Release>().collect();
    // A release without a day is not the next one; sorting keeps the order of the tree among equals.
    releases.sort_by_key(|(_, release)| (is_done(release), release.planned_on.is_none(), release.planned_on));
    releases
}

fn blocks(material: &Material) -> Document {
    let releases = releases(&material.view);
    let mut document = front::document(material, None);
    let mut writer: Writer<Runbook> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::PageBreak);
    writer.overview(&releases);
    for (record, release) in &releases {
        writer.release(record, release);
    }
    writer.contacts(&releases);
    document.blocks = writer.blocks;
    let tail = terms::blocks(material, &document);
    document.blocks.extend(tail);
    document
}

impl<'p> Writer<'_, 'p, Runbook> {
    fn overview(&mut self, releases: &[Planned<'p>]) {
        self.section(1, "release-overview", "release-overview-text");
        let rows = releases.iter().map(|(record, release)| {
            let done = release.steps.iter().filter(|step| !step.actual.trim().is_empty()).count();
            let args = Args::new().with("done", done).with("total", release.steps.len());
            let decision = release.go_no_go.unwrap_or(GoNoGo::Open);
            let cells = [
                Cell::inlines(vec![table::reference(&record.code)]),
                Cell::from(record.title.as_str()),
                Cell::from(self.material.day(release.planned_on)),
                Cell::from(self.material.choice("go_no_go", decision.word())),
                Cell::from(self.material.text("release-steps-done", &args)),
                Cell::from(self.material.owner(record)),
            ];
            Row { source: Some(record.code.clone()), ..Row::new(cells) }
        });
        let rows = rows.collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("release-release")),
            table::fixed(self.label("release-planned-on"), 72.0),
            table::fixed(self.label("release-decision"), 56.0),
            table::fixed(self.label("release-progress"), 64.0),
            table::fixed(self.label("release-owner"), 64.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn release(&mut self, record: &'p Record, release: &'p Release) {
        self.push(Block::Heading(Heading {
            level: 1,
            text: record.title.clone(),
            numbered: true,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }));
        let card = self.card(record, release);
        self.push(Block::Card(card));
        let body = self.prose.blocks(&record.body, &record.code);
        self.blocks.extend(body.into_iter().map(Block::Paragraph));
        self.decision(record, release);
        // Signatures under a release are those of the review that let it go, not of the way back.
        if let Some(text) = signing::recorded(self.material, record.id) {
            self.paragraph(text);
        }
        self.steps(record, release);
        self.rollback(record, release);
    }

    fn card(&self, record: &Record, release: &Release) -> Card {
        let decision = release.go_no_go.unwrap_or(GoNoGo::Open);
        let mut facts = vec![
            Fact::new(self.label("release-planned-on"), self.day_or_open(release)),
            Fact::new(self.label("release-decision"), self.material.choice("go_no_go", decision.word())),
        ];
        let owner = self.material.owner(record);
        facts.extend((!owner.is_empty()).then(|| Fact::new(self.label("release-owner"), owner)));
        let strategy = self.prose.paragraphs(&release.strategy);
        facts.extend(strategy.into_iter().map(|value| Fact { name: self.label("release-strategy"), value }));
        Card { code: record.code.clone(), title: record.title.clone(), facts, ..Card::default() }
    }

    fn day_or_open(&self, release: &Release) -> String {
        let day = release.planned_on.map(|day| self.material.texts.format().date(day));
        day.unwrap_or_else(|| self.label("doc-to-be-confirmed"))
    }

    /// The people who are named in steps or answer for a release, with how to reach them.
    fn contacts(&mut self, releases: &[Planned<'p>]) {
        let owners = releases.iter().filter_map(|(record, _)| record.owner);
        let steps = releases.iter().flat_map(|(_, release)| &release.steps);
        let named: BTreeSet<Id> = owners.chain(steps.filter_map(|step| step.owner.map(|owner| owner.id))).collect();
        let people: Vec<(&Record, &Stakeholder)> =
            self.material.view.all::<Stakeholder>().filter(|(record, _)| named.contains(&record.id)).collect();
        if people.is_empty() {
            return;
        }
        self.section(1, "release-contacts", "release-contacts-text");
        let phones = people.iter().any(|(_, person)| !person.phone.trim().is_empty());
        let rows = people.iter().map(|(record, person)| {
            let mut reach = vec![vec![Inline::Text(person.email.trim().to_owned())]];
            reach.retain(|line| line != &[Inline::Text(String::new())]);
            let mut cells = vec![
                Cell::inlines(vec![Inline::Bold(record.title.clone())]),
                Cell::from(person.organisation.trim()),
                Cell::from(person.role.trim()),
                table::stacked(reach),
            ];
            cells.extend(phones.then(|| Cell::from(person.phone.trim())));
            Row { source: Some(record.code.clone()), ..Row::new(cells) }
        });
        let rows = rows.collect();
        let mut columns = vec![
            table::fixed(self.label("release-person"), 72.0),
            table::fixed(self.label("release-organisation"), 92.0),
            Column::text(self.label("release-role")),
            Column::text(self.label("release-reach")),
        ];
        columns.extend(phones.then(|| table::fixed(self.label("release-phone"), 90.0)));
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}

/// A place to answer in a runbook.
fn field(record: &Record, name: &str, label: String, kind: FieldKind) -> Field {
    Field { name: format!("{}.{name}", record.code), label, kind, tooltip: String::new() }
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let mut notes = Vec::new();
    for (record, release) in releases(&material.view) {
        let unowned = release.steps.iter().any(|step| step.owner.is_none());
        let unproven = release.steps.iter().any(|step| step.success_test.trim().is_empty());
        let undecided = release.go_no_go.unwrap_or(GoNoGo::Open) == GoNoGo::Open;
        let late = release.planned_on.is_some_and(|day| day < material.request.today) && undecided;
        let found = [
            (release.steps.is_empty(), "release-note-steps-missing"),
            (unowned, "release-note-owner-missing"),
            (unproven, "release-note-success-missing"),
            (release.rollback.steps.trim().is_empty(), "release-note-rollback-missing"),
            (release.planned_on.is_none(), "release-note-day-missing"),
            (late, "release-note-undecided"),
        ];
        notes
            .extend(found.into_iter().filter(|(applies, _)| *applies).map(|(_, key)| Note::missing(key).about(record)));
    }
    notes
}
