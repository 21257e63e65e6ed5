//! The numbers of a chart as they can be drawn: finite, and as many in each series as there are categories.

use crate::scale;

use super::Chart;

/// One series.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row<'a> {
    pub name: &'a str,
    /// A value for each slot; none where there is none.
    pub values: Vec<Option<f64>>,
}

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Data<'a> {
    pub categories: Vec<&'a str>,
    pub rows: Vec<Row<'a>>,
    pub levels: Vec<(&'a str, f64)>,
    /// How many categories there are, named or not.
    pub slots: usize,
}

impl<'a> Data<'a> {
    pub fn of(chart: &'a Chart) -> Self {
        let longest = chart.series.iter().map(|series| series.values.len()).max().unwrap_or(0);
        let slots = longest.max(chart.categories.len());
        let row = |series: &'a super::Series| Row {
            name: &series.name,
            values: (0..slots).map(|slot| series.values.get(slot).copied().flatten().and_then(scale::clean)).collect(),
        };
        let name = |slot: usize| chart.categories.get(slot).map_or("", String::as_str);
        let level = |level: &'a super::ChartLevel| Some((level.name.as_str(), scale::clean(level.value)?));
        Data {
            categories: (0..slots).map(name).collect(),
            rows: chart.series.iter().map(row).collect(),
            levels: chart.levels.iter().filter_map(level).collect(),
            slots,
        }
    }

    /// Every value.
    pub fn values(&self) -> impl Iterator<Item = f64> + '_ {
        self.rows.iter().flat_map(|row| row.values.iter().copied().flatten())
    }

    /// What the levels are worth.
    pub fn level_values(&self) -> impl Iterator<Item = f64> + '_ {
        self.levels.iter().map(|(_, value)| *value)
    }

    /// The sums of the values above and below zero in a slot.
    pub fn sums(&self, slot: usize) -> (f64, f64) {
        let values = self.rows.iter().filter_map(|row| row.values[slot]);
        values.fold(
            (0.0, 0.0),
            |(above, below), value| {
                if value > 0.0 { (above + value, below) } else { (above, below + value) }
            },
        )
    }

    /// The sums of all slots, which is how far stacked values reach.
    pub fn stacked(&self) -> impl Iterator<Item = f64> + '_ {
        (0..self.slots).flat_map(|slot| {
            let (above, below) = self.sums(slot);
            [above, below].map(|sum| sum.clamp(-1e300, 1e300))
        })
    }
}
