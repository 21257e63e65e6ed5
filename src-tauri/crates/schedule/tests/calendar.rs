//! Calendars against lists of every working minute, made by walking the days.

mod naive;

use naive::{Chance, Walked};
use schedule::{DAY, Instant};

#[test]
fn work_is_counted_and_placed_as_on_a_list_of_all_working_minutes() {
    for seed in 0..300 {
        let mut chance = Chance(seed ^ 0xCA1E);
        let walked = Walked::random(&mut chance);
        let (calendar, minutes) = (walked.calendar(), walked.minutes());
        let zero = calendar.work_at(Instant(minutes[0]));
        let first_day = Instant(minutes[0]).day();
        let mut days: Vec<_> = minutes.iter().map(|minute| Instant(*minute).day()).collect();
        days.dedup();
        for _ in 0..200 {
            let at = Instant(minutes[0] + chance.below(1_000 * DAY));
            let before = minutes.partition_point(|minute| *minute < at.0);
            assert_eq!(calendar.work_at(at) - zero, before as i64, "seed {seed}");
            assert_eq!(calendar.next(at).0, minutes[before], "seed {seed}");
            let work = chance.below(200);
            assert_eq!(calendar.begin_at(zero + work).0, minutes[work as usize], "seed {seed}");
            assert_eq!(calendar.done_at(zero + work + 1).0, minutes[work as usize] + 1, "seed {seed}");
            assert_eq!(calendar.advance(at, work + 1).0, minutes[before + work as usize] + 1, "seed {seed}");
            let earlier = before.min(work as usize);
            assert_eq!(calendar.retreat(at, earlier as i64).0, minutes[before - earlier], "seed {seed}");
            let offset = chance.below(300) as usize;
            assert_eq!(calendar.day_at(first_day, offset as u32), days[offset], "seed {seed}");
            assert_eq!(calendar.working_days(first_day, days[offset]), offset as u32 + 1, "seed {seed}");
        }
    }
}

#[test]
fn two_people_work_together_when_both_do() {
    for seed in 0..300 {
        let mut chance = Chance(seed ^ 0x2);
        let (one, two) = (Walked::random(&mut chance).calendar(), Walked::random(&mut chance).calendar());
        let Ok(both) = one.and(&two) else { continue };
        for day in naive::monday().iter_days().take(120) {
            assert_eq!(both.minutes_on(day), one.minutes_on(day).min(two.minutes_on(day)), "seed {seed}, {day}");
        }
    }
}
