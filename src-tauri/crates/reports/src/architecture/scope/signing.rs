//! What both sides agree to: how changes are handled, and the page that they sign.

use i18n::Args;
use model::Baseline;
use model::deployment::SignOff;
use typeset::{Block, Callout, Field, FieldKind, Inline, List, ListItem, Paragraph, Party, Tone};

use super::{SUBJECT, ScopeConfirmation};
use crate::baseline::Standing;
use crate::writer::{Writer, heading};
use crate::{Material, front, phrase};

impl Writer<'_, '_, ScopeConfirmation> {
    /// How changes are handled once the scope is signed.
    pub(super) fn changes(&mut self) {
        self.section(1, "scope-changes", "scope-changes-text");
        let keys = ["written", "impact", "kinds", "decision", "acceptance"];
        let item =
            |key| ListItem { inlines: vec![Inline::Text(self.label(&format!("scope-change-{key}")))], children: None };
        let items = keys.into_iter().map(item).collect();
        self.push(Block::List(List { ordered: true, items, source: None }));
    }
}

/// The last page: what is signed, the answer as a whole, and both parties.
pub(super) fn blocks(material: &Material) -> Vec<Block> {
    let mut blocks = vec![
        Block::PageBreak,
        heading(1, material.label("scope-signoff")),
        Block::Paragraph(Paragraph::plain(material.label("scope-signoff-text"))),
    ];
    let frozen = Standing::of(material, SUBJECT).frozen();
    blocks.push(basis(material, frozen));
    blocks.push(Block::Paragraph(Paragraph {
        inlines: vec![Inline::Bold(material.label("scope-signoff-overall"))],
        ..Paragraph::default()
    }));
    for name in ["accept-all", "accept-except", "reject"] {
        let label = material.label(&format!("scope-signoff-{name}"));
        let field = Field { name: format!("signoff.{name}"), label, kind: FieldKind::CheckBox, tooltip: String::new() };
        blocks.push(Block::Fields(vec![field]));
    }
    let remarks = material.label("scope-signoff-remarks");
    blocks.push(Block::Fields(vec![Field {
        name: "signoff.remarks".to_owned(),
        label: remarks,
        kind: FieldKind::LongText,
        tooltip: String::new(),
    }]));
    blocks.push(Block::SignOff(parties(material)));
    blocks
}

/// What the signatures rest on: the baseline with its hash, or the warning that this is a draft.
fn basis(material: &Material, frozen: Option<&Baseline>) -> Block {
    let (tone, inlines) = match frozen {
        Some(baseline) => {
            let slots = vec![
                ("baseline", vec![Inline::Bold(baseline.name.clone())]),
                ("hash", vec![Inline::Code(baseline.hash.to_string())]),
            ];
            (Tone::Note, phrase::phrase(material.texts, "scope-signoff-basis", slots, Inline::Text))
        }
        None => (Tone::Attention, vec![Inline::Text(material.label("scope-signoff-draft"))]),
    };
    let recorded = frozen.and_then(|baseline| recorded(material, baseline)).map(|text| vec![Inline::Text(text)]);
    let paragraphs = std::iter::once(inlines).chain(recorded).collect();
    Block::Callout(Callout { tone, paragraphs, ..Callout::default() })
}

/// The signatures under a baseline that are already on record, in one sentence.
fn recorded(material: &Material, baseline: &Baseline) -> Option<String> {
    let signatures = material.view.all::<SignOff>().map(|(_, signature)| signature);
    let signatures = signatures.filter(|signature| signature.about.is_some_and(|about| about.id == baseline.id));
    let named: Vec<String> = signatures.map(|signature| signature_line(material, signature)).collect();
    let args = Args::new().with("signatures", material.texts.format().list(&named));
    (!named.is_empty()).then(|| material.texts.text("scope-signoff-recorded", &args))
}

/// Who signed for which side, how and when, as far as it is known.
fn signature_line(material: &Material, signature: &SignOff) -> String {
    let choice = |name: &str, word: &str| material.choice(name, word);
    let side = signature.side.map(|side| choice("side", side.word()));
    let method = signature.method.map(|method| choice("sign_method", method.word()));
    let day = signature.signed_on.map(|day| material.texts.format().date(day));
    let known: Vec<String> = [side, method, day].into_iter().flatten().collect();
    let details = known.join(&material.label("format-list-separator"));
    let args = Args::new().with("person", signature.person.trim()).with("details", &details);
    if details.is_empty() { signature.person.clone() } else { material.texts.text("scope-signoff-signed", &args) }
}

fn parties(material: &Material) -> Vec<Party> {
    let (_, client, _) = front::names(material);
    let vendor = material.view.vendor().unwrap_or_default().to_owned();
    [("client", client), ("vendor", vendor)].map(|(side, name)| party(material, side, name)).into()
}

fn party(material: &Material, side: &str, name: String) -> Party {
    let role = material.label(&format!("scope-signoff-{side}"));
    let title = if name.is_empty() { material.label(&format!("doc-{side}")) } else { name };
    let field = |part: &str, kind| {
        let label = material.label(&format!("scope-signoff-{part}"));
        let args = Args::new().with("party", &title).with("field", &label);
        let tooltip = material.texts.text("scope-signoff-tooltip", &args);
        Field { name: format!("signoff.{side}.{part}"), label, kind, tooltip }
    };
    let fields = vec![
        field("name", FieldKind::Text),
        field("position", FieldKind::Text),
        field("signature", FieldKind::Signature),
        field("date", FieldKind::Text),
    ];
    Party { title, role, fields }
}
