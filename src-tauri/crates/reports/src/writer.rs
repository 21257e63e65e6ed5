//! The chapters of a document while they are being written: what every document pushes in the same way.

use std::marker::PhantomData;

use figure::Drawing;
use i18n::Args;
use model::{Record, Subject};
use typeset::{Block, Callout, Column, Figure, FigureClass, Heading, Inline, Paragraph, Picture, Row, Table, Tone};

use crate::Material;
use crate::baseline::Standing;
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

    /// What one chapter alone would write, for showing its drawings outside the document.
    pub(crate) fn alone(material: &'m Material<'p>, write: impl FnOnce(&mut Self)) -> Vec<Block> {
        let mut writer = Self::new(material);
        write(&mut writer);
        writer.blocks
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

    /// A paragraph that begins with its own title, by key: for texts that are too short for a heading.
    pub(crate) fn run_in(&mut self, title: &str, text: String) {
        let inlines = vec![self.run_in_title(title), Inline::Text(text)];
        self.push(Block::Paragraph(Paragraph { inlines, ..Paragraph::default() }));
    }

    /// The title, by key, at the beginning of a paragraph.
    pub(crate) fn run_in_title(&self, title: &str) -> Inline {
        Inline::Bold(self.material.texts.text("doc-run-in", &Args::new().with("title", self.label(title))))
    }

    /// A drawing with its caption, and what it shows in words for people who cannot see it.
    pub(crate) fn figure(
        &mut self,
        class: FigureClass,
        drawing: impl Into<Drawing>,
        caption: String,
        description: String,
    ) {
        let content = Picture::Drawing(drawing.into());
        let caption = vec![Inline::Text(caption)];
        self.push(Block::Figure(Figure { content, class, description, caption, ..Figure::default() }));
    }

    /// Names the record that the figure just written was drawn from, for problems in it.
    pub(crate) fn source_of_figure(&mut self, record: &Record) {
        if let Some(Block::Figure(figure)) = self.blocks.last_mut() {
            figure.source = Some(record.code.clone());
        }
    }

    /// Tells a draft from a version to be signed.
    pub(crate) fn draft_warning(&mut self, subject: Subject) {
        if Standing::of(self.material, subject).frozen().is_some() {
            return;
        }
        let callout = Callout {
            tone: Tone::Attention,
            title: self.label("doc-draft"),
            paragraphs: vec![vec![Inline::Text(self.label("doc-draft-note"))]],
            source: None,
        };
        self.push(Block::Callout(callout));
    }

    /// A heading that a record stands under and can be linked to by its code.
    pub(crate) fn record_heading(&mut self, level: u8, record: &Record) {
        let code = Some(record.code.clone());
        self.push(Block::Heading(Heading {
            level,
            text: record.title.clone(),
            numbered: true,
            destination: code.clone(),
            source: code,
        }));
    }

    /// The paragraphs of a text of a record; nothing where it is blank.
    pub(crate) fn text_of(&mut self, record: &Record, text: &str) {
        let paragraphs = self.prose.blocks(text, &record.code);
        self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
    }

    /// A table; nothing where it has no rows.
    pub(crate) fn table(&mut self, columns: Vec<Column>, rows: Vec<Row>) {
        if !rows.is_empty() {
            self.push(Block::Table(Table { columns, rows, ..Table::default() }));
        }
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
