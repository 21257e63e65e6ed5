//! Levelling the plan to what people can do: its price first, then one step that can be undone.

use model::development::Task;
use model::{Brief, Day, Id, Project, Record};
use rules::{Levelling, LevellingFault};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::session::Step;
use crate::{App, Nothing, Patch, Patched, Trouble};

/// So many plans are tried at most; more rarely find a better one.
const ATTEMPTS: usize = 1_000;

/// How long to look for a good plan.
#[derive(Debug, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct LevelPlan {
    /// How many plans to try at most; 1,000 where nothing is said.
    attempts: Option<u32>,
}

/// A task that would begin later.
#[derive(Debug, Serialize, TS)]
pub struct LevelledTaskView {
    record: Brief,
    #[ts(type = "string")]
    before: Day,
    #[ts(type = "string")]
    after: Day,
}

/// A levelled plan and its price; nothing is changed yet.
#[derive(Debug, Serialize, TS)]
pub struct LevellingView {
    tasks: Vec<LevelledTaskView>,
    #[ts(type = "string | null")]
    finish_before: Option<Day>,
    #[ts(type = "string | null")]
    finish: Option<Day>,
    /// By how many working days the plan ends later.
    delay_days: i32,
    /// The tasks that earlier levelling moved and this one would not.
    released: Vec<Brief>,
}

/// A plan that was levelled.
#[derive(Debug, Serialize, TS)]
pub struct LevelledPlan {
    levelling: LevellingView,
    patch: Patch,
}

fn computed(app: &App, request: &LevelPlan) -> Result<Levelling, Trouble> {
    let project = app.open()?.project();
    let attempts = request.attempts.map_or(ATTEMPTS, |attempts| attempts.clamp(1, 100_000) as usize);
    Levelling::of(project, app.clock.today(), attempts).map_err(|fault| trouble(project, &fault))
}

fn trouble(project: &Project, fault: &LevellingFault) -> Trouble {
    let name = |id: &Id| project.record(*id).map(|it| format!("{} {}", it.code, it.title)).unwrap_or_default();
    match fault {
        LevellingFault::NoPlan(fault) => crate::plan::refusal(project, fault),
        LevellingFault::Shortage { task, person, asked, given } => Trouble::new("person-above-capacity")
            .with("task", name(task))
            .with("person", name(person))
            .with("asked", asked.to_string())
            .with("given", given.to_string()),
    }
}

fn view(project: &Project, levelling: &Levelling) -> LevellingView {
    let brief = |id: Id| project.record(id).map(Record::brief);
    let tasks = levelling.tasks.iter().filter_map(|task| {
        Some(LevelledTaskView { record: brief(task.task)?, before: task.before, after: task.after })
    });
    LevellingView {
        tasks: tasks.collect(),
        finish_before: levelling.finish_before,
        finish: levelling.finish,
        delay_days: levelling.delay_days as i32,
        released: released(project, levelling).filter_map(brief).collect(),
    }
}

fn released<'p>(project: &'p Project, levelling: &'p Levelling) -> impl Iterator<Item = Id> + 'p {
    let moved = project.all::<Task>().filter(|(_, task)| task.levelled_to.is_some()).map(|(record, _)| record.id);
    moved.filter(|id| levelling.tasks.iter().all(|task| task.task != *id))
}

/// Tells what levelling would do.
pub(crate) fn preview(app: &mut App, request: LevelPlan) -> Result<LevellingView, Trouble> {
    let levelling = computed(app, &request)?;
    Ok(view(app.open()?.project(), &levelling))
}

/// Levels the plan as one step. It is computed anew, so that it fits the plan as it stands.
pub(crate) fn apply(app: &mut App, request: LevelPlan) -> Result<LevelledPlan, Trouble> {
    let levelling = computed(app, &request)?;
    let shown = view(app.open()?.project(), &levelling);
    let released: Vec<Id> = shown.released.iter().map(|brief| brief.id).collect();
    let ((), patch) = app.transact(Step::named("op-plan-level"), |draft| {
        for task in &levelling.tasks {
            draft.update(task.task, levelled_to(json!(task.after)))?;
        }
        for id in &released {
            draft.update(*id, levelled_to(Value::Null))?;
        }
        Ok(())
    })?;
    Ok(LevelledPlan { levelling: shown, patch })
}

/// Lets every task begin again as early as its relations allow.
pub(crate) fn release(app: &mut App, _: Nothing) -> Result<Patched, Trouble> {
    let tasks = app.open()?.project().all::<Task>();
    let moved: Vec<Id> = tasks.filter(|(_, task)| task.levelled_to.is_some()).map(|(record, _)| record.id).collect();
    let ((), patch) = app.transact(Step::named("op-plan-release"), |draft| {
        for id in &moved {
            draft.update(*id, levelled_to(Value::Null))?;
        }
        Ok(())
    })?;
    Ok(Patched { patch })
}

fn levelled_to(day: Value) -> Map<String, Value> {
    Map::from_iter([("levelled_to".to_owned(), day)])
}
