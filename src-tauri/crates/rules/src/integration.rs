//! Gate 5: is the data chain whole, and has every interface been seen to work?

use model::development::Risk;
use model::integration::{DebugSession, ExternalSystem, Interface, InterfaceState, Openness, PassFail};
use model::{Kind, Record};

use crate::Facts;
use crate::chain::bridges;
use crate::check::{Check, NO_FIELD, unless};

pub(crate) const CHECKS: &[Check] = &[
    Check::required("check-integration-hops-bridged", |facts, tally| {
        for bridge in bridges(facts.project).iter().filter(|bridge| bridge.torn) {
            tally.judge(bridge.record, unless(!bridge.interfaces.is_empty(), NO_FIELD));
        }
    }),
    Check::required("check-integration-interfaces-debugged", |facts, tally| {
        tally.some(facts, Kind::Interface);
        for (record, interface) in facts.project.all::<Interface>() {
            let far = interface.state.is_some_and(|state| state >= InterfaceState::JointlyDebugged);
            let passed = facts.project.all::<DebugSession>().any(|(_, session)| {
                session.interface.is_some_and(|about| about.id == record.id) && session.result == Some(PassFail::Pass)
            });
            tally.judge(record, if far { unless(passed, NO_FIELD) } else { Some("state") });
        }
    }),
    Check::advisory("check-integration-openness-complete", |facts, tally| {
        tally.each::<ExternalSystem>(facts, |_, system| {
            unless(answers(&system.openness).iter().all(Option::is_some), "openness")
        });
    }),
    Check::advisory("check-integration-closed-systems-risked", |facts, tally| {
        for (record, system) in facts.project.all::<ExternalSystem>() {
            let open = &system.openness;
            if open.documentation == Some(false) || open.sandbox == Some(false) {
                tally.judge(record, unless(named_by_risk(facts, record), NO_FIELD));
            }
        }
    }),
];

fn answers(open: &Openness) -> [Option<bool>; 7] {
    [
        open.documentation,
        open.sandbox,
        open.authentication,
        open.webhooks,
        open.bulk,
        open.rate_limit,
        open.custom_fields,
    ]
}

/// Whether a risk speaks of a system, by its code or its name.
fn named_by_risk(facts: &Facts, system: &Record) -> bool {
    facts.project.all::<Risk>().any(|(record, risk)| {
        let texts = [&record.title, &record.body, &risk.cause.0, &risk.event.0, &risk.effect.0];
        texts.iter().any(|text| text.contains(&system.code) || text.contains(&system.title))
    })
}
