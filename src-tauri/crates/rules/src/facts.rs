//! The project together with what several checks derive from it, each derived once and only if asked for.

use std::cell::OnceCell;
use std::collections::HashMap;

use model::development::{Task, TaskType};
use model::whole::{Side, StagePlan, Stakeholder};
use model::{Day, Dependency, Id, Link, LinkKind, Project, Record, Stage, Subject};
use schedule::{Activity, Calendar, Edge, Loop, Network, Plan, Relation};

/// What the checks of all stages ask.
pub struct Facts<'a> {
    /// The project.
    pub project: &'a Project,
    /// The day on which it is looked at.
    pub today: Day,
    tasks: OnceCell<TaskPlan>,
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
    /// The day on which the last task finishes.
    pub fn finish(&self) -> Option<Day> {
        let end = self.times.as_ref().ok()?.end;
        (end > 0.0).then(|| self.calendar.day_at(self.start, (end.ceil() as u32).saturating_sub(1)))
    }
}

impl<'a> Facts<'a> {
    /// Prepares to look at a project on a day.
    pub fn new(project: &'a Project, today: Day) -> Facts<'a> {
        Facts { project, today, tasks: OnceCell::new() }
    }

    /// The plan of a stage.
    pub(crate) fn stage_plan(&self, stage: Stage) -> Option<(&'a Record, &'a StagePlan)> {
        self.project.all::<StagePlan>().find(|(_, plan)| plan.stage == Some(stage))
    }

    /// Whether somebody of the client's side signed the newest baseline of a subject.
    pub(crate) fn is_signed(&self, subject: Subject) -> bool {
        let newest = self.project.latest_baseline(subject);
        newest.is_some_and(|baseline| self.client_signatures().any(|about| about == baseline.id))
    }

    /// What the client's side has signed.
    pub(crate) fn client_signatures(&self) -> impl Iterator<Item = Id> + use<'a> {
        let signatures = self.project.all::<model::deployment::SignOff>();
        signatures
            .filter(|(_, signature)| signature.side == Some(Side::Client))
            .filter_map(|(_, signature)| signature.about.map(|about| about.id))
    }

    /// Whether a stakeholder stands on the client's side.
    pub(crate) fn is_client(&self, id: Id) -> bool {
        self.project.get::<Stakeholder>(id).is_some_and(|stakeholder| stakeholder.side == Some(Side::Client))
    }

    /// Whether a record has an incoming link of a kind.
    pub(crate) fn has_source(&self, kind: LinkKind, id: Id) -> bool {
        self.project.sources(kind, id).next().is_some()
    }

    /// Whether a record has an outgoing link of a kind.
    pub(crate) fn has_target(&self, kind: LinkKind, id: Id) -> bool {
        self.project.targets(kind, id).next().is_some()
    }

    /// The task network with its times.
    pub(crate) fn task_plan(&self) -> &TaskPlan {
        self.tasks.get_or_init(|| plan(self.project, self.today))
    }
}

fn plan(project: &Project, today: Day) -> TaskPlan {
    let leaves: Vec<(&Record, &Task)> = project.all::<Task>().filter(|(record, _)| project.is_leaf(record)).collect();
    let start = plan_start(project, &leaves, today);
    let calendar = Calendar::default();
    let offset = |day: Day| f64::from(calendar.offset_of(start, day));
    let activities = leaves.iter().map(|(_, task)| Activity {
        duration: duration(task),
        not_before: task.constraint_on.filter(|_| task.constraint == not_before()).map_or(0.0, offset),
        started: task.actual_start.map(offset),
    });
    let mut network = Network { activities: activities.collect(), edges: Vec::new() };
    relate(project, &leaves, &mut network);
    let tasks: Vec<Id> = leaves.iter().map(|(record, _)| record.id).collect();
    // Points between groups have numbers beyond those of the tasks and are not named in a circle.
    let times = network
        .plan()
        .map_err(|Loop(circle)| circle.into_iter().filter_map(|index| tasks.get(index).copied()).collect());
    TaskPlan { tasks, times, start, calendar }
}

fn not_before() -> Option<model::development::TaskConstraint> {
    Some(model::development::TaskConstraint::NotBefore)
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

/// The working days of a stage as it was lived or, before its end, as it is planned.
pub(crate) fn stage_days(plan: &StagePlan) -> Option<u32> {
    let first = plan.actual_start.or(plan.planned_start)?;
    let last = plan.actual_finish.or(plan.planned_finish)?;
    Some(Calendar::default().working_days(first, last))
}
