//! Scales: from values to ticks at round numbers, to places on an axis and to printed numbers.

/// Values beyond this are drawn as this: differences of them stay numbers.
const LARGEST: f64 = 1e300;
/// Values nearer to zero than this are drawn as zero.
const SMALLEST: f64 = 1e-290;

/// A value that can be drawn; none for what is no number.
pub(crate) fn clean(value: f64) -> Option<f64> {
    match value {
        value if value.is_nan() => None,
        value if value.is_infinite() => None,
        value if value.abs() < SMALLEST => Some(0.0),
        value => Some(value.clamp(-LARGEST, LARGEST)),
    }
}

/// The smallest and the largest of some values.
pub(crate) fn range(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().fold(None, |range, value| match range {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

/// Ticks at multiples of 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ticks {
    /// The first tick as a number of steps from zero.
    first: i64,
    /// The last tick as a number of steps from zero.
    last: i64,
    /// 1, 2 or 5.
    mantissa: i64,
    /// The power of ten of a step.
    power: i32,
}

impl Ticks {
    /// At most about `most` steps that cover a range. A range that is a point is widened to hold zero.
    pub fn covering(low: f64, high: f64, most: usize) -> Self {
        let (mut low, mut high) = (low.min(high), low.max(high));
        let size = low.abs().max(high.abs());
        if size == 0.0 {
            return Ticks { first: 0, last: 1, mantissa: 1, power: 0 };
        }
        if high - low < size * 1e-6 {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        let (mantissa, power) = round_step((high - low) / most.max(1) as f64);
        let step = at_power(mantissa, power);
        let first = (low / step + 1e-9).floor() as i64;
        let last = (high / step - 1e-9).ceil() as i64;
        Ticks { first, last: last.max(first + 1), mantissa, power }
    }

    /// The ticks of scores of one to five: each of them, and no sixth that nothing can reach; otherwise those that cover
    /// the range.
    pub fn scores(low: f64, high: f64, most: usize) -> Self {
        if low >= 0.0 && high > 2.0 && high <= 5.0 {
            return Ticks { first: 0, last: 5, mantissa: 1, power: 0 };
        }
        Ticks::covering(low, high, most)
    }

    /// One more tick below where the lowest value would lie on the axis, so that it can be told from it; not below zero.
    pub fn roomy(self, lowest: f64) -> Self {
        let near = lowest - self.low() < (self.high() - self.low()) * 0.04;
        if self.first > 0 && near { Ticks { first: self.first - 1, ..self } } else { self }
    }

    /// The same range without ticks between whole numbers, where all values are whole: nobody counts in halves.
    pub fn whole(self, mut values: impl Iterator<Item = f64>) -> Self {
        if self.power >= 0 || values.any(|value| value.fract() != 0.0) {
            return self;
        }
        let (first, last) = (self.low().floor() as i64, self.high().ceil() as i64);
        Ticks { first, last: last.max(first + 1), mantissa: 1, power: 0 }
    }

    /// Every tick: its value and its printed form.
    pub fn each(self, format: Format) -> impl Iterator<Item = (f64, String)> {
        (self.first..=self.last).map(move |index| {
            (at_power(index * self.mantissa, self.power), format.exact(index * self.mantissa, self.power))
        })
    }

    /// Where a value lies between the first tick (0) and the last (1); what lies outside is moved to the edge.
    pub fn place(self, value: f64) -> f32 {
        let (low, high) = (self.low(), self.high());
        // Halves first, since the difference of two huge values may be no number.
        let part = (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
        if part.is_finite() { part.clamp(0.0, 1.0) as f32 } else { 0.0 }
    }

    /// The value of the first tick.
    pub fn low(self) -> f64 {
        at_power(self.first * self.mantissa, self.power)
    }

    /// The value of the last tick.
    pub fn high(self) -> f64 {
        at_power(self.last * self.mantissa, self.power)
    }

    /// How the ticks are printed: huge and tiny numbers without a common power of ten.
    pub fn format(self) -> Format {
        let size = self.low().abs().max(self.high().abs());
        let magnitude = size.log10().floor() as i32;
        let exponent = if !(-3..8).contains(&magnitude) { magnitude.div_euclid(3) * 3 } else { 0 };
        Format { exponent, decimals: (exponent - self.power).clamp(0, 12) as usize, fixed: None }
    }
}

/// The nearest step of 1, 2 or 5 times a power of ten that is not smaller than the wanted one.
fn round_step(wanted: f64) -> (i64, i32) {
    let power = wanted.log10().floor();
    let part = wanted / 10f64.powi(power as i32);
    let power = power as i32;
    match part {
        part if part <= 1.0 + 1e-9 => (1, power),
        part if part <= 2.0 + 1e-9 => (2, power),
        part if part <= 5.0 + 1e-9 => (5, power),
        _ => (1, power + 1),
    }
}

/// `count` times a power of ten, as exact as a floating number can be.
fn at_power(count: i64, power: i32) -> f64 {
    if power < 0 { count as f64 / 10f64.powi(-power) } else { count as f64 * 10f64.powi(power) }
}

/// How the numbers of one axis are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Format {
    /// The power of ten that stands beside the unit instead of in each number.
    pub exponent: i32,
    /// Digits after the point.
    pub decimals: usize,
    /// Digits after the point of every value, where values stand side by side; none for as many as each needs.
    pub fixed: Option<usize>,
}

impl Format {
    /// The common power of ten as it stands beside the unit; empty where there is none.
    pub fn factor(self) -> String {
        if self.exponent == 0 { String::new() } else { format!("×10{}", raised(self.exponent)) }
    }

    /// The same, but with as many digits after the point for each value as the one that needs most of them.
    pub fn alike(self, values: impl Iterator<Item = f64>) -> Self {
        let digits = |value: f64| self.value(value).split_once('.').map_or(0, |(_, part)| part.len());
        Format { fixed: values.take(200).map(digits).max(), ..self }
    }

    /// A value with as many digits as it needs, up to two more than the ticks have.
    pub fn value(self, value: f64) -> String {
        let scaled =
            if self.exponent < 0 { value * 10f64.powi(-self.exponent) } else { value / 10f64.powi(self.exponent) };
        let most = self.decimals + if self.decimals == 0 && scaled.abs() >= 1000.0 { 0 } else { 2 };
        let text = format!("{scaled:.most$}");
        if let Some(fixed) = self.fixed {
            return grouped(&format!("{scaled:.fixed$}"));
        }
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        grouped(text)
    }

    /// `count` times a power of ten, written without rounding.
    fn exact(self, count: i64, power: i32) -> String {
        let digits = count.unsigned_abs().to_string();
        let shift = power - self.exponent;
        let sign = if count < 0 { "-" } else { "" };
        if count == 0 {
            return if self.decimals == 0 { "0".into() } else { format!("0.{}", "0".repeat(self.decimals)) };
        }
        if shift >= 0 {
            return grouped(&format!("{sign}{digits}{}", "0".repeat(shift.min(30) as usize)));
        }
        let places = -shift as usize;
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        grouped(&format!("{sign}{whole}.{part}"))
    }
}

/// A printed number with a comma between thousands.
fn grouped(number: &str) -> String {
    let (sign, rest) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, part) = rest.split_once('.').map_or((rest, ""), |(whole, part)| (whole, part));
    if whole.bytes().chain(part.bytes()).all(|digit| digit == b'0') && part.is_empty() {
        return "0".into();
    }
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push('.');
        out.push_str(part);
    }
    out
}

fn raised(number: i32) -> String {
    number
        .to_string()
        .chars()
        .map(|sign| match sign {
            '-' => '\u{207B}',
            '1' => '\u{B9}',
            '2' => '\u{B2}',
            '3' => '\u{B3}',
            digit => digit.to_digit(10).and_then(|digit| char::from_u32(0x2070 + digit)).unwrap_or(digit),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Format, Ticks, clean};
    use proptest::prelude::*;

    fn printed(low: f64, high: f64, most: usize) -> Vec<String> {
        let ticks = Ticks::covering(low, high, most);
        ticks.each(ticks.format()).map(|(_, text)| text).collect()
    }

    #[test]
    fn ticks_stand_at_round_numbers() {
        assert_eq!(printed(0.0, 100.0, 5), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(printed(0.0, 97.0, 4), ["0", "50", "100"]);
        assert_eq!(printed(-3.0, 7.0, 5), ["-4", "-2", "0", "2", "4", "6", "8"]);
        assert_eq!(printed(0.0, 1.0, 5), ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
        assert_eq!(printed(0.12, 0.31, 4), ["0.10", "0.15", "0.20", "0.25", "0.30", "0.35"]);
        assert_eq!(printed(0.0, 4_600.0, 5), ["0", "1,000", "2,000", "3,000", "4,000", "5,000"]);
        assert_eq!(printed(98.0, 99.0, 5), ["98.0", "98.2", "98.4", "98.6", "98.8", "99.0"]);
    }

    #[test]
    fn scores_have_a_tick_each_and_a_lowest_value_keeps_off_the_axis() {
        let texts = |ticks: Ticks| ticks.each(ticks.format()).map(|(_, text)| text).collect::<Vec<_>>();
        assert_eq!(texts(Ticks::scores(0.0, 4.5, 4)), ["0", "1", "2", "3", "4", "5"]);
        assert_eq!(texts(Ticks::scores(0.0, 80.0, 4)), ["0", "20", "40", "60", "80"]);
        assert_eq!(texts(Ticks::covering(86.0, 96.0, 5).roomy(86.0))[0], "84");
        assert_eq!(texts(Ticks::covering(86.0, 96.0, 5).roomy(87.0))[0], "86");
        assert_eq!(texts(Ticks::covering(0.0, 96.0, 5).roomy(0.0))[0], "0");
    }

    #[test]
    fn ticks_of_nothing_and_of_one_value_are_an_axis_too() {
        assert_eq!(printed(0.0, 0.0, 5), ["0", "1"]);
        assert_eq!(printed(7.0, 7.0, 4), ["0", "2", "4", "6", "8"]);
        assert_eq!(printed(-7.0, -7.0, 4), ["-8", "-6", "-4", "-2", "0"]);
    }

    #[test]
    fn huge_and_tiny_numbers_share_a_power_of_ten() {
        let huge = Ticks::covering(0.0, 3.2e12, 4);
        assert_eq!(huge.format().factor(), "×10¹²");
        assert_eq!(printed(0.0, 3.2e12, 4), ["0", "1", "2", "3", "4"]);
        let tiny = Ticks::covering(0.0, 0.00002, 4);
        assert_eq!(tiny.format().factor(), "×10⁻⁶");
        assert_eq!(printed(0.0, 0.00002, 4), ["0", "5", "10", "15", "20"]);
        assert_eq!(printed(-1e300, 1e300, 4), ["-1.0", "-0.5", "0.0", "0.5", "1.0"]);
    }

    #[test]
    fn what_is_counted_in_whole_numbers_has_no_ticks_between_them() {
        let ticks = Ticks::covering(0.0, 2.0, 5);
        let printed = |ticks: Ticks| ticks.each(ticks.format()).map(|(_, text)| text).collect::<Vec<_>>();
        assert_eq!(printed(ticks), ["0.0", "0.5", "1.0", "1.5", "2.0"]);
        assert_eq!(printed(ticks.whole([2.0, 0.0].into_iter())), ["0", "1", "2"]);
        assert_eq!(ticks.whole([1.5].into_iter()), ticks);
    }

    #[test]
    fn values_are_printed_with_the_digits_they_need() {
        let format = Format { exponent: 0, decimals: 0, fixed: None };
        assert_eq!(format.value(1_234_567.0), "1,234,567");
        assert_eq!(format.value(12.5), "12.5");
        assert_eq!(format.value(-0.0), "0");
        assert_eq!(format.value(-0.001), "0");
        assert_eq!(format.value(-1234.5678), "-1,235");
        let alike = format.alike([21.0, 22.4].into_iter());
        assert_eq!((alike.value(21.0), alike.value(22.4)), ("21.0".into(), "22.4".into()));
        assert_eq!(Format { exponent: 6, decimals: 1, fixed: None }.value(2_350_000.0), "2.35");
    }

    #[test]
    fn what_is_no_number_is_no_value() {
        assert_eq!(clean(f64::NAN), None);
        assert_eq!(clean(f64::INFINITY), None);
        assert_eq!(clean(5e-324), Some(0.0));
        assert_eq!(clean(f64::MAX), Some(1e300));
    }

    proptest! {
        #[test]
        fn ticks_cover_their_range_in_few_steps(low: f64, high: f64, most in 1usize..12) {
            let (Some(low), Some(high)) = (clean(low), clean(high)) else { return Ok(()) };
            let ticks = Ticks::covering(low, high, most);
            prop_assert!((1..=most as i64 * 2 + 4).contains(&(ticks.last - ticks.first)), "{ticks:?}");
            let slack = (ticks.high() - ticks.low()) * 1e-6;
            prop_assert!(ticks.low() <= low.min(high) + slack && ticks.high() >= low.max(high) - slack, "{ticks:?}");
            for (value, text) in ticks.each(ticks.format()) {
                prop_assert!(value.is_finite() && !text.is_empty() && text.len() < 24, "{text}");
                prop_assert!((0.0..=1.0).contains(&ticks.place(value)));
            }
        }
    }
}
