//! What a section puts in by its code: a diagram, a chart, a prototype or a requirement.
//!
//! The first place that names a record shows it; every later one leads back to it. What no section puts in follows in
//! chapters of its own, so that nothing is printed twice and nothing is missing.

use std::collections::HashSet;

use model::architecture::{Diagram, DiagramType};
use model::requirements::{Chart, Prototype, Requirement};
use model::{Id, Record};
use typeset::{Block, Callout, Inline, Paragraph};

use super::Specification;
use crate::writer::Writer;
use crate::{drawings, phrase, table};

/// The records that the document already shows.
#[derive(Default)]
pub(super) struct Placed {
    ids: HashSet<Id>,
}

impl Placed {
    /// Whether a record is shown here for the first time.
    pub(super) fn first(&mut self, record: &Record) -> bool {
        self.ids.insert(record.id)
    }
}

/// The kinds of diagram that have no place in a section are printed under these.
const REMAINING: [(&str, &[DiagramType]); 3] = [
    ("spec-flows", &[DiagramType::BusinessFlow, DiagramType::PageFlow]),
    ("spec-role-processes", &[DiagramType::RoleProcess]),
    (
        "spec-architecture-drawings",
        &[
            DiagramType::ProductArchitecture,
            DiagramType::TechnicalArchitecture,
            DiagramType::Deployment,
            DiagramType::DataJourney,
        ],
    ),
];

impl<'p> Writer<'_, 'p, Specification> {
    /// Shows the record with a code, or says what was meant where there is none.
    pub(super) fn embed(&mut self, code: &str, source: &str, placed: &mut Placed) {
        let view = &self.material.view;
        if let Some(hidden) = view.hidden_by_code(code) {
            self.mask(hidden, source, placed);
            return;
        }
        let Some(record) = view.by_code(code) else {
            self.missing(code, source);
            return;
        };
        let is_figure = [record.get::<Diagram>().is_some(), record.get::<Chart>().is_some()].contains(&true);
        if record.get::<Requirement>().is_some() {
            self.quote(record, source);
        } else if is_figure && placed.first(record) {
            self.drawing(record);
        } else if record.get::<Prototype>().is_some() && placed.first(record) {
            self.prototype(record);
        } else {
            self.lead_back(record, source);
        }
    }

    /// Keeps the place of a record that the client may not see, and nothing of what it says.
    fn mask(&mut self, hidden: &Record, source: &str, placed: &mut Placed) {
        let figure = drawings::masked(self.material, hidden, source).filter(|_| placed.first(hidden));
        let block = figure.map_or_else(
            || {
                let inlines = vec![Inline::Muted(self.label("doc-masked"))];
                Block::Paragraph(Paragraph { inlines, source: Some(source.to_owned()), ..Paragraph::default() })
            },
            Block::Figure,
        );
        self.push(block);
    }

    fn missing(&mut self, code: &str, source: &str) {
        let slots = vec![("code", vec![Inline::Code(code.to_owned())])];
        let inlines = phrase::phrase(self.material.texts, "spec-embed-missing", slots, Inline::Muted);
        self.push(Block::Paragraph(Paragraph { inlines, source: Some(source.to_owned()), ..Paragraph::default() }));
    }

    fn lead_back(&mut self, record: &Record, source: &str) {
        let title = vec![Inline::Text(record.title.clone()), table::on_page(self.material.texts, &record.code)];
        let slots = vec![("code", vec![table::reference(&record.code)]), ("title", title)];
        let inlines = phrase::phrase(self.material.texts, "spec-embed-again", slots, Inline::Text);
        self.push(Block::Paragraph(Paragraph { inlines, source: Some(source.to_owned()), ..Paragraph::default() }));
    }

    /// A requirement in a section is quoted; its card stands in the chapter of its module.
    fn quote(&mut self, record: &Record, source: &str) {
        let statement = record.get::<Requirement>().map(|it| it.statement.0.as_str()).unwrap_or_default();
        let mut paragraphs = self.prose.paragraphs(statement);
        let head = vec![table::reference(&record.code), Inline::Bold(format!("  {}", record.title))];
        paragraphs.insert(0, head);
        self.push(Block::Callout(Callout { paragraphs, source: Some(source.to_owned()), ..Callout::default() }));
    }

    /// The drawing of a diagram or a chart.
    fn drawing(&mut self, record: &'p Record) {
        if let Some(figure) = drawings::figure(self.material, record) {
            self.push(Block::Figure(figure));
        }
    }

    /// The diagrams and charts that no section shows.
    pub(super) fn drawings(&mut self, placed: &mut Placed) {
        let diagrams: Vec<(&Record, &Diagram)> = self.material.view.all::<Diagram>().collect();
        let charts: Vec<&Record> = self.material.view.all::<Chart>().map(|(record, _)| record).collect();
        let mut chapters: Vec<(&str, Vec<&Record>)> = Vec::new();
        for (key, types) in REMAINING {
            let belongs = |diagram: &Diagram| diagram.r#type.is_some_and(|it| types.contains(&it));
            let found = diagrams.iter().filter(|(_, diagram)| belongs(diagram)).map(|(record, _)| *record);
            chapters.push((key, found.collect()));
        }
        chapters.push(("spec-charts", charts));
        let mut titled = false;
        for (key, records) in chapters {
            let left: Vec<&Record> = records.into_iter().filter(|record| placed.first(record)).collect();
            let figures: Vec<_> = left.iter().filter_map(|record| drawings::figure(self.material, record)).collect();
            if figures.is_empty() {
                continue;
            }
            if !titled {
                self.section(1, "spec-drawings", "spec-drawings-text");
                titled = true;
            }
            let title = self.label(key);
            self.heading(2, title);
            self.blocks.extend(figures.into_iter().map(Block::Figure));
        }
    }
}
