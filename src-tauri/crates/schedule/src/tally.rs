//! Counts units of work over all days there are: a pattern of a week, and days that differ from it.
//!
//! Both directions, how much lies before a day and on which day a unit lies, take one search among the days that differ
//! and some arithmetic, however far the day is away.

/// Units of work a day: minutes, or 1 for a day on which any work is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tally {
    /// What each day of the week holds, Monday first.
    week: [i64; 7],
    /// How much of the week lies before each of its days, and the whole week.
    before: [i64; 8],
    differing: Vec<Differing>,
}

/// A day that differs from its week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Differing {
    day: i64,
    units: i64,
    /// What lies before the day.
    before: i64,
    /// How much more than the pattern all differing days up to this one hold.
    more: i64,
}

impl Tally {
    /// Counts the units of a week and of single days; the days come in order, each once, and the week holds something.
    pub fn new(week: [i64; 7], days: impl IntoIterator<Item = (i64, i64)>) -> Tally {
        let mut before = [0; 8];
        for (index, units) in week.iter().enumerate() {
            before[index + 1] = before[index] + units;
        }
        let mut tally = Tally { week, before, differing: Vec::new() };
        let mut more = 0;
        for (day, units) in days {
            let usual = tally.usual(day);
            if units != usual {
                let before = tally.usual_before(day) + more;
                more += units - usual;
                tally.differing.push(Differing { day, units, before, more });
            }
        }
        tally
    }

    /// The pattern of the week, Monday first.
    pub fn week(&self) -> [i64; 7] {
        self.week
    }

    /// The days that differ from the week, with their units.
    pub fn differing(&self) -> impl Iterator<Item = (i64, i64)> {
        self.differing.iter().map(|differing| (differing.day, differing.units))
    }

    /// What lies before a day, counted from 1970-01-01, and what lies on it.
    pub fn at(&self, day: i64) -> (i64, i64) {
        match self.differing.partition_point(|differing| differing.day <= day).checked_sub(1) {
            Some(last) if self.differing[last].day == day => (self.differing[last].before, self.differing[last].units),
            Some(last) => (self.usual_before(day) + self.differing[last].more, self.usual(day)),
            None => (self.usual_before(day), self.usual(day)),
        }
    }

    /// The day on which the unit with this number lies, and how many units of that day come before it.
    pub fn locate(&self, unit: i64) -> (i64, i64) {
        let more = match self.differing.partition_point(|differing| differing.before <= unit).checked_sub(1) {
            Some(last) => {
                let Differing { day, units, before, more } = self.differing[last];
                if unit < before + units {
                    return (day, unit - before);
                }
                more
            }
            None => 0,
        };
        let usual = unit - more + self.before[MONDAY_TO_EPOCH];
        let (week, rest) = (usual.div_euclid(self.before[7]), usual.rem_euclid(self.before[7]));
        let weekday = self.before.partition_point(|before| *before <= rest) - 1;
        (week * 7 + weekday as i64 - MONDAY_TO_EPOCH as i64, rest - self.before[weekday])
    }

    fn usual(&self, day: i64) -> i64 {
        self.week[weekday(day)]
    }

    fn usual_before(&self, day: i64) -> i64 {
        let weeks = (day + MONDAY_TO_EPOCH as i64).div_euclid(7);
        weeks * self.before[7] + self.before[weekday(day)] - self.before[MONDAY_TO_EPOCH]
    }
}

/// 1970-01-01 was a Thursday.
const MONDAY_TO_EPOCH: usize = 3;

fn weekday(day: i64) -> usize {
    (day + MONDAY_TO_EPOCH as i64).rem_euclid(7) as usize
}
