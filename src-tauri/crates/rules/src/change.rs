//! The price of a change request: what it touches, what is at stake, and how the plan moves under each way to meet it.

use model::development::{ChangeDisposition, ChangeOrigin, ChangeRequest, ItemChange, Task, TaskType};
use model::{Context, Day, Draft, Id, Kind, Project, Record};

use crate::contradiction::Exclusions;
use crate::enact::{Carriers, OnRefusal, enact};
use crate::impact::{Reach, at_stake, impact, unknown};
use crate::plan::{ProjectPlan, Span, TaskDates};

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
    /// The day on which the plan would end; none where tasks would wait for each other in a circle.
    pub finish: Option<Day>,
    /// By how many working days that is later.
    pub delay_days: i64,
    /// The tasks that would move, in the order of the plan.
    pub moved: Vec<Shift>,
    /// The tasks that would become critical, in the order of the plan; among them none that is made for the request.
    pub newly_critical: Vec<Id>,
}

impl Replanned {
    /// The plan as it would be if a request took effect in one of its ways. That is done in the draft, which is to be
    /// dropped; `before` is the plan as things stand.
    #[must_use]
    pub fn under(draft: &mut Draft, before: &ProjectPlan, request: Id, option: usize) -> Replanned {
        if enact(draft, request, Some(option), OnRefusal::Skip).is_err() {
            return Replanned::default();
        }
        let after = ProjectPlan::current(draft.project(), draft.context().today);
        Replanned::between(draft.project(), before, &after)
    }

    fn between(project: &Project, before: &ProjectPlan, after: &ProjectPlan) -> Replanned {
        let both = |dates: &TaskDates| Some((*before.dates(dates.task)?, *dates));
        let both: Vec<(TaskDates, TaskDates)> = after.leaves().filter_map(both).collect();
        let moved = both.iter().filter(|(one, other)| one.current != other.current).map(|(one, other)| Shift {
            task: one.task,
            before: one.current,
            after: other.current,
            delay_days: after.days_between(one.current.finish, other.current.finish),
            is_milestone: is_milestone(project, one.task),
        });
        let newly = both.iter().filter(|(one, other)| !one.critical && other.critical).map(|(one, _)| one.task);
        Replanned {
            finish: after.forecast(),
            delay_days: after.delay(before.forecast()).unwrap_or(0),
            moved: moved.collect(),
            newly_critical: newly.collect(),
        }
    }
}

fn is_milestone(project: &Project, task: Id) -> bool {
    project.get::<Task>(task).is_some_and(|task| task.r#type == Some(TaskType::Milestone))
}

/// What a change request touches and who would carry it out.
#[derive(Clone, Debug, Default)]
pub struct ChangeImpact<'p> {
    /// What rests on the changed records.
    pub reach: Reach<'p>,
    /// The records with the kinds that should rest on them and do not.
    pub unknown: Vec<(&'p Record, Kind)>,
    /// What the changed records are for, up to the KPIs that measure it.
    pub purpose: Reach<'p>,
    /// The exclusions that the request seems to contradict.
    pub contradicted: Vec<&'p Record>,
    /// The open tasks that would carry the work; empty where none implements what changes, and then a new task does.
    pub carriers: Vec<&'p Record>,
    /// The milestones that a new task would come before.
    pub before: Vec<&'p Record>,
}

impl<'p> ChangeImpact<'p> {
    /// Looks through a project. Nothing is changed.
    #[must_use]
    pub fn of(project: &'p Project, request: &'p Record) -> ChangeImpact<'p> {
        let Some(change) = request.get::<ChangeRequest>() else { return ChangeImpact::default() };
        let changed: Vec<Id> = change.items.iter().filter_map(|item| Some(item.record?.id)).collect();
        let reach = impact(project, &changed);
        let carriers = Carriers::of(project, change);
        let records = |ids: &[Id]| ids.iter().filter_map(|id| project.record(*id)).collect();
        ChangeImpact {
            unknown: unknown(project, &reach),
            purpose: at_stake(project, &changed),
            contradicted: contradicted(project, request, change),
            carriers: records(&carriers.open),
            before: records(&carriers.before),
            reach,
        }
    }

    /// The KPIs at stake, by their numbers in `purpose`.
    pub fn kpis(&self) -> impl Iterator<Item = (usize, &'p Record)> {
        self.purpose.touched().filter(|(_, record)| record.kind == Kind::Kpi)
    }
}

/// The plan under each option of a request as things stand on a day, tried on a copy of the project; and the plan without it.
#[must_use]
pub fn replan(project: &Project, request: Id, today: Day) -> (ProjectPlan, Vec<Replanned>) {
    let before = ProjectPlan::current(project, today);
    let options = project.get::<ChangeRequest>(request).map_or(0, |change| change.options.len());
    if options == 0 {
        return (before, Vec::new());
    }
    let mut copy = project.clone();
    let now = project.record(request).map(|record| record.updated).unwrap_or_default();
    // What is made in the copy goes with it; it only must not have the identity of anything in it.
    let mut next = u128::MAX;
    let mut new_id = || {
        next -= 1;
        Id::from_parts(0, next)
    };
    let under = |option| {
        let context = Context { now, today, author: String::new(), new_id: &mut new_id };
        Replanned::under(&mut Draft::new(&mut copy, context), &before, request, option)
    };
    let options = (0..options).map(under).collect();
    (before, options)
}

/// The exclusions that say what a request asks for.
fn contradicted<'p>(project: &'p Project, request: &Record, change: &ChangeRequest) -> Vec<&'p Record> {
    let wanted = change.items.iter().filter(|item| item.change != Some(ItemChange::Remove)).map(|item| &*item.after.0);
    Exclusions::of(project).said_by(std::iter::once(&*request.title).chain(wanted))
}
