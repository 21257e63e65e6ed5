//! How the values of records are said in documents: counts, shares, days and people.

use i18n::Args;
use model::integration::{ExternalSystem, SystemType};
use model::whole::Stakeholder;
use model::{Day, Record, Ref};

use crate::Material;

/// The longest unit that a number in a narrow column can bear, such as `%`, `元` or `days`.
const SHORT_UNIT: usize = 4;

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
        // One place is enough to tell two shares apart.
        self.texts.format().share(part as f64, whole as f64, 1)
    }

    /// What a measure is called where its values stand in columns beside it: with the unit that they leave out.
    pub(crate) fn measure(&self, title: &str, unit: &str) -> String {
        if unit.chars().count() <= SHORT_UNIT || title.to_lowercase().contains(&unit.to_lowercase()) {
            return title.to_owned();
        }
        self.text("doc-measure-unit", &Args::new().with("measure", title).with("unit", unit))
    }

    /// A value beside the name of its measure: a long unit stands with the name, once, and not with each value.
    pub(crate) fn measured_beside(&self, value: f64, unit: &str) -> String {
        self.measured(value, if unit.chars().count() <= SHORT_UNIT { unit } else { "" })
    }

    /// The name of a person; empty if none is named or the client may not see the person.
    pub(crate) fn person(&self, person: Option<Ref<Stakeholder>>) -> String {
        self.view.at(person).map(|record| record.title.clone()).unwrap_or_default()
    }

    /// The currency of the project as axes and headings name it.
    pub(crate) fn currency(&self) -> String {
        let code = self.view.profile().map(|(_, profile)| profile.currency.trim()).unwrap_or_default();
        self.texts.format().currency(code)
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

    /// Facts of unlike kinds about one thing, such as where it was and on which day.
    pub(crate) fn apart(&self, facts: impl IntoIterator<Item = String>) -> String {
        self.texts.format().apart(&facts.into_iter().collect::<Vec<_>>())
    }

    /// The words of several choices in one enumeration.
    pub(crate) fn joined(&self, words: impl IntoIterator<Item = String>) -> String {
        let known: Vec<String> = words.into_iter().filter(|word| !word.trim().is_empty()).collect();
        known.join(&self.label("format-list-separator"))
    }

    /// What type of system it is; none where the word would say nothing or only repeat the name.
    pub(crate) fn system_type(&self, record: &Record, system: &ExternalSystem) -> Option<String> {
        let kind = system.r#type.filter(|kind| *kind != SystemType::Other)?;
        let word = self.choice("system_type", kind.word());
        let named = record.title.to_lowercase().contains(&word.to_lowercase());
        (!named).then_some(word)
    }

    /// The name of the person who answers for a record.
    pub(crate) fn owner(&self, record: &Record) -> String {
        record.owner.and_then(|id| self.view.record(id)).map(|owner| owner.title.clone()).unwrap_or_default()
    }
}
