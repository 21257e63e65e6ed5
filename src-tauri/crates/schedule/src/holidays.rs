//! Public holidays with their make-up working days, as data: one file a country, any year can be added.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::Calendar;

/// The holidays of a country.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
pub struct Holidays {
    /// What the country's calendar is called.
    pub name: Name,
    /// The years that are known.
    pub years: Vec<Year>,
}

/// A name in both languages.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
pub struct Name {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// The holidays of a year.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Year {
    /// Which year.
    pub year: i32,
    /// Whether its days are derived because nothing was announced yet.
    #[serde(default)]
    pub provisional: bool,
    /// Where the days come from.
    #[serde(default)]
    pub source: Name,
    /// The holidays, in order.
    pub holidays: Vec<Holiday>,
    /// Days of a weekend that are worked in exchange.
    #[serde(default)]
    pub worked: Vec<NaiveDate>,
}

/// A holiday, which may last some days.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Holiday {
    /// What it is called.
    pub name: Name,
    /// The first free day.
    pub first: NaiveDate,
    /// The last free day.
    pub last: NaiveDate,
}

static CHINA: LazyLock<Holidays> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/calendars/cn.json");
    Holidays::parse(text).expect("a test reads the file that is built in")
});

impl Holidays {
    /// Reads a file of holidays.
    ///
    /// # Errors
    /// Where the text is not such a file, with the place in words.
    pub fn parse(text: &str) -> Result<Holidays, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The holidays of China with their make-up working days.
    #[must_use]
    pub fn china() -> &'static Holidays {
        &CHINA
    }

    /// What is known of a year.
    #[must_use]
    pub fn year(&self, year: i32) -> Option<&Year> {
        self.years.iter().find(|known| known.year == year)
    }

    /// Whether the holidays of a year are known and announced.
    #[must_use]
    pub fn is_certain(&self, year: i32) -> bool {
        self.year(year).is_some_and(|year| !year.provisional)
    }

    /// The holiday on a day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<&Holiday> {
        let holidays = self.years.iter().flat_map(|year| &year.holidays);
        holidays.into_iter().find(|holiday| (holiday.first..=holiday.last).contains(&day))
    }

    /// A calendar in which these holidays are free and their make-up days are worked.
    #[must_use]
    pub fn upon(&self, calendar: &Calendar) -> Calendar {
        let holidays = self.years.iter().flat_map(|year| &year.holidays);
        let usual = u16::try_from(calendar.day_minutes()).unwrap_or(crate::EIGHT_HOURS);
        let worked = self.years.iter().flat_map(|year| &year.worked);
        calendar
            .without(holidays.map(|holiday| (holiday.first, holiday.last)))
            .with_days(worked.map(|day| (*day, usual)))
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Weekday};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test writes its dates rightly")
    }

    #[test]
    fn the_holidays_that_are_built_in_can_be_read_and_lie_in_their_years() {
        let china = Holidays::china();
        let years: Vec<(i32, bool)> = china.years.iter().map(|year| (year.year, year.provisional)).collect();
        assert_eq!(years, [(2025, false), (2026, false), (2027, true)]);
        for year in &china.years {
            assert!(year.holidays.iter().all(|holiday| holiday.first <= holiday.last));
            assert!(year.holidays.iter().all(|holiday| holiday.first.year() == year.year));
            assert!(year.worked.iter().all(|day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun)));
            assert!(year.worked.iter().all(|day| china.on(*day).is_none()));
        }
    }

    #[test]
    fn the_working_days_of_a_year_are_those_of_the_notice() {
        let calendar = Holidays::china().upon(&Calendar::default());
        let of = |year: i32| {
            let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
            calendar.working_days(first, NaiveDate::from_ymd_opt(year, 12, 31).expect("a date"))
        };
        // 365 days, 104 of them on weekends, and 13 statutory days, each with a substitute where it falls on a weekend.
        assert_eq!((of(2025), of(2026), of(2027)), (248, 248, 248));
    }

    #[test]
    fn the_national_day_of_2026_is_free_and_the_saturday_after_it_is_worked() {
        let calendar = Holidays::china().upon(&Calendar::default());
        assert!(!calendar.is_working(day("2026-10-07")) && calendar.is_working(day("2026-10-08")));
        assert!(calendar.is_working(day("2026-10-10")) && !calendar.is_working(day("2026-10-11")));
        assert_eq!(Holidays::china().on(day("2026-10-01")).map(|holiday| holiday.name.zh.as_str()), Some("国庆节"));
    }

    #[test]
    fn a_plan_that_reaches_into_a_year_not_announced_is_not_certain() {
        let china = Holidays::china();
        assert!([2025, 2026].into_iter().all(|year| china.is_certain(year)));
        assert!(![2027, 2031].into_iter().any(|year| china.is_certain(year)));
    }

    #[test]
    fn a_file_that_is_none_is_refused_with_its_place() {
        let error = Holidays::parse("{\"name\": 3}").expect_err("3 is no name");
        assert_eq!(error.line(), 1);
    }
}
