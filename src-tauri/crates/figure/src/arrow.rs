//! Connecting lines with rounded corners and a head.

use crate::scene::{Color, Paint, PathStep, Scene, Shape, Stroke};

/// Length of an arrow's head.
const HEAD: f32 = 5.2;
/// Half of its breadth.
const BREADTH: f32 = 2.5;
/// How far corners are rounded.
const ROUND: f32 = 3.0;

/// Draws a line through the points with a head at its last one.
pub(crate) fn arrow(scene: &mut Scene, points: &[(f32, f32)], stroke: Stroke) {
    let [.., before, tip] = points else {
        return;
    };
    let length = (tip.0 - before.0).hypot(tip.1 - before.1);
    if length < 0.01 {
        return;
    }
    let (dx, dy) = ((tip.0 - before.0) / length, (tip.1 - before.1) / length);
    let neck = HEAD.min(length) - 0.6;
    let mut shaft = points.to_vec();
    if let Some(last) = shaft.last_mut() {
        *last = (tip.0 - dx * neck, tip.1 - dy * neck);
    }
    path(scene, &shaft, stroke);
    head(scene, *tip, (dx, dy), stroke.color);
}

/// Draws a line through the points, its corners rounded.
pub(crate) fn path(scene: &mut Scene, points: &[(f32, f32)], stroke: Stroke) {
    let Some(first) = points.first() else {
        return;
    };
    let mut steps = vec![PathStep::Move(first.0, first.1)];
    for index in 1..points.len() {
        let at = points[index];
        let Some(next) = points.get(index + 1) else {
            steps.push(PathStep::Line(at.0, at.1));
            break;
        };
        let before = points[index - 1];
        let (a, b) = ((at.0 - before.0).hypot(at.1 - before.1), (next.0 - at.0).hypot(next.1 - at.1));
        let radius = ROUND.min(a / 2.0).min(b / 2.0);
        if radius < 0.1 {
            steps.push(PathStep::Line(at.0, at.1));
            continue;
        }
        let start = (at.0 + (before.0 - at.0) / a * radius, at.1 + (before.1 - at.1) / a * radius);
        let end = (at.0 + (next.0 - at.0) / b * radius, at.1 + (next.1 - at.1) / b * radius);
        let near = |from: (f32, f32)| (from.0 + (at.0 - from.0) * 0.55, from.1 + (at.1 - from.1) * 0.55);
        let (one, other) = (near(start), near(end));
        steps.push(PathStep::Line(start.0, start.1));
        steps.push(PathStep::Curve([one.0, one.1, other.0, other.1, end.0, end.1]));
    }
    scene.shapes.push(Shape::Path { steps, paint: Paint::stroke(stroke) });
}

/// Draws the head of an arrow that points along a direction.
pub(crate) fn head(scene: &mut Scene, tip: (f32, f32), (dx, dy): (f32, f32), color: Color) {
    let base = (tip.0 - dx * HEAD, tip.1 - dy * HEAD);
    let steps = vec![
        PathStep::Move(tip.0, tip.1),
        PathStep::Line(base.0 - dy * BREADTH, base.1 + dx * BREADTH),
        PathStep::Line(base.0 + dy * BREADTH, base.1 - dx * BREADTH),
        PathStep::Close,
    ];
    scene.shapes.push(Shape::Path { steps, paint: Paint::fill(color) });
}
