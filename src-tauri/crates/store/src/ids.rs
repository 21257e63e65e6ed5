//! New identities: unique everywhere, and within one process each larger than the one before.

use model::{Id, Moment};

/// Yields identities. A clock that is set back does not disturb their order.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    last: (u64, u128),
}

/// The random part of an identity has 80 bits.
const RANDOM_LIMIT: u128 = 1 << 80;

impl Ids {
    pub(crate) fn next(&mut self, now: Moment) -> Id {
        let milliseconds = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let (last, random) = self.last;
        self.last = if milliseconds > last {
            // The top bit stays free, so that counting up from there never runs over.
            (milliseconds, ulid::Ulid::generate().random() & (RANDOM_LIMIT / 2 - 1))
        } else if random + 1 < RANDOM_LIMIT {
            (last, random + 1)
        } else {
            (last + 1, 0)
        };
        Id::from_parts(self.last.0, self.last.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_does_not_disturb_the_order() {
        let mut ids = Ids::default();
        let late = Moment::from_timestamp_millis(1_800_000_000_000).expect("a valid time");
        let early = Moment::from_timestamp_millis(1_700_000_000_000).expect("a valid time");
        let made: Vec<Id> = [late, late, early, early, late].into_iter().map(|now| ids.next(now)).collect();
        assert!(made.is_sorted_by(|a, b| a < b), "{made:?}");
    }
}
