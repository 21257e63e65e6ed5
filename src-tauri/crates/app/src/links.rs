//! Links between records.

use model::{Brief, Dependency, Id, Link, LinkDetails, LinkKind, NewLink};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::records::{RecordId, RecordIds};
use crate::session::Step;
use crate::{App, LinkView, Patch, Patched, Trouble};

/// A link to be made.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct CreateLink {
    kind: LinkKind,
    from: Id,
    to: Id,
    lag_days: Option<f64>,
    dependency: Option<Dependency>,
    units: Option<f64>,
}

/// What a link shall say; what is not named stays as it is.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct UpdateLink {
    id: Id,
    lag_days: Option<f64>,
    dependency: Option<Dependency>,
    units: Option<f64>,
}

/// The link that was made.
#[derive(Debug, Serialize, TS)]
pub struct LinkCreated {
    id: Id,
    patch: Patch,
}

/// Which links to list.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ListLinks {
    /// Only those of this kind.
    kind: Option<LinkKind>,
    /// Only those that are suspect, or only those that are not.
    suspect: Option<bool>,
}

/// A link with both ends.
#[derive(Debug, Serialize, TS)]
pub struct LinkEnds {
    link: LinkView,
    from: Brief,
    to: Brief,
}

/// Links with both ends, in the order they were made.
#[derive(Debug, Serialize, TS)]
pub struct LinkList {
    links: Vec<LinkEnds>,
}

pub(crate) fn create(app: &mut App, request: CreateLink) -> Result<LinkCreated, Trouble> {
    let CreateLink { kind, from, to, lag_days, dependency, units } = request;
    let step = Step::named("op-link-create").reveal(Some(from));
    let new = NewLink { kind, from, to, details: LinkDetails { lag_days, dependency, units } };
    let (id, patch) = app.transact(step, |draft| Ok(draft.link(new)?))?;
    Ok(LinkCreated { id, patch })
}

pub(crate) fn update(app: &mut App, request: UpdateLink) -> Result<Patched, Trouble> {
    let UpdateLink { id, lag_days, dependency, units } = request;
    let from = app.open()?.project().link(id).map(|link| link.from);
    let step = Step::named("op-link-update").reveal(from);
    let ((), patch) = app.transact(step, |draft| Ok(draft.relink(id, LinkDetails { lag_days, dependency, units })?))?;
    Ok(Patched { patch })
}

pub(crate) fn delete(app: &mut App, request: RecordId) -> Result<Patched, Trouble> {
    let from = app.open()?.project().link(request.id).map(|link| link.from);
    let step = Step::named("op-link-delete").reveal(from);
    let ((), patch) = app.transact(step, |draft| Ok(draft.unlink(request.id)?))?;
    Ok(Patched { patch })
}

pub(crate) fn confirm(app: &mut App, request: RecordIds) -> Result<Patched, Trouble> {
    let ((), patch) = app.transact(Step::named("op-link-confirm"), |draft| {
        for id in &request.ids {
            draft.confirm(*id)?;
        }
        Ok(())
    })?;
    Ok(Patched { patch })
}

pub(crate) fn list(app: &mut App, request: ListLinks) -> Result<LinkList, Trouble> {
    let session = app.open()?;
    let project = session.project();
    let wanted = |link: &&Link| {
        request.kind.is_none_or(|kind| link.kind == kind)
            && request.suspect.is_none_or(|suspect| project.is_suspect(link) == suspect)
    };
    let mut links: Vec<&Link> = project.links().filter(wanted).collect();
    links.sort_unstable_by_key(|link| link.id);
    let ends = links.into_iter().filter_map(|link| {
        let (from, to) = (project.record(link.from)?.brief(), project.record(link.to)?.brief());
        Some(LinkEnds { link: session.view(link), from, to })
    });
    Ok(LinkList { links: ends.collect() })
}
