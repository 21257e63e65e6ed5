//! One interface: its terms as a card, what it serves, its samples.

use model::integration::Interface;
use model::{LinkKind, Record};
use typeset::{Block, Card, Fact, Heading, Inline};

use super::Interfaces;
use crate::writer::Writer;
use crate::{phrase, table};

impl<'p> Writer<'_, 'p, Interfaces> {
    pub(super) fn interfaces(&mut self) {
        self.section(1, "interfaces-details", "interfaces-details-text");
        for (record, interface) in self.material.view.all::<Interface>() {
            self.interface(record, interface);
        }
    }

    fn interface(&mut self, record: &'p Record, interface: &'p Interface) {
        let code = Some(record.code.clone());
        self.push(Block::Heading(Heading {
            level: 2,
            text: format!("{} {}", record.code, record.title),
            numbered: true,
            destination: code.clone(),
            source: code.clone(),
        }));
        let paragraphs = self.prose.blocks(&record.body, &record.code);
        self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
        let facts = self.facts(record, interface);
        self.push(Block::Card(Card {
            title: self.label("interfaces-terms"),
            facts,
            source: code.clone(),
            ..Card::default()
        }));
        self.mappings(record);
        for (key, sample) in
            [("interfaces-request", &interface.request_sample), ("interfaces-response", &interface.response_sample)]
        {
            if !sample.trim().is_empty() {
                self.part(key);
                self.push(Block::Code { text: sample.0.clone(), source: code.clone() });
            }
        }
        self.errors(record);
    }

    /// A small heading inside an interface.
    pub(super) fn part(&mut self, key: &str) {
        let text = self.label(key);
        self.push(Block::Heading(Heading { level: 3, text, ..Heading::default() }));
    }

    fn facts(&self, record: &Record, interface: &Interface) -> Vec<Fact> {
        let material = self.material;
        let choice =
            |key: &str, name: &str, word: Option<&str>| Some(Fact::new(self.label(key), material.choice(name, word?)));
        let text = |key: &str, text: &str| {
            (!text.trim().is_empty()).then(|| Fact::new(self.label(key), text.trim().to_owned()))
        };
        let code = |key: &str, text: &str| {
            let value = vec![Inline::Code(text.trim().to_owned())];
            (!text.trim().is_empty()).then(|| Fact { name: self.label(key), value })
        };
        let system = material.view.at(interface.system).map(|system| {
            let value = vec![table::reference(&system.code), Inline::Text(format!(" {}", system.title))];
            Fact { name: self.label("interfaces-system"), value }
        });
        let protocol = [interface.protocol.trim(), interface.method.trim()];
        let protocol: Vec<&str> = protocol.into_iter().filter(|part| !part.is_empty()).collect();
        let timeout = interface.timeout.map(|seconds| {
            let args = i18n::Args::new().with("seconds", material.texts.format().number(seconds, 1));
            Fact::new(self.label("interfaces-timeout"), material.text("interfaces-seconds", &args))
        });
        let mut facts: Vec<Option<Fact>> = vec![
            system,
            choice("interfaces-direction", "direction", interface.direction.map(|it| it.word())),
            choice("interfaces-pattern", "pattern", interface.pattern.map(|it| it.word())),
            text("interfaces-protocol", &protocol.join(" · ")),
        ];
        facts.extend(interface.endpoints.iter().map(|endpoint| {
            let environment = endpoint.environment.map(|it| material.choice("environment", it.word()));
            let args = i18n::Args::new().with("environment", environment.unwrap_or_default());
            let name = material.text("interfaces-endpoint", &args);
            let address = endpoint.address.trim();
            (!address.is_empty()).then(|| Fact { name, value: vec![Inline::Code(address.to_owned())] })
        }));
        facts.extend([
            text("interfaces-authentication", &interface.authentication),
            text("interfaces-trigger", &interface.trigger),
            text("interfaces-frequency", &interface.frequency),
            text("interfaces-volume", &interface.volume),
            text("interfaces-latency", &interface.latency),
            code("interfaces-idempotency", &interface.idempotency_key),
            text("interfaces-retry", &interface.retry),
            timeout,
            choice("interfaces-state", "interface_state", interface.state.map(|it| it.word())),
            self.linked("interfaces-serves", LinkKind::Serves, record),
            self.linked("interfaces-carries", LinkKind::Carries, record),
        ]);
        facts.into_iter().flatten().collect()
    }

    /// The records that links of one kind lead to, by code and title.
    fn linked(&self, key: &str, link: LinkKind, record: &Record) -> Option<Fact> {
        let named: Vec<Vec<Inline>> = self
            .material
            .view
            .targets(link, record.id)
            .map(|target| vec![table::reference(&target.code), Inline::Text(format!(" {}", target.title))])
            .collect();
        let value = phrase::enumerate(self.material.texts, named, Inline::Text);
        (!value.is_empty()).then(|| Fact { name: self.label(key), value })
    }
}
