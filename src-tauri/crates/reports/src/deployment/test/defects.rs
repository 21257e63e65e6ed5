//! Defects: how many of each severity and status, those still open in full, those closed in short.

use model::Record;
use model::deployment::Defect;
use model::development::{IssueStatus, Severity};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::{Findings, TestReport};
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, TestReport> {
    pub(super) fn defects(&mut self, findings: &Findings<'p>) {
        if findings.defects.is_empty() {
            return;
        }
        self.section(1, "testing-defects", "testing-defects-text");
        let counts = self.defect_counts(findings);
        self.push(Block::Table(counts));
        let open: Vec<Row> = findings.open_defects().map(|(record, defect)| self.defect(record, defect)).collect();
        self.defect_table(open, ["testing-defects-open", "testing-defects-open-text"]);
        let is_closed = |defect: &Defect| defect.status == Some(IssueStatus::Closed);
        let closed = findings.defects.iter().filter(|(_, defect)| is_closed(defect));
        let closed: Vec<Row> = closed.map(|(record, defect)| self.defect(record, defect)).collect();
        self.defect_table(closed, ["testing-defects-closed", "testing-defects-closed-text"]);
    }

    fn defect_counts(&self, findings: &Findings) -> Table {
        let statuses: Vec<IssueStatus> = IssueStatus::ALL.to_vec();
        let number = |severity: Option<Severity>, status: Option<IssueStatus>| {
            let fits = |defect: &Defect| {
                severity.is_none_or(|it| defect.severity == Some(it))
                    && status.is_none_or(|it| defect.status == Some(it))
            };
            Cell::from(self.material.count(findings.defects.iter().filter(|(_, defect)| fits(defect)).count()))
        };
        let numbers = |severity: Option<Severity>| {
            statuses
                .iter()
                .map(|status| Some(*status))
                .chain([None])
                .map(|status| number(severity, status))
                .collect::<Vec<_>>()
        };
        let mut rows: Vec<Row> = Severity::ALL
            .iter()
            .map(|severity| {
                let name = Cell::from(self.material.choice("severity", severity.word()));
                Row::new(std::iter::once(name).chain(numbers(Some(*severity))))
            })
            .collect();
        let total = Cell::from(self.label("doc-total"));
        rows.push(table::total_row(std::iter::once(total).chain(numbers(None))));
        let mut columns = vec![Column::text(self.label("testing-severity"))];
        columns.extend(statuses.iter().map(|it| Column::number(self.material.choice("issue_status", it.word()))));
        columns.push(Column::number(self.label("doc-total")));
        Table { columns, rows, ..Table::default() }
    }

    fn defect(&self, record: &Record, defect: &Defect) -> Row {
        let severity = defect.severity.map(|it| self.material.choice("severity", it.word()));
        let status = defect.status.map(|it| vec![Inline::Text(self.material.choice("issue_status", it.word()))]);
        let mended =
            Some(defect.fixed_in.trim()).filter(|it| !it.is_empty()).map(|it| vec![Inline::Code(it.to_owned())]);
        let run = self.material.view.at(defect.found_in);
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())]).chain(self.prose.paragraphs(&record.body));
        let cells = [
            table::code_cell(&record.code),
            table::stacked(what),
            Cell::from(severity.unwrap_or_default()),
            Cell::inlines(run.map(|run| table::reference(&run.code)).into_iter().collect()),
            table::stacked(status.into_iter().chain(mended)),
            Cell::from(self.material.owner(record)),
        ];
        table::record_row(&record.code, cells)
    }

    fn defect_table(&mut self, rows: Vec<Row>, [heading, text]: [&str; 2]) {
        if rows.is_empty() {
            return;
        }
        self.section(2, heading, text);
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("testing-defect")),
            table::fixed(self.label("testing-severity"), 52.0),
            table::fixed(self.label("testing-found-in"), 56.0),
            table::fixed(self.label("testing-status"), 72.0),
            table::fixed(self.label("testing-owner"), 62.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
