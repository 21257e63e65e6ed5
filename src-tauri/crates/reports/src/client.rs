//! The project as the client may see it: without internal records and without anything that lies below one.
//!
//! Documents ask this view and never the project itself.

use std::collections::HashSet;

use model::whole::{ProjectProfile, Side, Stakeholder};
use model::{Audience, Id, Kind, LinkKind, Project, Record, RecordKind, Ref};

/// The part of a project that a client may see.
pub(crate) struct ClientView<'p> {
    project: &'p Project,
    hidden: HashSet<Id>,
}

impl<'p> ClientView<'p> {
    pub(crate) fn new(project: &'p Project) -> Self {
        let internal = project.records().filter(|record| record.audience == Audience::Internal);
        let hidden = internal.flat_map(|record| project.subtree(record.id)).collect();
        ClientView { project, hidden }
    }

    /// The whole project, internal records and all, for readers on our own side.
    pub(crate) fn of_us(project: &'p Project) -> Self {
        ClientView { project, hidden: HashSet::new() }
    }

    /// The whole project, for what names no record: baselines and progress.
    pub(crate) fn project(&self) -> &'p Project {
        self.project
    }

    /// Whether a record may be seen.
    pub(crate) fn sees(&self, record: &Record) -> bool {
        !self.hidden.contains(&record.id)
    }

    /// Whether there is a record of this identity that may not be seen. One that was deleted is not hidden.
    pub(crate) fn hides(&self, id: Id) -> bool {
        self.hidden.contains(&id)
    }

    /// The visible record with this id.
    pub(crate) fn record(&self, id: Id) -> Option<&'p Record> {
        self.project.record(id).filter(|record| self.sees(record))
    }

    /// The visible record with this code.
    pub(crate) fn by_code(&self, code: &str) -> Option<&'p Record> {
        self.visible().find(|record| record.code == code)
    }

    /// The record with this code, if it may not be seen.
    pub(crate) fn hidden_by_code(&self, code: &str) -> Option<&'p Record> {
        self.project.records().find(|record| record.code == code && !self.sees(record))
    }

    /// The visible record to which a field refers.
    pub(crate) fn at<T>(&self, reference: Option<Ref<T>>) -> Option<&'p Record> {
        self.record(reference?.id)
    }

    /// The visible records of kind `T`, in tree order.
    pub(crate) fn all<T: RecordKind + 'p>(&self) -> impl Iterator<Item = (&'p Record, &'p T)> {
        self.project.all::<T>().filter(|(record, _)| self.sees(record))
    }

    /// The visible children of one kind, by rank. With no parent, the records at the top.
    pub(crate) fn children(&self, kind: Kind, parent: Option<Id>) -> impl Iterator<Item = &'p Record> {
        self.project.children(kind, parent).filter(|record| self.sees(record))
    }

    /// Whether a record holds others of its own kind, visible or not.
    pub(crate) fn is_leaf(&self, record: &Record) -> bool {
        self.project.is_leaf(record)
    }

    /// The visible records that links of one kind lead to.
    pub(crate) fn targets(&self, kind: LinkKind, from: Id) -> impl Iterator<Item = &'p Record> {
        self.project.targets(kind, from).filter(|record| self.sees(record))
    }

    /// The visible records from which links of one kind lead to a record.
    pub(crate) fn sources(&self, kind: LinkKind, to: Id) -> impl Iterator<Item = &'p Record> {
        self.project.sources(kind, to).filter(|record| self.sees(record))
    }

    /// A record and those above it.
    pub(crate) fn with_ancestors(&self, record: &'p Record) -> impl Iterator<Item = &'p Record> {
        std::iter::successors(Some(record), |record| self.record(record.parent?))
    }

    /// The project's own record with its profile, if it may be seen.
    pub(crate) fn profile(&self) -> Option<(&'p Record, &'p ProjectProfile)> {
        self.project.profile().filter(|(record, _)| self.sees(record))
    }

    /// The organisation that provides the service: that of the project's lead, or of the first person on that side.
    pub(crate) fn vendor(&self) -> Option<&'p str> {
        let lead = self.profile().and_then(|(_, profile)| self.at(profile.lead)).and_then(|record| record.get());
        let people = lead.into_iter().chain(self.all::<Stakeholder>().map(|(_, person)| person));
        let ours = people.filter(|person: &&Stakeholder| person.side == Some(Side::Vendor));
        ours.map(|person| person.organisation.trim()).find(|organisation| !organisation.is_empty())
    }

    /// Every record that may not be seen, by code.
    pub(crate) fn hidden(&self) -> Vec<&'p Record> {
        let mut hidden: Vec<&Record> = self.hidden.iter().filter_map(|id| self.project.record(*id)).collect();
        hidden.sort_unstable_by(|a, b| (&a.code, a.id).cmp(&(&b.code, b.id)));
        hidden
    }

    /// How many records of these kinds may not be seen.
    pub(crate) fn hidden_of(&self, kinds: &[Kind]) -> usize {
        self.hidden
            .iter()
            .filter_map(|id| self.project.record(*id))
            .filter(|record| kinds.contains(&record.kind))
            .count()
    }

    /// The codes of all visible records.
    pub(crate) fn codes(&self) -> HashSet<&'p str> {
        self.visible().map(|record| record.code.as_str()).collect()
    }

    /// The titles of all visible records.
    pub(crate) fn titles(&self) -> HashSet<&'p str> {
        self.visible().map(|record| record.title.as_str()).collect()
    }

    /// Every visible record.
    pub(crate) fn visible(&self) -> impl Iterator<Item = &'p Record> {
        self.project.records().filter(|record| self.sees(record))
    }
}
