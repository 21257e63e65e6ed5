//! How fields become each other, and what an interface can answer when it fails.

use model::integration::{ErrorCode, Mapping};
use model::{Kind, Record};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::Interfaces;
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, Interfaces> {
    pub(super) fn mappings(&mut self, interface: &Record) {
        let children = self.material.view.children(Kind::Mapping, Some(interface.id));
        let rows: Vec<Row> =
            children.filter_map(|record| Some(self.mapping(record, record.get::<Mapping>()?))).collect();
        if rows.is_empty() {
            return;
        }
        self.part("interfaces-mapping");
        let columns = vec![
            table::fixed(self.label("interfaces-field"), 60.0),
            Column::text(self.label("interfaces-source")),
            Column::text(self.label("interfaces-target")),
            table::fixed(self.label("interfaces-mandatory"), 34.0),
            // Paths and samples take what they need; sentences would be left with a few signs a line.
            table::fixed(self.label("interfaces-rule"), 112.0),
            Column::text(self.label("interfaces-sample")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn mapping(&self, record: &Record, mapping: &Mapping) -> Row {
        let side = |path: &str, kind: &str| {
            let kind = (!kind.trim().is_empty()).then(|| vec![Inline::Muted(kind.trim().to_owned())]);
            table::stacked(std::iter::once(vec![Inline::Code(path.trim().to_owned())]).chain(kind))
        };
        let mut rule = self.prose.paragraphs(&mapping.rule);
        for (key, text) in
            [("interfaces-default", mapping.default.as_str()), ("interfaces-code-map", &mapping.code_map)]
        {
            if !text.trim().is_empty() {
                let args = i18n::Args::new().with("name", self.label(key)).with("value", text.trim());
                rule.push(vec![Inline::Muted(self.material.text("doc-name-value", &args))]);
            }
        }
        let mandatory = match mapping.mandatory {
            Some(true) => "●",
            Some(false) => "○",
            None => "",
        };
        let title = if record.title.trim() == mapping.source_path.trim() { "" } else { record.title.trim() };
        let cells = [
            Cell::from(title),
            side(&mapping.source_path, &mapping.source_type),
            side(&mapping.target_path, &mapping.target_type),
            Cell::from(mandatory),
            table::stacked(rule),
            Cell::from(mapping.sample.trim()),
        ];
        Row { source: Some(record.code.clone()), ..Row::new(cells) }
    }

    pub(super) fn errors(&mut self, interface: &Record) {
        let children = self.material.view.children(Kind::ErrorCode, Some(interface.id));
        let rows: Vec<Row> = children
            .filter_map(|record| {
                let error = record.get::<ErrorCode>()?;
                let cells = [
                    Cell::inlines(vec![Inline::Code(record.title.clone())]),
                    table::stacked(self.prose.paragraphs(&error.meaning)),
                    table::stacked(self.prose.paragraphs(&error.handling)),
                ];
                Some(Row { source: Some(record.code.clone()), ..Row::new(cells) })
            })
            .collect();
        self.part("interfaces-errors");
        if rows.is_empty() {
            let text = self.label("interfaces-errors-none");
            self.paragraph(text);
            return;
        }
        let columns = vec![
            table::fixed(self.label("interfaces-error"), 136.0),
            Column::text(self.label("interfaces-error-meaning")),
            Column::text(self.label("interfaces-error-handling")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
