//! Charts: numbers over categories, parts of a whole, and points.

mod columns;
pub(crate) mod data;
mod frame;
mod heat;
mod labels;
pub(crate) mod lines;
mod pie;
mod points;
mod radar;
pub(crate) mod rows;

use crate::pen::Pen;
use crate::scene::Scene;
use crate::sheet::Sheet;

use data::Data;
use rows::Rows;

/// How numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChartKind {
    /// Bars side by side.
    #[default]
    Bar,
    /// Bars on top of each other.
    StackedBar,
    /// Lines.
    Line,
    /// Lines with their areas.
    Area,
    /// Parts of a whole.
    Pie,
    /// Axes from a centre.
    Radar,
    /// Points.
    Scatter,
    /// Cells coloured by their value.
    HeatMap,
}

/// One series of numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// A number for each category; none where there is none.
    pub values: Vec<Option<f64>>,
    /// The points of a scatter chart.
    pub points: Vec<(f64, f64)>,
}

/// A line across a chart, such as a baseline or a target.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChartLevel {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub value: f64,
}

/// A chart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chart {
    /// How its numbers are shown.
    pub kind: ChartKind,
    /// Names of the categories.
    pub categories: Vec<String>,
    /// Its series.
    pub series: Vec<Series>,
    /// Name of the horizontal axis.
    pub x: String,
    /// Name of the vertical axis.
    pub y: String,
    /// Unit of the values.
    pub unit: String,
    /// Lines across.
    pub levels: Vec<ChartLevel>,
}

/// A radar of more axes than this is drawn as lines.
const MOST_SPOKES: usize = 24;
/// Up to this many bars may lie below each other.
const MOST_ROWS: usize = 40;

impl Chart {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let mut sheet = Sheet::new(pen, width);
        let data = Data::of(self);
        let pointed = self.series.iter().any(|series| !series.points.is_empty());
        let bottom = match self.kind {
            _ if data.slots == 0 && !pointed => 1.0,
            ChartKind::Pie => pie::draw(&mut sheet, self, &data, 0.0),
            ChartKind::HeatMap => heat::draw(&mut sheet, self, &data, 0.0),
            ChartKind::Scatter if pointed => points::draw(&mut sheet, self, &data, 0.0),
            ChartKind::Radar if (3..=MOST_SPOKES).contains(&data.slots) => radar::draw(&mut sheet, self, &data, 0.0),
            ChartKind::Bar | ChartKind::StackedBar => self.bars(&mut sheet, &data),
            _ => lines::draw(&mut sheet, self, &data, 0.0),
        };
        sheet.finish(bottom)
    }

    /// Upright bars where their names have room below them, lying ones where they do not, and lines where bars would be
    /// thinner than can be seen.
    fn bars(&self, sheet: &mut Sheet, data: &Data) -> f32 {
        let slot = sheet.width * 0.82 / data.slots as f32;
        if labels::fit(sheet, &data.categories, slot) && slot > 5.0 {
            return columns::draw(sheet, self, data, 0.0);
        }
        if data.slots > MOST_ROWS {
            return if slot > 4.0 {
                columns::draw(sheet, self, data, 0.0)
            } else {
                lines::draw(sheet, self, data, 0.0)
            };
        }
        let mut key = columns::key(self, data);
        let ticks = columns::ticks(self, data, 6);
        key.extend(rows::level_entries(data, ticks));
        let stacked = self.kind == ChartKind::StackedBar;
        let rows = Rows {
            data,
            name: &self.y,
            unit: &self.unit,
            names: &self.x,
            stacked,
            ticks,
            key,
            total: "",
            remarks: Vec::new(),
        };
        rows.draw(sheet, 0.0)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let series = self.series.iter().map(|series| &series.name);
        let levels = self.levels.iter().map(|level| &level.name);
        let names = self.categories.iter().chain(series).chain(levels);
        [&self.x, &self.y, &self.unit].into_iter().chain(names).map(String::as_str).collect()
    }
}
