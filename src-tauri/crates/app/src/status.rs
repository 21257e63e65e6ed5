//! A status report that drafts itself from what happened since the last one; people then write what facts do not say.

use std::ops::ControlFlow;

use i18n::{Args, Texts};
use model::development::StatusReport;
use model::{Day, Id, Kind, NewRecord, Project, Record};
use rules::{MovedRisk, StatusFacts};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::session::Step;
use crate::{App, Nothing, Patch, Trouble};

/// The number of the operation that makes a project.
const FIRST_STEP: i64 = 1;

/// The report that was drafted.
#[derive(Debug, Serialize, TS)]
pub struct Drafted {
    id: Id,
    patch: Patch,
}

/// Makes the next status report.
pub(crate) fn draft(app: &mut App, _: Nothing) -> Result<Drafted, Trouble> {
    let today = app.clock.today();
    let session = app.open()?;
    let project = session.project();
    let reports = project.all::<StatusReport>().filter(|(_, report)| report.on.is_some_and(|on| on < today));
    let last = reports.max_by_key(|(record, report)| (report.on, record.created));
    let since = last.and_then(|(_, report)| report.on);
    let number = project.all::<StatusReport>().filter_map(|(_, report)| report.number).map(|number| number.0).max();
    let before = project_before(session, last.map(|(record, _)| record.id))?;
    let facts = StatusFacts::of(project, Some(&before), since, today);
    let language = project.profile().and_then(|(_, profile)| profile.language);
    let texts = match language {
        Some(model::whole::Language::En) => Texts::of(i18n::Language::En),
        _ => Texts::of(i18n::Language::Zh),
    };
    let number = number.map_or(1, |number| number + 1);
    let args = Args::new().with("number", number).with("date", texts.format().date(today));
    let health = facts.health;
    let fields = json!({
        "title": texts.text("status-draft-title", &args),
        "on": today,
        "number": number,
        "summary": summary(texts, &facts),
        "next_steps": next_steps(texts, &facts),
        "health": { "scope": health.scope, "schedule": health.schedule, "cost": health.cost, "risk": health.risk },
    });
    let fields = fields.as_object().cloned().unwrap_or_default();
    let (id, patch) = app.transact(Step::named("op-status-draft"), |draft| {
        Ok(draft.create(Kind::StatusReport, NewRecord { fields, ..NewRecord::default() })?)
    })?;
    Ok(Drafted { id, patch })
}

/// The project as it stood when the last report was made; where there is none or the history is shorter, as the history
/// begins, so that nothing that anybody did in this file is left out.
fn project_before(session: &crate::session::Session, last: Option<Id>) -> Result<Project, Trouble> {
    let mut made = FIRST_STEP;
    if let Some(last) = last {
        session.store().look_back(|past, project| {
            made = past.seq;
            if project.record(last).is_none() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
    }
    Ok(session.store().project_at(made)?)
}

fn summary(texts: &Texts, facts: &StatusFacts) -> String {
    let name = |records: &[&Record]| records.iter().map(|record| named(record)).collect::<Vec<_>>();
    let progressed =
        facts.progressed.iter().map(|(record, before, now)| format!("{} {before}% → {now}%", named(record)));
    let late = facts.late.iter().map(|due| dated(texts, "status-draft-was-due", due));
    let lists = [
        ("reached", name(&facts.reached)),
        ("finished", name(&facts.finished)),
        ("progressed", progressed.collect()),
        ("begun", name(&facts.begun)),
        ("late", late.collect()),
        ("decided", name(&facts.decided)),
        ("received", name(&facts.received)),
        ("decisions", name(&facts.decisions)),
        ("resolved", name(&facts.resolved)),
        ("raised", name(&facts.raised)),
        ("acted", name(&facts.acted)),
        ("risks", facts.risks.iter().map(|moved| risk(texts, moved)).collect()),
    ];
    let finish = texts.text("status-draft-finish", &Args::new().with("days", facts.delay_days));
    let told = lists.into_iter().filter(|(_, names)| !names.is_empty()).map(|(list, names)| line(texts, list, &names));
    std::iter::once(finish).chain(told).collect::<Vec<_>>().join("\n")
}

/// A risk with what became of it.
fn risk(texts: &Texts, moved: &MovedRisk) -> String {
    let (key, args) = match (moved.before, moved.now) {
        (None, None) => ("status-draft-risk-unrated", Args::new()),
        (None, Some(now)) => ("status-draft-risk-new", Args::new().with("now", now)),
        (Some(before), None) => ("status-draft-risk-closed", Args::new().with("before", before)),
        (Some(before), Some(now)) => ("status-draft-risk-moved", Args::new().with("before", before).with("now", now)),
    };
    texts.text(key, &args.with("what", named(moved.risk)))
}

/// A record with its day.
fn dated(texts: &Texts, key: &str, (record, day): &(&Record, Day)) -> String {
    let args = Args::new().with("what", named(record)).with("date", texts.format().date_short(*day));
    texts.text(key, &args)
}

fn next_steps(texts: &Texts, facts: &StatusFacts) -> String {
    let lists = [("milestones", &facts.milestones), ("ahead", &facts.ahead)];
    let filled = lists.into_iter().filter(|(_, records)| !records.is_empty());
    filled
        .map(|(name, records)| {
            let days = records.iter().map(|due| dated(texts, "status-draft-until", due));
            line(texts, name, &days.collect::<Vec<_>>())
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn named(record: &Record) -> String {
    format!("{} {}", record.code, record.title)
}

/// A point of a list, so that a document sets it as one.
fn line(texts: &Texts, name: &str, what: &[String]) -> String {
    let args = Args::new().with("count", what.len()).with("what", texts.format().list(what));
    format!("- {}", texts.text(&format!("status-draft-{name}"), &args))
}
