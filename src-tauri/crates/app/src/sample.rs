//! Stories: sample projects and templates, kept as data in both languages and loaded through the same door as a
//! person's edits.
//!
//! A story is a list of records and links. Records refer to each other by `@key`; a text is given once per language as
//! `{"zh": …, "en": …}`.

use std::collections::HashMap;

use model::{Change, Day, Dependency, Draft, Id, Kind, LinkDetails, LinkKind, NewLink, NewRecord, Subject};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::baselines::Sign;
use crate::records::kind_named;
use crate::{Language, Trouble};

/// One file of a story.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chapter {
    #[serde(default)]
    records: Vec<StoryRecord>,
    #[serde(default)]
    links: Vec<StoryLink>,
    /// What was frozen in the course of the story, once all of it is told.
    #[serde(default)]
    baselines: Vec<StoryBaseline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoryBaseline {
    subject: Subject,
    name: Value,
    on: Day,
    /// The key of the change request for which it was frozen anew.
    request: Option<String>,
    #[serde(default)]
    then: Earlier,
    #[serde(default)]
    signatures: Vec<StorySignature>,
}

/// How the project differed from today's on the day of a baseline, so that comparisons have something to show.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Earlier {
    /// The records that came later.
    absent: Vec<String>,
    /// Values that were changed since, by key of their record.
    said: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StorySignature {
    person: Value,
    side: String,
    method: Option<String>,
    on: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoryRecord {
    key: String,
    kind: String,
    parent: Option<String>,
    fields: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoryLink {
    kind: LinkKind,
    from: String,
    to: String,
    lag_days: Option<f64>,
    dependency: Option<Dependency>,
    units: Option<f64>,
}

/// A story that can be put into a new project.
pub(crate) struct Story {
    /// The name by which commands speak of it.
    pub name: &'static str,
    chapters: &'static [&'static str],
}

macro_rules! chapters {
    ($($path:literal),+ $(,)?) => {
        &[$(include_str!(concat!("../../../../assets/", $path))),+]
    };
}

/// The sample project: a regional retail chain whose orders, shop and deliveries do not connect.
pub(crate) const SAMPLE: Story = Story {
    name: "retail",
    chapters: chapters![
        "samples/retail/01-project.json",
        "samples/retail/02-research.json",
        "samples/retail/03-architecture.json",
        "samples/retail/04-requirements.json",
        "samples/retail/05-development.json",
        "samples/retail/06-integration.json",
        "samples/retail/07-deployment.json",
        "samples/retail/08-training.json",
        "samples/retail/09-coaching.json",
        "samples/retail/10-baselines.json",
    ],
};

/// What a new project can begin with.
pub(crate) const TEMPLATES: &[Story] = &[
    Story { name: "standard", chapters: chapters!["samples/templates/standard.json"] },
    Story { name: "retail", chapters: chapters!["samples/templates/standard.json", "samples/templates/retail.json"] },
    Story { name: "pharma", chapters: chapters!["samples/templates/standard.json", "samples/templates/pharma.json"] },
    Story {
        name: "furnishing",
        chapters: chapters!["samples/templates/standard.json", "samples/templates/furnishing.json"],
    },
    Story { name: "health", chapters: chapters!["samples/templates/standard.json", "samples/templates/health.json"] },
    Story {
        name: "community",
        chapters: chapters!["samples/templates/standard.json", "samples/templates/community.json"],
    },
];

/// Puts a story into a project that already has its own record.
pub(crate) fn load(draft: &mut Draft, story: &Story, language: Language) -> Result<(), Trouble> {
    let chapters: Vec<Chapter> = story
        .chapters
        .iter()
        .map(|text| serde_json::from_str(text))
        .collect::<Result<_, _>>()
        .map_err(|error| Trouble::new("internal").with("detail", format!("{}: {error}", story.name)))?;
    let mut ids: HashMap<String, Id> = HashMap::new();
    let mut later: Vec<(Id, Map<String, Value>)> = Vec::new();
    for entry in chapters.iter().flat_map(|chapter| &chapter.records) {
        let id = make(draft, entry, language, &ids, &mut later).map_err(|trouble| trouble.at(&entry.key))?;
        ids.insert(entry.key.clone(), id);
    }
    for (id, fields) in later {
        let fields = fields.into_iter().map(|(name, value)| Ok((name, resolve(value, &ids)?)));
        draft.update(id, fields.collect::<Result<_, Trouble>>()?)?;
    }
    for link in chapters.iter().flat_map(|chapter| &chapter.links) {
        let (from, to) = (find(&ids, &link.from)?, find(&ids, &link.to)?);
        let StoryLink { kind, lag_days, dependency, units, .. } = *link;
        draft.link(NewLink { kind, from, to, details: LinkDetails { lag_days, dependency, units } })?;
    }
    for frozen in chapters.iter().flat_map(|chapter| &chapter.baselines) {
        freeze(draft, frozen, language, &ids)?;
    }
    Ok(())
}

/// Takes the project back to the day of a baseline, freezes it, and brings it forward again.
fn freeze(
    draft: &mut Draft,
    frozen: &StoryBaseline,
    language: Language,
    ids: &HashMap<String, Id>,
) -> Result<(), Trouble> {
    let text = |value: &Value| in_language(value, language).as_str().unwrap_or_default().to_owned();
    let today = draft.changes().len();
    for (key, fields) in &frozen.then.said {
        let Value::Object(fields) = in_language(fields, language) else { continue };
        draft.update(find(ids, key)?, fields)?;
    }
    let absent: Vec<Id> = frozen.then.absent.iter().map(|key| find(ids, key)).collect::<Result<_, _>>()?;
    draft.delete(&absent)?;
    let since: Vec<Change> = draft.changes()[today..].iter().rev().map(Change::inverse).collect();
    let request = frozen.request.as_deref().map(|key| find(ids, key)).transpose()?;
    let id = draft.freeze(frozen.subject, &text(&frozen.name), frozen.on, request);
    for change in since {
        draft.replay(change);
    }
    for signature in &frozen.signatures {
        let sign = Sign {
            baseline: id,
            person: text(&signature.person),
            side: signature.side.clone(),
            method: signature.method.clone(),
            signed_on: Some(signature.on),
        };
        let fields = draft.project().baseline(id).map(|baseline| sign.fields(baseline)).unwrap_or_default();
        draft.create(Kind::SignOff, NewRecord { fields, ..NewRecord::default() })?;
    }
    Ok(())
}

/// Makes one record without its references, which may lead forward, and keeps those for later.
fn make(
    draft: &mut Draft,
    entry: &StoryRecord,
    language: Language,
    ids: &HashMap<String, Id>,
    later: &mut Vec<(Id, Map<String, Value>)>,
) -> Result<Id, Trouble> {
    let kind = kind_named(&entry.kind)?;
    let fields = entry.fields.iter().map(|(name, value)| (name.clone(), in_language(value, language)));
    let (held, fields): (Map<String, Value>, Map<String, Value>) = fields.partition(|(_, value)| refers(value));
    let id = match draft.project().profile().map(|(record, _)| record.id).filter(|_| kind == Kind::ProjectProfile) {
        Some(project) => {
            draft.update(project, fields)?;
            project
        }
        None => {
            let parent = entry.parent.as_ref().map(|key| find(ids, key)).transpose()?;
            draft.create(kind, NewRecord { fields, parent, after: None })?
        }
    };
    if !held.is_empty() {
        later.push((id, held));
    }
    Ok(id)
}

fn find(ids: &HashMap<String, Id>, key: &str) -> Result<Id, Trouble> {
    ids.get(key).copied().ok_or_else(|| Trouble::new("not-found").with("what", key))
}

/// Takes the texts of one language out of a value.
fn in_language(value: &Value, language: Language) -> Value {
    let name = match language {
        Language::Zh => "zh",
        Language::En => "en",
    };
    match value {
        Value::Object(map) if map.len() == 2 && map.contains_key("zh") && map.contains_key("en") => map[name].clone(),
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), in_language(value, language))).collect(),
        Value::Array(items) => items.iter().map(|item| in_language(item, language)).collect(),
        other => other.clone(),
    }
}

/// Whether a value holds a reference by key at any depth.
fn refers(value: &Value) -> bool {
    match value {
        Value::String(text) => text.starts_with('@'),
        Value::Array(items) => items.iter().any(refers),
        Value::Object(map) => map.values().any(refers),
        _ => false,
    }
}

fn resolve(value: Value, ids: &HashMap<String, Id>) -> Result<Value, Trouble> {
    Ok(match value {
        Value::String(text) if text.starts_with('@') => Value::from(find(ids, &text[1..])?.to_string()),
        Value::Array(items) => items.into_iter().map(|item| resolve(item, ids)).collect::<Result<_, _>>()?,
        Value::Object(map) => {
            let members = map.into_iter().map(|(name, value)| Ok((name, resolve(value, ids)?)));
            Value::Object(members.collect::<Result<_, Trouble>>()?)
        }
        other => other,
    })
}
