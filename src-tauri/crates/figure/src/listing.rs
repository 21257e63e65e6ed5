//! Texts in rows below each other: names on the left, what belongs to them on the right.

use text::Weight;

use crate::palette::{HAIR, INK, MUTED};
use crate::pen::{Label, Pen, Type};
use crate::scene::{Anchor, Scene, Shape, Stroke};

const NAME: Type = Type::new(8.0, Weight::Bold, INK);
const DETAIL: Type = Type::new(8.0, Weight::Regular, MUTED);
const GAP: f32 = 10.0;

/// Draws rows of a name and its details over a width.
pub(crate) fn listing(rows: &[(String, String)], pen: &mut Pen, width: f32) -> Scene {
    let mut scene = Scene { width, ..Scene::default() };
    let left = (width - GAP) * 0.45;
    let mut y = 0.0;
    for (name, detail) in rows {
        let name = Label::flush(pen, name, left, NAME);
        let detail = Label::flush(pen, detail, width - left - GAP, DETAIL);
        let height = name.height().max(detail.height());
        if height == 0.0 {
            continue;
        }
        name.draw(&mut scene, 0.0, y + 3.0, Anchor::Start);
        detail.draw(&mut scene, left + GAP, y + 3.0, Anchor::Start);
        y += height + 6.0;
        scene.shapes.push(Shape::Line { from: (0.0, y), to: (width, y), stroke: Stroke::solid(HAIR, 0.5) });
    }
    scene.height = y.max(1.0);
    scene
}
