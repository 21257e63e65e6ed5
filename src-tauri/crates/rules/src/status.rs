//! What happened since a day, and how the project stands: the facts from which a status report is drafted.

use std::collections::HashSet;

use model::development::{ChangeRequest, Health, Issue, IssueStatus, Risk, RiskStatus, Task, TaskType};
use model::whole::{Action, ActionStatus, Decision};
use model::{Audience, Day, Id, Project, Record, RecordKind};

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
    /// Tasks that had begun before and came further, with the percentage before and now.
    pub progressed: Vec<(&'p Record, i64, i64)>,
    /// Tasks and actions that should be done and are not, with the day on which they should have been.
    pub late: Vec<(&'p Record, Day)>,
    /// Actions that were done.
    pub acted: Vec<&'p Record>,
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
    /// Looks through a project. `before` is the project as the report of the day `since` knew it or, where there is none, as
    /// its history begins. What is internal is left out, since clients read the report.
    #[must_use]
    pub fn of(project: &'p Project, before: Option<&Project>, since: Option<Day>, today: Day) -> StatusFacts<'p> {
        let plan = ProjectPlan::of(project, today);
        let news = News { project, before, since, today, hidden: hidden(project) };
        let is_milestone = |task: &Task| task.r#type == Some(TaskType::Milestone);
        let done = news.of(|task: &Task| task.actual_finish.is_some(), |task| task.actual_finish);
        let (reached, finished) = leaves(project, done).partition(|(_, task)| is_milestone(task));
        let begun = news.of(|task: &Task| task.actual_start.is_some(), |task| task.actual_start);
        let begun = records(leaves(project, begun).filter(|(_, task)| task.actual_finish.is_none()));
        let raised = news.of(|_: &Issue| true, |issue| issue.raised_on);
        let received = news.of(|_: &ChangeRequest| true, |request| request.received_on);
        let decided = news.of(|request: &ChangeRequest| request.disposition.is_some(), |request| request.decided_on);
        let decisions = news.of(|decision: &Decision| decision.decided_on.is_some(), |decision| decision.decided_on);
        StatusFacts {
            finished: records(Vec::into_iter(finished)),
            reached: records(Vec::into_iter(reached)),
            progressed: progressed(&news, &begun),
            begun,
            late: late(&news, &plan),
            raised: records(raised.into_iter().filter(|(_, issue)| !is_resolved(issue))),
            resolved: records(news.of(is_resolved, |issue| issue.resolved_on).into_iter()),
            received: records(received.into_iter().filter(|(_, request)| request.disposition.is_none())),
            decided: records(decided.into_iter()),
            decisions: records(decisions.into_iter()),
            acted: records(news.of(|it: &Action| it.status == Some(ActionStatus::Done), |_| None).into_iter()),
            risks: moved_risks(&news),
            ahead: shown(&news, ahead(project, &plan, today)),
            milestones: shown(&news, milestones(project, &plan)),
            delay_days: plan.delay(plan.planned_finish()).unwrap_or(0),
            health: health(project, &plan, today),
        }
    }
}

/// What tells news from what the last report knew.
struct News<'p, 'b> {
    project: &'p Project,
    before: Option<&'b Project>,
    since: Option<Day>,
    today: Day,
    hidden: HashSet<Id>,
}

impl<'p> News<'p, '_> {
    /// The records of which something holds that the last report could not tell: it happened after that day, or it was only
    /// written down since then, as what happened in the hours after a report was made.
    fn of<T: RecordKind + 'p>(
        &self,
        holds: impl Fn(&T) -> bool,
        day: impl Fn(&T) -> Option<Day>,
    ) -> Vec<(&'p Record, &'p T)> {
        let is_news = |(record, it): &(&Record, &T)| {
            let day = day(it);
            let held = |before: &Project| before.get::<T>(record.id).is_some_and(&holds);
            let lately = day.is_some_and(|day| self.since.is_none_or(|since| day > since));
            day.is_none_or(|day| day <= self.today) && (lately || self.before.is_some_and(|before| !held(before)))
        };
        self.all::<T>().filter(|(_, it)| holds(it)).filter(is_news).collect()
    }

    /// The records of a kind that clients may read of.
    fn all<T: RecordKind + 'p>(&self) -> impl Iterator<Item = (&'p Record, &'p T)> {
        self.project.all::<T>().filter(|(record, _)| !self.hidden.contains(&record.id))
    }
}

/// What is internal, with all that lies below it.
fn hidden(project: &Project) -> HashSet<Id> {
    let internal = project.records().filter(|record| record.audience == Audience::Internal);
    internal.flat_map(|record| project.subtree(record.id)).collect()
}

fn records<'p, T: 'p>(found: impl Iterator<Item = (&'p Record, &'p T)>) -> Vec<&'p Record> {
    found.map(|(record, _)| record).collect()
}

fn leaves<'p>(project: &Project, found: Vec<(&'p Record, &'p Task)>) -> impl Iterator<Item = (&'p Record, &'p Task)> {
    found.into_iter().filter(|(record, _)| project.is_leaf(record))
}

fn shown<'p>(news: &News, found: Vec<(&'p Record, Day)>) -> Vec<(&'p Record, Day)> {
    found.into_iter().filter(|(record, _)| !news.hidden.contains(&record.id)).collect()
}

/// Solved, whether people wrote the day or only the state.
fn is_resolved(issue: &Issue) -> bool {
    issue.resolved_on.is_some() || matches!(issue.status, Some(IssueStatus::Resolved | IssueStatus::Closed))
}

fn progressed<'p>(news: &News<'p, '_>, begun: &[&Record]) -> Vec<(&'p Record, i64, i64)> {
    let percent = |task: &Task| task.percent.map_or(0, |percent| percent.0);
    let open = news.all::<Task>().filter(|(record, task)| {
        let is_told = begun.iter().any(|other| other.id == record.id);
        news.project.is_leaf(record) && task.actual_finish.is_none() && !is_told
    });
    let moved = open.filter_map(|(record, task)| {
        let before = news.before?.get::<Task>(record.id).map_or(0, percent);
        Some((record, before, percent(task)))
    });
    moved.filter(|(_, before, now)| before != now).collect()
}

/// A task is late from the day after the one that was promised, an action from the day after the one it is due on.
fn late<'p>(news: &News<'p, '_>, plan: &ProjectPlan) -> Vec<(&'p Record, Day)> {
    let tasks = plan.leaves().filter_map(|dates| {
        let record = news.project.record(dates.task)?;
        let task = record.get::<Task>().filter(|task| task.actual_finish.is_none())?;
        let promised = dates.planned.map(|span| span.finish);
        Some((record, promised.into_iter().chain(task.deadline).min()?))
    });
    let actions = news.all::<Action>().filter_map(|(record, action)| {
        let is_open = !matches!(action.status, Some(ActionStatus::Done | ActionStatus::Dropped));
        Some((record, action.due.filter(|_| is_open)?))
    });
    let late = tasks.chain(actions).filter(|(_, due)| *due < news.today).collect();
    shown(news, late)
}

/// What a risk weighs while it is open.
fn exposure(risk: &Risk) -> Option<i64> {
    risk.exposure().filter(|_| risk.status != Some(RiskStatus::Closed))
}

fn moved_risks<'p>(news: &News<'p, '_>) -> Vec<MovedRisk<'p>> {
    let Some(before) = news.before else { return Vec::new() };
    let risks = news.all::<Risk>().filter_map(|(record, risk)| {
        let earlier = before.get::<Risk>(record.id);
        let moved = MovedRisk { risk: record, before: earlier.and_then(exposure), now: exposure(risk) };
        // A risk that nobody has rated yet is news all the same.
        let is_new = earlier.is_none() && risk.status != Some(RiskStatus::Closed);
        (is_new || moved.before != moved.now).then_some(moved)
    });
    risks.collect()
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
