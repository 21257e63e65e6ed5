//! A layered view of an architecture: bands from top to bottom, in each the components with their children.

use text::Weight;

use crate::palette::{ACCENT, ACCENT_WEAK, GROUND, GROUND_DEEP, HAIR, INK, MUTED, SLATE};
use crate::pen::{Label, Pen, Type};
use crate::scene::{Anchor, Color, Paint, PathStep, Scene, Shape, Stroke};

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

const TITLE: Type = Type::new(8.5, Weight::Bold, INK);
const LAYER: Type = Type::new(8.5, Weight::Bold, Color::WHITE);
const NOTE: Type = Type::new(7.0, Weight::Regular, MUTED);
const ITEM: Type = Type::new(7.5, Weight::Regular, INK);

/// The narrowest and the widest column of titles of bands.
const HEAD: (f32, f32) = (58.0, 96.0);
/// Between two bands, between groups, and inside them.
const GAP: f32 = 6.0;
/// A group narrower than this would break its items too often.
const NARROWEST: f32 = 112.0;

/// A group with its texts broken.
struct Block<'g> {
    group: &'g Group,
    title: Label,
    note: Label,
    /// Rows of items: each with its left edge, width and label.
    items: Vec<Vec<(f32, f32, Label)>>,
    width: f32,
}

impl<'g> Block<'g> {
    fn new(group: &'g Group, pen: &mut Pen, width: f32) -> Self {
        let inner = width - 2.0 * GAP;
        let title = Label::flush(pen, &group.title, inner - if group.accent { 12.0 } else { 0.0 }, TITLE);
        let note = Label::flush(pen, &group.note, inner, NOTE);
        let items = cells(&group.items, pen, inner);
        Block { group, title, note, items, width }
    }

    fn height(&self) -> f32 {
        let rows: f32 = self.items.iter().map(|row| row_height(row) + 4.0).sum();
        let items = if rows > 0.0 { rows } else { 0.0 };
        self.title.height() + self.note.height() + items + 10.0
    }

    fn draw(&self, scene: &mut Scene, (x, y): (f32, f32), height: f32) {
        let (fill, edge) = if self.group.accent { (ACCENT_WEAK, ACCENT) } else { (Color::WHITE, HAIR) };
        scene.shapes.push(Shape::Rect {
            x,
            y,
            width: self.width,
            height,
            radius: 3.0,
            paint: Paint {
                fill: Some(fill),
                stroke: Some(Stroke::solid(edge, if self.group.accent { 1.1 } else { 0.7 })),
            },
        });
        if self.group.accent {
            // A folded corner says the same as the colour.
            let (right, size) = (x + self.width, 9.0);
            let steps = vec![
                PathStep::Move(right - size - 2.0, y),
                PathStep::Line(right - 3.0, y),
                PathStep::Line(right, y + 3.0),
                PathStep::Line(right, y + size + 2.0),
                PathStep::Close,
            ];
            scene.shapes.push(Shape::Path { steps, paint: Paint::fill(ACCENT) });
        }
        let mut top = y + 5.0;
        self.title.draw(scene, x + GAP, top, Anchor::Start);
        top += self.title.height();
        self.note.draw(scene, x + GAP, top, Anchor::Start);
        top += self.note.height() + 3.0;
        for row in &self.items {
            let height = row_height(row);
            for (left, width, label) in row {
                let at = x + GAP + left;
                let ground = if self.group.accent { Color::WHITE } else { GROUND };
                scene.shapes.push(Shape::Rect {
                    x: at,
                    y: top,
                    width: *width,
                    height,
                    radius: 2.0,
                    paint: Paint::fill(ground),
                });
                label.draw(scene, at + width / 2.0, top + (height - label.height()) / 2.0, Anchor::Middle);
            }
            top += height + 4.0;
        }
    }
}

fn row_height(row: &[(f32, f32, Label)]) -> f32 {
    row.iter().map(|(_, _, label)| label.height() + 4.0).fold(0.0, f32::max)
}

/// Sets items in cells of equal width, as many to a row as their texts allow.
fn cells(items: &[String], pen: &mut Pen, inner: f32) -> Vec<Vec<(f32, f32, Label)>> {
    let items: Vec<&String> = items.iter().filter(|item| !item.trim().is_empty()).collect();
    let mut widths: Vec<f32> = items.iter().map(|item| pen.width(item, ITEM.size, ITEM.weight) + 8.0).collect();
    widths.sort_by(f32::total_cmp);
    // Nearly all fit on one line; the longest may take two.
    let typical = widths.get(widths.len() * 4 / 5).copied().unwrap_or(inner).max(40.0);
    let fitting = (((inner + 4.0) / (typical + 4.0)) as usize).clamp(1, items.len().max(1));
    // Even rows look better than a full one and a single cell.
    let columns = items.len().div_ceil(items.len().div_ceil(fitting).max(1)).max(1);
    let width = (inner - 4.0 * (columns as f32 - 1.0)) / columns as f32;
    let cell = |(at, item): (usize, &&String), pen: &mut Pen| {
        ((width + 4.0) * at as f32, width, Label::centred(pen, item, width - 6.0, ITEM))
    };
    items.chunks(columns).map(|row| row.iter().enumerate().map(|entry| cell(entry, pen)).collect()).collect()
}

impl Layers {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let mut scene = Scene { width, ..Scene::default() };
        let titled = self.layers.iter().any(|layer| !layer.title.trim().is_empty());
        let words = self.layers.iter().flat_map(|layer| layer.title.split_whitespace());
        let widest = words.map(|word| pen.width(word, LAYER.size, LAYER.weight)).fold(0.0, f32::max);
        let head = if titled { (widest + 14.0).clamp(HEAD.0, HEAD.1) } else { 0.0 };
        let mut y = 0.0;
        for layer in &self.layers {
            y = band(layer, pen, &mut scene, (head, y)) + GAP;
        }
        scene.height = (y - GAP).max(1.0);
        scene
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

/// Draws one band and tells where it ends.
fn band(layer: &Layer, pen: &mut Pen, scene: &mut Scene, (head, y): (f32, f32)) -> f32 {
    let room = scene.width - head - 2.0 * GAP;
    let rows = arrange(&layer.groups, pen, room);
    let heights: Vec<f32> = rows.iter().map(|row| row.iter().map(Block::height).fold(0.0, f32::max)).collect();
    let title = Label::centred(pen, &layer.title, (head - 10.0).max(20.0), LAYER);
    let inner: f32 = heights.iter().map(|height| height + GAP).sum();
    let height = (inner + GAP).max(title.height() + 12.0).max(26.0);
    let mut ground = |x: f32, width: f32, fill: Color| {
        scene.shapes.push(Shape::Rect { x, y, width, height, radius: 3.0, paint: Paint::fill(fill) });
    };
    ground(0.0, scene.width, GROUND_DEEP);
    if head > 0.0 {
        ground(0.0, head, SLATE);
    }
    title.draw(scene, head / 2.0, y + (height - title.height()) / 2.0, Anchor::Middle);
    let mut top = y + GAP;
    for (row, height) in rows.iter().zip(heights) {
        let mut x = head + GAP;
        for block in row {
            block.draw(scene, (x, top), height);
            x += block.width + GAP;
        }
        top += height + GAP;
    }
    y + height
}

/// Divides the groups of a band into rows. Groups with more items are wider, all rows fill the width.
fn arrange<'g>(groups: &'g [Group], pen: &mut Pen, room: f32) -> Vec<Vec<Block<'g>>> {
    let fitting = (((room + GAP) / (NARROWEST + GAP)) as usize).max(1);
    let small = groups.iter().all(|group| group.items.is_empty());
    // Groups without items are short and may stand closer.
    let fitting = if small { (((room + GAP) / (78.0 + GAP)) as usize).max(1) } else { fitting };
    let rows = groups.len().div_ceil(fitting).max(1);
    let per_row = groups.len().div_ceil(rows).max(1);
    let mut arranged = Vec::new();
    for row in groups.chunks(per_row) {
        let free = room - GAP * (row.len() as f32 - 1.0);
        let weight = |group: &Group| 2.0 + (group.items.len() as f32).sqrt();
        let sum: f32 = row.iter().map(weight).sum();
        arranged.push(row.iter().map(|group| Block::new(group, pen, free * weight(group) / sum)).collect());
    }
    arranged
}
