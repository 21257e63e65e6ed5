//! A document as HTML with print styles, for Chromium, WeasyPrint and LibreOffice.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use typeset::{Document, Inline, Language};

use super::{Piece, Plain, names, piece, plain};

/// The house style, as far as it changes how much there is to do.
const STYLE: &str = r"@font-face { font-family: Document; src: url('FONTS/NotoSansSC-Regular.ttf'); }
@font-face { font-family: Document; font-weight: bold; src: url('FONTS/NotoSansSC-Bold.ttf'); }
@page { size: A4; margin: 84pt 71.9pt 76pt; @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 7.5pt; } }
body { font: 10.5pt/1.7 Document, 'Noto Sans SC'; text-align: justify; color: #1B2230; margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.55; text-align: left; margin: 8pt 0; }
td, th { border-bottom: 0.5pt solid #D5DAE2; padding: 5pt 6pt; vertical-align: top; }
.break { break-after: page; }";

/// Writes the page; the fonts lie in a folder.
pub fn write(document: &Document, fonts: &Path) -> String {
    let blocks = plain(document);
    let style = STYLE.replace("FONTS", &fonts.display().to_string());
    let language = if document.meta.language == Language::Chinese { "zh-CN" } else { "en" };
    let mut writer = Writer { out: String::new(), names: names(&blocks), counters: [0; 6] };
    let _ = write!(
        writer.out,
        "<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{}</title><style>{style}</style>\
         </head><body>\n",
        escaped(&document.meta.title)
    );
    for block in &blocks {
        writer.block(block, &blocks);
    }
    writer.out + "</body></html>\n"
}

struct Writer<'b> {
    out: String,
    names: BTreeSet<&'b str>,
    counters: [u32; 6],
}

impl Writer<'_> {
    fn block(&mut self, block: &Plain, all: &[Plain]) {
        let text = match block {
            Plain::Contents(depth) => contents(*depth, all),
            Plain::Heading(level, numbered, text, name) => {
                let number = if *numbered { self.count(*level) } else { String::new() };
                let name = name.as_ref().map_or(String::new(), |name| format!(" id=\"{}\"", escaped(name)));
                format!("<h{level}{name}>{number}{}</h{level}>", escaped(text))
            }
            Plain::Paragraph(inlines) => format!("<p>{}</p>", self.inlines(inlines)),
            Plain::List(..) => self.list(block),
            Plain::Table(caption, titles, rows) => self.table(caption, titles, rows),
            Plain::Break => "<div class=\"break\"></div>".to_owned(),
        };
        self.out.push_str(&text);
        self.out.push('\n');
    }

    /// The next number of a level.
    fn count(&mut self, level: u8) -> String {
        let level = usize::from(level).clamp(1, 6);
        self.counters[level - 1] += 1;
        self.counters[level..].fill(0);
        let parts: Vec<String> = self.counters[..level].iter().map(u32::to_string).collect();
        parts.join(".") + " "
    }

    fn list(&self, block: &Plain) -> String {
        let Plain::List(ordered, items) = block else { return String::new() };
        let kind = if *ordered { "ol" } else { "ul" };
        let mut list = format!("<{kind}>");
        for (inlines, below) in items {
            let below = below.as_ref().map_or(String::new(), |below| self.list(below));
            let _ = write!(list, "<li>{}{below}</li>", self.inlines(inlines));
        }
        list + &format!("</{kind}>")
    }

    fn table(&self, caption: &[Inline], titles: &[String], rows: &[Vec<Vec<Inline>>]) -> String {
        let mut table = String::from("<table>");
        if !caption.is_empty() {
            let _ = write!(table, "<caption>{}</caption>", self.inlines(caption));
        }
        if titles.iter().any(|title| !title.is_empty()) {
            table.push_str("<thead><tr>");
            for title in titles {
                let _ = write!(table, "<th>{}</th>", escaped(title));
            }
            table.push_str("</tr></thead>");
        }
        table.push_str("<tbody>");
        for row in rows {
            let span = if row.len() == 1 { format!(" colspan=\"{}\"", titles.len().max(1)) } else { String::new() };
            table.push_str("<tr>");
            for cell in row {
                let _ = write!(table, "<td{span}>{}</td>", self.inlines(cell));
            }
            table.push_str("</tr>");
        }
        table + "</tbody></table>"
    }

    fn inlines(&self, inlines: &[Inline]) -> String {
        let mut text = String::new();
        for inline in inlines {
            let _ = match piece(inline) {
                Piece::Text(words) => write!(text, "{}", escaped(words)),
                Piece::Bold(words) => write!(text, "<b>{}</b>", escaped(words)),
                Piece::Code(words) => write!(text, "<span>{}</span>", escaped(words)),
                Piece::Link(words, url) => write!(text, "<a href=\"{}\">{}</a>", escaped(url), escaped(words)),
                Piece::Reference(words, name) if self.names.contains(name) => {
                    write!(text, "<a href=\"#{}\">{}</a>", escaped(name), escaped(words))
                }
                Piece::Reference(words, _) => write!(text, "{}", escaped(words)),
                Piece::Note(note) => write!(text, " ({})", self.inlines(note)),
            };
        }
        text
    }
}

/// The headings as links; the others print no page numbers here.
fn contents(depth: u8, all: &[Plain]) -> String {
    let mut list = String::from("<nav>");
    for block in all {
        if let Plain::Heading(level, _, text, name) = block
            && *level <= depth
        {
            let name = name.as_deref().unwrap_or_default();
            let _ = write!(list, "<p><a href=\"#{}\">{}</a></p>", escaped(name), escaped(text));
        }
    }
    list + "</nav>"
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    text.replace('\n', "<br>")
}
