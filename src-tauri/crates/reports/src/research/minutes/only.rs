//! Minutes of a single session: what of the project belongs to it. Where none is named, everything does.

use model::research::{Agreed, Alignment, Evidence, Session};
use model::whole::{Action, Decision};
use model::{Day, Id, Record};

use crate::Material;
use crate::research::pains::{Pain, ranked};

/// The session that the minutes are of, with its day; nothing of it is set where they are of all sessions.
#[derive(Clone, Copy, Default)]
pub(super) struct Only {
    session: Option<Id>,
    day: Option<Day>,
}

impl Only {
    pub(super) fn of(material: &Material) -> Only {
        let session = material.request.variant.session;
        let record = session.and_then(|id| material.view.record(id));
        let day = record.and_then(|record| record.get::<Session>()).and_then(|session| session.held_on);
        Only { session, day }
    }

    pub(super) fn session(self, id: Id) -> bool {
        self.session.is_none_or(|only| only == id)
    }

    pub(super) fn evidence(self, evidence: &Evidence) -> bool {
        self.session.is_none_or(|only| evidence.session.is_some_and(|from| from.id == only))
    }

    pub(super) fn action(self, action: &Action) -> bool {
        self.session.is_none_or(|only| action.from.is_some_and(|from| from.id == only))
    }

    /// What was confirmed on its day, and what both sides still owe each other.
    pub(super) fn alignment(self, item: &Alignment) -> bool {
        self.session.is_none() || item.agreed != Some(Agreed::Yes) || self.on_its_day(item.confirmed_on)
    }

    pub(super) fn decision(self, decision: &Decision) -> bool {
        self.session.is_none() || self.on_its_day(decision.decided_on)
    }

    fn on_its_day(self, day: Option<Day>) -> bool {
        day.is_some() && day == self.day
    }

    /// Whether statements that were made in no session belong to the minutes too.
    pub(super) fn has_further(self) -> bool {
        self.session.is_none()
    }

    /// The pain points that statements of it support, the most pressing first.
    pub(super) fn pains<'p>(self, material: &Material<'p>) -> Vec<Pain<'p>> {
        let mut pains = ranked(&material.view);
        let said = |record: &Record| record.get::<Evidence>().is_some_and(|evidence| self.evidence(evidence));
        pains.retain(|pain| self.session.is_none() || pain.evidence.iter().any(|record| said(record)));
        pains
    }
}
