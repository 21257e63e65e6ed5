//! Milestones as a table: what each delivers, when it was meant to be reached and when it is.

use i18n::Args;
use typeset::{Cell, Column, Inline, Row, Table};

use super::tasks::{TaskRow, Tasks};
use crate::table;
use crate::writer::Writer;

impl<D> Writer<'_, '_, D> {
    /// The milestones that a condition picks. Payment stands with them where it is asked for.
    pub(super) fn milestone_table(&self, tasks: &Tasks, with_payment: bool, picks: impl Fn(&TaskRow) -> bool) -> Table {
        let rows: Vec<Row> = tasks
            .milestones()
            .filter(|row| picks(row))
            .map(|row| {
                let deliverable = row.task.deliverable.trim();
                let parts = [vec![Inline::Bold(row.record.title.clone())]].into_iter();
                let what = table::stacked(parts.chain((!deliverable.is_empty()).then(|| vec![deliverable.into()])));
                let mut cells = vec![
                    table::code_cell(&row.record.code),
                    what,
                    Cell::from(self.material.day(row.planned.map(|span| span.finish))),
                    Cell::from(self.material.day(row.current.map(|span| span.finish))),
                    Cell::from(self.slip(row, tasks)),
                ];
                cells.extend(with_payment.then(|| Cell::from(self.share(row.task.payment_percent))));
                cells.push(Cell::from(self.standing(row)));
                table::record_row(&row.record.code, cells)
            })
            .collect();
        let mut columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("plan-milestone")),
            table::fixed(self.label("plan-planned"), 68.0),
            table::fixed(self.label("plan-current"), 68.0),
            table::fixed(self.label("plan-slip"), 62.0),
        ];
        columns.extend(with_payment.then(|| Column::number(self.label("plan-payment"))));
        columns.push(table::fixed(self.label("plan-standing"), 66.0));
        Table { columns, rows, ..Table::default() }
    }

    /// A share in percent, or the sign for none.
    pub(super) fn share(&self, percent: Option<f64>) -> String {
        let format = self.material.texts.format();
        percent.map_or_else(|| "–".to_owned(), |percent| format.percent(percent))
    }

    /// How far a task lies from its first date.
    pub(super) fn slip(&self, row: &TaskRow, tasks: &Tasks) -> String {
        let Some(days) = row.slip_days(tasks) else { return String::new() };
        let key = match days {
            0 => return self.label("plan-on-time"),
            1.. => "plan-late",
            _ => "plan-early",
        };
        self.material.texts.text(key, &Args::new().with("days", days.abs()))
    }

    /// Reached, overdue or ahead, as a sign with its word.
    pub(super) fn standing(&self, row: &TaskRow) -> String {
        let reached = row.task.actual_finish.is_some() || row.done >= 1.0;
        let overdue = row.current.is_some_and(|span| span.finish < self.material.request.today);
        self.label(match (reached, overdue) {
            (true, _) => "plan-reached",
            (false, true) => "plan-overdue",
            (false, false) => "plan-ahead",
        })
    }
}
