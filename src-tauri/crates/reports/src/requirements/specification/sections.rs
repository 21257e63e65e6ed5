//! The chapters that people write: the records of kind section, with what their texts put in.

use model::requirements::{Reader, Section};
use model::{Kind, Record};
use typeset::{Block, Heading, Inline, Paragraph, Prominence};

use super::Specification;
use super::embeds::Placed;
use crate::Material;
use crate::prose::Part;
use crate::writer::Writer;

/// The deepest heading that can be set.
const DEEPEST: u8 = 4;

/// Whether a section is printed for the reader asked for.
fn is_read(material: &Material, section: &Section) -> bool {
    let written_for = section.reader.unwrap_or(Reader::All);
    let asked = material.request.variant.reader.unwrap_or(Reader::All);
    asked == Reader::All || written_for == Reader::All || written_for == asked
}

/// Whether a section or any below it has something to say to the reader asked for.
pub(super) fn is_shown(material: &Material, record: &Record) -> bool {
    let Some(section) = record.get::<Section>() else { return false };
    let below = || material.view.children(Kind::Section, Some(record.id)).any(|child| is_shown(material, child));
    (is_read(material, section) && !record.body.trim().is_empty()) || below()
}

impl Writer<'_, '_, Specification> {
    pub(super) fn sections(&mut self, placed: &mut Placed) {
        let top: Vec<&Record> = self.material.view.children(Kind::Section, None).collect();
        for record in top {
            self.record_section(record, 1, placed);
        }
    }

    fn record_section(&mut self, record: &Record, level: u8, placed: &mut Placed) {
        let Some(section) = record.get::<Section>().filter(|_| is_shown(self.material, record)) else { return };
        let code = record.code.clone();
        self.push(Block::Heading(Heading {
            level,
            text: record.title.clone(),
            numbered: true,
            destination: Some(code.clone()),
            source: Some(code.clone()),
        }));
        if is_read(self.material, section) {
            self.reader_line(section, level);
            // Headings inside a text are part of it: they stand below every section, uncounted.
            for part in self.prose.parts(&record.body, &code, (level + 1).max(3)) {
                match part {
                    Part::Block(block) => self.push(block),
                    Part::Picture { text, hash } => self.picture(&text, &hash, &code),
                    Part::Embed(embedded) => self.embed(&embedded, &code, placed),
                }
            }
        }
        let below: Vec<&Record> = self.material.view.children(Kind::Section, Some(record.id)).collect();
        for child in below {
            self.record_section(child, (level + 1).min(DEEPEST), placed);
        }
    }

    /// Says for whom a chapter is written, where it is not for all.
    fn reader_line(&mut self, section: &Section, level: u8) {
        let Some(reader) = section.reader.filter(|reader| *reader != Reader::All && level == 1) else { return };
        let args = i18n::Args::new().with("reader", self.material.choice("reader", reader.word()));
        let inlines = vec![Inline::Muted(self.material.texts.text("spec-written-for", &args))];
        self.push(Block::Paragraph(Paragraph { inlines, prominence: Prominence::Note, source: None }));
    }
}
