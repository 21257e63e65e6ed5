//! The requirements specification: what is to be built, how each part is seen to be met, and the texts, flows, prototypes
//! and charts that explain it, for those who design, develop and test.

mod cards;
mod chapters;
mod dictionary;
mod embeds;
mod interfaces;
mod notes;
mod opening;
mod prototypes;
mod sections;
mod trace;
mod wireframe;

use model::requirements::{Requirement, Section};
use model::{Kind, Record, Stage, Subject};
use typeset::{Block, Document};

use crate::client::ClientView;
use crate::signing::Signature;
use crate::writer::Writer;
use crate::{DocumentKind, Material, front, signing, terms};
use embeds::Placed;
pub(crate) use notes::pictures;
pub use wireframe::{PageFrame, page_frame};

/// The requirements specification.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "requirements",
    code: "SRS",
    stage: Stage::Requirements,
    kinds: &[
        Kind::Requirement,
        Kind::Acceptance,
        Kind::Section,
        Kind::Prototype,
        Kind::Chart,
        Kind::DataField,
        Kind::Diagram,
    ],
    has_content: |view: &ClientView| {
        view.all::<Requirement>().next().is_some() || view.all::<Section>().next().is_some()
    },
    blocks,
    notes: notes::notes,
};

/// The document whose chapters stand in this folder.
struct Specification;

/// What its baseline freezes.
const SUBJECT: Subject = Subject::Requirements;

/// The words of its signature page.
const SIGNATURE: Signature = Signature { subject: SUBJECT, text: "spec-signoff-text", except: "spec-signoff-except" };

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, SUBJECT);
    let mut writer: Writer<Specification> = Writer::new(material);
    let mut placed = Placed::default();
    writer.push(Block::Cover(front::cover(material, SUBJECT)));
    writer.push(Block::Contents { depth: 2 });
    writer.figure_lists();
    writer.opening();
    writer.sections(&mut placed);
    writer.requirements();
    writer.interfaces();
    writer.qualities();
    writer.transition();
    writer.prototypes(&mut placed);
    writer.drawings(&mut placed);
    writer.dictionary();
    writer.trace();
    writer.open_points();
    document.blocks = writer.blocks;
    // Only terms that the document uses are explained, so they come after all else is written.
    let tail = terms::blocks(material, &document).into_iter().chain(signing::blocks(material, &SIGNATURE));
    document.blocks.extend(tail);
    document
}

/// A page of the prototype alone.
pub(crate) fn prototype_blocks<'p>(material: &Material<'p>, record: &'p Record) -> Vec<Block> {
    Writer::<Specification>::alone(material, |writer| writer.prototype(record))
}
