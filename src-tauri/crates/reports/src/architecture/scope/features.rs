//! The feature list: every feature in scope, module by module, with its done definition, its reason and a place to answer.

use i18n::Args;
use model::Record;
use model::architecture::{Role, Scope};
use typeset::{Block, Cell, CellPart, Column, Field, FieldKind, Heading, Inline, Row, Table};

use super::ScopeConfirmation;
use crate::catalogue::{Leaf, Module};
use crate::reasons::{self, Reason};
use crate::writer::Writer;
use crate::{phrase, table};

/// How many pain points the line of reasons names before it counts the rest; all of them stand beside the initiative.
const PAINS_IN_REASON: usize = 3;

impl<'p> Writer<'_, 'p, ScopeConfirmation> {
    pub(super) fn features(&mut self) {
        if self.material.catalogue.of_scope(Scope::In).next().is_none() {
            return;
        }
        self.section(1, "scope-features", "scope-features-text");
        let only = self.material.catalogue.modules.iter().all(|module| module.record.is_none());
        let mut chapters = Vec::new();
        for module in self.material.catalogue.modules.iter().filter(|module| module.count(Scope::In) > 0) {
            if !only {
                chapters.extend(self.module_head(module));
            }
            chapters.push(Block::Table(self.module_table(module)));
        }
        self.blocks.extend(chapters);
    }

    fn module_head(&self, module: &Module<'p>) -> Vec<Block> {
        let code = module.record.map(|record| record.code.clone());
        let mut blocks = vec![Block::Heading(Heading {
            level: 2,
            text: self.module_title(module),
            numbered: true,
            destination: code.clone(),
            source: code.clone(),
        })];
        if let Some((record, code)) = module.record.zip(code) {
            let purpose = record.get::<model::architecture::Feature>().map(|feature| feature.purpose.0.as_str());
            for text in [purpose.unwrap_or_default(), &record.body] {
                blocks.extend(self.prose.blocks(text, &code).into_iter().map(Block::Paragraph));
            }
        }
        blocks
    }

    fn module_table(&self, module: &Module<'p>) -> Table {
        let mut rows = Vec::new();
        let mut path: &[&Record] = &[];
        for leaf in module.leaves.iter().filter(|leaf| leaf.feature.scope == Some(Scope::In)) {
            if leaf.path != path {
                rows.extend(self.sub_module(leaf));
                path = &leaf.path;
            }
            rows.push(self.feature(leaf));
        }
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            table::fixed(self.label("scope-feature"), 128.0),
            Column::text(self.label("scope-done")),
            table::fixed(self.label("scope-priority"), 46.0),
            table::fixed(self.label("scope-answer"), 76.0),
        ];
        let source = module.record.map(|record| record.code.clone());
        Table { columns, rows, source, ..Table::default() }
    }

    /// The head of a sub-module; features that lie in the module itself need none.
    fn sub_module(&self, leaf: &Leaf<'p>) -> Option<Row> {
        let last = leaf.path.last()?;
        let titles: Vec<&str> = leaf.path.iter().map(|record| record.title.as_str()).collect();
        let mut title = vec![Inline::Bold(last.code.clone()), Inline::Text(format!("  {}", titles.join(" / ")))];
        let purpose =
            last.get::<model::architecture::Feature>().map(|feature| feature.purpose.trim()).unwrap_or_default();
        if !purpose.is_empty() {
            title.push(Inline::Muted(format!("  {}", purpose.lines().next().unwrap_or_default())));
        }
        Some(Row { destination: Some(last.code.clone()), source: Some(last.code.clone()), ..table::group_row(title) })
    }

    fn feature(&self, leaf: &Leaf<'p>) -> Row {
        let code = &leaf.record.code;
        table::record_row(
            code,
            [table::code_cell(code), self.description(leaf), self.done(leaf), self.priority(leaf), self.answer(code)],
        )
    }

    /// Title, purpose, further text and users of a feature.
    pub(super) fn description(&self, leaf: &Leaf<'p>) -> Cell {
        let mut parts = vec![vec![Inline::Bold(leaf.record.title.clone())]];
        parts.extend(self.prose.paragraphs(&leaf.feature.purpose));
        parts.extend(self.prose.paragraphs(&leaf.record.body));
        let users = leaf.feature.user_role.iter().filter_map(|role| self.material.view.at(Some(*role)));
        let users: Vec<&str> =
            users.filter(|role| role.get::<Role>().is_some()).map(|role| role.title.as_str()).collect();
        if !users.is_empty() {
            let args = Args::new().with("users", self.material.texts.format().list(&users));
            parts.push(vec![Inline::Muted(self.material.texts.text("scope-users-line", &args))]);
        }
        table::stacked(parts)
    }

    fn done(&self, leaf: &Leaf<'p>) -> Cell {
        let mut parts = self.prose.paragraphs(&leaf.feature.done_definition);
        if parts.is_empty() {
            parts.push(vec![Inline::Muted(self.label("scope-done-missing"))]);
        }
        parts.extend(self.why(leaf));
        table::stacked(parts)
    }

    /// The line that leads back from a feature to its initiatives. Pain points belong to the initiative, which solves
    /// them with all its features together, so the line never says that this feature alone solves one.
    fn why(&self, leaf: &Leaf<'p>) -> Option<Vec<Inline>> {
        let reasons = reasons::of(&self.material.view, leaf.record);
        let initiatives: Vec<Vec<Inline>> = reasons.into_iter().map(|reason| self.reason(reason)).collect();
        let texts = self.material.texts;
        let slots = || vec![("initiatives", phrase::enumerate(texts, initiatives.clone(), Inline::Muted))];
        (!initiatives.is_empty()).then(|| phrase::phrase(texts, "scope-why-line", slots(), Inline::Muted))
    }

    /// An initiative with the pain points that it solves.
    fn reason(&self, reason: Reason) -> Vec<Inline> {
        let texts = self.material.texts;
        let Reason { initiative, mut pains } = reason;
        let title = vec![Inline::Muted(initiative.title.clone())];
        let mut slots = vec![("code", vec![table::reference(&initiative.code)]), ("title", title)];
        if pains.is_empty() {
            return phrase::phrase(texts, "scope-why-initiative-alone", slots, Inline::Muted);
        }
        pains.sort_by(|a, b| a.code.cmp(&b.code));
        // A rest of one would take as much room as its code.
        let shown = if pains.len() > PAINS_IN_REASON { PAINS_IN_REASON - 1 } else { pains.len() };
        let codes = pains.iter().take(shown).map(|pain| vec![table::reference(&pain.code)]).collect();
        let mut named = phrase::enumerate(texts, codes, Inline::Muted);
        if shown < pains.len() {
            let total = vec![Inline::Muted(self.material.count(pains.len()))];
            let rest = vec![Inline::Muted(self.material.count(pains.len() - shown))];
            let slots = vec![("pains", named), ("count", total), ("rest", rest)];
            named = phrase::phrase(texts, "scope-why-more", slots, Inline::Muted);
        }
        slots.push(("pains", named));
        phrase::phrase(texts, "scope-why-initiative", slots, Inline::Muted)
    }

    fn priority(&self, leaf: &Leaf<'p>) -> Cell {
        let priority = leaf.feature.priority.map(|priority| self.material.choice("priority", priority.word()));
        let release = Some(leaf.feature.release.trim()).filter(|release| !release.is_empty());
        let parts = priority.map(|text| vec![Inline::Text(text)]).into_iter();
        table::stacked(parts.chain(release.map(|release| vec![Inline::Muted(release.to_owned())])))
    }

    /// The place where the client answers: agree, discuss, remark.
    pub(super) fn answer(&self, code: &str) -> Cell {
        let field = |name: &str, kind, label: String| Field {
            name: format!("{code}.{name}"),
            label,
            kind,
            tooltip: self.material.texts.text(&format!("scope-{name}-for"), &Args::new().with("code", code)),
        };
        let boxes =
            ["accept", "discuss"].map(|name| field(name, FieldKind::CheckBox, self.label(&format!("scope-{name}"))));
        let remark = field("remark", FieldKind::LongText, String::new());
        Cell { parts: vec![CellPart::Fields(boxes.into()), CellPart::Fields(vec![remark])] }
    }
}
