//! A prototype page without a picture, drawn from its places: the frame of the device and a numbered box for each place.

use figure::{Anchor, Color, Paint, Scene, Shape, Stroke, Weight};
use model::requirements::{Device, Hotspot, Prototype};

const INK: Color = Color(0x33, 0x3d, 0x4d);
const LINE: Color = Color(0xb9, 0xc2, 0xcf);
const FAINT: Color = Color(0xe6, 0xea, 0xf0);
const GROUND: Color = Color(0xf7, 0xf8, 0xfa);
const ACCENT: Color = Color(0x1f, 0x5f, 0xbf);
const TINT: Color = Color(0xe8, 0xf0, 0xfb);

/// Sizes of the words in a place, in points: the first in which all of them find room.
const TEXTS: [f32; 3] = [7.0, 6.4, 5.8];
/// The bar with the page's title.
const BAR: f32 = 24.0;
/// Radius of the sign that numbers a place.
const SIGN: f32 = 6.5;

/// How a page of one device lies on paper.
struct Frame {
    /// The size of the page in pixels, where its places do not ask for more.
    page: (f32, f32),
    /// Its width on paper in points.
    width: f32,
    radius: f32,
}

fn frame(device: Option<Device>) -> Frame {
    match device {
        Some(Device::Phone) => Frame { page: (372.0, 680.0), width: 152.0, radius: 12.0 },
        Some(Device::Tablet) => Frame { page: (768.0, 1024.0), width: 260.0, radius: 10.0 },
        Some(Device::Terminal) => Frame { page: (400.0, 620.0), width: 166.0, radius: 7.0 },
        Some(Device::Desktop) | None => Frame { page: (980.0, 540.0), width: 380.0, radius: 5.0 },
    }
}

/// The place of a hotspot in points: left, top, width, height.
fn rect(spot: &Hotspot, scale: f32) -> Option<[f32; 4]> {
    let finite = |value: Option<f64>| value.map(|value| value as f32).filter(|value| value.is_finite());
    let (x, y, w, h) = (finite(spot.x)?, finite(spot.y)?, finite(spot.w)?, finite(spot.h)?);
    let fits = |value: f32| (0.0..20_000.0).contains(&value);
    (fits(x) && fits(y) && w > 0.0 && h > 0.0 && fits(w) && fits(h)).then_some([x, y, w, h].map(|value| value * scale))
}

/// How the drawing of a page without a picture lies in the pixels of its places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageFrame {
    /// The width of the page.
    pub width: f32,
    /// The height of the page below its title bar.
    pub height: f32,
    /// The height of the title bar, which lies above the first pixel.
    pub bar: f32,
}

/// How the drawing of a page lies: as large as its device, and larger where a place asks for it.
#[must_use]
pub fn page_frame(prototype: &Prototype) -> PageFrame {
    let frame = frame(prototype.device);
    let reach = |along: fn(&[f32; 4]) -> f32| {
        let ends = prototype.hotspots.iter().filter_map(|spot| rect(spot, 1.0)).map(|rect| along(&rect));
        ends.fold(0.0, f32::max)
    };
    let width = frame.page.0.max(reach(|rect| rect[0] + rect[2]) + 16.0);
    let height = frame.page.1.max(reach(|rect| rect[1] + rect[3]) + 16.0).min(width * 2.4);
    PageFrame { width, height, bar: BAR * width / frame.width }
}

/// The drawing of a page.
pub(super) fn scene(title: &str, prototype: &Prototype, description: &str) -> Scene {
    let frame = frame(prototype.device);
    let spots: Vec<(usize, &Hotspot)> = prototype.hotspots.iter().enumerate().collect();
    let PageFrame { width, height, .. } = page_frame(prototype);
    let scale = frame.width / width;
    let mut shapes = vec![outline(&frame, height * scale + BAR)];
    shapes.extend(bar(title, &frame));
    let taken: Vec<[f32; 4]> = spots.iter().filter_map(|(_, spot)| rect(spot, scale)).collect();
    shapes.extend(filler(&taken, frame.width, height * scale));
    for (order, spot) in spots {
        if let Some(rect) = rect(spot, scale).filter(|rect| rect[1] < height * scale) {
            shapes.extend(place(order + 1, spot.note.trim(), rect, frame.width));
        }
    }
    Scene { width: frame.width, height: height * scale + BAR, description: description.to_owned(), shapes }
}

fn outline(frame: &Frame, height: f32) -> Shape {
    let paint = Paint { fill: Some(GROUND), stroke: Some(Stroke::solid(INK, 0.9)) };
    let (x, y) = (0.5, 0.5);
    Shape::Rect { x, y, width: frame.width - 1.0, height: height - 1.0, radius: frame.radius, paint }
}

fn bar(title: &str, frame: &Frame) -> Vec<Shape> {
    let room = frame.width - 2.0 * frame.radius - 20.0;
    let text = clipped(title, room, 8.0);
    vec![
        Shape::Line { from: (0.5, BAR), to: (frame.width - 0.5, BAR), stroke: Stroke::solid(LINE, 0.6) },
        Shape::Text {
            x: frame.width / 2.0,
            y: BAR / 2.0 + 3.0,
            text,
            size: 8.0,
            weight: Weight::Bold,
            color: INK,
            anchor: Anchor::Middle,
        },
    ]
}

/// Grey bars for the content that no place describes.
fn filler(taken: &[[f32; 4]], width: f32, height: f32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut y = 12.0;
    while y + 5.0 < height - 10.0 {
        let is_free = taken.iter().all(|rect| y + 9.0 < rect[1] || y > rect[1] + rect[3] + 4.0);
        if is_free {
            let part = if shapes.len() % 3 == 2 { 0.45 } else { 0.8 };
            let paint = Paint::fill(FAINT);
            shapes.push(Shape::Rect {
                x: 12.0,
                y: y + BAR,
                width: (width - 24.0) * part,
                height: 5.0,
                radius: 2.5,
                paint,
            });
        }
        y += 13.0;
    }
    shapes
}

fn place(number: usize, note: &str, [x, y, w, h]: [f32; 4], page: f32) -> Vec<Shape> {
    let (x, y) = (x.min(page - 8.0), y + BAR);
    let w = w.min(page - x - 2.0);
    let paint = Paint { fill: Some(TINT), stroke: Some(Stroke { color: ACCENT, width: 0.8, dash: Some((3.0, 2.0)) }) };
    let mut shapes = vec![Shape::Rect { x, y, width: w, height: h, radius: 3.0, paint }];
    let center = (x + SIGN + 4.0, y + (h / 2.0).min(SIGN + 5.0));
    shapes.push(Shape::Circle { center, radius: SIGN, paint: Paint::fill(ACCENT) });
    let label = |at: (f32, f32), text, size, color, weight, anchor| Shape::Text {
        x: at.0,
        y: at.1,
        text,
        size,
        weight,
        color,
        anchor,
    };
    let sign = (center.0, center.1 + 2.7);
    shapes.push(label(sign, number.to_string(), TEXTS[0], Color::WHITE, Weight::Bold, Anchor::Middle));
    let left = center.0 + SIGN + 5.0;
    let (size, lines) = set(note, x + w - left - 3.0, h);
    let leading = size + LEADING;
    // Beside its sign where one line says all of it, else around the middle of the place as far as it is high enough.
    let all = lines.len() as f32 * leading;
    let first = (center.1 - leading / 2.0).min(y + (h - all).max(0.0) / 2.0).max(y + 1.0);
    for (row, line) in lines.into_iter().enumerate() {
        let baseline = first + (row as f32 + 0.5) * leading + size * 0.36;
        shapes.push(label((left, baseline), line, size, INK, Weight::Regular, Anchor::Start));
    }
    shapes
}

/// Room between two lines in a place.
const LEADING: f32 = 2.2;

/// The words of a place in the largest size in which all of them find room, else in the smallest, cut.
fn set(note: &str, room: f32, height: f32) -> (f32, Vec<String>) {
    let rows = |size: f32| (((height - 2.0) / (size + LEADING)) as usize).max(1);
    let whole = TEXTS.iter().find_map(|size| {
        let lines = wrapped(note, room, rows(*size), *size);
        (!lines.iter().any(|line| line.ends_with('…'))).then_some((*size, lines))
    });
    let smallest = TEXTS[TEXTS.len() - 1];
    whole.unwrap_or_else(|| (smallest, wrapped(note, room, rows(smallest), smallest)))
}

/// A careful guess of how wide a sign is: this drawing is made without fonts.
fn advance(sign: char, size: f32) -> f32 {
    size * match sign {
        ' ' => 0.25,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' => 0.32,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' => 0.94,
        'A'..='Z' => 0.7,
        _ if sign.is_ascii() => 0.58,
        _ => 1.0,
    }
}

fn measure(text: &str, size: f32) -> f32 {
    text.chars().map(|sign| advance(sign, size)).sum()
}

fn clipped(text: &str, room: f32, size: f32) -> String {
    if measure(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for sign in text.chars() {
        if measure(&kept, size) + advance(sign, size) + size > room {
            break;
        }
        kept.push(sign);
    }
    kept.trim_end().to_owned() + "…"
}

/// The text in at most so many lines; words of Latin letters stay whole. The table below the drawing says all of it.
fn wrapped(text: &str, room: f32, rows: usize, size: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && measure(line, size) + measure(piece.trim_end(), size) > room {
            lines.push(piece.trim_start().to_owned());
        } else {
            line.push_str(piece);
        }
    }
    let is_cut = lines.len() > rows;
    lines.truncate(rows);
    let mut lines: Vec<String> = lines.into_iter().map(|line| clipped(line.trim(), room, size)).collect();
    if let Some(last) = lines.last_mut().filter(|last| is_cut && !last.ends_with('…')) {
        *last = clipped(&format!("{last}……"), room, size).replace("……", "…");
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The pieces after which a line may end: words with their space, and every sign of Chinese, with the mark after it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let signs: Vec<(usize, char)> = text.char_indices().collect();
    for pair in signs.windows(2) {
        let (here, (at, next)) = (pair[0].1, pair[1]);
        let closing = "，。、；：！？）》”’…".contains(next);
        let opening = "（《“‘".contains(here);
        if here == ' ' || (!opening && !closing && (!here.is_ascii() || !next.is_ascii())) {
            pieces.push(&text[start..at]);
            start = at;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use model::requirements::{Hotspot, Prototype};

    use super::{clipped, measure, scene, set, wrapped};

    #[test]
    fn words_are_set_smaller_before_any_of_them_is_cut() {
        let (size, lines) = set("扫工牌登录，进入本店任务板。", 84.0, 20.0);
        assert!(size < 7.0 && lines.len() == 2 && lines.concat().ends_with("任务板。"), "{size} {lines:?}");
        let (size, lines) = set("Scan the badge", 120.0, 20.0);
        assert!(size == 7.0 && lines == ["Scan the badge"]);
    }

    #[test]
    fn words_stay_whole_and_what_does_not_fit_is_marked_as_cut() {
        assert_eq!(wrapped("scan the badge to sign in", 50.0, 9, 7.0), ["scan the", "badge to sign", "in"]);
        assert_eq!(wrapped("扫工牌登录，进入任务板", 40.0, 2, 7.0), ["扫工牌登", "录，进入…"]);
        assert!(measure(&clipped("一二三四五六七八九十", 30.0, 7.5), 7.5) <= 30.0);
        assert!(wrapped("", 40.0, 2, 7.0).is_empty());
    }

    #[test]
    fn places_that_make_no_sense_are_left_out() {
        let spot =
            |x: f64, w: f64| Hotspot { x: Some(x), y: Some(10.0), w: Some(w), h: Some(50.0), ..Hotspot::default() };
        let drawn =
            |spot: Hotspot| scene("t", &Prototype { hotspots: vec![spot], ..Prototype::default() }, "d").shapes.len();
        let none = scene("t", &Prototype::default(), "d").shapes.len();
        assert!(
            drawn(spot(f64::NAN, 50.0)) <= none && drawn(spot(10.0, -1.0)) <= none && drawn(spot(1e30, 5.0)) <= none
        );
        let page = scene("t", &Prototype { hotspots: vec![spot(5.0, 19_000.0)], ..Prototype::default() }, "d");
        assert!(page.width <= 431.0 && page.height.is_finite());
    }
}
