//! What was chosen and why, and the client's answer to it.

use i18n::Args;
use typeset::{Block, Callout, Field, FieldKind, Inline, Paragraph, Tone};

use super::{Appraisal, Way};
use crate::writer::{Writer, heading};
use crate::{Material, signing};

impl<'p> Writer<'_, 'p, Appraisal> {
    /// The first page: the chosen way in a few sentences.
    pub(super) fn conclusion(&mut self, ways: &[Way<'p>]) {
        self.section(1, "appraisal-conclusion", "appraisal-conclusion-text");
        let chosen: Vec<&Way> = ways.iter().filter(|way| way.is_chosen()).collect();
        let callout = match chosen.as_slice() {
            [way] => Callout {
                tone: Tone::Note,
                title: self.material.text("appraisal-chosen", &Args::new().with("option", &way.record.title)),
                paragraphs: self.prose.paragraphs(&way.record.body),
                source: Some(way.record.code.clone()),
            },
            _ => Callout {
                tone: Tone::Attention,
                title: self.label("appraisal-open"),
                paragraphs: vec![vec![Inline::Text(self.label("appraisal-open-text"))]],
                source: None,
            },
        };
        self.push(Block::Callout(callout));
    }

    /// Each way with what was said for and against it.
    pub(super) fn choice(&mut self, ways: &[Way<'p>]) {
        let judged: Vec<&Way> = ways.iter().filter(|way| !way.record.body.trim().is_empty()).collect();
        if judged.is_empty() {
            return;
        }
        self.section(1, "appraisal-reasons", "appraisal-reasons-text");
        for way in judged {
            let key = if way.is_chosen() { "appraisal-way-chosen" } else { "appraisal-way-other" };
            let title = self.material.text(key, &Args::new().with("option", &way.record.title));
            let mut paragraphs = self.prose.blocks(&way.record.body, &way.record.code);
            if let Some(first) = paragraphs.first_mut() {
                let title = self.material.text("doc-run-in", &Args::new().with("title", title));
                first.inlines.insert(0, Inline::Bold(title));
            }
            self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
        }
    }
}

/// The last page: which way the client confirms.
pub(super) fn answer(material: &Material, ways: &[Way]) -> Vec<Block> {
    let mut blocks = vec![
        heading(1, material.label("appraisal-answer")),
        Block::Paragraph(Paragraph::plain(material.label("appraisal-answer-text"))),
    ];
    let field = |name: String, label: String, kind| Field { name, label, kind, tooltip: String::new() };
    blocks.extend(ways.iter().map(|way| {
        let label = material.text("appraisal-answer-way", &Args::new().with("option", &way.record.title));
        Block::Fields(vec![field(format!("{}.confirm", way.record.code), label, FieldKind::CheckBox)])
    }));
    let remarks = material.label("doc-signoff-remarks");
    blocks.push(Block::Fields(vec![field("signoff.remarks".to_owned(), remarks, FieldKind::LongText)]));
    blocks.push(Block::SignOff(signing::parties(material)));
    blocks
}
