//! Levelling by examples worked out by hand, and on random networks whose every schedule an independent checker accepts.

mod naive;

use naive::{Chance, Naive};
use schedule::{
    Activity, Calendar, Constraint, DAY, Demand, Edge, Instant, Levelled, Network, Progress, Relation, Resource,
    Schedule, Shortage, level,
};

const EIGHT_HOURS: i64 = 480;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a test writes its dates rightly")
}

fn task(days: i64) -> Activity {
    Activity { duration: days * EIGHT_HOURS, ..Activity::default() }
}

fn network(activities: &[Activity]) -> Network {
    let mut network = Network::new(Instant::of(day("2026-03-02")), Calendar::default());
    network.activities = activities.to_vec();
    network
}

fn person(capacity: u32) -> Resource {
    Resource { capacity, changes: Vec::new() }
}

fn ask(activity: usize, resource: usize, units: u32) -> Demand {
    Demand { activity, resource, units }
}

fn levelled(network: &Network, resources: &[Resource], demands: &[Demand], schedules: usize) -> Levelled {
    let plan = Schedule::new(network.clone()).expect("the network can be planned");
    level(&plan, resources, demands, schedules).expect("everybody can do what is asked of them")
}

fn starts(levelled: &Levelled) -> Vec<String> {
    levelled.start.iter().map(|start| start.day().to_string()).collect()
}

#[test]
fn two_tasks_of_one_person_follow_each_other_and_the_price_is_told() {
    let network = network(&[task(3), task(2), task(1)]);
    let found = levelled(&network, &[person(100)], &[ask(0, 0, 100), ask(1, 0, 60), ask(2, 0, 40)], 100);
    // The two small ones fit beside each other.
    assert_eq!(
        (found.end_before, found.end),
        (Calendar::default().close(day("2026-03-04")), Calendar::default().close(day("2026-03-06")))
    );
    assert!(!found.moved.is_empty());
    let halves = levelled(&network, &[person(200)], &[ask(0, 0, 100), ask(1, 0, 60), ask(2, 0, 40)], 100);
    assert_eq!((halves.moved, halves.end), (Vec::new(), halves.end_before));
}

#[test]
fn a_person_works_around_an_absence_and_around_a_time_of_less_capacity() {
    let mut network = network(&[Activity { calendar: 1, ..task(2) }, task(2)]);
    network.calendars.push(Calendar::default().without([(day("2026-03-03"), day("2026-03-04"))]));
    let less = Resource {
        capacity: 100,
        changes: vec![(Instant::of(day("2026-03-03")), 50), (Instant::of(day("2026-03-09")), 100)],
    };
    let found = levelled(&network, &[person(100), less], &[ask(0, 0, 100), ask(1, 1, 100)], 10);
    assert_eq!(starts(&found), ["2026-03-02", "2026-03-09"]);
    assert_eq!(found.finish[0], Calendar::default().close(day("2026-03-05")));
}

#[test]
fn what_has_begun_stays_and_the_rest_waits_for_its_people() {
    let begun = Progress::Started { at: Instant::of(day("2026-03-02")), remaining: 2 * EIGHT_HOURS };
    let mut network = network(&[task(1), Activity { progress: begun, ..task(5) }]);
    network.status = Some(Instant::of(day("2026-03-05")));
    let found = levelled(&network, &[person(100)], &[ask(0, 0, 100), ask(1, 0, 100)], 10);
    assert_eq!(starts(&found), ["2026-03-09", "2026-03-02"]);
    assert_eq!(found.moved, [0]);
}

#[test]
fn a_deadline_goes_before_the_end() {
    let close = |text| Some(Calendar::default().close(day(text)));
    let urgent = Activity { deadline: close("2026-03-03"), ..task(2) };
    let mut network = network(&[task(2), urgent, task(4)]);
    network.follow(0, 2);
    let found = levelled(&network, &[person(100)], &[ask(0, 0, 100), ask(1, 0, 100)], 100);
    assert_eq!(starts(&found)[1], "2026-03-02");
    assert_eq!((found.late_before, found.late), (0, 0));
    assert_eq!(found.end, Calendar::default().close(day("2026-03-11")));
}

#[test]
fn demands_that_can_never_be_met_are_all_named() {
    let network = network(&[task(1), task(1), task(0)]);
    let plan = Schedule::new(network).expect("the network can be planned");
    let leaves = Resource { capacity: 100, changes: vec![(Instant::of(day("2026-06-01")), 0)] };
    let resources = [person(0), person(50), leaves];
    let demands =
        [ask(0, 0, 10), ask(1, 1, 80), ask(2, 0, 10), ask(0, 7, 1), ask(9, 0, 1), ask(1, 2, 10), ask(0, 1, 50)];
    let shortages = level(&plan, &resources, &demands, 10).expect_err("nobody can do this");
    assert_eq!(
        shortages,
        [
            Shortage::NoCapacity { activity: 0, resource: 0 },
            Shortage::AboveCapacity { activity: 1, resource: 1, units: 80, capacity: 50 },
            Shortage::UnknownResource { demand: 3 },
            Shortage::UnknownActivity { demand: 4 },
            Shortage::NoCapacity { activity: 1, resource: 2 },
        ]
    );
}

/// Checks people minute by minute: what cannot be moved may ask for too much, nothing else may add to it.
fn overloaded(network: &Network, resources: &[Resource], demands: &[Demand], found: &Levelled) -> Option<String> {
    let plan = Schedule::new(network.clone()).expect("the network can be planned");
    let is_fixed = |demand: &Demand| network.activities[demand.activity].progress != Progress::Ahead;
    let works = |demand: &Demand, at: i64| {
        // What has begun holds its people as it was planned, also where it must not finish before something else.
        let finish = if is_fixed(demand) { plan.finish(demand.activity) } else { found.finish[demand.activity] };
        (found.start[demand.activity].0..finish.0).contains(&at)
    };
    for (number, resource) in resources.iter().enumerate() {
        let own = || demands.iter().filter(|demand| demand.resource == number);
        for at in own()
            .flat_map(|demand| [found.start[demand.activity].0, found.finish[demand.activity].0 - 1])
            .chain(resource.changes.iter().map(|change| change.0.0))
        {
            let sum = |fixed: bool| {
                own()
                    .filter(|demand| works(demand, at) && is_fixed(demand) == fixed)
                    .map(|demand| demand.units)
                    .sum::<u32>()
            };
            let there = resource
                .changes
                .iter()
                .rev()
                .find(|change| change.0.0 <= at)
                .map_or(resource.capacity, |change| change.1);
            if sum(false) > 0 && sum(false) + sum(true) > there {
                return Some(format!(
                    "resource {number} has {there} at {at} and is asked for {} and {}",
                    sum(false),
                    sum(true)
                ));
            }
        }
    }
    None
}

fn people(chance: &mut Chance, network: &Network) -> (Vec<Resource>, Vec<Demand>) {
    let resources: Vec<Resource> = (0..1 + chance.below(3))
        .map(|_| {
            let last = 4 + chance.below(6) as u32;
            let changes = (0..chance.below(3)).map(|change| {
                (Instant(network.start.0 + (change * 9 + chance.below(8)) * DAY), chance.below(9) as u32)
            });
            let mut changes: Vec<(Instant, u32)> = changes.collect();
            if let Some(change) = changes.last_mut() {
                change.1 = last;
            }
            Resource { capacity: last, changes }
        })
        .collect();
    let mut demands = Vec::new();
    for activity in 0..network.activities.len() {
        for resource in 0..resources.len() {
            if chance.in_ten(6) {
                demands.push(ask(activity, resource, chance.below(5) as u32));
            }
        }
    }
    (resources, demands)
}

#[test]
fn every_levelled_plan_keeps_relations_calendars_and_capacity_and_can_be_applied() {
    let mut moved = 0;
    for seed in 0..1_500 {
        let mut chance = Chance(seed ^ 0x1E7E1);
        let (network, walked) = naive::network(&mut chance, false);
        let (resources, demands) = people(&mut chance, &network);
        for schedules in [1, 2, 3, 4, 60] {
            let found = levelled(&network, &resources, &demands, schedules);
            let of = |times: &[Instant]| times.iter().map(|at| at.0).collect::<Vec<_>>();
            let wrong = Naive::new(&network, &walked).wrong(&of(&found.start), &of(&found.finish));
            assert_eq!(wrong, None, "seed {seed}, {schedules} schedules, {network:#?}");
            assert_eq!(overloaded(&network, &resources, &demands, &found), None, "seed {seed}, {schedules} schedules");
            assert!(
                found.schedules <= schedules
                    && found.end == found.finish.iter().copied().max().expect("there are some")
            );
            let applied = Schedule::new(found.applied(&network)).expect("it can be planned");
            for activity in 0..network.activities.len() {
                let dates = (applied.start(activity), applied.finish(activity));
                assert_eq!(dates, (found.start[activity], found.finish[activity]), "seed {seed}, activity {activity}");
            }
            moved += found.moved.len();
        }
        let twice = [0, 1].map(|_| levelled(&network, &resources, &demands, 60));
        assert_eq!(twice[0], twice[1], "seed {seed}");
    }
    assert!(moved > 1_000);
}

/// A few tasks of one resource.
struct Few {
    durations: Vec<i64>,
    units: Vec<u32>,
    before: Vec<(usize, usize)>,
    capacity: u32,
}

impl Few {
    /// The best end over all orders, each task placed minute by minute as early as it can.
    fn best(&self, placed: &mut Vec<Option<i64>>) -> i64 {
        let all = 0..self.durations.len();
        let finish = |placed: &[Option<i64>], task: usize| placed[task].map(|start| start + self.durations[task]);
        let waits = |task: usize| self.before.iter().any(|(from, to)| *to == task && placed[*from].is_none());
        let open: Vec<usize> = all.clone().filter(|task| placed[*task].is_none() && !waits(*task)).collect();
        if open.is_empty() {
            return all.filter_map(|task| finish(placed, task)).max().unwrap_or(0);
        }
        let mut best = i64::MAX;
        for task in open {
            let into = self.before.iter().filter(|(_, to)| *to == task);
            let mut start = into.filter_map(|(from, _)| finish(placed, *from)).max().unwrap_or(0);
            let is_at_work = |other: &usize, at: i64| {
                placed[*other].is_some_and(|start| (start..start + self.durations[*other]).contains(&at))
            };
            let used =
                |at: i64| all.clone().filter(|other| is_at_work(other, at)).map(|other| self.units[other]).sum::<u32>();
            while (start..start + self.durations[task]).any(|at| used(at) + self.units[task] > self.capacity) {
                start += 1;
            }
            placed[task] = Some(start);
            best = best.min(self.best(placed));
            placed[task] = None;
        }
        best
    }
}

#[test]
fn small_plans_are_levelled_as_well_as_by_trying_every_order() {
    let mut optimal = 0;
    for seed in 0..300 {
        let mut chance = Chance(seed ^ 0xB357);
        let count = 6;
        let durations: Vec<i64> = (0..count).map(|_| 1 + chance.below(6)).collect();
        let units: Vec<u32> = (0..count).map(|_| 1 + chance.below(4) as u32).collect();
        let before: Vec<(usize, usize)> =
            (0..count).flat_map(|to| (0..to).map(move |from| (from, to))).filter(|_| chance.in_ten(3)).collect();
        let always = Calendar::weekly([DAY as u16; 7]).expect("every minute is worked");
        let mut network = Network::new(Instant(0), always);
        durations.iter().for_each(|duration| {
            network.add(Activity { duration: *duration, ..Activity::default() });
        });
        network.edges = before.iter().map(|(from, to)| Edge { from: *from, to: *to, ..Edge::default() }).collect();
        let demands: Vec<Demand> = (0..count).map(|task| ask(task, 0, units[task])).collect();
        let found = levelled(&network, &[person(5)], &demands, 200);
        let best = Few { durations, units, before, capacity: 5 }.best(&mut vec![None; count]);
        assert!(found.end.0 >= best, "seed {seed}");
        optimal += u32::from(found.end.0 == best);
    }
    assert_eq!(optimal, 300);
}

#[test]
fn relations_that_let_the_second_start_first_are_kept() {
    let mut network = network(&[task(4), task(2), task(1)]);
    network.edges.push(Edge { from: 0, to: 1, relation: Relation::FinishFinish, lag: -EIGHT_HOURS });
    network.edges.push(Edge { from: 1, to: 2, relation: Relation::StartFinish, lag: 0 });
    network.activities[2].constraint = Constraint::NotBefore(Instant::of(day("2026-03-02")));
    let found = levelled(&network, &[person(100)], &[ask(0, 0, 100), ask(1, 0, 100), ask(2, 0, 100)], 50);
    // The two days can come first only if they finish a day before the four do, so they come behind them.
    assert_eq!(found.end, Calendar::default().close(day("2026-03-10")));
}

#[test]
fn a_plan_of_five_thousand_tasks_and_twenty_people_is_levelled() {
    let mut chance = Chance(11);
    let mut network = network(&[]);
    network.calendars.extend((0..20).map(|person| {
        let first = day("2026-03-09") + chrono::Days::new(person * 7);
        Calendar::default().without([(first, first + chrono::Days::new(6))])
    }));
    let mut demands = Vec::new();
    for index in 0..5_000_usize {
        let person = chance.below(20) as usize;
        network.add(Activity { calendar: person + 1, ..task(1 + chance.below(5)) });
        demands.push(ask(index, person, 50 + 50 * chance.below(2) as u32));
        if let Some(from) = index.checked_sub(1 + chance.below(200) as usize) {
            network.follow(from, index);
        }
    }
    let people: Vec<Resource> = (0..20).map(|_| person(100)).collect();
    let found = levelled(&network, &people, &demands, 3);
    assert!(found.end > found.end_before);
    assert_eq!(overloaded(&network, &people, &demands, &found), None);
}
