//! From the grid to points: widths of gaps and columns, tracks of lines, heights of rows and channels.

use super::Flow;
use super::columns::{Grid, NARROWEST};
use super::graph::Graph;
use super::label::{EdgeLabel, Wish, label, stack};
use super::ports::Ports;
use super::size::{Body, open_ends};
use super::ways::Way;
use crate::palette::INK;
use crate::pen::{Label, Pen, Type};
use crate::scene::Color;

/// The distance between two lines side by side.
const TRACK: f32 = 6.0;
/// The distance that lines at the outside keep from the frame beyond their own.
const FRAME_GAP: f32 = 6.0;
/// The widest box.
const WIDEST: f32 = 128.0;
/// Height that an arrow needs above a node.
const ARROW: f32 = 9.0;

const HEAD: Type = Type::new(8.5, text::Weight::Bold, INK);
const BAND: Type = Type::new(8.5, text::Weight::Bold, Color::WHITE);
/// The height of a band in which nothing stands.
const EMPTY_BAND: f32 = 24.0;

/// The way of one edge in points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Route {
    /// The index of the arrow in the flow.
    pub(super) arrow: usize,
    pub(super) points: Vec<(f32, f32)>,
    pub(super) back: bool,
}

/// A lane: where it begins and ends, from left to right or from top to bottom for a band, and its title.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lane {
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) title: Label,
}

/// Everything in its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    pub(super) width: f32,
    pub(super) height: f32,
    /// How far the titles of lanes reach: down from the upper edge, or from the left edge for bands.
    pub(super) head: f32,
    /// Whether the lanes are bands.
    pub(super) bands: bool,
    /// Where the point lies from which stored places are measured: right below or right beside the titles of lanes.
    pub(super) origin: (f32, f32),
    pub(super) lanes: Vec<Lane>,
    pub(super) bodies: Vec<Body>,
    pub(super) routes: Vec<Route>,
    pub(super) labels: Vec<EdgeLabel>,
}

/// Horizontal measures.
struct Across {
    width: f32,
    column: f32,
    /// The left edge of each column.
    columns: Vec<f32>,
    /// The x of the vertical track of each edge that has one.
    tracks: Vec<f32>,
    /// Where lanes part, outer edges included.
    borders: Vec<f32>,
}

impl Across {
    fn new(graph: &Graph, grid: &Grid, ways: &[Way], laned: bool, width: f32) -> Self {
        let (order, counts) = vertical_tracks(graph, grid, ways);
        let count = grid.columns;
        let outer = if laned { 7.0 } else { 1.0 };
        // Lines at the outside keep a distance from the frame, so that they are not taken for it.
        let clear = |gap: usize| if counts[gap] > 0 { FRAME_GAP } else { 0.0 };
        let base = |gap: usize| if gap == 0 || gap == count { outer + clear(gap) } else { 11.0 };
        let gap_widths: Vec<f32> = (0..=count).map(|gap| base(gap) + counts[gap] as f32 * TRACK).collect();
        let sum: f32 = gap_widths.iter().sum();
        let mut column = ((width - sum) / count as f32).max(NARROWEST);
        if !laned {
            column = column.min(WIDEST + 14.0);
        }
        let total = sum + column * count as f32;
        let mut x = ((width - total) / 2.0).max(0.0);
        let (mut gaps, mut columns) = (Vec::new(), Vec::new());
        for (index, gap) in gap_widths.iter().enumerate() {
            gaps.push(x);
            x += gap;
            if index < count {
                columns.push(x);
                x += column;
            }
        }
        let width = total.max(width);
        let mut borders: Vec<f32> = grid.starts.iter().map(|start| gaps[*start] + 5.5).collect();
        borders[0] = 0.0;
        borders.push(width);
        let place = |edge: usize, gap: usize| {
            let first = if gap == 0 { 3.0 + FRAME_GAP } else { 5.5 + TRACK };
            gaps[gap] + first + order[edge] as f32 * TRACK
        };
        let track = |(edge, way): (usize, &Way)| match way {
            Way::Gap(gap) | Way::Back(gap) => place(edge, *gap),
            _ => 0.0,
        };
        let tracks = ways.iter().enumerate().map(track).collect();
        Across { width, column, columns, tracks, borders }
    }
}

/// The track of each edge within its gap, and how many tracks each gap has.
fn vertical_tracks(graph: &Graph, grid: &Grid, ways: &[Way]) -> (Vec<usize>, Vec<usize>) {
    let mut spans: Vec<Vec<(usize, usize, usize)>> = vec![Vec::new(); grid.columns + 1];
    for (index, edge) in graph.edges.iter().enumerate() {
        let (row, below) = (grid.places[edge.from].0, grid.places[edge.to].0);
        match ways[index] {
            Way::Gap(gap) => spans[gap].push((2 * row + 2, 2 * below, index)),
            Way::Back(gap) => {
                // In bands an edge may come from below its end as well as from above it.
                let (start, end) = (2 * below + 1, 2 * row + 2);
                spans[gap].push((start.min(end), start.max(end), index));
            }
            _ => {}
        }
    }
    let mut order = vec![0; graph.edges.len()];
    let mut counts = vec![0; grid.columns + 1];
    for (gap, spans) in spans.iter_mut().enumerate() {
        // Short ones stand nearest to the nodes on their left.
        spans.sort_by_key(|(start, end, edge)| (end - start, *start, *edge));
        let mut tracks: Vec<Vec<(usize, usize)>> = Vec::new();
        for (start, end, edge) in spans.iter() {
            let free = |track: &Vec<(usize, usize)>| track.iter().all(|(from, to)| end < from || to < start);
            let at = tracks.iter().position(free).unwrap_or(tracks.len());
            if at == tracks.len() {
                tracks.push(Vec::new());
            }
            tracks[at].push((*start, *end));
            order[*edge] = at;
        }
        counts[gap] = tracks.len();
    }
    (order, counts)
}

/// A horizontal piece of an edge in a channel: where its line comes from and where it goes on.
#[derive(Debug, Clone, Copy)]
struct Run {
    edge: usize,
    from: f32,
    to: f32,
}

/// Vertical measures of the channel above a row.
#[derive(Debug, Clone, Default)]
struct Channel {
    runs: Vec<Run>,
    wishes: Vec<Wish>,
    /// Distance of the band of labels from the upper edge, and the height of one of its rows.
    band: f32,
    band_row: f32,
    band_rows: usize,
    tracks: usize,
    top: f32,
}

impl Channel {
    fn height(&self, outer: bool) -> f32 {
        let band = self.band_rows as f32 * self.band_row;
        match (self.tracks, self.band_rows) {
            (0, 0) if outer => 5.0,
            (0, 0) => 17.0,
            (0, _) => 3.0 + band + ARROW,
            (tracks, _) => 6.0 + band + (tracks - 1) as f32 * TRACK + if outer { 6.0 } else { ARROW + 1.0 },
        }
    }

    fn track(&self, track: usize) -> f32 {
        self.top + 6.0 + self.band_rows as f32 * self.band_row + track as f32 * TRACK
    }
}

/// The work of placing.
struct Work<'w> {
    graph: &'w Graph,
    grid: &'w Grid,
    ways: Vec<Way>,
    across: Across,
    ports: Ports,
    bodies: Vec<Body>,
    texts: Vec<Option<Label>>,
    channels: Vec<Channel>,
    /// For each edge the tracks of its first and of its last run.
    runs: Vec<[usize; 2]>,
}

impl Plan {
    pub(super) fn new(flow: &Flow, graph: &Graph, grid: &Grid, ways: Vec<Way>, (pen, width): (&mut Pen, f32)) -> Self {
        let laned = !flow.lanes.is_empty() && graph.bands == 0;
        let across = Across::new(graph, grid, &ways, laned, width);
        let room = if grid.folded { 16.0 } else { 4.0 };
        let box_width = (across.column - room).min(WIDEST);
        let mut bodies: Vec<Body> = flow.nodes.iter().map(|node| Body::new(node, pen, box_width)).collect();
        open_ends(flow, &mut bodies);
        for (body, place) in bodies.iter_mut().zip(&grid.places) {
            body.x = across.columns[place.1] + across.column / 2.0;
        }
        let room = |way: &Way| match way {
            // Beside a node there is room up to the line down.
            Way::Side(_) => across.column / 2.0 + 2.0,
            _ => box_width,
        };
        let texts: Vec<Option<Label>> = graph
            .edges
            .iter()
            .zip(&ways)
            .map(|(edge, way)| label(pen, &flow.edges[edge.arrow].text, room(way)))
            .collect();
        let widths: Vec<f32> = texts.iter().map(|text| text.as_ref().map_or(0.0, |text| text.width)).collect();
        let ports = Ports::new(graph, grid, &ways, &bodies, &widths);
        let channels = vec![Channel::default(); grid.rows + 1];
        let runs = vec![[0; 2]; graph.edges.len()];
        let mut work = Work { graph, grid, ways, across, ports, bodies, texts, channels, runs };
        work.fill_channels();
        let lanes = if laned { work.lanes(flow, pen) } else { Vec::new() };
        let head = column_head(&lanes);
        let (labels, height) = work.stack(head);
        let routes = work.routes();
        let lanes = if graph.bands > 0 { work.bands(flow, pen, height) } else { lanes };
        Plan {
            width: work.across.width,
            height,
            head,
            bands: graph.bands > 0,
            origin: (0.0, head),
            lanes,
            bodies: work.bodies,
            routes,
            labels,
        }
    }

    /// Makes room for the titles of bands at the left.
    pub(super) fn with_head(self, head: f32) -> Self {
        let plan = self.moved((head, 0.0));
        Plan { width: plan.width + head, head, origin: (head, 0.0), ..plan }
    }

    /// Everything but the lanes moved together; bands run along all of it.
    pub(super) fn moved(mut self, (dx, dy): (f32, f32)) -> Self {
        for body in &mut self.bodies {
            (body.x, body.y) = (body.x + dx, body.y + dy);
        }
        for point in self.routes.iter_mut().flat_map(|route| &mut route.points) {
            *point = (point.0 + dx, point.1 + dy);
        }
        for label in &mut self.labels {
            (label.x, label.top) = (label.x + dx, label.top + dy);
        }
        let along = if self.bands { dy } else { dx };
        for lane in &mut self.lanes {
            (lane.from, lane.to) = (lane.from + along, lane.to + along);
        }
        self
    }
}

/// The height of the titles of lanes beside each other.
pub(super) fn column_head(lanes: &[Lane]) -> f32 {
    lanes.iter().map(|lane| lane.title.height() + 10.0).fold(0.0, f32::max)
}

/// The title of a lane of some width.
pub(super) fn column_title(pen: &mut Pen, title: &str, width: f32) -> Label {
    Label::centred(pen, title, width - 8.0, HEAD)
}

/// The width of the titles of bands.
pub(super) fn band_head(flow: &Flow, pen: &mut Pen) -> f32 {
    let words = flow.lanes.iter().flat_map(|lane| lane.split_whitespace());
    let widest = words.map(|word| pen.width(word, BAND.size, BAND.weight)).fold(0.0, f32::max);
    (widest + 14.0).clamp(58.0, 96.0)
}

/// The title of a band beside a head of some width.
pub(super) fn band_title(pen: &mut Pen, title: &str, head: f32) -> Label {
    Label::centred(pen, title, (head - 10.0).max(20.0), BAND)
}

impl Work<'_> {
    fn lanes(&self, flow: &Flow, pen: &mut Pen) -> Vec<Lane> {
        let borders = self.across.borders.windows(2).zip(&flow.lanes);
        let lane = |(border, title): (&[f32], &String)| {
            let (from, to) = (border[0], border[1]);
            Lane { from, to, title: column_title(pen, title, to - from) }
        };
        borders.map(lane).collect()
    }

    /// The bands part in the middle of the channels between their rows.
    fn bands(&self, flow: &Flow, pen: &mut Pen, height: f32) -> Vec<Lane> {
        let head = band_head(flow, pen);
        let first = |band: usize| self.grid.ranks.iter().position(|rank| *rank >= band);
        let border = |band: usize| match first(band) {
            Some(0) => 0.0,
            Some(row) => self.channels[row].top + self.channels[row].height(false) / 2.0,
            None => height,
        };
        let lane = |(band, title): (usize, &String)| {
            let title = band_title(pen, title, head);
            Lane { from: border(band), to: border(band + 1), title }
        };
        flow.lanes.iter().enumerate().map(lane).collect()
    }

    fn rows(&self, edge: usize) -> (usize, usize) {
        let edge = self.graph.edges[edge];
        (self.grid.places[edge.from].0, self.grid.places[edge.to].0)
    }

    /// Finds the horizontal runs, their tracks and the labels of every channel.
    fn fill_channels(&mut self) {
        for edge in 0..self.ways.len() {
            let (row, below) = self.rows(edge);
            let (out, into, gap) = (self.ports.out[edge], self.ports.into[edge], self.across.tracks[edge]);
            let mut run = |channel: usize, from: f32, to: f32| self.channels[channel].runs.push(Run { edge, from, to });
            match self.ways[edge] {
                Way::Early if !self.ports.straight[edge] => run(row + 1, out, into),
                Way::Late => run(below, out, into),
                Way::Gap(_) => {
                    run(row + 1, out, gap);
                    run(below, gap, into);
                }
                Way::Back(_) => run(row + 1, out, gap),
                Way::Early | Way::Side(_) | Way::Along(_) => {}
            }
            if let (Some(text), false) = (&self.texts[edge], matches!(self.ways[edge], Way::Side(_))) {
                self.channels[row + 1].wishes.push(Wish { edge, x: out, width: text.width });
            }
        }
        for index in 0..self.channels.len() {
            self.colour(index);
        }
    }

    /// Gives every run of a channel a track of its own where it would meet another one.
    fn colour(&mut self, index: usize) {
        let channel = &mut self.channels[index];
        // A line that goes right stays above those that start further left, and the other way round: fewer crossings.
        let key = |run: &Run| if run.to >= run.from { (1, -run.from) } else { (0, run.from) };
        channel.runs.sort_by(|one, other| {
            let (a, b) = (key(one), key(other));
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(one.edge.cmp(&other.edge))
        });
        let mut tracks: Vec<Vec<(f32, f32)>> = Vec::new();
        for run in &channel.runs {
            let (left, right) = (run.from.min(run.to), run.from.max(run.to));
            let free = |track: &Vec<(f32, f32)>| track.iter().all(|(from, to)| right + 5.0 < *from || to + 5.0 < left);
            let at = tracks.iter().position(free).unwrap_or(tracks.len());
            if at == tracks.len() {
                tracks.push(Vec::new());
            }
            tracks[at].push((left, right));
            let first = self.grid.places[self.graph.edges[run.edge].from].0 + 1 == index;
            self.runs[run.edge][usize::from(!first)] = at;
        }
        channel.tracks = tracks.len();
    }

    /// Lines that pass the band of labels of a channel, with their edges.
    fn passing(&self, channel: usize) -> Vec<(f32, usize)> {
        let mut lines = Vec::new();
        for edge in 0..self.ways.len() {
            let (row, below) = self.rows(edge);
            let (out, into, gap) = (self.ports.out[edge], self.ports.into[edge], self.across.tracks[edge]);
            let mut line = |x: f32, rows: std::ops::Range<usize>| {
                if rows.contains(&channel) {
                    lines.push((x, edge));
                }
            };
            match self.ways[edge] {
                Way::Early => {
                    line(out, row + 1..row + 2);
                    line(into, row + 2..below + 1);
                }
                Way::Late => line(out, row + 1..below + 1),
                Way::Gap(_) => {
                    line(out, row + 1..row + 2);
                    line(gap, row + 2..below + 1);
                }
                Way::Side(_) => line(into, row + 1..below + 1),
                Way::Along(_) => {}
                Way::Back(_) => {
                    line(out, row + 1..row + 2);
                    line(gap, below + 1..row + 2);
                }
            }
        }
        lines
    }

    /// Stacks rows and channels, and places the labels of edges. The second result is the height of everything.
    fn stack(&mut self, head: f32) -> (Vec<EdgeLabel>, f32) {
        let mut labels = Vec::new();
        let mut y = head;
        let last = self.channels.len() - 1;
        for index in 0..self.channels.len() {
            let wishes = std::mem::take(&mut self.channels[index].wishes);
            let mut lines = if wishes.is_empty() { Vec::new() } else { self.passing(index) };
            // No label stands on the border between two lanes if it need not.
            let inner = self.across.borders.iter().skip(1).take(self.across.borders.len().saturating_sub(2));
            lines.extend(inner.map(|border| (*border, usize::MAX)));
            let (places, rows) = stack(&wishes, &lines, self.across.width);
            let highest = wishes.iter().filter_map(|wish| self.texts[wish.edge].as_ref()).map(Label::height);
            let band_row = highest.fold(0.0, f32::max) + 3.0;
            let channel = &mut self.channels[index];
            (channel.band_rows, channel.band_row, channel.top, channel.band) = (rows, band_row, y, y + 3.0);
            for (wish, (x, row)) in wishes.iter().zip(places) {
                let top = channel.band + row as f32 * band_row;
                labels.extend(self.texts[wish.edge].clone().map(|label| EdgeLabel { edge: wish.edge, label, x, top }));
            }
            y += channel.height(index == 0 || index == last);
            if index < last {
                y = self.stack_row(index, y);
            }
        }
        labels.extend(self.side_labels());
        (labels, y)
    }

    /// Places the nodes of a row around its middle and tells where it ends.
    fn stack_row(&mut self, row: usize, top: f32) -> f32 {
        let nodes: Vec<usize> = self.grid.cells[row].iter().flatten().copied().collect();
        let least = if self.graph.bands > 0 { EMPTY_BAND } else { 0.0 };
        let mut height = nodes.iter().map(|node| self.bodies[*node].height).fold(least, f32::max);
        for (edge, way) in self.ways.iter().enumerate() {
            if let (Way::Side(_), Some(text), true) = (way, &self.texts[edge], self.rows(edge).0 == row) {
                height = height.max(2.0 * (text.height() + 3.0));
            }
        }
        for node in nodes {
            self.bodies[node].y = top + height / 2.0;
        }
        top + height
    }

    fn side_labels(&self) -> Vec<EdgeLabel> {
        let label = |(edge, way): (usize, &Way)| {
            let Way::Side(right) = way else {
                return None;
            };
            let label = self.texts[edge].clone()?;
            let middle = label.width / 2.0 + 3.0;
            let x = self.ports.out[edge] + if *right { middle } else { -middle };
            let top = self.bodies[self.graph.edges[edge].from].y - label.height() - 1.5;
            Some(EdgeLabel { edge, label, x, top })
        };
        self.ways.iter().enumerate().filter_map(label).collect()
    }

    fn routes(&self) -> Vec<Route> {
        (0..self.ways.len()).map(|edge| self.route(edge)).collect()
    }

    fn route(&self, edge: usize) -> Route {
        let ends = self.graph.edges[edge];
        let (from, to) = (&self.bodies[ends.from], &self.bodies[ends.to]);
        let (row, below) = self.rows(edge);
        let (out, into, gap) = (self.ports.out[edge], self.ports.into[edge], self.across.tracks[edge]);
        let [first, last] = self.runs[edge];
        let start = (out, from.y + from.height / 2.0 - from.rise(out - from.x));
        let end = (into, to.y - to.height / 2.0 + to.dip(into - to.x));
        let upper = self.channels[row + 1].track(first);
        let lower = self.channels[below].track(if below == row + 1 { first } else { last });
        // What leads up or along in a layered view does not lead back.
        let back = self.graph.bands == 0 && matches!(self.ways[edge], Way::Back(_));
        let points = match self.ways[edge] {
            Way::Early if self.ports.straight[edge] => vec![start, end],
            Way::Early => vec![start, (out, upper), (into, upper), end],
            Way::Late => vec![start, (out, lower), (into, lower), end],
            Way::Gap(_) => vec![start, (out, upper), (gap, upper), (gap, lower), (into, lower), end],
            Way::Side(_) => vec![(out, from.y), (into, from.y), end],
            Way::Along(_) => vec![(out, from.y), (into, to.y)],
            Way::Back(_) => {
                let y = to.y + self.ports.off[edge];
                vec![start, (out, upper), (gap, upper), (gap, y), (into, y)]
            }
        };
        Route { arrow: ends.arrow, points: tidy(points), back }
    }
}

/// Drops points that change nothing.
pub(super) fn tidy(points: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    let mut kept: Vec<(f32, f32)> = Vec::with_capacity(points.len());
    for point in points {
        let same = |a: f32, b: f32| (a - b).abs() < 0.05;
        if kept.last().is_some_and(|last| same(last.0, point.0) && same(last.1, point.1)) {
            continue;
        }
        if let [.., before, last] = kept.as_slice()
            && ((same(before.0, last.0) && same(last.0, point.0)) || (same(before.1, last.1) && same(last.1, point.1)))
        {
            kept.pop();
        }
        kept.push(point);
    }
    kept
}
