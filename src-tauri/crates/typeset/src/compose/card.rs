//! Cards: a title over names with values, for one record.

use super::Composition;
use super::inline::{Setting, Shaped, baseline};
use super::table::{PAD_X, PAD_Y, row_look};
use crate::display::{Band, Piece, RowBody, RowLook};
use crate::document::{Align, Card, Inline};
use crate::style::{ACCENT, BODY_HEIGHT, GROUND, INK, LEFT, MEASURE, TextStyle};
use crate::tags::{Tag, TagTree};

/// A card that is less high than this stays in one piece.
const SMALL_CARD: f32 = BODY_HEIGHT * 0.26;
/// A card goes whole to the next page if it leaves no more than this of the page empty.
const CARD_SPARE: f32 = BODY_HEIGHT * 0.3;
/// How many facts stay with the title of a card that parts; as many stay together at its end.
const FEWEST_FACTS: usize = 3;

impl Composition<'_> {
    pub(crate) fn card(&mut self, card: &Card) {
        let source = card.source.as_deref();
        let node = self.tags.add("Table", TagTree::ROOT);
        let start = self.pieces.len();
        self.gap = self.gap.max(14.0);
        let title = self.card_title(card, Some(node));
        self.push(title);
        // The leading is that of the values, so that name and value stand on one line.
        let name_style = TextStyle { leading: self.sheet.cell.leading, ..self.sheet.head_cell };
        let names: Vec<Shaped> =
            card.facts.iter().map(|fact| self.shape(&[Inline::Text(fact.name.clone())], name_style, source)).collect();
        let widest = names.iter().map(|name| name.paragraph.widest_line()).fold(48.0, f32::max);
        // Values start in one column in all cards whose names take no more than others do.
        let name_width = (widest.max(self.card_names) + 2.0 * PAD_X + 6.0).min(MEASURE * 0.3);
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
        // A small card stays in one piece; a tall one may part between rows and repeats its title then.
        let total: f32 = self.pieces[start..].iter().map(|piece| piece.height).sum();
        let small = total < SMALL_CARD;
        let header = (!small).then(|| self.card_title(card, None)).map(|title| {
            self.headers.push(title);
            self.headers.len() - 1
        });
        let last = self.pieces.len() - start - 1;
        for (order, piece) in self.pieces[start..].iter_mut().enumerate() {
            piece.keep |= order > 0 && (small || order <= FEWEST_FACTS || order + FEWEST_FACTS > last + 1);
            piece.header = header.filter(|_| order > 0);
        }
        self.unite(start, CARD_SPARE);
        self.gap = 18.0;
    }

    /// The row with the title; without a place in the structure where it is repeated.
    fn card_title(&mut self, card: &Card, node: Option<Tag>) -> Piece {
        let style = TextStyle {
            size: self.sheet.cell.size + 1.0,
            leading: self.sheet.cell.leading + 1.5,
            ..self.sheet.cell.bold()
        };
        let tag = node.map_or(Tag::NONE, |node| {
            let row = self.tags.add("TR", node);
            let tag = self.tags.add("TH", row);
            self.tags.node_mut(tag).columns = 2;
            tag
        });
        let mut indent = 0.0;
        let mut sign = Vec::new();
        if !card.code.is_empty() {
            let at = (LEFT + PAD_X, baseline(style));
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
        if node.is_some() {
            piece.marks.extend(self.mark(card.destination.as_ref(), card.source.as_deref()));
        }
        piece
    }
}
