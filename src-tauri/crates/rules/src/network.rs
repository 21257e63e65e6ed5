//! The task network of a project: its tasks and relations, made ready for the critical path.

use std::collections::HashMap;

use model::development::{Task, TaskConstraint, TaskType};
use model::whole::StagePlan;
use model::{Day, Dependency, Id, Link, LinkKind, Project, Record, Stage};
use schedule::{Activity, Calendar, Edge, Loop, Network, Plan, Relation};

/// How much of what has happened a plan takes in.
#[derive(Clone, Copy)]
pub(crate) enum Progress {
    /// Nothing: the times are those of the plan as it was drawn.
    Drawn,
    /// Tasks that have started begin when they did.
    Started,
    /// Everything: finished tasks lie where they lay, and work that is still to do lies on this day or after it.
    AsOf(Day),
}

/// The task network of a project and its times.
pub(crate) struct TaskPlan {
    /// The leaves of the work breakdown, in order.
    pub tasks: Vec<Id>,
    /// The times, or the tasks that wait for each other in a circle.
    pub times: Result<Plan, Vec<Id>>,
    /// The first day of the plan.
    pub start: Day,
    /// The calendar.
    pub calendar: Calendar,
}

impl TaskPlan {
    /// The times of a project's tasks. Without any date, the plan begins on the given day.
    pub fn of(project: &Project, today: Day, progress: Progress) -> TaskPlan {
        let leaves: Vec<(&Record, &Task)> =
            project.all::<Task>().filter(|(record, _)| project.is_leaf(record)).collect();
        let start = plan_start(project, &leaves, today);
        let calendar = Calendar::default();
        let activities = leaves.iter().map(|(_, task)| activity(task, progress, start, &calendar));
        let mut network = Network { activities: activities.collect(), edges: Vec::new() };
        relate(project, &leaves, &mut network);
        let tasks: Vec<Id> = leaves.iter().map(|(record, _)| record.id).collect();
        // Points between groups have numbers beyond those of the tasks and are not named in a circle.
        let times = network
            .plan()
            .map_err(|Loop(circle)| circle.into_iter().filter_map(|index| tasks.get(index).copied()).collect());
        TaskPlan { tasks, times, start, calendar }
    }

    /// The day on which the last task finishes.
    pub fn finish(&self) -> Option<Day> {
        let end = self.times.as_ref().ok()?.end;
        (end > 0.0).then(|| self.last_day(end))
    }

    /// The day on which work that begins at a time begins.
    pub fn first_day(&self, time: f64) -> Day {
        // Sums of fractions of days miss whole numbers by a hair.
        self.calendar.day_at(self.start, (time + 1e-9).floor().max(0.0) as u32)
    }

    /// The day at whose end a time lies.
    pub fn last_day(&self, time: f64) -> Day {
        self.calendar.day_at(self.start, ((time - 1e-9).ceil().max(0.0) as u32).saturating_sub(1))
    }
}

fn activity(task: &Task, progress: Progress, start: Day, calendar: &Calendar) -> Activity {
    let offset = |day: Day| f64::from(calendar.offset_of(start, day));
    let not_before = task.constraint_on.filter(|_| task.constraint == Some(TaskConstraint::NotBefore));
    let planned = Activity { duration: duration(task), not_before: not_before.map_or(0.0, offset), started: None };
    let started = task.actual_start.map(offset);
    match progress {
        Progress::Drawn => planned,
        Progress::Started => Activity { started, ..planned },
        Progress::AsOf(today) => as_of(task, planned, started, &offset, today),
    }
}

/// A task as things stand on a day.
fn as_of(task: &Task, planned: Activity, started: Option<f64>, offset: &dyn Fn(Day) -> f64, today: Day) -> Activity {
    let is_milestone = task.r#type == Some(TaskType::Milestone);
    let now = offset(today);
    match (started, task.actual_finish) {
        (_, Some(finish)) if is_milestone => {
            // A milestone lies at the end of its day, so that what follows begins on the next.
            Activity { duration: 0.0, started: Some(offset(finish) + 1.0), ..planned }
        }
        (Some(from), Some(finish)) => {
            Activity { duration: (offset(finish) + 1.0 - from).max(0.0), started: Some(from), ..planned }
        }
        (Some(from), None) => {
            let done = task.percent.map_or(0.0, |percent| percent.0 as f64 / 100.0);
            let ahead = planned.duration * (1.0 - done);
            Activity { duration: planned.duration.max(now - from + ahead), started: Some(from), ..planned }
        }
        (None, _) => Activity { not_before: planned.not_before.max(now), ..planned },
    }
}

/// A task's duration in working days; its effort stands in where none is given. A milestone takes no time.
fn duration(task: &Task) -> f64 {
    match task.r#type {
        Some(TaskType::Milestone) => 0.0,
        _ => task.duration.or(task.effort).unwrap_or(1.0).max(0.0),
    }
}

/// The plan begins where the development stage was planned or, failing that, with the first date of any task.
fn plan_start(project: &Project, leaves: &[(&Record, &Task)], today: Day) -> Day {
    let stages = project.all::<StagePlan>().filter(|(_, plan)| plan.stage == Some(Stage::Development));
    let planned = stages.filter_map(|(_, plan)| plan.planned_start).min();
    let actual = leaves.iter().filter_map(|(_, task)| task.actual_start).min();
    planned.into_iter().chain(actual).min().unwrap_or(today)
}

/// The relations between leaves. One that names a group of tasks holds for all leaves below it; between two groups it
/// goes through a point in time of its own, since every leaf with every other would be far too many.
fn relate(project: &Project, leaves: &[(&Record, &Task)], network: &mut Network) {
    let number: HashMap<Id, usize> = leaves.iter().enumerate().map(|(index, (record, _))| (record.id, index)).collect();
    let mut known: HashMap<Id, Vec<usize>> = HashMap::new();
    let mut links: Vec<&Link> = project.links().filter(|link| link.kind == LinkKind::Precedes).collect();
    // Links lie in a hash map; a fixed order makes the circle that is named the same every time.
    links.sort_unstable_by_key(|link| link.id);
    for link in links {
        for end in [link.from, link.to] {
            known.entry(end).or_insert_with(|| match number.get(&end) {
                Some(index) => vec![*index],
                None => project.subtree(end).iter().filter_map(|id| number.get(id)).copied().collect(),
            });
        }
        let dependency = link.dependency.unwrap_or(Dependency::Fs);
        join(network, &known[&link.from], &known[&link.to], dependency, link.lag_days.unwrap_or(0.0));
    }
}

fn join(network: &mut Network, from: &[usize], to: &[usize], dependency: Dependency, lag: f64) {
    let relation = match dependency {
        Dependency::Fs => Relation::FinishStart,
        Dependency::Ss => Relation::StartStart,
        Dependency::Ff => Relation::FinishFinish,
        Dependency::Sf => Relation::StartFinish,
    };
    if from.len() < 2 || to.len() < 2 {
        for from in from {
            network.edges.extend(to.iter().map(|to| Edge { from: *from, to: *to, relation, lag }));
        }
        return;
    }
    let point = network.activities.len();
    network.activities.push(Activity::default());
    // The point comes when the last of the first group has started or finished; the second group starts or finishes after it.
    let reached = if matches!(dependency, Dependency::Fs | Dependency::Ff) {
        Relation::FinishStart
    } else {
        Relation::StartStart
    };
    let left = if matches!(dependency, Dependency::Fs | Dependency::Ss) {
        Relation::StartStart
    } else {
        Relation::StartFinish
    };
    network.edges.extend(from.iter().map(|from| Edge { from: *from, to: point, relation: reached, lag: 0.0 }));
    network.edges.extend(to.iter().map(|to| Edge { from: point, to: *to, relation: left, lag }));
}
