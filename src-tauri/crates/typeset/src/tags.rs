//! The structure of a document for programs that read it aloud: headings, paragraphs, lists, tables, figures.

/// A place in the structure. Zero marks what is no content: rules, running lines, repeated headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Tag(pub(crate) u32);

impl Tag {
    /// Decoration.
    pub(crate) const NONE: Tag = Tag(0);
}

/// What a node has below it, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    Node(Tag),
    /// Marked content: page index and number on that page.
    Content(u32, u32),
    /// A link or a field: page index, number among the page's annotations, and how many marked contents stand before it.
    Annotation {
        page: u32,
        number: u32,
        after: u32,
    },
}

impl Kid {
    /// Where a kid that is no node stands: its page and its order on it.
    fn place(self) -> Option<(u32, u32)> {
        match self {
            Kid::Node(_) => None,
            Kid::Content(page, number) => Some((page, number * 2 + 1)),
            Kid::Annotation { page, after, .. } => Some((page, after * 2)),
        }
    }
}

/// One element of the structure.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) role: &'static str,
    pub(crate) parent: Tag,
    pub(crate) kids: Vec<Kid>,
    /// Text for those who cannot see a figure.
    pub(crate) alternative: Option<String>,
    /// Over how many columns a cell runs, if more than one.
    pub(crate) columns: u32,
    /// Taken out, because nothing stands in it.
    pub(crate) dropped: bool,
}

/// All elements; the first is the document itself.
#[derive(Debug)]
pub(crate) struct TagTree {
    pub(crate) nodes: Vec<Node>,
}

/// Elements that say something even when nothing stands in them: a table would lose its columns without them.
const KEPT_EMPTY: [&str; 4] = ["Document", "TR", "TH", "TD"];

impl TagTree {
    pub(crate) const ROOT: Tag = Tag(1);

    pub(crate) fn new() -> Self {
        let blank =
            |role| Node { role, parent: Tag::NONE, kids: Vec::new(), alternative: None, columns: 1, dropped: false };
        TagTree { nodes: vec![blank("NonStruct"), blank("Document")] }
    }

    /// Adds an element below another. What is below decoration is decoration.
    pub(crate) fn add(&mut self, role: &'static str, parent: Tag) -> Tag {
        if parent == Tag::NONE {
            return Tag::NONE;
        }
        let tag = Tag(self.nodes.len() as u32);
        self.nodes.push(Node { role, parent, kids: Vec::new(), alternative: None, columns: 1, dropped: false });
        self.nodes[parent.0 as usize].kids.push(Kid::Node(tag));
        tag
    }

    pub(crate) fn node_mut(&mut self, tag: Tag) -> &mut Node {
        &mut self.nodes[tag.0 as usize]
    }

    /// Takes out elements without content, and puts the elements inside a text where they stand in it: they are added
    /// before anything is drawn, the text around them only when it is.
    pub(crate) fn settle(&mut self) {
        let mut first: Vec<Option<(u32, u32)>> = vec![None; self.nodes.len()];
        // An element comes after the one it lies in, so that all that lies in it is known when its turn comes.
        for index in (0..self.nodes.len()).rev() {
            let node = &self.nodes[index];
            let mut kids: Vec<(Option<(u32, u32)>, Kid)> = Vec::with_capacity(node.kids.len());
            let mut mixed = false;
            for kid in &node.kids {
                let place = match kid {
                    Kid::Node(tag) => first[tag.0 as usize],
                    other => other.place(),
                };
                mixed |= !matches!(kid, Kid::Node(_));
                if !matches!(kid, Kid::Node(tag) if self.nodes[tag.0 as usize].dropped) {
                    kids.push((place, *kid));
                }
            }
            if mixed {
                kids.sort_by_key(|(place, _)| place.unwrap_or((u32::MAX, 0)));
            }
            first[index] = kids.iter().filter_map(|(place, _)| *place).min();
            let node = &mut self.nodes[index];
            node.dropped = kids.is_empty() && !KEPT_EMPTY.contains(&node.role);
            node.kids = kids.into_iter().map(|(_, kid)| kid).collect();
        }
    }
}
