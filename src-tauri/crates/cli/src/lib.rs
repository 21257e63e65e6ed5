//! The words of the command line, for the binary without a window and for the one with it.
//!
//! Exit codes: 0 done; 1 the command failed, the message says why; 2 the words were not understood; 3 `check` found
//! that a required check fails, or `verify` found damage or a PDF that is no true copy.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this crate is what speaks to the terminal")]

mod say;
mod words;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use app::{App, BarePlan, COMMANDS, Failure, Language, Places, SystemClock};
use clap::Parser;
use serde::Serialize;
use serde_json::{Value, json};
use words::{Lang, Reader, Word, Words};

/// The command failed.
const FAILED: u8 = 1;
/// A check or verification found something.
const FOUND: u8 = 3;

/// What a word answers, and the exit code where it is not 0.
type Answer = Result<(Given, u8), Failure>;

/// The answer to a word.
#[derive(Serialize)]
#[serde(untagged)]
enum Given {
    /// Of a command.
    Value(Value),
    /// The dates of a bare network, which programs ask for by the thousand.
    Plan(BarePlan),
}

impl From<Value> for Given {
    fn from(value: Value) -> Self {
        Given::Value(value)
    }
}

/// The words that `run` understands. The binary with a window looks here to see whether it is asked for one.
pub const WORDS: &[&str] = &[
    "new", "check", "report", "call", "commands", "search", "schedule", "impact", "undo", "redo", "history", "backup",
    "verify", "help",
];

/// Runs a command line, whose first word is the program's name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words = match Words::try_parse_from(args) {
        Ok(words) => words,
        Err(error) => {
            // clap tells help and version apart from mistakes by the stream and the code it asks for.
            let _ = error.print();
            return ExitCode::from(error.exit_code() as u8);
        }
    };
    let mut app = App::new(places(), Box::new(SystemClock));
    if let Some(lang) = words.speak {
        app.speak(lang.into());
    }
    let language = app.language();
    let answer = answer(&mut app, &words.word);
    let _ = app.call("project.close", Value::Null);
    let (text, code) = match answer {
        Ok((given, code)) => (say::answer(&words, &given, language), code),
        Err(failure) => (say::failure(&words, &failure), FAILED),
    };
    // A reader that went away, such as `head`, is no failure of ours.
    let _ = if code == FAILED && !words.json {
        writeln!(std::io::stderr(), "{text}")
    } else {
        writeln!(std::io::stdout(), "{text}")
    };
    ExitCode::from(code)
}

/// The folders of the system, unless the environment names others; tests give each run its own.
pub fn places() -> Places {
    let fonts = std::env::var_os("STAGECRAFT_FONTS").map_or_else(fonts_beside, PathBuf::from);
    let mut places = Places::of_system(fonts);
    if let Some(home) = std::env::var_os("STAGECRAFT_HOME").map(PathBuf::from) {
        places.config = home.join("config");
        places.backups = home.join("backups");
    }
    places
}

/// The fonts as they are shipped beside the binary or, in a checkout, in the assets.
fn fonts_beside() -> PathBuf {
    let binary = std::env::current_exe().unwrap_or_default();
    let shipped = binary.ancestors().skip(1).flat_map(|folder| {
        ["fonts", "assets/fonts", "lib/Stagecraft/fonts", "../lib/Stagecraft/fonts"].map(|path| folder.join(path))
    });
    let checkout = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts"));
    let found = shipped.into_iter().find(|folder| folder.join("NotoSansSC-Regular.ttf").exists());
    found.unwrap_or(checkout)
}

/// The id of the baseline of this name; the name itself, which is then refused in words, where there is none.
fn baseline(app: &mut App, name: &str) -> Result<Value, Failure> {
    let listed = app.call("baseline.list", Value::Null)?;
    let mut baselines = listed["baselines"].as_array().into_iter().flatten();
    let found = baselines.find(|baseline| baseline["name"] == *name);
    found.map(|baseline| baseline["id"].clone()).ok_or_else(|| app.not_found(name))
}

fn answer(app: &mut App, word: &Word) -> Answer {
    let done = |value: Value| Ok((value.into(), 0));
    match word {
        Word::New { file, sample, template, name, lang } => {
            let lang = sample.or(*lang).unwrap_or(Lang::Zh);
            let request = json!({
                "path": file, "name": name, "language": lang.word(), "sample": sample.is_some(), "template": template,
            });
            done(app.call("project.create", request)?)
        }
        Word::Check { file } => {
            open(app, file)?;
            let overview = app.call("project.overview", Value::Null)?;
            let mut gates = Vec::new();
            for stage in overview["stages"].as_array().into_iter().flatten() {
                gates.push(app.call("gate.check", json!({ "stage": stage["stage"] }))?);
            }
            let passes = gates.iter().all(|gate| gate["passes"] == json!(true));
            Ok((json!({ "overview": overview, "gates": gates }).into(), if passes { 0 } else { FOUND }))
        }
        Word::Report { file, all: true, lang, reader, out, .. } => {
            open(app, file)?;
            let variant = json!({ "reader": reader.map(Reader::word) });
            let request = json!({ "lang": lang.word(), "folder": out, "variant": variant, "existing": "replace" });
            let written = app.call("document.export_all", request)?;
            let refused = written["refused"].as_array().is_some_and(|refused| !refused.is_empty());
            Ok((written.into(), if refused { FOUND } else { 0 }))
        }
        Word::Report { file, document, lang, against, reader, out, .. } => {
            open(app, file)?;
            let moment = against.as_deref().and_then(|name| name.strip_prefix('#')?.parse::<i64>().ok());
            let name = against.as_deref().filter(|_| moment.is_none());
            let against = name.map(|name| baseline(app, name)).transpose()?;
            let variant = json!({ "against": against, "moment": moment, "reader": reader.map(Reader::word) });
            let request = json!({ "document": document, "lang": lang.word(), "path": out, "variant": variant });
            done(app.call("document.export", request)?)
        }
        Word::Call { file, command, request } => {
            if !needs_no_project(command) {
                open(app, file)?;
            }
            let request = match request.as_deref() {
                None | Some("") => Value::Null,
                Some(text) => serde_json::from_str(text).map_err(|error| app.bad_request(&error.to_string()))?,
            };
            done(app.call(command, request)?)
        }
        Word::Commands => done(Value::Array(
            COMMANDS
                .iter()
                .map(|command| json!({ "name": command.name, "about": command.about, "request": (command.schema)() }))
                .collect(),
        )),
        Word::Search { file, text, limit } => {
            open(app, file)?;
            done(app.call("search", json!({ "text": text, "limit": limit }))?)
        }
        Word::Schedule { network: Some(network), .. } => Ok((Given::Plan(app.plan_network(network)?), 0)),
        Word::Schedule { file, .. } => {
            open(app, &file.clone().unwrap_or_default())?;
            let plan = app.call("plan.get", Value::Null)?;
            let code = if plan["fault"].is_null() { 0 } else { FOUND };
            Ok((scheduled(&plan).into(), code))
        }
        Word::Impact { file, code } => {
            open(app, file)?;
            let listed = app.call("record.list", json!({ "kind": "change_request" }))?;
            let mut requests = listed["records"].as_array().into_iter().flatten();
            let found = requests.find(|record| record["code"] == **code);
            let id = found.map(|record| record["id"].clone()).ok_or_else(|| app.not_found(code))?;
            done(with_ways(app.call("change.impact", json!({ "id": id }))?))
        }
        Word::Undo { file } => {
            open(app, file)?;
            done(app.call("undo", Value::Null)?)
        }
        Word::Redo { file } => {
            open(app, file)?;
            done(app.call("redo", Value::Null)?)
        }
        Word::History { file, limit } => {
            open(app, file)?;
            done(app.call("history", json!({ "limit": limit }))?)
        }
        Word::Backup { file } => {
            open(app, file)?;
            done(app.call("backup.create", Value::Null)?)
        }
        Word::Verify { file, project } if is_pdf(file) => {
            if let Some(project) = project {
                open(app, project)?;
            }
            let found = app.call("document.verify", json!({ "path": file }))?;
            let code = if is_true_copy(&found) { 0 } else { FOUND };
            Ok((found.into(), code))
        }
        Word::Verify { file, .. } => {
            open(app, file)?;
            let found = app.call("project.verify", Value::Null)?;
            let code = if found["ok"] == json!(true) { 0 } else { FOUND };
            Ok((found.into(), code))
        }
    }
}

/// Whether a PDF says and shows what was exported, and belongs to the project that it was held against, if any.
fn is_true_copy(found: &Value) -> bool {
    let is_whole = found["intact"] == json!(true) && found["in_order"] == json!(true);
    is_whole && found["redrawn_pages"] == json!([]) && !is_foreign(found)
}

/// Whether a PDF was held against a project that it does not belong to.
fn is_foreign(found: &Value) -> bool {
    found["remembered"].is_boolean() && found["project"].is_null()
}

/// The dates of a plan as programs read them, the same as those of a bare network.
fn scheduled(plan: &Value) -> Value {
    let task = |task: &Value| {
        json!({
            "code": task["code"],
            "title": task["title"],
            "type": task["type"],
            "start": task["start"],
            "finish": task["finish"],
            "total_float_days": task["total_float_days"],
            "free_float_days": task["free_float_days"],
            "critical": task["critical"],
        })
    };
    let tasks: Vec<Value> = plan["tasks"].as_array().into_iter().flatten().map(task).collect();
    json!({ "finish": plan["finish"], "tasks": tasks, "fault": plan["fault"] })
}

/// How many ways to one record are told.
const WAYS: usize = 1_000;

/// The impact of a change with every way to each record that it touches, as codes from the changed record on.
fn with_ways(mut impact: Value) -> Value {
    let codes = |of: &Value, code: fn(&Value) -> &Value| -> Vec<String> {
        of.as_array().into_iter().flatten().map(|it| code(it).as_str().unwrap_or_default().to_owned()).collect()
    };
    let mut names = codes(&impact["changed"], |record| &record["code"]);
    let first = names.len();
    names.extend(codes(&impact["touched"], |touched| &touched["record"]["code"]));
    let numbers = |touched: &Value| -> Vec<usize> {
        touched["from"].as_array().into_iter().flatten().filter_map(|at| Some(at.as_u64()? as usize)).collect()
    };
    let mut from: Vec<Vec<usize>> = vec![Vec::new(); first];
    from.extend(impact["touched"].as_array().into_iter().flatten().map(numbers));
    for (at, touched) in impact["touched"].as_array_mut().into_iter().flatten().enumerate() {
        let mut ways = Vec::new();
        walk_back(&from, &mut vec![first + at], &mut |way| {
            ways.push(way.iter().rev().map(|at| names[*at].clone()).collect::<Vec<_>>());
            ways.len() < WAYS
        });
        touched["paths"] = json!(ways);
    }
    impact
}

/// Tells every way from a record back to where it begins, until nobody wants more.
fn walk_back(from: &[Vec<usize>], way: &mut Vec<usize>, tell: &mut impl FnMut(&[usize]) -> bool) -> bool {
    let before = &from[way[way.len() - 1]];
    if before.is_empty() {
        return tell(way);
    }
    before.iter().all(|at| {
        if way.contains(at) {
            return true;
        }
        way.push(*at);
        let more = walk_back(from, way, tell);
        way.pop();
        more
    })
}

fn is_pdf(file: &std::path::Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

/// Commands that make or open a project themselves, or speak of none.
fn needs_no_project(command: &str) -> bool {
    matches!(
        command,
        "app.describe" | "project.create" | "project.open" | "project.recent" | "project.forget" | "backup.restore"
    ) || command.starts_with("settings.")
}

fn open(app: &mut App, file: &PathBuf) -> Result<Value, Failure> {
    app.call("project.open", json!({ "path": file }))
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Language {
        match lang {
            Lang::Zh => Language::Zh,
            Lang::En => Language::En,
        }
    }
}
