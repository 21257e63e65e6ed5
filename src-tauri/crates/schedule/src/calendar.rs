//! Working calendars: which days count, and how many lie between two dates.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The days on which work is done.
#[derive(Clone, Debug)]
pub struct Calendar {
    weekend: BTreeSet<u32>,
    holidays: BTreeSet<NaiveDate>,
    extra: BTreeSet<NaiveDate>,
}

impl Default for Calendar {
    /// Monday to Friday, without holidays.
    fn default() -> Calendar {
        Calendar::new([Weekday::Sat, Weekday::Sun], [], [])
    }
}

impl Calendar {
    /// A calendar with free weekdays, single holidays, and single days that are worked although they look free.
    pub fn new(
        weekend: impl IntoIterator<Item = Weekday>,
        holidays: impl IntoIterator<Item = NaiveDate>,
        extra: impl IntoIterator<Item = NaiveDate>,
    ) -> Calendar {
        let weekend: BTreeSet<u32> = weekend.into_iter().map(|day| day.num_days_from_monday()).collect();
        // A calendar without any working weekday would make every count endless, so such a weekend is ignored.
        let weekend = if weekend.len() < 7 { weekend } else { BTreeSet::new() };
        Calendar { weekend, holidays: holidays.into_iter().collect(), extra: extra.into_iter().collect() }
    }

    /// Whether work is done on `day`.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let free = self.weekend.contains(&day.weekday().num_days_from_monday()) || self.holidays.contains(&day);
        !free || self.extra.contains(&day)
    }

    /// How many working days lie from `first` to `last`, both included; 0 where `last` comes first.
    pub fn working_days(&self, first: NaiveDate, last: NaiveDate) -> u32 {
        first.iter_days().take_while(|day| *day <= last).filter(|day| self.is_working(*day)).count() as u32
    }

    /// The day on which the working day number `offset` falls, counted from 0 at the first working day from `start`.
    pub fn day_at(&self, start: NaiveDate, offset: u32) -> NaiveDate {
        let mut working = start.iter_days().filter(|day| self.is_working(*day));
        // The iterator ends only at the end of chrono's calendar, some 260,000 years from now.
        working.nth(offset as usize).unwrap_or(NaiveDate::MAX)
    }

    /// How many working days lie from `start` up to but without `day`: the offset at which work can begin on `day`.
    pub fn offset_of(&self, start: NaiveDate, day: NaiveDate) -> u32 {
        match day.checked_sub_days(Days::new(1)) {
            Some(before) if before >= start => self.working_days(start, before),
            _ => 0,
        }
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
        let holiday = day("2026-10-01");
        let calendar = Calendar::new([Weekday::Sat, Weekday::Sun], [holiday], [day("2026-10-10")]);
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
    }

    #[test]
    fn a_calendar_without_working_weekdays_works_every_day() {
        let week = (0..7).filter_map(|day| Weekday::try_from(day as u8).ok());
        assert!(Calendar::new(week, [], []).is_working(day("2026-11-22")));
    }
}
