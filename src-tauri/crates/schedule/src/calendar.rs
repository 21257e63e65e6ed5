//! Working calendars: when work is done, how much of it lies between two instants, and where it ends.
//!
//! A calendar numbers its own minutes of work along the axis of time. In these numbers work is added and compared as
//! plain integers; weekends and holidays exist only where a number becomes an instant or a date.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{NaiveDate, Weekday};

use crate::tally::Tally;
use crate::time::{DAY, Instant, date, number};

/// Minutes of a working day of eight hours.
pub const EIGHT_HOURS: u16 = 480;

/// When work is done.
#[derive(Clone, PartialEq, Eq)]
pub struct Calendar {
    minutes: Tally,
    days: Tally,
    /// Minutes of a usual working day.
    usual: i64,
}

/// Why a calendar cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// No day of the week is worked, so that no work would ever end.
    NoWorkingDay,
    /// A day holds more minutes than there are.
    TooManyMinutes {
        /// How many it was to hold.
        minutes: u16,
    },
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CalendarError::NoWorkingDay => write!(f, "no day of the week is worked"),
            CalendarError::TooManyMinutes { minutes } => write!(f, "a day of {minutes} minutes"),
        }
    }
}

impl std::error::Error for CalendarError {}

impl Default for Calendar {
    /// Monday to Friday, eight hours, without holidays.
    fn default() -> Calendar {
        Calendar::of([480, 480, 480, 480, 480, 0, 0], BTreeMap::new())
    }
}

impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let differing: Vec<_> = self.minutes.differing().map(|(day, minutes)| (date(day), minutes)).collect();
        f.debug_struct("Calendar").field("week", &self.minutes.week()).field("differing", &differing).finish()
    }
}

impl Calendar {
    /// A calendar with the working minutes of each day of the week, Monday first.
    ///
    /// # Errors
    /// Where no day is worked, or a day has more than 24 hours.
    pub fn weekly(week: [u16; 7]) -> Result<Calendar, CalendarError> {
        if let Some(minutes) = week.iter().copied().find(|minutes| i64::from(*minutes) > DAY) {
            return Err(CalendarError::TooManyMinutes { minutes });
        }
        if week == [0; 7] {
            return Err(CalendarError::NoWorkingDay);
        }
        Ok(Calendar::of(week.map(i64::from), BTreeMap::new()))
    }

    /// Every weekday but those named, eight hours each.
    ///
    /// # Errors
    /// Where no day is left.
    pub fn without_weekdays(free: impl IntoIterator<Item = Weekday>) -> Result<Calendar, CalendarError> {
        let mut week = [EIGHT_HOURS; 7];
        free.into_iter().for_each(|day| week[day.num_days_from_monday() as usize] = 0);
        Calendar::weekly(week)
    }

    fn of(week: [i64; 7], days: BTreeMap<i64, i64>) -> Calendar {
        let any = |minutes: i64| i64::from(minutes > 0);
        Calendar {
            days: Tally::new(week.map(any), days.iter().map(|(day, minutes)| (*day, any(*minutes)))),
            minutes: Tally::new(week, days),
            usual: week.into_iter().max().unwrap_or_default(),
        }
    }

    /// The same calendar with other working minutes on single days; a later entry for a day counts. Minutes beyond 24
    /// hours and days outside of the years 1900 to 2999 are left out.
    #[must_use]
    pub fn with_days(&self, days: impl IntoIterator<Item = (NaiveDate, u16)>) -> Calendar {
        let mut all: BTreeMap<i64, i64> = self.minutes.differing().collect();
        let sound = |(day, minutes): &(NaiveDate, u16)| Instant::of(*day).is_in_range() && i64::from(*minutes) <= DAY;
        all.extend(days.into_iter().filter(sound).map(|(day, minutes)| (number(day), i64::from(minutes))));
        Calendar::of(self.minutes.week(), all)
    }

    /// The same calendar without any work from one day to another, both included: a person's absence.
    #[must_use]
    pub fn without(&self, absences: impl IntoIterator<Item = (NaiveDate, NaiveDate)>) -> Calendar {
        let mut all: BTreeMap<i64, i64> = self.minutes.differing().collect();
        for (first, last) in absences {
            // Nobody is away longer than the axis of time reaches.
            let first = Instant::of(first).max(Instant::FIRST).0.div_euclid(DAY);
            let last = Instant::of(last).min(Instant::LAST).0.div_euclid(DAY);
            let worked = (first..=last).filter(|day| self.minutes.at(*day).1 > 0);
            all.extend(worked.map(|day| (day, 0)));
        }
        Calendar::of(self.minutes.week(), all)
    }

    /// When both calendars work: the calendar of work that needs two people at once.
    ///
    /// # Errors
    /// Where they have no day of the week in common.
    pub fn and(&self, other: &Calendar) -> Result<Calendar, CalendarError> {
        let (one, two) = (self.minutes.week(), other.minutes.week());
        let week: [i64; 7] = std::array::from_fn(|day| one[day].min(two[day]));
        if week == [0; 7] {
            return Err(CalendarError::NoWorkingDay);
        }
        let days = self.minutes.differing().chain(other.minutes.differing());
        let least = days.map(|(day, _)| (day, self.minutes.at(day).1.min(other.minutes.at(day).1)));
        Ok(Calendar::of(week, least.collect()))
    }

    /// Minutes of a usual working day, the longest of the week: what a day of duration, lag or float means.
    #[must_use]
    pub fn day_minutes(&self) -> i64 {
        self.usual
    }

    /// The minutes of a number of usual working days, rounded to the minute.
    #[must_use]
    pub fn minutes_of(&self, days: f64) -> i64 {
        (days * self.usual as f64).round() as i64
    }

    /// The usual working days of a number of minutes.
    #[must_use]
    pub fn days_of(&self, minutes: i64) -> f64 {
        minutes as f64 / self.usual as f64
    }

    /// The minutes that are worked on a day.
    #[must_use]
    pub fn minutes_on(&self, day: NaiveDate) -> i64 {
        self.minutes.at(number(day)).1
    }

    /// Whether work is done on a day.
    #[must_use]
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.minutes_on(day) > 0
    }

    /// When work ends on a day. A day without work ends with its first minute, so that what came to pass on it lies on it.
    #[must_use]
    pub fn close(&self, day: NaiveDate) -> Instant {
        Instant(number(day) * DAY + self.minutes_on(day).max(1))
    }

    /// How many minutes of this calendar's work come before an instant, counted from the beginning of 1970.
    #[must_use]
    pub fn work_at(&self, at: Instant) -> i64 {
        let (before, minutes) = self.minutes.at(at.0.div_euclid(DAY));
        before + at.0.rem_euclid(DAY).min(minutes)
    }

    /// When work goes on after so many minutes of it: the last instant that has no more of it before.
    #[must_use]
    pub fn begin_at(&self, work: i64) -> Instant {
        let (day, minute) = self.minutes.locate(work);
        Instant(day * DAY + minute)
    }

    /// When so many minutes of work are done: the first instant that has all of them before.
    #[must_use]
    pub fn done_at(&self, work: i64) -> Instant {
        Instant(self.begin_at(work - 1).0 + 1)
    }

    /// The first instant at or after the given one at which work is done.
    #[must_use]
    pub fn next(&self, at: Instant) -> Instant {
        self.begin_at(self.work_at(at))
    }

    /// When work of so many minutes that begins at an instant is done.
    #[must_use]
    pub fn advance(&self, at: Instant, minutes: i64) -> Instant {
        self.done_at(self.work_at(at) + minutes)
    }

    /// When work of so many minutes must begin in order to be done by an instant.
    #[must_use]
    pub fn retreat(&self, at: Instant, minutes: i64) -> Instant {
        self.begin_at(self.work_at(at) - minutes)
    }

    /// The minutes of work from one instant to another; negative where the second comes first.
    #[must_use]
    pub fn work_between(&self, from: Instant, to: Instant) -> i64 {
        self.work_at(to) - self.work_at(from)
    }

    /// How many working days lie from `first` to `last`, both included; 0 where `last` comes first.
    #[must_use]
    pub fn working_days(&self, first: NaiveDate, last: NaiveDate) -> u32 {
        let days = self.days.at(number(last) + 1).0 - self.days.at(number(first)).0;
        u32::try_from(days).unwrap_or(0)
    }

    /// The day on which the working day number `offset` falls, counted from 0 at the first working day from `start`.
    #[must_use]
    pub fn day_at(&self, start: NaiveDate, offset: u32) -> NaiveDate {
        date(self.days.locate(self.days.at(number(start)).0 + i64::from(offset)).0)
    }

    /// How many working days lie from `start` up to but without `day`: the offset at which work can begin on `day`.
    #[must_use]
    pub fn offset_of(&self, start: NaiveDate, day: NaiveDate) -> u32 {
        let days = self.days.at(number(day)).0 - self.days.at(number(start)).0;
        u32::try_from(days).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test writes its dates rightly")
    }

    #[test]
    fn a_holiday_and_a_weekend_do_not_count_and_a_worked_saturday_does() {
        let calendar = Calendar::default().with_days([(day("2026-10-01"), 0), (day("2026-10-10"), 480)]);
        assert_eq!(calendar.working_days(day("2026-09-28"), day("2026-10-11")), 10);
        assert_eq!(calendar.day_at(day("2026-09-30"), 1), day("2026-10-02"));
        assert_eq!(calendar.offset_of(day("2026-09-30"), day("2026-10-02")), 1);
    }

    #[test]
    fn offsets_and_days_are_each_others_inverse_on_working_days() {
        let calendar = Calendar::default();
        let start = day("2026-03-02");
        for offset in 0..400 {
            assert_eq!(calendar.offset_of(start, calendar.day_at(start, offset)), offset);
        }
        assert_eq!(calendar.working_days(start, day("2026-03-01")), 0);
    }

    #[test]
    fn work_ends_on_friday_and_goes_on_on_monday() {
        let calendar = Calendar::default();
        let friday = Instant::of(day("2026-03-06"));
        let done = calendar.advance(friday, 480);
        assert_eq!(done, calendar.close(day("2026-03-06")));
        assert_eq!(calendar.next(done), Instant::of(day("2026-03-09")));
        assert_eq!(calendar.retreat(Instant::of(day("2026-03-09")), 480), friday);
        assert_eq!(calendar.work_between(friday, Instant::of(day("2026-03-10"))), 960);
    }

    #[test]
    fn a_calendar_without_working_weekdays_is_refused_and_so_is_one_with_days_of_thirty_hours() {
        assert_eq!(Calendar::weekly([0; 7]), Err(CalendarError::NoWorkingDay));
        assert_eq!(Calendar::weekly([1_800; 7]), Err(CalendarError::TooManyMinutes { minutes: 1_800 }));
        let weekend = Calendar::weekly([0, 0, 0, 0, 0, 480, 480]).expect("weekends are worked");
        assert_eq!(Calendar::default().and(&weekend), Err(CalendarError::NoWorkingDay));
    }

    #[test]
    fn an_absence_without_end_leaves_work_for_after_the_last_year_and_ends() {
        let gone = Calendar::default().without([(day("2026-01-01"), NaiveDate::MAX)]);
        assert_eq!(gone.working_days(day("2026-01-01"), day("2999-12-31")), 0);
        assert!(gone.advance(Instant::of(day("2026-01-01")), 480) > Instant::LAST);
    }
}
