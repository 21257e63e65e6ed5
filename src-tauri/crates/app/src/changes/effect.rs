//! How a decided request takes effect, and what that would come to.

use std::collections::BTreeSet;

use model::development::ChangeRequest;
use model::{Brief, Day, Draft, Id, Kind, Record, Subject};
use rules::{Carriers, OnRefusal};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use super::{fields, request};
use crate::records::RecordId;
use crate::session::Step;
use crate::{App, Patch, Trouble};

/// A part of the project that is frozen anew.
#[derive(Debug, Serialize, TS)]
pub struct FrozenAnew {
    subject: Subject,
    /// The name of its latest baseline, which stays.
    after: String,
    /// The name of the new one.
    name: String,
}

/// What a request does when it is put into effect.
#[derive(Debug, Serialize, TS)]
pub struct ChangeEffect {
    /// The records that are made, changed or deleted.
    applied: u32,
    /// The items that only say in words what changes; people put them into effect in the records.
    by_hand: u32,
    /// The open tasks that carry the work and grow by it.
    lengthened: Vec<Brief>,
    /// The task that is made for the work, where no open one carries it.
    new_task: Option<Brief>,
    /// The baselines that are made.
    baselines: Vec<FrozenAnew>,
}

/// A request that was put into effect.
#[derive(Debug, Serialize, TS)]
pub struct AppliedChange {
    effect: ChangeEffect,
    patch: Patch,
}

/// A request that may be put into effect.
struct Agreed {
    id: Id,
    code: String,
    change: ChangeRequest,
    today: Day,
}

/// Puts a decided request into effect, in one step: the records say what was agreed, and each part of the project that
/// was frozen before is frozen anew beside its earlier baseline.
pub(crate) fn apply(app: &mut App, asked: RecordId) -> Result<AppliedChange, Trouble> {
    let agreed = Agreed::find(app, asked.id)?;
    let step = Step::named("op-change-apply").with("code", &agreed.code).reveal(Some(agreed.id));
    let (effect, patch) = app.transact(step, |draft| agreed.take_effect(draft))?;
    Ok(AppliedChange { effect, patch })
}

/// Tells what `apply` would do, or why it would refuse; changes nothing.
pub(crate) fn rehearse(app: &mut App, asked: RecordId) -> Result<ChangeEffect, Trouble> {
    let agreed = Agreed::find(app, asked.id)?;
    app.rehearse(|draft| agreed.take_effect(draft))
}

impl Agreed {
    fn find(app: &mut App, id: Id) -> Result<Agreed, Trouble> {
        let today = app.clock.today();
        let (record, change) = request(app.open()?.project(), id)?;
        let code = record.code.clone();
        if change.applied_on.is_some() {
            return Err(Trouble::new("request-already-applied").with("code", &code));
        }
        if !rules::is_taken_in(change) || change.decided_on.is_none() {
            return Err(Trouble::new("request-not-agreed").with("code", &code));
        }
        // A record that is gone cannot change any more; a reference to it is empty since it was deleted.
        if let Some(at) = change.items.iter().position(|item| item.record.is_none() && !rules::is_new(item)) {
            let item = &change.items[at];
            let said =
                [&item.before.0, &item.after.0].into_iter().map(|text| text.trim()).find(|text| !text.is_empty());
            return Err(Trouble::new("request-without-record")
                .with("code", &code)
                .with("number", (at + 1).to_string())
                .with("item", said.unwrap_or_default()));
        }
        Ok(Agreed { id, code, change: change.clone(), today })
    }

    fn take_effect(&self, draft: &mut Draft) -> Result<ChangeEffect, Trouble> {
        let Agreed { id, change, today, .. } = self;
        let option = change.options.iter().position(|option| option.chosen == Some(true));
        let carriers = Carriers::of(draft.project(), *id);
        let enacted = rules::enact(draft, *id, option, &carriers, OnRefusal::Stop)?;
        let set = json!({ "items": enacted.items, "status": "implemented", "applied_on": today });
        draft.update(*id, fields(set))?;
        let by_hand = change.items.len() as u32 - enacted.applied;
        let brief = |id: &Id| draft.project().record(*id).map(Record::brief);
        let lengthened = enacted.lengthened.iter().filter_map(brief).collect();
        let new_task = enacted.new_task.as_ref().and_then(brief);
        let baselines = self.freeze_anew(draft, &enacted.kinds);
        Ok(ChangeEffect { applied: enacted.applied, by_hand, lengthened, new_task, baselines })
    }

    /// Freezes every subject anew that was frozen before, consists of records of these kinds, and says something else now.
    fn freeze_anew(&self, draft: &mut Draft, kinds: &BTreeSet<Kind>) -> Vec<FrozenAnew> {
        let mut made = Vec::new();
        for subject in
            Subject::ALL.into_iter().filter(|subject| subject.kinds().iter().any(|kind| kinds.contains(kind)))
        {
            let project = draft.project();
            let Some(latest) = project.latest_baseline(subject).filter(|latest| !latest.is_current(project)) else {
                continue;
            };
            let after = latest.name.clone();
            let name = next_name(&after, &self.code);
            let taken = |name: &str| project.baselines().any(|baseline| baseline.name == name);
            let free = std::iter::once(name.clone()).chain((2..).map(|number| format!("{name} ({number})")));
            let name = free.into_iter().find(|name| !taken(name)).unwrap_or(name);
            draft.freeze(subject, &name, self.today, Some(self.id));
            made.push(FrozenAnew { subject, after, name });
        }
        made
    }
}

/// The name of the baseline after one: `Scope V1.1 (pilot)` is followed by `Scope V1.2`, since what stands behind a version
/// tells of that one only; a name without a version is followed by itself with the code of the change.
fn next_name(name: &str, code: &str) -> String {
    let version = name.rfind(['V', 'v']).and_then(|at| {
        let (head, tail) = name.split_at(at + 1);
        let (major, rest) = tail.split_once('.')?;
        let digits = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
        let (major, minor) = (major.parse::<u32>().ok()?, rest[..digits].parse::<u32>().ok()?);
        Some(format!("{head}{major}.{}", minor.saturating_add(1)))
    });
    version.unwrap_or_else(|| format!("{name} · {code}"))
}

#[cfg(test)]
mod tests {
    use super::next_name;

    #[test]
    fn the_next_version_of_a_name_is_one_higher_and_a_name_without_one_tells_the_change() {
        let cases = [
            ("功能清单 V1.0", "功能清单 V1.1"),
            ("功能清单 V1.9（含团长佣金变更）", "功能清单 V1.10"),
            ("Scope v2.3 pilot", "Scope v2.4"),
            ("初版", "初版 · CR-004"),
            ("V", "V · CR-004"),
        ];
        for (name, next) in cases {
            assert_eq!(next_name(name, "CR-004"), next);
        }
    }
}
