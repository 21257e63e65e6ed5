//! The arrows of a schedule: from where a task ends to where the one that waits for it begins, along right angles.

use crate::palette::{ALARM, LINE};
use crate::scene::Stroke;
use crate::sheet::{Area, Sheet};

use super::bars;
use super::{BarKind, GanttRow};

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// Where its bar begins and ends.
    pub reach: (f32, f32),
    /// The height of its bar's middle.
    pub y: f32,
    /// Upper and lower edge of the row.
    pub band: (f32, f32),
}

const HEAD: f32 = 3.6;
const OUT: f32 = 3.5;
const BEFORE: f32 = 6.0;

/// Draws the arrow between two rows.
pub(super) fn draw(sheet: &mut Sheet, from: (&GanttRow, Place), to: (&GanttRow, Place), plot: Area) {
    let points = route(from, to, plot);
    let color = if from.0.critical && to.0.critical { ALARM } else { LINE };
    sheet.polyline(&points, Stroke::solid(color, 0.7));
    if let [.., before, tip] = points.as_slice() {
        sheet.arrow_head(*before, *tip, HEAD, color);
    }
}

/// The corners of an arrow.
fn route(from: (&GanttRow, Place), to: (&GanttRow, Place), plot: Area) -> Vec<(f32, f32)> {
    let half = |row: &GanttRow| if row.kind == BarKind::Milestone { bars::DIAMOND } else { bars::HEIGHT / 2.0 };
    let side = |row: &GanttRow| if row.kind == BarKind::Milestone { bars::DIAMOND } else { 0.0 };
    let start = (from.1.reach.1 + side(from.0), from.1.y);
    let down = to.1.y > from.1.y;
    let entry = match to.0.kind {
        BarKind::Milestone => to.1.reach.0,
        _ => to.1.reach.0 + ((to.1.reach.1 - to.1.reach.0) / 2.0).min(3.0),
    };
    if entry >= start.0 {
        let tip = to.1.y + if down { -half(to.0) } else { half(to.0) };
        return vec![start, (entry, start.1), (entry, tip)];
    }
    // The one that waits begins earlier: around its beginning, along the edge of its row.
    let right = (start.0 + OUT).min(plot.right());
    let tip = (to.1.reach.0 - side(to.0), to.1.y);
    let left = (tip.0 - BEFORE).max(plot.x);
    let edge = if down { to.1.band.0 } else { to.1.band.1 };
    vec![start, (right, start.1), (right, edge), (left, edge), (left, tip.1), tip]
}
