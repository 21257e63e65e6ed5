//! How a project stands beside others: what the home screen tells of each without opening it.
//!
//! It is computed when a project is left, so that home costs nothing and opening a project costs nothing more.

use std::collections::BTreeSet;

use model::development::{ChangeRequest, ChangeStatus, Risk, RiskStatus, Task, TaskType};
use model::{Day, Project, Stage};
use rules::{ProjectPlan, StageProgress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a project stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Portfolio {
    /// The milestone that comes next, overdue ones first.
    next_milestone: Option<NextMilestone>,
    /// How many working days the plan ends later than it was drawn, earlier where negative; none without a plan.
    delay_days: Option<i32>,
    /// The required checks that fail in the stages that have begun.
    failing_required: u32,
    /// The change requests that are neither verified nor closed.
    open_changes: u32,
    /// The open risks at the top of the matrix, which must have a response.
    risks_red: u32,
}

/// A milestone that is still ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct NextMilestone {
    title: String,
    /// The day on which it is reached as things stand.
    #[schemars(with = "String")]
    #[ts(type = "string")]
    on: Day,
    /// How many working days that is after the day for which it was drawn, before it where negative.
    delay_days: i32,
}

impl Portfolio {
    pub(crate) fn of(project: &Project, stages: &[StageProgress], today: Day) -> Self {
        let plan = ProjectPlan::of(project, today);
        let ends = plan.planned_finish().zip(plan.forecast());
        // A check that finds nothing to complain about passes in an empty stage too, so records tell what has begun.
        let worked_on: BTreeSet<Stage> = project.records().filter_map(|record| record.kind.place().stage()).collect();
        let begun = stages.iter().rposition(|stage| worked_on.contains(&stage.stage)).map_or(0, |last| last + 1);
        let is_open =
            |change: &ChangeRequest| !matches!(change.status, Some(ChangeStatus::Verified | ChangeStatus::Closed));
        let is_red = |risk: &Risk| {
            risk.status != Some(RiskStatus::Closed)
                && risk.exposure().is_some_and(|exposure| exposure >= rules::TOP_RISK)
        };
        Portfolio {
            next_milestone: next_milestone(project, &plan),
            delay_days: ends.map(|(planned, forecast)| plan.days_between(planned, forecast) as i32),
            failing_required: stages[..begun].iter().map(|stage| stage.checks_failed).sum(),
            open_changes: project.all::<ChangeRequest>().filter(|(_, change)| is_open(change)).count() as u32,
            risks_red: project.all::<Risk>().filter(|(_, risk)| is_red(risk)).count() as u32,
        }
    }
}

fn next_milestone(project: &Project, plan: &ProjectPlan) -> Option<NextMilestone> {
    let ahead = plan.tasks.iter().filter_map(|dates| {
        let (record, task) = (project.record(dates.task)?, project.get::<Task>(dates.task)?);
        let is_reached = task.actual_finish.is_some() || task.percent.is_some_and(|percent| percent.0 >= 100);
        (task.r#type == Some(TaskType::Milestone) && !is_reached).then_some((record, dates))
    });
    let (record, dates) = ahead.min_by_key(|(_, dates)| dates.current.finish)?;
    Some(NextMilestone {
        title: record.title.clone(),
        on: dates.current.finish,
        delay_days: dates.planned.map_or(0, |planned| plan.days_between(planned.finish, dates.current.finish) as i32),
    })
}
