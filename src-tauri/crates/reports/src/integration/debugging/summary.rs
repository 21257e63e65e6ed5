//! Joint debugging in numbers: by interface, by the side of the fault, and what is open.

use figure::{Chart, ChartKind, Drawing, Series};
use i18n::Args;
use model::integration::{DebugSession, FaultSide};
use typeset::{Block, Cell, Column, Figure, FigureClass, Inline, Picture, Row, Table};

use super::{Debugging, Tried, is_open};
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, Debugging> {
    pub(super) fn summary(&mut self, tried: &[Tried]) {
        self.push(Block::PageBreak);
        let title = self.label("debugging-summary");
        self.heading(1, title);
        let sum = |part: fn(&Tried) -> usize| tried.iter().map(part).sum::<usize>();
        let passing = tried.iter().filter(|tried| tried.passed() > 0).count();
        let open: usize = tried.iter().flat_map(|it| &it.sessions).filter(|(_, session)| is_open(session)).count();
        let args = Args::new()
            .with("sessions", sum(|tried| tried.sessions.len()))
            .with("passed", sum(|tried| tried.passed()))
            .with("failed", sum(|tried| tried.failed()))
            .with("open", open)
            .with("interfaces", tried.len())
            .with("passing", passing)
            .with("percent", self.material.share(passing, tried.len()));
        let text = self.material.text("debugging-summary-text", &args);
        self.paragraph(text);
        let table = self.by_interface(tried);
        self.push(Block::Table(table));
        let faults: Vec<&DebugSession> = tried
            .iter()
            .flat_map(|tried| &tried.sessions)
            .map(|(_, session)| *session)
            .filter(|session| session.fault_side.is_some())
            .collect();
        if !faults.is_empty() {
            self.section(2, "debugging-faults", "debugging-faults-text");
            let figure = self.faults(&faults);
            self.push(Block::Figure(figure));
        }
    }

    fn by_interface(&self, tried: &[Tried]) -> Table {
        let number = |count: usize| Cell::from(if count == 0 { "–".to_owned() } else { count.to_string() });
        let rows = tried.iter().map(|tried| {
            let last = tried.sessions.iter().filter_map(|(_, session)| session.held_on).max();
            let state = tried.interface.state.map(|it| self.material.choice("interface_state", it.word()));
            let standing = match (tried.sessions.is_empty(), tried.passed() > 0) {
                (true, _) => "debugging-untried",
                (false, true) => "debugging-passed",
                (false, false) => "debugging-not-passed",
            };
            let code = if tried.sessions.is_empty() {
                Cell::inlines(vec![Inline::Bold(tried.record.code.clone())])
            } else {
                Cell::inlines(vec![table::reference(&tried.record.code)])
            };
            let cells = [
                code,
                Cell::from(tried.record.title.as_str()),
                number(tried.sessions.len()),
                number(tried.passed()),
                number(tried.failed()),
                Cell::from(last.map_or_else(|| "–".to_owned(), |day| self.material.day(Some(day)))),
                Cell::from(state.unwrap_or_default()),
                Cell::from(self.label(standing)),
            ];
            Row { source: Some(tried.record.code.clone()), ..Row::new(cells) }
        });
        let columns = vec![
            table::fixed(self.label("doc-code"), 48.0),
            Column::text(self.label("interfaces-interface")),
            table::narrow(self.label("debugging-sessions"), 46.0),
            table::narrow(self.label("debugging-pass"), 40.0),
            table::narrow(self.label("debugging-fail"), 40.0),
            table::fixed(self.label("debugging-last"), 66.0),
            table::fixed(self.label("interfaces-state"), 72.0),
            table::fixed(self.label("debugging-standing"), 66.0),
        ];
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    /// Faults by the side on which they lay, mended and open ones apart.
    fn faults(&self, faults: &[&DebugSession]) -> Figure {
        let count = |side: FaultSide, open: bool| {
            let matches = |it: &&&DebugSession| it.fault_side == Some(side) && it.fixed_on.is_none() == open;
            Some(faults.iter().filter(matches).count() as f64)
        };
        let series = |key: &str, open: bool| Series {
            name: self.label(key),
            values: FaultSide::ALL.iter().map(|side| count(*side, open)).collect(),
            ..Series::default()
        };
        let chart = Chart {
            kind: ChartKind::StackedBar,
            categories: FaultSide::ALL.iter().map(|side| self.material.choice("fault_side", side.word())).collect(),
            series: vec![series("debugging-mended", false), series("debugging-open", true)],
            y: self.label("debugging-chart-y"),
            ..Chart::default()
        };
        Figure {
            content: Picture::Drawing(Drawing::from(chart)),
            class: FigureClass::Chart,
            description: self.label("debugging-chart-description"),
            caption: vec![Inline::Text(self.label("debugging-chart"))],
            ..Figure::default()
        }
    }

    /// Failures that nobody has mended, and interfaces that were never seen to work.
    pub(super) fn open_points(&mut self, tried: &[Tried]) {
        let mut rows: Vec<Row> = Vec::new();
        let mut sided = false;
        for tried in tried {
            for (record, session) in tried.sessions.iter().filter(|(_, session)| is_open(session)) {
                let side = session.fault_side.map(|it| self.material.choice("fault_side", it.word()));
                sided |= side.is_some();
                rows.push(Row::new([
                    Cell::inlines(vec![table::reference(&record.code)]),
                    Cell::from(record.title.as_str()),
                    Cell::from(self.label("debugging-open-failure")),
                    Cell::from(side.unwrap_or_default()),
                ]));
            }
            if tried.passed() == 0 {
                let key = if tried.sessions.is_empty() { "debugging-open-untried" } else { "debugging-open-unpassed" };
                rows.push(Row::new([
                    Cell::inlines(vec![table::reference(&tried.record.code)]),
                    Cell::from(tried.record.title.as_str()),
                    Cell::from(self.label(key)),
                    Cell::default(),
                ]));
            }
        }
        if rows.is_empty() {
            return;
        }
        self.section(1, "debugging-open-points", "debugging-open-points-text");
        let mut columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("debugging-what")),
            Column::text(self.label("debugging-why-open")),
        ];
        // Interfaces that were never tried have no fault; a column for nothing else would stay empty.
        if sided {
            columns.push(table::fixed(self.label("debugging-fault"), 70.0));
        } else {
            rows.iter_mut().for_each(|row| row.cells.truncate(columns.len()));
        }
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
