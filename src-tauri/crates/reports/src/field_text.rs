//! The value of any field in words, as people read it: for comparisons, whose fields are not known beforehand.

use i18n::{Args, Texts};
use model::{COMMON_FIELDS, Id, Kind, Shape, ShapeType};
use serde_json::Value;

/// Says values of fields in one language.
pub struct FieldText<'a> {
    texts: &'static Texts,
    /// What a record is called, by its id; none where it is not known or may not be named.
    name: &'a dyn Fn(Id) -> Option<String>,
}

impl std::fmt::Debug for FieldText<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FieldText").field("language", &self.texts.language()).finish_non_exhaustive()
    }
}

impl<'a> FieldText<'a> {
    /// Says values in the language of `texts`; `name` tells what references point at.
    pub fn new(texts: &'static Texts, name: &'a dyn Fn(Id) -> Option<String>) -> Self {
        FieldText { texts, name }
    }

    /// What a field is called.
    pub fn label(&self, kind: Kind, field: &str) -> String {
        if COMMON_FIELDS.contains(&field) {
            self.texts.label(&format!("field-{field}"))
        } else {
            self.texts.label(&format!("field-{}-{field}", kind.name()))
        }
    }

    /// Whether a field holds running text, whose changes are shown word by word.
    pub fn is_text(kind: Kind, field: &str) -> bool {
        let shape = kind.meta().fields.iter().find(|meta| meta.name == field).map(|meta| meta.shape.shape);
        matches!(field, "title" | "body") || matches!(shape, Some(ShapeType::Text | ShapeType::LongText))
    }

    /// What a field says; empty where it says nothing.
    pub fn say(&self, kind: Kind, field: &str, value: &Value) -> String {
        match (field, value) {
            (_, Value::Null) => String::new(),
            ("owner", Value::String(id)) => self.record(id),
            ("audience", Value::String(word)) => self.texts.label(&format!("choice-audience-{word}")),
            ("tags", Value::Array(tags)) => {
                let tags: Vec<&str> = tags.iter().filter_map(Value::as_str).collect();
                self.texts.format().list(&tags)
            }
            ("title" | "body", Value::String(text)) => text.clone(),
            _ => {
                let meta = kind.meta().fields.iter().find(|meta| meta.name == field);
                let label = format!("field-{}-{field}", kind.name());
                meta.map_or_else(
                    || value.to_string(),
                    |meta| self.shaped(&meta.shape, &label, value, meta.unit.as_deref()),
                )
            }
        }
    }

    fn shaped(&self, shape: &Shape, label: &str, value: &Value, unit: Option<&str>) -> String {
        let format = self.texts.format();
        match (shape.shape, value) {
            (_, Value::Null) => String::new(),
            (ShapeType::Integer | ShapeType::Number, Value::Number(number)) => {
                let said = format.number(number.as_f64().unwrap_or_default(), 2);
                match unit {
                    // The currency of a project is not a unit that a number is followed by.
                    None | Some("currency") => said,
                    Some(unit) => {
                        let args =
                            Args::new().with("value", said).with("unit", self.texts.label(&format!("unit-{unit}")));
                        self.texts.text("doc-value-unit", &args)
                    }
                }
            }
            (ShapeType::Boolean, Value::Bool(yes)) => self.texts.label(&format!("choice-boolean-{yes}")),
            (ShapeType::Date, Value::String(day)) => {
                day.parse().map_or_else(|_| day.clone(), |day| format.date_short(day))
            }
            (ShapeType::Choice, Value::String(word)) => {
                let choice = shape.choice_type.as_deref().unwrap_or_default();
                self.texts.label(&format!("choice-{choice}-{word}"))
            }
            (ShapeType::Reference, Value::String(id)) => self.record(id),
            (ShapeType::List, Value::Array(items)) => {
                let item = |value| shape.item.as_ref().map(|item| self.shaped(item, label, value, unit));
                format.list(&items.iter().filter_map(item).collect::<Vec<_>>())
            }
            (ShapeType::Rows, Value::Array(rows)) => {
                let said: Vec<String> = rows.iter().map(|row| self.group(shape, label, row)).collect();
                said.join("\n")
            }
            (ShapeType::Group, group) => self.group(shape, label, group),
            (_, Value::String(text)) => text.clone(),
            (_, other) => other.to_string(),
        }
    }

    /// The members of a row or group that say something, each with its name.
    fn group(&self, shape: &Shape, label: &str, group: &Value) -> String {
        let said = shape.columns.iter().filter_map(|column| {
            let key = format!("{label}-{}", column.name);
            let value = self.shaped(&column.shape, &key, group.get(&column.name)?, column.unit.as_deref());
            let args = Args::new().with("name", self.texts.label(&key)).with("value", &value);
            (!value.is_empty()).then(|| self.texts.text("doc-name-value", &args))
        });
        self.texts.format().list(&said.collect::<Vec<_>>())
    }

    fn record(&self, id: &str) -> String {
        let known = id.parse().ok().and_then(|id| (self.name)(id));
        known.unwrap_or_else(|| self.texts.label("doc-record-unnamed"))
    }
}
