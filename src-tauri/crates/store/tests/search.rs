//! Search misses nothing and shows the best first.

mod support;

use model::Kind;
use proptest::prelude::*;
use serde_json::json;
use store::Search;
use support::*;
use unicode_normalization::UnicodeNormalization;

/// What a person expects of a search: a plain look through every text.
fn naive(store: &store::Store, question: &str) -> usize {
    let fold = |text: &str| text.nfkc().flat_map(char::to_lowercase).collect::<String>();
    let question = fold(question);
    let answers = |record: &&model::Record| {
        let mut texts = vec![record.code.clone(), record.title.clone(), record.body.clone()];
        texts.extend(record.tags.iter().cloned());
        strings(&record.data.to_value(), &mut texts);
        texts.iter().any(|text| fold(text).contains(&question))
    };
    store.project().records().filter(answers).count()
}

fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        serde_json::Value::Object(map) => map.values().for_each(|item| strings(item, found)),
        _ => {}
    }
}

/// Texts over few characters, so that questions are answered often.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("库"),
        Just("存"),
        Just("订"),
        Just("单"),
        Just("門"),
        Just("店"),
        Just("Ａ"),
        Just("a"),
        Just("é"),
        Just("e\u{301}"),
        Just("𠮷"),
        Just("，"),
        Just("1"),
        Just("\n"),
    ];
    prop::collection::vec(part, 1..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_record_that_holds_the_question_is_found(
        records in prop::collection::vec((text(), text(), text()), 1..40),
        changed in prop::collection::vec((any::<prop::sample::Index>(), text(), any::<bool>()), 0..20),
        questions in prop::collection::vec((any::<prop::sample::Index>(), 0..20_usize, 1..7_usize), 20),
    ) {
        let folder = folder();
        let (_, mut store) = new_project(&folder);
        let mut search = Search::new(store.project());
        let mut ids = Vec::new();
        for (title, body, cause) in &records {
            let (id, patch) = try_add(&mut store, Kind::PainPoint, &format!("x{title}")).expect("it can be made");
            search.apply(&patch.changes);
            search.apply(&set(&mut store, id, json!({"body": body, "cause": cause})).changes);
            ids.push(id);
        }
        for (which, text, remove) in changed {
            let id = *which.get(&ids);
            if store.project().record(id).is_some() {
                let patch = if remove { delete(&mut store, id) } else { set(&mut store, id, json!({ "body": text })) };
                search.apply(&patch.changes);
            }
        }
        for (which, from, length) in questions {
            let (title, body, cause) = which.get(&records);
            let all: Vec<char> = format!("{title}{body}{cause}").nfc().collect();
            let from = from.min(all.len() - 1);
            let question: String = all[from..(from + length).min(all.len())].iter().collect();
            // White space separates words, each of which is looked for; a question of nothing else asks nothing.
            if question.contains('\n') {
                continue;
            }
            let found = search.find(store.project(), &question, 1000);
            prop_assert!(found.total >= naive(&store, &question), "{question:?}: {} found", found.total);
            prop_assert_eq!(found.hits.len(), found.total);
            for hit in &found.hits {
                prop_assert!(!hit.ranges.is_empty() || hit.field == "title", "{question:?}: {hit:?}");
            }
        }
    }
}

#[test]
fn the_record_whose_code_or_title_answers_comes_first() {
    let folder = folder();
    let (_, mut store) = new_project(&folder);
    let in_body = add(&mut store, Kind::PainPoint, "别的");
    set(&mut store, in_body, json!({"body": "订单很多"}));
    let inside = add(&mut store, Kind::PainPoint, "线上订单");
    let begins = add(&mut store, Kind::PainPoint, "订单重复录入");
    let same = add(&mut store, Kind::PainPoint, "订单");
    let search = Search::new(store.project());
    let order = |question| {
        let found = search.find(store.project(), question, 10);
        found.hits.iter().map(|hit| hit.record).collect::<Vec<_>>()
    };
    assert_eq!(order("订单"), [same, begins, inside, in_body]);
    assert_eq!(order("pain-003"), [begins]);
    assert_eq!(order("PAIN-002").first(), Some(&inside));
    assert_eq!(order("ddcf"), [begins], "initials of the title");
    assert_eq!(order("订单 重复"), [begins], "each word must stand somewhere");
    assert_eq!(search.find(store.project(), "订单", 2).total, 4);
    assert!(order(" \n").is_empty());
}

#[test]
fn a_hit_in_a_row_of_a_table_names_the_row() {
    let folder = folder();
    let (_, mut store) = new_project(&folder);
    let id = add(&mut store, Kind::TestCase, "收银");
    set(&mut store, id, json!({"steps": [{"action": "扫码"}, {"action": "付款\n打印小票"}]}));
    let search = Search::new(store.project());
    let found = search.find(store.project(), "小票", 10);
    let hit = found.hits.first().expect("it is found");
    assert_eq!((hit.field.as_str(), hit.snippet.as_str()), ("steps[2].action", "付款 打印小票"));
    assert_eq!(hit.ranges, [[5, 7]]);
}
