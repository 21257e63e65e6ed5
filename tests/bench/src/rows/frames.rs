//! B12: frames of a table of 10,000 rows and of a plan of 5,000 tasks while they are scrolled in the real window.

use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use crate::data::{app, call, scratch};
use crate::measure::{Sides, quantile};
use crate::options::grouped;
use crate::{Line, Options, Outcome};

/// The row's name.
const ROW: &str = "B12";

/// The window is driven by a program of its own, so that the bench itself needs no driver.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let (rows, tasks) = if options.quick { (1_000, 500) } else { (10_000, 5_000) };
    let scratch = scratch()?;
    let path = scratch.path().join("long.stagecraft");
    let mut core = app(scratch.path());
    call(&mut core, "project.create", json!({ "path": path, "name": "长表", "language": "zh" }))?;
    call(&mut core, "record.batch", json!({ "label": "import", "creates": requirements(rows) }))?;
    let (creates, links) = plan(tasks);
    call(&mut core, "record.batch", json!({ "label": "import", "creates": creates, "links": links }))?;
    call(&mut core, "project.close", json!({}))?;
    let program = ["run", "--quiet", "--locked", "--package", "e2e", "--bin", "frames", "--"];
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(program).arg(&path).output()?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        let why = why.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().to_owned();
        return Ok(vec![Line::absent(ROW, "frames of the real window", why)]);
    }
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    let line = |part: &str, what: String| {
        let about = format!("95 % of frames, {what} scrolled in the window");
        Line::at_most(ROW, about, &Sides { ours: slow(&answer[part]["ours"]), peer: slow(&answer[part]["empty"]) }, 1.5)
    };
    Ok(vec![
        line("sheet", format!("table of {} rows", grouped(rows))),
        line("gantt", format!("plan of {} tasks", grouped(tasks))),
    ])
}

/// Of each turn the time within which 95 % of its frames came.
fn slow(turns: &Value) -> Vec<Duration> {
    let gap = |gap: &Value| Duration::from_secs_f64(gap.as_f64().unwrap_or_default() / 1e3);
    let turn = |turn: &Value| quantile(&turn.as_array().into_iter().flatten().map(gap).collect::<Vec<_>>(), 95);
    turns.as_array().into_iter().flatten().map(turn).collect()
}

fn requirements(count: usize) -> Vec<Value> {
    let fields = |number: usize| {
        json!({
            "title": format!("门店可按第 {number} 条规则补货"),
            "statement": format!("系统应在库存低于下限后 {} 分钟内提出补货建议。", 1 + number % 60),
            "type": "functional",
        })
    };
    (0..count).map(|number| json!({ "kind": "requirement", "fields": fields(number) })).collect()
}

/// Tasks in chains of twenty, as neighbouring tasks of a plan are.
fn plan(count: usize) -> (Vec<Value>, Vec<Value>) {
    let task = |number: usize| json!({ "title": format!("任务{number}"), "type": "task", "duration": 1 + number % 9 });
    let create = |number: usize| json!({ "kind": "task", "temp": format!("t{number}"), "fields": task(number) });
    let link =
        |number: usize| json!({ "kind": "precedes", "from": format!("t{}", number - 1), "to": format!("t{number}") });
    ((0..count).map(create).collect(), (1..count).filter(|number| number % 20 != 0).map(link).collect())
}
