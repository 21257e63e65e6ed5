//! How far the tests reach: requirements by module, cases by level, both together, and whether units came first.

use std::collections::BTreeMap;

use model::deployment::{TestCase, TestLevel, Verdict};
use model::{Day, Id, Record};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::{Findings, TestReport};
use crate::client::ClientView;
use crate::outcomes::Words;
use crate::table;
use crate::verdicts::{Outcome, first_results, modules_of_case, tally};
use crate::writer::Writer;

/// When the units of a module first passed, and when it was first put together with others.
pub(super) struct UnitFirst<'p> {
    module: &'p Record,
    unit: Option<Day>,
    integration: Day,
}

impl UnitFirst<'_> {
    /// Whether the units came first.
    pub(super) fn is_kept(&self) -> bool {
        self.unit.is_some_and(|unit| unit <= self.integration)
    }
}

/// The modules that were integrated, by code.
pub(super) fn unit_first<'p>(view: &ClientView<'p>) -> Vec<UnitFirst<'p>> {
    let unit = first_results(view, TestLevel::Unit, true);
    let integration = first_results(view, TestLevel::Integration, false);
    let of = |(id, integration): (&Id, &Day)| {
        Some(UnitFirst { module: view.record(*id)?, unit: unit.get(id).copied(), integration: *integration })
    };
    let mut modules: Vec<UnitFirst> = integration.iter().filter_map(of).collect();
    modules.sort_by(|a, b| a.module.code.cmp(&b.module.code));
    modules
}

impl<'p> Writer<'_, 'p, TestReport> {
    pub(super) fn coverage(&mut self, findings: &Findings<'p>) {
        let title = self.label("testing-coverage");
        self.heading(1, title);
        if !findings.requirements.is_empty() {
            self.section(2, "testing-by-module", "testing-by-module-text");
            let modules = self.by_module(findings);
            self.push(Block::Table(modules));
            let counted = self.modules(findings).into_iter().filter_map(|(module, outcomes)| {
                let counts = tally(outcomes);
                module.map(|module| (module.title.clone(), counts))
            });
            let counted: Vec<(String, [usize; 4])> = counted.collect();
            self.outcomes(&counted, &Words { counted: "testing-requirements", caption: "testing-figure" });
        }
        self.section(2, "testing-by-level", "testing-by-level-text");
        let levels = self.by_level(findings);
        self.push(Block::Table(levels));
        let matrix = self.matrix(findings);
        if !matrix.rows.is_empty() {
            self.section(2, "testing-matrix", "testing-matrix-text");
            self.push(Block::Table(matrix));
        }
        self.unit_before_integration();
    }

    /// The modules of the feature tree with the requirements that refine their features; those of none come last.
    fn modules(&self, findings: &Findings<'p>) -> Vec<(Option<&'p Record>, Vec<Outcome>)> {
        let outcomes = |module: Option<&Record>| {
            let of_module = findings.requirements.iter().filter(|tested| match module {
                Some(module) => tested.modules.iter().any(|known| known.id == module.id),
                None => tested.modules.is_empty(),
            });
            of_module.map(|tested| tested.outcome).collect::<Vec<_>>()
        };
        let known = self.material.catalogue.modules.iter().filter_map(|module| module.record);
        let mut modules: Vec<_> = known.map(|module| (Some(module), outcomes(Some(module)))).collect();
        let loose = outcomes(None);
        modules.extend((!loose.is_empty()).then_some((None, loose)));
        modules
    }

    fn by_module(&self, findings: &Findings<'p>) -> Table {
        let mut columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("testing-module")),
            table::narrow(self.label("testing-requirements"), 58.0),
        ];
        columns.extend(Outcome::ALL.map(|outcome| table::narrow(self.label(outcome.key()), 50.0)));
        columns.push(table::narrow(self.label("testing-pass-rate"), 46.0));
        let mut rows: Vec<Row> = self
            .modules(findings)
            .into_iter()
            .map(|(module, outcomes)| {
                let code = module.map_or_else(Cell::default, |module| table::code_cell(&module.code));
                let title = module.map_or_else(|| self.label("testing-no-module"), |module| module.title.clone());
                let source = module.map(|module| module.code.clone());
                Row { source, ..Row::new([code, Cell::from(title)].into_iter().chain(self.numbers(&outcomes))) }
            })
            .collect();
        let all: Vec<Outcome> = findings.requirements.iter().map(|tested| tested.outcome).collect();
        let head = [Cell::default(), Cell::from(self.label("doc-total"))].into_iter();
        rows.push(table::total_row(head.chain(self.numbers(&all))));
        Table { columns, rows, ..Table::default() }
    }

    /// How many there are, how many of each outcome, and the share that passed.
    fn numbers(&self, outcomes: &[Outcome]) -> Vec<Cell> {
        if outcomes.is_empty() {
            // A module without a requirement is no module with zero failures: nothing is known of it.
            let unknown = || Cell::inlines(vec![Inline::Muted(self.label("doc-unknown"))]);
            let dash = || Cell::inlines(vec![Inline::Muted("–".to_owned())]);
            return vec![Cell::from(self.material.count(0)), dash(), dash(), dash(), dash(), unknown()];
        }
        let counts = tally(outcomes.iter().copied());
        let mut cells = vec![Cell::from(self.material.count(outcomes.len()))];
        cells.extend(counts.map(|count| Cell::from(self.material.count(count))));
        cells.push(Cell::from(self.material.share(counts[0], outcomes.len())));
        cells
    }

    fn by_level(&self, findings: &Findings<'p>) -> Table {
        let mut columns =
            vec![Column::text(self.label("testing-level")), Column::number(self.label("testing-cases-count"))];
        columns
            .extend(Verdict::ALL.iter().map(|verdict| Column::number(self.material.choice("verdict", verdict.word()))));
        columns.push(Column::number(self.label("testing-never-run")));
        columns.push(Column::number(self.label("testing-automated")));
        let level_row = |level: &TestLevel| {
            let cases: Vec<_> = findings.cases.iter().filter(|(_, case)| case.level == Some(*level)).collect();
            let name = self.material.choice("test_level", level.word());
            Row::new(std::iter::once(Cell::from(name)).chain(self.case_numbers(findings, &cases)))
        };
        let mut rows: Vec<Row> = TestLevel::ALL.iter().map(level_row).collect();
        let all: Vec<_> = findings.cases.iter().collect();
        let total = std::iter::once(Cell::from(self.label("doc-total"))).chain(self.case_numbers(findings, &all));
        rows.push(table::total_row(total));
        Table { columns, rows, ..Table::default() }
    }

    fn case_numbers(&self, findings: &Findings, cases: &[&(&Record, &TestCase)]) -> Vec<Cell> {
        if cases.is_empty() {
            let unknown = Cell::inlines(vec![Inline::Muted(self.label("doc-unknown"))]);
            return vec![Cell::from(self.material.count(0)), unknown];
        }
        let of = |verdict: Option<Verdict>| {
            cases.iter().filter(|(case, _)| findings.verdicts.latest(case.id).map(|it| it.verdict) == verdict).count()
        };
        let mut counts = vec![cases.len()];
        counts.extend(Verdict::ALL.iter().map(|verdict| of(Some(*verdict))));
        counts.push(of(None));
        counts.push(cases.iter().filter(|(_, case)| case.automated == Some(true)).count());
        counts.into_iter().map(|count| Cell::from(self.material.count(count))).collect()
    }

    /// For each module and level, how many of the cases passed.
    fn matrix(&self, findings: &Findings<'p>) -> Table {
        let mut counts: BTreeMap<(Id, Option<TestLevel>), (usize, usize)> = BTreeMap::new();
        for (record, case) in &findings.cases {
            let passed = findings.verdicts.latest(record.id).is_some_and(|it| it.verdict == Verdict::Passed);
            for module in modules_of_case(&self.material.view, record) {
                let (sum, all) = counts.entry((module.id, case.level)).or_default();
                *sum += usize::from(passed);
                *all += 1;
            }
        }
        let cell = |module: &Record, level: &TestLevel| match counts.get(&(module.id, Some(*level))) {
            Some((passed, all)) => {
                Cell::from(format!("{} / {}", self.material.count(*passed), self.material.count(*all)))
            }
            None => Cell::inlines(vec![Inline::Muted(self.label("doc-unknown"))]),
        };
        let modules = self.material.catalogue.modules.iter().filter_map(|module| module.record);
        let rows = modules.map(|module| {
            let head = [table::code_cell(&module.code), Cell::from(module.title.as_str())].into_iter();
            let levels = TestLevel::ALL.iter().map(|level| cell(module, level));
            Row { source: Some(module.code.clone()), ..Row::new(head.chain(levels)) }
        });
        let mut columns = vec![table::fixed(self.label("doc-code"), 52.0), Column::text(self.label("testing-module"))];
        columns.extend(
            TestLevel::ALL.iter().map(|level| Column::number(self.material.choice("test_level", level.word()))),
        );
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    fn unit_before_integration(&mut self) {
        let modules = unit_first(&self.material.view);
        if modules.is_empty() {
            return;
        }
        self.section(2, "testing-order", "testing-order-text");
        let rows = modules.iter().map(|it| {
            let unit = it.unit.map_or_else(|| self.label("doc-unknown"), |day| self.material.day(Some(day)));
            let kept = if it.is_kept() { "testing-order-kept" } else { "testing-order-broken" };
            let cells = [
                table::code_cell(&it.module.code),
                Cell::from(it.module.title.as_str()),
                Cell::from(unit),
                Cell::from(self.material.day(Some(it.integration))),
                Cell::from(self.label(kept)),
            ];
            Row { source: Some(it.module.code.clone()), ..Row::new(cells) }
        });
        let rows: Vec<Row> = rows.collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("testing-module")),
            table::fixed(self.label("testing-order-unit"), 92.0),
            table::fixed(self.label("testing-order-integration"), 92.0),
            table::fixed(self.label("testing-order-verdict"), 84.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
