//! A schedule over a calendar: bars, milestones, the critical path and the baseline.

use chrono::NaiveDate;

mod bars;
mod calendar;
mod layout;
mod links;

use crate::pen::Pen;
use crate::scene::Scene;

/// What a row of a schedule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BarKind {
    /// A task.
    #[default]
    Task,
    /// A task that spans others.
    Summary,
    /// A point in time.
    Milestone,
}

/// One row of a schedule.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GanttRow {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// How deep it stands in the work breakdown; zero at the top.
    pub level: u8,
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day.
    pub finish: NaiveDate,
    /// What it is.
    pub kind: BarKind,
    /// How much of it is done, between 0 and 1.
    pub progress: f32,
    /// Whether a delay of it delays the project.
    pub critical: bool,
    /// First and last day as they were promised.
    pub baseline: Option<(NaiveDate, NaiveDate)>,
}

/// The words of a schedule.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GanttWords {
    /// Head of the column of rows, and the name of a bar.
    pub task: String,
    /// Today.
    pub today: String,
    /// On the critical path.
    pub critical: String,
    /// As promised.
    pub baseline: String,
    /// Done.
    pub progress: String,
    /// A milestone.
    pub milestone: String,
}

/// A schedule.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gantt {
    /// Its rows from top to bottom.
    pub rows: Vec<GanttRow>,
    /// Pairs of rows of which the second waits for the first.
    pub links: Vec<(usize, usize)>,
    /// The day on which it is looked at.
    pub today: Option<NaiveDate>,
    /// First and last day of the calendar; where none are given, those of the rows.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// Its words.
    pub words: GanttWords,
}

impl Gantt {
    /// The first and the last day that its calendar covers; none without rows. Today is covered where it is near.
    fn window(&self) -> Option<(NaiveDate, NaiveDate)> {
        let own = |row: &GanttRow| [row.start.min(row.finish), row.finish.max(row.start)];
        let promised = |row: &GanttRow| row.baseline.map(|(start, finish)| [start, finish]);
        let days = self.rows.iter().flat_map(|row| own(row).into_iter().chain(promised(row).into_iter().flatten()));
        let days: Vec<NaiveDate> = match self.span {
            Some((first, last)) => vec![first, last],
            None => days.collect(),
        };
        let (first, last) = (*days.iter().min()?, *days.iter().max()?);
        self.rows.first()?;
        let near = (last - first).num_days() / 4 + 7;
        let today = self.today.filter(|day| (first - *day).num_days() < near && (*day - last).num_days() < near);
        Some((today.map_or(first, |day| day.min(first)), today.map_or(last, |day| day.max(last))))
    }

    /// Divides a long schedule into parts of at most about `rows` rows each, all over the same calendar. A part that
    /// begins inside a summary repeats the summaries that it belongs to; no part ends with a summary without tasks.
    /// Arrows between rows of different parts are left out.
    pub fn pages(&self, rows: usize) -> Vec<Gantt> {
        let rows = rows.max(4);
        let count = self.rows.len().div_ceil(rows).max(1);
        let most = self.rows.len().div_ceil(count).max(1);
        let mut parts = Vec::new();
        let mut from = 0;
        while from < self.rows.len() || parts.is_empty() {
            let mut to = (from + most).min(self.rows.len());
            while to < self.rows.len() && to > from + 1 && self.rows[to - 1].kind == BarKind::Summary {
                to -= 1;
            }
            parts.push(self.part(from, to));
            from = to;
        }
        parts
    }

    fn part(&self, from: usize, to: usize) -> Gantt {
        let mut shown: Vec<usize> = Vec::new();
        let mut level = self.rows.get(from).map_or(0, |row| row.level);
        for index in (0..from).rev() {
            let row = &self.rows[index];
            if row.level < level && row.kind == BarKind::Summary {
                shown.insert(0, index);
                level = row.level;
            }
        }
        shown.extend(from..to);
        let place = |index: usize| shown.iter().position(|shown| *shown == index);
        let links = self.links.iter().filter_map(|(a, b)| Some((place(*a)?, place(*b)?))).collect();
        Gantt {
            rows: shown.iter().map(|index| self.rows[*index].clone()).collect(),
            links,
            today: self.today,
            span: self.window(),
            words: self.words.clone(),
        }
    }

    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        layout::scene(self, pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = &self.words;
        let words = [&words.task, &words.today, &words.critical, &words.baseline, &words.progress, &words.milestone];
        let rows = self.rows.iter().flat_map(|row| [row.code.as_str(), row.title.as_str()]);
        words.into_iter().map(String::as_str).chain(rows).collect()
    }
}
