//! Gates: all checks of a stage, run and counted.

use model::whole::GateDecision;
use model::{Brief, Project, Stage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check::{Check, Finding, Level, Tally};
use crate::{Facts, architecture, coaching, deployment, development, integration, requirements, research, training};

/// The outcome of one check.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct CheckResult {
    /// The code, which is also the key of its texts.
    pub code: String,
    /// Required or advisory.
    pub level: Level,
    /// Whether nothing failed.
    pub passed: bool,
    /// Whether the project was tailored so that the check counts.
    pub applies: bool,
    /// How many things were looked at.
    pub total: u32,
    /// What failed.
    pub findings: Vec<Finding>,
}

/// A stage's gate.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Gate {
    /// The stage.
    pub stage: Stage,
    /// How many of the things that required checks look at are in order.
    pub done: u32,
    /// How many such things there are.
    pub total: u32,
    /// How it was decided.
    pub decision: Option<String>,
    /// What is still owed after a conditional pass, as decided.
    pub conditions: Vec<Debt>,
    /// Who decided.
    pub decided_by: Option<Brief>,
    /// When.
    pub decided_on: Option<String>,
    /// Whether every required check passes now.
    pub passes: bool,
    /// Every check.
    pub checks: Vec<CheckResult>,
}

/// One thing owed after a conditional pass.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Debt {
    /// What is owed.
    pub text: String,
    /// Who pays it off.
    pub owner: Option<Brief>,
    /// By when, as 2026-11-23.
    pub due: Option<String>,
}

/// How far a stage has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StageProgress {
    /// The stage.
    pub stage: Stage,
    /// How many of the things that required checks look at are in order.
    pub done: u32,
    /// How many such things there are.
    pub total: u32,
    /// How many required checks fail.
    pub checks_failed: u32,
    /// The first thing to do.
    pub next: Option<Finding>,
    /// How the gate was decided.
    pub decision: Option<String>,
}

fn checks(stage: Stage) -> &'static [Check] {
    match stage {
        Stage::Research => research::CHECKS,
        Stage::Architecture => architecture::CHECKS,
        Stage::Requirements => requirements::CHECKS,
        Stage::Development => development::CHECKS,
        Stage::Integration => integration::CHECKS,
        Stage::Deployment => deployment::CHECKS,
        Stage::Training => training::CHECKS,
        Stage::Coaching => coaching::CHECKS,
    }
}

/// The codes of all checks, in order.
pub fn check_codes() -> impl Iterator<Item = &'static str> {
    Stage::ALL.into_iter().flat_map(|stage| checks(stage).iter().map(|check| check.code))
}

/// Computes a stage's gate.
pub fn gate(facts: &Facts, stage: Stage) -> Gate {
    let plan = facts.stage_plan(stage).map(|(_, plan)| plan);
    let tailored = |code: &str| {
        let rows = plan.map(|plan| plan.tailoring.as_slice()).unwrap_or_default();
        rows.iter().any(|row| row.check == code && row.applies == Some(false))
    };
    let results: Vec<CheckResult> = checks(stage)
        .iter()
        .map(|check| {
            let mut tally = Tally::new(check.code, stage);
            // Only an optional check can be tailored away; a required one stands for what a client relies on.
            let applies = check.level == Level::Required || !tailored(check.code);
            if applies {
                (check.run)(facts, &mut tally);
            }
            CheckResult {
                code: check.code.to_owned(),
                level: check.level,
                passed: tally.findings.is_empty(),
                applies,
                total: tally.total as u32,
                findings: tally.findings,
            }
        })
        .collect();
    let required = || results.iter().filter(|check| check.level == Level::Required);
    let total: u32 = required().map(|check| check.total).sum();
    let failed: u32 = required().map(|check| check.findings.len() as u32).sum();
    let brief = |id| facts.project.record(id).map(model::Record::brief);
    Gate {
        stage,
        done: total.saturating_sub(failed),
        total,
        decision: plan.and_then(|plan| plan.decision).map(|decision: GateDecision| decision.word().to_owned()),
        conditions: plan.map(|plan| plan.conditions.as_slice()).unwrap_or_default().iter().map(debt(&brief)).collect(),
        decided_by: plan.and_then(|plan| plan.decided_by).and_then(|by| brief(by.id)),
        decided_on: plan.and_then(|plan| plan.decided_on).map(|day| day.to_string()),
        passes: required().all(|check| check.passed),
        checks: results,
    }
}

fn debt(brief: &dyn Fn(model::Id) -> Option<Brief>) -> impl Fn(&model::whole::GateCondition) -> Debt + use<'_> {
    move |condition| Debt {
        text: condition.text.0.clone(),
        owner: condition.owner.and_then(|owner| brief(owner.id)),
        due: condition.due.map(|day| day.to_string()),
    }
}

/// How far every stage has come.
pub fn progress(project: &Project, today: model::Day) -> Vec<StageProgress> {
    let facts = Facts::new(project, today);
    Stage::ALL
        .into_iter()
        .map(|stage| {
            let gate = gate(&facts, stage);
            let failed: Vec<CheckResult> =
                gate.checks.into_iter().filter(|check| check.level == Level::Required && !check.passed).collect();
            StageProgress {
                stage,
                done: gate.done,
                total: gate.total,
                checks_failed: failed.len() as u32,
                next: failed.into_iter().next().and_then(|check| check.findings.into_iter().next()),
                decision: gate.decision,
            }
        })
        .collect()
}
