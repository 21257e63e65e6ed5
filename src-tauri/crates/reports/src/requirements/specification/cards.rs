//! The card of one requirement: what is needed, why, who said so, how it is measured, and the examples that accept it.

use i18n::Args;
use model::requirements::{Acceptance, Requirement};
use model::{Kind, LinkKind, Record};
use typeset::{Block, Card, Fact, Inline};

use super::Specification;
use crate::writer::Writer;
use crate::{phrase, table};

impl<'p> Writer<'_, 'p, Specification> {
    /// The card of a requirement.
    pub(super) fn card(&self, record: &'p Record, requirement: &'p Requirement) -> Block {
        let mut facts = Vec::new();
        self.text_fact(&mut facts, "spec-statement", &requirement.statement);
        self.text_fact(&mut facts, "spec-rationale", &requirement.rationale);
        if let Some(said) = facts.last_mut() {
            said.value.extend(self.source_note(requirement));
        }
        self.text_fact(&mut facts, "spec-fit", &requirement.fit_criterion);
        self.text_fact(&mut facts, "spec-remark", &record.body);
        facts.extend(self.acceptances(record));
        self.put(&mut facts, "spec-marks", self.marks(requirement));
        self.put(&mut facts, "spec-linked", self.linked(record));
        Block::Card(Card {
            code: record.code.clone(),
            title: record.title.clone(),
            facts,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        })
    }

    /// Who asked for it, as a footnote.
    fn source_note(&self, requirement: &Requirement) -> Option<Inline> {
        let source = requirement.source.trim();
        let said = || self.material.texts.text("spec-source", &Args::new().with("source", source));
        (!source.is_empty()).then(|| Inline::Note(vec![Inline::Text(said())]))
    }

    /// The features it refines, the interfaces that serve it and the tests that verify it, in one run.
    fn linked(&self, record: &'p Record) -> Vec<Inline> {
        let view = &self.material.view;
        let groups = [
            ("spec-features", self.named(view.targets(LinkKind::Refines, record.id), false)),
            ("spec-interfaces", self.named(view.sources(LinkKind::Serves, record.id), true)),
            ("spec-tests", self.codes_of(view.sources(LinkKind::Verifies, record.id))),
        ];
        let mut linked = Vec::new();
        for (key, names) in groups.into_iter().filter(|(_, names)| !names.is_empty()) {
            if !linked.is_empty() {
                linked.push(Inline::Text("\u{2003}".to_owned()));
            }
            linked.push(Inline::Muted(format!("{} ", self.label(key))));
            linked.extend(names);
        }
        linked
    }

    fn put(&self, facts: &mut Vec<Fact>, name: &str, value: Vec<Inline>) {
        facts.extend((!value.is_empty()).then(|| Fact { name: self.label(name), value }));
    }

    fn text_fact(&self, facts: &mut Vec<Fact>, name: &str, text: &str) {
        let mut value = Vec::new();
        for paragraph in self.prose.paragraphs(text) {
            if !value.is_empty() {
                value.push(Inline::Text("\n".to_owned()));
            }
            value.extend(paragraph);
        }
        self.put(facts, name, value);
    }

    /// Type, priority, stability and verification in one line.
    fn marks(&self, requirement: &Requirement) -> Vec<Inline> {
        let choice = |name: &str, word: Option<&'static str>| word.map(|word| self.material.choice(name, word));
        let verification = choice("verification", requirement.verification.map(|it| it.word()));
        let marks: Vec<String> = [
            choice("requirement_type", requirement.r#type.map(|it| it.word())),
            choice("priority", requirement.priority.map(|it| it.word())),
            choice("stability", requirement.stability.map(|it| it.word())),
            verification.map(|how| self.material.texts.text("spec-verified-by", &Args::new().with("how", how))),
        ]
        .into_iter()
        .flatten()
        .collect();
        let line = marks.join(" · ");
        if line.is_empty() { Vec::new() } else { vec![Inline::Text(line)] }
    }

    /// Records by their codes alone.
    fn codes_of(&self, records: impl Iterator<Item = &'p Record>) -> Vec<Inline> {
        let mut records: Vec<&Record> = records.collect();
        records.sort_by(|a, b| a.code.cmp(&b.code));
        let codes = records.iter().map(|record| vec![table::reference(&record.code)]).collect();
        phrase::enumerate(self.material.texts, codes, Inline::Text)
    }

    /// Records by code and title, in the order of their codes; with their pages where they stand in chapters of their own.
    fn named(&self, records: impl Iterator<Item = &'p Record>, with_pages: bool) -> Vec<Inline> {
        let mut records: Vec<&Record> = records.collect();
        records.sort_by(|a, b| a.code.cmp(&b.code));
        let name = |record: &&Record| {
            let mut name = vec![table::reference(&record.code), Inline::Text(format!(" {}", record.title))];
            name.extend(with_pages.then(|| table::on_page(self.material.texts, &record.code)));
            name
        };
        phrase::enumerate(self.material.texts, records.iter().map(name).collect(), Inline::Text)
    }

    /// Each example: given and when on one line, then on the next.
    fn acceptances(&self, record: &Record) -> Vec<Fact> {
        let examples = self.material.view.children(Kind::Acceptance, Some(record.id));
        examples
            .filter_map(|example| {
                let acceptance = example.get::<Acceptance>()?;
                let parts = [
                    ("spec-given", &acceptance.given, ""),
                    ("spec-when", &acceptance.when, "\u{2003}"),
                    ("spec-then", &acceptance.then, "\n"),
                ];
                let mut value = Vec::new();
                for (key, text, before) in parts.into_iter().filter(|(_, text, _)| !text.trim().is_empty()) {
                    if !value.is_empty() {
                        value.push(Inline::Text(before.to_owned()));
                    }
                    value.push(Inline::Bold(format!("{} ", self.label(key))));
                    value.extend(self.prose.paragraphs(text).into_iter().flatten());
                }
                let name = self.material.texts.text("spec-acceptance", &Args::new().with("code", &example.code));
                (!value.is_empty()).then_some(Fact { name, value })
            })
            .collect()
    }
}
