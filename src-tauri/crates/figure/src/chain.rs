//! The way of data through systems: what each hop carries, and where it breaks.

use std::collections::BTreeMap;

use text::Weight;

use crate::arrow::arrow;
use crate::palette::{ACCENT, ACCENT_WEAK, ALARM, ALARM_WEAK, GROUND, INK, MUTED, SLATE};
use crate::pen::{Label, Pen, Type};
use crate::scene::{Anchor, Color, Paint, Scene, Shape, Stroke};

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
    /// Its code, by which tables name it too.
    pub code: String,
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

const TITLE: Type = Type::new(8.5, Weight::Bold, INK);
const NOTE: Type = Type::new(7.0, Weight::Regular, MUTED);
const VALUE: Type = Type::new(7.5, Weight::Regular, INK);
const NAME: Type = Type::new(7.5, Weight::Regular, MUTED);
const HEADING: Type = Type::new(7.5, Weight::Bold, MUTED);
const BROKEN: Type = Type::new(7.5, Weight::Bold, ALARM);
const NUMBER: Type = Type::new(6.6, Weight::Bold, Color::WHITE);

/// Width of a node.
const NODE: f32 = 136.0;
/// Distance between two lines that pass nodes by; their numbers fit between them.
const TRACK: f32 = 15.0;
/// Between the nodes and what is written beside them.
const ASIDE: f32 = 18.0;
/// Radius of the disc with the number of a hop.
const DISC: f32 = 5.6;
/// The least room for an arrow with its number between two nodes.
const REACH: f32 = 36.0;
/// Between the heading of what is written about a hop and the rest.
const HEADING_GAP: f32 = 2.0;
/// More arrows than this between two neighbours would not fit side by side.
const ABREAST: usize = 5;

/// A hop between known nodes, by their places in the column.
struct Link<'c> {
    hop: &'c ChainHop,
    from: usize,
    to: usize,
    /// What is written about it.
    detail: Detail,
    way: Way,
}

/// How a hop runs.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    /// Straight down to the next node, this far beside the middle.
    Down(f32),
    /// Along a track on the left.
    Aside(usize),
}

/// Chips beside each other, each with its distance from the left.
type ChipRow = Vec<(f32, Label)>;

/// What is written about a hop.
struct Detail {
    heading: Label,
    state: Label,
    rows: Vec<(Label, Label)>,
    lost: Option<(Label, Vec<ChipRow>)>,
    /// Width of the column of names.
    names: f32,
}

/// A node with its texts and its place.
struct Stop {
    title: Label,
    note: Label,
    top: f32,
    height: f32,
}

impl Chain {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let order = self.order();
        let place = self.places(&order);
        let ends = |hop: &ChainHop| Some((*place.get(hop.from.as_str())?, *place.get(hop.to.as_str())?));
        let joined: Vec<(&ChainHop, usize, usize)> =
            self.hops.iter().filter_map(|hop| ends(hop).map(|(from, to)| (hop, from, to))).collect();
        let (ways, tracks) = ways(&joined);
        let left = if tracks == 0 { 0.0 } else { tracks as f32 * TRACK + 6.0 };
        let node = NODE.min((width - left) * 0.45).max(60.0);
        let text_left = left + node + ASIDE + 2.0 * DISC;
        let room = (width - text_left - 8.0).max(80.0);
        let mut links: Vec<Link> = Vec::new();
        for ((hop, from, to), way) in joined.into_iter().zip(ways) {
            let ends = (&self.nodes[order[from]].title, &self.nodes[order[to]].title);
            links.push(Link { hop, from, to, way, detail: Detail::new(hop, ends, &self.words, (pen, room)) });
        }
        links.sort_by_key(|link| link.from);
        let mut scene = Scene { width: width.max(text_left + room), ..Scene::default() };
        let stops = self.stops(&order, &links, pen, node);
        let layout = Layout { links, stops, left, node, text_left };
        layout.draw(&mut scene, pen);
        let factor = width / scene.width;
        scene.scaled(factor)
    }

    /// The nodes in an order in which data flows downwards: after each node one that it leads to, if nothing else must
    /// come before that.
    fn order(&self) -> Vec<usize> {
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, node) in self.nodes.iter().enumerate() {
            known.entry(&node.id).or_insert(index);
        }
        let (mut next, mut open) = (vec![Vec::new(); self.nodes.len()], vec![0usize; self.nodes.len()]);
        for hop in &self.hops {
            if let (Some(from), Some(to)) = (known.get(hop.from.as_str()), known.get(hop.to.as_str()))
                && from != to
            {
                next[*from].push(*to);
                open[*to] += 1;
            }
        }
        let mut placed = vec![false; self.nodes.len()];
        let mut order: Vec<usize> = Vec::with_capacity(self.nodes.len());
        while order.len() < self.nodes.len() {
            let ready = |node: &usize| !placed[*node] && open[*node] == 0;
            let onwards = order.last().and_then(|last| next[*last].iter().copied().find(ready));
            let any = || (0..placed.len()).find(ready).or_else(|| placed.iter().position(|placed| !placed));
            let Some(node) = onwards.or_else(any) else {
                break;
            };
            placed[node] = true;
            order.push(node);
            for to in &next[node] {
                open[*to] = open[*to].saturating_sub(1);
            }
        }
        order
    }

    /// The place of each id in the column.
    fn places(&self, order: &[usize]) -> BTreeMap<&str, usize> {
        let mut places = BTreeMap::new();
        let mut sorted: Vec<(usize, usize)> = order.iter().enumerate().map(|(place, node)| (*node, place)).collect();
        sorted.sort_unstable();
        for (node, place) in sorted {
            places.entry(self.nodes[node].id.as_str()).or_insert(place);
        }
        places
    }

    /// Stacks the nodes, with room between them for what is written about the hops that start above.
    fn stops(&self, order: &[usize], links: &[Link], pen: &mut Pen, width: f32) -> Vec<Stop> {
        let mut y = 0.0;
        let mut stops = Vec::with_capacity(order.len());
        for (place, index) in order.iter().enumerate() {
            let node = &self.nodes[*index];
            let title = Label::centred(pen, &node.title, width - 14.0, TITLE);
            let note = Label::centred(pen, &node.note, width - 14.0, NOTE);
            let ends = links.iter().filter(|link| matches!(link.way, Way::Aside(_)));
            let ends = ends.filter(|link| link.from == place || link.to == place).count();
            let height = (title.height() + note.height() + 10.0).max(26.0).max(ends as f32 * 6.0 + 6.0);
            stops.push(Stop { title, note, top: y, height });
            y += height;
            let details = links.iter().filter(|link| link.from == place).map(|link| link.detail.height() + 5.0);
            let details: f32 = details.sum();
            let down = links.iter().any(|link| link.from == place && matches!(link.way, Way::Down(_)));
            let least = if down { REACH } else { 12.0 };
            y += if place + 1 == order.len() && details == 0.0 { 0.0 } else { least.max(details + 5.0) };
        }
        stops
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

/// Chooses the way of every hop; the second result is how many tracks there are on the left.
fn ways(hops: &[(&ChainHop, usize, usize)]) -> (Vec<Way>, usize) {
    let mut ways = vec![Way::Aside(0); hops.len()];
    let mut abreast: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, (_, from, to)) in hops.iter().enumerate() {
        let same = abreast.entry(*from).or_default();
        if *to == from + 1 && same.len() < ABREAST {
            same.push(index);
        }
    }
    for same in abreast.values() {
        for (order, index) in same.iter().enumerate() {
            ways[*index] = Way::Down((order as f32 - (same.len() as f32 - 1.0) / 2.0) * 24.0);
        }
    }
    let mut aside: Vec<usize> = (0..hops.len()).filter(|index| matches!(ways[*index], Way::Aside(_))).collect();
    // Short ones stand nearest to the nodes.
    let span = |index: usize| (hops[index].1.min(hops[index].2), hops[index].1.max(hops[index].2));
    aside.sort_by_key(|index| (span(*index).1 - span(*index).0, *index));
    let mut tracks: Vec<Vec<(usize, usize)>> = Vec::new();
    for index in aside {
        let (start, end) = span(index);
        let free = |track: &Vec<(usize, usize)>| track.iter().all(|(from, to)| end < *from || *to < start);
        let at = tracks.iter().position(free).unwrap_or(tracks.len());
        if at == tracks.len() {
            tracks.push(Vec::new());
        }
        tracks[at].push((start, end));
        ways[index] = Way::Aside(at);
    }
    (ways, tracks.len())
}

impl Detail {
    fn new(hop: &ChainHop, (from, to): (&String, &String), words: &ChainWords, (pen, width): (&mut Pen, f32)) -> Self {
        let heading = format!("{} {from} → {to}", hop.code.trim());
        let state = if hop.broken { words.broken.as_str() } else { "" };
        let pairs = [(&words.carries, &hop.key), (&words.latency, &hop.latency)];
        let pairs: Vec<(&String, &String)> = pairs.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
        let lost: Vec<&String> = hop.lost.iter().filter(|lost| !lost.trim().is_empty()).collect();
        let named = pairs.iter().map(|(name, _)| *name).chain((!lost.is_empty()).then_some(&words.lost));
        let names = named.map(|name| pen.width(name, NAME.size, NAME.weight)).fold(0.0, f32::max);
        let names = if names > 0.0 { names.min(width * 0.4) + 8.0 } else { 0.0 };
        let value_width = width - names;
        let row = |(name, value): (&String, &String), pen: &mut Pen| {
            (Label::flush(pen, name, names.max(8.0), NAME), Label::flush(pen, value, value_width, VALUE))
        };
        let rows = pairs.into_iter().map(|pair| row(pair, pen)).collect();
        let lost = (!lost.is_empty())
            .then(|| (Label::flush(pen, &words.lost, names.max(8.0), NAME), chips(&lost, pen, value_width)));
        Detail {
            heading: Label::flush(pen, heading.trim(), width, HEADING),
            state: Label::flush(pen, state, width, BROKEN),
            rows,
            lost,
            names,
        }
    }

    fn height(&self) -> f32 {
        let rows: f32 = self.rows.iter().map(|(name, value)| name.height().max(value.height()) + 1.0).sum();
        let lost = self.lost.as_ref().map_or(0.0, |(name, chips)| name.height().max(chips_height(chips)) + 2.0);
        (self.heading.height() + HEADING_GAP + self.state.height() + rows + lost).max(2.0 * DISC) + 8.0
    }

    fn draw(&self, scene: &mut Scene, (x, y): (f32, f32)) {
        let mut top = y + 4.0;
        for label in [&self.heading, &self.state] {
            label.draw(scene, x, top, Anchor::Start);
            top += label.height();
        }
        top += HEADING_GAP;
        for (name, value) in &self.rows {
            name.draw(scene, x, top, Anchor::Start);
            value.draw(scene, x + self.names, top, Anchor::Start);
            top += name.height().max(value.height()) + 1.0;
        }
        let Some((name, rows)) = &self.lost else {
            return;
        };
        name.draw(scene, x, top + 2.0, Anchor::Start);
        for row in rows {
            for (left, chip) in row {
                let (left, height) = (x + self.names + left, chip.height() + 2.0);
                scene.shapes.push(Shape::Rect {
                    x: left,
                    y: top + 1.0,
                    width: chip.width + 8.0,
                    height,
                    radius: 2.0,
                    paint: Paint {
                        fill: Some(Color::WHITE),
                        stroke: Some(Stroke { color: ALARM, width: 0.7, dash: Some((2.0, 1.4)) }),
                    },
                });
                chip.draw(scene, left + 4.0, top + 2.0, Anchor::Start);
            }
            top += row.iter().map(|(_, chip)| chip.height()).fold(0.0, f32::max) + 5.0;
        }
    }
}

/// Sets words in chips, row by row.
fn chips(words: &[&String], pen: &mut Pen, width: f32) -> Vec<Vec<(f32, Label)>> {
    let mut rows: Vec<Vec<(f32, Label)>> = Vec::new();
    let mut x = f32::MAX;
    for word in words {
        let chip = Label::flush(pen, word, width - 10.0, VALUE);
        if x + chip.width + 8.0 > width {
            rows.push(Vec::new());
            x = 0.0;
        }
        let after = x + chip.width + 8.0 + 5.0;
        if let Some(row) = rows.last_mut() {
            row.push((x, chip));
        }
        x = after;
    }
    rows
}

fn chips_height(rows: &[Vec<(f32, Label)>]) -> f32 {
    rows.iter().map(|row| row.iter().map(|(_, chip)| chip.height()).fold(0.0, f32::max) + 5.0).sum()
}

/// Everything in its place.
struct Layout<'c> {
    links: Vec<Link<'c>>,
    stops: Vec<Stop>,
    /// Where nodes begin, how wide they are, and where texts begin.
    left: f32,
    node: f32,
    text_left: f32,
}

impl Layout<'_> {
    fn draw(&self, scene: &mut Scene, pen: &mut Pen) {
        let mut bottom = self.stops.last().map_or(1.0, |stop| stop.top + stop.height);
        let mut met: Vec<usize> = vec![0; self.stops.len()];
        let mut discs = Vec::new();
        let mut place = usize::MAX;
        let mut y = 0.0;
        for (index, link) in self.links.iter().enumerate() {
            if link.from != place {
                place = link.from;
                y = self.stops[place].top + self.stops[place].height + 5.0;
            }
            let height = link.detail.height();
            self.ground(scene, link, (y, height));
            link.detail.draw(scene, (self.text_left, y));
            let number = number(link.hop, index);
            discs.push((number, (self.text_left - DISC - 5.0, y + 4.0 + VALUE.leading() / 2.0), link.hop.broken));
            y += height + 5.0;
            bottom = f32::max(bottom, y - 5.0);
            let on_line = self.line(scene, link, &mut met);
            discs.push((number, on_line, link.hop.broken));
        }
        for stop in &self.stops {
            self.stop(scene, stop);
        }
        for (number, center, broken) in discs {
            disc(scene, pen, (number, center, broken));
        }
        scene.height = bottom.max(1.0);
    }

    /// The ground behind what is written about a hop; a broken one is marked with a bar.
    fn ground(&self, scene: &mut Scene, link: &Link, (y, height): (f32, f32)) {
        let x = self.text_left - 2.0 * DISC - 8.0;
        let fill = if link.hop.broken { ALARM_WEAK } else { GROUND };
        let width = scene.width - x;
        scene.shapes.push(Shape::Rect { x, y, width, height, radius: 2.0, paint: Paint::fill(fill) });
        if link.hop.broken {
            let paint = Paint::fill(ALARM);
            scene.shapes.push(Shape::Rect { x, y, width: 2.0, height, radius: 0.0, paint });
        }
    }

    /// Draws the line of a hop and tells where its number stands.
    fn line(&self, scene: &mut Scene, link: &Link, met: &mut [usize]) -> (f32, f32) {
        let (from, to) = (&self.stops[link.from], &self.stops[link.to]);
        let color = if link.hop.broken { ALARM } else { MUTED };
        let dash = link.hop.broken.then_some((3.6, 2.6));
        let stroke = Stroke { color, width: if link.hop.broken { 1.3 } else { 1.0 }, dash };
        let below = |stop: &Stop| stop.top + stop.height;
        match link.way {
            Way::Down(aside) => {
                let x = self.left + self.node / 2.0 + aside;
                arrow(scene, &[(x, below(from)), (x, to.top)], stroke);
                let middle = below(from) + (to.top - below(from)) / 2.0 - if link.hop.broken { 6.0 } else { 2.0 };
                if link.hop.broken {
                    cut(scene, (x, middle + DISC + 7.0));
                }
                (x, middle)
            }
            Way::Aside(track) => {
                let x = self.left - 10.0 - track as f32 * TRACK;
                let mut port = |place: usize, stop: &Stop| {
                    met[place] += 1;
                    stop.top + 6.0 * met[place] as f32 + 2.0
                };
                let (start, end) = (port(link.from, from), port(link.to, to));
                arrow(scene, &[(self.left, start), (x, start), (x, end), (self.left, end)], stroke);
                let upper = if link.from <= link.to { from } else { to };
                let at = if link.from == link.to { (start + end) / 2.0 } else { below(upper) + 8.0 };
                if link.hop.broken && link.from != link.to {
                    cut(scene, (x, at + DISC + 6.0));
                }
                (x, at)
            }
        }
    }

    fn stop(&self, scene: &mut Scene, stop: &Stop) {
        scene.shapes.push(Shape::Rect {
            x: self.left + 0.5,
            y: stop.top + 0.5,
            width: self.node - 1.0,
            height: stop.height - 1.0,
            radius: 3.0,
            paint: Paint { fill: Some(ACCENT_WEAK), stroke: Some(Stroke::solid(ACCENT, 0.9)) },
        });
        let x = self.left + self.node / 2.0;
        let top = stop.top + (stop.height - stop.title.height() - stop.note.height()) / 2.0;
        stop.title.draw(scene, x, top, Anchor::Middle);
        stop.note.draw(scene, x, top + stop.title.height(), Anchor::Middle);
    }
}

/// The number of a hop: that of its code, so that a table which names the code can be followed here, or its place.
fn number(hop: &ChainHop, index: usize) -> usize {
    let digits = hop.code.rsplit(|sign: char| !sign.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().ok().filter(|number| (1..1000).contains(number)).unwrap_or(index + 1)
}

/// Draws the number of a hop; broken ones have a square instead of a disc.
fn disc(scene: &mut Scene, pen: &mut Pen, (number, center, broken): (usize, (f32, f32), bool)) {
    let paint =
        Paint { fill: Some(if broken { ALARM } else { SLATE }), stroke: Some(Stroke::solid(Color::WHITE, 1.0)) };
    scene.shapes.push(if broken {
        let (x, y, side) = (center.0 - DISC, center.1 - DISC, 2.0 * DISC);
        Shape::Rect { x, y, width: side, height: side, radius: 1.5, paint }
    } else {
        Shape::Circle { center, radius: DISC, paint }
    });
    let label = Label::centred(pen, &number.to_string(), 40.0, NUMBER);
    label.draw(scene, center.0, center.1 - label.height() / 2.0, Anchor::Middle);
}

/// Two slanted strokes over a gap: the sign of a cut line.
fn cut(scene: &mut Scene, (x, y): (f32, f32)) {
    let (side, height) = (4.4, 3.0);
    let paint = Paint::fill(Color::WHITE);
    scene.shapes.push(Shape::Rect { x: x - side, y: y - 2.0, width: 2.0 * side, height: 4.0, radius: 0.0, paint });
    for off in [-2.0, 2.0] {
        let (from, to) = ((x - side, y + off + height / 2.0), (x + side, y + off - height / 2.0));
        scene.shapes.push(Shape::Line { from, to, stroke: Stroke::solid(ALARM, 1.3) });
    }
}
