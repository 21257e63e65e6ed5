//! The trace matrix: each feature as it was signed, the requirements that refine it today, the cases that verify those, and
//! what they say; with a place for the client's answer.

use i18n::Args;
use model::architecture::Feature;
use model::{LinkKind, Record};
use typeset::{Block, Cell, Column, Field, FieldKind, Inline, Row, Table};

use super::{AcceptancePack, Findings};
use crate::client::ClientView;
use crate::table;
use crate::verdicts::{Outcome, Verdicts};
use crate::writer::Writer;

/// The way from a feature to what is known of it.
pub(super) struct Trace<'p> {
    pub(super) requirements: Vec<&'p Record>,
    pub(super) cases: Vec<&'p Record>,
    pub(super) outcome: Outcome,
}

impl<'p> Trace<'p> {
    pub(super) fn of(view: &ClientView<'p>, verdicts: &Verdicts<'p>, feature: &Record) -> Self {
        let requirements: Vec<&Record> = view.sources(LinkKind::Refines, feature.id).collect();
        let mut cases: Vec<&Record> = Vec::new();
        let mut outcomes = Vec::new();
        for requirement in &requirements {
            let verified: Vec<&Record> = view.sources(LinkKind::Verifies, requirement.id).collect();
            outcomes.push(verdicts.outcome(&verified));
            cases.extend(verified);
        }
        cases.sort_unstable_by(|a, b| a.code.cmp(&b.code));
        cases.dedup_by_key(|case| case.id);
        Trace { requirements, cases, outcome: Outcome::of_all(outcomes) }
    }
}

impl<'p> Writer<'_, 'p, AcceptancePack> {
    pub(super) fn trace(&mut self, findings: &Findings<'p>) {
        self.section(1, "acceptance-trace", "acceptance-trace-text");
        let mut rows: Vec<Row> = Vec::new();
        for module in &findings.scope.modules {
            let mut title: Vec<Inline> = Vec::new();
            title.extend(module.record.map(|record| Inline::Bold(format!("{}  ", record.code))));
            title.push(Inline::Text(self.module_title(module)));
            rows.push(table::group_row(title));
            rows.extend(module.features.iter().map(|feature| self.traced(findings, feature)));
        }
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("acceptance-feature")),
            table::fixed(self.label("acceptance-requirements"), 54.0),
            table::fixed(self.label("acceptance-cases"), 66.0),
            table::fixed(self.label("acceptance-answer"), 70.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn traced(&self, findings: &Findings<'p>, feature: &'p Record) -> Row {
        let trace = Trace::of(&self.material.view, &findings.verdicts, feature);
        let done = feature.get::<Feature>().map(|it| self.prose.paragraphs(&it.done_definition)).unwrap_or_default();
        // Who is asked to accept against a definition must see that there was none.
        let none = done.is_empty().then(|| vec![Inline::Muted(self.label("acceptance-no-done"))]);
        let title = std::iter::once(vec![Inline::Bold(feature.title.clone())]);
        let codes = |records: &[&Record]| {
            let lines: Vec<Vec<Inline>> = records.iter().map(|it| vec![table::reference(&it.code)]).collect();
            if lines.is_empty() { vec![vec![Inline::Muted("–".to_owned())]] } else { lines }
        };
        let verdict = self.label(trace.outcome.key());
        let verdict = if trace.outcome == Outcome::Passed { Inline::Text(verdict) } else { Inline::Bold(verdict) };
        let cells = [
            table::code_cell(&feature.code),
            table::stacked(title.chain(done).chain(none)),
            table::stacked(codes(&trace.requirements)),
            table::stacked(std::iter::once(vec![verdict]).chain(codes(&trace.cases))),
            self.answer(&feature.code),
        ];
        table::record_row(&feature.code, cells)
    }

    /// The place where the client accepts a feature or states a reservation.
    fn answer(&self, code: &str) -> Cell {
        let field = |name: &str, kind, label: String| Field {
            name: format!("{code}.{name}"),
            label,
            kind,
            tooltip: self.material.text(&format!("acceptance-{name}-for"), &Args::new().with("code", code)),
        };
        Cell::fields(vec![
            field("accept", FieldKind::CheckBox, self.label("acceptance-accept")),
            field("reserve", FieldKind::CheckBox, self.label("acceptance-reserve")),
        ])
    }
}
