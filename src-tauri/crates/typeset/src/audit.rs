//! Counts what good typesetting does not do, on the finished pages. It knows nothing of the code that avoids it: it reads
//! the lines as they stand, so that a mistake there shows up here.

use std::collections::{BTreeMap, BTreeSet};

use crate::display::Item;
use crate::paginate::Page;
use crate::tags::TagTree;

/// What was counted on the pages of a document; all zero in a document without fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Audit {
    /// Lines that were broken before closing punctuation.
    pub line_start_violations: usize,
    /// Lines that were broken after opening punctuation.
    pub line_end_violations: usize,
    /// First or last lines of paragraphs that stand alone on a page.
    pub widows: usize,
    /// Headings below which nothing stands on their page.
    pub headings_at_end: usize,
    /// Lines that are wider than their place.
    pub overfull_lines: usize,
    /// Pairs of texts in drawings that overlap.
    pub label_overlaps: usize,
}

/// A line of text as it was set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Trace {
    /// The number of its paragraph.
    pub(crate) paragraph: u32,
    /// Its place among the lines of the paragraph, and how many there are.
    pub(crate) line: u32,
    pub(crate) lines: u32,
    /// Its first character, if nothing stands between it and the end of the line before; after a space or a line feed
    /// the text itself begins anew.
    pub(crate) first: Option<char>,
    /// Its last character, if nothing stands between it and the start of the next line.
    pub(crate) last: Option<char>,
    /// Whether it is the only line of a paragraph all in bold, which the reader takes for a heading.
    pub(crate) strong: bool,
    /// By how many points it is wider than its place.
    pub(crate) excess: f32,
}

/// Punctuation that no line begins with.
const NEVER_FIRST: &str = "，。、；：！？）》」』】〕〉〗”’·％),;!?]}";
/// Punctuation that no line ends with.
const NEVER_LAST: &str = "（《「『【〔〈〖“‘([{￥";
/// Counts the faults on pages.
pub(crate) fn audit(pages: &[Page], tags: &TagTree, label_overlaps: usize) -> Audit {
    let mut audit = Audit { label_overlaps, ..Audit::default() };
    for page in pages.iter().filter(|page| !page.bare) {
        page_lines(page, &mut audit);
        audit.headings_at_end += usize::from(ends_in_heading(page, tags));
    }
    audit
}

fn page_lines(page: &Page, audit: &mut Audit) {
    // The lines of each paragraph on this page, and how many it has in all.
    let mut paragraphs: BTreeMap<u32, (BTreeSet<u32>, u32)> = BTreeMap::new();
    for item in &page.items {
        let Item::Line(trace, ..) = item else { continue };
        let entry = paragraphs.entry(trace.paragraph).or_insert_with(|| (BTreeSet::new(), trace.lines));
        entry.0.insert(trace.line);
        let forbidden = |list: &str, character: Option<char>| character.is_some_and(|sign| list.contains(sign));
        let starts = trace.line > 0 && forbidden(NEVER_FIRST, trace.first);
        let ends = trace.line + 1 < trace.lines && forbidden(NEVER_LAST, trace.last);
        audit.line_start_violations += usize::from(starts);
        audit.line_end_violations += usize::from(ends);
        audit.overfull_lines += usize::from(trace.excess > 0.5);
    }
    for (lines, count) in paragraphs.values() {
        let alone = lines.len() == 1 && *count > 1;
        let at_edge = lines.contains(&0) || lines.contains(&(count - 1));
        audit.widows += usize::from(alone && at_edge);
    }
}

/// Whether the lowest thing on a page, notes aside, is a heading.
fn ends_in_heading(page: &Page, tags: &TagTree) -> bool {
    let mut lowest: Option<(f32, bool)> = None;
    for item in &page.items {
        let (y, heading) = match item {
            Item::Line(trace, y, tag) => match tags.nodes[tag.0 as usize].role {
                "H1" | "H2" | "H3" | "H4" => (*y, true),
                "Note" | "Lbl" => continue,
                "P" => (*y, trace.strong),
                _ => (*y, false),
            },
            Item::Image { rect, .. } | Item::Field { rect, .. } => (rect[1] + rect[3], false),
            Item::Shape { offset, .. } => (offset.1, false),
            _ => continue,
        };
        if lowest.is_none_or(|(low, _)| y >= low) {
            lowest = Some((y, heading));
        }
    }
    lowest.is_some_and(|(_, heading)| heading)
}
