//! Tables: rows of cells under a header that is repeated on every page.

use std::borrow::Cow;

use super::Composition;
use super::fields::Slot;
use super::inline::{Setting, Shaped};
use super::widths::{Length, Want, share};
use crate::display::{Band, Piece, RowBody, RowLook};
use crate::document::{Align, Cell, CellPart, Field, Inline, Row, RowKind, Table, Width};
use crate::outcome::{Error, Watch};
use crate::style::{BODY_HEIGHT, GROUND, HAIR, HAIRLINE, INK, LEFT, MEASURE, TextStyle};
use crate::tags::{Tag, TagTree};

/// Space at both sides of a cell.
pub(crate) const PAD_X: f32 = 6.0;
/// Space above and below a cell.
pub(crate) const PAD_Y: f32 = 5.0;
/// Rows that are no higher than this in all are short ones, which stay together at the ends of a table.
const SHORT_ROWS: f32 = BODY_HEIGHT * 0.18;
/// How many short rows at the end of a table stay together.
const FEWEST_ROWS: usize = 3;
/// A text up to this wide, in points, is a label that stays in one line; a longer one gets at least as much.
const LABEL_WIDTH: f32 = 64.0;
/// A column of fixed width grows by up to this factor so that the words in it stay whole.
const LITTLE_MORE: f32 = 1.3;
/// A table no higher than this goes whole to the next page if that leaves no more than [`TABLE_SPARE`] empty.
const SMALL_TABLE: f32 = BODY_HEIGHT * 0.35;
const TABLE_SPARE: f32 = BODY_HEIGHT * 0.15;
/// How many rows are set between two questions whether to stop.
const ROWS_PER_ASK: usize = 100;

/// A cell that was shaped and not yet broken into lines.
pub(crate) enum Part<'d> {
    /// A paragraph, and how far all its lines stand in.
    Text(Shaped, f32),
    Fields(&'d [Field]),
}

/// Left edges and widths of the columns, padding included.
pub(crate) type Columns = Vec<(f32, f32)>;

impl Composition<'_> {
    pub(crate) fn table(&mut self, table: &Table, watch: &mut Watch<'_>) -> Result<(), Error> {
        let source = table.source.as_deref();
        let node = self.tags.add("Table", TagTree::ROOT);
        let start = self.pieces.len();
        self.table_caption(table, node);
        let head_style = self.sheet.head_cell;
        let heads: Vec<Shaped> = table
            .columns
            .iter()
            .map(|column| self.shape(&[Inline::Text(column.title.clone())], head_style, source))
            .collect();
        let mut rows = Vec::with_capacity(table.rows.len());
        for (order, row) in table.rows.iter().enumerate() {
            if order % ROWS_PER_ASK == 0 {
                watch.ask()?;
            }
            rows.push(self.shape_row(row, source));
        }
        let columns = self.columns(table, &heads, &rows);
        let header = self.header_row(table, &heads, &columns, node);
        let mut keep = header.is_some();
        let body = if header.is_some() { self.tags.add("TBody", node) } else { node };
        for (order, (row, cells)) in table.rows.iter().zip(rows).enumerate() {
            if order % ROWS_PER_ASK == 0 {
                watch.ask()?;
            }
            let mut piece = self.row(table, row, cells, &columns, body);
            piece.header = header;
            piece.keep = keep;
            // The head of a group does not end a page, nor do sums begin one.
            keep =
                row.kind == RowKind::Group || table.rows.get(order + 1).is_some_and(|next| next.kind == RowKind::Total);
            self.push(piece);
        }
        self.keep_rows(table);
        let height: f32 = self.pieces[start..].iter().map(|piece| piece.height).sum();
        self.unite(start, if height <= SMALL_TABLE { TABLE_SPARE } else { 0.0 });
        let mark = self.mark(table.destination.as_ref(), source);
        if let (Some(mark), Some(first)) = (mark, self.pieces.get_mut(start)) {
            first.marks.push(mark);
        }
        self.gap = 16.0;
        Ok(())
    }

    /// Keeps short rows together at both ends of a table and at the end of each group, so that no page has only one
    /// or two of them. High rows may stand alone: to keep them would leave much of a page empty.
    fn keep_rows(&mut self, table: &Table) {
        let count = table.rows.len();
        let Some(first) = self.pieces.len().checked_sub(count) else {
            return;
        };
        let rows = &mut self.pieces[first..];
        let short = |rows: &[Piece]| rows.iter().map(|row| row.height).sum::<f32>() <= SHORT_ROWS;
        if count >= 2 && short(&rows[..2]) {
            rows[1].keep = true;
        }
        for tail in 2..=FEWEST_ROWS.min(count) {
            if short(&rows[count - tail..]) {
                rows[count - tail + 1].keep = true;
            }
        }
        let ends_group = |order: usize| table.rows.get(order + 1).is_some_and(|next| next.kind == RowKind::Group);
        for order in (1..count).filter(|order| ends_group(*order)) {
            if short(&rows[order - 1..=order]) {
                rows[order].keep = true;
            }
        }
    }

    fn table_caption(&mut self, table: &Table, node: Tag) {
        self.gap = self.gap.max(8.0);
        if table.caption.is_empty() {
            return;
        }
        let tag = self.tags.add("Caption", node);
        let (style, source) = (self.sheet.caption, table.source.as_deref());
        self.tables += 1;
        let number = self.labels.table.replace("{number}", &self.tables.to_string());
        let shaped = self.shape_caption(&number, &table.caption, style, source);
        let bands = self.set(&shaped, Setting { style, align: Align::Left, x: LEFT, width: MEASURE, tag, source });
        for (order, band) in bands.into_iter().enumerate() {
            self.push(Piece::new(band.height, band.items).kept(order > 0));
        }
        self.gap = 5.0;
        self.keep_next = true;
    }

    fn shape_row<'d>(&mut self, row: &'d Row, source: Option<&str>) -> Vec<Vec<Part<'d>>> {
        let style = self.row_style(row.kind);
        let source = row.source.as_deref().or(source);
        row.cells.iter().map(|cell| self.shape_cell(cell, style, source)).collect()
    }

    fn row_style(&self, kind: RowKind) -> TextStyle {
        match kind {
            RowKind::Normal => self.sheet.cell,
            RowKind::Group | RowKind::Total => self.sheet.cell.bold(),
        }
    }

    fn shape_cell<'d>(&mut self, cell: &'d Cell, style: TextStyle, source: Option<&str>) -> Vec<Part<'d>> {
        cell.parts
            .iter()
            .map(|part| match part {
                CellPart::Text(inlines) => {
                    let (inlines, steps) = hanging(inlines);
                    Part::Text(self.shape(&inlines, style, source), steps as f32 * style.size)
                }
                CellPart::Fields(fields) => Part::Fields(fields),
            })
            .collect()
    }

    fn columns(&mut self, table: &Table, heads: &[Shaped], rows: &[Vec<Vec<Part<'_>>>]) -> Columns {
        // Titles stay whole like words.
        let titles = heads.iter().map(text_widths).map(|want| Want { words: want.least, ..want });
        let mut wants: Vec<Want> = titles.collect();
        let mut lengths: Vec<Vec<Length>> = vec![Vec::new(); wants.len()];
        // The width of the widest field in each column, which no column is narrower than.
        let mut fields = vec![0.0_f32; wants.len()];
        for (order, (row, cells)) in table.rows.iter().zip(rows).enumerate() {
            for (index, parts) in cells.iter().enumerate().take(wants.len()) {
                if row.kind == RowKind::Group && index == 0 {
                    continue;
                }
                let index = column_of(row, index, wants.len());
                for part in parts {
                    let is_field = matches!(part, Part::Fields(_));
                    let part = self.part_widths(part);
                    if is_field {
                        fields[index] = fields[index].max(part.words);
                    }
                    let want = &mut wants[index];
                    want.words = want.words.max(part.words);
                    want.least = want.least.max(part.least);
                    want.most = want.most.max(part.most);
                    // A label stays in one line as a word does.
                    let word = if part.most <= LABEL_WIDTH { part.most } else { part.words };
                    let (whole, word) = (part.most + 2.0 * PAD_X, word + 2.0 * PAD_X);
                    lengths[index].push(Length { row: order, whole, word });
                }
            }
        }
        for (((want, column), head), fields) in wants.iter_mut().zip(&table.columns).zip(heads).zip(fields) {
            want.words += 2.0 * PAD_X;
            want.least += 2.0 * PAD_X;
            want.most += 2.0 * PAD_X + 0.5;
            if let Width::Fixed(width) = column.width {
                // Whatever was thought to be enough, the words of the title stay whole, and those of its cells where
                // only little is missing.
                let title = (text_widths(head).least + 2.0 * PAD_X + 0.5).min(MEASURE / 4.0);
                let words = Some(want.least + 0.5).filter(|words| *words <= width * LITTLE_MORE);
                let fields = if fields > 0.0 { fields + 2.0 * PAD_X } else { 0.0 };
                let asked = width.max(title).max(words.unwrap_or(0.0)).max(fields);
                want.fixed = Some(asked.clamp(2.0 * PAD_X + 4.0, MEASURE));
            }
        }
        let mut x = LEFT;
        share(&wants, &lengths, MEASURE)
            .into_iter()
            .map(|width| {
                let column = (x, width);
                x += width;
                column
            })
            .collect()
    }

    fn part_widths(&mut self, part: &Part<'_>) -> Want {
        match part {
            Part::Text(shaped, indent) => {
                let Want { words, least, most, .. } = text_widths(shaped);
                Want { words: words + indent, least: least + indent, most: most + indent, fixed: None }
            }
            Part::Fields(fields) => {
                let widths: Vec<f32> = fields.iter().map(|field| self.field_width(field)).collect();
                let widest = widths.iter().copied().fold(0.0, f32::max);
                Want { words: widest, least: widest, most: widest, fixed: None }
            }
        }
    }

    fn header_row(&mut self, table: &Table, heads: &[Shaped], columns: &Columns, node: Tag) -> Option<usize> {
        if table.columns.iter().all(|column| column.title.is_empty()) {
            return None;
        }
        // The header that is repeated on further pages is no content a second time.
        let repeated = self.header_piece(table, heads, columns, None);
        let head = self.tags.add("THead", node);
        let row = self.tags.add("TR", head);
        let first = self.header_piece(table, heads, columns, Some(row));
        self.headers.push(repeated);
        self.push(first);
        Some(self.headers.len() - 1)
    }

    fn header_piece(&mut self, table: &Table, heads: &[Shaped], columns: &Columns, row: Option<Tag>) -> Piece {
        let mut cells = Vec::with_capacity(heads.len());
        for (index, head) in heads.iter().enumerate() {
            let tag = row.map_or(Tag::NONE, |row| self.tags.add("TH", row));
            cells.push(self.set(
                head,
                Setting {
                    style: self.sheet.head_cell,
                    align: table.columns[index].align,
                    x: columns[index].0 + PAD_X,
                    width: columns[index].1 - 2.0 * PAD_X,
                    tag,
                    source: table.source.as_deref(),
                },
            ));
        }
        Piece::row(RowBody {
            cells,
            pad: PAD_Y,
            look: RowLook { above: Some((INK, 1.0)), below: Some((INK, HAIRLINE)), ..row_look() },
        })
    }

    fn row(&mut self, table: &Table, row: &Row, cells: Vec<Vec<Part<'_>>>, columns: &Columns, node: Tag) -> Piece {
        let style = self.row_style(row.kind);
        let source = row.source.as_deref().or(table.source.as_deref());
        let tag = self.tags.add("TR", node);
        let count = columns.len();
        let own = cells.len().min(count);
        let mut set = Vec::with_capacity(own);
        for (index, parts) in cells.into_iter().take(own).enumerate() {
            let column = column_of(row, index, count);
            let (x, mut width) = columns[column];
            let cell = self.tags.add("TD", tag);
            if row.kind == RowKind::Group && index == 0 {
                let spanned = count + 1 - own;
                width = columns[..spanned].iter().map(|column| column.1).sum();
                self.tags.node_mut(cell).columns = spanned as u32;
            }
            let setting = Setting {
                style,
                align: table.columns[column].align,
                x: x + PAD_X,
                width: width - 2.0 * PAD_X,
                tag: cell,
                source,
            };
            set.push(self.set_parts(parts, setting));
        }
        let mut look = row_look();
        match row.kind {
            RowKind::Normal => {}
            RowKind::Group => look.ground = Some(GROUND),
            RowKind::Total => look.above = Some((INK, HAIRLINE)),
        }
        look.change = row.change;
        let mut piece = Piece::row(RowBody { cells: set, pad: PAD_Y, look });
        piece.marks.extend(self.mark(row.destination.as_ref(), source));
        piece
    }

    fn set_parts(&mut self, parts: Vec<Part<'_>>, setting: Setting<'_>) -> Vec<Band> {
        let mut bands = Vec::new();
        for part in parts {
            match part {
                Part::Text(shaped, indent) => {
                    let (x, width) = (setting.x + indent, setting.width - indent);
                    bands.extend(self.set(&shaped, Setting { x, width, ..setting }));
                }
                Part::Fields(fields) => {
                    let slot = Slot { x: setting.x, width: setting.width, tag: setting.tag };
                    bands.extend(self.cell_fields(fields, slot));
                }
            }
        }
        bands
    }
}

/// A paragraph of a cell without the full-width spaces that it begins with, and how many they are: all its lines stand in
/// by them, not only the first.
fn hanging(inlines: &[Inline]) -> (Cow<'_, [Inline]>, usize) {
    let Some(Inline::Text(first) | Inline::Bold(first)) = inlines.first() else {
        return (Cow::Borrowed(inlines), 0);
    };
    let text = first.trim_start_matches('\u{3000}');
    let steps = first[..first.len() - text.len()].chars().count();
    if steps == 0 {
        return (Cow::Borrowed(inlines), 0);
    }
    let mut inlines = inlines.to_vec();
    if let Inline::Text(own) | Inline::Bold(own) = &mut inlines[0] {
        *own = text.to_owned();
    }
    (Cow::Owned(inlines), steps)
}

/// The widths that a text asks for.
fn text_widths(shaped: &Shaped) -> Want {
    let (words, most) = (shaped.paragraph.widest_part(), shaped.paragraph.widest_line());
    Want { words, least: words.max(most.min(LABEL_WIDTH)), most, fixed: None }
}

pub(crate) fn row_look() -> RowLook {
    RowLook {
        left: LEFT,
        width: MEASURE,
        ground: None,
        below: Some((HAIR, HAIRLINE)),
        above: None,
        change: None,
        bar: None,
    }
}

/// The column in which a row's cell starts: all but the first cell of a group's head take the last columns.
fn column_of(row: &Row, cell: usize, columns: usize) -> usize {
    if row.kind == RowKind::Group && cell > 0 { columns - row.cells.len().min(columns) + cell } else { cell }
}
