//! Earned value: what was planned, done and spent up to a day, in person-days.
//!
//! Method: earned value management after ANSI/EIA-748 and the PMI Practice Standard for Earned Value Management. Work is
//! measured in person-days, not in money: rates are nobody's business but ours. Planned work falls evenly on the working
//! days of its task.

use model::Day;
use model::development::Task;
use schedule::Calendar;

use crate::plan::{Span, TaskDates};

/// One task as earned value looks at it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Work {
    /// The work that was planned, in person-days.
    pub effort_days: f64,
    /// When it was planned.
    pub planned: Span,
    /// The first day as it came.
    pub started: Option<Day>,
    /// The last day as it came.
    pub finished: Option<Day>,
    /// How much of it is done, from 0 to 1.
    pub done: f64,
    /// The work that went into it, in person-days.
    pub spent_days: f64,
}

impl Work {
    /// A task with its dates. What the promised plan does not hold counts as planned where it lies now.
    #[must_use]
    pub fn of(task: &Task, dates: &TaskDates) -> Work {
        Work {
            effort_days: dates.budget_days,
            planned: dates.planned.unwrap_or(dates.current),
            started: task.actual_start,
            finished: task.actual_finish,
            done: dates.done,
            spent_days: task.actual_effort.unwrap_or(0.0),
        }
    }
}

/// The three measures of earned value, and the work planned in all, in person-days.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct EarnedValue {
    /// Budget at completion (BAC): the work planned in all.
    pub budget: f64,
    /// Planned value (PV): the work that should be done by the day.
    pub planned: f64,
    /// Earned value (EV): the planned work of what is done.
    pub earned: f64,
    /// Actual cost (AC): the work that went into it.
    pub actual: f64,
}

impl EarnedValue {
    /// The measures of some tasks at the end of a day. Progress and actual work are known for `today` only; before it they
    /// are taken to have grown evenly since each task began.
    #[must_use]
    pub fn at(work: &[Work], calendar: &Calendar, day: Day, today: Day) -> EarnedValue {
        work.iter().fold(EarnedValue::default(), |sum, task| {
            let reached = task.reached(calendar, day, today);
            EarnedValue {
                budget: sum.budget + task.effort_days,
                planned: sum.planned + task.effort_days * share(calendar, task.planned, day),
                earned: sum.earned + task.effort_days * task.done * reached,
                actual: sum.actual + task.spent_days * reached,
            }
        })
    }

    /// Schedule performance index, SPI = EV ÷ PV; unknown while nothing was to be done.
    #[must_use]
    pub fn schedule_index(&self) -> Option<f64> {
        (self.planned > 0.0).then(|| self.earned / self.planned)
    }

    /// Cost performance index, CPI = EV ÷ AC; unknown while no work went in.
    #[must_use]
    pub fn cost_index(&self) -> Option<f64> {
        (self.actual > 0.0).then(|| self.earned / self.actual)
    }

    /// Estimate at completion, EAC = BAC ÷ CPI: what it takes in all if work goes on as it went so far.
    #[must_use]
    pub fn estimate_at_completion(&self) -> Option<f64> {
        self.cost_index().filter(|index| *index > 0.0).map(|index| self.budget / index)
    }

    /// How much of the planned work is done, from 0 to 1.
    #[must_use]
    pub fn share_done(&self) -> f64 {
        if self.budget > 0.0 { self.earned / self.budget } else { 0.0 }
    }
}

impl Work {
    /// The share of today's progress that was reached by the end of a day.
    fn reached(&self, calendar: &Calendar, day: Day, today: Day) -> f64 {
        if day >= today {
            return 1.0;
        }
        // Work of which nobody noted the beginning is known as of today only.
        let Some(start) = self.started else { return 0.0 };
        share(calendar, Span { start, finish: self.finished.unwrap_or(today).max(start) }, day)
    }
}

/// The share of a span's working days that have passed at the end of a day.
fn share(calendar: &Calendar, span: Span, day: Day) -> f64 {
    if day >= span.finish {
        return 1.0;
    }
    let days = calendar.working_days(span.start, span.finish);
    if days == 0 { 0.0 } else { f64::from(calendar.working_days(span.start, day)) / f64::from(days) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a test writes its dates rightly")
    }

    fn span(start: &str, finish: &str) -> Span {
        Span { start: day(start), finish: day(finish) }
    }

    /// Ten days planned over two weeks and finished in three with twelve; eight days planned over the week after, a
    /// quarter done with three.
    fn work() -> [Work; 2] {
        [
            Work {
                effort_days: 10.0,
                planned: span("2026-03-02", "2026-03-13"),
                started: Some(day("2026-03-02")),
                finished: Some(day("2026-03-20")),
                done: 1.0,
                spent_days: 12.0,
            },
            Work {
                effort_days: 8.0,
                planned: span("2026-03-16", "2026-03-20"),
                started: Some(day("2026-03-18")),
                finished: None,
                done: 0.25,
                spent_days: 3.0,
            },
        ]
    }

    #[test]
    fn the_measures_of_two_tasks_are_those_worked_out_by_hand() {
        let today = day("2026-03-20");
        let value = EarnedValue::at(&work(), &Calendar::default(), today, today);
        assert_eq!(value, EarnedValue { budget: 18.0, planned: 18.0, earned: 12.0, actual: 15.0 });
        assert_eq!(value.schedule_index(), Some(12.0 / 18.0));
        assert_eq!(value.cost_index(), Some(0.8));
        assert_eq!(value.estimate_at_completion(), Some(22.5));
    }

    #[test]
    fn planned_work_grows_with_working_days_and_progress_evenly_up_to_today() {
        let (friday, today) = (day("2026-03-06"), day("2026-03-20"));
        let value = EarnedValue::at(&work(), &Calendar::default(), friday, today);
        assert_eq!(value.planned, 5.0);
        assert!((value.earned - 10.0 / 3.0).abs() < 1e-9);
        assert!((value.actual - 4.0).abs() < 1e-9);
        let sunday = EarnedValue::at(&work(), &Calendar::default(), day("2026-03-08"), today);
        assert_eq!(sunday, value);
    }

    #[test]
    fn without_any_work_the_indexes_are_unknown() {
        let today = day("2026-03-20");
        let value = EarnedValue::at(&[], &Calendar::default(), today, today);
        assert_eq!((value.schedule_index(), value.cost_index(), value.estimate_at_completion()), (None, None, None));
        assert_eq!(value.share_done(), 0.0);
    }
}
