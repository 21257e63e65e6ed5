//! The plan of the sample as it stands, against TaskJuggler: the same dates, and the same critical path, which TaskJuggler
//! is asked for by experiment: in a scenario for each task it takes a little longer, and either something ends later or not.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use app::{App, Clock, Places};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};

use crate::data::{self, call};
use crate::{Goal, Line, Outcome, peers};

/// The day on which the sample is looked at: some tasks are done, some have begun, some lie ahead.
const TODAY: &str = "2026-11-20";

/// A task of its plan takes so many hours more in its scenario.
const LONGER_HOURS: f64 = 1.0;

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(&format!("{TODAY}T09:00:00Z")).map(|at| at.to_utc()).unwrap_or_default()
    }

    fn today(&self) -> NaiveDate {
        TODAY.parse().unwrap_or_default()
    }
}

/// The lines that say how many dates, and how many findings of what is critical, are the same.
pub fn compare() -> Outcome<Vec<Line>> {
    const ABOUT: &str = "  the sample's plan: dates that are the same";
    if let Err(why) = peers::task_juggler() {
        return Ok(vec![Line::absent("B3", ABOUT, why)]);
    }
    let scratch = data::scratch()?;
    let plan = Plan::of_sample(scratch.path())?;
    let file = scratch.path().join("sample.tjp");
    fs::write(&file, plan.in_their_words()?)?;
    let mut command = Command::new("tj3");
    command.env("TZ", "UTC").arg("--silent").arg("-o").arg(scratch.path()).arg(&file).stdin(Stdio::null());
    let output = command.output()?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Ok(vec![Line::absent("B3", ABOUT, why)]);
    }
    let usual = ends(scratch.path(), "usual")?;
    let open = || plan.open();
    let same_end = |task: &&Value| usual.get(&name(task)).and_then(|end| last_day(end)) == day(task, "finish");
    let dates = open().filter(same_end).count();
    let mut critical = 0;
    let stretched: Vec<&Value> = open().filter(|task| task["type"] == "task").collect();
    for task in &stretched {
        let theirs = plan.is_held_up(&usual, &ends(scratch.path(), &name(task))?);
        critical += usize::from(theirs == (task["critical"] == true));
        if theirs != (task["critical"] == true) {
            eprintln!("  {} {}: critical for us {}, for them {theirs}", task["code"], task["title"], task["critical"]);
        }
    }
    for task in open().filter(|task| !same_end(task)) {
        eprintln!("  {}: ours {}, theirs {:?}", task["code"], task["finish"], usual.get(&name(task)));
    }
    let line = |measure: &str, same: usize, all: usize| Line {
        row: "B3",
        measure: measure.to_owned(),
        ours: same.to_string(),
        peer: all.to_string(),
        figure: Some(same as f64 / all.max(1) as f64),
        goal: Goal::All,
    };
    Ok(vec![
        line(ABOUT, dates, open().count()),
        line("  the sample's plan: tasks that are critical for both or neither", critical, stretched.len()),
    ])
}

/// What the command layer says of the sample.
struct Plan {
    view: Value,
    tasks: BTreeMap<String, Value>,
    people: BTreeMap<String, Value>,
    assigned: Vec<Value>,
}

impl Plan {
    fn of_sample(scratch: &Path) -> Outcome<Plan> {
        let places =
            Places { config: scratch.join("config"), backups: scratch.join("backups"), fonts: scratch.join("fonts") };
        let mut app = App::new(places, Box::new(Fixed));
        let path = scratch.join("sample.stagecraft");
        call(&mut app, "project.create", json!({ "path": path, "language": "en", "sample": true }))?;
        let view = call(&mut app, "plan.get", json!({}))?;
        let links = call(&mut app, "link.list", json!({ "kind": "assigned" }))?;
        let assigned = links["links"].as_array().into_iter().flatten().map(|each| each["link"].clone());
        let assigned = assigned.filter(|link| link["kind"] == "assigned").collect();
        Ok(Plan { view, tasks: records(&mut app, "task")?, people: records(&mut app, "person")?, assigned })
    }

    /// The tasks that are not finished.
    fn open(&self) -> impl Iterator<Item = &Value> {
        let tasks = self.view["tasks"].as_array().into_iter().flatten();
        tasks.filter(|task| task["type"] != "summary" && task["done"] != true)
    }

    /// Whether the end of the plan, or of a task that then misses its deadline, comes later than usual.
    fn is_held_up(&self, usual: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> bool {
        let end = |ends: &BTreeMap<String, String>| ends.values().max().cloned();
        let misses = |task: &Value| {
            let (before, after) = (usual.get(&name(task)), now.get(&name(task)));
            let due =
                [day(task, "deadline"), day(task, "constraint_on").filter(|_| task["constraint"] == "must_finish")];
            let due = due.into_iter().flatten().min();
            after > before && after.and_then(|end| last_day(end)).zip(due).is_some_and(|(last, due)| last > due)
        };
        end(now) > end(usual) || self.open().any(misses)
    }

    /// The open part of the plan for TaskJuggler. Each task has a worker of its own, who keeps the calendar of its people,
    /// so that nobody waits for anybody.
    fn in_their_words(&self) -> Outcome<String> {
        let today: NaiveDate = TODAY.parse()?;
        let open: Vec<&Value> = self.open().collect();
        let mut words = String::from("project p \"P\" 2026-01-01 +30m {\n  timingresolution 60 min\n");
        words += "  workinghours mon - sun 0:00 - 8:00\n  dailyworkinghours 8\n  scenario usual \"usual\" {\n";
        for task in open.iter().filter(|task| task["type"] == "task") {
            writeln!(words, "    scenario {} \"longer\"", name(task))?;
        }
        words += "  }\n}\n";
        let free = self.days_off(today);
        for day in &free {
            writeln!(words, "leaves holiday \"h\" {day}")?;
        }
        for task in &open {
            let absent: String = self.absences(task).iter().map(|day| format!(" leaves annual {day}")).collect();
            writeln!(words, "resource r_{} \"r\" {{{absent} }}", name(task))?;
        }
        writeln!(words, "task today \"today\" {{ start {today} milestone }}")?;
        for task in &open {
            self.task(task, &free, &mut words)?;
        }
        let scenarios = open.iter().filter(|task| task["type"] == "task").map(|task| name(task));
        for scenario in scenarios.chain(["usual".to_owned()]) {
            writeln!(
                words,
                "taskreport \"{scenario}\" {{\n  formats csv\n  columns id, end\n  scenarios {scenario}\n  timeformat \"%Y-%m-%d-%H:%M\"\n}}"
            )?;
        }
        Ok(words)
    }

    fn task(&self, task: &Value, free: &BTreeSet<NaiveDate>, words: &mut String) -> Outcome<()> {
        let id = name(task);
        let fields = &self.tasks[task["id"].as_str().unwrap_or_default()]["fields"];
        let mut waits = vec!["today".to_owned()];
        if let Some(first) = day(task, "constraint_on").filter(|_| task["constraint"] == "not_before") {
            writeln!(words, "task c_{id} \"c\" {{ start {first} milestone }}")?;
            waits.push(format!("c_{id}"));
        }
        // What its end waits for, which TaskJuggler can only say of a milestone behind the work.
        let mut ends = Vec::new();
        for link in self.links_to(task) {
            if link["dependency"] == "ff" {
                ends.extend(self.end_of(link));
            } else if task["started"] != true {
                waits.extend(self.wait(link, free, words)?);
            }
        }
        if task["type"] == "milestone" {
            waits.extend(ends);
            writeln!(words, "task {id} \"t\" {{ milestone depends {} }}", waits.join(", "))?;
            return Ok(());
        }
        let work = if ends.is_empty() { id.clone() } else { format!("w_{id}") };
        let hours = 8.0 * remaining(task, fields, free);
        writeln!(
            words,
            "task {work} \"t\" {{ allocate r_{id} effort {hours}h depends {} {id}:effort {}h }}",
            waits.join(", "),
            hours + LONGER_HOURS
        )?;
        if !ends.is_empty() {
            writeln!(words, "task {id} \"t\" {{ milestone depends {work}, {} }}", ends.join(", "))?;
        }
        Ok(())
    }

    fn links_to(&self, task: &Value) -> impl Iterator<Item = &Value> {
        let to = task["id"].clone();
        self.view["links"].as_array().into_iter().flatten().filter(move |link| link["to"] == to)
    }

    fn is_end_held(&self, link: &Value) -> bool {
        link["dependency"] == "ff" && self.end_of(link).is_some()
    }

    /// The end that the end of a task waits for; nothing where that lies behind.
    fn end_of(&self, link: &Value) -> Option<String> {
        let from = self.open().find(|task| task["id"] == link["from"])?;
        let lag = link["lag_days"].as_f64().filter(|lag| *lag > 0.0);
        Some(lag.map_or_else(|| name(from), |lag| format!("{} {{ gaplength {}h }}", name(from), lag * 8.0)))
    }

    /// What a task waits for by a relation; nothing where that lies behind.
    fn wait(&self, link: &Value, free: &BTreeSet<NaiveDate>, words: &mut String) -> Outcome<Option<String>> {
        let Some(from) = self.view["tasks"].as_array().into_iter().flatten().find(|task| task["id"] == link["from"])
        else {
            return Ok(None);
        };
        let lag = link["lag_days"].as_f64().unwrap_or(0.0);
        let gap = if lag > 0.0 { format!(" gaplength {}h", lag * 8.0) } else { String::new() };
        let on_start = link["dependency"] == "ss";
        let fixed = match (link["dependency"].as_str(), from["done"] == true, from["started"] == true) {
            (Some("fs"), true, _) => day(from, "finish").and_then(|day| day.succ_opt()),
            (Some("ss"), _, true) => day(from, "start"),
            (Some("fs" | "ss"), ..) => None,
            (other, ..) => return Err(format!("{other:?} between open tasks cannot be said to TaskJuggler").into()),
        };
        let Some(fixed) = fixed else {
            // A task whose end waits for another one is two for them: it starts with its work and ends with its milestone.
            let held = on_start && from["type"] == "task" && self.links_to(from).any(|link| self.is_end_held(link));
            let start = if held { format!("w_{}", name(from)) } else { name(from) };
            return Ok(Some(format!("{start} {{{}{gap} }}", if on_start { " onstart" } else { "" })));
        };
        // A gap is counted from working time, so the point lies where work next begins.
        let fixed = fixed.iter_days().find(|day| !free.contains(day)).unwrap_or(fixed);
        let point = format!("f_{}_{}", name(from), link["id"].as_str().unwrap_or_default());
        writeln!(words, "task {point} \"f\" {{ start {fixed} milestone }}")?;
        Ok(Some(format!("{point} {{{gap} }}")))
    }

    /// The days on which nobody works, from long before today to long after.
    fn days_off(&self, today: NaiveDate) -> BTreeSet<NaiveDate> {
        let calendar = &self.view["calendar"];
        let numbers = calendar["weekend"].as_array().into_iter().flatten();
        let weekend: Vec<u64> = numbers.filter_map(Value::as_u64).collect();
        let worked: BTreeSet<&str> =
            calendar["worked"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let off = calendar["days_off"].as_array().into_iter().flatten().filter_map(|day| day["day"].as_str());
        let off: BTreeSet<&str> = off.collect();
        let first = today - chrono::Days::new(300);
        let is_off = |day: &NaiveDate| {
            let word = day.to_string();
            let weekday = u64::from(chrono::Datelike::weekday(day).num_days_from_monday());
            off.contains(word.as_str()) || (weekend.contains(&weekday) && !worked.contains(word.as_str()))
        };
        first.iter_days().take(760).filter(is_off).collect()
    }

    /// The days on which someone of a task is away.
    fn absences(&self, task: &Value) -> BTreeSet<NaiveDate> {
        let people = self.assigned.iter().filter(|link| link["from"] == task["id"]);
        let people = people.filter_map(|link| self.people.get(link["to"].as_str()?));
        let absences = people.flat_map(|person| person["fields"]["absences"].as_array().into_iter().flatten());
        let spans = absences.filter_map(|absence| Some((day(absence, "from")?, day(absence, "to")?)));
        spans.flat_map(|(first, last)| first.iter_days().take_while(move |day| *day <= last)).collect()
    }
}

/// What is left of a task, in days: what its progress says, and at least what it was given.
fn remaining(task: &Value, fields: &Value, free: &BTreeSet<NaiveDate>) -> f64 {
    let planned = fields["duration"].as_f64().or(fields["effort"].as_f64()).unwrap_or(1.0);
    let (Some(start), Ok(today)) = (day(task, "start").filter(|_| task["started"] == true), TODAY.parse::<NaiveDate>())
    else {
        return planned;
    };
    let worked = start.iter_days().take_while(|day| *day < today).filter(|day| !free.contains(day)).count();
    let ahead = planned * (1.0 - task["percent"].as_f64().unwrap_or(0.0) / 100.0);
    ahead.max(planned - worked as f64).max(0.0)
}

fn records(app: &mut App, kind: &str) -> Outcome<BTreeMap<String, Value>> {
    let listed = call(app, "record.list", json!({ "kind": kind }))?;
    let records = listed["records"].as_array().into_iter().flatten();
    Ok(records.map(|record| (record["id"].as_str().unwrap_or_default().to_owned(), record.clone())).collect())
}

/// The name of a task in both programs.
fn name(task: &Value) -> String {
    task["code"].as_str().unwrap_or_default().replace('-', "_")
}

fn day(value: &Value, field: &str) -> Option<NaiveDate> {
    value[field].as_str()?.parse().ok()
}

/// The ends of all tasks in a report, as `2026-11-20-08:00`.
fn ends(folder: &Path, report: &str) -> Outcome<BTreeMap<String, String>> {
    let text = fs::read_to_string(folder.join(format!("{report}.csv")))?;
    let row = |line: &str| {
        let mut cells = line.split(';').map(|cell| cell.trim_matches('"').to_owned());
        Some((cells.next()?, cells.next()?))
    };
    Ok(text.lines().skip(1).filter_map(row).collect())
}

/// The last day of work before an end.
fn last_day(end: &str) -> Option<NaiveDate> {
    let (day, clock) = end.split_at_checked(10)?;
    let day: NaiveDate = day.parse().ok()?;
    if clock == "-00:00" { day.pred_opt() } else { Some(day) }
}
