//! Gate 8: do the strategies work, and do the numbers show it?

use model::coaching::{CoachingSession, CoachingTrack, Kpi, Strategy, StrategyStatus};
use model::research::Objective;
use model::{Kind, Record};

use crate::Facts;
use crate::check::{Check, first_missing, unless};

pub(crate) const CHECKS: &[Check] = &[
    Check::required("check-coaching-strategies-complete", |facts, tally| {
        tally.each_of_some::<Strategy>(facts, |_, strategy| {
            let four = &strategy.elements;
            let whole = [&four.strategy, &four.tool, &four.content, &four.execution];
            unless(whole.iter().all(|element| !element.trim().is_empty()), "elements")
        });
    }),
    Check::required("check-coaching-kpis-tracked", |facts, tally| {
        for (objective, goal) in facts.project.all::<Objective>() {
            let kpi = goal.measure.and_then(|measure| facts.project.record(measure.id));
            match kpi.and_then(|record| Some((record, record.get::<Kpi>()?))) {
                Some((record, kpi)) => tally.judge(record, untracked(kpi)),
                None => tally.judge(objective, Some("measure")),
            }
        }
    }),
    Check::required("check-coaching-tracks-reviewed", |facts, tally| {
        for track in CoachingTrack::ALL {
            let held = facts.project.all::<CoachingSession>().any(|(_, session)| {
                session.track == Some(*track) && session.held_on.is_some_and(|day| day <= facts.today)
            });
            tally.expect(held, Kind::CoachingSession, [("track", track.word().to_owned())]);
        }
    }),
    Check::advisory("check-coaching-single-focus", |facts, tally| {
        let open: Vec<(&Record, &Strategy)> = open(facts).collect();
        let focus: Vec<_> = open.iter().filter(|(_, strategy)| strategy.focus_point == Some(true)).collect();
        if !open.is_empty() {
            tally.expect(!focus.is_empty(), Kind::Strategy, []);
        }
        for (record, _) in focus.iter().skip(1) {
            tally.judge(record, Some("focus_point"));
        }
    }),
    Check::advisory("check-coaching-no-one-off", |facts, tally| {
        for (record, strategy) in open(facts) {
            let activities = facts.project.children(Kind::Activity, Some(record.id)).count();
            let one_off = activities == 1 && strategy.review_cadence.trim().is_empty();
            tally.judge(record, unless(!one_off, "review_cadence"));
        }
    }),
];

fn open<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a Record, &'a Strategy)> + use<'a> {
    facts.project.all::<Strategy>().filter(|(_, strategy)| strategy.status != Some(StrategyStatus::Ended))
}

/// What keeps a KPI from showing an effect: no start, no goal, or no point after the start.
fn untracked(kpi: &Kpi) -> Option<&'static str> {
    let later = kpi.points.iter().any(|point| point.on > kpi.baseline_on && point.value.is_some());
    first_missing([("baseline", kpi.baseline.is_some()), ("target", kpi.target.is_some()), ("points", later)])
}
