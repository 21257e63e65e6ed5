//! Gate 6: is it tested, can it be installed, and is there a way back?

use std::collections::{BTreeMap, BTreeSet};

use model::deployment::{Defect, DeploymentOption, Host, Release, TestCase, TestLevel, TestRun, Verdict};
use model::development::{IssueStatus, Severity};
use model::requirements::Requirement;
use model::{Day, Id, Kind, LinkKind, Record};

use crate::Facts;
use crate::check::{Check, NO_FIELD, unless};
use crate::coverage::ancestors;

pub(crate) const CHECKS: &[Check] = &[
    Check::required("check-deployment-unit-before-integration", |facts, tally| {
        let (unit, integrated) = (modules_passed(facts), modules_integrated(facts));
        for (module, first) in integrated {
            if let Some(record) = facts.project.record(module) {
                let tested = unit.get(&module).is_some_and(|day| *day <= first);
                tally.judge(record, unless(tested, NO_FIELD));
            }
        }
    }),
    Check::required("check-deployment-requirements-passed", |facts, tally| {
        let verdicts = latest_verdicts(facts);
        tally.some(facts, Kind::Requirement);
        for (record, _) in facts.project.all::<Requirement>() {
            if facts.project.is_leaf(record) {
                let cases: Vec<Id> = cases(facts, record).collect();
                let passed = |case: &Id| verdicts.get(case).is_some_and(|(_, verdict)| *verdict == Verdict::Passed);
                tally.judge(record, unless(!cases.is_empty() && cases.iter().all(passed), NO_FIELD));
            }
        }
    }),
    Check::required("check-deployment-no-critical-defect", |facts, tally| {
        for (record, defect) in facts.project.all::<Defect>() {
            if defect.severity == Some(Severity::Critical) {
                let mended = matches!(defect.status, Some(IssueStatus::Resolved | IssueStatus::Closed));
                tally.judge(record, unless(mended, "status"));
            }
        }
    }),
    Check::required("check-deployment-option-chosen", |facts, tally| {
        let options = facts.project.all::<DeploymentOption>();
        let chosen: Vec<_> = options.filter(|(_, option)| option.chosen == Some(true)).collect();
        tally.expect(chosen.len() == 1, Kind::DeploymentOption, []);
        for (record, option) in chosen {
            tally.judge(record, unless(!option.costs.is_empty(), "costs"));
        }
    }),
    Check::required("check-deployment-rollback-described", |facts, tally| {
        tally
            .each_of_some::<Release>(facts, |_, release| unless(!release.rollback.steps.trim().is_empty(), "rollback"));
    }),
    Check::required("check-deployment-acceptance-signed", |facts, tally| {
        let signed = facts.client_signatures().any(|about| facts.project.get::<Release>(about).is_some());
        tally.expect(signed, Kind::SignOff, []);
    }),
    Check::advisory("check-deployment-cost-order", |facts, tally| {
        let total = |host: Host| {
            let options = facts.project.all::<DeploymentOption>().filter(|(_, option)| option.host == Some(host));
            let mut sums = options
                .filter(|(_, option)| !option.costs.is_empty())
                .map(|(record, option)| (record, option.costs.iter().filter_map(|cost| cost.amount).sum::<f64>()));
            sums.next()
        };
        let order = [Host::VendorCloud, Host::ClientCloud, Host::OnPremises].map(total);
        for pair in order.windows(2) {
            if let [Some((_, lower)), Some((record, higher))] = pair {
                tally.judge(record, unless(lower < higher, "costs"));
            }
        }
    }),
];

fn cases<'a>(facts: &Facts<'a>, requirement: &'a Record) -> impl Iterator<Item = Id> + use<'a> {
    facts.project.sources(LinkKind::Verifies, requirement.id).map(|case| case.id)
}

/// The newest verdict of every case: by day, then by the order of the runs.
fn latest_verdicts(facts: &Facts) -> BTreeMap<Id, (Option<Day>, Verdict)> {
    let mut latest: BTreeMap<Id, (Option<Day>, Verdict)> = BTreeMap::new();
    for (_, run) in facts.project.all::<TestRun>() {
        for result in &run.results {
            if let (Some(case), Some(verdict)) = (result.case, result.verdict) {
                let on = result.on.or(run.finished).or(run.started);
                match latest.get(&case.id) {
                    Some((known, _)) if *known > on => {}
                    _ => {
                        latest.insert(case.id, (on, verdict));
                    }
                }
            }
        }
    }
    latest
}

/// The modules, as the topmost features, that a case looks at through the requirements it verifies.
fn modules(facts: &Facts, case: Id) -> BTreeSet<Id> {
    let requirements = facts.project.targets(LinkKind::Verifies, case);
    let features = requirements.flat_map(|requirement| facts.project.targets(LinkKind::Refines, requirement.id));
    features.filter_map(|feature| ancestors(facts.project, feature).last()).map(|module| module.id).collect()
}

/// For each module, the first day of the results that cases of one level had, all or only those that passed.
fn first_results(facts: &Facts, level: TestLevel, only_passed: bool) -> BTreeMap<Id, Day> {
    let mut first: BTreeMap<Id, Day> = BTreeMap::new();
    for (_, run) in facts.project.all::<TestRun>() {
        for result in run.results.iter().filter(|result| !only_passed || result.verdict == Some(Verdict::Passed)) {
            let Some(case) = result.case else { continue };
            let fits = facts.project.get::<TestCase>(case.id).is_some_and(|case| case.level == Some(level));
            if let (true, Some(on)) = (fits, result.on.or(run.started)) {
                for module in modules(facts, case.id) {
                    first.entry(module).and_modify(|day| *day = (*day).min(on)).or_insert(on);
                }
            }
        }
    }
    first
}

fn modules_passed(facts: &Facts) -> BTreeMap<Id, Day> {
    first_results(facts, TestLevel::Unit, true)
}

fn modules_integrated(facts: &Facts) -> BTreeMap<Id, Day> {
    first_results(facts, TestLevel::Integration, false)
}
