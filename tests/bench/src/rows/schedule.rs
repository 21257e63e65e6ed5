//! B3, B4 and the plans of B14: a network planned by the command line against TaskJuggler, one change against a plan made
//! anew, and growth.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use schedule::{Activity, Calendar, Constraint, Holidays, Network, Schedule};

use crate::chance::Chance;
use crate::data;
use crate::equal::taskjuggler::{self, Dates, Plan};
use crate::measure::{Sides, median, spelled, timed};
use crate::options::grouped;
use crate::peers;
use crate::rows::sample_plan;
use crate::{Goal, Line, Options, Outcome};

/// B3: whole processes, at both sizes.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let sizes: &[(usize, f64, usize)] =
        if options.quick { &[(120, 1.0, 1)] } else { &[(1_000, 400.0, 5), (5_000, 1_000.0, 3)] };
    let mut lines = Vec::new();
    for (size, goal, turns) in sizes {
        let about = format!("{} tasks planned, a whole process, against TaskJuggler", grouped(*size));
        match peers::task_juggler().and_then(|()| compare(options, *size, *turns).map_err(|error| error.to_string())) {
            Ok((sides, same, all)) => {
                lines.push(Line::faster("B3", about, &sides, *goal));
                lines.push(Line {
                    row: "B3",
                    measure: "  dates that are the same".to_owned(),
                    ours: same.to_string(),
                    peer: all.to_string(),
                    figure: Some(same as f64 / all.max(1) as f64),
                    goal: Goal::All,
                });
            }
            Err(why) => lines.push(Line::absent("B3", about, why)),
        }
    }
    lines.extend(sample_plan::compare()?);
    Ok(lines)
}

/// Plans the same network in both programs: the times, and how many of how many dates are the same.
fn compare(options: &Options, size: usize, turns: usize) -> Outcome<(Sides, usize, usize)> {
    let scratch = data::scratch()?;
    let plan = taskjuggler::plan(size);
    let (network, project) = (scratch.path().join("network.json"), scratch.path().join("plan.tjp"));
    fs::write(&network, plan.network.to_string())?;
    fs::write(&project, &plan.project)?;
    let mut sides = Sides::default();
    let (mut ours, mut theirs) = (Dates::new(), Dates::new());
    for _ in 0..turns {
        // The peer takes minutes; ours runs before and after it, so that both meet the same load.
        for _ in 0..3 {
            let begun = Instant::now();
            let output = options.again(&["schedule", &network.display().to_string()]).stdin(Stdio::null()).output()?;
            sides.ours.push(begun.elapsed());
            ours = plan.ours(&serde_json::from_slice(&output.stdout)?);
        }
        let begun = Instant::now();
        theirs = juggled(&plan, &project, scratch.path())?;
        sides.peer.push(begun.elapsed());
    }
    let same = theirs.iter().filter(|(task, dates)| ours.get(*task) == Some(*dates)).count();
    if options.quick {
        let other = theirs.iter().filter(|(task, dates)| ours.get(*task) != Some(*dates));
        other.for_each(|(task, dates)| eprintln!("  {task}: ours {:?}, theirs {dates:?}", ours.get(task)));
    }
    Ok((sides, same, ours.len().max(theirs.len())))
}

fn juggled(plan: &Plan, project: &Path, folder: &Path) -> Outcome<Dates> {
    let mut command = Command::new("tj3");
    // Our plan knows no time zones, and neither does it need other reports.
    command.env("TZ", "UTC").arg("--silent").arg("-o").arg(folder).arg(project);
    let output = command.stdin(Stdio::null()).output()?;
    if !output.status.success() {
        return Err(format!("not measured: {}", String::from_utf8_lossy(&output.stderr).trim()).into());
    }
    Ok(plan.theirs(&fs::read_to_string(folder.join("dates.csv"))?))
}

/// Plans a network as the command line does, and answers or writes the dates; a whole process of its own.
#[allow(clippy::print_stdout, reason = "this is what the process answers")]
pub fn only_schedule(network: &Path, out: Option<&Path>) -> Outcome<()> {
    let app = data::app(network.parent().unwrap_or(network));
    let dates = app.plan_network(network).map_err(|failure| failure.to_string())?;
    let dates = serde_json::to_string(&dates).map_err(|error| error.to_string())?;
    match out {
        Some(out) => fs::write(out, dates)?,
        None => println!("{dates}"),
    }
    Ok(())
}

/// A plan of neighbouring tasks on the calendar of China, for a number of people's teams.
fn network(count: usize) -> Outcome<Network> {
    let calendar = Holidays::china().upon(&Calendar::default());
    let mut network = Network::new(schedule::Instant::of("2026-03-02".parse()?), calendar);
    let mut chance = Chance::seeded(count as u64);
    for index in 0..count {
        let days = if chance.happens(8) { 0 } else { 1 + chance.below(10) as i64 };
        network.add(Activity { duration: days * 480, ..Activity::default() });
        for _ in 0..1 + chance.below(2) {
            if let Some(from) = index.checked_sub(1 + chance.below(200)) {
                network.follow(from, index);
            }
        }
    }
    Ok(network)
}

/// B4: one task changed against the whole plan made anew.
pub fn measure_change(options: &Options) -> Outcome<Vec<Line>> {
    let size = if options.quick { 1_000 } else { 10_000 };
    let mut plan = Schedule::new(network(size)?)?;
    let mut chance = Chance::seeded(4);
    let turns = options.turns(501);
    let mut any = Sides::default();
    for _ in 0..turns {
        let task = chance.below(size);
        let before = plan.network().activities[task];
        let constraint = match chance.below(3) {
            0 => Constraint::NotBefore(schedule::Instant(plan.start(task).0 + 5 * schedule::DAY)),
            _ => before.constraint,
        };
        let duration = 480 * chance.below(15) as i64;
        change(&mut plan, task, Activity { duration, constraint, ..before }, &mut any)?;
    }
    // The first critical task holds most of the plan: nearly every date moves with it.
    let first = (0..size).filter(|task| plan.is_critical(*task)).min_by_key(|task| plan.start(*task));
    let first = first.ok_or("a plan has a critical path")?;
    let mut all = Sides::default();
    for turn in 0..options.turns(51) as i64 {
        let before = plan.network().activities[first];
        change(&mut plan, first, Activity { duration: 480 * (20 + turn % 2), ..before }, &mut all)?;
    }
    let limit = Sides { ours: any.ours.clone(), peer: vec![Duration::from_millis(1)] };
    let of = grouped(size);
    Ok(vec![
        Line::at_most(
            "B4",
            format!("one of {of} tasks changed, dates, floats and critical path, against 1 ms"),
            &limit,
            1.0,
        ),
        Line::at_most("B4", "  the same against the plan made anew", &any, 1.0),
        Line::at_most("B4", "  a change that moves nearly all of them, against the plan made anew", &all, 1.0),
    ])
}

fn change(plan: &mut Schedule, task: usize, to: Activity, sides: &mut Sides) -> Outcome<()> {
    sides.ours.push(timed(|| Ok(plan.set(task, to)?))?);
    let network = plan.network().clone();
    sides.peer.push(timed(|| Ok(Schedule::new(network)?))?);
    Ok(())
}

/// B14: how the processor time grows from a thousand tasks to a hundred thousand, from a file to its dates.
pub fn measure_growth(options: &Options) -> Outcome<Vec<Line>> {
    let sizes = if options.quick { [100, 1_000, 10_000] } else { [1_000, 10_000, 100_000] };
    let scratch = data::scratch()?;
    let (network, dates) = (scratch.path().join("network.json"), scratch.path().join("dates.json"));
    let mut times = Vec::new();
    for size in sizes {
        fs::write(&network, taskjuggler::plan(size).network.to_string())?;
        let mut turns = Vec::new();
        for _ in 0..options.turns(7) {
            let words = ["schedule", &network.display().to_string(), &dates.display().to_string()];
            turns.push(peers::own(&mut options.again(&words), &dates)?.cpu);
        }
        times.push(median(&turns));
    }
    Ok(vec![Line {
        row: "B14",
        measure: format!(
            "{} and {} tasks from file to dates: exponent of CPU ({} between)",
            grouped(sizes[0]),
            grouped(sizes[2]),
            spelled(times[1])
        ),
        ours: spelled(times[2]),
        peer: spelled(times[0]),
        figure: Some((times[2].as_secs_f64() / times[0].as_secs_f64()).log10() / 2.0),
        // n log n over these two decades is an exponent of 1.11.
        goal: Goal::AtMost(1.11),
    }])
}
