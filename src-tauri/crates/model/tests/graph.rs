//! The graph through its public door: declarations, drafts, codes, order, hashes and baselines.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use model::research::PainPoint;
use model::{
    Baseline, Context, Draft, Id, Kind, LinkKind, Moment, NewLink, NewRecord, Place, Project, Refusal, ShapeType,
    Subject,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A project with a clock that stands still and identities that count up.
#[derive(Default)]
struct Desk {
    project: Project,
    ids: u128,
}

impl Desk {
    fn draft<T>(&mut self, work: impl FnOnce(&mut Draft) -> T) -> T {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Id::from_parts(0, *ids)
        };
        let now = Moment::from_timestamp_millis(1_790_000_000_000).unwrap();
        let context = Context { now, today: now.date_naive(), author: "Wang".to_owned(), new_id: &mut new_id };
        let mut draft = Draft::new(&mut self.project, context);
        let result = work(&mut draft);
        draft.keep();
        result
    }

    fn create(&mut self, kind: Kind, fields: Value, parent: Option<Id>) -> Result<Id, Refusal> {
        let new = NewRecord { fields: object(fields), parent, after: None };
        self.draft(|draft| draft.create(kind, new))
    }

    fn code(&self, id: Id) -> &str {
        &self.project.record(id).unwrap().code
    }

    fn titles(&self, kind: Kind) -> Vec<String> {
        self.project
            .in_order(kind)
            .iter()
            .map(|step| format!("{}{}", "·".repeat(step.depth), step.record.title))
            .collect()
    }
}

fn object(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap()
}

#[test]
fn every_kind_has_a_name_a_prefix_and_documented_fields_of_its_own() {
    let names: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let prefixes: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.prefix()).collect();
    assert_eq!((names.len(), prefixes.len()), (Kind::ALL.len(), Kind::ALL.len()));
    for kind in Kind::ALL {
        let meta = kind.meta();
        assert_eq!(Kind::named(&meta.kind), Some(*kind));
        assert!(!meta.doc.is_empty() && meta.fields.iter().all(|field| !field.doc.is_empty()), "{}", meta.kind);
        let common: Vec<_> = ["title", "body", "owner", "tags", "audience"].into();
        assert!(meta.fields.iter().all(|field| !common.contains(&field.name.as_str())), "{}", meta.kind);
        assert_eq!(kind.empty().to_value(), json!({}), "an empty {} says nothing", meta.kind);
    }
}

#[test]
fn every_reference_names_kinds_that_exist() {
    fn visit(shape: &model::Shape) {
        assert!(shape.kinds.iter().all(|kind| Kind::named(kind).is_some()), "{:?}", shape.kinds);
        shape.item.iter().for_each(|item| visit(item));
        shape.columns.iter().for_each(|column| visit(&column.shape));
    }
    Kind::ALL.iter().for_each(|kind| kind.meta().fields.iter().for_each(|field| visit(&field.shape)));
}

#[test]
fn a_refused_value_names_the_field_and_what_is_allowed() {
    let mut desk = Desk::default();
    let cases = [
        (json!({"title": "t", "severity": 6}), "severity", "out-of-range", "1 … 5"),
        (json!({"title": "t", "severity": 2.5}), "severity", "out-of-range", "1 … 5"),
        (json!({"title": "t", "severity": "high"}), "severity", "wrong-type", "1 … 5"),
        (
            json!({"title": "t", "frequency": "often"}),
            "frequency",
            "not-a-choice",
            "rare | monthly | weekly | daily | hourly",
        ),
        (json!({"title": "t", "process": "x"}), "process", "not-an-id", "id (process)"),
        (json!({"title": "t", "process": Id::from_parts(9, 9).to_string()}), "process", "missing", "id (process)"),
        (json!({"title": "t", "who": "a\u{0}b"}), "who", "forbidden-character", "text ≤ 8 MB"),
        (json!({"title": "  "}), "title", "empty-title", "text"),
        (json!({"title": "t", "owner": 7}), "owner", "wrong-type", "text"),
    ];
    for (fields, field, code, allowed) in cases {
        let Err(Refusal::Invalid { code: named, problems }) = desk.create(Kind::PainPoint, fields.clone(), None) else {
            panic!("{fields} was accepted");
        };
        let found = &problems[0];
        assert_eq!(
            (named.as_str(), found.field.as_str(), found.code.as_str()),
            ("pain_point", field, code),
            "{fields}"
        );
        assert_eq!(found.allowed, allowed, "{fields}");
    }
    let Err(Refusal::Invalid { problems, .. }) = desk.create(Kind::PainPoint, json!({"title": "t", "colour": 1}), None)
    else {
        panic!("an unknown field was accepted");
    };
    assert_eq!(problems[0].code, "unknown-field");
    assert!(desk.project.is_empty(), "a refused record leaves nothing behind");
}

#[test]
fn rows_name_the_row_and_the_member_at_fault() {
    let mut desk = Desk::default();
    let steps = json!({"title": "t", "steps": [{"action": "a"}, {"action": 7}]});
    let Err(Refusal::Invalid { problems, .. }) = desk.create(Kind::TestCase, steps, None) else {
        panic!("a number was accepted as text");
    };
    assert_eq!(problems[0].field, "steps[2].action");
}

#[test]
fn a_draft_may_lack_required_fields_and_says_which() {
    let mut desk = Desk::default();
    let id = desk.create(Kind::PainPoint, json!({"title": "改单后车间不知道"}), None).unwrap();
    assert_eq!(desk.project.record(id).unwrap().data.incomplete(), ["frequency", "severity", "link_up"]);
    desk.draft(|draft| draft.update(id, object(json!({"frequency": "daily", "severity": 4.0, "link_up": "data"}))))
        .unwrap();
    let record = desk.project.record(id).unwrap();
    assert!(record.data.incomplete().is_empty());
    assert_eq!(record.get::<PainPoint>().unwrap().priority(), Some(16));
}

#[test]
fn a_title_is_taken_from_the_field_that_says_the_same() {
    let mut desk = Desk::default();
    let id = desk.create(Kind::Faq, json!({"question": "断网时还能收银吗？\n第二行", "answer": "能。"}), None).unwrap();
    assert_eq!(desk.project.record(id).unwrap().title, "断网时还能收银吗？");
}

#[test]
fn a_code_is_never_given_twice_even_after_its_record_is_gone() {
    let mut desk = Desk::default();
    let first = desk.create(Kind::Risk, json!({"title": "a"}), None).unwrap();
    assert_eq!(desk.code(first), "RSK-001");
    desk.draft(|draft| draft.delete(&[first])).unwrap();
    let second = desk.create(Kind::Risk, json!({"title": "b"}), None).unwrap();
    assert_eq!(desk.code(second), "RSK-002");
}

#[test]
fn deleting_takes_children_links_and_references_and_dropping_the_draft_brings_all_back() {
    let mut desk = Desk::default();
    let owner = desk.create(Kind::Stakeholder, json!({"title": "林总"}), None).unwrap();
    let module = desk.create(Kind::Feature, json!({"title": "订单中心", "owner": owner.to_string()}), None).unwrap();
    let leaf = desk.create(Kind::Feature, json!({"title": "改单"}), Some(module)).unwrap();
    let requirement = desk.create(Kind::Requirement, json!({"statement": "改单即时可见"}), None).unwrap();
    let link = NewLink::plain(LinkKind::Refines, requirement, leaf);
    desk.draft(|draft| draft.link(link)).unwrap();
    let before = snapshot(&desk.project);
    {
        let mut ids = || Id::from_parts(1, 1);
        let now = Moment::from_timestamp_millis(0).unwrap();
        let context = Context { now, today: now.date_naive(), author: String::new(), new_id: &mut ids };
        let mut draft = Draft::new(&mut desk.project, context);
        draft.delete(&[owner, module]).unwrap();
        assert_eq!(draft.project().len(), 1);
        assert_eq!(draft.project().links().count(), 0);
    }
    assert_eq!(snapshot(&desk.project), before, "a dropped draft leaves no trace");
    desk.draft(|draft| draft.delete(&[owner])).unwrap();
    assert_eq!(desk.project.record(module).unwrap().owner, None, "no reference may dangle");
}

#[test]
fn a_link_joins_only_the_kinds_it_is_declared_for_and_only_once() {
    let mut desk = Desk::default();
    let pain = desk.create(Kind::PainPoint, json!({"title": "p"}), None).unwrap();
    let initiative = desk.create(Kind::Initiative, json!({"title": "i"}), None).unwrap();
    let link = |from, to| NewLink::plain(LinkKind::Solves, from, to);
    let wrong = desk.draft(|draft| draft.link(link(pain, initiative)));
    assert!(matches!(wrong, Err(Refusal::LinkNotAllowed { .. })));
    desk.draft(|draft| draft.link(link(initiative, pain))).unwrap();
    assert!(matches!(desk.draft(|draft| draft.link(link(initiative, pain))), Err(Refusal::LinkExists { .. })));
}

#[test]
fn a_link_is_suspect_from_a_change_of_either_end_until_somebody_confirms_it() {
    let mut desk = Desk::default();
    let pain = desk.create(Kind::PainPoint, json!({"title": "p"}), None).unwrap();
    let initiative = desk.create(Kind::Initiative, json!({"title": "i"}), None).unwrap();
    let new = NewLink::plain(LinkKind::Solves, initiative, pain);
    let link = desk.draft(|draft| draft.link(new)).unwrap();
    let suspect = |desk: &Desk| desk.project.is_suspect(desk.project.link(link).unwrap());
    assert!(!suspect(&desk));
    desk.draft(|draft| draft.update(pain, object(json!({"severity": 5})))).unwrap();
    assert!(suspect(&desk));
    desk.draft(|draft| draft.confirm(link)).unwrap();
    assert!(!suspect(&desk));
    desk.draft(|draft| draft.move_to(&[pain], None, None)).unwrap();
    assert!(!suspect(&desk), "moving a record does not change what it says");
}

#[test]
fn records_belong_where_their_kind_lives() {
    let mut desk = Desk::default();
    assert!(matches!(desk.create(Kind::Mapping, json!({"source_path": "a"}), None), Err(Refusal::Parent { .. })));
    let feature = desk.create(Kind::Feature, json!({"title": "f"}), None).unwrap();
    let child = desk.create(Kind::Feature, json!({"title": "c"}), Some(feature)).unwrap();
    let below = desk.draft(|draft| draft.move_to(&[feature], Some(child), None));
    assert_eq!(below, Err(Refusal::Cycle(["FEA-001", "FEA-002", "FEA-001"].map(str::to_owned).to_vec())));
    desk.create(Kind::ProjectProfile, json!({"title": "p"}), None).unwrap();
    assert!(matches!(desk.create(Kind::ProjectProfile, json!({"title": "q"}), None), Err(Refusal::Single(_))));
}

#[test]
fn a_thousand_insertions_at_one_place_keep_their_order() {
    let mut desk = Desk::default();
    let first = desk.create(Kind::Risk, json!({"title": "first"}), None).unwrap();
    desk.create(Kind::Risk, json!({"title": "last"}), None).unwrap();
    for number in 0..1000 {
        let new = NewRecord { fields: object(json!({"title": format!("{number}")})), parent: None, after: Some(first) };
        desk.draft(|draft| draft.create(Kind::Risk, new)).unwrap();
    }
    let titles = desk.titles(Kind::Risk);
    let expected: Vec<String> = (0..1000).rev().map(|number| number.to_string()).collect();
    assert_eq!(titles[1..1001], expected[..]);
    assert_eq!((titles[0].as_str(), titles[1001].as_str()), ("first", "last"));
}

#[test]
fn moving_a_block_keeps_its_own_order() {
    let mut desk = Desk::default();
    let ids: Vec<Id> =
        ["a", "b", "c", "d", "e"].map(|title| desk.create(Kind::Risk, json!({"title": title}), None).unwrap()).into();
    desk.draft(|draft| draft.move_to(&[ids[3], ids[4]], None, Some(ids[0]))).unwrap();
    assert_eq!(desk.titles(Kind::Risk), ["a", "d", "e", "b", "c"]);
    desk.draft(|draft| draft.move_to(&[ids[2]], None, None)).unwrap();
    assert_eq!(desk.titles(Kind::Risk), ["c", "a", "d", "e", "b"]);
}

#[test]
fn a_baseline_stays_readable_and_notices_every_change_of_what_it_froze() {
    let mut desk = Desk::default();
    let feature = desk.create(Kind::Feature, json!({"title": "改单"}), None).unwrap();
    let id = desk.draft(|draft| draft.freeze(Subject::Scope, "v1", "2026-11-23".parse().unwrap(), None));
    assert!(desk.project.baseline(id).unwrap().is_current(&desk.project));
    desk.create(Kind::Risk, json!({"title": "elsewhere"}), None).unwrap();
    assert!(desk.project.baseline(id).unwrap().is_current(&desk.project), "a risk is no part of the scope");
    desk.draft(|draft| draft.delete(&[feature])).unwrap();
    let baseline = desk.project.baseline(id).unwrap();
    assert!(!baseline.is_current(&desk.project) && baseline.is_intact());
    assert_eq!(baseline.items[0].record.title, "改单");
    let mut tampered: Baseline = baseline.clone();
    tampered.items[0].record.title.push('！');
    assert!(!tampered.is_intact());
}

#[test]
fn a_project_as_it_was_frozen_says_exactly_what_the_baseline_says() {
    let mut desk = Desk::default();
    let initiative = desk.create(Kind::Initiative, json!({"title": "订单中心"}), None).unwrap();
    let features =
        ["接单", "改单", "发货"].map(|title| desk.create(Kind::Feature, json!({ "title": title }), None).unwrap());
    let link = NewLink::plain(LinkKind::Delivers, features[0], initiative);
    let link = desk.draft(|draft| draft.link(link)).unwrap();
    let id = desk.draft(|draft| draft.freeze(Subject::Scope, "v1", "2026-11-23".parse().unwrap(), None));
    desk.draft(|draft| draft.unlink(link)).unwrap();
    desk.draft(|draft| draft.delete(&[features[1]])).unwrap();
    desk.draft(|draft| draft.move_to(&[features[2]], Some(features[0]), None)).unwrap();
    desk.create(Kind::Feature, json!({"title": "新"}), None).unwrap();
    desk.draft(|draft| draft.freeze(Subject::Scope, "v2", "2026-11-24".parse().unwrap(), None));
    let baseline = desk.project.baseline(id).unwrap();
    let frozen = desk.project.as_frozen(baseline);
    assert!(baseline.is_current(&frozen), "content, order, tree and links are those of the baseline");
    assert_eq!(frozen.latest_baseline(Subject::Scope).map(|latest| latest.number), Some(1));
    assert!(frozen.record(initiative).is_some(), "what the subject does not cover stays as it is");
}

/// Everything a project says, in a form that can be compared.
fn snapshot(project: &Project) -> BTreeMap<String, Value> {
    let records = project.records().map(|record| (record.id.to_string(), serde_json::to_value(record).unwrap()));
    let links = project.links().map(|link| (link.id.to_string(), serde_json::to_value(link).unwrap()));
    records.chain(links).collect()
}

proptest! {
    #[test]
    fn a_record_survives_the_way_to_json_and_back(title in ".{1,40}", who in ".{0,40}", severity in 1i64..=5) {
        let fields = json!({"title": format!("x{}", title.replace('\0', "")), "who": who.replace('\0', ""), "severity": severity});
        let mut desk = Desk::default();
        let id = desk.create(Kind::PainPoint, fields, None).unwrap();
        let record = desk.project.record(id).unwrap();
        let json = serde_json::to_string(record).unwrap();
        let back = model::Record::from_json(&json).unwrap();
        prop_assert_eq!(&back, record);
        prop_assert_eq!(back.content_hash(), record.hash);
    }

    #[test]
    fn who_refers_to_a_record_is_known_after_any_edits(turns in prop::collection::vec((0u8..4, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..60)) {
        let mut desk = Desk::default();
        let mut ids = vec![desk.create(Kind::Stakeholder, json!({"title": "first"}), None).unwrap()];
        for (turn, one, other) in turns {
            let (one, other) = (*one.get(&ids), *other.get(&ids));
            match turn {
                0 => ids.push(desk.create(Kind::Stakeholder, json!({"title": "s", "owner": one.to_string()}), None).unwrap()),
                1 => drop(desk.draft(|draft| draft.update(one, object(json!({"owner": other.to_string()}))))),
                // What is dropped without being kept takes its traces with it.
                2 => drop(Draft::new(&mut desk.project, Context { now: Moment::UNIX_EPOCH, today: Moment::UNIX_EPOCH.date_naive(), author: String::new(), new_id: &mut || Id::from_parts(7, 7) }).delete(&[one])),
                _ if ids.len() > 1 => {
                    desk.draft(|draft| draft.delete(&[one])).unwrap();
                    ids.retain(|id| *id != one);
                }
                _ => {}
            }
            for id in &ids {
                let known: Vec<Id> = desk.project.referenced_by(*id).into_iter().map(|reference| reference.from).collect();
                let mut walked: Vec<Id> = desk.project.records().filter(|record| record.owner == Some(*id)).map(|record| record.id).collect();
                walked.sort_unstable();
                prop_assert_eq!(known, walked);
            }
        }
    }

    #[test]
    fn any_json_at_any_field_is_accepted_or_refused_but_never_panics(
        kind in 0..Kind::ALL.len(),
        field in 0usize..12,
        value in prop_oneof![
            Just(json!(null)), Just(json!(true)), Just(json!(-1)), Just(json!(1e300)), Just(json!("")), Just(json!("2026-02-30")),
            Just(json!([])), Just(json!([[[]]])), Just(json!({})), Just(json!({"a": {"b": [1]}})), Just(json!(["01ARZ3NDEKTSV4RRFFQ69G5FAV"])),
        ],
    ) {
        let kind = Kind::ALL[kind];
        let name = kind.meta().fields.get(field).map_or("title".to_owned(), |field| field.name.clone());
        let parent_needed = matches!(kind.place(), Place::Under(..));
        let mut desk = Desk::default();
        let outcome = desk.create(kind, json!({"title": "t", name: value}), None);
        prop_assert!(!parent_needed || outcome.is_err());
        if let Ok(id) = outcome {
            let record = desk.project.record(id).unwrap();
            prop_assert_eq!(&model::Record::from_json(&serde_json::to_string(record).unwrap()).unwrap(), record);
        }
    }
}

#[test]
fn every_shape_says_what_it_allows() {
    for kind in Kind::ALL {
        for field in &kind.meta().fields {
            assert!(!field.shape.allowed().is_empty(), "{}.{}", kind.name(), field.name);
            assert_eq!(field.shape.shape == ShapeType::List, field.shape.item.is_some());
        }
    }
}
