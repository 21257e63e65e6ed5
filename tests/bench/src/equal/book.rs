//! A document of any length, made of what the documents of a project say.

use std::collections::HashSet;

use model::Project;
use reports::{DOCUMENTS, Request};
use typeset::{Block, CellPart, Document, Inline};

use super::{Plain, plain};
use crate::Outcome;

/// Joins the documents of a project, over and over, until there are so many characters. Drawings and places for answers
/// are left out, because not every engine has them.
pub fn book(project: &Project, characters: usize) -> Outcome<Document> {
    let today = "2026-11-25".parse()?;
    let mut chapters = Vec::new();
    let mut book = Document::default();
    for kind in DOCUMENTS.iter().filter(|kind| kind.is_available(project)) {
        let request = Request {
            language: i18n::Language::Zh,
            today,
            export_id: "bench".to_owned(),
            prepared_by: "Stagecraft".to_owned(),
            variant: reports::Variant::default(),
            images: reports::Images::default(),
        };
        let Ok(document) = reports::build(project, kind.name, &request) else { continue };
        book.meta = document.meta;
        book.labels = document.labels;
        chapters.extend(document.blocks.into_iter().filter_map(settable));
    }
    if chapters.is_empty() {
        return Err("the project has no document".into());
    }
    book.blocks = vec![Block::Contents { depth: 2 }, Block::PageBreak];
    let mut names = HashSet::new();
    let mut count = 0;
    for block in chapters.iter().cycle() {
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
