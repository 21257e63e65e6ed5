//! The way back: what makes us turn, how, and after what there is none.

use model::Record;
use model::deployment::Release;
use typeset::{Block, Callout, Inline, Paragraph, Tone};

use super::{Runbook, is_done};
use crate::writer::Writer;

impl Writer<'_, '_, Runbook> {
    pub(super) fn rollback(&mut self, record: &Record, release: &Release) {
        let way = &release.rollback;
        let known = [&way.trigger, &way.steps, &way.point_of_no_return].iter().any(|text| !text.trim().is_empty());
        if !known {
            // Who is to go live without a way back must see that there is none; afterwards it no longer matters.
            if !is_done(release) {
                let title = self.label("release-rollback");
                self.heading(2, title);
                let text = vec![Inline::Text(self.label("release-rollback-missing"))];
                let callout = Callout { tone: Tone::Attention, paragraphs: vec![text], ..Callout::default() };
                self.push(Block::Callout(callout));
            }
            return;
        }
        self.section(2, "release-rollback", "release-rollback-text");
        for (key, text) in [("release-trigger", &way.trigger), ("release-back-steps", &way.steps)] {
            let mut paragraphs = self.prose.blocks(text, &record.code);
            if let Some(first) = paragraphs.first_mut() {
                first.inlines.insert(0, self.run_in_title(key));
            }
            self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
        }
        let point = self.prose.paragraphs(&way.point_of_no_return);
        if point.is_empty() {
            self.push(Block::Paragraph(Paragraph::plain(self.label("release-point-missing"))));
        } else {
            let title = self.label("release-point");
            let source = Some(record.code.clone());
            self.push(Block::Callout(Callout { tone: Tone::Attention, title, paragraphs: point, source }));
        }
    }
}
