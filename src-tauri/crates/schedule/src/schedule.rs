//! A planned network: earliest and latest times, float and the critical path, kept up to date change by change.
//!
//! Method: the critical path method with precedence diagramming (Kelley and Walker 1959; Fondahl 1961). Both passes visit
//! only the places that a change reaches, in topological order; a plan made anew visits all of them the same way, so that
//! a change is never slower than that.

use chrono::NaiveDate;

use crate::frontier::Frontier;
use crate::network::{Activity, Edge, Fault, Network};
use crate::node::{Node, Stage, Times};
use crate::order::Order;
use crate::passes::Passes;
use crate::time::Instant;

/// A network and its times.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub(crate) network: Network,
    pub(crate) order: Order,
    /// By place in the order, as is everything below.
    pub(crate) nodes: Vec<Node>,
    pub(crate) times: Vec<Times>,
    /// The latest times.
    late: Vec<Times>,
    end: Instant,
    /// The end in the minutes of each calendar.
    end_counts: Vec<i64>,
    ahead: Frontier,
    back: Frontier,
}

impl Schedule {
    /// Plans a network.
    ///
    /// # Errors
    /// Where activities wait for each other in a circle, or something cannot be: see [`Fault`].
    pub fn new(network: Network) -> Result<Schedule, Fault> {
        network.validate()?;
        let count = network.activities.len();
        let order = Order::new(count, &network.edges)?;
        let nodes = order.activity.iter().map(|index| Node::new(&network, &network.activities[*index as usize]));
        let mut schedule = Schedule {
            nodes: nodes.collect(),
            times: vec![Times::default(); count],
            late: vec![Times::default(); count],
            end: network.start,
            end_counts: Vec::new(),
            ahead: Frontier::new(count),
            back: Frontier::new(count),
            network,
            order,
        };
        schedule.count_end();
        schedule.ahead.mark_all();
        schedule.back.mark_all();
        schedule.settle();
        schedule.check_reach()?;
        Ok(schedule)
    }

    /// The network as it is planned.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The end of the plan: when its last activity finishes; its start where there is none.
    #[must_use]
    pub fn end(&self) -> Instant {
        self.end
    }

    /// Changes one activity and answers which ones move: their numbers, in no promised order.
    ///
    /// # Errors
    /// Where the activity does not exist or cannot be; nothing changes then.
    pub fn set(&mut self, activity: usize, to: Activity) -> Result<Vec<usize>, Fault> {
        let Some(before) = self.network.activities.get(activity).copied() else {
            return Err(Fault::NoActivity { activity });
        };
        self.network.validate_activity(activity, &to)?;
        let moved = self.put(activity, to);
        self.check_reach().inspect_err(|_| {
            self.put(activity, before);
        })?;
        Ok(moved)
    }

    fn put(&mut self, activity: usize, to: Activity) -> Vec<usize> {
        let place = self.order.place[activity] as usize;
        let before = (self.start(activity), self.finish(activity));
        self.network.activities[activity] = to;
        self.nodes[place] = Node::new(&self.network, &to);
        self.touch(place);
        let mut moved = self.settle();
        // Numbers of work can stay the same where an actual date moves over a weekend.
        if before != (self.start(activity), self.finish(activity)) && !moved.contains(&activity) {
            moved.push(activity);
        }
        moved
    }

    /// Adds a relation and answers which activities move.
    ///
    /// # Errors
    /// Where it closes a circle, or names what does not exist; nothing changes then.
    pub fn add_edge(&mut self, edge: Edge) -> Result<Vec<usize>, Fault> {
        self.network.validate_edge(self.network.edges.len(), &edge)?;
        let mut edges = self.network.edges.clone();
        edges.push(edge);
        self.put_edges(edges, &[edge])
    }

    /// Changes a relation and answers which activities move.
    ///
    /// # Errors
    /// As for `add_edge`.
    pub fn set_edge(&mut self, number: usize, to: Edge) -> Result<Vec<usize>, Fault> {
        self.network.validate_edge(number, &to)?;
        let mut edges = self.network.edges.clone();
        let edge = edges.get_mut(number).ok_or(Fault::UnknownActivity { edge: number })?;
        let before = std::mem::replace(edge, to);
        self.put_edges(edges, &[to, before])
    }

    /// Takes out a relation and answers which activities move. The numbers of later relations sink by one.
    ///
    /// # Errors
    /// Where there is no such relation.
    pub fn remove_edge(&mut self, number: usize) -> Result<Vec<usize>, Fault> {
        let mut edges = self.network.edges.clone();
        if number >= edges.len() {
            return Err(Fault::UnknownActivity { edge: number });
        }
        let before = edges.remove(number);
        self.put_edges(edges, &[before])
    }

    fn put_edges(&mut self, edges: Vec<Edge>, changed: &[Edge]) -> Result<Vec<usize>, Fault> {
        if !changed.iter().all(|edge| self.order.suits(edge)) {
            let network = Network { edges, ..self.network.clone() };
            let before = std::mem::replace(self, Schedule::new(network)?);
            let moves = |activity: &usize| before.times_of(*activity) != self.times_of(*activity);
            return Ok((0..self.nodes.len()).filter(moves).collect());
        }
        let before = std::mem::replace(&mut self.network.edges, edges);
        let moved = self.relate(changed);
        if let Err(fault) = self.check_reach() {
            self.network.edges = before;
            self.relate(changed);
            return Err(fault);
        }
        Ok(moved)
    }

    fn relate(&mut self, changed: &[Edge]) -> Vec<usize> {
        self.order.relate(&self.network.edges);
        for edge in changed {
            self.ahead.mark(self.order.place[edge.to] as usize);
            self.back.mark(self.order.place[edge.from] as usize);
        }
        self.settle()
    }

    /// Marks all whose times may hang on how the activity at a place is.
    fn touch(&mut self, place: usize) {
        self.ahead.mark(place);
        self.order.after(place).iter().for_each(|half| self.ahead.mark(half.other as usize));
        self.back.mark(place);
        self.order.before(place).iter().for_each(|half| self.back.mark(half.other as usize));
    }

    /// Computes everything anew that is marked or hangs on what changes, and answers which activities move.
    fn settle(&mut self) -> Vec<usize> {
        let mut moved = Vec::new();
        let mut next = 0;
        while let Some(place) = self.ahead.take_from(next) {
            next = place + 1;
            let times = self.passes().earliest(place, &self.times);
            if times != self.times[place] {
                self.times[place] = times;
                moved.push(self.order.activity[place] as usize);
                self.order.after(place).iter().for_each(|half| self.ahead.mark(half.other as usize));
            }
        }
        let end = self.last_finish();
        if end != self.end {
            self.end = end;
            self.count_end();
            self.back.mark_all();
        }
        let mut next = self.nodes.len();
        while let Some(place) = self.back.take_before(next) {
            next = place;
            let late = self.latest(place);
            if late != self.late[place] {
                self.late[place] = late;
                self.order.before(place).iter().for_each(|half| self.back.mark(half.other as usize));
            }
        }
        moved
    }

    /// The backward pass at one place.
    fn latest(&self, place: usize) -> Times {
        let node = &self.nodes[place];
        if node.stage == Stage::Finished {
            return Times { start: node.start_floor, finish: node.finish_floor };
        }
        let finish = self.passes().latest(place, self.end_of(node).min(node.ceiling), &self.late);
        let start = if node.stage == Stage::Ahead { finish - node.duration } else { node.start_floor };
        Times { start, finish }
    }

    /// The end of the plan in the minutes of an activity.
    fn end_of(&self, node: &Node) -> i64 {
        if node.is_milestone { self.end.0 } else { self.end_counts[node.calendar as usize] }
    }

    pub(crate) fn passes(&self) -> Passes<'_> {
        Passes { calendars: &self.network.calendars, order: &self.order, nodes: &self.nodes }
    }

    fn last_finish(&self) -> Instant {
        let calendars = &self.network.calendars;
        let mut last: Vec<Option<i64>> = vec![None; calendars.len()];
        let mut end = None;
        for (node, times) in self.nodes.iter().zip(&self.times) {
            if node.is_milestone || node.stage == Stage::Finished {
                end = end.max(Some(node.finish_instant(calendars, times.finish)));
            } else {
                let last = &mut last[node.calendar as usize];
                *last = (*last).max(Some(times.finish));
            }
        }
        let work = calendars.iter().zip(last).filter_map(|(calendar, last)| Some(calendar.done_at(last?)));
        work.chain(end).max().unwrap_or(self.network.start)
    }

    fn count_end(&mut self) {
        self.end_counts = self.network.calendars.iter().map(|calendar| calendar.work_at(self.end)).collect();
    }

    fn check_reach(&self) -> Result<(), Fault> {
        if self.end <= Instant::LAST {
            return Ok(());
        }
        let last = (0..self.nodes.len()).find(|activity| self.finish(*activity) > Instant::LAST);
        Err(Fault::OutOfRange { activity: last.unwrap_or_default() })
    }

    fn at(&self, activity: usize) -> usize {
        self.order.place[activity] as usize
    }

    pub(crate) fn times_of(&self, activity: usize) -> Times {
        self.times[self.at(activity)]
    }
}

/// What is known of one activity. These take the number of an activity of the network; another one panics, as an index
/// of a vector does.
impl Schedule {
    /// Its earliest start; the actual one where it has started.
    #[must_use]
    pub fn start(&self, activity: usize) -> Instant {
        let place = self.at(activity);
        self.nodes[place].start_instant(&self.network.calendars, self.times[place].start)
    }

    /// Its earliest finish; the actual one where it has finished.
    #[must_use]
    pub fn finish(&self, activity: usize) -> Instant {
        let place = self.at(activity);
        self.nodes[place].finish_instant(&self.network.calendars, self.times[place].finish)
    }

    /// The latest start that neither moves the end nor misses a deadline; the actual one where it has started.
    #[must_use]
    pub fn late_start(&self, activity: usize) -> Instant {
        let place = self.at(activity);
        self.nodes[place].start_instant(&self.network.calendars, self.late[place].start)
    }

    /// The latest finish that neither moves the end nor misses a deadline; the actual one where it has finished.
    #[must_use]
    pub fn late_finish(&self, activity: usize) -> Instant {
        let place = self.at(activity);
        self.nodes[place].finish_instant(&self.network.calendars, self.late[place].finish)
    }

    /// How many minutes of its calendar it can slip without moving the end or missing a deadline; negative where one is
    /// missed. What is finished has none.
    #[must_use]
    pub fn total_float(&self, activity: usize) -> i64 {
        let place = self.at(activity);
        self.slack(place, self.late[place].finish)
    }

    /// How many minutes of its calendar it can slip without moving any other activity or the end.
    #[must_use]
    pub fn free_float(&self, activity: usize) -> i64 {
        let place = self.at(activity);
        let node = &self.nodes[place];
        if node.stage == Stage::Finished {
            return 0;
        }
        let latest = self.passes().latest(place, self.end_of(node), &self.times);
        self.slack(place, latest)
    }

    /// From the earliest finish of the activity at a place to another finish, in minutes of its calendar.
    fn slack(&self, place: usize, finish: i64) -> i64 {
        let (node, own) = (&self.nodes[place], self.times[place].finish);
        if node.is_milestone {
            self.network.calendars[node.calendar as usize].work_between(Instant(own), Instant(finish))
        } else {
            finish - own
        }
    }

    /// Its total float in usual working days of its calendar.
    #[must_use]
    pub fn total_float_days(&self, activity: usize) -> f64 {
        self.days(activity, self.total_float(activity))
    }

    /// Its free float in usual working days of its calendar.
    #[must_use]
    pub fn free_float_days(&self, activity: usize) -> f64 {
        self.days(activity, self.free_float(activity))
    }

    fn days(&self, activity: usize, minutes: i64) -> f64 {
        self.network.calendars[self.network.activities[activity].calendar].days_of(minutes)
    }

    /// Whether it is the same and lies in the same place as an activity of another plan, where both keep the same calendars.
    #[must_use]
    pub fn is_as(&self, activity: usize, other: &Schedule, number: usize) -> bool {
        self.network.activities[activity] == other.network.activities[number]
            && self.times_of(activity) == other.times_of(number)
    }

    /// Whether the end moves, or a deadline is missed by more, as soon as it slips. What is finished is critical to
    /// nothing any more.
    #[must_use]
    pub fn is_critical(&self, activity: usize) -> bool {
        self.nodes[self.at(activity)].stage != Stage::Finished && self.total_float(activity) <= 0
    }

    /// The day on which it starts.
    #[must_use]
    pub fn start_day(&self, activity: usize) -> NaiveDate {
        self.start(activity).day()
    }

    /// The last day on which it is worked on; that of a milestone is the day on which it lies.
    #[must_use]
    pub fn finish_day(&self, activity: usize) -> NaiveDate {
        last_day(self.start(activity), self.finish(activity))
    }

    /// The day on which it starts at the latest.
    #[must_use]
    pub fn late_start_day(&self, activity: usize) -> NaiveDate {
        self.late_start(activity).day()
    }

    /// The day on which it finishes at the latest.
    #[must_use]
    pub fn late_finish_day(&self, activity: usize) -> NaiveDate {
        last_day(self.late_start(activity), self.late_finish(activity))
    }

    /// From the first start to the last finish of some activities: the span of a summary task. None of none.
    #[must_use]
    pub fn span(&self, activities: impl IntoIterator<Item = usize>) -> Option<(Instant, Instant)> {
        activities
            .into_iter()
            .map(|activity| (self.start(activity), self.finish(activity)))
            .reduce(|(start, finish), (next_start, next_finish)| (start.min(next_start), finish.max(next_finish)))
    }
}

/// The day of the last minute before a finish.
fn last_day(start: Instant, finish: Instant) -> NaiveDate {
    Instant((finish.0 - 1).max(start.0)).day()
}
