//! The operators of one page, as printpdf takes them. Places come in from the upper left corner and are turned here.

use std::collections::BTreeMap;

use figure::{Color, Paint, PathStep, Shape, Stroke};
use printpdf::{
    Codepoint, CurTransMat, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon,
    PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder, XObjectTransform,
};
use text::FaceId;

use crate::display::{Rect, Run};
use crate::glyphs::{FaceTable, font_id};
use crate::pdf::images::image_id;
use crate::style::PAGE_HEIGHT;

/// The operators of a page under construction.
#[derive(Debug, Default)]
pub(crate) struct Stream {
    ops: Vec<Op>,
    fill: Option<Color>,
    stroke: Option<Color>,
    width: Option<f32>,
    font: Option<(FaceId, f32)>,
}

impl Stream {
    pub(crate) fn into_ops(self) -> Vec<Op> {
        self.ops
    }

    /// Starts content that is no part of the structure.
    pub(crate) fn begin_artifact(&mut self) {
        self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
    }

    /// Starts content of a structure element.
    pub(crate) fn begin_content(&mut self, role: &str, number: u32) {
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(i64::from(number)))]);
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: role.to_owned(), properties });
    }

    pub(crate) fn end(&mut self) {
        self.ops.push(Op::EndMarkedContent);
    }

    fn set_fill(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.ops.push(Op::SetFillColor { col: rgb(color) });
            self.fill = Some(color);
        }
    }

    fn set_stroke(&mut self, color: Color, width: f32) {
        if self.stroke != Some(color) {
            self.ops.push(Op::SetOutlineColor { col: rgb(color) });
            self.stroke = Some(color);
        }
        if self.width != Some(width) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(rounded(width)) });
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
        self.path(&steps, paint, |x, y| (offset.0 + x * scale, offset.1 + y * scale));
        if dashed {
            self.dash(&[]);
        }
    }

    /// Shows an image in a rectangle; the turn is what its file asks for.
    pub(crate) fn image(&mut self, image: usize, [x, y, width, height]: Rect, turn: [f32; 6]) {
        let [a, b, c, d, e, f] = turn;
        let (left, bottom) = (x, PAGE_HEIGHT - y - height);
        let matrix = [a * width, b * height, c * width, d * height, e * width + left, f * height + bottom];
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix.map(rounded)) });
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.push(Op::UseXobject { id: image_id(image), transform });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn dash(&mut self, pattern: &[f32]) {
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, pattern) });
    }

    fn path(&mut self, steps: &[PathStep], paint: Paint, place: impl Fn(f32, f32) -> (f32, f32)) {
        let mut rings: Vec<(Vec<LinePoint>, bool)> = Vec::new();
        for step in steps {
            if let PathStep::Move(x, y) = step {
                rings.push((vec![corner(place(*x, *y), false)], false));
                continue;
            }
            let Some((points, closed)) = rings.last_mut() else { continue };
            match step {
                PathStep::Move(..) => {}
                PathStep::Line(x, y) => points.push(corner(place(*x, *y), false)),
                PathStep::Curve([a, b, c, d, x, y]) => points.extend([
                    corner(place(*a, *b), true),
                    corner(place(*c, *d), true),
                    corner(place(*x, *y), false),
                ]),
                PathStep::Close => *closed = true,
            }
        }
        let mode = match (paint.fill, paint.stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => {
                for (points, is_closed) in rings {
                    self.ops.push(Op::DrawLine { line: Line { points, is_closed } });
                }
                return;
            }
            (None, None) => return,
        };
        let rings = rings.into_iter().map(|(points, _)| PolygonRing { points }).collect();
        let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    /// Writes a run of glyphs. Each glyph's place is reached from the widths that the file declares and from moves
    /// between them, which are rounded against the true place so that no error adds up.
    pub(crate) fn text(&mut self, run: &Run, face: &FaceTable) {
        self.set_fill(run.color);
        self.ops.push(Op::StartTextSection);
        if self.font != Some((run.face, run.size)) {
            let font = PdfFontHandle::External(font_id(run.face));
            self.ops.push(Op::SetFont { font, size: Pt(rounded(run.size)) });
            self.font = Some((run.face, run.size));
        }
        let matrix = TextMatrix::Translate(Pt(rounded(run.x)), Pt(rounded(PAGE_HEIGHT - run.y)));
        self.ops.push(Op::SetTextMatrix { matrix });
        let unit = 1000.0 / f64::from(run.size);
        let mut pen = 0.0f64;
        let mut glyphs: Vec<Codepoint> = Vec::with_capacity(run.glyphs.len());
        for (identifier, x) in &run.glyphs {
            let move_by = (pen - f64::from(*x) * unit).round();
            if let Some(last) = glyphs.last_mut().filter(|_| move_by != 0.0) {
                last.offset = move_by as f32;
                pen -= move_by;
            }
            glyphs.push(Codepoint::new(*identifier, 0.0));
            pen += f64::from(face.width(*identifier));
        }
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
        self.ops.push(Op::EndTextSection);
    }
}

/// A point of a path; `control` marks one that a curve bends towards.
fn corner((x, y): (f32, f32), control: bool) -> LinePoint {
    LinePoint { p: Point { x: Pt(rounded(x)), y: Pt(rounded(PAGE_HEIGHT - y)) }, bezier: control }
}

/// A length with two digits after the point; what is no number becomes zero, so that the file stays valid.
fn rounded(value: f32) -> f32 {
    if value.is_finite() { (value * 100.0).round() / 100.0 } else { 0.0 }
}

fn rgb(color: Color) -> printpdf::Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    printpdf::Color::Rgb(Rgb { r: part(color.0), g: part(color.1), b: part(color.2), icc_profile: None })
}
