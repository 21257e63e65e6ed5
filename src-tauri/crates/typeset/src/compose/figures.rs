//! Pictures with their captions.

use figure::{Anchor, Paint, Pen, Scene, Shape, Stroke, label_overlaps};

use super::Composition;
use super::inline::Setting;
use crate::display::{Band, Item, Mark, PictureBody, Piece, Spot};
use crate::document::{Align, Figure, FigureClass, Image, Picture};
use crate::outcome::{Error, ProblemKind, Watch};
use crate::style::{BODY_HEIGHT, GROUND, HAIR, HAIRLINE, LEFT, MEASURE, MUTED, TextStyle};
use crate::tags::{Tag, TagTree};

/// Space between a picture and its caption.
const CAPTION_GAP: f32 = 8.0;
/// The size of one point of an image on paper: screens are shown at half their size, as they look on a desk.
const POINT_SIZE: f32 = 0.5;
/// No image is higher than this part of a page, so that the text it belongs to has room beside it.
const TALLEST_IMAGE: f32 = 0.62;
/// Text of fewer points than this is not read on paper without a glass.
const SMALLEST_READ: f32 = 4.5;
/// The frame that stands in for an image that cannot be shown.
const EMPTY_FRAME: (f32, f32) = (280.0, 120.0);

impl Composition<'_> {
    pub(crate) fn figure(&mut self, figure: &Figure, watch: &mut Watch<'_>) -> Result<(), Error> {
        let source = figure.source.as_deref();
        let tag = self.tags.add("Figure", TagTree::ROOT);
        let start = self.pieces.len();
        let mut caption = self.figure_caption(figure);
        let mut divided = false;
        let caption_height: f32 = caption.iter().map(|band| band.height).sum();
        let room = (MEASURE, BODY_HEIGHT - caption_height - CAPTION_GAP);
        let (picture, height, described) = match &figure.content {
            Picture::Drawing(drawing) => {
                let mut pen = Pen::new(&mut self.shaper, self.language);
                let mut scenes = drawing.scenes(&mut pen, MEASURE, &figure.description);
                self.label_overlaps += scenes.iter().map(|scene| label_overlaps(scene, &mut pen)).sum::<usize>();
                let last = scenes.pop().unwrap_or_default();
                let described = scenes.first().unwrap_or(&last).description.clone();
                // All parts have one size, or their columns would not stand below each other.
                let size = |scene: &Scene| fit((scene.width, scene.height), room);
                let scale = scenes.iter().map(size).fold(size(&last), f32::min);
                let smallest = scenes.iter().chain([&last]).filter_map(Scene::smallest_text).reduce(f32::min);
                if let Some(printed) = smallest.map(|size| size * scale).filter(|size| *size < SMALLEST_READ) {
                    self.problems.add(ProblemKind::SmallText((printed * 10.0).round() as u32), source);
                }
                divided = !scenes.is_empty();
                if divided {
                    self.caption_above(std::mem::take(&mut caption));
                }
                for scene in scenes {
                    let (picture, height) = self.drawing(&scene, scale, (tag, source));
                    let body = PictureBody { picture, height, anchored: true, rigid: true, ..PictureBody::default() };
                    self.push(Piece::picture(body).after(14.0));
                }
                let (items, height) = self.drawing(&last, scale, (tag, source));
                (items, height, described)
            }
            Picture::Image(image) => {
                let (items, height) = self.image(image, room, (tag, source), watch)?;
                (items, height, figure.description.clone())
            }
        };
        self.tags.node_mut(tag).alternative = Some(described);
        let mut below = if caption.is_empty() { 0.0 } else { CAPTION_GAP };
        let mut words = Vec::new();
        for band in caption {
            words.extend(band.items.into_iter().map(|mut item| {
                item.shift(0.0, below);
                item
            }));
            below += band.height;
        }
        let anchored = divided || figure.class == FigureClass::Prototype;
        let body = PictureBody { picture, height, caption: words, below, anchored, rigid: divided };
        self.push(Piece::picture(body).after(14.0));
        let mut marks: Vec<Mark> = self.mark(figure.destination.as_ref(), source).into_iter().collect();
        if !figure.caption.is_empty() {
            marks.push(Mark::Spot(Spot::Figure(self.next_figure)));
            self.next_figure += 1;
        }
        self.pieces[start].marks.extend(marks);
        self.gap = 18.0;
        Ok(())
    }

    /// The caption of a figure in several parts stands above the first, so that the reader knows it on every page.
    fn caption_above(&mut self, caption: Vec<Band>) {
        for (order, band) in caption.into_iter().enumerate() {
            let before = if order == 0 { 14.0 } else { 0.0 };
            self.push(Piece::new(band.height, band.items).after(before).kept(order > 0));
            self.keep_next = true;
        }
    }

    /// The numbered caption of a figure, centred below it.
    fn figure_caption(&mut self, figure: &Figure) -> Vec<Band> {
        if figure.caption.is_empty() {
            return Vec::new();
        }
        let source = figure.source.as_deref();
        let style = self.sheet.caption;
        let number = self.figures.get(self.next_figure).map(|entry| entry.number.clone()).unwrap_or_default();
        let tag = self.tags.add("Caption", TagTree::ROOT);
        let shaped = self.shape_caption(&number, &figure.caption, style, source);
        self.set(&shaped, Setting { style, align: Align::Center, x: LEFT, width: MEASURE, tag, source })
    }

    /// A drawing of a size in the middle of the text's width: its items and its height.
    fn drawing(&mut self, scene: &Scene, scale: f32, (tag, source): (Tag, Option<&str>)) -> (Vec<Item>, f32) {
        let left = LEFT + (MEASURE - scene.width.max(0.0) * scale) / 2.0;
        let items = self.scene(scene, (left, 0.0), scale, (tag, source));
        (items, scene.height.max(0.0) * scale)
    }

    /// An image in the middle of the text's width, framed by a hairline: its items and its height.
    fn image(
        &mut self,
        image: &Image,
        room: (f32, f32),
        (tag, source): (Tag, Option<&str>),
        watch: &mut Watch<'_>,
    ) -> Result<(Vec<Item>, f32), Error> {
        let number = match self.images.take(&image.bytes, watch)? {
            Ok(number) => number,
            Err(fault) => {
                self.problems.add(ProblemKind::BadImage(fault), source);
                return Ok(self.empty_frame(room, tag));
            }
        };
        let seen = self.images.pictures[number].seen();
        let natural = (seen.0 * POINT_SIZE, seen.1 * POINT_SIZE);
        let scale = fit(natural, (room.0, room.1.min(BODY_HEIGHT * TALLEST_IMAGE)));
        let (width, height) = (natural.0 * scale, natural.1 * scale);
        let rect = [LEFT + (MEASURE - width) / 2.0, 0.0, width, height];
        let edge = Shape::Rect {
            x: rect[0],
            y: 0.0,
            width,
            height,
            radius: 0.0,
            paint: Paint::stroke(Stroke::solid(HAIR, HAIRLINE)),
        };
        let frame = Item::Shape { shape: edge, offset: (0.0, 0.0), scale: 1.0, tag };
        Ok((vec![Item::Image { image: number, rect, tag }, frame], height))
    }

    /// What stands in for an image that cannot be shown: its items and its height.
    fn empty_frame(&mut self, room: (f32, f32), tag: Tag) -> (Vec<Item>, f32) {
        let scale = fit(EMPTY_FRAME, room);
        let (width, height) = (EMPTY_FRAME.0 * scale, EMPTY_FRAME.1 * scale);
        let left = LEFT + (MEASURE - width) / 2.0;
        let frame = Shape::Rect {
            x: 0.0,
            y: 0.0,
            width: EMPTY_FRAME.0,
            height: EMPTY_FRAME.1,
            radius: 4.0,
            paint: Paint {
                fill: Some(GROUND),
                stroke: Some(Stroke { color: MUTED, width: HAIRLINE, dash: Some((3.0, 2.5)) }),
            },
        };
        let mut items = vec![Item::Shape { shape: frame, offset: (left, 0.0), scale, tag }];
        let style = self.sheet.caption;
        let label = self.labels.no_image.clone();
        let text = self.shaper.measure(&label, style.weight, style.size);
        let at = (left + (width - text) / 2.0, height / 2.0 + style.size * 0.38);
        items.extend(self.label(&label, style, at, tag).0);
        (items, height)
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

/// How far a picture must be scaled down to fit into a room; never up.
pub(crate) fn fit(size: (f32, f32), room: (f32, f32)) -> f32 {
    let part = |room: f32, size: f32| {
        if size > room && size.is_finite() { room / size } else { 1.0 }
    };
    part(room.0, size.0).min(part(room.1, size.1))
}
