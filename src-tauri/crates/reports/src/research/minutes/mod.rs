//! The workshop minutes: what was said in the sessions with the client, or in one of them, what hurts most, what both
//! sides agreed to, and who does what next.

mod agreed;
mod only;
mod overview;
mod pains;
mod sessions;

use model::research::{Agreed, Alignment, Evidence, Session};
use model::whole::{Action, ActionStatus};
use model::{Kind, Stage};
use typeset::{Block, Cover, Document};

use only::Only;

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};

/// The workshop minutes.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "minutes",
    code: "MIN",
    stage: Stage::Research,
    kinds: &[Kind::Session, Kind::Evidence, Kind::PainPoint, Kind::Alignment, Kind::Action, Kind::Decision],
    has_content: |view: &ClientView| view.all::<Session>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Minutes;

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let mut writer: Writer<Minutes> = Writer::new(material);
    writer.push(Block::Cover(cover(material)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::PageBreak);
    writer.overview();
    writer.agreed();
    writer.pains();
    writer.sessions();
    document.blocks = writer.blocks;
    let terms = terms::blocks(material, &document);
    document.blocks.extend(terms);
    document
}

/// The cover; that of a single session bears its name.
fn cover(material: &Material) -> Cover {
    let cover = front::cover(material, None);
    let session = material.request.variant.session.and_then(|id| material.view.record(id));
    match session {
        Some(record) => Cover { kicker: record.title.clone(), ..cover },
        None => cover,
    }
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let (view, only) = (&material.view, Only::of(material));
    let note = |key, record| Note::missing(key).about(record);
    let mut notes = Vec::new();
    for (record, session) in view.all::<Session>().filter(|(record, _)| only.session(record.id)) {
        if session.attendees.is_empty() {
            notes.push(note("minutes-problem-attendees", record));
        }
        if session.notes.trim().is_empty() {
            notes.push(note("minutes-problem-notes", record));
        }
    }
    let unfounded = |evidence: &Evidence| only.evidence(evidence) && evidence.source.trim().is_empty();
    for (record, _) in view.all::<Evidence>().filter(|(_, evidence)| unfounded(evidence)) {
        notes.push(note("doc-problem-source-missing", record));
    }
    for (record, _) in
        view.all::<Alignment>().filter(|(_, item)| only.alignment(item) && item.agreed != Some(Agreed::Yes))
    {
        notes.push(Note::other("doc-problem-not-agreed").about(record));
    }
    let is_loose = |action: &Action| {
        let going_on = !matches!(action.status, Some(ActionStatus::Done | ActionStatus::Dropped));
        only.action(action) && going_on && (action.assignee.is_none() || action.due.is_none())
    };
    for (record, _) in view.all::<Action>().filter(|(_, action)| is_loose(action)) {
        notes.push(note("minutes-problem-action", record));
    }
    notes
}
