//! What is said of the records that a finished document prints, whichever document it is: links that must be reviewed,
//! and content that its baseline does not freeze and that changed since.

use std::collections::{BTreeMap, HashSet};

use i18n::Args;
use model::{Baseline, Id, Record};
use typeset::{Block, Document, Fact, Inline};

use crate::baseline::Standing;
use crate::client::ClientView;
use crate::{Material, Note, NoteKind, walk};

/// How many codes the cover names; the rest is counted.
const MOST_ON_COVER: usize = 12;

/// The records that a document prints.
pub(crate) struct Printed<'m, 'p> {
    material: &'m Material<'p>,
    records: Vec<&'p Record>,
}

impl<'m, 'p> Printed<'m, 'p> {
    pub(crate) fn of(material: &'m Material<'p>, document: &Document) -> Self {
        let codes = walk::codes(document);
        let records = material.view.visible().filter(|record| codes.contains(&record.code)).collect();
        Printed { material, records }
    }

    /// A note for each record from which links lead to other printed ones and must be reviewed.
    pub(crate) fn suspects(&self) -> impl Iterator<Item = Note> {
        let view: &ClientView = &self.material.view;
        let project = view.project();
        let printed: HashSet<Id> = self.records.iter().map(|record| record.id).collect();
        self.records.iter().filter_map(move |record| {
            let suspect = project.links_from(record.id).filter(|link| printed.contains(&link.to));
            let suspect = suspect.filter(|link| project.is_suspect(link));
            let others: BTreeMap<&str, Id> =
                suspect.filter_map(|link| Some((view.record(link.to)?.code.as_str(), link.to))).collect();
            let others: Vec<&str> = others.into_keys().collect();
            let args = || Args::new().with("others", self.material.texts.format().list(&others));
            let note = || Note::new(NoteKind::Suspect, "doc-problem-suspect").saying(args()).about(record);
            (!others.is_empty()).then(note)
        })
    }

    /// A note for each record that the document's baseline does not freeze and that changed since.
    pub(crate) fn beyond_baseline(&self) -> impl Iterator<Item = Note> {
        let baseline = frozen(self.material);
        let changed = baseline.map(|baseline| (baseline, self.changed(baseline)));
        changed.into_iter().flat_map(|(baseline, records)| {
            let note = |record| {
                Note::other("doc-problem-beyond").saying(Args::new().with("baseline", &baseline.name)).about(record)
            };
            records.into_iter().map(note).collect::<Vec<_>>()
        })
    }

    fn changed(&self, baseline: &Baseline) -> Vec<&'p Record> {
        let is_context = |record: &&Record| !baseline.subject.kinds().contains(&record.kind);
        let changed = self.records.iter().copied().filter(is_context);
        changed.filter(|record| self.material.request.changed.contains(&record.id)).collect()
    }
}

/// The baseline whose content a document prints; none for drafts and redlines.
fn frozen<'p>(material: &Material<'p>) -> Option<&'p Baseline> {
    let subject = material.kind.subject().filter(|_| material.request.variant.against.is_none())?;
    Standing::of(material, subject).frozen()
}

/// Says on the cover which records that the baseline does not freeze have changed since: what is signed is the baseline,
/// and what explains it is as of today.
pub(crate) fn tell_context(material: &Material, document: &mut Document) {
    let Some(baseline) = frozen(material) else { return };
    let changed = Printed::of(material, document).changed(baseline);
    let cover = document.blocks.iter_mut().find_map(|block| if let Block::Cover(it) = block { Some(it) } else { None });
    let Some(cover) = cover.filter(|_| !changed.is_empty()) else { return };
    let codes: Vec<&str> = changed.iter().take(MOST_ON_COVER).map(|record| record.code.as_str()).collect();
    let args = Args::new()
        .with("day", material.texts.format().date(material.request.today))
        .with("records", material.texts.format().list(&codes))
        .with("more", changed.len() - codes.len());
    let text = material.texts.text("doc-context-changed", &args);
    let value = vec![Inline::Text(text)];
    cover.facts.push(Fact { name: material.label("doc-context"), value });
}
