//! Change requests: their price, their decision, and how they take effect.

use std::collections::BTreeSet;

use model::development::{ChangeDisposition, ChangeItem, ChangeRequest, ItemChange, Task};
use model::{Brief, Day, Draft, Id, Kind, NewRecord, Project, Record, Subject};
use reports::FieldText;
use rules::{ChangeClass, ChangeImpact, Replanned, Touched};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::records::RecordId;
use crate::session::Step;
use crate::{App, Patch, Patched, Trouble};

/// How many paths to one record are told.
const PATHS: usize = 32;

/// A record that is reached, with the ways to it.
#[derive(Debug, Serialize, TS)]
pub struct TouchedView {
    record: Brief,
    /// Every way by which it is reached, each from the changed record on; the first ones where there are very many.
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
    touched: Vec<TouchedView>,
    unknown: Vec<UnknownView>,
    kpis: Vec<TouchedView>,
    contradicted: Vec<Brief>,
    /// The open tasks that would carry the work; where there are none, it is taken as new work from today on.
    carriers: Vec<Brief>,
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

/// A request that was put into effect.
#[derive(Debug, Serialize, TS)]
pub struct AppliedChange {
    /// The records that were made, changed or deleted by it.
    applied: u32,
    /// The items that only say in words what changes; people put them into effect in the records.
    by_hand: u32,
    /// The baselines that were made.
    baselines: Vec<String>,
    patch: Patch,
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
    let found = ChangeImpact::of(project, record, today);
    let view = |touched: &Touched| TouchedView {
        record: touched.record().brief(),
        paths: found.reach.paths(touched, PATHS).iter().map(|path| briefs(path)).collect(),
    };
    let unknown = found.reach.unknown.iter().map(|(record, kind)| UnknownView { record: record.brief(), kind: *kind });
    let kpi = |it: &Touched| TouchedView { record: it.record().brief(), paths: vec![briefs(&it.path)] };
    let options = change.options.iter().zip(&found.options).map(|(option, plan)| OptionImpact {
        title: option.title.clone(),
        description: option.description.0.clone(),
        chosen: option.chosen == Some(true),
        effort_days: option.effort,
        cost: option.cost,
        ..moved(project, plan)
    });
    Ok(ChangeImpactView {
        record: record.brief(),
        class: ChangeClass::of(change).map(|class| class.word().to_owned()),
        finish: found.finish,
        touched: found.reach.touched.iter().map(view).collect(),
        unknown: unknown.collect(),
        kpis: found.kpis.iter().map(kpi).collect(),
        contradicted: briefs(&found.contradicted),
        carriers: briefs(&found.carriers),
        options: options.collect(),
        currency: project.profile().map(|(_, profile)| profile.currency.clone()).unwrap_or_default(),
    })
}

fn briefs(records: &[&Record]) -> Vec<Brief> {
    records.iter().map(|record| record.brief()).collect()
}

fn moved(project: &Project, plan: &Replanned) -> OptionImpact {
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
        title: String::new(),
        description: String::new(),
        chosen: false,
        effort_days: None,
        cost: None,
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

/// Puts a decided request into effect, in one step: the records say what was agreed, and each part of the project that
/// was frozen before is frozen anew beside its earlier baseline.
pub(crate) fn apply(app: &mut App, asked: RecordId) -> Result<AppliedChange, Trouble> {
    let today = app.clock.today();
    let project = app.open()?.project();
    let (record, change) = request(project, asked.id)?;
    if change.applied_on.is_some() {
        return Err(Trouble::new("request-already-applied").with("code", &record.code));
    }
    if !rules::is_taken_in(change) || change.decided_on.is_none() {
        return Err(Trouble::new("request-not-agreed").with("code", &record.code));
    }
    let (code, change) = (record.code.clone(), change.clone());
    // A record that is gone cannot change any more; a reference to it is empty since it was deleted.
    if let Some(at) = change.items.iter().position(|item| item.record.is_none() && !is_new(item)) {
        return Err(Trouble::new("request-without-record").with("code", &code).with("number", (at + 1).to_string()));
    }
    let effort = change.options.iter().find(|option| option.chosen == Some(true)).and_then(|option| option.effort);
    let step = Step::named("op-change-apply").with("code", &code).reveal(Some(asked.id));
    let (outcome, patch) = app.transact(step, |draft| {
        let mut items = items(&change)?;
        let mut applied = 0;
        // What people changed by hand under the decided request belongs to it too.
        let kinds = kinds_of(draft.project(), &change);
        for (item, value) in change.items.iter().zip(&mut items) {
            applied += u32::from(take_effect(draft, item, value, effort)?);
        }
        let by_hand = change.items.len() as u32 - applied;
        let set = json!({ "items": items, "status": "implemented", "applied_on": today });
        draft.update(asked.id, fields(set))?;
        let baselines = freeze_anew(draft, &kinds, &code, today);
        Ok((applied, by_hand, baselines))
    })?;
    let (applied, by_hand, baselines) = outcome;
    Ok(AppliedChange { applied, by_hand, baselines, patch })
}

/// The kinds of the records that a request names or makes.
fn kinds_of(project: &Project, change: &ChangeRequest) -> BTreeSet<Kind> {
    let kind = |item: &ChangeItem| {
        let named = item.record.and_then(|record| project.record(record.id)).map(|record| record.kind);
        if is_new(item) { Some(kind_of_new(item)) } else { named }
    };
    change.items.iter().filter_map(kind).collect()
}

fn kind_of_new(item: &ChangeItem) -> Kind {
    Kind::named(&item.field).unwrap_or(Kind::Feature)
}

fn is_new(item: &ChangeItem) -> bool {
    item.change == Some(ItemChange::Add)
}

/// Does what an item says, if it says it in more than words. A new record takes the place of its parent in the item.
fn take_effect(draft: &mut Draft, item: &ChangeItem, kept: &mut Value, effort: Option<f64>) -> Result<bool, Trouble> {
    let target = item.record.map(|record| record.id);
    match (item.change, target) {
        (Some(ItemChange::Add), parent) => {
            let kind = kind_of_new(item);
            let mut new = fields(json!({ "title": item.after.0.trim() }));
            if kind == Kind::Feature {
                new.extend(fields(json!({ "scope": "in", "effort_likely": effort })));
            }
            let parent = parent.filter(|id| draft.project().record(*id).is_some_and(|it| it.kind == kind));
            let id = draft.create(kind, NewRecord { fields: new, parent, after: None })?;
            kept["record"] = json!(id);
            Ok(true)
        }
        (Some(ItemChange::Remove), Some(id)) => {
            draft.delete(&[id])?;
            kept["record"] = Value::Null;
            Ok(true)
        }
        (_, Some(id)) if !item.field.is_empty() => {
            let value = serde_json::from_str(&item.value).unwrap_or_else(|_| Value::from(item.after.0.as_str()));
            draft.update(id, fields(json!({ &item.field: value })))?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Freezes every subject anew that was frozen before, consists of records of these kinds, and says something else now.
/// Answers with the names.
fn freeze_anew(draft: &mut Draft, kinds: &BTreeSet<Kind>, code: &str, today: Day) -> Vec<String> {
    let mut made = Vec::new();
    for subject in Subject::ALL.into_iter().filter(|subject| subject.kinds().iter().any(|kind| kinds.contains(kind))) {
        let project = draft.project();
        let Some(latest) = project.latest_baseline(subject).filter(|latest| !latest.is_current(project)) else {
            continue;
        };
        let name = next_name(&latest.name, code);
        let taken = |name: &str| project.baselines().any(|baseline| baseline.name == name);
        let free = std::iter::once(name.clone()).chain((2..).map(|number| format!("{name} ({number})")));
        let name = free.into_iter().find(|name| !taken(name)).unwrap_or(name);
        draft.freeze(subject, &name, today);
        made.push(name);
    }
    made
}

/// The name of the baseline after one: `Scope V1.1 (pilot)` is followed by `Scope V1.2`, since what stands behind a version
/// tells of that one only; a name without a version is followed by itself with the code of the change.
fn next_name(name: &str, code: &str) -> String {
    let version = name.rfind(['V', 'v']).and_then(|at| {
        let (head, tail) = name.split_at(at + 1);
        let (major, rest) = tail.split_once('.')?;
        let digits = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
        let (major, minor) = (major.parse::<u32>().ok()?, rest[..digits].parse::<u32>().ok()?);
        Some(format!("{head}{major}.{}", minor.saturating_add(1)))
    });
    version.unwrap_or_else(|| format!("{name} · {code}"))
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

#[cfg(test)]
mod tests {
    use super::next_name;

    #[test]
    fn the_next_version_of_a_name_is_one_higher_and_a_name_without_one_tells_the_change() {
        let cases = [
            ("功能清单 V1.0", "功能清单 V1.1"),
            ("功能清单 V1.9（含团长佣金变更）", "功能清单 V1.10"),
            ("Scope v2.3 pilot", "Scope v2.4"),
            ("初版", "初版 · CR-004"),
            ("V", "V · CR-004"),
        ];
        for (name, next) in cases {
            assert_eq!(next_name(name, "CR-004"), next);
        }
    }
}
