//! A road map: initiatives in lanes, placed by horizon, with what they depend on.

mod layout;
mod routes;

use crate::pen::Pen;
use crate::scene::Scene;

/// One initiative.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoadItem {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// A short remark.
    pub note: String,
    /// The index of its horizon.
    pub horizon: usize,
}

/// A lane of initiatives.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoadLane {
    /// Its title.
    pub title: String,
    /// Its initiatives.
    pub items: Vec<RoadItem>,
}

/// A road map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoadMap {
    /// Names of the horizons, the nearest first.
    pub horizons: Vec<String>,
    /// Its lanes from top to bottom.
    pub lanes: Vec<RoadLane>,
    /// Pairs of codes: an initiative, and the one it depends on.
    pub needs: Vec<(String, String)>,
}

impl RoadMap {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        layout::scene(self, pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = self.horizons.iter().map(String::as_str).collect();
        for lane in &self.lanes {
            texts.push(&lane.title);
            texts.extend(lane.items.iter().flat_map(|item| [&*item.code, &*item.title, &*item.note]));
        }
        texts.extend(self.needs.iter().flat_map(|(item, needed)| [item.as_str(), needed.as_str()]));
        texts
    }
}
