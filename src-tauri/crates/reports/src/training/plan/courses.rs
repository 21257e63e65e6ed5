//! Who attends what: audiences against the four purposes, and the courses one by one.

use i18n::Args;
use model::training::{AudienceGroup, Course, CoursePurpose};
use model::{LinkKind, Record};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::TrainingPlan;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, TrainingPlan> {
    /// The matrix of audiences and courses.
    pub(super) fn audiences(&mut self) {
        let rows: Vec<Row> =
            self.material.view.all::<AudienceGroup>().map(|(record, group)| self.audience(record, group)).collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "training-matrix", "training-matrix-text");
        let mut columns = vec![
            table::fixed(self.label("training-audience"), 96.0),
            table::narrow(self.label("training-headcount"), 38.0),
        ];
        columns.extend(
            CoursePurpose::ALL.iter().map(|it| Column::text(self.material.choice("course_purpose", it.word()))),
        );
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn audience(&self, record: &Record, group: &AudienceGroup) -> Row {
        let courses: Vec<&Record> = self.material.view.targets(LinkKind::Attends, record.id).collect();
        let key_users: Vec<&str> =
            group.key_users.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        let helpers = (!key_users.is_empty()).then(|| {
            let args = Args::new().with("people", self.material.texts.format().list(&key_users));
            vec![Inline::Muted(self.material.text("training-key-users", &args))]
        });
        let title = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        let headcount = group.headcount.map(|count| self.material.texts.format().integer(count.0));
        let of_purpose = |purpose: &CoursePurpose| {
            let attended =
                courses.iter().filter(|it| it.get::<Course>().is_some_and(|it| it.purpose == Some(*purpose)));
            let line = |it: &&Record| [vec![table::reference(&it.code)], vec![Inline::Text(it.title.clone())]];
            let lines: Vec<Vec<Inline>> = attended.flat_map(line).collect();
            match (lines.is_empty(), courses.is_empty(), purpose) {
                (true, true, CoursePurpose::Alignment) => {
                    Cell::inlines(vec![Inline::Bold(self.label("training-no-course"))])
                }
                // A dash would say that they need none.
                (true, true, _) => Cell::default(),
                (true, false, _) => Cell::inlines(vec![Inline::Muted("–".to_owned())]),
                (false, _, _) => table::stacked(lines),
            }
        };
        let head = [table::stacked(title.chain(helpers)), Cell::from(headcount.unwrap_or_default())].into_iter();
        let cells: Vec<Cell> = head.chain(CoursePurpose::ALL.iter().map(of_purpose)).collect();
        table::record_row(&record.code, cells)
    }

    pub(super) fn courses(&mut self) {
        if self.material.view.all::<Course>().next().is_none() {
            return;
        }
        self.section(1, "training-courses", "training-courses-text");
        let mut rows: Vec<Row> = Vec::new();
        for purpose in CoursePurpose::ALL.iter().map(|purpose| Some(*purpose)).chain([None]) {
            let courses: Vec<_> = self.material.view.all::<Course>().filter(|(_, it)| it.purpose == purpose).collect();
            if courses.is_empty() {
                continue;
            }
            let name = purpose.map_or_else(
                || self.label("doc-to-be-confirmed"),
                |purpose| self.material.choice("course_purpose", purpose.word()),
            );
            rows.push(table::group_row(vec![Inline::Bold(name)]));
            rows.extend(courses.into_iter().map(|(record, course)| self.course(record, course)));
        }
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("training-course")),
            table::narrow(self.label("training-hours"), 40.0),
            table::fixed(self.label("training-material"), 50.0),
            table::fixed(self.label("training-features"), 136.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn course(&self, record: &Record, course: &Course) -> Row {
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())]).chain(self.prose.paragraphs(&record.body));
        let hours = course.hours.map(|hours| self.material.texts.format().number(hours, 1));
        let features = self.material.view.targets(LinkKind::Teaches, record.id);
        let features: Vec<String> = features.map(|feature| feature.title.clone()).collect();
        let cells = [
            table::code_cell(&record.code),
            table::stacked(what),
            Cell::from(hours.unwrap_or_default()),
            Cell::from(course.material_version.trim()),
            Cell::from(self.material.joined(features)),
        ];
        table::record_row(&record.code, cells)
    }
}
