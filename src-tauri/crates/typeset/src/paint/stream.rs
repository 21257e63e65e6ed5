//! The content of one page, written as the file will hold it. Places come in from the upper left corner and are turned
//! here.
//!
//! printpdf can write pages too, but takes them as a tree of operators that is built, translated and thrown away: a sixth
//! of a whole export went into that.

use figure::{Color, Paint, PathStep, Shape, Stroke};
use text::FaceId;

use crate::display::{Rect, Run};
use crate::glyphs::{FaceTable, font_id};
use crate::pdf::images::image_id;
use crate::style::PAGE_HEIGHT;

/// The content of a page. Its glyphs stand as the identifiers of the glyph table until the fonts are cut.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) bytes: Vec<u8>,
    /// Each glyph: its face, its identifier, and where its four digits are.
    pub(crate) glyphs: Vec<(FaceId, u16, u32)>,
}

/// The content of a page under construction.
#[derive(Debug, Default)]
pub(crate) struct Stream {
    content: Content,
    fill: Option<Color>,
    stroke: Option<Color>,
    width: Option<f32>,
    font: Option<(FaceId, f32)>,
}

impl Stream {
    pub(crate) fn into_content(self) -> Content {
        self.content
    }

    /// Starts content that is no part of the structure.
    pub(crate) fn begin_artifact(&mut self) {
        self.write("/Artifact BMC\n");
    }

    /// Starts content of a structure element.
    pub(crate) fn begin_content(&mut self, role: &str, number: u32) {
        self.write(&format!("/{role} <</MCID {number}>> BDC\n"));
    }

    pub(crate) fn end(&mut self) {
        self.write("EMC\n");
    }

    fn write(&mut self, text: &str) {
        self.content.bytes.extend_from_slice(text.as_bytes());
    }

    /// Writes an operator after its numbers.
    fn operate(&mut self, numbers: &[f32], operator: &str) {
        for number in numbers {
            decimal(&mut self.content.bytes, *number, 2);
            self.content.bytes.push(b' ');
        }
        self.write(operator);
        self.content.bytes.push(b'\n');
    }

    fn color(&mut self, color: Color, operator: &str) {
        for part in [color.0, color.1, color.2] {
            decimal(&mut self.content.bytes, f32::from(part) / 255.0, 3);
            self.content.bytes.push(b' ');
        }
        self.write(operator);
        self.content.bytes.push(b'\n');
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
        if self.width != Some(width) {
            self.operate(&[width], "w");
            self.width = Some(width);
        }
    }

    pub(crate) fn fill(&mut self, rect: Rect, radius: f32, color: Color) {
        let [x, y, width, height] = rect;
        let shape = Shape::Rect { x, y, width, height, radius, paint: Paint::fill(color) };
        self.shape(&shape, (0.0, 0.0), 1.0);
    }

    pub(crate) fn rule(&mut self, (from, to): ((f32, f32), (f32, f32)), stroke: Stroke) {
        self.shape(&Shape::Line { from, to, stroke }, (0.0, 0.0), 1.0);
    }

    pub(crate) fn shape(&mut self, shape: &Shape, offset: (f32, f32), scale: f32) {
        let (steps, paint) = match shape {
            Shape::Line { from, to, stroke } => {
                (vec![PathStep::Move(from.0, from.1), PathStep::Line(to.0, to.1)], Paint::stroke(*stroke))
            }
            Shape::Rect { paint, .. } | Shape::Circle { paint, .. } | Shape::Path { paint, .. } => {
                (shape.outline().unwrap_or_default(), *paint)
            }
            Shape::Text { .. } => return,
        };
        let mut dashed = false;
        if let Some(color) = paint.fill {
            self.set_fill(color);
        }
        if let Some(stroke) = paint.stroke {
            self.set_stroke(stroke.color, stroke.width * scale);
            if let Some((on, off)) = stroke.dash {
                self.dash(&[on * scale, off * scale]);
                dashed = true;
            }
        }
        self.path(&steps, paint, |x, y| (offset.0 + x * scale, PAGE_HEIGHT - (offset.1 + y * scale)));
        if dashed {
            self.dash(&[]);
        }
    }

    /// Shows an image in a rectangle; the turn is what its file asks for.
    pub(crate) fn image(&mut self, image: usize, [x, y, width, height]: Rect, turn: [f32; 6]) {
        let [a, b, c, d, e, f] = turn;
        let (left, bottom) = (x, PAGE_HEIGHT - y - height);
        let matrix = [a * width, b * height, c * width, d * height, e * width + left, f * height + bottom];
        self.write("q\n");
        self.operate(&matrix, "cm");
        self.write(&format!("/{} Do\nQ\n", image_id(image).0));
    }

    fn dash(&mut self, pattern: &[f32]) {
        self.write("[");
        for length in pattern {
            decimal(&mut self.content.bytes, *length, 2);
            self.content.bytes.push(b' ');
        }
        self.write("] 0 d\n");
    }

    fn path(&mut self, steps: &[PathStep], paint: Paint, place: impl Fn(f32, f32) -> (f32, f32)) {
        let operator = match (paint.fill, paint.stroke) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (None, None) => return,
        };
        // What is filled and edged is edged all around.
        let mut open = false;
        for step in steps {
            if open && operator == "B" && matches!(step, PathStep::Move(..)) {
                self.write("h\n");
            }
            open = !matches!(step, PathStep::Close);
            match step {
                PathStep::Move(x, y) => {
                    let (x, y) = place(*x, *y);
                    self.operate(&[x, y], "m");
                }
                PathStep::Line(x, y) => {
                    let (x, y) = place(*x, *y);
                    self.operate(&[x, y], "l");
                }
                PathStep::Curve([a, b, c, d, x, y]) => {
                    let ((a, b), (c, d), (x, y)) = (place(*a, *b), place(*c, *d), place(*x, *y));
                    self.operate(&[a, b, c, d, x, y], "c");
                }
                PathStep::Close => self.write("h\n"),
            }
        }
        if open && operator == "B" {
            self.write("h\n");
        }
        self.write(operator);
        self.content.bytes.push(b'\n');
    }

    /// Writes a run of glyphs. Each glyph's place is reached from the widths that the file declares and from moves
    /// between them, which are rounded against the true place so that no error adds up.
    pub(crate) fn text(&mut self, run: &Run, face: &FaceTable) {
        self.set_fill(run.color);
        self.write("BT\n");
        if self.font != Some((run.face, run.size)) {
            self.write(&format!("/{} ", font_id(run.face).0));
            self.operate(&[run.size], "Tf");
            self.font = Some((run.face, run.size));
        }
        self.operate(&[1.0, 0.0, 0.0, 1.0, run.x, PAGE_HEIGHT - run.y], "Tm");
        let unit = 1000.0 / f64::from(run.size);
        let mut pen = 0.0f64;
        self.write("[<");
        for (order, (identifier, x)) in run.glyphs.iter().enumerate() {
            let move_by = (pen - f64::from(*x) * unit).round();
            if order > 0 && move_by != 0.0 {
                self.write(">");
                decimal(&mut self.content.bytes, move_by as f32, 0);
                self.write("<");
                pen -= move_by;
            }
            let at = self.content.bytes.len() as u32;
            self.content.glyphs.push((run.face, *identifier, at));
            self.write("0000");
            pen += f64::from(face.width(*identifier));
        }
        self.write(">] TJ\nET\n");
    }
}

impl Content {
    /// Gives the glyph at a place the number that it has in the cut font.
    pub(crate) fn number(&mut self, at: u32, glyph: u16) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        for (order, place) in self.bytes[at as usize..][..4].iter_mut().enumerate() {
            *place = DIGITS[usize::from((glyph >> (12 - 4 * order)) & 15)];
        }
    }
}

/// Writes a number with at most so many digits after the point; what is no number becomes zero, so that the file stays
/// valid.
fn decimal(bytes: &mut Vec<u8>, value: f32, digits: u32) {
    let scale = 10i64.pow(digits);
    let all = if value.is_finite() { (f64::from(value) * scale as f64).round() as i64 } else { 0 };
    if all < 0 {
        bytes.push(b'-');
    }
    let (whole, mut rest) = ((all.unsigned_abs() / scale.unsigned_abs()), all.unsigned_abs() % scale.unsigned_abs());
    let mut buffer = [0u8; 20];
    let mut start = buffer.len();
    let mut left = whole;
    loop {
        start -= 1;
        buffer[start] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    bytes.extend_from_slice(&buffer[start..]);
    let mut unit = scale.unsigned_abs() / 10;
    if rest > 0 {
        bytes.push(b'.');
    }
    while rest > 0 {
        bytes.push(b'0' + (rest / unit) as u8);
        rest %= unit;
        unit /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn numbers_are_written_with_no_more_digits_than_they_need() {
        let written = |value: f32, digits: u32| {
            let mut bytes = Vec::new();
            decimal(&mut bytes, value, digits);
            String::from_utf8(bytes).unwrap()
        };
        assert_eq!(written(0.0, 2), "0");
        assert_eq!(written(-0.004, 2), "0");
        assert_eq!(written(71.89, 2), "71.89");
        assert_eq!(written(-10.5, 2), "-10.5");
        assert_eq!(written(1200.05, 2), "1200.05");
        assert_eq!(written(-9.4, 0), "-9");
        assert_eq!(written(f32::NAN, 3), "0");
        assert_eq!(written(f32::INFINITY, 3), "0");
    }
}
