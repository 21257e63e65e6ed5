//! The plan with all its dates, as a Gantt chart shows it.

use std::ops::ControlFlow;

use chrono::Datelike;
use model::development::{Person, Task, TaskConstraint, TaskType};
use model::whole::WorkCalendar;
use model::{Baseline, Brief, Change, Day, Dependency, Entity, Id, Kind, LinkKind, Project, Record, Subject};
use rules::{CauseKind, PlanFault, ProjectPlan, TaskDates};
use schedule::Holidays;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, Language, Trouble};

/// Which plan to tell.
#[derive(Debug, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct GetPlan {
    /// The baseline of the plan to hold it against; without one the newest or, where none was made, itself as if nothing had
    /// happened.
    baseline: Option<Id>,
}

/// What a plan is held against.
#[derive(Debug, Serialize, TS)]
pub struct PlanBaseline {
    /// None for the plan itself as if nothing had happened.
    id: Option<Id>,
    name: Option<String>,
    #[ts(type = "string | null")]
    finish: Option<Day>,
    /// By how many working days the plan ends later; negative where it ends earlier.
    #[ts(type = "number | null")]
    delay_days: Option<i64>,
}

/// A baseline of the plan that it can be held against.
#[derive(Debug, Serialize, TS)]
pub struct PlanBaselineName {
    id: Id,
    name: String,
}

/// A day without work, with its name where it has one.
#[derive(Debug, Serialize, TS)]
pub struct DayOff {
    #[ts(type = "string")]
    day: Day,
    name: String,
    /// Whether it is derived because nothing was announced for its year yet.
    provisional: bool,
}

/// The days on which work is done.
#[derive(Debug, Serialize, TS)]
pub struct PlanCalendar {
    /// The weekdays without work, 0 for Monday.
    weekend: Vec<u8>,
    days_off: Vec<DayOff>,
    /// Days that look free and are worked.
    #[ts(type = "string[]")]
    worked: Vec<Day>,
    hours_per_day: f64,
    /// The first year that the plan reaches and whose public holidays are not announced: they are derived, or none are known.
    uncertain_from: Option<i32>,
}

/// Why a task begins when it does.
#[derive(Debug, Serialize, TS)]
pub struct PlanCause {
    #[ts(type = "\"predecessor\" | \"constraint\" | \"progress\" | \"actual\" | \"levelling\" | \"start\"")]
    kind: CauseKind,
    link: Option<Id>,
    task: Option<Id>,
}

/// A task with its dates.
#[derive(Debug, Serialize, TS)]
pub struct PlanTask {
    id: Id,
    code: String,
    title: String,
    parent: Option<Id>,
    depth: u32,
    wbs: String,
    #[ts(type = "\"task\" | \"summary\" | \"milestone\"")]
    r#type: TaskType,
    #[ts(type = "string | null")]
    start: Option<Day>,
    #[ts(type = "string | null")]
    finish: Option<Day>,
    duration_days: Option<f64>,
    effort_days: Option<f64>,
    percent: f64,
    started: bool,
    done: bool,
    /// The latest days that do not move the end.
    #[ts(type = "string | null")]
    latest_start: Option<Day>,
    #[ts(type = "string | null")]
    latest_finish: Option<Day>,
    total_float_days: Option<f64>,
    free_float_days: Option<f64>,
    critical: bool,
    people: Vec<String>,
    #[ts(type = "string | null")]
    baseline_start: Option<Day>,
    #[ts(type = "string | null")]
    baseline_finish: Option<Day>,
    #[ts(type = "number | null")]
    delay_days: Option<i64>,
    #[ts(type = "string | null")]
    deadline: Option<Day>,
    late: bool,
    #[ts(type = "\"asap\" | \"not_before\" | \"must_finish\" | null")]
    constraint: Option<TaskConstraint>,
    #[ts(type = "string | null")]
    constraint_on: Option<Day>,
    cause: Option<PlanCause>,
}

/// A relation between two tasks.
#[derive(Debug, Serialize, TS)]
pub struct PlanLink {
    id: Id,
    from: Id,
    to: Id,
    dependency: Dependency,
    lag_days: f64,
    /// Whether the second task lies where it does because of it.
    driving: bool,
    /// Whether it lies on the critical path.
    critical: bool,
}

/// The plan.
#[derive(Debug, Serialize, TS)]
pub struct PlanView {
    #[ts(type = "number")]
    revision: i64,
    #[ts(type = "string")]
    today: Day,
    #[ts(type = "string | null")]
    start: Option<Day>,
    #[ts(type = "string | null")]
    finish: Option<Day>,
    baseline: Option<PlanBaseline>,
    baselines: Vec<PlanBaselineName>,
    calendar: PlanCalendar,
    /// In tree order.
    tasks: Vec<PlanTask>,
    links: Vec<PlanLink>,
    /// Why no task has dates, where that is so.
    fault: Option<PlanFaultView>,
}

/// Why no task has dates.
#[derive(Debug, Serialize, TS)]
pub struct PlanFaultView {
    /// Whether tasks wait for each other in a circle; otherwise dates or durations lie outside of every calendar.
    circle: bool,
    /// The tasks that stand against dates; those of a circle in its order.
    tasks: Vec<Brief>,
}

/// A step that moved a task.
#[derive(Debug, Serialize, TS)]
pub struct TaskMove {
    #[ts(type = "number")]
    revision: i64,
    label: store::Label,
    author: String,
    at: String,
    /// The change request that the step put into effect, where it was one.
    request: Option<Brief>,
    #[ts(type = "string | null")]
    before: Option<Day>,
    #[ts(type = "string | null")]
    after: Option<Day>,
}

/// The steps that moved the planned finish of a task, newest first.
#[derive(Debug, Serialize, TS)]
pub struct TaskMoves {
    moves: Vec<TaskMove>,
}

/// How many moves of a task are told at most.
const MOVES: usize = 50;

/// Looks back through everything that can have moved tasks. Each step is held against the state before it, as drawn: what
/// moves with every day that passes is no step of a person.
pub(crate) fn moves(app: &mut App, request: crate::records::RecordId) -> Result<TaskMoves, Trouble> {
    let today = app.clock.today();
    let session = app.open()?;
    let present = session.project();
    present.get::<Task>(request.id).ok_or_else(|| Trouble::new("not-found").with("what", request.id))?;
    let finish = |project: &Project| {
        let plan = ProjectPlan::drawn(project, today);
        plan.dates(request.id).map(|dates| dates.current.finish)
    };
    let mut after = finish(present);
    let mut moves: Vec<TaskMove> = Vec::new();
    let mut last_step = None;
    session.store().look_back(|past, project| {
        // Before the first step there is no project.
        if past.seq <= 1 || moves.len() >= MOVES {
            return ControlFlow::Break(());
        }
        if !past.changes.iter().any(bears_on_plan) {
            return ControlFlow::Continue(());
        }
        let before = finish(project);
        match moves.last_mut() {
            // What was typed letter by letter is one step.
            Some(same) if past.step.is_some() && past.step == last_step => same.before = before,
            _ if past.in_effect && before != after => {
                let code = past.label.args.get("code").and_then(|code| code.as_str());
                let is_request = |it: &&Record| it.kind == Kind::ChangeRequest && Some(it.code.as_str()) == code;
                last_step = past.step;
                moves.push(TaskMove {
                    revision: past.seq,
                    label: past.label.clone(),
                    author: past.author.clone(),
                    at: past.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
                    request: present.records().find(is_request).map(Record::brief),
                    before,
                    after,
                });
            }
            _ => {}
        }
        after = before;
        ControlFlow::Continue(())
    })?;
    moves.retain(|moved| moved.before != moved.after);
    Ok(TaskMoves { moves })
}

/// Whether a change can give tasks other dates, or none.
pub(crate) fn bears_on_plan(change: &Change) -> bool {
    match (&change.before, &change.after) {
        (Some(Entity::Record(before)), Some(Entity::Record(after))) => {
            is_planned(after.kind) && (before.parent != after.parent || before.data != after.data)
        }
        (Some(Entity::Record(record)), None) | (None, Some(Entity::Record(record))) => is_planned(record.kind),
        (Some(Entity::Link(link)), _) | (_, Some(Entity::Link(link))) => {
            matches!(link.kind, LinkKind::Precedes | LinkKind::Assigned)
        }
        _ => false,
    }
}

fn is_planned(kind: Kind) -> bool {
    matches!(kind, Kind::Task | Kind::Person | Kind::StagePlan | Kind::ProjectProfile)
}

pub(crate) fn get(app: &mut App, request: GetPlan) -> Result<PlanView, Trouble> {
    let today = app.clock.today();
    let session = app.open()?;
    let project = session.project();
    let frozen = match request.baseline {
        Some(id) => Some(plan_baseline(project, id)?),
        None => project.latest_baseline(Subject::Plan),
    };
    let plan = ProjectPlan::against(project, today, frozen);
    let finish = plan.planned_finish();
    let baseline = PlanBaseline {
        id: frozen.map(|baseline| baseline.id),
        name: frozen.map(|baseline| baseline.name.clone()),
        finish,
        delay_days: plan.delay(finish),
    };
    let baselines = project.baselines().filter(|baseline| baseline.subject == Subject::Plan);
    Ok(PlanView {
        revision: session.revision(),
        today,
        start: plan.start(),
        finish: plan.forecast(),
        baseline: (!plan.tasks.is_empty()).then_some(baseline),
        baselines: baselines.map(|it| PlanBaselineName { id: it.id, name: it.name.clone() }).collect(),
        calendar: calendar(project, app.language(), plan.start().zip(plan.forecast())),
        tasks: tasks(project, &plan),
        links: links(project, &plan),
        fault: plan.fault.as_ref().map(|fault| PlanFaultView::of(project, fault)),
    })
}

fn plan_baseline(project: &Project, id: Id) -> Result<&Baseline, Trouble> {
    let found = project.baseline(id).filter(|baseline| baseline.subject == Subject::Plan);
    found.ok_or_else(|| Trouble::new("not-found").with("what", id))
}

/// Why tasks cannot have dates, as a refusal that names them.
pub(crate) fn refusal(project: &Project, fault: &PlanFault) -> Trouble {
    // The plan on the screen shows no codes, and the title alone may stand on several tasks.
    let name = |id: &Id| project.record(*id).map(|task| format!("{} {}", task.code, task.title));
    match fault {
        PlanFault::Circle(tasks) => {
            let names: Vec<String> = tasks.iter().chain(tasks.first()).filter_map(name).collect();
            Trouble::new("tasks-in-circle").with("loop", names.join(" → "))
        }
        PlanFault::OutOfRange(tasks) => {
            let names: Vec<String> = tasks.iter().filter_map(name).collect();
            Trouble::new("tasks-out-of-range").with("tasks", names.join(" · "))
        }
    }
}

impl PlanFaultView {
    fn of(project: &Project, fault: &PlanFault) -> PlanFaultView {
        let brief = |id: &Id| project.record(*id).map(Record::brief);
        let tasks = fault.tasks().iter().filter_map(brief).collect();
        PlanFaultView { circle: matches!(fault, PlanFault::Circle(_)), tasks }
    }
}

fn calendar(project: &Project, language: Language, reach: Option<(Day, Day)>) -> PlanCalendar {
    let profile = project.profile().map(|(_, profile)| profile);
    let kind = rules::kind_of_calendar(project);
    let first_free = match kind {
        WorkCalendar::Standard | WorkCalendar::China => 5,
        WorkCalendar::SixDays => 6,
        WorkCalendar::EveryDay => 7,
    };
    let (mut days_off, mut worked) = (Vec::new(), Vec::new());
    if kind == WorkCalendar::China {
        for year in &Holidays::china().years {
            let days = year
                .holidays
                .iter()
                .flat_map(|holiday| days(holiday.first, holiday.last).map(move |day| (day, holiday)));
            days_off.extend(days.map(|(day, holiday)| {
                let name = if language == Language::Zh { &holiday.name.zh } else { &holiday.name.en };
                DayOff { day, name: name.clone(), provisional: year.provisional }
            }));
            worked.extend(&year.worked);
        }
    }
    for exception in profile.into_iter().flat_map(|profile| &profile.calendar_exceptions) {
        let Some(first) = exception.from else { continue };
        for day in days(first, exception.to.unwrap_or(first)) {
            // What is said of a single day goes before what the country's calendar says of it.
            days_off.retain(|off: &DayOff| off.day != day);
            worked.retain(|other| *other != day);
            if exception.worked == Some(true) {
                worked.push(day);
            } else {
                days_off.push(DayOff { day, name: exception.reason.clone(), provisional: false });
            }
        }
    }
    let hours_per_day = profile.and_then(|profile| profile.hours_per_day).unwrap_or(8.0);
    let years = reach.filter(|_| kind == WorkCalendar::China).map(|(start, finish)| start.year()..=finish.year());
    let uncertain_from = years.and_then(|mut years| years.find(|year| !Holidays::china().is_certain(*year)));
    PlanCalendar { weekend: (first_free..7).collect(), days_off, worked, hours_per_day, uncertain_from }
}

/// The days from one to another, both included, of one year at most.
fn days(first: Day, last: Day) -> impl Iterator<Item = Day> {
    first.iter_days().take_while(move |day| *day <= last).take(366)
}

fn tasks(project: &Project, plan: &ProjectPlan) -> Vec<PlanTask> {
    let mut numbers: Vec<usize> = Vec::new();
    let view = |step: model::Step| {
        numbers.resize(step.depth + 1, 0);
        numbers[step.depth] += 1;
        let wbs = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(".");
        let task = step.record.get::<Task>()?;
        Some(PlanTask { wbs, depth: step.depth as u32, ..view(project, step.record, task, plan) })
    };
    project.in_order(Kind::Task).into_iter().filter_map(view).collect()
}

fn view(project: &Project, record: &Record, task: &Task, plan: &ProjectPlan) -> PlanTask {
    let dates = plan.dates(record.id);
    let is_leaf = project.is_leaf(record);
    let baseline = dates.and_then(|dates| dates.planned);
    let finish = dates.map(|dates| dates.current.finish);
    let people = project.targets(LinkKind::Assigned, record.id).filter(|person| person.get::<Person>().is_some());
    let own = |value: Option<f64>| value.filter(|_| is_leaf);
    PlanTask {
        id: record.id,
        code: record.code.clone(),
        title: record.title.clone(),
        parent: record.parent,
        depth: 0,
        wbs: String::new(),
        r#type: task.r#type.filter(|_| is_leaf).unwrap_or(if is_leaf { TaskType::Task } else { TaskType::Summary }),
        start: dates.map(|dates| dates.current.start),
        finish,
        duration_days: own(task.duration),
        effort_days: own(task.effort),
        // A whole percentage comes back as it was written: 0.55 times 100 is a little more than 55.
        percent: dates.map_or(0.0, |dates| (dates.done * 1e8).round() / 1e6),
        started: task.actual_start.is_some(),
        done: task.actual_finish.is_some(),
        latest_start: dates.map(|dates| dates.latest.start),
        latest_finish: dates.map(|dates| dates.latest.finish),
        total_float_days: dates.map(|dates| dates.float_days),
        free_float_days: dates.and_then(|dates| dates.free_float_days),
        critical: dates.is_some_and(|dates| dates.critical),
        people: people.map(|person| person.title.clone()).collect(),
        baseline_start: baseline.map(|span| span.start),
        baseline_finish: baseline.map(|span| span.finish),
        delay_days: baseline.and_then(|span| Some(plan.days_between(span.finish, finish?))),
        deadline: dates.and_then(|dates| dates.deadline),
        late: dates.is_some_and(|dates| dates.deadline.is_some_and(|deadline| dates.current.finish > deadline)),
        constraint: task.constraint,
        constraint_on: task.constraint_on,
        cause: dates.and_then(|dates| dates.cause).map(|cause| PlanCause {
            kind: cause.kind,
            link: cause.link,
            task: cause.link.and_then(|link| project.link(link)).map(|link| link.from),
        }),
    }
}

fn links(project: &Project, plan: &ProjectPlan) -> Vec<PlanLink> {
    let mut links: Vec<_> = project.links().filter(|link| link.kind == LinkKind::Precedes).collect();
    links.sort_unstable_by_key(|link| link.id);
    let view = |link: &model::Link| {
        let (from, to) = (plan.dates(link.from), plan.dates(link.to));
        let driving = to.and_then(|dates| dates.cause).is_some_and(|cause| cause.link == Some(link.id));
        let critical = |dates: Option<&TaskDates>| dates.is_some_and(|dates| dates.critical);
        PlanLink {
            id: link.id,
            from: link.from,
            to: link.to,
            dependency: link.dependency.unwrap_or(Dependency::Fs),
            lag_days: link.lag_days.unwrap_or(0.0),
            driving,
            critical: driving && critical(from) && critical(to),
        }
    };
    links.into_iter().map(view).collect()
}
