//! Where every requirement comes from and how it is verified, and what is still open.

use model::requirements::Requirement;
use model::{LinkKind, Record};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::{Specification, notes};
use crate::writer::Writer;
use crate::{phrase, reasons, table};

/// How many pain points a row names before it counts the rest.
const PAINS_NAMED: usize = 2;

impl<'p> Writer<'_, 'p, Specification> {
    /// Pain point, initiative, feature, requirement, test: one row per requirement.
    pub(super) fn trace(&mut self) {
        let needs: Vec<&Record> = self.material.view.all::<Requirement>().map(|(record, _)| record).collect();
        if needs.is_empty() {
            return;
        }
        self.section(1, "spec-trace", "spec-trace-text");
        let rows = needs.into_iter().map(|record| self.traced(record)).collect();
        let columns = vec![
            table::fixed(self.label("spec-requirement"), 54.0),
            Column::text(self.label("spec-title")),
            table::fixed(self.label("spec-trace-pains"), 104.0),
            table::fixed(self.label("spec-trace-initiatives"), 56.0),
            table::fixed(self.label("spec-trace-features"), 58.0),
            table::fixed(self.label("spec-trace-tests"), 54.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn traced(&self, record: &'p Record) -> Row {
        let view = &self.material.view;
        let features: Vec<&Record> = view.targets(LinkKind::Refines, record.id).collect();
        let reasons: Vec<_> = features.iter().flat_map(|feature| reasons::of(view, feature)).collect();
        let initiatives = reasons.iter().map(|reason| reason.initiative).collect();
        let pains = reasons.iter().flat_map(|reason| reason.pains.iter().copied()).collect();
        let tests = view.sources(LinkKind::Verifies, record.id).collect();
        let cells = [
            Cell::inlines(vec![table::reference(&record.code)]),
            Cell::from(record.title.as_str()),
            self.pains(pains),
            self.codes(initiatives),
            self.codes(features),
            self.codes(tests),
        ];
        Row { source: Some(record.code.clone()), ..Row::new(cells) }
    }

    /// The first pain points and how many there are in all: an initiative solves many, and the blueprint lists them.
    fn pains(&self, mut pains: Vec<&'p Record>) -> Cell {
        pains.sort_by(|a, b| a.code.cmp(&b.code));
        pains.dedup_by(|a, b| a.id == b.id);
        if pains.len() <= PAINS_NAMED + 1 {
            return self.codes(pains);
        }
        let texts = self.material.texts;
        let named = pains.iter().take(PAINS_NAMED).map(|pain| vec![table::reference(&pain.code)]).collect();
        let number = |count: usize| vec![Inline::Text(self.material.count(count))];
        let slots = vec![
            ("pains", phrase::enumerate(texts, named, Inline::Text)),
            ("count", number(pains.len())),
            ("rest", number(pains.len() - PAINS_NAMED)),
        ];
        Cell::inlines(phrase::phrase(texts, "scope-why-more", slots, Inline::Text))
    }

    /// Codes in their order, each once; a dash where there is none.
    fn codes(&self, mut records: Vec<&Record>) -> Cell {
        records.sort_by(|a, b| a.code.cmp(&b.code));
        records.dedup_by(|a, b| a.id == b.id);
        if records.is_empty() {
            return Cell::from("–");
        }
        let codes = records.iter().map(|record| vec![table::reference(&record.code)]).collect();
        Cell::inlines(phrase::enumerate(self.material.texts, codes, Inline::Text))
    }

    /// What must be settled before the specification can be signed.
    pub(super) fn open_points(&mut self) {
        let rows: Vec<Row> = notes::open(self.material)
            .into_iter()
            .map(|open| {
                let cells = [
                    Cell::inlines(vec![table::reference(&open.record.code)]),
                    Cell::from(open.record.title.as_str()),
                    Cell::from(self.label(open.point)),
                ];
                Row { source: Some(open.record.code.clone()), ..Row::new(cells) }
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "spec-open", "spec-open-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 56.0),
            Column::text(self.label("spec-title")),
            Column::text(self.label("spec-open-point")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
