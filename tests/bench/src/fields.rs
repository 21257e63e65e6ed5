//! Values for the fields of any kind, made from its declaration, so that a new field is filled without a line here.

use std::collections::HashMap;

use model::{FieldMeta, Id, Kind, Shape, ShapeType};
use serde_json::{Map, Value, json};

use crate::chance::Chance;
use crate::texts;

/// How many in a hundred of the fields that a record should have are filled.
const REQUIRED_FILLED: usize = 95;
/// How many in a hundred of the other fields are filled.
const OPTIONAL_FILLED: usize = 45;

/// The records made so far, by kind; a reference leads to one of them.
pub type Made = HashMap<Kind, Vec<Id>>;

/// Values for a new record of `kind`, common fields included.
pub fn fill(kind: Kind, made: &Made, chance: &mut Chance) -> Map<String, Value> {
    let mut fields = group(&kind.meta().fields, made, chance);
    fields.insert("title".to_owned(), json!(texts::title(chance)));
    if chance.happens(15) {
        fields.insert("body".to_owned(), json!(texts::prose(chance)));
    }
    if chance.happens(20) {
        fields.insert("tags".to_owned(), json!([texts::phrase(chance)]));
    }
    if chance.happens(10) {
        fields.insert("audience".to_owned(), json!("internal"));
    }
    if chance.happens(30)
        && let Some(owner) = made.get(&Kind::Stakeholder).and_then(|ids| chance.one_of(ids))
    {
        fields.insert("owner".to_owned(), json!(owner));
    }
    fields
}

fn group(fields: &[FieldMeta], made: &Made, chance: &mut Chance) -> Map<String, Value> {
    let mut filled = Map::new();
    for field in fields {
        if chance.happens(if field.required { REQUIRED_FILLED } else { OPTIONAL_FILLED })
            && let Some(value) = value(&field.shape, made, chance)
        {
            filled.insert(field.name.clone(), value);
        }
    }
    filled
}

/// A value of a shape; none for a reference to a kind of which nothing was made yet.
fn value(shape: &Shape, made: &Made, chance: &mut Chance) -> Option<Value> {
    Some(match shape.shape {
        ShapeType::Text => json!(texts::phrase(chance)),
        ShapeType::LongText => json!(texts::prose(chance)),
        ShapeType::Integer => {
            let (min, max) = (shape.min.unwrap_or(0.0), shape.max.unwrap_or(1000.0).min(1000.0));
            json!(min as i64 + chance.below((max - min) as usize + 1) as i64)
        }
        ShapeType::Number => {
            let number = shape.min.unwrap_or(0.0) + chance.below(400) as f64 / 2.0;
            json!(shape.max.map_or(number, |max| number.min(max)))
        }
        ShapeType::Boolean => json!(chance.happens(50)),
        ShapeType::Date => json!(format!("2026-{:02}-{:02}", 1 + chance.below(12), 1 + chance.below(28))),
        ShapeType::Choice => json!(chance.one_of(&shape.choices)?),
        ShapeType::Reference => json!(reference(shape, made, chance)?),
        ShapeType::List => {
            let item = shape.item.as_ref()?;
            let count = 1 + chance.below(3);
            Value::Array((0..count).filter_map(|_| value(item, made, chance)).collect())
        }
        ShapeType::Rows => {
            let count = 1 + chance.below(4);
            Value::Array((0..count).map(|_| Value::Object(group(&shape.columns, made, chance))).collect())
        }
        ShapeType::Group => Value::Object(group(&shape.columns, made, chance)),
    })
}

fn reference(shape: &Shape, made: &Made, chance: &mut Chance) -> Option<Id> {
    let any = ["feature".to_owned(), "requirement".to_owned()];
    let kinds = if shape.kinds.is_empty() { &any[..] } else { &shape.kinds };
    let kind = Kind::named(chance.one_of(kinds)?)?;
    chance.one_of(made.get(&kind)?).copied()
}
