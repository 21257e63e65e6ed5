//! Times of both sides of a row, taken turn by turn, and what is said of them.
//!
//! Both sides run in the same seconds on the same machine, and who begins changes with every turn, so that a machine that
//! is busy or warm is so for both.

use std::time::{Duration, Instant};

use crate::Outcome;

/// The times that both sides of a row took.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    /// What Stagecraft took.
    pub ours: Vec<Duration>,
    /// What the peer took.
    pub peer: Vec<Duration>,
}

impl Sides {
    /// The median of ours divided by the median of the peer's.
    pub fn ratio(&self) -> f64 {
        median(&self.ours).as_secs_f64() / median(&self.peer).as_secs_f64().max(f64::MIN_POSITIVE)
    }
}

/// How long `work` takes; what it yields is dropped after the clock has stopped.
pub fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<Duration> {
    let start = Instant::now();
    let yielded = work()?;
    let took = start.elapsed();
    drop(std::hint::black_box(yielded));
    Ok(took)
}

/// Lets both sides take `turns` turns. Each side gets the number of the turn and answers with the time it took.
pub fn interleave(
    turns: usize,
    mut ours: impl FnMut(usize) -> Outcome<Duration>,
    mut peer: impl FnMut(usize) -> Outcome<Duration>,
) -> Outcome<Sides> {
    let mut sides = Sides::default();
    for turn in 0..turns {
        if turn % 2 == 0 {
            sides.ours.push(ours(turn)?);
            sides.peer.push(peer(turn)?);
        } else {
            sides.peer.push(peer(turn)?);
            sides.ours.push(ours(turn)?);
        }
    }
    Ok(sides)
}

/// The median; zero of nothing.
pub fn median(times: &[Duration]) -> Duration {
    quantile(times, 50)
}

/// The time within which `percent` of the turns were done; zero of nothing.
pub fn quantile(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let place = sorted.len().saturating_sub(1) * percent / 100;
    sorted.get(place).copied().unwrap_or_default()
}

/// The mean; zero of nothing.
pub fn mean(times: &[Duration]) -> Duration {
    let all: Duration = times.iter().sum();
    all.checked_div(u32::try_from(times.len()).unwrap_or(u32::MAX)).unwrap_or_default()
}

/// A time with three digits, in the unit that suits it.
pub fn spelled(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    let (value, unit) = match seconds {
        s if s >= 1.0 => (s, "s"),
        s if s >= 1e-3 => (s * 1e3, "ms"),
        s => (s * 1e6, "µs"),
    };
    let decimals = if value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    format!("{value:.decimals$} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_and_not_the_mean() {
        let times = [1, 900, 3].map(Duration::from_millis);
        assert_eq!(median(&times), Duration::from_millis(3));
        assert_eq!(quantile(&times, 100), Duration::from_millis(900));
        assert_eq!(mean(&[2, 4].map(Duration::from_millis)), Duration::from_millis(3));
        assert_eq!((median(&[]), mean(&[])), (Duration::ZERO, Duration::ZERO));
    }

    #[test]
    fn both_sides_take_as_many_turns_and_begin_by_turns() {
        let order = std::cell::RefCell::new(String::new());
        let side = |name: char| {
            let order = &order;
            move |_| {
                order.borrow_mut().push(name);
                Ok(Duration::from_millis(1))
            }
        };
        let sides = interleave(3, side('o'), side('p')).expect("nothing fails");
        assert_eq!(order.into_inner(), "oppoop");
        assert_eq!((sides.ours.len(), sides.peer.len()), (3, 3));
    }

    #[test]
    fn times_are_spelled_in_the_unit_that_suits_them() {
        for (nanoseconds, spelled_out) in [(1_234, "1.23 µs"), (56_700_000, "56.7 ms"), (2_000_000_000, "2.00 s")] {
            assert_eq!(spelled(Duration::from_nanos(nanoseconds)), spelled_out);
        }
    }
}
