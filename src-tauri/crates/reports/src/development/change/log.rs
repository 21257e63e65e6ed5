//! The change log: every change request in one table, how many of which kind, and the work that was absorbed.

use std::collections::BTreeMap;

use figure::{Chart, ChartKind, Drawing, Series};
use i18n::Args;
use model::Record;
use model::development::{ChangeDisposition, ChangeOrigin, ChangeRequest};
use model::{Kind, Stage};
use rules::ChangeClass;
use typeset::{Block, Cell, Column, Document, Figure, FigureClass, Inline, Picture, Row, Table};

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, table};

/// The change log.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "change_log",
    code: "CHANGELOG",
    stage: Stage::Development,
    kinds: &[Kind::ChangeRequest],
    has_content: |view: &ClientView| view.all::<ChangeRequest>().next().is_some(),
    blocks,
    notes,
};

/// The document that this file writes.
struct ChangeLog;

/// A change request with its fields.
type Request<'p> = (&'p Record, &'p ChangeRequest);

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let mut writer: Writer<ChangeLog> = Writer::new(material);
    let all: Vec<Request> = material.view.all::<ChangeRequest>().collect();
    writer.push(Block::Cover(front::cover(material, None)));
    writer.summary(&all);
    writer.register(&all);
    writer.absorbed(&all);
    writer.priced(&all);
    document.blocks = writer.blocks;
    document
}

/// The change requests that wait for a decision.
fn notes(material: &Material) -> Vec<Note> {
    let waiting = material.view.all::<ChangeRequest>().filter(|(_, change)| change.disposition.is_none());
    let note = |(record, _): Request| Note::missing("changelog-problem-undecided").about(record);
    waiting.map(note).collect()
}

/// The work and the price of the chosen option.
fn chosen(change: &ChangeRequest) -> (Option<f64>, Option<f64>) {
    let option = change.options.iter().find(|option| option.chosen == Some(true));
    (option.and_then(|option| option.effort), option.and_then(|option| option.cost))
}

/// Adds the months between the first and the last in which nothing came, so that distances in time show as they are.
fn fill<T: Default>(months: &mut BTreeMap<(i32, u32), T>) {
    let (Some(first), Some(last)) = (months.keys().next().copied(), months.keys().next_back().copied()) else { return };
    let next = |(year, month): (i32, u32)| Some(if month == 12 { (year + 1, 1) } else { (year, month + 1) });
    for month in std::iter::successors(Some(first), |month| next(*month)).take_while(|month| *month < last) {
        months.entry(month).or_default();
    }
}

impl Writer<'_, '_, ChangeLog> {
    fn summary(&mut self, all: &[Request]) {
        self.push(Block::PageBreak);
        let title = self.label("changelog-summary");
        self.heading(1, title);
        let of_kind = |kind| all.iter().filter(|(_, change)| ChangeClass::of(change) == Some(kind)).count();
        let priced = all.iter().filter(|(_, it)| it.disposition == Some(ChangeDisposition::AcceptPriced)).count();
        let decided = |it| all.iter().filter(|(_, change)| change.disposition == Some(it)).count();
        let args = Args::new()
            .with("total", all.len())
            .with("deferred", decided(ChangeDisposition::Defer))
            .with("rejected", decided(ChangeDisposition::Reject))
            .with("absorbed", of_kind(ChangeClass::Absorbed))
            .with("against", of_kind(ChangeClass::AdvisedAgainst))
            .with("own", decided(ChangeDisposition::Improve))
            .with("priced", priced)
            .with("open", all.iter().filter(|(_, it)| it.disposition.is_none()).count());
        let text = self.material.texts.text("changelog-summary-text", &args);
        self.paragraph(text);
        let kinds = self.label("changelog-kinds-text");
        self.run_in("changelog-kinds", kinds);
        let table = self.counts(all);
        self.push(Block::Table(table));
        let figure = self.chart(all);
        self.push(Block::Figure(figure));
    }

    /// The dispositions that occur, with `None` for those that are open.
    fn dispositions(&self, all: &[Request]) -> Vec<(Option<ChangeDisposition>, String)> {
        let word = |it: ChangeDisposition| self.material.choice("change_disposition", it.word());
        let decided = ChangeDisposition::ALL.iter().map(|it| (Some(*it), word(*it)));
        decided
            .chain([(None, self.label("status-undecided"))])
            .filter(|(it, _)| all.iter().any(|(_, change)| change.disposition == *it))
            .collect()
    }

    /// What was decided, by who asked.
    fn counts(&self, all: &[Request]) -> Table {
        let dispositions = self.dispositions(all);
        let count = |origin: Option<ChangeOrigin>, it: Option<Option<ChangeDisposition>>| {
            let matches = |(_, change): &&Request| {
                (origin.is_none() || change.origin == origin) && it.is_none_or(|it| change.disposition == it)
            };
            all.iter().filter(matches).count()
        };
        let number = |count: usize| Cell::from(if count == 0 { "–".to_owned() } else { count.to_string() });
        let cells = |origin: Option<ChangeOrigin>| {
            let each = dispositions.iter().map(|(it, _)| number(count(origin, Some(*it)))).collect::<Vec<_>>();
            each.into_iter().chain([number(count(origin, None))]).collect::<Vec<_>>()
        };
        let origins = ChangeOrigin::ALL.iter().filter(|origin| count(Some(**origin), None) > 0);
        let mut rows: Vec<Row> = origins
            .map(|origin| {
                let name = Cell::from(self.material.choice("change_origin", origin.word()));
                Row::new(std::iter::once(name).chain(cells(Some(*origin))))
            })
            .collect();
        let total = Cell::from(self.label("doc-total"));
        rows.push(table::total_row(std::iter::once(total).chain(cells(None))));
        let mut columns = vec![Column::text(self.label("change-origin"))];
        columns.extend(dispositions.iter().map(|(_, word)| Column::number(word.clone())));
        columns.push(Column::number(self.label("doc-total")));
        Table { columns, rows, ..Table::default() }
    }

    /// Requests by the month in which they were received, divided by what was decided.
    fn chart(&self, all: &[Request]) -> Figure {
        let mut months: BTreeMap<(i32, u32), Vec<&ChangeRequest>> = BTreeMap::new();
        for (_, change) in all {
            if let Some(on) = change.received_on {
                months.entry((chrono::Datelike::year(&on), chrono::Datelike::month(&on))).or_default().push(change);
            }
        }
        fill(&mut months);
        let series = self.dispositions(all).into_iter().map(|(it, name)| {
            let count = |changes: &Vec<&ChangeRequest>| {
                Some(changes.iter().filter(|change| change.disposition == it).count() as f64)
            };
            Series { name, values: months.values().map(count).collect(), ..Series::default() }
        });
        let chart = Chart {
            kind: ChartKind::StackedBar,
            categories: months.keys().map(|(_, month)| self.label(&format!("format-month-short-{month}"))).collect(),
            series: series.collect(),
            y: self.label("changelog-chart-y"),
            ..Chart::default()
        };
        Figure {
            content: Picture::Drawing(Drawing::from(chart)),
            class: FigureClass::Chart,
            description: self.label("changelog-chart-description"),
            caption: vec![Inline::Text(self.label("changelog-chart"))],
            ..Figure::default()
        }
    }

    fn register(&mut self, all: &[Request]) {
        self.section(1, "changelog-register", "changelog-register-text");
        let rows: Vec<Row> = all.iter().map(|(record, change)| self.entry(record, change)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 48.0),
            Column::text(self.label("change-title")),
            table::fixed(self.label("changelog-received"), 64.0),
            table::fixed(self.label("change-disposition"), 52.0),
            table::fixed(self.label("changelog-decision"), 62.0),
            table::fixed(self.label("change-status"), 52.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn entry(&self, record: &Record, change: &ChangeRequest) -> Row {
        let material = self.material;
        let mut what = vec![vec![Inline::Bold(record.title.clone())]];
        what.extend(self.prose.paragraphs(&change.reason));
        let who = material.view.at(change.decided_by).map(|who| vec![Inline::Muted(who.title.clone())]);
        let day = change.decided_on.map_or_else(|| "–".to_owned(), |on| material.day(Some(on)));
        let decision = [vec![Inline::Text(day)]].into_iter().chain(who);
        let disposition = change.disposition.map(|it| material.choice("change_disposition", it.word()));
        let origin = change.origin.map(|it| vec![Inline::Muted(material.choice("change_origin", it.word()))]);
        let cells = [
            table::code_cell(&record.code),
            table::stacked(what),
            table::stacked([vec![Inline::Text(material.day(change.received_on))]].into_iter().chain(origin)),
            Cell::from(disposition.unwrap_or_else(|| self.label("status-undecided"))),
            table::stacked(decision),
            Cell::from(change.status.map(|it| material.choice("change_status", it.word())).unwrap_or_default()),
        ];
        table::record_row(&record.code, cells)
    }

    /// The ledger of work that the service provider took on without a price.
    fn absorbed(&mut self, all: &[Request]) {
        let taken_on = [ChangeDisposition::Absorb, ChangeDisposition::Improve];
        let is_free = |change: &ChangeRequest| chosen(change).1.unwrap_or(0.0) == 0.0;
        let mut entries: Vec<&Request> = all
            .iter()
            .filter(|(_, it)| it.disposition.is_some_and(|it| taken_on.contains(&it)) && is_free(it))
            .collect();
        if entries.is_empty() {
            return;
        }
        entries.sort_by_key(|(record, change)| (change.decided_on, record.code.clone()));
        self.section(1, "changelog-absorbed", "changelog-absorbed-text");
        let format = self.material.texts.format();
        let mut sum = 0.0;
        let mut rows = Vec::new();
        for (record, change) in entries {
            let effort = chosen(change).0;
            sum += effort.unwrap_or(0.0);
            let shown = effort.map_or_else(|| self.label("format-unknown"), |days| format.decimal(days, 1));
            let cells = [
                Cell::from(self.material.day(change.decided_on)),
                Cell::inlines(vec![table::reference(&record.code)]),
                table::stacked(
                    std::iter::once(vec![Inline::Text(record.title.clone())])
                        .chain(self.prose.paragraphs(&change.rationale)),
                ),
                Cell::from(shown),
                Cell::from(format.decimal(sum, 1)),
            ];
            rows.push(Row::new(cells));
        }
        let columns = vec![
            table::fixed(self.label("changelog-decision"), 68.0),
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("change-title")),
            Column::number(self.label("change-effort-days")),
            Column::number(self.label("plan-cumulated")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// What was taken up at a price.
    fn priced(&mut self, all: &[Request]) {
        let entries: Vec<&Request> =
            all.iter().filter(|(_, it)| it.disposition == Some(ChangeDisposition::AcceptPriced)).collect();
        if entries.is_empty() {
            return;
        }
        self.section(1, "changelog-priced", "changelog-priced-text");
        let format = self.material.texts.format();
        let rows: Vec<Row> = entries
            .iter()
            .map(|(record, change)| {
                let (effort, cost) = chosen(change);
                let unknown = || self.label("format-unknown");
                Row::new([
                    Cell::inlines(vec![table::reference(&record.code)]),
                    Cell::from(record.title.as_str()),
                    Cell::from(self.material.day(change.decided_on)),
                    Cell::from(effort.map_or_else(unknown, |days| format.number(days, 1))),
                    Cell::from(cost.map_or_else(unknown, |cost| self.material.money(cost))),
                ])
            })
            .collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("change-title")),
            table::fixed(self.label("changelog-decision"), 70.0),
            Column::number(self.label("change-effort-days")),
            Column::number(self.label("change-price")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::fill;

    #[test]
    fn months_without_a_request_keep_their_place_over_a_turn_of_the_year() {
        let mut months = BTreeMap::from([((2026, 11), 2), ((2027, 2), 1)]);
        fill(&mut months);
        let months: Vec<_> = months.into_iter().collect();
        assert_eq!(months, [((2026, 11), 2), ((2026, 12), 0), ((2027, 1), 0), ((2027, 2), 1)]);
        let mut none: BTreeMap<(i32, u32), u8> = BTreeMap::new();
        fill(&mut none);
        assert!(none.is_empty());
    }
}
