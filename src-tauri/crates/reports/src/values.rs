//! How the values of records are said in documents: counts, shares, days and people.

use i18n::Args;
use model::whole::Stakeholder;
use model::{Day, Record, Ref};

use crate::Material;

impl Material<'_> {
    /// The text under a key.
    pub(crate) fn text(&self, key: &str, args: &Args) -> String {
        self.texts.text(key, args)
    }

    /// A number of things.
    pub(crate) fn count(&self, count: usize) -> String {
        self.texts.format().integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A day for a narrow column; empty if it is not known.
    pub(crate) fn day(&self, day: Option<Day>) -> String {
        day.map(|day| self.texts.format().date_short(day)).unwrap_or_default()
    }

    /// A first and a last day, as far as they are known.
    pub(crate) fn period(&self, first: Option<Day>, last: Option<Day>) -> String {
        match (first, last) {
            (Some(first), Some(last)) if first != last => {
                let args = Args::new().with("first", self.day(Some(first))).with("last", self.day(Some(last)));
                self.text("format-range", &args)
            }
            (Some(first), None) => self.text("doc-since", &Args::new().with("day", self.day(Some(first)))),
            (first, last) => self.day(first.or(last)),
        }
    }

    /// A share of a whole in percent; unknown where the whole is nothing.
    pub(crate) fn share(&self, part: usize, whole: usize) -> String {
        if whole == 0 {
            return self.label("doc-unknown");
        }
        // One place is enough to tell two shares apart, and rounding down keeps 100 % for what is complete.
        let thousandths = (part * 1000 / whole) as f64;
        self.texts.format().percent(thousandths / 10.0)
    }

    /// The name of a person; empty if none is named or the client may not see the person.
    pub(crate) fn person(&self, person: Option<Ref<Stakeholder>>) -> String {
        self.view.at(person).map(|record| record.title.clone()).unwrap_or_default()
    }

    /// A lowest and a highest amount, as far as they are known; empty if neither is.
    pub(crate) fn money_range(&self, low: Option<f64>, high: Option<f64>) -> String {
        match (low, high) {
            (Some(low), Some(high)) if low != high => {
                let args = Args::new().with("first", self.money(low)).with("last", self.money(high));
                self.text("format-number-range", &args)
            }
            (low, high) => low.or(high).map(|amount| self.money(amount)).unwrap_or_default(),
        }
    }

    /// A lowest and a highest effort, as far as they are known; empty if neither is.
    pub(crate) fn effort_range(&self, low: Option<f64>, high: Option<f64>) -> String {
        let ends = low.or(high).zip(high.or(low));
        ends.map(|(low, high)| self.texts.format().person_days_range(low, high)).unwrap_or_default()
    }

    /// The words of several choices in one enumeration.
    pub(crate) fn joined(&self, words: impl IntoIterator<Item = String>) -> String {
        let known: Vec<String> = words.into_iter().filter(|word| !word.trim().is_empty()).collect();
        known.join(&self.label("format-list-separator"))
    }

    /// The name of the person who answers for a record.
    pub(crate) fn owner(&self, record: &Record) -> String {
        record.owner.and_then(|id| self.view.record(id)).map(|owner| owner.title.clone()).unwrap_or_default()
    }
}
