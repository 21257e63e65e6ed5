//! The price of a change request: what it touches, what is at stake, and how the plan moves under each way to meet it.

use model::development::{ChangeDisposition, ChangeOrigin, ChangeRequest, ItemChange, Task, TaskType};
use model::{Context, Day, Draft, Id, Kind, Project, Record};
use schedule::Schedule;

use crate::contradiction::Exclusions;
use crate::enact::{Carriers, OnRefusal, changed, enact};
use crate::impact::{Reach, at_stake, impact, unknown};
use crate::network::{Progress, TaskPlan};
use crate::plan::{Span, days_between, lies};

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

/// What a request starts from: the plan and who would carry its work, as things stand.
pub struct Outset {
    plan: TaskPlan,
    /// Where each task of the plan lies.
    spans: Vec<Span>,
    carriers: Carriers,
}

impl Outset {
    /// Looks at a project on a day.
    #[must_use]
    pub fn of(project: &Project, carriers: Carriers, today: Day) -> Outset {
        let plan = TaskPlan::of(project, today, Progress::AsOf(today));
        let span =
            |times: &Schedule, (index, id): (usize, &Id)| Some(lies(&plan, times, index, project.get::<Task>(*id)?));
        let spans = plan.times.iter().flat_map(|times| plan.tasks.iter().enumerate().filter_map(|it| span(times, it)));
        Outset { spans: spans.collect(), plan, carriers }
    }

    /// The day on which the plan ends as things stand.
    #[must_use]
    pub fn finish(&self) -> Option<Day> {
        self.spans.iter().map(|span| span.finish).max()
    }

    /// The plan as it would be if a request took effect in one of its ways. That is done in the draft, which is to be
    /// dropped.
    #[must_use]
    pub fn under(&self, draft: &mut Draft, request: Id, option: usize) -> Replanned {
        let tried = enact(draft, request, Some(option), &self.carriers, OnRefusal::Skip);
        let after = self.plan.after(draft.project(), draft.changes(), draft.context().today);
        match (tried, &self.plan.times, &after.times) {
            (Ok(_), Ok(old), Ok(new)) => self.compare(draft.project(), old, &after, new),
            _ => Replanned::default(),
        }
    }

    fn compare(&self, project: &Project, old: &Schedule, after: &TaskPlan, new: &Schedule) -> Replanned {
        let mut replanned = Replanned::default();
        let same_calendars = old.network().calendars == new.network().calendars;
        for (index, id) in after.tasks.iter().enumerate() {
            let before = self.plan.number.get(id).copied();
            let stays = before.filter(|number| same_calendars && new.is_as(index, old, *number));
            let Some(lies) = stays.map(|number| self.spans[number]).or_else(|| {
                let task = project.get::<Task>(*id)?;
                Some(lies(after, new, index, task))
            }) else {
                continue;
            };
            replanned.finish = replanned.finish.max(Some(lies.finish));
            let Some(number) = before else { continue };
            let lay = self.spans[number];
            if lay != lies {
                replanned.moved.push(Shift {
                    task: *id,
                    before: lay,
                    after: lies,
                    delay_days: days_between(&after.calendar, lay.finish, lies.finish),
                    is_milestone: is_milestone(project, *id),
                });
            }
            if new.is_critical(index) && !old.is_critical(number) {
                replanned.newly_critical.push(*id);
            }
        }
        let ends = self.finish().zip(replanned.finish);
        replanned.delay_days = ends.map_or(0, |(lay, lies)| days_between(&after.calendar, lay, lies));
        replanned
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
    /// Who would carry the work.
    pub carriers: Carriers,
}

impl<'p> ChangeImpact<'p> {
    /// Looks through a project. Nothing is changed.
    #[must_use]
    pub fn of(project: &'p Project, request: &'p Record) -> ChangeImpact<'p> {
        let Some(change) = request.get::<ChangeRequest>() else { return ChangeImpact::default() };
        let named: Vec<Id> = change.items.iter().filter_map(|item| Some(item.record?.id)).collect();
        let reach = impact(project, &named);
        let changed = changed(change);
        let carriers = if changed == named {
            Carriers::among(project, change, &reach)
        } else {
            Carriers::among(project, change, &impact(project, &changed))
        };
        ChangeImpact {
            unknown: unknown(project, &reach),
            purpose: at_stake(project, &named),
            contradicted: contradicted(project, request, change),
            carriers,
            reach,
        }
    }

    /// The KPIs at stake, by their numbers in `purpose`.
    pub fn kpis(&self) -> impl Iterator<Item = (usize, &'p Record)> {
        self.purpose.touched().filter(|(_, record)| record.kind == Kind::Kpi)
    }
}

/// The plan under each option of a request as things stand on a day, tried on a copy of the project; and what it starts from.
#[must_use]
pub fn replan(project: &Project, request: Id, today: Day) -> (Outset, Vec<Replanned>) {
    let outset = Outset::of(project, Carriers::of(project, request), today);
    let options = project.get::<ChangeRequest>(request).map_or(0, |change| change.options.len());
    if options == 0 {
        return (outset, Vec::new());
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
        outset.under(&mut Draft::new(&mut copy, context), request, option)
    };
    let options = (0..options).map(under).collect();
    (outset, options)
}

/// The exclusions that say what a request asks for.
fn contradicted<'p>(project: &'p Project, request: &Record, change: &ChangeRequest) -> Vec<&'p Record> {
    let wanted = change.items.iter().filter(|item| item.change != Some(ItemChange::Remove)).map(|item| &*item.after.0);
    Exclusions::of(project).said_by(std::iter::once(&*request.title).chain(wanted))
}
