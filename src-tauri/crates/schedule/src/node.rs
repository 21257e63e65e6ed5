//! One activity made ready for the passes, and how the times of two of them bind each other through their calendars.
//!
//! Work is counted in the minutes of its own calendar, so that durations and lags are added as integers and float is a
//! difference. A milestone does no work: it is counted in minutes of the axis, since what waits for it may work on days on
//! which its own calendar does not. Numbers go over to another calendar through the instant that they stand for.

use crate::calendar::Calendar;
use crate::network::{Activity, Constraint, Network, Progress, Relation};
use crate::order::Half;
use crate::time::Instant;

/// Earlier than anything, and far from the end of what an integer holds.
const NEVER: i64 = i64::MIN / 4;
/// Later than anything.
pub(crate) const ALWAYS: i64 = i64::MAX / 4;

/// How far an activity has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Ahead,
    Started,
    Finished,
}

/// One activity in its own minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    pub calendar: u32,
    pub stage: Stage,
    pub is_milestone: bool,
    pub duration: i64,
    /// The earliest start by itself; the actual one where it has started.
    pub start_floor: i64,
    /// The earliest finish by itself; the actual one where it has finished.
    pub finish_floor: i64,
    /// The latest finish that its deadline and constraint allow.
    pub ceiling: i64,
    actual_start: Instant,
    actual_finish: Instant,
}

/// When an activity starts and finishes, in its own minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Times {
    pub start: i64,
    pub finish: i64,
}

impl Node {
    pub fn new(network: &Network, activity: &Activity) -> Node {
        let mut node = Node {
            calendar: activity.calendar as u32,
            stage: Stage::Ahead,
            is_milestone: activity.duration == 0,
            duration: activity.duration,
            start_floor: NEVER,
            finish_floor: NEVER,
            ceiling: ALWAYS,
            actual_start: Instant::default(),
            actual_finish: Instant::default(),
        };
        let calendars = &network.calendars;
        let now = network.status.unwrap_or(network.start);
        match activity.progress {
            Progress::Ahead => node.start_floor = node.count(calendars, now.max(network.start)),
            Progress::Started { at, remaining } => {
                node.stage = Stage::Started;
                node.is_milestone = false;
                node.actual_start = at;
                node.start_floor = node.count(calendars, at);
                let go_on = network.status.map_or(at, |status| status.max(at));
                node.finish_floor = node.count(calendars, go_on) + remaining;
            }
            Progress::Finished { start, finish } => {
                node.stage = Stage::Finished;
                (node.actual_start, node.actual_finish) = (start, finish);
                node.start_floor = node.count(calendars, start);
                node.finish_floor = node.count(calendars, finish);
            }
        }
        node.constrain(calendars, activity);
        node
    }

    fn constrain(&mut self, calendars: &[Calendar], activity: &Activity) {
        let is_ahead = self.stage == Stage::Ahead;
        match activity.constraint {
            Constraint::NotBefore(at) if is_ahead => {
                self.start_floor = self.start_floor.max(self.count(calendars, at));
            }
            Constraint::StartOn(at) if is_ahead => {
                let at = self.count(calendars, at);
                self.start_floor = self.start_floor.max(at);
                self.ceiling = at + self.duration;
            }
            Constraint::FinishOn(at) => {
                self.ceiling = self.count(calendars, at);
                if is_ahead {
                    self.finish_floor = self.ceiling;
                }
            }
            _ => {}
        }
        if let Some(deadline) = activity.deadline {
            self.ceiling = self.ceiling.min(self.count(calendars, deadline));
        }
    }

    /// An instant in this activity's own minutes.
    pub fn count(&self, calendars: &[Calendar], at: Instant) -> i64 {
        if self.is_milestone { at.0 } else { self.calendar(calendars).work_at(at) }
    }

    fn calendar<'c>(&self, calendars: &'c [Calendar]) -> &'c Calendar {
        &calendars[self.calendar as usize]
    }

    /// When it starts if it starts at this minute of its own.
    pub fn start_instant(&self, calendars: &[Calendar], start: i64) -> Instant {
        match self.stage {
            Stage::Ahead if self.is_milestone => Instant(start),
            Stage::Ahead => self.calendar(calendars).begin_at(start),
            Stage::Started | Stage::Finished => self.actual_start,
        }
    }

    /// When it finishes if it finishes at this minute of its own.
    pub fn finish_instant(&self, calendars: &[Calendar], finish: i64) -> Instant {
        match self.stage {
            Stage::Finished => self.actual_finish,
            _ if self.is_milestone => Instant(finish),
            _ => self.calendar(calendars).done_at(finish),
        }
    }

    /// Whether a relation still binds this activity, which is its second.
    pub fn is_bound_by(&self, relation: Relation) -> bool {
        match self.stage {
            Stage::Ahead => true,
            Stage::Started => !relation.binds_start(),
            Stage::Finished => false,
        }
    }

    /// Whether this activity, which is the first of a relation, could still give way.
    pub fn can_give_way(&self, relation: Relation) -> bool {
        match self.stage {
            Stage::Ahead => true,
            Stage::Started => relation.leaves_finish(),
            Stage::Finished => false,
        }
    }

    fn counts_alike(&self, other: &Node) -> bool {
        self.calendar == other.calendar && !self.is_milestone && !other.is_milestone
    }

    /// The earliest minute at which this activity may start or finish after another one, by one relation.
    pub fn earliest_after(&self, calendars: &[Calendar], half: &Half, first: &Node, times: Times) -> i64 {
        let lag = i64::from(half.lag);
        let leaves_finish = half.relation.leaves_finish();
        if self.counts_alike(first) {
            return lag + if leaves_finish { times.finish } else { times.start };
        }
        let at = if leaves_finish {
            first.finish_instant(calendars, times.finish)
        } else {
            first.start_instant(calendars, times.start)
        };
        match (self.is_milestone, lag) {
            (false, _) => self.calendar(calendars).work_at(at) + lag,
            (true, 0) => at.0,
            (true, _) => self.calendar(calendars).advance(at, lag).0,
        }
    }

    /// The latest minute at which this activity may start or finish so that another one, which it binds, can do so at
    /// `bound`. The exact inverse of `earliest_after`.
    pub fn latest_before(&self, calendars: &[Calendar], half: &Half, second: &Node, bound: i64) -> i64 {
        let lag = i64::from(half.lag);
        if self.counts_alike(second) {
            return bound - lag;
        }
        let at = match (second.is_milestone, lag) {
            (false, _) => second.calendar(calendars).begin_at(bound - lag),
            (true, 0) => Instant(bound),
            (true, _) => second.calendar(calendars).retreat(Instant(bound), lag),
        };
        if self.is_milestone {
            at.0
        } else if half.relation.leaves_finish() {
            self.calendar(calendars).work_at(at)
        } else {
            // It starts with a working minute of its own; the last one up to the instant is still in time.
            self.calendar(calendars).work_at(Instant(at.0 + 1)) - 1
        }
    }
}
