//! What the scope is for: objectives with their measures, the initiatives that it carries out and the pain points behind.

use std::collections::BTreeMap;

use model::architecture::Scope;
use model::research::{Initiative, Objective, PainPoint};
use model::{Id, Record};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::ScopeConfirmation;
use crate::reasons;
use crate::writer::Writer;
use crate::{phrase, table};

/// An initiative and how many features in scope deliver it.
type Carried<'p> = (&'p Record, usize);

impl<'p> Writer<'_, 'p, ScopeConfirmation> {
    pub(super) fn goals(&mut self) {
        let objectives: Vec<Row> = self
            .material
            .view
            .all::<Objective>()
            .map(|(record, objective)| self.objective_row(record, objective, None))
            .collect();
        let carried = self.carried();
        if objectives.is_empty() && carried.is_empty() {
            return;
        }
        let title = self.label("scope-goals");
        self.heading(1, title);
        if !objectives.is_empty() {
            self.section(2, "scope-objectives", "scope-objectives-text");
            let columns = self.objective_columns();
            self.push(Block::Table(Table { columns, rows: objectives, ..Table::default() }));
        }
        if !carried.is_empty() {
            self.section(2, "scope-initiatives", "scope-initiatives-text");
            let initiatives = self.initiatives(&carried);
            self.push(Block::Table(initiatives));
            // Who adds the column up must not come to another number of features than the overview.
            let delivering: usize = carried.iter().map(|(_, count)| count).sum();
            if delivering > self.material.catalogue.of_scope(Scope::In).count() {
                let text = self.label("scope-initiatives-shared");
                self.paragraph(text);
            }
            self.pain_points(&carried);
        }
    }

    /// The initiatives that features in scope deliver, in their own order.
    fn carried(&self) -> Vec<Carried<'p>> {
        let view = &self.material.view;
        let mut counts: BTreeMap<Id, usize> = BTreeMap::new();
        for (_, leaf) in self.material.catalogue.of_scope(Scope::In) {
            for reason in reasons::of(view, leaf.record) {
                *counts.entry(reason.initiative.id).or_default() += 1;
            }
        }
        view.all::<Initiative>().filter_map(|(record, _)| Some((record, *counts.get(&record.id)?))).collect()
    }

    fn initiatives(&self, carried: &[Carried<'p>]) -> Table {
        let rows = carried.iter().map(|(record, count)| {
            let benefit = record.get::<Initiative>().map(|initiative| self.prose.paragraphs(&initiative.benefit));
            let title = std::iter::once(vec![Inline::Bold(record.title.clone())]);
            let mut pains = reasons::pains(&self.material.view, record);
            pains.sort_by(|a, b| a.code.cmp(&b.code));
            table::record_row(
                &record.code,
                [
                    table::code_cell(&record.code),
                    table::stacked(title.chain(benefit.into_iter().flatten())),
                    Cell::inlines(phrase::enumerate(self.material.texts, references(&pains), Inline::Text)),
                    Cell::from(self.material.texts.format().integer(*count as i64)),
                ],
            )
        });
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("scope-initiative")),
            table::fixed(self.label("scope-pain-points"), 130.0),
            Column { width: typeset::Width::Fixed(58.0), ..Column::number(self.label("scope-feature-count")) },
        ];
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    /// The pain points that those initiatives solve.
    fn pain_points(&mut self, carried: &[Carried<'p>]) {
        let view = &self.material.view;
        let mut solved: BTreeMap<Id, Vec<&Record>> = BTreeMap::new();
        for (initiative, _) in carried {
            for pain in reasons::pains(view, initiative) {
                solved.entry(pain.id).or_default().push(initiative);
            }
        }
        let rows: Vec<Row> = view
            .all::<PainPoint>()
            .filter_map(|(record, pain)| Some(self.pain_point(record, pain, solved.get(&record.id)?)))
            .collect();
        if rows.is_empty() {
            return;
        }
        let text = self.label("scope-pains-text");
        self.paragraph(text);
        let columns = vec![
            table::fixed(self.label("doc-code"), 56.0),
            Column::text(self.label("scope-pain")),
            table::fixed(self.label("scope-who"), 104.0),
            table::fixed(self.label("scope-solved-by"), 78.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn pain_point(&self, record: &Record, pain: &PainPoint, solved_by: &[&Record]) -> Row {
        let title = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(title.chain(self.prose.paragraphs(&pain.cause))),
                Cell::from(pain.who.trim()),
                Cell::inlines(phrase::enumerate(self.material.texts, references(solved_by), Inline::Text)),
            ],
        )
    }
}

fn references(records: &[&Record]) -> Vec<Vec<Inline>> {
    records.iter().map(|record| vec![table::reference(&record.code)]).collect()
}
