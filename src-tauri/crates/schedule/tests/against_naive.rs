//! The network against a naive planner, itself and its own promises, on random networks with all relations, lags,
//! calendars, constraints, deadlines, milestones and progress.

mod naive;

use naive::{Chance, Found, Naive};
use schedule::{Activity, Constraint, Fault, Instant, Network, Progress, Relation, Schedule};

fn found(plan: &Schedule, activity: usize) -> Found {
    Found {
        start: plan.start(activity).0,
        finish: plan.finish(activity).0,
        late_start: plan.late_start(activity).0,
        late_finish: plan.late_finish(activity).0,
        total_float: plan.total_float(activity),
        free_float: plan.free_float(activity),
    }
}

fn all(plan: &Schedule) -> Vec<Found> {
    (0..plan.network().activities.len()).map(|activity| found(plan, activity)).collect()
}

#[test]
fn dates_and_floats_are_those_of_the_naive_planner_on_three_thousand_networks() {
    for seed in 0..3_000 {
        let mut chance = Chance(seed);
        let (network, walked) = naive::network(&mut chance, false);
        let plan = Schedule::new(network.clone()).expect("relations lead to larger numbers");
        let (expected, end) = Naive::new(&network, &walked).plan();
        for (activity, expected) in expected.iter().enumerate() {
            assert_eq!(found(&plan, activity), *expected, "seed {seed}, activity {activity} of {network:#?}");
        }
        assert_eq!(plan.end().0, end, "seed {seed}");
    }
}

#[test]
fn a_changed_plan_is_the_plan_of_the_changed_network() {
    for seed in 0..1_500 {
        let mut chance = Chance(seed ^ 0xC0FFEE);
        let (network, _) = naive::network(&mut chance, false);
        let mut plan = Schedule::new(network).expect("relations lead to larger numbers");
        for step in 0..12 {
            let before = all(&plan);
            let count = plan.network().activities.len();
            let moved = match (chance.below(4), plan.network().edges.len()) {
                (0, _) => match naive::edge(&mut chance, count) {
                    Some(edge) => plan.add_edge(edge),
                    None => continue,
                },
                (1, edges @ 1..) => plan.remove_edge(chance.below(edges as i64) as usize),
                (2, edges @ 1..) => match naive::edge(&mut chance, count) {
                    Some(edge) => plan.set_edge(chance.below(edges as i64) as usize, edge),
                    None => continue,
                },
                _ => {
                    let activity = naive::activity(&mut chance, plan.network(), false);
                    plan.set(chance.below(count as i64) as usize, activity)
                }
            };
            let mut moved = moved.expect("no relation closes a circle");
            let anew = Schedule::new(plan.network().clone()).expect("it is the same network");
            assert_eq!(all(&plan), all(&anew), "seed {seed}, step {step}");
            assert_eq!(plan.end(), anew.end(), "seed {seed}, step {step}");
            moved.sort_unstable();
            let differs = |activity: &usize| {
                let (was, is) = (before[*activity], found(&plan, *activity));
                (was.start, was.finish) != (is.start, is.finish)
            };
            let really: Vec<usize> = (0..count).filter(differs).collect();
            assert!(really.iter().all(|activity| moved.contains(activity)), "seed {seed}, step {step}");
        }
    }
}

/// The end of the plan when one activity is another.
fn end_with(network: &Network, activity: usize, changed: Activity) -> Instant {
    let mut network = network.clone();
    network.activities[activity] = changed;
    Schedule::new(network).expect("it can still be planned").end()
}

#[test]
fn slipping_by_its_float_never_moves_the_end_and_by_a_minute_more_does() {
    let mut tried = 0;
    for seed in 0..2_000 {
        let mut chance = Chance(seed ^ 0xF10A7);
        let (network, _) = naive::network(&mut chance, true);
        let plan = Schedule::new(network.clone()).expect("relations lead to larger numbers");
        for (activity, it) in network.activities.iter().enumerate() {
            if it.progress != Progress::Ahead {
                continue;
            }
            let not_before = |at| Activity { constraint: Constraint::NotBefore(at), ..*it };
            let late = plan.late_start(activity);
            assert_eq!(end_with(&network, activity, not_before(late)), plan.end(), "seed {seed}, {activity}");
            let later = end_with(&network, activity, not_before(Instant(late.0 + 1)));
            assert!(later > plan.end(), "seed {seed}, activity {activity}");
            tried += 1;
        }
    }
    assert!(tried > 4_000);
}

#[test]
fn taking_longer_by_its_float_never_moves_the_end_and_by_a_minute_more_does_where_its_finish_is_waited_for() {
    let mut tried = 0;
    for seed in 0..2_000 {
        let mut chance = Chance(seed ^ 0xE47E4D);
        let (mut network, _) = naive::network(&mut chance, true);
        let only_finish_start = seed % 2 == 0;
        if only_finish_start {
            network.edges.iter_mut().for_each(|edge| edge.relation = Relation::FinishStart);
        }
        let plan = Schedule::new(network.clone()).expect("relations lead to larger numbers");
        for (activity, it) in network.activities.iter().enumerate() {
            if it.progress != Progress::Ahead || it.duration == 0 {
                continue;
            }
            let longer = |by: i64| end_with(&network, activity, Activity { duration: it.duration + by, ..*it });
            let float = plan.total_float(activity);
            assert_eq!(longer(float), plan.end(), "seed {seed}, activity {activity}");
            if only_finish_start {
                assert!(longer(float + 1) > plan.end(), "seed {seed}, activity {activity}");
                tried += 1;
            }
        }
    }
    assert!(tried > 3_000);
}

#[test]
fn every_activity_has_a_reason_for_where_it_lies() {
    for seed in 0..500 {
        let mut chance = Chance(seed ^ 0x3EA50);
        let (network, _) = naive::network(&mut chance, false);
        let plan = Schedule::new(network.clone()).expect("relations lead to larger numbers");
        for activity in 0..network.activities.len() {
            assert!(!plan.reasons(activity).is_empty(), "seed {seed}, activity {activity}");
        }
    }
}

#[test]
fn circles_are_found_wherever_they_are_and_every_step_of_them_is_a_relation() {
    for seed in 0..1_000 {
        let mut chance = Chance(seed ^ 0xC19C1E);
        let (mut network, _) = naive::network(&mut chance, true);
        let forward = network.edges.clone();
        let turned: Vec<_> = forward.iter().filter(|_| chance.in_ten(3)).copied().collect();
        network.edges.extend(turned.iter().map(|edge| schedule::Edge { from: edge.to, to: edge.from, ..*edge }));
        match Schedule::new(network.clone()) {
            Ok(_) => assert!(turned.is_empty(), "seed {seed}"),
            Err(Fault::Circle { activities }) => {
                let next = activities.iter().cycle().skip(1);
                for (from, to) in activities.iter().zip(next) {
                    assert!(network.edges.iter().any(|edge| (edge.from, edge.to) == (*from, *to)), "seed {seed}");
                }
            }
            Err(other) => panic!("seed {seed}: {other}"),
        }
    }
}

#[test]
fn a_hundred_thousand_tasks_can_be_planned_and_changed() {
    let calendar = schedule::Holidays::china().upon(&schedule::Calendar::default());
    let mut network = Network::new(Instant::of(naive::monday()), calendar);
    let mut chance = Chance(7);
    for index in 0..100_000_usize {
        network.add(Activity { duration: 480 * (1 + chance.below(5)), ..Activity::default() });
        for _ in 0..2 {
            if let Some(from) = index.checked_sub(1 + chance.below(300) as usize) {
                network.follow(from, index);
            }
        }
    }
    let mut plan = Schedule::new(network).expect("it is a large plan, and a plan");
    let end = plan.end();
    let critical = (0..100_000).find(|activity| plan.is_critical(*activity)).expect("something is critical");
    let longer = Activity { duration: 480 * 40, ..plan.network().activities[critical] };
    plan.set(critical, longer).expect("it can take longer");
    assert!(plan.end() > end);
}
