//! A user journey: phases and steps, what people do, touch and feel, with the curve of their emotion.

use text::Weight;

use crate::palette::{ACCENT, ALARM, ALARM_WEAK, AMBER, AMBER_WEAK, FINE, FINE_WEAK, HAIR, INK, MUTED, SLATE};
use crate::pen::{Label, Pen, Type};
use crate::scene::{Anchor, Color, Paint, PathStep, Scene, Shape, Stroke};

/// One step of a journey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JourneyStep {
    /// What the person does.
    pub action: String,
    /// What the person meets doing it.
    pub touchpoint: String,
    /// How it feels, from −2 to 2.
    pub emotion: i8,
    /// What happens behind the scenes.
    pub backstage: String,
    /// What hurts.
    pub pains: Vec<String>,
    /// What could be better.
    pub chances: Vec<String>,
}

/// A phase of a journey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JourneyPhase {
    /// Its title.
    pub title: String,
    /// Its steps.
    pub steps: Vec<JourneyStep>,
}

/// The words of a journey: the heads of its rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JourneyWords {
    /// Phases.
    pub phase: String,
    /// Actions.
    pub action: String,
    /// Touch points.
    pub touchpoint: String,
    /// The curve.
    pub emotion: String,
    /// What happens behind the scenes.
    pub backstage: String,
    /// What hurts.
    pub pains: String,
    /// What could be better.
    pub chances: String,
}

/// A user journey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journey {
    /// Its phases in the order of time.
    pub phases: Vec<JourneyPhase>,
    /// Its words.
    pub words: JourneyWords,
}

const PHASE: Type = Type::new(8.0, Weight::Bold, Color::WHITE);
const HEAD: Type = Type::new(7.5, Weight::Bold, MUTED);
const ACTION: Type = Type::new(7.5, Weight::Bold, INK);
const TEXT: Type = Type::new(7.0, Weight::Regular, INK);
const SCALE: Type = Type::new(6.6, Weight::Regular, MUTED);

/// Width of the column of heads.
const HEADS: f32 = 50.0;
/// The narrowest column of a step.
const NARROWEST: f32 = 54.0;
/// Height of the row of the curve, and of one step of emotion in it.
const CURVE: f32 = 70.0;
const STEP: f32 = 12.5;
/// Radius of a face.
const FACE: f32 = 6.4;
/// Between two parts of a journey that does not fit side by side.
const PART_GAP: f32 = 12.0;
/// Room for the mark before an item.
const MARK: f32 = 7.0;

/// What stands in a row of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Action,
    Touchpoint,
    Emotion,
    Pains,
    Chances,
    Backstage,
}

const ROWS: [Row; 6] = [Row::Action, Row::Touchpoint, Row::Emotion, Row::Pains, Row::Chances, Row::Backstage];

/// A step with the index of its phase.
type Place<'j> = (usize, &'j JourneyStep);

impl Journey {
    /// All parts below each other.
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let (steps, per_part, column) = self.columns(width);
        let mut scene = Scene { width, ..Scene::default() };
        let mut y = 0.0;
        for part in steps.chunks(per_part) {
            y = self.part(pen, &mut scene, (part, column), y) + PART_GAP;
        }
        scene.height = (y - PART_GAP).max(1.0);
        scene
    }

    /// Every part as a scene of its own, so that a page may end between them.
    pub(crate) fn scenes(&self, pen: &mut Pen, width: f32) -> Vec<Scene> {
        let (steps, per_part, column) = self.columns(width);
        let part = |part: &[Place]| {
            let mut scene = Scene { width, ..Scene::default() };
            scene.height = self.part(pen, &mut scene, (part, column), 0.0);
            scene
        };
        steps.chunks(per_part).map(part).collect()
    }

    /// All steps, how many of them stand side by side, and how wide each is. The last part may be shorter; its columns
    /// are as wide as the others'.
    fn columns(&self, width: f32) -> (Vec<Place<'_>>, usize, f32) {
        let phases = self.phases.iter().enumerate();
        let steps: Vec<Place> =
            phases.flat_map(|(index, phase)| phase.steps.iter().map(move |step| (index, step))).collect();
        let most = (((width - HEADS) / NARROWEST) as usize).max(1);
        let parts = steps.len().div_ceil(most).max(1);
        let per_part = steps.len().div_ceil(parts).max(1);
        (steps, per_part, (width - HEADS) / per_part as f32)
    }

    fn part(&self, pen: &mut Pen, scene: &mut Scene, (steps, column): (&[Place], f32), y: f32) -> f32 {
        let mut y = self.phase_row(pen, scene, (steps, column), y) + 2.0;
        let (top, mut feelings) = (y, y);
        let right = HEADS + column * steps.len() as f32;
        for row in ROWS {
            if row != Row::Emotion && steps.iter().all(|(_, step)| items(row, step).is_empty()) {
                continue;
            }
            if row == Row::Emotion {
                feelings = y;
            }
            y = self.row(pen, scene, (steps, column, row), y);
            scene.shapes.push(Shape::Line { from: (0.0, y), to: (right, y), stroke: Stroke::solid(HAIR, 0.5) });
        }
        for index in 1..steps.len() {
            let x = HEADS + column * index as f32;
            let dash = (steps[index].0 == steps[index - 1].0).then_some((1.5, 2.0));
            scene.shapes.push(Shape::Line {
                from: (x, top),
                to: (x, y),
                stroke: Stroke { color: HAIR, width: 0.5, dash },
            });
        }
        // The curve runs over the lines between the steps.
        curve(pen, scene, (steps, column), feelings);
        y
    }

    /// Arrows with the names of phases, each over its steps.
    fn phase_row(&self, pen: &mut Pen, scene: &mut Scene, (steps, column): (&[Place], f32), y: f32) -> f32 {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (index, (phase, _)) in steps.iter().enumerate() {
            match runs.last_mut() {
                Some((last, _, end)) if last == phase => *end = index + 1,
                _ => runs.push((*phase, index, index + 1)),
            }
        }
        let labels: Vec<Label> = runs
            .iter()
            .map(|(phase, start, end)| {
                Label::centred(pen, &self.phases[*phase].title, (end - start) as f32 * column - 22.0, PHASE)
            })
            .collect();
        let head = Label::flush(pen, &self.words.phase, HEADS - 6.0, HEAD);
        let tallest = labels.iter().chain([&head]).map(Label::height).fold(0.0, f32::max);
        let height = tallest + 8.0;
        head.draw(scene, 2.0, y + (height - head.height()) / 2.0, Anchor::Start);
        for ((_, start, end), label) in runs.iter().zip(labels) {
            let (left, right) = (HEADS + column * *start as f32, HEADS + column * *end as f32 - 1.5);
            scene.shapes.push(chevron([left, y, right, y + height]));
            label.draw(scene, (left + right) / 2.0 + 2.0, y + (height - label.height()) / 2.0, Anchor::Middle);
        }
        y + height
    }

    fn row(&self, pen: &mut Pen, scene: &mut Scene, (steps, column, row): (&[Place], f32, Row), y: f32) -> f32 {
        let words = &self.words;
        let (head, mark) = match row {
            Row::Action => (&words.action, None),
            Row::Touchpoint => (&words.touchpoint, None),
            Row::Emotion => (&words.emotion, None),
            Row::Backstage => (&words.backstage, None),
            Row::Pains => (&words.pains, Some(false)),
            Row::Chances => (&words.chances, Some(true)),
        };
        let head = Label::flush(pen, head, HEADS - 6.0, HEAD);
        if row == Row::Emotion {
            head.draw(scene, 2.0, y + (CURVE - head.height()) / 2.0, Anchor::Start);
            return y + CURVE;
        }
        let look = if row == Row::Action { ACTION } else { TEXT };
        let indent = if mark.is_some() { MARK } else { 0.0 };
        let cells: Vec<Vec<Label>> = steps
            .iter()
            .map(|(_, step)| {
                let label = |text: &&str| Label::flush(pen, text, column - 8.0 - indent, look);
                items(row, step).iter().map(label).collect()
            })
            .collect();
        let tall = |cell: &Vec<Label>| cell.iter().map(|label| label.height() + 2.5).sum::<f32>();
        let height = cells.iter().map(tall).fold(head.height(), f32::max) + 7.0;
        if let Some(good) = mark {
            let width = HEADS + column * steps.len() as f32;
            let fill = if good { FINE_WEAK } else { ALARM_WEAK };
            scene.shapes.push(Shape::Rect { x: 0.0, y, width, height, radius: 0.0, paint: Paint::fill(fill) });
        }
        head.draw(scene, 2.0, y + 4.0, Anchor::Start);
        for (index, cell) in cells.iter().enumerate() {
            let (x, mut top) = (HEADS + column * index as f32 + 4.0, y + 4.0);
            for label in cell {
                if let Some(good) = mark {
                    sign(scene, (x + 2.2, top + TEXT.leading() / 2.0), good);
                }
                label.draw(scene, x + indent, top, Anchor::Start);
                top += label.height() + 2.5;
            }
        }
        y + height
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = &self.words;
        let heads = [&words.phase, &words.action, &words.touchpoint, &words.emotion, &words.backstage];
        let heads = heads.into_iter().chain([&words.pains, &words.chances]);
        let mut texts: Vec<&str> = heads.map(String::as_str).collect();
        for phase in &self.phases {
            texts.push(&phase.title);
            for step in &phase.steps {
                texts.extend([step.action.as_str(), step.touchpoint.as_str(), step.backstage.as_str()]);
                texts.extend(step.pains.iter().chain(&step.chances).map(String::as_str));
            }
        }
        texts
    }
}

/// The texts of a step in a row.
fn items(row: Row, step: &JourneyStep) -> Vec<&str> {
    let all: Vec<&str> = match row {
        Row::Action => vec![&step.action],
        Row::Touchpoint => vec![&step.touchpoint],
        Row::Emotion => Vec::new(),
        Row::Backstage => vec![&step.backstage],
        Row::Pains => step.pains.iter().map(String::as_str).collect(),
        Row::Chances => step.chances.iter().map(String::as_str).collect(),
    };
    all.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

/// A box that points to the right.
fn chevron([left, top, right, bottom]: [f32; 4]) -> Shape {
    let (point, middle) = (6.0, (top + bottom) / 2.0);
    let steps = vec![
        PathStep::Move(left, top),
        PathStep::Line(right - point, top),
        PathStep::Line(right, middle),
        PathStep::Line(right - point, bottom),
        PathStep::Line(left, bottom),
        PathStep::Line(left + point, middle),
        PathStep::Close,
    ];
    Shape::Path { steps, paint: Paint::fill(SLATE) }
}

/// A small cross before what hurts, a small plus before what could be better.
fn sign(scene: &mut Scene, (x, y): (f32, f32), good: bool) {
    let arm = 1.9;
    let (color, ends) = if good {
        (FINE, [((x - arm, y), (x + arm, y)), ((x, y - arm), (x, y + arm))])
    } else {
        (ALARM, [((x - arm, y - arm), (x + arm, y + arm)), ((x - arm, y + arm), (x + arm, y - arm))])
    };
    for (from, to) in ends {
        scene.shapes.push(Shape::Line { from, to, stroke: Stroke::solid(color, 1.0) });
    }
}

/// The curve of emotions with a face at every step.
fn curve(pen: &mut Pen, scene: &mut Scene, (steps, column): (&[Place], f32), y: f32) {
    let middle = y + CURVE / 2.0;
    let right = HEADS + column * steps.len() as f32;
    for level in [-2i8, -1, 0, 1, 2] {
        let at = middle - f32::from(level) * STEP;
        let dash = (level != 0).then_some((1.5, 2.5));
        scene.shapes.push(Shape::Line {
            from: (HEADS, at),
            to: (right, at),
            stroke: Stroke { color: HAIR, width: 0.5, dash },
        });
        let sign = match level {
            0 => "0".to_owned(),
            level if level < 0 => format!("−{}", -level),
            level => format!("+{level}"),
        };
        let label = Label::flush(pen, &sign, 20.0, SCALE);
        label.draw(scene, HEADS - 3.0, at - label.height() / 2.0, Anchor::End);
    }
    let points: Vec<(f32, f32)> = steps
        .iter()
        .enumerate()
        .map(|(index, (_, step))| {
            (HEADS + column * (index as f32 + 0.5), middle - f32::from(step.emotion.clamp(-2, 2)) * STEP)
        })
        .collect();
    scene.shapes.push(smooth(&points, Stroke::solid(ACCENT, 1.4)));
    for (point, (_, step)) in points.iter().zip(steps) {
        face(scene, *point, step.emotion.clamp(-2, 2));
    }
}

/// A curve through points that never swings beyond them: its tangents are level at every turn.
fn smooth(points: &[(f32, f32)], stroke: Stroke) -> Shape {
    let slope = |index: usize| {
        let (Some(before), Some(after)) = (index.checked_sub(1).map(|at| points[at]), points.get(index + 1)) else {
            return 0.0;
        };
        let at = points[index];
        if (at.1 - before.1) * (after.1 - at.1) <= 0.0 { 0.0 } else { (after.1 - before.1) / (after.0 - before.0) }
    };
    let mut steps = Vec::with_capacity(points.len());
    for (index, point) in points.iter().enumerate() {
        let Some(before) = index.checked_sub(1).map(|at| points[at]) else {
            steps.push(PathStep::Move(point.0, point.1));
            continue;
        };
        let third = (point.0 - before.0) / 3.0;
        let (out, into) = (before.1 + slope(index - 1) * third, point.1 - slope(index) * third);
        steps.push(PathStep::Curve([before.0 + third, out, point.0 - third, into, point.0, point.1]));
    }
    Shape::Path { steps, paint: Paint::stroke(stroke) }
}

/// A face that tells an emotion by its mouth as well as by its colour.
fn face(scene: &mut Scene, (x, y): (f32, f32), emotion: i8) {
    let (color, fill) = match emotion {
        1.. => (FINE, FINE_WEAK),
        0 => (AMBER, AMBER_WEAK),
        _ => (ALARM, ALARM_WEAK),
    };
    let edge = Stroke::solid(color, 1.1);
    let paint = Paint { fill: Some(fill), stroke: Some(edge) };
    scene.shapes.push(Shape::Circle { center: (x, y), radius: FACE, paint });
    for side in [-2.2, 2.2] {
        scene.shapes.push(Shape::Circle { center: (x + side, y - 1.8), radius: 0.8, paint: Paint::fill(color) });
    }
    let bend = f32::from(emotion) * 1.5;
    let (left, right, mouth) = (x - 3.0, x + 3.0, y + 2.4 - bend / 2.5);
    let steps = vec![
        PathStep::Move(left, mouth),
        PathStep::Curve([x - 1.4, mouth + bend, x + 1.4, mouth + bend, right, mouth]),
    ];
    scene.shapes.push(Shape::Path { steps, paint: Paint::stroke(edge) });
}
