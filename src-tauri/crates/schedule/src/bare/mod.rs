//! A bare network in a file, for scripts and benches: tasks, links and calendars as JSON in, dates as JSON out.
//!
//! ```json
//! {
//!   "start": "2026-03-02",
//!   "calendars": [{ "id": "office", "week": [8, 8, 8, 8, 8, 0, 0], "holidays": "cn", "off": ["2026-07-10"], "worked": [] }],
//!   "tasks": [
//!     { "id": "a", "title": "Build", "duration_days": 5 },
//!     { "id": "b", "duration_hours": 12, "constraint": "not_before", "on": "2026-03-11", "deadline": "2026-03-20" }
//!   ],
//!   "links": [{ "from": "a", "to": "b", "type": "FS", "lag_days": 1 }]
//! }
//! ```
//! A task without a duration is a milestone. The first calendar holds for tasks that name none; without any calendar, work is
//! done from Monday to Friday for eight hours. `status` is the date as of which progress is known.

mod file;

use std::fmt;

use chrono::{Datelike, NaiveDate};
use foldhash::HashMap;
use serde::{Serialize, Serializer};

use crate::calendar::Calendar;
use crate::network::{Activity, Constraint, Edge, Fault, Network, Progress};
use crate::schedule::Schedule;
use crate::time::Instant;
use file::{Bound, File, Task};

/// The dates of a bare network.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BarePlan {
    /// The last day of the plan; none where there is no task.
    pub finish: Option<NaiveDate>,
    /// The tasks, in the order of the file.
    pub tasks: Vec<BareTask>,
}

/// One task with its dates.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BareTask {
    /// As the file names it.
    pub id: String,
    /// As the file calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The first day.
    #[serde(serialize_with = "written")]
    pub start: NaiveDate,
    /// The last day.
    #[serde(serialize_with = "written")]
    pub finish: NaiveDate,
    /// How many working days it can slip without moving the end or missing a deadline.
    pub total_float_days: f64,
    /// How many working days it can slip without moving any other task.
    pub free_float_days: f64,
    /// Whether the end moves, or a deadline is missed by more, as soon as it slips.
    pub critical: bool,
}

/// Writes a day as ISO 8601 says it. A plan has two of them a task, and the usual way takes longer than planning.
fn written<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    let digit = |number: u32, place: u32| b'0' + (number / place % 10) as u8;
    let (year, month, date) = (day.year().unsigned_abs(), day.month(), day.day());
    let years = [1000, 100, 10, 1].map(|place| digit(year, place));
    let [months, dates] = [month, date].map(|number| [digit(number, 10), digit(number, 1)]);
    let text = [&years[..], b"-", &months, b"-", &dates].concat();
    serializer.serialize_str(std::str::from_utf8(&text).unwrap_or_default())
}

/// What is wrong with a file, named as the file names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BareFault {
    /// It is no JSON of this form; with the place in words.
    Form(String),
    /// Two tasks, or two calendars, have the same name.
    Twice(String),
    /// A link names a task that does not exist.
    UnknownTask(String),
    /// A task, or the list of holidays of a calendar, names what does not exist.
    UnknownCalendar(String),
    /// A calendar works on no day of the week.
    NoWorkingDay(String),
    /// A calendar has days that are negative or longer than 24 hours.
    WrongHours(String),
    /// Tasks wait for each other in a circle, in its order.
    Circle(Vec<String>),
    /// A duration is negative.
    Negative(String),
    /// A task takes or waits longer than any plan.
    TooLong(String),
    /// More than 100 or less than 0 percent of a task are done.
    Percent(String),
    /// A task has a constraint without a date, or finished before it started, or without having started.
    Progress(String),
    /// A task, or the beginning of the plan where it is none, lies outside of the years 1900 to 2999.
    OutOfRange(String),
}

impl BareFault {
    /// A stable word for the kind of fault.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            BareFault::Form(_) => "network-form",
            BareFault::Twice(_) => "network-twice",
            BareFault::UnknownTask(_) => "network-unknown-task",
            BareFault::UnknownCalendar(_) => "network-unknown-calendar",
            BareFault::NoWorkingDay(_) => "network-no-working-day",
            BareFault::WrongHours(_) => "network-wrong-hours",
            BareFault::Circle(_) => "network-circle",
            BareFault::Negative(_) => "network-negative",
            BareFault::TooLong(_) => "network-too-long",
            BareFault::Percent(_) => "network-percent",
            BareFault::Progress(_) => "network-progress",
            BareFault::OutOfRange(_) => "network-out-of-range",
        }
    }

    /// What it is about.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            BareFault::Circle(tasks) => tasks.iter().chain(tasks.first()).cloned().collect::<Vec<_>>().join(" → "),
            BareFault::Form(what)
            | BareFault::Twice(what)
            | BareFault::UnknownTask(what)
            | BareFault::UnknownCalendar(what)
            | BareFault::NoWorkingDay(what)
            | BareFault::WrongHours(what)
            | BareFault::Negative(what)
            | BareFault::TooLong(what)
            | BareFault::Percent(what)
            | BareFault::Progress(what)
            | BareFault::OutOfRange(what) => what.clone(),
        }
    }
}

impl fmt::Display for BareFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.what())
    }
}

impl std::error::Error for BareFault {}

/// Plans the network of a file.
///
/// # Errors
/// The first thing in the file that cannot be.
pub fn plan_bare(text: &str) -> Result<BarePlan, BareFault> {
    let file: File = serde_json::from_str(text).map_err(|error| BareFault::Form(error.to_string()))?;
    let plan = Schedule::new(network(&file)?).map_err(|fault| named(&file, fault))?;
    let tasks = file.tasks.into_iter().enumerate().map(|(index, task)| BareTask {
        id: task.id.into_owned(),
        title: task.title,
        start: plan.start_day(index),
        finish: plan.finish_day(index),
        total_float_days: rounded(plan.total_float_days(index)),
        free_float_days: rounded(plan.free_float_days(index)),
        critical: plan.is_critical(index),
    });
    let tasks: Vec<BareTask> = tasks.collect();
    Ok(BarePlan { finish: tasks.iter().map(|task| task.finish).max(), tasks })
}

/// A third of a day has no end of digits; two of them are enough for people.
fn rounded(days: f64) -> f64 {
    (days * 100.0).round() / 100.0
}

fn network(file: &File) -> Result<Network, BareFault> {
    let calendars = file.calendars()?;
    let names = numbers(file.calendars.iter().map(|calendar| calendar.id.as_str()))?;
    let tasks = numbers(file.tasks.iter().map(|task| &*task.id))?;
    let mut network = Network::new(Instant::of(file.start), Calendar::default());
    network.status = file.status.map(Instant::of);
    if !calendars.is_empty() {
        network.calendars = calendars;
    }
    for task in &file.tasks {
        let calendar = match &task.calendar {
            None => 0,
            Some(name) => *names.get(name.as_str()).ok_or_else(|| BareFault::UnknownCalendar(name.clone()))?,
        };
        network.activities.push(activity(task, calendar, &network)?);
    }
    for link in &file.links {
        let number = |name: &str| tasks.get(name).copied().ok_or_else(|| BareFault::UnknownTask(name.to_owned()));
        let (from, to) = (number(&link.from)?, number(&link.to)?);
        let lag = minutes(&network.calendars[network.activities[to].calendar], link.lag_days, link.lag_hours);
        network.edges.push(Edge { from, to, relation: link.relation.into(), lag });
    }
    Ok(network)
}

/// Numbers names in their order; the same name twice is a fault.
fn numbers<'a>(names: impl Iterator<Item = &'a str>) -> Result<HashMap<&'a str, usize>, BareFault> {
    let mut numbers = HashMap::default();
    for (number, name) in names.enumerate() {
        if numbers.insert(name, number).is_some() {
            return Err(BareFault::Twice(name.to_owned()));
        }
    }
    Ok(numbers)
}

fn minutes(calendar: &Calendar, days: Option<f64>, hours: Option<f64>) -> i64 {
    calendar.minutes_of(days.unwrap_or(0.0)).saturating_add((hours.unwrap_or(0.0) * 60.0).round() as i64)
}

fn activity(task: &Task, number: usize, network: &Network) -> Result<Activity, BareFault> {
    let calendar = &network.calendars[number];
    let duration = minutes(calendar, task.duration_days, task.duration_hours);
    let constraint = match (task.constraint, task.on) {
        (None, None) => Constraint::AsSoonAsPossible,
        (Some(Bound::NotBefore), Some(day)) => Constraint::NotBefore(Instant::of(day)),
        (Some(Bound::StartOn), Some(day)) => Constraint::StartOn(Instant::of(day)),
        (Some(Bound::FinishOn), Some(day)) => Constraint::FinishOn(calendar.close(day)),
        _ => return Err(BareFault::Progress(task.id.to_string())),
    };
    let done = task.percent.unwrap_or(0.0);
    if !(0.0..=100.0).contains(&done) {
        return Err(BareFault::Percent(task.id.to_string()));
    }
    let progress = match (task.started, task.finished) {
        (None, None) => Progress::Ahead,
        (Some(start), Some(finish)) if start <= finish => {
            Progress::Finished { start: Instant::of(start), finish: calendar.close(finish) }
        }
        (Some(start), None) => {
            let remaining = (duration as f64 * (1.0 - done / 100.0)).round() as i64;
            Progress::Started { at: Instant::of(start), remaining }
        }
        _ => return Err(BareFault::Progress(task.id.to_string())),
    };
    let deadline = task.deadline.map(|day| calendar.close(day));
    Ok(Activity { duration, calendar: number, constraint, deadline, progress })
}

/// A fault of the network in the names of the file.
fn named(file: &File, fault: Fault) -> BareFault {
    let task = |number: usize| file.tasks.get(number).map(|task| task.id.to_string()).unwrap_or_default();
    match fault {
        Fault::Circle { activities } => BareFault::Circle(activities.into_iter().map(task).collect()),
        Fault::NoActivity { activity } => BareFault::UnknownTask(task(activity)),
        Fault::UnknownActivity { edge } => {
            BareFault::UnknownTask(file.links.get(edge).map(|link| link.to.to_string()).unwrap_or_default())
        }
        Fault::UnknownCalendar { activity } => BareFault::UnknownCalendar(task(activity)),
        Fault::NegativeDuration { activity } => BareFault::Negative(task(activity)),
        Fault::TooLong { activity } => BareFault::TooLong(task(activity)),
        Fault::FinishedBeforeStart { activity } => BareFault::Progress(task(activity)),
        Fault::OutOfRange { activity } => BareFault::OutOfRange(task(activity)),
        Fault::StartOutOfRange => BareFault::OutOfRange(file.start.to_string()),
    }
}
