//! The plain shapes that every drawing is made of.

use text::Weight;

/// A colour as red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    /// White.
    pub const WHITE: Color = Color(255, 255, 255);

    /// The colour as `#rrggbb`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// A line along the edge of a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width in points.
    pub width: f32,
    /// Lengths of dash and gap in points; none for an unbroken line.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// An unbroken line.
    pub fn solid(color: Color, width: f32) -> Self {
        Stroke { color, width, dash: None }
    }
}

/// What a shape is painted with.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Paint {
    /// The colour of its inside.
    pub fill: Option<Color>,
    /// The line along its edge.
    pub stroke: Option<Stroke>,
}

impl Paint {
    /// Inside only.
    pub fn fill(color: Color) -> Self {
        Paint { fill: Some(color), stroke: None }
    }

    /// Edge only.
    pub fn stroke(stroke: Stroke) -> Self {
        Paint { fill: None, stroke: Some(stroke) }
    }
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PathStep {
    /// Starts a new piece at a point.
    Move(f32, f32),
    /// A straight line to a point.
    Line(f32, f32),
    /// A cubic curve: two control points and its end.
    Curve([f32; 6]),
    /// A straight line back to the start of the piece.
    Close,
}

impl PathStep {
    fn scale(&mut self, factor: f32) {
        match self {
            PathStep::Move(x, y) | PathStep::Line(x, y) => (*x, *y) = (*x * factor, *y * factor),
            PathStep::Curve(values) => values.iter_mut().for_each(|value| *value *= factor),
            PathStep::Close => {}
        }
    }
}

/// Which part of a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// Its start.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// One plain shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// Its start.
        from: (f32, f32),
        /// Its end.
        to: (f32, f32),
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A rectangle, its corners rounded by `radius`.
    Rect {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Radius of the corners; zero for sharp ones.
        radius: f32,
        /// How it is painted.
        paint: Paint,
    },
    /// A circle.
    Circle {
        /// Its centre.
        center: (f32, f32),
        /// Its radius.
        radius: f32,
        /// How it is painted.
        paint: Paint,
    },
    /// Lines and curves.
    Path {
        /// Its steps in order.
        steps: Vec<PathStep>,
        /// How it is painted.
        paint: Paint,
    },
    /// One line of text.
    Text {
        /// Where its anchor stands.
        x: f32,
        /// Its baseline.
        y: f32,
        /// What it says.
        text: String,
        /// Its size in points.
        size: f32,
        /// Its weight.
        weight: Weight,
        /// Its colour.
        color: Color,
        /// Which part of it stands at `x`.
        anchor: Anchor,
    },
}

/// A drawing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What the drawing shows, in words, for people who cannot see it.
    pub description: String,
    /// Its shapes from back to front.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// The size of the smallest text in the drawing; none where it says nothing.
    pub fn smallest_text(&self) -> Option<f32> {
        let sizes = self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { text, size, .. } if !text.trim().is_empty() => Some(*size),
            _ => None,
        });
        sizes.reduce(f32::min)
    }

    /// The scene at another size, everything in it scaled alike.
    pub fn scaled(mut self, factor: f32) -> Self {
        if factor == 1.0 || !factor.is_finite() || factor <= 0.0 {
            return self;
        }
        self.width *= factor;
        self.height *= factor;
        for shape in &mut self.shapes {
            shape.scale(factor);
        }
        self
    }
}

impl Stroke {
    fn scale(&mut self, factor: f32) {
        self.width *= factor;
        self.dash = self.dash.map(|(on, off)| (on * factor, off * factor));
    }
}

/// The part of a circle that a curve of a quarter turn needs for its control points.
const QUARTER: f32 = 0.552_284_8;

impl Shape {
    fn scale(&mut self, factor: f32) {
        let scale_point = |point: &mut (f32, f32)| *point = (point.0 * factor, point.1 * factor);
        let scale_paint = |paint: &mut Paint| paint.stroke.iter_mut().for_each(|stroke| stroke.scale(factor));
        match self {
            Shape::Line { from, to, stroke } => {
                scale_point(from);
                scale_point(to);
                stroke.scale(factor);
            }
            Shape::Rect { x, y, width, height, radius, paint } => {
                for value in [x, y, width, height, radius] {
                    *value *= factor;
                }
                scale_paint(paint);
            }
            Shape::Circle { center, radius, paint } => {
                scale_point(center);
                *radius *= factor;
                scale_paint(paint);
            }
            Shape::Path { steps, paint } => {
                steps.iter_mut().for_each(|step| step.scale(factor));
                scale_paint(paint);
            }
            Shape::Text { x, y, size, .. } => {
                for value in [x, y, size] {
                    *value *= factor;
                }
            }
        }
    }

    /// A part of a circle's edge, clockwise from twelve o'clock; `part` is between 0 and 1.
    pub fn arc(center: (f32, f32), radius: f32, part: f32, stroke: Stroke) -> Self {
        let sweep = part.clamp(0.0, 1.0) * std::f32::consts::TAU;
        let pieces = (sweep / std::f32::consts::FRAC_PI_2).ceil().max(1.0);
        let step = sweep / pieces;
        let reach = radius * 4.0 / 3.0 * (step / 4.0).tan();
        let at = |angle: f32| (center.0 + radius * angle.sin(), center.1 - radius * angle.cos());
        let start = at(0.0);
        let mut steps = vec![PathStep::Move(start.0, start.1)];
        for piece in 0..pieces as usize {
            let (from, to) = (step * piece as f32, step * (piece + 1) as f32);
            let (a, b) = (at(from), at(to));
            steps.push(PathStep::Curve([
                a.0 + reach * from.cos(),
                a.1 + reach * from.sin(),
                b.0 - reach * to.cos(),
                b.1 - reach * to.sin(),
                b.0,
                b.1,
            ]));
        }
        Shape::Path { steps, paint: Paint::stroke(stroke) }
    }

    /// The outline of a rectangle, a circle or a path as steps; none for lines and text.
    pub fn outline(&self) -> Option<Vec<PathStep>> {
        match self {
            Shape::Rect { x, y, width, height, radius, .. } => Some(rounded([*x, *y, *width, *height], *radius)),
            Shape::Circle { center, radius, .. } => {
                Some(rounded([center.0 - radius, center.1 - radius, radius * 2.0, radius * 2.0], *radius))
            }
            Shape::Path { steps, .. } => Some(steps.clone()),
            Shape::Line { .. } | Shape::Text { .. } => None,
        }
    }
}

fn rounded([x, y, w, h]: [f32; 4], radius: f32) -> Vec<PathStep> {
    use PathStep::{Close, Curve, Line, Move};
    let r = radius.min(w / 2.0).min(h / 2.0).max(0.0);
    if r == 0.0 {
        return vec![Move(x, y), Line(x + w, y), Line(x + w, y + h), Line(x, y + h), Close];
    }
    let k = r * (1.0 - QUARTER);
    let (right, bottom) = (x + w, y + h);
    vec![
        Move(x + r, y),
        Line(right - r, y),
        Curve([right - k, y, right, y + k, right, y + r]),
        Line(right, bottom - r),
        Curve([right, bottom - k, right - k, bottom, right - r, bottom]),
        Line(x + r, bottom),
        Curve([x + k, bottom, x, bottom - k, x, bottom - r]),
        Line(x, y + r),
        Curve([x, y + k, x + k, y, x + r, y]),
        Close,
    ]
}
