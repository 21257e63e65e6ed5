//! A document as Typst markup. Every text is a string literal, so that no sign of it is taken for markup.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use typeset::{Document, Inline};

use super::{Piece, Plain, names, piece, plain};

/// The house style, as far as it changes how much there is to do.
const HEAD: &str = r##"#set page(paper: "a4", margin: (x: 71.9pt, top: 84pt, bottom: 76pt), header: text(7.5pt, TITLE),
  footer: context text(7.5pt)[#counter(page).display("1 / 1", both: true)])
#set text(font: "Noto Sans SC", size: 10.5pt, lang: LANGUAGE)
#set par(justify: true, leading: 0.75em, spacing: 1.2em)
#set heading(numbering: "1.1")
#set table(stroke: (x: none, y: 0.5pt + luma(220)), inset: (x: 6pt, y: 5pt))
#show table: set text(9pt)
#show table: set par(justify: false)
#show figure: set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#set document(title: TITLE, author: AUTHOR)
"##;

/// Writes the markup.
pub fn write(document: &Document) -> String {
    let blocks = plain(document);
    let meta = &document.meta;
    let language = if meta.language == typeset::Language::Chinese { "zh" } else { "en" };
    let head = HEAD.replace("TITLE", &literal(&meta.title)).replace("AUTHOR", &literal(&meta.author));
    let mut writer = Writer { out: head.replace("LANGUAGE", &literal(language)), names: names(&blocks) };
    for block in &blocks {
        writer.block(block);
    }
    writer.out
}

struct Writer<'b> {
    out: String,
    names: BTreeSet<&'b str>,
}

impl Writer<'_> {
    fn block(&mut self, block: &Plain) {
        match block {
            Plain::Contents(depth) => self.say(&format!("#outline(depth: {depth})")),
            Plain::Heading(level, numbered, text, name) => {
                let numbering = if *numbered { "" } else { ", numbering: none" };
                let label = name.as_ref().map_or(String::new(), |name| format!(" #label({})", literal(name)));
                self.say(&format!("#heading(level: {level}{numbering})[#{}]{label}", literal(text)));
            }
            Plain::Paragraph(inlines) => {
                let text = self.inlines(inlines);
                self.say(&text);
            }
            Plain::List(..) => {
                let list = self.list(block);
                self.say(&format!("#{list}"));
            }
            Plain::Table(caption, titles, rows) => self.table(caption, titles, rows),
            Plain::Break => self.say("#pagebreak(weak: true)"),
        }
    }

    fn say(&mut self, text: &str) {
        self.out.push('\n');
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn list(&self, block: &Plain) -> String {
        let Plain::List(ordered, items) = block else { return String::new() };
        let mut list = String::from(if *ordered { "enum(" } else { "list(" });
        for (inlines, below) in items {
            let below = below.as_ref().map_or(String::new(), |below| format!(" #{}", self.list(below)));
            let _ = write!(list, "[{}{below}], ", self.inlines(inlines));
        }
        list + ")"
    }

    fn table(&mut self, caption: &[Inline], titles: &[String], rows: &[Vec<Vec<Inline>>]) {
        let mut table = format!("table(columns: {}, ", titles.len().max(1));
        if titles.iter().any(|title| !title.is_empty()) {
            table.push_str("table.header(");
            for title in titles {
                let _ = write!(table, "strong[#{}], ", literal(title));
            }
            table.push_str("), ");
        }
        for row in rows {
            for cell in row {
                let text = self.inlines(cell);
                let _ = match row.len() == 1 && titles.len() > 1 {
                    true => write!(table, "table.cell(colspan: {}, fill: luma(245))[{text}], ", titles.len()),
                    false => write!(table, "[{text}], "),
                };
            }
            table.push('\n');
        }
        table.push(')');
        let text = match caption.is_empty() {
            true => format!("#{table}"),
            false => format!("#figure({table}, caption: [{}], kind: table)", self.inlines(caption)),
        };
        self.say(&text);
    }

    fn inlines(&self, inlines: &[Inline]) -> String {
        let mut text = String::new();
        for inline in inlines {
            let _ = match piece(inline) {
                Piece::Text(words) => write!(text, "#{};", literal(words)),
                Piece::Bold(words) => write!(text, "#strong[#{}];", literal(words)),
                Piece::Code(words) => write!(text, "#highlight(fill: luma(245))[#{}];", literal(words)),
                Piece::Link(words, url) => write!(text, "#link({})[#{}];", literal(url), literal(words)),
                Piece::Reference(words, name) if self.names.contains(name) => {
                    write!(text, "#link(label({}))[#{}];", literal(name), literal(words))
                }
                Piece::Reference(words, _) => write!(text, "#{};", literal(words)),
                Piece::Note(note) => write!(text, "#footnote[{}];", self.inlines(note)),
            };
        }
        text
    }
}

fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => literal.extend(['\\', character]),
            '\n' => literal.push_str("\\n"),
            other => literal.push(other),
        }
    }
    literal.push('"');
    literal
}
