//! What was done and tried: activities with their results, and experiments with what was decided on them.

use model::coaching::{Activity, Experiment, Strategy};
use model::{Kind, Record};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::Review;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, Review> {
    pub(super) fn activities(&mut self) {
        let mut rows: Vec<Row> = Vec::new();
        for (record, _) in self.material.view.all::<Strategy>() {
            let activities: Vec<Row> = self
                .material
                .view
                .children(Kind::Activity, Some(record.id))
                .filter_map(|child| Some(self.activity(child, child.get()?)))
                .collect();
            if !activities.is_empty() {
                let title = vec![table::reference(&record.code), Inline::Text(format!("  {}", record.title))];
                rows.push(table::group_row(title));
                rows.extend(activities);
            }
        }
        if rows.is_empty() {
            return;
        }
        self.section(1, "review-activities", "review-activities-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("review-activity")),
            table::fixed(self.label("review-period"), 74.0),
            table::fixed(self.label("review-channel"), 70.0),
            table::fixed(self.label("review-result"), 158.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn activity(&self, record: &Record, activity: &Activity) -> Row {
        let begun = activity.starts.is_some_and(|day| day <= self.material.request.today);
        let waiting = if begun { "review-no-result" } else { "review-not-begun" };
        let title = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        let owner = Some(self.material.owner(record)).filter(|owner| !owner.is_empty());
        let owner = owner.map(|owner| vec![Inline::Muted(owner)]);
        let cells = [
            table::code_cell(&record.code),
            table::stacked(title.chain(owner)),
            Cell::from(self.material.period(activity.starts, activity.ends)),
            Cell::from(activity.channel.trim()),
            self.said(&activity.result, waiting),
        ];
        table::record_row(&record.code, cells)
    }

    pub(super) fn experiments(&mut self) {
        let row = |(record, experiment): (&Record, &Experiment)| {
            let metric = self.material.view.at(experiment.metric);
            let metric = metric.map(|it| vec![table::reference(&it.code), Inline::Text(format!(" {}", it.title))]);
            let title = vec![Inline::Bold(record.title.clone())];
            let hypothesis = Some(&experiment.hypothesis.0).filter(|text| **text != record.title);
            let hypothesis = hypothesis.into_iter().flat_map(|text| self.prose.paragraphs(text));
            let cells = [
                table::code_cell(&record.code),
                table::stacked(std::iter::once(title).chain(hypothesis)),
                Cell::inlines(metric.unwrap_or_default()),
                self.said(&experiment.result, "review-no-result"),
                self.said(&experiment.decision, "review-undecided"),
            ];
            table::record_row(&record.code, cells)
        };
        let rows: Vec<Row> = self.material.view.all::<Experiment>().map(row).collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "review-experiments", "review-experiments-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("review-hypothesis")),
            table::fixed(self.label("review-metric"), 66.0),
            table::fixed(self.label("review-result"), 112.0),
            table::fixed(self.label("review-decision"), 96.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// A text of a record or, where nobody wrote one, what that means.
    fn said(&self, text: &str, otherwise: &str) -> Cell {
        let paragraphs = self.prose.paragraphs(text);
        if paragraphs.is_empty() {
            return Cell::inlines(vec![Inline::Muted(self.label(otherwise))]);
        }
        table::stacked(paragraphs)
    }
}
