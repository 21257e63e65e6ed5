//! The calendar of a schedule: which days it covers, where they stand, and the two rows of its head.

use chrono::{Datelike, Days, Months, NaiveDate};

use text::Language;

use crate::sheet::Area;

/// A unit that the head is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Years(i32),
}

impl Unit {
    /// The first day of the unit that a day lies in.
    fn start(self, day: NaiveDate) -> NaiveDate {
        let of = |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day);
        match self {
            Unit::Day => day,
            Unit::Week => {
                day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
            }
            Unit::Month => of(day.year(), day.month()),
            Unit::Quarter => of(day.year(), day.month0() / 3 * 3 + 1),
            Unit::Years(count) => of(day.year().div_euclid(count.max(1)) * count.max(1), 1),
        }
    }

    /// The first day of the next unit; the same day at the end of all calendars.
    fn next(self, start: NaiveDate) -> NaiveDate {
        let next = match self {
            Unit::Day => start.checked_add_days(Days::new(1)),
            Unit::Week => start.checked_add_days(Days::new(7)),
            Unit::Month => start.checked_add_months(Months::new(1)),
            Unit::Quarter => start.checked_add_months(Months::new(3)),
            Unit::Years(count) => NaiveDate::from_ymd_opt(start.year().saturating_add(count.max(1)), 1, 1),
        };
        next.unwrap_or(start)
    }

    /// About how many days it has.
    fn days(self) -> f32 {
        match self {
            Unit::Day => 1.0,
            Unit::Week => 7.0,
            Unit::Month => 30.4,
            Unit::Quarter => 91.3,
            Unit::Years(count) => 365.25 * count as f32,
        }
    }

    /// How a unit is printed.
    fn label(self, start: NaiveDate, beside: Option<Unit>, language: Language) -> String {
        let english = language == Language::English;
        match self {
            Unit::Day => start.day().to_string(),
            Unit::Week => format!("{:02}", start.day()),
            Unit::Month if english && beside == Some(Unit::Years(1)) => start.format("%b").to_string(),
            Unit::Month if english => start.format("%b %Y").to_string(),
            Unit::Month if beside == Some(Unit::Years(1)) => format!("{:02}", start.month()),
            Unit::Month => format!("{}-{:02}", start.year(), start.month()),
            Unit::Quarter => format!("Q{}", start.month0() / 3 + 1),
            Unit::Years(_) => start.year().to_string(),
        }
    }
}

/// A cell of the head.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    pub left: f32,
    pub right: f32,
    pub label: String,
}

/// Days over a width.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Calendar {
    first: NaiveDate,
    /// The day after the last one.
    end: NaiveDate,
    left: f32,
    width: f32,
    upper: Unit,
    lower: Option<Unit>,
    language: Language,
}

/// The least width of a cell with a number of two digits.
const CELL: f32 = 10.5;

impl Calendar {
    /// A calendar that covers whole units from one day to another.
    pub fn new(first: NaiveDate, last: NaiveDate, left: f32, width: f32, language: Language) -> Self {
        let last = last.max(first);
        let days = (last - first).num_days() as f32 + 1.0;
        let (upper, lower) = units(width / days);
        let unit = lower.unwrap_or(upper);
        let first = unit.start(first);
        let end = unit.next(unit.start(last));
        // A schedule of a few days still gets some air, so that its bars do not fill the page.
        let end = if (end - first).num_days() < 5 { first.checked_add_days(Days::new(5)).unwrap_or(end) } else { end };
        Calendar { first, end, left, width, upper, lower, language }
    }

    /// A day in the form of the language, with its year or without.
    pub fn day(&self, day: NaiveDate, year: bool) -> String {
        let form = match (self.language, year) {
            (Language::English, true) => "%-d %b %Y",
            (Language::English, false) => "%-d %b",
            (_, true) => "%Y-%m-%d",
            (_, false) => "%m-%d",
        };
        day.format(form).to_string()
    }

    fn point(&self, days: f64) -> f32 {
        let all = (self.end - self.first).num_days().max(1) as f64;
        self.left + (days / all).clamp(0.0, 1.0) as f32 * self.width
    }

    /// Where a day begins.
    pub fn begin(&self, day: NaiveDate) -> f32 {
        self.point((day - self.first).num_days() as f64)
    }

    /// Where a day ends.
    pub fn end(&self, day: NaiveDate) -> f32 {
        self.point((day - self.first).num_days() as f64 + 1.0)
    }

    /// The middle of a day, moved so far that a sign which reaches to both sides stays inside.
    pub fn noon(&self, day: NaiveDate, reach: f32) -> f32 {
        let middle = (self.begin(day) + self.end(day)) / 2.0;
        middle.min(self.left + self.width - reach).max(self.left + reach)
    }

    pub fn holds(&self, day: NaiveDate) -> bool {
        day >= self.first && day < self.end
    }

    /// The cells of the upper row.
    pub fn upper(&self) -> Vec<Cell> {
        self.cells(self.upper, self.lower)
    }

    /// The cells of the lower row; none where years alone are told apart.
    pub fn lower(&self) -> Vec<Cell> {
        self.lower.map(|unit| self.cells(unit, Some(self.upper))).unwrap_or_default()
    }

    fn cells(&self, unit: Unit, beside: Option<Unit>) -> Vec<Cell> {
        let mut cells = Vec::new();
        let mut start = unit.start(self.first);
        while start < self.end {
            let next = unit.next(start);
            let right = if next > start { self.begin(next) } else { self.left + self.width };
            cells.push(Cell { left: self.begin(start), right, label: unit.label(start, beside, self.language) });
            if next <= start {
                break;
            }
            start = next;
        }
        cells
    }

    /// Saturdays and Sundays, where days are told apart.
    pub fn weekends(&self, area: Area) -> Vec<Area> {
        if self.lower != Some(Unit::Day) {
            return Vec::new();
        }
        let days = self.first.iter_days().take_while(|day| *day < self.end);
        let free = days.filter(|day| day.weekday().num_days_from_monday() > 4);
        free.map(|day| Area { x: self.begin(day), width: self.end(day) - self.begin(day), ..area }).collect()
    }
}

/// The units of both rows for a width of a day in points.
fn units(day: f32) -> (Unit, Option<Unit>) {
    let fits = |unit: Unit| unit.days() * day >= CELL;
    if fits(Unit::Day) {
        return (Unit::Month, Some(Unit::Day));
    }
    if fits(Unit::Week) {
        return (Unit::Month, Some(Unit::Week));
    }
    if fits(Unit::Month) {
        return (Unit::Years(1), Some(Unit::Month));
    }
    if Unit::Quarter.days() * day >= CELL * 1.2 {
        return (Unit::Years(1), Some(Unit::Quarter));
    }
    let mut count = 1;
    for factor in [2, 5, 10].into_iter().cycle() {
        if Unit::Years(count).days() * day >= CELL * 3.0 || count >= 200_000 {
            break;
        }
        // 1, 2, 5, 10, 20, 50 …
        count = match factor {
            2 => count * 2,
            5 => count / 2 * 5,
            _ => count * 2,
        };
    }
    (Unit::Years(count), None)
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Unit, units};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn labels(first: &str, last: &str, width: f32) -> (Vec<String>, Vec<String>) {
        let calendar = Calendar::new(day(first), day(last), 0.0, width, text::Language::Chinese);
        let labels = |cells: Vec<super::Cell>| cells.into_iter().map(|cell| cell.label).collect();
        (labels(calendar.upper()), labels(calendar.lower()))
    }

    #[test]
    fn two_weeks_are_told_apart_by_days() {
        let (upper, lower) = labels("2026-02-25", "2026-03-06", 300.0);
        assert_eq!(upper, ["2026-02", "2026-03"]);
        assert_eq!(lower, ["25", "26", "27", "28", "1", "2", "3", "4", "5", "6"]);
    }

    #[test]
    fn a_quarter_is_told_apart_by_weeks_that_begin_on_mondays() {
        let (upper, lower) = labels("2026-01-07", "2026-03-20", 300.0);
        assert_eq!(upper, ["2026-01", "2026-02", "2026-03"]);
        assert_eq!(lower, ["05", "12", "19", "26", "02", "09", "16", "23", "02", "09", "16"]);
    }

    #[test]
    fn two_years_are_told_apart_by_months_and_centuries_by_round_years() {
        let (upper, lower) = labels("2026-02-10", "2027-11-20", 300.0);
        assert_eq!(upper, ["2026", "2027"]);
        assert_eq!((lower.len(), lower[0].as_str()), (22, "02"));
        let (upper, lower) = labels("1900-01-01", "2299-01-01", 300.0);
        assert_eq!((upper.len(), upper[1].as_str()), (8, "1950"));
        assert!(lower.is_empty());
        assert_eq!(units(300.0 / (365.25 * 45.0)).0, Unit::Years(5));
    }

    #[test]
    fn dates_are_written_as_their_language_writes_them() {
        let calendar = |language| Calendar::new(day("2026-01-01"), day("2027-12-31"), 0.0, 300.0, language);
        let english = calendar(text::Language::English);
        assert_eq!(english.day(day("2026-12-08"), true), "8 Dec 2026");
        assert_eq!(english.lower()[2].label, "Mar");
        assert_eq!(calendar(text::Language::Chinese).day(day("2026-12-08"), false), "12-08");
    }

    #[test]
    fn the_first_and_the_last_day_of_all_calendars_are_days_too() {
        let calendar = Calendar::new(NaiveDate::MIN, NaiveDate::MAX, 0.0, 300.0, text::Language::Chinese);
        assert!(calendar.upper().len() < 20);
        assert!(calendar.begin(NaiveDate::MIN).is_finite() && calendar.end(NaiveDate::MAX) <= 300.0);
    }
}
