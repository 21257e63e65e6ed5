//! B8: taking a command back against the command itself.

use std::cell::RefCell;

use model::Kind;
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::data::{Copy, call};
use crate::fields::{self, Made};
use crate::measure::{Sides, timed};
use crate::options::grouped;
use crate::{Line, Options, Outcome, texts};

/// Undo may take so many times as long as the command.
const GOAL: f64 = 1.5;
/// How many rows the paste has.
const PASTED: usize = 500;

/// Measures the row with a small command, a long one and one that takes much away.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let [size, _] = options.sizes();
    let copy = RefCell::new(Copy::open(size)?);
    let mut lines = Vec::new();
    let mut line = |about: &str, sides: &Sides| {
        let about = format!("undo of {about}, {} records", grouped(size));
        lines.push(Line::at_most("B8", about, sides, GOAL));
    };
    line("an edit", &there_and_back(&copy, options.turns(101), "record.update", edits(&copy)?)?);
    line("500 pasted rows", &there_and_back(&copy, options.turns(11), "record.batch", paste)?);
    line("a deleted branch", &there_and_back(&copy, options.turns(11), "record.delete", branch(&copy)?)?);
    Ok(lines)
}

/// Runs a command and takes it back, over and over. Its undo is our side, the command the peer.
fn there_and_back(
    copy: &RefCell<Copy>,
    turns: usize,
    command: &str,
    mut request: impl FnMut(usize) -> Value,
) -> Outcome<Sides> {
    let mut sides = Sides::default();
    let app = &mut copy.borrow_mut().app;
    for turn in 0..turns {
        let request = request(turn);
        sides.peer.push(timed(|| call(app, command, request))?);
        sides.ours.push(timed(|| call(app, "undo", json!({})))?);
    }
    Ok(sides)
}

fn edits(copy: &RefCell<Copy>) -> Outcome<impl FnMut(usize) -> Value> {
    let ids = copy.borrow_mut().ids(Kind::Requirement)?;
    let mut chance = Chance::seeded(8);
    Ok(move |turn: usize| {
        let title = format!("{} {turn}", texts::title(&mut chance));
        json!({ "id": ids[turn % ids.len()], "fields": { "title": title } })
    })
}

fn paste(turn: usize) -> Value {
    let mut chance = Chance::seeded(turn as u64);
    let row = |_| {
        let fields = fields::fill(Kind::Requirement, &Made::new(), &mut chance);
        json!({ "kind": Kind::Requirement, "fields": fields })
    };
    json!({ "label": "paste", "creates": (0..PASTED).map(row).collect::<Vec<_>>() })
}

/// Deletes the first feature at the top with everything below it.
fn branch(copy: &RefCell<Copy>) -> Outcome<impl FnMut(usize) -> Value> {
    let first = copy.borrow_mut().ids(Kind::Feature)?.into_iter().next().ok_or("the project has no feature")?;
    Ok(move |_: usize| json!({ "ids": [first] }))
}
