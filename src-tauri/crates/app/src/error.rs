//! What goes wrong, first as a code with arguments, then in words.

use i18n::{Args, Texts};
use model::{Problem, Refusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A failure in words: what failed and on what, and what a person can do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Failure {
    /// A stable code for callers that act on it.
    pub code: String,
    /// What failed, and on what.
    pub message: String,
    /// What a person can do about it.
    pub hints: Vec<String>,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.message)?;
        self.hints.iter().try_for_each(|hint| write!(f, "\n{hint}"))
    }
}

/// A word of a failure's sentence.
#[derive(Clone, Debug, PartialEq)]
enum Word {
    /// The same in every language.
    Said(String),
    /// The texts under these keys, joined.
    Named(Vec<String>),
    /// A list of these texts with their arguments.
    Listed(Vec<(&'static str, Args)>),
}

impl Word {
    fn in_words(&self, texts: &Texts) -> String {
        match self {
            Word::Said(text) => text.clone(),
            Word::Named(keys) => keys.iter().map(|key| texts.label(key)).collect::<Vec<_>>().join(" / "),
            Word::Listed(items) => {
                let said: Vec<String> = items.iter().map(|(key, args)| texts.text(key, args)).collect();
                texts.format().list(&said)
            }
        }
    }
}

/// A failure before it is put into words.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    code: &'static str,
    args: Vec<(&'static str, Word)>,
    count: Option<usize>,
    invalid: Option<(String, Vec<Problem>)>,
}

impl Trouble {
    /// A failure with the code under which the locale files have its sentence.
    pub fn new(code: &'static str) -> Trouble {
        Trouble { code, args: Vec::new(), count: None, invalid: None }
    }

    /// Adds a word that the sentence needs.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Trouble {
        self.args.push((name, Word::Said(value.to_string())));
        self
    }

    /// Adds the names that the locale files have under these keys.
    pub fn naming(mut self, name: &'static str, keys: impl IntoIterator<Item = String>) -> Trouble {
        self.args.push((name, Word::Named(keys.into_iter().collect())));
        self
    }

    /// Adds a list of texts of the locale files.
    pub(crate) fn listing(mut self, name: &'static str, items: Vec<(&'static str, Args)>) -> Trouble {
        self.args.push((name, Word::Listed(items)));
        self
    }

    /// Adds the number that the sentence counts.
    pub fn counting(mut self, count: usize) -> Trouble {
        self.count = Some(count);
        self
    }

    /// Says in which part of a story the trouble lies.
    pub(crate) fn at(mut self, key: &str) -> Trouble {
        if let Some((code, _)) = &mut self.invalid {
            *code = format!("{code} @{key}");
        }
        self
    }

    /// The code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// Puts the failure into the words of a language.
    pub fn in_words(&self, texts: &Texts) -> Failure {
        let key = format!("error-{}", self.code);
        let said: Vec<Args> = match &self.invalid {
            Some((code, problems)) => problems.iter().map(|problem| field_args(texts, code, problem)).collect(),
            None => vec![
                self.args.iter().fold(self.count_args(), |args, (name, word)| args.with(*name, word.in_words(texts))),
            ],
        };
        let lines: Vec<String> = said.iter().map(|args| texts.text(&key, args)).collect();
        let hint = said.first().and_then(|args| texts.attribute(&key, "hint", args));
        Failure { code: self.code.to_owned(), message: lines.join("\n"), hints: hint.into_iter().collect() }
    }

    fn count_args(&self) -> Args {
        match self.count {
            Some(count) => Args::new().with("count", count as i64),
            None => Args::new(),
        }
    }
}

/// Names the record, the field in the person's language and on the wire, and what is wrong with it.
fn field_args(texts: &Texts, code: &str, problem: &Problem) -> Args {
    let name = problem.field.split(['[', '.']).next().unwrap_or_default();
    let kind =
        model::Kind::ALL.iter().find(|kind| kind.name() == code || code.starts_with(&format!("{}-", kind.prefix())));
    let own = kind.map(|kind| format!("field-{}-{name}", kind.name())).filter(|key| texts.has(key));
    let label = texts.label(&own.unwrap_or_else(|| format!("field-{name}")));
    let named = if label.starts_with('⟦') { problem.field.clone() } else { format!("{label} ({})", problem.field) };
    let said = Args::new().with("value", problem.value.clone()).with("allowed", problem.allowed.clone());
    let subject = kind.filter(|kind| kind.name() == code).map(|kind| texts.label(&format!("kind-{}", kind.name())));
    Args::new()
        .with("field", format!("{} · {named}", subject.unwrap_or_else(|| code.to_owned())))
        .with("problem", texts.text(&format!("problem-{}", problem.code), &said))
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        match refusal {
            Refusal::NotFound(id) => Trouble::new("not-found").with("what", id),
            Refusal::Invalid { code, problems } => {
                Trouble { invalid: Some((code, problems)), ..Trouble::new("invalid-field") }
            }
            Refusal::Parent { kind, allowed } => {
                Trouble::new(if allowed.is_empty() { "parent-not-needed" } else { "parent-not-allowed" })
                    .naming("kind", [format!("kind-{}", kind.name())])
                    .naming("parent", allowed.iter().map(|name| format!("kind-{name}")))
            }
            Refusal::Cycle(codes) => Trouble::new("parent-loop")
                .with("code", codes.first().map_or("", String::as_str))
                .with("loop", codes.join(" → ")),
            Refusal::Single(_) => Trouble::new("project-record"),
            Refusal::LinkNotAllowed { kind, from, to } => Trouble::new("link-not-allowed")
                .naming("kind", [format!("link-{}", kind.word())])
                .with("from", from)
                .with("to", to),
            Refusal::LinkExists { kind, from, to } => Trouble::new("link-exists")
                .naming("kind", [format!("link-{}", kind.word())])
                .with("from", from)
                .with("to", to),
        }
    }
}

impl From<store::Error> for Trouble {
    fn from(error: store::Error) -> Trouble {
        use store::Error as E;
        let about = |code, path: &std::path::Path| Trouble::new(code).with("path", path.display());
        match error {
            E::Missing { path } => about("file-missing", &path),
            E::Exists { path } => about("file-exists", &path),
            E::Empty { path } => about("empty-file", &path),
            E::NotAProject { path } => about("wrong-file", &path),
            E::Newer { path, found, known } => {
                about("newer-version", &path).with("found", found).with("supported", known)
            }
            E::Foreign { path, .. } => about("foreign-schema", &path),
            E::Damaged { path, detail } => about("damaged-file", &path).with("detail", detail),
            E::ReadOnly { path } => about("read-only", &path),
            E::Busy { path } => about("locked", &path),
            E::Moved { path } => about("moved", &path),
            E::DiskFull { path } => about("disk-full", &path),
            E::Io { path, detail } => about("io", &path).with("detail", detail),
            E::NothingToUndo => Trouble::new("nothing-to-undo"),
            E::NothingToRedo => Trouble::new("nothing-to-redo"),
            E::NotFound(what) => Trouble::new("not-found").with("what", what),
            E::TooLarge { size, limit } => Trouble::new("too-large")
                .with("what", "")
                .with("size", format!("{} MB", size / 1024 / 1024))
                .with("limit", format!("{} MB", limit / 1024 / 1024)),
            E::Refused(refusal) => (*refusal).into(),
        }
    }
}
