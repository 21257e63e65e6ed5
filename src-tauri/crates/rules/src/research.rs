//! Gate 1: is the business understood, and did the client confirm the blueprint?

use std::collections::BTreeSet;

use model::research::{Agreed, Alignment, Assessment, DataObject, Evidence, Initiative, LinkUp, Nature, Objective};
use model::research::{PainPoint, Session};
use model::{Kind, LinkKind, Record, Stage, Subject};

use crate::Facts;
use crate::check::{Check, NO_FIELD, Tally, first_missing, unless};
use crate::facts::stage_days;

/// From this priority on (severity × frequency, 1–25), a pain point needs evidence and an initiative, unless the
/// project says otherwise.
const PAIN_THRESHOLD: i64 = 12;
/// Data of which less than this share is complete, accurate or used are looked at as a silo, in percent.
const SILO_BELOW: i64 = 60;

pub(crate) const CHECKS: &[Check] = &[
    Check::required("check-research-objectives-measured", |facts, tally| {
        tally.each_of_some::<Objective>(facts, |_, objective| unless(objective.measure.is_some(), "measure"));
    }),
    Check::required("check-research-alignment-agreed", |facts, tally| {
        tally.each_of_some::<Alignment>(facts, |_, item| unless(item.agreed == Some(Agreed::Yes), "agreed"));
    }),
    Check::required("check-research-client-session", |facts, tally| {
        let met = |session: &Session| session.attendees.iter().any(|attendee| facts.is_client(attendee.id));
        tally.expect(facts.project.all::<Session>().any(|(_, session)| met(session)), Kind::Session, []);
    }),
    Check::required("check-research-pain-points-evidenced", |facts, tally| {
        tally.some(facts, Kind::PainPoint);
        pressing(facts, tally, LinkKind::Supports);
    }),
    Check::required("check-research-pain-points-answered", |facts, tally| pressing(facts, tally, LinkKind::Solves)),
    Check::required("check-research-initiatives-grounded", |facts, tally| {
        tally.each_of_some::<Initiative>(facts, |record, initiative| grounded(facts, record, initiative));
    }),
    Check::required("check-research-blueprint-signed", |facts, tally| {
        tally.expect(facts.is_signed(Subject::Blueprint), Kind::SignOff, []);
    }),
    Check::advisory("check-research-evidence-mixed", |facts, tally| {
        for nature in Nature::ALL {
            let there = facts.project.all::<Evidence>().any(|(_, evidence)| evidence.nature == Some(*nature));
            tally.expect(there, Kind::Evidence, [("nature", nature.word().to_owned())]);
        }
    }),
    Check::advisory("check-research-link-ups-assessed", |facts, tally| {
        for link_up in LinkUp::ALL {
            let there =
                facts.project.all::<Assessment>().any(|(_, it)| it.link_up == Some(*link_up) && it.score.is_some());
            tally.expect(there, Kind::Assessment, [("link_up", link_up.word().to_owned())]);
        }
    }),
    Check::advisory("check-research-duration", |facts, tally| {
        if let Some((record, plan)) = facts.stage_plan(Stage::Research)
            && let Some(days) = stage_days(facts.project, plan)
        {
            let miss = unless((5..=10).contains(&days), "planned_finish");
            tally.judge_with(record, miss, [("days", days.to_string())]);
        }
    }),
    Check::advisory("check-research-business-model-clear", |facts, tally| {
        if let Some((record, profile)) = facts.project.profile() {
            let clarity = profile.clarity.map_or(0, |clarity| clarity.0);
            tally.judge_with(record, unless(clarity >= 3, "clarity"), [("clarity", clarity.to_string())]);
        }
    }),
    Check::advisory("check-research-silo-types-set", |facts, tally| {
        tally.each::<DataObject>(facts, |_, data| {
            let shares = [data.completeness, data.accuracy, data.application];
            let poor = shares.into_iter().flatten().any(|share| share.0 < SILO_BELOW);
            unless(!poor || data.silo_type.is_some(), "silo_type")
        });
    }),
];

/// Looks at the pain points whose priority reaches the project's threshold.
fn pressing(facts: &Facts, tally: &mut Tally, link: LinkKind) {
    let own = facts.project.profile().and_then(|(_, profile)| profile.pain_threshold);
    let threshold = own.map_or(PAIN_THRESHOLD, |threshold| threshold.0);
    for (record, pain) in facts.project.all::<PainPoint>() {
        if pain.priority().is_some_and(|priority| priority >= threshold) {
            tally.judge(record, unless(facts.has_source(link, record.id), NO_FIELD));
        }
    }
}

fn grounded(facts: &Facts, record: &Record, initiative: &Initiative) -> Option<&'static str> {
    let pains: BTreeSet<_> = facts.project.targets(LinkKind::Solves, record.id).map(|pain| pain.id).collect();
    let process = initiative.process.is_some()
        || pains.iter().filter_map(|id| facts.project.get::<PainPoint>(*id)).any(|pain| pain.process.is_some());
    let rationale = !initiative.fit_rationale.trim().is_empty();
    first_missing([("fit_rationale", rationale), ("process", process), (NO_FIELD, !pains.is_empty())])
}
