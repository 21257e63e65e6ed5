//! From pages to drawing instructions, and the places of everything that is not drawn.

mod stream;

use std::collections::HashMap;

use figure::Stroke;

use crate::compose::Composition;
use crate::display::{FieldItem, Item, Mark, Rect, Spot, Target};
use crate::document::{Document, Meta};
use crate::outcome::{Error, Phase, Place, Watch};
use crate::paginate::Page;
use crate::style::{FOOTER_Y, HAIR, HAIRLINE, HEADER_Y, LEFT, MEASURE, PAGE_HEIGHT};
use crate::tags::{Kid, Tag};
pub(crate) use stream::Content;
use stream::Stream;

/// One page, drawn.
#[derive(Debug, Default)]
pub(crate) struct Painted {
    /// Drawing instructions.
    pub(crate) content: Content,
    /// Links and fields in the order in which they stand.
    pub(crate) annotations: Vec<Annotation>,
    /// The structure element of each marked content on the page.
    pub(crate) contents: Vec<Tag>,
}

/// A place on a page that does something.
#[derive(Debug)]
pub(crate) struct Annotation {
    pub(crate) rect: [f32; 4],
    pub(crate) kind: Action,
    /// Its element of the structure.
    pub(crate) tag: Tag,
}

/// What an annotation does.
#[derive(Debug)]
pub(crate) enum Action {
    Follow(Target),
    Answer(FieldItem),
}

/// All pages, drawn, and where things are on them.
#[derive(Debug, Default)]
pub(crate) struct Work {
    pub(crate) pages: Vec<Painted>,
    /// Page index and upper edge (in PDF units) of what the document's own lists lead to.
    spots: HashMap<Spot, (usize, f32)>,
    /// Sorted by name.
    pub(crate) destinations: Vec<Place>,
    /// Whether the first page is a cover.
    pub(crate) cover: bool,
}

/// Draws all pages.
pub(crate) fn paint(
    document: &Document,
    composition: &mut Composition<'_>,
    pages: Vec<Page>,
    watch: &mut Watch<'_>,
) -> Result<Work, Error> {
    let mut work = Work { cover: pages.first().is_some_and(|page| page.bare), ..Work::default() };
    for (index, page) in pages.iter().enumerate() {
        work.remember(index, page);
    }
    work.destinations.sort_by(|a, b| a.name.cmp(&b.name));
    let total = pages.len();
    for (index, mut page) in pages.into_iter().enumerate() {
        watch.report(Phase::Paint, index, total)?;
        if !page.bare {
            let lines = running_lines(document, composition, (index + 1, total));
            page.items.extend(lines);
        }
        let painted = paint_page(composition, page, index, &work);
        work.pages.push(painted);
    }
    composition.tags.settle();
    Ok(work)
}

impl Work {
    /// Page index and upper edge (in PDF units) of a place; the document's beginning if it is on no page.
    pub(crate) fn at(&self, spot: Spot) -> (usize, f32) {
        self.spots.get(&spot).copied().unwrap_or((0, PAGE_HEIGHT))
    }

    /// The number of the page that a target stands on.
    fn page_of(&self, target: &Target) -> usize {
        match target {
            Target::Spot(spot) => self.at(*spot).0 + 1,
            Target::Name(name) => {
                let index = self.destinations.binary_search_by(|place| place.name.as_str().cmp(name));
                index.map_or(1, |index| self.destinations[index].page)
            }
            Target::Url(_) => 1,
        }
    }

    fn remember(&mut self, index: usize, page: &Page) {
        for (mark, y, height) in &page.marks {
            match mark {
                Mark::Spot(spot) => {
                    self.spots.insert(*spot, (index, PAGE_HEIGHT - y));
                }
                Mark::Destination(name) => self.destinations.push(Place {
                    name: name.clone(),
                    page: index + 1,
                    rect: upright([LEFT, *y, MEASURE, *height]),
                }),
            }
        }
    }
}

/// Turns left, top, width, height into left, bottom, right, top counted from below.
fn upright([x, y, width, height]: Rect) -> [f32; 4] {
    [x, PAGE_HEIGHT - y - height, x + width, PAGE_HEIGHT - y]
}

fn paint_page(composition: &mut Composition<'_>, page: Page, index: usize, work: &Work) -> Painted {
    let mut painted = Painted::default();
    let mut stream = Stream::default();
    // Grounds and rules lie behind everything, so that the text of one element is not cut up by them.
    stream.begin_artifact();
    for item in &page.items {
        match item {
            Item::Fill { rect, radius, color } => stream.fill(*rect, *radius, *color),
            Item::Rule { from, to, color, width, dash } => {
                stream.rule((*from, *to), Stroke { color: *color, width: *width, dash: *dash })
            }
            _ => {}
        }
    }
    stream.end();
    let mut open = None;
    for item in page.items {
        let item = match item {
            Item::Link { rect, target, tag } => {
                annotate(composition, &mut painted, index, (rect, Action::Follow(target), tag));
                continue;
            }
            Item::Field { rect, field, tag } => {
                annotate(composition, &mut painted, index, (rect, Action::Answer(field), tag));
                continue;
            }
            Item::Fill { .. } | Item::Rule { .. } | Item::Note(_) | Item::Line(..) => continue,
            item => item,
        };
        for item in resolve(composition, item, work) {
            if let Item::Line(..) = item {
                continue;
            }
            let tag = tag_of(&item);
            if open != Some(tag) {
                if open.is_some() {
                    stream.end();
                }
                begin(composition, &mut stream, &mut painted, (tag, index));
                open = Some(tag);
            }
            draw(composition, &mut stream, &item);
        }
    }
    if open.is_some() {
        stream.end();
    }
    painted.content = stream.into_content();
    painted
}

fn begin(composition: &mut Composition<'_>, stream: &mut Stream, painted: &mut Painted, (tag, page): (Tag, usize)) {
    if tag == Tag::NONE {
        stream.begin_artifact();
        return;
    }
    let number = painted.contents.len() as u32;
    painted.contents.push(tag);
    let node = composition.tags.node_mut(tag);
    node.kids.push(Kid::Content(page as u32, number));
    stream.begin_content(node.role, number);
}

fn annotate(
    composition: &mut Composition<'_>,
    painted: &mut Painted,
    page: usize,
    (rect, kind, tag): (Rect, Action, Tag),
) {
    if tag != Tag::NONE {
        let number = painted.annotations.len() as u32;
        let after = painted.contents.len() as u32;
        composition.tags.node_mut(tag).kids.push(Kid::Annotation { page: page as u32, number, after });
    }
    painted.annotations.push(Annotation { rect: upright(rect), kind, tag });
}

fn tag_of(item: &Item) -> Tag {
    match item {
        Item::Run(run) => run.tag,
        Item::Shape { tag, .. } | Item::Image { tag, .. } | Item::PageOf { tag, .. } => *tag,
        _ => Tag::NONE,
    }
}

fn draw(composition: &Composition<'_>, stream: &mut Stream, item: &Item) {
    match item {
        Item::Run(run) => {
            if let Some(face) = composition.glyphs.face(run.face) {
                stream.text(run, face);
            }
        }
        Item::Shape { shape, offset, scale, .. } => stream.shape(shape, *offset, *scale),
        Item::Image { image, rect, .. } => {
            if let Some(picture) = composition.images.pictures.get(*image) {
                stream.image(*image, *rect, picture.turn.matrix);
            }
        }
        _ => {}
    }
}

/// Replaces the number of a page, now that it is known, by its glyphs.
fn resolve(composition: &mut Composition<'_>, item: Item, work: &Work) -> Vec<Item> {
    let Item::PageOf { of, x, y, style, end, tag } = item else {
        return vec![item];
    };
    let text = work.page_of(&of).to_string();
    let width = if end { composition.shaper.measure(&text, style.weight, style.size) } else { 0.0 };
    composition.label(&text, style, (x - width, y), tag).0
}

/// Header and footer of a page.
fn running_lines(document: &Document, composition: &mut Composition<'_>, (page, pages): (usize, usize)) -> Vec<Item> {
    let meta = &document.meta;
    let number = document.labels.page_of.replace("{page}", &page.to_string()).replace("{pages}", &pages.to_string());
    let mut items = running_pair(composition, HEADER_Y, &owner(meta), &meta.code);
    items.extend(running_pair(composition, FOOTER_Y, &state(meta), &number));
    for y in [HEADER_Y + 8.0, FOOTER_Y - 15.0] {
        items.push(Item::Rule { from: (LEFT, y), to: (LEFT + MEASURE, y), color: HAIR, width: HAIRLINE, dash: None });
    }
    items
}

/// Whose document it is: client and project.
fn owner(meta: &Meta) -> String {
    joined(&[&meta.client, &meta.project])
}

/// What state of the project it shows: title, baseline and its hash.
fn state(meta: &Meta) -> String {
    let (code, hash) = meta.baseline.as_ref().map_or(("", ""), |mark| (&mark.code, &mark.short_hash));
    joined(&[&meta.title, code, hash])
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join("  |  ")
}

fn running_pair(composition: &mut Composition<'_>, y: f32, left: &str, right: &str) -> Vec<Item> {
    let style = composition.sheet.running;
    let right = clipped(composition, right, MEASURE * 0.4);
    let width = composition.shaper.measure(&right, style.weight, style.size);
    let left = clipped(composition, left, MEASURE - width - 16.0);
    let mut items = composition.label(&left, style, (LEFT, y), Tag::NONE).0;
    let at = (LEFT + MEASURE - width, y);
    items.extend(composition.label(&right, style, at, Tag::NONE).0);
    items
}

/// A text cut to a width, with an ellipsis where something was cut.
fn clipped(composition: &mut Composition<'_>, text: &str, width: f32) -> String {
    let style = composition.sheet.running;
    let mut text: String = text.chars().take(200).collect();
    while !text.is_empty() && composition.shaper.measure(&text, style.weight, style.size) > width {
        text.pop();
        text.pop();
        text.push('…');
    }
    text
}
