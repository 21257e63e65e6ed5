//! What a field can hold: the types that record declarations are made of, and the metadata read from them.
//!
//! Each type says its own `Shape`; the shape checks a JSON value before serde sees it, so that a refusal can name the
//! field and what is allowed.

use std::marker::PhantomData;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{Day, Id};

/// The longest text that one field accepts, in bytes of UTF-8.
pub const MAX_TEXT_BYTES: usize = 8 * 1024 * 1024;

/// What kind of value a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShapeType {
    /// One line of text.
    Text,
    /// Text of any number of lines, in Markdown.
    LongText,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Yes or no.
    Boolean,
    /// A calendar day, written 2026-11-23.
    Date,
    /// One of a fixed set of words.
    Choice,
    /// The id of another record.
    Reference,
    /// Any number of values of one shape.
    List,
    /// A small table: any number of groups.
    Rows,
    /// A fixed set of named values.
    Group,
}

/// The shape of a field: its type and what bounds it. Parts that do not apply to the type are absent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Shape {
    /// What kind of value.
    #[serde(rename = "type")]
    pub shape: ShapeType,
    /// The smallest number allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The largest number allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The words allowed in a choice, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The name under which the locale files label the choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice_type: Option<String>,
    /// The kinds that a reference may point to; empty means any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// The shape of each item of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Box<Shape>>,
    /// The columns of rows, or the members of a group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<FieldMeta>,
}

/// One field of a record kind, as declared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct FieldMeta {
    /// The name in code, files and on the wire.
    pub name: String,
    /// What it holds.
    pub shape: Shape,
    /// Whether a finished record must have it. A draft may lack it and is then reported as incomplete.
    pub required: bool,
    /// Whether its text serves as the record's title where none is given.
    pub title: bool,
    /// The unit of a number, named in the locale files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What the field means, from its declaration.
    pub doc: String,
}

impl FieldMeta {
    /// A field that is optional and has no unit.
    pub fn new(name: &str, shape: Shape, doc: &str) -> FieldMeta {
        FieldMeta {
            name: name.trim_start_matches("r#").to_owned(),
            shape,
            required: false,
            title: false,
            unit: None,
            doc: doc.trim().to_owned(),
        }
    }

    /// Marks the field as one that a finished record must have.
    pub fn required(self) -> FieldMeta {
        FieldMeta { required: true, ..self }
    }

    /// Lets the field's text stand in for a missing title.
    pub fn title(self) -> FieldMeta {
        FieldMeta { title: true, ..self }
    }

    /// Sets the smallest number that is allowed.
    pub fn min(mut self, min: f64) -> FieldMeta {
        self.shape.min = Some(min);
        self
    }

    /// Sets the largest number that is allowed.
    pub fn max(mut self, max: f64) -> FieldMeta {
        self.shape.max = Some(max);
        self
    }

    /// Names the unit of a number.
    pub fn unit(self, unit: &str) -> FieldMeta {
        FieldMeta { unit: Some(unit.to_owned()), ..self }
    }
}

/// Why one value of one field is refused. `allowed` says what would be accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Problem {
    /// The field, with rows and members: `steps[2].action`.
    pub field: String,
    /// A short code that the locale files turn into a sentence: `unknown-field`, `wrong-type`, `not-a-choice`,
    /// `out-of-range`, `not-a-date`, `not-an-id`, `wrong-kind`, `missing` (no such record), `empty-title`, `too-long`,
    /// `forbidden-character`.
    pub code: String,
    /// The refused value, shortened.
    pub value: String,
    /// What is allowed there.
    pub allowed: String,
}

impl Shape {
    fn of(shape: ShapeType) -> Shape {
        Shape {
            shape,
            min: None,
            max: None,
            choices: Vec::new(),
            choice_type: None,
            kinds: Vec::new(),
            item: None,
            columns: Vec::new(),
        }
    }

    /// The shape of a choice whose words are labelled under `choice_type`.
    pub fn choice(choice_type: &str, choices: &[&str]) -> Shape {
        let choices = choices.iter().map(|word| (*word).to_owned()).collect();
        Shape { choice_type: Some(choice_type.to_owned()), choices, ..Shape::of(ShapeType::Choice) }
    }

    /// What the shape accepts, in words that need no translation: type names, ranges and the wire words of a choice.
    pub fn allowed(&self) -> String {
        match self.shape {
            ShapeType::Choice => self.choices.join(" | "),
            ShapeType::Integer | ShapeType::Number => match (self.min, self.max) {
                (Some(min), Some(max)) => format!("{min} … {max}"),
                (Some(min), None) => format!("≥ {min}"),
                _ => "1234.5".to_owned(),
            },
            ShapeType::Date => "2026-11-23".to_owned(),
            ShapeType::Boolean => "true | false".to_owned(),
            ShapeType::Reference if self.kinds.is_empty() => "id".to_owned(),
            ShapeType::Reference => format!("id ({})", self.kinds.join(" | ")),
            ShapeType::List => format!("[{}]", self.item.as_ref().map(|item| item.allowed()).unwrap_or_default()),
            ShapeType::Rows | ShapeType::Group => {
                let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
                format!("{{{}}}", names.join(", "))
            }
            ShapeType::Text | ShapeType::LongText => format!("text ≤ {} MB", MAX_TEXT_BYTES / 1024 / 1024),
        }
    }

    /// Checks `value`, which is not null, and tidies it in place: text loses control characters at its ends.
    pub fn check(&self, path: &str, value: &mut Value, problems: &mut Vec<Problem>) {
        let allowed = self.allowed();
        let mut refuse = |code: &str, value: &Value| problems.push(Problem::new(path, code, value, &allowed));
        match (self.shape, &mut *value) {
            (ShapeType::Text | ShapeType::LongText, Value::String(text)) => {
                if text.len() > MAX_TEXT_BYTES {
                    refuse("too-long", &Value::String(text.clone()));
                } else if text.contains('\0') {
                    refuse("forbidden-character", &Value::String(text.replace('\0', "␀")));
                }
            }
            (ShapeType::Boolean, Value::Bool(_)) => {}
            (ShapeType::Integer | ShapeType::Number, Value::Number(number)) => {
                let number = number.as_f64().unwrap_or(f64::NAN);
                let whole = self.shape == ShapeType::Number || number.fract() == 0.0;
                let inside = self.min.is_none_or(|min| number >= min) && self.max.is_none_or(|max| number <= max);
                if !whole || !inside || !number.is_finite() {
                    refuse("out-of-range", value);
                } else if self.shape == ShapeType::Integer {
                    // 4.0 and 4 are the same whole number to a person; serde would refuse the first.
                    *value = Value::from(number as i64);
                }
            }
            (ShapeType::Date, Value::String(text)) => {
                if text.parse::<Day>().is_err() {
                    refuse("not-a-date", value);
                }
            }
            (ShapeType::Choice, Value::String(text)) => {
                if !self.choices.iter().any(|choice| choice == text) {
                    refuse("not-a-choice", value);
                }
            }
            (ShapeType::Reference, Value::String(text)) => {
                if text.parse::<Id>().is_err() {
                    refuse("not-an-id", value);
                }
            }
            (ShapeType::List, Value::Array(items)) => {
                let shape = self.item.as_ref().expect("a list always has an item shape");
                // A number may be missing inside a list: a series of values has gaps, and a gap is no zero.
                let is_gap = |item: &Value| shape.shape == ShapeType::Number && item.is_null();
                for (index, item) in items.iter_mut().enumerate().filter(|(_, item)| !is_gap(item)) {
                    shape.check(&format!("{path}[{}]", index + 1), item, problems);
                }
            }
            (ShapeType::Rows, Value::Array(rows)) => {
                for (index, row) in rows.iter_mut().enumerate() {
                    check_group(&self.columns, &format!("{path}[{}]", index + 1), row, problems);
                }
            }
            (ShapeType::Group, group) => check_group(&self.columns, path, group, problems),
            (_, other) => refuse("wrong-type", other),
        }
    }

    /// Calls `visit` with the path and id of every reference inside `value`.
    pub fn references(&self, path: &str, value: &Value, visit: &mut dyn FnMut(&str, &Shape, Id)) {
        match (self.shape, value) {
            (ShapeType::Reference, Value::String(text)) => {
                if let Ok(id) = text.parse() {
                    visit(path, self, id);
                }
            }
            (ShapeType::List, Value::Array(items)) => {
                let shape = self.item.as_ref().expect("a list always has an item shape");
                items.iter().for_each(|item| shape.references(path, item, visit));
            }
            (ShapeType::Rows, Value::Array(rows)) => {
                rows.iter().for_each(|row| self.group_references(path, row, visit));
            }
            (ShapeType::Group, group) => self.group_references(path, group, visit),
            _ => {}
        }
    }

    fn group_references(&self, path: &str, group: &Value, visit: &mut dyn FnMut(&str, &Shape, Id)) {
        for column in &self.columns {
            if let Some(value) = group.get(&column.name) {
                column.shape.references(&format!("{path}.{}", column.name), value, visit);
            }
        }
    }

    /// Removes every reference to `id` from `value`; a list loses the item, anything else becomes unset.
    pub fn forget(&self, value: &mut Value, id: &str) {
        match (self.shape, &mut *value) {
            (ShapeType::Reference, Value::String(text)) if text == id => *value = Value::Null,
            (ShapeType::List, Value::Array(items)) => {
                let shape = self.item.as_ref().expect("a list always has an item shape");
                items.iter_mut().for_each(|item| shape.forget(item, id));
                if shape.shape != ShapeType::Number {
                    items.retain(|item| !item.is_null());
                }
            }
            (ShapeType::Rows, Value::Array(rows)) => rows.iter_mut().for_each(|row| self.group_forget(row, id)),
            (ShapeType::Group, group) => self.group_forget(group, id),
            _ => {}
        }
    }

    fn group_forget(&self, group: &mut Value, id: &str) {
        if let Value::Object(map) = group {
            for column in &self.columns {
                if let Some(value) = map.get_mut(&column.name) {
                    column.shape.forget(value, id);
                }
            }
            map.retain(|_, value| !value.is_null());
        }
    }
}

impl Problem {
    /// A problem with a value, which is shortened so that a message stays readable.
    pub fn new(field: &str, code: &str, value: &Value, allowed: &str) -> Problem {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let mut short: String = text.chars().take(60).collect();
        if short.len() < text.len() {
            short.push('…');
        }
        Problem { field: field.to_owned(), code: code.to_owned(), value: short, allowed: allowed.to_owned() }
    }
}

/// Checks a set of named values against their declarations; nulls are removed, unknown names refused.
pub(crate) fn check_group(columns: &[FieldMeta], path: &str, value: &mut Value, problems: &mut Vec<Problem>) {
    let names = || columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(" | ");
    let Value::Object(map) = value else {
        problems.push(Problem::new(path, "wrong-type", value, &format!("{{{}}}", names())));
        return;
    };
    map.retain(|_, value| !value.is_null());
    for (name, value) in map.iter_mut() {
        let full = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match columns.iter().find(|column| column.name == *name) {
            Some(column) => column.shape.check(&full, value, problems),
            None => problems.push(Problem::new(&full, "unknown-field", value, &names())),
        }
    }
}

/// A Rust type that can stand in a record declaration.
pub trait FieldType {
    /// The shape of values of this type.
    fn shape() -> Shape;
    /// Whether the value says nothing; such values are neither stored nor hashed.
    fn is_unset(&self) -> bool;
}

/// A struct made of declared fields: a record's own fields, a row or a group.
pub trait Fields {
    /// The declared fields in order.
    fn meta() -> Vec<FieldMeta>;
}

impl FieldType for String {
    fn shape() -> Shape {
        Shape::of(ShapeType::Text)
    }
    fn is_unset(&self) -> bool {
        self.is_empty()
    }
}

/// Text of any length in Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Prose(pub String);

impl std::ops::Deref for Prose {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl FieldType for Prose {
    fn shape() -> Shape {
        Shape::of(ShapeType::LongText)
    }
    fn is_unset(&self) -> bool {
        self.0.is_empty()
    }
}

/// A whole number between `MIN` and `MAX`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Int<const MIN: i64, const MAX: i64>(pub i64);

impl<const MIN: i64, const MAX: i64> FieldType for Int<MIN, MAX> {
    fn shape() -> Shape {
        Shape { min: Some(MIN as f64), max: Some(MAX as f64), ..Shape::of(ShapeType::Integer) }
    }
    fn is_unset(&self) -> bool {
        false
    }
}

impl FieldType for f64 {
    fn shape() -> Shape {
        Shape { min: Some(-1e12), max: Some(1e12), ..Shape::of(ShapeType::Number) }
    }
    fn is_unset(&self) -> bool {
        false
    }
}

impl FieldType for bool {
    fn shape() -> Shape {
        Shape::of(ShapeType::Boolean)
    }
    fn is_unset(&self) -> bool {
        false
    }
}

impl FieldType for Day {
    fn shape() -> Shape {
        Shape::of(ShapeType::Date)
    }
    fn is_unset(&self) -> bool {
        false
    }
}

impl<T: FieldType> FieldType for Option<T> {
    fn shape() -> Shape {
        T::shape()
    }
    fn is_unset(&self) -> bool {
        self.is_none()
    }
}

impl<T: FieldType> FieldType for Vec<T> {
    fn shape() -> Shape {
        let item = T::shape();
        match item.shape {
            ShapeType::Group => Shape { columns: item.columns, ..Shape::of(ShapeType::Rows) },
            _ => Shape { item: Some(Box::new(item)), ..Shape::of(ShapeType::List) },
        }
    }
    fn is_unset(&self) -> bool {
        self.is_empty()
    }
}

/// The shape of a struct of declared fields, for the `group!` macro.
pub(crate) fn group_shape<T: Fields>() -> Shape {
    Shape { columns: T::meta(), ..Shape::of(ShapeType::Group) }
}

/// The kinds that a reference may point to.
pub trait Targets {
    /// The wire names of the kinds; empty means any.
    fn kinds() -> Vec<&'static str>;
}

/// Marks a reference that may point to any record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Any;

impl Targets for Any {
    fn kinds() -> Vec<&'static str> {
        Vec::new()
    }
}

impl<A: Targets, B: Targets> Targets for (A, B) {
    fn kinds() -> Vec<&'static str> {
        [A::kinds(), B::kinds()].concat()
    }
}

impl<A: Targets, B: Targets, C: Targets> Targets for (A, B, C) {
    fn kinds() -> Vec<&'static str> {
        [A::kinds(), B::kinds(), C::kinds()].concat()
    }
}

/// A reference to a record of the kinds that `T` names.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ref<T> {
    /// The record that is meant.
    pub id: Id,
    #[serde(skip)]
    target: PhantomData<fn() -> T>,
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Ref<T> {}

impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<T: Targets> FieldType for Ref<T> {
    fn shape() -> Shape {
        let kinds = T::kinds().into_iter().map(str::to_owned).collect();
        Shape { kinds, ..Shape::of(ShapeType::Reference) }
    }
    fn is_unset(&self) -> bool {
        false
    }
}
