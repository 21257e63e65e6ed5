//! The form of a file with a bare network.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Deserialize;

use super::BareFault;
use crate::calendar::{Calendar, CalendarError};
use crate::holidays::Holidays;
use crate::network::Relation;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File<'a> {
    pub start: NaiveDate,
    pub status: Option<NaiveDate>,
    #[serde(default)]
    pub calendars: Vec<Hours>,
    #[serde(borrow, default)]
    pub tasks: Vec<Task<'a>>,
    #[serde(borrow, default)]
    pub links: Vec<Link<'a>>,
}

/// A calendar: hours a weekday, Monday first, and what differs from them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hours {
    pub id: String,
    #[serde(default = "office")]
    week: [f64; 7],
    holidays: Option<String>,
    #[serde(default)]
    off: Vec<NaiveDate>,
    #[serde(default)]
    worked: Vec<NaiveDate>,
}

fn office() -> [f64; 7] {
    [8.0, 8.0, 8.0, 8.0, 8.0, 0.0, 0.0]
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Task<'a> {
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    pub title: Option<String>,
    pub duration_days: Option<f64>,
    pub duration_hours: Option<f64>,
    pub calendar: Option<String>,
    pub constraint: Option<Bound>,
    pub on: Option<NaiveDate>,
    pub deadline: Option<NaiveDate>,
    pub started: Option<NaiveDate>,
    pub finished: Option<NaiveDate>,
    pub percent: Option<f64>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Bound {
    NotBefore,
    StartOn,
    FinishOn,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Link<'a> {
    #[serde(borrow)]
    pub from: Cow<'a, str>,
    #[serde(borrow)]
    pub to: Cow<'a, str>,
    #[serde(default, rename = "type")]
    pub relation: Bond,
    pub lag_days: Option<f64>,
    pub lag_hours: Option<f64>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(super) enum Bond {
    #[default]
    Fs,
    Ss,
    Ff,
    Sf,
}

impl From<Bond> for Relation {
    fn from(bond: Bond) -> Relation {
        match bond {
            Bond::Fs => Relation::FinishStart,
            Bond::Ss => Relation::StartStart,
            Bond::Ff => Relation::FinishFinish,
            Bond::Sf => Relation::StartFinish,
        }
    }
}

impl File<'_> {
    pub fn calendars(&self) -> Result<Vec<Calendar>, BareFault> {
        self.calendars.iter().map(Hours::calendar).collect()
    }
}

impl Hours {
    fn calendar(&self) -> Result<Calendar, BareFault> {
        if !self.week.iter().all(|hours| (0.0..=24.0).contains(hours)) {
            return Err(BareFault::WrongHours(self.id.clone()));
        }
        let week = Calendar::weekly(self.week.map(|hours| (hours * 60.0).round() as u16));
        let week = week.map_err(|error| match error {
            CalendarError::NoWorkingDay => BareFault::NoWorkingDay(self.id.clone()),
            CalendarError::TooManyMinutes { .. } => BareFault::WrongHours(self.id.clone()),
        })?;
        let with_holidays = match self.holidays.as_deref() {
            None => week,
            Some("cn") => Holidays::china().upon(&week),
            Some(other) => return Err(BareFault::UnknownCalendar(other.to_owned())),
        };
        let usual = u16::try_from(with_holidays.day_minutes()).unwrap_or(crate::EIGHT_HOURS);
        let worked = self.worked.iter().map(|day| (*day, usual));
        Ok(with_holidays.without(self.off.iter().map(|day| (*day, *day))).with_days(worked))
    }
}
