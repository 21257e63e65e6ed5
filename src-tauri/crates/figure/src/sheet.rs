//! The sheet that a drawing is put on: plain shapes and measured text, without NaN and without empty texts.

use crate::pen::{Pen, Type};
use crate::scene::{Anchor, Color, Paint, PathStep, Scene, Shape, Stroke};

/// Drawings are laid out at this width at least, and made smaller as a whole where there is less.
const NARROWEST: f32 = 240.0;

/// From the middle of a line down to its baseline, as a part of its size: Han signs and capitals both look centred.
pub(crate) const DROP: f32 = 0.37;

/// A rectangle on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Area { x, y, width, height }
    }

    pub fn right(self) -> f32 {
        self.x + self.width
    }

    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    pub fn middle(self) -> (f32, f32) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// What a drawing is drawn on.
pub(crate) struct Sheet<'p, 's, 'f> {
    pen: &'p mut Pen<'s, 'f>,
    shapes: Vec<Shape>,
    /// Usable width in points.
    pub width: f32,
    shrink: f32,
}

impl<'p, 's, 'f> Sheet<'p, 's, 'f> {
    /// An empty sheet.
    pub fn new(pen: &'p mut Pen<'s, 'f>, width: f32) -> Self {
        let width = if width.is_finite() { width.max(1.0) } else { NARROWEST };
        Sheet { pen, shapes: Vec::new(), width: width.max(NARROWEST), shrink: (width / NARROWEST).min(1.0) }
    }

    /// The drawing, of the given height.
    pub fn finish(self, height: f32) -> Scene {
        let mut scene = Scene { width: self.width, height, shapes: self.shapes, ..Scene::default() };
        if self.shrink < 1.0 {
            scene.shrink(self.shrink);
        }
        scene
    }

    /// The language of its texts.
    pub fn language(&self) -> text::Language {
        self.pen.language()
    }

    pub fn measure(&mut self, text: &str, style: Type) -> f32 {
        self.pen.width(text, style.size, style.weight)
    }

    pub fn wrap(&mut self, text: &str, width: f32, style: Type) -> Vec<String> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        self.pen.wrap(text, width.max(style.size), style.size, style.weight)
    }

    /// The widest of some lines.
    pub fn widest(&mut self, lines: &[String], style: Type) -> f32 {
        lines.iter().map(|line| self.measure(line, style)).fold(0.0, f32::max)
    }

    /// One line of text with its baseline at `at.1`.
    pub fn text(&mut self, at: (f32, f32), text: &str, style: Type, anchor: Anchor) {
        if text.trim().is_empty() {
            return;
        }
        let Type { size, weight, color } = style;
        self.shapes.push(Shape::Text { x: at.0, y: at.1, text: text.to_owned(), size, weight, color, anchor });
    }

    /// Lines below each other from an upper edge; answers their lower edge.
    pub fn lines(&mut self, at: (f32, f32), lines: &[String], style: Type, anchor: Anchor) -> f32 {
        let mut y = at.1;
        for line in lines {
            self.text((at.0, y + style.leading() / 2.0 + style.size * DROP), line, style, anchor);
            y += style.leading();
        }
        y
    }

    /// Lines centred on a height.
    pub fn centered(&mut self, at: (f32, f32), lines: &[String], style: Type, anchor: Anchor) {
        self.lines((at.0, at.1 - lines.len() as f32 * style.leading() / 2.0), lines, style, anchor);
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }

    pub fn rect(&mut self, area: Area, radius: f32, paint: Paint) {
        let Area { x, y, width, height } = area;
        self.shapes.push(Shape::Rect { x, y, width: width.max(0.0), height: height.max(0.0), radius, paint });
    }

    pub fn circle(&mut self, center: (f32, f32), radius: f32, paint: Paint) {
        self.shapes.push(Shape::Circle { center, radius, paint });
    }

    pub fn path(&mut self, steps: Vec<PathStep>, paint: Paint) {
        self.shapes.push(Shape::Path { steps, paint });
    }

    /// Straight lines from point to point.
    pub fn polyline(&mut self, points: &[(f32, f32)], stroke: Stroke) {
        if points.len() > 1 {
            self.path(chain(points), Paint::stroke(stroke));
        }
    }

    /// A closed shape of straight edges.
    pub fn polygon(&mut self, points: &[(f32, f32)], paint: Paint) {
        if points.len() > 1 {
            let mut steps = chain(points);
            steps.push(PathStep::Close);
            self.path(steps, paint);
        }
    }

    /// The head of an arrow that arrives at a point from a direction.
    pub fn arrow_head(&mut self, from: (f32, f32), tip: (f32, f32), size: f32, color: Color) {
        let (dx, dy) = (tip.0 - from.0, tip.1 - from.1);
        let length = dx.hypot(dy).max(0.001);
        let (ux, uy) = (dx / length, dy / length);
        let base = (tip.0 - ux * size, tip.1 - uy * size);
        let half = size * 0.5;
        let points = [tip, (base.0 - uy * half, base.1 + ux * half), (base.0 + uy * half, base.1 - ux * half)];
        self.polygon(&points, Paint::fill(color));
    }
}

fn chain(points: &[(f32, f32)]) -> Vec<PathStep> {
    let step = |(index, point): (usize, &(f32, f32))| match index {
        0 => PathStep::Move(point.0, point.1),
        _ => PathStep::Line(point.0, point.1),
    };
    points.iter().enumerate().map(step).collect()
}

impl Scene {
    /// Makes everything smaller by the same factor.
    fn shrink(&mut self, factor: f32) {
        self.width *= factor;
        self.height *= factor;
        let scale = |stroke: &mut Stroke| {
            stroke.width *= factor;
            stroke.dash = stroke.dash.map(|(on, off)| (on * factor, off * factor));
        };
        for shape in &mut self.shapes {
            match shape {
                Shape::Line { from, to, stroke } => {
                    (*from, *to) = ((from.0 * factor, from.1 * factor), (to.0 * factor, to.1 * factor));
                    scale(stroke);
                }
                Shape::Rect { x, y, width, height, radius, paint } => {
                    [x, y, width, height, radius].into_iter().for_each(|value| *value *= factor);
                    paint.stroke.iter_mut().for_each(scale);
                }
                Shape::Circle { center, radius, paint } => {
                    [&mut center.0, &mut center.1, radius].into_iter().for_each(|value| *value *= factor);
                    paint.stroke.iter_mut().for_each(scale);
                }
                Shape::Path { steps, paint } => {
                    steps.iter_mut().for_each(|step| step.shrink(factor));
                    paint.stroke.iter_mut().for_each(scale);
                }
                Shape::Text { x, y, size, .. } => [x, y, size].into_iter().for_each(|value| *value *= factor),
            }
        }
    }
}

impl PathStep {
    fn shrink(&mut self, factor: f32) {
        match self {
            PathStep::Move(x, y) | PathStep::Line(x, y) => [x, y].into_iter().for_each(|value| *value *= factor),
            PathStep::Curve(values) => values.iter_mut().for_each(|value| *value *= factor),
            PathStep::Close => {}
        }
    }
}
