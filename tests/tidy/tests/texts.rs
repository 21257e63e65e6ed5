//! Texts: in both languages for everything that is declared, and in the locale files only.

use i18n::{Language, Texts};
use model::{FieldMeta, Kind, LinkKind, Shape};
use tidy::{Source, stages, tracked};

/// Where a Chinese sign may stand besides the locale files: guides, samples, tests and what people read about the project.
const MAY_BE_CHINESE: &[&str] =
    &["assets/", "tests/", "ui/tests/", "README", "ARCHITECTURE.md", "CHANGELOG.md", "docs/"];

#[test]
fn every_kind_field_choice_and_link_is_named_in_both_languages() {
    let mut missing = Vec::new();
    for language in [Language::Zh, Language::En] {
        let texts = Texts::of(language);
        let absent = declared_keys().into_iter().filter(|key| !texts.has(key));
        missing.extend(absent.map(|key| format!("{}: {key}", language.wire())));
    }
    assert!(missing.is_empty(), "{} texts are missing: {missing:#?}", missing.len());
}

/// The keys that follow from the declarations in `model`.
fn declared_keys() -> Vec<String> {
    let mut keys: Vec<String> = stages().iter().map(|stage| format!("stage-{stage}")).collect();
    keys.extend(LinkKind::ALL.iter().map(|kind| format!("link-{}", kind.word())));
    for kind in Kind::ALL {
        let meta = kind.meta();
        keys.push(format!("kind-{}", meta.kind));
        for field in &meta.fields {
            add_field(&format!("field-{}", meta.kind), field, &mut keys);
        }
    }
    keys.sort();
    keys.dedup();
    keys
}

fn add_field(before: &str, field: &FieldMeta, keys: &mut Vec<String>) {
    let key = format!("{before}-{}", field.name);
    add_shape(&key, &field.shape, keys);
    keys.push(key);
}

fn add_shape(key: &str, shape: &Shape, keys: &mut Vec<String>) {
    if let Some(choice) = &shape.choice_type {
        keys.extend(shape.choices.iter().map(|value| format!("choice-{choice}-{value}")));
    }
    if let Some(item) = &shape.item {
        add_shape(key, item, keys);
    }
    for column in &shape.columns {
        add_field(key, column, keys);
    }
}

#[test]
fn no_chinese_stands_in_code() {
    let is_code = |source: &Source| source.ends_in(&[".rs", ".ts", ".js", ".svelte", ".css", ".html", ".toml"]);
    let mut wrong = Vec::new();
    for source in tracked().iter().filter(|source| is_code(source) && !may_be_chinese(&source.path)) {
        let code = before_tests(&source.text);
        let lines = code.lines().enumerate().filter(|(_, line)| has_chinese(without_comment(line)));
        wrong.extend(lines.map(|(at, line)| format!("{}:{} {}", source.path, at + 1, line.trim())));
    }
    assert!(wrong.is_empty(), "Chinese belongs into assets/locales: {wrong:#?}");
}

fn may_be_chinese(path: &str) -> bool {
    // The start page bears the product's name, dates may be typed with the signs of year, month and day, a line must not part
    // a number from the sign that counts it, and what an exclusion leaves out follows its negation.
    let exact = [
        "ui/index.html",
        "ui/src/design/DateInput.svelte",
        "src-tauri/crates/text/src/words.rs",
        "src-tauri/crates/rules/src/contradiction.rs",
    ];
    MAY_BE_CHINESE.iter().any(|start| path.starts_with(start))
        || exact.contains(&path)
        || path.contains("/tests/")
        || path.contains("/tests.rs")
        || path.contains(".test.")
        || path.contains("/fake/")
}

/// The part of a Rust file before its unit tests, which may type Chinese.
fn before_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

/// A line without its comment: an example in a comment may be Chinese.
fn without_comment(line: &str) -> &str {
    let line = line.trim_start();
    if line.starts_with('*') || line.starts_with("/*") || line.starts_with('#') || line.starts_with("<!--") {
        return "";
    }
    line.split("//").next().unwrap_or(line)
}

/// Whether a text holds a Han character. Signs of punctuation do not count: parsers must know them. Nor does the name of
/// the language, which is the same in every language.
fn has_chinese(text: &str) -> bool {
    text.replace("中文", "").chars().any(|sign| matches!(sign, '\u{3400}'..='\u{9fff}'))
}
