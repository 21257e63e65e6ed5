//! The structure tree: which content is a heading, a paragraph, a cell; in reading order.

use lopdf::{Dictionary, Document as File, Object, ObjectId, dictionary};

use super::object::{name, text_string};
use crate::paint::Work;
use crate::tags::{Kid, Node, Tag, TagTree};

/// The objects that the tree points at.
#[derive(Clone, Copy)]
pub(crate) struct Places<'p> {
    pub(crate) pages: &'p [ObjectId],
    /// The links and fields of each page.
    pub(crate) annotations: &'p [Vec<ObjectId>],
}

/// Writes the tree into the catalogue.
pub(crate) fn write(file: &mut File, catalog: &mut Dictionary, tags: &TagTree, work: &Work, places: Places<'_>) {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = tags.nodes.iter().map(|_| file.new_object_id()).collect();
    let tree = Tree { tags, ids: &ids, root, places };
    for (index, node) in tags.nodes.iter().enumerate().skip(TagTree::ROOT.0 as usize) {
        if !node.dropped {
            let element = tree.element(index);
            file.objects.insert(ids[index], element.into());
        }
    }
    let (parents, next) = tree.parents(file, work);
    let mut root_element = dictionary! {
        "Type" => "StructTreeRoot", "K" => ids[TagTree::ROOT.0 as usize], "ParentTree" => parents,
        "ParentTreeNextKey" => next,
        // The role of a title came with PDF 2.0; older programs read it as a paragraph.
        "RoleMap" => dictionary! { "Title" => name("P") },
    };
    let notes = tree.notes();
    if !notes.is_empty() {
        root_element.set("IDTree", file.add_object(dictionary! { "Names" => notes }));
    }
    file.objects.insert(root, root_element.into());
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
}

struct Tree<'t> {
    tags: &'t TagTree,
    ids: &'t [ObjectId],
    root: ObjectId,
    places: Places<'t>,
}

impl Tree<'_> {
    fn element(&self, index: usize) -> Dictionary {
        let node = &self.tags.nodes[index];
        let parent = if node.parent == Tag::NONE { self.root } else { self.ids[node.parent.0 as usize] };
        let mut element = dictionary! { "S" => name(node.role), "P" => parent };
        let home = node.kids.iter().find_map(|kid| match kid {
            Kid::Content(page, _) | Kid::Annotation { page, .. } => Some(*page),
            Kid::Node(_) => None,
        });
        if let Some(page) = home.and_then(|page| self.places.pages.get(page as usize)) {
            element.set("Pg", *page);
        }
        let mut kids: Vec<Object> = node.kids.iter().filter_map(|kid| self.kid(*kid, home)).collect();
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.remove(0)),
            _ => element.set("K", kids),
        }
        if let Some(text) = &node.alternative {
            element.set("Alt", text_string(text));
        }
        if node.role == "Note" {
            element.set("ID", note_id(index));
        }
        if let Some(attributes) = self.attributes(node) {
            element.set("A", attributes);
        }
        element
    }

    fn kid(&self, kid: Kid, home: Option<u32>) -> Option<Object> {
        let page_of = |page: u32| self.places.pages.get(page as usize).copied();
        match kid {
            Kid::Node(tag) => Some(self.ids[tag.0 as usize].into()),
            Kid::Content(page, number) if Some(page) == home => Some(i64::from(number).into()),
            Kid::Content(page, number) => {
                let page = page_of(page)?;
                Some(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => i64::from(number) }.into())
            }
            Kid::Annotation { page, number, .. } => {
                let annotation = *self.places.annotations.get(page as usize)?.get(number as usize)?;
                let mut reference = dictionary! { "Type" => "OBJR", "Obj" => annotation };
                if Some(page) != home {
                    reference.set("Pg", page_of(page)?);
                }
                Some(reference.into())
            }
        }
    }

    fn attributes(&self, node: &Node) -> Option<Dictionary> {
        let mut attributes = dictionary! {};
        if node.role == "TH" {
            attributes.set("Scope", name(self.scope(node)));
        }
        if node.columns > 1 {
            attributes.set("ColSpan", i64::from(node.columns));
        }
        if attributes.is_empty() {
            return None;
        }
        attributes.set("O", name("Table"));
        Some(attributes)
    }

    /// A header cell beside data heads its row; one among headers heads its column.
    fn scope(&self, node: &Node) -> &'static str {
        let row = &self.tags.nodes[node.parent.0 as usize];
        let is_data = |kid: &Kid| matches!(kid, Kid::Node(tag) if self.tags.nodes[tag.0 as usize].role == "TD");
        if row.kids.iter().any(is_data) { "Row" } else { "Column" }
    }

    /// Which element each marked content and each annotation belongs to; and the first key that is not taken.
    fn parents(&self, file: &mut File, work: &Work) -> (ObjectId, i64) {
        let mut numbers = Vec::with_capacity(work.pages.len() * 2);
        for (index, page) in work.pages.iter().enumerate() {
            let owners: Vec<Object> = page.contents.iter().map(|tag| self.ids[tag.0 as usize].into()).collect();
            let owners = file.add_object(Object::Array(owners));
            numbers.extend([(index as i64).into(), owners.into()]);
        }
        let mut key = work.pages.len() as i64;
        let annotations = work.pages.iter().flat_map(|page| &page.annotations);
        for annotation in annotations.filter(|annotation| annotation.tag != Tag::NONE) {
            numbers.extend([key.into(), self.ids[annotation.tag.0 as usize].into()]);
            key += 1;
        }
        (file.add_object(dictionary! { "Nums" => numbers }), key)
    }

    /// Notes by their identifiers, which the format asks them to have; sorted, as their numbers have one length.
    fn notes(&self) -> Vec<Object> {
        let notes = self.tags.nodes.iter().enumerate().filter(|(_, node)| node.role == "Note" && !node.dropped);
        notes.flat_map(|(index, _)| [note_id(index), self.ids[index].into()]).collect()
    }
}

fn note_id(index: usize) -> Object {
    Object::string_literal(format!("note-{index:08}"))
}
