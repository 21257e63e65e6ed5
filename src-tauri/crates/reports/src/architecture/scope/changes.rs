//! How changes are handled once both sides have agreed to the scope.

use typeset::{Block, Inline, List, ListItem};

use super::ScopeConfirmation;
use crate::writer::Writer;

impl Writer<'_, '_, ScopeConfirmation> {
    /// How changes are handled once the scope is signed.
    pub(super) fn changes(&mut self) {
        self.section(1, "scope-changes", "scope-changes-text");
        let keys = ["written", "impact", "kinds", "decision", "acceptance"];
        let item =
            |key| ListItem { inlines: vec![Inline::Text(self.label(&format!("scope-change-{key}")))], children: None };
        let items = keys.into_iter().map(item).collect();
        self.push(Block::List(List { ordered: true, items, source: None }));
    }
}
