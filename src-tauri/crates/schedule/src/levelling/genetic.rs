//! The search for a good list: a genetic algorithm over lists of places, with justification of every schedule.

use super::board::{Board, Score};
use crate::chance::Chance;
use crate::node::Times;
use crate::schedule::Schedule;

/// The best schedule that was found.
pub(super) struct Best {
    pub times: Vec<Times>,
    pub score: Score,
    /// How many schedules were made.
    pub schedules: usize,
}

/// A list and what it is worth.
#[derive(Clone)]
struct Member {
    list: Vec<u32>,
    score: Score,
}

/// How many lists live at a time.
const POPULATION: usize = 40;
/// How often neighbours in a list change places.
const MUTATION: f64 = 0.1;
/// Any number; the search follows from it.
const SEED: u64 = 0x57A6_EC4A;

struct Search<'a, 'b> {
    board: &'b mut Board<'a>,
    chance: Chance,
    best: Best,
    budget: usize,
    /// No schedule can be better.
    bound: Score,
}

/// Searches until the budget of schedules is spent or nothing better is possible.
pub(super) fn search(board: &mut Board<'_>, plan: &Schedule, budget: usize) -> Best {
    let bound = board.score(&plan.times);
    let urgency = urgency(plan);
    // The first list takes what is most urgent first, so that a budget of one is worth its schedule.
    let list = sampled(board, &urgency, None);
    let score = board.forward(&list);
    let best = Best { times: board.times.clone(), score, schedules: 1 };
    let mut search = Search { board, chance: Chance::new(SEED), best, budget, bound };
    search.run(&urgency, list, score);
    search.best
}

/// The latest finishes of places as instants: the smaller, the more urgent.
fn urgency(plan: &Schedule) -> Vec<i64> {
    plan.order.activity.iter().map(|activity| plan.late_finish(*activity as usize).0).collect()
}

impl Search<'_, '_> {
    fn run(&mut self, urgency: &[i64], list: Vec<u32>, score: Score) {
        let mut members = vec![self.justified(list, score)];
        while members.len() < POPULATION && self.goes_on() {
            let list = sampled(self.board, urgency, Some(&mut self.chance));
            members.extend(self.member(list));
        }
        while self.goes_on() {
            let mut children = Vec::with_capacity(members.len());
            for _ in 0..members.len() {
                if !self.goes_on() {
                    break;
                }
                let (mother, father) = (self.chance.below(members.len()), self.chance.below(members.len()));
                let mut list = self.cross(&members[mother].list, &members[father].list);
                self.mutate(&mut list);
                children.extend(self.member(list));
            }
            members.extend(children);
            members.sort_by_key(|member| member.score);
            members.dedup_by(|next, kept| next.list == kept.list);
            members.truncate(POPULATION);
        }
    }

    fn goes_on(&self) -> bool {
        self.best.schedules < self.budget && self.best.score > self.bound
    }

    fn member(&mut self, list: Vec<u32>) -> Option<Member> {
        if !self.goes_on() {
            return None;
        }
        let score = self.board.forward(&list);
        self.count(score);
        Some(self.justified(list, score))
    }

    fn count(&mut self, score: Score) {
        self.best.schedules += 1;
        if score < self.best.score {
            self.best.score = score;
            self.best.times.clone_from(&self.board.times);
        }
    }

    /// Justifies the schedule that was made last to the right and to the left again. Its list becomes that of its starts.
    fn justified(&mut self, mut list: Vec<u32>, score: Score) -> Member {
        self.board.by_start(&mut list);
        if self.best.schedules + 2 > self.budget || self.best.score <= self.bound {
            return Member { list, score };
        }
        let mut right = list.clone();
        self.board.by_finish(&mut right);
        self.best.schedules += 1;
        if !self.board.backward(&right, score.1) {
            return Member { list, score };
        }
        let mut left = list.clone();
        self.board.by_start(&mut left);
        let again = self.board.forward(&left);
        self.count(again);
        if again > score {
            return Member { list, score };
        }
        self.board.by_start(&mut left);
        Member { list: left, score: again }
    }

    /// Crosses two lists at two points: the mother's ends around the father's middle, which keeps every place after all
    /// that binds it.
    fn cross(&mut self, mother: &[u32], father: &[u32]) -> Vec<u32> {
        let count = mother.len();
        let (one, two) = (self.chance.below(count + 1), self.chance.below(count + 1));
        let (from, to) = (one.min(two), one.max(two));
        let mut taken = vec![false; count];
        let mut list = Vec::with_capacity(count);
        let parts = [(mother, from), (father, to), (mother, count)];
        for (parent, until) in parts {
            for place in parent {
                if list.len() == until {
                    break;
                }
                if !std::mem::replace(&mut taken[*place as usize], true) {
                    list.push(*place);
                }
            }
        }
        list
    }

    fn mutate(&mut self, list: &mut [u32]) {
        for at in 1..list.len() {
            if self.chance.share() < MUTATION {
                let (first, second) = (list[at - 1], list[at]);
                let bound = self.board.passes().order.before(second as usize).iter().any(|half| half.other == first);
                if !bound {
                    list.swap(at - 1, at);
                }
            }
        }
    }
}

/// A list that takes urgent places first: always, or by a chance that grows with their urgency (regret-based biased random
/// sampling; Drexl 1991).
fn sampled(board: &Board<'_>, urgency: &[i64], mut chance: Option<&mut Chance>) -> Vec<u32> {
    let order = board.passes().order;
    let count = urgency.len();
    let mut waits: Vec<usize> = (0..count).map(|place| order.before(place).len()).collect();
    let mut open: Vec<u32> = (0..count as u32).filter(|place| waits[*place as usize] == 0).collect();
    let mut list = Vec::with_capacity(count);
    while !open.is_empty() {
        let at = match &mut chance {
            Some(chance) => biased(&open, urgency, chance),
            None => (0..open.len()).min_by_key(|at| (urgency[open[*at] as usize], open[*at])).unwrap_or(0),
        };
        let place = open.swap_remove(at);
        list.push(place);
        for half in order.after(place as usize) {
            waits[half.other as usize] -= 1;
            if waits[half.other as usize] == 0 {
                open.push(half.other);
            }
        }
    }
    list
}

fn biased(open: &[u32], urgency: &[i64], chance: &mut Chance) -> usize {
    let latest = open.iter().map(|place| urgency[*place as usize]).max().unwrap_or(0);
    let weight = |place: &u32| (latest - urgency[*place as usize] + 1) as f64;
    let mut left = chance.share() * open.iter().map(weight).sum::<f64>();
    for (at, place) in open.iter().enumerate() {
        left -= weight(place);
        if left < 0.0 {
            return at;
        }
    }
    open.len() - 1
}
