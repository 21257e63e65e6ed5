//! Proofs about the embedded texts and about every locale file of the product, the interface's own included.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

use super::*;

/// Key, or `key.attribute`, with the names of the variables it uses.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn parse(area: &str, source: &str) -> Resource<String> {
    fluent_syntax::parser::parse(source.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{area} does not parse: {errors:?}"))
}

fn variables_of_pattern(pattern: &Pattern<String>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            variables_of_expression(expression, into);
        }
    }
}

fn variables_of_expression(expression: &Expression<String>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => variables_of_inline(inline, into),
        Expression::Select { selector, variants } => {
            variables_of_inline(selector, into);
            for variant in variants {
                variables_of_pattern(&variant.value, into);
            }
        }
    }
}

fn variables_of_inline(inline: &InlineExpression<String>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => variables_of_expression(expression, into),
        _ => {}
    }
}

fn keys_of(area: &str, source: &str) -> Keys {
    let mut keys = Keys::new();
    for entry in parse(area, source).body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut add = |key: String, pattern: &Pattern<String>| {
            let mut variables = BTreeSet::new();
            variables_of_pattern(pattern, &mut variables);
            assert!(keys.insert(key.clone(), variables).is_none(), "{area}: {key} is defined twice");
        };
        if let Some(value) = &message.value {
            add(message.id.name.clone(), value);
        }
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    keys
}

/// Every locale file on disk by its area, so that a new area is checked without being listed.
fn areas_on_disk(language: Language) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/locales").join(language.wire());
    std::fs::read_dir(&folder)
        .expect("the locale folder exists")
        .map(|entry| entry.expect("the locale folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .map(|path| {
            let area = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
            (area, std::fs::read_to_string(&path).expect("a locale file is text"))
        })
        .collect()
}

#[test]
fn both_languages_have_the_same_areas_keys_and_attributes() {
    let (zh, en) = (areas_on_disk(Language::Zh), areas_on_disk(Language::En));
    assert_eq!(zh.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (area, source) in &zh {
        let (zh_keys, en_keys) = (keys_of(area, source), keys_of(area, &en[area]));
        let only_zh: Vec<_> = zh_keys.keys().filter(|key| !en_keys.contains_key(*key)).collect();
        let only_en: Vec<_> = en_keys.keys().filter(|key| !zh_keys.contains_key(*key)).collect();
        assert!(only_zh.is_empty() && only_en.is_empty(), "{area}: only Chinese {only_zh:?}, only English {only_en:?}");
    }
}

#[test]
fn no_key_is_defined_in_two_areas() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (area, source) in areas_on_disk(Language::Zh) {
        for key in keys_of(&area, &source).into_keys() {
            if let Some(other) = seen.insert(key.clone(), area.clone()) {
                panic!("{key} is defined in {other} and in {area}");
            }
        }
    }
}

#[test]
fn every_embedded_text_formats_without_a_problem_when_it_gets_its_arguments() {
    for (language, sources) in [(Language::Zh, ZH), (Language::En, EN)] {
        let texts = Texts::new(language);
        for source in sources {
            for (key, variables) in keys_of("embedded", source) {
                let args: Args = variables.into_iter().map(|name| (name, 2)).collect();
                let (message, attribute) = key.split_once('.').map_or((key.as_str(), None), |(m, a)| (m, Some(a)));
                let message = texts.bundle.get_message(message).expect("every parsed message is kept");
                let pattern = match attribute {
                    Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
                    None => message.value(),
                };
                let mut problems = Vec::new();
                let args = args.to_fluent();
                let text =
                    texts.bundle.format_pattern(pattern.expect("the key has a text"), Some(&args), &mut problems);
                assert!(problems.is_empty(), "{language} {key}: {problems:?}");
                assert!(!text.trim().is_empty() || key == "format-list-separator", "{language} {key} is empty");
            }
        }
    }
}

#[test]
fn no_english_text_contains_a_chinese_character() {
    for (area, source) in areas_on_disk(Language::En) {
        for (number, line) in source.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            // A language is named in its own script wherever one chooses it.
            let line = line.replace("中文", "");
            let han = line.chars().find(|character| ('\u{4e00}'..='\u{9fff}').contains(character));
            assert!(han.is_none(), "{area}.ftl line {}: {line}", number + 1);
        }
    }
}

#[test]
fn a_missing_key_is_shown_in_white_brackets_and_breaks_nothing() {
    let texts = Texts::of(Language::Zh);
    assert_eq!(texts.label("no-such-text"), "⟦no-such-text⟧");
    assert!(!texts.has("no-such-text"));
    assert_eq!(texts.attribute("no-such-text", "hint", &Args::new()), None);
}

#[test]
fn a_number_in_a_sentence_is_grouped_and_chooses_the_plural() {
    let texts = Texts::of(Language::En);
    let args = Args::new().with("value", 12_000).with("count", 12_000);
    assert_eq!(texts.text("format-person-days", &args), "12,000 person-days");
}

#[test]
fn texts_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(Texts::of(Language::En));
}
