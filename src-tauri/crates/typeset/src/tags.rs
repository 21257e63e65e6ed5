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
}

/// All elements; the first is the document itself.
#[derive(Debug)]
pub(crate) struct TagTree {
    pub(crate) nodes: Vec<Node>,
}

impl TagTree {
    pub(crate) const ROOT: Tag = Tag(1);

    pub(crate) fn new() -> Self {
        let blank = |role| Node { role, parent: Tag::NONE, kids: Vec::new(), alternative: None, columns: 1 };
        TagTree { nodes: vec![blank("NonStruct"), blank("Document")] }
    }

    /// Adds an element below another.
    pub(crate) fn add(&mut self, role: &'static str, parent: Tag) -> Tag {
        let tag = Tag(self.nodes.len() as u32);
        self.nodes.push(Node { role, parent, kids: Vec::new(), alternative: None, columns: 1 });
        self.nodes[parent.0 as usize].kids.push(Kid::Node(tag));
        tag
    }

    pub(crate) fn node_mut(&mut self, tag: Tag) -> &mut Node {
        &mut self.nodes[tag.0 as usize]
    }
}
