//! What one activity may do beside the others, in either direction: the step that planning and levelling share.

use crate::calendar::Calendar;
use crate::node::{ALWAYS, Node, Stage, Times};
use crate::order::{Half, Order};

/// A network in order.
#[derive(Clone, Copy)]
pub(crate) struct Passes<'a> {
    pub calendars: &'a [Calendar],
    pub order: &'a Order,
    pub nodes: &'a [Node],
}

impl<'a> Passes<'a> {
    /// The relations that still bind the activity at a place.
    pub fn binding(self, place: usize) -> impl Iterator<Item = &'a Half> {
        let node = &self.nodes[place];
        self.order.before(place).iter().filter(|half| node.is_bound_by(half.relation))
    }

    /// The earliest minute that a relation leaves the activity at a place, whose second end it is.
    pub fn bound(self, place: usize, half: &Half, times: &[Times]) -> i64 {
        let first = half.other as usize;
        self.nodes[place].earliest_after(self.calendars, half, &self.nodes[first], times[first])
    }

    /// The forward pass at one place: the earliest times that relations and its own dates allow.
    pub fn earliest(self, place: usize, times: &[Times]) -> Times {
        let node = &self.nodes[place];
        let (mut start, mut finish) = (node.start_floor, node.finish_floor);
        for half in self.binding(place) {
            let bound = self.bound(place, half, times);
            if half.relation.binds_start() {
                start = start.max(bound);
            } else {
                finish = finish.max(bound);
            }
        }
        if node.stage == Stage::Ahead {
            start = start.max(finish - node.duration);
            finish = start + node.duration;
        }
        Times { start, finish }
    }

    /// The backward pass at one place: the latest finish that relations allow, at most `latest`.
    pub fn latest(self, place: usize, latest: i64, times: &[Times]) -> i64 {
        self.order.after(place).iter().fold(latest, |least, half| least.min(self.room(place, half, times)))
    }

    /// The latest finish that one relation leaves the activity at a place, whose first end it is.
    fn room(self, place: usize, half: &Half, times: &[Times]) -> i64 {
        let (node, second) = (&self.nodes[place], &self.nodes[half.other as usize]);
        if !second.is_bound_by(half.relation) || !node.can_give_way(half.relation) {
            return ALWAYS;
        }
        let Times { start, finish } = times[half.other as usize];
        let bound = if half.relation.binds_start() { start } else { finish };
        let latest = node.latest_before(self.calendars, half, second, bound);
        if half.relation.leaves_finish() { latest } else { latest + node.duration }
    }
}
