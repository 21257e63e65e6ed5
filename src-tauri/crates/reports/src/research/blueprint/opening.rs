//! Page one: the three questions that frame the blueprint, and what it proposes in numbers.

use i18n::Args;
use model::research::{Horizon, Initiative, Objective, PainPoint};
use typeset::{Block, Callout, Inline, Paragraph, Prominence};

use super::{Blueprint, SUBJECT};
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
