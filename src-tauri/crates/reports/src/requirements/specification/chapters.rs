//! The requirements themselves: by module and feature, then quality and transition, which concern the system as a whole.

use i18n::Args;
use model::architecture::{Quality, Scope};
use model::requirements::{Requirement, RequirementType};
use model::{Id, LinkKind, Record};
use typeset::{Block, Cell, Column, Heading, Inline, Paragraph, Row, Table};

use super::Specification;
use crate::catalogue::{Leaf, Module};
use crate::writer::Writer;
use crate::{phrase, table};

/// A requirement with its fields.
type Need<'p> = (&'p Record, &'p Requirement);

/// The types that have chapters of their own; all others stand with their features.
const APART: [RequirementType; 3] = [RequirementType::Interface, RequirementType::Quality, RequirementType::Transition];

impl<'m, 'p> Writer<'m, 'p, Specification> {
    /// The requirements of some type, in their own order.
    pub(super) fn of_type(&self, wanted: RequirementType) -> Vec<Need<'p>> {
        self.material.view.all::<Requirement>().filter(|(_, it)| it.r#type == Some(wanted)).collect()
    }

    pub(super) fn cards(&mut self, needs: &[Need<'p>]) {
        let cards: Vec<Block> = needs.iter().map(|(record, requirement)| self.card(record, requirement)).collect();
        self.blocks.extend(cards);
    }

    pub(super) fn requirements(&mut self) {
        let with_features = |it: &Requirement| it.r#type.is_none_or(|it| !APART.contains(&it));
        let mut left: Vec<Need> = self.material.view.all::<Requirement>().filter(|(_, it)| with_features(it)).collect();
        if left.is_empty() {
            return;
        }
        self.section(1, "spec-needs", "spec-needs-text");
        let material: &'m crate::Material<'p> = self.material;
        for module in &material.catalogue.modules {
            let ids: Vec<Id> = module.leaves.iter().map(|leaf| leaf.record.id).collect();
            let own = |record: &Record| {
                let mut features = material.view.targets(LinkKind::Refines, record.id);
                features.any(|feature| ids.contains(&feature.id) || module.record.is_some_and(|it| it.id == feature.id))
            };
            let (here, others): (Vec<Need>, Vec<Need>) = left.into_iter().partition(|(record, _)| own(record));
            left = others;
            self.module(module, &here);
        }
        if !left.is_empty() {
            let title = self.label("spec-other-needs");
            self.heading(2, title);
            self.cards(&left);
        }
    }

    fn module(&mut self, module: &'m Module<'p>, needs: &[Need<'p>]) {
        let leaves: Vec<&Leaf> = module.leaves.iter().filter(|leaf| leaf.feature.scope == Some(Scope::In)).collect();
        if needs.is_empty() {
            return;
        }
        let code = module.record.map(|record| record.code.clone());
        let text = module.record.map_or_else(|| self.label("spec-no-module"), |record| record.title.clone());
        self.push(Block::Heading(Heading { level: 2, text, numbered: true, destination: code.clone(), source: code }));
        // Interface, quality and transition requirements refine features too and stand in chapters of their own.
        let mut refining: Vec<Id> =
            leaves.iter().flat_map(|leaf| self.refining(leaf.record)).map(|need| need.id).collect();
        refining.extend(needs.iter().map(|(need, _)| need.id));
        refining.sort_unstable();
        refining.dedup();
        let args = Args::new()
            .with("features", leaves.len())
            .with("requirements", needs.len())
            .with("elsewhere", refining.len() - needs.len());
        let summary = self.material.texts.text("spec-module-text", &args);
        self.push(Block::Paragraph(Paragraph::plain(summary)));
        if !leaves.is_empty() {
            let coverage = self.coverage(&leaves);
            self.push(Block::Table(coverage));
        }
        self.cards(needs);
    }

    /// The features of a module with the requirements that say what they must do.
    fn coverage(&self, leaves: &[&Leaf<'p>]) -> Table {
        let rows = leaves.iter().map(|leaf| {
            let code = &leaf.record.code;
            let needs: Vec<Vec<Inline>> =
                self.refining(leaf.record).into_iter().map(|need| vec![table::reference(&need.code)]).collect();
            let needs = match needs.is_empty() {
                true => vec![Inline::Muted(self.label("spec-not-refined"))],
                false => phrase::enumerate(self.material.texts, needs, Inline::Text),
            };
            let priority = leaf.feature.priority.map(|it| self.material.choice("priority", it.word()));
            table::record_row(
                code,
                [
                    table::code_cell(code),
                    Cell::from(leaf.record.title.as_str()),
                    Cell::from(priority.unwrap_or_default()),
                    Cell::inlines(needs),
                ],
            )
        });
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("spec-feature")),
            table::fixed(self.label("spec-priority"), 54.0),
            table::fixed(self.label("spec-requirements"), 112.0),
        ];
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    /// The requirements that refine a feature, by code.
    pub(super) fn refining(&self, feature: &Record) -> Vec<&'p Record> {
        let mut needs: Vec<&Record> = self.material.view.sources(LinkKind::Refines, feature.id).collect();
        needs.sort_by(|a, b| a.code.cmp(&b.code));
        needs
    }

    pub(super) fn qualities(&mut self) {
        let needs = self.of_type(RequirementType::Quality);
        let rows: Vec<Row> =
            self.material.view.all::<Quality>().map(|(record, quality)| self.quality(record, quality)).collect();
        if needs.is_empty() && rows.is_empty() {
            return;
        }
        self.section(1, "spec-qualities", "spec-qualities-text");
        if !rows.is_empty() {
            let columns = vec![
                table::fixed(self.label("doc-code"), 54.0),
                table::fixed(self.label("spec-characteristic"), 72.0),
                Column::text(self.label("spec-scenario")),
                Column::text(self.label("spec-measure")),
                table::fixed(self.label("spec-target"), 84.0),
            ];
            self.push(Block::Table(Table { columns, rows, ..Table::default() }));
        }
        self.cards(&needs);
    }

    fn quality(&self, record: &Record, quality: &Quality) -> Row {
        let characteristic = quality.characteristic.map(|it| self.material.choice("characteristic", it.word()));
        let title = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                Cell::from(characteristic.unwrap_or_default()),
                table::stacked(title.chain(self.prose.paragraphs(&quality.scenario))),
                Cell::from(quality.measure.trim()),
                Cell::from(quality.target.trim()),
            ],
        )
    }

    pub(super) fn transition(&mut self) {
        let needs = self.of_type(RequirementType::Transition);
        if needs.is_empty() {
            return;
        }
        self.section(1, "spec-transition", "spec-transition-text");
        self.cards(&needs);
    }
}
