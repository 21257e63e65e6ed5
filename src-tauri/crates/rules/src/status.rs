//! What happened since a day, and how the project stands: the facts from which a status report is drafted.

use model::development::{ChangeRequest, Health, Issue, Risk, RiskStatus, Task, TaskType};
use model::whole::Decision;
use model::{Day, Id, Project, Record};

use crate::earned::{EarnedValue, Work};
use crate::plan::ProjectPlan;

/// From this exposure on (probability × impact, 1–25) an open risk asks for attention, and from the second for a decision.
const RISKS: (i64, i64) = (12, 20);
/// From this many working days of delay on the schedule asks for attention, and from the second for a decision.
const DELAYS: (i64, i64) = (1, 10);
/// Below this index of work done to work spent the cost asks for attention, and below the second for a decision.
const INDEXES: (f64, f64) = (0.95, 0.85);
/// From this many undecided change requests on the scope asks for attention, and from the second for a decision.
const OPEN_CHANGES: (usize, usize) = (1, 5);
/// How many working days a report looks ahead.
const DAYS_AHEAD: i64 = 10;

/// A risk whose exposure changed, with the exposure before and now.
#[derive(Clone, Copy, Debug)]
pub struct MovedRisk<'p> {
    /// The risk.
    pub risk: &'p Record,
    /// Probability times impact before; none for a risk that was not known.
    pub before: Option<i64>,
    /// Probability times impact now; none for a risk that is closed.
    pub now: Option<i64>,
}

/// The health of the four sides of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthOf {
    /// What is delivered.
    pub scope: Health,
    /// When.
    pub schedule: Health,
    /// For how much work.
    pub cost: Health,
    /// What may go wrong.
    pub risk: Health,
}

/// What happened after a day up to another, and how the project stands then.
#[derive(Clone, Debug)]
pub struct StatusFacts<'p> {
    /// Tasks that were finished.
    pub finished: Vec<&'p Record>,
    /// Milestones that were reached.
    pub reached: Vec<&'p Record>,
    /// Tasks that were begun and go on.
    pub begun: Vec<&'p Record>,
    /// Issues that came up and are open.
    pub raised: Vec<&'p Record>,
    /// Issues that were resolved.
    pub resolved: Vec<&'p Record>,
    /// Change requests that were received and wait.
    pub received: Vec<&'p Record>,
    /// Change requests that were decided.
    pub decided: Vec<&'p Record>,
    /// Decisions that were taken.
    pub decisions: Vec<&'p Record>,
    /// Risks that rose, fell, came or were closed.
    pub risks: Vec<MovedRisk<'p>>,
    /// Open tasks that begin or end soon, with the day on which they end.
    pub ahead: Vec<(&'p Record, Day)>,
    /// The next milestones with their days.
    pub milestones: Vec<(&'p Record, Day)>,
    /// By how many working days the plan ends later than it was drawn.
    pub delay_days: i64,
    /// How the four sides stand.
    pub health: HealthOf,
}

impl<'p> StatusFacts<'p> {
    /// Looks through a project. `before` is the project as it stood on the day `since`, where its history reaches back so
    /// far.
    #[must_use]
    pub fn of(project: &'p Project, before: Option<&Project>, since: Option<Day>, today: Day) -> StatusFacts<'p> {
        let lately = |day: Option<Day>| day.is_some_and(|day| since.is_none_or(|since| day > since) && day <= today);
        let plan = ProjectPlan::of(project, today);
        let tasks = || project.all::<Task>().filter(|(record, _)| project.is_leaf(record));
        let is_milestone = |task: &Task| task.r#type == Some(TaskType::Milestone);
        let done = |milestone: bool| {
            let done = tasks().filter(move |(_, task)| is_milestone(task) == milestone && lately(task.actual_finish));
            done.map(|(record, _)| record).collect()
        };
        let begun = tasks().filter(|(_, task)| task.actual_finish.is_none() && lately(task.actual_start));
        let raised = project.all::<Issue>().filter(|(_, it)| it.resolved_on.is_none() && lately(it.raised_on));
        let resolved = project.all::<Issue>().filter(|(_, it)| lately(it.resolved_on));
        let received =
            project.all::<ChangeRequest>().filter(|(_, it)| it.disposition.is_none() && lately(it.received_on));
        let decided =
            project.all::<ChangeRequest>().filter(|(_, it)| it.disposition.is_some() && lately(it.decided_on));
        let decisions = project.all::<Decision>().filter(|(_, it)| lately(it.decided_on));
        StatusFacts {
            finished: done(false),
            reached: done(true),
            begun: begun.map(|(record, _)| record).collect(),
            raised: raised.map(|(record, _)| record).collect(),
            resolved: resolved.map(|(record, _)| record).collect(),
            received: received.map(|(record, _)| record).collect(),
            decided: decided.map(|(record, _)| record).collect(),
            decisions: decisions.map(|(record, _)| record).collect(),
            risks: before.map_or_else(Vec::new, |before| moved_risks(project, before)),
            ahead: ahead(project, &plan, today),
            milestones: milestones(project, &plan),
            delay_days: plan.delay(plan.planned_finish()).unwrap_or(0),
            health: health(project, &plan, today),
        }
    }
}

/// What a risk weighs while it is open.
fn exposure(risk: &Risk) -> Option<i64> {
    risk.exposure().filter(|_| risk.status != Some(RiskStatus::Closed))
}

fn moved_risks<'p>(project: &'p Project, before: &Project) -> Vec<MovedRisk<'p>> {
    let risks = project.all::<Risk>().map(|(record, risk)| {
        let earlier = before.get::<Risk>(record.id).and_then(exposure);
        MovedRisk { risk: record, before: earlier, now: exposure(risk) }
    });
    risks.filter(|moved| moved.before != moved.now).collect()
}

fn ahead<'p>(project: &'p Project, plan: &ProjectPlan, today: Day) -> Vec<(&'p Record, Day)> {
    let near = |day: Day| day >= today && plan.days_between(today, day) <= DAYS_AHEAD;
    let open = plan.leaves().filter_map(|dates| Some((dates, project.record(dates.task)?)));
    let open = open.filter(|(_, record)| {
        record.get::<Task>().is_some_and(|it| it.actual_finish.is_none() && it.r#type != Some(TaskType::Milestone))
    });
    let soon = open.filter(|(dates, _)| near(dates.current.start) || near(dates.current.finish));
    soon.map(|(dates, record)| (record, dates.current.finish)).collect()
}

/// The next three milestones.
fn milestones<'p>(project: &'p Project, plan: &ProjectPlan) -> Vec<(&'p Record, Day)> {
    let open = |id: Id| {
        let record = project.record(id)?;
        let task = record.get::<Task>()?;
        (task.r#type == Some(TaskType::Milestone) && task.actual_finish.is_none()).then_some(record)
    };
    let mut found: Vec<(&Record, Day)> =
        plan.leaves().filter_map(|dates| Some((open(dates.task)?, dates.current.finish))).collect();
    found.sort_by_key(|(record, day)| (*day, record.code.clone()));
    found.truncate(3);
    found
}

fn health(project: &Project, plan: &ProjectPlan, today: Day) -> HealthOf {
    let open = project.all::<ChangeRequest>().filter(|(_, it)| it.disposition.is_none()).count();
    let delay = plan.delay(plan.planned_finish()).unwrap_or(0);
    let highest = project.all::<Risk>().filter_map(|(_, risk)| exposure(risk)).max().unwrap_or(0);
    let index = earned(project, plan, today).cost_index();
    HealthOf {
        scope: light(open >= OPEN_CHANGES.0, open >= OPEN_CHANGES.1),
        // Without dates nobody can promise anything.
        schedule: light(delay >= DELAYS.0, delay >= DELAYS.1 || plan.fault.is_some()),
        cost: light(index.is_some_and(|it| it < INDEXES.0), index.is_some_and(|it| it < INDEXES.1)),
        risk: light(highest >= RISKS.0, highest >= RISKS.1),
    }
}

fn light(amber: bool, red: bool) -> Health {
    match (amber, red) {
        (_, true) => Health::Red,
        (true, false) => Health::Amber,
        _ => Health::Green,
    }
}

/// Earned value of the whole plan at the end of a day.
#[must_use]
pub fn earned(project: &Project, plan: &ProjectPlan, today: Day) -> EarnedValue {
    EarnedValue::at(&work(project, plan), &plan.calendar, today, today)
}

/// Every task of a plan that holds no other, as earned value looks at it.
#[must_use]
pub fn work(project: &Project, plan: &ProjectPlan) -> Vec<Work> {
    let work = plan.leaves().filter_map(|dates| Some(Work::of(project.get::<Task>(dates.task)?, dates)));
    work.collect()
}
