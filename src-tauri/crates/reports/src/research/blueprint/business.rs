//! The client's business: how it earns its living, what it can draw on, and what it wants to reach.

use i18n::Args;
use model::research::{Objective, Resource, ResourceType};
use model::{LinkKind, Record};
use typeset::{Block, Card, Cell, Column, Fact, Inline, Row};

use super::Blueprint;
use crate::writer::Writer;
use crate::{phrase, table};

impl Writer<'_, '_, Blueprint> {
    pub(super) fn business(&mut self) {
        let Some((record, profile)) = self.material.view.profile() else { return };
        let model = &profile.business_model;
        let parts = [
            ("blueprint-value", &model.value_proposition),
            ("blueprint-segments", &model.customer_segments),
            ("blueprint-channels", &model.channels),
            ("blueprint-revenue", &model.revenue),
            ("blueprint-cost", &model.cost),
        ];
        let facts: Vec<Fact> = parts
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(key, text)| Fact::new(self.label(key), text.trim()))
            .collect();
        let resources = self.resources();
        if facts.is_empty() && resources.is_empty() {
            return;
        }
        self.push(Block::PageBreak);
        let title = self.label("blueprint-business");
        self.heading(1, title);
        if !facts.is_empty() {
            let title = self.label("blueprint-model");
            self.heading(2, title);
            if let Some(clarity) = profile.clarity {
                let args = Args::new().with("clarity", clarity.0);
                let text = self.material.text("blueprint-clarity", &args);
                self.paragraph(text);
            }
            let known = [profile.industry.trim(), profile.core_process.trim()];
            let title = self.material.apart(known.map(str::to_owned));
            let source = Some(record.code.clone());
            self.push(Block::Card(Card { title, facts, source, ..Card::default() }));
        }
        if !resources.is_empty() {
            self.section(2, "blueprint-resources", "blueprint-resources-text");
            let columns = vec![
                table::fixed(self.label("doc-code"), 52.0),
                table::fixed(self.label("blueprint-resource"), 112.0),
                table::fixed(self.label("blueprint-quantity"), 76.0),
                table::fixed(self.label("blueprint-holder"), 84.0),
                Column::text(self.label("blueprint-limits")),
            ];
            self.table(columns, resources);
        }
    }

    /// What the client can draw on, by type.
    fn resources(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for kind in ResourceType::ALL {
            let of_kind = self.material.view.all::<Resource>().filter(|(_, resource)| resource.r#type == Some(*kind));
            let of_kind: Vec<Row> = of_kind.map(|(record, resource)| self.resource(record, resource)).collect();
            if !of_kind.is_empty() {
                let word = self.material.choice("resource_type", kind.word());
                rows.push(table::group_row(vec![Inline::Text(word)]));
                rows.extend(of_kind);
            }
        }
        rows
    }

    fn resource(&self, record: &Record, resource: &Resource) -> Row {
        let quantity = resource.quantity.map(|quantity| self.material.measured(quantity, resource.unit.trim()));
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                Cell::inlines(vec![Inline::Bold(record.title.clone())]),
                Cell::from(quantity.unwrap_or_default()),
                Cell::from(resource.holder.trim()),
                table::stacked(self.prose.paragraphs(&resource.limits)),
            ],
        )
    }

    pub(super) fn objectives(&mut self) {
        let rows: Vec<Row> = self
            .material
            .view
            .all::<Objective>()
            .map(|(record, objective)| self.objective_row(record, objective, self.achieved_by(record)))
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "blueprint-objectives", "blueprint-objectives-text");
        let columns = self.objective_columns();
        self.table(columns, rows);
    }

    /// The initiatives by which an objective is to be reached.
    fn achieved_by(&self, objective: &Record) -> Option<Vec<Inline>> {
        let initiatives: Vec<&Record> = self.material.view.sources(LinkKind::Achieves, objective.id).collect();
        let slots = vec![("initiatives", table::references(self.material.texts, &initiatives))];
        let line = || phrase::phrase(self.material.texts, "blueprint-achieved-by", slots, Inline::Muted);
        (!initiatives.is_empty()).then(line)
    }
}
