//! Where everything of a flow stands, for whoever shows it other than as a [`Scene`](crate::Scene): an editor draws the
//! same boxes, lines and labels that the scene paints.

use super::size::{Body, Form};
use super::space::Plan;
use crate::pen::Label;

/// The outline that a node is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeForm {
    /// Round ends.
    Start,
    /// Round ends with a thick edge.
    End,
    /// A plain box.
    Step,
    /// A decision with a short text.
    Diamond,
    /// A decision with a long text.
    Hexagon,
    /// A sheet with a wavy lower edge.
    Page,
    /// A box with double sides.
    System,
}

/// A node with its text as it is broken.
#[derive(Debug, Clone, PartialEq)]
pub struct NodePlace {
    /// Its outline.
    pub form: NodeForm,
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// The lines of its text.
    pub lines: Vec<String>,
}

/// The text of an edge where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelPlace {
    /// Its middle.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// The width of its widest line.
    pub width: f32,
    /// The lines of the text.
    pub lines: Vec<String>,
}

/// The way of an edge.
#[derive(Debug, Clone, PartialEq)]
pub struct EdgeForm {
    /// The index of the edge in the flow.
    pub edge: usize,
    /// Its corners, both ends included.
    pub points: Vec<(f32, f32)>,
    /// Whether it is dashed because it leads back.
    pub back: bool,
    /// Its text.
    pub label: Option<LabelPlace>,
}

/// A lane between two borders: from left to right, or from top to bottom for a band.
#[derive(Debug, Clone, PartialEq)]
pub struct LanePlace {
    /// Where it begins.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
    /// The lines of its title.
    pub lines: Vec<String>,
}

/// A flow with everything in its place, in points. Places are measured from the corner that the titles of lanes leave
/// free, so that they stay when a title grows.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Left edge, upper edge, width and height of everything, titles of lanes included.
    pub frame: [f32; 4],
    /// How far the titles of lanes reach: up from the upper edge of the lanes, or left of bands.
    pub head: f32,
    /// Whether the lanes are bands.
    pub bands: bool,
    /// The lanes in order.
    pub lanes: Vec<LanePlace>,
    /// The nodes in the order of the flow.
    pub nodes: Vec<NodePlace>,
    /// The edges whose ends are known.
    pub edges: Vec<EdgeForm>,
}

/// The width of the text of a page, in points, beyond which a drawing is made smaller.
const PAGE_WIDTH: f32 = 451.5;
/// The size of the texts of nodes, in points.
const TEXT_SIZE: f32 = 8.0;

impl Layout {
    /// The size in which a page prints the texts of nodes, in points.
    pub fn print_size(&self) -> f32 {
        TEXT_SIZE * (PAGE_WIDTH / self.frame[2]).min(1.0)
    }

    pub(super) fn new(plan: &Plan) -> Self {
        let (left, top) = plan.origin;
        let along = if plan.bands { top } else { left };
        let lane = |lane: &super::space::Lane| LanePlace {
            from: lane.from - along,
            to: lane.to - along,
            lines: lane.title.lines.clone(),
        };
        let label = |edge: usize| {
            let found = plan.labels.iter().find(|label| label.edge == edge)?;
            let Label { lines, width, .. } = &found.label;
            Some(LabelPlace { x: found.x - left, y: found.top - top, width: *width, lines: lines.clone() })
        };
        let edge = |(order, route): (usize, &super::space::Route)| EdgeForm {
            edge: route.arrow,
            points: route.points.iter().map(|(x, y)| (x - left, y - top)).collect(),
            back: route.back,
            label: label(order),
        };
        Layout {
            frame: [-left, -top, plan.width, plan.height],
            head: plan.head,
            bands: plan.bands,
            lanes: plan.lanes.iter().map(lane).collect(),
            nodes: plan.bodies.iter().map(|body| node(body, plan.origin)).collect(),
            edges: plan.routes.iter().enumerate().map(edge).collect(),
        }
    }
}

fn node(body: &Body, (left, top): (f32, f32)) -> NodePlace {
    let [x, y, ..] = body.area();
    let form = match body.form {
        Form::Pill { end: false } => NodeForm::Start,
        Form::Pill { end: true } => NodeForm::End,
        Form::Step => NodeForm::Step,
        Form::Diamond => NodeForm::Diamond,
        Form::Hexagon => NodeForm::Hexagon,
        Form::Page => NodeForm::Page,
        Form::System => NodeForm::System,
    };
    let lines = body.label.lines.clone();
    NodePlace { form, x: x - left, y: y - top, width: body.width, height: body.height, lines }
}
