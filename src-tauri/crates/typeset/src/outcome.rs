//! What comes out of setting a document besides the document: progress, problems, places.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::ControlFlow;

use crate::audit::Audit;
use crate::image::ImageFault;

/// Choices about the file that change nothing in what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Whether the file carries its structure for programs that read it aloud.
    pub tagged: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { tagged: true }
    }
}

/// The steps of setting a document, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Blocks become lines and rows.
    Compose,
    /// Pages become drawing instructions.
    Paint,
    /// Fonts are cut to what is used and the file is put together.
    Write,
}

/// How far the work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The step at work.
    pub phase: Phase,
    /// Parts of the step that are done.
    pub done: usize,
    /// Parts of the step in all.
    pub total: usize,
}

/// What could not be set as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// No font has the character; its code point is printed in its place.
    MissingGlyph(char),
    /// The document's own font does not have the character; it was set in the font of this name.
    FallbackFont(char, String),
    /// An invisible control was taken out of the text.
    ControlRemoved(char),
    /// Something is wider than its place, by about so many points.
    Overfull(u32),
    /// A reference leads to no destination; it was printed as plain text.
    UnknownDestination(String),
    /// A second block asked for a name that was taken; the first keeps it.
    DuplicateDestination(String),
    /// The smallest text of a drawing is too small to be read: it is printed at so many tenths of a point.
    SmallText(u32),
    /// A link's address is none that a reader should follow; it was printed as plain text.
    RefusedLink(String),
    /// An image cannot be shown; an empty frame stands in its place.
    BadImage(ImageFault),
}

/// A problem with the record it comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The `source` of the block, if it had one.
    pub source: Option<String>,
}

/// Where something stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name: a destination or a field.
    pub name: String,
    /// Its page, counted from 1.
    pub page: usize,
    /// Left, bottom, right, top in the page's own units: points from the lower left corner.
    pub rect: [f32; 4],
}

/// A document, set.
#[derive(Debug, Clone)]
pub struct Output {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// A digest of the text on all pages, by which [`crate::inspect`] tells whether a returned copy still says the same.
    pub text_digest: String,
    /// What could not be set as it was asked for, sorted, each once.
    pub problems: Vec<Problem>,
    /// Named destinations, sorted by name.
    pub destinations: Vec<Place>,
    /// Form fields in reading order.
    pub fields: Vec<Place>,
    /// What was counted on the pages.
    pub audit: Audit,
}

/// Why no document came out.
#[derive(Debug)]
pub enum Error {
    /// The caller asked to stop.
    Cancelled,
    /// A font could not be cut to the glyphs in use.
    Font(String),
    /// The file could not be put together.
    Write(std::io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Cancelled => write!(f, "the export was cancelled"),
            Error::Font(reason) => write!(f, "a document font cannot be embedded: {reason}"),
            Error::Write(reason) => write!(f, "the document cannot be put together: {reason}"),
        }
    }
}

impl std::error::Error for Error {}

/// Problems, each once per record.
#[derive(Debug, Default)]
pub(crate) struct Problems(BTreeSet<Problem>);

impl Problems {
    pub(crate) fn add(&mut self, kind: ProblemKind, source: Option<&str>) {
        self.0.insert(Problem { kind, source: source.map(str::to_owned) });
    }

    pub(crate) fn into_sorted(self) -> Vec<Problem> {
        self.0.into_iter().collect()
    }
}

/// Tells the caller about progress and hears whether to stop.
pub(crate) struct Watch<'w> {
    progress: &'w mut dyn FnMut(Progress) -> ControlFlow<()>,
    last: Progress,
}

impl<'w> Watch<'w> {
    pub(crate) fn new(progress: &'w mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        let last = Progress { phase: Phase::Compose, done: 0, total: 0 };
        Watch { progress, last }
    }

    pub(crate) fn report(&mut self, phase: Phase, done: usize, total: usize) -> Result<(), Error> {
        self.last = Progress { phase, done, total };
        self.ask()
    }

    /// Asks whether to go on, in the middle of a long part.
    pub(crate) fn ask(&mut self) -> Result<(), Error> {
        match (self.progress)(self.last) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::Cancelled),
        }
    }
}
