//! The appendix: every case with what it verifies and its newest result.

use model::Record;
use model::deployment::{TestCase, TestLevel};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::{Findings, TestReport};
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, TestReport> {
    pub(super) fn cases(&mut self, findings: &Findings<'p>) {
        self.section(1, "testing-cases", "testing-cases-text");
        let mut rows: Vec<Row> = Vec::new();
        for level in TestLevel::ALL.iter().map(|level| Some(*level)).chain([None]) {
            let cases: Vec<_> = findings.cases.iter().filter(|(_, case)| case.level == level).collect();
            if cases.is_empty() {
                continue;
            }
            let name = level.map_or_else(
                || self.label("doc-to-be-confirmed"),
                |level| self.material.choice("test_level", level.word()),
            );
            rows.push(table::group_row(vec![Inline::Bold(name)]));
            rows.extend(cases.into_iter().map(|(record, case)| self.case(findings, record, case)));
        }
        let columns = vec![
            table::fixed(self.label("doc-code"), 48.0),
            Column::text(self.label("testing-case")),
            table::fixed(self.label("testing-verifies"), 58.0),
            table::fixed(self.label("testing-result"), 52.0),
            table::fixed(self.label("testing-run"), 70.0),
            table::fixed(self.label("testing-evidence"), 104.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn case(&self, findings: &Findings, record: &Record, case: &TestCase) -> Row {
        let latest = findings.verdicts.latest(record.id);
        let verdict = match latest {
            Some(latest) => Cell::from(self.material.choice("verdict", latest.verdict.word())),
            None => Cell::inlines(vec![Inline::Bold(self.label("testing-never-run"))]),
        };
        let run = latest.map(|latest| {
            vec![vec![table::reference(&latest.run.code)], vec![Inline::Muted(self.material.day(latest.on))]]
        });
        let automated = (case.automated == Some(true)).then(|| vec![Inline::Muted(self.label("testing-automated"))]);
        let cells = [
            table::code_cell(&record.code),
            table::stacked(std::iter::once(vec![Inline::Text(record.title.clone())]).chain(automated)),
            table::stacked(self.verified(record)),
            verdict,
            table::stacked(run.into_iter().flatten()),
            Cell::from(latest.map(|latest| latest.evidence.to_owned()).unwrap_or_default()),
        ];
        table::record_row(&record.code, cells)
    }
}
