//! The deployment appraisal: where the system could run, who keeps code and data, what each way costs over the years, and
//! which was chosen and why.

mod choice;
mod comparison;
mod costs;
mod money;

use i18n::Args;
use model::deployment::{DeploymentOption, Host};
use model::{Kind, Record, Stage};
use typeset::{Block, Document};

use self::money::Bill;
use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};

/// The deployment appraisal.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "deployment",
    code: "DEPLOY",
    stage: Stage::Deployment,
    kinds: &[Kind::DeploymentOption],
    has_content: |view: &ClientView| view.all::<DeploymentOption>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Appraisal;

/// One of the ways in which the system can be installed, with its costs added up.
struct Way<'p> {
    record: &'p Record,
    option: &'p DeploymentOption,
    bill: Bill<'p>,
}

impl Way<'_> {
    fn is_chosen(&self) -> bool {
        self.option.chosen == Some(true)
    }
}

fn ways<'p>(view: &ClientView<'p>) -> Vec<Way<'p>> {
    view.all::<DeploymentOption>().map(|(record, option)| Way { record, option, bill: Bill::of(option) }).collect()
}

fn blocks(material: &Material) -> Document {
    let ways = ways(&material.view);
    let mut document = front::document(material, None);
    let mut writer: Writer<Appraisal> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::PageBreak);
    writer.conclusion(&ways);
    writer.comparison(&ways);
    writer.costs(&ways);
    writer.choice(&ways);
    document.blocks = writer.blocks;
    let tail: Vec<Block> =
        terms::blocks(material, &document).into_iter().chain(choice::answer(material, &ways)).collect();
    document.blocks.extend(tail);
    document
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let ways = ways(&material.view);
    let note = |key, way: &Way| Note::missing(key).about(way.record);
    let mut notes: Vec<Note> = Vec::new();
    for way in &ways {
        let option = way.option;
        let found = [
            (option.costs.is_empty(), "appraisal-note-costs-missing"),
            (option.code_custodian.is_none() || option.data_custodian.is_none(), "appraisal-note-custody-missing"),
            (option.exit_cost.trim().is_empty(), "appraisal-note-exit-missing"),
        ];
        notes.extend(found.into_iter().filter(|(applies, _)| *applies).map(|(_, key)| note(key, way)));
    }
    let missing = Host::ALL.iter().filter(|host| ways.iter().all(|way| way.option.host != Some(**host)));
    notes.extend(missing.map(|host| {
        Note::missing("appraisal-note-host-missing")
            .saying(Args::new().with("host", material.choice("host", host.word())))
    }));
    match ways.iter().filter(|way| way.is_chosen()).count() {
        1 => {}
        0 => notes.push(Note::missing("appraisal-note-not-chosen")),
        count => notes.push(Note::other("appraisal-note-chosen-twice").saying(Args::new().with("count", count))),
    }
    notes.extend(
        money::contradictions(&ways).iter().map(|(_, higher)| Note::other("appraisal-note-order").about(higher.record)),
    );
    notes
}
