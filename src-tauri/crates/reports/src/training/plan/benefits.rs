//! What it all brings, told in numbers: a card for each benefit.

use i18n::Args;
use model::Record;
use model::coaching::Kpi;
use model::training::Benefit;
use typeset::{Block, Card, Fact, Inline};

use super::TrainingPlan;
use crate::writer::Writer;

impl Writer<'_, '_, TrainingPlan> {
    pub(super) fn benefits(&mut self) {
        let cards: Vec<Card> =
            self.material.view.all::<Benefit>().map(|(record, benefit)| self.benefit(record, benefit)).collect();
        if cards.is_empty() {
            return;
        }
        self.section(1, "training-benefits", "training-benefits-text");
        self.blocks.extend(cards.into_iter().map(Block::Card));
    }

    fn benefit(&self, record: &Record, benefit: &Benefit) -> Card {
        let measure = self.material.view.at(benefit.kpi);
        let unit = measure.and_then(Record::get::<Kpi>).map(|kpi| kpi.unit.trim()).unwrap_or_default();
        let value = |value: Option<f64>| {
            value.map_or_else(|| self.label("doc-unknown"), |value| self.material.measured(value, unit))
        };
        let args = Args::new().with("baseline", value(benefit.baseline)).with("target", value(benefit.target));
        let number = self.material.text("training-from-to", &args);
        let mut facts = vec![Fact { name: self.label("training-number"), value: vec![Inline::Bold(number)] }];
        facts.extend(measure.map(|it| Fact::new(self.label("training-kpi"), it.title.clone())));
        let statement = benefit.statement.trim();
        let said = (!statement.is_empty() && statement != record.title).then(|| self.prose.paragraphs(statement));
        facts.extend(said.into_iter().flatten().map(|value| Fact { name: self.label("training-statement"), value }));
        let words = self.prose.paragraphs(&benefit.in_words);
        facts.extend(words.into_iter().map(|value| Fact { name: self.label("training-in-words"), value }));
        Card {
            code: record.code.clone(),
            title: record.title.clone(),
            facts,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }
    }
}
