//! The three tracks of coaching: what was found on each, what was agreed, and when it goes on.

use i18n::Args;
use model::Record;
use model::coaching::{CoachingSession, CoachingTrack};
use typeset::{Block, Card, Fact, Inline};

use super::Review;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, Review> {
    pub(super) fn tracks(&mut self) {
        if self.material.view.all::<CoachingSession>().next().is_none() {
            return;
        }
        self.section(1, "review-tracks", "review-tracks-text");
        for track in CoachingTrack::ALL {
            let name = self.material.choice("coaching_track", track.word());
            let text = self.label(&format!("review-track-{}", track.word()));
            self.heading(2, name);
            self.paragraph(text);
            let of_track = |(_, session): &(&Record, &CoachingSession)| session.track == Some(*track);
            let mut sessions: Vec<_> = self.material.view.all::<CoachingSession>().filter(of_track).collect();
            sessions.sort_by_key(|(_, session)| (session.held_on.is_none(), session.held_on));
            if sessions.is_empty() {
                let text = self.label("review-track-missing");
                self.paragraph(text);
            }
            let cards: Vec<Block> =
                sessions.into_iter().map(|(record, session)| Block::Card(self.session(record, session))).collect();
            self.blocks.extend(cards);
        }
    }

    fn session(&self, record: &Record, session: &CoachingSession) -> Card {
        let held = session.held_on.map(|day| self.material.texts.format().date(day));
        let mut facts =
            vec![Fact::new(self.label("review-held-on"), held.unwrap_or_else(|| self.label("doc-to-be-confirmed")))];
        let findings = self.prose.paragraphs(&session.findings).into_iter();
        facts.extend(findings.map(|value| Fact { name: self.label("review-findings"), value }));
        let actions = session.actions.iter().filter(|action| !action.trim().is_empty()).enumerate();
        facts.extend(actions.map(|(order, action)| {
            let name = self.material.text("review-action", &Args::new().with("number", order + 1));
            let value = self.prose.paragraphs(action).into_iter().flatten().collect::<Vec<Inline>>();
            Fact { name, value }
        }));
        let next = session.next_on.map(|day| self.material.texts.format().date(day));
        facts.extend(next.map(|day| Fact::new(self.label("review-next-on"), day)));
        Card {
            code: record.code.clone(),
            title: record.title.clone(),
            facts,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }
    }
}
