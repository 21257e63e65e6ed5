//! What a drawing says, before anybody knows how wide it will be. The typesetter lays it out where its width is known.

use crate::{Chain, Chart, Costs, Flow, Gantt, Journey, Layers, Pen, Placed, RiskMatrix, RoadMap, Scene, Shape};

/// A drawing of one of the kinds that documents have.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// Shapes that were placed by hand.
    Scene(Scene),
    /// A layered view of an architecture.
    Layers(Layers),
    /// A process, a business flow or another graph, with or without swimlanes.
    Flow(Flow),
    /// A flow whose nodes people placed.
    Placed(Placed),
    /// The way of data through systems, with its broken hops.
    Chain(Chain),
    /// A user journey with its emotion curve.
    Journey(Journey),
    /// A schedule over a calendar.
    Gantt(Gantt),
    /// Risks by probability and impact.
    RiskMatrix(RiskMatrix),
    /// Initiatives by horizon.
    RoadMap(RoadMap),
    /// Costs of options, by category and over years.
    Costs(Costs),
    /// Numbers over categories, or points.
    Chart(Chart),
}

impl Drawing {
    /// Lays the drawing out over a width in points. The scene is never wider than that; its height follows from what it
    /// shows. The same drawing, width and language give the same scene.
    pub fn scene(&self, pen: &mut Pen, width: f32, description: &str) -> Scene {
        let width = in_bounds(width);
        let mut scene = match self {
            Drawing::Scene(scene) => scene.clone(),
            Drawing::Layers(layers) => layers.scene(pen, width),
            Drawing::Flow(flow) => flow.scene(pen, width),
            Drawing::Placed(placed) => placed.scene(pen, width),
            Drawing::Chain(chain) => chain.scene(pen, width),
            Drawing::Journey(journey) => journey.scene(pen, width),
            Drawing::Gantt(gantt) => gantt.scene(pen, width),
            Drawing::RiskMatrix(matrix) => matrix.scene(pen, width),
            Drawing::RoadMap(map) => map.scene(pen, width),
            Drawing::Costs(costs) => costs.scene(pen, width),
            Drawing::Chart(chart) => chart.scene(pen, width),
        };
        if !description.is_empty() || !matches!(self, Drawing::Scene(_)) {
            description.clone_into(&mut scene.description);
        }
        scene
    }

    /// The drawing as one or more scenes below each other, between which a page may end. Only the first bears the
    /// description.
    pub fn scenes(&self, pen: &mut Pen, width: f32, description: &str) -> Vec<Scene> {
        let Drawing::Journey(journey) = self else {
            return vec![self.scene(pen, width, description)];
        };
        let mut scenes = journey.scenes(pen, in_bounds(width));
        if let Some(first) = scenes.first_mut() {
            description.clone_into(&mut first.description);
        }
        scenes
    }

    /// Every text in the drawing, for whoever must know that none of them tells what it should not.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Drawing::Scene(scene) => scene_texts(scene),
            Drawing::Layers(layers) => layers.texts(),
            Drawing::Flow(flow) => flow.texts(),
            Drawing::Placed(placed) => placed.flow.texts(),
            Drawing::Chain(chain) => chain.texts(),
            Drawing::Journey(journey) => journey.texts(),
            Drawing::Gantt(gantt) => gantt.texts(),
            Drawing::RiskMatrix(matrix) => matrix.texts(),
            Drawing::RoadMap(map) => map.texts(),
            Drawing::Costs(costs) => costs.texts(),
            Drawing::Chart(chart) => chart.texts(),
        }
    }
}

/// A width that can be drawn on.
fn in_bounds(width: f32) -> f32 {
    if width.is_finite() { width.clamp(60.0, 10_000.0) } else { 451.0 }
}

fn scene_texts(scene: &Scene) -> Vec<&str> {
    let mut texts = vec![scene.description.as_str()];
    texts.extend(scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    }));
    texts
}

impl Default for Drawing {
    fn default() -> Self {
        Drawing::Scene(Scene::default())
    }
}

macro_rules! from_kind {
    ($($kind:ident),+) => {
        $(impl From<$kind> for Drawing {
            fn from(drawing: $kind) -> Self {
                Drawing::$kind(drawing)
            }
        })+
    };
}

from_kind!(Scene, Layers, Flow, Placed, Chain, Journey, Gantt, RiskMatrix, RoadMap, Costs, Chart);
