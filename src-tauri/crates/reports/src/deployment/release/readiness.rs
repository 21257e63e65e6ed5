//! Go or no-go: what the numbers say today, for the meeting that decides, and the decision itself.

use i18n::Args;
use model::Record;
use model::deployment::{Defect, DeploymentOption, GoNoGo, Release};
use model::development::{IssueStatus, Severity};
use model::training::TrainingEvent;
use typeset::{Block, Cell, Column, FieldKind, Row, Table};

use super::{Runbook, field};
use crate::table;
use crate::verdicts::{self, Outcome, Verdicts};
use crate::writer::Writer;

impl Writer<'_, '_, Runbook> {
    /// The decision that was taken or, before it, what it rests on and a place to record it.
    pub(super) fn decision(&mut self, record: &Record, release: &Release) {
        let title = self.label("release-go-no-go");
        self.heading(2, title);
        let decided = match release.go_no_go {
            Some(GoNoGo::Go) => "release-decided-go",
            Some(GoNoGo::NoGo) => "release-decided-no-go",
            Some(GoNoGo::Open) | None => "release-undecided",
        };
        let text = self.label(decided);
        self.paragraph(text);
        if decided != "release-undecided" {
            return;
        }
        let rows: Vec<Row> = self
            .readiness(release)
            .into_iter()
            .enumerate()
            .map(|(order, (key, found))| {
                let name = format!("ready{}", order + 1);
                let tick = field(record, &name, self.label("release-checked"), FieldKind::CheckBox);
                Row::new([Cell::from(self.label(key)), Cell::from(found), Cell::fields(vec![tick])])
            })
            .collect();
        let columns = vec![
            Column::text(self.label("release-criterion")),
            Column::text(self.label("release-found")),
            table::fixed(self.label("release-review"), 72.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
        let tick = |name: &str, key: &str| field(record, name, self.label(key), FieldKind::CheckBox);
        let line = |name: &str, key: &str| field(record, name, self.label(key), FieldKind::Text);
        let answer = vec![tick("go", "release-answer-go"), tick("no-go", "release-answer-no-go")];
        let who = vec![line("decided-by", "release-decided-by"), line("decided-on", "release-decided-on")];
        self.push(Block::Fields(answer));
        self.push(Block::Fields(who));
    }

    /// What is known today of each criterion.
    fn readiness(&self, release: &Release) -> Vec<(&'static str, String)> {
        let view = &self.material.view;
        let verdicts = Verdicts::of(view);
        let requirements = verdicts::requirements(view, &verdicts);
        let passed = requirements.iter().filter(|tested| tested.outcome == Outcome::Passed).count();
        let is_open = |defect: &&Defect| defect.status != Some(IssueStatus::Closed);
        let open: Vec<&Defect> = view.all::<Defect>().map(|(_, defect)| defect).filter(is_open).collect();
        let of = |severity| open.iter().filter(|defect| defect.severity == Some(severity)).count();
        let attendance: Vec<_> = view.all::<TrainingEvent>().flat_map(|(_, event)| &event.attendance).collect();
        let present = attendance.iter().filter(|person| person.present == Some(true)).count();
        let part = |key: &str, part: usize, whole: usize| {
            let args = Args::new().with("part", part).with("whole", whole);
            if whole == 0 { self.label("doc-unknown") } else { self.material.text(key, &args) }
        };
        let defects = Args::new().with("critical", of(Severity::Critical)).with("major", of(Severity::Major));
        let chosen = view.all::<DeploymentOption>().find(|(_, option)| option.chosen == Some(true));
        let described = !release.rollback.steps.trim().is_empty();
        vec![
            ("release-criterion-requirements", part("release-part-of", passed, requirements.len())),
            ("release-criterion-defects", self.material.text("release-defects-found", &defects)),
            ("release-criterion-training", part("release-people-of", present, attendance.len())),
            (
                "release-criterion-deployment",
                chosen.map_or_else(|| self.label("doc-to-be-confirmed"), |(record, _)| record.title.clone()),
            ),
            (
                "release-criterion-rollback",
                self.label(if described { "release-rollback-there" } else { "doc-to-be-confirmed" }),
            ),
        ]
    }
}
