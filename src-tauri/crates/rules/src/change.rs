//! The price of a change request: what it touches, what is at stake, and how the plan moves under each way to meet it.

use std::collections::BTreeSet;

use model::development::{ChangeDisposition, ChangeOrigin, ChangeRequest, ItemChange, Task, TaskType};
use model::{Day, Id, Project, Record};
use schedule::{Activity, Schedule};

use crate::calendars::strength;
use crate::contradiction::Exclusions;
use crate::impact::{Impact, Touched, at_stake, impact};
use crate::network::{Progress, TaskNetwork, TaskPlan};
use crate::plan::{Span, days_between, span};

/// The kinds of change that the method tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeClass {
    /// Solved by design within what was agreed.
    Absorbed,
    /// Not worth its cost to the client, who was told so.
    AdvisedAgainst,
    /// A better idea from our own side.
    OwnImprovement,
}

impl ChangeClass {
    /// The class of a request; none while it is not decided, or where it was decided in another way.
    #[must_use]
    pub fn of(request: &ChangeRequest) -> Option<ChangeClass> {
        match (request.disposition?, request.origin) {
            (ChangeDisposition::Absorb, _) => Some(ChangeClass::Absorbed),
            (ChangeDisposition::AdviseAgainst, _) => Some(ChangeClass::AdvisedAgainst),
            (ChangeDisposition::Improve, Some(ChangeOrigin::ProductManager)) => Some(ChangeClass::OwnImprovement),
            _ => None,
        }
    }

    /// The word used in texts and on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            ChangeClass::Absorbed => "absorbed",
            ChangeClass::AdvisedAgainst => "advised_against",
            ChangeClass::OwnImprovement => "own_improvement",
        }
    }
}

/// Whether a request was decided in favour of a change.
#[must_use]
pub fn is_taken_in(request: &ChangeRequest) -> bool {
    use ChangeDisposition::{Absorb, AcceptPriced, Improve};
    matches!(request.disposition, Some(Absorb | AcceptPriced | Improve))
}

/// A task that lies elsewhere than before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The task.
    pub task: Id,
    /// Where it lies as things stand.
    pub before: Span,
    /// Where it would lie.
    pub after: Span,
    /// By how many working days it would end later.
    pub delay_days: i64,
    /// Whether it is a milestone.
    pub is_milestone: bool,
}

/// The plan under one way to meet a request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replanned {
    /// The day on which the plan would end.
    pub finish: Option<Day>,
    /// By how many working days that is later.
    pub delay_days: i64,
    /// The tasks that would move, in the order of the plan.
    pub moved: Vec<Shift>,
    /// The tasks that would become critical, in the order of the plan.
    pub newly_critical: Vec<Id>,
}

/// The price of a change request.
#[derive(Clone, Debug, Default)]
pub struct ChangeImpact<'p> {
    /// What rests on the changed records.
    pub reach: Impact<'p>,
    /// The KPIs that measure what the changed records are for, with the paths that lead to them.
    pub kpis: Vec<Touched<'p>>,
    /// The exclusions that the request seems to contradict.
    pub contradicted: Vec<&'p Record>,
    /// The open tasks that would carry the work; empty where none implements what changes, and then the work is taken as
    /// new work that begins today and holds up the end of the plan.
    pub carriers: Vec<&'p Record>,
    /// The day on which the plan ends as things stand; none where tasks wait for each other in a circle.
    pub finish: Option<Day>,
    /// The plan under each option of the request, in their order.
    pub options: Vec<Replanned>,
}

impl<'p> ChangeImpact<'p> {
    /// Computes the price of a request as things stand on a day. Nothing is changed.
    #[must_use]
    pub fn of(project: &'p Project, request: &'p Record, today: Day) -> ChangeImpact<'p> {
        let Some(change) = request.get::<ChangeRequest>() else { return ChangeImpact::default() };
        let changed: Vec<Id> = change.items.iter().filter_map(|item| Some(item.record?.id)).collect();
        let reach = impact(project, &changed);
        let plan = WorkPlan::of(project, today, change, &reach);
        let carriers = plan.carriers.iter().filter_map(|index| project.record(plan.plan.tasks[*index])).collect();
        let finish = plan.plan.finish();
        let efforts = change.options.iter().map(|option| option.effort.unwrap_or(0.0));
        let options = plan.replan(project, efforts.collect());
        ChangeImpact {
            kpis: at_stake(project, &changed),
            contradicted: contradicted(project, request, change),
            carriers,
            finish,
            options,
            reach,
        }
    }
}

/// The plan with the tasks that would carry more work, and one activity more that stands for work that none carries.
struct WorkPlan {
    plan: TaskPlan,
    /// The numbers of the open tasks that implement what changes.
    carriers: Vec<usize>,
    /// The number of the activity of new work: it begins today and comes before the ends of the plan.
    new_work: usize,
}

impl WorkPlan {
    fn of(project: &Project, today: Day, change: &ChangeRequest, reach: &Impact) -> WorkPlan {
        let mut drawn = TaskNetwork::of(project, today, Progress::AsOf(today));
        let ends = ends(project, &drawn);
        let new_work = drawn.network.add(Activity::default());
        for end in ends {
            drawn.network.follow(new_work, end);
        }
        let carriers = carriers(project, &drawn.tasks, change, reach);
        WorkPlan { plan: drawn.plan(), carriers, new_work }
    }

    /// The plan under each amount of work in person-days, shared evenly among the tasks that carry it.
    fn replan(mut self, project: &Project, efforts: Vec<f64>) -> Vec<Replanned> {
        let Ok(mut times) = std::mem::replace(&mut self.plan.times, Err(Vec::new())) else {
            return vec![Replanned::default(); efforts.len()];
        };
        let before = self.states(project, &times);
        efforts.into_iter().map(|effort| self.under(project, &mut times, &before, effort)).collect()
    }

    /// The plan under more work; the times are as before when this returns.
    fn under(&self, project: &Project, times: &mut Schedule, before: &[State], effort: f64) -> Replanned {
        let carriers = if self.carriers.is_empty() { std::slice::from_ref(&self.new_work) } else { &self.carriers };
        let share = effort.max(0.0) / carriers.len() as f64;
        let mut kept = Vec::new();
        for index in carriers {
            let activity = times.network().activities[*index];
            let people = self.plan.tasks.get(*index).map_or(1.0, |task| strength(project, *task));
            let more = times.network().calendars[activity.calendar].minutes_of(share / people);
            let progress = match activity.progress {
                schedule::Progress::Started { at, remaining } => {
                    schedule::Progress::Started { at, remaining: remaining + more }
                }
                other => other,
            };
            // Work beyond any plan is refused by the schedule and leaves it as it was.
            if times.set(*index, Activity { duration: activity.duration + more, progress, ..activity }).is_ok() {
                kept.push((*index, activity));
            }
        }
        let after = self.states(project, times);
        for (index, activity) in kept {
            let undone = times.set(index, activity);
            debug_assert!(undone.is_ok(), "what was so before can be so again");
        }
        self.compare(before, &after)
    }

    fn states(&self, project: &Project, times: &Schedule) -> Vec<State> {
        let state = |(index, id): (usize, &Id)| {
            let task = project.get::<Task>(*id)?;
            let is_milestone = task.r#type == Some(TaskType::Milestone);
            Some(State { task: *id, span: span(times, index, task), critical: times.is_critical(index), is_milestone })
        };
        self.plan.tasks.iter().enumerate().filter_map(state).collect()
    }

    fn compare(&self, before: &[State], after: &[State]) -> Replanned {
        let finish = |states: &[State]| states.iter().map(|state| state.span.finish).max();
        let both = || before.iter().zip(after);
        let moved = both().filter(|(one, other)| one.span != other.span).map(|(one, other)| Shift {
            task: one.task,
            before: one.span,
            after: other.span,
            delay_days: days_between(&self.plan.calendar, one.span.finish, other.span.finish),
            is_milestone: one.is_milestone,
        });
        let newly = both().filter(|(one, other)| !one.critical && other.critical).map(|(one, _)| one.task);
        let (first, later) = (finish(before), finish(after));
        let delay = first.zip(later).map_or(0, |(one, other)| days_between(&self.plan.calendar, one, other));
        Replanned { finish: later, delay_days: delay, moved: moved.collect(), newly_critical: newly.collect() }
    }
}

/// The milestones that nothing follows, which new work holds up; where there are none, all tasks that nothing follows. A
/// task that merely stands alone is not held up by work that has nothing to do with it.
fn ends(project: &Project, drawn: &TaskNetwork) -> Vec<usize> {
    let followed: BTreeSet<usize> = drawn.network.edges.iter().map(|edge| edge.from).collect();
    let last: Vec<usize> = (0..drawn.tasks.len()).filter(|index| !followed.contains(index)).collect();
    let is_milestone = |index: &usize| {
        let task = project.get::<Task>(drawn.tasks[*index]);
        task.is_some_and(|task| task.r#type == Some(TaskType::Milestone))
    };
    let milestones: Vec<usize> = last.iter().copied().filter(is_milestone).collect();
    if milestones.is_empty() { last } else { milestones }
}

/// Where a task lies under a plan.
struct State {
    task: Id,
    span: Span,
    critical: bool,
    is_milestone: bool,
}

/// The numbers of the open tasks that implement what changes: those that the change reaches, or that it names itself.
fn carriers(project: &Project, tasks: &[Id], change: &ChangeRequest, reach: &Impact) -> Vec<usize> {
    let reached = reach.touched.iter().map(Touched::record).map(|record| record.id);
    let named = change.items.iter().filter_map(|item| item.record).map(|record| record.id);
    let changed: BTreeSet<Id> = reached.chain(named).collect();
    let is_open = |id: &Id| {
        let task = project.get::<Task>(*id);
        task.is_some_and(|task| task.actual_finish.is_none() && task.r#type != Some(TaskType::Milestone))
    };
    let open = tasks.iter().enumerate().filter(|(_, id)| changed.contains(id) && is_open(id));
    open.map(|(index, _)| index).collect()
}

/// The exclusions that say what a request asks for.
fn contradicted<'p>(project: &'p Project, request: &Record, change: &ChangeRequest) -> Vec<&'p Record> {
    let wanted = change.items.iter().filter(|item| item.change != Some(ItemChange::Remove)).map(|item| &*item.after.0);
    Exclusions::of(project).said_by(std::iter::once(&*request.title).chain(wanted))
}
