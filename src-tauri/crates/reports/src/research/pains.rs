//! Pain points in the order in which they press, with what they rest on. Minutes and blueprint print them alike.

use model::research::{Evidence, PainPoint};
use model::{LinkKind, Record};

use crate::client::ClientView;

/// A pain point with the evidence that supports it.
pub(crate) struct Pain<'p> {
    pub(crate) record: &'p Record,
    pub(crate) fields: &'p PainPoint,
    pub(crate) evidence: Vec<&'p Record>,
    /// The initiatives that solve it.
    pub(crate) solved_by: Vec<&'p Record>,
}

/// All pain points, the most pressing first; of equal priority, those with more votes first.
pub(crate) fn ranked<'p>(view: &ClientView<'p>) -> Vec<Pain<'p>> {
    let mut pains: Vec<Pain> = view.all::<PainPoint>().map(|(record, fields)| pain(view, record, fields)).collect();
    let weight = |pain: &Pain| (pain.fields.priority().unwrap_or(0), pain.fields.votes.map_or(0, |votes| votes.0));
    pains.sort_by(|a, b| weight(b).cmp(&weight(a)).then_with(|| a.record.code.cmp(&b.record.code)));
    pains
}

fn pain<'p>(view: &ClientView<'p>, record: &'p Record, fields: &'p PainPoint) -> Pain<'p> {
    let evidence = view.sources(LinkKind::Supports, record.id).filter(|found| found.get::<Evidence>().is_some());
    let solved_by = view.sources(LinkKind::Solves, record.id);
    Pain { record, fields, evidence: evidence.collect(), solved_by: solved_by.collect() }
}
