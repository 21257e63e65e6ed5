//! The request itself: who asks for what and why, and what would become of each record.

use model::Record;
use model::development::{ChangeItem, ChangeOption, ChangeRequest};
use rules::ChangeClass;
use typeset::{Block, Card, Cell, Column, Fact, Heading, Inline, Row, Table};

use super::{Change, kind_key};
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, Change> {
    pub(super) fn chapter(&mut self, record: &'p Record, change: &'p ChangeRequest) {
        self.push(Block::Heading(Heading {
            level: 1,
            text: format!("{} {}", record.code, record.title),
            numbered: false,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }));
        let facts = self.facts(record, change);
        self.push(Block::Card(Card {
            title: self.label("change-facts"),
            facts,
            source: Some(record.code.clone()),
            ..Card::default()
        }));
        self.prose_section("change-reason", &change.reason, record);
        self.items(change);
        self.options(change);
        self.plan(record, change);
        self.impact(record);
        self.prose_section("change-if-not", &change.consequence_if_not, record);
        self.decision(record, change);
    }

    fn facts(&self, record: &Record, change: &ChangeRequest) -> Vec<Fact> {
        let material = self.material;
        let fact = |key: &str, value: Option<String>| Some(Fact::new(self.label(key), value?));
        // What is absorbed or advised against says so as its disposition; only the third kind tells more.
        let kind = ChangeClass::of(change).filter(|kind| *kind == ChangeClass::OwnImprovement);
        let kind = kind.map(|kind| self.label(&kind_key(kind)));
        let owner = record.owner.and_then(|owner| material.view.record(owner)).map(|owner| owner.title.clone());
        let facts = [
            fact("change-origin", change.origin.map(|it| material.choice("change_origin", it.word()))),
            fact("change-received", change.received_on.map(|on| material.texts.format().date(on))),
            fact("change-handled-by", owner),
            fact("change-status", change.status.map(|it| material.choice("change_status", it.word()))),
            fact("change-disposition", change.disposition.map(|it| material.choice("change_disposition", it.word()))),
            fact("change-kind", kind),
        ];
        facts.into_iter().flatten().collect()
    }

    /// A part of the chapter that consists of one text; nothing where the text is blank.
    fn prose_section(&mut self, key: &str, text: &str, record: &Record) {
        let paragraphs = self.prose.blocks(text, &record.code);
        if paragraphs.is_empty() {
            return;
        }
        let title = self.label(key);
        self.sub_heading(title);
        self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
    }

    pub(super) fn sub_heading(&mut self, text: String) {
        self.push(Block::Heading(Heading { level: 3, text, ..Heading::default() }));
    }

    /// The records as they are and as they would be.
    fn items(&mut self, change: &ChangeRequest) {
        let rows: Vec<Row> = change.items.iter().map(|item| self.item(item)).collect();
        if rows.is_empty() {
            return;
        }
        let title = self.label("change-items");
        self.sub_heading(title);
        let columns = vec![
            table::fixed(self.label("change-item"), 96.0),
            table::fixed(self.label("change-what"), 44.0),
            Column::text(self.label("change-before")),
            Column::text(self.label("change-after")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn item(&self, item: &ChangeItem) -> Row {
        let record = self.material.view.at(item.record);
        let what = match record {
            Some(record) => {
                table::stacked([vec![Inline::Bold(record.code.clone())], vec![Inline::Text(record.title.clone())]])
            }
            None => Cell::inlines(vec![Inline::Muted(self.label("change-item-unnamed"))]),
        };
        let change = item.change.map(|it| self.material.choice("item_change", it.word()));
        let (before, after) = crate::development::redline::sides(&item.before, &item.after);
        Row::new([what, Cell::from(change.unwrap_or_default()), side(before), side(after)])
    }

    fn options(&mut self, change: &ChangeRequest) {
        if change.options.is_empty() {
            return;
        }
        let title = self.label("change-options");
        self.sub_heading(title);
        let decided = change.options.iter().any(|option| option.chosen == Some(true));
        let rows: Vec<Row> = change.options.iter().map(|option| self.option(option, decided)).collect();
        let mut columns = vec![
            Column::text(self.label("change-option")),
            Column::number(self.label("change-effort")),
            Column::number(self.label("change-price")),
        ];
        columns.extend(decided.then(|| table::fixed(self.label("change-chosen"), 62.0)));
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn option(&self, option: &ChangeOption, decided: bool) -> Row {
        let material = self.material;
        let what = std::iter::once(vec![Inline::Bold(option.title.clone())]);
        let effort = option.effort.map(|days| material.texts.format().person_days(days));
        let price = match option.cost {
            Some(0.0) => Some(self.label("change-free")),
            cost => cost.map(|cost| material.money(cost)),
        };
        let unknown = || self.label("format-unknown");
        let mut cells = vec![
            table::stacked(what.chain(self.prose.paragraphs(&option.description))),
            Cell::from(effort.unwrap_or_else(unknown)),
            Cell::from(price.unwrap_or_else(unknown)),
        ];
        let chosen = option.chosen == Some(true);
        let mark =
            if chosen { Inline::Bold(self.label("change-chosen-mark")) } else { Inline::Muted("–".to_owned()) };
        cells.extend(decided.then(|| Cell::inlines(vec![mark])));
        Row::new(cells)
    }
}

fn side(inlines: Vec<Inline>) -> Cell {
    if inlines.is_empty() { Cell::inlines(vec![Inline::Muted("–".to_owned())]) } else { Cell::inlines(inlines) }
}
