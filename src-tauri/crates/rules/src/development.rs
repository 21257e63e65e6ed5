//! Gate 4: does the plan hold, and are risks and changes dealt with?

use std::collections::BTreeMap;

use model::development::{ChangeRequest, Person, Risk, RiskStatus, Task, TaskType};
use model::whole::StagePlan;
use model::{Id, Kind, LinkKind};
use schedule::Instant;

use crate::Facts;
use crate::calendars::units;
use crate::change::is_taken_in;
use crate::check::{Check, NO_FIELD, first_missing, unless};

/// From this exposure on (probability × impact, 1–25) a risk must have a response.
pub const TOP_RISK: i64 = 12;

pub(crate) const CHECKS: &[Check] = &[
    Check::required("check-development-plan-acyclic", |facts, tally| {
        if let Err(fault) = &facts.task_plan().times {
            let tasks: Vec<_> = fault.tasks().iter().filter_map(|id| facts.project.record(*id)).collect();
            let codes: Vec<&str> = tasks.iter().map(|record| record.code.as_str()).collect();
            if let Some(record) = tasks.first() {
                tally.judge_with(record, Some(NO_FIELD), [("loop", codes.join(" → "))]);
            }
        } else {
            tally.expect(true, Kind::Task, []);
        }
    }),
    Check::required("check-development-critical-assigned", |facts, tally| {
        tally.some(facts, Kind::Task);
        let plan = facts.task_plan();
        let Ok(times) = &plan.times else { return };
        for (index, id) in plan.tasks.iter().enumerate() {
            let Some((record, task)) = facts.project.record(*id).and_then(|r| Some((r, r.get::<Task>()?))) else {
                continue;
            };
            let done = task.actual_finish.is_some() || task.percent.is_some_and(|percent| percent.0 == 100);
            if times.is_critical(index) && task.r#type != Some(TaskType::Milestone) && !done {
                let assigned = record.owner.is_some() || facts.has_target(LinkKind::Assigned, *id);
                tally.judge(record, unless(assigned, "owner"));
            }
        }
    }),
    Check::required("check-development-milestones-deliver", |facts, tally| {
        let milestones = facts.project.all::<Task>().filter(|(_, task)| task.r#type == Some(TaskType::Milestone));
        let milestones: Vec<_> = milestones.collect();
        if milestones.is_empty() {
            tally.expect(false, Kind::Task, []);
        }
        for (record, task) in milestones {
            tally.judge(record, unless(!task.deliverable.trim().is_empty(), "deliverable"));
        }
    }),
    Check::required("check-development-top-risks-answered", |facts, tally| {
        for (record, risk) in facts.project.all::<Risk>() {
            let exposure = risk.exposure().unwrap_or(0);
            if exposure >= TOP_RISK && risk.status != Some(RiskStatus::Closed) {
                let planned = !risk.response_plan.trim().is_empty();
                let miss = first_missing([("response", risk.response.is_some()), ("response_plan", planned)]);
                tally.judge_with(record, miss, [("score", exposure.to_string())]);
            }
        }
    }),
    Check::required("check-development-changes-baselined", |facts, tally| {
        for (record, change) in facts.project.all::<ChangeRequest>() {
            if let Some(decided_on) = change.decided_on.filter(|_| is_taken_in(change)) {
                let frozen = facts.project.baselines().any(|baseline| baseline.made_on >= decided_on);
                tally.judge(record, unless(frozen, NO_FIELD));
            }
        }
    }),
    Check::advisory("check-development-forecast-kept", |facts, tally| {
        // The tasks reach to the end of the project, so what was promised is the end of the stage that ends last.
        let committed = facts.project.all::<StagePlan>().max_by_key(|(_, plan)| plan.planned_finish);
        if let Some((record, plan)) = committed
            && let (Some(promised), Some(forecast)) = (plan.planned_finish, facts.task_plan().finish())
        {
            let late = (forecast - promised).num_days().max(0);
            tally.judge_with(record, unless(late == 0, "planned_finish"), [("days", late.to_string())]);
        }
    }),
    Check::advisory("check-development-capacity-kept", |facts, tally| {
        let load = peak_load(facts);
        for (record, person) in facts.project.all::<Person>() {
            let capacity = person.capacity.map_or(100.0, |capacity| capacity.0 as f64);
            let peak = load.get(&record.id).copied().unwrap_or(0.0);
            tally.judge_with(record, unless(peak <= capacity, "capacity"), [("percent", format!("{peak:.0}"))]);
        }
    }),
];

/// The highest share of a person's time, in percent, that unfinished tasks ask for at the same moment.
fn peak_load(facts: &Facts) -> BTreeMap<Id, f64> {
    let plan = facts.task_plan();
    let Ok(times) = &plan.times else { return BTreeMap::new() };
    let mut events: BTreeMap<Id, Vec<(Instant, f64)>> = BTreeMap::new();
    for (index, id) in plan.tasks.iter().enumerate() {
        let finished = facts.project.get::<Task>(*id).is_some_and(|task| task.actual_finish.is_some());
        if finished || times.finish(index) <= times.start(index) {
            continue;
        }
        for link in facts.project.links_from(*id).filter(|link| link.kind == LinkKind::Assigned) {
            let Some(share) = facts.project.get::<Person>(link.to).map(|person| f64::from(units(link, person))) else {
                continue;
            };
            let person = events.entry(link.to).or_default();
            person.push((times.start(index), share));
            person.push((times.finish(index), -share));
        }
    }
    events.into_iter().map(|(id, events)| (id, peak(events))).collect()
}

fn peak(mut events: Vec<(Instant, f64)>) -> f64 {
    // At one moment what ends comes before what begins, so that tasks that follow each other do not add up.
    events.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut now = 0.0;
    events.into_iter().fold(0.0, |peak: f64, (_, units)| {
        now += units;
        peak.max(now)
    })
}
