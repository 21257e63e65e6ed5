//! The work breakdown as the client may see it: each task with its dates and its progress, groups with those of what lies
//! below them.

use model::development::{Task, TaskType};
use model::{Day, Id, Record};
use rules::{EarnedValue, ProjectPlan, Span, Work};

use crate::Material;

/// A row of the work breakdown.
pub(super) struct TaskRow<'p> {
    pub(super) record: &'p Record,
    pub(super) task: &'p Task,
    /// How deep it lies, from 0.
    pub(super) depth: usize,
    /// Whether it holds no other task that may be seen.
    pub(super) is_leaf: bool,
    /// The dates that were promised; none for what the promised plan does not hold, or where none can be computed.
    pub(super) planned: Option<Span>,
    /// The dates as they came or are expected now.
    pub(super) current: Option<Span>,
    pub(super) critical: bool,
    /// How much is done, from 0 to 1; a group's weighs its tasks by their work.
    pub(super) done: f64,
}

impl TaskRow<'_> {
    pub(super) fn is_milestone(&self) -> bool {
        self.task.r#type == Some(TaskType::Milestone)
    }

    /// How many working days it ends after its first date; negative where it ends before.
    pub(super) fn slip_days(&self, tasks: &Tasks) -> Option<i64> {
        let (planned, current) = (self.planned?.finish, self.current?.finish);
        Some(tasks.plan.days_between(planned, current))
    }
}

/// The work breakdown in tree order with the plan behind it.
pub(super) struct Tasks<'p> {
    pub(super) rows: Vec<TaskRow<'p>>,
    pub(super) plan: ProjectPlan,
    today: Day,
}

impl<'p> Tasks<'p> {
    pub(super) fn of(material: &Material<'p>) -> Self {
        let today = material.request.today;
        let view = &material.view;
        let plan = ProjectPlan::of(view.project(), today);
        let mut rows: Vec<TaskRow<'p>> = view
            .all::<Task>()
            .map(|(record, task)| {
                // A group's dates come from the tasks below it that may be seen.
                let dates = plan.dates(record.id).filter(|_| view.is_leaf(record));
                TaskRow {
                    record,
                    task,
                    depth: view.with_ancestors(record).count() - 1,
                    is_leaf: view.is_leaf(record),
                    planned: dates.and_then(|dates| dates.planned),
                    current: dates.map(|dates| dates.current),
                    critical: dates.is_some_and(|dates| dates.critical),
                    done: task.share_done(),
                }
            })
            .collect();
        gather(&mut rows);
        Tasks { rows, plan, today }
    }

    pub(super) fn leaves(&self) -> impl Iterator<Item = &TaskRow<'p>> {
        self.rows.iter().filter(|row| row.is_leaf)
    }

    pub(super) fn milestones(&self) -> impl Iterator<Item = &TaskRow<'p>> {
        self.leaves().filter(|row| row.is_milestone())
    }

    /// The first and last day of everything.
    pub(super) fn span(&self) -> Option<Span> {
        self.leaves().filter_map(|row| row.current).reduce(Span::with)
    }

    /// The measures of earned value at the end of a day.
    pub(super) fn earned(&self, day: Day) -> EarnedValue {
        let work = |row: &TaskRow| Some(Work::of(row.task, self.plan.dates(row.record.id)?));
        let work: Vec<Work> = self.leaves().filter_map(work).collect();
        EarnedValue::at(&work, &self.plan.calendar, day, self.today)
    }

    /// The row of a task.
    pub(super) fn row(&self, id: Id) -> Option<usize> {
        self.rows.iter().position(|row| row.record.id == id)
    }
}

/// Groups take dates and progress from the tasks below them.
fn gather(rows: &mut [TaskRow]) {
    for index in (0..rows.len()).rev() {
        let depth = rows[index].depth;
        if rows[index].is_leaf {
            continue;
        }
        let below: Vec<usize> = (index + 1..rows.len())
            .take_while(|next| rows[*next].depth > depth)
            .filter(|next| rows[*next].is_leaf)
            .collect();
        let span =
            |dates: fn(&TaskRow) -> Option<Span>| below.iter().filter_map(|row| dates(&rows[*row])).reduce(Span::with);
        let (planned, current) = (span(|row| row.planned), span(|row| row.current));
        let effort: f64 = below.iter().filter_map(|row| rows[*row].task.effort).sum();
        let earned: f64 = below.iter().map(|row| rows[*row].task.effort.unwrap_or(0.0) * rows[*row].done).sum();
        let even = below.iter().map(|row| rows[*row].done).sum::<f64>() / below.len().max(1) as f64;
        rows[index].done = if effort > 0.0 { earned / effort } else { even };
        rows[index].planned = planned;
        rows[index].current = current;
        rows[index].critical = below.iter().any(|row| rows[*row].critical);
    }
}
