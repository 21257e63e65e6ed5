//! Change requests: their price, their decision, and how they take effect.

use model::development::{ChangeDisposition, ChangeOption, ChangeRequest, Task};
use model::{Brief, Day, Id, Kind, NewRecord, Project, Record};
use reports::FieldText;
use rules::{ChangeClass, ChangeImpact, Outset, Replanned};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::records::RecordId;
use crate::session::Step;
use crate::{App, Patch, Patched, Trouble};

mod effect;

pub(crate) use effect::{AppliedChange, ChangeEffect, apply, rehearse};

/// How many ways to one KPI are told.
const WAYS: usize = 32;

/// A record that is reached.
#[derive(Debug, Serialize, TS)]
pub struct TouchedView {
    record: Brief,
    /// The numbers of the records that lead to it, which count from 0 through `changed` and then through `touched`, the
    /// nearest first. Whole ways follow from that; there can be very many.
    from: Vec<u32>,
}

/// A KPI at stake.
#[derive(Debug, Serialize, TS)]
pub struct StakeView {
    record: Brief,
    /// The ways that lead to it, each from the changed record on; the first ones where there are very many.
    paths: Vec<Vec<Brief>>,
}

/// A kind that should rest on a changed record and does not.
#[derive(Debug, Serialize, TS)]
pub struct UnknownView {
    record: Brief,
    #[ts(type = "string")]
    kind: Kind,
}

/// A task or milestone that would move.
#[derive(Debug, Serialize, TS)]
pub struct MovedTask {
    record: Brief,
    #[ts(type = "string")]
    before: Day,
    #[ts(type = "string")]
    after: Day,
    delay_days: i32,
    milestone: bool,
    /// The share of the price that falls due with it, in percent.
    payment_percent: Option<f64>,
}

/// What one way to meet a request means.
#[derive(Debug, Serialize, TS)]
pub struct OptionImpact {
    title: String,
    description: String,
    chosen: bool,
    effort_days: Option<f64>,
    cost: Option<f64>,
    #[ts(type = "string | null")]
    finish: Option<Day>,
    delay_days: i32,
    moved: Vec<MovedTask>,
    newly_critical: Vec<Brief>,
}

/// The price of a change request.
#[derive(Debug, Serialize, TS)]
pub struct ChangeImpactView {
    record: Brief,
    /// `absorbed`, `advised_against` or `own_improvement`, where the decision makes it one of these.
    class: Option<String>,
    #[ts(type = "string | null")]
    finish: Option<Day>,
    /// The records that the request names.
    changed: Vec<Brief>,
    /// What rests on them, nearest first.
    touched: Vec<TouchedView>,
    unknown: Vec<UnknownView>,
    kpis: Vec<StakeView>,
    contradicted: Vec<Brief>,
    /// The open tasks that would carry the work; where there are none, a new task does.
    carriers: Vec<Brief>,
    /// The milestones that a new task would come before.
    before: Vec<Brief>,
    options: Vec<OptionImpact>,
    currency: String,
}

/// What is decided about a request.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct DecideChange {
    id: Id,
    #[ts(type = "\"absorb\" | \"advise_against\" | \"improve\" | \"accept_priced\" | \"defer\" | \"reject\"")]
    #[schemars(with = "String")]
    disposition: ChangeDisposition,
    /// The number of the option that was chosen, from 0.
    option: Option<u32>,
    /// The stakeholder who decided.
    decided_by: Option<Id>,
    #[ts(optional, type = "string")]
    decided_on: Option<Day>,
    rationale: Option<String>,
}

/// A request that was made anew.
#[derive(Debug, Serialize, TS)]
pub struct Resubmitted {
    id: Id,
    patch: Patch,
}

/// A change of one field, to be added to the items of a request.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeChange {
    id: Id,
    record: Id,
    field: String,
    #[ts(type = "unknown")]
    value: Value,
}

/// One line of the ledger of decided changes.
#[derive(Debug, Serialize, TS)]
pub struct LedgerLine {
    record: Brief,
    class: Option<String>,
    disposition: Option<String>,
    #[ts(type = "string | null")]
    decided_on: Option<Day>,
    effort_days: Option<f64>,
    cost: Option<f64>,
}

/// What decided changes cost, and who bears it.
#[derive(Debug, Serialize, TS)]
pub struct ChangeLedger {
    lines: Vec<LedgerLine>,
    /// The work that we bear without a price, in person-days.
    absorbed_days: f64,
    /// The work that is paid, in person-days.
    priced_days: f64,
    /// What is paid for it.
    priced_cost: f64,
    /// The changes that are not decided.
    open: u32,
}

fn request(project: &Project, id: Id) -> Result<(&Record, &ChangeRequest), Trouble> {
    let found = project.record(id).and_then(|record| Some((record, record.get::<ChangeRequest>()?)));
    found.ok_or_else(|| Trouble::new("not-found").with("what", id))
}

pub(crate) fn impact(app: &mut App, asked: RecordId) -> Result<ChangeImpactView, Trouble> {
    let today = app.clock.today();
    let project = app.open()?.project();
    let (record, change) = request(project, asked.id)?;
    let found = ChangeImpact::of(project, record);
    let outset = Outset::of(project, found.carriers.clone(), today);
    let mut view = view_of(project, (record, change), &outset, &found);
    let options = change.options.clone();
    for (index, option) in options.iter().enumerate() {
        let tried = app.try_on(|draft| {
            let plan = outset.under(draft, asked.id, index);
            option_view(draft.project(), option, &plan)
        })?;
        view.options.push(tried);
    }
    Ok(view)
}

/// What a request touches, as yet without its options.
fn view_of(
    project: &Project,
    (record, change): (&Record, &ChangeRequest),
    outset: &Outset,
    found: &ChangeImpact,
) -> ChangeImpactView {
    let touched = |(number, record): (usize, &Record)| TouchedView {
        record: record.brief(),
        from: found.reach.led_from(number).to_vec(),
    };
    let unknown = found.unknown.iter().map(|(record, kind)| UnknownView { record: record.brief(), kind: *kind });
    let kpi = |(number, record): (usize, &Record)| StakeView {
        record: record.brief(),
        paths: found.purpose.paths(number, WAYS).iter().map(|path| briefs(path)).collect(),
    };
    let named = |ids: &[Id]| ids.iter().filter_map(|id| Some(project.record(*id)?.brief())).collect();
    ChangeImpactView {
        record: record.brief(),
        class: ChangeClass::of(change).map(|class| class.word().to_owned()),
        finish: outset.finish(),
        changed: briefs(found.reach.starts()),
        touched: found.reach.touched().map(touched).collect(),
        unknown: unknown.collect(),
        kpis: found.kpis().map(kpi).collect(),
        contradicted: briefs(&found.contradicted),
        carriers: named(&found.carriers.open),
        before: named(&found.carriers.before),
        options: Vec::with_capacity(change.options.len()),
        currency: project.profile().map(|(_, profile)| profile.currency.clone()).unwrap_or_default(),
    }
}

fn briefs(records: &[&Record]) -> Vec<Brief> {
    records.iter().map(|record| record.brief()).collect()
}

fn option_view(project: &Project, option: &ChangeOption, plan: &Replanned) -> OptionImpact {
    let brief = |id: Id| project.record(id).map(Record::brief);
    let moved = plan.moved.iter().filter_map(|shift| {
        Some(MovedTask {
            record: brief(shift.task)?,
            before: shift.before.finish,
            after: shift.after.finish,
            delay_days: shift.delay_days as i32,
            milestone: shift.is_milestone,
            payment_percent: project.get::<Task>(shift.task).and_then(|task| task.payment_percent),
        })
    });
    OptionImpact {
        title: option.title.clone(),
        description: option.description.0.clone(),
        chosen: option.chosen == Some(true),
        effort_days: option.effort,
        cost: option.cost,
        finish: plan.finish,
        delay_days: plan.delay_days as i32,
        moved: moved.collect(),
        newly_critical: plan.newly_critical.iter().filter_map(|id| brief(*id)).collect(),
    }
}

/// Adds a change of one field to a request, in words and as a value.
pub(crate) fn propose(app: &mut App, asked: ProposeChange) -> Result<Patched, Trouble> {
    let texts = app.texts();
    let project = app.open()?.project();
    let (_, change) = request(project, asked.id)?;
    let target = project.record(asked.record).ok_or_else(|| Trouble::new("not-found").with("what", asked.record))?;
    let name = |id| project.record(id).map(|record| format!("{} {}", record.code, record.title));
    let words = FieldText::new(texts, &name);
    let before = target.content();
    let before = before.get(&asked.field).or_else(|| before["fields"].get(&asked.field)).cloned().unwrap_or_default();
    let say = |value: &Value| {
        let label = words.label(target.kind, &asked.field);
        texts.text(
            "change-field-says",
            &i18n::Args::new().with("field", label).with("value", words.say(target.kind, &asked.field, value)),
        )
    };
    let mut items = items(change)?;
    items.push(json!({
        "record": asked.record,
        "change": "modify",
        "field": asked.field,
        "value": asked.value.to_string(),
        "before": say(&before),
        "after": say(&asked.value),
    }));
    let fields = fields(json!({ "items": items }));
    let step = Step::named("op-record-update").reveal(Some(asked.id));
    let ((), patch) = app.transact(step, |draft| Ok(draft.update(asked.id, fields)?))?;
    Ok(Patched { patch })
}

fn items(change: &ChangeRequest) -> Result<Vec<Value>, Trouble> {
    let items = serde_json::to_value(&change.items).map_err(|error| Trouble::new("internal").with("detail", error))?;
    Ok(items.as_array().cloned().unwrap_or_default())
}

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

/// Decides a request.
pub(crate) fn decide(app: &mut App, asked: DecideChange) -> Result<Patched, Trouble> {
    let today = app.clock.today();
    let project = app.open()?.project();
    let (record, change) = request(project, asked.id)?;
    if change.applied_on.is_some() {
        return Err(Trouble::new("request-already-applied").with("code", &record.code));
    }
    let is_chosen = asked.option.is_some() || change.options.iter().any(|option| option.chosen == Some(true));
    if asked.disposition == ChangeDisposition::AcceptPriced && !is_chosen {
        return Err(Trouble::new("request-without-price").with("code", &record.code));
    }
    let mut options = serde_json::to_value(&change.options).unwrap_or_default();
    if let (Some(chosen), Some(options)) = (asked.option, options.as_array_mut()) {
        if chosen as usize >= options.len() {
            return Err(Trouble::new("invalid-request").with("detail", "option"));
        }
        for (index, option) in options.iter_mut().enumerate() {
            option["chosen"] = json!(index == chosen as usize);
        }
    }
    let mut set = json!({
        "options": options,
        "disposition": asked.disposition,
        "decided_on": asked.decided_on.unwrap_or(today),
        "status": "decided",
    });
    if let Some(by) = asked.decided_by {
        set["decided_by"] = json!(by);
    }
    if let Some(rationale) = asked.rationale {
        set["rationale"] = json!(rationale);
    }
    let step = Step::named("op-change-decide").reveal(Some(asked.id));
    let ((), patch) = app.transact(step, |draft| Ok(draft.update(asked.id, fields(set))?))?;
    Ok(Patched { patch })
}

/// Makes a request anew that was turned down, put off or advised against; the earlier one stays as it was decided.
pub(crate) fn resubmit(app: &mut App, asked: RecordId) -> Result<Resubmitted, Trouble> {
    let today = app.clock.today();
    let project = app.open()?.project();
    let (record, change) = request(project, asked.id)?;
    if change.disposition.is_none() || rules::is_taken_in(change) {
        return Err(Trouble::new("request-not-turned-down").with("code", &record.code));
    }
    let mut set = fields(serde_json::to_value(change).map_err(|error| Trouble::new("internal").with("detail", error))?);
    for decided in ["disposition", "decided_by", "decided_on", "rationale", "improved_objective"] {
        set.insert(decided.to_owned(), Value::Null);
    }
    set.extend(fields(json!({
        "title": record.title,
        "body": record.body,
        "owner": record.owner,
        "received_on": today,
        "status": "submitted",
        "follows": record.id,
    })));
    let (id, patch) = app.transact(Step::named("op-change-resubmit"), |draft| {
        Ok(draft.create(Kind::ChangeRequest, NewRecord { fields: set, ..NewRecord::default() })?)
    })?;
    Ok(Resubmitted { id, patch })
}

/// Lists decided changes with their cost.
pub(crate) fn ledger(app: &mut App, _: crate::Nothing) -> Result<ChangeLedger, Trouble> {
    let project = app.open()?.project();
    let mut ledger =
        ChangeLedger { lines: Vec::new(), absorbed_days: 0.0, priced_days: 0.0, priced_cost: 0.0, open: 0 };
    for (record, change) in project.all::<ChangeRequest>() {
        let Some(disposition) = change.disposition else {
            ledger.open += 1;
            continue;
        };
        let chosen = change.options.iter().find(|option| option.chosen == Some(true));
        let (effort, cost) = (chosen.and_then(|option| option.effort), chosen.and_then(|option| option.cost));
        match disposition {
            ChangeDisposition::Absorb | ChangeDisposition::Improve => ledger.absorbed_days += effort.unwrap_or(0.0),
            ChangeDisposition::AcceptPriced => {
                ledger.priced_days += effort.unwrap_or(0.0);
                ledger.priced_cost += cost.unwrap_or(0.0);
            }
            _ => {}
        }
        ledger.lines.push(LedgerLine {
            record: record.brief(),
            class: ChangeClass::of(change).map(|class| class.word().to_owned()),
            disposition: serde_json::to_value(disposition).ok().and_then(|it| it.as_str().map(str::to_owned)),
            decided_on: change.decided_on,
            effort_days: effort,
            cost,
        });
    }
    Ok(ledger)
}
