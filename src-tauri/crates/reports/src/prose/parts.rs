//! Longer texts, block by block: headings, paragraphs, lists, tables, callouts, code, pictures and embeds.
//!
//! # What is read
//! - `# Heading`, one to six signs;
//! - paragraphs, a line feed ends the line;
//! - points `- …` and numbers `1. …`, nested by indentation;
//! - tables `| a | b |` with a row `|---|---:|` below the titles; a line `: …` right below the table is its caption;
//! - `> …` is a callout, `> [!WARNING]` or `> [!IMPORTANT]` as its first line one that needs attention, and a first line
//!   all in bold its title;
//! - fenced code, line by line;
//! - `![text](hash)` alone on a line is a picture kept in the project;
//! - `![[CHT-003]]` alone on a line puts a diagram, a chart, a prototype or a requirement there, by its code.

mod grid;
mod points;

use typeset::{Block, Callout, Heading, Inline, Paragraph, Tone};

use super::Prose;

/// The deepest heading that can be set.
const DEEPEST: u8 = 4;

/// One part of a longer text.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "almost every part is a block, and each lives for a moment only")]
pub(crate) enum Part {
    /// What can be printed as it is.
    Block(Block),
    /// A picture kept in the project.
    Picture {
        /// What it shows, in words.
        text: String,
        /// The hash of its attachment.
        hash: String,
    },
    /// A record to be shown here, by its code.
    Embed(String),
}

/// A text being read line by line.
struct Reader<'t, 'r, 'p> {
    prose: &'r Prose<'p>,
    lines: Vec<&'t str>,
    at: usize,
    source: &'r str,
    parts: Vec<Part>,
}

impl Prose<'_> {
    /// The parts of a longer text. Its own headings begin at `level`; `source` is the code of its record.
    pub(crate) fn parts(&self, text: &str, source: &str, level: u8) -> Vec<Part> {
        let lines: Vec<&str> = text.lines().collect();
        let highest = lines.iter().filter_map(|line| heading(line.trim())).map(|(depth, _)| depth).min().unwrap_or(1);
        let mut reader = Reader { prose: self, lines, at: 0, source, parts: Vec::new() };
        while reader.at < reader.lines.len() {
            reader.block(level, highest);
        }
        reader.parts
    }
}

/// The pictures that a text shows, by the hashes of their attachments.
pub(crate) fn pictures(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| picture(line.trim())).map(|(_, hash)| hash)
}

impl Reader<'_, '_, '_> {
    fn block(&mut self, level: u8, highest: u8) {
        let line = self.lines[self.at].trim();
        if line.is_empty() || is_rule(line) {
            self.at += 1;
        } else if let Some((depth, text)) = heading(line) {
            self.at += 1;
            let level = (level + depth - highest).min(DEEPEST);
            let source = Some(self.source.to_owned());
            let block = Heading { level, text: plain(text), numbered: false, destination: None, source };
            self.push(Block::Heading(block));
        } else if let Some(code) = embed(line) {
            self.at += 1;
            self.parts.push(Part::Embed(code.to_owned()));
        } else if let Some((text, hash)) = picture(line) {
            self.at += 1;
            self.parts.push(Part::Picture { text: text.to_owned(), hash: hash.to_owned() });
        } else if line.starts_with("```") {
            self.code();
        } else if line.starts_with('>') {
            self.callout();
        } else if grid::begins(&self.lines[self.at..]) {
            self.table();
        } else if points::sign(self.lines[self.at]).is_some() {
            self.points();
        } else {
            self.paragraph();
        }
    }

    fn push(&mut self, block: Block) {
        self.parts.push(Part::Block(block));
    }

    fn paragraph(&mut self) {
        let start = self.at;
        self.at += 1;
        while self.at < self.lines.len() && !self.begins_other() {
            self.at += 1;
        }
        let text = self.lines[start..self.at].join("\n");
        let paragraphs = self.prose.blocks(&text, self.source);
        self.parts.extend(paragraphs.into_iter().map(|paragraph| Part::Block(Block::Paragraph(paragraph))));
    }

    /// Whether the line ends a paragraph above it.
    fn begins_other(&self) -> bool {
        let line = self.lines[self.at].trim();
        line.is_empty()
            || line.starts_with("```")
            || line.starts_with('>')
            || heading(line).is_some()
            || embed(line).is_some()
            || picture(line).is_some()
            || points::sign(self.lines[self.at]).is_some()
            || grid::begins(&self.lines[self.at..])
    }

    fn code(&mut self) {
        self.at += 1;
        let rest = self.lines[self.at..].iter();
        let code: Vec<&str> = rest.take_while(|line| !line.trim_start().starts_with("```")).copied().collect();
        self.at += code.len() + 1;
        let mut inlines = Vec::new();
        for line in &code {
            if !inlines.is_empty() {
                inlines.push(Inline::Text("\n".to_owned()));
            }
            inlines.push(Inline::Code((*line).to_owned()));
        }
        if code.iter().any(|line| !line.trim().is_empty()) {
            let source = Some(self.source.to_owned());
            self.push(Block::Paragraph(Paragraph { inlines, source, ..Paragraph::default() }));
        }
    }

    fn callout(&mut self) {
        let start = self.at;
        let is_quote = |line: &&str| line.trim_start().starts_with('>');
        self.at += self.lines[start..].iter().take_while(|line| is_quote(line)).count();
        let said = |line: &&str| line.trim_start().trim_start_matches('>').trim().to_owned();
        let mut lines: Vec<String> = self.lines[start..self.at].iter().map(said).collect();
        let mark = lines.first().and_then(|line| line.strip_prefix("[!")?.strip_suffix(']').map(str::to_uppercase));
        if mark.is_some() {
            lines.remove(0);
        }
        let urgent = mark.is_some_and(|mark| matches!(mark.as_str(), "WARNING" | "IMPORTANT" | "CAUTION"));
        let title = lines.first().and_then(|line| line.strip_prefix("**")?.strip_suffix("**"));
        let title = title.filter(|title| !title.contains("**")).map(str::to_owned);
        if title.is_some() {
            lines.remove(0);
        }
        let paragraphs = self.prose.paragraphs(&lines.join("\n"));
        if title.is_none() && paragraphs.is_empty() {
            return;
        }
        let tone = if urgent { Tone::Attention } else { Tone::Note };
        let source = Some(self.source.to_owned());
        self.push(Block::Callout(Callout { tone, title: title.unwrap_or_default(), paragraphs, source }));
    }
}

/// The depth and the words of a heading.
fn heading(line: &str) -> Option<(u8, &str)> {
    let words = line.trim_start_matches('#');
    let depth = line.len() - words.len();
    let text = words.strip_prefix(' ')?.trim();
    ((1..=6).contains(&depth) && !text.is_empty()).then_some((depth as u8, text))
}

/// A heading without its marks, since it is set in one weight.
fn plain(text: &str) -> String {
    text.replace("**", "").replace('`', "")
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3 && ["-", "*", "_"].iter().any(|sign| line.replace(sign, "").trim().is_empty())
}

/// The code in `![[CODE]]`.
fn embed(line: &str) -> Option<&str> {
    let code = line.strip_prefix("![[")?.strip_suffix("]]")?.trim();
    (!code.is_empty() && !code.contains(['[', ']'])).then_some(code)
}

/// What a picture shows and its hash, in `![text](hash)`.
fn picture(line: &str) -> Option<(&str, &str)> {
    let (text, hash) = line.strip_prefix("![")?.strip_suffix(')')?.split_once("](")?;
    let is_hash = !hash.is_empty() && hash.chars().all(|sign| sign.is_ascii_alphanumeric());
    is_hash.then_some((text, hash))
}

#[cfg(test)]
mod tests;
