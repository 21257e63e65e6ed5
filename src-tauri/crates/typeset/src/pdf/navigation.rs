//! Ways through the file: outline, named destinations, page labels, links.

use lopdf::{Dictionary, Document as File, Object, ObjectId, dictionary};

use super::object::{name, number, numbers, text_string};
use crate::compose::Entry;
use crate::display::{Spot, Target};
use crate::paint::Work;
use crate::style::LEFT;

/// An outline with more entries than this opens with its chapters folded.
const MOST_OPEN: usize = 60;
/// Room above the place that a destination shows.
const VIEW_ROOM: f32 = 12.0;

/// Writes outline, names and page labels into the catalogue.
pub(crate) fn write(file: &mut File, catalog: &mut Dictionary, entries: &[Entry], work: &Work, page_ids: &[ObjectId]) {
    if let Some(outline) = outline(file, entries, work, page_ids) {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", name("UseOutlines"));
    }
    let mut names: Vec<(Vec<u8>, Object, Object)> = work
        .destinations
        .iter()
        .filter_map(|place| {
            let page = page_ids.get(place.page - 1)?;
            let key = text_string(&place.name);
            let bytes = key.as_str().ok()?.to_vec();
            Some((bytes, key, view(*page, place.rect[3])))
        })
        .collect();
    names.sort_by(|a, b| a.0.cmp(&b.0));
    if !names.is_empty() {
        let leaf: Vec<Object> = names.into_iter().flat_map(|(_, key, view)| [key, view]).collect();
        let tree = file.add_object(dictionary! { "Names" => leaf });
        catalog.set("Names", dictionary! { "Dests" => tree });
    }
    catalog.set("PageLabels", dictionary! { "Nums" => labels(work.cover && page_ids.len() > 1) });
}

/// The numbers that programs show beside a page. Those printed count all pages from the cover on, so that the labels do
/// too; the cover prints none and is labelled apart, as in a book.
fn labels(cover: bool) -> Vec<Object> {
    let decimal = dictionary! { "S" => name("D") };
    if !cover {
        return vec![0.into(), decimal.into()];
    }
    let mut rest = decimal;
    rest.set("St", 2);
    vec![0.into(), dictionary! { "S" => name("r") }.into(), 1.into(), rest.into()]
}

/// A destination that shows a place near the top of the window and keeps the zoom.
fn view(page: ObjectId, top: f32) -> Object {
    vec![page.into(), name("XYZ"), number((LEFT - VIEW_ROOM).max(0.0)), number(top + VIEW_ROOM), Object::Null].into()
}

fn outline(file: &mut File, entries: &[Entry], work: &Work, page_ids: &[ObjectId]) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let parents = parents(entries);
    let families = families(&parents);
    let open = entries.len() <= MOST_OPEN;
    for (index, entry) in entries.iter().enumerate() {
        let (page, top) = work.at(Spot::Heading(index));
        let parent = parents[index];
        let mut item = dictionary! {
            "Title" => text_string(format!("{} {}", entry.number, entry.text).trim_start()),
            "Parent" => parent.map_or(root, |parent| ids[parent]), "Dest" => view(*page_ids.get(page)?, top),
        };
        let siblings = &families[parent.map_or(0, |parent| parent + 1)];
        let place = siblings.partition_point(|sibling| *sibling < index);
        if let Some(next) = siblings.get(place + 1) {
            item.set("Next", ids[*next]);
        }
        if let Some(previous) = place.checked_sub(1) {
            item.set("Prev", ids[siblings[previous]]);
        }
        adopt(&mut item, &families[index + 1], &ids, open);
        file.objects.insert(ids[index], item.into());
    }
    let mut outline = dictionary! { "Type" => "Outlines" };
    adopt(&mut outline, &families[0], &ids, true);
    file.objects.insert(root, outline.into());
    Some(root)
}

/// Sets an item's first and last child and how many it shows.
fn adopt(item: &mut Dictionary, children: &[usize], ids: &[ObjectId], open: bool) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        let count = children.len() as i64;
        item.set("First", ids[*first]);
        item.set("Last", ids[*last]);
        item.set("Count", if open { count } else { -count });
    }
}

/// The children of each heading in order: first those of the document, then at `n + 1` those of heading `n`.
fn families(parents: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut families = vec![Vec::new(); parents.len() + 1];
    for (index, parent) in parents.iter().enumerate() {
        families[parent.map_or(0, |parent| parent + 1)].push(index);
    }
    families
}

/// For each heading the last one before it of a higher rank.
fn parents(entries: &[Entry]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        while open.last().is_some_and(|last| entries[*last].level >= entry.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}

/// The annotation of a link.
pub(crate) fn link(rect: &[f32; 4], target: &Target, work: &Work, page_ids: &[ObjectId]) -> Dictionary {
    let mut link = dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers(rect), "F" => 4,
        "Border" => vec![0.into(), 0.into(), 0.into()],
    };
    match target {
        Target::Url(url) => {
            link.set("A", dictionary! { "S" => name("URI"), "URI" => Object::string_literal(address(url)) })
        }
        Target::Name(destination) => link.set("Dest", text_string(destination)),
        Target::Spot(spot) => {
            let (page, top) = work.at(*spot);
            if let Some(page) = page_ids.get(page) {
                link.set("Dest", view(*page, top));
            }
        }
    }
    link
}

/// An address in ASCII, as the format asks for: other characters are written by their bytes.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}
