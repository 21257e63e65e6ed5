//! Which features are delivered, and what reaches them: asked by the gates of more than one stage.

use std::collections::BTreeSet;

use model::architecture::{Diagram, DiagramType, Feature, Scope};
use model::{Id, LinkKind, Record};

use crate::Facts;
use crate::coverage::ancestors;

/// The features that hold no others: what a client accepts.
pub(crate) fn leaves<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a Record, &'a Feature)> + use<'a> {
    let project = facts.project;
    project.all::<Feature>().filter(move |(record, _)| project.is_leaf(record))
}

/// The leaves that will be delivered.
pub(crate) fn delivered<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a Record, &'a Feature)> + use<'a> {
    leaves(facts).filter(|(_, feature)| feature.scope == Some(Scope::In))
}

/// Whether a leaf, or anything above it, is joined by a link that ends there.
pub(crate) fn reached(facts: &Facts, record: &Record, link: LinkKind) -> bool {
    ancestors(facts.project, record).any(|above| facts.has_source(link, above.id))
}

/// Every record that a business flow is about or shows.
pub(crate) fn with_flow(facts: &Facts) -> BTreeSet<Id> {
    let diagrams = facts.project.all::<Diagram>();
    let flows = diagrams.filter(|(_, diagram)| diagram.r#type == Some(DiagramType::BusinessFlow));
    flows
        .flat_map(|(_, flow)| {
            let nodes = flow.nodes.iter().filter_map(|node| node.record.map(|record| record.id));
            nodes.chain(flow.about.map(|about| about.id)).collect::<Vec<Id>>()
        })
        .collect()
}

/// Whether a feature has a business flow, itself or above it, or says why it needs none.
pub(crate) fn has_flow(facts: &Facts, drawn: &BTreeSet<Id>, record: &Record, feature: &Feature) -> bool {
    let shown = ancestors(facts.project, record).any(|above| drawn.contains(&above.id));
    shown || !feature.no_flow_reason.trim().is_empty()
}
