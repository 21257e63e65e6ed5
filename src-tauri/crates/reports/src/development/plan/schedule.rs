//! The schedule as bars over a calendar, at first whole and then group by group, and the work breakdown as a table.

use std::collections::BTreeMap;

use figure::{BarKind, Drawing, Gantt, GanttRow, GanttWords};
use i18n::Args;
use model::development::TaskType;
use model::{Id, LinkKind};
use rules::Span;
use typeset::{Block, Cell, Column, Figure, FigureClass, Inline, Picture, Row, Table};

use super::Plan;
use crate::development::tasks::{TaskRow, Tasks};
use crate::table;
use crate::writer::Writer;

/// How many rows a figure holds so that a page shows it at a readable size.
const ROWS_PER_FIGURE: usize = 26;

impl Writer<'_, '_, Plan> {
    pub(super) fn schedule(&mut self, tasks: &Tasks) {
        if !tasks.rows.iter().any(|row| row.current.is_some()) {
            return;
        }
        self.section(1, "plan-schedule", "plan-schedule-text");
        let overview: Vec<usize> = (0..tasks.rows.len())
            .filter(|index| tasks.rows[*index].depth == 0 || tasks.rows[*index].is_milestone())
            .collect();
        let title = self.label("plan-overview");
        for part in overview.chunks(ROWS_PER_FIGURE + 6) {
            self.gantt(tasks, &overview, part, &title);
        }
        for group in groups(tasks) {
            let row = &tasks.rows[group[0]];
            let title = row.record.title.clone();
            self.heading(2, title.clone());
            for part in even_parts(&group) {
                self.gantt(tasks, &group, part, &title);
            }
        }
    }

    fn gantt(&mut self, tasks: &Tasks, whole: &[usize], shown: &[usize], title: &str) {
        let words = GanttWords {
            task: self.label("plan-task"),
            today: self.label("plan-today"),
            critical: self.label("plan-critical"),
            baseline: self.label("plan-baseline"),
            progress: self.label("plan-progress"),
            milestone: self.label("plan-milestone"),
        };
        let least = shown.iter().map(|index| tasks.rows[*index].depth).min().unwrap_or(0);
        let drawn: Vec<usize> = shown.iter().copied().filter(|index| tasks.rows[*index].current.is_some()).collect();
        let rows: Vec<GanttRow> = drawn.iter().filter_map(|index| bar(&tasks.rows[*index], least)).collect();
        if rows.is_empty() {
            return;
        }
        let texts = self.material.texts;
        let args = Args::new().with("title", title).with("count", rows.len());
        let figure = Figure {
            content: Picture::Drawing(Drawing::from(Gantt {
                rows,
                links: self.links(tasks, &drawn),
                today: Some(self.material.request.today),
                // The parts of one group stand over the same calendar, so that they read as one.
                span: whole
                    .iter()
                    .filter_map(|index| window(&tasks.rows[*index]))
                    .reduce(Span::with)
                    .map(|it| (it.start, it.finish)),
                words,
            })),
            class: FigureClass::Chart,
            description: texts.text("plan-gantt-description", &args),
            caption: vec![Inline::Text(texts.text("plan-gantt", &args))],
            ..Figure::default()
        };
        self.push(Block::Figure(figure));
    }

    /// The relations between the rows of one figure.
    fn links(&self, tasks: &Tasks, drawn: &[usize]) -> Vec<(usize, usize)> {
        let places: BTreeMap<Id, usize> =
            drawn.iter().enumerate().map(|(place, index)| (tasks.rows[*index].record.id, place)).collect();
        let next = |id: Id| self.material.view.targets(LinkKind::Precedes, id);
        drawn
            .iter()
            .enumerate()
            .flat_map(|(place, index)| next(tasks.rows[*index].record.id).map(move |record| (place, record.id)))
            .filter_map(|(place, id)| Some((place, *places.get(&id)?)))
            .collect()
    }

    /// Every task with its dates and who answers for it.
    pub(super) fn breakdown(&mut self, tasks: &Tasks) {
        self.section(1, "plan-breakdown", "plan-breakdown-text");
        let rows: Vec<Row> = tasks.rows.iter().map(|row| self.breakdown_row(row)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("plan-task")),
            table::fixed(self.label("plan-start"), 66.0),
            table::fixed(self.label("plan-finish"), 66.0),
            Column::number(self.label("plan-done")),
            table::fixed(self.label("plan-owner"), 74.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn breakdown_row(&self, row: &TaskRow) -> Row {
        let owner = row.record.owner.and_then(|owner| self.material.view.record(owner));
        let code = &row.record.code;
        // An ideographic space per level shows the tree where a table has no indent.
        let indent = "\u{3000}".repeat(row.depth);
        let title = match (row.is_leaf, row.is_milestone()) {
            (false, _) => vec![Inline::Bold(format!("{indent}{}", row.record.title))],
            (true, true) => vec![Inline::Text(format!("{indent}◆ {}", row.record.title))],
            (true, false) => vec![Inline::Text(format!("{indent}{}", row.record.title))],
        };
        let cells = [
            table::code_cell(code),
            Cell::inlines(title),
            Cell::from(self.material.day(row.current.map(|span| span.start))),
            Cell::from(self.material.day(row.current.map(|span| span.finish))),
            Cell::from(self.material.texts.format().share(row.done, 1.0, 0)),
            Cell::from(match owner {
                Some(owner) => owner.title.clone(),
                None if row.is_leaf => self.label("plan-owner-none"),
                None => String::new(),
            }),
        ];
        // Milestones can be linked to where they stand with what they deliver.
        let destination = (!row.is_milestone()).then(|| code.clone());
        Row { destination, source: Some(code.clone()), ..Row::new(cells) }
    }
}

/// The days that a row covers, those of the first plan included.
fn window(row: &TaskRow) -> Option<Span> {
    let current = row.current?;
    Some(row.planned.map_or(current, |planned| planned.with(current)))
}

fn bar(row: &TaskRow, least: usize) -> Option<GanttRow> {
    let current = row.current?;
    let kind = match row.task.r#type {
        Some(TaskType::Milestone) => BarKind::Milestone,
        _ if !row.is_leaf => BarKind::Summary,
        _ => BarKind::Task,
    };
    Some(GanttRow {
        code: row.record.code.clone(),
        title: row.record.title.clone(),
        level: u8::try_from(row.depth - least).unwrap_or(u8::MAX),
        start: current.start,
        finish: current.finish,
        kind,
        progress: row.done as f32,
        critical: row.critical,
        baseline: row.planned.map(|span| (span.start, span.finish)),
    })
}

/// The rows of each group: a top task with all below it, and one that holds groups of its own divided into those.
fn groups(tasks: &Tasks) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, row) in tasks.rows.iter().enumerate() {
        let opens = row.depth == 0 || (row.depth == 1 && !row.is_leaf);
        if opens {
            groups.push(vec![index]);
        } else if row.depth == 1 && groups.last().is_some_and(|group| tasks.rows[group[0]].depth == 1) {
            // A task that lies beside groups belongs to none of them; it stands with the group above both.
            let parent = row.record.parent.and_then(|id| tasks.row(id));
            if let Some(group) = groups.iter_mut().find(|group| Some(group[0]) == parent) {
                group.push(index);
            }
        } else if let Some(group) = groups.last_mut() {
            group.push(index);
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// A group in as few figures as hold it, all about equally long.
fn even_parts(group: &[usize]) -> std::slice::Chunks<'_, usize> {
    let parts = group.len().div_ceil(ROWS_PER_FIGURE).max(1);
    group.chunks(group.len().div_ceil(parts).max(1))
}
