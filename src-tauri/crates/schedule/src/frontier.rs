//! The places whose times must be computed again, as bits, visited in order.

/// A set of places.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frontier {
    words: Vec<u64>,
    count: usize,
}

const BITS: usize = 64;

impl Frontier {
    pub fn new(count: usize) -> Frontier {
        Frontier { words: vec![0; count.div_ceil(BITS)], count }
    }

    pub fn mark(&mut self, place: usize) {
        self.words[place / BITS] |= 1 << (place % BITS);
    }

    pub fn mark_all(&mut self) {
        self.words.fill(u64::MAX);
        if let (Some(last), rest @ 1..) = (self.words.last_mut(), self.count % BITS) {
            *last = (1 << rest) - 1;
        }
    }

    /// Takes the first place at or after `from`.
    pub fn take_from(&mut self, from: usize) -> Option<usize> {
        let mut at = from / BITS;
        let mut word = self.words.get(at)? & (u64::MAX << (from % BITS));
        while word == 0 {
            at += 1;
            word = *self.words.get(at)?;
        }
        let bit = word.trailing_zeros() as usize;
        self.words[at] &= !(1 << bit);
        Some(at * BITS + bit)
    }

    /// Takes the last place before `end`.
    pub fn take_before(&mut self, end: usize) -> Option<usize> {
        let last = end.checked_sub(1)?;
        let mut at = last / BITS;
        let mut word = self.words.get(at)? & (u64::MAX >> (BITS - 1 - last % BITS));
        while word == 0 {
            at = at.checked_sub(1)?;
            word = self.words[at];
        }
        let bit = BITS - 1 - word.leading_zeros() as usize;
        self.words[at] &= !(1 << bit);
        Some(at * BITS + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_taken_in_order_from_either_end() {
        let places = [0, 1, 63, 64, 127, 129, 199];
        let marked = || {
            let mut frontier = Frontier::new(200);
            places.iter().for_each(|place| frontier.mark(*place));
            frontier
        };
        let mut frontier = marked();
        let mut next = 0;
        let ascending: Vec<usize> = std::iter::from_fn(|| {
            let taken = frontier.take_from(next)?;
            next = taken + 1;
            Some(taken)
        })
        .collect();
        assert_eq!(ascending, places);
        let mut frontier = marked();
        let mut end = 200;
        let mut descending: Vec<usize> = std::iter::from_fn(|| {
            end = frontier.take_before(end)?;
            Some(end)
        })
        .collect();
        descending.reverse();
        assert_eq!(descending, places);
    }

    #[test]
    fn all_places_are_all_and_no_more() {
        for count in [0, 1, 64, 65, 130] {
            let mut frontier = Frontier::new(count);
            frontier.mark_all();
            assert_eq!((0..).map_while(|next| frontier.take_from(next)).count(), count);
        }
    }
}
