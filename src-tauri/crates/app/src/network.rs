//! A bare network from a file, planned without any project.

use std::io::ErrorKind;
use std::path::Path;

pub use schedule::BarePlan;

use crate::{App, Failure, Trouble};

impl App {
    /// Plans the network in a JSON file. The plan is no [`serde_json::Value`], because making one of thousands of tasks takes
    /// longer than planning them.
    ///
    /// # Errors
    /// Where the file cannot be read, or the first thing in it that cannot be, named as the file names it.
    pub fn plan_network(&self, path: &Path) -> Result<BarePlan, Failure> {
        planned(path).map_err(|trouble| trouble.in_words(self.texts()))
    }
}

fn planned(path: &Path) -> Result<BarePlan, Trouble> {
    let text = std::fs::read_to_string(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Trouble::new("file-missing").with("path", path.display()),
        _ => Trouble::new("io").with("path", path.display()).with("detail", error),
    })?;
    schedule::plan_bare(&text).map_err(|fault| Trouble::new(fault.code()).with("what", fault.what()))
}

#[cfg(test)]
mod tests {
    use i18n::{Language, Texts};
    use schedule::BareFault;

    use super::*;

    #[test]
    fn every_fault_of_a_file_has_a_sentence_and_a_hint_in_both_languages() {
        let name = || "a".to_owned();
        let faults = [
            BareFault::Form(name()),
            BareFault::Twice(name()),
            BareFault::UnknownTask(name()),
            BareFault::UnknownCalendar(name()),
            BareFault::NoWorkingDay(name()),
            BareFault::WrongHours(name()),
            BareFault::Circle(vec![name(), "b".to_owned()]),
            BareFault::Negative(name()),
            BareFault::TooLong(name()),
            BareFault::Percent(name()),
            BareFault::Progress(name()),
            BareFault::OutOfRange(name()),
        ];
        for fault in faults {
            for language in [Language::Zh, Language::En] {
                let failure = Trouble::new(fault.code()).with("what", fault.what()).in_words(Texts::of(language));
                assert!(failure.message.contains(&fault.what()), "{failure:?}");
                assert_eq!(failure.hints.len(), 1, "{failure:?}");
            }
        }
    }
}
