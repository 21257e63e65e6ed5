//! One schedule after another from lists of places, each activity as early or as late as people allow.

use super::profile::Profile;
use super::{Demand, Resource};
use crate::node::{ALWAYS, Stage, Times};
use crate::order::Order;
use crate::passes::Passes;
use crate::schedule::Schedule;
use crate::time::Instant;

/// How good a schedule is, the smaller the better: the minutes of missed deadlines, then the end.
pub(super) type Score = (i64, Instant);

/// What one place needs of one resource.
#[derive(Clone, Copy, Debug)]
struct Need {
    resource: u32,
    units: i64,
}

/// Where schedules are made.
pub(super) struct Board<'a> {
    passes: Passes<'a>,
    needs: Vec<Need>,
    /// Where the needs of each place begin.
    needs_from: Vec<u32>,
    /// What is free once that which cannot be moved has its share.
    base: Vec<Profile>,
    free: Vec<Profile>,
    /// The schedule that was made last.
    pub times: Vec<Times>,
    /// From when to when each place is at work in it.
    spans: Vec<(i64, i64)>,
    /// Whether every relation lets the first start before the second does, so that an order of starts is one of the network.
    is_plain: bool,
    has_deadlines: bool,
}

impl<'a> Board<'a> {
    pub fn new(plan: &'a Schedule, resources: &[Resource], demands: &[Demand]) -> Board<'a> {
        let count = plan.nodes.len();
        let (needs, needs_from) = needs(&plan.order, count, demands);
        let base = resources.iter().map(|resource| {
            let changes = resource.changes.iter().map(|(at, units)| (at.0, *units));
            Profile::new(resource.capacity, changes)
        });
        let base: Vec<Profile> = base.collect();
        let mut board = Board {
            passes: plan.passes(),
            needs,
            needs_from,
            free: base.clone(),
            base,
            times: plan.times.clone(),
            spans: vec![(0, 0); count],
            is_plain: plan.network.edges.iter().all(|edge| edge.lag >= 0 && edge.relation == Default::default()),
            has_deadlines: plan.nodes.iter().any(|node| node.stage == Stage::Ahead && node.ceiling < ALWAYS),
        };
        for place in (0..count).filter(|place| plan.nodes[*place].stage != Stage::Ahead) {
            board.spans[place] = board.span(place, plan.times[place]);
            let (from, to) = board.spans[place];
            if from < to {
                let range = board.needs_of(place);
                for need in &board.needs[range] {
                    board.base[need.resource as usize].take(from, to, need.units);
                }
            }
        }
        board
    }

    pub fn passes(&self) -> Passes<'a> {
        self.passes
    }

    fn needs_of(&self, place: usize) -> std::ops::Range<usize> {
        self.needs_from[place] as usize..self.needs_from[place + 1] as usize
    }

    fn span(&self, place: usize, times: Times) -> (i64, i64) {
        let node = &self.passes.nodes[place];
        let from = node.start_instant(self.passes.calendars, times.start).0;
        (from, node.finish_instant(self.passes.calendars, times.finish).0)
    }

    fn clear(&mut self) {
        self.free.iter_mut().zip(&self.base).for_each(|(free, base)| free.copy(base));
    }

    /// Makes the schedule of a list that holds every place after all that binds it: each activity as early as it can.
    pub fn forward(&mut self, list: &[u32]) -> Score {
        self.clear();
        for place in list {
            self.place_early(*place as usize);
        }
        self.score(&self.times)
    }

    fn place_early(&mut self, place: usize) {
        let node = &self.passes.nodes[place];
        let mut times = self.passes.earliest(place, &self.times);
        if node.stage != Stage::Ahead || node.is_milestone {
            (self.times[place], self.spans[place]) = (times, self.span(place, times));
            return;
        }
        let calendar = &self.passes.calendars[node.calendar as usize];
        let needs = self.needs_of(place);
        let mut span = self.span(place, times);
        while let Some(end) = self.needs[needs.clone()]
            .iter()
            .find_map(|need| self.free[need.resource as usize].last_conflict(span.0, span.1, need.units))
        {
            times.start = calendar.work_at(Instant(end));
            times.finish = times.start + node.duration;
            span = self.span(place, times);
        }
        self.put(place, times, span);
    }

    fn put(&mut self, place: usize, times: Times, span: (i64, i64)) {
        (self.times[place], self.spans[place]) = (times, span);
        for need in &self.needs[self.needs_from[place] as usize..self.needs_from[place + 1] as usize] {
            self.free[need.resource as usize].take(span.0, span.1, need.units);
        }
    }

    /// Makes a schedule in which each activity lies as late as it can before an end, of a list that holds every place
    /// after all that it binds. Answers whether there was room for all.
    pub fn backward(&mut self, list: &[u32], end: Instant) -> bool {
        self.clear();
        list.iter().all(|place| self.place_late(*place as usize, end))
    }

    fn place_late(&mut self, place: usize, end: Instant) -> bool {
        let node = &self.passes.nodes[place];
        if node.stage != Stage::Ahead {
            return true;
        }
        let end = node.count(self.passes.calendars, end);
        let mut finish = self.passes.latest(place, end, &self.times);
        let mut times = Times { start: finish - node.duration, finish };
        let mut span = self.span(place, times);
        if node.is_milestone {
            (self.times[place], self.spans[place]) = (times, span);
            return true;
        }
        let calendar = &self.passes.calendars[node.calendar as usize];
        let needs = self.needs_of(place);
        while let Some(begin) = self.needs[needs.clone()]
            .iter()
            .find_map(|need| self.free[need.resource as usize].first_conflict(span.0, span.1, need.units))
        {
            if begin == i64::MIN {
                return false;
            }
            finish = calendar.work_at(Instant(begin));
            times = Times { start: finish - node.duration, finish };
            span = self.span(place, times);
        }
        self.put(place, times, span);
        true
    }

    /// How good a schedule is.
    pub fn score(&self, times: &[Times]) -> Score {
        let (calendars, nodes) = (self.passes.calendars, self.passes.nodes);
        let finishes = (0..nodes.len()).map(|place| nodes[place].finish_instant(calendars, times[place].finish));
        let end = finishes.max().unwrap_or_default();
        if !self.has_deadlines {
            return (0, end);
        }
        let late = nodes.iter().zip(times).filter(|(node, _)| node.stage == Stage::Ahead && node.ceiling < ALWAYS);
        (late.map(|(node, times)| (times.finish - node.ceiling).max(0)).sum(), end)
    }

    /// The places as they start in the schedule that was made last, each after all that binds it.
    pub fn by_start(&self, list: &mut [u32]) {
        list.sort_unstable_by_key(|place| (self.spans[*place as usize].0, *place));
        if !self.is_plain {
            self.mend(list, false);
        }
    }

    /// The places as they finish in the schedule that was made last, the last one first, each after all that it binds.
    pub fn by_finish(&self, list: &mut [u32]) {
        list.sort_unstable_by_key(|place| std::cmp::Reverse((self.spans[*place as usize].1, *place)));
        if !self.is_plain {
            self.mend(list, true);
        }
    }

    /// Moves places behind all that must come before them, the rest staying as it was.
    fn mend(&self, list: &mut [u32], is_backward: bool) {
        let order = self.passes.order;
        let needed = |place: usize| if is_backward { order.after(place) } else { order.before(place) };
        let mut done = vec![false; list.len()];
        let mut mended = Vec::with_capacity(list.len());
        let mut stack: Vec<u32> = Vec::new();
        for place in list.iter().copied() {
            stack.push(place);
            while let Some(top) = stack.last().copied() {
                let open = needed(top as usize).iter().find(|half| !done[half.other as usize]);
                if let Some(half) = open.filter(|_| !done[top as usize]) {
                    stack.push(half.other);
                    continue;
                }
                stack.pop();
                if !std::mem::replace(&mut done[top as usize], true) {
                    mended.push(top);
                }
            }
        }
        list.copy_from_slice(&mended);
    }
}

/// The needs of each place, those of one resource added up.
fn needs(order: &Order, count: usize, demands: &[Demand]) -> (Vec<Need>, Vec<u32>) {
    let mut sorted: Vec<(u32, u32, i64)> = demands
        .iter()
        .filter(|demand| demand.units > 0)
        .map(|demand| (order.place[demand.activity], demand.resource as u32, i64::from(demand.units)))
        .collect();
    sorted.sort_unstable_by_key(|(place, resource, _)| (*place, *resource));
    sorted.dedup_by(|next, kept| {
        let same = (next.0, next.1) == (kept.0, kept.1);
        if same {
            kept.2 += next.2;
        }
        same
    });
    let from = (0..=count).map(|place| sorted.partition_point(|(at, ..)| (*at as usize) < place) as u32).collect();
    (sorted.into_iter().map(|(_, resource, units)| Need { resource, units }).collect(), from)
}
