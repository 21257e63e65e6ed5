//! The scope in numbers: features by module and scope, effort and price where the client may see them, and what is
//! still open.

use i18n::Args;
use model::architecture::Scope;
use typeset::{Block, Cell, Column, Row, Table};

use super::{SUBJECT, ScopeConfirmation};
use crate::baseline::Standing;
use crate::catalogue::{Leaf, Module};
use crate::table;
use crate::writer::Writer;

/// The scopes in the order of their columns.
pub(super) const SCOPES: [Scope; 4] = [Scope::In, Scope::Optional, Scope::Deferred, Scope::Out];

/// Whether a feature has no estimate of its effort.
pub(super) fn lacks_estimate(leaf: &Leaf) -> bool {
    leaf.feature.effort_likely.is_none()
}

/// Whether the client may see effort and price of a feature.
pub(super) fn shows_price(leaf: &Leaf) -> bool {
    leaf.feature.price_visible == Some(true)
}

/// Sums of the features of a module that the client may see in numbers.
#[derive(Clone, Copy, Default)]
struct Sums {
    effort: [f64; 3],
    price: f64,
    estimated: usize,
    priced: usize,
    missing: usize,
}

impl Writer<'_, '_, ScopeConfirmation> {
    pub(super) fn overview(&mut self) {
        let count = |scope| self.material.catalogue.of_scope(scope).count();
        let open = self.undecided();
        let args = Args::new()
            .with("total", SCOPES.map(count).iter().sum::<usize>() + open)
            .with("open", open)
            .with("modules", self.material.catalogue.modules.iter().filter(|module| module.record.is_some()).count())
            .with("in", count(Scope::In))
            .with("optional", count(Scope::Optional))
            .with("deferred", count(Scope::Deferred))
            .with("out", count(Scope::Out));
        let text = self.material.texts.text("scope-overview-text", &args);
        // The chapter before fills a page of its own in most projects; the numbers are easier to find at the top of one.
        self.push(Block::PageBreak);
        let title = self.label("scope-overview");
        self.heading(1, title);
        self.paragraph(text);
        let counts = self.counts();
        self.push(Block::Table(counts));
        self.effort();
    }

    /// What must still be settled before anybody can sign: features without a done definition or without a scope.
    pub(super) fn open_points(&mut self) {
        let rows: Vec<Row> = self
            .material
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
        // What a frozen version leaves open cannot be settled before its own signature any more.
        let frozen = Standing::of(self.material, SUBJECT).frozen().is_some();
        self.section(2, "scope-open", if frozen { "scope-open-frozen-text" } else { "scope-open-text" });
        let columns = vec![
            table::fixed(self.label("doc-code"), 56.0),
            Column::text(self.label("scope-feature")),
            Column::text(self.label("scope-open-point")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// How many features nobody has placed inside or outside the scope yet.
    fn undecided(&self) -> usize {
        self.material.catalogue.leaves().filter(|leaf| leaf.feature.scope.is_none()).count()
    }

    /// What a module is called; features in no module stand under a name of their own.
    pub(super) fn module_title(&self, module: &Module) -> String {
        module.record.map_or_else(|| self.label("scope-no-module"), |record| record.title.clone())
    }

    /// Features by module and scope; a scope that no feature has gets no column.
    fn counts(&self) -> Table {
        let scopes: Vec<Scope> =
            SCOPES.into_iter().filter(|scope| self.material.catalogue.of_scope(*scope).next().is_some()).collect();
        let mut columns = vec![table::fixed(self.label("doc-code"), 56.0), Column::text(self.label("scope-module"))];
        columns.extend(scopes.iter().map(|scope| Column::number(self.material.choice("scope", scope.word()))));
        let open = self.undecided();
        columns.extend((open > 0).then(|| Column::number(self.label("scope-undecided"))));
        columns.push(Column::number(self.label("doc-total")));
        let number = |count: usize| Cell::from(if count == 0 { "–".to_owned() } else { self.material.count(count) });
        let mut rows: Vec<Row> = Vec::new();
        for module in &self.material.catalogue.modules {
            let undecided = module.leaves.iter().filter(|leaf| leaf.feature.scope.is_none()).count();
            let counts = scopes.iter().map(|scope| module.count(*scope)).chain((open > 0).then_some(undecided));
            let counts: Vec<usize> = counts.collect();
            let total: usize = counts.iter().sum();
            let code =
                module.record.map_or_else(Cell::default, |record| Cell::inlines(vec![table::reference(&record.code)]));
            let cells = [code, Cell::from(self.module_title(module))].into_iter();
            rows.push(Row {
                source: module.record.map(|record| record.code.clone()),
                ..Row::new(cells.chain(counts.into_iter().chain([total]).map(number)))
            });
        }
        let totals = scopes.iter().map(|scope| self.material.catalogue.of_scope(*scope).count());
        let totals: Vec<usize> = totals.chain((open > 0).then_some(open)).collect();
        let sum: usize = totals.iter().sum();
        let head = [Cell::default(), Cell::from(self.label("doc-total"))].into_iter();
        rows.push(table::total_row(head.chain(totals.into_iter().chain([sum]).map(number))));
        Table { columns, rows, ..Table::default() }
    }

    /// Effort and price by module, of features in scope whose numbers the client may see.
    fn effort(&mut self) {
        let sums: Vec<(String, Sums)> = self
            .material
            .catalogue
            .modules
            .iter()
            .map(|module| (self.module_title(module), sums(module)))
            .filter(|(_, sums)| sums.estimated + sums.priced > 0)
            .collect();
        if sums.is_empty() {
            return;
        }
        let all = sums.iter().fold(Sums::default(), |all, (_, sums)| all.plus(sums));
        let delivered = self.material.catalogue.of_scope(Scope::In).count();
        let shown = all.estimated.max(all.priced) + all.missing;
        // A sum of the few features whose price is named apart must not be read as the price of the delivery.
        let partial = delivered > shown;
        if partial {
            self.section(2, "scope-effort-apart", "scope-effort-apart-text");
        } else {
            self.section(2, "scope-effort-summary", "scope-effort-text");
        }
        let columns = self.effort_columns(&all);
        let mut rows: Vec<Row> =
            sums.iter().map(|(title, sums)| Row::new(self.effort_cells(title, sums, &all))).collect();
        if !partial {
            rows.push(table::total_row(self.effort_cells(&self.label("doc-total"), &all, &all)));
        } else if sums.len() > 1 {
            rows.push(table::total_row(self.effort_cells(&self.label("scope-effort-apart-total"), &all, &all)));
        }
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
        let remarks =
            [("scope-effort-missing", all.missing), ("scope-effort-partial", delivered.saturating_sub(shown))];
        for (key, count) in remarks.into_iter().filter(|(_, count)| *count > 0) {
            let text = self.material.texts.text(key, &Args::new().with("count", count));
            self.paragraph(text);
        }
    }

    fn effort_columns(&self, all: &Sums) -> Vec<Column> {
        let mut columns = vec![Column::text(self.label("scope-module"))];
        if all.estimated > 0 {
            let keys = ["scope-effort-low", "scope-effort-likely", "scope-effort-high"];
            columns.extend(keys.map(|key| Column::number(self.label(key))));
        }
        if all.priced > 0 {
            columns.push(Column::number(self.label("scope-price")));
        }
        columns
    }

    fn effort_cells(&self, title: &str, sums: &Sums, all: &Sums) -> Vec<Cell> {
        let mut cells = vec![Cell::from(title)];
        if all.estimated > 0 {
            cells.extend(sums.effort.map(|days| Cell::from(self.material.texts.format().number(days, 1))));
        }
        if all.priced > 0 {
            cells.push(Cell::from(self.material.money(sums.price)));
        }
        cells
    }
}

impl Sums {
    fn plus(mut self, other: &Sums) -> Sums {
        self.effort.iter_mut().zip(other.effort).for_each(|(sum, days)| *sum += days);
        self.price += other.price;
        self.estimated += other.estimated;
        self.priced += other.priced;
        self.missing += other.missing;
        self
    }
}

fn sums(module: &Module) -> Sums {
    let mut sums = Sums::default();
    let delivered = module.leaves.iter().filter(|leaf| leaf.feature.scope == Some(Scope::In));
    for leaf in delivered.filter(|leaf| shows_price(leaf)) {
        if let Some(price) = leaf.feature.price {
            sums.price += price;
            sums.priced += 1;
        }
        match leaf.feature.effort_likely {
            Some(likely) => {
                let low = leaf.feature.effort_low.unwrap_or(likely);
                let high = leaf.feature.effort_high.unwrap_or(likely);
                sums.effort.iter_mut().zip([low, likely, high]).for_each(|(sum, days)| *sum += days);
                sums.estimated += 1;
            }
            None => sums.missing += 1,
        }
    }
    sums
}
