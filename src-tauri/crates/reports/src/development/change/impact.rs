//! What a change touches along the spine with the paths that lead there, what is at stake, and how the plan would move;
//! where no link is known, it says so.

use std::collections::{BTreeMap, BTreeSet};

use i18n::Args;
use model::development::ChangeRequest;
use model::{Kind, Record};
use rules::{ChangeImpact, Replanned};
use typeset::{Block, Callout, Cell, Column, Inline, Row, Table};

use super::Change;
use super::decision::is_open;
use crate::table;
use crate::writer::Writer;

/// How many records of one kind are named; the number of all stands beside.
const NAMED: usize = 6;

/// A record that is touched, and a way that leads to it.
type Touched<'p> = (&'p Record, Vec<&'p Record>);

impl<'p> Writer<'_, 'p, Change> {
    /// What a request touches, from the records that it names on.
    pub(super) fn impact(&mut self, record: &'p Record) {
        let view = &self.material.view;
        let impact = ChangeImpact::of(view.project(), record);
        if impact.reach.starts().is_empty() {
            return;
        }
        // A path through a record that may not be seen would tell of it.
        let seen = |(_, path): &Touched| path.iter().all(|record| view.sees(record));
        let resting = impact.reach.touched().map(|(number, record)| (record, impact.reach.path(number)));
        let measuring = impact.kpis().map(|(number, record)| (record, impact.purpose.path(number)));
        let touched: Vec<Touched> = resting.chain(measuring).filter(seen).collect();
        let contradicted: Vec<&Record> = impact.contradicted.iter().copied().filter(|it| view.sees(it)).collect();
        let title = self.label("change-impact");
        self.sub_heading(title);
        self.contradicted(&contradicted);
        if touched.is_empty() {
            let text = self.label("change-impact-none");
            self.paragraph(text);
        } else {
            let args = Args::new().with("count", touched.len());
            let text = self.material.texts.text("change-impact-text", &args);
            self.paragraph(text);
            let table = self.touched(&touched);
            self.push(Block::Table(table));
        }
        self.unknown(&impact.unknown);
    }

    fn contradicted(&mut self, exclusions: &[&Record]) {
        if exclusions.is_empty() {
            return;
        }
        let said = exclusions.iter().map(|it| vec![Inline::Text(format!("{} {}", it.code, it.title))]);
        let callout =
            Callout { title: self.label("change-contradicted"), paragraphs: said.collect(), ..Callout::default() };
        self.push(Block::Callout(callout));
    }

    fn touched(&self, touched: &[Touched]) -> Table {
        let kinds: BTreeSet<Kind> = touched.iter().map(|(record, _)| record.kind).collect();
        let rows = kinds.into_iter().map(|kind| {
            let of_kind: Vec<&Touched> = touched.iter().filter(|(record, _)| record.kind == kind).collect();
            let mut paths: Vec<Vec<Inline>> = of_kind.iter().take(NAMED).map(|(_, path)| way(path)).collect();
            if of_kind.len() > NAMED {
                let args = Args::new().with("count", of_kind.len() - NAMED);
                paths.push(vec![Inline::Muted(self.material.texts.text("change-impact-more", &args))]);
            }
            Row::new([
                Cell::from(self.label(&format!("kind-{}", kind.name()))),
                Cell::from(of_kind.len().to_string()),
                table::stacked(paths),
            ])
        });
        let columns = vec![
            table::fixed(self.label("change-impact-kind"), 74.0),
            Column { width: typeset::Width::Fixed(40.0), ..Column::number(self.label("change-impact-count")) },
            Column::text(self.label("change-impact-path")),
        ];
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    /// Names for each kind the records on which something of that kind should rest and does not.
    fn unknown(&mut self, unknown: &[(&Record, Kind)]) {
        let (view, texts) = (&self.material.view, self.material.texts);
        let mut by_kind: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
        for (record, kind) in unknown.iter().filter(|(record, _)| view.sees(record)) {
            by_kind.entry(*kind).or_default().push(format!("{} {}", record.code, record.title));
        }
        if by_kind.is_empty() {
            return;
        }
        let line = |(kind, records): (Kind, Vec<String>)| {
            let more = records.len().saturating_sub(NAMED);
            let mut named: Vec<String> = records.into_iter().take(NAMED).collect();
            named.extend((more > 0).then(|| texts.text("change-impact-more", &Args::new().with("count", more))));
            let args = Args::new()
                .with("records", texts.format().list(&named))
                .with("kind", self.label(&format!("kind-{}", kind.name())));
            vec![Inline::Text(texts.text("change-unknown-item", &args))]
        };
        let mut paragraphs = vec![vec![Inline::Text(self.label("change-unknown-text"))]];
        paragraphs.extend(by_kind.into_iter().map(line));
        self.push(Block::Callout(Callout { title: self.label("change-unknown"), paragraphs, ..Callout::default() }));
    }

    /// How the plan would move under each option, with the milestones and payments that move with it. What has taken effect
    /// is in the plan already.
    pub(super) fn plan(&mut self, record: &'p Record, change: &ChangeRequest) {
        let material = self.material;
        let is_turned_down = change.disposition.is_some() && !rules::is_taken_in(change);
        if change.options.is_empty() || is_turned_down || change.applied_on.is_some() || !is_open(change) {
            return;
        }
        let (outset, options) = rules::replan(material.view.project(), record.id, material.request.today);
        let Some(finish) = outset.finish() else { return };
        let title = self.label("change-plan");
        self.sub_heading(title);
        let args = Args::new().with("date", material.texts.format().date(finish));
        let text = material.texts.text("change-plan-text", &args);
        self.paragraph(text);
        let rows = change.options.iter().zip(&options).map(|(option, plan)| {
            let format = material.texts.format();
            let finish = plan.finish.map_or_else(|| self.label("format-unknown"), |on| format.date(on));
            let delay = material.texts.text("change-plan-days", &Args::new().with("days", plan.delay_days));
            let moved = self.milestones(plan);
            Row::new([
                Cell::inlines(vec![Inline::Bold(option.title.clone())]),
                table::stacked([vec![Inline::Text(finish)], vec![Inline::Muted(delay)]]),
                table::stacked(moved),
            ])
        });
        let rows: Vec<Row> = rows.collect();
        let columns = vec![
            Column::text(self.label("change-option")),
            table::fixed(self.label("change-plan-finish"), 92.0),
            Column::text(self.label("change-plan-milestones")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn milestones(&self, plan: &Replanned) -> Vec<Vec<Inline>> {
        let (view, texts) = (&self.material.view, self.material.texts);
        let line = |shift: &rules::Shift| {
            let record = view.record(shift.task)?;
            let payment = view.project().get::<model::development::Task>(shift.task)?.payment_percent;
            let args = Args::new()
                .with("title", &record.title)
                .with("before", texts.format().date(shift.before.finish))
                .with("after", texts.format().date(shift.after.finish));
            let mut said = vec![Inline::Text(texts.text("change-plan-milestone", &args))];
            if let Some(percent) = payment.filter(|percent| *percent > 0.0) {
                let args = Args::new().with("percent", percent);
                said.push(Inline::Muted(texts.text("change-plan-payment", &args)));
            }
            Some(said)
        };
        let moved: Vec<Vec<Inline>> = plan.moved.iter().filter(|shift| shift.is_milestone).filter_map(line).collect();
        if moved.is_empty() { vec![vec![Inline::Muted(self.label("change-plan-unmoved"))]] } else { moved }
    }
}

/// The codes from the changed record on, and the title of the one that is touched.
fn way(path: &[&Record]) -> Vec<Inline> {
    let Some((last, before)) = path.split_last() else { return Vec::new() };
    let mut inlines: Vec<Inline> = before.iter().map(|record| Inline::Muted(format!("{} → ", record.code))).collect();
    inlines.push(Inline::Bold(last.code.clone()));
    inlines.push(Inline::Text(format!(" {}", last.title)));
    inlines
}
