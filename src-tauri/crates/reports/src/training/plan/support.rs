//! What keeps the new habits going after the training: rewards, and answers to the questions that will come.

use model::Record;
use model::training::{Faq, Incentive};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::TrainingPlan;
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, TrainingPlan> {
    pub(super) fn incentives(&mut self) {
        let row = |(record, incentive): (&Record, &Incentive)| {
            let cells = [
                table::code_cell(&record.code),
                table::stacked(
                    std::iter::once(vec![Inline::Bold(record.title.clone())])
                        .chain(self.prose.paragraphs(&record.body)),
                ),
                Cell::from(incentive.metric.trim()),
                Cell::from(incentive.reward.trim()),
                Cell::from(incentive.period.trim()),
                Cell::from(self.material.owner(record)),
            ];
            table::record_row(&record.code, cells)
        };
        let rows: Vec<Row> = self.material.view.all::<Incentive>().map(row).collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "training-incentives", "training-incentives-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("training-behaviour")),
            Column::text(self.label("training-metric")),
            Column::text(self.label("training-reward")),
            table::fixed(self.label("training-period"), 78.0),
            table::fixed(self.label("training-owner"), 58.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    pub(super) fn questions(&mut self) {
        let row = |(record, faq): (&Record, &Faq)| {
            let question = vec![Inline::Bold(record.title.clone())];
            let from = self.material.view.at(faq.from).map(|it| vec![Inline::Muted(it.code.clone())]);
            let answer = self.prose.paragraphs(&faq.answer);
            let missing = || vec![vec![Inline::Muted(self.label("doc-to-be-confirmed"))]];
            let cells = [
                table::code_cell(&record.code),
                table::stacked(std::iter::once(question).chain(from)),
                table::stacked(if answer.is_empty() { missing() } else { answer }),
            ];
            table::record_row(&record.code, cells)
        };
        let rows: Vec<Row> = self.material.view.all::<Faq>().map(row).collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "training-questions", "training-questions-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            table::fixed(self.label("training-question"), 150.0),
            Column::text(self.label("training-answer")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
