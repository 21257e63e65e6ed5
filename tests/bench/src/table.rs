//! What a run found, as lines of a table.

use std::fmt;

use crate::measure::{Sides, median, spelled};

/// What a row should reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// At most so many times the peer.
    AtMost(f64),
    /// At most so many percent.
    AtMostPercent(f64),
    /// At least so many times as fast as the peer.
    Faster(f64),
    /// Exactly all of what there is to find.
    All,
    /// Nothing; the figure is for orientation.
    None,
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The row of the bench, such as `B5`.
    pub row: &'static str,
    /// What was measured, with its size.
    pub measure: String,
    /// What Stagecraft took.
    pub ours: String,
    /// What the peer took.
    pub peer: String,
    /// The figure that the goal speaks of; none where nothing was measured.
    pub figure: Option<f64>,
    /// What it should be.
    pub goal: Goal,
}

impl Line {
    /// A line for times that should be at most so many times the peer's.
    pub fn at_most(row: &'static str, measure: impl Into<String>, sides: &Sides, limit: f64) -> Line {
        Line::of(row, measure.into(), sides, sides.ratio(), Goal::AtMost(limit))
    }

    /// A line for times that the peer should exceed so many times.
    pub fn faster(row: &'static str, measure: impl Into<String>, sides: &Sides, times: f64) -> Line {
        Line::of(row, measure.into(), sides, 1.0 / sides.ratio(), Goal::Faster(times))
    }

    /// A line that only tells how two times compare.
    pub fn told(row: &'static str, measure: impl Into<String>, sides: &Sides) -> Line {
        Line::of(row, measure.into(), sides, sides.ratio(), Goal::None)
    }

    fn of(row: &'static str, measure: String, sides: &Sides, figure: f64, goal: Goal) -> Line {
        let (ours, peer) = (spelled(median(&sides.ours)), spelled(median(&sides.peer)));
        Line { row, measure, ours, peer, figure: Some(figure), goal }
    }

    /// A line that says why there is no figure.
    pub fn absent(row: &'static str, measure: impl Into<String>, why: impl Into<String>) -> Line {
        Line { row, measure: measure.into(), ours: why.into(), peer: String::new(), figure: None, goal: Goal::None }
    }

    /// The word at the end of the line.
    pub fn verdict(&self) -> &'static str {
        let Some(figure) = self.figure else { return "" };
        let reached = match self.goal {
            Goal::AtMost(limit) | Goal::AtMostPercent(limit) => figure <= limit,
            Goal::Faster(times) => figure >= times,
            Goal::All => figure == 1.0,
            Goal::None => return "",
        };
        if reached { "PASS" } else { "over goal" }
    }

    fn cells(&self) -> [String; 7] {
        let figure = match (self.figure, self.goal) {
            (None, _) => String::new(),
            (Some(figure), Goal::AtMostPercent(_)) => format!("{} %", short(figure)),
            (Some(figure), Goal::All) => format!("{} %", short(figure * 100.0)),
            (Some(figure), _) => format!("{}×", short(figure)),
        };
        let goal = match self.goal {
            Goal::AtMost(limit) => format!("≤ {limit}×"),
            Goal::AtMostPercent(limit) => format!("≤ {limit} %"),
            Goal::Faster(times) => format!("≥ {times}×"),
            Goal::All => "100 %".to_owned(),
            Goal::None => String::new(),
        };
        let (ours, peer) = (self.ours.clone(), self.peer.clone());
        [self.row.to_owned(), self.measure.clone(), ours, peer, figure, goal, self.verdict().to_owned()]
    }
}

/// A number with no more digits than say something.
fn short(number: f64) -> String {
    match number {
        n if n >= 100.0 => format!("{n:.0}"),
        n if n >= 10.0 => format!("{n:.1}"),
        n if n >= 0.1 => format!("{n:.2}"),
        n => format!("{n:.4}"),
    }
}

/// All lines of a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table(pub Vec<Line>);

const HEAD: [&str; 7] = ["row", "measure", "ours", "peer", "ratio", "goal", ""];

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rows = vec![HEAD.map(str::to_owned)];
        rows.extend(self.0.iter().map(Line::cells));
        let mut widths = [0; HEAD.len()];
        for cells in &rows {
            // A line without a figure may say more than a column of times is wide.
            let columns = if cells[3].is_empty() { 2 } else { HEAD.len() };
            for (width, cell) in widths.iter_mut().zip(cells).take(columns) {
                *width = (*width).max(cell.chars().count());
            }
        }
        for cells in &rows {
            let mut line = String::new();
            for (index, (cell, width)) in cells.iter().zip(widths).enumerate() {
                let space = " ".repeat(width.saturating_sub(cell.chars().count()));
                let to_the_right = (2..=5).contains(&index) && !cells[3].is_empty();
                line += &if to_the_right { format!("{space}{cell}  ") } else { format!("{cell}{space}  ") };
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn sides(ours: u64, peer: u64) -> Sides {
        Sides { ours: vec![Duration::from_millis(ours)], peer: vec![Duration::from_millis(peer)] }
    }

    #[test]
    fn a_line_says_whether_its_goal_is_reached() {
        assert_eq!(Line::at_most("B5", "an edit", &sides(50, 10), 6.0).verdict(), "PASS");
        assert_eq!(Line::at_most("B5", "an edit", &sides(70, 10), 6.0).verdict(), "over goal");
        assert_eq!(Line::faster("B6", "a search", &sides(10, 90), 8.0).verdict(), "PASS");
        assert_eq!(Line::faster("B6", "a search", &sides(10, 70), 8.0).verdict(), "over goal");
        assert_eq!(Line::told("B7", "opening", &sides(10, 70)).verdict(), "");
        assert_eq!(Line::absent("B1", "a document", "not measured yet").verdict(), "");
    }

    #[test]
    fn every_line_of_the_table_is_printed() {
        let table = Table(vec![
            Line::at_most("B5", "an edit", &sides(50, 10), 6.0),
            Line::absent("B1", "a document", "not measured yet"),
        ]);
        let printed = table.to_string();
        assert_eq!(printed.lines().count(), 3);
        assert!(printed.contains("5.00×") && printed.contains("≤ 6×") && printed.contains("not measured yet"));
    }
}
