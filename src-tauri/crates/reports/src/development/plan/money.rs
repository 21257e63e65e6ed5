//! What falls due with which milestone, what the client pays others, and whether what was promised is kept.

use i18n::Args;
use model::Day;
use model::development::{CostLine, TaskConstraint};
use model::whole::StagePlan;
use typeset::{Block, Callout, Cell, Column, Inline, Row, Table, Tone};

use super::Plan;
use crate::development::tasks::Tasks;
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, Plan> {
    pub(super) fn payments(&mut self, tasks: &Tasks) {
        let due: Vec<_> = tasks.milestones().filter(|row| row.task.payment_percent.is_some()).collect();
        let costs: Vec<Row> = self.costs();
        if due.is_empty() && costs.is_empty() {
            return;
        }
        let title = self.label("plan-payments");
        self.heading(1, title);
        if !due.is_empty() {
            let text = self.label("plan-payments-text");
            self.paragraph(text);
            let mut sum = 0.0;
            let mut rows: Vec<Row> = Vec::new();
            for row in due {
                sum += row.task.payment_percent.unwrap_or(0.0);
                let invoiced = if row.task.invoiced == Some(true) { "plan-invoiced" } else { "plan-not-invoiced" };
                let cells = [
                    Cell::inlines(vec![table::reference(&row.record.code)]),
                    Cell::from(row.record.title.as_str()),
                    Cell::from(self.material.day(row.current.map(|span| span.finish))),
                    Cell::from(self.share(row.task.payment_percent)),
                    Cell::from(self.share(Some(sum))),
                    Cell::from(self.label(invoiced)),
                ];
                rows.push(Row::new(cells));
            }
            let columns = vec![
                table::fixed(self.label("doc-code"), 52.0),
                Column::text(self.label("plan-milestone")),
                table::fixed(self.label("plan-due"), 70.0),
                Column::number(self.label("plan-payment")),
                Column::number(self.label("plan-cumulated")),
                table::fixed(self.label("plan-invoice"), 64.0),
            ];
            self.push(Block::Table(Table { columns, rows, ..Table::default() }));
        }
        self.cost_table(costs);
    }

    fn cost_table(&mut self, rows: Vec<Row>) {
        if rows.is_empty() {
            return;
        }
        self.section(2, "plan-costs", "plan-costs-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("plan-cost")),
            table::fixed(self.label("plan-cost-category"), 84.0),
            Column::number(self.label("plan-cost-planned")),
            Column::number(self.label("plan-cost-actual")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// The cost lines that are the client's own, with their sum.
    fn costs(&self) -> Vec<Row> {
        let lines: Vec<_> =
            self.material.view.all::<CostLine>().filter(|(_, line)| line.internal == Some(false)).collect();
        let money =
            |amount: Option<f64>| Cell::from(amount.map_or_else(|| "–".to_owned(), |it| self.material.money(it)));
        let mut rows: Vec<Row> = lines
            .iter()
            .map(|(record, line)| {
                let category = line.category.map(|it| self.material.choice("cost_category", it.word()));
                let cells = [
                    table::code_cell(&record.code),
                    Cell::from(record.title.as_str()),
                    Cell::from(category.unwrap_or_default()),
                    money(line.planned),
                    money(line.actual),
                ];
                table::record_row(&record.code, cells)
            })
            .collect();
        if rows.len() > 1 {
            let sum = |part: fn(&CostLine) -> Option<f64>| lines.iter().filter_map(|(_, line)| part(line)).sum::<f64>();
            let (planned, actual) = (sum(|line| line.planned), sum(|line| line.actual));
            let cells = [Cell::default(), Cell::from(self.label("doc-total")), Cell::default()].into_iter();
            rows.push(table::total_row(cells.chain([money(Some(planned)), money(Some(actual))])));
        }
        rows
    }

    /// Forecast against what was promised: the dates that tasks must keep, and the end of each stage.
    pub(super) fn commitments(&mut self, tasks: &Tasks) {
        let promised: Vec<(&str, &str, Day, Day)> = tasks
            .leaves()
            .filter(|row| row.task.constraint == Some(TaskConstraint::MustFinish))
            .filter_map(|row| {
                let code = row.record.code.as_str();
                Some((code, row.record.title.as_str(), row.task.constraint_on?, row.current?.finish))
            })
            .collect();
        let stages: Vec<Row> = self.material.view.all::<StagePlan>().filter_map(|(_, plan)| self.stage(plan)).collect();
        if promised.is_empty() && stages.is_empty() {
            return;
        }
        self.section(1, "plan-commitments", "plan-commitments-text");
        for (code, title, on, forecast) in promised {
            let callout = self.promise(tasks, (code, title), on, forecast);
            self.push(Block::Callout(callout));
        }
        if stages.is_empty() {
            return;
        }
        let columns = vec![
            Column::text(self.label("plan-stage")),
            table::fixed(self.label("plan-stage-start"), 72.0),
            table::fixed(self.label("plan-stage-finish"), 72.0),
            table::fixed(self.label("plan-stage-started"), 72.0),
            table::fixed(self.label("plan-stage-finished"), 72.0),
            table::fixed(self.label("plan-gate"), 66.0),
        ];
        self.push(Block::Table(Table { columns, rows: stages, ..Table::default() }));
    }

    fn promise(&self, tasks: &Tasks, (code, title): (&str, &str), on: Day, forecast: Day) -> Callout {
        let days = tasks.plan.days_between(on, forecast);
        let late = days > 0;
        let format = self.material.texts.format();
        let args = Args::new()
            .with("milestone", title)
            .with("promised", format.date(on))
            .with("forecast", format.date(forecast))
            .with("days", days.abs());
        let key = if late { "plan-promise-late" } else { "plan-promise-kept" };
        Callout {
            tone: if late { Tone::Attention } else { Tone::Note },
            title: String::new(),
            paragraphs: vec![vec![Inline::Text(self.material.texts.text(key, &args))]],
            source: Some(code.to_owned()),
        }
    }

    fn stage(&self, plan: &StagePlan) -> Option<Row> {
        let stage = plan.stage?;
        plan.planned_start.or(plan.planned_finish)?;
        let day = |day| Cell::from(self.material.day(day));
        let actual = |on: Option<Day>| if on.is_some() { day(on) } else { Cell::from("–") };
        let decision = plan.decision.map(|decision| self.material.choice("gate_decision", decision.word()));
        Some(Row::new([
            Cell::from(self.label(&format!("stage-{}", stage.name()))),
            day(plan.planned_start),
            day(plan.planned_finish),
            actual(plan.actual_start),
            actual(plan.actual_finish),
            Cell::from(decision.unwrap_or_else(|| "–".to_owned())),
        ]))
    }
}
