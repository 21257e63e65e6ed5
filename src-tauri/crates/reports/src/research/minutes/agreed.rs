//! What both sides agreed to: the alignment sheet, the decisions and the actions.

use i18n::Args;
use model::research::{Agreed, Alignment, Session};
use model::whole::{Action, ActionStatus, Decision, DecisionStatus};
use model::{Day, Record};
use typeset::{Block, Callout, Cell, Column, Inline, Row, Tone};

use super::Minutes;
use super::only::Only;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, Minutes> {
    pub(super) fn agreed(&mut self) {
        self.alignments();
        self.decisions();
        self.actions();
    }

    fn alignments(&mut self) {
        let only = Only::of(self.material);
        let all = self.material.view.all::<Alignment>();
        let items: Vec<(&Record, &Alignment)> = all.filter(|(_, item)| only.alignment(item)).collect();
        if items.is_empty() {
            return;
        }
        self.section(1, "minutes-alignment", "minutes-alignment-text");
        self.open_alignments(&items);
        let rows = items.iter().map(|(record, item)| self.alignment(record, item)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            table::fixed(self.label("minutes-client-words"), 116.0),
            Column::text(self.label("minutes-restatement")),
            table::fixed(self.label("minutes-agreed"), 86.0),
        ];
        self.table(columns, rows);
    }

    /// Statements that are not agreed yet are what a reader must act on, so they are named before the table.
    fn open_alignments(&mut self, items: &[(&Record, &Alignment)]) {
        let open: Vec<&Record> =
            items.iter().filter(|(_, item)| item.agreed != Some(Agreed::Yes)).map(|(record, _)| *record).collect();
        if open.is_empty() {
            return;
        }
        let text = self.material.texts.text("minutes-alignment-open", &Args::new().with("count", open.len()));
        let mut inlines = vec![Inline::Text(text)];
        inlines.extend(table::references(self.material.texts, &open));
        let callout = Callout { tone: Tone::Attention, paragraphs: vec![inlines], ..Callout::default() };
        self.push(Block::Callout(callout));
    }

    fn alignment(&self, record: &Record, item: &Alignment) -> Row {
        let agreed = item.agreed.unwrap_or(Agreed::Open);
        let word = self.material.choice("agreed", agreed.word());
        let state = if agreed == Agreed::Yes { Inline::Text(word) } else { Inline::Bold(word) };
        let person = self.material.view.at(item.confirmed_by).map(|person| person.title.clone());
        let day = item.confirmed_on.map(|day| self.material.texts.format().date_short(day));
        let by = [person, day].into_iter().flatten().map(|text| vec![Inline::Muted(text)]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(self.prose.paragraphs(&item.client_words)),
                table::stacked(self.prose.paragraphs(&item.our_restatement)),
                table::stacked(std::iter::once(vec![state]).chain(by)),
            ],
        )
    }

    /// The decisions taken up to the last session, oldest first.
    fn decisions(&mut self) {
        let last = self.material.view.all::<Session>().filter_map(|(_, session)| session.held_on).max();
        let taken = |decision: &Decision| {
            let stands = !matches!(decision.status, Some(DecisionStatus::Proposed | DecisionStatus::Superseded));
            stands && decision.decided_on.is_some_and(|day| Some(day) <= last)
        };
        let only = Only::of(self.material);
        let all = self.material.view.all::<Decision>().filter(|(_, decision)| only.decision(decision));
        let mut decisions: Vec<(&Record, &Decision)> = all.filter(|(_, decision)| taken(decision)).collect();
        decisions.sort_by(|(a, first), (b, second)| (first.decided_on, &a.code).cmp(&(second.decided_on, &b.code)));
        if decisions.is_empty() {
            return;
        }
        self.section(1, "minutes-decisions", "minutes-decisions-text");
        let rows = decisions.iter().map(|(record, decision)| self.decision(record, decision)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("minutes-decision")),
            table::fixed(self.label("minutes-consequence"), 150.0),
            table::fixed(self.label("minutes-date"), 66.0),
        ];
        self.table(columns, rows);
    }

    fn decision(&self, record: &Record, decision: &Decision) -> Row {
        let format = self.material.texts.format();
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(what.chain(self.prose.paragraphs(&decision.decision))),
                table::stacked(self.prose.paragraphs(&decision.consequences)),
                Cell::from(decision.decided_on.map(|day| format.date_short(day)).unwrap_or_default()),
            ],
        )
    }

    /// What somebody promised to do: what is open first, by its date.
    fn actions(&mut self) {
        let only = Only::of(self.material);
        let all = self.material.view.all::<Action>();
        let mut actions: Vec<(&Record, &Action)> = all.filter(|(_, action)| only.action(action)).collect();
        let rank = |action: &Action| action.status.unwrap_or(ActionStatus::Open) as u8;
        let by_need = |(record, action): &(&Record, &Action)| (rank(action), action.due, record.code.clone());
        actions.sort_by_key(by_need);
        if actions.is_empty() {
            return;
        }
        self.section(1, "minutes-actions", "minutes-actions-text");
        let mut rows = Vec::new();
        let mut shown = None;
        for (record, action) in actions {
            let status = action.status.unwrap_or(ActionStatus::Open);
            if shown != Some(status) {
                let word = self.material.choice("action_status", status.word());
                rows.push(table::group_row(vec![Inline::Text(word)]));
                shown = Some(status);
            }
            rows.push(self.action(record, action));
        }
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("minutes-action")),
            table::fixed(self.label("minutes-assignee"), 96.0),
            table::fixed(self.label("minutes-due"), 74.0),
            table::fixed(self.label("minutes-from"), 54.0),
        ];
        self.table(columns, rows);
    }

    fn action(&self, record: &Record, action: &Action) -> Row {
        let view = &self.material.view;
        let person = view.at(action.assignee).map(|person| person.title.clone());
        let session = view.at(action.from).map(|session| vec![table::reference(&session.code)]);
        let what = std::iter::once(vec![Inline::Text(record.title.clone())]).chain(self.prose.paragraphs(&record.body));
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(what),
                Cell::from(person.unwrap_or_else(|| self.label("doc-to-be-confirmed"))),
                self.due(action.status, action.due),
                Cell::inlines(session.unwrap_or_default()),
            ],
        )
    }

    /// The day by which something is due; one that has passed is said so, not only coloured.
    fn due(&self, status: Option<ActionStatus>, due: Option<Day>) -> Cell {
        let Some(day) = due else { return Cell::from(self.label("doc-to-be-confirmed")) };
        let shown = vec![Inline::Text(self.material.texts.format().date_short(day))];
        let going_on = !matches!(status, Some(ActionStatus::Done | ActionStatus::Dropped));
        let late =
            (going_on && day < self.material.request.today).then(|| vec![Inline::Bold(self.label("minutes-overdue"))]);
        table::stacked(std::iter::once(shown).chain(late))
    }
}
