//! The operators of one page's content stream. Places come in from the upper left corner and are turned here.

use std::io::Write as _;

use figure::{Color, Paint, PathStep, Shape, Stroke};
use text::Weight;

use crate::display::{Rect, Run};
use crate::glyphs::FaceTable;
use crate::style::PAGE_HEIGHT;

/// A content stream under construction.
#[derive(Debug)]
pub(crate) struct Stream {
    bytes: Vec<u8>,
    fill: Option<Color>,
    stroke: Option<Color>,
    width: f32,
    font: Option<(Weight, f32)>,
}

impl Stream {
    pub(crate) fn new() -> Self {
        Stream { bytes: Vec::with_capacity(16 * 1024), fill: None, stroke: None, width: -1.0, font: None }
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Starts content that is no part of the structure.
    pub(crate) fn begin_artifact(&mut self) {
        self.bytes.extend_from_slice(b"/Artifact BMC\n");
    }

    /// Starts content of a structure element.
    pub(crate) fn begin_content(&mut self, role: &str, number: u32) {
        let line = format!("/{role} <</MCID {number}>> BDC\n");
        self.bytes.extend_from_slice(line.as_bytes());
    }

    pub(crate) fn end(&mut self) {
        self.bytes.extend_from_slice(b"EMC\n");
    }

    fn number(&mut self, value: f32) {
        write_number(&mut self.bytes, value);
        self.bytes.push(b' ');
    }

    fn point(&mut self, x: f32, y: f32) {
        self.number(x);
        self.number(PAGE_HEIGHT - y);
    }

    fn operator(&mut self, operator: &str) {
        self.bytes.extend_from_slice(operator.as_bytes());
        self.bytes.push(b'\n');
    }

    fn color(&mut self, color: Color, operator: &str) {
        for part in [color.0, color.1, color.2] {
            self.number(f32::from(part) / 255.0);
        }
        self.operator(operator);
    }

    fn set_fill(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.color(color, "rg");
            self.fill = Some(color);
        }
    }

    fn set_stroke(&mut self, color: Color, width: f32) {
        if self.stroke != Some(color) {
            self.color(color, "RG");
            self.stroke = Some(color);
        }
        if self.width != width {
            self.number(width);
            self.operator("w");
            self.width = width;
        }
    }

    pub(crate) fn fill(&mut self, rect: Rect, radius: f32, color: Color) {
        let [x, y, width, height] = rect;
        if radius > 0.0 {
            let shape = Shape::Rect { x, y, width, height, radius, paint: Paint::fill(color) };
            self.shape(&shape, (0.0, 0.0), 1.0);
            return;
        }
        self.set_fill(color);
        self.point(x, y + height);
        self.number(width);
        self.number(height);
        self.operator("re f");
    }

    pub(crate) fn rule(&mut self, from: (f32, f32), to: (f32, f32), color: Color, width: f32) {
        self.set_stroke(color, width);
        self.point(from.0, from.1);
        self.operator("m");
        self.point(to.0, to.1);
        self.operator("l S");
    }

    pub(crate) fn shape(&mut self, shape: &Shape, offset: (f32, f32), scale: f32) {
        let place = |x: f32, y: f32| (offset.0 + x * scale, offset.1 + y * scale);
        let (steps, paint) = match shape {
            Shape::Line { from, to, stroke } => {
                (vec![PathStep::Move(from.0, from.1), PathStep::Line(to.0, to.1)], Paint::stroke(*stroke))
            }
            Shape::Rect { paint, .. } | Shape::Circle { paint, .. } | Shape::Path { paint, .. } => {
                (shape.outline().unwrap_or_default(), *paint)
            }
            Shape::Text { .. } => return,
        };
        if let Some(color) = paint.fill {
            self.set_fill(color);
        }
        if let Some(stroke) = paint.stroke {
            self.set_stroke(stroke.color, stroke.width * scale);
            self.dash(&stroke, scale);
        }
        for step in &steps {
            match step {
                PathStep::Move(x, y) | PathStep::Line(x, y) => {
                    let (x, y) = place(*x, *y);
                    self.point(x, y);
                    self.operator(if matches!(step, PathStep::Move(..)) { "m" } else { "l" });
                }
                PathStep::Curve(points) => {
                    for pair in points.chunks(2) {
                        let (x, y) = place(pair[0], pair[1]);
                        self.point(x, y);
                    }
                    self.operator("c");
                }
                PathStep::Close => self.operator("h"),
            }
        }
        self.operator(match (paint.fill, paint.stroke) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (None, None) => "n",
        });
        if paint.stroke.is_some_and(|stroke| stroke.dash.is_some()) {
            self.operator("[] 0 d");
        }
    }

    fn dash(&mut self, stroke: &Stroke, scale: f32) {
        if let Some((on, off)) = stroke.dash {
            self.bytes.push(b'[');
            self.number(on * scale);
            self.number(off * scale);
            self.operator("] 0 d");
        }
    }

    /// Writes a run of glyphs. Each glyph's place is reached from the widths that the file declares and from moves
    /// between them, which are rounded against the true place so that no error adds up.
    pub(crate) fn text(&mut self, run: &Run, face: &FaceTable) {
        self.set_fill(run.color);
        self.operator("BT");
        if self.font != Some((run.weight, run.size)) {
            self.bytes.extend_from_slice(match run.weight {
                Weight::Regular => b"/F1 ",
                Weight::Bold => b"/F2 ",
            });
            self.number(run.size);
            self.operator("Tf");
            self.font = Some((run.weight, run.size));
        }
        self.bytes.extend_from_slice(b"1 0 0 1 ");
        self.point(run.x, run.y);
        self.operator("Tm");
        self.bytes.extend_from_slice(b"[(");
        let mut pen = 0.0f64;
        let unit = 1000.0 / f64::from(run.size);
        for (identifier, x) in &run.glyphs {
            let move_by = (pen - f64::from(*x) * unit).round();
            if move_by != 0.0 {
                self.bytes.push(b')');
                write_number(&mut self.bytes, move_by as f32);
                self.bytes.push(b'(');
                pen -= move_by;
            }
            for byte in identifier.to_be_bytes() {
                write_string_byte(&mut self.bytes, byte);
            }
            pen += f64::from(face.width(*identifier));
        }
        self.bytes.extend_from_slice(b")]TJ\nET\n");
    }
}

/// Writes a number with at most two digits after the point; what is no number becomes zero, so that the file stays valid.
fn write_number(bytes: &mut Vec<u8>, value: f32) {
    let hundredths = if value.is_finite() { (f64::from(value) * 100.0).round() as i64 } else { 0 };
    let (sign, hundredths) = if hundredths < 0 { ("-", -hundredths) } else { ("", hundredths) };
    let (whole, part) = (hundredths / 100, hundredths % 100);
    // Writing into a vector cannot fail.
    let _ = match part {
        0 => write!(bytes, "{sign}{whole}"),
        part if part % 10 == 0 => write!(bytes, "{sign}{whole}.{}", part / 10),
        part => write!(bytes, "{sign}{whole}.{part:02}"),
    };
}

fn write_string_byte(bytes: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => bytes.extend_from_slice(&[b'\\', byte]),
        // A bare carriage return would be read as a line feed.
        b'\r' => bytes.extend_from_slice(b"\\r"),
        _ => bytes.push(byte),
    }
}
