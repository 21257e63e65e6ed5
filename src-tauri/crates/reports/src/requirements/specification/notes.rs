//! What deserves attention: in the document itself as open points, and before the export as notes.

use i18n::Args;
use model::architecture::Scope;
use model::requirements::{Prototype, Requirement, Section};
use model::{Kind, LinkKind, Record};

use super::{SUBJECT, sections};
use crate::baseline::Standing;
use crate::prose::{self, Part, Prose};
use crate::{Material, Note};

/// Something that must be settled before anyone signs.
pub(super) struct Open<'p> {
    pub(super) record: &'p Record,
    /// The key of what is to be settled.
    pub(super) point: &'static str,
    /// The key of its note; none where the check of every document notes it.
    note: Option<&'static str>,
}

/// The open points: features that nothing refines, requirements that nobody could verify, and links whose ends changed.
pub(super) fn open<'p>(material: &Material<'p>) -> Vec<Open<'p>> {
    let view = &material.view;
    let mut open = Vec::new();
    for (_, leaf) in material.catalogue.of_scope(Scope::In) {
        if view.sources(LinkKind::Refines, leaf.record.id).next().is_none() {
            let (point, note) = ("spec-open-refine", Some("spec-problem-not-refined"));
            open.push(Open { record: leaf.record, point, note });
        }
    }
    for (record, requirement) in view.all::<Requirement>() {
        let examples = view.children(Kind::Acceptance, Some(record.id)).next().is_some();
        if view.is_leaf(record) && !examples && requirement.fit_criterion.trim().is_empty() {
            open.push(Open { record, point: "spec-open-verify", note: Some("spec-problem-unverifiable") });
        }
        let project = view.project();
        if project.links_from(record.id).any(|link| link.kind == LinkKind::Refines && project.is_suspect(link)) {
            open.push(Open { record, point: "spec-open-suspect", note: None });
        }
    }
    open
}

/// What deserves attention before the export.
pub(super) fn notes(material: &Material) -> Vec<Note> {
    let mut notes = Vec::new();
    match Standing::of(material, SUBJECT) {
        Standing::Frozen(_) => {}
        Standing::Changed(baseline) => {
            let args = Args::new().with("baseline", &baseline.name);
            notes.push(Note::other("doc-problem-changed").saying(args));
        }
        Standing::Unfrozen => notes.push(Note::other("spec-problem-no-baseline")),
    }
    notes.extend(open(material).into_iter().filter_map(|open| Some(about(open.note?, open.record))));
    for (record, _) in material.view.all::<Section>() {
        let empty = record.body.trim().is_empty() && material.view.is_leaf(record);
        notes.extend(empty.then(|| about("spec-problem-section-empty", record)));
        notes.extend(unresolved(material, record));
    }
    for (record, prototype) in material.view.all::<Prototype>() {
        let bare = prototype.image.trim().is_empty() && prototype.hotspots.is_empty();
        notes.extend(bare.then(|| about("spec-problem-prototype-bare", record)));
        notes.extend(absent_picture(material, record, prototype.image.trim()));
    }
    notes
}

fn about(key: &'static str, record: &Record) -> Note {
    Note::missing(key).about(record)
}

/// What a section puts in that is not there.
fn unresolved(material: &Material, record: &Record) -> Vec<Note> {
    if !sections::is_shown(material, record) {
        return Vec::new();
    }
    let parts = Prose::new(material.view.codes()).parts(&record.body, &record.code, 3);
    let note = |part: Part| match part {
        Part::Embed(code) if material.view.hidden_by_code(&code).is_some() => {
            let note = Note::leak("spec-problem-embed-masked");
            Some(note.saying(Args::new().with("what", code)).about(record))
        }
        Part::Embed(code) if material.view.by_code(&code).is_none() => {
            let note = Note::missing("spec-problem-embed-missing");
            Some(note.saying(Args::new().with("what", code)).about(record))
        }
        Part::Picture { hash, .. } => absent_picture(material, record, &hash),
        Part::Block(_) | Part::Embed(_) => None,
    };
    parts.into_iter().filter_map(note).collect()
}

fn absent_picture(material: &Material, record: &Record, hash: &str) -> Option<Note> {
    let absent = !hash.is_empty() && !material.request.images.contains_key(hash);
    absent.then(|| about("spec-problem-picture-missing", record))
}

/// The attachments that the document prints, by their hashes.
pub(crate) fn pictures<'p>(view: &crate::client::ClientView<'p>) -> Vec<&'p str> {
    let prototypes = view.all::<Prototype>().map(|(_, prototype)| prototype.image.trim());
    let sections = view.all::<Section>().flat_map(|(record, _)| prose::pictures(&record.body));
    prototypes.filter(|hash| !hash.is_empty()).chain(sections).collect()
}
