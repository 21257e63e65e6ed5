//! Why a feature is there: the initiatives that it delivers and the pain points that those solve.

use model::research::PainPoint;
use model::{LinkKind, Record};

use crate::client::ClientView;

/// An initiative with the pain points that it solves, the most pressing first.
pub(crate) struct Reason<'p> {
    pub(crate) initiative: &'p Record,
    pub(crate) pains: Vec<&'p Record>,
}

/// The reasons of a feature: its own or, where it has none, those of the nearest module above it.
pub(crate) fn of<'p>(view: &ClientView<'p>, feature: &'p Record) -> Vec<Reason<'p>> {
    let links = |record: &Record| view.targets(LinkKind::Delivers, record.id).collect::<Vec<_>>();
    let initiatives = view.with_ancestors(feature).map(links).find(|initiatives| !initiatives.is_empty());
    let reason = |initiative: &'p Record| Reason { initiative, pains: pains(view, initiative) };
    initiatives.into_iter().flatten().map(reason).collect()
}

/// The pain points that an initiative solves, the most pressing first.
pub(crate) fn pains<'p>(view: &ClientView<'p>, initiative: &Record) -> Vec<&'p Record> {
    let mut pains: Vec<&Record> = view.targets(LinkKind::Solves, initiative.id).collect();
    let priority = |record: &Record| record.get::<PainPoint>().and_then(PainPoint::priority).unwrap_or(0);
    pains.sort_by(|a, b| priority(b).cmp(&priority(a)).then_with(|| a.code.cmp(&b.code)));
    pains
}
