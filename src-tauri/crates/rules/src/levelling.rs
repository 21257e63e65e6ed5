//! Levelling: when tasks can be done by the people who are there, whole days each.

use std::collections::HashMap;

use model::development::{Person, Task};
use model::{Day, Id, LinkKind, Project};
use schedule::{Activity, Calendar, Constraint, Demand, Instant, Network, Resource, Schedule, Shortage, level};

use crate::calendars::{capacity, units};
use crate::network::{PlanFault, Progress, TaskNetwork, constraint};
use crate::plan::days_between;

/// A task that levelling lets begin later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelledTask {
    /// The task.
    pub task: Id,
    /// The day on which it could begin if its people were free.
    pub before: Day,
    /// The day on which they are.
    pub after: Day,
}

/// A plan that people can keep, and its price against the one that forgets that they can do one thing at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levelling {
    /// The tasks that begin later, in the order of the plan.
    pub tasks: Vec<LevelledTask>,
    /// The end of the plan without levelling.
    pub finish_before: Option<Day>,
    /// The end of the levelled plan.
    pub finish: Option<Day>,
    /// By how many working days that is later.
    pub delay_days: i64,
}

/// Why a plan cannot be levelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevellingFault {
    /// The tasks have no dates.
    NoPlan(PlanFault),
    /// A task asks for more of a person than there ever is: the task, the person, and both shares in percent.
    Shortage {
        /// The task.
        task: Id,
        /// The person.
        person: Id,
        /// The share that the task asks for.
        asked: u32,
        /// The share that the person gives to the project.
        given: u32,
    },
}

impl Levelling {
    /// Levels the plan of a project as things stand on a day, with at most so many attempts. Earlier levelling is
    /// forgotten first.
    ///
    /// # Errors
    /// Where there is no plan, or a person can never do what is asked.
    pub fn of(project: &Project, today: Day, attempts: usize) -> Result<Levelling, LevellingFault> {
        let mut drawn = TaskNetwork::of(project, today, Progress::AsOf(today));
        for (activity, id) in drawn.network.activities.iter_mut().zip(&drawn.tasks) {
            activity.constraint =
                project.get::<Task>(*id).map_or_else(Constraint::default, |task| constraint(task, None));
        }
        let TaskNetwork { tasks, network, .. } = drawn;
        let fault = |fault: &schedule::Fault| LevellingFault::NoPlan(PlanFault::of(fault, &tasks));
        let free = Schedule::new(network.clone()).map_err(|error| fault(&error))?;
        // A date is a day: where each task takes whole days, no two share one by halves.
        let whole = Schedule::new(in_whole_days(&network)).map_err(|error| fault(&error))?;
        let (people, resources) = resources(project);
        let demands = demands(project, &tasks, &people);
        let levelled = level(&whole, &resources, &demands, attempts)
            .map_err(|shortages| shortage(project, &tasks, &people, &shortages))?;
        let mut network = network;
        let mut moved = Vec::new();
        for (index, task) in tasks.iter().enumerate() {
            let (before, after) = (free.start_day(index), levelled.start[index].day());
            if after > before && matches!(network.activities[index].progress, schedule::Progress::Ahead) {
                network.activities[index].constraint = Constraint::NotBefore(Instant::of(after));
                moved.push(LevelledTask { task: *task, before, after });
            }
        }
        let calendar = network.calendars[0].clone();
        let kept = Schedule::new(network).map_err(|error| fault(&error))?;
        Ok(priced(moved, &calendar, finish(&free, tasks.len()), finish(&kept, tasks.len())))
    }
}

fn priced(tasks: Vec<LevelledTask>, calendar: &Calendar, before: Option<Day>, finish: Option<Day>) -> Levelling {
    let delay_days = before.zip(finish).map_or(0, |(one, other)| days_between(calendar, one, other));
    Levelling { tasks, finish_before: before, finish, delay_days }
}

fn finish(plan: &Schedule, tasks: usize) -> Option<Day> {
    (0..tasks).map(|index| plan.finish_day(index)).max()
}

/// The network with every duration rounded up to whole days of its calendar.
fn in_whole_days(network: &Network) -> Network {
    let mut network = network.clone();
    let Network { activities, calendars, .. } = &mut network;
    for activity in activities {
        let day = calendars[activity.calendar].day_minutes();
        let whole = |minutes: i64| (minutes + day - 1) / day * day;
        let progress = match activity.progress {
            schedule::Progress::Started { at, remaining } => {
                schedule::Progress::Started { at, remaining: whole(remaining) }
            }
            other => other,
        };
        *activity = Activity { duration: whole(activity.duration), progress, ..*activity };
    }
    network
}

/// The people with what they give to the project, in percent; when they are away their tasks' calendars say.
fn resources(project: &Project) -> (Vec<Id>, Vec<Resource>) {
    let people = project.all::<Person>();
    people.map(|(record, person)| (record.id, Resource { capacity: capacity(person), changes: Vec::new() })).unzip()
}

fn demands(project: &Project, tasks: &[Id], people: &[Id]) -> Vec<Demand> {
    let number: HashMap<Id, usize> = people.iter().enumerate().map(|(index, id)| (*id, index)).collect();
    let mut demands = Vec::new();
    for (activity, task) in tasks.iter().enumerate() {
        let assigned = project.links_from(*task).filter(|link| link.kind == LinkKind::Assigned);
        for link in assigned {
            if let (Some(resource), Some(person)) = (number.get(&link.to), project.get::<Person>(link.to)) {
                demands.push(Demand { activity, resource: *resource, units: units(link, person) });
            }
        }
    }
    // Links lie in a hash map; the same order makes the same plan every time.
    demands.sort_unstable_by_key(|demand| (demand.activity, demand.resource));
    demands
}

fn shortage(project: &Project, tasks: &[Id], people: &[Id], shortages: &[Shortage]) -> LevellingFault {
    let named = shortages.iter().find_map(|shortage| {
        let (activity, resource, asked) = match *shortage {
            Shortage::NoCapacity { activity, resource } => (activity, resource, None),
            Shortage::AboveCapacity { activity, resource, units, .. } => (activity, resource, Some(units)),
            _ => return None,
        };
        let (task, person) = (*tasks.get(activity)?, *people.get(resource)?);
        let given = project.get::<Person>(person).map_or(0, capacity);
        Some(LevellingFault::Shortage { task, person, asked: asked.unwrap_or(100), given })
    });
    named.unwrap_or_else(|| LevellingFault::NoPlan(PlanFault::OutOfRange(Vec::new())))
}
