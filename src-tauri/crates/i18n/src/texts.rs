//! The embedded texts of one language, looked up by key.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::format::group_thousands;
use crate::{Args, Language};

/// Names the embedded files of one language; the areas `ui` and `sheet` are embedded by the interface alone.
macro_rules! areas {
    ($language:literal) => {
        [
            areas!($language, "cli"),
            areas!($language, "documents"),
            areas!($language, "documents-research"),
            areas!($language, "documents-architecture"),
            areas!($language, "documents-requirements"),
            areas!($language, "documents-development"),
            areas!($language, "documents-integration"),
            areas!($language, "documents-deployment"),
            areas!($language, "documents-training"),
            areas!($language, "documents-coaching"),
            areas!($language, "errors"),
            areas!($language, "formats"),
            areas!($language, "gates"),
            areas!($language, "operations"),
            areas!($language, "records"),
            areas!($language, "shell"),
            areas!($language, "stages"),
        ]
    };
    ($language:literal, $area:literal) => {
        include_str!(concat!("../../../../assets/locales/", $language, "/", $area, ".ftl"))
    };
}

const ZH: [&str; 17] = areas!("zh");
const EN: [&str; 17] = areas!("en");

/// All texts of one language. Cheap to share: [`Texts::of`] parses each language once per process.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Reads the embedded texts of a language. A message that does not parse is left out and then shows up as missing;
    /// a test proves that there is none.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let sources = match language {
            Language::Zh => ZH,
            Language::En => EN,
        };
        // Both tags are well formed; an undetermined language would still show every text, only without plural forms.
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would be invisible characters in documents and copied text; both languages run left to right.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(group_thousands(&number.as_string())),
            _ => None,
        }));
        for source in sources {
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable_part, _)| readable_part);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The texts of a language, read once and kept for the life of the process.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static ZH: OnceLock<Texts> = OnceLock::new();
        static EN: OnceLock<Texts> = OnceLock::new();
        let kept = match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        };
        kept.get_or_init(|| Self::new(language))
    }

    /// The language of these texts.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a text under this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The text under a key, or `⟦key⟧` when there is none, so that a gap is seen and never breaks a screen.
    #[must_use]
    pub fn text(&self, key: &str, args: &Args) -> String {
        self.try_text(key, args).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The text under a key that takes no arguments, such as the name of a field.
    #[must_use]
    pub fn label(&self, key: &str) -> String {
        self.text(key, &Args::new())
    }

    /// The text under a key, or nothing when there is none.
    #[must_use]
    pub fn try_text(&self, key: &str, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        Some(self.finish(message.value()?, &args.to_fluent()))
    }

    /// The attribute of a text, such as `hint` of an error, or nothing when the text has no such attribute.
    #[must_use]
    pub fn attribute(&self, key: &str, attribute: &str, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        Some(self.finish(message.get_attribute(attribute)?.value(), &args.to_fluent()))
    }

    /// An argument that is absent leaves its name in braces; that is visible and harmless, so problems are not reported.
    fn finish(&self, pattern: &fluent_syntax::ast::Pattern<&str>, args: &FluentArgs<'_>) -> String {
        let mut problems = Vec::new();
        self.bundle.format_pattern(pattern, Some(args), &mut problems).into_owned()
    }
}

#[cfg(test)]
mod tests;
