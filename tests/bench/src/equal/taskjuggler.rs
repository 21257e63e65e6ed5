//! One random plan in two forms: for the command line, and for TaskJuggler. They hold what both can say: tasks, milestones,
//! finish-start and start-start relations with lags, first days, and holidays.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{Datelike, Days, NaiveDate};
use schedule::{Calendar, Holidays, Instant};
use serde_json::{Value, json};

use crate::chance::Chance;

/// A plan in both forms.
#[derive(Clone, Debug)]
pub struct Plan {
    /// For `schedule --network`.
    pub network: Value,
    /// For `tj3`.
    pub project: String,
    calendar: Calendar,
}

/// When the plan begins, a Monday.
const START: &str = "2026-03-02";

/// A plan of so many tasks. It always is the same.
pub fn plan(count: usize) -> Plan {
    let holidays = holidays();
    let mut chance = Chance::seeded(count as u64);
    let mut tasks = Vec::new();
    let mut links = Vec::new();
    let mut project = head(count, &holidays);
    for index in 0..count {
        let days = if chance.happens(8) { 0 } else { 1 + chance.below(5) };
        let mut task = json!({ "id": format!("t{index}") });
        let mut words = if days == 0 { " milestone".to_owned() } else { format!(" length {days}d") };
        if days > 0 {
            task["duration_days"] = json!(days);
        }
        // A plan as wide as a department: each task waits for a few of the last ones.
        let wanted = if index < 20 || chance.happens(3) { 0 } else { 1 + chance.below(3) };
        let mut before: Vec<usize> = (0..wanted).map(|_| index - 1 - chance.below(index.min(60))).collect();
        before.sort_unstable();
        before.dedup();
        if before.is_empty() {
            // On any day, a weekend or a holiday too.
            let first = Instant::of(start()).day() + Days::new(chance.below(30) as u64);
            (task["constraint"], task["on"]) = (json!("not_before"), json!(first));
            let _ = write!(words, " start {first}");
        }
        for (place, from) in before.iter().enumerate() {
            // A milestone lies exactly where it may; the start of other tasks is told differently in the night.
            let relation = if days > 0 && chance.happens(20) { "SS" } else { "FS" };
            let lag = if chance.happens(25) { 1 + chance.below(4) } else { 0 };
            links.push(
                json!({ "from": format!("t{from}"), "to": format!("t{index}"), "type": relation, "lag_days": lag }),
            );
            let onstart = if relation == "SS" { " onstart" } else { "" };
            let gap = if lag > 0 { format!(" gaplength {lag}d") } else { String::new() };
            let joint = if place == 0 { " depends" } else { "," };
            let _ = write!(words, "{joint} t{from} {{{onstart}{gap} }}");
        }
        tasks.push(task);
        let _ = writeln!(project, "task t{index} \"{index}\" {{{words} }}");
    }
    project +=
        "taskreport dates \"dates\" {\n  formats csv\n  columns id, start, end\n  timeformat \"%Y-%m-%d-%H:%M\"\n}\n";
    let calendar = json!({ "id": "office", "off": holidays });
    let network = json!({ "start": START, "calendars": [calendar], "tasks": tasks, "links": links });
    let off = holidays.iter().map(|day| (*day, 0));
    Plan { network, project, calendar: Calendar::default().with_days(off) }
}

fn start() -> NaiveDate {
    START.parse().unwrap_or_default()
}

/// Holidays up to 2035, after which TaskJuggler knows no year: those of China, their make-up days left out, which it cannot
/// say, and those of fixed dates in years that are not announced yet.
fn holidays() -> Vec<NaiveDate> {
    let known = Holidays::china();
    let is_free =
        |day: &NaiveDate| known.on(*day).is_some() || matches!((day.month(), day.day()), (1 | 5, 1) | (10, 1 | 2));
    start().iter_days().take(3_500).filter(is_free).collect()
}

fn head(count: usize, holidays: &[NaiveDate]) -> String {
    // Long enough for the plan, since a longer one takes TaskJuggler longer.
    let months = 12 + count / 100;
    let mut head = format!(
        "project p \"P\" {START} +{months}m {{\n  timingresolution 60 min\n  workinghours mon - fri 0:00 - 8:00\n  \
         workinghours sat, sun off\n  dailyworkinghours 8\n  yearlyworkingdays 260\n}}\n"
    );
    for day in holidays {
        let _ = writeln!(head, "leaves holiday \"h\" {day}");
    }
    head
}

/// First and last day of each task.
pub type Dates = BTreeMap<String, (String, String)>;

impl Plan {
    /// The dates in an answer of the command line.
    pub fn ours(&self, answer: &Value) -> Dates {
        let text = |task: &Value, name: &str| task[name].as_str().unwrap_or_default().to_owned();
        let tasks = answer["tasks"].as_array().into_iter().flatten();
        tasks.map(|task| (text(task, "id"), (text(task, "start"), text(task, "finish")))).collect()
    }

    /// The dates in a report of TaskJuggler. It lets a task start as soon as it may, in the night or on a holiday too; here
    /// as there, the day is that of its first work.
    pub fn theirs(&self, report: &str) -> Dates {
        report.lines().skip(1).filter_map(|line| self.row(line)).collect()
    }

    fn row(&self, line: &str) -> Option<(String, (String, String))> {
        let mut cells = line.split(';').map(|cell| cell.trim_matches('"'));
        let (id, start, end) = (cells.next()?, cells.next()?, cells.next()?);
        let (start, end) = (instant(start)?, instant(end)?);
        let last = Instant((end.0 - 1).max(start.0));
        let first = if start == end { start } else { self.calendar.next(start) };
        Some((id.to_owned(), (first.day().to_string(), last.day().to_string())))
    }
}

/// The instant of `2026-03-02-08:00`.
fn instant(text: &str) -> Option<Instant> {
    let (day, clock) = text.split_at_checked(10)?;
    let (hours, minutes) = clock.strip_prefix('-')?.split_once(':')?;
    let minutes = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
    Some(Instant(Instant::of(day.parse().ok()?).0 + minutes))
}
