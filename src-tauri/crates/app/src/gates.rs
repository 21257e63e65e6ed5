//! Gates: computed from the graph, decided by people.

use model::whole::StagePlan;
use model::{Day, Id, Kind, NewRecord, Stage};
use rules::{Facts, Gate, ReaderCheck};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::session::Step;
use crate::{App, Nothing, Patched, Trouble};

/// Names a stage.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckGate {
    stage: Stage,
}

/// The outcome of a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The next stage may start.
    Go,
    /// It may start while listed debts are paid off.
    Conditional,
    /// It may not start.
    NoGo,
}

/// One thing still owed after a conditional pass.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Condition {
    text: String,
    owner: Option<Id>,
    #[ts(optional, type = "string")]
    due: Option<Day>,
}

/// A decision on a gate.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct DecideGate {
    stage: Stage,
    /// None takes an earlier decision back.
    decision: Option<Decision>,
    #[serde(default)]
    #[ts(as = "Option<Vec<Condition>>")]
    conditions: Vec<Condition>,
    /// The stakeholder who decided.
    decided_by: Option<Id>,
    #[ts(optional, type = "string")]
    decided_on: Option<Day>,
}

pub(crate) fn check(app: &mut App, request: CheckGate) -> Result<Gate, Trouble> {
    let today = app.clock.today();
    Ok(rules::gate(&Facts::new(app.open()?.project(), today), request.stage))
}

pub(crate) fn readers(app: &mut App, _: Nothing) -> Result<ReaderCheck, Trouble> {
    let today = app.clock.today();
    Ok(rules::reader_check(&Facts::new(app.open()?.project(), today)))
}

pub(crate) fn decide(app: &mut App, request: DecideGate) -> Result<Patched, Trouble> {
    let today = app.clock.today();
    let name = app.texts().label(&format!("stage-{}", request.stage.name()));
    let project = app.open()?.project();
    let gate = rules::gate(&Facts::new(project, today), request.stage);
    // A gate whose required checks fail can be passed only together with a list of what is owed.
    if request.decision == Some(Decision::Go) && !gate.passes {
        let failing = gate.checks.iter().filter(|check| check.level == rules::Level::Required && !check.passed).count();
        return Err(Trouble::new("gate-not-passed").with("stage", &name).counting(failing));
    }
    if request.decision == Some(Decision::Conditional) && request.conditions.is_empty() {
        return Err(Trouble::new("gate-without-debts").with("stage", &name));
    }
    let plan = project.all::<StagePlan>().find(|(_, plan)| plan.stage == Some(request.stage)).map(|(plan, _)| plan.id);
    let decided_on = request.decision.map(|_| request.decided_on.unwrap_or(today));
    let fields = json!({
        "decision": request.decision,
        "conditions": request.conditions,
        "decided_by": request.decided_by,
        "decided_on": decided_on,
    });
    let Value::Object(fields) = fields else { return Err(Trouble::new("internal").with("detail", "gate")) };
    let step = Step::named("op-gate-decide").with("title", &name);
    let ((), patch) = app.transact(step, |draft| match plan {
        Some(plan) => Ok(draft.update(plan, fields)?),
        None => {
            let mut all: Map<String, Value> = fields;
            all.insert("title".to_owned(), Value::from(name.clone()));
            all.insert("stage".to_owned(), Value::from(request.stage.name()));
            draft.create(Kind::StagePlan, NewRecord { fields: all, ..NewRecord::default() })?;
            Ok(())
        }
    })?;
    Ok(Patched { patch })
}
