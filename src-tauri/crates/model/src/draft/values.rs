//! The values of a record that is made or changed: filled in, checked, and every reference looked up.

use serde_json::{Map, Value};

use super::Draft;
use crate::kinds::{Data, Kind};
use crate::record::{COMMON_FIELDS, holds_reference};
use crate::{Audience, Problem, Record};

impl Draft<'_> {
    pub(super) fn fill(&self, record: &mut Record, mut fields: Map<String, Value>) -> Result<(), Vec<Problem>> {
        let mut problems = Vec::new();
        let meta = record.kind.meta();
        for name in COMMON_FIELDS {
            // A kind's own field of the same name would hide the common one; none is declared so.
            if let Some(value) = fields.remove(name) {
                set_common(record, name, value, &mut problems);
            }
        }
        let mut own = match record.data.to_value() {
            Value::Object(own) => own,
            _ => Map::new(),
        };
        own.extend(fields);
        match record.kind.check(Value::Object(own)) {
            Ok(data) => record.data = data,
            Err(found) => problems.extend(found),
        }
        if record.title.trim().is_empty() {
            record.title = title_from(&record.data).unwrap_or_default();
        }
        if record.title.is_empty() {
            problems.push(Problem::new("title", "empty-title", &Value::Null, "text"));
        }
        if problems.is_empty() {
            self.check_references(record, &meta.fields, &mut problems);
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    fn check_references(&self, record: &Record, fields: &[crate::FieldMeta], problems: &mut Vec<Problem>) {
        if let Some(owner) = record.owner
            && self.project.record(owner).is_none_or(|owner| owner.kind != Kind::Stakeholder)
        {
            problems.push(Problem::new("owner", "wrong-kind", &Value::from(owner.to_string()), "id (stakeholder)"));
        }
        if !fields.iter().any(holds_reference) {
            return;
        }
        let value = record.data.to_value();
        for field in fields.iter().filter(|field| holds_reference(field)) {
            let Some(value) = value.get(&field.name) else { continue };
            field.shape.references(&field.name, value, &mut |path, shape, id| {
                let found = self.project.record(id).map(|target| target.kind.name());
                let baseline = shape.kinds.is_empty() && self.project.baseline(id).is_some();
                let fits = found.is_some_and(|kind| shape.kinds.is_empty() || shape.kinds.iter().any(|k| k == kind));
                if !fits && !baseline && id != record.id {
                    let code = if found.is_some() { "wrong-kind" } else { "missing" };
                    problems.push(Problem::new(path, code, &Value::from(id.to_string()), &shape.allowed()));
                }
            });
        }
    }
}

/// The first line of the field that serves as title, shortened to what fits a list.
fn title_from(data: &Data) -> Option<String> {
    let field = data.kind().meta().fields.iter().find(|field| field.title)?;
    let value = data.to_value();
    let line = value.get(&field.name)?.as_str()?.trim().lines().next()?;
    Some(line.chars().take(80).collect())
}

fn set_common(record: &mut Record, name: &str, value: Value, problems: &mut Vec<Problem>) {
    let mut text_problem = |code: &str, value: &Value, allowed: &str| {
        problems.push(Problem::new(name, code, value, allowed));
    };
    let mut checked = value.clone();
    match (name, &value) {
        ("title" | "body", Value::String(text)) => {
            let shape = if name == "title" {
                <String as crate::FieldType>::shape()
            } else {
                <crate::Prose as crate::FieldType>::shape()
            };
            shape.check(name, &mut checked, problems);
            if name == "title" {
                record.title = text.trim().to_owned();
            } else {
                record.body = text.clone();
            }
        }
        ("title" | "body", Value::Null) if name == "body" => record.body.clear(),
        ("title", Value::Null) => record.title.clear(),
        ("owner", Value::Null) => record.owner = None,
        ("owner", Value::String(text)) => match text.parse() {
            Ok(id) => record.owner = Some(id),
            Err(_) => text_problem("not-an-id", &value, "id (stakeholder)"),
        },
        ("tags", Value::Null) => record.tags.clear(),
        ("tags", Value::Array(items)) if items.iter().all(Value::is_string) => {
            record.tags = items.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        }
        ("audience", _) => match serde_json::from_value::<Audience>(value.clone()) {
            Ok(audience) => record.audience = audience,
            Err(_) => text_problem("not-a-choice", &value, "client | internal"),
        },
        _ => text_problem("wrong-type", &value, if name == "tags" { "[text]" } else { "text" }),
    }
}
