//! A flow whose nodes people placed: it is drawn as it stands, and only what has no place of its own is found.

use super::Flow;
use super::graph::Graph;
use super::label::{self, EdgeLabel};
use super::layout::Layout;
use super::route;
use super::size::{Body, open_ends};
use super::space::{Lane, Plan, Route, band_head, band_title, column_head, column_title};
use crate::pen::Pen;
use crate::scene::Scene;

/// Where a node stands. A size that was not given follows from the text.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Place {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// Its width.
    pub width: Option<f32>,
    /// Its height.
    pub height: Option<f32>,
}

/// A flow with places, in points from the corner that the titles of lanes leave free.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placed {
    /// What is drawn.
    pub flow: Flow,
    /// The place of every node, in the order of the flow.
    pub places: Vec<Place>,
    /// For every edge of the flow its corners, both ends included. A way that does not lead from its start to its end, or
    /// that is missing, is found anew.
    pub ways: Vec<Vec<(f32, f32)>>,
    /// How broad every lane is. Without it lanes reach as far as their nodes.
    pub breadths: Vec<f32>,
}

/// Room around the nodes of a lane whose breadth nobody gave.
const MARGIN: f32 = 10.0;
/// The narrowest lane.
const NARROWEST_LANE: f32 = 24.0;

impl Placed {
    /// Where everything stands.
    pub fn layout(&self, pen: &mut Pen) -> Layout {
        Layout::new(&self.plan(pen))
    }

    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let plan = self.plan(pen);
        let factor = (width / plan.width).min(1.0);
        // What is narrower than the page stands in its middle.
        let aside = ((width - plan.width) / 2.0).max(0.0);
        let plan = if self.flow.lanes.is_empty() {
            let wide = plan.width.max(width);
            Plan { width: wide, ..plan.moved((aside, 0.0)) }
        } else {
            plan
        };
        plan.paint().scaled(factor)
    }

    pub(super) fn plan(&self, pen: &mut Pen) -> Plan {
        let graph = Graph::new(&self.flow);
        let bands = graph.bands > 0;
        let place = |index: usize| self.places.get(index).copied().unwrap_or_default();
        let nodes = self.flow.nodes.iter().enumerate();
        let mut bodies: Vec<Body> = nodes.map(|(index, node)| Body::placed(node, pen, &place(index))).collect();
        open_ends(&self.flow, &mut bodies);
        let ways = route::ways(&graph, &bodies, &self.ways);
        let routes: Vec<Route> = graph
            .edges
            .iter()
            .zip(ways)
            .map(|(edge, points)| {
                let (from, to) = (bodies[edge.from].area(), bodies[edge.to].area());
                let back = !bands && (!edge.onwards || to[3] <= from[1]);
                Route { arrow: edge.arrow, points, back }
            })
            .collect();
        let labels = label::beside(&self.flow, &routes, &bodies, pen);
        let lanes = self.lanes(&bodies, pen, bands);
        let head = if bands { band_head(&self.flow, pen) } else { column_head(&lanes) };
        framed(Plan { width: 0.0, height: 0.0, head, bands, origin: (0.0, 0.0), lanes, bodies, routes, labels })
    }

    fn lanes(&self, bodies: &[Body], pen: &mut Pen, bands: bool) -> Vec<Lane> {
        let head = if bands { band_head(&self.flow, pen) } else { 0.0 };
        let borders = self.borders(bodies, bands);
        let sides = borders.windows(2).zip(&self.flow.lanes);
        sides
            .map(|(side, title)| {
                let (from, to) = (side[0], side[1]);
                let title = if bands { band_title(pen, title, head) } else { column_title(pen, title, to - from) };
                Lane { from, to, title }
            })
            .collect()
    }

    /// Where lanes begin, and where the last one ends.
    fn borders(&self, bodies: &[Body], bands: bool) -> Vec<f32> {
        let count = self.flow.lanes.len();
        let given = self.breadths.len() == count && self.breadths.iter().all(|breadth| breadth.is_finite());
        let mut borders = vec![0.0];
        if given {
            for breadth in &self.breadths {
                borders.push(borders[borders.len() - 1] + breadth.clamp(NARROWEST_LANE, 20_000.0));
            }
            return borders;
        }
        // Lanes part in the middle between the nodes before and the nodes behind.
        let span = |body: &Body| {
            let [left, top, right, bottom] = body.area();
            if bands { (top, bottom) } else { (left, right) }
        };
        let spans: Vec<(usize, (f32, f32))> =
            self.flow.nodes.iter().zip(bodies).map(|(node, body)| (node.lane, span(body))).collect();
        borders[0] = spans.iter().map(|(_, span)| span.0 - MARGIN).fold(0.0, f32::min);
        for lane in 0..count {
            let before = spans.iter().filter(|(at, _)| *at <= lane).map(|(_, span)| span.1).fold(f32::MIN, f32::max);
            let behind = spans.iter().filter(|(at, _)| *at > lane).map(|(_, span)| span.0).fold(f32::MAX, f32::min);
            let least = borders[borders.len() - 1] + NARROWEST_LANE;
            let border = match (before > f32::MIN, behind < f32::MAX) {
                (true, true) => f32::midpoint(before, behind),
                (true, false) => before + MARGIN,
                _ => least,
            };
            borders.push(border.max(least));
        }
        borders
    }
}

/// Moves everything so that nothing lies left of or above the page, and measures it.
fn framed(plan: Plan) -> Plan {
    let mut areas: Vec<[f32; 4]> = plan.bodies.iter().map(Body::area).collect();
    areas.extend(plan.routes.iter().flat_map(|route| &route.points).map(|(x, y)| [*x, *y, *x, *y]));
    areas.extend(plan.labels.iter().map(EdgeLabel::area));
    let least = |side: usize| areas.iter().map(|area| area[side]).fold(f32::MAX, f32::min);
    let most = |side: usize| areas.iter().map(|area| area[side]).fold(f32::MIN, f32::max);
    let [mut left, mut top, mut right, mut bottom] = if areas.is_empty() {
        [0.0, 0.0, 60.0, 24.0]
    } else {
        [least(0) - 1.0, least(1) - 1.0, most(2) + 1.0, most(3) + 1.0]
    };
    if let (Some(first), Some(last)) = (plan.lanes.first(), plan.lanes.last()) {
        if plan.bands {
            (left, top) = ((left - 2.0).min(0.0) - plan.head, top.min(first.from));
            (right, bottom) = (right + 2.0, bottom.max(last.to));
        } else {
            (left, top) = (left.min(first.from), (top - 4.0).min(0.0) - plan.head);
            (right, bottom) = (right.max(last.to), bottom + 4.0);
        }
    }
    let plan = plan.moved((-left, -top));
    Plan { width: (right - left).max(1.0), height: (bottom - top).max(1.0), origin: (-left, -top), ..plan }
}
