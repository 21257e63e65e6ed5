//! A scene as SVG text. It refers to nothing outside itself.

use std::fmt::Write as _;

use text::Weight;

use crate::scene::{Anchor, Paint, PathStep, Scene, Shape, Stroke};

impl Scene {
    /// The scene as an SVG document; the same scene gives the same text.
    pub fn to_svg(&self) -> String {
        let mut out = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}" role="img">"#,
            number(self.width),
            number(self.height),
            number(self.width),
            number(self.height)
        );
        if !self.description.is_empty() {
            let _ = write!(out, "<title>{}</title>", escape(&self.description));
        }
        for shape in &self.shapes {
            write_shape(&mut out, shape);
        }
        out.push_str("</svg>");
        out
    }
}

fn write_shape(out: &mut String, shape: &Shape) {
    // Writing into a string cannot fail, so the results below are not looked at.
    match shape {
        Shape::Line { from, to, stroke } => {
            let _ = write!(
                out,
                r#"<path d="M{} {}L{} {}" fill="none"{}/>"#,
                number(from.0),
                number(from.1),
                number(to.0),
                number(to.1),
                stroke_attributes(stroke)
            );
        }
        Shape::Rect { paint, .. } | Shape::Circle { paint, .. } | Shape::Path { paint, .. } => {
            let steps = shape.outline().unwrap_or_default();
            let _ = write!(out, r#"<path d="{}"{}/>"#, path_data(&steps), paint_attributes(paint));
        }
        Shape::Text { x, y, text, size, weight, color, anchor } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = match weight {
                Weight::Regular => 400,
                Weight::Bold => 700,
            };
            let _ = write!(
                out,
                r#"<text x="{}" y="{}" font-size="{}" font-weight="{weight}" fill="{}" text-anchor="{anchor}">{}</text>"#,
                number(*x),
                number(*y),
                number(*size),
                color.hex(),
                escape(text)
            );
        }
    }
}

fn path_data(steps: &[PathStep]) -> String {
    let mut data = String::new();
    for step in steps {
        let _ = match step {
            PathStep::Move(x, y) => write!(data, "M{} {}", number(*x), number(*y)),
            PathStep::Line(x, y) => write!(data, "L{} {}", number(*x), number(*y)),
            PathStep::Curve(points) => {
                let points: Vec<String> = points.iter().map(|value| number(*value)).collect();
                write!(data, "C{}", points.join(" "))
            }
            PathStep::Close => write!(data, "Z"),
        };
    }
    data
}

fn paint_attributes(paint: &Paint) -> String {
    let fill = paint.fill.map_or_else(|| "none".to_owned(), |color| color.hex());
    let stroke = paint.stroke.as_ref().map(stroke_attributes);
    format!(r#" fill="{fill}"{}"#, stroke.unwrap_or_default())
}

fn stroke_attributes(stroke: &Stroke) -> String {
    let dash =
        stroke.dash.map_or(String::new(), |(on, off)| format!(r#" stroke-dasharray="{} {}""#, number(on), number(off)));
    format!(r#" stroke="{}" stroke-width="{}"{dash}"#, stroke.color.hex(), number(stroke.width))
}

/// A number with at most two digits after the point; what is no number becomes zero, so that the text stays valid.
fn number(value: f32) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.into() }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no way to write the other control characters.
            '\t' | '\n' | '\r' => out.push(' '),
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out
}
