//! The ways of arrows on a road map: only through the gutters between columns and the channels between lanes, where no
//! card stands.

/// A place in the grid of cards: lane, column, and the index within the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub lane: usize,
    pub column: usize,
    pub order: usize,
}

/// An arrow from what is needed to what needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Arrow {
    pub from: Spot,
    pub to: Spot,
}

impl Arrow {
    /// The gutter that it leaves into: the one right of its column.
    pub fn out(self) -> usize {
        self.from.column + 1
    }

    /// The gutter that it arrives from: the one left of its column.
    pub fn aim(self) -> usize {
        self.to.column
    }

    /// Whether one gutter is enough.
    pub fn direct(self) -> bool {
        self.out() == self.aim()
    }

    /// The channel that it crosses columns in: the one beside its aim that lies nearer to its beginning.
    pub fn channel(self) -> Option<usize> {
        let aim = self.to.lane;
        (!self.direct()).then_some(if self.from.lane <= aim { aim } else { aim + 1 })
    }
}

/// How many tracks each gutter and each channel needs.
pub(super) fn demand(arrows: &[Arrow], columns: usize, lanes: usize) -> (Vec<usize>, Vec<usize>) {
    let mut gutters = vec![0; columns + 1];
    let mut channels = vec![0; lanes + 1];
    for arrow in arrows {
        gutters[arrow.out()] += 1;
        if let Some(channel) = arrow.channel() {
            gutters[arrow.aim()] += 1;
            channels[channel] += 1;
        }
    }
    (gutters, channels)
}

/// Which end of an arrow a track in a gutter belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Out,
    Into,
}

/// The tracks of all arrows: in the gutter they leave into, in the channel, and in the gutter they arrive from, each as
/// an index from the left or from above. Arrows that go straight on have the same track on both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tracks {
    pub out: usize,
    pub channel: usize,
    pub into: usize,
}

/// Gives each arrow its tracks so that few cross; `y` answers the heights at which an arrow leaves and arrives.
pub(super) fn tracks(arrows: &[Arrow], columns: usize, lanes: usize, y: impl Fn(usize) -> (f32, f32)) -> Vec<Tracks> {
    let mut tracks = vec![Tracks::default(); arrows.len()];
    for gutter in 0..=columns {
        let mut users: Vec<(usize, End)> = Vec::new();
        for (index, arrow) in arrows.iter().enumerate() {
            if arrow.out() == gutter {
                users.push((index, End::Out));
            } else if arrow.aim() == gutter {
                users.push((index, End::Into));
            }
        }
        // Those that come from the left and go down lie the further right the higher they begin; those that go up, the
        // further right the lower they begin.
        let rank = |(index, end): &(usize, End)| {
            let (from, to) = y(*index);
            let down = to >= from;
            match end {
                End::Out => (0, if down { -from } else { from }),
                End::Into => (1, if down { to } else { -to }),
            }
        };
        users.sort_by(|a, b| rank(a).0.cmp(&rank(b).0).then(rank(a).1.total_cmp(&rank(b).1)).then(a.0.cmp(&b.0)));
        for (track, (index, end)) in users.into_iter().enumerate() {
            match end {
                End::Out => tracks[index].out = track,
                End::Into => tracks[index].into = track,
            }
        }
    }
    for channel in 0..=lanes {
        let mut users: Vec<usize> =
            (0..arrows.len()).filter(|index| arrows[*index].channel() == Some(channel)).collect();
        users.sort_by(|a, b| y(*b).0.total_cmp(&y(*a).0).then(a.cmp(b)));
        for (track, index) in users.into_iter().enumerate() {
            tracks[index].channel = track;
        }
    }
    tracks
}

#[cfg(test)]
mod tests {
    use super::{Arrow, Spot, demand, tracks};

    fn arrow(from: (usize, usize, usize), to: (usize, usize, usize)) -> Arrow {
        let spot = |(lane, column, order)| Spot { lane, column, order };
        Arrow { from: spot(from), to: spot(to) }
    }

    #[test]
    fn an_arrow_to_the_next_column_needs_one_gutter_and_no_channel() {
        let arrows = [arrow((0, 0, 0), (1, 1, 0)), arrow((0, 0, 0), (1, 2, 0)), arrow((1, 1, 0), (0, 1, 0))];
        assert_eq!(demand(&arrows, 3, 2), (vec![0, 3, 2, 0], vec![0, 2, 0]));
    }

    #[test]
    fn no_two_arrows_share_a_track() {
        let arrows = [arrow((0, 0, 0), (1, 1, 0)), arrow((0, 0, 1), (1, 1, 1)), arrow((1, 0, 0), (0, 1, 0))];
        let tracks = tracks(&arrows, 2, 2, |index| (index as f32, 9.0 - index as f32));
        let mut used: Vec<usize> = tracks.iter().map(|track| track.out).collect();
        used.sort_unstable();
        assert_eq!(used, [0, 1, 2]);
    }
}
