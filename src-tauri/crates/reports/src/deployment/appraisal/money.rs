//! The costs of a way added up: once to deploy, then year by year.

use model::deployment::{CostPhase, DeploymentOption, Host};

use super::Way;

/// What one category costs in each year.
pub(super) struct Item<'p> {
    pub(super) category: &'p str,
    pub(super) phase: CostPhase,
    years: Vec<f64>,
}

impl Item<'_> {
    /// What it costs in a year, counted from 0.
    pub(super) fn year(&self, year: usize) -> f64 {
        self.years.get(year).copied().unwrap_or(0.0)
    }

    pub(super) fn total(&self) -> f64 {
        self.years.iter().sum()
    }
}

/// All costs of one way, each category of a phase once, in the order in which they were written down.
pub(super) struct Bill<'p> {
    pub(super) items: Vec<Item<'p>>,
}

impl<'p> Bill<'p> {
    /// A cost without a year falls in the first one.
    pub(super) fn of(option: &'p DeploymentOption) -> Self {
        let mut items: Vec<Item> = Vec::new();
        for cost in &option.costs {
            let (Some(phase), Some(amount)) = (cost.phase, cost.amount.filter(|amount| amount.is_finite())) else {
                continue;
            };
            let category = cost.category.trim();
            let known = items.iter().position(|item| item.phase == phase && item.category == category);
            let at = known.unwrap_or_else(|| {
                items.push(Item { category, phase, years: Vec::new() });
                items.len() - 1
            });
            let year = cost.year.map_or(1, |year| year.0).clamp(1, 30) as usize - 1;
            let years = &mut items[at].years;
            years.resize(years.len().max(year + 1), 0.0);
            years[year] += amount;
        }
        Bill { items }
    }

    /// The items of one phase.
    pub(super) fn of_phase(&self, phase: CostPhase) -> impl Iterator<Item = &Item<'p>> {
        self.items.iter().filter(move |item| item.phase == phase)
    }

    /// How many years it covers.
    pub(super) fn years(&self) -> usize {
        self.items.iter().map(|item| item.years.len()).max().unwrap_or(0)
    }

    /// The sum of one phase over all years.
    pub(super) fn phase(&self, phase: CostPhase) -> f64 {
        self.of_phase(phase).map(Item::total).sum()
    }

    /// The sum of one phase in a year, counted from 0.
    pub(super) fn phase_in(&self, phase: CostPhase, year: usize) -> f64 {
        self.of_phase(phase).map(|item| item.year(year)).sum()
    }

    /// The sum of everything in a year, counted from 0.
    pub(super) fn year(&self, year: usize) -> f64 {
        self.items.iter().map(|item| item.year(year)).sum()
    }

    pub(super) fn total(&self) -> f64 {
        self.items.iter().map(Item::total).sum()
    }
}

/// The pairs of ways whose costs contradict the usual order, in which the vendor's cloud costs least and own machines
/// most: first the way that should cost less, then the one that should cost more.
pub(super) fn contradictions<'w, 'p>(ways: &'w [Way<'p>]) -> Vec<(&'w Way<'p>, &'w Way<'p>)> {
    let hosts = [Host::VendorCloud, Host::ClientCloud, Host::OnPremises];
    let priced = |host: Host| ways.iter().find(|way| way.option.host == Some(host) && !way.bill.items.is_empty());
    let known: Vec<&Way> = hosts.into_iter().filter_map(priced).collect();
    let pairs = known.windows(2).map(|pair| (pair[0], pair[1]));
    pairs.filter(|(lower, higher)| lower.bill.total() >= higher.bill.total()).collect()
}

#[cfg(test)]
mod tests {
    use model::deployment::{CostPhase, DeploymentCost, DeploymentOption};

    use super::Bill;

    #[test]
    fn costs_add_up_by_phase_and_year_and_a_cost_without_a_year_falls_in_the_first() {
        let cost = |category: &str, phase, year: Option<i64>, amount| DeploymentCost {
            category: category.to_owned(),
            phase: Some(phase),
            year: year.map(model::Int),
            amount: Some(amount),
        };
        let option = DeploymentOption {
            costs: vec![
                cost("servers", CostPhase::Deploy, None, 100.0),
                cost("power", CostPhase::Run, Some(1), 10.0),
                cost("power", CostPhase::Run, Some(3), 12.0),
                cost("power", CostPhase::Run, Some(3), f64::NAN),
            ],
            ..DeploymentOption::default()
        };
        let bill = Bill::of(&option);
        assert_eq!((bill.items.len(), bill.years()), (2, 3));
        assert_eq!([bill.year(0), bill.year(1), bill.year(2), bill.year(3)], [110.0, 0.0, 12.0, 0.0]);
        assert_eq!((bill.phase(CostPhase::Run), bill.phase_in(CostPhase::Run, 2), bill.total()), (22.0, 12.0, 122.0));
    }
}
