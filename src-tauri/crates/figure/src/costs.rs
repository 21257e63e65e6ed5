//! Costs of options side by side: by category as stacked bars, and cumulated over years as lines.

use crate::listing::listing;
use crate::pen::Pen;
use crate::scene::Scene;

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
        let mut rows = Vec::new();
        for option in &self.options {
            let chosen = if option.chosen { self.words.chosen.as_str() } else { "" };
            rows.push((option.title.clone(), chosen.to_owned()));
            let parts = self.categories.iter().zip(&option.by_category);
            rows.extend(parts.map(|(category, amount)| (category.clone(), amount.to_string())));
            let years = self.years.iter().zip(&option.cumulated);
            rows.extend(years.map(|(year, amount)| (format!("{} {year}", self.words.cumulated), amount.to_string())));
        }
        listing(&rows, pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = [&self.words.amount, &self.words.total, &self.words.chosen, &self.words.cumulated];
        let titles = self.options.iter().map(|option| &option.title);
        let names = titles.chain(&self.categories).chain(&self.years);
        words.into_iter().chain(names).map(String::as_str).collect()
    }
}
