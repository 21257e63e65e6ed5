//! The arguments of a text, kept free of the message library so that callers need no second dependency.

use fluent_bundle::{FluentArgs, FluentValue};

/// One argument of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Put into the sentence as it is.
    Text(String),
    /// Grouped by thousands in the sentence, and able to choose a plural form.
    Number(f64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

macro_rules! numbers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Value {
            /// Counts beyond 2^53 lose their last digits, which no text of the product reaches.
            fn from(number: $integer) -> Self {
                Self::Number(number as f64)
            }
        }
    )*};
}
numbers!(u8, u16, u32, u64, usize, i32, i64);

/// The named arguments of one text, for example `Args::new().with("count", 3).with("title", "…")`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Args(Vec<(String, Value)>);

impl Args {
    /// No arguments yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// These arguments and one more; a later value of the same name wins.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    pub(crate) fn to_fluent(&self) -> FluentArgs<'_> {
        self.0.iter().map(|(name, value)| (name.as_str(), to_fluent_value(value))).collect()
    }
}

fn to_fluent_value(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Text(text) => FluentValue::from(text.as_str()),
        Value::Number(number) => FluentValue::from(*number),
    }
}

impl<N: Into<String>, V: Into<Value>> FromIterator<(N, V)> for Args {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}
