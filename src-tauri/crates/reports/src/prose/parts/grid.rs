//! Tables in a text.

use typeset::{Align, Block, Cell, Column, Inline, Row, Table};

use super::{Part, Reader};

/// Whether the first of these lines holds the titles of a table.
pub(super) fn begins(lines: &[&str]) -> bool {
    let [titles, rule, ..] = lines else { return false };
    titles.contains('|') && aligns(rule).is_some_and(|aligns| aligns.len() == cells(titles).len())
}

/// The way each column runs, told by the row of hyphens.
fn aligns(line: &str) -> Option<Vec<Align>> {
    let align = |cell: &String| {
        let hyphens = cell.trim_matches(':');
        let is_rule = !hyphens.is_empty() && hyphens.chars().all(|sign| sign == '-');
        is_rule.then(|| match (cell.starts_with(':'), cell.ends_with(':')) {
            (true, true) => Align::Center,
            (false, true) => Align::Right,
            _ => Align::Left,
        })
    };
    line.contains('|').then(|| cells(line).iter().map(align).collect()).flatten()
}

/// The cells of a line; `\|` is a stroke in a cell.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').filter(|inner| !inner.ends_with('\\')).unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for sign in line.chars() {
        match sign {
            '\\' if !escaped => escaped = true,
            '|' if !escaped => cells.push(String::new()),
            _ => {
                if let Some(cell) = cells.last_mut() {
                    cell.extend((escaped && sign != '|').then_some('\\'));
                    cell.push(sign);
                }
                escaped = false;
            }
        }
    }
    if let Some(cell) = cells.last_mut().filter(|_| escaped) {
        cell.push('\\');
    }
    cells.into_iter().map(|cell| cell.trim().to_owned()).collect()
}

impl Reader<'_, '_, '_> {
    pub(super) fn table(&mut self) {
        let titles = cells(self.lines[self.at]);
        let aligns = aligns(self.lines[self.at + 1]).unwrap_or_default();
        self.at += 2;
        let mut rows = Vec::new();
        while let Some(line) = self.lines.get(self.at).filter(|line| line.contains('|')) {
            let mut said = cells(line);
            said.resize(titles.len(), String::new());
            rows.push(Row::new(said.iter().map(|cell| self.cell(cell))));
            self.at += 1;
        }
        let column = |(order, title): (usize, String)| Column {
            title: title.replace("**", "").replace('`', ""),
            align: aligns.get(order).copied().unwrap_or_default(),
            ..Column::default()
        };
        let columns = titles.into_iter().enumerate().map(column).collect();
        let caption = self.table_caption();
        let source = Some(self.source.to_owned());
        self.parts.push(Part::Block(Block::Table(Table { columns, rows, caption, source, ..Table::default() })));
    }

    fn cell(&self, text: &str) -> Cell {
        let mut inlines = Vec::new();
        self.prose.marked(text, &mut inlines);
        Cell::inlines(inlines)
    }

    fn table_caption(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        if let Some(words) = self.lines.get(self.at).and_then(|line| line.trim().strip_prefix(": ")) {
            self.prose.marked(words.trim(), &mut inlines);
            self.at += 1;
        }
        inlines
    }
}
