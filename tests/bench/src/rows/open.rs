//! B7: opening a project to the first screen's data against copying its file with `cp`, each as a whole process.
//!
//! The first screen's data are the project's own record and the overview: how far every stage has come, what to do next,
//! how far the spine is joined. A project that is closed keeps them in its file, and `project.peek` reads them with the
//! same checks of the file as opening it. The project itself is then read while the screen is already shown; how long
//! that takes is told beside it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;

use crate::data::{self, Copy, call};
use crate::measure::{interleave, timed};
use crate::options::grouped;
use crate::{Line, Options, Outcome};

/// The first screen's data should be there at the latest when a copy of the file would be.
const GOAL: f64 = 1.0;

/// Measures the row at both sizes.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    for size in options.sizes() {
        lines.extend(against_cp(options, size)?);
    }
    Ok(lines)
}

fn against_cp(options: &Options, size: usize) -> Outcome<[Line; 2]> {
    // Closing the project is what keeps the first screen in the file.
    let mut copy = Copy::open(size)?;
    call(&mut copy.app, "project.close", json!({}))?;
    let path = copy.path.to_string_lossy().into_owned();
    let target = copy.scratch.path().join("cp");
    let mut cp = |_| {
        // Each copy is a new file, as it would be for a person.
        if target.exists() {
            fs::remove_file(&target)?;
        }
        ran(Command::new("cp").arg(&path).arg(&target))
    };
    let peek = interleave(options.turns(21), |_| ran(&mut options.again(&["peek", &path])), &mut cp)?;
    let whole = interleave(options.turns(7), |_| ran(&mut options.again(&["open", &path])), &mut cp)?;
    let megabytes = fs::metadata(&copy.path)?.len() / 1_000_000;
    let about = format!("to the first screen, {} records, {megabytes} MB", grouped(size));
    Ok([
        Line::at_most("B7", about, &peek, GOAL),
        Line::told("B7", "  the whole project read, proven and counted", &whole),
    ])
}

/// How long a process runs from its start to its end.
fn ran(command: &mut Command) -> Outcome<Duration> {
    timed(|| {
        let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status()?;
        if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}").into()) }
    })
}

/// Reads the first screen's data and nothing else.
pub fn only_peek(path: &Path) -> Outcome<()> {
    let peeked = call(&mut beside(path), "project.peek", json!({ "path": path }))?;
    if peeked["screen"]["overview"]["stages"].is_array() {
        return Ok(());
    }
    Err("the file keeps no first screen".into())
}

/// Opens the project, which reads it whole, checks its content hash and computes the overview.
pub fn only_open(path: &Path) -> Outcome<()> {
    let view = call(&mut beside(path), "project.open", json!({ "path": path }))?;
    if view["overview"]["stages"].is_array() { Ok(()) } else { Err("no overview".into()) }
}

/// The program with its folders beside the project, which lies in a scratch folder.
fn beside(path: &Path) -> app::App {
    data::app(path.parent().unwrap_or(path))
}
