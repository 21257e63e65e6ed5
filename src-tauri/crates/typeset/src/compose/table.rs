//! Tables and cards: column widths by content, rows of cells.

use super::Composition;
use super::fields::Slot;
use super::inline::{Setting, Shaped};
use crate::display::{Band, Piece, RowBody, RowLook};
use crate::document::{Align, Card, Cell, CellPart, Field, Inline, Row, RowKind, Table, Width};
use crate::outcome::{Error, Watch};
use crate::style::{ACCENT, GROUND, HAIR, HAIRLINE, INK, LEFT, MEASURE, TextStyle};
use crate::tags::{Tag, TagTree};

/// Space at both sides of a cell.
const PAD_X: f32 = 6.0;
/// Space above and below a cell.
const PAD_Y: f32 = 5.0;
/// How many rows are set between two questions whether to stop.
const ROWS_PER_ASK: usize = 100;

/// A cell that was shaped and not yet broken into lines.
pub(crate) enum Part<'d> {
    Text(Shaped),
    Fields(&'d [Field]),
}

/// Left edges and widths of the columns, padding included.
pub(crate) type Columns = Vec<(f32, f32)>;

impl Composition<'_> {
    pub(crate) fn table(&mut self, table: &Table, watch: &mut Watch<'_>) -> Result<(), Error> {
        let source = table.source.as_deref();
        let node = self.tags.add("Table", TagTree::ROOT);
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
        let count = table.rows.len();
        for (order, (row, cells)) in table.rows.iter().zip(rows).enumerate() {
            if order % ROWS_PER_ASK == 0 {
                watch.ask()?;
            }
            let mut piece = self.row(table, row, cells, &columns, node);
            piece.header = header;
            // The last row does not stand alone on a page, nor does the head of a group end one.
            piece.keep = keep || (order + 1 == count && count > 2);
            keep = row.kind == RowKind::Group;
            self.push(piece);
        }
        self.gap = 16.0;
        Ok(())
    }

    fn table_caption(&mut self, table: &Table, node: Tag) {
        self.gap = self.gap.max(8.0);
        if table.caption.is_empty() {
            return;
        }
        let tag = self.tags.add("Caption", node);
        let bands = self.lines(
            &table.caption,
            Setting {
                style: self.sheet.caption,
                align: Align::Left,
                x: LEFT,
                width: MEASURE,
                tag,
                source: table.source.as_deref(),
            },
        );
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
                CellPart::Text(inlines) => Part::Text(self.shape(inlines, style, source)),
                CellPart::Fields(fields) => Part::Fields(fields),
            })
            .collect()
    }

    fn columns(&mut self, table: &Table, heads: &[Shaped], rows: &[Vec<Vec<Part<'_>>>]) -> Columns {
        let mut wants: Vec<Want> = heads
            .iter()
            .map(|head| Want { least: head.paragraph.widest_part(), most: head.paragraph.widest_line(), fixed: None })
            .collect();
        for (row, cells) in table.rows.iter().zip(rows) {
            for (index, parts) in cells.iter().enumerate().take(wants.len()) {
                if row.kind == RowKind::Group && index == 0 {
                    continue;
                }
                let index = column_of(row, index, wants.len());
                for part in parts {
                    let (least, most) = self.part_widths(part);
                    wants[index].least = wants[index].least.max(least);
                    wants[index].most = wants[index].most.max(most);
                }
            }
        }
        for (want, column) in wants.iter_mut().zip(&table.columns) {
            want.least += 2.0 * PAD_X;
            want.most += 2.0 * PAD_X + 0.5;
            if let Width::Fixed(width) = column.width {
                want.fixed = Some(width.clamp(2.0 * PAD_X + 4.0, MEASURE));
            }
        }
        let mut x = LEFT;
        share(&wants, MEASURE)
            .into_iter()
            .map(|width| {
                let column = (x, width);
                x += width;
                column
            })
            .collect()
    }

    fn part_widths(&mut self, part: &Part<'_>) -> (f32, f32) {
        match part {
            Part::Text(shaped) => (shaped.paragraph.widest_part(), shaped.paragraph.widest_line()),
            Part::Fields(fields) => {
                let widths: Vec<f32> = fields.iter().map(|field| self.field_width(field)).collect();
                let widest = widths.iter().copied().fold(0.0, f32::max);
                (widest, widest)
            }
        }
    }

    fn header_row(&mut self, table: &Table, heads: &[Shaped], columns: &Columns, node: Tag) -> Option<usize> {
        if table.columns.iter().all(|column| column.title.is_empty()) {
            return None;
        }
        // The header that is repeated on further pages is no content a second time.
        let repeated = self.header_piece(table, heads, columns, None);
        let row = self.tags.add("TR", node);
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
        let mut piece = Piece::row(RowBody { cells: set, pad: PAD_Y, look });
        piece.marks.extend(self.mark(row.destination.as_ref(), source));
        piece
    }

    fn set_parts(&mut self, parts: Vec<Part<'_>>, setting: Setting<'_>) -> Vec<Band> {
        let mut bands = Vec::new();
        for part in parts {
            match part {
                Part::Text(shaped) => bands.extend(self.set(&shaped, setting)),
                Part::Fields(fields) => {
                    let slot = Slot { x: setting.x, width: setting.width, tag: setting.tag };
                    bands.extend(self.cell_fields(fields, slot));
                }
            }
        }
        bands
    }

    pub(crate) fn card(&mut self, card: &Card) {
        let source = card.source.as_deref();
        let node = self.tags.add("Table", TagTree::ROOT);
        let start = self.pieces.len();
        self.gap = self.gap.max(14.0);
        self.card_title(card, node);
        let name_style = self.sheet.head_cell;
        let names: Vec<Shaped> =
            card.facts.iter().map(|fact| self.shape(&[Inline::Text(fact.name.clone())], name_style, source)).collect();
        let widest = names.iter().map(|name| name.paragraph.widest_line()).fold(48.0, f32::max);
        let name_width = (widest + 2.0 * PAD_X + 6.0).min(MEASURE * 0.3);
        for (fact, name) in card.facts.iter().zip(&names) {
            let row = self.tags.add("TR", node);
            let setting = |x: f32, width: f32, style, tag| Setting {
                style,
                align: Align::Left,
                x: x + PAD_X,
                width: width - 2.0 * PAD_X,
                tag,
                source,
            };
            let head = self.tags.add("TH", row);
            let name = self.set(name, setting(LEFT, name_width, name_style, head));
            let data = self.tags.add("TD", row);
            let (x, width) = (LEFT + name_width, MEASURE - name_width);
            let value = self.lines(&fact.value, setting(x, width, self.sheet.cell, data));
            let body = RowBody { cells: vec![name, value], pad: PAD_Y - 0.5, look: row_look() };
            self.push(Piece::row(body));
        }
        // A small card stays in one piece; a tall one may part between rows, not after its title.
        let total: f32 = self.pieces[start..].iter().map(|piece| piece.height).sum();
        let small = total < crate::style::BODY_HEIGHT * 0.4;
        for (order, piece) in self.pieces[start..].iter_mut().enumerate() {
            piece.keep |= order == 1 || (small && order > 0);
        }
        self.gap = 18.0;
    }

    fn card_title(&mut self, card: &Card, node: Tag) {
        let style = TextStyle {
            size: self.sheet.cell.size + 1.0,
            leading: self.sheet.cell.leading + 1.5,
            ..self.sheet.cell.bold()
        };
        let row = self.tags.add("TR", node);
        let tag = self.tags.add("TH", row);
        self.tags.node_mut(tag).columns = 2;
        let mut indent = 0.0;
        let mut sign = Vec::new();
        if !card.code.is_empty() {
            let at = (LEFT + PAD_X, super::inline::baseline(style));
            let (items, width) = self.label(&card.code, style.colored(ACCENT), at, tag);
            sign = items;
            indent = width + 8.0;
        }
        let mut bands = self.lines(
            &[Inline::Text(card.title.clone())],
            Setting {
                style,
                align: Align::Left,
                x: LEFT + PAD_X + indent,
                width: MEASURE - 2.0 * PAD_X - indent,
                tag,
                source: card.source.as_deref(),
            },
        );
        if bands.is_empty() {
            bands.push(Band { height: style.leading, items: Vec::new() });
        }
        bands[0].items.splice(0..0, sign).for_each(drop);
        let mut piece = Piece::row(RowBody {
            cells: vec![bands],
            pad: PAD_Y,
            look: RowLook { ground: Some(GROUND), above: Some((INK, 1.0)), ..row_look() },
        });
        piece.marks.extend(self.mark(card.destination.as_ref(), card.source.as_deref()));
        self.push(piece);
    }
}

fn row_look() -> RowLook {
    RowLook { left: LEFT, width: MEASURE, ground: None, below: Some((HAIR, HAIRLINE)), above: None }
}

/// The column in which a row's cell starts: all but the first cell of a group's head take the last columns.
fn column_of(row: &Row, cell: usize, columns: usize) -> usize {
    if row.kind == RowKind::Group && cell > 0 { columns - row.cells.len().min(columns) + cell } else { cell }
}

/// What a column would like, in points.
#[derive(Debug, Clone, Copy)]
struct Want {
    /// Without parting a word.
    least: f32,
    /// Without breaking a line.
    most: f32,
    fixed: Option<f32>,
}

/// Shares a width out among columns: short ones get what they ask for, long ones share the rest by the square root of
/// their length, so that a column of paragraphs grows wider than one of phrases without starving it.
fn share(wants: &[Want], total: f32) -> Vec<f32> {
    let mut widths: Vec<Option<f32>> = wants.iter().map(|want| want.fixed).collect();
    loop {
        let (rest, open) = rest(&widths, total);
        let fair = rest / open.max(1) as f32;
        let mut changed = false;
        for (want, width) in wants.iter().zip(&mut widths) {
            if width.is_none() && want.most <= fair {
                *width = Some(want.most);
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    let (rest, open) = rest(&widths, total);
    if open == 0 {
        return spread(wants, &widths, total);
    }
    share_long(wants, &mut widths, rest);
    let widths: Vec<f32> = widths.into_iter().map(|width| width.unwrap_or(0.0)).collect();
    let sum: f32 = widths.iter().sum();
    if sum > total {
        return widths.iter().map(|width| width * total / sum).collect();
    }
    widths
}

/// Gives each long column its part of the rest, words kept whole where that leaves enough for the others.
fn share_long(wants: &[Want], widths: &mut [Option<f32>], rest: f32) {
    let open: Vec<usize> = (0..wants.len()).filter(|index| widths[*index].is_none()).collect();
    let floor = rest / open.len() as f32 * 0.6;
    let least: Vec<f32> = open.iter().map(|index| wants[*index].least.min(floor)).collect();
    let free = (rest - least.iter().sum::<f32>()).max(0.0);
    let weights: Vec<f32> = open.iter().map(|index| wants[*index].most.sqrt()).collect();
    let sum: f32 = weights.iter().sum();
    for ((index, least), weight) in open.iter().zip(least).zip(weights) {
        widths[*index] = Some(least + free * weight / sum.max(1.0));
    }
}

/// The width that is not given away, and how many columns wait for it.
fn rest(widths: &[Option<f32>], total: f32) -> (f32, usize) {
    let given: f32 = widths.iter().flatten().sum();
    let open = widths.iter().filter(|width| width.is_none()).count();
    ((total - given).max(0.0), open)
}

/// Spreads what is left over when all columns have what they want, so that the table fills its width.
fn spread(wants: &[Want], widths: &[Option<f32>], total: f32) -> Vec<f32> {
    let given: f32 = widths.iter().flatten().sum();
    let flexible: f32 = wants.iter().filter(|want| want.fixed.is_none()).map(|want| want.most).sum();
    let left = total - given;
    wants
        .iter()
        .zip(widths)
        .map(|(want, width)| {
            let width = width.unwrap_or(0.0);
            match want.fixed {
                None if flexible > 0.0 => width + left * want.most / flexible,
                _ if flexible == 0.0 && given > 0.0 => width * total / given,
                _ => width,
            }
        })
        .collect()
}
