//! The acceptance pack: the scope as it was signed, what changed since, what the tests say of each feature, what remains,
//! and the page that both sides sign.

mod changes;
mod residual;
mod result;
mod signatures;
mod signed;
mod trace;

use i18n::Args;
use model::{Kind, Record, Stage, Subject};
use typeset::{Block, Document};

use self::signed::{SignedScope, Standing};
use crate::client::ClientView;
use crate::verdicts::{Outcome, Verdicts};
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};

/// The acceptance pack.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "acceptance",
    code: "ACCEPT",
    stage: Stage::Deployment,
    kinds: &[Kind::Feature, Kind::Requirement, Kind::TestCase, Kind::Defect, Kind::Issue, Kind::ChangeRequest],
    has_content: |view: &ClientView| SignedScope::of(view).is_some_and(|scope| !scope.modules.is_empty()),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct AcceptancePack;

/// What the pack is about, derived once.
struct Findings<'p> {
    scope: SignedScope<'p>,
    verdicts: Verdicts<'p>,
}

impl<'p> Findings<'p> {
    fn of(view: &ClientView<'p>) -> Option<Self> {
        Some(Findings { scope: SignedScope::of(view)?, verdicts: Verdicts::of(view) })
    }

    /// What is known today of a feature as it was signed.
    fn outcome(&self, view: &ClientView<'p>, feature: &Record) -> Outcome {
        trace::Trace::of(view, &self.verdicts, feature).outcome
    }
}

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let Some(findings) = Findings::of(&material.view) else { return document };
    document.meta.baseline = Some(findings.scope.mark());
    let mut writer: Writer<AcceptancePack> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::PageBreak);
    writer.result(&findings);
    writer.signed_scope(&findings);
    writer.changes(&findings);
    writer.trace(&findings);
    writer.acceptance_tests(&findings);
    writer.residual();
    writer.attendance();
    document.blocks = writer.blocks;
    let tail: Vec<Block> =
        terms::blocks(material, &document).into_iter().chain(signatures::blocks(material, &findings)).collect();
    document.blocks.extend(tail);
    document
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let Some(findings) = Findings::of(&material.view) else { return Vec::new() };
    let mut notes = Vec::new();
    let baseline = findings.scope.baseline;
    let args = || Args::new().with("baseline", &baseline.name);
    if findings.scope.standing == Standing::Unsigned {
        notes.push(Note::other("acceptance-note-unsigned").saying(args()));
    }
    if !baseline.is_intact() {
        notes.push(Note::other("acceptance-note-damaged").saying(args()));
    }
    let newest = material.view.project().latest_baseline(Subject::Scope);
    if newest.is_some_and(|newest| newest.id != baseline.id) {
        notes.push(Note::other("acceptance-note-newer").saying(args()));
    }
    for feature in findings.scope.features() {
        let note = match findings.outcome(&material.view, feature) {
            Outcome::Failed => Note::other("acceptance-note-failed"),
            Outcome::Unknown => Note::missing("acceptance-note-unknown"),
            Outcome::Passed | Outcome::Unfinished => continue,
        };
        notes.push(note.about(feature));
    }
    notes
}
