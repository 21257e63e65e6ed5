//! The texts of a record in the order in which they are searched: code, title, body, tags, then every own field of text.

use model::{FieldMeta, Record, Shape, ShapeType};
use serde_json::Value;

/// The place of the code among the texts.
pub(super) const CODE: usize = 0;
/// The place of the title among the texts.
pub(super) const TITLE: usize = 1;

/// Calls `visit` with the field and content of every text of a record. The order is always the same.
pub(super) fn visit(record: &Record, visit: &mut dyn FnMut(&dyn Fn() -> String, &str)) {
    visit(&|| "code".to_owned(), &record.code);
    visit(&|| "title".to_owned(), &record.title);
    if !record.body.is_empty() {
        visit(&|| "body".to_owned(), &record.body);
    }
    for tag in &record.tags {
        visit(&|| "tags".to_owned(), tag);
    }
    let fields = &record.kind.meta().fields;
    if fields.iter().any(|field| holds_text(&field.shape)) {
        group(fields, &String::new, &record.data.to_value(), visit);
    }
}

/// Whether a shape can hold text at any depth.
fn holds_text(shape: &Shape) -> bool {
    matches!(shape.shape, ShapeType::Text | ShapeType::LongText)
        || shape.item.as_ref().is_some_and(|item| holds_text(item))
        || shape.columns.iter().any(|column| holds_text(&column.shape))
}

fn group(
    fields: &[FieldMeta],
    path: &dyn Fn() -> String,
    value: &Value,
    visit: &mut dyn FnMut(&dyn Fn() -> String, &str),
) {
    for field in fields {
        if let Some(value) = value.get(&field.name) {
            let path = || match path() {
                path if path.is_empty() => field.name.clone(),
                path => format!("{path}.{}", field.name),
            };
            walk(&field.shape, &path, value, visit);
        }
    }
}

fn walk(shape: &Shape, path: &dyn Fn() -> String, value: &Value, visit: &mut dyn FnMut(&dyn Fn() -> String, &str)) {
    let numbered = |index: usize| format!("{}[{}]", path(), index + 1);
    match (shape.shape, value) {
        (ShapeType::Text | ShapeType::LongText, Value::String(text)) => visit(path, text),
        (ShapeType::List, Value::Array(items)) => {
            let Some(shape) = &shape.item else { return };
            for (index, item) in items.iter().enumerate() {
                walk(shape, &|| numbered(index), item, visit);
            }
        }
        (ShapeType::Rows, Value::Array(rows)) => {
            for (index, row) in rows.iter().enumerate() {
                group(&shape.columns, &|| numbered(index), row, visit);
            }
        }
        (ShapeType::Group, value) => group(&shape.columns, path, value, visit),
        _ => {}
    }
}
