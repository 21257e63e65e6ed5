//! The sessions one by one: who was there, what was asked and said, and what came of it.

use i18n::Args;
use model::research::{Evidence, Session};
use model::whole::{Action, Stakeholder};
use model::{LinkKind, Record};
use typeset::{Block, Card, Column, Fact, Inline, List, ListItem, Paragraph, Row};

use super::Minutes;
use super::only::Only;
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, Minutes> {
    pub(super) fn sessions(&mut self) {
        self.section(1, "minutes-one-by-one", "minutes-one-by-one-text");
        for (record, session) in self.in_order() {
            self.session(record, session);
        }
        self.further_statements();
    }

    fn session(&mut self, record: &Record, session: &Session) {
        self.record_heading(2, record);
        let card = Card {
            code: record.code.clone(),
            title: self.form(session),
            facts: self.facts(session),
            source: Some(record.code.clone()),
            ..Card::default()
        };
        if !card.facts.is_empty() {
            self.push(Block::Card(card));
        }
        self.questions(record, session);
        if !session.notes.trim().is_empty() {
            self.lead("minutes-said");
            self.text_of(record, &session.notes);
        }
        let statements = self.statements(record);
        if !statements.is_empty() {
            self.lead("minutes-recorded");
            self.statement_table(&statements);
        }
        self.text_of(record, &record.body);
        self.promised(record);
    }

    /// A bold line that says what follows: a heading for each would drown the contents.
    fn lead(&mut self, key: &str) {
        let inlines = vec![Inline::Bold(self.label(key))];
        self.push(Block::Paragraph(Paragraph { inlines, ..Paragraph::default() }));
    }

    fn facts(&self, session: &Session) -> Vec<Fact> {
        let (texts, view) = (self.material.texts, &self.material.view);
        let length = session
            .minutes_length
            .map(|time| texts.text("minutes-length", &Args::new().with("minutes", texts.format().integer(time.0))));
        let day = session.held_on.map(|day| texts.format().date(day));
        let when = self.material.apart([day, length].into_iter().flatten());
        let place = (!session.place.trim().is_empty()).then(|| session.place.trim().to_owned());
        let present = session.attendees.iter().filter_map(|person| view.at(Some(*person)));
        let present: Vec<String> = present.map(|record| self.person(record)).collect();
        let lines = [
            ("minutes-date", (!when.is_empty()).then_some(when)),
            ("minutes-place", place),
            ("minutes-facilitator", view.at(session.facilitator).map(|record| self.person(record))),
            ("minutes-present", (!present.is_empty()).then(|| texts.format().list(&present))),
        ];
        lines.into_iter().filter_map(|(key, value)| Some(Fact::new(self.label(key), value?))).collect()
    }

    /// A person with the organisation or department.
    fn person(&self, record: &Record) -> String {
        let organisation = record.get::<Stakeholder>().map(|person| person.organisation.trim()).unwrap_or_default();
        if organisation.is_empty() {
            return record.title.clone();
        }
        let args = Args::new().with("name", &record.title).with("organisation", organisation);
        self.material.texts.text("minutes-person", &args)
    }

    fn questions(&mut self, record: &Record, session: &Session) {
        let asked = session.questions.iter().filter(|question| !question.trim().is_empty());
        let items: Vec<ListItem> = asked
            .flat_map(|question| self.prose.paragraphs(question))
            .map(|inlines| ListItem { inlines, children: None })
            .collect();
        if !items.is_empty() {
            self.lead("minutes-questions");
            self.push(Block::List(List { ordered: true, items, source: Some(record.code.clone()) }));
        }
    }

    fn statement_table(&mut self, statements: &[(&Record, &Evidence)]) {
        let rows = statements.iter().map(|(record, evidence)| self.statement(record, evidence)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 48.0),
            Column::text(self.label("minutes-statement")),
            table::fixed(self.label("minutes-source"), 132.0),
            table::fixed(self.label("minutes-supports"), 62.0),
        ];
        self.table(columns, rows);
    }

    fn statement(&self, record: &Record, evidence: &Evidence) -> Row {
        let format = self.material.texts.format();
        let method = evidence.method.map(|method| self.material.choice("evidence_method", method.word()));
        let counted = evidence
            .sample_size
            .map(|size| self.material.texts.text("minutes-sample", &Args::new().with("size", format.integer(size.0))));
        let how = self.material.apart(method.into_iter().chain(counted));
        let how = (!how.is_empty()).then(|| vec![Inline::Text(how)]);
        let source = Some(evidence.source.trim()).filter(|source| !source.is_empty());
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        let supported: Vec<&Record> = self.material.view.targets(LinkKind::Supports, record.id).collect();
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(what.chain(self.prose.paragraphs(&evidence.quote))),
                table::stacked(how.into_iter().chain(source.map(|source| vec![Inline::Muted(source.to_owned())]))),
                table::stacked(supported.iter().map(|record| vec![table::reference(&record.code)])),
            ],
        )
    }

    /// What was promised in a session.
    fn promised(&mut self, session: &Record) {
        let all = self.material.view.all::<Action>();
        let promised = all.filter(|(_, action)| action.from.is_some_and(|from| from.id == session.id));
        let items: Vec<ListItem> = promised
            .map(|(record, action)| {
                let person = self.material.view.at(action.assignee).map(|person| person.title.as_str());
                let mut inlines = vec![table::reference(&record.code), Inline::Text(format!(" {}", record.title))];
                let args = Args::new().with("person", person.unwrap_or_default());
                inlines.extend(person.map(|_| Inline::Muted(self.material.texts.text("minutes-promised-by", &args))));
                ListItem { inlines, children: None }
            })
            .collect();
        if !items.is_empty() {
            self.lead("minutes-promised");
            self.push(Block::List(List { ordered: false, items, source: Some(session.code.clone()) }));
        }
    }

    /// Evidence that came up outside the sessions. What was said in a session that the reader does not see stays there.
    fn further_statements(&mut self) {
        if !Only::of(self.material).has_further() {
            return;
        }
        let all = self.material.view.all::<Evidence>();
        let further: Vec<(&Record, &Evidence)> = all.filter(|(_, evidence)| evidence.session.is_none()).collect();
        if !further.is_empty() {
            self.section(1, "minutes-further", "minutes-further-text");
            self.statement_table(&further);
        }
    }
}
