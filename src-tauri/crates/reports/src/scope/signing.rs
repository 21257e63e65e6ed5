//! What both sides agree to: how changes are handled, what is still open, and the page that they sign.

use i18n::Args;
use model::Baseline;
use model::architecture::Scope;
use model::deployment::SignOff;
use model::whole::Side;
use typeset::{
    Block, Callout, Cell, Column, Field, FieldKind, Inline, List, ListItem, Paragraph, Party, Row, Table, Tone,
};

use super::{SUBJECT, Writer, heading};
use crate::baseline::Standing;
use crate::{Material, front, phrase, table};

impl Writer<'_, '_> {
    /// How changes are handled once the scope is signed.
    pub(super) fn changes(&mut self) {
        self.section(1, "scope-changes", "scope-changes-text");
        let keys = ["written", "impact", "kinds", "decision", "acceptance"];
        let item =
            |key| ListItem { inlines: vec![Inline::Text(self.label(&format!("scope-change-{key}")))], children: None };
        let items = keys.into_iter().map(item).collect();
        self.push(Block::List(List { ordered: true, items, source: None }));
    }

    /// What must still be settled before anybody can sign: features without a done definition or without a scope.
    pub(super) fn open_points(&mut self) {
        let rows: Vec<Row> = self
            .catalogue
            .leaves()
            .filter_map(|leaf| {
                let undone = leaf.feature.scope == Some(Scope::In) && leaf.feature.done_definition.trim().is_empty();
                let point = match leaf.feature.scope {
                    None => "scope-open-scope",
                    Some(_) if undone => "scope-open-done",
                    Some(_) => return None,
                };
                let code = &leaf.record.code;
                let unplaced = leaf.feature.scope.is_none();
                let cells = [
                    Cell::inlines(vec![table::reference(code)]),
                    if unplaced { self.description(leaf) } else { Cell::from(leaf.record.title.as_str()) },
                    Cell::from(self.label(point)),
                ];
                let destination = unplaced.then(|| code.clone());
                Some(Row { destination, source: Some(code.clone()), ..Row::new(cells) })
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "scope-open", "scope-open-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 56.0),
            Column::text(self.label("scope-feature")),
            Column::text(self.label("scope-open-point")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
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
    blocks.extend(frozen.and_then(|baseline| recorded(material, baseline)));
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
    Block::Callout(Callout { tone, paragraphs: vec![inlines], ..Callout::default() })
}

/// The signatures under a baseline that are already on record.
fn recorded(material: &Material, baseline: &Baseline) -> Option<Block> {
    let signatures = material.view.all::<SignOff>();
    let rows: Vec<Row> = signatures
        .filter(|(_, signature)| signature.about.is_some_and(|about| about.id == baseline.id))
        .map(|(record, signature)| {
            let choice =
                |name: &str, word: Option<&str>| word.map(|word| material.choice(name, word)).unwrap_or_default();
            let cells = [
                signature.person.clone(),
                choice("side", signature.side.map(Side::word)),
                choice("sign_method", signature.method.map(|method| method.word())),
                signature.signed_on.map(|day| material.texts.format().date_short(day)).unwrap_or_default(),
            ];
            Row { source: Some(record.code.clone()), ..Row::new(cells.map(Cell::from)) }
        })
        .collect();
    let titles = ["scope-signoff-name", "scope-signoff-side", "scope-signoff-method", "scope-signoff-date"];
    let columns = titles.map(|key| Column::text(material.label(key))).into();
    let caption = vec![Inline::Text(material.label("scope-signoff-recorded"))];
    (!rows.is_empty()).then(|| Block::Table(Table { columns, rows, caption, source: None }))
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
