//! Gate 2: do both architectures stand, and did the client confirm the scope?

use std::collections::BTreeSet;

use model::architecture::{ArchitectureView, Component, ExtensionScenario, Feature, Priority, Role};
use model::research::{Process, Resource};
use model::whole::Decision;
use model::{Id, Kind, Subject};

use crate::check::{Check, NO_FIELD, first_missing, unless};
use crate::contradiction::conflicts;
use crate::scope::{delivered, has_flow, leaves, with_flow};

pub(crate) const CHECKS: &[Check] = &[
    Check::required("check-architecture-views-exist", |facts, tally| {
        for view in ArchitectureView::ALL {
            let there = facts.project.all::<Component>().any(|(_, component)| component.view == Some(*view));
            tally.expect(there, Kind::Component, [("view", view.word().to_owned())]);
        }
    }),
    Check::required("check-architecture-role-processes", |facts, tally| {
        let processes = facts.project.all::<Process>();
        let served: BTreeSet<Id> =
            processes.flat_map(|(_, process)| process.roles.iter().map(|role| role.id)).collect();
        tally.some(facts, Kind::Role);
        for (record, _) in facts.project.all::<Role>().filter(|(_, role)| role.key_role != Some(false)) {
            tally.judge(record, unless(served.contains(&record.id), NO_FIELD));
        }
    }),
    Check::required("check-architecture-core-flows", |facts, tally| {
        let drawn = with_flow(facts);
        for (record, feature) in delivered(facts).filter(|(_, feature)| feature.priority == Some(Priority::Must)) {
            tally.judge(record, unless(has_flow(facts, &drawn, record, feature), "no_flow_reason"));
        }
    }),
    Check::required("check-architecture-features-scoped", |facts, tally| {
        tally.some(facts, Kind::Feature);
        for (record, feature) in leaves(facts) {
            tally.judge(record, unless(feature.scope.is_some(), "scope"));
        }
    }),
    Check::required("check-architecture-done-defined", |facts, tally| {
        for (record, feature) in delivered(facts) {
            tally.judge(record, unless(!feature.done_definition.trim().is_empty(), "done_definition"));
        }
    }),
    Check::required("check-architecture-scope-signed", |facts, tally| {
        tally.expect(facts.is_signed(Subject::Scope), Kind::SignOff, []);
    }),
    Check::advisory("check-architecture-exclusions-kept", |facts, tally| {
        let open = conflicts(facts.project).into_iter().filter(|conflict| conflict.answer.is_none());
        let against: BTreeSet<Id> = open.map(|conflict| conflict.feature.id).collect();
        for (record, _) in facts.project.all::<Feature>() {
            tally.judge(record, unless(!against.contains(&record.id), "title"));
        }
    }),
    Check::advisory("check-architecture-extension-tested", |facts, tally| {
        tally.each_of_some::<ExtensionScenario>(facts, |_, scenario| unless(scenario.absorbed.is_some(), "absorbed"));
    }),
    Check::advisory("check-architecture-decision-effects", |facts, tally| {
        tally.each::<Decision>(facts, |_, decision| {
            first_missing([
                ("effect_on_cost", !decision.effect_on_cost.trim().is_empty()),
                ("effect_on_quality", !decision.effect_on_quality.trim().is_empty()),
                ("effect_on_security", !decision.effect_on_security.trim().is_empty()),
            ])
        });
    }),
    Check::advisory("check-architecture-limits-answered", |facts, tally| {
        let components = facts.project.all::<Component>();
        let answered: BTreeSet<Id> =
            components.flat_map(|(_, component)| component.constrained_by.iter().map(|by| by.id)).collect();
        for (record, _) in facts.project.all::<Resource>().filter(|(_, resource)| !resource.limits.trim().is_empty()) {
            tally.judge(record, unless(answered.contains(&record.id), NO_FIELD));
        }
    }),
];
