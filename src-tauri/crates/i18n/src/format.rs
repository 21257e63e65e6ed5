//! How numbers, dates, money and sizes look in each language. Words and their order come from the area `formats`.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::{Args, Texts};

/// Writes values the way a reader of one language expects them.
#[derive(Clone, Copy)]
pub struct Format<'t> {
    texts: &'t Texts,
}

impl Texts {
    /// The formats of this language.
    #[must_use]
    pub const fn format(&self) -> Format<'_> {
        Format { texts: self }
    }
}

impl Format<'_> {
    /// A number with grouped thousands, rounded half up to at most `decimals` places; zeros at the end are left out.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return self.texts.label("format-unknown");
        }
        let fixed = format!("{:.decimals$}", rounded(value, decimals));
        let shortened = match fixed.contains('.') {
            true => fixed.trim_end_matches('0').trim_end_matches('.'),
            false => &fixed,
        };
        group_thousands(if shortened == "-0" { "0" } else { shortened })
    }

    /// A number with grouped thousands and always the same number of decimals, for columns whose points stand below
    /// each other.
    #[must_use]
    pub fn decimal(&self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return self.texts.label("format-unknown");
        }
        group_thousands(&format!("{:.decimals$}", rounded(value, decimals) + 0.0))
    }

    /// A whole number with grouped thousands.
    #[must_use]
    pub fn integer(&self, value: i64) -> String {
        group_thousands(&value.to_string())
    }

    /// A day in full: 2026年11月23日 or 23 November 2026.
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        self.with_day("format-date", day)
    }

    /// A day for narrow columns: 2026-11-23 or 23 Nov 2026.
    #[must_use]
    pub fn date_short(&self, day: NaiveDate) -> String {
        self.with_day("format-date-short", day)
    }

    /// A day on an axis or in a figure whose year is known: 11-23 or 23 Nov.
    #[must_use]
    pub fn date_in_year(&self, day: NaiveDate) -> String {
        self.with_day("format-date-in-year", day)
    }

    /// A month of a year: 2026年11月 or November 2026.
    #[must_use]
    pub fn month(&self, day: NaiveDate) -> String {
        self.with_day("format-month", day)
    }

    /// A day and the time of that day on the 24-hour clock, to the minute.
    #[must_use]
    pub fn date_time(&self, moment: NaiveDateTime) -> String {
        let time = format!("{:02}:{:02}", moment.hour(), moment.minute());
        let args = Args::new().with("date", self.date(moment.date())).with("time", time);
        self.texts.text("format-date-time", &args)
    }

    /// From one day to another, both included.
    #[must_use]
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        let args = Args::new().with("first", self.date(first)).with("last", self.date(last));
        self.texts.text("format-range", &args)
    }

    /// An amount of money in full with grouped thousands; cents appear only when there are any.
    /// `currency` is an ISO 4217 code; the known ones are written with their sign.
    #[must_use]
    pub fn money(&self, amount: f64, currency: &str) -> String {
        let whole = (amount - amount.round()).abs() < 0.005;
        let sign = if amount < 0.0 && !(whole && amount.round() == 0.0) { "-" } else { "" };
        let digits = format!("{:.*}", if whole { 0 } else { 2 }, amount.abs());
        self.with_currency(sign, &group_thousands(&digits), currency)
    }

    /// An amount of money in the unit in which contracts speak: 万元 in Chinese, thousands in English.
    #[must_use]
    pub fn money_in_large_units(&self, amount: f64, currency: &str) -> String {
        let divisor = self.texts.label("format-money-large-divisor").parse::<f64>().unwrap_or(1.0);
        let amount_in_units = self.number(amount / divisor, 2);
        let args = Args::new().with("amount", amount_in_units).with("currency", currency);
        let key = format!("format-money-large-{currency}");
        let known = self.texts.try_text(&key, &args);
        known.unwrap_or_else(|| self.texts.text("format-money-large", &args))
    }

    /// A currency as axes and headings name it: 元 or CNY; one without a name of its own by its code.
    #[must_use]
    pub fn currency(&self, currency: &str) -> String {
        let known = self.texts.try_text(&format!("format-currency-{currency}"), &Args::new());
        known.unwrap_or_else(|| currency.to_owned())
    }

    /// Effort in person-days, to half a tenth: 12.5 人天 or 12.5 person-days.
    #[must_use]
    pub fn person_days(&self, days: f64) -> String {
        self.with_unit("format-person-days", days, 1)
    }

    /// An estimate from low to high in person-days; one number when both are the same.
    #[must_use]
    pub fn person_days_range(&self, low_days: f64, high_days: f64) -> String {
        let (low, high) = (self.number(low_days, 1), self.number(high_days, 1));
        if low == high {
            return self.person_days(low_days);
        }
        let range = self.texts.text("format-number-range", &Args::new().with("first", low).with("last", high));
        let args = Args::new().with("value", range).with("count", high_days);
        self.texts.text("format-person-days", &args)
    }

    /// A duration in working days: 5 个工作日 or 5 working days.
    #[must_use]
    pub fn working_days(&self, days: f64) -> String {
        self.with_unit("format-working-days", days, 1)
    }

    /// A part of a whole in percent, rounded half up to at most `decimals` places; unknown where the whole is nothing.
    /// Rounding never says more than there is: what is not complete stays below 100 %, what has begun above zero.
    #[must_use]
    pub fn share(&self, part: f64, whole: f64, decimals: usize) -> String {
        if whole <= 0.0 || !part.is_finite() || !whole.is_finite() {
            return self.texts.label("format-unknown");
        }
        let step = 0.1_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
        let hundredths = rounded(part * 100.0 / whole, decimals);
        let honest = if part <= 0.0 || part == whole {
            hundredths
        } else if part < whole {
            hundredths.clamp(step, 100.0 - step)
        } else {
            hundredths.max(100.0 + step)
        };
        self.with_unit("format-percent", honest, decimals)
    }

    /// A share given in hundredths: 62.5 is written 62.5%.
    #[must_use]
    pub fn percent(&self, hundredths: f64) -> String {
        self.with_unit("format-percent", hundredths, 1)
    }

    /// The size of a file in units of 1,024 bytes, with one decimal below ten units.
    #[must_use]
    pub fn file_size(&self, bytes: u64) -> String {
        const UNITS: [&str; 4] = ["format-size-kb", "format-size-mb", "format-size-gb", "format-size-tb"];
        if bytes < 1024 {
            return self.with_unit("format-size-bytes", bytes as f64, 0);
        }
        let mut size = bytes as f64 / 1024.0;
        let mut unit = 0;
        // 1,023.5 of a unit would round to 1,024, which reads better as one of the next.
        while size >= 1023.5 && unit + 1 < UNITS.len() {
            size /= 1024.0;
            unit += 1;
        }
        self.with_unit(UNITS[unit], size, usize::from(size < 9.95))
    }

    /// Several names as one enumeration: 甲、乙和丙 or A, B and C.
    #[must_use]
    pub fn list(&self, items: &[impl AsRef<str>]) -> String {
        let Some((last, before)) = items.split_last() else {
            return String::new();
        };
        if before.is_empty() {
            return last.as_ref().to_owned();
        }
        let separator = self.texts.label("format-list-separator");
        let beginning: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
        let args = Args::new().with("beginning", beginning.join(&separator)).with("last", last.as_ref());
        self.texts.text("format-list", &args)
    }

    /// Things of unlike kinds side by side, such as a role and a day: an enumeration would call them alike.
    #[must_use]
    pub fn apart(&self, items: &[impl AsRef<str>]) -> String {
        let said: Vec<&str> = items.iter().map(AsRef::as_ref).filter(|item| !item.trim().is_empty()).collect();
        said.join(&self.texts.label("format-unlike-separator"))
    }

    fn with_day(&self, key: &str, day: NaiveDate) -> String {
        let args = Args::new()
            .with("year", day.year().to_string())
            .with("month", day.month().to_string())
            .with("month_padded", format!("{:02}", day.month()))
            .with("month_name", self.texts.label(&format!("format-month-{}", day.month())))
            .with("month_short", self.texts.label(&format!("format-month-short-{}", day.month())))
            .with("day", day.day().to_string())
            .with("day_padded", format!("{:02}", day.day()));
        self.texts.text(key, &args)
    }

    fn with_unit(&self, key: &str, value: f64, decimals: usize) -> String {
        let args = Args::new().with("value", self.number(value, decimals)).with("count", value);
        self.texts.text(key, &args)
    }

    fn with_currency(&self, sign: &str, amount: &str, currency: &str) -> String {
        let args = Args::new().with("amount", amount).with("currency", currency);
        let known = self.texts.try_text(&format!("format-money-{currency}"), &args);
        let written = known.unwrap_or_else(|| self.texts.text("format-money", &args));
        format!("{sign}{written}")
    }
}

/// A number rounded half away from zero, as people do it who check a document with a calculator.
fn rounded(value: f64, decimals: usize) -> f64 {
    let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let scaled = value * scale;
    if scaled.is_finite() { scaled.round() / scale } else { value }
}

/// Puts a comma between each group of three digits before the decimal point, in both languages.
pub(crate) fn group_thousands(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn zh() -> Format<'static> {
        Texts::of(Language::Zh).format()
    }

    fn en() -> Format<'static> {
        Texts::of(Language::En).format()
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("the test names a real day")
    }

    #[test]
    fn a_day_reads_as_each_language_writes_it() {
        let founding = day(2026, 11, 3);
        assert_eq!(zh().date(founding), "2026年11月3日");
        assert_eq!(en().date(founding), "3 November 2026");
        assert_eq!(zh().date_short(founding), "2026-11-03");
        assert_eq!(en().date_short(founding), "3 Nov 2026");
        assert_eq!(zh().date_in_year(founding), "11-03");
        assert_eq!(en().date_in_year(founding), "3 Nov");
        assert_eq!(zh().month(founding), "2026年11月");
        assert_eq!(en().month(founding), "November 2026");
    }

    #[test]
    fn a_moment_shows_its_time_to_the_minute() {
        let moment = day(2026, 1, 9).and_hms_opt(7, 5, 59).expect("the test names a real time");
        assert_eq!(zh().date_time(moment), "2026年1月9日 07:05");
        assert_eq!(en().date_time(moment), "9 January 2026, 07:05");
    }

    #[test]
    fn a_range_of_days_names_both_ends() {
        let (first, last) = (day(2026, 3, 1), day(2026, 3, 31));
        assert_eq!(zh().date_range(first, last), "2026年3月1日至2026年3月31日");
        assert_eq!(en().date_range(first, last), "1 March 2026 to 31 March 2026");
    }

    #[test]
    fn thousands_are_grouped_and_trailing_zeros_left_out() {
        assert_eq!(zh().number(1_234_567.5, 2), "1,234,567.5");
        assert_eq!(zh().number(-1000.0, 2), "-1,000");
        assert_eq!(zh().number(100.0, 0), "100");
        assert_eq!(en().integer(-999), "-999");
    }

    #[test]
    fn numbers_of_one_column_keep_their_decimals() {
        assert_eq!(en().decimal(5.0, 1), "5.0");
        assert_eq!(zh().decimal(1234.25, 1), "1,234.3");
        assert_eq!(en().decimal(-0.01, 1), "0.0");
    }

    #[test]
    fn a_number_that_rounds_to_zero_carries_no_minus() {
        assert_eq!(en().number(-0.001, 2), "0");
        assert_eq!(zh().money(-0.001, "CNY"), "¥0");
    }

    #[test]
    fn a_value_that_is_not_a_number_is_shown_as_unknown_and_never_as_nan() {
        assert_eq!(zh().number(f64::NAN, 1), "—");
        assert_eq!(en().person_days(f64::INFINITY), "— person-days");
    }

    #[test]
    fn money_shows_cents_only_when_there_are_any() {
        assert_eq!(zh().money(1_280_000.0, "CNY"), "¥1,280,000");
        assert_eq!(en().money(-1_280.5, "CNY"), "-CNY\u{a0}1,280.50");
        assert_eq!(en().money(12.0, "CHF"), "CHF\u{a0}12");
    }

    #[test]
    fn a_currency_is_named_as_each_language_does_and_by_its_code_where_it_has_no_name() {
        assert_eq!(zh().currency("CNY"), "元");
        assert_eq!(en().currency("CNY"), "CNY");
        assert_eq!(zh().currency("CHF"), "CHF");
    }

    #[test]
    fn large_units_are_ten_thousands_in_chinese_and_thousands_in_english() {
        assert_eq!(zh().money_in_large_units(1_285_000.0, "CNY"), "128.5 万元");
        assert_eq!(en().money_in_large_units(1_285_000.0, "CNY"), "CNY\u{a0}1,285 thousand");
        assert_eq!(zh().money_in_large_units(20_000.0, "USD"), "2 万美元");
        assert_eq!(zh().money_in_large_units(20_000.0, "CHF"), "2 万 CHF");
    }

    #[test]
    fn effort_is_counted_in_person_days() {
        assert_eq!(zh().person_days(12.5), "12.5 人天");
        assert_eq!(en().person_days(1.0), "1 person-day");
        assert_eq!(en().person_days(1210.0), "1,210 person-days");
        assert_eq!(zh().person_days_range(8.0, 12.0), "8–12 人天");
        assert_eq!(en().person_days_range(1.0, 1.0), "1 person-day");
        assert_eq!(zh().working_days(5.0), "5 个工作日");
    }

    #[test]
    fn a_share_keeps_one_decimal() {
        assert_eq!(zh().percent(62.55), "62.6%");
        assert_eq!(en().percent(100.0), "100%");
    }

    #[test]
    fn a_share_of_a_whole_is_rounded_but_never_to_what_is_not_so() {
        let cases = [
            (13.0, 14.0, "92.9%"),
            (59.0, 66.0, "89.4%"),
            (1.0, 8.0, "12.5%"),
            (1999.0, 2000.0, "99.9%"),
            (1.0, 5000.0, "0.1%"),
            (0.0, 9.0, "0%"),
            (9.0, 9.0, "100%"),
            (2001.0, 2000.0, "100.1%"),
            (1.0, 0.0, "—"),
        ];
        for (part, whole, expected) in cases {
            assert_eq!(en().share(part, whole, 1), expected, "{part} of {whole}");
        }
        assert_eq!(zh().share(0.998, 1.0, 0), "99%");
    }

    #[test]
    fn things_of_unlike_kinds_are_set_apart_and_blank_ones_left_out() {
        assert_eq!(zh().apart(&["研讨", "", "现场"]), "研讨 · 现场");
        assert_eq!(en().apart(&["Workshop"]), "Workshop");
    }

    #[test]
    fn a_file_size_uses_the_largest_fitting_unit() {
        assert_eq!(zh().file_size(512), "512 字节");
        assert_eq!(en().file_size(1), "1 byte");
        assert_eq!(en().file_size(911_360), "890 KB");
        assert_eq!(en().file_size(1024 * 1024 - 1), "1 MB");
        assert_eq!(en().file_size(1_572_864), "1.5 MB");
        assert_eq!(en().file_size(u64::MAX), "16,777,216 TB");
    }

    #[test]
    fn names_are_enumerated_as_each_language_does() {
        let names = ["A", "B", "C"];
        assert_eq!(zh().list(&names), "A、B和C");
        assert_eq!(en().list(&names), "A, B and C");
        assert_eq!(en().list(&names[..1]), "A");
        assert_eq!(en().list(&names[..0]), "");
    }
}
