//! What remains: defects that are not closed and issues that are not solved, each with who mends it by when.

use i18n::Args;
use model::deployment::{Defect, SignOff};
use model::development::{Issue, IssueStatus, Severity};
use model::training::TrainingEvent;
use model::whole::{Side, Stakeholder};
use model::{Id, Record, Subject};
use typeset::{Block, Cell, Column, Field, FieldKind, Inline, Row, Table};

use super::AcceptancePack;
use crate::table;
use crate::writer::Writer;

/// Something that remains to be done after acceptance.
struct Residual<'p> {
    record: &'p Record,
    severity: Option<Severity>,
    status: Option<IssueStatus>,
}

impl<'p> Writer<'_, 'p, AcceptancePack> {
    /// Open defects, then open issues, the worst first.
    fn residuals(&self) -> Vec<Residual<'p>> {
        let view = &self.material.view;
        let defects = view.all::<Defect>().map(|(record, defect)| Residual {
            record,
            severity: defect.severity,
            status: defect.status,
        });
        let issues = view.all::<Issue>().map(|(record, issue)| Residual {
            record,
            severity: issue.severity,
            status: issue.status,
        });
        let mut open: Vec<Residual> =
            defects.chain(issues).filter(|it| it.status != Some(IssueStatus::Closed)).collect();
        let rank = |severity: Option<Severity>| {
            severity.and_then(|it| Severity::ALL.iter().position(|known| *known == it)).unwrap_or(Severity::ALL.len())
        };
        open.sort_by_key(|it| rank(it.severity));
        open
    }

    pub(super) fn residual_count(&self) -> usize {
        self.residuals().len()
    }

    pub(super) fn residual(&mut self) {
        let open = self.residuals();
        if open.is_empty() {
            return;
        }
        self.section(1, "acceptance-residual", "acceptance-residual-text");
        let rows = open.iter().map(|it| self.remaining(it)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("acceptance-residual-what")),
            table::fixed(self.label("acceptance-severity"), 52.0),
            table::fixed(self.label("acceptance-status"), 56.0),
            table::fixed(self.label("acceptance-owner"), 62.0),
            table::fixed(self.label("acceptance-due"), 72.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn remaining(&self, it: &Residual) -> Row {
        let record = it.record;
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())]).chain(self.prose.paragraphs(&record.body));
        let severity = it.severity.map(|it| self.material.choice("severity", it.word())).unwrap_or_default();
        let status = it.status.map(|it| self.material.choice("issue_status", it.word())).unwrap_or_default();
        let due = Field {
            name: format!("{}.due", record.code),
            label: String::new(),
            kind: FieldKind::Text,
            tooltip: self.material.text("acceptance-due-for", &Args::new().with("code", &record.code)),
        };
        let cells = [
            table::code_cell(&record.code),
            table::stacked(what),
            Cell::from(severity),
            Cell::from(status),
            Cell::from(self.material.owner(record)),
            Cell::fields(vec![due]),
        ];
        table::record_row(&record.code, cells)
    }

    /// Who is asked to the acceptance, to be ticked there, and how many were trained before it.
    pub(super) fn attendance(&mut self) {
        let people = self.invited();
        let trained = self.trained();
        if people.is_empty() && trained.is_none() {
            return;
        }
        let title = self.label("acceptance-attendance");
        self.heading(1, title);
        if let Some(text) = trained {
            self.paragraph(text);
        }
        if people.is_empty() {
            return;
        }
        let text = self.label("acceptance-attendance-text");
        self.paragraph(text);
        let rows = people.iter().map(|(record, person)| {
            let tooltip = self.material.text("acceptance-present-for", &Args::new().with("person", &record.title));
            let name = format!("{}.present", record.code);
            let present = Field { name, label: self.label("acceptance-present"), kind: FieldKind::CheckBox, tooltip };
            let side = person.side.map(|side| self.material.choice("side", side.word())).unwrap_or_default();
            Row::new([
                Cell::inlines(vec![Inline::Bold(record.title.clone())]),
                Cell::from(side),
                Cell::from(person.organisation.trim()),
                Cell::from(person.role.trim()),
                Cell::fields(vec![present]),
            ])
        });
        let rows = rows.collect();
        let columns = vec![
            table::fixed(self.label("acceptance-person"), 84.0),
            table::fixed(self.label("acceptance-side"), 62.0),
            table::fixed(self.label("acceptance-organisation"), 100.0),
            Column::text(self.label("acceptance-role")),
            table::fixed(self.label("acceptance-present"), 66.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// The client's sponsor and lead, our lead, who signed the scope, and those who answer for what remains.
    fn invited(&self) -> Vec<(&'p Record, &'p Stakeholder)> {
        let view = &self.material.view;
        let profile = view.profile().map(|(_, profile)| profile);
        let heads = profile.into_iter().flat_map(|it| [it.sponsor, it.client_lead, it.lead]).flatten();
        let owners = self.residuals().into_iter().filter_map(|it| it.record.owner);
        let named: Vec<Id> = heads.map(|it| it.id).chain(owners).collect();
        let signed = |record: &Record| {
            view.all::<SignOff>().any(|(_, signature)| {
                let scope = signature.about.and_then(|about| view.project().baseline(about.id));
                let of_scope = scope.is_some_and(|baseline| baseline.subject == Subject::Scope);
                of_scope && signature.side == Some(Side::Client) && signature.person.trim() == record.title.trim()
            })
        };
        let is_invited = |record: &Record| named.contains(&record.id) || signed(record);
        view.all::<Stakeholder>().filter(|(record, _)| is_invited(record)).collect()
    }

    fn trained(&self) -> Option<String> {
        let events: Vec<_> = self.material.view.all::<TrainingEvent>().map(|(_, event)| event).collect();
        let people: Vec<_> = events.iter().flat_map(|event| &event.attendance).collect();
        let present = people.iter().filter(|person| person.present == Some(true)).count();
        let args = Args::new()
            .with("events", events.iter().filter(|event| !event.attendance.is_empty()).count())
            .with("people", people.len())
            .with("present", present)
            .with("share", self.material.share(present, people.len()));
        (!people.is_empty()).then(|| self.material.text("acceptance-trained", &args))
    }
}
