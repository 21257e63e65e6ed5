//! What a change touches along the spine, with the paths that lead there; where no link is known, it says so.

use std::collections::BTreeSet;

use i18n::Args;
use model::development::ChangeRequest;
use model::{Id, Kind, Record};
use rules::Touched;
use typeset::{Block, Callout, Cell, Column, Inline, Row, Table};

use super::Change;
use crate::table;
use crate::writer::Writer;

/// How many records of one kind are named with their path; the number of all stands beside.
const NAMED: usize = 6;

impl Writer<'_, '_, Change> {
    pub(super) fn impact(&mut self, change: &ChangeRequest) {
        let view = &self.material.view;
        let changed: Vec<Id> = change.items.iter().filter_map(|item| view.at(item.record)).map(|it| it.id).collect();
        if changed.is_empty() {
            return;
        }
        let impact = rules::impact(view.project(), &changed);
        // A path through a record that may not be seen would tell of it.
        let seen = |touched: &&Touched| touched.path.iter().all(|record| view.sees(record));
        let touched: Vec<&Touched> = impact.touched.iter().filter(seen).collect();
        let title = self.label("change-impact");
        self.sub_heading(title);
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

    fn touched(&self, touched: &[&Touched]) -> Table {
        let kinds: BTreeSet<Kind> = touched.iter().map(|it| it.record().kind).collect();
        let rows = kinds.into_iter().map(|kind| {
            let of_kind: Vec<&&Touched> = touched.iter().filter(|it| it.record().kind == kind).collect();
            let mut paths: Vec<Vec<Inline>> = of_kind.iter().take(NAMED).map(|it| path(it)).collect();
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

    fn unknown(&mut self, unknown: &[(&Record, Kind)]) {
        let view = &self.material.view;
        let texts = self.material.texts;
        let visible = unknown.iter().filter(|(record, _)| view.sees(record));
        let named: Vec<String> = visible
            .map(|(record, kind)| {
                let kind = self.label(&format!("kind-{}", kind.name()));
                texts.text("change-unknown-item", &Args::new().with("code", &record.code).with("kind", kind))
            })
            .collect();
        if named.is_empty() {
            return;
        }
        let args = Args::new().with("items", texts.format().list(&named));
        self.push(Block::Callout(Callout {
            title: self.label("change-unknown"),
            paragraphs: vec![vec![Inline::Text(texts.text("change-unknown-text", &args))]],
            ..Callout::default()
        }));
    }
}

/// The codes from the changed record on, and the title of the one that is touched.
fn path(touched: &Touched) -> Vec<Inline> {
    let before = touched.path.len() - 1;
    let mut inlines = Vec::new();
    for record in &touched.path[..before] {
        inlines.push(Inline::Muted(format!("{} → ", record.code)));
    }
    inlines.push(Inline::Bold(touched.record().code.clone()));
    inlines.push(Inline::Text(format!(" {}", touched.record().title)));
    inlines
}
