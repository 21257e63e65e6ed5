//! Initiatives wait for each other on the road map, and must not do so in a circle.

use std::collections::HashSet;

use model::research::Initiative;
use model::{Draft, Entity, Id, Kind, Project};

use crate::Trouble;

/// Refuses a change by which an initiative would in the end wait for itself, and names the circle.
pub(crate) fn keep_order(draft: &Draft) -> Result<(), Trouble> {
    let project = draft.project();
    let changed = draft.changes().iter().filter_map(|change| match &change.after {
        Some(Entity::Record(record)) if record.kind == Kind::Initiative => Some(record.id),
        _ => None,
    });
    for id in changed {
        if let Some(circle) = circle(project, id) {
            let codes: Vec<&str> =
                circle.iter().filter_map(|id| project.record(*id)).map(|it| it.code.as_str()).collect();
            return Err(Trouble::new("initiatives-in-circle").with("loop", codes.join(" → ")));
        }
    }
    Ok(())
}

/// The way from an initiative through what it waits for back to itself.
fn circle(project: &Project, start: Id) -> Option<Vec<Id>> {
    let mut seen = HashSet::new();
    let mut ways = vec![vec![start]];
    while let Some(way) = ways.pop() {
        let last = *way.last()?;
        let needs = project.get::<Initiative>(last).map(|it| it.depends_on.as_slice()).unwrap_or_default();
        for need in needs {
            let mut longer = way.clone();
            longer.push(need.id);
            if need.id == start {
                return Some(longer);
            }
            if seen.insert(need.id) {
                ways.push(longer);
            }
        }
    }
    None
}
