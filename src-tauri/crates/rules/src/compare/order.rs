//! Which records stand elsewhere than before: the fewest whose moving explains the new order.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use model::{Id, Kind};

use super::Snapshot;

/// A record with its place in the earlier order.
type Placed = (usize, Id);

/// The records of both states that have another parent, or another place among the siblings that stayed.
pub(super) fn moved(before: &Snapshot, after: &Snapshot) -> BTreeSet<Id> {
    let places: HashMap<Id, (usize, Option<Id>)> =
        before.records.iter().enumerate().map(|(place, record)| (record.id, (place, record.parent))).collect();
    let mut moved = BTreeSet::new();
    let mut siblings: BTreeMap<(Kind, Option<Id>), Vec<Placed>> = BTreeMap::new();
    for record in &after.records {
        match places.get(&record.id) {
            Some((place, parent)) if *parent == record.parent => {
                siblings.entry((record.kind, record.parent)).or_default().push((*place, record.id));
            }
            Some(_) => drop(moved.insert(record.id)),
            None => {}
        }
    }
    for group in siblings.values() {
        let places: Vec<usize> = group.iter().map(|(place, _)| *place).collect();
        let stayed = longest_rising(&places);
        moved.extend(group.iter().enumerate().filter(|(order, _)| !stayed.contains(order)).map(|(_, (_, id))| *id));
    }
    moved
}

/// The positions of a longest rising part of a list of distinct numbers (patience sorting, n log n).
fn longest_rising(numbers: &[usize]) -> BTreeSet<usize> {
    // The position of the smallest number that ends a rising part of each length, and the position before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (position, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = position,
            None => ends.push(position),
        }
    }
    std::iter::successors(ends.last().copied(), |position| before[*position]).collect()
}

#[cfg(test)]
mod tests {
    use super::longest_rising;

    #[test]
    fn one_number_that_went_to_the_front_is_the_only_one_that_moved() {
        assert_eq!(longest_rising(&[9, 1, 2, 3]), [1, 2, 3].into());
        assert_eq!(longest_rising(&[1, 2, 0, 3]), [0, 1, 3].into());
        assert_eq!(longest_rising(&[]), [].into());
    }

    #[test]
    fn the_part_that_stays_is_as_long_as_any() {
        // Every arrangement of six numbers against every choice of some of them.
        let mut arrangement = [0, 1, 2, 3, 4, 5];
        let mut state = [0usize; 6];
        let mut turn = 0;
        while turn < 6 {
            if state[turn] < turn {
                arrangement.swap(if turn % 2 == 0 { 0 } else { state[turn] }, turn);
                let longest = (0u32..64)
                    .map(|choice| {
                        (0..6).filter(|at| choice >> at & 1 == 1).map(|at| arrangement[at]).collect::<Vec<_>>()
                    })
                    .filter(|chosen| chosen.is_sorted())
                    .map(|chosen| chosen.len())
                    .max();
                assert_eq!(Some(longest_rising(&arrangement).len()), longest, "{arrangement:?}");
                state[turn] += 1;
                turn = 0;
            } else {
                state[turn] = 0;
                turn += 1;
            }
        }
    }
}
