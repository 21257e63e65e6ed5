//! Keys: every text that code asks for by a fixed key is there, and every gate check says what to do.

use std::collections::BTreeSet;
use std::fs;

use tidy::{Source, root, tracked};

/// Beginnings of keys that mean nothing else when they stand in quotes.
const BEGINNINGS: &[&str] = &[
    "check-",
    "op-",
    "minutes-",
    "blueprint-",
    "book-",
    "scope-",
    "spec-",
    "testing-",
    "plan-",
    "status-",
    "change-",
    "changelog-",
    "interfaces-",
    "debugging-",
    "appraisal-",
    "release-",
    "acceptance-",
    "training-",
    "review-",
    "doc-",
    "document-",
    "format-",
];

/// Every key and every `key.attribute` of the Chinese locale files; that English has the same is proven in `i18n`.
fn keys() -> BTreeSet<String> {
    let folder = root().join("assets/locales/zh");
    let files = fs::read_dir(&folder).expect("the locale folder exists");
    let mut keys = BTreeSet::new();
    for file in files.filter_map(Result::ok) {
        let text = fs::read_to_string(file.path()).expect("a locale file is text");
        let mut message = "";
        for line in text.lines() {
            let Some((name, _)) = line.split_once(" =") else { continue };
            match name.trim_start().strip_prefix('.') {
                Some(attribute) => keys.insert(format!("{message}.{attribute}")),
                None => {
                    message = name;
                    keys.insert(name.to_owned())
                }
            };
        }
    }
    keys
}

fn code() -> Vec<Source> {
    let is_code = |source: &Source| source.ends_in(&[".rs", ".ts", ".svelte"]);
    let is_product = |source: &Source| !source.path.contains("tests") && !source.path.contains("/fake/");
    tracked().into_iter().filter(|source| is_code(source) && is_product(source)).collect()
}

/// What stands between quotes and looks like a key.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let is_key = |part: &&str| {
        !part.ends_with('-') && part.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
    };
    text.split(['"', '\'', '`']).filter(is_key)
}

#[test]
fn every_text_that_code_names_by_its_key_exists() {
    let keys = keys();
    let mut missing = BTreeSet::new();
    for source in code() {
        let named = quoted(&source.text).filter(|part| BEGINNINGS.iter().any(|start| part.starts_with(start)));
        missing.extend(named.filter(|key| !keys.contains(*key)).map(|key| format!("{}: {key}", source.path)));
    }
    assert!(missing.is_empty(), "no such text: {missing:#?}");
}

#[test]
fn every_failure_has_a_sentence_and_a_hint() {
    let keys = keys();
    let mut missing = BTreeSet::new();
    for source in code() {
        for after in source.text.split("Trouble::new(\"").skip(1) {
            let code = after.split('"').next().unwrap_or_default();
            let wanted = [format!("error-{code}"), format!("error-{code}.hint")];
            missing.extend(wanted.into_iter().filter(|key| !keys.contains(key)));
        }
    }
    assert!(missing.is_empty(), "no such text: {missing:#?}");
}

#[test]
fn every_gate_check_says_what_to_do() {
    let keys = keys();
    let silent: Vec<&String> = keys
        .iter()
        .filter(|key| key.starts_with("check-") && !key.contains('.'))
        .filter(|key| !keys.contains(&format!("{key}.todo")))
        .collect();
    assert!(silent.is_empty(), "no .todo: {silent:#?}");
}
