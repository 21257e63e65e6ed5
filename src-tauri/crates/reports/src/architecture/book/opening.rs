//! The first chapter: what the book is for, and what holds the architecture together.

use i18n::Args;
use model::architecture::{Component, Diagram};
use model::whole::Decision;
use typeset::{Block, Callout, Inline};

use super::Book;
use crate::front;
use crate::writer::Writer;

impl Writer<'_, '_, Book> {
    pub(super) fn opening(&mut self) {
        let title = self.label("book-about");
        self.heading(1, title);
        let (project, _, _) = front::names(self.material);
        let purpose = self.material.text("book-purpose-text", &Args::new().with("project", project));
        self.run_in("book-purpose", purpose);
        let reading = self.label("book-reading-text");
        self.run_in("book-reading", reading);
        let view = &self.material.view;
        let args = Args::new()
            .with("components", view.all::<Component>().count())
            .with("diagrams", view.all::<Diagram>().count())
            .with("decisions", view.all::<Decision>().count());
        let text = self.material.text("book-numbers-text", &args);
        self.push(Block::Callout(Callout {
            title: self.label("book-principle"),
            paragraphs: vec![vec![Inline::Text(self.label("book-principle-text"))], vec![Inline::Text(text)]],
            ..Callout::default()
        }));
    }
}
