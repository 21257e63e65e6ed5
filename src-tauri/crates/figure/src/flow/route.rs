//! Ways between boxes that people placed: along the axes, around what stands between, with as few corners as possible.

use super::graph::Graph;
use super::size::Body;
use super::space::tidy;

/// Left, upper, right and lower edge.
type Area = [f32; 4];
type Point = (f32, f32);

/// How far a way leads straight out of a box.
const STUB: f32 = 10.0;
/// The distance between two lines that meet a side of a box.
const PITCH: f32 = 9.0;
/// What a corner, a box that is crossed and a turn back cost against a point of length.
const CORNER: f32 = 30.0;
const CROSSED: f32 = 2_000.0;
const REVERSED: f32 = 4_000.0;

/// A side of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Bottom,
    Right,
    Left,
    Top,
}

const SIDES: [Side; 4] = [Side::Bottom, Side::Right, Side::Left, Side::Top];

impl Side {
    /// The direction out of the box.
    fn out(self) -> Point {
        match self {
            Side::Bottom => (0.0, 1.0),
            Side::Right => (1.0, 0.0),
            Side::Left => (-1.0, 0.0),
            Side::Top => (0.0, -1.0),
        }
    }

    /// The point on this side that lies `off` from its middle.
    fn port(self, body: &Body, off: f32) -> Point {
        let (half, rise) = (body.width / 2.0, body.height / 2.0);
        match self {
            Side::Bottom => (body.x + off, body.y + rise - body.rise(off)),
            Side::Top => (body.x + off, body.y - rise + body.dip(off)),
            Side::Right => (body.x + half - body.notch(off), body.y + off),
            Side::Left => (body.x - half + body.notch(off), body.y + off),
        }
    }

    /// How far from its middle lines may meet this side.
    fn reach(self, body: &Body) -> f32 {
        match self {
            Side::Bottom | Side::Top => body.reach(),
            Side::Right | Side::Left => (body.height / 2.0 - 5.0).max(0.0),
        }
    }
}

/// The way of every edge of the graph: the given one where it still leads from its start to its end without crossing a
/// box, otherwise one that is found.
pub(super) fn ways(graph: &Graph, bodies: &[Body], given: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let areas: Vec<Area> = bodies.iter().map(Body::area).collect();
    let mut found: Vec<Option<Vec<Point>>> = Vec::with_capacity(graph.edges.len());
    for edge in &graph.edges {
        let way = given.get(edge.arrow).filter(|way| holds(way, (edge.from, edge.to), &areas));
        found.push(way.cloned());
    }
    // Which sides open edges leave and enter, by the plainest way between the middles of sides.
    let mut sides: Vec<Option<(Side, Side)>> = vec![None; graph.edges.len()];
    let mut met: Vec<(usize, Side, usize, bool, f32)> = Vec::new();
    for (index, edge) in graph.edges.iter().enumerate() {
        if found[index].is_some() {
            continue;
        }
        let (from, to) = (&bodies[edge.from], &bodies[edge.to]);
        if edge.from == edge.to {
            found[index] = Some(around(from));
            continue;
        }
        let all = SIDES.iter().flat_map(|one| SIDES.iter().map(move |other| (*one, *other)));
        let (leaves, enters) = best(&all.collect::<Vec<_>>(), (from, to), (0.0, 0.0), (&areas, edge.from, edge.to)).0;
        sides[index] = Some((leaves, enters));
        let toward =
            |side: Side, other: &Body| if matches!(side, Side::Bottom | Side::Top) { other.x } else { other.y };
        met.push((edge.from, leaves, index, true, toward(leaves, to)));
        met.push((edge.to, enters, index, false, toward(enters, from)));
    }
    let offs = offsets(met, bodies);
    for (index, edge) in graph.edges.iter().enumerate() {
        let Some(pair) = sides[index] else { continue };
        let off =
            |start: bool| offs.iter().find(|(at, leaves, _)| (*at, *leaves) == (index, start)).map_or(0.0, |it| it.2);
        let ends = (&bodies[edge.from], &bodies[edge.to]);
        found[index] = Some(best(&[pair], ends, (off(true), off(false)), (&areas, edge.from, edge.to)).1);
    }
    found.into_iter().map(Option::unwrap_or_default).collect()
}

/// Spreads the lines that meet the same side of a box, in the order of where they lead.
fn offsets(mut met: Vec<(usize, Side, usize, bool, f32)>, bodies: &[Body]) -> Vec<(usize, bool, f32)> {
    met.sort_by(|one, other| {
        (one.0, one.1).cmp(&(other.0, other.1)).then(one.4.total_cmp(&other.4)).then(one.2.cmp(&other.2))
    });
    let mut offs = Vec::with_capacity(met.len());
    for group in met.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        let half = (group.len() as f32 - 1.0) / 2.0;
        let reach = group[0].1.reach(&bodies[group[0].0]);
        let pitch = if half > 0.0 { PITCH.min(reach / half) } else { 0.0 };
        offs.extend(group.iter().enumerate().map(|(at, end)| (end.2, end.3, (at as f32 - half) * pitch)));
    }
    offs
}

/// Whether a way begins at one box, ends at the other and crosses none between.
fn holds(way: &[Point], (from, to): (usize, usize), areas: &[Area]) -> bool {
    let (Some(first), Some(last)) = (way.first(), way.last()) else { return false };
    let near = |point: &Point, area: Area| {
        let [left, top, right, bottom] = grown(area, 2.0);
        point.0 >= left && point.0 <= right && point.1 >= top && point.1 <= bottom
    };
    way.len() > 1
        && way.iter().all(|(x, y)| x.is_finite() && y.is_finite())
        && near(first, areas[from])
        && near(last, areas[to])
        && crossings(way, areas, (from, to), 0).is_empty()
}

fn grown([left, top, right, bottom]: Area, by: f32) -> Area {
    [left - by, top - by, right + by, bottom + by]
}

/// The boxes that a way crosses; no more are looked for once there are more than `most`. It may touch the two that it joins,
/// but not run through them.
fn crossings(way: &[Point], areas: &[Area], (from, to): (usize, usize), most: usize) -> Vec<usize> {
    let mut crossed = Vec::new();
    let last = way.len().saturating_sub(2);
    for (at, pair) in way.windows(2).enumerate() {
        let ((a, b), (c, d)) = (pair[0], pair[1]);
        let piece = [a.min(c), b.min(d), a.max(c), b.max(d)];
        for (index, area) in areas.iter().enumerate() {
            let own = (index == from && at == 0) || (index == to && at == last);
            let joined = index == from || index == to;
            let [left, top, right, bottom] = grown(*area, if joined { -1.0 } else { 2.0 });
            let meets = piece[0] < right && left < piece[2] && piece[1] < bottom && top < piece[3];
            if meets && !own && !crossed.contains(&index) {
                crossed.push(index);
                if crossed.len() > most {
                    return crossed;
                }
            }
        }
    }
    crossed
}

/// Out of the right side of a box and into its upper one.
fn around(body: &Body) -> Vec<Point> {
    let (start, end) = (Side::Right.port(body, 0.0), Side::Top.port(body, 0.0));
    let (x, y) = (start.0 + STUB + 4.0, end.1 - STUB - 4.0);
    vec![start, (x, start.1), (x, y), (end.0, y), end]
}

type Found = ((Side, Side), Vec<Point>);

/// How many boxes in the way are led around one by one.
const AROUND: usize = 16;

/// The cheapest way between two boxes over pairs of sides.
fn best(
    pairs: &[(Side, Side)],
    ends: (&Body, &Body),
    offs: (f32, f32),
    (areas, from, to): (&[Area], usize, usize),
) -> Found {
    let mut lanes = Lanes::between(areas[from], areas[to]);
    let mut least: Option<(f32, Found)> = None;
    // Where every way is crossed, those around what crosses the cheapest one are tried too.
    for round in 0..3 {
        let mut tried: Vec<(f32, Found)> = Vec::new();
        for pair in pairs {
            for way in candidates(*pair, ends, offs, &lanes) {
                tried.push((price(&way, *pair), (*pair, way)));
            }
        }
        tried.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut blocking = Vec::new();
        for (price, found) in tried {
            if least.as_ref().is_some_and(|(best, _)| *best <= price) {
                break;
            }
            // More crossings than these would cost more than the best way so far.
            let most = least.as_ref().map_or(usize::MAX, |(best, _)| ((best - price) / CROSSED) as usize);
            let crossed = crossings(&found.1, areas, (from, to), most);
            let price = price + CROSSED * crossed.len() as f32;
            if blocking.is_empty() {
                blocking.clone_from(&crossed);
            }
            if least.as_ref().is_none_or(|(best, _)| price < *best) {
                least = Some((price, found));
            }
        }
        if blocking.is_empty() || round == 2 || least.as_ref().is_some_and(|(price, _)| *price < CROSSED) {
            break;
        }
        // Ways around the first of very many lead around them as well as ways around all.
        for index in blocking.into_iter().take(AROUND) {
            lanes.around(areas[index]);
        }
    }
    least.map_or(((Side::Bottom, Side::Top), Vec::new()), |(_, found)| found)
}

/// Where ways may run: the x of upright pieces and the y of flat ones.
struct Lanes {
    across: Vec<f32>,
    down: Vec<f32>,
}

impl Lanes {
    fn between(from: Area, to: Area) -> Self {
        let middle = |low: usize, high: usize| {
            if from[high] < to[low] {
                f32::midpoint(from[high], to[low])
            } else if to[high] < from[low] {
                f32::midpoint(to[high], from[low])
            } else {
                f32::midpoint(from[low] + from[high], to[low] + to[high]) / 2.0
            }
        };
        let mut lanes = Lanes { across: vec![middle(0, 2)], down: vec![middle(1, 3)] };
        lanes.around(from);
        lanes.around(to);
        lanes
    }

    fn around(&mut self, [left, top, right, bottom]: Area) {
        self.across.extend([left - STUB, right + STUB]);
        self.down.extend([top - STUB, bottom + STUB]);
    }
}

fn candidates(
    (leaves, enters): (Side, Side),
    ends: (&Body, &Body),
    offs: (f32, f32),
    lanes: &Lanes,
) -> Vec<Vec<Point>> {
    let (start, end) = (leaves.port(ends.0, offs.0), enters.port(ends.1, offs.1));
    let stub = |point: Point, (dx, dy): Point| (point.0 + dx * STUB, point.1 + dy * STUB);
    let (one, other) = (stub(start, leaves.out()), stub(end, enters.out()));
    let way = |middle: &[Point]| {
        let mut points = vec![start, one];
        points.extend_from_slice(middle);
        points.extend([other, end]);
        tidy(points)
    };
    let mut ways = vec![way(&[(one.0, other.1)]), way(&[(other.0, one.1)])];
    if (start.0 - end.0).abs() < 0.05 || (start.1 - end.1).abs() < 0.05 {
        ways.push(vec![start, end]);
    }
    ways.extend(lanes.across.iter().map(|x| way(&[(*x, one.1), (*x, other.1)])));
    ways.extend(lanes.down.iter().map(|y| way(&[(one.0, *y), (other.0, *y)])));
    // Around two boxes at once: along one axis, then along the other, then back in.
    for x in &lanes.across {
        for y in &lanes.down {
            ways.push(way(&[(*x, one.1), (*x, *y), (other.0, *y)]));
            ways.push(way(&[(one.0, *y), (*x, *y), (*x, other.1)]));
        }
    }
    ways
}

/// What a way asks of the eye. A flow leads down, or from side to side.
fn price(way: &[Point], (leaves, enters): (Side, Side)) -> f32 {
    let length: f32 = way.windows(2).map(|pair| (pair[1].0 - pair[0].0).abs() + (pair[1].1 - pair[0].1).abs()).sum();
    let corners = way.len().saturating_sub(2) as f32;
    let reversed = way.windows(3).filter(|three| {
        let (one, other) =
            ((three[1].0 - three[0].0, three[1].1 - three[0].1), (three[2].0 - three[1].0, three[2].1 - three[1].1));
        one.0 * other.0 + one.1 * other.1 < -0.01
    });
    let odd = match (leaves, enters) {
        (Side::Bottom, Side::Top) => 0.0,
        (Side::Right, Side::Left) | (Side::Left, Side::Right) => 4.0,
        (Side::Top, _) | (_, Side::Bottom) => 40.0,
        _ => 14.0,
    };
    length + CORNER * corners + REVERSED * reversed.count() as f32 + odd
}
