//! Which features are delivered, and what reaches them: asked by the gates of more than one stage.

use model::architecture::{Feature, Scope};
use model::{LinkKind, Record};

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
