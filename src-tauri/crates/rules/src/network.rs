//! The task network of a project: its tasks and relations, made ready for the critical path.

use model::development::{Task, TaskConstraint, TaskType};
use model::whole::StagePlan;
use model::{Change, Day, Dependency, Entity, Id, IdMap, Kind, Link, LinkKind, Project, Record, Stage};
use schedule::{Activity, Calendar, Constraint, Edge, Fault, Instant, Network, Relation, Schedule};

use crate::calendars::{Calendars, strength};
use crate::coverage::ancestors;

/// How much of what has happened a plan takes in.
#[derive(Clone, Copy)]
pub(crate) enum Progress {
    /// Nothing: the times are those of the plan as it was drawn.
    Drawn,
    /// Everything: finished tasks lie where they lay, and work that is still to do lies on this day or after it.
    AsOf(Day),
}

/// Why the tasks of a project have no dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanFault {
    /// These tasks wait for each other in a circle, in its order. One alone waits for itself, as it does where it shall come
    /// after the group that holds it.
    Circle(Vec<Id>),
    /// These tasks would lie outside of every calendar, or take longer than any plan; none where it is the plan's beginning
    /// that lies there.
    OutOfRange(Vec<Id>),
}

impl PlanFault {
    /// The tasks that stand against dates; those of a circle in its order.
    #[must_use]
    pub fn tasks(&self) -> &[Id] {
        match self {
            PlanFault::Circle(tasks) | PlanFault::OutOfRange(tasks) => tasks,
        }
    }

    /// What a fault of the network means for the tasks with its numbers.
    pub(crate) fn of(fault: &Fault, tasks: &[Id]) -> PlanFault {
        // Points between groups have numbers beyond those of the tasks and are not named.
        let named = fault.activities().into_iter().filter_map(|index| tasks.get(index).copied()).collect();
        if matches!(fault, Fault::Circle { .. }) { PlanFault::Circle(named) } else { PlanFault::OutOfRange(named) }
    }
}

/// The task network of a project, before it is planned.
pub(crate) struct TaskNetwork {
    /// The leaves of the work breakdown, in order; their numbers in the network are the same.
    pub tasks: Vec<Id>,
    /// The network.
    pub network: Network,
    /// The link behind each relation, by its number.
    pub links: Vec<Id>,
    /// The numbers of the tasks.
    number: IdMap<usize>,
}

/// The task network of a project and its times.
pub(crate) struct TaskPlan {
    /// The leaves of the work breakdown, in order.
    pub tasks: Vec<Id>,
    /// Their numbers.
    pub number: IdMap<usize>,
    /// The times by the number of the task, or why there are none.
    pub times: Result<Schedule, PlanFault>,
    /// Whether they take in what has happened.
    pub is_actual: bool,
    /// The link behind each relation, by its number.
    pub links: Vec<Id>,
    /// The calendar of the project.
    pub calendar: Calendar,
}

impl TaskNetwork {
    /// The tasks of a project. Without any date, the plan begins on the given day.
    pub fn of(project: &Project, today: Day, progress: Progress) -> TaskNetwork {
        let leaves: Vec<(&Record, &Task)> =
            project.all::<Task>().filter(|(record, _)| project.is_leaf(record)).collect();
        let start = Instant::of(plan_start(project, &leaves, today));
        let mut calendars = Calendars::of(project);
        let mut network = Network::new(start, calendars.list[0].clone());
        if let Progress::AsOf(day) = progress {
            network.status = Some(Instant::of(day));
        }
        for (record, task) in &leaves {
            let number = calendars.of_task(project, record.id);
            let activity = activity(project, (record.id, task), progress, &calendars.list[number]);
            network.activities.push(Activity { calendar: number, ..activity });
        }
        network.calendars = calendars.list;
        let tasks: Vec<Id> = leaves.iter().map(|(record, _)| record.id).collect();
        let number: IdMap<usize> = tasks.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        let links = relate(project, &leaves, &number, &mut network);
        TaskNetwork { tasks, network, links, number }
    }

    /// Computes the times.
    pub fn plan(self) -> TaskPlan {
        let TaskNetwork { tasks, network, links, number } = self;
        let calendar = network.calendars[0].clone();
        let is_actual = network.status.is_some();
        let times = Schedule::new(network).map_err(|fault| PlanFault::of(&fault, &tasks));
        TaskPlan { tasks, number, times, is_actual, links, calendar }
    }
}

impl TaskPlan {
    /// The plan of a project's tasks. Without any date, it begins on the given day.
    pub fn of(project: &Project, today: Day, progress: Progress) -> TaskPlan {
        TaskNetwork::of(project, today, progress).plan()
    }

    /// The plan of a project as of a day after some changes, which this one, as of the same day, does not know. Where they
    /// only say other things of the same tasks, nothing but those is looked at again.
    pub fn after(&self, project: &Project, changes: &[Change], today: Day) -> TaskPlan {
        let anew = || TaskPlan::of(project, today, Progress::AsOf(today));
        let Some((changed, times)) = changed_tasks(changes).zip(self.times.as_ref().ok()) else { return anew() };
        let mut network = times.network().clone();
        for id in changed {
            let (Some(number), Some(task)) = (self.number.get(&id), project.get::<Task>(id)) else { continue };
            let calendar = network.activities[*number].calendar;
            let activity = activity(project, (id, task), Progress::AsOf(today), &network.calendars[calendar]);
            network.activities[*number] = Activity { calendar, ..activity };
        }
        let (tasks, links, number) = (self.tasks.clone(), self.links.clone(), self.number.clone());
        TaskNetwork { tasks, network, links, number }.plan()
    }

    /// The day on which the last task finishes.
    pub fn finish(&self) -> Option<Day> {
        let times = self.times.as_ref().ok()?;
        (0..self.tasks.len()).map(|index| times.finish_day(index)).max()
    }
}

/// Why the tasks of a project have no dates, as drawn or as they stand; nothing where they have.
#[must_use]
pub fn plan_fault(project: &Project, today: Day) -> Option<PlanFault> {
    let fault = |progress| TaskPlan::of(project, today, progress).times.err();
    fault(Progress::Drawn).or_else(|| fault(Progress::AsOf(today)))
}

/// The tasks that changes say other things of; none where what there is to plan, its order, beginning, calendars or people
/// change.
fn changed_tasks(changes: &[Change]) -> Option<Vec<Id>> {
    let mut changed = Vec::new();
    for change in changes {
        let sides = (&change.before, &change.after);
        if let (Some(Entity::Record(before)), Some(Entity::Record(after))) = sides
            && let (Some(old), Some(new)) = (before.get::<Task>(), after.get::<Task>())
        {
            let stays = (before.parent, before.rank, old.actual_start) == (after.parent, after.rank, new.actual_start);
            changed.push(stays.then_some(after.id)?);
        } else if [sides.0, sides.1].into_iter().flatten().any(shapes_plan) {
            return None;
        }
    }
    Some(changed)
}

/// Whether a plan hangs on an entity.
fn shapes_plan(entity: &Entity) -> bool {
    match entity {
        Entity::Record(record) => {
            matches!(record.kind, Kind::Task | Kind::Person | Kind::ProjectProfile | Kind::StagePlan)
        }
        Entity::Link(link) => matches!(link.kind, LinkKind::Precedes | LinkKind::Assigned),
        Entity::Baseline(_) => false,
    }
}

fn activity(project: &Project, (id, task): (Id, &Task), progress: Progress, calendar: &Calendar) -> Activity {
    let must_finish = task.constraint_on.filter(|_| task.constraint == Some(TaskConstraint::MustFinish));
    let deadline = [must_finish, task.deadline].into_iter().flatten().min();
    let planned = Activity {
        duration: minutes(project, (id, task), calendar),
        constraint: constraint(task, task.levelled_to),
        deadline: deadline.map(|day| calendar.close(day)),
        ..Activity::default()
    };
    let progress = match (progress, task.actual_start, task.actual_finish) {
        (Progress::Drawn, ..) | (_, None, None) => schedule::Progress::Ahead,
        (Progress::AsOf(_), start, Some(finish)) => {
            let start = start.unwrap_or(finish).min(finish);
            let start = if is_milestone(task) { calendar.close(finish) } else { Instant::of(start) };
            schedule::Progress::Finished { start, finish: calendar.close(finish) }
        }
        (Progress::AsOf(today), Some(start), None) => {
            let start = Instant::of(start);
            let ahead = (planned.duration as f64 * (1.0 - task.share_done())).round() as i64;
            // Work that goes faster than planned does not make a promise: it takes at least what it was given.
            let given = planned.duration - calendar.work_between(start, Instant::of(today)).max(0);
            // What somebody estimated anew goes before what follows from the percentage; where all is done, nothing is left.
            let said = estimated_anew(task).map(|rest| match rest {
                Rest::Share(share) => (planned.duration as f64 * share).round() as i64,
                Rest::Days(days) => calendar.minutes_of(days / strength(project, id)),
            });
            let remaining = if ahead == 0 { 0 } else { said.unwrap_or(ahead.max(given)) };
            schedule::Progress::Started { at: start, remaining: remaining.max(0) }
        }
    };
    Activity { progress, ..planned }
}

/// What is left of a task.
enum Rest {
    /// As a share of its work.
    Share(f64),
    /// In person-days, where nobody said how much work it is.
    Days(f64),
}

/// What somebody says is left of a task. A rest that follows from the percentage anyway, but for rounding, says nothing new.
fn estimated_anew(task: &Task) -> Option<Rest> {
    let rest = task.remaining?;
    match task.effort.filter(|effort| *effort > 0.0) {
        Some(effort) => {
            let follows = effort * (1.0 - task.share_done());
            ((rest - follows).abs() > 0.1 + effort / 100.0).then_some(Rest::Share(rest / effort))
        }
        None => Some(Rest::Days(rest)),
    }
}

/// What fixes a task in time, with the day to which it was levelled.
pub(crate) fn constraint(task: &Task, levelled_to: Option<Day>) -> Constraint {
    let set = task.constraint_on.filter(|_| task.constraint == Some(TaskConstraint::NotBefore));
    set.max(levelled_to).map_or(Constraint::default(), |day| Constraint::NotBefore(Instant::of(day)))
}

fn is_milestone(task: &Task) -> bool {
    task.r#type == Some(TaskType::Milestone)
}

/// A task's duration in minutes of work. Its effort stands in where no duration is given; where the effort drives, it is
/// divided among the people on it. A milestone takes no time.
fn minutes(project: &Project, (id, task): (Id, &Task), calendar: &Calendar) -> i64 {
    if is_milestone(task) {
        return 0;
    }
    let driven = task.effort.filter(|_| task.effort_driven == Some(true)).map(|effort| effort / strength(project, id));
    calendar.minutes_of(driven.or(task.duration).or(task.effort).unwrap_or(1.0).max(0.0))
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
fn relate(project: &Project, leaves: &[(&Record, &Task)], number: &IdMap<usize>, network: &mut Network) -> Vec<Id> {
    let mut known: IdMap<Vec<usize>> = IdMap::default();
    let mut behind = Vec::new();
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
        let (mut from, to) = (&known[&link.from], &known[&link.to]);
        let entries: Vec<usize>;
        // A group starts with the first of what it holds, and that is one that waits for none of the others.
        if from.len() > 1 && matches!(dependency, Dependency::Ss | Dependency::Sf) {
            let waits = |leaf: &usize| waits_within(project, leaves[*leaf].0, link.from);
            entries = from.iter().copied().filter(|leaf| !waits(leaf)).collect();
            from = if entries.is_empty() { from } else { &entries };
        }
        join(network, from, to, dependency, link.lag_days.unwrap_or(0.0));
        behind.resize(network.edges.len(), link.id);
    }
    behind
}

/// Whether a task waits for another one of the same group.
fn waits_within(project: &Project, task: &Record, group: Id) -> bool {
    let within = ancestors(project, task).take_while(|above| above.id != group);
    let mut sources = within.flat_map(|above| project.sources(LinkKind::Precedes, above.id));
    sources.any(|source| ancestors(project, source).any(|above| above.id == group))
}

fn join(network: &mut Network, from: &[usize], to: &[usize], dependency: Dependency, lag: f64) {
    let relation = match dependency {
        Dependency::Fs => Relation::FinishStart,
        Dependency::Ss => Relation::StartStart,
        Dependency::Ff => Relation::FinishFinish,
        Dependency::Sf => Relation::StartFinish,
    };
    let lag = network.calendars[0].minutes_of(lag);
    if from.len() < 2 || to.len() < 2 {
        for from in from {
            network.edges.extend(to.iter().map(|to| Edge { from: *from, to: *to, relation, lag }));
        }
        return;
    }
    let point = network.add(Activity::default());
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
    network.edges.extend(from.iter().map(|from| Edge { from: *from, to: point, relation: reached, lag: 0 }));
    network.edges.extend(to.iter().map(|to| Edge { from: point, to: *to, relation: left, lag }));
}
