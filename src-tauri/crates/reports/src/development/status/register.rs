//! What needs attention: risks, issues, changes and promised actions.

use i18n::Args;
use model::Record;
use model::development::{ChangeRequest, Issue, IssueStatus, Risk, RiskStatus};
use model::whole::{Action, ActionStatus};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::{Reports, Status};
use crate::table;
use crate::writer::Writer;
use rules::TOP_RISK;

impl Writer<'_, '_, Status> {
    /// The top risks and those that came true; how many others are open or closed.
    pub(super) fn risks(&mut self) {
        let open = self.open_risks();
        let is_top = |risk: &Risk| risk.exposure().is_some_and(|exposure| exposure >= TOP_RISK);
        let shown: Vec<(&Record, &Risk)> = open
            .iter()
            .filter(|(_, risk)| is_top(risk) || risk.status == Some(RiskStatus::Occurred))
            .copied()
            .collect();
        if open.is_empty() {
            return;
        }
        let title = self.label("status-risks");
        self.heading(1, title);
        let closed = self.material.view.all::<Risk>().count() - open.len();
        let args = Args::new().with("open", open.len()).with("top", shown.len()).with("closed", closed);
        let text = self.material.texts.text("status-risks-text", &args);
        self.paragraph(text);
        let matrix = self.risk_matrix(&open);
        self.blocks.extend(matrix);
        if !shown.is_empty() {
            let table = self.risk_table(&shown);
            self.push(Block::Table(table));
        }
    }

    /// The issues that are open, and those resolved since the last report.
    pub(super) fn issues(&mut self, reports: &Reports) {
        let is_open = |issue: &Issue| issue.resolved_on.is_none() && issue.status != Some(IssueStatus::Closed);
        let is_news =
            |issue: &Issue| issue.resolved_on.is_some_and(|on| reports.since().is_none_or(|since| on > since));
        let rows: Vec<Row> = self
            .material
            .view
            .all::<Issue>()
            .filter(|(_, issue)| is_open(issue) || is_news(issue))
            .map(|(record, issue)| self.issue(record, issue))
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "status-issues", "status-issues-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("status-issue-title")),
            table::fixed(self.label("status-severity"), 44.0),
            table::fixed(self.label("status-raised"), 68.0),
            table::fixed(self.label("plan-standing"), 62.0),
            table::fixed(self.label("plan-owner"), 58.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn issue(&self, record: &Record, issue: &Issue) -> Row {
        let mut what = vec![vec![Inline::Bold(record.title.clone())]];
        what.extend(self.prose.paragraphs(&record.body));
        what.extend(self.led("status-resolution", &issue.resolution));
        let severity = issue.severity.map(|it| self.material.choice("severity", it.word()));
        let status = issue.status.map(|it| self.material.choice("issue_status", it.word()));
        let cells = [
            table::code_cell(&record.code),
            table::stacked(what),
            Cell::from(severity.unwrap_or_default()),
            Cell::from(self.material.day(issue.raised_on)),
            Cell::from(status.unwrap_or_default()),
            Cell::from(self.owner(record)),
        ];
        table::record_row(&record.code, cells)
    }

    fn owner(&self, record: &Record) -> String {
        record.owner.and_then(|owner| self.material.view.record(owner)).map(|it| it.title.clone()).unwrap_or_default()
    }

    /// The changes that wait for a decision, and those received or decided since the last report.
    pub(super) fn changes(&mut self, reports: &Reports) {
        let is_news = |day: Option<model::Day>| day.is_some_and(|on| reports.since().is_none_or(|since| on > since));
        let rows: Vec<Row> = self
            .material
            .view
            .all::<ChangeRequest>()
            .filter(|(_, it)| it.disposition.is_none() || is_news(it.received_on) || is_news(it.decided_on))
            .map(|(record, change)| {
                let disposition = match change.disposition {
                    Some(it) => self.material.choice("change_disposition", it.word()),
                    None => self.label("status-undecided"),
                };
                let status = change.status.map(|it| self.material.choice("change_status", it.word()));
                let cells = [
                    table::code_cell(&record.code),
                    table::stacked(
                        std::iter::once(vec![Inline::Bold(record.title.clone())])
                            .chain(self.prose.paragraphs(&change.reason)),
                    ),
                    Cell::from(self.material.day(change.received_on)),
                    Cell::from(disposition),
                    Cell::from(status.unwrap_or_default()),
                ];
                table::record_row(&record.code, cells)
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "status-changes", "status-changes-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("change-title")),
            table::fixed(self.label("change-received"), 68.0),
            table::fixed(self.label("change-disposition"), 66.0),
            table::fixed(self.label("plan-standing"), 58.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// What people promised and still owe.
    pub(super) fn actions(&mut self, reports: &Reports) {
        let owed = |action: &Action| !matches!(action.status, Some(ActionStatus::Done | ActionStatus::Dropped));
        let mut owing: Vec<(&Record, &Action)> =
            self.material.view.all::<Action>().filter(|(_, action)| owed(action)).collect();
        if owing.is_empty() {
            return;
        }
        owing.sort_by_key(|(record, action)| (action.due.unwrap_or(model::Day::MAX), record.code.clone()));
        let day = reports.newest.1.on.unwrap_or(self.material.request.today).max(self.material.request.today);
        let rows: Vec<Row> = owing
            .into_iter()
            .map(|(record, action)| {
                let overdue = action.due.is_some_and(|due| due < day);
                let due = self.material.day(action.due);
                let who = self.material.view.at(action.assignee).map(|it| it.title.clone());
                let status = action.status.map(|it| self.material.choice("action_status", it.word()));
                let standing = if overdue { self.label("plan-overdue") } else { status.unwrap_or_default() };
                let cells = [
                    table::code_cell(&record.code),
                    table::stacked(
                        std::iter::once(vec![Inline::Text(record.title.clone())])
                            .chain(self.prose.paragraphs(&record.body)),
                    ),
                    Cell::from(who.unwrap_or_default()),
                    Cell::from(due),
                    Cell::from(standing),
                ];
                table::record_row(&record.code, cells)
            })
            .collect();
        self.section(1, "status-actions", "status-actions-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("status-action")),
            table::fixed(self.label("plan-owner"), 66.0),
            table::fixed(self.label("status-due"), 68.0),
            table::fixed(self.label("plan-standing"), 62.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
