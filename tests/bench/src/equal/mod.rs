//! The same document for other engines: its content in plain blocks, which are then written as Typst markup and as HTML.
//!
//! Drawings and places for answers are left out, because the others do not have them; what they are spared is ours to do.

pub mod book;
pub mod html;
pub mod taskjuggler;
pub mod typst;

use typeset::{Block, Card, Cell, CellPart, Cover, Document, Fact, Inline, List, Party, RowKind, Table};

/// A block that every engine can set.
#[derive(Debug, Clone, PartialEq)]
pub enum Plain {
    /// The table of contents, to a depth.
    Contents(u8),
    /// A heading with its level, whether it is counted, and the name by which references find it.
    Heading(u8, bool, String, Option<String>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list, numbered or not, with the lists below its points.
    List(bool, Vec<(Vec<Inline>, Option<Box<Plain>>)>),
    /// A table: caption, titles of the columns, rows; a row of one cell runs over all columns.
    Table(Vec<Inline>, Vec<String>, Vec<Vec<Vec<Inline>>>),
    /// What follows starts on a new page.
    Break,
}

/// The content of a document.
pub fn plain(document: &Document) -> Vec<Plain> {
    let mut blocks = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Cover(cover) => add_cover(document, cover, &mut blocks),
            Block::Contents { depth } => blocks.extend([Plain::Contents(*depth), Plain::Break]),
            Block::Heading(heading) => blocks.push(Plain::Heading(
                heading.level,
                heading.numbered,
                heading.text.clone(),
                heading.destination.clone(),
            )),
            Block::Paragraph(paragraph) => blocks.push(Plain::Paragraph(paragraph.inlines.clone())),
            Block::List(list) => blocks.push(plain_list(list)),
            Block::Table(table) => blocks.push(plain_table(table)),
            Block::Figure(figure) => blocks.push(Plain::Paragraph(figure.caption.clone())),
            Block::Callout(callout) => {
                let title = (!callout.title.is_empty()).then(|| vec![Inline::Bold(callout.title.clone())]);
                blocks.extend(title.into_iter().chain(callout.paragraphs.clone()).map(Plain::Paragraph));
            }
            Block::Code { text, .. } => blocks.push(Plain::Paragraph(vec![Inline::Code(text.clone())])),
            Block::Card(card) => blocks.push(plain_card(card)),
            Block::Fields(fields) => {
                blocks.extend(fields.iter().map(|field| Plain::Paragraph(vec![field.label.clone().into()])));
            }
            Block::SignOff(parties) => blocks.extend(parties.iter().map(plain_party)),
            Block::PageBreak => blocks.push(Plain::Break),
            Block::FigureList { .. } => {}
        }
    }
    blocks
}

fn add_cover(document: &Document, cover: &Cover, blocks: &mut Vec<Plain>) {
    let meta = &document.meta;
    for text in [&meta.client, &cover.kicker, &meta.title, &meta.subtitle] {
        blocks.push(Plain::Paragraph(vec![Inline::Bold(text.clone())]));
    }
    blocks.push(facts(&cover.facts, Vec::new()));
    blocks.extend(cover.revisions.as_ref().map(plain_table));
    blocks.push(Plain::Break);
}

fn facts(facts: &[Fact], caption: Vec<Inline>) -> Plain {
    let rows = facts.iter().map(|fact| vec![vec![Inline::Bold(fact.name.clone())], fact.value.clone()]);
    Plain::Table(caption, vec![String::new(), String::new()], rows.collect())
}

fn plain_card(card: &Card) -> Plain {
    facts(&card.facts, vec![Inline::Bold(format!("{}  {}", card.code, card.title))])
}

fn plain_party(party: &Party) -> Plain {
    let rows = party.fields.iter().map(|field| vec![vec![field.label.clone().into()], Vec::new()]);
    Plain::Table(vec![Inline::Bold(party.title.clone())], vec![String::new(), String::new()], rows.collect())
}

fn plain_list(list: &List) -> Plain {
    let item = |item: &typeset::ListItem| {
        (item.inlines.clone(), item.children.as_ref().map(|list| Box::new(plain_list(list))))
    };
    Plain::List(list.ordered, list.items.iter().map(item).collect())
}

fn plain_table(table: &Table) -> Plain {
    let count = table.columns.len();
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<Vec<Inline>> = row.cells.iter().map(plain_cell).collect();
        match row.kind {
            RowKind::Group => vec![cells.concat()],
            _ => cells.into_iter().chain(std::iter::repeat(Vec::new())).take(count).collect(),
        }
    });
    let titles = table.columns.iter().map(|column| column.title.clone()).collect();
    Plain::Table(table.caption.clone(), titles, rows.collect())
}

fn plain_cell(cell: &Cell) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for part in &cell.parts {
        if !inlines.is_empty() {
            inlines.push(Inline::Text("\n".to_owned()));
        }
        match part {
            CellPart::Text(text) => inlines.extend(text.iter().cloned()),
            CellPart::Fields(fields) => {
                inlines.extend(fields.iter().map(|field| Inline::Text(format!("{} ", field.label))));
            }
        }
    }
    inlines
}

/// How an engine writes a piece of running text.
pub(crate) enum Piece<'i> {
    Text(&'i str),
    Bold(&'i str),
    Code(&'i str),
    Link(&'i str, &'i str),
    Reference(&'i str, &'i str),
    Note(&'i [Inline]),
}

/// An inline as every engine knows it; changes count as plain text.
pub(crate) fn piece(inline: &Inline) -> Piece<'_> {
    match inline {
        Inline::Bold(text) => Piece::Bold(text),
        Inline::Code(text) => Piece::Code(text),
        Inline::Link { text, url } => Piece::Link(text, url),
        Inline::Reference { text, destination } => Piece::Reference(text, destination),
        Inline::Note(note) => Piece::Note(note),
        Inline::Text(text)
        | Inline::Muted(text)
        | Inline::PageOf { text, .. }
        | Inline::Inserted(text)
        | Inline::Deleted(text)
        | Inline::Changed(text) => Piece::Text(text),
    }
}

/// The names that references can lead to: those of headings.
pub(crate) fn names(blocks: &[Plain]) -> std::collections::BTreeSet<&str> {
    let mut names = std::collections::BTreeSet::new();
    for block in blocks {
        if let Plain::Heading(_, _, _, Some(name)) = block {
            names.insert(name.as_str());
        }
    }
    names
}
