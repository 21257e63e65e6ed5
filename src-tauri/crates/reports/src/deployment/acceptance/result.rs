//! The first chapter: the result in numbers, as a picture, and the client's own tests.

use i18n::Args;
use model::deployment::{TestCase, TestLevel};
use typeset::{Block, Callout, Cell, Column, Inline, Table, Tone};

use super::signed::Standing;
use super::{AcceptancePack, Findings};
use crate::outcomes::Words;
use crate::table;
use crate::verdicts::{Outcome, tally};
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, AcceptancePack> {
    pub(super) fn result(&mut self, findings: &Findings<'p>) {
        self.section(1, "acceptance-result", "acceptance-result-text");
        let view = &self.material.view;
        let outcomes: Vec<Outcome> = findings.scope.features().map(|feature| findings.outcome(view, feature)).collect();
        let [passed, failed, unfinished, unknown] = tally(outcomes.iter().copied());
        let residual = self.residual_count();
        let args = Args::new()
            .with("total", outcomes.len())
            .with("passed", passed)
            .with("failed", failed)
            .with("unfinished", unfinished)
            .with("unknown", unknown);
        let counted = self.material.text("acceptance-counts", &args);
        let left = self.material.text("acceptance-residual-count", &Args::new().with("count", residual));
        let whole = passed == outcomes.len() && residual == 0 && findings.scope.standing == Standing::Signed;
        let (tone, title) =
            if whole { (Tone::Note, "acceptance-complete") } else { (Tone::Attention, "acceptance-incomplete") };
        let paragraphs = [counted, left].map(|text| vec![Inline::Text(text)]).into();
        self.push(Block::Callout(Callout { tone, title: self.label(title), paragraphs, source: None }));
        self.by_module(findings);
    }

    /// The features of each module by what is known of them.
    fn by_module(&mut self, findings: &Findings<'p>) {
        let view = &self.material.view;
        let modules: Vec<(String, [usize; 4])> = findings
            .scope
            .modules
            .iter()
            .map(|module| {
                let outcomes = module.features.iter().map(|feature| findings.outcome(view, feature));
                (self.module_title(module), tally(outcomes))
            })
            .collect();
        let words = Words { counted: "acceptance-features", caption: "acceptance-figure" };
        self.outcomes(&modules, &words);
    }

    /// The tests that the client ran along the business.
    pub(super) fn acceptance_tests(&mut self, findings: &Findings<'p>) {
        let by_client = |case: &TestCase| case.level == Some(TestLevel::Acceptance);
        let cases: Vec<_> = self.material.view.all::<TestCase>().filter(|(_, case)| by_client(case)).collect();
        if cases.is_empty() {
            return;
        }
        self.section(1, "acceptance-tests", "acceptance-tests-text");
        let rows = cases.into_iter().map(|(record, _)| {
            let latest = findings.verdicts.latest(record.id);
            let verdict = latest.map_or_else(
                || self.label("testing-never-run"),
                |latest| self.material.choice("verdict", latest.verdict.word()),
            );
            let tested = latest.map(|latest| {
                let day = self.material.day(latest.on);
                vec![vec![Inline::Text(latest.run.title.clone())], vec![Inline::Muted(day)]]
            });
            let cells = [
                table::code_cell(&record.code),
                Cell::from(record.title.as_str()),
                Cell::inlines(vec![Inline::Bold(verdict)]),
                table::stacked(tested.unwrap_or_default()),
                Cell::from(latest.map(|it| it.evidence).filter(|text| !text.is_empty()).unwrap_or("–")),
            ];
            table::record_row(&record.code, cells)
        });
        let rows = rows.collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 48.0),
            Column::text(self.label("acceptance-test")),
            table::fixed(self.label("acceptance-verdict"), 66.0),
            table::fixed(self.label("acceptance-round"), 110.0),
            table::fixed(self.label("acceptance-evidence"), 116.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
