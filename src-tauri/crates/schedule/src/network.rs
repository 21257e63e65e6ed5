//! The task network as it is asked for: activities, the relations between them, and what can be wrong with them.

use std::fmt;

use crate::calendar::Calendar;
use crate::time::Instant;

/// How the times of two activities are bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Relation {
    /// The second starts when the first has finished.
    #[default]
    FinishStart,
    /// The second starts when the first has started.
    StartStart,
    /// The second finishes when the first has finished.
    FinishFinish,
    /// The second finishes when the first has started.
    StartFinish,
}

impl Relation {
    /// Whether it begins at the finish of the first.
    #[must_use]
    pub fn leaves_finish(self) -> bool {
        matches!(self, Relation::FinishStart | Relation::FinishFinish)
    }

    /// Whether it binds the start of the second.
    #[must_use]
    pub fn binds_start(self) -> bool {
        matches!(self, Relation::FinishStart | Relation::StartStart)
    }
}

/// What fixes an activity in time beside its predecessors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Constraint {
    /// Nothing.
    #[default]
    AsSoonAsPossible,
    /// It starts at this instant or later.
    NotBefore(Instant),
    /// It starts at this instant. Predecessors that take longer push it all the same, and its float turns negative.
    StartOn(Instant),
    /// It finishes at this instant, and starts no earlier than that takes. Predecessors push as for `StartOn`.
    FinishOn(Instant),
}

/// How far an activity has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Progress {
    /// It has not started: all of it lies at the status date or after it.
    #[default]
    Ahead,
    /// It has started. What is still to do lies at the status date or after it; what it should have waited for before it
    /// started does not hold it up any more, but what it must not finish before still does.
    Started {
        /// When it started.
        at: Instant,
        /// The minutes of work that are still to do.
        remaining: i64,
    },
    /// It is done, and nothing moves it.
    Finished {
        /// When it started.
        start: Instant,
        /// When it finished.
        finish: Instant,
    },
}

/// One activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Activity {
    /// How long it takes, in minutes of work on its calendar. A milestone takes none, and may lie on any day.
    pub duration: i64,
    /// The number of its calendar.
    pub calendar: usize,
    /// What fixes it in time.
    pub constraint: Constraint,
    /// When it should have finished. A deadline moves nothing; float that is missing shows that it is missed.
    pub deadline: Option<Instant>,
    /// How far it has come.
    pub progress: Progress,
}

/// One relation between two activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Edge {
    /// The number of the first activity.
    pub from: usize,
    /// The number of the second.
    pub to: usize,
    /// How they are bound.
    pub relation: Relation,
    /// The time between both in minutes of work on the calendar of the second; negative for an overlap.
    pub lag: i64,
}

/// Activities, the relations between them, and the calendars that they work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// When the plan begins. Nothing that is still ahead starts earlier.
    pub start: Instant,
    /// The instant as of which progress is known. Nothing that is still to do lies before it.
    pub status: Option<Instant>,
    /// The calendars, by number.
    pub calendars: Vec<Calendar>,
    /// The activities, by number.
    pub activities: Vec<Activity>,
    /// The relations, by number.
    pub edges: Vec<Edge>,
}

impl Network {
    /// A network without activities on one calendar.
    #[must_use]
    pub fn new(start: Instant, calendar: Calendar) -> Network {
        Network { start, status: None, calendars: vec![calendar], activities: Vec::new(), edges: Vec::new() }
    }

    /// Adds an activity and answers its number.
    pub fn add(&mut self, activity: Activity) -> usize {
        self.activities.push(activity);
        self.activities.len() - 1
    }

    /// Lets the second activity start when the first has finished, and answers the number of the relation.
    pub fn follow(&mut self, from: usize, to: usize) -> usize {
        self.edges.push(Edge { from, to, ..Edge::default() });
        self.edges.len() - 1
    }
}

/// The most minutes of work that a duration, a lag or a rest of work may have: some four thousand years of it.
pub const MOST_MINUTES: i64 = 1_000_000_000;

/// Why a network cannot be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Activities wait for each other in a circle. They are named in its order, the first one once.
    Circle {
        /// The activities.
        activities: Vec<usize>,
    },
    /// There is no activity with this number.
    NoActivity {
        /// The number.
        activity: usize,
    },
    /// A relation names an activity that does not exist, or there is no such relation.
    UnknownActivity {
        /// The relation.
        edge: usize,
    },
    /// An activity names a calendar that does not exist.
    UnknownCalendar {
        /// The activity.
        activity: usize,
    },
    /// A duration, or what is still to do of it, is negative.
    NegativeDuration {
        /// The activity.
        activity: usize,
    },
    /// A duration or lag is longer than any plan.
    TooLong {
        /// The activity; that of a lag is the second of its relation.
        activity: usize,
    },
    /// An activity finished before it started.
    FinishedBeforeStart {
        /// The activity.
        activity: usize,
    },
    /// An activity names an instant, or would finish at one, outside of the years 1900 to 2999.
    OutOfRange {
        /// The activity.
        activity: usize,
    },
    /// The plan begins, or its progress is known, outside of the years 1900 to 2999.
    StartOutOfRange,
}

impl Fault {
    /// The activities that it names: those of a circle in its order, or the one that cannot be; none where it is about a
    /// relation or the whole plan.
    #[must_use]
    pub fn activities(&self) -> Vec<usize> {
        match self {
            Fault::Circle { activities } => activities.clone(),
            Fault::UnknownActivity { .. } | Fault::StartOutOfRange => Vec::new(),
            Fault::NoActivity { activity }
            | Fault::UnknownCalendar { activity }
            | Fault::NegativeDuration { activity }
            | Fault::TooLong { activity }
            | Fault::FinishedBeforeStart { activity }
            | Fault::OutOfRange { activity } => vec![*activity],
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Circle { activities } => write!(f, "activities wait for each other in a circle: {activities:?}"),
            Fault::NoActivity { activity } => write!(f, "there is no activity {activity}"),
            Fault::UnknownActivity { edge } => write!(f, "relation {edge} names an activity that does not exist"),
            Fault::UnknownCalendar { activity } => write!(f, "activity {activity} names an unknown calendar"),
            Fault::NegativeDuration { activity } => write!(f, "activity {activity} has a negative duration"),
            Fault::TooLong { activity } => write!(f, "activity {activity} takes or waits too long"),
            Fault::FinishedBeforeStart { activity } => write!(f, "activity {activity} finished before it started"),
            Fault::OutOfRange { activity } => write!(f, "activity {activity} lies outside of all calendars"),
            Fault::StartOutOfRange => write!(f, "the plan begins outside of all calendars"),
        }
    }
}

impl std::error::Error for Fault {}

impl Network {
    /// Finds the first thing that is wrong with single activities and relations.
    pub(crate) fn validate(&self) -> Result<(), Fault> {
        if ![Some(self.start), self.status].into_iter().flatten().all(Instant::is_in_range) {
            return Err(Fault::StartOutOfRange);
        }
        for (index, activity) in self.activities.iter().enumerate() {
            self.validate_activity(index, activity)?;
        }
        self.edges.iter().enumerate().try_for_each(|(index, edge)| self.validate_edge(index, edge))
    }

    pub(crate) fn validate_activity(&self, index: usize, activity: &Activity) -> Result<(), Fault> {
        let remaining = match activity.progress {
            Progress::Started { remaining, .. } => remaining,
            _ => 0,
        };
        if activity.calendar >= self.calendars.len() {
            return Err(Fault::UnknownCalendar { activity: index });
        }
        if activity.duration < 0 || remaining < 0 {
            return Err(Fault::NegativeDuration { activity: index });
        }
        if activity.duration.max(remaining) > MOST_MINUTES {
            return Err(Fault::TooLong { activity: index });
        }
        if let Progress::Finished { start, finish } = activity.progress
            && finish < start
        {
            return Err(Fault::FinishedBeforeStart { activity: index });
        }
        if !activity.instants().all(Instant::is_in_range) {
            return Err(Fault::OutOfRange { activity: index });
        }
        Ok(())
    }

    pub(crate) fn validate_edge(&self, index: usize, edge: &Edge) -> Result<(), Fault> {
        if edge.from.max(edge.to) >= self.activities.len() {
            return Err(Fault::UnknownActivity { edge: index });
        }
        if edge.lag.unsigned_abs() > MOST_MINUTES.unsigned_abs() {
            return Err(Fault::TooLong { activity: edge.to });
        }
        Ok(())
    }
}

impl Activity {
    /// All instants that it names.
    fn instants(&self) -> impl Iterator<Item = Instant> {
        let constraint = match self.constraint {
            Constraint::AsSoonAsPossible => None,
            Constraint::NotBefore(at) | Constraint::StartOn(at) | Constraint::FinishOn(at) => Some(at),
        };
        let progress = match self.progress {
            Progress::Ahead => [None, None],
            Progress::Started { at, .. } => [Some(at), None],
            Progress::Finished { start, finish } => [Some(start), Some(finish)],
        };
        [constraint, self.deadline].into_iter().chain(progress).flatten()
    }
}
