//! Projects of any size, made through the store's one door as an import would, and always the same for one size.

use std::collections::HashSet;
use std::path::Path;

use model::{Draft, Id, Kind, LinkKind, Moment, NewLink, NewRecord, Place};
use serde_json::{Map, json};
use store::{Error, Label, Occasion, Operation, Store};

use crate::chance::Chance;
use crate::fields::{self, Made};
use crate::{Outcome, texts};

/// How many records of each kind a project of 10,000 has, in the order in which they are made: what is referred to
/// comes first. The last kind makes up what is missing.
pub const MIX: &[(Kind, usize)] = &[
    (Kind::Stakeholder, 60),
    (Kind::Person, 40),
    (Kind::Term, 120),
    (Kind::Session, 60),
    (Kind::Evidence, 350),
    (Kind::Persona, 12),
    (Kind::Journey, 12),
    (Kind::JourneyStep, 150),
    (Kind::Role, 30),
    (Kind::Process, 60),
    (Kind::PainPoint, 250),
    (Kind::ExternalSystem, 30),
    (Kind::DataObject, 80),
    (Kind::DataHop, 120),
    (Kind::Kpi, 40),
    (Kind::Objective, 40),
    (Kind::Initiative, 100),
    (Kind::Component, 80),
    (Kind::Feature, 900),
    (Kind::Requirement, 1300),
    (Kind::Interface, 120),
    (Kind::Mapping, 800),
    (Kind::ErrorCode, 150),
    (Kind::DataField, 900),
    (Kind::Task, 1500),
    (Kind::Risk, 100),
    (Kind::Issue, 200),
    (Kind::ChangeRequest, 100),
    (Kind::TestCase, 1100),
    (Kind::TestRun, 40),
    (Kind::Defect, 400),
    (Kind::Decision, 80),
    (Kind::Action, 180),
    (Kind::Comment, 250),
    (Kind::Acceptance, 0),
];

/// Which records are joined, and how many in a hundred of those at which the link begins.
const LINKS: &[(LinkKind, Kind, Kind, usize)] = &[
    (LinkKind::Supports, Kind::Evidence, Kind::PainPoint, 80),
    (LinkKind::Solves, Kind::Initiative, Kind::PainPoint, 90),
    (LinkKind::Achieves, Kind::Initiative, Kind::Objective, 60),
    (LinkKind::Delivers, Kind::Feature, Kind::Initiative, 85),
    (LinkKind::Refines, Kind::Requirement, Kind::Feature, 90),
    (LinkKind::Realises, Kind::Component, Kind::Feature, 90),
    (LinkKind::Implements, Kind::Task, Kind::Requirement, 70),
    (LinkKind::Assigned, Kind::Task, Kind::Person, 80),
    (LinkKind::Carries, Kind::Interface, Kind::DataObject, 70),
    (LinkKind::Serves, Kind::Interface, Kind::Requirement, 70),
    (LinkKind::Verifies, Kind::TestCase, Kind::Requirement, 90),
    (LinkKind::Measures, Kind::Kpi, Kind::Objective, 90),
    (LinkKind::Changes, Kind::ChangeRequest, Kind::Feature, 90),
];

/// How many records or links one operation makes.
const BATCH: usize = 5_000;
/// How many single edits by hand follow the imports, for each 10,000 records.
const EDITS_PER_10_000: usize = 100;
/// The moment of the first operation: 2026-03-02, 01:00 UTC.
const BEGIN_SECONDS: i64 = 1_772_413_200;

/// Makes a project of `size` records at `path`.
pub fn project(path: &Path, size: usize) -> Outcome<()> {
    let mut maker =
        Maker { chance: Chance::seeded(size as u64), made: Made::new(), holders: HashSet::new(), operations: 0 };
    let profile = json!({ "title": "泉州连锁零售数字化", "client": "泉州某连锁零售集团" });
    let (mut store, ()) = Store::create(path, &maker.operation(), |draft| {
        draft.create(Kind::ProjectProfile, NewRecord { fields: object(profile), ..NewRecord::default() })?;
        Ok::<_, Error>(((), label("op-project-create")))
    })?;
    let mut queue: Vec<Kind> = counts(size).into_iter().flat_map(|(kind, count)| vec![kind; count]).collect();
    while !queue.is_empty() {
        let batch: Vec<Kind> = queue.drain(..queue.len().min(BATCH)).collect();
        maker.transact(&mut store, |maker, draft| batch.into_iter().try_for_each(|kind| maker.record(draft, kind)))?;
    }
    let mut links = maker.links();
    while !links.is_empty() {
        let batch: Vec<NewLink> = links.drain(..links.len().min(BATCH)).collect();
        maker.transact(&mut store, |_, draft| {
            batch.into_iter().try_for_each(|link| draft.link(link).map(drop).map_err(Error::from))
        })?;
    }
    for _ in 0..(size * EDITS_PER_10_000).div_ceil(10_000) {
        maker.transact(&mut store, Maker::edit)?;
    }
    Ok(())
}

/// How many records of each kind a project of `size` records has, its own record left out.
pub fn counts(size: usize) -> Vec<(Kind, usize)> {
    let mut counts: Vec<(Kind, usize)> =
        MIX.iter().map(|(kind, share)| (*kind, (size * share / 10_000).max(1))).collect();
    let without_last: usize = counts.iter().rev().skip(1).map(|(_, count)| count).sum();
    if let Some((_, last)) = counts.last_mut() {
        *last = size.saturating_sub(without_last + 1);
    }
    counts
}

struct Maker {
    chance: Chance,
    made: Made,
    /// The records of trees that hold others.
    holders: HashSet<Id>,
    operations: i64,
}

impl Maker {
    fn operation(&mut self) -> Operation {
        let now = Moment::from_timestamp(BEGIN_SECONDS + 60 * self.operations, 0).unwrap_or_default();
        self.operations += 1;
        Operation::from(Occasion { author: "许砚".to_owned(), now, today: now.date_naive() })
    }

    fn transact(
        &mut self,
        store: &mut Store,
        edit: impl FnOnce(&mut Maker, &mut Draft<'_>) -> Result<(), Error>,
    ) -> Outcome<()> {
        let operation = self.operation();
        store.transact(&operation, |draft| {
            edit(self, draft)?;
            Ok::<_, Error>(((), label("op-import")))
        })?;
        Ok(())
    }

    fn record(&mut self, draft: &mut Draft<'_>, kind: Kind) -> Result<(), Error> {
        let fields = fields::fill(kind, &self.made, &mut self.chance);
        let parent = self.parent(kind);
        self.holders.extend(parent);
        let id = draft.create(kind, NewRecord { fields, parent, after: None })?;
        self.made.entry(kind).or_default().push(id);
        Ok(())
    }

    /// Trees are three deep: about one record in thirty is at the top, one in six in the middle.
    fn parent(&mut self, kind: Kind) -> Option<Id> {
        let none = Vec::new();
        match kind.place() {
            Place::Tree(_) => {
                let made = self.made.get(&kind).unwrap_or(&none);
                let at = made.len();
                // The newest holders get the next records, as people fill a list from top to bottom.
                match at % 30 {
                    0 => None,
                    1 | 7 | 13 | 19 | 25 => made.get(at - at % 30).copied(),
                    place => made.get(at - (place - 1) % 6).copied(),
                }
            }
            Place::Under(_, kinds) => {
                let holder = self.chance.one_of(kinds)?;
                self.chance.one_of(self.made.get(holder)?).copied()
            }
            _ => None,
        }
    }

    fn links(&mut self) -> Vec<NewLink> {
        let none = Vec::new();
        let mut links = Vec::new();
        for (kind, from, to, percent) in LINKS {
            let ends = self.made.get(to).unwrap_or(&none);
            for begin in self.made.get(from).unwrap_or(&none) {
                if self.chance.happens(*percent)
                    && let Some(end) = self.chance.one_of(ends)
                {
                    links.push(join(*kind, *begin, *end));
                }
            }
        }
        // A plan is a run of neighbours with a few leaps ahead; groups of tasks follow from what they hold.
        let tasks = self.made.get(&Kind::Task).unwrap_or(&none);
        let tasks: Vec<Id> = tasks.iter().filter(|task| !self.holders.contains(task)).copied().collect();
        for at in 1..tasks.len() {
            let before = at - 1 - self.chance.below(at.min(8));
            links.push(join(LinkKind::Precedes, tasks[before], tasks[at]));
        }
        links
    }

    fn edit(&mut self, draft: &mut Draft<'_>) -> Result<(), Error> {
        let none = Vec::new();
        let id = self.chance.one_of(self.made.get(&Kind::Requirement).unwrap_or(&none)).copied();
        let fields = object(json!({ "title": texts::title(&mut self.chance) }));
        id.map_or(Ok(()), |id| draft.update(id, fields).map_err(Error::from))
    }
}

fn join(kind: LinkKind, from: Id, to: Id) -> NewLink {
    NewLink::plain(kind, from, to)
}

fn label(code: &str) -> Label {
    Label::new(code, [])
}

fn object(value: serde_json::Value) -> Map<String, serde_json::Value> {
    match value {
        serde_json::Value::Object(map) => map,
        _ => Map::new(),
    }
}
