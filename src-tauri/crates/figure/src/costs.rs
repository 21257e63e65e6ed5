//! Costs of options side by side: by category as stacked bars, and cumulated over years as lines.

use crate::chart::data::Data;
use crate::chart::rows::Rows;
use crate::chart::{Chart, ChartKind, Series, lines};
use crate::legend::{Entry, Sign};
use crate::look::Look;
use crate::pen::Pen;
use crate::scale::{Ticks, range};
use crate::scene::Scene;
use crate::sheet::Sheet;

/// Between the bars and the lines.
const BETWEEN: f32 = 14.0;

/// One option.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CostOption {
    /// Its title.
    pub title: String,
    /// Whether it was chosen.
    pub chosen: bool,
    /// Its cost in each category.
    pub by_category: Vec<f64>,
    /// Its cost up to and with each year.
    pub cumulated: Vec<f64>,
}

/// The words of a comparison of costs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CostWords {
    /// Name of the axis of amounts, with the unit.
    pub amount: String,
    /// The sum.
    pub total: String,
    /// The option that was chosen.
    pub chosen: String,
    /// Cumulated over years.
    pub cumulated: String,
}

/// A comparison of costs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Costs {
    /// The options.
    pub options: Vec<CostOption>,
    /// Names of the categories.
    pub categories: Vec<String>,
    /// Names of the years.
    pub years: Vec<String>,
    /// Its words.
    pub words: CostWords,
}

impl Costs {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let mut sheet = Sheet::new(pen, width);
        if self.options.is_empty() {
            return sheet.finish(1.0);
        }
        let mut y = 0.0;
        let parts = self.parts();
        let data = Data::of(&parts);
        if data.values().next().is_some() {
            y = self.bars(&mut sheet, &data);
        }
        let years = self.by_year();
        let data = Data::of(&years);
        if data.values().next().is_some() {
            let top = if y > 0.0 { y + BETWEEN } else { 0.0 };
            y = lines::draw(&mut sheet, &years, &data, top);
        }
        sheet.finish(y.max(1.0))
    }

    /// Costs by category: a series for each category, over the options.
    fn parts(&self) -> Chart {
        let count = self.options.iter().map(|option| option.by_category.len()).max().unwrap_or(0);
        let series = |category: usize| Series {
            name: self.categories.get(category).cloned().unwrap_or_default(),
            values: self.options.iter().map(|option| option.by_category.get(category).copied()).collect(),
            ..Series::default()
        };
        Chart {
            kind: ChartKind::StackedBar,
            categories: self.options.iter().map(|option| option.title.clone()).collect(),
            series: (0..count).map(series).collect(),
            ..Chart::default()
        }
    }

    /// Cumulated costs: a series for each option, over the years.
    fn by_year(&self) -> Chart {
        let series = |option: &CostOption| Series {
            name: option.title.clone(),
            values: option.cumulated.iter().copied().map(Some).collect(),
            ..Series::default()
        };
        let names = [self.words.cumulated.trim(), self.words.amount.trim()];
        let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
        Chart {
            kind: ChartKind::Line,
            categories: self.years.clone(),
            series: self.options.iter().map(series).collect(),
            y: names.join(" · "),
            ..Chart::default()
        }
    }

    fn bars(&self, sheet: &mut Sheet, data: &Data) -> f32 {
        let (low, high) = range(data.stacked()).unwrap_or((0.0, 0.0));
        let entry = |(index, row): (usize, &crate::chart::data::Row)| Entry {
            sign: Sign::Box(Look::of(index)),
            text: row.name.to_owned(),
        };
        let rows = Rows {
            data,
            name: &self.words.amount,
            unit: "",
            names: "",
            stacked: true,
            ticks: Ticks::covering(low.min(0.0), high.max(0.0), 6),
            key: data.rows.iter().enumerate().map(entry).collect(),
            total: &self.words.total,
            remarks: self
                .options
                .iter()
                .map(|option| if option.chosen { self.words.chosen.as_str() } else { "" })
                .collect(),
        };
        rows.draw(sheet, 0.0)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = [&self.words.amount, &self.words.total, &self.words.chosen, &self.words.cumulated];
        let titles = self.options.iter().map(|option| &option.title);
        let names = titles.chain(&self.categories).chain(&self.years);
        words.into_iter().chain(names).map(String::as_str).collect()
    }
}
