//! The placed flow as shapes: lanes at the back, lines over them, nodes and labels in front.

use super::size::{Body, Form, POINT};
use super::space::{Plan, Route};
use crate::arrow::arrow;
use crate::palette::{ACCENT, ACCENT_WEAK, AMBER, AMBER_WEAK, GROUND, GROUND_DEEP, HAIR, LINE, MUTED, SLATE};
use crate::scene::{Anchor, Color, Paint, PathStep, Scene, Shape, Stroke};

impl Plan {
    pub(super) fn paint(&self) -> Scene {
        let mut scene = Scene { width: self.width, height: self.height.max(1.0), ..Scene::default() };
        if self.bands {
            self.bands(&mut scene);
        } else {
            self.lanes(&mut scene);
        }
        for route in self.routes.iter().filter(|route| route.points.len() > 1) {
            line(&mut scene, route);
        }
        for label in &self.labels {
            let (width, height) = (label.label.width + 2.0, label.label.height());
            scene.shapes.push(Shape::Rect {
                x: label.x - width / 2.0,
                y: label.top,
                width,
                height,
                radius: 1.0,
                paint: Paint::fill(Color::WHITE),
            });
        }
        for label in &self.labels {
            label.label.draw(&mut scene, label.x, label.top, Anchor::Middle);
        }
        for body in &self.bodies {
            node(&mut scene, body);
        }
        scene
    }

    fn lanes(&self, scene: &mut Scene) {
        let (Some(first), Some(last)) = (self.lanes.first(), self.lanes.last()) else {
            return;
        };
        let (left, right) = (first.from, last.to);
        scene.shapes.push(Shape::Rect {
            x: left,
            y: 0.0,
            width: right - left,
            height: self.head,
            radius: 0.0,
            paint: Paint::fill(GROUND),
        });
        let hair = Stroke::solid(HAIR, 0.6);
        scene.shapes.push(Shape::Line { from: (left, self.head), to: (right, self.head), stroke: hair });
        for lane in &self.lanes[1..] {
            scene.shapes.push(Shape::Line { from: (lane.from, 0.0), to: (lane.from, self.height), stroke: hair });
        }
        scene.shapes.push(Shape::Rect {
            x: left + 0.3,
            y: 0.3,
            width: right - left - 0.6,
            height: self.height - 0.6,
            radius: 3.0,
            paint: Paint::stroke(hair),
        });
        for lane in &self.lanes {
            let top = (self.head - lane.title.height()) / 2.0;
            lane.title.draw(scene, (lane.from + lane.to) / 2.0, top, Anchor::Middle);
        }
    }

    /// Bands below each other, each with its title on a dark ground at the left.
    fn bands(&self, scene: &mut Scene) {
        let last = self.lanes.len().saturating_sub(1);
        for (order, lane) in self.lanes.iter().enumerate() {
            let top = lane.from + if order == 0 { 0.0 } else { BAND_GAP / 2.0 };
            let bottom = lane.to - if order == last { 0.0 } else { BAND_GAP / 2.0 };
            let height = (bottom - top).max(1.0);
            let mut ground = |width: f32, fill: Color| {
                let paint = Paint::fill(fill);
                scene.shapes.push(Shape::Rect { x: 0.0, y: top, width, height, radius: 3.0, paint });
            };
            ground(self.width, GROUND_DEEP);
            ground(self.head, SLATE);
            let middle = top + (height - lane.title.height()) / 2.0;
            lane.title.draw(scene, self.head / 2.0, middle, Anchor::Middle);
        }
    }
}

/// Between two bands.
const BAND_GAP: f32 = 5.0;

fn line(scene: &mut Scene, route: &Route) {
    let dash = route.back.then_some((3.6, 2.2));
    arrow(scene, &route.points, Stroke { color: MUTED, width: 0.9, dash });
}

fn node(scene: &mut Scene, body: &Body) {
    let (left, top) = (body.x - body.width / 2.0, body.y - body.height / 2.0);
    let rect = |radius: f32, paint: Paint| Shape::Rect {
        x: left,
        y: top,
        width: body.width,
        height: body.height,
        radius,
        paint,
    };
    let paint =
        |fill: Color, edge: Color, width: f32| Paint { fill: Some(fill), stroke: Some(Stroke::solid(edge, width)) };
    match body.form {
        Form::Pill { end } => {
            scene.shapes.push(rect(body.height / 2.0, paint(ACCENT_WEAK, ACCENT, if end { 2.0 } else { 0.9 })));
        }
        Form::Step => scene.shapes.push(rect(3.0, paint(Color::WHITE, LINE, 0.8))),
        Form::Diamond => scene.shapes.push(polygon(
            &[(body.x, top), (left + body.width, body.y), (body.x, top + body.height), (left, body.y)],
            paint(AMBER_WEAK, AMBER, 0.9),
        )),
        Form::Hexagon => {
            let (right, bottom) = (left + body.width, top + body.height);
            let upper = [(left + POINT, top), (right - POINT, top), (right, body.y)];
            let lower = [(right - POINT, bottom), (left + POINT, bottom), (left, body.y)];
            scene.shapes.push(polygon(&[upper, lower].concat(), paint(AMBER_WEAK, AMBER, 0.9)));
        }
        Form::Page => scene.shapes.push(page(body, paint(Color::WHITE, LINE, 0.8))),
        Form::System => {
            scene.shapes.push(rect(0.0, paint(GROUND, LINE, 0.8)));
            for x in [left + 4.0, left + body.width - 4.0] {
                let (from, to) = ((x, top), (x, top + body.height));
                scene.shapes.push(Shape::Line { from, to, stroke: Stroke::solid(LINE, 0.8) });
            }
        }
    }
    let lift = if body.form == Form::Page { 2.5 } else { 0.0 };
    body.label.draw(scene, body.x, body.y - body.label.height() / 2.0 - lift, Anchor::Middle);
}

fn polygon(points: &[(f32, f32)], paint: Paint) -> Shape {
    let step = |(index, point): (usize, &(f32, f32))| match index {
        0 => PathStep::Move(point.0, point.1),
        _ => PathStep::Line(point.0, point.1),
    };
    let steps = points.iter().enumerate().map(step).chain([PathStep::Close]).collect();
    Shape::Path { steps, paint }
}

/// A sheet whose lower edge swings once.
fn page(body: &Body, paint: Paint) -> Shape {
    let (left, top) = (body.x - body.width / 2.0, body.y - body.height / 2.0);
    let (right, low) = (left + body.width, top + body.height - 3.0);
    let third = body.width / 3.0;
    let steps = vec![
        PathStep::Move(left, top),
        PathStep::Line(right, top),
        PathStep::Line(right, low),
        PathStep::Curve([right - third, low - 8.0, left + third, low + 8.0, left, low]),
        PathStep::Close,
    ];
    Shape::Path { steps, paint }
}
