//! Search over everything that the open project says.

use model::Brief;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, Trouble};

/// What to look for.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Question {
    text: String,
    /// How many hits at most; 50 where nothing is said.
    limit: Option<u32>,
}

/// One record that says what was looked for.
#[derive(Debug, Serialize, TS)]
pub struct Hit {
    record: Brief,
    field: String,
    snippet: String,
    /// Where in the snippet it stands, as beginning and end in UTF-16 units.
    ranges: Vec<[u32; 2]>,
}

/// The best hits, and how many there are in all.
#[derive(Debug, Serialize, TS)]
pub struct Found {
    hits: Vec<Hit>,
    total: u32,
}

pub(crate) fn search(app: &mut App, request: Question) -> Result<Found, Trouble> {
    let session = app.open_mut()?;
    let found = session.search(&request.text, request.limit.unwrap_or(50) as usize);
    let project = session.project();
    let hits = found.hits.into_iter().filter_map(|hit| {
        let record = project.record(hit.record)?.brief();
        Some(Hit { record, field: hit.field, snippet: hit.snippet, ranges: hit.ranges })
    });
    Ok(Found { hits: hits.collect(), total: found.total as u32 })
}
