//! The one axis of time that all calendars share: minutes.

use chrono::{Datelike, NaiveDate};

/// Minutes in a day on the axis, worked or not.
pub const DAY: i64 = 24 * 60;

/// The day number of 1970-01-01 in chrono's count.
const EPOCH: i64 = 719_163;

/// A point in time: minutes since the beginning of 1970-01-01, without time zones. A calendar with days of eight hours
/// works in the first 480 minutes of each of its days; what o'clock that is in an office does not matter to a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

impl Instant {
    /// The first instant that inputs may name: the beginning of the year 1900.
    pub const FIRST: Instant = Instant(-25_567 * DAY);
    /// The last instant that inputs may name and a plan may reach: the end of the year 2999.
    pub const LAST: Instant = Instant(376_200 * DAY - 1);

    /// The beginning of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Instant {
        Instant(number(day) * DAY)
    }

    /// The day on which it lies; the first or last day that can be written where it lies beyond all dates.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        date(self.0.div_euclid(DAY))
    }

    /// Whether inputs may name it.
    #[must_use]
    pub fn is_in_range(self) -> bool {
        (Instant::FIRST..=Instant::LAST).contains(&self)
    }
}

/// Days since 1970-01-01.
pub(crate) fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()) - EPOCH
}

/// The date of a day number.
pub(crate) fn date(number: i64) -> NaiveDate {
    let end = if number < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    let days = number.checked_add(EPOCH).and_then(|days| i32::try_from(days).ok());
    days.and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_instants_are_each_others_inverse_and_the_limits_are_the_years_they_name() {
        for text in ["1899-12-31", "1970-01-01", "2026-11-25", "2999-12-31"] {
            let day: NaiveDate = text.parse().expect("a date");
            assert_eq!(Instant::of(day).day(), day);
            assert_eq!(Instant(Instant::of(day).0 + DAY - 1).day(), day);
        }
        assert_eq!(Instant::FIRST.day().to_string(), "1900-01-01");
        assert_eq!(Instant::LAST.day().to_string(), "2999-12-31");
        assert_eq!(Instant(i64::MAX).day(), NaiveDate::MAX);
        assert_eq!(Instant(i64::MIN).day(), NaiveDate::MIN);
    }
}
