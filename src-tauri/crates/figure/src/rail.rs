//! The stage rail: the stations of a project on one line, each a ring that fills with progress.

use text::Weight;

use crate::scene::{Anchor, Color, Paint, PathStep, Scene, Shape, Stroke};

/// One station of the rail.
#[derive(Debug, Clone, PartialEq)]
pub struct Station {
    /// Its name, printed below the ring; a name of several words may take two lines.
    pub label: String,
    /// How much of it is done, between 0 and 1.
    pub progress: f32,
    /// Whether the document belongs to this station.
    pub current: bool,
}

const ACCENT: Color = Color(0x25, 0x59, 0xC7);
const TRACK: Color = Color(0xD3, 0xDA, 0xE6);
const INK: Color = Color(0x1B, 0x22, 0x30);
const MUTED: Color = Color(0x6B, 0x75, 0x85);

const RING_RADIUS: f32 = 10.5;
const RING_WIDTH: f32 = 2.6;
const LABEL_SIZE: f32 = 8.0;
/// The size of names of which one would touch the next otherwise.
const SMALL_LABEL: f32 = 7.2;
/// The least distance between two names beside each other.
const LABEL_GAP: f32 = 7.0;
const LABEL_LEADING: f32 = 10.5;
/// Height of the rail's line below its upper edge.
const LINE_Y: f32 = 14.0;

/// Draws the rail over a width in points. Names start below the left edges of their rings at equal distances, and the
/// last one ends at the right edge, so that the rail stands flush with the text around it.
pub fn rail(stations: &[Station], width: f32, description: &str) -> Scene {
    let count = stations.len().max(1) as f32;
    let room = width / count - LABEL_GAP;
    let labels: Vec<Vec<String>> = stations.iter().map(|station| wrap(&station.label, room)).collect();
    let widest = |lines: &Vec<String>| lines.iter().map(|line| rough_width(line)).fold(0.0, f32::max);
    let tight = labels.iter().any(|lines| widest(lines) > room);
    let size = if tight { SMALL_LABEL } else { LABEL_SIZE };
    let last = labels.last().map_or(0.0, widest) * size / LABEL_SIZE;
    let end = last.max(2.0 * RING_RADIUS + RING_WIDTH).min(width / count);
    let pitch = (width - end) / (count - 1.0).max(1.0);
    let lines = labels.iter().map(Vec::len).max().unwrap_or(1);
    let mut scene = Scene {
        width,
        height: LINE_Y + RING_RADIUS + 8.0 + lines as f32 * LABEL_LEADING + 2.0,
        description: description.to_owned(),
        shapes: Vec::new(),
    };
    let center = |index: usize| pitch * index as f32 + RING_RADIUS + RING_WIDTH / 2.0;
    for index in 1..stations.len() {
        let reach = RING_RADIUS + RING_WIDTH / 2.0 + 3.0;
        let passed = stations[index - 1].progress >= 1.0;
        scene.shapes.push(Shape::Line {
            from: (center(index - 1) + reach, LINE_Y),
            to: (center(index) - reach, LINE_Y),
            stroke: Stroke::solid(if passed { ACCENT } else { TRACK }, 1.2),
        });
    }
    for (index, station) in stations.iter().enumerate() {
        draw_station(&mut scene, station, (center(index), LINE_Y), index + 1);
        for (order, line) in labels[index].iter().enumerate() {
            scene.shapes.push(Shape::Text {
                x: pitch * index as f32,
                y: LINE_Y + RING_RADIUS + 8.0 + LABEL_SIZE + order as f32 * LABEL_LEADING,
                text: line.clone(),
                size,
                weight: if station.current { Weight::Bold } else { Weight::Regular },
                color: if station.current { ACCENT } else { MUTED },
                anchor: Anchor::Start,
            });
        }
    }
    scene
}

fn draw_station(scene: &mut Scene, station: &Station, center: (f32, f32), number: usize) {
    let progress = if station.progress.is_finite() { station.progress.clamp(0.0, 1.0) } else { 0.0 };
    if progress >= 1.0 {
        scene.shapes.push(Shape::Circle { center, radius: RING_RADIUS + RING_WIDTH / 2.0, paint: Paint::fill(ACCENT) });
        scene.shapes.push(tick(center));
        return;
    }
    scene.shapes.push(Shape::Circle {
        center,
        radius: RING_RADIUS,
        paint: Paint { fill: Some(Color::WHITE), stroke: Some(Stroke::solid(TRACK, RING_WIDTH)) },
    });
    if progress > 0.0 {
        scene.shapes.push(Shape::arc(center, RING_RADIUS, progress, Stroke::solid(ACCENT, RING_WIDTH)));
    }
    scene.shapes.push(Shape::Text {
        x: center.0,
        y: center.1 + 2.9,
        text: number.to_string(),
        size: LABEL_SIZE,
        weight: Weight::Bold,
        color: if station.current { ACCENT } else { INK },
        anchor: Anchor::Middle,
    });
}

fn tick(center: (f32, f32)) -> Shape {
    let at = |x: f32, y: f32| (center.0 + x, center.1 + y);
    let (a, b, c) = (at(-3.8, 0.2), at(-1.1, 3.0), at(4.0, -3.0));
    Shape::Path {
        steps: vec![PathStep::Move(a.0, a.1), PathStep::Line(b.0, b.1), PathStep::Line(c.0, c.1)],
        paint: Paint::stroke(Stroke::solid(Color::WHITE, 1.7)),
    }
}

/// Breaks a name at its spaces into lines of about the given width.
fn wrap(label: &str, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        match lines.last_mut() {
            Some(line) if rough_width(line) + rough_width(word) + 2.0 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A width good enough to choose between one line and two: labels are short and set in the middle.
fn rough_width(text: &str) -> f32 {
    text.chars().map(|character| if character.is_ascii() { 0.6 } else { 1.0 }).sum::<f32>() * LABEL_SIZE
}

#[cfg(test)]
mod tests {
    use super::{Station, rail};
    use crate::Shape;

    fn station(label: &str, progress: f32) -> Station {
        Station { label: label.into(), progress, current: false }
    }

    #[test]
    fn every_shape_of_a_rail_lies_inside_its_scene() {
        let stations: Vec<Station> = (0..8).map(|n| station("Testing and deployment", n as f32 / 7.0)).collect();
        let scene = rail(&stations, 450.0, "progress");
        for shape in &scene.shapes {
            if let Shape::Text { x, y, .. } = shape {
                assert!(*x >= 0.0 && *x < scene.width && *y > 0.0 && *y < scene.height);
            }
        }
    }

    #[test]
    fn long_names_keep_a_distance_and_the_last_one_ends_inside() {
        let names = ["Research", "Architecture", "Requirements", "Development", "Integration", "Testing", "Training"];
        let stations: Vec<Station> = names.iter().map(|name| station(name, 0.0)).collect();
        let scene = rail(&stations, 451.0, "progress");
        let texts = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { x, text, size, .. } if text.len() > 2 => Some((*x, text.len() as f32 * 0.6 * size)),
            _ => None,
        });
        let texts: Vec<(f32, f32)> = texts.collect();
        assert_eq!(texts.len(), names.len());
        assert!(texts.windows(2).all(|pair| pair[0].0 + pair[0].1 + 3.0 < pair[1].0), "{texts:?}");
        assert!(texts.iter().all(|(x, width)| x + width <= 452.0), "{texts:?}");
    }

    #[test]
    fn a_rail_without_stations_or_with_a_senseless_progress_is_still_drawn() {
        assert!(rail(&[], 100.0, "").shapes.is_empty());
        let scene = rail(&[station("<x> & \u{0}y", f32::NAN)], 100.0, "a \"rail\"");
        let svg = scene.to_svg();
        assert!(svg.contains("&lt;x&gt;") && !svg.contains('\u{0}') && !svg.contains("NaN"));
        assert_eq!(svg, scene.to_svg());
    }
}
