//! The texts of records, which people write in Markdown, as paragraphs of running text.
//!
//! Read are paragraphs, line breaks, points, `**bold**`, `` `code` ``, `[links](…)` and the codes of records, which become
//! references. Everything else stays as it was typed: nothing that a person wrote is lost. Longer texts, with headings,
//! lists, tables and pictures of their own, are read by [`Prose::parts`].

mod marks;
mod parts;

use std::collections::HashSet;

use typeset::{Inline, Paragraph};

pub(crate) use parts::{Part, pictures};

/// Sets texts of records; knows which codes a reader may follow.
pub(crate) struct Prose<'p> {
    codes: HashSet<&'p str>,
}

impl<'p> Prose<'p> {
    pub(crate) fn new(codes: HashSet<&'p str>) -> Self {
        Prose { codes }
    }

    /// The paragraphs of a text; none if it is blank.
    pub(crate) fn paragraphs(&self, text: &str) -> Vec<Vec<Inline>> {
        let mut paragraphs = Vec::new();
        let mut lines: Vec<Inline> = Vec::new();
        for line in text.lines().map(str::trim) {
            if line.is_empty() {
                paragraphs.extend((!lines.is_empty()).then(|| std::mem::take(&mut lines)));
                continue;
            }
            if !lines.is_empty() {
                lines.push(Inline::Text("\n".to_owned()));
            }
            self.line(line, &mut lines);
        }
        paragraphs.extend((!lines.is_empty()).then_some(lines));
        paragraphs
    }

    /// The text as blocks of a page.
    pub(crate) fn blocks(&self, text: &str, source: &str) -> Vec<Paragraph> {
        let paragraph = |inlines| Paragraph { inlines, source: Some(source.to_owned()), ..Paragraph::default() };
        self.paragraphs(text).into_iter().map(paragraph).collect()
    }

    fn line(&self, line: &str, inlines: &mut Vec<Inline>) {
        if let Some(heading) = line.strip_prefix('#').map(|rest| rest.trim_start_matches('#')).filter(begins_with_space)
        {
            inlines.push(Inline::Bold(heading.trim().to_owned()));
            return;
        }
        let point = ["- ", "* ", "+ "].iter().find_map(|sign| line.strip_prefix(sign));
        if point.is_some() {
            inlines.push(Inline::Text("\u{2022} ".to_owned()));
        }
        self.marked(point.unwrap_or(line), inlines);
    }

    fn marked(&self, text: &str, inlines: &mut Vec<Inline>) {
        let mut rest = text;
        while let Some((before, inline, after)) = marks::next(rest) {
            self.plain(before, inlines);
            inlines.push(inline);
            rest = after;
        }
        self.plain(rest, inlines);
    }

    /// Plain text; codes of records in it become references.
    fn plain(&self, text: &str, inlines: &mut Vec<Inline>) {
        let mut start = 0;
        for (at, word) in words(text) {
            if self.codes.contains(word) {
                push_text(&text[start..at], inlines);
                inlines.push(Inline::Reference { text: word.to_owned(), destination: word.to_owned() });
                start = at + word.len();
            }
        }
        push_text(&text[start..], inlines);
    }
}

fn begins_with_space(rest: &&str) -> bool {
    rest.starts_with(' ')
}

fn push_text(text: &str, inlines: &mut Vec<Inline>) {
    if !text.is_empty() {
        inlines.push(Inline::Text(text.to_owned()));
    }
}

/// The runs of letters, digits and hyphens with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let outside = |sign: char| !sign.is_ascii_alphanumeric() && sign != '-';
    text.split(outside)
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use typeset::Inline;

    use super::Prose;

    fn set(text: &str) -> Vec<Vec<Inline>> {
        Prose::new(["FEA-012"].into()).paragraphs(text)
    }

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn blank_lines_part_paragraphs_and_points_get_their_sign() {
        assert_eq!(
            set("first\n\n- second\r\nthird\n\n \n"),
            [vec![text("first")], vec![text("\u{2022} "), text("second"), text("\n"), text("third")]]
        );
        assert!(set(" \n\t\n").is_empty());
    }

    #[test]
    fn emphasis_code_and_links_are_read_and_unfinished_marks_stay_as_typed() {
        assert_eq!(set("a **b** `c`"), [[text("a "), Inline::Bold("b".into()), text(" "), Inline::Code("c".into())]]);
        let link = Inline::Link { text: "us".into(), url: "https://example.com".into() };
        assert_eq!(set("[us](https://example.com)"), [[link]]);
        for typed in ["2 * 3 ** 4", "[x] done", "`", "a[1](b)", "****"] {
            assert_eq!(set(typed), [[text(typed)]]);
        }
    }

    #[test]
    fn the_code_of_a_record_becomes_a_reference_and_a_longer_one_does_not() {
        let reference = Inline::Reference { text: "FEA-012".into(), destination: "FEA-012".into() };
        assert_eq!(set("见FEA-012。"), [[text("见"), reference, text("。")]]);
        assert_eq!(set("FEA-0123 XFEA-012"), [[text("FEA-0123 XFEA-012")]]);
    }
}
