//! Gate 7: does everyone know the why, the way and the plan, not only the buttons?

use std::collections::BTreeSet;

use model::development::{ChangeRequest, ChangeStatus, Risk, RiskStatus};
use model::training::{AudienceGroup, Benefit, Course, CoursePurpose, Faq, Incentive, TrainingEvent};
use model::{Id, Kind, LinkKind};

use crate::check::{Check, NO_FIELD, first_missing, unless};

pub(crate) const CHECKS: &[Check] = &[
    Check::required("check-training-audiences-taught", |facts, tally| {
        tally.each_of_some::<AudienceGroup>(facts, |record, _| {
            unless(facts.has_target(LinkKind::Attends, record.id), NO_FIELD)
        });
    }),
    Check::required("check-training-purposes-mixed", |facts, tally| {
        let courses = facts.project.all::<Course>();
        let other =
            courses.filter(|(_, course)| course.purpose.is_some_and(|it| it != CoursePurpose::Operation)).count();
        tally.expect(other > 0, Kind::Course, []);
    }),
    Check::required("check-training-attendance-recorded", |facts, tally| {
        tally.some(facts, Kind::TrainingEvent);
        for (record, event) in facts.project.all::<TrainingEvent>() {
            if event.held_on.is_some_and(|day| day <= facts.today) {
                tally.judge(record, unless(!event.attendance.is_empty(), "attendance"));
            }
        }
    }),
    Check::required("check-training-benefits-in-numbers", |facts, tally| {
        tally.each_of_some::<Benefit>(facts, |_, benefit| {
            first_missing([("baseline", benefit.baseline.is_some()), ("target", benefit.target.is_some())])
        });
    }),
    Check::advisory("check-training-faq-covers", |facts, tally| {
        let answers = facts.project.all::<Faq>().filter(|(_, faq)| !faq.answer.trim().is_empty());
        let answered: BTreeSet<Id> = answers.filter_map(|(_, faq)| faq.from.map(|from| from.id)).collect();
        for (record, risk) in facts.project.all::<Risk>() {
            if risk.status != Some(RiskStatus::Closed) {
                tally.judge(record, unless(answered.contains(&record.id), NO_FIELD));
            }
        }
        for (record, change) in facts.project.all::<ChangeRequest>() {
            if change.status.is_some_and(|status| status >= ChangeStatus::Decided) {
                tally.judge(record, unless(answered.contains(&record.id), NO_FIELD));
            }
        }
    }),
    Check::advisory("check-training-incentives-defined", |facts, tally| {
        tally.each_of_some::<Incentive>(facts, |_, incentive| {
            let (metric, reward) = (incentive.metric.trim(), incentive.reward.trim());
            first_missing([("metric", !metric.is_empty()), ("reward", !reward.is_empty())])
        });
    }),
];
