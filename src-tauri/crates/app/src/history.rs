//! History: undo, redo and the list of what was done.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Label;
use ts_rs::TS;

use crate::{App, Nothing, Patch, Trouble};

/// What was taken back or done again.
#[derive(Debug, Serialize, TS)]
pub struct Undone {
    label: Label,
    patch: Patch,
}

/// Which operations to list.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ListHistory {
    /// How many at most; 100 where nothing is said.
    limit: Option<u32>,
    /// Only those before this number.
    #[ts(optional, type = "number")]
    before: Option<i64>,
}

/// One operation.
#[derive(Debug, Serialize, TS)]
pub struct OperationView {
    #[ts(type = "number")]
    pub(crate) seq: i64,
    pub(crate) id: model::Id,
    pub(crate) label: Label,
    pub(crate) author: String,
    pub(crate) at: String,
    /// Whether it was taken back and not done again.
    pub(crate) undone: bool,
}

/// Operations, newest first.
#[derive(Debug, Serialize, TS)]
pub struct History {
    operations: Vec<OperationView>,
}

pub(crate) fn undo(app: &mut App, _: Nothing) -> Result<Undone, Trouble> {
    let (label, patch) = app.step_back()?;
    Ok(Undone { label, patch })
}

pub(crate) fn redo(app: &mut App, _: Nothing) -> Result<Undone, Trouble> {
    let (label, patch) = app.step_forward()?;
    Ok(Undone { label, patch })
}

pub(crate) fn history(app: &mut App, request: ListHistory) -> Result<History, Trouble> {
    let operations = app.open()?.history(request.limit.unwrap_or(100), request.before)?;
    Ok(History { operations })
}
