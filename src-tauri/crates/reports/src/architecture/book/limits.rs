//! What bounds the architecture and what it must withstand: resources, qualities, future scenarios, constraints.

use i18n::Args;
use model::architecture::{Absorbed, Assumption, Component, Constraint, ExtensionScenario, Quality};
use model::research::Resource;
use model::{Prose, Record, RecordKind};
use typeset::{Cell, Column, Inline, Row};

use super::Book;
use crate::client::ClientView;
use crate::table;
use crate::writer::Writer;

/// The components that a resource bounds.
pub(super) fn bound_by<'p>(view: &ClientView<'p>, resource: &Record) -> Vec<&'p Record> {
    let all = view.all::<Component>();
    let bound = all.filter(|(_, component)| component.constrained_by.iter().any(|limit| limit.id == resource.id));
    bound.map(|(record, _)| record).collect()
}

impl<'p> Writer<'_, 'p, Book> {
    /// The limits of the client's resources, and which components answer them.
    pub(super) fn resources(&mut self) {
        let view = &self.material.view;
        let rows: Vec<Row> = view
            .all::<Resource>()
            .filter(|(_, resource)| !resource.limits.trim().is_empty())
            .map(|(record, resource)| (record, resource, bound_by(view, record)))
            .filter(|(_, _, bound)| !bound.is_empty())
            .map(|(record, resource, bound)| self.resource(record, resource, &bound))
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "book-resources", "book-resources-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            table::fixed(self.label("book-resource"), 106.0),
            Column::text(self.label("book-limits")),
            table::fixed(self.label("book-answered-by"), 150.0),
        ];
        self.table(columns, rows);
    }

    fn resource(&self, record: &Record, resource: &Resource, bound: &[&Record]) -> Row {
        let answer = bound
            .iter()
            .map(|component| vec![table::reference(&component.code), Inline::Text(format!(" {}", component.title))]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                Cell::inlines(vec![Inline::Bold(record.title.clone())]),
                table::stacked(self.prose.paragraphs(&resource.limits)),
                table::stacked(answer),
            ],
        )
    }

    pub(super) fn qualities(&mut self) {
        let mut qualities: Vec<(&Record, &Quality)> = self.material.view.all::<Quality>().collect();
        if qualities.is_empty() {
            return;
        }
        qualities.sort_by(|(a, first), (b, second)| {
            let weight = |quality: &Quality| quality.importance.map_or(0, |score| score.0);
            weight(second).cmp(&weight(first)).then_with(|| a.code.cmp(&b.code))
        });
        self.section(1, "book-qualities", "book-qualities-text");
        let rows = qualities.iter().map(|(record, quality)| self.quality(record, quality)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 54.0),
            table::fixed(self.label("book-quality"), 86.0),
            Column::text(self.label("book-scenario")),
            table::fixed(self.label("book-measure"), 96.0),
            table::fixed(self.label("book-target"), 84.0),
        ];
        self.table(columns, rows);
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

    pub(super) fn scenarios(&mut self) {
        let scenarios: Vec<(&Record, &ExtensionScenario)> = self.material.view.all::<ExtensionScenario>().collect();
        if scenarios.is_empty() {
            return;
        }
        let title = self.label("book-scenarios");
        self.heading(1, title);
        let count = |absorbed| scenarios.iter().filter(|(_, scenario)| scenario.absorbed == Some(absorbed)).count();
        let args = Args::new()
            .with("count", scenarios.len())
            .with("yes", count(Absorbed::Yes))
            .with("partly", count(Absorbed::Partly))
            .with("no", count(Absorbed::No));
        let text = self.material.text("book-scenarios-text", &args);
        self.paragraph(text);
        let rows = scenarios
            .iter()
            .map(|(record, scenario)| {
                let said = if scenario.scenario.trim().is_empty() { &record.title } else { &scenario.scenario.0 };
                let word = scenario.absorbed.map(|absorbed| self.material.choice("absorbed", absorbed.word()));
                let cells = [
                    table::code_cell(&record.code),
                    table::stacked(self.prose.paragraphs(said)),
                    Cell::inlines(vec![Inline::Bold(word.unwrap_or_default())]),
                    table::stacked(self.prose.paragraphs(&scenario.change_needed)),
                ];
                table::record_row(&record.code, cells)
            })
            .collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("book-future")),
            table::fixed(self.label("book-absorbed"), 76.0),
            table::fixed(self.label("book-change-needed"), 160.0),
        ];
        self.table(columns, rows);
    }

    /// What the architecture must respect and what it takes as true.
    pub(super) fn basis(&mut self) {
        let constraints = self.statements(|it: &Constraint| (&it.statement, &it.reason, &it.source));
        let assumptions = self.statements(|it: &Assumption| (&it.statement, &it.reason, &it.source));
        if constraints.is_empty() && assumptions.is_empty() {
            return;
        }
        let title = self.label("book-basis");
        self.heading(1, title);
        for (rows, heading, text) in [
            (constraints, "book-constraints", "book-constraints-text"),
            (assumptions, "book-assumptions", "book-assumptions-text"),
        ] {
            if rows.is_empty() {
                continue;
            }
            self.section(2, heading, text);
            let columns = vec![
                table::fixed(self.label("doc-code"), 56.0),
                Column::text(self.label("book-statement")),
                table::fixed(self.label("doc-reason"), 200.0),
            ];
            self.table(columns, rows);
        }
    }

    fn statements<T: RecordKind + 'p>(&self, parts: fn(&'p T) -> (&'p Prose, &'p Prose, &'p String)) -> Vec<Row> {
        let all = self.material.view.all::<T>();
        all.map(|(record, fields)| {
            let (statement, reason, source) = parts(fields);
            let said = if statement.trim().is_empty() { &record.title } else { &statement.0 };
            let mut reason = self.prose.paragraphs(reason);
            let note = (!source.trim().is_empty()).then(|| Inline::Note(vec![Inline::Text(source.trim().to_owned())]));
            if let Some(last) = reason.last_mut() {
                last.extend(note);
            }
            let cells =
                [table::code_cell(&record.code), table::stacked(self.prose.paragraphs(said)), table::stacked(reason)];
            table::record_row(&record.code, cells)
        })
        .collect()
    }
}
