//! The strategies: which problems they answer, whether their four elements are there, and each in full.

use i18n::Args;
use model::Record;
use model::coaching::{OperatingProblem, Strategy};
use typeset::{Block, Card, Cell, Column, Fact, Inline, Row, Table};

use super::Review;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, Review> {
    pub(super) fn strategies(&mut self) {
        let strategies: Vec<(&Record, &Strategy)> = self.material.view.all::<Strategy>().collect();
        if strategies.is_empty() {
            return;
        }
        self.section(1, "review-strategies", "review-strategies-text");
        self.section(2, "review-coverage", "review-coverage-text");
        let coverage = self.coverage(&strategies);
        self.push(Block::Table(coverage));
        self.section(2, "review-elements", "review-elements-text");
        let elements = self.elements(&strategies);
        self.push(Block::Table(elements));
        self.section(2, "review-strategies-each", "review-strategies-each-text");
        let cards: Vec<Block> =
            strategies.iter().map(|(record, strategy)| Block::Card(self.strategy(record, strategy))).collect();
        self.blocks.extend(cards);
    }

    /// The five problems of operating against the strategies that answer them.
    fn coverage(&self, strategies: &[(&Record, &Strategy)]) -> Table {
        let row = |problem: &OperatingProblem| {
            let answering = strategies.iter().filter(|(_, strategy)| strategy.problem == Some(*problem));
            let lines: Vec<Vec<Inline>> = answering
                .map(|(record, strategy)| {
                    let status = strategy.status.map(|it| self.material.choice("strategy_status", it.word()));
                    let focus = (strategy.focus_point == Some(true)).then(|| self.label("review-focus-mark"));
                    let marks = self.material.apart(status.into_iter().chain(focus));
                    let marks = Inline::Muted(format!("  {marks}"));
                    vec![table::reference(&record.code), Inline::Text(format!(" {}", record.title)), marks]
                })
                .collect();
            let open = || vec![vec![Inline::Bold(self.label("review-uncovered"))]];
            Row::new([
                Cell::inlines(vec![Inline::Bold(self.material.choice("operating_problem", problem.word()))]),
                Cell::from(self.material.count(lines.len())),
                table::stacked(if lines.is_empty() { open() } else { lines }),
            ])
        };
        let columns = vec![
            table::fixed(self.label("review-problem"), 92.0),
            table::narrow(self.label("review-strategies-count"), 64.0),
            Column::text(self.label("review-strategy")),
        ];
        Table { columns, rows: OperatingProblem::ALL.iter().map(row).collect(), ..Table::default() }
    }

    /// Which of the four elements each strategy has.
    fn elements(&self, strategies: &[(&Record, &Strategy)]) -> Table {
        let keys =
            ["review-element-strategy", "review-element-tool", "review-element-content", "review-element-execution"];
        let rows = strategies.iter().map(|(record, strategy)| {
            let four = &strategy.elements;
            let mark = |text: &str| match text.trim().is_empty() {
                true => Cell::inlines(vec![Inline::Bold(self.label("review-absent"))]),
                false => Cell::from(self.label("review-there")),
            };
            let cadence = strategy.review_cadence.trim();
            let cadence = if cadence.is_empty() {
                Cell::inlines(vec![Inline::Bold(self.label("review-absent"))])
            } else {
                Cell::from(cadence)
            };
            let head = [Cell::inlines(vec![table::reference(&record.code)]), Cell::from(record.title.as_str())];
            let marks = [&four.strategy, &four.tool, &four.content, &four.execution].map(|text| mark(text));
            Row { source: Some(record.code.clone()), ..Row::new(head.into_iter().chain(marks).chain([cadence])) }
        });
        let mut columns = vec![table::fixed(self.label("doc-code"), 50.0), Column::text(self.label("review-strategy"))];
        columns.extend(keys.map(|key| table::fixed(self.label(key), 52.0)));
        columns.push(table::fixed(self.label("review-cadence"), 92.0));
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    fn strategy(&self, record: &Record, strategy: &Strategy) -> Card {
        let choice = |name: &str, word: &str| self.material.choice(name, word);
        let mut facts: Vec<Fact> = Vec::new();
        let mut said =
            |key: &str, text: &str| {
                let paragraphs = self.prose.paragraphs(text).into_iter().enumerate();
                // A name beside each paragraph would read as if there were several of the same.
                facts.extend(paragraphs.map(|(order, value)| Fact {
                    name: if order == 0 { self.label(key) } else { String::new() },
                    value,
                }));
            };
        let problem = strategy.problem.map(|it| choice("operating_problem", it.word())).unwrap_or_default();
        let entry = strategy.catalogue_entry.trim();
        let answers = if entry.is_empty() {
            problem
        } else {
            self.material.text("review-answers", &Args::new().with("problem", problem).with("entry", entry))
        };
        said("review-problem", &answers);
        said("review-element-strategy", &strategy.elements.strategy);
        said("review-element-tool", &strategy.elements.tool);
        said("review-element-content", &strategy.elements.content);
        said("review-element-execution", &strategy.elements.execution);
        said("review-knowledge", &strategy.knowledge_reference);
        said("review-tool-reference", &strategy.tool_reference);
        said("review-data", &strategy.data_reference);
        said("review-budget", &strategy.budget.map(|budget| self.material.money(budget)).unwrap_or_default());
        said("review-status", &strategy.status.map(|it| choice("strategy_status", it.word())).unwrap_or_default());
        said("review-remark", &record.body);
        Card {
            code: record.code.clone(),
            title: record.title.clone(),
            facts,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }
    }
}
