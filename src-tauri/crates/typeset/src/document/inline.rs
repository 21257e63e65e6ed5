//! Running text.

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text; a line feed ends the line.
    Text(String),
    /// Text with weight.
    Bold(String),
    /// Text of lesser weight, in grey.
    Muted(String),
    /// Code, a path, a field name.
    Code(String),
    /// A link out of the document.
    Link {
        /// What it says.
        text: String,
        /// Where it leads; only `http`, `https` and `mailto` are followed, others stay plain text.
        url: String,
    },
    /// A reference to a destination in this document; plain text if there is none of that name.
    Reference {
        /// What it says.
        text: String,
        /// The name of the destination.
        destination: String,
    },
    /// A footnote: its number stands here, its text at the foot of the page. A note inside a note is left out.
    Note(Vec<Inline>),
    /// A reference with the number of the page that its destination stands on; without a page if there is none.
    PageOf {
        /// The name of the destination.
        destination: String,
        /// What it says, with `{page}` in the place of the number.
        text: String,
    },
    /// Text that was added since an earlier state.
    Inserted(String),
    /// Text that was there in an earlier state and is no more.
    Deleted(String),
    /// Text that is not what it was in an earlier state.
    Changed(String),
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Inline::Text(text.to_owned())
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Inline::Text(text)
    }
}

/// How prominent a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Prominence {
    /// Running text.
    #[default]
    Body,
    /// An opening paragraph, larger.
    Lead,
    /// A remark in small grey type.
    Note,
}

/// A paragraph.
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    /// Its text.
    pub inlines: Vec<Inline>,
    /// How prominent it is.
    pub prominence: Prominence,
    /// The record it comes from, named in problems.
    pub source: Option<String>,
}

impl Paragraph {
    /// A paragraph of plain running text.
    pub fn plain(text: impl Into<String>) -> Self {
        Paragraph { inlines: vec![Inline::Text(text.into())], ..Paragraph::default() }
    }
}
