//! B9: the price of a change request: the walk through a large project, and its plan made anew under two options.

use std::time::Duration;

use model::Kind;
use serde_json::{Value, json};

use crate::data::{Copy, call};
use crate::measure::{Sides, timed};
use crate::options::grouped;
use crate::{Line, Options, Outcome};

/// So many features a request names.
const FEATURES: usize = 5;

/// The price of one request through the command layer, its answer as JSON included.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let (records, tasks) = if options.quick { (1_000, 500) } else { (10_000, 5_000) };
    let mut copy = Copy::open(records)?;
    fill(&mut copy, tasks)?;
    let request = request(&mut copy)?;
    let mut sides = Sides::default();
    for _ in 0..options.turns(31) {
        sides.ours.push(timed(|| call(&mut copy.app, "change.impact", json!({ "id": request })))?);
        sides.peer.push(Duration::from_millis(20));
    }
    let about = format!("impact over {} records and {} tasks, against 20 ms", grouped(records), grouped(tasks));
    Ok(vec![Line::at_most("B9", about, &sides, 1.0)])
}

/// Makes tasks until there are so many.
fn fill(copy: &mut Copy, tasks: usize) -> Outcome<()> {
    let missing = tasks.saturating_sub(copy.ids(Kind::Task)?.len());
    let create = |number: usize| json!({ "kind": "task", "fields": { "title": format!("任务{number}"), "type": "task", "duration": 1 + number % 9 } });
    let creates: Vec<Value> = (0..missing).map(create).collect();
    call(&mut copy.app, "record.batch", json!({ "label": "import", "creates": creates }))?;
    Ok(())
}

/// A request that names some features and can be met in two ways.
fn request(copy: &mut Copy) -> Outcome<Value> {
    let features = copy.ids(Kind::Feature)?;
    let items: Vec<Value> = features
        .iter()
        .step_by(features.len() / FEATURES)
        .map(|id| json!({ "record": id, "change": "modify", "after": "改" }))
        .collect();
    let options = json!([{ "title": "完整", "effort": 20 }, { "title": "部分", "effort": 5 }]);
    let fields = json!({ "title": "变更", "origin": "client", "received_on": "2026-11-18", "reason": "试算", "items": items, "options": options });
    let made = call(&mut copy.app, "record.create", json!({ "kind": "change_request", "fields": fields }))?;
    Ok(made["record"]["id"].clone())
}
