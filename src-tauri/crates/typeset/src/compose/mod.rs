//! From blocks to pieces: shaped lines, rows and drawings with their heights, ready to be put on pages.

mod card;
mod code;
mod contents;
mod cover;
mod fields;
mod figures;
mod flow;
mod inline;
pub(crate) mod names;
mod notes;
mod redline;
mod table;
mod widths;

use std::collections::{BTreeSet, HashMap, HashSet};

use text::{Fonts, Language, Shaper};

use self::names::FieldNames;
use crate::display::{Band, Mark, Piece, Unit};
use crate::document::{Block, Document, FigureClass, Heading, Inline, Labels};
use crate::glyphs::GlyphTable;
use crate::image::Images;
use crate::outcome::{Error, Phase, ProblemKind, Problems, Watch};
use crate::style::Sheet;
use crate::tags::TagTree;

/// A heading with its number, as the contents and the outline list it.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) level: u8,
    /// Such as `2.1`; empty if it is not counted.
    pub(crate) number: String,
    pub(crate) text: String,
}

/// A counted figure, as the lists of figures show it.
#[derive(Debug, Clone)]
pub(crate) struct FigureEntry {
    pub(crate) class: FigureClass,
    /// Such as `Figure 3`.
    pub(crate) number: String,
    pub(crate) caption: Vec<Inline>,
}

/// Everything that pages are made of.
pub(crate) struct Composition<'f> {
    pub(crate) pieces: Vec<Piece>,
    /// The header rows of tables, by [`Piece::header`].
    pub(crate) headers: Vec<Piece>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) figures: Vec<FigureEntry>,
    /// The pages of destinations as far as they are known before all pages are.
    pub(crate) pages: HashMap<String, usize>,
    /// The destinations whose pages are printed in the text.
    pub(crate) asked: BTreeSet<String>,
    /// The lines of each note.
    pub(crate) notes: Vec<Vec<Band>>,
    in_note: bool,
    /// How many paragraphs were set.
    paragraphs: u32,
    /// How many pairs of texts in drawings overlap.
    pub(crate) label_overlaps: usize,
    labels: Labels,
    pub(crate) shaper: Shaper<'f>,
    pub(crate) images: Images,
    pub(crate) glyphs: GlyphTable<'f>,
    pub(crate) tags: TagTree,
    pub(crate) problems: Problems,
    pub(crate) sheet: Sheet,
    pub(crate) language: Language,
    /// Names of all destinations, to tell references that lead nowhere.
    names: HashSet<String>,
    /// Names of destinations and fields that are already placed.
    placed: HashSet<String>,
    fields: FieldNames,
    /// The next heading is the entry of this index.
    next_entry: usize,
    next_figure: usize,
    /// How many captioned tables there are so far.
    tables: usize,
    /// Space that the last piece asks for below itself.
    gap: f32,
    /// Whether what comes next must not start a page.
    keep_next: bool,
    break_next: bool,
    /// The width of the widest name in the cards of the document, as far as that is common.
    card_names: f32,
    /// How many tables, lists and cards there are so far.
    units: usize,
}

/// What is worth keeping from one composition of a document to the next.
pub(crate) struct Tools<'f> {
    shaper: Shaper<'f>,
    images: Images,
}

impl<'f> Tools<'f> {
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        Tools { shaper: Shaper::new(fonts), images: Images::default() }
    }
}

/// Composes all blocks of a document.
///
/// `pages` tells where destinations stood when the document was composed before; text that prints a page number leaves
/// room by it.
pub(crate) fn compose<'f>(
    document: &Document,
    tools: Tools<'f>,
    pages: HashMap<String, usize>,
    watch: &mut Watch<'_>,
) -> Result<Composition<'f>, Error> {
    let language = document.meta.language;
    let mut composition = Composition {
        pieces: Vec::new(),
        headers: Vec::new(),
        entries: number(&document.blocks),
        figures: figures(document),
        pages,
        asked: BTreeSet::new(),
        notes: Vec::new(),
        in_note: false,
        paragraphs: 0,
        label_overlaps: 0,
        labels: document.labels.clone(),
        glyphs: GlyphTable::new(tools.shaper.fonts()),
        shaper: tools.shaper,
        images: tools.images,
        tags: TagTree::new(),
        problems: Problems::default(),
        sheet: Sheet::new(language),
        language,
        names: names(&document.blocks),
        placed: HashSet::new(),
        fields: FieldNames::default(),
        next_entry: 0,
        next_figure: 0,
        tables: 0,
        gap: 0.0,
        keep_next: false,
        break_next: false,
        card_names: 0.0,
        units: 0,
    };
    composition.card_names = composition.names_of_cards(&document.blocks);
    let total = document.blocks.len();
    // Where the lists in front of the text began.
    let mut contents = None;
    for (done, block) in document.blocks.iter().enumerate() {
        watch.report(Phase::Compose, done, total)?;
        let start = composition.pieces.len();
        composition.block(document, block, watch)?;
        let lines = composition.pieces.len() - start;
        let next = document.blocks.get(done + 1);
        let introduces = matches!(block, Block::Paragraph(_)) && next.is_some_and(is_introduced);
        let before = done.checked_sub(1).and_then(|before| document.blocks.get(before));
        if is_contents(block) {
            let start = *contents.get_or_insert(start);
            if next.is_none_or(|next| !is_contents(next)) {
                composition.tighten(start);
                contents = None;
            }
        }
        composition.keep_next |= introduces || leads_in(block) || opens_section(before, block, lines);
    }
    watch.report(Phase::Compose, total, total)?;
    Ok(composition)
}

fn is_contents(block: &Block) -> bool {
    matches!(block, Block::Contents { .. } | Block::FigureList { .. })
}

/// A name of a card wider than this has a column of its own width.
const WIDEST_NAME: f32 = 80.0;

/// A paragraph of up to this many lines below a heading does not end a page.
const SHORT_OPENING: usize = 2;

/// Whether a block is a short paragraph right below a heading: with nothing but it at the end of a page, the section
/// would look as if it had no content.
fn opens_section(before: Option<&Block>, block: &Block, lines: usize) -> bool {
    matches!((before, block), (Some(Block::Heading(_)), Block::Paragraph(_))) && lines <= SHORT_OPENING
}

/// Whether a block is a paragraph all in bold, which stands for a heading that the contents need not list.
fn leads_in(block: &Block) -> bool {
    let Block::Paragraph(paragraph) = block else {
        return false;
    };
    !paragraph.inlines.is_empty() && paragraph.inlines.iter().all(|inline| matches!(inline, Inline::Bold(_)))
}

/// Whether a block is what the paragraph before it speaks of, so that a page should not end between them.
fn is_introduced(block: &Block) -> bool {
    use Block::{Card, Code, Fields, Figure, List, Table};
    matches!(block, Table(_) | List(_) | Figure(_) | Fields(_) | Card(_) | Code { .. })
}

impl<'f> Composition<'f> {
    pub(crate) fn into_tools(self) -> Tools<'f> {
        Tools { shaper: self.shaper, images: self.images }
    }
}

impl Composition<'_> {
    fn block(&mut self, document: &Document, block: &Block, watch: &mut Watch<'_>) -> Result<(), Error> {
        match block {
            Block::Cover(cover) => self.cover(document, cover, watch)?,
            Block::Contents { depth } => self.contents(&document.labels.contents, *depth),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table, watch)?,
            Block::Figure(figure) => self.figure(figure, watch)?,
            Block::FigureList { class, title } => self.figure_list(*class, title),
            Block::Callout(callout) => self.callout(callout),
            Block::Code { text, source } => self.code(text, source.as_deref()),
            Block::Card(card) => self.card(card),
            Block::Fields(fields) => self.field_row(fields),
            Block::SignOff(parties) => self.sign_off(parties),
            Block::PageBreak => self.break_next = true,
        }
        Ok(())
    }

    /// Puts a piece below the last one.
    fn push(&mut self, mut piece: Piece) {
        piece.before = piece.before.max(self.gap);
        piece.keep |= self.keep_next;
        if std::mem::take(&mut self.break_next) {
            piece.breaks = true;
            piece.keep = false;
        }
        self.gap = 0.0;
        self.keep_next = false;
        self.pieces.push(piece);
    }

    /// How wide the column of names is that most cards can share: as wide as the widest name, unless that is a long one.
    fn names_of_cards(&mut self, blocks: &[Block]) -> f32 {
        let cards = blocks.iter().filter_map(|block| match block {
            Block::Card(card) => Some(card),
            _ => None,
        });
        let names: BTreeSet<&str> = cards.flat_map(|card| &card.facts).map(|fact| fact.name.as_str()).collect();
        let style = self.sheet.head_cell;
        let widths = names.into_iter().map(|name| self.shaper.measure(name, style.weight, style.size));
        widths.filter(|width| *width <= WIDEST_NAME).fold(0.0, f32::max)
    }

    /// Tells the pieces from `start` on that they belong together.
    fn unite(&mut self, start: usize, spare: f32) {
        self.units += 1;
        let unit = Some(Unit { number: self.units, spare });
        self.pieces[start..].iter_mut().for_each(|piece| piece.unit = unit);
    }

    /// The mark of a destination, unless its name is taken.
    fn mark(&mut self, destination: Option<&String>, source: Option<&str>) -> Option<Mark> {
        let name = destination.filter(|name| !name.is_empty())?;
        if self.placed.insert(name.clone()) {
            Some(Mark::Destination(name.clone()))
        } else {
            self.problems.add(ProblemKind::DuplicateDestination(name.clone()), source);
            None
        }
    }
}

/// Counts the headings.
fn number(blocks: &[Block]) -> Vec<Entry> {
    let mut counters = [0u32; 4];
    let mut entries = Vec::new();
    for block in blocks {
        let Block::Heading(heading) = block else {
            continue;
        };
        let level = level(heading);
        let number = if heading.numbered {
            counters[level - 1] += 1;
            counters[level..].fill(0);
            let parts: Vec<String> = counters[..level].iter().map(u32::to_string).collect();
            parts.join(".")
        } else {
            String::new()
        };
        entries.push(Entry { level: level as u8, number, text: heading.text.clone() });
    }
    entries
}

/// Counts the figures that have a caption.
fn figures(document: &Document) -> Vec<FigureEntry> {
    let captioned = document.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) if !figure.caption.is_empty() => Some(figure),
        _ => None,
    });
    let entry = |(index, figure): (usize, &crate::document::Figure)| FigureEntry {
        class: figure.class,
        number: document.labels.figure.replace("{number}", &(index + 1).to_string()),
        caption: figure.caption.clone(),
    };
    captioned.enumerate().map(entry).collect()
}

/// The level of a heading, 1 to 4.
fn level(heading: &Heading) -> usize {
    usize::from(heading.level).clamp(1, 4)
}

/// The names of all destinations that a document has.
fn names(blocks: &[Block]) -> HashSet<String> {
    let mut names = HashSet::new();
    for block in blocks {
        match block {
            Block::Heading(heading) => names.extend(heading.destination.clone()),
            Block::Figure(figure) => names.extend(figure.destination.clone()),
            Block::Card(card) => names.extend(card.destination.clone()),
            Block::Table(table) => {
                names.extend(table.destination.clone());
                names.extend(table.rows.iter().filter_map(|row| row.destination.clone()));
            }
            _ => {}
        }
    }
    names
}
