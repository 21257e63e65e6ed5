//! One drawing for screen and paper: a [`Scene`] of plain shapes, shown as SVG on the screen and drawn as vectors in a
//! PDF.
//!
//! A [`Drawing`] says what is to be seen and knows no width; [`Drawing::scene`] lays it out with a [`Pen`], which
//! measures text with the shaper that sets it. A scene knows no file format and no record. Lengths are points, the
//! origin is the upper left corner, y grows downwards. Layouts are pure functions: the same input gives the same scene.

mod arrow;
mod chain;
mod chart;
mod costs;
mod drawing;
mod flow;
mod gantt;
mod journey;
mod layers;
mod legend;
mod look;
mod overlaps;
mod palette;
mod pen;
mod rail;
mod risk;
mod road;
mod scale;
mod scene;
mod sheet;
mod spread;
mod svg;

pub use chain::{Chain, ChainHop, ChainNode, ChainWords};
pub use chart::{Chart, ChartKind, ChartLevel, Series};
pub use costs::{CostOption, CostWords, Costs};
pub use drawing::Drawing;
pub use flow::{
    EdgeForm, Flow, FlowEdge, FlowNode, LabelPlace, LanePlace, Layout, NodeForm, NodePlace, NodeShape, Place, Placed,
};
pub use gantt::{BarKind, Gantt, GanttRow, GanttWords};
pub use journey::{Journey, JourneyPhase, JourneyStep, JourneyWords};
pub use layers::{Group, Layer, Layers};
pub use overlaps::label_overlaps;
pub use pen::Pen;
pub use rail::{Station, rail};
pub use risk::{RiskMatrix, RiskPoint, RiskWords};
pub use road::{RoadItem, RoadLane, RoadMap};
pub use scene::{Anchor, Color, Paint, PathStep, Scene, Shape, Stroke};
pub use text::Weight;
