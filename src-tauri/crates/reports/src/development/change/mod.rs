//! Change requests, one chapter each: what is asked for and why, what it touches, the ways to meet it, and the decision.

mod chapter;
mod decision;
mod impact;
pub(crate) mod log;

use model::development::ChangeRequest;
use model::{Kind, Stage};
use rules::ChangeClass;
use typeset::{Block, Document};

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front};

/// The change requests.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "change",
    code: "CHANGE",
    stage: Stage::Development,
    kinds: &[Kind::ChangeRequest],
    has_content: |view: &ClientView| view.all::<ChangeRequest>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Change;

/// The text that names a kind of change.
fn kind_key(kind: ChangeClass) -> String {
    format!("change-kind-{}", kind.word().replace('_', "-"))
}

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let mut writer: Writer<Change> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    if material.view.all::<ChangeRequest>().count() > 3 {
        writer.push(Block::Contents { depth: 1 });
    }
    writer.push(Block::PageBreak);
    for (record, change) in material.view.all::<ChangeRequest>() {
        writer.chapter(record, change);
    }
    document.blocks = writer.blocks;
    document
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let mut notes = Vec::new();
    for (record, change) in material.view.all::<ChangeRequest>() {
        let decided = change.disposition.is_some();
        let chosen = change.options.iter().any(|option| option.chosen == Some(true));
        let found = [
            (change.items.is_empty(), "change-problem-items"),
            (change.options.is_empty(), "change-problem-options"),
            (decided && !change.options.is_empty() && !chosen, "change-problem-chosen"),
            (decided && (change.decided_by.is_none() || change.decided_on.is_none()), "change-problem-decision"),
        ];
        notes
            .extend(found.into_iter().filter(|(applies, _)| *applies).map(|(_, key)| Note::missing(key).about(record)));
    }
    notes
}
