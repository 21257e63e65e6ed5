//! The decisions: what was weighed, what was chosen, and what it does to cost, quality and security.

use model::Record;
use model::whole::{Decision, DecisionStatus};
use typeset::{Block, Card, Cell, Column, Fact, Inline, Row};

use super::Book;
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, Book> {
    pub(super) fn decisions(&mut self) {
        let mut decisions: Vec<(&Record, &Decision)> = self.material.view.all::<Decision>().collect();
        if decisions.is_empty() {
            return;
        }
        decisions.sort_by(|(a, first), (b, second)| (first.decided_on, &a.code).cmp(&(second.decided_on, &b.code)));
        self.section(1, "book-decisions", "book-decisions-text");
        for (record, decision) in decisions {
            self.decision(record, decision);
        }
    }

    fn decision(&mut self, record: &Record, decision: &Decision) {
        self.record_heading(2, record);
        self.text_of(record, &decision.context);
        let rows = decision
            .options
            .iter()
            .map(|option| {
                let title = Cell::inlines(vec![Inline::Bold(option.title.trim().to_owned())]);
                let (pros, cons) = (self.prose.paragraphs(&option.pros), self.prose.paragraphs(&option.cons));
                Row::new([title, table::stacked(pros), table::stacked(cons)])
            })
            .collect();
        let columns = vec![
            table::fixed(self.label("book-option"), 130.0),
            Column::text(self.label("book-pros")),
            Column::text(self.label("book-cons")),
        ];
        self.table(columns, rows);
        let status = decision.status.unwrap_or(DecisionStatus::Proposed);
        let status = self.material.choice("decision_status", status.word());
        let title = self.material.apart([status, self.material.day(decision.decided_on)]);
        let replaced = self.material.view.at(decision.supersedes).map(|earlier| vec![table::reference(&earlier.code)]);
        let text = |text: &str| {
            self.prose.paragraphs(text).into_iter().reduce(|mut all, more| {
                all.push(Inline::Text("\n".to_owned()));
                all.extend(more);
                all
            })
        };
        let lines = [
            ("book-decided", text(&decision.decision)),
            ("book-consequences", text(&decision.consequences)),
            ("book-on-cost", text(&decision.effect_on_cost)),
            ("book-on-quality", text(&decision.effect_on_quality)),
            ("book-on-security", text(&decision.effect_on_security)),
            ("book-supersedes", replaced),
        ];
        let facts: Vec<Fact> =
            lines.into_iter().filter_map(|(key, value)| Some(Fact { name: self.label(key), value: value? })).collect();
        if !facts.is_empty() {
            let (code, source) = (record.code.clone(), Some(record.code.clone()));
            self.push(Block::Card(Card { code, title, facts, source, ..Card::default() }));
        }
    }
}
