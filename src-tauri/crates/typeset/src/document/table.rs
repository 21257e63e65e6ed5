//! Tables.

use super::{Field, Inline};

/// Which way the content of a column runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Text, from the left.
    #[default]
    Left,
    /// Marks and short words.
    Center,
    /// Numbers, so that their digits stand under each other.
    Right,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Width {
    /// As its content asks for.
    #[default]
    Auto,
    /// A width in points, padding included. It gives way a little where the rows of the table become lower by that.
    Fixed(f32),
}

/// A column of a table.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// What stands in the header row.
    pub title: String,
    /// Which way its content runs.
    pub align: Align,
    /// How wide it is.
    pub width: Width,
}

impl Column {
    /// A column of text as wide as its content asks for.
    pub fn text(title: impl Into<String>) -> Self {
        Column { title: title.into(), ..Column::default() }
    }

    /// A column of numbers as wide as its content asks for.
    pub fn number(title: impl Into<String>) -> Self {
        Column { title: title.into(), align: Align::Right, width: Width::Auto }
    }
}

/// What a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowKind {
    /// A row like others.
    #[default]
    Normal,
    /// The head of a group: its first cell runs over the first columns, its other cells take the last ones.
    Group,
    /// Sums, set in bold under a stronger line.
    Total,
}

/// What became of a row since an earlier state; a bar and a sign in the margin tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// It is new.
    Added,
    /// It is gone, and printed so that the reader knows.
    Removed,
    /// It says something else.
    Changed,
    /// It stands in another place.
    Moved,
}

/// A row of a table.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// What it is for.
    pub kind: RowKind,
    /// Its cells from the first column on; missing ones are empty.
    pub cells: Vec<Cell>,
    /// What became of it since an earlier state.
    pub change: Option<Change>,
    /// The name by which links and other programs find it, such as a record's code.
    pub destination: Option<String>,
    /// The record it comes from, named in problems.
    pub source: Option<String>,
}

impl Row {
    /// A row of cells.
    pub fn new(cells: impl IntoIterator<Item = Cell>) -> Self {
        Row { cells: cells.into_iter().collect(), ..Row::default() }
    }
}

/// A cell of a table: paragraphs and fields under each other.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Its content from top to bottom.
    pub parts: Vec<CellPart>,
}

/// One part of a cell.
#[derive(Debug, Clone)]
pub enum CellPart {
    /// A paragraph.
    Text(Vec<Inline>),
    /// Places for answers, side by side if there is room.
    Fields(Vec<Field>),
}

impl Cell {
    /// A cell with one paragraph.
    pub fn inlines(inlines: Vec<Inline>) -> Self {
        Cell { parts: vec![CellPart::Text(inlines)] }
    }

    /// A cell with places for answers.
    pub fn fields(fields: Vec<Field>) -> Self {
        Cell { parts: vec![CellPart::Fields(fields)] }
    }
}

impl<T: Into<Inline>> From<T> for Cell {
    fn from(text: T) -> Self {
        Cell::inlines(vec![text.into()])
    }
}

/// A table. Its header row is repeated on every page.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// A caption above it, after its number; empty for none, and then the table is not counted.
    pub caption: Vec<Inline>,
    /// The name by which links and other programs find it.
    pub destination: Option<String>,
    /// The record it comes from, named in problems.
    pub source: Option<String>,
}
