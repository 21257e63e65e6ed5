//! Points and numbered points in a text, nested by indentation.

use typeset::{Block, Inline, List, ListItem};

use super::{Part, Reader};

/// How deep points can lie in each other; deeper ones stay on the last level.
const DEEPEST: usize = 12;

/// The sign of a point: how far it stands in, whether it counts, and what follows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign<'t> {
    indent: usize,
    ordered: bool,
    text: &'t str,
}

/// The sign with which a line begins, if it is a point.
pub(super) fn sign(line: &str) -> Option<Sign<'_>> {
    let text = line.trim_start();
    let before = &line[..line.len() - text.len()];
    let indent = before.chars().map(|sign| if sign == '\t' { 4 } else { 1 }).sum();
    let text = text.trim_end();
    if let Some(rest) = ["- ", "* ", "+ "].iter().find_map(|sign| text.strip_prefix(sign)) {
        return Some(Sign { indent, ordered: false, text: rest.trim() });
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = [". ", ") "].iter().find_map(|sign| text[digits..].strip_prefix(sign))?;
    (1..=3).contains(&digits).then_some(Sign { indent, ordered: true, text: rest.trim() })
}

impl Reader<'_, '_, '_> {
    pub(super) fn points(&mut self) {
        let Some(first) = sign(self.lines[self.at]) else { return };
        let mut list = self.points_from(first.indent, 0);
        list.source = Some(self.source.to_owned());
        self.parts.push(Part::Block(Block::List(list)));
    }

    /// The list that begins at this line: all points that stand in as far as the first, with what lies below them.
    fn points_from(&mut self, indent: usize, depth: usize) -> List {
        let mut list = List::default();
        while let Some(point) = self.lines.get(self.at).and_then(|line| sign(line)) {
            if list.items.is_empty() {
                list.ordered = point.ordered;
            }
            let deeper = point.indent >= indent + 2 && depth < DEEPEST;
            if point.indent + 1 < indent || (!deeper && point.ordered != list.ordered && depth == 0) {
                break;
            }
            if let Some(item) = list.items.last_mut().filter(|_| deeper) {
                let children = self.points_from(point.indent, depth + 1);
                match &mut item.children {
                    Some(known) => known.items.extend(children.items),
                    none => *none = Some(children),
                }
                // The blank line may stand below the inner points, before the next one of this list.
                self.skip_gap(indent);
                continue;
            }
            list.items.push(self.point(point.text));
            self.skip_gap(indent);
        }
        list
    }

    /// One point with the lines that continue it.
    fn point(&mut self, text: &str) -> ListItem {
        let mut inlines = Vec::new();
        self.prose.marked(text, &mut inlines);
        self.at += 1;
        while let Some(line) = self.lines.get(self.at) {
            let continues = line.starts_with([' ', '\t']) && !line.trim().is_empty() && sign(line).is_none();
            if !continues {
                break;
            }
            inlines.push(Inline::Text("\n".to_owned()));
            self.prose.marked(line.trim(), &mut inlines);
            self.at += 1;
        }
        ListItem { inlines, children: None }
    }

    /// A blank line between two points of the same list does not part them.
    fn skip_gap(&mut self, indent: usize) {
        let blank = self.lines.get(self.at).is_some_and(|line| line.trim().is_empty());
        let goes_on = self.lines.get(self.at + 1).and_then(|line| sign(line)).is_some_and(|next| next.indent >= indent);
        if blank && goes_on {
            self.at += 1;
        }
    }
}
