//! The ways side by side: where the system stands, who keeps code and data, who looks after it, how it can be left.

use model::deployment::Host;
use model::whole::Side;
use typeset::{Block, Cell, Column, Inline, List, ListItem, Row, Table};

use super::{Appraisal, Way};
use crate::table;
use crate::writer::Writer;

/// How many ways stand side by side; more go into a table of their own.
const SIDE_BY_SIDE: usize = 3;

/// What a row of a comparison shows of a way.
type Aspect<'a, 'p> = (&'a str, &'a dyn Fn(&Way<'p>) -> Cell);

impl<'p> Writer<'_, 'p, Appraisal> {
    pub(super) fn comparison(&mut self, ways: &[Way<'p>]) {
        self.section(1, "appraisal-comparison", "appraisal-comparison-text");
        let hosts = Host::ALL.iter().map(|host| {
            let name = self.material.choice("host", host.word());
            let meaning = self.label(&format!("appraisal-host-{}", host.word()));
            let missing = ways.iter().all(|way| way.option.host != Some(*host));
            let missing = missing.then(|| Inline::Muted(self.label("appraisal-host-missing")));
            let inlines = [Inline::Bold(name), Inline::Text(meaning)].into_iter().chain(missing).collect();
            ListItem { inlines, children: None }
        });
        let items = hosts.collect();
        self.push(Block::List(List { ordered: false, items, source: None }));
        self.custody(ways);
        self.keeping(ways);
    }

    /// The responsibility matrix.
    fn custody(&mut self, ways: &[Way<'p>]) {
        let known = |way: &Way| way.option.code_custodian.is_some() || way.option.data_custodian.is_some();
        if !ways.iter().any(known) {
            return;
        }
        self.section(2, "appraisal-custody", "appraisal-custody-text");
        let aspects: [Aspect<'_, 'p>; 2] = [
            ("appraisal-custody-code", &|way| self.custodian(way.option.code_custodian)),
            ("appraisal-custody-data", &|way| self.custodian(way.option.data_custodian)),
        ];
        let tables = self.side_by_side(ways, &aspects);
        self.blocks.extend(tables);
    }

    fn keeping(&mut self, ways: &[Way<'p>]) {
        let known = |way: &Way| {
            let option = way.option;
            [&option.staffing, &option.backup, &option.exit_cost].iter().any(|text| !text.trim().is_empty())
                || !option.security_grade.trim().is_empty()
        };
        if !ways.iter().any(known) {
            return;
        }
        self.section(2, "appraisal-keeping", "appraisal-keeping-text");
        let aspects: [Aspect<'_, 'p>; 4] = [
            ("appraisal-staffing", &|way| self.said(&way.option.staffing)),
            ("appraisal-backup", &|way| self.said(&way.option.backup)),
            ("appraisal-security", &|way| self.said(&way.option.security_grade)),
            ("appraisal-exit", &|way| self.said(&way.option.exit_cost)),
        ];
        let tables = self.side_by_side(ways, &aspects);
        self.blocks.extend(tables);
    }

    fn side_by_side(&self, ways: &[Way<'p>], aspects: &[Aspect<'_, 'p>]) -> Vec<Block> {
        let table = |group: &[Way<'p>]| {
            let mut columns = vec![table::fixed(self.label("appraisal-aspect"), 72.0)];
            columns.extend(group.iter().map(|way| Column::text(way.record.title.as_str())));
            let rows = aspects.iter().map(|(key, show)| {
                let head = Cell::inlines(vec![Inline::Bold(self.label(key))]);
                Row::new(std::iter::once(head).chain(group.iter().map(show)))
            });
            Block::Table(Table { columns, rows: rows.collect(), ..Table::default() })
        };
        ways.chunks(SIDE_BY_SIDE).map(table).collect()
    }

    fn custodian(&self, side: Option<Side>) -> Cell {
        match side {
            Some(side) => Cell::from(self.material.choice("side", side.word())),
            None => Cell::inlines(vec![Inline::Muted(self.label("doc-to-be-confirmed"))]),
        }
    }

    /// A text of a record; what nobody wrote is still to be confirmed.
    fn said(&self, text: &str) -> Cell {
        let paragraphs = self.prose.paragraphs(text);
        if paragraphs.is_empty() {
            return Cell::inlines(vec![Inline::Muted(self.label("doc-to-be-confirmed"))]);
        }
        table::stacked(paragraphs)
    }
}
