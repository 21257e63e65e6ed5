//! The requirements that have not passed: failed ones back to feature, run and defect, unfinished and unknown ones by name.

use i18n::Args;
use model::deployment::Verdict;
use model::{LinkKind, Record};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::{Findings, TestReport};
use crate::table;
use crate::verdicts::{Latest, Outcome, Tested};
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, TestReport> {
    pub(super) fn open_requirements(&mut self, findings: &Findings<'p>) {
        let is_open = |tested: &Tested| tested.outcome != Outcome::Passed;
        if !findings.requirements.iter().any(is_open) {
            return;
        }
        self.section(1, "testing-open", "testing-open-text");
        self.failed(findings);
        self.unfinished(findings);
        self.unknown(findings);
    }

    /// Failed requirements with the features they refine, the case that failed, and the open defects of that run.
    fn failed(&mut self, findings: &Findings<'p>) {
        let rows: Vec<Row> = findings
            .with(Outcome::Failed)
            .map(|tested| {
                let failing =
                    self.latest(findings, tested).filter(|(_, it)| it.is_some_and(|it| it.verdict == Verdict::Failed));
                let failing: Vec<(&Record, Latest)> =
                    failing.filter_map(|(case, latest)| Some((case, latest?))).collect();
                let defects = failing.iter().flat_map(|(_, latest)| self.defects_of(findings, latest.run));
                let mut known: Vec<Vec<Inline>> = Vec::new();
                for defect in defects {
                    if !known.contains(&defect) {
                        known.push(defect);
                    }
                }
                let cells = [
                    table::code_cell(&tested.record.code),
                    self.requirement(tested),
                    table::stacked(failing.iter().flat_map(|(case, latest)| self.result(case, Some(latest)))),
                    table::stacked(known),
                ];
                table::record_row(&tested.record.code, cells)
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(2, "testing-failed", "testing-failed-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("testing-requirement-feature")),
            table::fixed(self.label("testing-failed-case"), 140.0),
            table::fixed(self.label("testing-failed-defects"), 110.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn unfinished(&mut self, findings: &Findings<'p>) {
        let rows: Vec<Row> = findings
            .with(Outcome::Unfinished)
            .map(|tested| {
                let waiting = self
                    .latest(findings, tested)
                    .filter(|(_, latest)| latest.is_none_or(|latest| latest.verdict != Verdict::Passed));
                let cells = [
                    table::code_cell(&tested.record.code),
                    self.requirement(tested),
                    table::stacked(waiting.flat_map(|(case, latest)| self.result(case, latest.as_ref()))),
                ];
                table::record_row(&tested.record.code, cells)
            })
            .collect();
        self.open_table(rows, ["testing-unfinished", "testing-unfinished-text"], Some("testing-unfinished-case"));
    }

    fn unknown(&mut self, findings: &Findings<'p>) {
        let row = |tested: &Tested<'p>| {
            let cells = [table::code_cell(&tested.record.code), self.requirement(tested)];
            table::record_row(&tested.record.code, cells)
        };
        let rows = findings.with(Outcome::Unknown).map(row).collect();
        self.open_table(rows, ["testing-unknown", "testing-unknown-text"], None);
    }

    fn open_table(&mut self, rows: Vec<Row>, [heading, text]: [&str; 2], cases: Option<&str>) {
        if rows.is_empty() {
            return;
        }
        self.section(2, heading, text);
        let mut columns =
            vec![table::fixed(self.label("doc-code"), 52.0), Column::text(self.label("testing-requirement-feature"))];
        columns.extend(cases.map(|key| table::fixed(self.label(key), 190.0)));
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// A requirement's title over the features it refines.
    fn requirement(&self, tested: &Tested) -> Cell {
        let feature = |record: &&Record| vec![Inline::Muted(format!("{} {}", record.code, record.title))];
        let title = std::iter::once(vec![Inline::Bold(tested.record.title.clone())]);
        table::stacked(title.chain(tested.features.iter().map(feature)))
    }

    fn latest(
        &self,
        findings: &Findings<'p>,
        tested: &Tested<'p>,
    ) -> impl Iterator<Item = (&'p Record, Option<Latest<'p>>)> {
        tested.cases.iter().map(|case| (*case, findings.verdicts.latest(case.id))).collect::<Vec<_>>().into_iter()
    }

    /// A case with its newest result: the verdict with its run and day, and what shows it.
    fn result(&self, case: &Record, latest: Option<&Latest>) -> Vec<Vec<Inline>> {
        let title = vec![table::reference(&case.code), Inline::Text(format!(" {}", case.title))];
        let Some(latest) = latest else {
            return vec![title, vec![Inline::Bold(self.label("testing-never-run"))]];
        };
        let verdict = self.material.choice("verdict", latest.verdict.word());
        let args = Args::new().with("run", &latest.run.code).with("day", self.material.day(latest.on));
        let place = self.material.text("testing-result-place", &args);
        let evidence =
            Some(latest.evidence).filter(|text| !text.is_empty()).map(|text| vec![Inline::Text(text.to_owned())]);
        let verdict = vec![Inline::Bold(verdict), Inline::Muted(format!(" {place}"))];
        [title, verdict].into_iter().chain(evidence).collect()
    }

    /// The defects found in a run that are not yet closed.
    fn defects_of(&self, findings: &Findings<'p>, run: &Record) -> Vec<Vec<Inline>> {
        let found = findings.open_defects().filter(|(_, defect)| defect.found_in.is_some_and(|it| it.id == run.id));
        found
            .map(|(record, _)| vec![table::reference(&record.code), Inline::Text(format!(" {}", record.title))])
            .collect()
    }

    /// The codes of what a case verifies.
    pub(super) fn verified(&self, case: &Record) -> Vec<Vec<Inline>> {
        let targets = self.material.view.targets(LinkKind::Verifies, case.id);
        targets.map(|record| vec![table::reference(&record.code)]).collect()
    }
}
