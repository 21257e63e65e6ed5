//! The project plan: what is reached when, on which path, by whom, at what risk, and what falls due with it.

mod money;
mod opening;
mod people;
mod schedule;

use i18n::Args;
use model::development::Task;
use model::{Kind, Stage};
use typeset::{Block, Document};

use super::tasks::Tasks;
use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};
use rules::TOP_RISK;

/// The project plan.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "plan",
    code: "PLAN",
    stage: Stage::Development,
    kinds: &[Kind::Task, Kind::Risk, Kind::StagePlan, Kind::Stakeholder],
    has_content: |view: &ClientView| view.all::<Task>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Plan;

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let tasks = Tasks::of(material);
    let mut writer: Writer<Plan> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.opening(&tasks);
    writer.milestones(&tasks);
    writer.schedule(&tasks);
    writer.commitments(&tasks);
    writer.payments(&tasks);
    writer.risks();
    writer.people(&tasks);
    writer.communication();
    writer.breakdown(&tasks);
    document.blocks = writer.blocks;
    let tail = terms::blocks(material, &document);
    document.blocks.extend(tail);
    document
}

impl Writer<'_, '_, Plan> {
    fn risks(&mut self) {
        let risks = self.open_risks();
        if risks.is_empty() {
            return;
        }
        self.section(1, "plan-risks", "plan-risks-text");
        let matrix = self.risk_matrix(&risks);
        self.blocks.extend(matrix);
        let table = self.risk_table(&risks);
        self.push(Block::Table(table));
        let closed = self.material.view.all::<model::development::Risk>().count() - risks.len();
        if closed > 0 {
            let text = self.material.texts.text("plan-risks-closed", &Args::new().with("count", closed));
            self.paragraph(text);
        }
    }
}

/// The chapter on risks alone.
pub(crate) fn risks_chapter(material: &Material) -> Vec<Block> {
    Writer::<Plan>::alone(material, Writer::risks)
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let tasks = Tasks::of(material);
    let mut notes = Vec::new();
    if let Some(fault) = &tasks.plan.fault {
        let records = fault.tasks().iter().filter_map(|id| material.view.record(*id));
        let codes: Vec<&str> = records.map(|record| record.code.as_str()).collect();
        let args = Args::new().with("loop", codes.join(" → "));
        notes.push(Note::other("plan-problem-circle").saying(args));
    }
    let mut note = |key, record: &model::Record| {
        notes.push(Note::missing(key).about(record));
    };
    for row in tasks.leaves() {
        if row.is_milestone() && row.task.deliverable.trim().is_empty() {
            note("plan-problem-deliverable", row.record);
        }
        if row.critical && !row.is_milestone() && row.record.owner.is_none() {
            note("plan-problem-owner", row.record);
        }
    }
    for (record, risk) in material.view.all::<model::development::Risk>() {
        let top = risk.exposure().is_some_and(|exposure| exposure >= TOP_RISK);
        if top && risk.status != Some(model::development::RiskStatus::Closed) && risk.response_plan.trim().is_empty() {
            note("plan-problem-response", record);
        }
    }
    notes
}
