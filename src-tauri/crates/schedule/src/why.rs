//! Why an activity lies where it lies: what drives its earliest start.

use crate::network::Constraint;
use crate::node::Stage;
use crate::schedule::Schedule;
use crate::time::{DAY, Instant};

/// What can hold an activity where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// A relation, by its number.
    Edge(usize),
    /// Its own constraint.
    Constraint,
    /// The status date: what was not done by then lies after it.
    Status,
    /// The start of the plan.
    Start,
    /// It started, or finished, as it did.
    Actual,
}

/// One thing without which an activity would lie earlier or that it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it is.
    pub driver: Driver,
    /// The instant that it asks for: of the start or, by a relation or constraint on the finish, of the finish.
    pub at: Instant,
    /// Whether its calendar moved the start on from there, over days on which it does not work.
    pub calendar: bool,
}

impl Schedule {
    /// What drives an activity's earliest times. Several drivers can ask for the same; relations come first, in the order
    /// of their numbers. Where each alone is lifted, the others still hold the activity.
    #[must_use]
    pub fn reasons(&self, activity: usize) -> Vec<Reason> {
        let place = self.order.place[activity] as usize;
        let (node, times) = (&self.nodes[place], self.times[place]);
        let mut reasons: Vec<Reason> = Vec::new();
        let calendars = &self.network.calendars;
        for half in self.passes().binding(place) {
            let bound = self.passes().bound(place, half, &self.times);
            let own = if half.relation.binds_start() { times.start } else { times.finish };
            if bound == own {
                let at = self.asked_by(place, half);
                let calendar = half.relation.binds_start() && self.skips_days(activity, at);
                reasons.push(Reason { driver: Driver::Edge(half.edge as usize), at, calendar });
            }
        }
        reasons.sort_unstable_by_key(|reason| match reason.driver {
            Driver::Edge(edge) => edge,
            _ => usize::MAX,
        });
        if node.stage != Stage::Ahead {
            let at = self.start(activity);
            reasons.insert(0, Reason { driver: Driver::Actual, at, calendar: false });
            return reasons;
        }
        let own = match self.network.activities[activity].constraint {
            Constraint::AsSoonAsPossible => None,
            Constraint::NotBefore(at) | Constraint::StartOn(at) => Some((Driver::Constraint, at, times.start)),
            Constraint::FinishOn(at) => Some((Driver::Constraint, at, times.finish)),
        };
        // A status date holds nothing up that the plan's own beginning would not.
        let late = self.network.status.filter(|at| *at > self.network.start);
        let status = late.map(|at| (Driver::Status, at, times.start));
        let start = Some((Driver::Start, self.network.start, times.start));
        for (driver, at, count) in [own, status, start].into_iter().flatten() {
            if node.count(calendars, at) == count {
                let calendar = count == times.start && self.skips_days(activity, at);
                reasons.push(Reason { driver, at, calendar });
            }
        }
        reasons
    }

    /// The instant that a relation asks for, before the calendar of the second activity rounds it to its own work.
    fn asked_by(&self, place: usize, half: &crate::order::Half) -> Instant {
        let (first, calendars) = (half.other as usize, &self.network.calendars);
        let at = if half.relation.leaves_finish() {
            self.nodes[first].finish_instant(calendars, self.times[first].finish)
        } else {
            self.nodes[first].start_instant(calendars, self.times[first].start)
        };
        match half.lag {
            0 => at,
            lag => calendars[self.nodes[place].calendar as usize].advance(at, i64::from(lag)),
        }
    }

    /// Whether a whole day without work lies between an instant and the start of an activity.
    fn skips_days(&self, activity: usize, at: Instant) -> bool {
        let calendar = &self.network.calendars[self.network.activities[activity].calendar];
        let worked = calendar.minutes_on(at.day());
        let is_over = worked > 0 && at.0.rem_euclid(DAY) >= worked;
        let next = at.0.div_euclid(DAY) + i64::from(is_over);
        self.start(activity).0.div_euclid(DAY) > next
    }
}
