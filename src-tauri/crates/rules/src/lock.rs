//! What a signature locks: the records of the newest signed baseline of each subject change only through a decided
//! change request that names them.

use std::collections::HashSet;

use model::deployment::SignOff;
use model::development::{ChangeRequest, ChangeStatus};
use model::whole::Side;
use model::{Baseline, Change, Entity, Id, IdMap, IdSet, Kind, Project, Record, Subject};

use crate::change::is_taken_in;

/// What is locked in a project.
#[derive(Debug, Default)]
pub struct Locks<'p> {
    locked: IdMap<&'p Baseline>,
    /// The records that a decided change request names, with the newest day on which that was decided.
    open: IdMap<Vec<&'p ChangeRequest>>,
}

impl<'p> Locks<'p> {
    /// Looks through the signatures and change requests of a project. A request that takes effect with these very changes
    /// still opens what it names.
    pub fn of(project: &'p Project, changes: &[Change]) -> Self {
        let signed: IdSet = project
            .all::<SignOff>()
            .filter(|(_, signature)| signature.side == Some(Side::Client))
            .filter_map(|(_, signature)| Some(signature.about?.id))
            .collect();
        let mut locks = Locks::default();
        if signed.is_empty() {
            return locks;
        }
        for subject in Subject::ALL.into_iter().filter(|subject| subject.is_locked_by_signature()) {
            let of_subject = project.baselines().filter(|baseline| baseline.subject == subject);
            let newest = of_subject.filter(|baseline| signed.contains(&baseline.id)).max_by_key(|it| it.number);
            if let Some(baseline) = newest {
                // The project's own record also holds what no client signs, such as its calendar.
                let items = baseline.items.iter().map(|item| &item.record);
                let frozen = items.filter(|record| record.kind != Kind::ProjectProfile);
                locks.locked.extend(frozen.map(|record| (record.id, baseline)));
            }
        }
        let taking_effect: IdSet = changes.iter().filter_map(not_applied_before).collect();
        let is_open = |(record, request): &(&Record, &ChangeRequest)| {
            is_under_way(request) && (request.applied_on.is_none() || taking_effect.contains(&record.id))
        };
        for (_, request) in project.all::<ChangeRequest>().filter(is_open) {
            for record in request.items.iter().filter_map(|item| item.record.as_ref()) {
                locks.open.entry(record.id).or_default().push(request);
            }
        }
        locks
    }

    /// The baseline that keeps a record from being changed; none where it is in none, or a change request opens it.
    pub fn baseline_of(&self, id: Id) -> Option<&'p Baseline> {
        let baseline = *self.locked.get(&id)?;
        let mut requests = self.open.get(&id).into_iter().flatten();
        // What was decided before the baseline was made is part of it.
        let opened = requests.any(|request| request.decided_on.is_none_or(|day| day >= baseline.made_on));
        (!opened).then_some(baseline)
    }

    /// The locked records that changes would alter, each once, as they were, with the baseline that locks them.
    pub fn altered<'c>(&self, changes: &'c [Change]) -> Vec<(&'c Record, &'p Baseline)> {
        let mut seen = HashSet::new();
        changes
            .iter()
            .filter_map(|change| match (&change.before, &change.after) {
                (Some(Entity::Record(before)), Some(Entity::Record(after))) => {
                    // A rank alone is no content: it also changes where a neighbour comes or goes.
                    (before.hash != after.hash || before.parent != after.parent).then_some(before.as_ref())
                }
                (Some(Entity::Record(before)), _) => Some(before.as_ref()),
                _ => None,
            })
            .filter_map(|before| Some((before, self.baseline_of(before.id)?)))
            .filter(|(before, _)| seen.insert(before.id))
            .collect()
    }
}

/// Whether a change request was decided in favour of a change that is not finished yet.
fn is_under_way(request: &ChangeRequest) -> bool {
    use ChangeStatus::{Decided, Implemented, Scheduled};
    matches!(request.status, Some(Decided | Scheduled | Implemented)) && is_taken_in(request)
}

/// The request that a change alters, where it had not taken effect before.
fn not_applied_before(change: &Change) -> Option<Id> {
    let Some(Entity::Record(before)) = &change.before else { return None };
    before.get::<ChangeRequest>()?.applied_on.is_none().then_some(before.id)
}
