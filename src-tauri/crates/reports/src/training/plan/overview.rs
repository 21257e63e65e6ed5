//! The first chapter: how many learn in how many courses, how many came, and that training is more than operation.

use i18n::Args;
use model::LinkKind;
use model::training::{Attendance, AudienceGroup, Course, CoursePurpose, TrainingEvent};
use typeset::{Block, Callout, Cell, Column, Inline, Row, Table, Tone};

use super::TrainingPlan;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, TrainingPlan> {
    pub(super) fn overview(&mut self) {
        self.section(1, "training-overview", "training-overview-text");
        let text = self.in_numbers();
        self.paragraph(text);
        self.untaught();
        if self.material.view.all::<Course>().next().is_none() {
            return;
        }
        let text = self.label("training-purposes-text");
        self.paragraph(text);
        let rows = CoursePurpose::ALL.iter().map(|purpose| self.purpose(*purpose)).collect();
        let columns = vec![
            table::fixed(self.label("training-purpose"), 84.0),
            Column::text(self.label("training-purpose-meaning")),
            table::narrow(self.label("training-courses-count"), 58.0),
            table::narrow(self.label("training-hours"), 58.0),
            table::narrow(self.label("training-held"), 58.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn in_numbers(&self) -> String {
        let view = &self.material.view;
        let people: i64 = view.all::<AudienceGroup>().filter_map(|(_, group)| Some(group.headcount?.0)).sum();
        let attended: Vec<&Attendance> = self.attended().collect();
        let present = attended.iter().filter(|person| person.present == Some(true)).count();
        let args = Args::new()
            .with("audiences", view.all::<AudienceGroup>().count())
            .with("people", people)
            .with("courses", view.all::<Course>().count())
            .with("events", self.held().count())
            .with("expected", attended.len())
            .with("present", present)
            .with("share", self.material.share(present, attended.len()));
        let key = if attended.is_empty() { "training-numbers-planned" } else { "training-numbers" };
        self.material.text(key, &args)
    }

    /// The events that were held, up to and with today.
    pub(super) fn held(&self) -> impl Iterator<Item = &'p TrainingEvent> {
        let today = self.material.request.today;
        let events = self.material.view.all::<TrainingEvent>().map(|(_, event)| event);
        events.filter(move |event| event.held_on.is_some_and(|day| day <= today))
    }

    fn attended(&self) -> impl Iterator<Item = &'p Attendance> {
        self.held().flat_map(|event| &event.attendance)
    }

    /// Audiences for whom there is no course: they would meet the system unprepared.
    fn untaught(&mut self) {
        let view = &self.material.view;
        let untaught =
            view.all::<AudienceGroup>().filter(|(it, _)| view.targets(LinkKind::Attends, it.id).next().is_none());
        let names: Vec<String> = untaught.map(|(record, _)| record.title.clone()).collect();
        if names.is_empty() {
            return;
        }
        let args = Args::new().with("audiences", self.material.texts.format().list(&names));
        let text = vec![Inline::Text(self.material.text("training-untaught-text", &args))];
        let title = self.label("training-untaught");
        let callout = Callout { tone: Tone::Attention, title, paragraphs: vec![text], source: None };
        self.push(Block::Callout(callout));
    }

    fn purpose(&self, purpose: CoursePurpose) -> Row {
        let courses = || self.material.view.all::<Course>().filter(move |(_, it)| it.purpose == Some(purpose));
        let hours: f64 = courses().filter_map(|(_, course)| course.hours).sum();
        let of_purpose = |event: &&TrainingEvent| {
            event.course.is_some_and(|course| courses().any(|(record, _)| record.id == course.id))
        };
        let held = self.held().filter(of_purpose).count();
        Row::new([
            Cell::inlines(vec![Inline::Bold(self.material.choice("course_purpose", purpose.word()))]),
            Cell::from(self.label(&format!("training-purpose-{}", purpose.word()))),
            Cell::from(self.material.count(courses().count())),
            Cell::from(self.material.texts.format().number(hours, 1)),
            Cell::from(self.material.count(held)),
        ])
    }
}
