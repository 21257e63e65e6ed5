//! The architecture book: how the product is cut, what it is made with, how people and data move through it, and why it
//! was decided so.

mod components;
mod decisions;
mod flows;
mod limits;
mod opening;

use model::architecture::{Component, Diagram, ExtensionScenario, Role};
use model::research::Resource;
use model::whole::Decision;
use model::{Kind, Stage};
use typeset::{Block, Document};

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};

/// The architecture book.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "architecture",
    code: "ARCH",
    stage: Stage::Architecture,
    kinds: &[
        Kind::Component,
        Kind::Diagram,
        Kind::Decision,
        Kind::Role,
        Kind::Quality,
        Kind::ExtensionScenario,
        Kind::Constraint,
        Kind::Assumption,
    ],
    has_content: |view: &ClientView| view.all::<Component>().next().is_some() || view.all::<Diagram>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Book;

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let mut writer: Writer<Book> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::FigureList { class: None, title: material.label("book-figures") });
    writer.push(Block::PageBreak);
    writer.opening();
    writer.views();
    writer.resources();
    writer.processes();
    writer.flows();
    writer.decisions();
    writer.qualities();
    writer.scenarios();
    writer.basis();
    document.blocks = writer.blocks;
    let terms = terms::blocks(material, &document);
    document.blocks.extend(terms);
    document
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let view = &material.view;
    let note = |key, record: &model::Record| Note::missing(key).about(record);
    let mut notes = Vec::new();
    for (record, decision) in view.all::<Decision>() {
        let effects = [&decision.effect_on_cost, &decision.effect_on_quality, &decision.effect_on_security];
        let silent = effects.iter().any(|effect| effect.trim().is_empty());
        notes.extend(silent.then(|| note("book-problem-effects", record)));
    }
    let is_about = |id| view.all::<Diagram>().any(|(_, diagram)| diagram.about.is_some_and(|about| about.id == id));
    for (record, role) in view.all::<Role>() {
        let undrawn = role.key_role == Some(true) && !is_about(record.id);
        notes.extend(undrawn.then(|| note("book-problem-role", record)));
    }
    for (record, diagram) in view.all::<Diagram>() {
        notes.extend(diagram.nodes.is_empty().then(|| note("book-problem-diagram", record)));
    }
    for (record, _) in view.all::<Resource>().filter(|(_, resource)| !resource.limits.trim().is_empty()) {
        let unanswered = limits::bound_by(view, record).is_empty();
        notes.extend(unanswered.then(|| note("book-problem-resource", record)));
    }
    if view.all::<ExtensionScenario>().next().is_none() {
        notes.push(Note::missing("book-problem-scenarios"));
    }
    notes
}
