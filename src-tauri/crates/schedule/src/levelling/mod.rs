//! Levelling: a plan in which nobody has more to do at a time than they can.
//!
//! Method: a serial schedule-generation scheme decodes lists of activities (Kelley 1963; Kolisch 1996); a genetic algorithm
//! looks for better lists (Hartmann 1998), and each schedule is justified to the right and to the left again (Valls,
//! Ballestín and Quintanilla 2005). Activities are not interrupted once they have begun. The same plan and budget give the
//! same answer, everywhere.

mod board;
mod genetic;
mod profile;

use std::fmt;

use crate::network::{Constraint, Network};
use crate::node::Stage;
use crate::schedule::Schedule;
use crate::time::Instant;
use board::Board;

/// A person, a team or a thing that can do only so much at a time. On days on which somebody is away nothing is done:
/// that is said by the calendars of their activities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resource {
    /// What it can do at a time, such as 100 for all of a person's hours.
    pub capacity: u32,
    /// Instants, in order, from which on it can do more or less.
    pub changes: Vec<(Instant, u32)>,
}

/// What an activity asks of a resource from its start to its finish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The number of the activity.
    pub activity: usize,
    /// The number of the resource.
    pub resource: usize,
    /// How much, in the units of the resource's capacity.
    pub units: u32,
}

/// Why a demand can never be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortage {
    /// It names an activity that does not exist.
    UnknownActivity {
        /// The number of the demand.
        demand: usize,
    },
    /// It names a resource that does not exist.
    UnknownResource {
        /// The number of the demand.
        demand: usize,
    },
    /// The resource can do nothing at all, or nothing any more.
    NoCapacity {
        /// The activity.
        activity: usize,
        /// The resource.
        resource: usize,
    },
    /// The activity asks for more than the resource can do.
    AboveCapacity {
        /// The activity.
        activity: usize,
        /// The resource.
        resource: usize,
        /// What it asks for.
        units: u32,
        /// What there is.
        capacity: u32,
    },
}

impl fmt::Display for Shortage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shortage::UnknownActivity { demand } => write!(f, "demand {demand} names an activity that does not exist"),
            Shortage::UnknownResource { demand } => write!(f, "demand {demand} names a resource that does not exist"),
            Shortage::NoCapacity { activity, resource } => {
                write!(f, "activity {activity} needs resource {resource}, which has no capacity")
            }
            Shortage::AboveCapacity { activity, resource, units, capacity } => {
                write!(f, "activity {activity} needs {units} of resource {resource}, which has {capacity}")
            }
        }
    }
}

impl std::error::Error for Shortage {}

/// A levelled plan and its price against the one that it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levelled {
    /// When each activity starts.
    pub start: Vec<Instant>,
    /// When each finishes.
    pub finish: Vec<Instant>,
    /// The activities that start at another instant than before, by number.
    pub moved: Vec<usize>,
    /// The end of the plan before.
    pub end_before: Instant,
    /// The end of the plan now.
    pub end: Instant,
    /// How many minutes of work deadlines are missed by, all together, before.
    pub late_before: i64,
    /// How many minutes of work deadlines are missed by, all together, now.
    pub late: i64,
    /// How many schedules were made to find it.
    pub schedules: usize,
}

impl Levelled {
    /// The network in which each activity that moved may not start before it does so here. Planned, it has these dates.
    #[must_use]
    pub fn applied(&self, network: &Network) -> Network {
        let mut network = network.clone();
        for activity in &self.moved {
            network.activities[*activity].constraint = Constraint::NotBefore(self.start[*activity]);
        }
        network
    }
}

/// Levels a plan with at most `schedules` attempts, one at least. What has started or finished stays where it is and holds
/// its people as planned, even where it asks for too much; everything else keeps its relations and constraints. Missed
/// deadlines count first, then the end.
///
/// # Errors
/// All demands that can never be met.
pub fn level(
    plan: &Schedule,
    resources: &[Resource],
    demands: &[Demand],
    schedules: usize,
) -> Result<Levelled, Vec<Shortage>> {
    let shortages: Vec<Shortage> =
        demands.iter().enumerate().filter_map(|(number, demand)| shortage(plan, resources, number, demand)).collect();
    if !shortages.is_empty() {
        return Err(shortages);
    }
    let mut board = Board::new(plan, resources, demands);
    let (late_before, end_before) = board.score(&plan.times);
    let best = genetic::search(&mut board, plan, schedules);
    let calendars = &plan.network.calendars;
    let count = plan.nodes.len();
    let at = |activity: usize| plan.order.place[activity] as usize;
    let start: Vec<Instant> = (0..count)
        .map(|activity| plan.nodes[at(activity)].start_instant(calendars, best.times[at(activity)].start))
        .collect();
    let finish = (0..count)
        .map(|activity| plan.nodes[at(activity)].finish_instant(calendars, best.times[at(activity)].finish))
        .collect();
    let moved = (0..count).filter(|activity| start[*activity] != plan.start(*activity)).collect();
    let (late, end) = best.score;
    Ok(Levelled { start, finish, moved, end_before, end, late_before, late, schedules: best.schedules })
}

fn shortage(plan: &Schedule, resources: &[Resource], number: usize, demand: &Demand) -> Option<Shortage> {
    let Demand { activity, resource, units } = *demand;
    if activity >= plan.nodes.len() {
        return Some(Shortage::UnknownActivity { demand: number });
    }
    let Some(known) = resources.get(resource) else { return Some(Shortage::UnknownResource { demand: number }) };
    let node = &plan.nodes[plan.order.place[activity] as usize];
    // What stays in the end decides: a place at which the demand can be met must be found however late it is.
    let capacity = known.changes.last().map_or(known.capacity, |(_, capacity)| *capacity);
    if node.stage != Stage::Ahead || node.is_milestone || units <= capacity {
        return None;
    }
    Some(match capacity {
        0 => Shortage::NoCapacity { activity, resource },
        _ => Shortage::AboveCapacity { activity, resource, units, capacity },
    })
}
