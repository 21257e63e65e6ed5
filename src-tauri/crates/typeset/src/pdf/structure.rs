//! The structure tree: which content is a heading, a paragraph, a cell; in reading order.

use lopdf::{Dictionary, Document as File, Object, ObjectId, dictionary};

use super::object::{name, text_string};
use crate::paint::Work;
use crate::tags::{Kid, Node, Tag, TagTree};

/// Writes the tree into the catalogue.
pub(crate) fn write(file: &mut File, catalog: &mut Dictionary, tags: &TagTree, (work, page_ids): (&Work, &[ObjectId])) {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = tags.nodes.iter().map(|_| file.new_object_id()).collect();
    for (index, node) in tags.nodes.iter().enumerate().skip(TagTree::ROOT.0 as usize) {
        let parent = if node.parent == Tag::NONE { root } else { ids[node.parent.0 as usize] };
        let element = element(tags, node, parent, (&ids, page_ids));
        file.objects.insert(ids[index], element.into());
    }
    let mut numbers = Vec::with_capacity(work.pages.len() * 2);
    for (index, page) in work.pages.iter().enumerate() {
        let owners: Vec<Object> = page.contents.iter().map(|tag| ids[tag.0 as usize].into()).collect();
        let owners = file.add_object(Object::Array(owners));
        numbers.extend([(index as i64).into(), owners.into()]);
    }
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let tree = dictionary! {
        "Type" => "StructTreeRoot", "K" => ids[TagTree::ROOT.0 as usize], "ParentTree" => parents,
        "ParentTreeNextKey" => work.pages.len() as i64,
        // The role of a title came with PDF 2.0; older programs read it as a paragraph.
        "RoleMap" => dictionary! { "Title" => name("P") },
    };
    file.objects.insert(root, tree.into());
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
}

fn element(tags: &TagTree, node: &Node, parent: ObjectId, (ids, page_ids): (&[ObjectId], &[ObjectId])) -> Dictionary {
    let mut element = dictionary! { "S" => name(node.role), "P" => parent };
    let home = node.kids.iter().find_map(|kid| match kid {
        Kid::Content(page, _) => Some(*page),
        Kid::Node(_) => None,
    });
    if let Some(page) = home.and_then(|page| page_ids.get(page as usize)) {
        element.set("Pg", *page);
    }
    let mut kids: Vec<Object> = node
        .kids
        .iter()
        .map(|kid| match kid {
            Kid::Node(tag) => ids[tag.0 as usize].into(),
            Kid::Content(page, number) if Some(*page) == home => i64::from(*number).into(),
            Kid::Content(page, number) => dictionary! {
                "Type" => "MCR", "Pg" => page_ids[*page as usize], "MCID" => i64::from(*number),
            }
            .into(),
        })
        .collect();
    match kids.len() {
        0 => {}
        1 => element.set("K", kids.remove(0)),
        _ => element.set("K", kids),
    }
    if let Some(text) = &node.alternative {
        element.set("Alt", text_string(text));
    }
    let mut attributes = dictionary! {};
    if node.role == "TH" {
        attributes.set("Scope", name(scope(tags, node)));
    }
    if node.columns > 1 {
        attributes.set("ColSpan", i64::from(node.columns));
    }
    if !attributes.is_empty() {
        attributes.set("O", name("Table"));
        element.set("A", attributes);
    }
    element
}

/// A header cell beside data heads its row; one among headers heads its column.
fn scope(tags: &TagTree, node: &Node) -> &'static str {
    let row = &tags.nodes[node.parent.0 as usize];
    let beside_data =
        row.kids.iter().any(|kid| matches!(kid, Kid::Node(tag) if tags.nodes[tag.0 as usize].role == "TD"));
    if beside_data { "Row" } else { "Column" }
}
