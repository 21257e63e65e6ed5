//! The initiatives: why each fits this client, how it passes the four tests, what else was weighed and what it takes.

use i18n::Args;
use model::research::{Alternative, FourTests, Initiative};
use model::whole::Score;
use model::{LinkKind, Record};
use typeset::{Block, Card, Cell, Column, Fact, Inline, Row};

use super::Blueprint;
use crate::writer::Writer;
use crate::{reasons, table};

impl Writer<'_, '_, Blueprint> {
    pub(super) fn initiatives(&mut self) {
        let initiatives: Vec<(&Record, &Initiative)> = self.material.view.all::<Initiative>().collect();
        if initiatives.is_empty() {
            return;
        }
        self.section(1, "blueprint-initiatives", "blueprint-initiatives-text");
        let rows = initiatives.iter().map(|(record, initiative)| self.overview_row(record, initiative)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 48.0),
            Column::text(self.label("blueprint-initiative")),
            table::fixed(self.label("blueprint-link-up"), 78.0),
            table::fixed(self.label("blueprint-horizon"), 50.0),
            table::narrow(self.label("blueprint-effort"), 84.0),
            table::narrow(self.label("blueprint-costs"), 108.0),
        ];
        self.table(columns, rows);
        let text = self.label("blueprint-costs-text");
        self.remark(text);
        for (record, initiative) in initiatives {
            self.initiative(record, initiative);
        }
    }

    fn remark(&mut self, text: String) {
        let inlines = vec![Inline::Text(text)];
        let prominence = typeset::Prominence::Note;
        self.push(Block::Paragraph(typeset::Paragraph { inlines, prominence, source: None }));
    }

    fn overview_row(&self, record: &Record, initiative: &Initiative) -> Row {
        let link_up = initiative.link_up.map(|it| self.material.choice("link_up", it.word())).unwrap_or_default();
        let horizon = initiative.horizon.map(|it| self.material.choice("horizon", it.word())).unwrap_or_default();
        Row::new([
            Cell::inlines(vec![table::reference(&record.code)]),
            Cell::from(record.title.as_str()),
            Cell::from(link_up),
            Cell::from(horizon),
            Cell::from(self.material.effort_range(initiative.effort_low, initiative.effort_high)),
            Cell::from(self.material.money_range(initiative.cost_low, initiative.cost_high)),
        ])
    }

    fn initiative(&mut self, record: &Record, initiative: &Initiative) {
        self.record_heading(2, record);
        if initiative.fit_rationale.trim().is_empty() {
            let text = self.label("blueprint-fit-missing");
            self.remark(text);
        } else {
            self.text_of(record, &initiative.fit_rationale);
        }
        self.text_of(record, &record.body);
        let facts = self.facts(record, initiative);
        let option = initiative.option.map(|option| self.material.choice("build_option", option.word()));
        let horizon = initiative.horizon.map(|it| self.material.choice("horizon", it.word()));
        let link_up = initiative.link_up.map(|it| self.material.choice("link_up", it.word()));
        self.push(Block::Card(Card {
            code: record.code.clone(),
            title: self.material.apart([link_up, option, horizon].into_iter().flatten()),
            facts,
            source: Some(record.code.clone()),
            ..Card::default()
        }));
        self.alternatives(initiative);
    }

    fn facts(&self, record: &Record, initiative: &Initiative) -> Vec<Fact> {
        let (texts, view) = (self.material.texts, &self.material.view);
        let text = |text: String| (!text.is_empty()).then(|| vec![Inline::Text(text)]);
        let linked = |records: Vec<&Record>| (!records.is_empty()).then(|| table::references(texts, &records));
        let levers = initiative.levers.iter().map(|lever| self.material.choice("lever", lever.word()));
        let needs: Vec<&Record> = initiative.depends_on.iter().filter_map(|need| view.at(Some(*need))).collect();
        let lines = [
            ("blueprint-process", view.at(initiative.process).and_then(|process| text(process.title.clone()))),
            ("blueprint-benefit", self.prose.paragraphs(&initiative.benefit).into_iter().next()),
            ("blueprint-solves", linked(reasons::pains(view, record))),
            ("blueprint-achieves", linked(view.targets(LinkKind::Achieves, record.id).collect())),
            ("blueprint-levers", text(self.material.joined(levers))),
            ("blueprint-tests", Some(self.tests(&initiative.tests))),
            ("blueprint-effort", text(self.material.effort_range(initiative.effort_low, initiative.effort_high))),
            ("blueprint-costs", text(self.material.money_range(initiative.cost_low, initiative.cost_high))),
            ("blueprint-needs", linked(needs)),
        ];
        lines.into_iter().filter_map(|(key, value)| Some(Fact { name: self.label(key), value: value? })).collect()
    }

    /// The four tests with their results; one that was not passed stands out.
    fn tests(&self, tests: &FourTests) -> Vec<Inline> {
        let results = [
            ("data", tests.data),
            ("technology", tests.technology),
            ("scenario", tests.scenario),
            ("process-gain", tests.process_gain),
        ];
        let mut inlines = Vec::new();
        for (order, (key, result)) in results.into_iter().enumerate() {
            if order > 0 {
                inlines.push(Inline::Text(self.label("blueprint-test-separator")));
            }
            let word = match result {
                Some(true) => "blueprint-test-passed",
                Some(false) => "blueprint-test-failed",
                None => "blueprint-test-open",
            };
            let args =
                Args::new().with("name", self.label(&format!("blueprint-test-{key}"))).with("value", self.label(word));
            let told = self.material.text("doc-name-value", &args);
            inlines.push(if result == Some(true) { Inline::Text(told) } else { Inline::Bold(told) });
        }
        inlines
    }

    /// How another way was weighed: its fit, its cost, whose the data would be, how open it is.
    fn weighed(&self, other: &Alternative) -> String {
        let score = |key: &str, value: Option<Score>| {
            value.map(|value| self.material.text(key, &Args::new().with("value", value.0)))
        };
        let cost = other.cost.map(|cost| self.material.money_range(Some(cost), Some(cost)));
        let data = other.keeps_data.map(|keeps| {
            self.label(if keeps { "blueprint-weighed-data-kept" } else { "blueprint-weighed-data-given" })
        });
        let facts =
            [score("blueprint-weighed-fit", other.fit), cost, data, score("blueprint-weighed-open", other.openness)];
        self.material.apart(facts.into_iter().flatten())
    }

    fn alternatives(&mut self, initiative: &Initiative) {
        let rows: Vec<Row> = initiative
            .alternatives
            .iter()
            .map(|other| {
                let option = other.option.map(|option| self.material.choice("build_option", option.word()));
                let reason = table::stacked(self.prose.paragraphs(&other.reason));
                let option = Cell::from(option.unwrap_or_else(|| "–".to_owned()));
                Row::new([Cell::from(other.title.trim()), option, Cell::from(self.weighed(other)), reason])
            })
            .collect();
        let columns = vec![
            table::fixed(self.label("blueprint-alternative"), 150.0),
            table::fixed(self.label("blueprint-option"), 76.0),
            table::fixed(self.label("blueprint-weighed"), 110.0),
            Column::text(self.label("blueprint-not-taken")),
        ];
        self.table(columns, rows);
    }
}
