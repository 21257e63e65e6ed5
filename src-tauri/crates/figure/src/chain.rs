//! The way of data through systems: what each hop carries, and where it breaks.

use crate::listing::listing;
use crate::pen::Pen;
use crate::scene::Scene;

/// A system or a store of data.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChainNode {
    /// The name that hops know it by.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A short remark.
    pub note: String,
}

/// A hop of data from one node to another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChainHop {
    /// The node it starts at.
    pub from: String,
    /// The node it leads to.
    pub to: String,
    /// The key that it carries.
    pub key: String,
    /// The attributes that get lost on it.
    pub lost: Vec<String>,
    /// How long it takes.
    pub latency: String,
    /// Whether nothing comes through.
    pub broken: bool,
}

/// The words of a data chain.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChainWords {
    /// Before the key that a hop carries.
    pub carries: String,
    /// Before the attributes that get lost.
    pub lost: String,
    /// Before the latency.
    pub latency: String,
    /// At a broken hop.
    pub broken: String,
}

/// A data chain. Hops whose ends are unknown are left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chain {
    /// Its nodes.
    pub nodes: Vec<ChainNode>,
    /// Its hops.
    pub hops: Vec<ChainHop>,
    /// Its words.
    pub words: ChainWords,
}

impl Chain {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let title = |id: &str| self.nodes.iter().find(|node| node.id == id).map_or("", |node| node.title.as_str());
        let nodes = self.nodes.iter().map(|node| (node.title.clone(), node.note.clone()));
        let hop = |hop: &ChainHop| {
            let state = if hop.broken { self.words.broken.as_str() } else { "" };
            let lost = hop.lost.join(", ");
            let detail = format!(
                "{} {} {} {lost} {} {} {state}",
                self.words.carries, hop.key, self.words.lost, self.words.latency, hop.latency
            );
            (format!("{} → {}", title(&hop.from), title(&hop.to)), detail)
        };
        listing(&nodes.chain(self.hops.iter().map(hop)).collect::<Vec<_>>(), pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = &self.words;
        let mut texts: Vec<&str> = vec![&words.carries, &words.lost, &words.latency, &words.broken];
        texts.extend(self.nodes.iter().flat_map(|node| [node.title.as_str(), node.note.as_str()]));
        for hop in &self.hops {
            texts.extend([hop.key.as_str(), hop.latency.as_str()]);
            texts.extend(hop.lost.iter().map(String::as_str));
        }
        texts
    }
}
