//! Features: what the feature list is held against while it is written.

use model::architecture::Exclusion;
use model::{Brief, Record};
use serde::Serialize;
use ts_rs::TS;

use crate::{App, Nothing, Trouble};

/// A feature that seems to say what an exclusion leaves out.
#[derive(Debug, Serialize, TS)]
pub struct ConflictView {
    feature: Brief,
    exclusion: Brief,
    /// What was left out, in full.
    statement: String,
    /// The remark or decision that says why both can stand.
    answer: Option<Brief>,
}

/// The contradictions between the feature list and the exclusions, in the order of the list.
#[derive(Debug, Serialize, TS)]
pub struct Conflicts {
    conflicts: Vec<ConflictView>,
}

/// Holds every feature that may be delivered against the recorded exclusions.
pub(crate) fn conflicts(app: &mut App, _: Nothing) -> Result<Conflicts, Trouble> {
    let found = rules::conflicts(app.open()?.project());
    let view = |conflict: rules::Conflict| ConflictView {
        feature: conflict.feature.brief(),
        exclusion: conflict.exclusion.brief(),
        statement: conflict.exclusion.get::<Exclusion>().map(|it| it.statement.0.clone()).unwrap_or_default(),
        answer: conflict.answer.map(Record::brief),
    };
    Ok(Conflicts { conflicts: found.into_iter().map(view).collect() })
}
