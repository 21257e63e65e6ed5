//! What is free of a resource over time: steps, each of which holds until the next.

/// From an instant on, so many units are free.
#[derive(Clone, Copy, Debug)]
struct Step {
    at: i64,
    free: i64,
}

/// The steps of one resource, in order; the first holds since ever.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    steps: Vec<Step>,
}

impl Profile {
    /// So many units at first, then others from certain instants on, which come in order.
    pub fn new(capacity: u32, changes: impl IntoIterator<Item = (i64, u32)>) -> Profile {
        let mut steps = vec![Step { at: i64::MIN, free: i64::from(capacity) }];
        steps.extend(changes.into_iter().map(|(at, units)| Step { at, free: i64::from(units) }));
        Profile { steps }
    }

    /// Becomes a copy of another profile without asking for memory again.
    pub fn copy(&mut self, other: &Profile) {
        self.steps.clear();
        self.steps.extend_from_slice(&other.steps);
    }

    /// Where the last part of a span ends in which fewer units are free; none where they are free all the time.
    pub fn last_conflict(&self, from: i64, to: i64, units: i64) -> Option<i64> {
        let mut step = self.before(to);
        loop {
            if self.steps[step].free < units {
                return Some(self.steps.get(step + 1).map_or(i64::MAX, |next| next.at));
            }
            if self.steps[step].at <= from {
                return None;
            }
            step -= 1;
        }
    }

    /// Where the first part of a span begins in which fewer units are free.
    pub fn first_conflict(&self, from: i64, to: i64, units: i64) -> Option<i64> {
        let first = self.before(from + 1);
        let inside = self.steps[first..].iter().take_while(|step| step.at < to);
        inside.into_iter().find(|step| step.free < units).map(|step| step.at)
    }

    /// Takes units out of a span.
    pub fn take(&mut self, from: i64, to: i64, units: i64) {
        let first = self.split(from);
        let mut step = first;
        while step < self.steps.len() && self.steps[step].at < to {
            self.steps[step].free -= units;
            step += 1;
        }
        if step == self.steps.len() || self.steps[step].at > to {
            let free = self.steps[step - 1].free + units;
            self.steps.insert(step, Step { at: to, free });
        }
    }

    /// The step that holds just before an instant.
    fn before(&self, at: i64) -> usize {
        self.steps.partition_point(|step| step.at < at).max(1) - 1
    }

    /// Lets a step begin at an instant.
    fn split(&mut self, at: i64) -> usize {
        let step = self.steps.partition_point(|step| step.at < at);
        if self.steps.get(step).is_none_or(|step| step.at > at) {
            self.steps.insert(step, Step { at, free: self.steps[step - 1].free });
        }
        step
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Chance;

    #[test]
    fn steps_say_the_same_as_a_list_of_every_minute() {
        for seed in 0..200 {
            let mut chance = Chance::new(seed);
            let mut profile = Profile::new(5, [(20, 3), (40, 8)]);
            let mut minutes: Vec<i64> = (0..60)
                .map(|minute| {
                    if minute < 20 {
                        5
                    } else if minute < 40 {
                        3
                    } else {
                        8
                    }
                })
                .collect();
            for _ in 0..20 {
                let from = chance.below(55);
                let to = from + 1 + chance.below(60 - from - 1);
                let units = chance.below(3) as i64;
                let lacks = |minute: &usize| minutes[*minute] < units;
                let last = (from..to).rev().find(lacks).map(|minute| {
                    // The conflict ends where the step does, which need not be where enough is free again.
                    minute as i64 + 1
                });
                let found = profile.last_conflict(from as i64, to as i64, units);
                assert_eq!(found.is_some(), last.is_some(), "seed {seed}");
                assert!(found >= last, "seed {seed}");
                let first = (from..to).find(lacks).map(|minute| minute as i64);
                let found = profile.first_conflict(from as i64, to as i64, units);
                assert_eq!(found.map(|at| at.max(from as i64)), first, "seed {seed}");
                profile.take(from as i64, to as i64, units);
                minutes[from..to].iter_mut().for_each(|free| *free -= units);
            }
        }
    }
}
