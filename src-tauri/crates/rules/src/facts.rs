//! The project together with what several checks derive from it, each derived once and only if asked for.

use std::cell::OnceCell;

use model::whole::{Side, StagePlan, Stakeholder};
use model::{Day, Id, LinkKind, Project, Record, Stage, Subject};

use crate::calendars::project_calendar;
use crate::network::{Progress, TaskPlan};

/// What the checks of all stages ask.
pub struct Facts<'a> {
    /// The project.
    pub project: &'a Project,
    /// The day on which it is looked at.
    pub today: Day,
    tasks: OnceCell<TaskPlan>,
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
        self.tasks.get_or_init(|| TaskPlan::of(self.project, self.today, Progress::AsOf(self.today)))
    }
}

/// The working days of a stage as it was lived or, before its end, as it is planned.
pub(crate) fn stage_days(project: &Project, plan: &StagePlan) -> Option<u32> {
    let first = plan.actual_start.or(plan.planned_start)?;
    let last = plan.actual_finish.or(plan.planned_finish)?;
    Some(project_calendar(project).working_days(first, last))
}
