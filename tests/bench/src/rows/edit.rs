//! B5: one edit, from the request to its acknowledgement, which means durable, against the least that a disk can do for
//! durability: append 4 KiB to a file and fsync it.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use model::Kind;
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::data::{self, Copy, call};
use crate::measure::{Sides, interleave, mean, quantile, timed};
use crate::options::grouped;
use crate::table::Goal;
use crate::{Line, Options, Outcome, texts};

/// An edit may take so many times as long as the append.
const GOAL: f64 = 6.0;
/// An edit may wait for the disk so often.
const FSYNCS: f64 = 5.2;
const RAW_BYTES: usize = 4096;

/// Measures the row at both sizes, since an edit must not become slower as a project grows.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    for size in options.sizes() {
        lines.extend(against_append(options, size)?);
    }
    lines.push(fsyncs(options)?);
    Ok(lines)
}

fn against_append(options: &Options, size: usize) -> Outcome<[Line; 3]> {
    let mut copy = Copy::open(size)?;
    let ids = copy.ids(Kind::Requirement)?;
    let mut raw = File::options().create(true).append(true).open(copy.scratch.path().join("raw"))?;
    let mut chance = Chance::seeded(5);
    let sides = interleave(
        options.turns(401),
        |turn| {
            let request = edit(&ids, turn, &mut chance);
            timed(|| call(&mut copy.app, "record.update", request))
        },
        |_| timed(|| Ok(raw.write_all(&[7; RAW_BYTES]).and_then(|()| raw.sync_all())?)),
    )?;
    let about = format!("an edit acknowledged, {} records", grouped(size));
    // The waits of a shared disk come in steps, so that a median can leap where the mean hardly moves.
    let by_mean = Line::told("B5", "  by the mean", &reduced(&sides, mean));
    let by_tail = Line::told("B5", "  95 of 100 were done within", &reduced(&sides, |times| quantile(times, 95)));
    Ok([Line::at_most("B5", about, &sides, GOAL), by_mean, by_tail])
}

/// Both sides reduced to one figure each.
fn reduced(sides: &Sides, figure: impl Fn(&[Duration]) -> Duration) -> Sides {
    Sides { ours: vec![figure(&sides.ours)], peer: vec![figure(&sides.peer)] }
}

/// A new title for one of the records.
fn edit(ids: &[Value], turn: usize, chance: &mut Chance) -> Value {
    let title = format!("{} {turn}", texts::title(chance));
    json!({ "id": ids[turn % ids.len()], "fields": { "title": title } })
}

/// Counts how often an edit waits for the disk, as the kernel sees it. Opening and closing are counted alone and taken off.
fn fsyncs(options: &Options) -> Outcome<Line> {
    let about = "  waits for the disk in an edit";
    let edits = if options.quick { 4 } else { 50 };
    let [small, _] = options.sizes();
    let counted = (count_fsyncs(options, small, 0)?, count_fsyncs(options, small, edits)?);
    let (Some(idle), Some(busy)) = counted else {
        return Ok(Line::absent("B5", about, "not measured: strace is not installed or may not trace here"));
    };
    let each = (busy.saturating_sub(idle)) as f64 / edits as f64;
    Ok(Line {
        row: "B5",
        measure: about.to_owned(),
        ours: format!("{each:.1} fsyncs"),
        peer: "1.0 fsync".to_owned(),
        figure: Some(each),
        goal: Goal::AtMost(FSYNCS),
    })
}

fn count_fsyncs(options: &Options, size: usize, edits: usize) -> Outcome<Option<usize>> {
    let scratch = data::scratch()?;
    let (path, trace) = (scratch.path().join("traced.stagecraft"), scratch.path().join("trace"));
    fs::copy(data::project(size)?, &path)?;
    let inner = options.again(&["edits", &path.to_string_lossy(), &edits.to_string()]);
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-e", "trace=fsync,fdatasync", "-o"]).arg(&trace).arg(inner.get_program());
    match strace.args(inner.get_args()).output() {
        Ok(output) if output.status.success() => {}
        _ => return Ok(None),
    }
    // A call that another thread interrupts in the trace is resumed on a line of its own, without the bracket.
    let trace = fs::read_to_string(trace)?;
    Ok(Some(trace.lines().filter(|line| line.contains("fsync(") || line.contains("fdatasync(")).count()))
}

/// Opens a project and makes so many edits.
pub fn only_edits(path: &Path, count: usize) -> Outcome<()> {
    let scratch = data::scratch()?;
    let mut app = data::app(scratch.path());
    call(&mut app, "project.open", json!({ "path": path }))?;
    let listed = call(&mut app, "record.list", json!({ "kind": Kind::Requirement }))?;
    let ids: Vec<Value> = listed["records"].as_array().into_iter().flatten().map(|it| it["id"].clone()).collect();
    let mut chance = Chance::seeded(6);
    for turn in 0..count {
        call(&mut app, "record.update", edit(&ids, turn, &mut chance))?;
    }
    Ok(())
}
