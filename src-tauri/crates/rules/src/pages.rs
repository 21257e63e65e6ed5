//! The flow of the prototype: which pages lead where, which are reached, and where a person is stuck.

use std::collections::{BTreeMap, BTreeSet};

use model::requirements::Prototype;
use model::{Brief, Id, Project};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page of the prototype among the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct FlowPage {
    /// The page.
    pub page: Brief,
    /// The pages that lead to it.
    pub from: Vec<Id>,
    /// The pages that it leads to.
    pub to: Vec<Id>,
    /// Whether a person begins here: nothing leads to it, and it leads on.
    pub start: bool,
    /// Whether a person gets here from a page where one begins.
    pub reached: bool,
    /// Whether nothing leads on from it.
    pub dead_end: bool,
}

/// The pages of the prototype in their order, with the ways between them.
pub fn page_flow(project: &Project) -> Vec<FlowPage> {
    let pages: Vec<(&model::Record, &Prototype)> = project.all::<Prototype>().collect();
    let known: BTreeSet<Id> = pages.iter().map(|(record, _)| record.id).collect();
    let ways: BTreeMap<Id, Vec<Id>> =
        pages.iter().map(|(record, page)| (record.id, targets(record.id, page, &known))).collect();
    let sources = |id: Id| -> Vec<Id> {
        pages.iter().map(|(record, _)| record.id).filter(|from| ways[from].contains(&id)).collect()
    };
    let from: BTreeMap<Id, Vec<Id>> = known.iter().map(|id| (*id, sources(*id))).collect();
    let starts = starts(&pages.iter().map(|(record, _)| record.id).collect::<Vec<_>>(), &ways, &from);
    let reached = reached(&starts, &ways);
    let flow = |(record, _): &(&model::Record, &Prototype)| FlowPage {
        page: record.brief(),
        from: from[&record.id].clone(),
        to: ways[&record.id].clone(),
        start: starts.contains(&record.id),
        reached: reached.contains(&record.id),
        dead_end: ways[&record.id].is_empty(),
    };
    pages.iter().map(flow).collect()
}

/// The other pages that a page leads to, each once, in the order of its places.
fn targets(own: Id, page: &Prototype, known: &BTreeSet<Id>) -> Vec<Id> {
    let mut targets = Vec::new();
    for to in page.hotspots.iter().filter_map(|spot| spot.to).map(|to| to.id) {
        if to != own && known.contains(&to) && !targets.contains(&to) {
            targets.push(to);
        }
    }
    targets
}

/// Where a person begins: pages that lead on and are led to by none. Pages that only lead to each other in a circle begin
/// with the first of them.
fn starts(pages: &[Id], ways: &BTreeMap<Id, Vec<Id>>, from: &BTreeMap<Id, Vec<Id>>) -> BTreeSet<Id> {
    let leads_on = |id: &Id| from[id].is_empty() && (!ways[id].is_empty() || pages.len() == 1);
    let mut starts: BTreeSet<Id> = pages.iter().copied().filter(leads_on).collect();
    for id in pages.iter().filter(|id| !ways[*id].is_empty()) {
        if !reached(&starts, ways).contains(id) {
            starts.insert(*id);
        }
    }
    starts
}

fn reached(starts: &BTreeSet<Id>, ways: &BTreeMap<Id, Vec<Id>>) -> BTreeSet<Id> {
    let mut reached = starts.clone();
    let mut open: Vec<Id> = starts.iter().copied().collect();
    while let Some(id) = open.pop() {
        for to in &ways[&id] {
            if reached.insert(*to) {
                open.push(*to);
            }
        }
    }
    reached
}
