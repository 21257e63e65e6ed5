//! Where a record stands among its siblings: whole numbers with gaps, spread anew where a gap is used up.

use super::{Draft, Refusal};
use crate::{Id, Kind, Record};

/// The distance between neighbours when records are appended; leaves room for 32 halvings.
const RANK_GAP: i64 = 1 << 32;

impl Draft<'_> {
    /// The rank that places a record right after `after`, or last. Siblings are spread anew where no room is left.
    pub(super) fn place(
        &mut self,
        kind: Kind,
        parent: Option<Id>,
        after: Option<Id>,
        moving: &[Id],
    ) -> Result<i64, Refusal> {
        let Some(after) = after else {
            // The usual case, asked once for each row of a paste: only the last sibling is looked at.
            let mut backwards = self.project.children(kind, parent).rev();
            let last = backwards.find(|sibling| !moving.contains(&sibling.id));
            return Ok(last.map_or(RANK_GAP, |sibling| sibling.rank + RANK_GAP));
        };
        let siblings = self.siblings(kind, parent, moving);
        // A sibling that is itself being moved was placed just now, so it counts although it is in `moving`.
        let lower = self.record(after)?;
        if lower.parent != parent || lower.kind != kind {
            return Err(Refusal::NotFound(after));
        }
        let lower = lower.rank;
        let upper = siblings.iter().map(|(rank, _)| *rank).find(|rank| *rank > lower);
        match upper {
            None => Ok(lower + RANK_GAP),
            Some(upper) if upper - lower >= 2 => Ok(lower + (upper - lower) / 2),
            Some(_) => {
                self.spread(kind, parent);
                self.place(kind, parent, Some(after), moving)
            }
        }
    }

    pub(super) fn front(&mut self, kind: Kind, parent: Option<Id>, moving: &[Id]) -> Result<i64, Refusal> {
        let first = self.siblings(kind, parent, moving).first().map(|(rank, _)| *rank);
        Ok(first.map_or(RANK_GAP, |rank| rank - RANK_GAP))
    }

    fn siblings(&self, kind: Kind, parent: Option<Id>, moving: &[Id]) -> Vec<(i64, Id)> {
        let siblings = self.project.children(kind, parent).map(|record| (record.rank, record.id));
        siblings.filter(|(_, id)| !moving.contains(id)).collect()
    }

    fn spread(&mut self, kind: Kind, parent: Option<Id>) {
        let siblings: Vec<Record> = self.project.children(kind, parent).cloned().collect();
        for (index, before) in siblings.into_iter().enumerate() {
            let after = Record { rank: (index as i64 + 1) * RANK_GAP, ..before.clone() };
            self.put(Some(before), after);
        }
    }
}
