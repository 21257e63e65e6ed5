//! The words of the client's trade that the document uses, with their meaning.

use i18n::Language;
use model::whole::Term;
use typeset::{Block, Cell, Column, Document, Inline, Paragraph, Row, Table};

use crate::prose::Prose;
use crate::writer::heading;
use crate::{Material, table, walk};

/// The chapter of terms; nothing where the document uses none.
pub(crate) fn blocks(material: &Material, document: &Document) -> Vec<Block> {
    let used = used_text(document);
    let prose = Prose::new(material.view.codes());
    let rows: Vec<Row> = material
        .view
        .all::<Term>()
        .filter_map(|(record, term)| {
            let (word, other) = match material.request.language {
                Language::Zh => (&term.zh, &term.en),
                Language::En => (&term.en, &term.zh),
            };
            let is_used = [word, other].iter().any(|word| is_used(&used, word));
            let shown = if word.trim().is_empty() { &record.title } else { word };
            let cells = [
                Cell::inlines(vec![Inline::Bold(shown.trim().to_owned())]),
                Cell::from(other.trim()),
                table::stacked(prose.paragraphs(&term.definition)),
            ];
            is_used.then(|| Row { source: Some(record.code.clone()), ..Row::new(cells) })
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        table::fixed(material.label("doc-term"), 96.0),
        table::fixed(material.label("doc-term-other"), 110.0),
        Column::text(material.label("doc-term-definition")),
    ];
    vec![
        heading(1, material.label("doc-terms")),
        Block::Paragraph(Paragraph::plain(material.label("doc-terms-text"))),
        Block::Table(Table { columns, rows, ..Table::default() }),
    ]
}

fn used_text(document: &Document) -> String {
    walk::passages(document).into_iter().map(|passage| passage.text.to_lowercase() + "\n").collect()
}

/// Whether a text uses a word. A Latin word must stand alone; in Chinese there are no gaps between words.
fn is_used(text: &str, word: &str) -> bool {
    let word = word.trim().to_lowercase();
    let stands_alone = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        ![before, after].into_iter().flatten().any(|sign| sign.is_ascii_alphanumeric())
    };
    !word.is_empty() && text.match_indices(&word).any(|(at, _)| !word.is_ascii() || stands_alone(at))
}
