//! Drawings with their captions.

use figure::{Anchor, Scene, Shape};

use super::Composition;
use super::inline::Setting;
use crate::display::{Item, Piece};
use crate::document::{Align, Figure};
use crate::style::{BODY_HEIGHT, LEFT, MEASURE, TextStyle};
use crate::tags::{Tag, TagTree};

impl Composition<'_> {
    pub(crate) fn figure(&mut self, figure: &Figure) {
        let tag = self.tags.add("Figure", TagTree::ROOT);
        self.tags.node_mut(tag).alternative = Some(figure.scene.description.clone());
        let style = self.sheet.caption;
        let caption_tag = self.tags.add("Caption", TagTree::ROOT);
        let caption = self.lines(
            &figure.caption,
            Setting {
                style,
                align: Align::Left,
                x: LEFT,
                width: MEASURE,
                tag: caption_tag,
                source: figure.source.as_deref(),
            },
        );
        let caption_height: f32 = caption.iter().map(|band| band.height).sum();
        let room = (MEASURE, BODY_HEIGHT - caption_height - 8.0);
        let scale = fit(&figure.scene, room);
        let height = figure.scene.height.max(0.0) * scale;
        let left = LEFT + (MEASURE - figure.scene.width.max(0.0) * scale) / 2.0;
        let mut items = self.scene(&figure.scene, (left, 0.0), scale, (tag, figure.source.as_deref()));
        let mut y = height + 8.0;
        for band in caption {
            items.extend(band.items.into_iter().map(|mut item| {
                item.shift(0.0, y);
                item
            }));
            y += band.height;
        }
        let mut piece = Piece::new(y, items).after(12.0);
        piece.marks.extend(self.mark(figure.destination.as_ref(), figure.source.as_deref()));
        self.push(piece);
        self.gap = 16.0;
    }

    /// The shapes of a scene, its texts shaped.
    pub(crate) fn scene(
        &mut self,
        scene: &Scene,
        offset: (f32, f32),
        scale: f32,
        (tag, source): (Tag, Option<&str>),
    ) -> Vec<Item> {
        let mut items = Vec::with_capacity(scene.shapes.len());
        for shape in &scene.shapes {
            match shape {
                Shape::Text { .. } => {
                    let text = self.scene_text(shape, offset, scale, (tag, source));
                    items.extend(text);
                }
                other => items.push(Item::Shape { shape: other.clone(), offset, scale, tag }),
            }
        }
        items
    }

    fn scene_text(
        &mut self,
        shape: &Shape,
        offset: (f32, f32),
        scale: f32,
        (tag, source): (Tag, Option<&str>),
    ) -> Vec<Item> {
        let Shape::Text { x, y, text, size, weight, color, anchor } = shape else {
            return Vec::new();
        };
        let style =
            TextStyle { size: size * scale, leading: size * scale, weight: *weight, color: *color, justify: false };
        let shaped = self.shape(&[crate::document::Inline::Text(text.replace('\n', " "))], style, source);
        let width = shaped.paragraph.widest_line();
        let start = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => -width / 2.0,
            Anchor::End => -width,
        };
        let (items, _) = self.label(text, style, (offset.0 + x * scale + start, offset.1 + y * scale), tag);
        items
    }
}

/// How far a scene must be scaled down to fit into a room; never up.
pub(crate) fn fit(scene: &Scene, room: (f32, f32)) -> f32 {
    let part = |room: f32, size: f32| {
        if size > room && size.is_finite() { room / size } else { 1.0 }
    };
    part(room.0, scene.width).min(part(room.1, scene.height))
}
