//! Page one: the three questions that frame the blueprint, and what it proposes in numbers.

use i18n::Args;
use model::coaching::Kpi;
use model::research::{Horizon, Initiative, Objective, PainPoint};
use typeset::{Block, Callout, Cell, Column, Inline, Paragraph, Prominence, Row};

use super::{Blueprint, SUBJECT};
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, Blueprint> {
    pub(super) fn opening(&mut self) {
        let title = self.label("blueprint-opening");
        self.heading(1, title);
        self.draft_warning(SUBJECT);
        let framing = self.material.view.profile().map(|(record, profile)| (record, &profile.framing));
        if let Some((record, framing)) = framing {
            let questions =
                [("blueprint-what", &framing.what), ("blueprint-why", &framing.why), ("blueprint-how", &framing.how)];
            for (question, answer) in questions.into_iter().filter(|(_, answer)| !answer.trim().is_empty()) {
                let title = self.label(question);
                self.heading(2, title);
                for inlines in self.prose.paragraphs(answer) {
                    let source = Some(record.code.clone());
                    self.push(Block::Paragraph(Paragraph { inlines, prominence: Prominence::Lead, source }));
                }
            }
        }
        let summary = self.in_numbers();
        self.push(Block::Callout(Callout {
            title: self.label("blueprint-numbers"),
            paragraphs: summary.into_iter().map(|text| vec![Inline::Text(text)]).collect(),
            ..Callout::default()
        }));
        let (columns, rows) = self.targets();
        self.table(columns, rows);
    }

    /// The objectives in figures, without words: what a sponsor remembers of the page.
    fn targets(&self) -> (Vec<Column>, Vec<Row>) {
        let rows = self.material.view.all::<Objective>().filter_map(|(record, objective)| {
            let measure = self.material.view.at(objective.measure)?;
            let unit = measure.get::<Kpi>().map(|kpi| kpi.unit.trim()).unwrap_or_default();
            let value =
                |value: Option<f64>| value.map(|value| self.material.measured_beside(value, unit)).unwrap_or_default();
            let cells = [
                Cell::inlines(vec![table::reference(&record.code)]),
                Cell::from(self.material.measure(&measure.title, unit)),
                Cell::from(value(objective.baseline)),
                Cell::inlines(vec![Inline::Bold(value(objective.target))]),
            ];
            Some(Row::new(cells))
        });
        let columns = vec![
            table::fixed(self.label("doc-objective"), 64.0),
            Column::text(self.label("doc-objective-measure")),
            table::narrow(self.label("doc-objective-baseline"), 84.0),
            table::narrow(self.label("doc-objective-target"), 84.0),
        ];
        (columns, rows.collect())
    }

    /// What the blueprint proposes, counted.
    fn in_numbers(&self) -> Vec<String> {
        let view = &self.material.view;
        let initiatives: Vec<&Initiative> = view.all::<Initiative>().map(|(_, initiative)| initiative).collect();
        let at = |horizon| initiatives.iter().filter(|initiative| initiative.horizon == Some(horizon)).count();
        let args = Args::new()
            .with("objectives", view.all::<Objective>().count())
            .with("pains", view.all::<PainPoint>().count())
            .with("initiatives", initiatives.len())
            .with("now", at(Horizon::Now))
            .with("next", at(Horizon::Next))
            .with("later", at(Horizon::Later));
        let mut lines = vec![self.material.text("blueprint-numbers-text", &args)];
        let now = || initiatives.iter().filter(|initiative| initiative.horizon == Some(Horizon::Now));
        let sum = |value: fn(&Initiative) -> Option<f64>| now().filter_map(|it| value(it)).sum::<f64>();
        let (low, high) = (sum(|it| it.effort_low), sum(|it| it.effort_high));
        if high > 0.0 {
            let cost = (sum(|it| it.cost_low), sum(|it| it.cost_high));
            let args = Args::new()
                .with("effort", self.material.effort_range(Some(low), Some(high)))
                .with("cost", self.material.money_range(Some(cost.0), Some(cost.1)));
            let key = if cost.1 > 0.0 { "blueprint-numbers-cost" } else { "blueprint-numbers-effort" };
            lines.push(self.material.text(key, &args));
        }
        lines
    }
}
