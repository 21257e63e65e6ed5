//! The network by examples worked out by hand. The week of 2026-03-02 begins on a Monday.

use chrono::NaiveDate;
use schedule::{Activity, Calendar, Constraint, Driver, Edge, Fault, Instant, Network, Progress, Relation, Schedule};

const DAY: i64 = 480;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a test writes its dates rightly")
}

fn at(text: &str) -> Instant {
    Instant::of(day(text))
}

fn close(text: &str) -> Instant {
    Calendar::default().close(day(text))
}

fn task(days: i64) -> Activity {
    Activity { duration: days * DAY, ..Activity::default() }
}

fn network(activities: &[Activity], edges: &[Edge]) -> Network {
    let calendar = Calendar::default();
    let mut network = Network::new(at("2026-03-02"), calendar);
    network.activities = activities.to_vec();
    network.edges = edges.to_vec();
    network
}

fn edge(from: usize, to: usize, relation: Relation, lag_days: i64) -> Edge {
    Edge { from, to, relation, lag: lag_days * DAY }
}

fn follow(from: usize, to: usize) -> Edge {
    edge(from, to, Relation::FinishStart, 0)
}

fn plan(network: Network) -> Schedule {
    Schedule::new(network).expect("the network can be planned")
}

fn days(plan: &Schedule, activity: usize) -> (String, String) {
    (plan.start_day(activity).to_string(), plan.finish_day(activity).to_string())
}

fn are(plan: &Schedule, activity: usize, start: &str, finish: &str) {
    assert_eq!(days(plan, activity), (start.to_owned(), finish.to_owned()), "activity {activity}");
}

#[test]
fn the_longest_path_is_critical_and_the_other_has_float() {
    let edges = [follow(0, 1), follow(0, 2), follow(1, 3), follow(2, 3)];
    let plan = plan(network(&[task(2), task(5), task(3), task(1)], &edges));
    are(&plan, 1, "2026-03-04", "2026-03-10");
    are(&plan, 3, "2026-03-11", "2026-03-11");
    let float: Vec<f64> = (0..4).map(|activity| plan.total_float_days(activity)).collect();
    assert_eq!(float, [0.0, 0.0, 2.0, 0.0]);
    assert_eq!(plan.late_start_day(2), day("2026-03-06"));
    assert_eq!(plan.late_finish_day(2), day("2026-03-10"));
    assert_eq!(plan.end(), close("2026-03-11"));
    assert!(plan.is_critical(1) && !plan.is_critical(2));
}

#[test]
fn every_relation_binds_the_times_that_it_names() {
    let cases = [
        (Relation::FinishStart, 1, "2026-03-09"),
        (Relation::StartStart, 1, "2026-03-03"),
        (Relation::FinishFinish, 1, "2026-03-04"),
        (Relation::StartFinish, 4, "2026-03-03"),
        (Relation::FinishStart, -2, "2026-03-04"),
    ];
    for (relation, lag, start) in cases {
        let plan = plan(network(&[task(4), task(3)], &[edge(0, 1, relation, lag)]));
        assert_eq!(plan.start_day(1), day(start), "{relation:?} {lag}");
    }
}

#[test]
fn a_milestone_lies_on_the_last_day_of_what_leads_to_it_and_work_goes_on_after_the_weekend() {
    let plan = plan(network(&[task(5), task(0), task(1)], &[follow(0, 1), follow(1, 2)]));
    are(&plan, 1, "2026-03-06", "2026-03-06");
    are(&plan, 2, "2026-03-09", "2026-03-09");
    assert_eq!([0, 1, 2].map(|activity| plan.total_float(activity)), [0, 0, 0]);
}

#[test]
fn work_over_a_weekend_reaches_its_milestone_on_sunday_and_is_not_overtaken() {
    let every_day = Calendar::weekly([480; 7]).expect("every day is worked");
    let mut network = network(
        &[Activity { calendar: 1, ..task(7) }, task(0), Activity { calendar: 1, ..task(1) }, task(1)],
        &[follow(0, 1), follow(1, 2), follow(1, 3)],
    );
    network.calendars.push(every_day);
    let plan = plan(network);
    are(&plan, 1, "2026-03-08", "2026-03-08");
    are(&plan, 2, "2026-03-09", "2026-03-09");
    are(&plan, 3, "2026-03-09", "2026-03-09");
}

#[test]
fn a_task_pauses_in_the_absence_of_its_person_and_its_float_counts_that_persons_days() {
    let project = Calendar::default();
    let person = project.without([(day("2026-03-04"), day("2026-03-05"))]);
    let mut network = network(&[Activity { calendar: 1, ..task(3) }, task(10), task(1)], &[follow(0, 2), follow(1, 2)]);
    network.calendars.push(person);
    let plan = plan(network);
    are(&plan, 0, "2026-03-02", "2026-03-06");
    assert_eq!(plan.total_float_days(0), 5.0);
}

#[test]
fn constraints_hold_a_start_and_a_finish_and_a_deadline_only_tells() {
    let not_before = Activity { constraint: Constraint::NotBefore(at("2026-03-07")), ..task(1) };
    let start_on = Activity { constraint: Constraint::StartOn(at("2026-03-03")), ..task(2) };
    let finish_on = Activity { constraint: Constraint::FinishOn(close("2026-03-12")), ..task(2) };
    let late = Activity { deadline: Some(close("2026-03-03")), ..task(4) };
    let plan = plan(network(&[not_before, start_on, finish_on, late, task(20)], &[]));
    are(&plan, 0, "2026-03-09", "2026-03-09");
    are(&plan, 1, "2026-03-03", "2026-03-04");
    assert_eq!(plan.total_float(1), 0);
    are(&plan, 2, "2026-03-11", "2026-03-12");
    are(&plan, 3, "2026-03-02", "2026-03-05");
    assert_eq!(plan.total_float_days(3), -2.0);
    assert!(plan.is_critical(3));
    assert_eq!(plan.free_float_days(3), 16.0);
}

#[test]
fn predecessors_push_a_fixed_start_and_its_missing_float_reaches_back_to_them() {
    let start_on = Activity { constraint: Constraint::StartOn(at("2026-03-03")), ..task(2) };
    let plan = plan(network(&[task(4), start_on], &[follow(0, 1)]));
    are(&plan, 1, "2026-03-06", "2026-03-09");
    assert_eq!([plan.total_float_days(0), plan.total_float_days(1)], [-3.0, -3.0]);
}

#[test]
fn actuals_pin_the_past_and_the_rest_lies_after_the_status_date() {
    let done = Progress::Finished { start: at("2026-03-02"), finish: close("2026-03-04") };
    let begun = Progress::Started { at: at("2026-03-04"), remaining: 2 * DAY };
    let mut network = network(
        &[Activity { progress: done, ..task(2) }, Activity { progress: begun, ..task(4) }, task(1), task(1)],
        &[follow(0, 2), follow(1, 3), follow(0, 1)],
    );
    network.status = Some(at("2026-03-10"));
    let plan = plan(network);
    are(&plan, 0, "2026-03-02", "2026-03-04");
    are(&plan, 1, "2026-03-04", "2026-03-11");
    are(&plan, 2, "2026-03-10", "2026-03-10");
    are(&plan, 3, "2026-03-12", "2026-03-12");
    assert!(!plan.is_critical(0) && plan.is_critical(1));
    assert_eq!(plan.reasons(2).iter().map(|reason| reason.driver).collect::<Vec<_>>(), [Driver::Status]);
}

#[test]
fn what_finished_on_a_saturday_lies_on_it() {
    let done = Progress::Finished { start: at("2026-03-07"), finish: close("2026-03-07") };
    let plan = plan(network(&[Activity { progress: done, ..task(1) }, task(1)], &[follow(0, 1)]));
    are(&plan, 0, "2026-03-07", "2026-03-07");
    are(&plan, 1, "2026-03-09", "2026-03-09");
}

#[test]
fn a_circle_is_named_in_its_order_and_a_relation_to_itself_is_one() {
    let edges = [follow(0, 1), follow(1, 2), follow(2, 3), follow(3, 1), follow(3, 4)];
    let fault = Schedule::new(network(&[task(1); 5], &edges)).expect_err("1, 2 and 3 wait for each other");
    assert_eq!(fault, Fault::Circle { activities: vec![1, 2, 3] });
    let fault = Schedule::new(network(&[task(1)], &[follow(0, 0)])).expect_err("it waits for itself");
    assert_eq!(fault, Fault::Circle { activities: vec![0] });
}

#[test]
fn input_that_cannot_be_is_refused_by_name() {
    let refused = |change: &dyn Fn(&mut Network)| {
        let mut network = network(&[task(1), task(1)], &[follow(0, 1)]);
        change(&mut network);
        Schedule::new(network).expect_err("it cannot be planned")
    };
    assert_eq!(refused(&|network| network.edges[0].to = 7), Fault::UnknownActivity { edge: 0 });
    assert_eq!(refused(&|network| network.activities[1].calendar = 2), Fault::UnknownCalendar { activity: 1 });
    assert_eq!(refused(&|network| network.activities[1].duration = -1), Fault::NegativeDuration { activity: 1 });
    assert_eq!(refused(&|network| network.activities[1].duration = i64::MAX), Fault::TooLong { activity: 1 });
    assert_eq!(refused(&|network| network.edges[0].lag = i64::MIN), Fault::TooLong { activity: 1 });
    assert_eq!(refused(&|network| network.start = Instant(i64::MAX)), Fault::StartOutOfRange);
    let far = Some(Instant::of(NaiveDate::MAX));
    assert_eq!(refused(&|network| network.activities[0].deadline = far), Fault::OutOfRange { activity: 0 });
    let backwards = Progress::Finished { start: at("2026-03-03"), finish: at("2026-03-02") };
    assert_eq!(
        refused(&|network| network.activities[0].progress = backwards),
        Fault::FinishedBeforeStart { activity: 0 }
    );
    let endless = |network: &mut Network| {
        network.calendars[0] = Calendar::default().without([(day("1900-01-01"), NaiveDate::MAX)])
    };
    assert_eq!(refused(&endless), Fault::OutOfRange { activity: 0 });
}

#[test]
fn a_refused_change_leaves_the_plan_as_it_was() {
    let mut plan = plan(network(&[task(1), task(1)], &[follow(0, 1)]));
    let end = plan.end();
    assert_eq!(plan.set(0, Activity { duration: -1, ..task(1) }), Err(Fault::NegativeDuration { activity: 0 }));
    assert_eq!(plan.set(0, task(2_000_000)), Err(Fault::OutOfRange { activity: 0 }));
    assert_eq!(plan.set(9, task(1)), Err(Fault::NoActivity { activity: 9 }));
    assert_eq!(plan.add_edge(follow(1, 0)), Err(Fault::Circle { activities: vec![0, 1] }));
    assert_eq!(plan.set_edge(0, edge(0, 1, Relation::FinishStart, 2_000_000)), Err(Fault::OutOfRange { activity: 1 }));
    assert_eq!(plan.remove_edge(3), Err(Fault::UnknownActivity { edge: 3 }));
    assert_eq!((plan.end(), plan.network().edges.len()), (end, 1));
}

#[test]
fn a_change_answers_what_it_moves() {
    let mut plan = plan(network(&[task(1), task(1), task(3), task(1)], &[follow(0, 1), follow(1, 3)]));
    let mut moved = plan.set(1, task(2)).expect("it can take longer");
    moved.sort_unstable();
    assert_eq!(moved, [1, 3]);
    assert_eq!(plan.add_edge(follow(2, 0)).expect("there is no circle").len(), 3);
    assert_eq!(plan.end(), close("2026-03-10"));
}

#[test]
fn an_activity_tells_what_holds_it_and_where_its_calendar_moved_it_on() {
    let fixed = Activity { constraint: Constraint::NotBefore(at("2026-03-07")), ..task(1) };
    let edges = [follow(0, 1), follow(3, 1)];
    let plan = plan(network(&[task(5), task(1), fixed, task(2)], &edges));
    let reasons = plan.reasons(1);
    assert_eq!(reasons.len(), 1);
    assert_eq!((reasons[0].driver, reasons[0].at), (Driver::Edge(0), close("2026-03-06")));
    assert!(reasons[0].calendar, "the weekend lies between");
    assert_eq!(plan.reasons(2).iter().map(|reason| reason.driver).collect::<Vec<_>>(), [Driver::Constraint]);
    assert_eq!(plan.reasons(0).iter().map(|reason| reason.driver).collect::<Vec<_>>(), [Driver::Start]);
    assert!(!plan.reasons(0)[0].calendar);
}

#[test]
fn a_summary_spans_what_lies_below_it() {
    let plan = plan(network(&[task(1), task(5), task(2)], &[follow(0, 1)]));
    assert_eq!(plan.span([0, 1]), Some((at("2026-03-02"), close("2026-03-09"))));
    assert_eq!(plan.span([]), None);
}

#[test]
fn an_empty_plan_ends_where_it_begins() {
    assert_eq!(plan(network(&[], &[])).end(), at("2026-03-02"));
}
