//! A layered view of an architecture: bands from top to bottom, in each the components with their children.

use crate::listing::listing;
use crate::pen::Pen;
use crate::scene::Scene;

/// A component with its children.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// Its title.
    pub title: String,
    /// A short remark, such as its technology.
    pub note: String,
    /// The titles of its children.
    pub items: Vec<String>,
    /// Whether it stands out, because it is bought or changed.
    pub accent: bool,
}

/// A band.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layer {
    /// Its title.
    pub title: String,
    /// Its components.
    pub groups: Vec<Group>,
}

/// A layered view.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layers {
    /// Its bands from top to bottom.
    pub layers: Vec<Layer>,
}

impl Layers {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let mut rows = Vec::new();
        for layer in &self.layers {
            rows.push((layer.title.clone(), String::new()));
            let group = |group: &Group| (format!("{} {}", group.title, group.note), group.items.join(" · "));
            rows.extend(layer.groups.iter().map(group));
        }
        listing(&rows, pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        for layer in &self.layers {
            texts.push(layer.title.as_str());
            for group in &layer.groups {
                texts.extend([group.title.as_str(), group.note.as_str()]);
                texts.extend(group.items.iter().map(String::as_str));
            }
        }
        texts
    }
}
