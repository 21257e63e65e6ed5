//! Where the scope ends: optional, deferred and rejected features, exclusions, and what the scope rests on.

use model::architecture::{Assumption, Constraint, Exclusion, Quality, Scope};
use model::{Prose, Record, RecordKind};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::ScopeConfirmation;
use super::overview::shows_price;
use crate::catalogue::{Leaf, Module};
use crate::table;
use crate::writer::Writer;

/// The keys under which a list of statements is printed.
struct Words {
    heading: &'static str,
    text: &'static str,
    column: &'static str,
}

/// A statement with its reason.
type Statement<'p> = (&'p Record, &'p Prose, &'p Prose);

impl<'p> Writer<'_, 'p, ScopeConfirmation> {
    pub(super) fn boundary(&mut self) {
        self.left_out();
        self.rests_on();
    }

    fn left_out(&mut self) {
        let sections: Vec<(&str, &str, Scope)> = [
            ("scope-optional-features", "scope-optional-text", Scope::Optional),
            ("scope-deferred-features", "scope-deferred-text", Scope::Deferred),
            ("scope-out-features", "scope-out-text", Scope::Out),
        ]
        .into_iter()
        .filter(|(_, _, scope)| self.material.catalogue.of_scope(*scope).next().is_some())
        .collect();
        let exclusions = self.statements(|it: &Exclusion| (&it.statement, &it.reason));
        if sections.is_empty() && exclusions.is_empty() {
            return;
        }
        self.section(1, "scope-boundary", "scope-boundary-text");
        for (heading, text, scope) in sections {
            self.section(2, heading, text);
            let table = self.scope_table(scope);
            self.push(Block::Table(table));
        }
        let words = Words { heading: "scope-exclusions", text: "scope-exclusions-text", column: "scope-exclusion" };
        self.statement_table(exclusions, words);
    }

    /// The features of one scope that is not delivered. Prices show where the client may see them.
    fn scope_table(&self, scope: Scope) -> Table {
        let leaves: Vec<(&Module, &Leaf)> = self.material.catalogue.of_scope(scope).collect();
        let priced = leaves.iter().any(|(_, leaf)| shows_price(leaf) && leaf.feature.price.is_some());
        let rows: Vec<Row> = leaves
            .iter()
            .map(|(module, leaf)| {
                let code = &leaf.record.code;
                let price = leaf.feature.price.filter(|_| shows_price(leaf)).map(|price| self.material.money(price));
                let mut cells =
                    vec![table::code_cell(code), self.description(leaf), Cell::from(self.module_title(module))];
                cells.extend(priced.then(|| Cell::from(price.unwrap_or_default())));
                cells.push(self.answer(code));
                table::record_row(code, cells)
            })
            .collect();
        let mut columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("scope-feature")),
            table::fixed(self.label("scope-module"), 78.0),
        ];
        columns.extend(priced.then(|| Column::number(self.label("scope-price"))));
        columns.push(table::fixed(self.label("scope-answer"), 76.0));
        Table { columns, rows, ..Table::default() }
    }

    fn rests_on(&mut self) {
        let assumptions = self.statements(|it: &Assumption| (&it.statement, &it.reason));
        let constraints = self.statements(|it: &Constraint| (&it.statement, &it.reason));
        let qualities: Vec<Row> =
            self.material.view.all::<Quality>().map(|(record, quality)| self.quality(record, quality)).collect();
        if assumptions.is_empty() && constraints.is_empty() && qualities.is_empty() {
            return;
        }
        let title = self.label("scope-basis");
        self.heading(1, title);
        let words = Words { heading: "scope-assumptions", text: "scope-assumptions-text", column: "scope-assumption" };
        self.statement_table(assumptions, words);
        let words = Words { heading: "scope-constraints", text: "scope-constraints-text", column: "scope-constraint" };
        self.statement_table(constraints, words);
        self.quality_table(qualities);
    }

    fn statements<T: RecordKind + 'p>(&self, parts: fn(&'p T) -> (&'p Prose, &'p Prose)) -> Vec<Statement<'p>> {
        let all = self.material.view.all::<T>();
        all.map(|(record, fields)| (record, parts(fields).0, parts(fields).1)).collect()
    }

    fn statement_table(&mut self, statements: Vec<Statement<'p>>, words: Words) {
        if statements.is_empty() {
            return;
        }
        let reasoned = statements.iter().any(|(_, _, reason)| !reason.trim().is_empty());
        let rows: Vec<Row> = statements
            .into_iter()
            .map(|(record, statement, reason)| {
                let said = if statement.trim().is_empty() { &record.title } else { &statement.0 };
                let body = self.prose.paragraphs(&record.body);
                let what = table::stacked(self.prose.paragraphs(said).into_iter().chain(body));
                let mut cells = vec![table::code_cell(&record.code), what];
                cells.extend(reasoned.then(|| table::stacked(self.prose.paragraphs(reason))));
                table::record_row(&record.code, cells)
            })
            .collect();
        self.section(2, words.heading, words.text);
        let mut columns = vec![table::fixed(self.label("doc-code"), 56.0), Column::text(self.label(words.column))];
        columns.extend(reasoned.then(|| Column::text(self.label("doc-reason"))));
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn quality_table(&mut self, rows: Vec<Row>) {
        if rows.is_empty() {
            return;
        }
        self.section(2, "scope-qualities", "scope-qualities-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 56.0),
            table::fixed(self.label("scope-quality"), 84.0),
            Column::text(self.label("scope-quality-scenario")),
            table::fixed(self.label("scope-quality-measure"), 96.0),
            table::fixed(self.label("scope-quality-target"), 84.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn quality(&self, record: &Record, quality: &Quality) -> Row {
        let characteristic = quality.characteristic.map(|it| self.material.choice("characteristic", it.word()));
        let scenario = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                Cell::from(characteristic.unwrap_or_default()),
                table::stacked(scenario.chain(self.prose.paragraphs(&quality.scenario))),
                Cell::from(quality.measure.trim()),
                Cell::from(quality.target.trim()),
            ],
        )
    }
}
