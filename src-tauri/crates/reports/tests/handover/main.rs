//! What the documents of testing, acceptance, deployment, training and coaching say of small projects, counted by hand.

#![allow(clippy::unwrap_used)]

mod acceptance;
#[path = "../scope/desk.rs"]
#[allow(dead_code)]
mod desk;
mod outlook;
mod testing;

use desk::{Desk, request};
use i18n::Language;
use model::Id;
use reports::build;
use typeset::{Block, CellPart, Document, Field, Inline, Row};

/// A document in Chinese.
fn document(desk: &Desk, name: &str) -> Document {
    build(&desk.project, name, &request(Language::Zh)).unwrap()
}

/// Everything in a document as one text.
fn written(document: &Document) -> String {
    format!("{document:?}")
}

/// The rows of all tables.
fn rows(document: &Document) -> impl Iterator<Item = &Row> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(|table| &table.rows)
}

/// What each cell of a row says.
fn cells(row: &Row) -> Vec<String> {
    let text = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Bold(text) | Inline::Muted(text) | Inline::Code(text) => text.clone(),
        Inline::Reference { text, .. } => text.clone(),
        _ => String::new(),
    };
    let part = |part: &CellPart| match part {
        CellPart::Text(inlines) => inlines.iter().map(text).collect::<String>(),
        CellPart::Fields(_) => String::new(),
    };
    row.cells.iter().map(|cell| cell.parts.iter().map(part).collect::<Vec<_>>().join("\n")).collect()
}

/// The rows whose first cell is the code of a record.
fn rows_of(document: &Document, desk: &Desk, id: Id) -> Vec<Vec<String>> {
    rows(document).map(cells).filter(|row| row.first().is_some_and(|first| first == desk.code(id))).collect()
}

/// The fields in the rows of all tables.
fn fields(document: &Document) -> Vec<&Field> {
    let parts = rows(document).flat_map(|row| &row.cells).flat_map(|cell| &cell.parts);
    let fields = parts.filter_map(|part| match part {
        CellPart::Fields(fields) => Some(fields),
        CellPart::Text(_) => None,
    });
    fields.flatten().collect()
}

/// The headings.
fn outline(document: &Document) -> Vec<&str> {
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading.text.as_str()),
        _ => None,
    });
    headings.collect()
}
