//! The page that both sides sign: what they sign, their answer as a whole, and a place for each of them.

use i18n::Args;
use model::deployment::SignOff;
use model::{Baseline, Id, Subject};
use typeset::{Block, Callout, Field, FieldKind, Inline, Paragraph, Party, Tone};

use crate::baseline::Standing;
use crate::writer::heading;
use crate::{Material, front, phrase};

/// What the signature page of one document says in words of its own.
pub(crate) struct Signature {
    /// What is frozen and signed.
    pub(crate) subject: Subject,
    /// The key of the text above the fields.
    pub(crate) text: &'static str,
    /// The key of the answer that agrees with exceptions.
    pub(crate) except: &'static str,
}

/// The last page: what is signed, the answer as a whole, and both parties.
pub(crate) fn blocks(material: &Material, signature: &Signature) -> Vec<Block> {
    let mut blocks = vec![
        Block::PageBreak,
        heading(1, material.label("doc-signoff")),
        Block::Paragraph(Paragraph::plain(material.label(signature.text))),
    ];
    let frozen = Standing::of(material, signature.subject).frozen();
    blocks.push(basis(material, frozen));
    blocks.push(Block::Paragraph(Paragraph {
        inlines: vec![Inline::Bold(material.label("doc-signoff-overall"))],
        ..Paragraph::default()
    }));
    let answers = [
        ("accept-all", "doc-signoff-accept-all"),
        ("accept-except", signature.except),
        ("reject", "doc-signoff-reject"),
    ];
    for (name, key) in answers {
        let label = material.label(key);
        let field = Field { name: format!("signoff.{name}"), label, kind: FieldKind::CheckBox, tooltip: String::new() };
        blocks.push(Block::Fields(vec![field]));
    }
    let remarks = material.label("doc-signoff-remarks");
    blocks.push(Block::Fields(vec![Field {
        name: "signoff.remarks".to_owned(),
        label: remarks,
        kind: FieldKind::LongText,
        tooltip: String::new(),
    }]));
    // A draft asks for answers only: a name under it would be a signature under nothing.
    if frozen.is_some() {
        blocks.push(Block::SignOff(parties(material)));
    }
    blocks
}

/// What the signatures rest on: the baseline with its hash, or the warning that this is a draft.
fn basis(material: &Material, frozen: Option<&Baseline>) -> Block {
    let Some(baseline) = frozen else {
        let paragraphs = vec![vec![Inline::Text(material.label("doc-signoff-draft"))]];
        return Block::Callout(Callout { tone: Tone::Attention, paragraphs, ..Callout::default() });
    };
    let said = |key, name, inline| phrase::phrase(material.texts, key, vec![(name, vec![inline])], Inline::Text);
    let mut paragraphs = vec![
        said("doc-signoff-basis", "baseline", Inline::Bold(baseline.name.clone())),
        // The hash has a line of its own, since it cannot be broken.
        said("doc-signoff-hash", "hash", Inline::Code(baseline.hash.to_string())),
    ];
    if let Some(recorded) = recorded(material, baseline.id) {
        paragraphs.push(vec![Inline::Text(recorded)]);
        paragraphs.push(vec![Inline::Text(material.label("doc-signoff-again"))]);
    }
    Block::Callout(Callout { tone: Tone::Note, paragraphs, ..Callout::default() })
}

/// The signatures under a baseline or release that are already on record, in one sentence.
pub(crate) fn recorded(material: &Material, about: Id) -> Option<String> {
    let signatures = material.view.all::<SignOff>().map(|(_, signature)| signature);
    let signatures = signatures.filter(|signature| signature.about.is_some_and(|signed| signed.id == about));
    let named: Vec<String> = signatures.map(|signature| signature_line(material, signature)).collect();
    let args = Args::new().with("signatures", material.texts.format().list(&named));
    (!named.is_empty()).then(|| material.texts.text("doc-signoff-recorded", &args))
}

/// Who signed for which side, how and when, as far as it is known.
fn signature_line(material: &Material, signature: &SignOff) -> String {
    let choice = |name: &str, word: &str| material.choice(name, word);
    let side = signature.side.map(|side| choice("side", side.word()));
    let method = signature.method.map(|method| choice("sign_method", method.word()));
    let day = signature.signed_on.map(|day| material.texts.format().date(day));
    let details = material.apart([side, method, day].into_iter().flatten());
    let args = Args::new().with("person", signature.person.trim()).with("details", &details);
    if details.is_empty() { signature.person.clone() } else { material.texts.text("doc-signoff-signed", &args) }
}

/// Both parties, each with their fields.
pub(crate) fn parties(material: &Material) -> Vec<Party> {
    let (_, client, _) = front::names(material);
    let vendor = material.view.vendor().unwrap_or_default().to_owned();
    [("client", client), ("vendor", vendor)].map(|(side, name)| party(material, side, name)).into()
}

fn party(material: &Material, side: &str, name: String) -> Party {
    let role = material.label(&format!("doc-signoff-{side}"));
    let title = if name.is_empty() { material.label(&format!("doc-{side}")) } else { name };
    let field = |part: &str, kind| {
        let label = material.label(&format!("doc-signoff-{part}"));
        let args = Args::new().with("party", &title).with("field", &label);
        let tooltip = material.texts.text("doc-signoff-tooltip", &args);
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
