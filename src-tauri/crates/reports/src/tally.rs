//! What a finished document holds, in numbers.

use typeset::{Block, Document, FigureClass};

use crate::walk;

/// How much there is to read and to look at in a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Signs of any script that are not white space.
    pub characters: usize,
    /// Chinese characters among them.
    pub han: usize,
    /// Words and numbers of other scripts.
    pub words: usize,
    /// Figures that show a process, a flow, a chain of data.
    pub flows: usize,
    /// Figures that show a screen.
    pub prototypes: usize,
    /// Figures that show numbers.
    pub charts: usize,
    /// All other figures.
    pub others: usize,
    /// Tables, also those without a caption.
    pub tables: usize,
}

/// Counts what stands on the pages of a document.
#[must_use]
pub fn tally(document: &Document) -> Tally {
    let mut tally = Tally::default();
    walk::printed(document).for_each(|text| tally.text(&text));
    for block in &document.blocks {
        match block {
            Block::Table(_) => tally.tables += 1,
            Block::Figure(figure) => match figure.class {
                FigureClass::Flow => tally.flows += 1,
                FigureClass::Prototype => tally.prototypes += 1,
                FigureClass::Chart => tally.charts += 1,
                FigureClass::Other => tally.others += 1,
            },
            _ => {}
        }
    }
    tally
}

impl Tally {
    fn text(&mut self, text: &str) {
        let mut within_word = false;
        for sign in text.chars() {
            self.characters += usize::from(!sign.is_whitespace());
            let is_han = matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
            self.han += usize::from(is_han);
            // A hyphen, a point or an apostrophe inside a word or number does not part it.
            let joins = within_word && matches!(sign, '-' | '\'' | '\u{2019}' | '.' | ',' | '_');
            let in_word = !is_han && (sign.is_alphanumeric() || joins);
            self.words += usize::from(in_word && !within_word);
            within_word = in_word;
        }
    }
}

#[cfg(test)]
mod tests {
    use typeset::{Block, Document, Figure, FigureClass, Inline, Paragraph};

    use super::{Tally, tally};

    fn paragraph(inlines: Vec<Inline>) -> Block {
        Block::Paragraph(Paragraph { inlines, ..Paragraph::default() })
    }

    #[test]
    fn characters_words_and_figures_are_counted_as_they_are_printed() {
        let link = Inline::Link { text: "us".into(), url: "https://example.com".into() };
        let flow = Figure { class: FigureClass::Flow, ..Figure::default() };
        let blocks = vec![paragraph(vec![Inline::Text("订单 REQ-001，3.5 s ".into()), link]), Block::Figure(flow)];
        let counted = tally(&Document { blocks, ..Document::default() });
        assert_eq!(counted, Tally { characters: 16, han: 2, words: 4, flows: 1, ..Tally::default() });
    }
}
