//! The texts that people read, in Chinese and English, and how numbers, dates and money look in each.
//!
//! Every sentence lives in `assets/locales/<language>/<area>.ftl`; this crate embeds those files and answers with
//! finished strings. It must never contain a sentence itself, never read a file at run time, and never know a record:
//! callers hand in keys and arguments.

mod args;
mod format;
mod language;
mod texts;

pub use args::{Args, Value};
pub use format::Format;
pub use language::{Language, UnknownLanguage};
pub use texts::Texts;
