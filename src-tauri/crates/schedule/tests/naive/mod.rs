//! A planner so plain that it can be believed: it lists every working minute by walking the days, and moves activities
//! from one listed minute to the next until nothing that was asked for is violated any more. And random networks for it.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use schedule::{Activity, Calendar, Constraint, Edge, Instant, Network, Progress, Relation};

/// The most minutes that a day of a random calendar has. Few, so that walking minute by minute stays short.
pub const LONGEST_DAY: u16 = 5;

/// Pseudo-random numbers (SplitMix64; Steele, Lea and Flood 2014).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit.max(1) as u64) as i64
    }

    pub fn in_ten(&mut self, times: i64) -> bool {
        self.below(10) < times
    }
}

pub fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date")
}

fn later(days: i64) -> NaiveDate {
    monday() + Days::new(days as u64)
}

/// A calendar as data: what the naive planner walks, and the calendar of the crate that it is compared with.
#[derive(Clone)]
pub struct Walked {
    week: [u16; 7],
    days: BTreeMap<NaiveDate, u16>,
}

impl Walked {
    pub fn random(chance: &mut Chance) -> Walked {
        let mut week = [0; 7];
        let usual = 2 + chance.below(3) as u16;
        for (day, minutes) in week.iter_mut().enumerate() {
            let works = if day < 5 { chance.in_ten(9) } else { chance.in_ten(2) };
            *minutes = if works { (usual + chance.below(2) as u16).min(LONGEST_DAY) } else { 0 };
        }
        week[chance.below(5) as usize] = usual;
        let differing = chance.below(8);
        let days = (0..differing).map(|_| {
            let minutes = if chance.in_ten(7) { 0 } else { 1 + chance.below(i64::from(LONGEST_DAY)) as u16 };
            (later(chance.below(40)), minutes)
        });
        Walked { week, days: days.collect() }
    }

    pub fn calendar(&self) -> Calendar {
        let week = Calendar::weekly(self.week).expect("a weekday is worked");
        week.with_days(self.days.iter().map(|(day, minutes)| (*day, *minutes)))
    }

    /// Every working minute of two years before and after the plan.
    pub fn minutes(&self) -> Vec<i64> {
        let first = monday() - Days::new(300);
        let mut minutes = Vec::new();
        for day in first.iter_days().take(1_500) {
            let usual = self.week[day.weekday().num_days_from_monday() as usize];
            let worked = self.days.get(&day).copied().unwrap_or(usual);
            minutes.extend((0..i64::from(worked)).map(|minute| Instant::of(day).0 + minute));
        }
        minutes
    }
}

/// A random network with the calendars that it was made of. Mild ones have no deadline and no fixed start or finish.
pub fn network(chance: &mut Chance, mild: bool) -> (Network, Vec<Walked>) {
    let walked: Vec<Walked> = (0..1 + chance.below(3)).map(|_| Walked::random(chance)).collect();
    let calendars: Vec<Calendar> = walked.iter().map(Walked::calendar).collect();
    let mut network = Network::new(Instant::of(later(chance.below(4))), calendars[0].clone());
    network.calendars = calendars;
    network.status = chance.in_ten(4).then(|| Instant::of(later(chance.below(12))));
    let count = 1 + chance.below(9) as usize;
    for _ in 0..count {
        let activity = activity(chance, &network, mild);
        network.add(activity);
    }
    for _ in 0..chance.below(2 * count as i64) {
        let edge = edge(chance, count);
        network.edges.extend(edge);
    }
    (network, walked)
}

/// A relation from an activity to one with a larger number.
pub fn edge(chance: &mut Chance, count: usize) -> Option<Edge> {
    let (from, to) = (chance.below(count as i64) as usize, chance.below(count as i64) as usize);
    let all = [Relation::FinishStart, Relation::StartStart, Relation::FinishFinish, Relation::StartFinish];
    let relation = if chance.in_ten(4) { Relation::FinishStart } else { all[chance.below(4) as usize] };
    let lag = if chance.in_ten(5) { 0 } else { chance.below(13) - 6 };
    (from != to).then(|| Edge { from: from.min(to), to: from.max(to), relation, lag })
}

pub fn activity(chance: &mut Chance, network: &Network, mild: bool) -> Activity {
    let calendar = chance.below(network.calendars.len() as i64) as usize;
    let duration = if chance.in_ten(2) { 0 } else { 1 + chance.below(10) };
    let day = later(chance.below(25));
    let close = network.calendars[calendar].close(day);
    let constraint = match chance.below(if mild { 6 } else { 8 }) {
        0..4 => Constraint::AsSoonAsPossible,
        4 | 5 => Constraint::NotBefore(Instant::of(day)),
        6 => Constraint::StartOn(Instant::of(day)),
        _ => Constraint::FinishOn(close),
    };
    let deadline = (!mild && chance.in_ten(2)).then(|| network.calendars[calendar].close(later(chance.below(25))));
    let at = Instant(Instant::of(later(chance.below(8))).0 + chance.below(i64::from(LONGEST_DAY)));
    let progress = match chance.below(10) {
        0 => Progress::Started { at, remaining: chance.below(8) },
        1 => {
            Progress::Finished { start: at, finish: Instant(at.0 + chance.below(3) * schedule::DAY + chance.below(3)) }
        }
        _ => Progress::Ahead,
    };
    Activity { duration, calendar, constraint, deadline, progress }
}

/// What the naive planner finds of one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub start: i64,
    pub finish: i64,
    pub late_start: i64,
    pub late_finish: i64,
    pub total_float: i64,
    pub free_float: i64,
}

pub struct Naive<'a> {
    network: &'a Network,
    minutes: Vec<Vec<i64>>,
    /// The minutes at which anything can happen to a milestone.
    any: Vec<i64>,
}

/// Where an activity lies: a number in its list, and the instants it stands for.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    start: i64,
    finish: i64,
}

impl<'a> Naive<'a> {
    pub fn new(network: &'a Network, walked: &[Walked]) -> Naive<'a> {
        let always = Walked { week: [LONGEST_DAY + 2; 7], days: BTreeMap::new() };
        Naive { network, minutes: walked.iter().map(Walked::minutes).collect(), any: always.minutes() }
    }

    /// The minutes of a calendar's work from one instant to another.
    fn work(&self, calendar: usize, from: i64, to: i64) -> i64 {
        let before = |at: i64| self.minutes[calendar].partition_point(|minute| *minute < at) as i64;
        before(to) - before(from)
    }

    fn place(&self, activity: usize, at: usize) -> Place {
        let it = &self.network.activities[activity];
        let list = &self.minutes[it.calendar];
        let (start, finish) = match it.progress {
            Progress::Finished { start, finish } => (start.0, finish.0),
            Progress::Started { at: start, .. } => (start.0, list[at] + 1),
            Progress::Ahead if it.duration == 0 => (self.any[at], self.any[at]),
            Progress::Ahead => (list[at], list[at + it.duration as usize - 1] + 1),
        };
        Place { at, start, finish }
    }

    fn is_milestone(&self, activity: usize) -> bool {
        let it = &self.network.activities[activity];
        it.duration == 0 && it.progress == Progress::Ahead
    }

    /// Whether what a relation asks for holds, or it asks for nothing any more.
    fn holds(&self, edge: &Edge, first: Place, second: Place) -> bool {
        let it = &self.network.activities[edge.to];
        let binds_start = matches!(edge.relation, Relation::FinishStart | Relation::StartStart);
        match it.progress {
            Progress::Finished { .. } => return true,
            Progress::Started { .. } if binds_start => return true,
            _ => {}
        }
        let leaves_finish = matches!(edge.relation, Relation::FinishStart | Relation::FinishFinish);
        let from = if leaves_finish { first.finish } else { first.start };
        let to = if binds_start { second.start } else { second.finish };
        if self.is_milestone(edge.to) && edge.lag == 0 {
            return to >= from;
        }
        self.work(it.calendar, from, to) >= edge.lag
    }

    /// Whether everything that an activity asks for by itself holds at the early end.
    fn is_late_enough(&self, activity: usize, place: Place) -> bool {
        let (network, it) = (self.network, &self.network.activities[activity]);
        match it.progress {
            Progress::Finished { .. } => true,
            Progress::Started { at, remaining } => {
                let go_on = network.status.map_or(at, |status| status.max(at));
                self.work(it.calendar, go_on.0, place.finish) >= remaining
            }
            Progress::Ahead => {
                let own = match it.constraint {
                    Constraint::AsSoonAsPossible => true,
                    Constraint::NotBefore(at) | Constraint::StartOn(at) => place.start >= at.0,
                    Constraint::FinishOn(at) if it.duration == 0 => place.finish >= at.0,
                    Constraint::FinishOn(at) => self.work(it.calendar, at.0, place.finish) >= 0,
                };
                own && place.start >= network.start.0 && network.status.is_none_or(|status| place.start >= status.0)
            }
        }
    }

    fn is_early_enough(&self, activity: usize, place: Place, end: i64) -> bool {
        let it = &self.network.activities[activity];
        let is_ahead = it.progress == Progress::Ahead;
        let own = match it.constraint {
            Constraint::StartOn(at) if is_ahead && it.duration == 0 => place.start <= at.0,
            Constraint::StartOn(at) if is_ahead => self.work(it.calendar, at.0, place.start) <= 0,
            Constraint::FinishOn(at) => place.finish <= at.0,
            _ => true,
        };
        own && place.finish <= end && it.deadline.is_none_or(|deadline| place.finish <= deadline.0)
    }

    fn is_movable(&self, activity: usize) -> bool {
        !matches!(self.network.activities[activity].progress, Progress::Finished { .. })
    }

    fn list(&self, activity: usize) -> &[i64] {
        if self.is_milestone(activity) { &self.any } else { &self.minutes[self.network.activities[activity].calendar] }
    }

    fn early(&self) -> Vec<Place> {
        let from = self.network.start.0 - 60 * schedule::DAY;
        let count = self.network.activities.len();
        let first = |activity: usize| self.list(activity).partition_point(|minute| *minute < from);
        let mut places: Vec<Place> = (0..count).map(|activity| self.place(activity, first(activity))).collect();
        loop {
            let mut settled = true;
            for activity in (0..count).filter(|activity| self.is_movable(*activity)) {
                let fine = |places: &[Place]| {
                    let into = self.network.edges.iter().filter(|edge| edge.to == activity);
                    self.is_late_enough(activity, places[activity])
                        && into.into_iter().all(|edge| self.holds(edge, places[edge.from], places[activity]))
                };
                while !fine(&places) {
                    places[activity] = self.place(activity, places[activity].at + 1);
                    settled = false;
                }
            }
            if settled {
                return places;
            }
        }
    }

    /// Lowers one activity until it is early enough for the others.
    fn lower(&self, activity: usize, places: &mut [Place], end: i64, with_limits: bool) -> bool {
        let mut moved = false;
        loop {
            let place = places[activity];
            let own = if with_limits { self.is_early_enough(activity, place, end) } else { place.finish <= end };
            let mut from = self.network.edges.iter().filter(|edge| edge.from == activity);
            // What it started with is past: only its finish can still be too late.
            let past = matches!(self.network.activities[activity].progress, Progress::Started { .. });
            let passes = |edge: &Edge| {
                let leaves_start = matches!(edge.relation, Relation::StartStart | Relation::StartFinish);
                (past && leaves_start) || self.holds(edge, place, places[edge.to])
            };
            if own && from.all(passes) {
                return moved;
            }
            places[activity] = self.place(activity, place.at - 1);
            moved = true;
        }
    }

    fn late(&self, early: &[Place], end: i64) -> Vec<Place> {
        let mut places: Vec<Place> = (0..early.len()).map(|activity| self.far(activity, early, end)).collect();
        loop {
            let movable = (0..early.len()).filter(|activity| self.is_movable(*activity));
            let moved: Vec<bool> = movable.map(|activity| self.lower(activity, &mut places, end, true)).collect();
            if !moved.contains(&true) {
                return places;
            }
        }
    }

    /// A place far behind the end.
    fn far(&self, activity: usize, early: &[Place], end: i64) -> Place {
        if !self.is_movable(activity) {
            return early[activity];
        }
        let behind = end + 30 * schedule::DAY;
        self.place(activity, self.list(activity).partition_point(|minute| *minute < behind))
    }

    /// Plans the network: what is found of each activity, and the end.
    pub fn plan(&self) -> (Vec<Found>, i64) {
        let early = self.early();
        let end = early.iter().map(|place| place.finish).max().unwrap_or(self.network.start.0);
        let late = self.late(&early, end);
        let found = (0..early.len()).map(|activity| {
            let mut alone = early.clone();
            alone[activity] = self.far(activity, &early, end);
            if self.is_movable(activity) {
                self.lower(activity, &mut alone, end, false);
            }
            let float =
                |to: &Place| self.work(self.network.activities[activity].calendar, early[activity].finish, to.finish);
            Found {
                start: early[activity].start,
                finish: early[activity].finish,
                late_start: late[activity].start,
                late_finish: late[activity].finish,
                total_float: float(&late[activity]),
                free_float: float(&alone[activity]),
            }
        });
        (found.collect(), end)
    }

    /// Checks dates, however they were found: that every activity works its minutes, starts no earlier than it may, and
    /// keeps every relation. Answers what is wrong.
    pub fn wrong(&self, start: &[i64], finish: &[i64]) -> Option<String> {
        let places: Vec<Place> =
            start.iter().zip(finish).map(|(start, finish)| Place { at: 0, start: *start, finish: *finish }).collect();
        for (activity, place) in places.iter().enumerate() {
            let it = &self.network.activities[activity];
            let works = |at: i64| self.minutes[it.calendar].binary_search(&at).is_ok();
            let is_whole = it.duration == 0
                || works(place.start)
                    && works(place.finish - 1)
                    && self.work(it.calendar, place.start, place.finish) == it.duration;
            if it.progress == Progress::Ahead && !is_whole {
                return Some(format!(
                    "activity {activity} does not work its {} minutes: {:?}",
                    it.duration,
                    (place.start, place.finish)
                ));
            }
            if !self.is_late_enough(activity, *place) {
                return Some(format!("activity {activity} is too early"));
            }
        }
        let broken = self.network.edges.iter().find(|edge| !self.holds(edge, places[edge.from], places[edge.to]));
        broken.map(|edge| format!("{edge:?} is broken"))
    }
}
