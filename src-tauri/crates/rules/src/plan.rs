//! The plan as dates: when each task was meant to be done, when it is done as things stand, and what is critical.

use model::development::{Task, TaskType};
use model::{Day, Id, Project};
use schedule::{Calendar, Schedule};

use crate::network::{Progress, TaskPlan};

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub start: Day,
    /// The last day.
    pub finish: Day,
}

impl Span {
    /// From the first to the last day of both.
    #[must_use]
    pub fn with(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), finish: self.finish.max(other.finish) }
    }
}

/// One leaf of the work breakdown with its dates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskDates {
    /// The task.
    pub task: Id,
    /// The dates that follow from durations, relations and constraints alone, as if nothing had happened yet.
    pub planned: Span,
    /// The dates as they came or, for what is still ahead, as they follow from where things stand.
    pub current: Span,
    /// How many working days it can slip without moving the end.
    pub float_days: f64,
    /// Whether the end moves as soon as it does. What is finished is critical to nothing any more.
    pub critical: bool,
}

/// The dates of all tasks.
#[derive(Clone, Debug, Default)]
pub struct ProjectPlan {
    /// The leaves of the work breakdown, in order; none where tasks wait for each other in a circle.
    pub tasks: Vec<TaskDates>,
    /// The tasks that wait for each other in a circle, in its order.
    pub circle: Vec<Id>,
    /// The working calendar.
    pub calendar: Calendar,
}

impl ProjectPlan {
    /// The dates of the tasks of a project as they stand on a day.
    #[must_use]
    pub fn of(project: &Project, today: Day) -> ProjectPlan {
        let drawn = TaskPlan::of(project, today, Progress::Drawn);
        let current = TaskPlan::of(project, today, Progress::AsOf(today));
        let (planned, times) = match (&drawn.times, &current.times) {
            (Ok(planned), Ok(times)) => (planned, times),
            (Err(circle), _) | (_, Err(circle)) => {
                return ProjectPlan { circle: circle.clone(), ..ProjectPlan::default() };
            }
        };
        let dates = current.tasks.iter().enumerate().filter_map(|(index, id)| {
            let task = project.get::<Task>(*id)?;
            let computed = span(times, index, task);
            let finish = task.actual_finish.unwrap_or(computed.finish);
            Some(TaskDates {
                task: *id,
                planned: span(planned, index, task),
                current: Span { start: task.actual_start.unwrap_or(computed.start).min(finish), finish },
                float_days: times.total_float_days(index),
                critical: times.is_critical(index) && task.actual_finish.is_none(),
            })
        });
        ProjectPlan { tasks: dates.collect(), circle: Vec::new(), calendar: current.calendar.clone() }
    }

    /// The dates of one leaf.
    #[must_use]
    pub fn dates(&self, task: Id) -> Option<&TaskDates> {
        self.tasks.iter().find(|dates| dates.task == task)
    }

    /// The day on which the last task ends as things stand.
    #[must_use]
    pub fn forecast(&self) -> Option<Day> {
        self.tasks.iter().map(|dates| dates.current.finish).max()
    }

    /// The day on which the last task was meant to end.
    #[must_use]
    pub fn planned_finish(&self) -> Option<Day> {
        self.tasks.iter().map(|dates| dates.planned.finish).max()
    }
}

/// A milestone lies on one day, the last of what leads to it.
fn span(times: &Schedule, index: usize, task: &Task) -> Span {
    let finish = times.finish_day(index);
    let is_milestone = task.r#type == Some(TaskType::Milestone);
    Span { start: if is_milestone { finish } else { times.start_day(index) }, finish }
}
