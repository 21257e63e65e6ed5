//! The data chain: its hops, which of them are torn, and which have an interface.

use model::integration::Interface;
use model::research::{DataHop, DataObject, SiloType};
use model::{Id, LinkKind, Project, Record};

/// One hop of the data chain.
#[derive(Clone, Debug)]
pub struct Bridge<'a> {
    /// The hop's record.
    pub record: &'a Record,
    /// What it says.
    pub hop: &'a DataHop,
    /// Whether it was found torn and so needs an interface.
    pub torn: bool,
    /// The interfaces that carry it, or the data at one of its ends, in the order of their codes.
    pub interfaces: Vec<&'a Record>,
}

/// All hops with what bridges them, in their order. Coverage of the chain is the number of hops with an interface over the
/// number of hops.
pub fn bridges(project: &Project) -> Vec<Bridge<'_>> {
    project.all::<DataHop>().map(|(record, hop)| bridge(project, record, hop)).collect()
}

fn bridge<'a>(project: &'a Project, record: &'a Record, hop: &'a DataHop) -> Bridge<'a> {
    let ends: Vec<Id> = [hop.from, hop.to].into_iter().flatten().map(|end| end.id).collect();
    let objects = ends.iter().copied().filter(|end| project.get::<DataObject>(*end).is_some());
    let carriers = |id| project.sources(LinkKind::Carries, id).filter(|source| source.get::<Interface>().is_some());
    let mut interfaces: Vec<&Record> = std::iter::once(record.id).chain(objects).flat_map(carriers).collect();
    interfaces.sort_by(|a, b| a.code.cmp(&b.code));
    interfaces.dedup_by_key(|interface| interface.id);
    Bridge { record, hop, torn: is_torn(project, hop, &ends), interfaces }
}

/// A hop is torn where it says so itself, or where the data at one of its ends are scattered or broken.
fn is_torn(project: &Project, hop: &DataHop, ends: &[Id]) -> bool {
    let torn = |silo: Option<SiloType>| matches!(silo, Some(SiloType::Broken | SiloType::Scattered));
    match hop.silo_type {
        Some(_) => torn(hop.silo_type),
        None => ends.iter().filter_map(|end| project.get::<DataObject>(*end)).any(|data| torn(data.silo_type)),
    }
}
