//! The decision: as it was taken or, while it is open, the place to take it.

use i18n::Args;
use model::Record;
use model::development::{ChangeRequest, ChangeStatus};
use rules::ChangeClass;
use typeset::{Block, Callout, Field, FieldKind, Inline, Party};

use super::{Change, kind_key};
use crate::front;
use crate::writer::Writer;

impl Writer<'_, '_, Change> {
    pub(super) fn decision(&mut self, record: &Record, change: &ChangeRequest) {
        let title = self.label("change-decision");
        self.sub_heading(title);
        if change.disposition.is_some() {
            self.taken(record, change);
        }
        if is_open(change) {
            self.answer(record, change);
        }
    }

    fn taken(&mut self, record: &Record, change: &ChangeRequest) {
        let texts = self.material.texts;
        let who = self.material.view.at(change.decided_by).map(|who| who.title.clone());
        let args = Args::new()
            .with("disposition", change.disposition.map_or("", |it| it.word()))
            .with("who", who.unwrap_or_else(|| self.label("doc-to-be-confirmed")))
            .with("date", change.decided_on.map_or_else(|| self.label("format-unknown"), |on| texts.format().date(on)));
        let mut paragraphs = vec![vec![Inline::Bold(texts.text("change-decided", &args))]];
        paragraphs.extend(self.prose.paragraphs(&change.rationale));
        if let Some(kind) = ChangeClass::of(change) {
            paragraphs.push(vec![Inline::Text(self.label(&format!("{}-text", kind_key(kind))))]);
        }
        // Of what was never made nobody can say what it changed.
        let made = change.status == Some(ChangeStatus::Implemented);
        let improved = change
            .improved_objective
            .filter(|yes| *yes || made)
            .map(|yes| if yes { "change-improved" } else { "change-not-improved" });
        paragraphs.extend(improved.map(|key| vec![Inline::Muted(self.label(key))]));
        self.push(Block::Callout(Callout { paragraphs, source: Some(record.code.clone()), ..Callout::default() }));
    }

    /// Boxes for each option and for turning all down, a place for remarks, and both signatures.
    fn answer(&mut self, record: &Record, change: &ChangeRequest) {
        let code = &record.code;
        let key = if change.disposition.is_some() { "change-confirm-text" } else { "change-answer-text" };
        let text = self.label(key);
        self.paragraph(text);
        let tick =
            |name: String, label: String| Field { name, label, kind: FieldKind::CheckBox, tooltip: String::new() };
        if change.disposition.is_none() {
            for (order, option) in change.options.iter().enumerate() {
                let label = self.material.texts.text("change-accept", &Args::new().with("option", &option.title));
                self.push(Block::Fields(vec![tick(format!("{code}.option-{}", order + 1), label)]));
            }
        } else {
            let label = self.label("change-confirm");
            self.push(Block::Fields(vec![tick(format!("{code}.confirm"), label)]));
        }
        let label = self.label("change-decline");
        self.push(Block::Fields(vec![tick(format!("{code}.decline"), label)]));
        self.push(Block::Fields(vec![Field {
            name: format!("{code}.remarks"),
            label: self.label("doc-signoff-remarks"),
            kind: FieldKind::LongText,
            tooltip: String::new(),
        }]));
        let parties = self.parties(code);
        self.push(Block::SignOff(parties));
    }

    fn parties(&self, code: &str) -> Vec<Party> {
        let (_, client, _) = front::names(self.material);
        let vendor = self.material.view.vendor().unwrap_or_default().to_owned();
        let party = |(side, name): (&str, String)| {
            let title = if name.is_empty() { self.label(&format!("doc-{side}")) } else { name };
            let field = |part: &str, kind| {
                let label = self.label(&format!("doc-signoff-{part}"));
                let args = Args::new().with("party", &title).with("field", &label);
                let tooltip = self.material.texts.text("doc-signoff-tooltip", &args);
                Field { name: format!("{code}.{side}.{part}"), label, kind, tooltip }
            };
            let fields = vec![
                field("name", FieldKind::Text),
                field("signature", FieldKind::Signature),
                field("date", FieldKind::Text),
            ];
            Party { role: self.label(&format!("doc-signoff-{side}")), fields, title }
        };
        [("client", client), ("vendor", vendor)].map(party).into()
    }
}

/// Whether a signature is still wanted: nothing was decided, or what was decided has not been carried out.
pub(super) fn is_open(change: &ChangeRequest) -> bool {
    let early = |status: ChangeStatus| {
        matches!(
            status,
            ChangeStatus::Submitted | ChangeStatus::Triaged | ChangeStatus::Decided | ChangeStatus::Scheduled
        )
    };
    change.disposition.is_none() || change.status.is_none_or(early)
}
