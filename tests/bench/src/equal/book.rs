//! The requirements specification of a project as other engines can set it too, once or as often as a length asks for.

use std::collections::HashSet;

use model::Project;
use reports::Request;
use typeset::{Block, CellPart, Document, Inline};

use super::{Plain, plain};
use crate::Outcome;

/// The length of the specification as it is.
pub const ONCE: usize = usize::MAX;

/// The requirements specification of a project, or its blocks over and over until there are so many characters. Drawings
/// and places for answers are left out, because not every engine has them.
pub fn book(project: &Project, characters: usize) -> Outcome<Document> {
    let request = Request {
        language: i18n::Language::Zh,
        today: "2026-11-25".parse()?,
        export_id: "bench".to_owned(),
        prepared_by: "Stagecraft".to_owned(),
        variant: reports::Variant::default(),
        changed: std::collections::BTreeSet::new(),
        images: reports::Images::default(),
    };
    let document = reports::build(project, "requirements", &request).map_err(|error| format!("{error:?}"))?;
    let mut book = Document { meta: document.meta, labels: document.labels, ..Document::default() };
    let chapters: Vec<Block> = document.blocks.into_iter().filter_map(settable).collect();
    if chapters.is_empty() {
        return Err("the project has no requirements".into());
    }
    book.blocks = vec![Block::Contents { depth: 2 }, Block::PageBreak];
    let most = if characters == ONCE { chapters.len() } else { usize::MAX };
    let mut names = HashSet::new();
    let mut count = 0;
    for block in chapters.iter().cycle().take(most) {
        if count >= characters {
            break;
        }
        let mut block = block.clone();
        forget_known(&mut block, &mut names);
        let part = Document { blocks: vec![block], ..Document::default() };
        count += plain(&part).iter().map(length).sum::<usize>().max(1);
        book.blocks.extend(part.blocks);
    }
    Ok(book)
}

/// A block that all engines can set.
fn settable(block: Block) -> Option<Block> {
    match block {
        Block::Cover(_) | Block::Contents { .. } | Block::Figure(_) | Block::FigureList { .. } => None,
        Block::Fields(_) | Block::SignOff(_) => None,
        Block::Table(mut table) => {
            for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                cell.parts.retain(|part| matches!(part, CellPart::Text(_)));
            }
            Some(Block::Table(table))
        }
        other => Some(other),
    }
}

/// A name leads to one place only: where a block comes again, it has none.
fn forget_known(block: &mut Block, names: &mut HashSet<String>) {
    let mut settle = |name: &mut Option<String>| {
        if name.as_ref().is_some_and(|name| !names.insert(name.clone())) {
            *name = None;
        }
    };
    match block {
        Block::Heading(heading) => settle(&mut heading.destination),
        Block::Card(card) => settle(&mut card.destination),
        Block::Table(table) => table.rows.iter_mut().for_each(|row| settle(&mut row.destination)),
        _ => {}
    }
}

/// How many characters a document shows.
pub fn characters(document: &Document) -> usize {
    plain(document).iter().map(length).sum()
}

/// How many characters a block shows.
pub fn length(block: &Plain) -> usize {
    match block {
        Plain::Contents(_) | Plain::Break => 0,
        Plain::Heading(_, _, text, _) => text.chars().count(),
        Plain::Paragraph(inlines) => inline_length(inlines),
        Plain::List(_, items) => {
            items.iter().map(|(text, below)| inline_length(text) + below.as_deref().map_or(0, length)).sum()
        }
        Plain::Table(caption, titles, rows) => {
            let titles: usize = titles.iter().map(|title| title.chars().count()).sum();
            inline_length(caption) + titles + rows.iter().flatten().map(|cell| inline_length(cell)).sum::<usize>()
        }
    }
}

fn inline_length(inlines: &[Inline]) -> usize {
    let length = |inline: &Inline| match super::piece(inline) {
        super::Piece::Text(text)
        | super::Piece::Bold(text)
        | super::Piece::Code(text)
        | super::Piece::Link(text, _)
        | super::Piece::Reference(text, _) => text.chars().count(),
        super::Piece::Note(note) => inline_length(note),
    };
    inlines.iter().map(length).sum()
}
