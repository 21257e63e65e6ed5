//! Gate 3: can it be built and tested from what is written?

use model::requirements::Requirement;
use model::{Kind, LinkKind, Subject};

use crate::check::{Check, NO_FIELD, unless};
use crate::readers::{blocks, states};
use crate::scope::{delivered, reached};

/// The links up to the requirements, whose ends must have been looked at since they last changed.
const UPSTREAM: [LinkKind; 4] = [LinkKind::Solves, LinkKind::Achieves, LinkKind::Delivers, LinkKind::Refines];

pub(crate) const CHECKS: &[Check] = &[
    Check::required("check-requirements-features-refined", |facts, tally| {
        for (record, _) in delivered(facts) {
            tally.judge(record, unless(reached(facts, record, LinkKind::Refines), NO_FIELD));
        }
    }),
    Check::required("check-requirements-verifiable", |facts, tally| {
        tally.some(facts, Kind::Requirement);
        for (record, requirement) in facts.project.all::<Requirement>() {
            if facts.project.is_leaf(record) {
                let examples = facts.project.children(Kind::Acceptance, Some(record.id)).next().is_some();
                let verifiable = examples || !requirement.fit_criterion.trim().is_empty();
                tally.judge(record, unless(verifiable, "fit_criterion"));
            }
        }
    }),
    Check::required("check-requirements-no-suspect", |facts, tally| {
        let mut upstream: Vec<_> = facts.project.links().filter(|link| UPSTREAM.contains(&link.kind)).collect();
        upstream.sort_unstable_by_key(|link| link.id);
        for link in upstream {
            if let Some(record) = facts.project.record(link.from) {
                tally.judge(record, unless(!facts.project.is_suspect(link), NO_FIELD));
            }
        }
    }),
    Check::required("check-requirements-frozen", |facts, tally| {
        tally.expect(facts.project.latest_baseline(Subject::Requirements).is_some(), Kind::Requirement, []);
    }),
    Check::advisory("check-requirements-blocks-used", |facts, tally| {
        for block in blocks(facts) {
            tally.expect(block.count > 0, block.kind, [("block", block.block)]);
        }
    }),
    Check::advisory("check-requirements-readers-served", |facts, tally| {
        for state in states(facts) {
            let lacking: usize = state.needs.iter().map(|need| need.findings.len()).sum();
            let args = [("reader", state.reader.word().to_owned()), ("count", lacking.to_string())];
            tally.expect(lacking == 0, Kind::Section, args);
        }
    }),
];
