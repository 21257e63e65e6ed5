//! The first chapter: what the document is for, how a requirement is read, and how much of everything it holds.

use i18n::Args;
use model::architecture::{Diagram, Priority};
use model::requirements::{Acceptance, Chart, DataField, Prototype, Requirement, RequirementType, Verification};
use typeset::{Block, Cell, Column, FigureClass, Inline, Row, Table};

use super::{SUBJECT, Specification};
use crate::writer::Writer;
use crate::{front, table};

impl Writer<'_, '_, Specification> {
    /// The figures by class, with their pages.
    pub(super) fn figure_lists(&mut self) {
        let lists = [
            (FigureClass::Flow, "spec-list-flows"),
            (FigureClass::Prototype, "spec-list-prototypes"),
            (FigureClass::Chart, "spec-list-charts"),
            (FigureClass::Other, "spec-list-others"),
        ];
        for (class, key) in lists {
            let title = self.label(key);
            self.push(Block::FigureList { class: Some(class), title });
        }
    }

    pub(super) fn opening(&mut self) {
        self.push(Block::PageBreak);
        let title = self.label("spec-about");
        self.heading(1, title);
        self.draft_warning(SUBJECT);
        let (project, _, _) = front::names(self.material);
        let purpose = self.material.texts.text("spec-purpose-text", &Args::new().with("project", project));
        self.run_in("spec-purpose", purpose);
        for (title, text) in
            [("spec-reading", "spec-reading-text"), ("spec-card", "spec-card-text"), ("spec-codes", "spec-codes-text")]
        {
            let text = self.label(text);
            self.run_in(title, text);
        }
        self.sizes();
        let counts = self.counts();
        self.push(Block::Table(counts));
        let legend = self.legend();
        self.push(Block::Table(legend));
    }

    /// How many of each kind of content there are, in one sentence.
    fn sizes(&mut self) {
        let view = &self.material.view;
        let args = Args::new()
            .with("requirements", view.all::<Requirement>().count())
            .with("examples", view.all::<Acceptance>().count())
            .with("diagrams", view.all::<Diagram>().count())
            .with("prototypes", view.all::<Prototype>().count())
            .with("charts", view.all::<Chart>().count())
            .with("fields", view.all::<DataField>().count());
        let text = self.material.texts.text("spec-sizes-text", &args);
        self.run_in("spec-sizes", text);
    }

    /// Requirements by type and priority.
    fn counts(&self) -> Table {
        let priorities: Vec<Priority> = Priority::ALL
            .iter()
            .copied()
            .filter(|priority| self.material.view.all::<Requirement>().any(|(_, it)| it.priority == Some(*priority)))
            .collect();
        let count = |kind: Option<RequirementType>, priority: Option<Priority>| {
            let all = self.material.view.all::<Requirement>().map(|(_, requirement)| requirement);
            let counted = all.filter(|it| kind.is_none_or(|kind| it.r#type == Some(kind)));
            counted.filter(|it| priority.is_none_or(|priority| it.priority == Some(priority))).count()
        };
        let number = |count: usize| match count {
            0 => Cell::from("–"),
            count => Cell::from(self.material.texts.format().integer(count as i64)),
        };
        let numbers = |kind: Option<RequirementType>| {
            let each = priorities.iter().map(|priority| count(kind, Some(*priority))).collect::<Vec<_>>();
            each.into_iter().chain([count(kind, None)]).map(number).collect::<Vec<Cell>>()
        };
        let mut columns = vec![Column::text(self.label("spec-type"))];
        columns.extend(priorities.iter().map(|it| Column::number(self.material.choice("priority", it.word()))));
        columns.push(Column::number(self.label("doc-total")));
        let present = RequirementType::ALL.iter().copied().filter(|kind| count(Some(*kind), None) > 0);
        let mut rows: Vec<Row> = present
            .map(|kind| {
                let head = Cell::from(self.material.choice("requirement_type", kind.word()));
                Row::new(std::iter::once(head).chain(numbers(Some(kind))))
            })
            .collect();
        rows.push(table::total_row(std::iter::once(Cell::from(self.label("doc-total"))).chain(numbers(None))));
        let caption = vec![Inline::Text(self.label("spec-counts"))];
        Table { columns, rows, caption, ..Table::default() }
    }

    /// What the words of a card mean, as far as the document uses them.
    fn legend(&self) -> Table {
        let needs: Vec<&Requirement> = self.material.view.all::<Requirement>().map(|(_, it)| it).collect();
        let types = RequirementType::ALL.iter().filter(|it| needs.iter().any(|need| need.r#type == Some(**it)));
        let ways = Verification::ALL.iter().filter(|it| needs.iter().any(|need| need.verification == Some(**it)));
        let groups = [
            ("spec-type", types.map(|it| ("requirement_type", it.word())).collect::<Vec<_>>()),
            ("spec-verification", ways.map(|it| ("verification", it.word())).collect()),
        ];
        let mut rows = Vec::new();
        for (key, words) in groups.into_iter().filter(|(_, words)| !words.is_empty()) {
            rows.push(table::group_row(vec![Inline::Text(self.label(key))]));
            rows.extend(words.into_iter().map(|(choice, word)| {
                let mark = Cell::inlines(vec![Inline::Bold(self.material.choice(choice, word))]);
                Row::new([mark, Cell::from(self.label(&format!("spec-legend-{word}")))])
            }));
        }
        let columns =
            vec![table::fixed(self.label("spec-legend-word"), 90.0), Column::text(self.label("spec-legend-meaning"))];
        Table { columns, rows, caption: vec![Inline::Text(self.label("spec-legend"))], ..Table::default() }
    }
}
