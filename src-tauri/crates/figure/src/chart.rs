//! Charts: numbers over categories, parts of a whole, and points.

use crate::listing::listing;
use crate::pen::Pen;
use crate::scene::Scene;

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

impl Chart {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let mut rows = vec![(format!("{} {}", self.x, self.y), self.unit.clone())];
        for series in &self.series {
            rows.push((series.name.clone(), String::new()));
            let values = self.categories.iter().zip(&series.values);
            let value = |value: &Option<f64>| value.map_or_else(String::new, |value| value.to_string());
            rows.extend(values.map(|(category, number)| (category.clone(), value(number))));
            rows.extend(series.points.iter().map(|(x, y)| (x.to_string(), y.to_string())));
        }
        rows.extend(self.levels.iter().map(|level| (level.name.clone(), level.value.to_string())));
        listing(&rows, pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let series = self.series.iter().map(|series| &series.name);
        let levels = self.levels.iter().map(|level| &level.name);
        let names = self.categories.iter().chain(series).chain(levels);
        [&self.x, &self.y, &self.unit].into_iter().chain(names).map(String::as_str).collect()
    }
}
