//! Two states of a short text side by side, with what went and what came marked.

use rules::compare::{RunKind, words};
use typeset::Inline;

/// The state before, with what went marked as deleted, and the state after, with what came marked as inserted.
pub(super) fn sides(before: &str, after: &str) -> (Vec<Inline>, Vec<Inline>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for run in words(before.trim(), after.trim()) {
        match run.kind {
            RunKind::Same => {
                left.push(Inline::Text(run.text.clone()));
                right.push(Inline::Text(run.text));
            }
            RunKind::Deleted => left.push(Inline::Deleted(run.text)),
            RunKind::Inserted => right.push(Inline::Inserted(run.text)),
        }
    }
    (left, right)
}
