//! A schedule over a calendar: bars, milestones, the critical path and the baseline.

use chrono::NaiveDate;

use crate::listing::listing;
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
    /// Its words.
    pub words: GanttWords,
}

impl Gantt {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let row = |row: &GanttRow| (format!("{} {}", row.code, row.title), format!("{} – {}", row.start, row.finish));
        listing(&self.rows.iter().map(row).collect::<Vec<_>>(), pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = &self.words;
        let words = [&words.task, &words.today, &words.critical, &words.baseline, &words.progress, &words.milestone];
        let rows = self.rows.iter().flat_map(|row| [row.code.as_str(), row.title.as_str()]);
        words.into_iter().map(String::as_str).chain(rows).collect()
    }
}
