//! The numbers of a chart as they can be drawn: finite, and as many in each series as there are categories.

use crate::scale;

use super::{Chart, ChartKind};

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
    /// The middle of each slot as a part of the width.
    pub places: Vec<f32>,
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
            places: places(chart, slots),
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

/// Where categories stand. Those of a line that are numbers, hours or months stand to scale, so that a missing one leaves
/// a gap and does not bend the line; all others stand at equal distances.
fn places(chart: &Chart, slots: usize) -> Vec<f32> {
    let even = (0..slots).map(|slot| (slot as f32 + 0.5) / slots.max(1) as f32);
    let values: Option<Vec<f64>> = chart.categories.iter().map(|name| measured(name)).collect();
    let scaled = values
        .filter(|values| matches!(chart.kind, ChartKind::Line | ChartKind::Area) && values.len() == slots && slots > 2);
    scaled.and_then(|values| to_scale(&values)).unwrap_or_else(|| even.collect())
}

/// The places of rising values whose distances differ; none for others, or where some would lie on each other.
fn to_scale(values: &[f64]) -> Option<Vec<f32>> {
    let steps: Vec<f64> = values.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let least = steps.iter().copied().fold(f64::INFINITY, f64::min);
    let most = steps.iter().copied().fold(0.0, f64::max);
    let (first, last) = (values.first()? - least / 2.0, values.last()? + least / 2.0);
    let readable = least > 0.0 && most > least * 1.01 && (last - first) / least <= MOST_STEPS;
    readable.then(|| values.iter().map(|value| ((value - first) / (last - first)) as f32).collect())
}

/// Over more steps than this, places to scale would leave no room for names.
const MOST_STEPS: f64 = 40.0;

/// A number, an hour such as `8:30`, or a month such as `2026-09`.
fn measured(name: &str) -> Option<f64> {
    let name = name.trim();
    let pair = |sign: char| {
        let (one, other) = name.split_once(sign)?;
        Some((one.parse::<u32>().ok()?, other.parse::<u32>().ok().filter(|_| other.len() == 2)?))
    };
    let hour = || pair(':').map(|(hours, minutes)| f64::from(hours) + f64::from(minutes) / 60.0);
    let month = || pair('-').map(|(years, months)| f64::from(years) * 12.0 + f64::from(months));
    name.parse().ok().filter(|value: &f64| value.is_finite()).or_else(hour).or_else(month)
}

#[cfg(test)]
mod tests {
    use super::Data;
    use crate::{Chart, ChartKind};

    fn places(kind: ChartKind, categories: &[&str]) -> Vec<f32> {
        let categories = categories.iter().map(|name| (*name).to_owned()).collect();
        Data::of(&Chart { kind, categories, ..Chart::default() }).places.clone()
    }

    #[test]
    fn hours_and_months_of_a_line_stand_to_scale_where_one_is_missing() {
        for names in
            [["8", "10", "12", "16"], ["8:00", "10:00", "12:00", "16:00"], ["2026-01", "2026-03", "2026-05", "2026-09"]]
        {
            assert_eq!(places(ChartKind::Line, &names), [0.1, 0.3, 0.5, 0.9], "{names:?}");
        }
        assert_eq!(places(ChartKind::Bar, &["8", "10", "12", "16"]), [0.125, 0.375, 0.625, 0.875]);
        assert_eq!(places(ChartKind::Line, &["a", "10", "12", "16"]), [0.125, 0.375, 0.625, 0.875]);
        assert_eq!(places(ChartKind::Line, &["9", "1", "5", "7"])[0], 0.125);
    }
}
