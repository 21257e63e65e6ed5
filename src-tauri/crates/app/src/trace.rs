//! The spine as windows show it: its columns and joints, why a record exists, links to look at again, and its gaps as a
//! table in a file.

use std::collections::HashMap;
use std::path::PathBuf;

use model::{Brief, Id, Link, LinkKind, Project, Record};
use reports::FieldText;
use rules::{By, Reason, Spine};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Past;
use ts_rs::TS;

use crate::compare::{FieldView, changed_view};
use crate::documents::write_whole;
use crate::records::RecordId;
use crate::{App, LinkView, Nothing, Trouble};

/// How many ways back are told at most.
const PATHS: usize = 60;

/// A record of the spine.
#[derive(Debug, Serialize, TS)]
pub struct TraceStop {
    record: Brief,
    depth: u32,
    owner: Option<Id>,
    /// The kinds that should rest on it and do not: what becomes of it there is unknown.
    missing: Vec<String>,
    /// The kind on which it should rest and does not: why it exists is unknown.
    unfounded: Option<String>,
}

/// One kind of the spine.
#[derive(Debug, Serialize, TS)]
pub struct TraceColumn {
    kind: String,
    /// How many of its records have a hop missing.
    gaps: u32,
    stops: Vec<TraceStop>,
}

/// One record resting on another.
#[derive(Debug, Serialize, TS)]
pub struct TraceJoint {
    upper: Id,
    lower: Id,
    /// The link that says so; none where the lower one lies in the upper one.
    kind: Option<LinkKind>,
    link: Option<Id>,
    /// Whether the link ends at a record above the upper one.
    inherited: bool,
    suspect: bool,
}

/// The spine of the open project.
#[derive(Debug, Serialize, TS)]
pub struct TraceSpine {
    #[ts(type = "number")]
    revision: i64,
    columns: Vec<TraceColumn>,
    joints: Vec<TraceJoint>,
}

pub(crate) fn spine(app: &mut App, _: Nothing) -> Result<TraceSpine, Trouble> {
    let session = app.open()?;
    let project = session.project();
    let spine = Spine::of(project);
    let gaps = rules::gaps(&spine);
    let mut columns: Vec<TraceColumn> = rules::COLUMNS
        .into_iter()
        .map(|kind| TraceColumn {
            kind: kind.name().to_owned(),
            gaps: gaps.get(&kind).copied().unwrap_or(0),
            stops: Vec::new(),
        })
        .collect();
    for stop in &spine.stops {
        let at = rules::COLUMNS.iter().position(|kind| *kind == stop.record.kind).unwrap_or_default();
        columns[at].stops.push(TraceStop {
            record: stop.record.brief(),
            depth: stop.depth as u32,
            owner: stop.record.owner,
            missing: stop.missing.iter().map(|kind| kind.name().to_owned()).collect(),
            unfounded: stop.unfounded.map(|kind| kind.name().to_owned()),
        });
    }
    let suspect = |id: Id| project.link(id).is_some_and(|link| project.is_suspect(link));
    let joints = spine.joints.iter().map(|joint| TraceJoint {
        upper: joint.upper,
        lower: joint.lower,
        kind: joint.link.map(|(kind, _)| kind),
        link: joint.link.map(|(_, id)| id),
        inherited: joint.inherited,
        suspect: joint.link.is_some_and(|(_, id)| suspect(id)),
    });
    Ok(TraceSpine { revision: session.revision(), columns, joints: joints.collect() })
}

/// A record on the way back to what another one is for.
#[derive(Debug, Serialize, TS)]
pub struct WhyStep {
    record: Brief,
    /// How the record before leads to it; none for the first.
    #[ts(type = "\"link\" | \"linked\" | \"within\" | \"holds\" | \"refers\" | \"named\" | null")]
    by: Option<&'static str>,
    link: Option<LinkKind>,
    field: Option<String>,
}

/// The hop that is missing nearest to a record for which no way was found.
#[derive(Debug, Serialize, TS)]
pub struct WhyMissing {
    record: Brief,
    /// The link that would lead on.
    link: LinkKind,
    /// The kinds at which it may end; empty means any.
    kinds: Vec<String>,
}

/// Why a record exists.
#[derive(Debug, Serialize, TS)]
pub struct WhyView {
    /// Whether it is a pain point or an objective: one for which others exist.
    reason: bool,
    /// Every way back from the record itself, shortest first.
    paths: Vec<Vec<WhyStep>>,
    /// Whether there are more ways than are told.
    more: bool,
    missing: Option<WhyMissing>,
}

pub(crate) fn why(app: &mut App, request: RecordId) -> Result<WhyView, Trouble> {
    let project = app.open()?.project();
    let record = project.record(request.id).ok_or_else(|| Trouble::new("not-found").with("what", request.id))?;
    let why = rules::why(project, record.id, PATHS);
    Ok(WhyView {
        reason: rules::is_reason(record.kind),
        paths: why.paths.iter().map(|path| path.iter().map(step).collect()).collect(),
        more: why.more,
        missing: why.missing.map(|hop| WhyMissing {
            record: hop.record.brief(),
            link: hop.link,
            kinds: hop.link.meta().to,
        }),
    })
}

fn step(reason: &Reason) -> WhyStep {
    let (by, link, field) = match &reason.by {
        None => (None, None, None),
        Some(By::Link(link)) => (Some("link"), Some(*link), None),
        Some(By::Linked(link)) => (Some("linked"), Some(*link), None),
        Some(By::Within) => (Some("within"), None, None),
        Some(By::Holds) => (Some("holds"), None, None),
        Some(By::Refers(field)) => (Some("refers"), None, Some(field.clone())),
        Some(By::Named(field)) => (Some("named"), None, Some(field.clone())),
    };
    WhyStep { record: reason.record.brief(), by, link, field }
}

/// What became different at one end of a link since somebody last looked at it.
#[derive(Debug, Serialize, TS)]
pub struct EndChange {
    record: Brief,
    /// When it was first changed since then; none where the history does not tell.
    since: Option<String>,
    author: Option<String>,
    fields: Vec<FieldView>,
}

/// A suspect link with what changed.
#[derive(Debug, Serialize, TS)]
pub struct SuspectLink {
    link: LinkView,
    from: Brief,
    to: Brief,
    changes: Vec<EndChange>,
}

/// The suspect links, in the order they were made.
#[derive(Debug, Serialize, TS)]
pub struct SuspectLinks {
    links: Vec<SuspectLink>,
}

pub(crate) fn suspects(app: &mut App, _: Nothing) -> Result<SuspectLinks, Trouble> {
    let session = app.open()?;
    let project = session.project();
    let suspects: Vec<&Link> = rules::suspect_links(project).into_iter().filter_map(|id| project.link(id)).collect();
    let ends: Vec<Id> = suspects.iter().flat_map(|link| [link.from, link.to]).collect();
    let past = session.store().past_of(&ends)?;
    let name = |id| project.record(id).map(|it| format!("{} {}", it.code, it.title));
    let values = FieldText::new(app.texts(), &name);
    let links = suspects.into_iter().filter_map(|link| {
        let (from, to) = (project.record(link.from)?, project.record(link.to)?);
        let ends = [(from, link.reviewed_from), (to, link.reviewed_to)];
        let changes =
            ends.into_iter().filter(|(record, reviewed)| record.hash != *reviewed).map(|(record, reviewed)| {
                let told: &[Past] = past.get(&record.id).map_or(&[], Vec::as_slice);
                change_since(record, told.iter().find(|past| past.record.hash == reviewed), &values)
            });
        Some(SuspectLink { link: session.view(link), from: from.brief(), to: to.brief(), changes: changes.collect() })
    });
    Ok(SuspectLinks { links: links.collect() })
}

fn change_since(record: &Record, reviewed: Option<&Past>, values: &FieldText) -> EndChange {
    EndChange {
        record: record.brief(),
        since: reviewed.map(|past| past.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)),
        author: reviewed.map(|past| past.author.clone()).filter(|author| !author.is_empty()),
        fields: reviewed
            .map_or_else(Vec::new, |past| changed_view(&rules::compare::changed(&past.record, record), values).fields),
    }
}

/// Where the gaps of the spine shall be written, and which.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ExportGaps {
    /// The file; one that ends in `tsv` is parted by tabs, any other by commas.
    #[ts(type = "string")]
    path: PathBuf,
    /// Only these records; all where nothing is said.
    ids: Option<Vec<Id>>,
}

/// What was written.
#[derive(Debug, Serialize, TS)]
pub struct ExportedGaps {
    path: String,
    rows: u32,
}

pub(crate) fn export(app: &mut App, request: ExportGaps) -> Result<ExportedGaps, Trouble> {
    let texts = app.texts();
    let project = app.open()?.project();
    let spine = Spine::of(project);
    let wanted = |id: Id| request.ids.as_ref().is_none_or(|ids| ids.contains(&id));
    let heads = ["field-code", "ui-gaps-kind", "field-title", "field-owner", "ui-gaps-missing", "ui-gaps-unfounded"];
    let mut rows: Vec<Vec<String>> = vec![heads.iter().map(|key| texts.label(key)).collect()];
    let kind_name = |kind: model::Kind| texts.label(&format!("kind-{}", kind.name()));
    for stop in spine.stops.iter().filter(|stop| !stop.missing.is_empty() || stop.unfounded.is_some()) {
        let record = stop.record;
        if !wanted(record.id) {
            continue;
        }
        let owner = record.owner.and_then(|owner| project.record(owner)).map(|owner| owner.title.clone());
        let missing: Vec<String> = stop.missing.iter().map(|kind| kind_name(*kind)).collect();
        rows.push(vec![
            record.code.clone(),
            kind_name(record.kind),
            record.title.clone(),
            owner.unwrap_or_default(),
            texts.format().list(&missing),
            stop.unfounded.map(kind_name).unwrap_or_default(),
        ]);
    }
    let tabs = request.path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tsv"));
    write_whole(&request.path, table(&rows, if tabs { '\t' } else { ',' }).as_bytes())?;
    Ok(ExportedGaps { path: request.path.display().to_string(), rows: rows.len() as u32 - 1 })
}

/// Rows as a file that spreadsheets read: with a mark of its encoding, without which they take Chinese for something
/// else, and with formulas taken as text.
fn table(rows: &[Vec<String>], between: char) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell, between)).collect();
        text.push_str(&cells.join(&between.to_string()));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str, between: char) -> String {
    let cell = if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([between, '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// A record that is touched when others are deleted.
#[derive(Debug, Serialize, TS)]
pub struct BrokenEnd {
    record: Brief,
    /// The field that was cleared, where it is one.
    field: Option<String>,
    /// The link that went, where it is one.
    link: Option<LinkKind>,
}

/// What a deletion breaks outside of what is deleted.
#[derive(Debug, Default, Serialize, TS)]
pub struct Broken {
    /// How many records lay below the deleted ones and went with them.
    below: u32,
    /// How many fields referred to what is gone.
    references: u32,
    /// How many links went to what stays.
    links: u32,
    /// The first of those records.
    named: Vec<BrokenEnd>,
}

/// How many touched records a deletion names.
const NAMED: usize = 20;

/// Says what deleting some records would break.
pub(crate) fn broken_by(project: &Project, ids: &[Id]) -> Broken {
    let doomed: HashMap<Id, ()> = ids
        .iter()
        .filter(|id| project.record(**id).is_some())
        .flat_map(|id| project.subtree(*id))
        .map(|id| (id, ()))
        .collect();
    let stays = |id: Id| if doomed.contains_key(&id) { None } else { project.record(id) };
    let mut order: Vec<&Record> = doomed.keys().filter_map(|id| project.record(*id)).collect();
    order.sort_by(|a, b| a.code.cmp(&b.code));
    let mut broken = Broken { below: (doomed.len() - ids.len().min(doomed.len())) as u32, ..Broken::default() };
    for record in order {
        for reference in project.referenced_by(record.id) {
            if let Some(from) = stays(reference.from) {
                broken.references += 1;
                broken.named.push(BrokenEnd { record: from.brief(), field: Some(reference.field), link: None });
            }
        }
        for link in project.links_from(record.id).chain(project.links_to(record.id)) {
            let other = if link.from == record.id { link.to } else { link.from };
            if let Some(other) = stays(other) {
                broken.links += 1;
                broken.named.push(BrokenEnd { record: other.brief(), field: None, link: Some(link.kind) });
            }
        }
    }
    for (from, field) in named_in_texts(project, &doomed) {
        broken.references += 1;
        broken.named.push(BrokenEnd { record: from.brief(), field: Some(field), link: None });
    }
    broken.named.truncate(NAMED);
    broken
}

/// The fields of records that stay in whose text the code of a doomed one stands, as it does where a diagram is embedded.
fn named_in_texts<'p>(project: &'p Project, doomed: &HashMap<Id, ()>) -> Vec<(&'p Record, String)> {
    let codes: Vec<&str> = doomed.keys().filter_map(|id| Some(project.record(*id)?.code.as_str())).collect();
    let names = |text: &str| codes.iter().any(|code| rules::names(text, code));
    let mut found: Vec<(&Record, String)> = Vec::new();
    for record in project.records().filter(|record| !doomed.contains_key(&record.id)) {
        if names(&record.body) {
            found.push((record, "body".to_owned()));
        }
        let content = record.content();
        let fields = content["fields"].as_object().into_iter().flatten();
        let texts = fields.filter_map(|(name, value)| Some((name, value.as_str()?)));
        found.extend(texts.filter(|(_, text)| names(text)).map(|(name, _)| (record, name.clone())));
    }
    found.sort_by(|a, b| (&a.0.code, &a.1).cmp(&(&b.0.code, &b.1)));
    found
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn a_table_keeps_commas_quotes_and_lines_within_cells_and_takes_formulas_as_text() {
        let rows =
            vec![vec!["编号".to_owned(), "a,b".to_owned()], vec!["=1+1".to_owned(), "say \"no\"\nnow".to_owned()]];
        assert_eq!(table(&rows, ','), "\u{feff}编号,\"a,b\"\r\n'=1+1,\"say \"\"no\"\"\nnow\"\r\n");
        assert_eq!(table(&rows[..1], '\t'), "\u{feff}编号\ta,b\r\n");
    }
}
