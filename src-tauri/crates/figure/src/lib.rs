//! One drawing for screen and paper: a [`Scene`] of plain shapes, shown as SVG on the screen and drawn as vectors in a
//! PDF.
//!
//! A scene knows no file format and no record. Lengths are points, the origin is the upper left corner, y grows
//! downwards. Layouts are pure functions: the same input gives the same scene.

mod rail;
mod scene;
mod svg;

pub use rail::{Station, rail};
pub use scene::{Anchor, Color, Paint, PathStep, Scene, Shape, Stroke};
pub use text::Weight;
