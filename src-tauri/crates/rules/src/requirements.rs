//! Gate 3: can it be built and tested from what is written?

use model::architecture::{Diagram, DiagramType};
use model::requirements::{Reader, Requirement, Section};
use model::{Kind, LinkKind, Subject};

use crate::Facts;
use crate::check::{Check, NO_FIELD, unless};
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
        for (block, kind, there) in blocks(facts) {
            tally.expect(there, kind, [("block", block.to_owned())]);
        }
    }),
    Check::advisory("check-requirements-readers-served", |facts, tally| {
        for reader in [Reader::Development, Reader::Testing, Reader::Design] {
            let served = facts.project.all::<Section>().any(|(_, section)| {
                let reached = section.reader.unwrap_or(Reader::All);
                reached == reader || reached == Reader::All
            });
            tally.expect(served, Kind::Section, [("reader", reader.word().to_owned())]);
        }
    }),
];

/// The five kinds of block that a requirements document should use, and whether it does.
fn blocks(facts: &Facts) -> [(&'static str, Kind, bool); 5] {
    let project = facts.project;
    let drawn = |flow: bool| {
        let is_flow = |diagram: &Diagram| {
            matches!(diagram.r#type, Some(DiagramType::BusinessFlow | DiagramType::RoleProcess | DiagramType::PageFlow))
        };
        project.all::<Diagram>().any(|(_, diagram)| is_flow(diagram) == flow)
    };
    [
        ("text", Kind::Section, project.count(Kind::Section) > 0),
        ("graphic", Kind::Diagram, drawn(false)),
        ("flow", Kind::Diagram, drawn(true)),
        ("interaction", Kind::Prototype, project.count(Kind::Prototype) > 0),
        ("chart", Kind::Chart, project.count(Kind::Chart) > 0),
    ]
}
