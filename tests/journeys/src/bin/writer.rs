//! Another process that writes to a project: killed at any moment by one journey, one of two at once in another.
//!
//! `writer FOLDER FILE chain` numbers a counter upwards for ever, together with a chain of the five newest records;
//! `writer FOLDER FILE add NAME COUNT` makes records; `… try COUNT` does so too and says the code of the failure instead
//! of the number where one is refused. Each acknowledged command is one line on the standard output.
#![allow(clippy::print_stdout, reason = "acknowledging on the standard output is what this process is for")]

use std::io::Write;
use std::path::Path;

use app::App;
use journeys::{add, done, start, text};
use serde_json::json;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, file, role, rest @ ..] = words.as_slice() else { panic!("writer FOLDER FILE ROLE …") };
    let mut app = start(Path::new(folder));
    done(&mut app, "project.open", json!({ "path": file }));
    match (role.as_str(), rest) {
        ("chain", []) => chain(&mut app),
        ("add", [name, count]) => {
            for number in 0..count.parse::<u64>().unwrap_or(0) {
                add(&mut app, "pain_point", &format!("{name}-{number}"));
                say(number);
            }
        }
        ("try", [count]) => attempt(&mut app, count.parse().unwrap_or(0)),
        _ => panic!("unknown role {role}"),
    }
}

/// Goes on after a failure, as a person does.
fn attempt(app: &mut App, count: u64) {
    for number in 0..count {
        let fields = json!({"title": number.to_string(), "body": "手".repeat(300)});
        match app.call("record.create", json!({"kind": "pain_point", "fields": fields})) {
            Ok(_) => say(number),
            Err(failure) => say(failure.code),
        }
    }
}

/// Each step is one batch: the counter goes up, the newest record gets that number, the oldest of six goes.
fn chain(app: &mut App) {
    let counter = done(app, "record.list", json!({"kind": "objective"}))["records"][0].clone();
    let mut number: u64 = text(&counter["title"]).parse().unwrap_or(0);
    say(number);
    loop {
        number += 1;
        let listed = done(app, "record.list", json!({"kind": "pain_point"}));
        let chain = listed["records"].as_array().cloned().unwrap_or_default();
        let oldest: Vec<_> = chain.iter().take(chain.len().saturating_sub(4)).map(|record| &record["id"]).collect();
        let batch = json!({
            "label": "fill",
            "creates": [{"kind": "pain_point", "fields": {"title": number.to_string(), "body": "手".repeat(300)}}],
            "updates": [{"id": counter["id"], "fields": {"title": number.to_string()}}],
            "deletes": oldest,
        });
        done(app, "record.batch", batch);
        if number.is_multiple_of(7) {
            // A step back and forth is acknowledged as two commands and changes nothing in the end.
            done(app, "undo", json!({}));
            done(app, "redo", json!({}));
        }
        say(number);
    }
}

fn say(word: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    // A reader that is gone has killed this process already, or is about to.
    let _ = writeln!(out, "{word}").and_then(|()| out.flush());
}
