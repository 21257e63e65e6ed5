//! The two views: what users see of the product, and what developers build it of, layer by layer.

use figure::{Group, Layer as Band, Layers};
use model::architecture::{ArchitectureView, BuildOption, Component, DiagramType, Layer};
use model::{Kind, Record};
use typeset::{Cell, Column, FigureClass, Inline, Row};

use super::Book;
use crate::table;
use crate::writer::Writer;

/// A component with its record.
type Part<'p> = (&'p Record, &'p Component);

impl<'p> Writer<'_, 'p, Book> {
    pub(super) fn views(&mut self) {
        for view in [ArchitectureView::Product, ArchitectureView::Technical] {
            self.view(view);
        }
    }

    fn view(&mut self, view: ArchitectureView) {
        let parts: Vec<Part> =
            self.material.view.all::<Component>().filter(|(_, component)| component.view == Some(view)).collect();
        let drawn = match view {
            ArchitectureView::Product => DiagramType::ProductArchitecture,
            ArchitectureView::Technical => DiagramType::TechnicalArchitecture,
        };
        let diagrams = self.of_type(drawn);
        if parts.is_empty() && diagrams.is_empty() {
            return;
        }
        let word = view.word();
        self.section(1, &format!("book-{word}"), &format!("book-{word}-text"));
        if !parts.is_empty() {
            let title = self.label("book-layers");
            self.heading(2, title);
            self.layers(view, &parts);
            let rows = self.rows(&parts);
            let columns = vec![
                table::fixed(self.label("doc-code"), 54.0),
                Column::text(self.label("book-component")),
                table::fixed(self.label("book-technology"), 112.0),
                table::fixed(self.label("book-obtained"), 62.0),
                table::fixed(self.label("book-bound-by"), 62.0),
            ];
            self.table(columns, rows);
        }
        if !diagrams.is_empty() {
            self.section(2, "book-connections", "book-connections-text");
            for (record, diagram) in diagrams {
                self.diagram(record, diagram);
            }
        }
    }

    /// The view as bands from what people touch down to what everything runs on.
    fn layers(&mut self, view: ArchitectureView, parts: &[Part<'p>]) {
        let mut bands = Vec::new();
        for layer in Layer::ALL {
            let tops = parts
                .iter()
                .filter(|(record, component)| component.layer == Some(*layer) && !self.has_parent_among(record, parts));
            let groups: Vec<Group> = tops.map(|(record, component)| self.group(record, component)).collect();
            if !groups.is_empty() {
                bands.push(Band { title: self.material.choice("layer", layer.word()), groups });
            }
        }
        let told = parts.iter().map(|(record, _)| record.title.clone());
        let description = self.material.joined(told.collect::<Vec<_>>());
        let caption = self.label(&format!("book-{}-caption", view.word()));
        self.figure(FigureClass::Other, Layers { layers: bands }, caption, description);
    }

    fn has_parent_among(&self, record: &Record, parts: &[Part]) -> bool {
        record.parent.is_some_and(|parent| parts.iter().any(|(other, _)| other.id == parent))
    }

    /// A component with its children. One that is bought stands out: its limits are not ours to change.
    fn group(&self, record: &Record, component: &Component) -> Group {
        let children = self.material.view.children(Kind::Component, Some(record.id));
        Group {
            title: record.title.clone(),
            note: component.technology.trim().to_owned(),
            items: children.map(|child| child.title.clone()).collect(),
            accent: matches!(component.make_or_buy, Some(BuildOption::Buy)),
        }
    }

    /// The components by layer, each with what it is for.
    fn rows(&self, parts: &[Part<'p>]) -> Vec<Row> {
        let mut rows = Vec::new();
        let layers = Layer::ALL.iter().map(|layer| Some(*layer)).chain([None]);
        for layer in layers {
            let members: Vec<&Part> = parts.iter().filter(|(_, component)| component.layer == layer).collect();
            if members.is_empty() {
                continue;
            }
            let title = layer
                .map_or_else(|| self.label("doc-to-be-confirmed"), |layer| self.material.choice("layer", layer.word()));
            rows.push(table::group_row(vec![Inline::Text(title)]));
            rows.extend(members.into_iter().map(|(record, component)| self.component(record, component)));
        }
        rows
    }

    fn component(&self, record: &Record, component: &Component) -> Row {
        let option = component.make_or_buy.map(|option| self.material.choice("build_option", option.word()));
        let limits = component.constrained_by.iter().filter_map(|limit| self.material.view.at(Some(*limit)));
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())]).chain(self.prose.paragraphs(&record.body));
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(what),
                Cell::from(component.technology.trim()),
                Cell::from(option.unwrap_or_default()),
                table::stacked(limits.map(|limit| vec![table::reference(&limit.code)])),
            ],
        )
    }
}
