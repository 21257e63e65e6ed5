//! The plan as dates: when each task was meant to be done, when it is done as things stand, and what is critical.

use model::development::{Task, TaskConstraint, TaskType};
use model::{Baseline, Day, Id, IdMap, Kind, Project, Subject};
use schedule::{Calendar, Driver, Schedule};
use serde::Serialize;

use crate::network::{PlanFault, Progress, TaskPlan};

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub start: Day,
    /// The last day.
    pub finish: Day,
}

impl Span {
    /// From the first to the last day of both.
    #[must_use]
    pub fn with(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), finish: self.finish.max(other.finish) }
    }
}

/// What makes a task begin when it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// A task that comes before it.
    Predecessor,
    /// A date that was set for it.
    Constraint,
    /// Today: what has not begun cannot lie in the past.
    Progress,
    /// It has begun.
    Actual,
    /// The levelling of people's work.
    Levelling,
    /// The beginning of the plan.
    Start,
}

/// Why a task begins when it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What holds it.
    pub kind: CauseKind,
    /// The relation that does, where it is one.
    pub link: Option<Id>,
}

/// One node of the work breakdown with its dates. A group lies from the first to the last day of what is below it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskDates {
    /// The task.
    pub task: Id,
    /// How deep it lies in the tree, from 0.
    pub depth: usize,
    /// Whether it holds no other task.
    pub is_leaf: bool,
    /// The dates that were promised, and that are held against the current ones; none for what the promised plan does not
    /// hold.
    pub planned: Option<Span>,
    /// The work that was promised, in person-days; its own for what the promised plan does not hold.
    pub budget_days: f64,
    /// The dates as they came or, for what is still ahead, as they follow from where things stand.
    pub current: Span,
    /// The latest dates that do not move the end; those of a group reach from the first to the last of what is below it.
    pub latest: Span,
    /// How many working days it can slip without moving the end; a group's is the least below it.
    pub float_days: f64,
    /// How many working days it can slip without moving any other task.
    pub free_float_days: Option<f64>,
    /// Whether the end moves as soon as it does. What is finished is critical to nothing any more.
    pub critical: bool,
    /// The work in it, in person-days.
    pub effort_days: f64,
    /// How much is done, from 0 to 1; a group weighs its tasks by their work.
    pub done: f64,
    /// When it should be done at the latest.
    pub deadline: Option<Day>,
    /// Why it begins when it does; none for a group.
    pub cause: Option<Cause>,
}

/// The dates of all tasks.
#[derive(Clone, Debug, Default)]
pub struct ProjectPlan {
    /// The work breakdown in tree order; empty where no dates can be found.
    pub tasks: Vec<TaskDates>,
    /// Why no dates can be found, where that is so.
    pub fault: Option<PlanFault>,
    /// The working calendar.
    pub calendar: Calendar,
    /// The day on which the promised plan ends; none where none is held against this one.
    promised_finish: Option<Day>,
    index: IdMap<usize>,
}

impl ProjectPlan {
    /// The dates of the tasks of a project as they stand on a day, held against the newest frozen plan or, where none was
    /// frozen, against the plan as if nothing had happened.
    #[must_use]
    pub fn of(project: &Project, today: Day) -> ProjectPlan {
        ProjectPlan::against(project, today, project.latest_baseline(Subject::Plan))
    }

    /// The dates as they stand on a day, held against a frozen plan or, without one, against the plan as if nothing had
    /// happened.
    #[must_use]
    pub fn against(project: &Project, today: Day, promise: Option<&Baseline>) -> ProjectPlan {
        let promised = match promise {
            Some(frozen) => ProjectPlan::drawn(&project.as_frozen(frozen), frozen.made_on),
            None => ProjectPlan::drawn(project, today),
        };
        let mut plan = ProjectPlan::current(project, today);
        plan.promised_finish = promised.forecast();
        for dates in &mut plan.tasks {
            if let Some(promised) = promised.dates(dates.task) {
                dates.planned = Some(promised.current);
                dates.budget_days = promised.effort_days;
            }
        }
        plan
    }

    /// The dates as they stand on a day, held against nothing.
    #[must_use]
    pub fn current(project: &Project, today: Day) -> ProjectPlan {
        ProjectPlan::with(project, TaskPlan::of(project, today, Progress::AsOf(today)))
    }

    /// The dates that follow from durations, relations and constraints alone, as if nothing had happened yet. Without any
    /// date, the plan begins on the given day.
    #[must_use]
    pub fn drawn(project: &Project, today: Day) -> ProjectPlan {
        ProjectPlan::with(project, TaskPlan::of(project, today, Progress::Drawn))
    }

    fn with(project: &Project, plan: TaskPlan) -> ProjectPlan {
        let times = match &plan.times {
            Ok(times) => times,
            Err(fault) => return ProjectPlan { fault: Some(fault.clone()), ..ProjectPlan::default() },
        };
        let leaf = |id: Id, depth: usize| {
            let (index, task) = (*plan.number.get(&id)?, project.get::<Task>(id)?);
            let effort_days = task.effort.unwrap_or(0.0);
            Some(TaskDates {
                task: id,
                depth,
                is_leaf: true,
                planned: None,
                budget_days: effort_days,
                current: lies(&plan, times, index, task),
                latest: latest(times, index, task),
                float_days: times.total_float_days(index),
                free_float_days: Some(times.free_float_days(index)),
                critical: times.is_critical(index) && task.actual_finish.is_none(),
                done: task.share_done(),
                effort_days,
                deadline: deadline(task),
                cause: cause(&plan, times, index, task),
            })
        };
        let mut tasks = Vec::with_capacity(plan.tasks.len());
        // Backwards, so that what is below a group is known before the group.
        for step in project.in_order(Kind::Task).iter().rev() {
            let own = leaf(step.record.id, step.depth);
            tasks.extend(own.or_else(|| group(step.record.id, step.depth, &tasks)));
        }
        tasks.reverse();
        let index = tasks.iter().enumerate().map(|(at, dates)| (dates.task, at)).collect();
        ProjectPlan { tasks, calendar: plan.calendar, index, ..ProjectPlan::default() }
    }

    /// The tasks that hold no others.
    pub fn leaves(&self) -> impl Iterator<Item = &TaskDates> {
        self.tasks.iter().filter(|dates| dates.is_leaf)
    }

    /// The dates of one task.
    #[must_use]
    pub fn dates(&self, task: Id) -> Option<&TaskDates> {
        self.tasks.get(*self.index.get(&task)?)
    }

    /// The day on which the first task begins as things stand.
    #[must_use]
    pub fn start(&self) -> Option<Day> {
        self.tasks.iter().map(|dates| dates.current.start).min()
    }

    /// The day on which the last task ends as things stand.
    #[must_use]
    pub fn forecast(&self) -> Option<Day> {
        self.tasks.iter().map(|dates| dates.current.finish).max()
    }

    /// The day on which the promised plan ends.
    #[must_use]
    pub fn planned_finish(&self) -> Option<Day> {
        self.promised_finish
    }

    /// By how many working days the plan ends after a day; negative where it ends before.
    #[must_use]
    pub fn delay(&self, promised: Option<Day>) -> Option<i64> {
        Some(self.days_between(promised?, self.forecast()?))
    }

    /// How many working days lie after one day up to another; negative where the other comes first.
    #[must_use]
    pub fn days_between(&self, from: Day, to: Day) -> i64 {
        days_between(&self.calendar, from, to)
    }
}

/// How many working days lie after one day up to another; negative where the other comes first.
pub(crate) fn days_between(calendar: &Calendar, from: Day, to: Day) -> i64 {
    let after = |first: Day, last: Day| first.succ_opt().map_or(0, |next| i64::from(calendar.working_days(next, last)));
    if to >= from { after(from, to) } else { -after(to, from) }
}

/// A group over the tasks below it, which stand at the end of `below`, the last in order first.
fn group(task: Id, depth: usize, below: &[TaskDates]) -> Option<TaskDates> {
    let below = || below.iter().rev().take_while(|dates| dates.depth > depth).filter(|dates| dates.is_leaf);
    let whole = below().copied().reduce(|sum, dates| TaskDates {
        current: sum.current.with(dates.current),
        latest: sum.latest.with(dates.latest),
        float_days: sum.float_days.min(dates.float_days),
        critical: sum.critical || dates.critical,
        effort_days: sum.effort_days + dates.effort_days,
        budget_days: sum.budget_days + dates.budget_days,
        ..sum
    })?;
    let done = if whole.effort_days > 0.0 {
        below().map(|dates| dates.effort_days * dates.done).sum::<f64>() / whole.effort_days
    } else {
        below().map(|dates| dates.done).sum::<f64>() / below().count() as f64
    };
    Some(TaskDates { task, depth, is_leaf: false, free_float_days: None, done, deadline: None, cause: None, ..whole })
}

/// When a task should be done at the latest: its deadline, or the date on which it must finish, whichever comes first.
fn deadline(task: &Task) -> Option<Day> {
    let must_finish = task.constraint_on.filter(|_| task.constraint == Some(TaskConstraint::MustFinish));
    [must_finish, task.deadline].into_iter().flatten().min()
}

/// Why a task begins when it does: the first of its reasons.
fn cause(plan: &TaskPlan, times: &Schedule, index: usize, task: &Task) -> Option<Cause> {
    let reason = times.reasons(index).into_iter().next()?;
    let kind = match reason.driver {
        Driver::Edge(edge) => return Some(Cause { kind: CauseKind::Predecessor, link: plan.links.get(edge).copied() }),
        Driver::Constraint => {
            let set = task.constraint_on.filter(|_| task.constraint == Some(TaskConstraint::NotBefore));
            if task.levelled_to > set { CauseKind::Levelling } else { CauseKind::Constraint }
        }
        Driver::Status => CauseKind::Progress,
        Driver::Start => CauseKind::Start,
        Driver::Actual => CauseKind::Actual,
    };
    Some(Cause { kind, link: None })
}

/// The latest days on which a task can lie.
fn latest(times: &Schedule, index: usize, task: &Task) -> Span {
    let finish = times.late_finish_day(index);
    let is_milestone = task.r#type == Some(TaskType::Milestone);
    Span { start: if is_milestone { finish } else { times.late_start_day(index).min(finish) }, finish }
}

/// Where a task lies: as it came or, for what is still ahead, as it is computed.
pub(crate) fn lies(plan: &TaskPlan, times: &Schedule, index: usize, task: &Task) -> Span {
    // The times of a plan as drawn know nothing of what happened; those as of a day do.
    let actual = |day: Option<Day>| day.filter(|_| plan.is_actual);
    let computed = span(times, index, task);
    let finish = actual(task.actual_finish).unwrap_or(computed.finish);
    Span { start: actual(task.actual_start).unwrap_or(computed.start).min(finish), finish }
}

/// A milestone lies on one day, the last of what leads to it.
pub(crate) fn span(times: &Schedule, index: usize, task: &Task) -> Span {
    let finish = times.finish_day(index);
    let is_milestone = task.r#type == Some(TaskType::Milestone);
    Span { start: if is_milestone { finish } else { times.start_day(index) }, finish }
}
