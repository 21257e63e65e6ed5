//! How people, goods, pages and data move: the processes of the key roles and the flows of the core functions.

use i18n::Args;
use model::architecture::{Diagram, DiagramType, Feature, Role};
use model::{Id, LinkKind, Record};
use typeset::{Block, Cell, Column, FigureClass, Inline, Paragraph, Row, Width};

use super::Book;
use crate::writer::Writer;
use crate::{diagram, phrase, table};

impl<'p> Writer<'_, 'p, Book> {
    /// The diagrams of one type that show something.
    pub(super) fn of_type(&self, kind: DiagramType) -> Vec<(&'p Record, &'p Diagram)> {
        let all = self.material.view.all::<Diagram>();
        all.filter(|(_, diagram)| diagram.r#type == Some(kind) && !diagram.nodes.is_empty()).collect()
    }

    /// A diagram as a figure that can be linked to by its code.
    pub(super) fn diagram(&mut self, record: &'p Record, diagram: &Diagram) {
        self.text_of(record, &record.body);
        let args = Args::new().with("code", &record.code).with("title", &record.title);
        let caption = self.material.text("book-diagram", &args);
        let view = &self.material.view;
        let (drawing, description) = (diagram::drawing(view, diagram), diagram::in_words(view, diagram));
        self.figure(FigureClass::Flow, drawing, caption, description);
        self.source_of_figure(record);
    }

    /// The roles, and the main process of each that was drawn.
    pub(super) fn processes(&mut self) {
        let roles: Vec<(&Record, &Role)> = self.material.view.all::<Role>().collect();
        let diagrams = self.of_type(DiagramType::RoleProcess);
        if roles.is_empty() && diagrams.is_empty() {
            return;
        }
        self.section(1, "book-roles", "book-roles-text");
        let rows = roles.iter().map(|(record, role)| self.role(record, role)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            table::fixed(self.label("book-role"), 92.0),
            table::fixed(self.label("book-department"), 92.0),
            Column { width: Width::Fixed(50.0), ..Column::number(self.label("book-headcount")) },
            Column::text(self.label("book-responsibilities")),
        ];
        self.table(columns, rows);
        for (record, diagram) in diagrams {
            self.record_heading(2, record);
            if let Some(role) = self.material.view.at(diagram.about) {
                let slots = vec![
                    ("role", vec![Inline::Bold(role.title.clone())]),
                    ("code", vec![table::reference(&role.code)]),
                ];
                let inlines = phrase::phrase(self.material.texts, "book-process-of", slots, Inline::Text);
                self.push(Block::Paragraph(Paragraph { inlines, ..Paragraph::default() }));
            }
            self.diagram(record, diagram);
        }
    }

    fn role(&self, record: &Record, role: &Role) -> Row {
        let format = self.material.texts.format();
        let title = Inline::Bold(record.title.clone());
        let key = (role.key_role == Some(true)).then(|| vec![Inline::Muted(self.label("book-key-role"))]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(std::iter::once(vec![title]).chain(key)),
                Cell::from(role.department.trim()),
                Cell::from(role.headcount.map(|count| format.integer(count.0)).unwrap_or_default()),
                table::stacked(self.prose.paragraphs(&role.responsibilities)),
            ],
        )
    }

    /// The business flows of the core functions, the way of data, what is installed where, and the way through pages.
    pub(super) fn flows(&mut self) {
        let chapters = [
            (DiagramType::BusinessFlow, "book-flows", "book-flows-text"),
            (DiagramType::DataJourney, "book-data", "book-data-text"),
            (DiagramType::Deployment, "book-deployment", "book-deployment-text"),
            (DiagramType::PageFlow, "book-pages", "book-pages-text"),
        ];
        for (kind, heading, text) in chapters {
            let diagrams = self.of_type(kind);
            if diagrams.is_empty() {
                continue;
            }
            self.section(1, heading, text);
            for (record, diagram) in diagrams {
                self.record_heading(2, record);
                self.diagram(record, diagram);
                self.features_of(diagram);
            }
        }
    }

    /// The features that the nodes of a diagram stand for, with the components that realise them: the way from the
    /// drawing to what is delivered and built.
    fn features_of(&mut self, diagram: &Diagram) {
        let view = &self.material.view;
        let about = diagram.about.map(|about| about.id);
        let nodes = diagram.nodes.iter().filter_map(|node| node.record.map(|record| record.id));
        let mut seen: Vec<Id> = Vec::new();
        let mut rows = Vec::new();
        for id in about.into_iter().chain(nodes) {
            let Some((record, feature)) = view.record(id).and_then(|record| Some((record, record.get::<Feature>()?)))
            else {
                continue;
            };
            if !seen.contains(&id) {
                seen.push(id);
                rows.push(self.feature(record, feature));
            }
        }
        let columns = vec![
            table::fixed(self.label("doc-code"), 54.0),
            table::fixed(self.label("book-feature"), 112.0),
            Column::text(self.label("book-purpose-of")),
            table::fixed(self.label("book-realised-by"), 112.0),
        ];
        self.table(columns, rows);
    }

    fn feature(&self, record: &Record, feature: &Feature) -> Row {
        let components = self.material.view.sources(LinkKind::Realises, record.id);
        let components = components
            .map(|component| vec![table::reference(&component.code), Inline::Text(format!(" {}", component.title))]);
        Row {
            source: Some(record.code.clone()),
            ..Row::new([
                table::code_cell(&record.code),
                Cell::from(record.title.as_str()),
                table::stacked(self.prose.paragraphs(&feature.purpose)),
                table::stacked(components.collect::<Vec<_>>()),
            ])
        }
    }
}
