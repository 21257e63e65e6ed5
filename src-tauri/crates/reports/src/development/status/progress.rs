//! How far the work has come: milestones around today, earned value in numbers and as a curve, what was finished since the
//! last report, and what comes next.

use chrono::{Datelike, Days, NaiveDate};
use figure::{Chart, ChartKind, Drawing, Series};
use i18n::Args;
use model::Day;
use rules::EarnedValue;
use typeset::{Block, Cell, Column, Figure, FigureClass, Inline, Picture, Row, Table};

use super::{Reports, Status};
use crate::development::tasks::{TaskRow, Tasks};
use crate::table;
use crate::writer::Writer;

/// How many days a report looks ahead.
const DAYS_AHEAD: u64 = 21;

impl Writer<'_, '_, Status> {
    /// The milestones that are not reached, and the last that was.
    pub(super) fn milestones(&mut self, tasks: &Tasks) {
        let last = tasks.milestones().filter(|row| row.done >= 1.0).max_by_key(|row| row.current.map(|it| it.finish));
        let last = last.map(|row| row.record.id);
        let table = self.milestone_table(tasks, false, |row| row.done < 1.0 || Some(row.record.id) == last);
        if table.rows.is_empty() {
            return;
        }
        self.section(1, "status-milestones", "status-milestones-text");
        self.push(Block::Table(table));
    }

    pub(super) fn earned_value(&mut self, tasks: &Tasks) {
        let today = self.material.request.today;
        let value = tasks.earned(today);
        if value.budget <= 0.0 {
            return;
        }
        self.section(1, "status-earned", "status-earned-text");
        let reading = self.reading(&value, tasks);
        self.paragraph(reading);
        let table = self.measures(&value);
        self.push(Block::Table(table));
        let curve = self.curve(tasks);
        self.blocks.extend(curve);
    }

    /// What the indexes say, in a sentence.
    fn reading(&self, value: &EarnedValue, tasks: &Tasks) -> String {
        let texts = self.material.texts;
        let format = texts.format();
        let word = |index: Option<f64>, keys: [&str; 3]| {
            let key = match index {
                None => "status-unknown",
                Some(index) if index < 0.95 => keys[0],
                Some(index) if index <= 1.05 => keys[1],
                Some(_) => keys[2],
            };
            self.label(key)
        };
        let args = Args::new()
            .with("date", format.date(self.material.request.today))
            .with("done", format.share(value.earned, value.budget, 1))
            .with("schedule", word(value.schedule_index(), ["status-behind", "status-on-plan", "status-before-plan"]))
            .with("work", word(value.cost_index(), ["status-over", "status-on-budget", "status-under"]));
        let reading = texts.text("status-reading", &args);
        // Indexes weigh all work alike; that single promised dates are missed must not disappear in them.
        let slips = tasks.milestones().filter(|row| row.done < 1.0).filter_map(|row| row.slip_days(tasks));
        let late: Vec<i64> = slips.filter(|days| *days > 0).collect();
        let Some(most) = late.iter().max() else { return reading };
        let args = Args::new().with("reading", reading).with("count", late.len()).with("days", *most);
        texts.text("status-reading-late", &args)
    }

    fn measures(&self, value: &EarnedValue) -> Table {
        let format = self.material.texts.format();
        let days = |days: f64| format.person_days(days);
        let index =
            |index: Option<f64>| index.map_or_else(|| self.label("format-unknown"), |index| format!("{index:.2}"));
        let rows = [
            ("bac", days(value.budget)),
            ("pv", days(value.planned)),
            ("ev", days(value.earned)),
            ("ac", days(value.actual)),
            ("spi", index(value.schedule_index())),
            ("cpi", index(value.cost_index())),
            ("eac", value.estimate_at_completion().map_or_else(|| self.label("format-unknown"), days)),
        ];
        let rows = rows.map(|(word, shown)| {
            let name = Inline::Bold(self.label(&format!("status-{word}")));
            let text = self.label(&format!("status-{word}-text"));
            Row::new([Cell::inlines(vec![name]), Cell::from(shown), Cell::from(text)])
        });
        let columns = vec![
            table::fixed(self.label("status-measure"), 118.0),
            Column { width: typeset::Width::Fixed(108.0), ..Column::number(self.label("status-value")) },
            Column::text(self.label("status-meaning")),
        ];
        Table { columns, rows: rows.into(), ..Table::default() }
    }

    /// Planned, earned and actual work at the end of each month and today.
    fn curve(&self, tasks: &Tasks) -> Option<Block> {
        let today = self.material.request.today;
        let first = tasks.leaves().filter_map(|row| row.planned).map(|span| span.start).min()?;
        let last = tasks.leaves().filter_map(|row| row.planned).map(|span| span.finish).max()?.max(today);
        let mut ends: Vec<Day> = month_ends(first, last);
        // What is known today must not be held against the plan of a month's end that is still to come.
        if let Err(place) = ends.binary_search(&today) {
            ends.insert(place, today);
        }
        let at: Vec<EarnedValue> = ends.iter().map(|end| tasks.earned(*end)).collect();
        let known = |end: &Day| *end <= today;
        let series = |key: &str, part: fn(&EarnedValue) -> f64, all: bool| Series {
            name: self.label(key),
            values: ends.iter().zip(&at).map(|(end, value)| (all || known(end)).then(|| round(part(value)))).collect(),
            ..Series::default()
        };
        let chart =
            Chart {
                kind: ChartKind::Line,
                categories: ends
                    .iter()
                    .map(|end| {
                        if *end == today { self.material.texts.format().date_in_year(today) } else { self.month(*end) }
                    })
                    .collect(),
                series: vec![
                    series("status-pv", |value| value.planned, true),
                    series("status-ev", |value| value.earned, false),
                    series("status-ac", |value| value.actual, false),
                ],
                y: self.label("status-chart-y"),
                unit: self.label("status-chart-unit"),
                ..Chart::default()
            };
        Some(Block::Figure(Figure {
            content: Picture::Drawing(Drawing::from(chart)),
            class: FigureClass::Chart,
            description: self.label("status-chart-description"),
            caption: vec![Inline::Text(self.label("status-chart"))],
            ..Figure::default()
        }))
    }

    fn month(&self, day: Day) -> String {
        self.label(&format!("format-month-short-{}", day.month()))
    }

    /// What was finished since the last report.
    pub(super) fn finished(&mut self, tasks: &Tasks, reports: &Reports) {
        let Some(since) = reports.since() else { return };
        let is_news = |row: &&TaskRow| row.task.actual_finish.is_some_and(|finish| finish > since);
        let mut news: Vec<&TaskRow> = tasks.leaves().filter(|row| !row.is_milestone()).filter(is_news).collect();
        if news.is_empty() {
            return;
        }
        news.sort_by_key(|row| (row.task.actual_finish, row.record.code.clone()));
        let title = self.label("status-finished");
        self.heading(1, title);
        let args = Args::new().with("count", news.len()).with("date", self.material.texts.format().date(since));
        let text = self.material.texts.text("status-finished-text", &args);
        self.paragraph(text);
        let table = self.task_table(&news, "plan-finish", |row| row.task.actual_finish);
        self.push(Block::Table(table));
    }

    /// What comes next: in words, and the tasks of the next weeks.
    pub(super) fn ahead(&mut self, tasks: &Tasks, reports: &Reports) {
        let (record, report) = reports.newest;
        let today = self.material.request.today;
        let until = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(today);
        let mut next: Vec<&TaskRow> = tasks
            .leaves()
            .filter(|row| row.done < 1.0 && row.current.is_some_and(|span| span.start <= until))
            .collect();
        next.sort_by_key(|row| (row.current.map(|span| span.finish), row.record.code.clone()));
        let words = self.prose.blocks(&report.next_steps, &record.code);
        if next.is_empty() && words.is_empty() {
            return;
        }
        let title = self.label("status-next");
        self.heading(1, title);
        // The words were true on the day of the report; the table below is as of today.
        let told = report.on.filter(|on| *on != today && !words.is_empty());
        if let Some(on) = told {
            let args = Args::new().with("date", self.material.texts.format().date(on));
            let text = self.material.text("status-next-as-of", &args);
            self.paragraph(text);
        }
        self.blocks.extend(words.into_iter().map(Block::Paragraph));
        if next.is_empty() {
            return;
        }
        let text = self.label("status-next-text");
        self.paragraph(text);
        let table = self.task_table(&next, "plan-finish", |row| row.current.map(|span| span.finish));
        self.push(Block::Table(table));
    }

    fn task_table(&self, rows: &[&TaskRow], date: &str, day: fn(&TaskRow) -> Option<Day>) -> Table {
        let any_critical = rows.iter().any(|row| row.critical);
        let shown = |row: &&TaskRow| {
            let owner = row.record.owner.and_then(|owner| self.material.view.record(owner));
            // Milestones have their place above; here they are only spoken of.
            let destination = (!row.is_milestone()).then(|| row.record.code.clone());
            let critical = if row.critical { self.label("status-critical") } else { String::new() };
            let mut cells = vec![
                table::code_cell(&row.record.code),
                Cell::from(row.record.title.as_str()),
                Cell::from(self.material.day(day(row))),
                Cell::from(self.material.texts.format().share(row.done, 1.0, 0)),
            ];
            cells.extend(any_critical.then(|| Cell::from(critical)));
            cells.push(Cell::from(owner.map_or_else(|| self.label("plan-owner-none"), |owner| owner.title.clone())));
            Row { destination, source: Some(row.record.code.clone()), ..Row::new(cells) }
        };
        let mut columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("plan-task")),
            table::fixed(self.label(date), 68.0),
            Column::number(self.label("plan-done")),
        ];
        columns.extend(any_critical.then(|| table::fixed(self.label("status-critical-path"), 56.0)));
        columns.push(table::fixed(self.label("plan-owner"), 74.0));
        Table { columns, rows: rows.iter().map(shown).collect(), ..Table::default() }
    }
}

/// The last day of every month from one day to another.
fn month_ends(first: Day, last: Day) -> Vec<Day> {
    let mut ends = Vec::new();
    let mut month = (first.year(), first.month());
    while month <= (last.year(), last.month()) {
        let next = if month.1 == 12 { (month.0 + 1, 1) } else { (month.0, month.1 + 1) };
        ends.extend(NaiveDate::from_ymd_opt(next.0, next.1, 1).and_then(|day| day.pred_opt()));
        month = next;
    }
    ends
}

/// To a tenth of a person-day, as it is printed.
fn round(days: f64) -> f64 {
    (days * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::month_ends;

    #[test]
    fn months_end_with_their_last_day_over_a_turn_of_the_year() {
        let day = |text: &str| text.parse().expect("a test writes its dates rightly");
        let ends: Vec<String> =
            month_ends(day("2026-11-30"), day("2027-02-01")).iter().map(ToString::to_string).collect();
        assert_eq!(ends, ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]);
    }
}
