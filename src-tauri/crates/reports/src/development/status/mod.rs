//! The status report: how the project is, what was done, what it costs in work, and what needs a decision.

mod health;
mod progress;
mod register;

use i18n::Args;
use model::development::StatusReport;
use model::{Day, Kind, Record, Stage};
use typeset::{Block, Document};

use super::tasks::Tasks;
use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front};

/// The status report.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "status",
    code: "STATUS",
    stage: Stage::Development,
    kinds: &[Kind::StatusReport, Kind::Task, Kind::Risk, Kind::Issue, Kind::ChangeRequest, Kind::Action],
    has_content: |view: &ClientView| view.all::<StatusReport>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Status;

/// The newest report and those before it, newest first.
struct Reports<'p> {
    newest: (&'p Record, &'p StatusReport),
    earlier: Vec<(&'p Record, &'p StatusReport)>,
}

impl<'p> Reports<'p> {
    fn of(material: &Material<'p>) -> Option<Self> {
        let mut all: Vec<_> = material.view.all::<StatusReport>().collect();
        all.sort_by_key(|(record, report)| std::cmp::Reverse((report.on, record.code.clone())));
        let mut all = all.into_iter();
        Some(Reports { newest: all.next()?, earlier: all.collect() })
    }

    /// The day after which things are news: that of the report before.
    fn since(&self) -> Option<Day> {
        self.earlier.first().and_then(|(_, report)| report.on)
    }
}

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let tasks = Tasks::of(material);
    let mut writer: Writer<Status> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 1 });
    if let Some(reports) = Reports::of(material) {
        writer.health(&reports);
        writer.milestones(&tasks);
        writer.earned_value(&tasks);
        writer.finished(&tasks, &reports);
        writer.risks();
        writer.issues(&reports);
        writer.changes(&reports);
        writer.actions(&reports);
        writer.ahead(&tasks, &reports);
        writer.history(&reports);
    }
    document.blocks = writer.blocks;
    document
}

/// The chapter on earned value alone.
pub(crate) fn earned_chapter(material: &Material) -> Vec<Block> {
    let tasks = Tasks::of(material);
    Writer::<Status>::alone(material, |writer| writer.earned_value(&tasks))
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let Some(Reports { newest: (record, report), .. }) = Reports::of(material) else { return Vec::new() };
    let mut notes = Vec::new();
    let mut note = |note: Note| notes.push(note.about(record));
    if let Some(on) = report.on
        && on < material.request.today
    {
        let days = (material.request.today - on).num_days();
        note(Note::other("status-problem-old").saying(Args::new().with("days", days)));
    }
    let health = &report.health;
    if [health.scope, health.schedule, health.cost, health.risk].contains(&None) {
        note(Note::missing("status-problem-health"));
    }
    if report.next_steps.trim().is_empty() {
        note(Note::missing("status-problem-next"));
    }
    notes
}
