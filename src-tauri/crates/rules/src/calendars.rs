//! When a project works: its calendar with its exceptions, and those of the people who are away or keep another one.

use std::collections::HashMap;

use model::development::Person;
use model::whole::WorkCalendar;
use model::{Id, IdMap, Link, LinkKind, Project};
use schedule::{Calendar, Holidays};

/// The working hours of a day where the project does not say them.
const HOURS_PER_DAY: f64 = 8.0;

/// The minutes of work in one day of a project.
fn day_minutes(project: &Project) -> u16 {
    let hours = project.profile().and_then(|(_, profile)| profile.hours_per_day).unwrap_or(HOURS_PER_DAY);
    // A day of no hours would never end, and one of more than 24 cannot be.
    (hours * 60.0).round().clamp(1.0, 24.0 * 60.0) as u16
}

/// The calendar of a kind with the project's hours and exceptions.
fn calendar(project: &Project, kind: WorkCalendar) -> Calendar {
    let minutes = day_minutes(project);
    let worked = match kind {
        WorkCalendar::Standard | WorkCalendar::China => 5,
        WorkCalendar::SixDays => 6,
        WorkCalendar::EveryDay => 7,
    };
    let week = std::array::from_fn(|day| if day < worked { minutes } else { 0 });
    let weekly = Calendar::weekly(week).unwrap_or_default();
    let usual = if kind == WorkCalendar::China { Holidays::china().upon(&weekly) } else { weekly };
    let exceptions = project.profile().into_iter().flat_map(|(_, profile)| &profile.calendar_exceptions);
    exceptions.fold(usual, |calendar, exception| {
        let Some(first) = exception.from else { return calendar };
        let last = exception.to.unwrap_or(first);
        if exception.worked == Some(true) {
            let days = first.iter_days().take_while(|day| *day <= last).take(366);
            calendar.with_days(days.map(|day| (day, minutes)))
        } else {
            calendar.without([(first, last)])
        }
    })
}

/// Which calendar a project keeps.
#[must_use]
pub fn kind_of_calendar(project: &Project) -> WorkCalendar {
    project.profile().and_then(|(_, profile)| profile.calendar).unwrap_or(WorkCalendar::Standard)
}

/// The calendar of a project.
#[must_use]
pub fn project_calendar(project: &Project) -> Calendar {
    calendar(project, kind_of_calendar(project))
}

/// The calendars of tasks: the project's, and one more for each set of people who do not keep it.
pub(crate) struct Calendars {
    /// The calendars by number, the project's first.
    pub list: Vec<Calendar>,
    /// The calendars of those people who do not keep the project's.
    own: IdMap<Calendar>,
    /// The number of the calendar of each set of such people, alone or together with people who keep the project's.
    shared: HashMap<(Vec<Id>, bool), usize>,
}

impl Calendars {
    pub fn of(project: &Project) -> Calendars {
        let whole = project_calendar(project);
        let usual = kind_of_calendar(project);
        let mut own = IdMap::default();
        for (record, person) in project.all::<Person>() {
            let away = person.absences.iter().filter_map(|absence| {
                let first = absence.from.or(absence.to)?;
                Some((first, absence.to.unwrap_or(first)))
            });
            let other = person.calendar.filter(|kind| *kind != usual);
            if other.is_some() || !person.absences.is_empty() {
                let base = other.map_or_else(|| whole.clone(), |kind| calendar(project, kind));
                own.insert(record.id, base.without(away));
            }
        }
        Calendars { list: vec![whole], own, shared: HashMap::new() }
    }

    /// The number of the calendar on which the people of a task all work. People who never work on the same day would
    /// never begin; then the project's stands.
    pub fn of_task(&mut self, project: &Project, task: Id) -> usize {
        let assigned: Vec<Id> = project.targets(LinkKind::Assigned, task).map(|person| person.id).collect();
        let mut people: Vec<Id> = assigned.iter().filter(|id| self.own.contains_key(id)).copied().collect();
        if people.is_empty() {
            return 0;
        }
        people.sort_unstable();
        // Whoever keeps the project's calendar binds the others to it.
        let usual = people.len() < assigned.len();
        let set = (people, usual);
        if let Some(known) = self.shared.get(&set) {
            return *known;
        }
        let own = set.0.iter().filter_map(|id| self.own.get(id)).cloned();
        let mut calendars = own.chain(usual.then(|| self.list[0].clone()));
        let common = calendars.next().and_then(|first| calendars.try_fold(first, |sum, next| sum.and(&next).ok()));
        let number = common.map_or(0, |common| {
            self.list.push(common);
            self.list.len() - 1
        });
        self.shared.insert(set, number);
        number
    }
}

/// The share of full working time that a person gives to the project, in percent.
pub(crate) fn capacity(person: &Person) -> u32 {
    person.capacity.map_or(100, |capacity| u32::try_from(capacity.0).unwrap_or(0))
}

/// The share of full working time that an assignment asks of a person, in percent: all that the person gives where it says
/// nothing, and all of it of one who gives nothing, which is then seen to be too much.
pub(crate) fn units(link: &Link, person: &Person) -> u32 {
    let usual = || Some(capacity(person)).filter(|given| *given > 0).unwrap_or(100);
    link.units.map_or_else(usual, |units| units.clamp(0.0, 10_000.0).round() as u32)
}

/// How many days of work the people of a task do in one day: the sum of their shares; one where nobody is on it yet.
pub(crate) fn strength(project: &Project, task: Id) -> f64 {
    let assigned = project.links_from(task).filter(|link| link.kind == LinkKind::Assigned);
    let shares = assigned.filter_map(|link| Some(units(link, project.get::<Person>(link.to)?)));
    let percent: u32 = shares.sum();
    if percent > 0 { f64::from(percent) / 100.0 } else { 1.0 }
}
