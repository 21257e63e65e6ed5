//! The first chapter: how many sessions, with whom, and which.

use std::collections::BTreeMap;

use i18n::Args;
use model::research::{Evidence, Session};
use model::whole::{Side, Stakeholder};
use model::{Id, Record};
use typeset::{Cell, Column, Inline, Row, Width};

use super::Minutes;
use super::only::Only;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, Minutes> {
    pub(super) fn overview(&mut self) {
        let title = self.label("minutes-overview");
        self.heading(1, title);
        let sessions = self.in_order();
        let summary = self.summary(&sessions);
        self.paragraph(summary);
        let title = self.label("minutes-sessions");
        self.heading(2, title);
        let rows: Vec<Row> = sessions.iter().map(|(record, session)| self.session_row(record, session)).collect();
        let columns = vec![
            table::fixed(self.label("minutes-date"), 66.0),
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("minutes-session")),
            table::fixed(self.label("minutes-form"), 88.0),
            Column { width: Width::Fixed(60.0), ..Column::number(self.label("minutes-minutes")) },
            Column { width: Width::Fixed(54.0), ..Column::number(self.label("minutes-statements")) },
        ];
        self.table(columns, rows);
        self.participants(&sessions);
    }

    /// The sessions that the minutes are of, by their day.
    pub(super) fn in_order(&self) -> Vec<(&'p Record, &'p Session)> {
        let only = Only::of(self.material);
        let all = self.material.view.all::<Session>();
        let mut sessions: Vec<(&Record, &Session)> = all.filter(|(record, _)| only.session(record.id)).collect();
        sessions.sort_by(|(a, first), (b, second)| (first.held_on, &a.code).cmp(&(second.held_on, &b.code)));
        sessions
    }

    /// The statements that were recorded in a session.
    pub(super) fn statements(&self, session: &Record) -> Vec<(&'p Record, &'p Evidence)> {
        let all = self.material.view.all::<Evidence>();
        all.filter(|(_, evidence)| evidence.session.is_some_and(|from| from.id == session.id)).collect()
    }

    fn summary(&self, sessions: &[(&Record, &Session)]) -> String {
        let days: Vec<_> = sessions.iter().filter_map(|(_, session)| session.held_on).collect();
        let minutes: i64 = sessions.iter().filter_map(|(_, session)| session.minutes_length).map(|time| time.0).sum();
        let format = self.material.texts.format();
        let people = self.attendance(sessions).into_iter().filter(|(id, _)| self.side(*id) != Some(Side::Vendor));
        let statements: usize = sessions.iter().map(|(record, _)| self.statements(record).len()).sum();
        let args = Args::new()
            .with("sessions", sessions.len())
            .with("people", people.count())
            .with("hours", format.number(minutes as f64 / 60.0, 1))
            .with("statements", statements);
        let key = if minutes > 0 { "minutes-overview-text" } else { "minutes-overview-short" };
        let text = self.material.texts.text(key, &args);
        match (days.iter().min(), days.iter().max()) {
            (Some(first), Some(last)) => {
                let args = Args::new().with("days", format.date_range(*first, *last)).with("text", text);
                self.material.texts.text("minutes-overview-days", &args)
            }
            _ => text,
        }
    }

    /// What kind of session it was, and whether people met in one place.
    pub(super) fn form(&self, session: &Session) -> String {
        let kind = session.r#type.map(|kind| self.material.choice("session_type", kind.word()));
        let mode = session.mode.map(|mode| self.material.choice("mode", mode.word()));
        self.material.apart([kind, mode].into_iter().flatten())
    }

    fn session_row(&self, record: &Record, session: &Session) -> Row {
        let format = self.material.texts.format();
        let length = session.minutes_length.map(|time| format.integer(time.0)).unwrap_or_default();
        let statements = self.statements(record).len();
        Row::new([
            Cell::from(session.held_on.map(|day| format.date_short(day)).unwrap_or_default()),
            Cell::inlines(vec![table::reference(&record.code)]),
            Cell::from(record.title.as_str()),
            Cell::from(self.form(session)),
            Cell::from(length),
            Cell::from(if statements == 0 { "–".to_owned() } else { format.integer(statements as i64) }),
        ])
    }

    /// How often each person took part, by the order of the people.
    fn attendance(&self, sessions: &[(&Record, &Session)]) -> BTreeMap<Id, usize> {
        let mut attendance = BTreeMap::new();
        for (_, session) in sessions {
            let facilitator = session.facilitator.filter(|person| !session.attendees.contains(person));
            for person in session.attendees.iter().copied().chain(facilitator) {
                *attendance.entry(person.id).or_default() += 1;
            }
        }
        attendance
    }

    fn side(&self, person: Id) -> Option<Side> {
        self.material.view.record(person)?.get::<Stakeholder>()?.side
    }

    fn participants(&mut self, sessions: &[(&Record, &Session)]) {
        let attendance = self.attendance(sessions);
        let mut rows = Vec::new();
        for side in [Side::Client, Side::Vendor, Side::ThirdParty] {
            let people = self.material.view.all::<Stakeholder>().filter(|(_, person)| person.side == Some(side));
            let present: Vec<Row> = people
                .filter_map(|(record, person)| Some(self.participant(record, person, *attendance.get(&record.id)?)))
                .collect();
            if !present.is_empty() {
                rows.push(table::group_row(vec![Inline::Text(self.material.choice("side", side.word()))]));
                rows.extend(present);
            }
        }
        if rows.is_empty() {
            return;
        }
        self.section(2, "minutes-participants", "minutes-participants-text");
        let columns = vec![
            table::fixed(self.label("minutes-name"), 84.0),
            table::fixed(self.label("minutes-organisation"), 110.0),
            Column::text(self.label("minutes-role")),
            Column { width: Width::Fixed(54.0), ..Column::number(self.label("minutes-attended")) },
        ];
        self.table(columns, rows);
    }

    fn participant(&self, record: &Record, person: &Stakeholder, times: usize) -> Row {
        let cells = [
            Cell::inlines(vec![Inline::Bold(record.title.clone())]),
            Cell::from(person.organisation.trim()),
            Cell::from(person.role.trim()),
            Cell::from(self.material.texts.format().integer(times as i64)),
        ];
        Row { source: Some(record.code.clone()), ..Row::new(cells) }
    }
}
