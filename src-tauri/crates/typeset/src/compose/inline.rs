//! Styled text inside a block, set into lines.

use std::borrow::Cow;

use figure::Color;
use text::{Line, LineOptions, Paragraph, Span, Weight};

use super::Composition;
use super::redline::{Redline, redline, redlined};
use crate::audit::Trace;
use crate::display::{Band, Item, Run, Target};
use crate::document::{Align, Inline};
use crate::outcome::ProblemKind;
use crate::style::{ACCENT, ADDED, AMBER, GROUND, INK, MUTED, REMOVED, TextStyle};
use crate::tags::Tag;

/// Where and how a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'s> {
    pub(crate) style: TextStyle,
    pub(crate) align: Align,
    /// Its left edge.
    pub(crate) x: f32,
    /// The width of its lines.
    pub(crate) width: f32,
    pub(crate) tag: Tag,
    pub(crate) source: Option<&'s str>,
}

/// A shaped text with the looks of its spans.
#[derive(Debug)]
pub(crate) struct Shaped {
    pub(crate) paragraph: Paragraph,
    looks: Vec<Look>,
}

/// How one span of a text looks, and what it means beyond its words.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    pub(super) weight: Weight,
    pub(super) color: Color,
    /// Its size against the text around it.
    pub(super) scale: f32,
    /// How far its baseline stands above that of the line, in em of the text around it.
    pub(super) raise: f32,
    pub(super) code: bool,
    pub(super) target: Option<Target>,
    pub(super) change: Option<Redline>,
    /// The span is the number of this note.
    pub(super) note: Option<usize>,
    /// The span is the number of the page on which this destination stands.
    pub(super) page_of: Option<String>,
}

impl Look {
    fn plain(style: TextStyle) -> Self {
        Look {
            weight: style.weight,
            color: style.color,
            scale: 1.0,
            raise: 0.0,
            code: false,
            target: None,
            change: None,
            note: None,
            page_of: None,
        }
    }
}

/// A span before it is shaped.
pub(crate) type Part<'d> = (Cow<'d, str>, Look);

/// The size of code against the text around it.
const CODE_SCALE: f32 = 0.94;

impl Composition<'_> {
    /// Shapes inline text once; it can then be measured and set at any width.
    pub(crate) fn shape(&mut self, inlines: &[Inline], style: TextStyle, source: Option<&str>) -> Shaped {
        let parts = self.parts(inlines, style, source);
        self.shape_parts(parts, style, source)
    }

    /// Shapes a caption: its number stands out before its words.
    pub(crate) fn shape_caption(
        &mut self,
        number: &str,
        caption: &[Inline],
        style: TextStyle,
        source: Option<&str>,
    ) -> Shaped {
        let mut parts = Vec::with_capacity(caption.len() + 1);
        if !number.is_empty() {
            let look = Look { weight: Weight::Bold, color: INK, ..Look::plain(style) };
            parts.push((Cow::Owned(format!("{number}\u{2002}")), look));
        }
        parts.extend(self.parts(caption, style, source));
        self.shape_parts(parts, style, source)
    }

    fn shape_parts(&mut self, parts: Vec<Part<'_>>, style: TextStyle, source: Option<&str>) -> Shaped {
        let spans: Vec<Span<'_>> = parts
            .iter()
            .map(|(text, look)| Span { text, weight: look.weight, size: style.size * look.scale })
            .collect();
        let paragraph = self.shaper.paragraph(&spans, self.language);
        for missing in &paragraph.missing {
            let kind = if missing.control {
                ProblemKind::ControlRemoved(missing.character)
            } else {
                ProblemKind::MissingGlyph(missing.character)
            };
            self.problems.add(kind, source);
        }
        for borrowed in &paragraph.borrowed {
            let name = self.shaper.fonts().by_id(borrowed.face).name().to_owned();
            self.problems.add(ProblemKind::FallbackFont(borrowed.character, name), source);
        }
        Shaped { paragraph, looks: parts.into_iter().map(|(_, look)| look).collect() }
    }

    /// The spans that inline text is made of.
    fn parts<'d>(&mut self, inlines: &'d [Inline], style: TextStyle, source: Option<&str>) -> Vec<Part<'d>> {
        let mut parts = Vec::with_capacity(inlines.len());
        for inline in inlines {
            self.push_parts(inline, style, source, &mut parts);
        }
        parts
    }

    fn push_parts<'d>(
        &mut self,
        inline: &'d Inline,
        style: TextStyle,
        source: Option<&str>,
        parts: &mut Vec<Part<'d>>,
    ) {
        let plain = Look::plain(style);
        let (text, look) = match inline {
            Inline::Text(text) => (text, plain),
            Inline::Bold(text) => (text, Look { weight: Weight::Bold, ..plain }),
            Inline::Muted(text) => (text, Look { color: MUTED, ..plain }),
            Inline::Code(text) => (text, Look { code: true, scale: CODE_SCALE, ..plain }),
            Inline::Link { text, url } => (text, self.link(url, plain, source)),
            Inline::Reference { text, destination } => (text, self.reference(destination, plain, source)),
            Inline::PageOf { destination, text } => {
                let look = self.reference(destination, plain, source);
                self.push_page(destination, text, look, parts);
                return;
            }
            Inline::Note(note) => {
                self.push_note(note, plain, source, parts);
                return;
            }
            Inline::Inserted(text) => (text, redlined(plain, Redline::Inserted)),
            Inline::Deleted(text) => (text, redlined(plain, Redline::Deleted)),
            Inline::Changed(text) => (text, redlined(plain, Redline::Changed)),
        };
        let plain = matches!(inline, Inline::Text(_) | Inline::Bold(_));
        if let Some((sign, color)) = signal(text).filter(|_| plain) {
            parts.push((Cow::Borrowed(&text[..sign]), Look { color, ..look.clone() }));
            parts.push((Cow::Borrowed(&text[sign..]), look));
            return;
        }
        parts.push((Cow::Borrowed(text), look));
    }

    /// A reference with a page number: the number is a span of its own, so that the true one can take its place.
    fn push_page<'d>(&mut self, destination: &str, text: &'d str, look: Look, parts: &mut Vec<Part<'d>>) {
        if look.target.is_none() {
            return;
        }
        let (before, after) = text.split_once("{page}").unwrap_or((text, ""));
        let page = self.pages.get(destination).map_or_else(|| "00".to_owned(), usize::to_string);
        let number = Look { page_of: Some(destination.to_owned()), ..look.clone() };
        parts.push((Cow::Borrowed(before), look.clone()));
        if before.len() < text.len() {
            parts.push((Cow::Owned(page), number));
            parts.push((Cow::Borrowed(after), look));
        }
    }

    fn link(&mut self, url: &str, plain: Look, source: Option<&str>) -> Look {
        if followed(url) {
            return linked(plain, Target::Url(url.to_owned()));
        }
        self.problems.add(ProblemKind::RefusedLink(url.to_owned()), source);
        plain
    }

    fn reference(&mut self, destination: &str, plain: Look, source: Option<&str>) -> Look {
        if self.names.contains(destination) {
            return linked(plain, Target::Name(destination.to_owned()));
        }
        self.problems.add(ProblemKind::UnknownDestination(destination.to_owned()), source);
        plain
    }

    /// Sets inline text into lines.
    pub(crate) fn lines(&mut self, inlines: &[Inline], setting: Setting<'_>) -> Vec<Band> {
        let shaped = self.shape(inlines, setting.style, setting.source);
        self.set(&shaped, setting)
    }

    /// Sets shaped text into lines.
    pub(crate) fn set(&mut self, shaped: &Shaped, setting: Setting<'_>) -> Vec<Band> {
        let lines = shaped.paragraph.lines(LineOptions {
            width: setting.width,
            justify: setting.style.justify && setting.align == Align::Left,
        });
        // A link is an element of its own inside the text, one for all the lines that it runs over.
        let tags: Vec<Tag> = shaped
            .looks
            .iter()
            .map(|look| match look.target.is_some() || look.page_of.is_some() {
                true => self.tags.add("Link", setting.tag),
                false => setting.tag,
            })
            .collect();
        let paragraph = self.paragraphs;
        self.paragraphs += 1;
        let traces = traces(shaped, &lines, (paragraph, setting.width));
        lines.iter().zip(traces).map(|(line, trace)| self.band((shaped, &tags), (line, trace), setting)).collect()
    }

    /// One line of text without breaks, such as a running line or a label: its items and its width.
    pub(crate) fn label(&mut self, text: &str, style: TextStyle, at: (f32, f32), tag: Tag) -> (Vec<Item>, f32) {
        let inlines = [Inline::Text(text.replace('\n', " "))];
        let setting = Setting {
            style: style.ragged(),
            align: Align::Left,
            x: at.0,
            width: f32::from(u16::MAX),
            tag,
            source: None,
        };
        let shaped = self.shape(&inlines, setting.style, None);
        let width = shaped.paragraph.widest_line();
        let baseline = baseline(style);
        let mut items = Vec::new();
        for band in self.set(&shaped, setting) {
            items.extend(band.items.into_iter().map(|mut item| {
                item.shift(0.0, at.1 - baseline);
                item
            }));
        }
        (items, width)
    }

    fn band(&mut self, shaped: (&Shaped, &[Tag]), (line, trace): (&Line, Trace), setting: Setting<'_>) -> Band {
        if line.overfull {
            let excess = (line.width - setting.width).max(0.0).ceil() as u32;
            self.problems.add(ProblemKind::Overfull(excess), setting.source);
        }
        let slack = setting.width - line.width;
        let x = setting.x
            + match setting.align {
                Align::Left => 0.0,
                Align::Center => slack / 2.0,
                Align::Right => slack,
            };
        let traced = Item::Line(trace, baseline(setting.style), setting.tag);
        let mut band = Band { height: setting.style.leading, items: vec![traced] };
        let mut start = 0;
        while start < line.glyphs.len() {
            let (span, face) = (line.glyphs[start].span, line.glyphs[start].face);
            let same = line.glyphs[start..].iter().take_while(|glyph| (glyph.span, glyph.face) == (span, face));
            let count = same.count();
            self.run(shaped, line, start..start + count, (x, setting), &mut band);
            start += count;
        }
        band
    }

    fn run(
        &mut self,
        (shaped, tags): (&Shaped, &[Tag]),
        line: &Line,
        range: std::ops::Range<usize>,
        (x, setting): (f32, Setting<'_>),
        band: &mut Band,
    ) {
        let glyphs = &line.glyphs[range];
        let (Some(first), Some(last)) = (glyphs.first(), glyphs.last()) else {
            return;
        };
        let look = &shaped.looks[usize::from(first.span)];
        let tag = tags[usize::from(first.span)];
        let style = setting.style;
        let size = style.size * look.scale;
        let width = last.x + last.advance - first.x;
        let rect = [x + first.x, style.leading / 2.0 - style.size * 0.64, width, style.size * 1.28];
        let y = baseline(style) - look.raise * style.size;
        if let Some(change) = look.change {
            redline(change, [x + first.x, y, width, size], &mut band.items);
        }
        if let Some(note) = look.note {
            band.items.push(Item::Note(note));
        }
        if let Some(name) = &look.page_of {
            let style = TextStyle { size, weight: look.weight, color: look.color, ..style };
            let of = Target::Name(name.clone());
            self.asked.insert(name.clone());
            band.items.push(Item::Link { rect, target: of.clone(), tag });
            band.items.push(Item::PageOf { of, x: x + first.x, y, style, end: false, tag });
            return;
        }
        if look.code {
            band.items.push(Item::Fill {
                rect: [rect[0] - 1.0, rect[1], rect[2] + 2.0, rect[3]],
                radius: 2.0,
                color: GROUND,
            });
        }
        if let Some(target) = &look.target {
            band.items.push(Item::Link { rect, target: target.clone(), tag });
        }
        let mut placed = Vec::with_capacity(glyphs.len());
        for glyph in glyphs {
            let bytes = glyph.text.start as usize..glyph.text.end as usize;
            let text = match &shaped.paragraph.text[bytes] {
                // Only the hyphen of a line break stands for no text; readers join what a soft hyphen parts.
                "" => "\u{00AD}",
                text => text,
            };
            let advance = glyph.advance * 1000.0 / size;
            let identifier = self.glyphs.identify(glyph.face, glyph.id, text, advance);
            placed.push((identifier, glyph.x - first.x));
        }
        band.items.push(Item::Run(Run {
            x: x + first.x,
            y,
            face: first.face,
            size,
            color: look.color,
            tag,
            glyphs: placed,
        }));
    }
}

/// What each line of a paragraph begins and ends with, where the typesetter and not the text itself broke it.
fn traces(shaped: &Shaped, lines: &[Line], (paragraph, width): (u32, f32)) -> Vec<Trace> {
    let text = &shaped.paragraph.text;
    let strong = lines.len() == 1 && shaped.looks.iter().all(|look| look.weight == Weight::Bold);
    let printed = |range: &std::ops::Range<u32>| &text[range.start as usize..range.end as usize];
    let glued = |index: usize| {
        lines.get(index).zip(lines.get(index + 1)).is_some_and(|(line, next)| {
            text[line.text.end as usize..next.text.start as usize].chars().all(|sign| !sign.is_whitespace())
        })
    };
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| Trace {
            paragraph,
            line: index as u32,
            lines: lines.len() as u32,
            first: printed(&line.text).chars().next().filter(|_| index > 0 && glued(index - 1)),
            last: printed(&line.text).chars().next_back().filter(|_| glued(index)),
            strong,
            excess: line.width - width,
        })
        .collect()
}

/// Where the baseline of a line lies below the line's upper edge.
pub(crate) fn baseline(style: TextStyle) -> f32 {
    // Ideographs reach from 0.88 em above the baseline to 0.12 em below; this centres them in the line.
    style.leading / 2.0 + style.size * 0.38
}

/// The sign of a state that a text begins with, in bytes, and its colour: the shape tells the state on a grey print, the
/// colour to the eye that runs over a table.
fn signal(text: &str) -> Option<(usize, Color)> {
    let mut signs = text.chars();
    let color = match signs.next()? {
        '●' => ADDED,
        '▲' => AMBER,
        '■' => REMOVED,
        _ => return None,
    };
    signs.next().is_none_or(|next| next == ' ').then_some(('●'.len_utf8(), color))
}

fn linked(plain: Look, target: Target) -> Look {
    Look { color: ACCENT, target: Some(target), ..plain }
}

/// Whether readers may follow an address: no files, no scripts, no launch actions.
fn followed(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
        && !url.chars().any(char::is_control)
}

/// What an inline says, without what hangs on it.
pub(crate) fn plain_words(inline: &Inline) -> &str {
    match inline {
        Inline::Text(text)
        | Inline::Bold(text)
        | Inline::Muted(text)
        | Inline::Code(text)
        | Inline::Link { text, .. }
        | Inline::Reference { text, .. }
        | Inline::Inserted(text)
        | Inline::Changed(text) => text,
        Inline::Note(_) | Inline::PageOf { .. } | Inline::Deleted(_) => "",
    }
}
