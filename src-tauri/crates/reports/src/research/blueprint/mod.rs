//! The digitalisation blueprint: what the client wants to reach and why, what stands in the way, and the road there.

mod assessment;
mod business;
mod customers;
mod data;
mod initiatives;
mod opening;
mod pains;
mod road;

use model::research::{Initiative, Objective, PainPoint};
use model::{Kind, Stage, Subject};
use typeset::{Block, Document};

use super::pains::ranked;
use crate::client::ClientView;
use crate::signing::Signature;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, baseline, front, signing, terms};

/// The digitalisation blueprint.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "blueprint",
    code: "BLUEPRINT",
    stage: Stage::Research,
    kinds: SUBJECT_KINDS,
    has_content: |view: &ClientView| {
        view.all::<Initiative>().next().is_some()
            || view.all::<Objective>().next().is_some()
            || view.all::<PainPoint>().next().is_some()
    },
    blocks,
    notes,
};

/// What its baseline freezes.
const SUBJECT: Subject = Subject::Blueprint;

const SUBJECT_KINDS: &[Kind] = &[
    Kind::Objective,
    Kind::Persona,
    Kind::Journey,
    Kind::PainPoint,
    Kind::DataObject,
    Kind::DataHop,
    Kind::Assessment,
    Kind::Initiative,
    Kind::Exclusion,
];

/// What its last page asks for.
const SIGNATURE: Signature =
    Signature { subject: SUBJECT, text: "blueprint-signoff-text", except: "blueprint-signoff-accept-except" };

/// The document whose chapters stand in this folder.
struct Blueprint;

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, SUBJECT);
    let mut writer: Writer<Blueprint> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, SUBJECT)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::PageBreak);
    writer.opening();
    writer.business();
    writer.objectives();
    writer.customers();
    writer.pains();
    writer.data();
    writer.assessment();
    writer.initiatives();
    writer.road();
    writer.exclusions();
    document.blocks = writer.blocks;
    let tail = terms::blocks(material, &document).into_iter().chain(signing::blocks(material, &SIGNATURE));
    document.blocks.extend(tail);
    document
}

/// The chapter on personas and journeys alone.
pub(crate) fn customers_chapter(material: &Material) -> Vec<Block> {
    Writer::<Blueprint>::alone(material, Writer::customers)
}

/// The chapter on data alone.
pub(crate) fn data_chapter(material: &Material) -> Vec<Block> {
    Writer::<Blueprint>::alone(material, Writer::data)
}

/// The chapter on maturity alone.
pub(crate) fn assessment_chapter(material: &Material) -> Vec<Block> {
    Writer::<Blueprint>::alone(material, Writer::assessment)
}

/// The road map alone.
pub(crate) fn road_chapter(material: &Material) -> Vec<Block> {
    Writer::<Blueprint>::alone(material, Writer::road)
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let view = &material.view;
    let mut notes = baseline::notes(material, SUBJECT);
    let profile = view.profile();
    let unframed = profile.is_none_or(|(_, profile)| {
        [&profile.framing.what, &profile.framing.why, &profile.framing.how].iter().any(|text| text.trim().is_empty())
    });
    if unframed {
        let note = Note::missing("blueprint-problem-framing");
        notes.push(profile.map_or(note.clone(), |(record, _)| note.about(record)));
    }
    let note = |key, record: &model::Record| Note::missing(key).about(record);
    for (record, objective) in view.all::<Objective>() {
        if objective.measure.is_none() || objective.baseline.is_none() || objective.target.is_none() {
            notes.push(note("blueprint-problem-objective", record));
        }
    }
    let threshold = profile.and_then(|(_, profile)| profile.pain_threshold).map_or(0, |threshold| threshold.0);
    for pain in ranked(view).iter().filter(|pain| pain.fields.priority().unwrap_or(0) >= threshold) {
        notes.extend(pain.evidence.is_empty().then(|| note("blueprint-problem-evidence", pain.record)));
        notes.extend(pain.solved_by.is_empty().then(|| note("blueprint-problem-unsolved", pain.record)));
    }
    for (record, initiative) in view.all::<Initiative>() {
        notes.extend(initiative.fit_rationale.trim().is_empty().then(|| note("blueprint-problem-fit", record)));
    }
    notes
}
