//! Answers in sentences for people, or in JSON for programs.

use app::{Failure, Language};
use i18n::{Args, Texts};
use serde_json::{Value, json};

use crate::Given;
use crate::words::{Word, Words};

/// Puts a failure into the form that was asked for.
pub fn failure(words: &Words, failure: &Failure) -> String {
    if words.json { json!({ "error": failure }).to_string() } else { failure.to_string() }
}

/// Puts an answer into the form that was asked for.
pub fn answer(words: &Words, given: &Given, language: Language) -> String {
    if words.json {
        return serde_json::to_string(given).unwrap_or_default();
    }
    let value = match given {
        Given::Value(value) => value,
        Given::Plan(plan) => &json!(plan),
    };
    // Reading all texts takes longer than most commands, so programs that want JSON do not wait for it.
    let texts = Texts::of(language.into());
    match &words.word {
        Word::Call { .. } => serde_json::to_string_pretty(value).unwrap_or_default(),
        Word::New { file, .. } => said(texts, "cli-new", &[("path", &file.display().to_string())]),
        Word::Check { .. } => check(texts, value),
        Word::Report { all: true, .. } => {
            let written = lines(&value["documents"], |document| report(texts, document));
            let refused = lines(&value["refused"], |refused| format!("! {}", text(refused, "message")));
            [written, refused].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
        }
        Word::Report { .. } => report(texts, value),
        Word::Commands => lines(value, |command| format!("{:<20} {}", text(command, "name"), text(command, "about"))),
        Word::Search { .. } => found(texts, value),
        Word::Schedule { .. } => scheduled(texts, value),
        Word::Impact { .. } => impact(texts, value),
        Word::Undo { .. } => said(texts, "op-undo", &[("title", &label(texts, &value["label"]))]),
        Word::Redo { .. } => said(texts, "op-redo", &[("title", &label(texts, &value["label"]))]),
        Word::History { .. } => lines(&value["operations"], |operation| {
            let mark = if operation["undone"] == json!(true) { "↶" } else { " " };
            let at = text(operation, "at");
            format!(
                "{:>6} {} {mark} {}",
                operation["seq"],
                at.get(..16).unwrap_or(at),
                label(texts, &operation["label"])
            )
        }),
        Word::Backup { .. } => said(texts, "cli-backup", &[("path", text(value, "path"))]),
        Word::Verify { .. } if value.get("known").is_some() => verified_document(texts, value),
        Word::Verify { .. } => verified(texts, value),
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn said(texts: &Texts, key: &str, words: &[(&str, &str)]) -> String {
    texts.text(key, &words.iter().fold(Args::new(), |args, (name, value)| args.with(*name, *value)))
}

fn lines(list: &Value, line: impl Fn(&Value) -> String) -> String {
    list.as_array().into_iter().flatten().map(line).collect::<Vec<String>>().join("\n")
}

/// An operation's name in words.
fn label(texts: &Texts, label: &Value) -> String {
    let args = label["args"].as_object().into_iter().flatten();
    let args = args.fold(Args::new(), |args, (name, value)| match value.as_i64() {
        Some(number) => args.with(name, number),
        None => args.with(name, value.as_str().unwrap_or_default()),
    });
    texts.text(text(label, "code"), &args)
}

fn check(texts: &Texts, value: &Value) -> String {
    let mut out = Vec::new();
    for gate in value["gates"].as_array().into_iter().flatten() {
        let stage = texts.label(&format!("stage-{}", text(gate, "stage")));
        let mark = if gate["passes"] == json!(true) { "✓" } else { "✗" };
        out.push(format!("{mark} {stage} {}/{}", gate["done"], gate["total"]));
        for check in gate["checks"].as_array().into_iter().flatten().filter(|check| check["passed"] == json!(false)) {
            let sign = if check["level"] == json!("required") { "✗" } else { "!" };
            out.push(format!("    {sign} {}", texts.label(text(check, "code"))));
            for finding in check["findings"].as_array().into_iter().flatten() {
                out.push(format!("        {}", todo(texts, finding)));
            }
        }
    }
    out.push(String::new());
    for hop in value["overview"]["coverage"].as_array().into_iter().flatten() {
        let kind = |name: &str| texts.label(&format!("kind-{}", text(hop, name)));
        out.push(format!("{} → {}  {}/{}", kind("from"), kind("to"), hop["linked"], hop["total"]));
    }
    out.join("\n")
}

/// What to do about a finding, after the code and title of its record.
fn todo(texts: &Texts, finding: &Value) -> String {
    let args = finding["args"].as_object().into_iter().flatten();
    let args = args.fold(Args::new(), |args, (name, value)| args.with(name, value.as_str().unwrap_or_default()));
    let key = text(finding, "check");
    let record = &finding["record"];
    if record.is_null() {
        let empty = texts.attribute(key, "empty", &args).or_else(|| texts.attribute(key, "todo", &args));
        return empty.unwrap_or_default();
    }
    let todo = texts.attribute(key, "todo", &args).unwrap_or_default();
    format!("{} {} — {todo}", text(record, "code"), text(record, "title"))
}

fn report(texts: &Texts, value: &Value) -> String {
    let pages = value["pages"].as_i64().unwrap_or_default();
    let mut out = vec![texts.text("cli-report", &Args::new().with("path", text(value, "path")).with("pages", pages))];
    out.push(lines(&value["problems"], |problem| format!("! {}", text(problem, "message"))));
    out.retain(|line| !line.is_empty());
    out.join("\n")
}

fn found(texts: &Texts, value: &Value) -> String {
    let total = value["total"].as_i64().unwrap_or_default();
    let hits = lines(&value["hits"], |hit| {
        let record = &hit["record"];
        format!("{:<10} {}  {}", text(record, "code"), text(record, "title"), text(hit, "snippet").replace('\n', " "))
    });
    let count = texts.text("cli-found", &Args::new().with("count", total));
    [hits, count].join("\n").trim_start().to_owned()
}

/// A task a line: its dates, its float, and a mark where it is critical.
fn scheduled(texts: &Texts, value: &Value) -> String {
    let tasks = lines(&value["tasks"], |task| {
        let mark = if task["critical"] == json!(true) { "●" } else { " " };
        let name = [text(task, "code"), text(task, "id"), text(task, "title")];
        let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        format!("{mark} {} – {} {:>7}  {name}", text(task, "start"), text(task, "finish"), task["total_float_days"])
    });
    let fault = &value["fault"];
    if !fault.is_null() {
        let name = |task| format!("{} {}", text(task, "code"), text(task, "title"));
        let names: Vec<String> = fault["tasks"].as_array().into_iter().flatten().map(name).collect();
        return match fault["circle"] == json!(true) {
            true => said(texts, "error-tasks-in-circle", &[("loop", &names.join(" → "))]),
            false => said(texts, "error-tasks-out-of-range", &[("tasks", &names.join(" · "))]),
        };
    }
    match text(value, "finish") {
        "" => texts.label("cli-schedule-empty"),
        day => format!("{tasks}\n{}", said(texts, "cli-schedule-finish", &[("day", day)])),
    }
}

/// A line for each option, then what is touched with the way to it, then what nobody knows.
fn impact(texts: &Texts, value: &Value) -> String {
    let option = |option: &Value| {
        let days = option["delay_days"].as_i64().unwrap_or_default();
        let args = Args::new()
            .with("title", text(option, "title"))
            .with("effort", option["effort_days"].as_f64().unwrap_or_default())
            .with("finish", text(option, "finish"))
            .with("days", days);
        texts.text("cli-impact-option", &args)
    };
    let touched = |touched: &Value| {
        // The ways to a KPI are told by records, those to what is touched by their codes.
        let code = |record: &Value| record.as_str().unwrap_or_else(|| text(record, "code")).to_owned();
        let way = |way: &Value| way.as_array().into_iter().flatten().map(code).collect::<Vec<_>>().join(" → ");
        let ways = touched["paths"].as_array().into_iter().flatten().map(way);
        let title = text(&touched["record"], "title");
        ways.map(|way| format!("  {way}  {title}")).collect::<Vec<_>>().join("\n")
    };
    let unknown = |unknown: &Value| {
        let kind = texts.label(&format!("kind-{}", text(unknown, "kind")));
        said(texts, "cli-impact-unknown", &[("code", text(&unknown["record"], "code")), ("kind", &kind)])
    };
    let excluded = |record: &Value| {
        said(texts, "cli-impact-excluded", &[("code", text(record, "code")), ("title", text(record, "title"))])
    };
    let parts = [
        lines(&value["options"], option),
        lines(&value["touched"], touched),
        lines(&value["kpis"], touched),
        lines(&value["unknown"], unknown),
        lines(&value["contradicted"], excluded),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn verified(texts: &Texts, value: &Value) -> String {
    if value["ok"] == json!(true) {
        let count = value["records"].as_i64().unwrap_or_default();
        return texts.text("cli-verified", &Args::new().with("count", count).with("hash", text(value, "content_hash")));
    }
    lines(&value["problems"], |problem| format!("! {}", problem.as_str().unwrap_or_default()))
}

/// What a PDF file is a copy of, a fact a line, and last what was answered in it.
fn verified_document(texts: &Texts, value: &Value) -> String {
    if value["known"] != json!(true) {
        return texts.label("cli-pdf-unknown");
    }
    let document = texts.label(&format!("document-{}", text(value, "document")));
    let project = if value["project"].is_string() { text(value, "project") } else { text(value, "project_id") };
    let (baseline, is_foreign) = (&value["baseline"], crate::is_foreign(value));
    let pages = |key: &str| {
        let pages = value[key].as_array().into_iter().flatten().map(Value::to_string);
        pages.collect::<Vec<_>>().join(", ")
    };
    let (altered, missing, redrawn) = (pages("altered_pages"), pages("missing_pages"), pages("redrawn_pages"));
    let (is_intact, in_order) = (value["intact"] == json!(true), value["in_order"] == json!(true));
    let remarks = value["remarks"].as_i64().unwrap_or_default();
    let facts = [
        (true, said(texts, "cli-pdf-document", &[("document", &document), ("day", text(value, "exported_on"))])),
        (true, said(texts, "cli-pdf-project", &[("project", project), ("export", text(value, "export_id"))])),
        (is_foreign, texts.label("cli-pdf-foreign")),
        (!is_foreign && value["remembered"] == json!(false), texts.label("cli-pdf-forgotten")),
        (baseline.is_object(), {
            let words = [("baseline", text(baseline, "name")), ("hash", text(baseline, "hash"))];
            said(texts, "cli-pdf-baseline", &words)
        }),
        (!is_foreign && baseline["known"] == json!(false), texts.label("cli-pdf-baseline-unknown")),
        (is_intact && redrawn.is_empty(), texts.label("cli-pdf-intact")),
        (!altered.is_empty(), said(texts, "cli-pdf-altered", &[("pages", &altered)])),
        (!missing.is_empty(), said(texts, "cli-pdf-missing", &[("pages", &missing)])),
        (!in_order, texts.label("cli-pdf-order")),
        (!is_intact, texts.label("cli-pdf-not-intact")),
        (!redrawn.is_empty(), said(texts, "cli-pdf-redrawn", &[("pages", &redrawn)])),
        (remarks > 0, texts.text("cli-pdf-remarks", &Args::new().with("count", remarks))),
    ];
    let answers = lines(&value["answers"], |answer| format!("  {} = {}", text(answer, "name"), text(answer, "value")));
    let facts = facts.into_iter().filter_map(|(holds, fact)| holds.then_some(fact));
    facts.chain((!answers.is_empty()).then_some(answers)).collect::<Vec<_>>().join("\n")
}
