//! Moves labels apart along one direction, each as little as possible.

/// A label that wants to stand at a place and takes a length.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wish {
    /// Where its middle wants to be.
    pub middle: f32,
    /// How much room it takes.
    pub length: f32,
}

/// Labels that had to move together, touching each other.
struct Cluster {
    /// Index of its first label in order.
    first: usize,
    length: f32,
    /// Sum over its labels of where its start would be if only that label counted.
    starts: f32,
    count: f32,
}

impl Cluster {
    fn start(&self, low: f32, high: f32) -> f32 {
        (self.starts / self.count).min(high - self.length).max(low)
    }
}

/// The middles of all labels, moved apart between `low` and `high`; none if there is not room for all of them.
pub(crate) fn spread(wishes: &[Wish], low: f32, high: f32) -> Option<Vec<f32>> {
    if wishes.iter().map(|wish| wish.length).sum::<f32>() > high - low {
        return None;
    }
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes[*a].middle.total_cmp(&wishes[*b].middle).then(a.cmp(b)));
    let mut clusters: Vec<Cluster> = Vec::new();
    for (first, index) in order.iter().enumerate() {
        let Wish { middle, length } = wishes[*index];
        let mut last = Cluster { first, length, starts: middle - length / 2.0, count: 1.0 };
        while let Some(before) = clusters.pop_if(|c| c.start(low, high) + c.length > last.start(low, high)) {
            last = Cluster {
                first: before.first,
                length: before.length + last.length,
                starts: before.starts + last.starts - before.length * last.count,
                count: before.count + last.count,
            };
        }
        clusters.push(last);
    }
    let mut middles = vec![0.0; wishes.len()];
    for (position, cluster) in clusters.iter().enumerate() {
        let end = clusters.get(position + 1).map_or(order.len(), |next| next.first);
        let mut at = cluster.start(low, high);
        for index in &order[cluster.first..end] {
            middles[*index] = at + wishes[*index].length / 2.0;
            at += wishes[*index].length;
        }
    }
    Some(middles)
}

#[cfg(test)]
mod tests {
    use super::{Wish, spread};
    use proptest::prelude::*;

    fn wishes(pairs: &[(f32, f32)]) -> Vec<Wish> {
        pairs.iter().map(|(middle, length)| Wish { middle: *middle, length: *length }).collect()
    }

    #[test]
    fn labels_with_room_stay_where_they_want_to_be() {
        assert_eq!(spread(&wishes(&[(50.0, 10.0), (20.0, 10.0)]), 0.0, 100.0), Some(vec![50.0, 20.0]));
    }

    #[test]
    fn labels_that_collide_share_the_way() {
        assert_eq!(spread(&wishes(&[(50.0, 10.0), (50.0, 10.0)]), 0.0, 100.0), Some(vec![45.0, 55.0]));
        assert_eq!(
            spread(&wishes(&[(0.0, 10.0), (98.0, 10.0), (99.0, 10.0)]), 0.0, 100.0),
            Some(vec![5.0, 85.0, 95.0])
        );
        assert_eq!(spread(&wishes(&[(1.0, 60.0), (1.0, 60.0)]), 0.0, 100.0), None);
    }

    proptest! {
        #[test]
        fn spread_labels_never_overlap_and_stay_inside(
            pairs in prop::collection::vec((-50f32..150.0, 0f32..12.0), 0..12),
        ) {
            let wishes = wishes(&pairs);
            let Some(middles) = spread(&wishes, 0.0, 100.0) else { return Ok(()) };
            let mut spans: Vec<(f32, f32)> =
                middles.iter().zip(&wishes).map(|(m, w)| (m - w.length / 2.0, m + w.length / 2.0)).collect();
            spans.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(spans.iter().all(|span| span.0 > -0.01 && span.1 < 100.01), "{spans:?}");
            prop_assert!(spans.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 0.01), "{spans:?}");
        }
    }
}
