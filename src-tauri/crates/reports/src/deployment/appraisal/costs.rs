//! What each way costs: at a glance, as a picture, by category and year, and held against the usual order.

use figure::{CostOption, CostWords, Costs};
use i18n::Args;
use model::deployment::CostPhase;
use typeset::{Block, Callout, Cell, Column, FigureClass, Inline, Row, Table, Tone};

use super::money::{Bill, Item, contradictions};
use super::{Appraisal, Way};
use crate::table;
use crate::writer::Writer;

/// How many years get a column each; of more, only sums are shown.
const YEARS_SHOWN: usize = 5;

impl<'p> Writer<'_, 'p, Appraisal> {
    pub(super) fn costs(&mut self, ways: &[Way<'p>]) {
        let priced: Vec<&Way> = ways.iter().filter(|way| !way.bill.items.is_empty()).collect();
        if priced.is_empty() {
            return;
        }
        let years = years(&priced);
        let title = self.label("appraisal-costs");
        self.heading(1, title);
        let text = self.material.text("appraisal-costs-text", &Args::new().with("years", years));
        self.paragraph(text);
        let overview = self.overview(&priced, years);
        self.push(Block::Table(overview));
        self.costs_figure(&priced, years);
        for way in ways.iter().filter(|way| way.bill.items.is_empty()) {
            let text = self.material.text("appraisal-costs-unknown", &Args::new().with("option", &way.record.title));
            self.paragraph(text);
        }
        self.order(ways, &priced);
        for way in priced {
            self.heading(2, way.record.title.clone());
            let table = self.bill(&way.bill, years);
            self.push(Block::Table(table));
        }
    }

    fn overview(&self, ways: &[&Way<'p>], years: usize) -> Table {
        let mut columns = vec![Column::text(self.label("appraisal-option"))];
        let keys = ["appraisal-deploy", "appraisal-run", "appraisal-run-yearly", "appraisal-total"];
        columns.extend(keys.map(|key| table::narrow(self.material.text(key, &Args::new().with("years", years)), 82.0)));
        let rows = ways.iter().map(|way| {
            let (deploy, run) = (way.bill.phase(CostPhase::Deploy), way.bill.phase(CostPhase::Run));
            let mut title = vec![Inline::Bold(way.record.title.clone())];
            title.extend(way.is_chosen().then(|| Inline::Muted(format!(" {}", self.label("appraisal-chosen-mark")))));
            let amounts = [deploy, run, (run / way.bill.years().max(1) as f64).round(), deploy + run];
            Row {
                source: Some(way.record.code.clone()),
                ..Row::new(std::iter::once(Cell::inlines(title)).chain(amounts.map(|it| self.amount(it))))
            }
        });
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    fn amount(&self, amount: f64) -> Cell {
        Cell::from(self.material.money(amount))
    }

    /// What each way costs as a bar: once to deploy, then year upon year.
    fn costs_figure(&mut self, ways: &[&Way<'p>], years: usize) {
        let options = ways.iter().map(|way| CostOption {
            title: way.record.title.clone(),
            chosen: way.is_chosen(),
            by_category: std::iter::once(way.bill.phase(CostPhase::Deploy))
                .chain((0..years).map(|at| way.bill.phase_in(CostPhase::Run, at)))
                .collect(),
            cumulated: (0..years).map(|at| (0..=at).map(|year| way.bill.year(year)).sum()).collect(),
        });
        let in_year = |key: &str, at: usize| self.material.text(key, &Args::new().with("year", at + 1));
        let categories = std::iter::once(self.label("appraisal-phase-deploy"));
        let currency = self.material.currency();
        let costs = Costs {
            options: options.collect(),
            categories: categories.chain((0..years).map(|at| in_year("appraisal-run-in-year", at))).collect(),
            years: (0..years).map(|at| in_year("appraisal-year", at)).collect(),
            words: CostWords {
                amount: self.material.text("appraisal-amount", &Args::new().with("currency", currency)),
                total: self.label("doc-total"),
                chosen: self.label("appraisal-chosen-word"),
                cumulated: self.label("appraisal-cumulated"),
            },
        };
        let parts: Vec<String> = ways
            .iter()
            .map(|way| {
                let args = Args::new().with("option", &way.record.title);
                let total = self.material.money(way.bill.total());
                self.material.text("appraisal-figure-part", &args.with("total", total))
            })
            .collect();
        let args = Args::new().with("parts", self.material.texts.format().list(&parts));
        let description = self.material.text("appraisal-figure-description", &args);
        let caption = self.label("appraisal-figure");
        self.figure(FigureClass::Chart, costs, caption, description);
    }

    /// Whether the numbers follow the usual order. They are never adjusted; a contradiction is pointed out.
    fn order(&mut self, ways: &[Way<'p>], priced: &[&Way<'p>]) {
        let found = contradictions(ways);
        let amounts = |lower: &Way, higher: &Way| {
            Args::new()
                .with("lower", &lower.record.title)
                .with("higher", &higher.record.title)
                .with("lower_total", self.material.money(lower.bill.total()))
                .with("higher_total", self.material.money(higher.bill.total()))
        };
        let paragraphs: Vec<String> = found
            .iter()
            .map(|(lower, higher)| self.material.text("appraisal-order-broken", &amounts(lower, higher)))
            .collect();
        let (tone, mut paragraphs) = match (paragraphs.is_empty(), priced.len()) {
            (true, 0 | 1) => return,
            (true, _) => (Tone::Note, vec![self.label("appraisal-order-kept")]),
            (false, _) => (Tone::Attention, paragraphs),
        };
        if tone == Tone::Attention {
            paragraphs.push(self.label("appraisal-order-advice"));
        }
        let title = self.label("appraisal-order");
        let paragraphs = paragraphs.into_iter().map(|text| vec![Inline::Text(text)]).collect();
        self.push(Block::Callout(Callout { tone, title, paragraphs, source: None }));
    }

    /// One way by phase, category and year.
    fn bill(&self, bill: &Bill, years: usize) -> Table {
        let shown = if years > YEARS_SHOWN { 0 } else { years };
        let mut columns = vec![Column::text(self.label("appraisal-category"))];
        let year = |year: usize| self.material.text("appraisal-year", &Args::new().with("year", year + 1));
        columns.extend((0..shown).map(|at| table::narrow(year(at), 72.0)));
        columns.push(table::narrow(self.label("doc-total"), 78.0));
        let mut rows: Vec<Row> = Vec::new();
        for phase in CostPhase::ALL.iter().filter(|phase| bill.of_phase(**phase).next().is_some()) {
            let head = self.label(&format!("appraisal-phase-{}", phase.word()));
            let sums = (0..shown).map(|at| bill.phase_in(*phase, at)).chain([bill.phase(*phase)]);
            rows.push(table::group_row(vec![Inline::Bold(head)]));
            rows.extend(bill.of_phase(*phase).map(|item| self.item(item, shown)));
            let label = self.label("appraisal-subtotal");
            rows.push(Row::new(
                std::iter::once(Cell::inlines(vec![Inline::Muted(label)])).chain(sums.map(|it| self.cost(it))),
            ));
        }
        let sums = (0..shown).map(|at| bill.year(at)).chain([bill.total()]).map(|it| self.cost(it));
        rows.push(table::total_row(std::iter::once(Cell::from(self.label("doc-total"))).chain(sums)));
        Table { columns, rows, ..Table::default() }
    }

    fn item(&self, item: &Item, shown: usize) -> Row {
        let amounts = (0..shown).map(|at| item.year(at)).chain([item.total()]).map(|it| self.cost(it));
        Row::new(std::iter::once(Cell::from(item.category)).chain(amounts))
    }

    /// An amount; nothing to pay is a dash.
    fn cost(&self, amount: f64) -> Cell {
        if amount == 0.0 { Cell::from("–") } else { self.amount(amount) }
    }
}

/// The years that the longest calculation covers.
fn years(ways: &[&Way]) -> usize {
    ways.iter().map(|way| way.bill.years()).max().unwrap_or(0)
}
