//! The picture of outcomes: how many requirements or features of each module passed, failed, or are unknown.

use figure::{Chart, ChartKind, Series};
use i18n::Args;
use typeset::FigureClass;

use crate::verdicts::Outcome;
use crate::writer::Writer;

/// What a picture of outcomes says in words of its own, by key.
pub(crate) struct Words {
    /// What is counted: the name of the axis.
    pub(crate) counted: &'static str,
    /// What stands below it.
    pub(crate) caption: &'static str,
}

impl<D> Writer<'_, '_, D> {
    /// One bar for each module, from its title and its counts in the order of [`Outcome::ALL`].
    pub(crate) fn outcomes(&mut self, modules: &[(String, [usize; 4])], words: &Words) {
        // One bar alone shows nothing that its numbers do not.
        if modules.len() < 2 {
            return;
        }
        let series = Outcome::ALL.iter().enumerate().map(|(at, outcome)| Series {
            name: self.label(outcome.key()),
            values: modules.iter().map(|(_, counts)| Some(counts[at] as f64)).collect(),
            points: Vec::new(),
        });
        let chart = Chart {
            kind: ChartKind::StackedBar,
            categories: modules.iter().map(|(title, _)| title.clone()).collect(),
            series: series.collect(),
            y: self.label(words.counted),
            ..Chart::default()
        };
        let parts: Vec<String> = modules
            .iter()
            .map(|(title, counts)| {
                let total: usize = counts.iter().sum();
                let args = Args::new().with("module", title).with("passed", counts[0]).with("total", total);
                self.material.text("doc-outcomes-part", &args)
            })
            .collect();
        let args = Args::new().with("parts", self.material.texts.format().list(&parts));
        let description = self.material.text("doc-outcomes-description", &args);
        let caption = self.label(words.caption);
        self.figure(FigureClass::Chart, chart, caption, description);
    }
}
