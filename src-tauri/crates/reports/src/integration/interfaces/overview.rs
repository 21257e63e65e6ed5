//! What the document is for, the systems around ours with their openness, and all interfaces at a glance.

use i18n::Args;
use model::Record;
use model::integration::{ExternalSystem, Interface, Openness};
use typeset::{Align, Block, Cell, Column, Inline, Row, Table, Width};

use super::Interfaces;
use crate::writer::Writer;
use crate::{front, table};

/// The word of a question, and where its answer lies.
type Question = (&'static str, fn(&Openness) -> Option<bool>);

/// The questions of the openness checklist.
const QUESTIONS: [Question; 7] = [
    ("documentation", |open| open.documentation),
    ("sandbox", |open| open.sandbox),
    ("authentication", |open| open.authentication),
    ("webhooks", |open| open.webhooks),
    ("bulk", |open| open.bulk),
    ("rate_limit", |open| open.rate_limit),
    ("custom_fields", |open| open.custom_fields),
];

impl Writer<'_, '_, Interfaces> {
    pub(super) fn opening(&mut self) {
        self.push(Block::PageBreak);
        let title = self.label("interfaces-about");
        self.heading(1, title);
        let (project, _, _) = front::names(self.material);
        let view = &self.material.view;
        let args = Args::new()
            .with("project", project)
            .with("systems", view.all::<ExternalSystem>().count())
            .with("interfaces", view.all::<Interface>().count());
        let text = self.material.text("interfaces-about-text", &args);
        self.paragraph(text);
        let steps = self.label("interfaces-steps-text");
        self.run_in("interfaces-steps", steps);
    }

    pub(super) fn systems(&mut self) {
        let systems: Vec<(&Record, &ExternalSystem)> = self.material.view.all::<ExternalSystem>().collect();
        if systems.is_empty() {
            return;
        }
        self.section(1, "interfaces-systems", "interfaces-systems-text");
        let rows = systems.iter().map(|(record, system)| self.system(record, system)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("interfaces-system")),
            Column::text(self.label("interfaces-vendor")),
            table::fixed(self.label("interfaces-collaboration"), 76.0),
            Column::text(self.label("interfaces-contact")),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
        self.section(2, "interfaces-openness", "interfaces-openness-text");
        let table = self.openness(&systems);
        self.push(Block::Table(table));
    }

    fn system(&self, record: &Record, system: &ExternalSystem) -> Row {
        let kind = self.material.system_type(record, system).map(|kind| vec![Inline::Muted(kind)]);
        let mut what: Vec<Vec<Inline>> =
            std::iter::once(vec![Inline::Bold(record.title.clone())]).chain(kind).collect();
        what.extend(self.prose.paragraphs(&record.body));
        let lines = |texts: [&str; 2]| {
            let filled = texts.into_iter().map(str::trim).filter(|text| !text.is_empty());
            table::stacked(filled.map(|text| vec![Inline::Text(text.to_owned())]))
        };
        let collaboration = system.collaboration.map(|it| self.material.choice("collaboration", it.word()));
        let cells = [
            table::code_cell(&record.code),
            table::stacked(what),
            lines([&system.vendor, &system.hosting]),
            Cell::from(collaboration.unwrap_or_default()),
            lines([&system.contact, &system.service_level]),
        ];
        table::record_row(&record.code, cells)
    }

    /// Yes, no or unknown for each question, and how many are answered with yes.
    fn openness(&self, systems: &[(&Record, &ExternalSystem)]) -> Table {
        let sign = |answer: Option<bool>| match answer {
            Some(true) => "●",
            Some(false) => "×",
            None => "?",
        };
        let rows = systems.iter().map(|(record, system)| {
            let answers = QUESTIONS.iter().map(|(_, question)| question(&system.openness));
            let yes = answers.clone().filter(|answer| *answer == Some(true)).count();
            let cells =
                std::iter::once(Cell::from(record.title.as_str())).chain(answers.map(|it| Cell::from(sign(it))));
            let open = Cell::from(format!("{yes}/{}", QUESTIONS.len()));
            Row { source: Some(record.code.clone()), ..Row::new(cells.chain([open])) }
        });
        let mark = |title: String| Column { title, align: Align::Center, width: Width::Fixed(48.0) };
        let mut columns = vec![Column::text(self.label("interfaces-system"))];
        columns.extend(QUESTIONS.iter().map(|(word, _)| mark(self.label(&format!("interfaces-open-{word}")))));
        columns.push(mark(self.label("interfaces-open")));
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    /// Every interface in a line.
    pub(super) fn list(&mut self) {
        self.section(1, "interfaces-list", "interfaces-list-text");
        let rows: Vec<Row> = self
            .material
            .view
            .all::<Interface>()
            .map(|(record, interface)| {
                let choice = |name, word: Option<&'static str>| {
                    Cell::from(word.map(|word| self.material.choice(name, word)).unwrap_or_default())
                };
                let system = self.material.view.at(interface.system);
                Row::new([
                    Cell::inlines(vec![table::reference(&record.code)]),
                    Cell::inlines(vec![Inline::Text(record.title.clone())]),
                    Cell::from(system.map(|system| system.title.clone()).unwrap_or_default()),
                    choice("direction", interface.direction.map(|it| it.word())),
                    choice("pattern", interface.pattern.map(|it| it.word())),
                    Cell::from(interface.frequency.trim()),
                    choice("interface_state", interface.state.map(|it| it.word())),
                ])
            })
            .collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 48.0),
            Column::text(self.label("interfaces-interface")),
            Column::text(self.label("interfaces-system")),
            table::fixed(self.label("interfaces-direction"), 40.0),
            table::fixed(self.label("interfaces-pattern"), 54.0),
            Column::text(self.label("interfaces-frequency")),
            table::fixed(self.label("interfaces-state"), 62.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }
}
