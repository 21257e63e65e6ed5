//! Counts labels that stand on each other: the figure that says whether a drawing can be read.

use crate::Pen;
use crate::scene::{Anchor, Scene, Shape};

/// The box that a label covers: left, top, right, bottom.
type Area = [f32; 4];

/// Labels that touch by less than this, in points, still stand apart.
const TOUCH: f32 = 0.3;

/// How many pairs of texts of a scene overlap, each text measured as it is set: from 0.82 em above to 0.18 em below its
/// baseline, and as wide as its glyphs. A drawing that can be read has none.
pub fn label_overlaps(scene: &Scene, pen: &mut Pen) -> usize {
    let mut boxes: Vec<Area> = scene.shapes.iter().filter_map(|shape| label_box(shape, pen)).collect();
    boxes.sort_by(|one, other| one[1].total_cmp(&other[1]));
    let mut count = 0;
    for (index, one) in boxes.iter().enumerate() {
        let below = boxes[index + 1..].iter().take_while(|other| other[1] < one[3] - TOUCH);
        count += below.filter(|other| one[0] < other[2] - TOUCH && other[0] < one[2] - TOUCH).count();
    }
    count
}

/// The box of a text; none for other shapes and for texts with nothing to print.
pub(crate) fn label_box(shape: &Shape, pen: &mut Pen) -> Option<Area> {
    let Shape::Text { x, y, text, size, weight, anchor, .. } = shape else {
        return None;
    };
    if text.trim().is_empty() {
        return None;
    }
    let width = pen.width(text, *size, *weight);
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Some([left, y - size * 0.82, left + width, y + size * 0.18])
}
