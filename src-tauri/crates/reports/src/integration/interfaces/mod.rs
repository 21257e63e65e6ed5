//! The interface specification: the systems around ours and how open they are, each interface with its terms, mappings,
//! samples and errors, and the data chain that they make whole.

mod card;
mod fields;
mod overview;

use model::integration::Interface;
use model::{Kind, Record, Stage};
use typeset::{Block, Document};

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};

/// The interface specification.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "interfaces",
    code: "INTERFACES",
    stage: Stage::Integration,
    kinds: &[Kind::ExternalSystem, Kind::Interface, Kind::Mapping, Kind::ErrorCode],
    has_content: |view: &ClientView| view.all::<Interface>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Interfaces;

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let mut writer: Writer<Interfaces> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.opening();
    writer.systems();
    writer.data_chain();
    writer.list();
    writer.interfaces();
    document.blocks = writer.blocks;
    let tail = terms::blocks(material, &document);
    document.blocks.extend(tail);
    document
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let mut notes = Vec::new();
    for (record, interface) in material.view.all::<Interface>() {
        let has = |kind| material.view.children(kind, Some(record.id)).next().is_some();
        let found = [
            (!has(Kind::Mapping), "interfaces-problem-mapping"),
            (!has(Kind::ErrorCode), "interfaces-problem-errors"),
            (interface.request_sample.trim().is_empty(), "interfaces-problem-sample"),
            (interface.idempotency_key.trim().is_empty(), "interfaces-problem-idempotency"),
            (interface.authentication.trim().is_empty(), "interfaces-problem-authentication"),
        ];
        notes.extend(found.into_iter().filter(|(applies, _)| *applies).map(|(_, key)| note(key, record)));
    }
    for bridge in super::chain::visible(material) {
        if bridge.torn && bridge.interfaces.is_empty() {
            notes.push(note("interfaces-problem-hop", bridge.record));
        }
    }
    notes
}

fn note(key: &'static str, record: &Record) -> Note {
    Note::missing(key).about(record)
}
