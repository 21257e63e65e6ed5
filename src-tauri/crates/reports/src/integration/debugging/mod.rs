//! The joint-debugging report: what both teams tried, what worked, where faults lay, and what is still open.

mod log;
mod summary;

use model::integration::{DebugSession, Interface, PassFail};
use model::{Kind, Record, Stage};
use typeset::{Block, Document};

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front};

/// The joint-debugging report.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "debugging",
    code: "DEBUGGING",
    stage: Stage::Integration,
    kinds: &[Kind::DebugSession, Kind::Interface],
    has_content: |view: &ClientView| view.all::<DebugSession>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Debugging;

/// An interface with what was tried on it, in the order of days.
struct Tried<'p> {
    record: &'p Record,
    interface: &'p Interface,
    sessions: Vec<(&'p Record, &'p DebugSession)>,
}

impl Tried<'_> {
    fn passed(&self) -> usize {
        self.sessions.iter().filter(|(_, session)| session.result == Some(PassFail::Pass)).count()
    }

    fn failed(&self) -> usize {
        self.sessions.iter().filter(|(_, session)| session.result == Some(PassFail::Fail)).count()
    }
}

/// What is not settled: a failure that nobody has mended.
fn is_open(session: &DebugSession) -> bool {
    session.result == Some(PassFail::Fail) && session.fixed_on.is_none()
}

fn tried<'p>(material: &Material<'p>) -> Vec<Tried<'p>> {
    let sessions: Vec<_> = material.view.all::<DebugSession>().collect();
    let of = |interface: &Record| {
        let about = |session: &DebugSession| session.interface.is_some_and(|about| about.id == interface.id);
        let mut own: Vec<_> = sessions.iter().filter(|(_, session)| about(session)).copied().collect();
        own.sort_by_key(|(record, session)| (session.held_on, record.code.clone()));
        own
    };
    let interfaces = material.view.all::<Interface>();
    interfaces.map(|(record, interface)| Tried { record, interface, sessions: of(record) }).collect()
}

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let tried = tried(material);
    let mut writer: Writer<Debugging> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.summary(&tried);
    writer.open_points(&tried);
    writer.data_chain();
    writer.log(&tried);
    document.blocks = writer.blocks;
    document
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let note = |key, record: &Record| Note::missing(key).about(record);
    let mut notes = Vec::new();
    for tried in tried(material) {
        if tried.sessions.is_empty() {
            notes.push(note("debugging-problem-untried", tried.record));
        } else if tried.passed() == 0 {
            notes.push(Note::other("debugging-problem-unpassed").about(tried.record));
        }
        let open = tried.sessions.iter().filter(|(_, session)| is_open(session));
        notes.extend(open.map(|(record, _)| Note::other("debugging-problem-open").about(record)));
        let unjudged = tried.sessions.iter().filter(|(_, session)| session.result.is_none());
        notes.extend(unjudged.map(|(record, _)| note("debugging-problem-unjudged", record)));
    }
    notes
}
