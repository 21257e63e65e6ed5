//! The chapters of a document while they are being written: what every document pushes in the same way.

use std::marker::PhantomData;

use typeset::{Block, Heading, Paragraph};

use crate::Material;
use crate::prose::Prose;

/// The blocks of one document, in the order in which they are written.
///
/// `D` is the document's own type: the name under which its chapters are methods, so that those of two documents never
/// meet.
pub(crate) struct Writer<'m, 'p, D> {
    pub(crate) material: &'m Material<'p>,
    pub(crate) prose: Prose<'p>,
    pub(crate) blocks: Vec<Block>,
    document: PhantomData<D>,
}

impl<'m, 'p, D> Writer<'m, 'p, D> {
    pub(crate) fn new(material: &'m Material<'p>) -> Self {
        Writer { material, prose: Prose::new(material.view.codes()), blocks: Vec::new(), document: PhantomData }
    }

    pub(crate) fn label(&self, key: &str) -> String {
        self.material.label(key)
    }

    pub(crate) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub(crate) fn heading(&mut self, level: u8, text: String) {
        self.push(heading(level, text));
    }

    pub(crate) fn paragraph(&mut self, text: String) {
        self.push(Block::Paragraph(Paragraph::plain(text)));
    }

    /// A heading and its first sentence, both by key.
    pub(crate) fn section(&mut self, level: u8, heading: &str, text: &str) {
        let (heading, text) = (self.label(heading), self.label(text));
        self.heading(level, heading);
        self.paragraph(text);
    }
}

/// A counted heading.
pub(crate) fn heading(level: u8, text: String) -> Block {
    Block::Heading(Heading { level, text, numbered: true, ..Heading::default() })
}
