//! The trainings held: who came, with what score, and how much better people understood afterwards.

use figure::{Chart, ChartKind, Series};
use i18n::Args;
use model::Record;
use model::training::{Attendance, Course, TrainingEvent};
use typeset::{Block, Cell, Column, FigureClass, Inline, Row, Table};

use super::TrainingPlan;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, TrainingPlan> {
    pub(super) fn events(&mut self) {
        let mut events: Vec<(&Record, &TrainingEvent)> = self.material.view.all::<TrainingEvent>().collect();
        if events.is_empty() {
            return;
        }
        events.sort_by_key(|(_, event)| (event.held_on.is_none(), event.held_on));
        let held = |event: &TrainingEvent| event.held_on.is_some_and(|day| day <= self.material.request.today);
        let all_held = events.iter().all(|(_, event)| held(event));
        self.section(1, "training-events", if all_held { "training-events-held-text" } else { "training-events-text" });
        let rows = events.iter().map(|(record, event)| self.event(record, event)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("training-event")),
            table::fixed(self.label("training-day"), 66.0),
            table::fixed(self.label("training-trainer"), 62.0),
            table::narrow(self.label("training-present"), 46.0),
            table::narrow(self.label("training-score"), 46.0),
            table::narrow(self.label("training-survey"), 62.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
        self.survey_chart(&events);
        self.unheld(&events);
        self.absent(&events);
    }

    fn event(&self, record: &Record, event: &TrainingEvent) -> Row {
        let course = self.material.view.at(event.course);
        let course = course.map(|it| vec![table::reference(&it.code), Inline::Text(format!(" {}", it.title))]);
        let mode = event.mode.map(|mode| self.material.choice("mode", mode.word()));
        let place = Some(event.place.trim().to_owned()).filter(|place| !place.is_empty());
        let where_to = vec![Inline::Muted(self.material.apart(mode.into_iter().chain(place)))];
        let title = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        let present = event.attendance.iter().filter(|person| person.present == Some(true)).count();
        let came = match event.attendance.len() {
            0 => Cell::inlines(vec![Inline::Muted(self.label("doc-unknown"))]),
            all => Cell::from(format!("{} / {}", self.material.count(present), self.material.count(all))),
        };
        let survey = match (event.survey.before, event.survey.after) {
            (Some(before), Some(after)) => format!("{} → {}", before.0, after.0),
            _ => String::new(),
        };
        let average = average(&event.attendance).map(|score| self.material.texts.format().decimal(score, 1));
        let cells = [
            table::code_cell(&record.code),
            table::stacked(title.chain(course).chain([where_to])),
            Cell::from(self.material.day(event.held_on)),
            Cell::from(self.material.person(event.trainer)),
            came,
            Cell::from(average.unwrap_or_default()),
            Cell::from(survey),
        ];
        table::record_row(&record.code, cells)
    }

    /// How well people understood before and after each event.
    fn survey_chart(&mut self, events: &[(&Record, &TrainingEvent)]) {
        let asked: Vec<_> = events
            .iter()
            .filter_map(|(record, event)| Some((*record, event.survey.before?.0, event.survey.after?.0)))
            .collect();
        if asked.len() < 2 {
            return;
        }
        let series = |key: &str, values: Vec<i64>| Series {
            name: self.label(key),
            values: values.into_iter().map(|value| Some(value as f64)).collect(),
            points: Vec::new(),
        };
        let chart = Chart {
            kind: ChartKind::Bar,
            categories: asked.iter().map(|(record, ..)| record.code.clone()).collect(),
            series: vec![
                series("training-before", asked.iter().map(|it| it.1).collect()),
                series("training-after", asked.iter().map(|it| it.2).collect()),
            ],
            x: self.label("training-event"),
            y: self.label("training-understanding"),
            ..Chart::default()
        };
        let mean = |values: &mut dyn Iterator<Item = i64>| values.sum::<i64>() as f64 / asked.len() as f64;
        let format = self.material.texts.format();
        let args = Args::new()
            .with("before", format.number(mean(&mut asked.iter().map(|it| it.1)), 0))
            .with("after", format.number(mean(&mut asked.iter().map(|it| it.2)), 0))
            .with("events", asked.len());
        let description = self.material.text("training-figure-description", &args);
        let caption = self.label("training-figure");
        let text = self.material.text("training-survey-text", &args);
        self.paragraph(text);
        self.figure(FigureClass::Chart, chart, caption, description);
    }

    /// The courses of which no session was held or set: those for whom they are meant are not trained either.
    fn unheld(&mut self, events: &[(&Record, &TrainingEvent)]) {
        let taught =
            |course: &Record| events.iter().any(|(_, event)| event.course.is_some_and(|it| it.id == course.id));
        let courses = self.material.view.all::<Course>().map(|(record, _)| record).filter(|course| !taught(course));
        let named: Vec<String> = courses.map(|course| format!("{} {}", course.code, course.title)).collect();
        if named.is_empty() {
            return;
        }
        let args = Args::new().with("courses", self.material.texts.format().list(&named));
        let text = self.material.text("training-unheld-text", &args);
        self.run_in("training-unheld", text);
    }

    /// Those who did not come and have still to be trained.
    fn absent(&mut self, events: &[(&Record, &TrainingEvent)]) {
        let missed = events.iter().flat_map(|(record, event)| {
            let absent = event.attendance.iter().filter(|person| person.present == Some(false));
            absent.map(|person| (*record, *event, person))
        });
        let rows: Vec<Row> = missed
            .map(|(record, event, person)| {
                Row::new([
                    Cell::inlines(vec![Inline::Bold(person.name.trim().to_owned())]),
                    Cell::from(person.role.trim()),
                    Cell::inlines(vec![table::reference(&record.code), Inline::Text(format!(" {}", record.title))]),
                    Cell::from(self.material.day(event.held_on)),
                ])
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(2, "training-absent", "training-absent-text");
        let columns = vec![
            table::fixed(self.label("training-person"), 90.0),
            table::fixed(self.label("training-role"), 100.0),
            Column::text(self.label("training-event")),
            table::fixed(self.label("training-day"), 72.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// The appendix: everybody who was expected, event by event.
    pub(super) fn attendance(&mut self) {
        let mut rows: Vec<Row> = Vec::new();
        let events = self.material.view.all::<TrainingEvent>().filter(|(_, event)| !event.attendance.is_empty());
        let mut events: Vec<_> = events.collect();
        events.sort_by_key(|(_, event)| (event.held_on.is_none(), event.held_on));
        for (record, event) in events {
            let day = self.material.day(event.held_on);
            let title = vec![
                Inline::Bold(format!("{}  ", record.code)),
                Inline::Text(record.title.clone()),
                Inline::Muted(format!("  {day}")),
            ];
            rows.push(table::group_row(title));
            rows.extend(event.attendance.iter().map(|person| self.attended_row(person)));
        }
        if rows.is_empty() {
            return;
        }
        self.section(1, "training-attendance", "training-attendance-text");
        let columns = vec![
            Column::text(self.label("training-person")),
            Column::text(self.label("training-role")),
            table::fixed(self.label("training-attended"), 90.0),
            table::narrow(self.label("training-own-score"), 70.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn attended_row(&self, person: &Attendance) -> Row {
        let key = match person.present {
            Some(true) => "training-came",
            Some(false) => "training-missed",
            None => "doc-unknown",
        };
        let score = person.score.map(|score| self.material.texts.format().integer(score.0));
        Row::new([
            Cell::from(person.name.trim()),
            Cell::from(person.role.trim()),
            Cell::from(self.label(key)),
            Cell::from(score.unwrap_or_default()),
        ])
    }
}

/// The mean of the scores that were given.
fn average(attendance: &[Attendance]) -> Option<f64> {
    let scores: Vec<i64> = attendance.iter().filter_map(|person| Some(person.score?.0)).collect();
    (!scores.is_empty()).then(|| scores.iter().sum::<i64>() as f64 / scores.len() as f64)
}
