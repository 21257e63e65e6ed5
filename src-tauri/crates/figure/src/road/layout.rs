//! Lays a road map out: horizons as columns, lanes as rows, cards in their cells, arrows between the cards.

use std::collections::{BTreeMap, BTreeSet};

use text::Weight;

use crate::look::{mix, text_on};
use crate::palette::{ACCENT, GROUND, INK, LINE, MUTED};
use crate::pen::{Pen, Type};
use crate::scene::{Anchor, Color, Paint, Scene, Stroke};
use crate::sheet::{Area, Sheet};

use super::routes::{Arrow, Spot, Tracks, demand, tracks};
use super::{RoadItem, RoadMap};

const HEAD: Type = Type::new(8.5, Weight::Bold, INK);
const LANE: Type = Type::new(8.0, Weight::Bold, INK);
const CODE: Type = Type::new(6.5, Weight::Bold, ACCENT);
const TITLE: Type = Type::new(7.5, Weight::Regular, INK);
const NOTE: Type = Type::new(6.5, Weight::Regular, MUTED);
const PAD: f32 = 5.0;
const BETWEEN: f32 = 6.0;
/// Distance of tracks.
const PITCH: f32 = 4.5;
const HEIGHT_OF_EMPTY: f32 = 26.0;

/// The columns: where each begins, their common width, and the gutters before, between and behind them.
struct Grid {
    lane_width: f32,
    /// Left edge and width of each gutter.
    gutters: Vec<(f32, f32)>,
    column_width: f32,
}

impl Grid {
    fn column(&self, index: usize) -> f32 {
        self.gutters[index].0 + self.gutters[index].1
    }

    fn of(map: &RoadMap, demand: &[usize], sheet: &mut Sheet) -> Self {
        let named = map.lanes.iter().any(|lane| !lane.title.trim().is_empty());
        let lane_width = if named { (sheet.width * 0.15).clamp(40.0, 84.0) } else { 0.0 };
        let columns = demand.len() - 1;
        let wish = |(index, tracks): (usize, &usize)| match (index, tracks) {
            (0, 0) => 4.0,
            (index, 0) if index == columns => 0.5,
            (_, tracks) => (*tracks as f32 + 1.0) * PITCH + 5.0,
        };
        let wishes: Vec<f32> = demand.iter().enumerate().map(wish).collect();
        let room = sheet.width - lane_width;
        // However many arrows there are, the cards keep the larger part.
        let shrink = (room * 0.4 / wishes.iter().sum::<f32>().max(1.0)).min(1.0);
        let taken: f32 = wishes.iter().map(|wish| wish * shrink).sum();
        let column_width = (room - taken) / columns as f32;
        let mut x = lane_width;
        let mut gutters = Vec::with_capacity(wishes.len());
        for wish in &wishes {
            gutters.push((x, wish * shrink));
            x += wish * shrink + column_width;
        }
        Grid { lane_width, gutters, column_width }
    }
}

/// A card, its texts broken into lines.
struct Card {
    code: Vec<String>,
    title: Vec<String>,
    note: Vec<String>,
    area: Area,
}

pub(super) fn scene(map: &RoadMap, pen: &mut Pen, width: f32) -> Scene {
    let mut sheet = Sheet::new(pen, width);
    if map.lanes.is_empty() && map.horizons.is_empty() {
        return sheet.finish(1.0);
    }
    let columns = map.horizons.len().max(1);
    let spots = spots(map, columns);
    let arrows = arrows(map, &spots);
    let (gutters, channels) = demand(&arrows, columns, map.lanes.len());
    let grid = Grid::of(map, &gutters, &mut sheet);
    let head = heads(&mut sheet, map, &grid);
    let mut cards: BTreeMap<Spot, Card> = BTreeMap::new();
    let mut bands: Vec<(f32, f32)> = Vec::new();
    let channel = |index: usize| 4.0 + if channels[index] > 0 { (channels[index] as f32 + 1.0) * PITCH } else { 2.0 };
    let mut y = head + channel(0);
    for (lane, row) in map.lanes.iter().enumerate() {
        let title = sheet.wrap(&row.title, grid.lane_width - 8.0, LANE);
        let mut bottoms = vec![y + BETWEEN; columns];
        for (spot, item) in spots.iter().filter(|(spot, _)| spot.lane == lane) {
            let bottom = &mut bottoms[spot.column];
            let card = card(&mut sheet, item, &grid, spot.column, *bottom);
            *bottom = card.area.bottom() + BETWEEN;
            cards.insert(*spot, card);
        }
        let needed = (title.len() as f32 * LANE.leading() + 8.0).max(HEIGHT_OF_EMPTY);
        let bottom = bottoms.into_iter().fold(y + needed, f32::max);
        let band = Area::new(0.0, y, sheet.width, bottom - y);
        sheet.rect(band, 2.0, Paint::fill(GROUND));
        sheet.centered((6.0, band.middle().1), &title, LANE, Anchor::Start);
        bands.push((y, bottom));
        y = bottom + channel(lane + 1);
    }
    for card in cards.values() {
        draw_card(&mut sheet, card);
    }
    let ways = Ways { grid: &grid, cards: &cards, bands: &bands, head, gutters, channels };
    ways.draw(&mut sheet, &arrows);
    let bottom = bands.last().map_or(head, |band| band.1);
    let last = if ways.channels.last().is_some_and(|tracks| *tracks > 0) { y } else { bottom };
    sheet.finish(last + 1.0)
}

/// Where each item stands, lane by lane in their order.
fn spots(map: &RoadMap, columns: usize) -> Vec<(Spot, &RoadItem)> {
    let mut spots = Vec::new();
    for (lane, row) in map.lanes.iter().enumerate() {
        let mut count = vec![0; columns];
        for item in &row.items {
            let column = item.horizon.min(columns - 1);
            spots.push((Spot { lane, column, order: count[column] }, item));
            count[column] += 1;
        }
    }
    spots
}

fn arrows(map: &RoadMap, spots: &[(Spot, &RoadItem)]) -> Vec<Arrow> {
    let mut by_code: BTreeMap<&str, Spot> = BTreeMap::new();
    for (spot, item) in spots {
        by_code.entry(item.code.as_str()).or_insert(*spot);
    }
    let arrow = |(item, needed): &(String, String)| {
        let (to, from) = (*by_code.get(item.as_str())?, *by_code.get(needed.as_str())?);
        (from != to).then_some(Arrow { from, to })
    };
    let arrows: BTreeSet<Arrow> = map.needs.iter().filter_map(arrow).collect();
    arrows.into_iter().collect()
}

/// Draws the names of the horizons; answers their lower edge.
fn heads(sheet: &mut Sheet, map: &RoadMap, grid: &Grid) -> f32 {
    let room = grid.column_width - 16.0;
    let names: Vec<Vec<String>> = map.horizons.iter().map(|name| sheet.wrap(name, room, HEAD)).collect();
    let tallest = names.iter().map(Vec::len).max().unwrap_or(0) as f32;
    if tallest == 0.0 {
        return 0.0;
    }
    let height = tallest * HEAD.leading() + 7.0;
    let steps = (names.len().max(2) - 1) as f32;
    for (index, lines) in names.iter().enumerate() {
        let color = mix(ACCENT, Color::WHITE, index as f32 / steps * 0.78);
        let (x, right) = (grid.column(index), grid.column(index) + grid.column_width);
        let point = (right - 6.0).max(x);
        let shape = [(x, 0.0), (point, 0.0), (right, height / 2.0), (point, height), (x, height)];
        sheet.polygon(&shape, Paint::fill(color));
        let style = Type { color: text_on(color), ..HEAD };
        sheet.centered((x + 6.0, height / 2.0), lines, style, Anchor::Start);
    }
    height
}

fn card(sheet: &mut Sheet, item: &RoadItem, grid: &Grid, column: usize, top: f32) -> Card {
    let room = grid.column_width - 2.0 * PAD - 2.0;
    let code = sheet.wrap(&item.code, room, CODE);
    let title = sheet.wrap(&item.title, room, TITLE);
    let note = sheet.wrap(&item.note, room, NOTE);
    let texts = [(code.len(), CODE), (title.len(), TITLE), (note.len(), NOTE)];
    let height: f32 = texts.iter().map(|(lines, style)| *lines as f32 * style.leading()).sum();
    let area = Area::new(grid.column(column), top, grid.column_width, height + 2.0 * PAD - 2.0);
    Card { code, title, note, area }
}

fn draw_card(sheet: &mut Sheet, card: &Card) {
    let area = card.area;
    sheet.rect(area, 2.5, Paint { fill: Some(Color::WHITE), stroke: Some(Stroke::solid(LINE, 0.6)) });
    sheet.rect(Area { width: 2.2, ..area }, 1.0, Paint::fill(ACCENT));
    let x = area.x + PAD + 2.0;
    let y = sheet.lines((x, area.y + PAD - 1.0), &card.code, CODE, Anchor::Start);
    let y = sheet.lines((x, y), &card.title, TITLE, Anchor::Start);
    sheet.lines((x, y), &card.note, NOTE, Anchor::Start);
}

/// Everything that arrows run between.
struct Ways<'a> {
    grid: &'a Grid,
    cards: &'a BTreeMap<Spot, Card>,
    bands: &'a [(f32, f32)],
    head: f32,
    gutters: Vec<usize>,
    channels: Vec<usize>,
}

impl Ways<'_> {
    fn draw(&self, sheet: &mut Sheet, arrows: &[Arrow]) {
        let heights: Vec<(f32, f32)> = (0..arrows.len()).map(|index| self.ports(arrows, index)).collect();
        let columns = self.gutters.len() - 1;
        let tracks = tracks(arrows, columns, self.bands.len(), |index| heights[index]);
        for ((arrow, track), (from, to)) in arrows.iter().zip(&tracks).zip(&heights) {
            let points = self.route(*arrow, *track, (*from, *to));
            // A light edge keeps lines apart where they cross.
            sheet.polyline(&points, Stroke::solid(GROUND, 2.4));
            sheet.polyline(&points, Stroke::solid(MUTED, 0.9));
            if let [.., before, tip] = points.as_slice() {
                sheet.arrow_head(*before, *tip, 4.0, MUTED);
            }
        }
    }

    /// The heights at which an arrow leaves its card and arrives at the other: arrows of a card share its edge evenly.
    fn ports(&self, arrows: &[Arrow], index: usize) -> (f32, f32) {
        let arrow = arrows[index];
        let middle = |spot: Spot| self.area(spot).middle().1;
        let (leaving, arriving): (Vec<_>, Vec<_>) = (
            arrows.iter().filter(|other| other.from == arrow.from).map(|other| (other, middle(other.to))).collect(),
            arrows.iter().filter(|other| other.to == arrow.to).map(|other| (other, middle(other.from))).collect(),
        );
        let share = |spot: Spot, mut users: Vec<(&Arrow, f32)>| {
            // In the order of their other ends, so that they do not cross each other at once.
            users.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(b.0)));
            let before = users.iter().position(|(other, _)| **other == arrow).unwrap_or(0);
            let area = self.area(spot);
            area.y + area.height * (before as f32 + 1.0) / (users.len() as f32 + 1.0)
        };
        let (from, to) = (share(arrow.from, leaving), share(arrow.to, arriving));
        // A step that is hardly seen only disturbs.
        (from, if (from - to).abs() < 3.0 { from } else { to })
    }

    fn area(&self, spot: Spot) -> Area {
        self.cards.get(&spot).map(|card| card.area).unwrap_or_default()
    }

    /// The x of a track in a gutter.
    fn gutter(&self, gutter: usize, track: usize) -> f32 {
        let (x, width) = self.grid.gutters[gutter];
        // The right end is left free for the heads of arrows.
        let usable = (width - 5.0).max(width * 0.5);
        x + usable * (track as f32 + 1.0) / (self.gutters[gutter] as f32 + 1.0)
    }

    /// The y of a track in a channel.
    fn channel(&self, channel: usize, track: usize) -> f32 {
        let top = if channel == 0 { self.head } else { self.bands[channel - 1].1 };
        let room = (self.channels[channel] as f32 + 1.0) * PITCH + 4.0;
        top + room * (track as f32 + 1.0) / (self.channels[channel] as f32 + 1.0)
    }

    fn route(&self, arrow: Arrow, track: Tracks, (from, to): (f32, f32)) -> Vec<(f32, f32)> {
        let start = (self.area(arrow.from).right(), from);
        let tip = (self.area(arrow.to).x, to);
        let out = self.gutter(arrow.out(), track.out);
        match arrow.channel() {
            None => vec![start, (out, from), (out, to), tip],
            Some(channel) => {
                let y = self.channel(channel, track.channel);
                let into = self.gutter(arrow.aim(), track.into);
                vec![start, (out, from), (out, y), (into, y), (into, to), tip]
            }
        }
    }
}
