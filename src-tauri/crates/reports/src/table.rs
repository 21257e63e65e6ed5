//! Short ways to say the parts of tables that every document has.

use i18n::{Args, Texts};
use model::Record;
use typeset::{Align, Cell, CellPart, Column, Inline, Row, RowKind, Width};

use crate::phrase;

/// A column of fixed width in points.
pub(crate) fn fixed(title: String, width: f32) -> Column {
    Column { title, align: Align::Left, width: Width::Fixed(width) }
}

/// A column of numbers of fixed width in points, so that the columns of text beside it keep their room.
pub(crate) fn narrow(title: String, width: f32) -> Column {
    Column { title, align: Align::Right, width: Width::Fixed(width) }
}

/// A row that shows a record and can be linked to by its code.
pub(crate) fn record_row(code: &str, cells: impl IntoIterator<Item = Cell>) -> Row {
    Row {
        cells: cells.into_iter().collect(),
        destination: Some(code.to_owned()),
        source: Some(code.to_owned()),
        ..Row::default()
    }
}

/// The head of a group of rows.
pub(crate) fn group_row(title: Vec<Inline>) -> Row {
    Row { kind: RowKind::Group, cells: vec![Cell::inlines(title)], ..Row::default() }
}

/// A row of sums.
pub(crate) fn total_row(cells: impl IntoIterator<Item = Cell>) -> Row {
    Row { kind: RowKind::Total, ..Row::new(cells) }
}

/// A cell of several paragraphs.
pub(crate) fn stacked(paragraphs: impl IntoIterator<Item = Vec<Inline>>) -> Cell {
    Cell { parts: paragraphs.into_iter().map(CellPart::Text).collect() }
}

/// A cell with a code, which never breaks at its hyphen.
pub(crate) fn code_cell(code: &str) -> Cell {
    Cell::inlines(vec![Inline::Bold(code.to_owned())])
}

/// Links to where records stand in this document, set one after the other.
pub(crate) fn references(texts: &Texts, records: &[&Record]) -> Vec<Inline> {
    let links = records.iter().map(|record| vec![reference(&record.code)]).collect();
    phrase::enumerate(texts, links, Inline::Text)
}

/// The page on which a record stands, in brackets: on paper nobody can follow a link.
pub(crate) fn on_page(texts: &Texts, code: &str) -> Inline {
    let text = texts.text("doc-on-page", &Args::new().with("page", "{page}"));
    Inline::PageOf { text, destination: code.to_owned() }
}

/// A link to where a record stands in this document, by its code.
pub(crate) fn reference(code: &str) -> Inline {
    Inline::Reference { text: code.to_owned(), destination: code.to_owned() }
}
