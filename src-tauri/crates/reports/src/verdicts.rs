//! What the tests say: the newest verdict of every case, and what follows for requirements, features and modules.
//!
//! What was never tested is unknown. It is counted under its own name and never as a zero of something else.

use std::collections::BTreeMap;

use model::deployment::{TestCase, TestLevel, TestRun, Verdict};
use model::requirements::Requirement;
use model::{Day, Id, LinkKind, Record};

use crate::client::ClientView;

/// What is known of a requirement or feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Every case that verifies it passed the last time it was run.
    Passed,
    /// A case failed the last time it was run.
    Failed,
    /// There are cases, none failed, and not all of them have passed: blocked, skipped or not yet run.
    Unfinished,
    /// No case verifies it.
    Unknown,
}

impl Outcome {
    /// Every outcome, in the order in which tables show them.
    pub(crate) const ALL: [Outcome; 4] = [Outcome::Passed, Outcome::Failed, Outcome::Unfinished, Outcome::Unknown];

    /// The key of its name.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Outcome::Passed => "doc-outcome-passed",
            Outcome::Failed => "doc-outcome-failed",
            Outcome::Unfinished => "doc-outcome-unfinished",
            Outcome::Unknown => "doc-outcome-unknown",
        }
    }

    /// What several parts say of the whole: one failure fails it, and only a whole of passed parts has passed.
    pub(crate) fn of_all(parts: impl IntoIterator<Item = Outcome>) -> Outcome {
        let parts: Vec<Outcome> = parts.into_iter().collect();
        let all = |outcome| parts.iter().all(|part| *part == outcome);
        if all(Outcome::Unknown) {
            Outcome::Unknown
        } else if all(Outcome::Passed) {
            Outcome::Passed
        } else if parts.contains(&Outcome::Failed) {
            Outcome::Failed
        } else {
            Outcome::Unfinished
        }
    }
}

/// The newest result of a case.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Latest<'p> {
    pub(crate) verdict: Verdict,
    pub(crate) on: Option<Day>,
    pub(crate) run: &'p Record,
    pub(crate) evidence: &'p str,
}

/// The newest results of all cases that the client may see.
pub(crate) struct Verdicts<'p> {
    latest: BTreeMap<Id, Latest<'p>>,
}

impl<'p> Verdicts<'p> {
    /// The newest result is that of the latest day and, on one day, of the later run, as the gate reads it too.
    pub(crate) fn of(view: &ClientView<'p>) -> Self {
        let mut latest: BTreeMap<Id, Latest> = BTreeMap::new();
        for (run, fields) in view.all::<TestRun>() {
            for result in &fields.results {
                let (Some(case), Some(verdict)) = (result.case, result.verdict) else { continue };
                let on = result.on.or(fields.finished).or(fields.started);
                if latest.get(&case.id).is_none_or(|known| known.on <= on) {
                    let evidence = result.evidence.trim();
                    latest.insert(case.id, Latest { verdict, on, run, evidence });
                }
            }
        }
        Verdicts { latest }
    }

    /// The newest result of a case; none if it was never run.
    pub(crate) fn latest(&self, case: Id) -> Option<Latest<'p>> {
        self.latest.get(&case).copied()
    }

    /// What is known of something that these cases verify.
    pub(crate) fn outcome(&self, cases: &[&Record]) -> Outcome {
        Outcome::of_all(cases.iter().map(|case| match self.latest(case.id).map(|latest| latest.verdict) {
            Some(Verdict::Passed) => Outcome::Passed,
            Some(Verdict::Failed) => Outcome::Failed,
            Some(Verdict::Blocked | Verdict::Skipped) | None => Outcome::Unfinished,
        }))
    }
}

/// A requirement with the cases that verify it.
pub(crate) struct Tested<'p> {
    pub(crate) record: &'p Record,
    pub(crate) cases: Vec<&'p Record>,
    pub(crate) outcome: Outcome,
    /// The features that it refines.
    pub(crate) features: Vec<&'p Record>,
    /// The topmost features above those, each once.
    pub(crate) modules: Vec<&'p Record>,
}

/// Every requirement that holds no others, in tree order.
pub(crate) fn requirements<'p>(view: &ClientView<'p>, verdicts: &Verdicts<'p>) -> Vec<Tested<'p>> {
    let leaves = view.all::<Requirement>().map(|(record, _)| record).filter(|record| view.is_leaf(record));
    leaves.map(|record| tested(view, verdicts, record)).collect()
}

fn tested<'p>(view: &ClientView<'p>, verdicts: &Verdicts<'p>, record: &'p Record) -> Tested<'p> {
    let cases: Vec<&Record> = view.sources(LinkKind::Verifies, record.id).collect();
    let features: Vec<&Record> = view.targets(LinkKind::Refines, record.id).collect();
    let outcome = verdicts.outcome(&cases);
    Tested { record, cases, outcome, modules: modules_of(view, features.iter().copied()), features }
}

/// The modules in which features lie, each once, in the order in which they are met.
pub(crate) fn modules_of<'p>(view: &ClientView<'p>, features: impl IntoIterator<Item = &'p Record>) -> Vec<&'p Record> {
    let mut modules: Vec<&Record> = Vec::new();
    for feature in features {
        let module = view.with_ancestors(feature).last().unwrap_or(feature);
        if !modules.iter().any(|known| known.id == module.id) {
            modules.push(module);
        }
    }
    modules
}

/// The modules that a case looks at through the requirements it verifies.
pub(crate) fn modules_of_case<'p>(view: &ClientView<'p>, case: &Record) -> Vec<&'p Record> {
    let requirements = view.targets(LinkKind::Verifies, case.id);
    let features: Vec<&Record> = requirements.flat_map(|it| view.targets(LinkKind::Refines, it.id)).collect();
    modules_of(view, features)
}

/// How many things have each outcome, in the order of [`Outcome::ALL`].
pub(crate) fn tally(outcomes: impl IntoIterator<Item = Outcome>) -> [usize; 4] {
    let mut counts = [0; 4];
    for outcome in outcomes {
        counts[Outcome::ALL.iter().position(|known| *known == outcome).unwrap_or(0)] += 1;
    }
    counts
}

/// For each module, the first day on which cases of one level had a result: any, or only those that passed.
pub(crate) fn first_results(view: &ClientView, level: TestLevel, only_passed: bool) -> BTreeMap<Id, Day> {
    let mut first: BTreeMap<Id, Day> = BTreeMap::new();
    for (_, run) in view.all::<TestRun>() {
        for result in run.results.iter().filter(|result| !only_passed || result.verdict == Some(Verdict::Passed)) {
            let case = result.case.and_then(|case| view.record(case.id));
            let case = case.filter(|case| case.get::<TestCase>().is_some_and(|it| it.level == Some(level)));
            let Some((case, on)) = case.zip(result.on.or(run.started)) else { continue };
            for module in modules_of_case(view, case) {
                first.entry(module.id).and_modify(|day| *day = (*day).min(on)).or_insert(on);
            }
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::Outcome::{self, *};

    #[test]
    fn one_failure_fails_the_whole_and_what_is_partly_unknown_has_not_passed() {
        let cases: [(&[Outcome], Outcome); 6] = [
            (&[], Unknown),
            (&[Unknown, Unknown], Unknown),
            (&[Passed, Passed], Passed),
            (&[Passed, Unknown], Unfinished),
            (&[Unknown, Failed, Passed], Failed),
            (&[Passed, Unfinished], Unfinished),
        ];
        for (parts, whole) in cases {
            assert_eq!(Outcome::of_all(parts.iter().copied()), whole, "{parts:?}");
        }
    }
}
