//! Walks through a finished document: every text in it, and every piece of running text to be changed.

use std::collections::HashSet;

use figure::{Scene, Shape};
use typeset::{Block, Card, Cell, CellPart, Cover, Document, Fact, Field, Heading, Inline, List, Picture, Row, Table};

/// One text of a document with the record that it comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Passage {
    pub(crate) text: String,
    pub(crate) source: Option<String>,
}

/// Every text that a document prints, names or carries, in reading order.
pub(crate) fn passages(document: &Document) -> Vec<Passage> {
    let mut found = Found::default();
    let meta = &document.meta;
    let fixed = [&meta.title, &meta.subtitle, &meta.client, &meta.project, &meta.code, &meta.author, &meta.export_id];
    fixed.into_iter().for_each(|text| found.text(text, None));
    let labels = &document.labels;
    let words = [&labels.contents, &labels.page_of, &labels.figure, &labels.table, &labels.no_image];
    words.into_iter().for_each(|text| found.text(text, None));
    if let Some(baseline) = &meta.baseline {
        found.text(&baseline.code, None);
    }
    document.blocks.iter().for_each(|block| found.block(block));
    found.passages
}

/// Every text that stands on the pages of a document, in reading order.
pub(crate) fn printed(document: &Document) -> impl Iterator<Item = String> {
    let mut found = Found { printed_only: true, ..Found::default() };
    document.blocks.iter().for_each(|block| found.block(block));
    found.passages.into_iter().map(|passage| passage.text)
}

/// Every name that a link can lead to, and every record named as the source of a block.
pub(crate) fn names(document: &Document) -> HashSet<String> {
    let mut found = Found::default();
    document.blocks.iter().for_each(|block| found.block(block));
    found.names
}

/// Every word of a document that could be the code of a record, and every name of a place or a source.
pub(crate) fn codes(document: &Document) -> HashSet<String> {
    let mut codes = names(document);
    for passage in passages(document) {
        let words = passage.text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
        codes.extend(words.filter(|word| word.contains('-')).map(str::to_owned));
    }
    codes
}

#[derive(Default)]
struct Found {
    /// Whether only what stands on the pages is wanted, not what they carry besides.
    printed_only: bool,
    passages: Vec<Passage>,
    names: HashSet<String>,
    destinations: HashSet<String>,
}

impl Found {
    fn text(&mut self, text: &str, source: Option<&String>) {
        if !text.is_empty() {
            self.passages.push(Passage { text: text.to_owned(), source: source.cloned() });
        }
    }

    /// What is carried without being printed: addresses, names of places, descriptions for those who cannot see.
    fn carried(&mut self, text: &str, source: Option<&String>) {
        if !self.printed_only {
            self.text(text, source);
        }
    }

    fn inlines(&mut self, inlines: &[Inline], source: Option<&String>) {
        let mut text = String::new();
        for inline in inlines {
            match inline {
                Inline::Text(part)
                | Inline::Bold(part)
                | Inline::Muted(part)
                | Inline::Code(part)
                | Inline::Inserted(part)
                | Inline::Deleted(part)
                | Inline::Changed(part) => text.push_str(part),
                Inline::Note(note) => self.inlines(note, source),
                Inline::Link { text: part, url } => {
                    text.push_str(part);
                    self.carried(url, source);
                }
                Inline::Reference { text: part, destination } | Inline::PageOf { text: part, destination } => {
                    text.push_str(part);
                    self.carried(destination, source);
                }
            }
        }
        self.text(&text, source);
    }

    fn named(&mut self, destination: Option<&String>, source: Option<&String>) {
        self.names.extend(destination.into_iter().chain(source).cloned());
        self.destinations.extend(destination.cloned());
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Cover(cover) => self.cover(cover),
            Block::Heading(Heading { text, destination, source, .. }) => {
                self.named(destination.as_ref(), source.as_ref());
                self.text(text, source.as_ref());
            }
            Block::Paragraph(paragraph) => {
                self.named(None, paragraph.source.as_ref());
                self.inlines(&paragraph.inlines, paragraph.source.as_ref());
            }
            Block::List(list) => self.list(list, list.source.as_ref()),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => {
                self.named(figure.destination.as_ref(), figure.source.as_ref());
                self.carried(&figure.description, figure.source.as_ref());
                if let Picture::Drawing(drawing) = &figure.content {
                    drawing.texts().into_iter().for_each(|text| self.text(text, figure.source.as_ref()));
                }
                self.inlines(&figure.caption, figure.source.as_ref());
            }
            Block::Callout(callout) => {
                self.named(None, callout.source.as_ref());
                self.text(&callout.title, callout.source.as_ref());
                callout.paragraphs.iter().for_each(|inlines| self.inlines(inlines, callout.source.as_ref()));
            }
            Block::Code { text, source } => {
                self.named(None, source.as_ref());
                self.text(text, source.as_ref());
            }
            Block::Card(card) => self.card(card),
            Block::Fields(fields) => self.fields(fields, None),
            Block::SignOff(parties) => {
                for party in parties {
                    self.text(&party.title, None);
                    self.text(&party.role, None);
                    self.fields(&party.fields, None);
                }
            }
            Block::FigureList { title, .. } => self.text(title, None),
            Block::Contents { .. } | Block::PageBreak => {}
        }
    }

    fn cover(&mut self, cover: &Cover) {
        self.text(&cover.kicker, None);
        if let Some(scene) = &cover.figure {
            self.scene(scene, None);
        }
        self.facts(&cover.facts, None);
        if let Some(table) = &cover.revisions {
            self.table(table);
        }
        self.text(&cover.note, None);
    }

    fn facts(&mut self, facts: &[Fact], source: Option<&String>) {
        for fact in facts {
            self.text(&fact.name, source);
            self.inlines(&fact.value, source);
        }
    }

    fn list(&mut self, list: &List, source: Option<&String>) {
        self.named(None, list.source.as_ref());
        for item in &list.items {
            self.inlines(&item.inlines, source);
            if let Some(children) = &item.children {
                self.list(children, children.source.as_ref().or(source));
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.named(table.destination.as_ref(), table.source.as_ref());
        self.inlines(&table.caption, table.source.as_ref());
        table.columns.iter().for_each(|column| self.text(&column.title, table.source.as_ref()));
        for row in &table.rows {
            self.row(row, row.source.as_ref().or(table.source.as_ref()));
        }
    }

    fn row(&mut self, row: &Row, source: Option<&String>) {
        self.named(row.destination.as_ref(), source);
        for part in row.cells.iter().flat_map(|cell| &cell.parts) {
            match part {
                CellPart::Text(inlines) => self.inlines(inlines, source),
                CellPart::Fields(fields) => self.fields(fields, source),
            }
        }
    }

    fn card(&mut self, card: &Card) {
        self.named(card.destination.as_ref(), card.source.as_ref());
        self.text(&card.code, card.source.as_ref());
        self.text(&card.title, card.source.as_ref());
        self.facts(&card.facts, card.source.as_ref());
    }

    fn fields(&mut self, fields: &[Field], source: Option<&String>) {
        for field in fields {
            self.text(&field.label, source);
            [&field.name, &field.tooltip].into_iter().for_each(|text| self.carried(text, source));
        }
    }

    fn scene(&mut self, scene: &Scene, source: Option<&String>) {
        self.carried(&scene.description, source);
        for shape in &scene.shapes {
            if let Shape::Text { text, .. } = shape {
                self.text(text, source);
            }
        }
    }
}

/// Turns references whose destination is not in the document, or is the very row they stand in, into plain text.
pub(crate) fn settle_references(document: &mut Document) {
    let mut found = Found::default();
    document.blocks.iter().for_each(|block| found.block(block));
    let destinations = found.destinations;
    each_inlines(document, &mut |inlines, own| settle(inlines, own, &destinations));
}

fn settle(inlines: &mut Vec<Inline>, own: Option<&String>, destinations: &HashSet<String>) {
    let leads_nowhere = |name: &String| own == Some(name) || !destinations.contains(name);
    // A page number that nothing stands on says nothing.
    inlines.retain(|inline| !matches!(inline, Inline::PageOf { destination, .. } if leads_nowhere(destination)));
    for inline in inlines {
        match inline {
            Inline::Reference { text, destination } if leads_nowhere(destination) => {
                *inline = Inline::Text(std::mem::take(text));
            }
            Inline::Note(note) => settle(note, own, destinations),
            _ => {}
        }
    }
}

type Visit<'v> = &'v mut dyn FnMut(&mut Vec<Inline>, Option<&String>);

/// Visits every run of inlines together with the destination of the block or row in which it stands.
fn each_inlines(document: &mut Document, visit: Visit) {
    for block in &mut document.blocks {
        match block {
            Block::Cover(cover) => {
                cover.facts.iter_mut().for_each(|fact| visit(&mut fact.value, None));
                cover.revisions.iter_mut().for_each(|table| in_table(table, visit));
            }
            Block::Paragraph(paragraph) => visit(&mut paragraph.inlines, None),
            Block::List(list) => in_list(list, visit),
            Block::Table(table) => in_table(table, visit),
            Block::Figure(figure) => visit(&mut figure.caption, None),
            Block::Callout(callout) => callout.paragraphs.iter_mut().for_each(|inlines| visit(inlines, None)),
            Block::Card(card) => {
                card.facts.iter_mut().for_each(|fact| visit(&mut fact.value, card.destination.as_ref()));
            }
            Block::Contents { .. }
            | Block::FigureList { .. }
            | Block::Heading(_)
            | Block::Fields(_)
            | Block::SignOff(_)
            | Block::Code { .. }
            | Block::PageBreak => {}
        }
    }
}

fn in_list(list: &mut List, visit: Visit) {
    for item in &mut list.items {
        visit(&mut item.inlines, None);
        if let Some(children) = &mut item.children {
            in_list(children, visit);
        }
    }
}

fn in_table(table: &mut Table, visit: Visit) {
    visit(&mut table.caption, None);
    for Row { cells, destination, .. } in &mut table.rows {
        for part in cells.iter_mut().flat_map(|Cell { parts }| parts) {
            if let CellPart::Text(inlines) = part {
                visit(inlines, destination.as_ref());
            }
        }
    }
}
