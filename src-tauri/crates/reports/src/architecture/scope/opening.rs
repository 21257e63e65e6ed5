//! The first chapter: what the document is for, how to read it, what it asks of the reader.

use i18n::Args;
use model::architecture::{Priority, Scope};
use typeset::{Block, Callout, Cell, Column, Inline, Paragraph, Row, Table};

use super::{SUBJECT, ScopeConfirmation};
use crate::writer::Writer;
use crate::{front, table};

impl Writer<'_, '_, ScopeConfirmation> {
    pub(super) fn opening(&mut self) {
        self.push(Block::PageBreak);
        let title = self.label("scope-about");
        self.heading(1, title);
        self.draft_warning(SUBJECT);
        let (project, _, _) = front::names(self.material);
        let purpose = self.material.texts.text("scope-purpose-text", &Args::new().with("project", project));
        self.run_in("scope-purpose", purpose);
        for (title, text) in [("scope-reading", "scope-reading-text"), ("scope-answering", "scope-answering-text")] {
            let text = self.label(text);
            self.run_in(title, text);
        }
        self.boundary_rule();
        // The words stand right below the rule that uses them, so they need neither a number nor an entry in a list.
        let lead = vec![Inline::Bold(self.label("scope-legend"))];
        self.push(Block::Paragraph(Paragraph { inlines: lead, ..Paragraph::default() }));
        let legend = self.legend();
        self.push(Block::Table(legend));
    }

    fn boundary_rule(&mut self) {
        let callout = Callout {
            title: self.label("scope-boundary-rule"),
            paragraphs: vec![vec![Inline::Text(self.label("scope-boundary-rule-text"))]],
            ..Callout::default()
        };
        self.push(Block::Callout(callout));
    }

    /// The words of scope and priority that the document uses, with their meaning.
    fn legend(&self) -> Table {
        let used = |scope: &Scope| self.material.catalogue.of_scope(*scope).next().is_some();
        let scopes = [Scope::In, Scope::Optional, Scope::Deferred, Scope::Out].into_iter().filter(used);
        let ranked =
            |priority: &Priority| self.material.catalogue.leaves().any(|leaf| leaf.feature.priority == Some(*priority));
        let priorities = Priority::ALL.iter().copied().filter(ranked);
        let scope_rows: Vec<Row> = scopes.map(|scope| self.meaning("scope", scope.word())).collect();
        let priority_rows: Vec<Row> = priorities.map(|priority| self.meaning("priority", priority.word())).collect();
        let mut rows = Vec::new();
        for (key, group) in [("scope-scope", scope_rows), ("scope-priority", priority_rows)] {
            if !group.is_empty() {
                rows.push(table::group_row(vec![Inline::Text(self.label(key))]));
                rows.extend(group);
            }
        }
        let mark = table::fixed(self.label("scope-legend-word"), 90.0);
        let columns = vec![mark, Column::text(self.label("scope-legend-meaning"))];
        Table { columns, rows, ..Table::default() }
    }

    fn meaning(&self, choice: &str, word: &str) -> Row {
        let mark = Inline::Bold(self.material.choice(choice, word));
        Row::new([Cell::inlines(vec![mark]), Cell::from(self.label(&format!("scope-legend-{word}")))])
    }
}
