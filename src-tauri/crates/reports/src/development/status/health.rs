//! How the project is: four sides at a glance, each with a sign and a word, and how they were before.

use i18n::Args;
use model::Record;
use model::development::{Health, HealthCheck, StatusReport};
use typeset::{Block, Cell, Column, Inline, Paragraph, Prominence, Row, Table};

use super::{Reports, Status};
use crate::table;
use crate::writer::Writer;

/// The word of a side, and where a check says how it stands.
type Side = (&'static str, fn(&HealthCheck) -> Option<Health>);

/// The four sides.
const SIDES: [Side; 4] = [
    ("scope", |health| health.scope),
    ("schedule", |health| health.schedule),
    ("cost", |health| health.cost),
    ("risk", |health| health.risk),
];

impl Writer<'_, '_, Status> {
    pub(super) fn health(&mut self, reports: &Reports) {
        let (record, report) = reports.newest;
        self.push(Block::PageBreak);
        let title = self.label("status-health");
        self.heading(1, title);
        let line = self.issue_line(record, report);
        self.push(Block::Paragraph(Paragraph {
            inlines: vec![Inline::Text(line)],
            prominence: Prominence::Note,
            source: Some(record.code.clone()),
        }));
        let table = self.health_table(reports);
        self.push(Block::Table(table));
        for text in [&report.summary.0, &record.body] {
            let paragraphs = self.prose.blocks(text, &record.code);
            self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
        }
    }

    fn issue_line(&self, record: &Record, report: &StatusReport) -> String {
        let texts = self.material.texts;
        let day = report.on.map(|on| texts.format().date(on)).unwrap_or_default();
        match report.number {
            Some(number) => texts.text("status-issue", &Args::new().with("number", number.0).with("date", day)),
            None => texts.text("doc-name-value", &Args::new().with("name", &record.title).with("value", day)),
        }
    }

    fn health_table(&self, reports: &Reports) -> Table {
        let before = reports.earlier.first().map(|(_, report)| &report.health);
        let rows = SIDES.iter().map(|(word, side)| {
            let now = side(&reports.newest.1.health);
            let mut cells = vec![
                Cell::inlines(vec![Inline::Bold(self.label(&format!("status-side-{word}")))]),
                Cell::inlines(vec![Inline::Bold(self.sign(now))]),
            ];
            cells.extend(before.map(|before| Cell::from(self.sign(side(before)))));
            cells.extend(before.map(|before| Cell::from(self.trend(side(before), now))));
            cells.push(Cell::from(self.label(&format!("status-side-{word}-text"))));
            Row::new(cells)
        });
        let mut columns =
            vec![table::fixed(self.label("status-side"), 64.0), table::fixed(self.label("status-now"), 84.0)];
        columns.extend(before.map(|_| table::fixed(self.label("status-before"), 84.0)));
        columns.extend(before.map(|_| table::fixed(self.label("status-trend"), 56.0)));
        columns.push(Column::text(self.label("status-meaning")));
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    /// A state as a sign and a word, so that nobody needs to see colours.
    fn sign(&self, health: Option<Health>) -> String {
        let sign = match health {
            Some(Health::Green) => "●",
            Some(Health::Amber) => "▲",
            Some(Health::Red) => "■",
            None => return self.label("format-unknown"),
        };
        format!("{sign} {}", health.map(|it| self.material.choice("health", it.word())).unwrap_or_default())
    }

    fn trend(&self, before: Option<Health>, now: Option<Health>) -> String {
        let grade = |health: Health| match health {
            Health::Green => 0,
            Health::Amber => 1,
            Health::Red => 2,
        };
        let (Some(before), Some(now)) = (before.map(grade), now.map(grade)) else { return String::new() };
        self.label(match now.cmp(&before) {
            std::cmp::Ordering::Less => "status-better",
            std::cmp::Ordering::Equal => "status-same",
            std::cmp::Ordering::Greater => "status-worse",
        })
    }

    /// The reports so far, so that a reader sees the run of things.
    pub(super) fn history(&mut self, reports: &Reports) {
        if reports.earlier.is_empty() {
            return;
        }
        self.section(1, "status-history", "status-history-text");
        let all = std::iter::once(&reports.newest).chain(&reports.earlier);
        let rows: Vec<Row> = all
            .map(|(record, report)| {
                let number = report.number.map(|number| number.0.to_string()).unwrap_or_default();
                let cells = [Cell::from(number), Cell::from(self.material.day(report.on))].into_iter();
                let sides = SIDES.iter().map(|(_, side)| Cell::from(self.sign(side(&report.health))));
                Row { source: Some(record.code.clone()), ..Row::new(cells.chain(sides)) }
            })
            .collect();
        let mut columns =
            vec![table::fixed(self.label("status-number"), 48.0), table::fixed(self.label("doc-date"), 76.0)];
        columns.extend(SIDES.iter().map(|(word, _)| Column::text(self.label(&format!("status-side-{word}")))));
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
