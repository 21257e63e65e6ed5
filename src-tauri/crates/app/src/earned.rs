//! Earned value as windows show it: the measures as of today, their course week by week, and what they do not know.

use chrono::Days;
use model::development::{Task, TaskType};
use model::{Brief, Day, Project};
use rules::{EarnedValue, ProjectPlan, Work};
use serde::Serialize;
use ts_rs::TS;

use crate::{App, Nothing, Trouble};

/// How many points a curve has at most; a longer plan is looked at less often.
const POINTS: u64 = 120;

/// The measures at the end of a day, in person-days.
#[derive(Debug, Serialize, TS)]
pub struct EarnedPoint {
    #[ts(type = "string")]
    on: Day,
    planned: f64,
    /// What is done; none for days to come.
    earned: Option<f64>,
    /// What went into it; none for days to come.
    actual: Option<f64>,
}

/// Earned value of the whole plan.
#[derive(Debug, Serialize, TS)]
pub struct EarnedView {
    #[ts(type = "string")]
    today: Day,
    /// Budget at completion, BAC.
    budget: f64,
    /// Planned value, PV.
    planned: f64,
    /// Earned value, EV.
    earned: f64,
    /// Actual cost, AC.
    actual: f64,
    /// SPI = EV ÷ PV; none while nothing was to be done.
    schedule_index: Option<f64>,
    /// CPI = EV ÷ AC; none while no work went in.
    cost_index: Option<f64>,
    /// EAC = BAC ÷ CPI; none while the CPI is unknown.
    estimate: Option<f64>,
    share_done: f64,
    /// The last day as it was planned, and as things stand.
    #[ts(type = "string | null")]
    planned_finish: Option<Day>,
    #[ts(type = "string | null")]
    finish: Option<Day>,
    points: Vec<EarnedPoint>,
    /// Tasks without an effort: they count for nothing, and nobody knows how much they are.
    without_effort: Vec<Brief>,
    /// Tasks that were begun and of which nobody noted how much work went in.
    without_actual: Vec<Brief>,
}

pub(crate) fn get(app: &mut App, _: Nothing) -> Result<EarnedView, Trouble> {
    let today = app.clock.today();
    let project = app.open()?.project();
    let plan = ProjectPlan::of(project, today);
    let work = rules::work(project, &plan);
    let value = EarnedValue::at(&work, &plan.calendar, today, today);
    let tasks = |wanted: fn(&Task, f64) -> bool| leaves(project, &plan, wanted);
    Ok(EarnedView {
        today,
        budget: value.budget,
        planned: value.planned,
        earned: value.earned,
        actual: value.actual,
        schedule_index: value.schedule_index(),
        cost_index: value.cost_index(),
        estimate: value.estimate_at_completion(),
        share_done: value.share_done(),
        planned_finish: plan.planned_finish(),
        finish: plan.leaves().map(|dates| dates.current.finish).max(),
        points: curve(&work, &plan, today),
        without_effort: tasks(|task, _| task.effort.is_none_or(|effort| effort <= 0.0)),
        without_actual: tasks(|task, done| {
            (done > 0.0 || task.actual_start.is_some()) && task.actual_effort.is_none_or(|spent| spent <= 0.0)
        }),
    })
}

/// The tasks at the bottom of the plan, milestones left out, of which something holds.
fn leaves(project: &Project, plan: &ProjectPlan, wanted: fn(&Task, f64) -> bool) -> Vec<Brief> {
    let found = plan.leaves().filter_map(|dates| {
        let record = project.record(dates.task)?;
        let task = record.get::<Task>()?;
        (task.r#type != Some(TaskType::Milestone) && wanted(task, dates.done)).then(|| record.brief())
    });
    found.collect()
}

/// The measures week by week from the day before the plan begins to its end, today among them.
fn curve(work: &[Work], plan: &ProjectPlan, today: Day) -> Vec<EarnedPoint> {
    let first = work.iter().map(|task| task.planned.start).chain(work.iter().filter_map(|task| task.started)).min();
    let last = work.iter().map(|task| task.planned.finish).max();
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let last = if last > first { last.max(today) } else { last };
    let span = (last - first).num_days().max(1) as u64;
    let step = 7.max(span.div_ceil(POINTS));
    let begin = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let mut days: Vec<Day> = std::iter::successors(Some(begin), |day| day.checked_add_days(Days::new(step)))
        .take_while(|day| *day < last)
        .chain([last])
        .collect();
    if today > begin && today < last {
        days.push(today);
    }
    days.sort_unstable();
    days.dedup();
    let point = |on: Day| {
        let value = EarnedValue::at(work, &plan.calendar, on, today);
        let known = on <= today;
        EarnedPoint {
            on,
            planned: value.planned,
            earned: known.then_some(value.earned),
            actual: known.then_some(value.actual),
        }
    };
    days.into_iter().map(point).collect()
}
