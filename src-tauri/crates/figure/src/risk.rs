//! Risks by probability and impact, on a field of five by five.

use crate::listing::listing;
use crate::pen::Pen;
use crate::scene::Scene;

/// One risk.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RiskPoint {
    /// Its code.
    pub code: String,
    /// How likely it is, from 1 to 5.
    pub probability: u8,
    /// How much it would hurt, from 1 to 5.
    pub impact: u8,
}

/// The words of a risk matrix.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RiskWords {
    /// Name of the axis of probabilities.
    pub probability: String,
    /// Name of the axis of impacts.
    pub impact: String,
}

/// A risk matrix.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RiskMatrix {
    /// The risks.
    pub risks: Vec<RiskPoint>,
    /// Its words.
    pub words: RiskWords,
}

impl RiskMatrix {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let words = &self.words;
        let row = |risk: &RiskPoint| {
            let rating = format!("{} {} · {} {}", words.probability, risk.probability, words.impact, risk.impact);
            (risk.code.clone(), rating)
        };
        listing(&self.risks.iter().map(row).collect::<Vec<_>>(), pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = [self.words.probability.as_str(), self.words.impact.as_str()];
        words.into_iter().chain(self.risks.iter().map(|risk| risk.code.as_str())).collect()
    }
}
