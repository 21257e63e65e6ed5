//! The log: every session with what was tried, what was expected and what came.

use model::Record;
use model::integration::{DebugSession, PassFail};
use typeset::{Block, Card, Fact, Heading, Inline};

use super::{Debugging, Tried};
use crate::writer::Writer;

impl Writer<'_, '_, Debugging> {
    pub(super) fn log(&mut self, tried: &[Tried]) {
        self.section(1, "debugging-log", "debugging-log-text");
        for tried in tried.iter().filter(|tried| !tried.sessions.is_empty()) {
            let code = Some(tried.record.code.clone());
            self.push(Block::Heading(Heading {
                level: 2,
                text: format!("{} {}", tried.record.code, tried.record.title),
                numbered: true,
                destination: code.clone(),
                source: code,
            }));
            for (record, session) in &tried.sessions {
                let card = self.session(record, session);
                self.push(Block::Card(card));
                let paragraphs = self.prose.blocks(&record.body, &record.code);
                self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
            }
        }
    }

    fn session(&self, record: &Record, session: &DebugSession) -> Card {
        let material = self.material;
        let text = |key: &str, text: &str| {
            (!text.trim().is_empty()).then(|| Fact::new(self.label(key), text.trim().to_owned()))
        };
        let result = session.result.map(|result| {
            let sign = if result == PassFail::Pass { "●" } else { "×" };
            let shown = format!("{sign} {}", material.choice("pass_fail", result.word()));
            Fact { name: self.label("debugging-result"), value: vec![Inline::Bold(shown)] }
        });
        let environment = session.environment.map(|it| material.choice("environment", it.word())).unwrap_or_default();
        let when = [material.day(session.held_on), environment];
        let people = [session.our_people.trim(), session.their_people.trim()].map(str::to_owned);
        let side = session.fault_side.map(|it| material.choice("fault_side", it.word())).unwrap_or_default();
        let mended = match (session.result, session.fixed_on) {
            (_, Some(on)) => material.day(Some(on)),
            (Some(PassFail::Fail), None) => self.label("debugging-not-mended"),
            _ => String::new(),
        };
        let facts = [
            result,
            text("debugging-when", &material.apart(when)),
            text("debugging-people", &material.joined(people)),
            text("debugging-case", &session.case),
            text("debugging-request", &session.request),
            text("debugging-expected", &session.expected),
            text("debugging-response", &session.response),
            text("debugging-fault", &side),
            text("debugging-mended-on", &mended),
        ];
        Card {
            code: record.code.clone(),
            title: record.title.clone(),
            facts: facts.into_iter().flatten().collect(),
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }
    }
}
