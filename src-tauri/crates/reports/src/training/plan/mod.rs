//! The training plan and result: who learns what and to what end, who came and with what result, what rewards the new
//! habits, which questions will come, and what it all brings in numbers.

mod benefits;
mod courses;
mod events;
mod overview;
mod support;

use model::training::{AudienceGroup, Benefit, Course, CoursePurpose, TrainingEvent};
use model::{Kind, LinkKind, Record, Stage};
use typeset::{Block, Document};

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};

/// The training plan and result.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "training",
    code: "TRAINING",
    stage: Stage::Training,
    kinds: &[Kind::AudienceGroup, Kind::Course, Kind::TrainingEvent, Kind::Incentive, Kind::Faq, Kind::Benefit],
    has_content: |view: &ClientView| {
        view.all::<AudienceGroup>().next().is_some() || view.all::<Course>().next().is_some()
    },
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct TrainingPlan;

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let mut writer: Writer<TrainingPlan> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::PageBreak);
    writer.overview();
    writer.benefits();
    writer.audiences();
    writer.courses();
    writer.events();
    writer.incentives();
    writer.questions();
    writer.attendance();
    document.blocks = writer.blocks;
    let tail = terms::blocks(material, &document);
    document.blocks.extend(tail);
    document
}

/// Whether a course teaches more than the buttons.
fn is_beyond_operation(course: &Course) -> bool {
    course.purpose.is_some_and(|purpose| purpose != CoursePurpose::Operation)
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let view = &material.view;
    let note = |key, record: &Record| Note::missing(key).about(record);
    let mut notes: Vec<Note> = Vec::new();
    let untaught = |record: &&Record| view.targets(LinkKind::Attends, record.id).next().is_none();
    let audiences = view.all::<AudienceGroup>().map(|(record, _)| record);
    notes.extend(audiences.filter(untaught).map(|record| note("training-note-untaught", record)));
    if view.all::<Course>().next().is_some() && !view.all::<Course>().any(|(_, course)| is_beyond_operation(course)) {
        notes.push(Note::other("training-note-only-operation"));
    }
    let unheld =
        |course: &&Record| !view.all::<TrainingEvent>().any(|(_, it)| it.course.is_some_and(|it| it.id == course.id));
    let courses = view.all::<Course>().map(|(record, _)| record);
    notes.extend(courses.filter(unheld).map(|record| note("training-note-not-held", record)));
    for (record, event) in view.all::<TrainingEvent>() {
        let held = event.held_on.is_some_and(|day| day <= material.request.today);
        let found = [
            (held && event.attendance.is_empty(), "training-note-attendance-missing"),
            (held && (event.survey.before.is_none() || event.survey.after.is_none()), "training-note-survey-missing"),
        ];
        notes.extend(found.into_iter().filter(|(applies, _)| *applies).map(|(_, key)| note(key, record)));
    }
    let unmeasured = |(_, benefit): &(&Record, &Benefit)| benefit.baseline.is_none() || benefit.target.is_none();
    let benefits = view.all::<Benefit>().filter(unmeasured);
    notes.extend(benefits.map(|(record, _)| note("training-note-benefit-unmeasured", record)));
    notes
}
