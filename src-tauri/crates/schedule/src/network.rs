//! The task network: earliest and latest times, float and the critical path.
//!
//! Method: the critical path method with precedence diagramming (Kelley and Walker 1959; Fondahl 1961), that is
//! finish-start, start-start, finish-finish and start-finish relations with lags.

/// How the times of two activities are bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The second starts when the first has finished.
    FinishStart,
    /// The second starts when the first has started.
    StartStart,
    /// The second finishes when the first has finished.
    FinishFinish,
    /// The second finishes when the first has started.
    StartFinish,
}

/// One activity, in working days.
#[derive(Clone, Copy, Debug, Default)]
pub struct Activity {
    /// How long it takes.
    pub duration: f64,
    /// The earliest time at which it may start.
    pub not_before: f64,
    /// The time at which it did start, which overrides everything else.
    pub started: Option<f64>,
}

/// One relation between two activities.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The number of the first activity.
    pub from: usize,
    /// The number of the second.
    pub to: usize,
    /// How they are bound.
    pub relation: Relation,
    /// The time between both, negative for an overlap.
    pub lag: f64,
}

/// Activities and the relations between them.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// The activities, by number.
    pub activities: Vec<Activity>,
    /// The relations. Those that name an activity that does not exist are left out.
    pub edges: Vec<Edge>,
}

/// The times of every activity, in working days from the start of the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The earliest start of each activity.
    pub start: Vec<f64>,
    /// The earliest finish of each.
    pub finish: Vec<f64>,
    /// How far each can slip without moving the end of the plan.
    pub float: Vec<f64>,
    /// The end of the plan.
    pub end: f64,
}

impl Plan {
    /// Whether an activity lies on the critical path.
    pub fn is_critical(&self, activity: usize) -> bool {
        self.float.get(activity).is_some_and(|float| *float < 1e-6)
    }
}

/// Activities that wait for each other in a circle, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loop(pub Vec<usize>);

impl Network {
    /// Computes all times, or names a circle that makes it impossible.
    pub fn plan(&self) -> Result<Plan, Loop> {
        let count = self.activities.len();
        let edges: Vec<&Edge> = self.edges.iter().filter(|edge| edge.from < count && edge.to < count).collect();
        let outgoing = adjacency(count, edges.iter().map(|edge| edge.from));
        let order = order(count, &edges, &outgoing)?;
        let start = self.earliest(&order, &edges, &outgoing);
        let finish: Vec<f64> = (0..count).map(|index| start[index] + self.activities[index].duration).collect();
        let end = finish.iter().copied().fold(0.0, f64::max);
        let float = self.float(&order, &edges, &outgoing, &start, end);
        Ok(Plan { start, finish, float, end })
    }

    fn earliest(&self, order: &[usize], edges: &[&Edge], outgoing: &[Vec<usize>]) -> Vec<f64> {
        let mut start: Vec<f64> = self.activities.iter().map(|activity| activity.not_before.max(0.0)).collect();
        for index in order {
            if let Some(started) = self.activities[*index].started {
                start[*index] = started;
            }
            let (from, duration) = (start[*index], self.activities[*index].duration);
            for edge in outgoing[*index].iter().map(|edge| edges[*edge]) {
                let own = self.activities[edge.to].duration;
                let bound = edge.lag
                    + match edge.relation {
                        Relation::FinishStart => from + duration,
                        Relation::StartStart => from,
                        Relation::FinishFinish => from + duration - own,
                        Relation::StartFinish => from - own,
                    };
                start[edge.to] = start[edge.to].max(bound);
            }
        }
        start
    }

    fn float(&self, order: &[usize], edges: &[&Edge], outgoing: &[Vec<usize>], start: &[f64], end: f64) -> Vec<f64> {
        let mut latest: Vec<f64> = self.activities.iter().map(|activity| end - activity.duration).collect();
        for index in order.iter().rev() {
            let duration = self.activities[*index].duration;
            for edge in outgoing[*index].iter().map(|edge| edges[*edge]) {
                let (next, own) = (latest[edge.to], self.activities[edge.to].duration);
                let bound = match edge.relation {
                    Relation::FinishStart => next - duration,
                    Relation::StartStart => next,
                    Relation::FinishFinish => next + own - duration,
                    Relation::StartFinish => next + own,
                } - edge.lag;
                latest[*index] = latest[*index].min(bound);
            }
        }
        latest.iter().zip(start).map(|(latest, start)| latest - start).collect()
    }
}

fn adjacency(count: usize, from: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
    let mut outgoing = vec![Vec::new(); count];
    from.enumerate().for_each(|(edge, from)| outgoing[from].push(edge));
    outgoing
}

/// An order in which every activity comes after all it waits for (Kahn 1962).
fn order(count: usize, edges: &[&Edge], outgoing: &[Vec<usize>]) -> Result<Vec<usize>, Loop> {
    let mut waiting = vec![0usize; count];
    edges.iter().for_each(|edge| waiting[edge.to] += 1);
    let mut order: Vec<usize> = (0..count).filter(|index| waiting[*index] == 0).collect();
    let mut next = 0;
    while let Some(index) = order.get(next).copied() {
        for edge in outgoing[index].iter().map(|edge| edges[*edge]) {
            waiting[edge.to] -= 1;
            if waiting[edge.to] == 0 {
                order.push(edge.to);
            }
        }
        next += 1;
    }
    if order.len() == count { Ok(order) } else { Err(circle(edges, &waiting)) }
}

/// Walks backwards among the activities that still wait until one is met again.
fn circle(edges: &[&Edge], waiting: &[usize]) -> Loop {
    let before = |index: usize| edges.iter().find(|edge| edge.to == index && waiting[edge.from] > 0);
    let first = waiting.iter().position(|count| *count > 0).unwrap_or(0);
    let mut path = vec![first];
    while let Some(edge) = before(path[path.len() - 1]) {
        if let Some(met) = path.iter().position(|index| *index == edge.from) {
            let mut circle = path.split_off(met);
            circle.reverse();
            return Loop(circle);
        }
        path.push(edge.from);
    }
    Loop(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(duration: f64) -> Activity {
        Activity { duration, ..Activity::default() }
    }

    fn edge(from: usize, to: usize, relation: Relation, lag: f64) -> Edge {
        Edge { from, to, relation, lag }
    }

    #[test]
    fn the_longest_path_is_critical_and_the_other_has_float() {
        let network = Network {
            activities: vec![task(2.0), task(5.0), task(3.0), task(1.0)],
            edges: vec![
                edge(0, 1, Relation::FinishStart, 0.0),
                edge(0, 2, Relation::FinishStart, 0.0),
                edge(1, 3, Relation::FinishStart, 0.0),
                edge(2, 3, Relation::FinishStart, 0.0),
            ],
        };
        let plan = network.plan().expect("there is no circle");
        assert_eq!(plan.start, [0.0, 2.0, 2.0, 7.0]);
        assert_eq!(plan.float, [0.0, 0.0, 2.0, 0.0]);
        assert_eq!(plan.end, 8.0);
    }

    #[test]
    fn every_relation_binds_the_times_that_it_names() {
        let cases = [
            (Relation::FinishStart, 1.0, 5.0),
            (Relation::StartStart, 1.0, 1.0),
            (Relation::FinishFinish, 1.0, 2.0),
            (Relation::StartFinish, 4.0, 1.0),
        ];
        for (relation, lag, expected) in cases {
            let network = Network { activities: vec![task(4.0), task(3.0)], edges: vec![edge(0, 1, relation, lag)] };
            assert_eq!(network.plan().expect("there is no circle").start[1], expected, "{relation:?}");
        }
    }

    #[test]
    fn a_circle_is_named_in_its_order() {
        let network = Network {
            activities: vec![task(1.0); 4],
            edges: vec![
                edge(0, 1, Relation::FinishStart, 0.0),
                edge(1, 2, Relation::FinishStart, 0.0),
                edge(2, 1, Relation::FinishStart, 0.0),
                edge(2, 3, Relation::FinishStart, 0.0),
            ],
        };
        let Loop(mut circle) = network.plan().expect_err("activities 1 and 2 wait for each other");
        circle.sort_unstable();
        assert_eq!(circle, [1, 2]);
    }

    #[test]
    fn an_activity_that_has_started_keeps_its_time_whatever_it_waited_for() {
        let late = Activity { duration: 2.0, not_before: 0.0, started: Some(1.0) };
        let network =
            Network { activities: vec![task(5.0), late], edges: vec![edge(0, 1, Relation::FinishStart, 0.0)] };
        assert_eq!(network.plan().expect("there is no circle").start[1], 1.0);
    }
}
