//! The test report: what was verified and with what result, what is unknown, and which defects are open.

mod cases;
mod coverage;
mod defects;
mod runs;
mod summary;
mod trace;

use model::deployment::{Defect, TestCase, TestRun, Verdict};
use model::development::{IssueStatus, Severity};
use model::{Kind, Record, Stage};
use typeset::{Block, Document};

use crate::client::ClientView;
use crate::verdicts::{self, Outcome, Tested, Verdicts};
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};

/// The test report.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "test",
    code: "TEST",
    stage: Stage::Deployment,
    kinds: &[Kind::Requirement, Kind::TestCase, Kind::TestRun, Kind::Defect],
    has_content: |view: &ClientView| view.all::<TestCase>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct TestReport;

/// What the report is about, derived once.
struct Findings<'p> {
    verdicts: Verdicts<'p>,
    requirements: Vec<Tested<'p>>,
    cases: Vec<(&'p Record, &'p TestCase)>,
    runs: Vec<(&'p Record, &'p TestRun)>,
    defects: Vec<(&'p Record, &'p Defect)>,
}

impl<'p> Findings<'p> {
    fn of(view: &ClientView<'p>) -> Self {
        let verdicts = Verdicts::of(view);
        let mut defects: Vec<(&Record, &Defect)> = view.all::<Defect>().collect();
        defects.sort_by_key(|(record, defect)| (severity_rank(defect), record.code.as_str()));
        Findings {
            requirements: verdicts::requirements(view, &verdicts),
            cases: view.all::<TestCase>().collect(),
            runs: view.all::<TestRun>().collect(),
            defects,
            verdicts,
        }
    }

    /// The requirements with one outcome.
    fn with(&self, outcome: Outcome) -> impl Iterator<Item = &Tested<'p>> {
        self.requirements.iter().filter(move |tested| tested.outcome == outcome)
    }

    /// The defects that are not yet closed, the worst first.
    fn open_defects(&self) -> impl Iterator<Item = &(&'p Record, &'p Defect)> {
        self.defects.iter().filter(|(_, defect)| defect.status != Some(IssueStatus::Closed))
    }
}

/// The worst defects first; those without a severity last.
fn severity_rank(defect: &Defect) -> usize {
    let place = |severity| Severity::ALL.iter().position(|known| *known == severity);
    defect.severity.and_then(place).unwrap_or(Severity::ALL.len())
}

/// Whether nothing works and it is not yet mended.
fn is_blocking(defect: &Defect) -> bool {
    let mended = matches!(defect.status, Some(IssueStatus::Resolved | IssueStatus::Closed));
    defect.severity == Some(Severity::Critical) && !mended
}

fn blocks(material: &Material) -> Document {
    let findings = Findings::of(&material.view);
    let mut document = front::document(material, None);
    let mut writer: Writer<TestReport> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::PageBreak);
    writer.summary(&findings);
    writer.coverage(&findings);
    writer.runs(&findings);
    writer.open_requirements(&findings);
    writer.defects(&findings);
    writer.cases(&findings);
    document.blocks = writer.blocks;
    let tail = terms::blocks(material, &document);
    document.blocks.extend(tail);
    document
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let findings = Findings::of(&material.view);
    let note = |key, record: &Record| Note::missing(key).about(record);
    let mut notes: Vec<Note> = Vec::new();
    notes.extend(
        findings
            .defects
            .iter()
            .filter(|(_, it)| is_blocking(it))
            .map(|(it, _)| Note::other("testing-note-critical").about(it)),
    );
    notes.extend(findings.with(Outcome::Unknown).map(|tested| note("testing-note-unknown", tested.record)));
    let silent = |case: &&(&Record, &TestCase)| {
        let latest = findings.verdicts.latest(case.0.id);
        latest.is_some_and(|latest| latest.verdict != Verdict::Passed && latest.evidence.is_empty())
    };
    notes.extend(findings.cases.iter().filter(silent).map(|(case, _)| note("testing-note-no-evidence", case)));
    let empty = |run: &&(&Record, &TestRun)| run.1.results.is_empty();
    notes.extend(findings.runs.iter().filter(empty).map(|(run, _)| note("testing-note-empty-run", run)));
    notes
}
