//! The last page: what was signed so far, the client's answer as a whole, and both parties.

use model::deployment::{Release, SignOff};
use model::{Record, Subject};
use typeset::{Block, Callout, Cell, Column, Field, FieldKind, Inline, Paragraph, Row, Table, Tone};

use super::Findings;
use super::signed::Standing;
use crate::writer::heading;
use crate::{Material, phrase, signing, table};

pub(super) fn blocks(material: &Material, findings: &Findings) -> Vec<Block> {
    let mut blocks = Vec::new();
    let recorded = recorded(material);
    if !recorded.rows.is_empty() {
        blocks.push(heading(1, material.label("acceptance-records")));
        blocks.push(Block::Paragraph(Paragraph::plain(material.label("acceptance-recorded"))));
        blocks.push(Block::Table(recorded));
    }
    // The page that is signed must hold the answer and both parties together.
    blocks.push(Block::PageBreak);
    blocks.push(heading(1, material.label("acceptance-signoff")));
    blocks.push(Block::Paragraph(Paragraph::plain(material.label("acceptance-signoff-text"))));
    blocks.push(basis(material, findings));
    blocks.push(Block::Paragraph(Paragraph {
        inlines: vec![Inline::Bold(material.label("doc-signoff-overall"))],
        ..Paragraph::default()
    }));
    let field = |name: &str, label: String, kind| Field {
        name: format!("signoff.{name}"),
        label,
        kind,
        tooltip: String::new(),
    };
    for name in ["accepted", "conditional", "refused"] {
        let label = material.label(&format!("acceptance-answer-{name}"));
        blocks.push(Block::Fields(vec![field(name, label, FieldKind::CheckBox)]));
    }
    blocks.push(Block::Fields(vec![field("remarks", material.label("doc-signoff-remarks"), FieldKind::LongText)]));
    blocks.push(Block::SignOff(signing::parties(material)));
    blocks
}

/// What is accepted: the signed scope with its hash, or the warning that none is signed.
fn basis(material: &Material, findings: &Findings) -> Block {
    let baseline = findings.scope.baseline;
    let slots = vec![
        ("baseline", vec![Inline::Bold(baseline.name.clone())]),
        ("hash", vec![Inline::Code(baseline.hash.to_string())]),
    ];
    let (tone, key) = match findings.scope.standing {
        Standing::Signed => (Tone::Note, "acceptance-basis"),
        Standing::Unsigned => (Tone::Attention, "acceptance-basis-unsigned"),
    };
    let paragraphs = vec![phrase::phrase(material.texts, key, slots, Inline::Text)];
    Block::Callout(Callout { tone, paragraphs, ..Callout::default() })
}

/// The signatures on record, under baselines of the scope and under releases.
fn recorded(material: &Material) -> Table {
    let view = &material.view;
    let about = |signature: &SignOff| {
        let id = signature.about?.id;
        let scope = view.project().baseline(id).filter(|baseline| baseline.subject == Subject::Scope);
        let release = view.record(id).filter(|record| record.get::<Release>().is_some());
        scope.map(|baseline| baseline.name.clone()).or_else(|| Some(release?.title.clone()))
    };
    let row = |(_, signature): (&Record, &SignOff)| {
        let side = signature.side.map(|side| material.choice("side", side.word())).unwrap_or_default();
        let method = signature.method.map(|method| material.choice("sign_method", method.word())).unwrap_or_default();
        Some(Row::new([
            Cell::from(about(signature)?),
            Cell::inlines(vec![Inline::Bold(signature.person.trim().to_owned())]),
            Cell::from(side),
            Cell::from(method),
            Cell::from(material.day(signature.signed_on)),
            Cell::from(signature.comment.trim()),
        ]))
    };
    let columns = vec![
        Column::text(material.label("acceptance-about")),
        table::fixed(material.label("acceptance-person"), 62.0),
        table::fixed(material.label("acceptance-side"), 48.0),
        table::fixed(material.label("acceptance-method"), 62.0),
        table::fixed(material.label("acceptance-signed-on"), 64.0),
        table::fixed(material.label("acceptance-comment"), 118.0),
    ];
    Table { columns, rows: view.all::<SignOff>().filter_map(row).collect(), ..Table::default() }
}
