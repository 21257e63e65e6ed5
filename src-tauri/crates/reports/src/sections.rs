//! The chapters of a finished document, and what is left when a person wants only some of them.

use typeset::{Block, Document};

/// The titles of the chapters, in their order.
pub(crate) fn titles(document: &Document) -> Vec<String> {
    document.blocks.iter().filter_map(chapter).map(str::to_owned).collect()
}

/// Takes chapters out by their titles. What stands before the first chapter, such as the cover, stays.
pub(crate) fn leave_out(document: &mut Document, titles: &[String]) {
    let mut skipping = false;
    let blocks = std::mem::take(&mut document.blocks);
    for block in blocks {
        if let Some(title) = chapter(&block) {
            skipping = titles.iter().any(|out| out == title);
        }
        // A page break at the end of a chapter belongs to the one that follows.
        if !skipping || matches!(block, Block::PageBreak) {
            document.blocks.push(block);
        }
    }
    document.blocks.dedup_by(|later, earlier| matches!((later, earlier), (Block::PageBreak, Block::PageBreak)));
    while matches!(document.blocks.last(), Some(Block::PageBreak)) {
        document.blocks.pop();
    }
}

fn chapter(block: &Block) -> Option<&str> {
    match block {
        Block::Heading(heading) if heading.level <= 1 => Some(&heading.text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use typeset::{Block, Document, Heading, Paragraph};

    use super::{leave_out, titles};

    fn heading(level: u8, text: &str) -> Block {
        Block::Heading(Heading { level, text: text.to_owned(), ..Heading::default() })
    }

    #[test]
    fn a_chapter_goes_with_all_below_it_and_leaves_no_blank_page() {
        let text = || Block::Paragraph(Paragraph::plain("text"));
        let blocks =
            vec![text(), heading(1, "A"), text(), heading(2, "A.1"), Block::PageBreak, heading(1, "B"), text()];
        let document = |without: &[&str]| {
            let mut document = Document { blocks: blocks.clone(), ..Document::default() };
            leave_out(&mut document, &without.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
            document
        };
        assert_eq!(titles(&document(&[])), ["A", "B"]);
        assert_eq!(document(&["A"]).blocks.len(), 4, "the text before, the break, and the second chapter stay");
        assert_eq!(document(&["B"]).blocks.len(), 4, "no break is left at the end");
        assert_eq!(document(&["A", "B"]).blocks.len(), 1);
    }
}
