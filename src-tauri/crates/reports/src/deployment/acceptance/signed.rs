//! The scope as it was signed: read from the frozen copy, so that later edits do not change what is accepted.

use i18n::Args;
use model::architecture::{Feature, Scope};
use model::deployment::SignOff;
use model::whole::Side;
use model::{Audience, Baseline, BaselineItem, Id, Record, Subject};
use typeset::{BaselineMark, Block, Cell, Column, Row, Table};

use super::{AcceptancePack, Findings};
use crate::client::ClientView;
use crate::verdicts::Outcome;
use crate::writer::Writer;
use crate::{signing, table};

/// Whether the scope that is accepted bears the client's signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Signed,
    Unsigned,
}

/// The newest scope that the client signed or, where none is signed, the newest that was frozen.
pub(super) struct SignedScope<'p> {
    pub(super) baseline: &'p Baseline,
    pub(super) standing: Standing,
    /// The features in scope under their modules.
    pub(super) modules: Vec<SignedModule<'p>>,
}

/// A module as it was signed; features that lie in none come last.
pub(super) struct SignedModule<'p> {
    pub(super) record: Option<&'p Record>,
    pub(super) features: Vec<&'p Record>,
}

impl<'p> SignedScope<'p> {
    pub(super) fn of(view: &ClientView<'p>) -> Option<Self> {
        let signed = |baseline: &&Baseline| {
            view.all::<SignOff>().any(|(_, signature)| {
                signature.side == Some(Side::Client) && signature.about.is_some_and(|about| about.id == baseline.id)
            })
        };
        let project = view.project();
        let newest = project.baselines().rev().filter(|baseline| baseline.subject == Subject::Scope).find(signed);
        let standing = if newest.is_some() { Standing::Signed } else { Standing::Unsigned };
        let baseline = newest.or_else(|| project.latest_baseline(Subject::Scope))?;
        Some(SignedScope { baseline, standing, modules: modules(view, baseline) })
    }

    /// The features in scope, as they were signed.
    pub(super) fn features(&self) -> impl Iterator<Item = &'p Record> {
        self.modules.iter().flat_map(|module| module.features.iter().copied())
    }

    pub(super) fn mark(&self) -> BaselineMark {
        BaselineMark {
            code: self.baseline.name.clone(),
            short_hash: self.baseline.hash.short(),
            hash: self.baseline.hash.to_string(),
        }
    }
}

/// The frozen features that the client may see, by module: those that hold no others and are in scope.
fn modules<'p>(view: &ClientView<'p>, baseline: &'p Baseline) -> Vec<SignedModule<'p>> {
    let frozen = |id: Id| baseline.items.iter().map(|item| &item.record).find(|record| record.id == id);
    let features =
        || baseline.items.iter().map(|BaselineItem { record }| record).filter(|it| it.get::<Feature>().is_some());
    let mut modules: Vec<SignedModule> = Vec::new();
    let mut loose: Vec<&Record> = Vec::new();
    for record in features() {
        let is_in = record.get::<Feature>().is_some_and(|feature| feature.scope == Some(Scope::In));
        let holds = features().any(|child| child.parent == Some(record.id));
        let line: Vec<&Record> = std::iter::successors(Some(record), |record| frozen(record.parent?)).collect();
        // What was made internal after the signature is no longer shown either.
        let hidden = line.iter().any(|it| it.audience == Audience::Internal || view.hides(it.id));
        if !is_in || holds || hidden {
            continue;
        }
        match line.last().filter(|module| module.id != record.id) {
            None => loose.push(record),
            Some(module) => match modules.iter_mut().find(|known| known.record.is_some_and(|it| it.id == module.id)) {
                Some(known) => known.features.push(record),
                None => modules.push(SignedModule { record: Some(*module), features: vec![record] }),
            },
        }
    }
    if !loose.is_empty() {
        modules.push(SignedModule { record: None, features: loose });
    }
    modules
}

impl<'p> Writer<'_, 'p, AcceptancePack> {
    /// Which version is accepted, who signed it, and what it holds.
    pub(super) fn signed_scope(&mut self, findings: &Findings<'p>) {
        let scope = &findings.scope;
        let title = self.label("acceptance-scope");
        self.heading(1, title);
        let key = match scope.standing {
            Standing::Signed => "acceptance-scope-text",
            Standing::Unsigned => "acceptance-scope-unsigned",
        };
        let args = Args::new()
            .with("baseline", &scope.baseline.name)
            .with("day", self.material.texts.format().date(scope.baseline.made_on))
            .with("hash", scope.baseline.hash.to_string())
            .with("features", scope.features().count())
            .with("modules", scope.modules.iter().filter(|module| module.record.is_some()).count());
        let text = self.material.text(key, &args);
        self.paragraph(text);
        if let Some(text) = signing::recorded(self.material, scope.baseline.id) {
            self.paragraph(text);
        }
        let mut columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("acceptance-module")),
            table::narrow(self.label("acceptance-features"), 54.0),
        ];
        columns.extend(Outcome::ALL.map(|outcome| table::narrow(self.label(outcome.key()), 62.0)));
        let mut rows: Vec<Row> = Vec::new();
        let mut sums = [0; 5];
        for module in &scope.modules {
            let outcomes = module.features.iter().map(|feature| findings.outcome(&self.material.view, feature));
            let counts = crate::verdicts::tally(outcomes);
            let numbers: Vec<usize> = std::iter::once(module.features.len()).chain(counts).collect();
            sums.iter_mut().zip(&numbers).for_each(|(sum, number)| *sum += number);
            let code = module.record.map_or_else(Cell::default, |record| table::code_cell(&record.code));
            let head = [code, Cell::from(self.module_title(module))].into_iter();
            rows.push(Row {
                source: module.record.map(|record| record.code.clone()),
                ..Row::new(head.chain(numbers.into_iter().map(|number| Cell::from(self.material.count(number)))))
            });
        }
        let head = [Cell::default(), Cell::from(self.label("doc-total"))].into_iter();
        rows.push(table::total_row(head.chain(sums.map(|sum| Cell::from(self.material.count(sum))))));
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    pub(super) fn module_title(&self, module: &SignedModule) -> String {
        module.record.map_or_else(|| self.label("acceptance-no-module"), |record| record.title.clone())
    }
}
