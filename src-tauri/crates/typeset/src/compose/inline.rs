//! Styled text inside a block, set into lines.

use figure::Color;
use text::{Line, LineOptions, Paragraph, Span, Weight};

use super::Composition;
use crate::display::{Band, Item, Run, Target};
use crate::document::{Align, Inline};
use crate::outcome::ProblemKind;
use crate::style::{ACCENT, GROUND, MUTED, TextStyle};
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

#[derive(Debug, Clone)]
struct Look {
    weight: Weight,
    color: Color,
    code: bool,
    target: Option<Target>,
}

/// The size of code against the text around it.
const CODE_SCALE: f32 = 0.94;

impl Composition<'_> {
    /// Shapes inline text once; it can then be measured and set at any width.
    pub(crate) fn shape(&mut self, inlines: &[Inline], style: TextStyle, source: Option<&str>) -> Shaped {
        let looks: Vec<Look> = inlines.iter().map(|inline| self.look(inline, style, source)).collect();
        let spans: Vec<Span<'_>> = inlines
            .iter()
            .zip(&looks)
            .map(|(inline, look)| Span {
                text: words(inline),
                weight: look.weight,
                size: if look.code { style.size * CODE_SCALE } else { style.size },
            })
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
        Shaped { paragraph, looks }
    }

    fn look(&mut self, inline: &Inline, style: TextStyle, source: Option<&str>) -> Look {
        let plain = Look { weight: style.weight, color: style.color, code: false, target: None };
        match inline {
            Inline::Text(_) => plain,
            Inline::Bold(_) => Look { weight: Weight::Bold, ..plain },
            Inline::Muted(_) => Look { color: MUTED, ..plain },
            Inline::Code(_) => Look { code: true, ..plain },
            Inline::Link { url, .. } => {
                if followed(url) {
                    linked(plain, Target::Url(url.clone()))
                } else {
                    self.problems.add(ProblemKind::RefusedLink(url.clone()), source);
                    plain
                }
            }
            Inline::Reference { destination, .. } => {
                if self.names.contains(destination) {
                    linked(plain, Target::Name(destination.clone()))
                } else {
                    self.problems.add(ProblemKind::UnknownDestination(destination.clone()), source);
                    plain
                }
            }
        }
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
        lines.iter().map(|line| self.band(shaped, line, setting)).collect()
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

    fn band(&mut self, shaped: &Shaped, line: &Line, setting: Setting<'_>) -> Band {
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
        let mut band = Band { height: setting.style.leading, items: Vec::new() };
        let mut start = 0;
        while start < line.glyphs.len() {
            let span = line.glyphs[start].span;
            let count = line.glyphs[start..].iter().take_while(|glyph| glyph.span == span).count();
            self.run(shaped, line, start..start + count, (x, setting), &mut band);
            start += count;
        }
        band
    }

    fn run(
        &mut self,
        shaped: &Shaped,
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
        let style = setting.style;
        let size = if look.code { style.size * CODE_SCALE } else { style.size };
        let rect =
            [x + first.x, style.leading / 2.0 - style.size * 0.64, last.x + last.advance - first.x, style.size * 1.28];
        if look.code {
            band.items.push(Item::Fill {
                rect: [rect[0] - 1.0, rect[1], rect[2] + 2.0, rect[3]],
                radius: 2.0,
                color: GROUND,
            });
        }
        if let Some(target) = &look.target {
            band.items.push(Item::Link { rect, target: target.clone() });
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
            let identifier = self.glyphs.identify(look.weight, glyph.id, text, advance);
            placed.push((identifier, glyph.x - first.x));
        }
        band.items.push(Item::Run(Run {
            x: x + first.x,
            y: baseline(style),
            weight: look.weight,
            size,
            color: look.color,
            tag: setting.tag,
            glyphs: placed,
        }));
    }
}

/// Where the baseline of a line lies below the line's upper edge.
pub(crate) fn baseline(style: TextStyle) -> f32 {
    // Ideographs reach from 0.88 em above the baseline to 0.12 em below; this centres them in the line.
    style.leading / 2.0 + style.size * 0.38
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

/// The words of an inline.
pub(crate) fn words(inline: &Inline) -> &str {
    match inline {
        Inline::Text(text)
        | Inline::Bold(text)
        | Inline::Muted(text)
        | Inline::Code(text)
        | Inline::Link { text, .. }
        | Inline::Reference { text, .. } => text,
    }
}
