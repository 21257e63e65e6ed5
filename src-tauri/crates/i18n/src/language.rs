//! The two languages of the product and the names they go by on the wire and in documents.

use std::fmt;
use std::str::FromStr;

/// A language in which the product speaks and writes documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Simplified Chinese as written in mainland China.
    Zh,
    /// English with British date order.
    En,
}

impl Language {
    /// Both languages, Chinese first, as the interface offers them.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The name used in requests, settings and folder names: `zh` or `en`.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language tag of documents and of the page, after BCP 47: `zh-CN` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.wire())
    }
}

/// The text that names no language of the product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "unknown language {:?}: expected zh or en", self.0)
    }
}

impl std::error::Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads `zh` and `en`, and also full tags such as `zh-CN`, `zh_CN.UTF-8` or `en-GB`, since an operating system
    /// reports those.
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        let primary = text.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.wire().eq_ignore_ascii_case(primary))
            .ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_reads_back_from_its_wire_name_and_its_tag() {
        for language in Language::ALL {
            assert_eq!(language.wire().parse(), Ok(language));
            assert_eq!(language.tag().parse(), Ok(language));
        }
        assert_eq!("zh_CN.UTF-8".parse(), Ok(Language::Zh));
    }

    #[test]
    fn a_language_the_product_does_not_speak_is_refused_by_name() {
        let refused = "fr".parse::<Language>().expect_err("French is not spoken");
        assert!(refused.to_string().contains("fr"));
        assert!("".parse::<Language>().is_err());
    }
}
