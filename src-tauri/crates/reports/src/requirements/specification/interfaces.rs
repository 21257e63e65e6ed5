//! The connections to other systems: which there are, and what they must do.

use model::integration::Interface;
use model::requirements::RequirementType;
use model::{LinkKind, Record};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::Specification;
use crate::writer::Writer;
use crate::{phrase, table};

impl<'p> Writer<'_, 'p, Specification> {
    pub(super) fn interfaces(&mut self) {
        let needs = self.of_type(RequirementType::Interface);
        let rows: Vec<Row> = self
            .material
            .view
            .all::<Interface>()
            .map(|(record, interface)| self.interface(record, interface))
            .collect();
        if needs.is_empty() && rows.is_empty() {
            return;
        }
        self.section(1, "spec-interface-needs", "spec-interface-text");
        if !rows.is_empty() {
            let columns = vec![
                table::fixed(self.label("doc-code"), 50.0),
                Column::text(self.label("spec-interface")),
                table::fixed(self.label("spec-system"), 96.0),
                table::fixed(self.label("spec-latency"), 96.0),
                table::fixed(self.label("spec-requirements"), 102.0),
            ];
            self.push(Block::Table(Table { columns, rows, ..Table::default() }));
        }
        self.cards(&needs);
    }

    fn interface(&self, record: &Record, interface: &Interface) -> Row {
        let choice = |name: &str, word: Option<&'static str>| {
            word.map(|word| self.material.choice(name, word)).unwrap_or_default()
        };
        let system = self.material.view.at(interface.system).map(|record| record.title.clone());
        let mut served: Vec<&Record> = self.material.view.targets(LinkKind::Serves, record.id).collect();
        served.sort_by(|a, b| a.code.cmp(&b.code));
        let served = served.iter().map(|need| vec![table::reference(&need.code)]).collect();
        // How it works stands below its name: columns for single words would break all others.
        let pattern = choice("pattern", interface.pattern.map(|it| it.word()));
        let how = self.material.apart([pattern, interface.protocol.trim().to_owned()]);
        let how = (!how.is_empty()).then(|| vec![Inline::Muted(how)]);
        let direction = choice("direction", interface.direction.map(|it| it.word()));
        let direction = (!direction.is_empty()).then(|| vec![Inline::Muted(direction)]);
        let name = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        let system = std::iter::once(vec![Inline::Text(system.unwrap_or_default())]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(name.chain(how)),
                table::stacked(system.chain(direction)),
                Cell::from(interface.latency.trim()),
                Cell::inlines(phrase::enumerate(self.material.texts, served, Inline::Text)),
            ],
        )
    }
}
