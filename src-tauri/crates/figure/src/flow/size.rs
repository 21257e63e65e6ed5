//! How large each node is, and where lines meet its edge.

use std::collections::BTreeSet;

use text::Weight;

use super::{Flow, FlowNode, NodeShape, Place};
use crate::palette::INK;
use crate::pen::{Label, Pen, Type};

const TEXT: Type = Type::new(8.0, Weight::Regular, INK);
const ENDS: Type = Type::new(8.0, Weight::Bold, INK);

/// The outline of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Round ends: where a flow starts, or with a thick edge where it ends.
    Pill { end: bool },
    /// A plain box.
    Step,
    /// A decision with a short text.
    Diamond,
    /// A decision with a text that would make a diamond too high.
    Hexagon,
    /// A sheet with a wavy lower edge.
    Page,
    /// A box with double sides.
    System,
}

/// How far the points of a hexagon reach out.
pub(super) const POINT: f32 = 10.0;

/// A diamond higher than this is drawn as a hexagon.
const HIGHEST_DIAMOND: f32 = 62.0;

/// A node with its label, placed around its middle.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Body {
    pub(super) form: Form,
    pub(super) label: Label,
    /// Its middle.
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// The least and the greatest width of a box that takes its size from its text.
const NATURAL: (f32, f32) = (84.0, 128.0);

/// The width that suits the text of a node.
fn natural(node: &FlowNode, pen: &mut Pen) -> f32 {
    let room = match node.shape {
        NodeShape::Start | NodeShape::End | NodeShape::Decision => return NATURAL.1,
        NodeShape::System => 24.0,
        NodeShape::Step | NodeShape::Document => 18.0,
    };
    (pen.width(&node.text, TEXT.size, TEXT.weight) + room).clamp(NATURAL.0, NATURAL.1)
}

/// A side of a box as long as can be drawn.
fn in_size(length: f32) -> f32 {
    if length.is_finite() { length.clamp(20.0, 1_500.0) } else { NATURAL.0 }
}

/// A place as far out as can be drawn.
fn in_reach(at: f32) -> f32 {
    if at.is_finite() { at.clamp(-200_000.0, 200_000.0) } else { 0.0 }
}

/// Takes the thick edge from ends that go on: a round node from which an arrow leads to another is a start, or a point on
/// the way, even if an arrow leads back to it.
pub(super) fn open_ends(flow: &Flow, bodies: &mut [Body]) {
    let going: BTreeSet<&str> =
        flow.edges.iter().filter(|edge| edge.from != edge.to).map(|edge| edge.from.as_str()).collect();
    for (body, _) in bodies.iter_mut().zip(&flow.nodes).filter(|(_, node)| going.contains(node.id.as_str())) {
        if let Form::Pill { end } = &mut body.form {
            *end = false;
        }
    }
}

impl Body {
    /// Measures a node that may take a given width.
    pub(super) fn new(node: &FlowNode, pen: &mut Pen, width: f32) -> Self {
        let body = |form, label: Label, width: f32, height: f32| Body { form, label, x: 0.0, y: 0.0, width, height };
        let plain = |pen: &mut Pen, form, room: f32| {
            let label = Label::centred(pen, &node.text, width - room, TEXT);
            let height = (label.height() + 10.0).max(24.0);
            body(form, label, width, height)
        };
        match node.shape {
            NodeShape::Start | NodeShape::End => {
                let label = Label::centred(pen, &node.text, width - 20.0, ENDS);
                let height = (label.height() + 9.0).max(22.0);
                let own = (label.width + 26.0).max(52.0).min(width);
                body(Form::Pill { end: node.shape == NodeShape::End }, label, own, height)
            }
            NodeShape::Step => plain(pen, Form::Step, 10.0),
            NodeShape::System => plain(pen, Form::System, 16.0),
            NodeShape::Document => {
                let page = plain(pen, Form::Page, 10.0);
                Body { height: page.height + 6.0, ..page }
            }
            NodeShape::Decision => {
                let label = Label::centred(pen, &node.text, width * 0.62, TEXT);
                let own = (label.width * 1.8).max(70.0).min(width);
                // The corners of the text lie on the edges of a diamond that is this high.
                let height = (label.height() + 4.0) / (1.0 - (label.width / own).min(0.8));
                let broken = label.lines.iter().any(|line| line.ends_with('-'));
                if height <= HIGHEST_DIAMOND && !broken {
                    body(Form::Diamond, label, own, height.max(34.0))
                } else {
                    plain(pen, Form::Hexagon, 2.0 * POINT + 4.0)
                }
            }
        }
    }

    /// Measures a node that stands at a place. A size that was not given follows from the text, and a box that is too low
    /// for its text grows around its middle, so that nothing sticks out on the screen or on paper.
    pub(super) fn placed(node: &FlowNode, pen: &mut Pen, place: &Place) -> Self {
        let (width, height) = (place.width.map(in_size), place.height.map(in_size));
        let room = width.unwrap_or_else(|| natural(node, pen));
        let body = Body::new(node, pen, room);
        let width = width.unwrap_or(body.width);
        let (x, y) = (in_reach(place.x) + width / 2.0, in_reach(place.y) + height.unwrap_or(body.height) / 2.0);
        let height = height.unwrap_or(body.height).max(body.height);
        Body { x, y, width, height, ..body }
    }

    /// Left, upper, right and lower edge.
    pub(super) fn area(&self) -> [f32; 4] {
        let (half, rise) = (self.width / 2.0, self.height / 2.0);
        [self.x - half, self.y - rise, self.x + half, self.y + rise]
    }

    /// How far to both sides of the middle lines may leave the upper and the lower edge.
    pub(super) fn reach(&self) -> f32 {
        let half = self.width / 2.0;
        match self.form {
            Form::Pill { .. } => half - self.height.min(self.width) / 2.0,
            Form::Diamond => half * 0.45,
            Form::Hexagon => half - POINT,
            Form::Step | Form::Page | Form::System => half - 6.0,
        }
        .max(0.0)
    }

    /// How far below the top a line that comes down beside the middle meets the edge.
    pub(super) fn dip(&self, aside: f32) -> f32 {
        match self.form {
            Form::Diamond => (aside.abs() / (self.width / 2.0)).min(1.0) * self.height / 2.0,
            _ => 0.0,
        }
    }

    /// How far above the bottom a line that leaves beside the middle begins. Behind a wavy edge it begins inside.
    pub(super) fn rise(&self, aside: f32) -> f32 {
        if self.form == Form::Page { 7.0 } else { self.dip(aside) }
    }

    /// How far inside the side a line that comes in above or below the middle meets the edge.
    pub(super) fn notch(&self, off: f32) -> f32 {
        let half = self.height / 2.0;
        let part = (off.abs() / half).min(1.0);
        match self.form {
            Form::Diamond => part * self.width / 2.0,
            Form::Hexagon => part * POINT,
            Form::Pill { .. } => half.min(self.width / 2.0) * (1.0 - (1.0 - part * part).sqrt()),
            Form::Step | Form::Page | Form::System => 0.0,
        }
    }
}
