//! The scope confirmation (function list): what will be delivered, when each part is done, and what is left out, for both
//! sides to sign.

mod boundary;
mod changes;
mod features;
mod goals;
mod opening;
mod overview;

use model::architecture::{Assumption, Exclusion, Scope};
use model::{Kind, Stage, Subject};
use typeset::{Block, Document};

use crate::catalogue::Catalogue;
use crate::client::ClientView;
use crate::signing::Signature;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, baseline, front, reasons, signing, terms};

/// The scope confirmation.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "scope",
    code: "SCOPE",
    stage: Stage::Architecture,
    kinds: &[Kind::Feature, Kind::Exclusion, Kind::Assumption, Kind::Constraint, Kind::Quality, Kind::Objective],
    has_content: |view: &ClientView| !Catalogue::of(view).is_empty(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct ScopeConfirmation;

/// What its baseline freezes.
const SUBJECT: Subject = Subject::Scope;

/// What its last page asks for.
const SIGNATURE: Signature =
    Signature { subject: SUBJECT, text: "scope-signoff-text", except: "scope-signoff-accept-except" };

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, SUBJECT);
    let mut writer: Writer<ScopeConfirmation> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, SUBJECT)));
    writer.push(Block::Contents { depth: 2 });
    writer.opening();
    writer.overview();
    writer.open_points();
    writer.goals();
    writer.features();
    writer.boundary();
    writer.changes();
    document.blocks = writer.blocks;
    // Only terms that the document uses are explained, so they come after all else is written.
    let tail = terms::blocks(material, &document).into_iter().chain(signing::blocks(material, &SIGNATURE));
    document.blocks.extend(tail);
    document
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let mut notes = baseline::notes(material, SUBJECT);
    if material.view.all::<Exclusion>().next().is_none() {
        notes.push(Note::missing("doc-problem-exclusions-missing"));
    }
    if material.view.all::<Assumption>().next().is_none() {
        notes.push(Note::missing("doc-problem-assumptions-missing"));
    }
    for leaf in material.catalogue.leaves() {
        let delivered = leaf.feature.scope == Some(Scope::In);
        let unreasoned = reasons::of(&material.view, leaf.record).iter().all(|reason| reason.pains.is_empty());
        let found = [
            (leaf.feature.scope.is_none(), "doc-problem-scope-missing"),
            (delivered && leaf.feature.done_definition.trim().is_empty(), "doc-problem-done-missing"),
            (delivered && unreasoned, "doc-problem-why-missing"),
            (delivered && overview::lacks_estimate(leaf), "doc-problem-effort-missing"),
        ];
        notes.extend(
            found.into_iter().filter(|(applies, _)| *applies).map(|(_, key)| Note::missing(key).about(leaf.record)),
        );
    }
    notes
}
