//! Places for answers.

/// What can be answered in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FieldKind {
    /// Text of one line.
    #[default]
    Text,
    /// Text of several lines.
    LongText,
    /// A box to tick.
    CheckBox,
    /// A place for a signature.
    Signature,
}

/// A place for an answer, which a reader fills in their PDF program or by pen.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// Its name in the file, unique in the document, such as `FEA-012.accept`; a second of the same name gets a number.
    pub name: String,
    /// What stands beside or above it; empty for none.
    pub label: String,
    /// What can be answered.
    pub kind: FieldKind,
    /// What programs read out for it; the label if empty.
    pub tooltip: String,
}

/// A party who signs.
#[derive(Debug, Clone, Default)]
pub struct Party {
    /// Who it is, such as the client's name.
    pub title: String,
    /// A line below, such as their part in the project; empty for none.
    pub role: String,
    /// Their fields from top to bottom.
    pub fields: Vec<Field>,
}
