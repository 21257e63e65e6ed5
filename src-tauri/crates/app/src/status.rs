//! A status report that drafts itself from what happened since the last one; people then write what facts do not say.

use i18n::{Args, Texts};
use model::development::StatusReport;
use model::{Day, Id, Kind, NewRecord, Project, Record};
use rules::StatusFacts;
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::session::Step;
use crate::{App, Nothing, Patch, Trouble};

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
    let reports = || project.all::<StatusReport>().filter(|(_, report)| report.on.is_some_and(|on| on < today));
    let since = reports().filter_map(|(_, report)| report.on).max();
    let number = project.all::<StatusReport>().filter_map(|(_, report)| report.number).map(|number| number.0).max();
    let before = match since {
        Some(day) => project_on(session, day)?,
        None => None,
    };
    let facts = StatusFacts::of(project, before.as_ref(), since, today);
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

/// The project as it stood at the end of a day; none where its history does not reach back so far.
fn project_on(session: &crate::session::Session, day: Day) -> Result<Option<Project>, Trouble> {
    let ends = day.to_string();
    let steps = session.history(u32::MAX, None)?;
    let last = steps.iter().find(|step| step.at.get(..10).is_some_and(|at| at <= ends.as_str()));
    last.map(|step| Ok(session.store().project_at(step.seq)?)).transpose()
}

fn summary(texts: &Texts, facts: &StatusFacts) -> String {
    let mut lines = vec![texts.text("status-draft-finish", &Args::new().with("days", facts.delay_days))];
    let lists = [
        ("reached", &facts.reached),
        ("finished", &facts.finished),
        ("begun", &facts.begun),
        ("decided", &facts.decided),
        ("received", &facts.received),
        ("decisions", &facts.decisions),
        ("resolved", &facts.resolved),
        ("raised", &facts.raised),
    ];
    for (name, records) in lists.into_iter().filter(|(_, records)| !records.is_empty()) {
        let names: Vec<String> = records.iter().map(|record| named(record)).collect();
        lines.push(line(texts, name, &names));
    }
    let risks: Vec<String> = facts
        .risks
        .iter()
        .map(|moved| {
            let say = |exposure: Option<i64>| exposure.map_or_else(|| "–".to_owned(), |exposure| exposure.to_string());
            format!("{} {} → {}", named(moved.risk), say(moved.before), say(moved.now))
        })
        .collect();
    if !risks.is_empty() {
        lines.push(line(texts, "risks", &risks));
    }
    lines.join("\n")
}

fn next_steps(texts: &Texts, facts: &StatusFacts) -> String {
    let dated = |(record, day): &(&Record, Day)| {
        let args = Args::new().with("what", named(record)).with("date", texts.format().date_short(*day));
        texts.text("status-draft-until", &args)
    };
    let lists = [("milestones", &facts.milestones), ("ahead", &facts.ahead)];
    let filled = lists.into_iter().filter(|(_, records)| !records.is_empty());
    filled
        .map(|(name, records)| line(texts, name, &records.iter().map(dated).collect::<Vec<_>>()))
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
