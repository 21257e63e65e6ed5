//! The rounds of testing: on what build, where, when, and with what results.

use std::collections::BTreeSet;

use model::Record;
use model::deployment::{TestCase, TestLevel, TestRun, Verdict};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::{Findings, TestReport};
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, TestReport> {
    pub(super) fn runs(&mut self, findings: &Findings<'p>) {
        if findings.runs.is_empty() {
            return;
        }
        self.section(1, "testing-runs", "testing-runs-text");
        let rows: Vec<Row> = findings.runs.iter().map(|(record, run)| self.run(record, run)).collect();
        let mut columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("testing-run")),
            table::fixed(self.label("testing-build"), 74.0),
            table::fixed(self.label("testing-period"), 74.0),
        ];
        columns.extend(
            Verdict::ALL.iter().map(|verdict| table::narrow(self.material.choice("verdict", verdict.word()), 42.0)),
        );
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn run(&self, record: &Record, run: &TestRun) -> Row {
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())])
            .chain(self.levels(run))
            .chain(self.prose.paragraphs(&record.body));
        let environment = run.environment.map(|it| self.material.choice("environment", it.word()));
        let build =
            Some(run.build.trim()).filter(|build| !build.is_empty()).map(|it| vec![Inline::Code(it.to_owned())]);
        let build = build.into_iter().chain(environment.map(|it| vec![Inline::Muted(it)]));
        let count = |verdict: &Verdict| {
            let results = run.results.iter().filter(|result| result.verdict == Some(*verdict));
            // A result of a case that the client may not see would make sums that nobody can check.
            let seen = results.filter(|result| self.material.view.at(result.case).is_some()).count();
            Cell::from(self.material.count(seen))
        };
        let head = [
            table::code_cell(&record.code),
            table::stacked(what),
            table::stacked(build),
            Cell::from(self.material.period(run.started, run.finished)),
        ];
        table::record_row(&record.code, head.into_iter().chain(Verdict::ALL.iter().map(count)))
    }

    /// The levels of the cases in a run.
    fn levels(&self, run: &TestRun) -> Option<Vec<Inline>> {
        let cases = run.results.iter().filter_map(|result| self.material.view.at(result.case)?.get::<TestCase>());
        let used: BTreeSet<usize> =
            cases.filter_map(|case| TestLevel::ALL.iter().position(|level| case.level == Some(*level))).collect();
        let names: Vec<String> =
            used.into_iter().map(|at| self.material.choice("test_level", TestLevel::ALL[at].word())).collect();
        (!names.is_empty()).then(|| vec![Inline::Muted(self.material.texts.format().list(&names))])
    }
}
