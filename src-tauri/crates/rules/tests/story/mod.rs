//! Projects told in lines.

use std::collections::HashMap;

use model::{Context, Draft, Id, Kind, LinkDetails, LinkKind, Moment, NewLink, NewRecord, Project, Subject};
use serde_json::{Map, Value, json};

/// A project told in lines: `[kind, key, fields]` makes a record (under `fields.^` if given), `[link, from, to]` joins two,
/// `["set", key, fields]` changes one, `["freeze", key, subject]` freezes, `["confirm"]` confirms every link.
#[derive(Debug, Default)]
pub struct Story {
    pub project: Project,
    pub keys: HashMap<String, Id>,
    ids: u128,
}

impl Story {
    pub fn tell(&mut self, lines: &Value) {
        for line in lines.as_array().unwrap() {
            self.line(line);
        }
    }

    /// Changes the project by hand.
    #[allow(dead_code, reason = "not every binary of tests does so")]
    pub fn draft(&mut self, edit: impl FnOnce(&mut Draft)) {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Id::from_parts(0, *ids)
        };
        let now = Moment::from_timestamp_millis(1_795_400_000_000).unwrap();
        let context = Context { now, today: today(), author: String::new(), new_id: &mut new_id };
        let mut draft = Draft::new(&mut self.project, context);
        edit(&mut draft);
        draft.keep();
    }

    fn line(&mut self, line: &Value) {
        let (word, key) = (line[0].as_str().unwrap(), line[1].as_str().unwrap_or_default());
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Id::from_parts(0, *ids)
        };
        let now = Moment::from_timestamp_millis(1_795_400_000_000).unwrap();
        let context = Context { now, today: today(), author: String::new(), new_id: &mut new_id };
        let links: Vec<Id> = self.project.links().map(|link| link.id).collect();
        let mut draft = Draft::new(&mut self.project, context);
        let id = |key: &str| self.keys[key];
        let made = if word == "set" {
            draft.update(id(key), fields(&line[2], &self.keys)).map(|()| None)
        } else if word == "confirm" {
            links.into_iter().try_for_each(|link| draft.confirm(link)).map(|()| None)
        } else if word == "freeze" {
            let subject = Subject::ALL.into_iter().find(|subject| line[2] == json!(subject.word())).unwrap();
            Ok(Some(draft.freeze(subject, key, today(), None)))
        } else if let Some(kind) = Kind::named(word) {
            let mut fields = fields(&line[2], &self.keys);
            let parent = fields.remove("^").map(|parent| parent.as_str().unwrap().parse().unwrap());
            draft.create(kind, NewRecord { fields, parent, after: None }).map(Some)
        } else {
            let kind = *LinkKind::ALL.iter().find(|kind| kind.word() == word).unwrap();
            let (from, to) = (id(key), id(line[2].as_str().unwrap()));
            let details = LinkDetails { units: Some(80.0), ..LinkDetails::default() };
            draft.link(NewLink { kind, from, to, details }).map(|_| None)
        };
        let made = made.unwrap_or_else(|refusal| panic!("{line}: {refusal:?}"));
        draft.keep();
        if let Some(id) = made {
            self.keys.insert(key.to_owned(), id);
        }
    }
}

pub fn today() -> model::Day {
    "2026-11-23".parse().unwrap()
}

/// Texts that begin with `@` are keys of records.
fn fields(value: &Value, keys: &HashMap<String, Id>) -> Map<String, Value> {
    fn resolve(value: &Value, keys: &HashMap<String, Id>) -> Value {
        match value {
            Value::String(text) => match text.strip_prefix('@') {
                Some(key) => json!(keys[key]),
                None => value.clone(),
            },
            Value::Array(items) => items.iter().map(|item| resolve(item, keys)).collect(),
            Value::Object(map) => map.iter().map(|(name, value)| (name.clone(), resolve(value, keys))).collect(),
            _ => value.clone(),
        }
    }
    let mut map = resolve(value, keys).as_object().cloned().unwrap_or_default();
    map.entry("title").or_insert(json!("t"));
    map
}
