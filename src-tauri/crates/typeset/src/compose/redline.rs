//! Changes in running text: a colour for those who see colours, a line for all.

use figure::Color;

use super::inline::Look;
use crate::display::Item;
use crate::style::{ADDED, AMBER, REMOVED};

/// What a span shows of a change: its colour says it to those who see colours, its line to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Redline {
    Inserted,
    Deleted,
    Changed,
}

pub(super) fn redlined(plain: Look, change: Redline) -> Look {
    let color = match change {
        Redline::Inserted => ADDED,
        Redline::Deleted => REMOVED,
        Redline::Changed => AMBER,
    };
    Look { color, change: Some(change), ..plain }
}

/// The line of a change: two below what was added, one through what is gone, a dotted one below what is different.
pub(super) fn redline(change: Redline, [x, y, width, size]: [f32; 4], items: &mut Vec<Item>) {
    let mut rule = |y: f32, color: Color, dash: Option<(f32, f32)>| {
        items.push(Item::Rule { from: (x, y), to: (x + width, y), color, width: 0.6, dash });
    };
    match change {
        Redline::Inserted => {
            rule(y + size * 0.15, ADDED, None);
            rule(y + size * 0.15 + 1.4, ADDED, None);
        }
        Redline::Deleted => rule(y - size * 0.32, REMOVED, None),
        Redline::Changed => rule(y + size * 0.18, AMBER, Some((1.0, 1.6))),
    }
}
