//! The document as a tree of blocks: what a report says, without a word on how it looks.

mod field;
mod figure;
mod inline;
mod table;

use ::figure::Scene;
pub use text::Language;

pub use self::figure::{Figure, FigureClass, Image, Picture};
pub use field::{Field, FieldKind, Party};
pub use inline::{Inline, Paragraph, Prominence};
pub use table::{Align, Cell, CellPart, Change, Column, Row, RowKind, Table, Width};

/// A whole document.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// What the document is and who it is for.
    pub meta: Meta,
    /// The fixed words that the typesetter prints by itself.
    pub labels: Labels,
    /// Its content in reading order.
    pub blocks: Vec<Block>,
}

/// What a document is and who it is for. It fills the cover, the running header and footer, and the file's metadata.
#[derive(Debug, Clone, Default)]
pub struct Meta {
    /// The title, such as the name of the document kind with its subject.
    pub title: String,
    /// A line under the title; empty for none.
    pub subtitle: String,
    /// The language that the whole document is in.
    pub language: Language,
    /// The client's name.
    pub client: String,
    /// The project's name.
    pub project: String,
    /// The document's own code, such as `SC-SCOPE-01`.
    pub code: String,
    /// Who wrote it.
    pub author: String,
    /// The date printed and kept in the metadata, as `YYYY-MM-DD`. It is given in, so that the same document gives the
    /// same bytes on any day.
    pub date: String,
    /// The baseline that the content was taken from.
    pub baseline: Option<BaselineMark>,
    /// The name of the document kind, such as `scope`, by which a returned copy is recognised.
    pub kind: String,
    /// Identifies the project that the document was made from.
    pub project_id: String,
    /// Identifies this export; the file's `/ID[0]` is derived from it, so that a returned copy is recognised.
    pub export_id: String,
}

/// The printed mark of a baseline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BaselineMark {
    /// Its code, such as `BL-003`.
    pub code: String,
    /// The first characters of its hash.
    pub short_hash: String,
    /// The whole hash, which is kept in the file and not printed here.
    pub hash: String,
}

/// Fixed words, in the document's language.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    /// Heading of the table of contents.
    pub contents: String,
    /// The page number with `{page}` and `{pages}` in it, such as `Page {page} of {pages}`.
    pub page_of: String,
    /// What a figure's caption begins with, such as `Figure {number}`; figures are not counted if it is empty.
    pub figure: String,
    /// What the caption of a table begins with, such as `Table {number}`; tables are not counted if it is empty.
    pub table: String,
    /// What stands in the frame of an image that cannot be shown.
    pub no_image: String,
}

/// One part of a document.
#[derive(Debug, Clone)]
pub enum Block {
    /// A title page; it stands first and ends its page.
    Cover(Cover),
    /// The table of contents, made from the headings.
    Contents {
        /// The deepest heading level that is listed, 1 to 4.
        depth: u8,
    },
    /// A heading; never the last thing on a page.
    Heading(Heading),
    /// Running text.
    Paragraph(Paragraph),
    /// Points, numbered or not.
    List(List),
    /// Rows and columns.
    Table(Table),
    /// A picture with its caption.
    Figure(Figure),
    /// The captions of all counted figures with their pages; nothing where there are none.
    FigureList {
        /// Only figures of this class; all if none.
        class: Option<FigureClass>,
        /// What stands above the list.
        title: String,
    },
    /// A note set apart.
    Callout(Callout),
    /// Source text, such as a message between two systems. Its lines and indents stand; what is too long goes on below.
    Code {
        /// The text.
        text: String,
        /// The record it comes from, named in problems.
        source: Option<String>,
    },
    /// Names with their values: the card of one record.
    Card(Card),
    /// Places for answers, side by side.
    Fields(Vec<Field>),
    /// Parties who sign, side by side, each with their fields.
    SignOff(Vec<Party>),
    /// What follows starts on a new page.
    PageBreak,
}

/// The title page. Title, subtitle, client and project come from [`Meta`].
#[derive(Debug, Clone, Default)]
pub struct Cover {
    /// A short line above the title, such as the kind of the document.
    pub kicker: String,
    /// A drawing below the title, such as the stage rail.
    pub figure: Option<Scene>,
    /// Names with values, such as prepared by, date, baseline.
    pub facts: Vec<Fact>,
    /// The revision history.
    pub revisions: Option<Table>,
    /// A last line, such as how confidential the document is.
    pub note: String,
}

/// A name with its value.
#[derive(Debug, Clone, Default)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// The value.
    pub value: Vec<Inline>,
}

impl Fact {
    /// A name with a plain value.
    pub fn new(name: impl Into<String>, value: impl Into<Inline>) -> Self {
        Fact { name: name.into(), value: vec![value.into()] }
    }
}

/// A heading.
#[derive(Debug, Clone, Default)]
pub struct Heading {
    /// Its level: 1 for a chapter, up to 4.
    pub level: u8,
    /// What it says, without a number.
    pub text: String,
    /// Whether it is counted and its number printed.
    pub numbered: bool,
    /// The name by which links and other programs find it, such as a record's code.
    pub destination: Option<String>,
    /// The record it comes from, named in problems.
    pub source: Option<String>,
}

/// A list.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// Whether its items are numbered.
    pub ordered: bool,
    /// Its items.
    pub items: Vec<ListItem>,
    /// The record it comes from, named in problems.
    pub source: Option<String>,
}

/// One point of a list.
#[derive(Debug, Clone, Default)]
pub struct ListItem {
    /// Its text.
    pub inlines: Vec<Inline>,
    /// A list below it.
    pub children: Option<List>,
}

/// How urgent a callout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// For information.
    #[default]
    Note,
    /// Needs the reader's attention.
    Attention,
}

/// A note set apart.
#[derive(Debug, Clone, Default)]
pub struct Callout {
    /// How urgent it is.
    pub tone: Tone,
    /// Its first line; empty for none.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Inline>>,
    /// The record it comes from, named in problems.
    pub source: Option<String>,
}

/// The card of one record: a title over names with values.
#[derive(Debug, Clone, Default)]
pub struct Card {
    /// The record's code; empty for none.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its values.
    pub facts: Vec<Fact>,
    /// The name by which links and other programs find it.
    pub destination: Option<String>,
    /// The record it comes from, named in problems.
    pub source: Option<String>,
}
