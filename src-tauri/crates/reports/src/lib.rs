//! The documents that a client reads: each module turns a [`Project`] into a [`Document`] of plain blocks.
//!
//! This crate knows no font, no file and no clock: today's date comes with the [`Request`], and `typeset` makes pages of
//! the result. No sentence stands in this code; the fixed words of documents are in
//! `assets/locales/<lang>/documents-<stage>.ftl`, those that all share in `documents.ftl`.
//!
//! # Who may read what
//! A document is made for the client, so it is built from a view of the project in which records of audience `internal`,
//! and all that lies below them, do not exist. As a second lock, the finished document is searched for the codes and
//! titles of those records; if one is found, [`build`] answers [`Refused::InternalLeak`] and no document comes out.
//!
//! # Adding a document
//! 1. Write a module in the folder of its stage with a `KIND: DocumentKind`: its name, its code, its stage, whether there is anything to print,
//!    a function that fills the blocks, and one that lists what deserves attention before it is exported.
//!    Ask the `ClientView` for records, never the `Project`; take cover, revision history and labels from `front`,
//!    headings and paragraphs from `Writer`.
//! 2. Add its line to [`DOCUMENTS`].
//! 3. Add `document-<name>` with `.subtitle` and `.purpose`, and its own words, to the `documents-<stage>.ftl` of both languages.
//! 4. Test its outline and that nothing internal gets through, as `tests/scope.rs` does.

mod architecture;
mod baseline;
mod catalogue;
mod client;
mod coaching;
mod deployment;
mod development;
mod diagram;
mod drawings;
mod field_text;
mod figures;
mod front;
mod guard;
mod integration;
mod objectives;
mod outcomes;
mod phrase;
mod printed;
mod prose;
mod reasons;
mod redline;
mod requirements;
mod research;
mod sections;
mod signing;
mod table;
mod tally;
mod terms;
mod training;
mod values;
mod verdicts;
mod walk;
mod writer;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use i18n::{Args, Language, Texts};
use model::requirements::Reader;
use model::{Day, Id, Kind, Project, Record, Stage, Subject};
use typeset::Document;

use catalogue::Catalogue;
use client::ClientView;
pub use diagram::{PIXELS_PER_POINT, diagram_layout, tidy_diagram};
pub use field_text::FieldText;
pub use figures::{DRAWINGS, NamedDrawing, figures_named, figures_of_record};
pub use guard::Leak;
use printed::Printed;
pub use requirements::specification::{PageFrame, page_frame};
pub use tally::{Tally, tally};

/// Every document there is, in the order of the stages.
pub const DOCUMENTS: &[DocumentKind] = &[
    // Research
    research::minutes::KIND,
    research::blueprint::KIND,
    // Architecture
    architecture::book::KIND,
    architecture::scope::KIND,
    // Requirements
    requirements::specification::KIND,
    // Development
    development::plan::KIND,
    development::status::KIND,
    development::change::KIND,
    development::change::log::KIND,
    // Integration
    integration::interfaces::KIND,
    integration::debugging::KIND,
    // Testing and deployment
    deployment::test::KIND,
    deployment::appraisal::KIND,
    deployment::release::KIND,
    deployment::acceptance::KIND,
    // Training
    training::plan::KIND,
    // Operations coaching
    coaching::review::KIND,
];

/// A kind of document that can be made of a project.
pub struct DocumentKind {
    /// The name used in requests; the text `document-<name>` is what people call it.
    pub name: &'static str,
    /// The part of the document's own code that names its kind, such as `SCOPE`.
    pub code: &'static str,
    /// The stage to whose end it belongs.
    pub stage: Stage,
    /// The kinds of record that it prints; how many of them stay internal is worth a note.
    kinds: &'static [Kind],
    has_content: fn(&ClientView) -> bool,
    blocks: fn(&Material) -> Document,
    notes: fn(&Material) -> Vec<Note>,
}

impl DocumentKind {
    /// What its baselines freeze; a document without any has no redline.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        redline::subject(self)
    }

    /// For whom it can be made; nobody in particular where no chapter is written for some readers only.
    #[must_use]
    pub fn readers(&self) -> &'static [Reader] {
        if self.kinds.contains(&Kind::Section) { Reader::ALL } else { &[] }
    }

    /// Whether the project holds anything that this document could print.
    #[must_use]
    pub fn is_available(&self, project: &Project) -> bool {
        (self.has_content)(&ClientView::new(project))
    }
}

impl fmt::Debug for DocumentKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DocumentKind").field("name", &self.name).finish_non_exhaustive()
    }
}

/// How a document is to be made.
#[derive(Debug, Clone)]
pub struct Request {
    /// The language of its fixed words and formats. Titles and texts of records stay as they were written.
    pub language: Language,
    /// The date printed.
    pub today: Day,
    /// Identifies this export; it ends up in the file, so that a returned copy is recognised.
    pub export_id: String,
    /// Who prepares it. If empty, the project's lead is named.
    pub prepared_by: String,
    /// What of the document is wanted.
    pub variant: Variant,
    /// The records that say something else than when the newest baseline of the document was made. A baseline does not
    /// freeze all that its document prints; the document then tells which of the rest has changed.
    pub changed: BTreeSet<Id>,
    /// The pictures it may show: the attachments that [`images`] names, each under its hash. One that is missing is noted
    /// and said in the document.
    pub images: Images,
}

/// Which variant of a document is to be made. The default is the whole document as the client reads it.
#[derive(Debug, Clone, Default)]
pub struct Variant {
    /// The baseline that the project is held against: the document becomes its redline.
    pub against: Option<Id>,
    /// The titles of chapters that are left out.
    pub without: Vec<String>,
    /// Whether internal records are printed too, for readers on our own side; the document then says so.
    pub internal: bool,
    /// For whom it is made, where a document has chapters for some readers only; for everyone if none.
    pub reader: Option<Reader>,
    /// The session that minutes are of; all sessions if none.
    pub session: Option<Id>,
}

/// The contents of attachments by their hashes.
pub type Images = BTreeMap<String, Arc<[u8]>>;

/// Why no document comes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// There is no document of this name.
    UnknownDocument(String),
    /// There is no such baseline of what the document prints, or the document has none at all.
    NoBaseline,
    /// The project holds nothing that the client may see and this document would print.
    NothingToExport,
    /// These internal records would have been printed.
    InternalLeak(Vec<Leak>),
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::UnknownDocument(name) => write!(formatter, "there is no document {name:?}"),
            Refused::NoBaseline => formatter.write_str("the document has no such baseline"),
            Refused::NothingToExport => formatter.write_str("there is nothing to print"),
            Refused::InternalLeak(leaks) => {
                let codes: Vec<&str> = leaks.iter().map(|leak| leak.code.as_str()).collect();
                write!(formatter, "internal records would be printed: {}", codes.join(", "))
            }
        }
    }
}

impl std::error::Error for Refused {}

/// What a note asks of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// Something internal is meant to stay so.
    Leak,
    /// A source or another content is missing.
    Missing,
    /// A link must be reviewed, since one of its ends changed.
    Suspect,
    /// Anything else that is worth to know.
    Other,
}

/// Something that deserves attention before a document is exported; it does not keep the document from being made.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// What it asks for.
    pub kind: NoteKind,
    /// The key of its text.
    pub key: &'static str,
    /// The arguments of the text.
    pub args: Args,
    /// The record that it is about.
    pub record: Option<Id>,
}

impl Note {
    fn new(kind: NoteKind, key: &'static str) -> Note {
        Note { kind, key, args: Args::new(), record: None }
    }

    /// That something internal is kept back.
    fn leak(key: &'static str) -> Note {
        Note::new(NoteKind::Leak, key)
    }

    /// That content is missing.
    fn missing(key: &'static str) -> Note {
        Note::new(NoteKind::Missing, key)
    }

    /// That something is worth to know.
    fn other(key: &'static str) -> Note {
        Note::new(NoteKind::Other, key)
    }

    /// With the arguments of its text.
    fn saying(self, args: Args) -> Note {
        Note { args, ..self }
    }

    /// With the record that it is about, whose code joins the arguments.
    fn about(self, record: &Record) -> Note {
        Note { args: self.args.with("code", &record.code), record: Some(record.id), ..self }
    }

    /// What it says.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        Texts::of(language).text(self.key, &self.args)
    }
}

/// Everything that a document is made of.
struct Material<'p> {
    kind: &'p DocumentKind,
    view: ClientView<'p>,
    catalogue: Catalogue<'p>,
    texts: &'static Texts,
    request: &'p Request,
}

impl<'p> Material<'p> {
    fn label(&self, key: &str) -> String {
        self.texts.label(key)
    }

    /// The label of a choice's word, such as `scope` and `in`.
    fn choice(&self, choice: &str, word: &str) -> String {
        self.texts.label(&format!("choice-{choice}-{word}"))
    }

    /// An amount in the project's currency.
    fn money(&self, amount: f64) -> String {
        let currency = self.view.profile().map(|(_, profile)| profile.currency.as_str()).unwrap_or_default();
        self.texts.format().money(amount, currency)
    }

    /// A value in the unit of its measure.
    fn measured(&self, value: f64, unit: &str) -> String {
        let format = self.texts.format();
        let currency = self.view.profile().map(|(_, profile)| profile.currency.as_str()).unwrap_or_default();
        match unit {
            "" => format.number(value, 2),
            "%" => format.percent(value),
            // A currency stands where the language puts it, not behind the number as units do.
            _ if unit == currency => format.money(value, currency),
            _ => self
                .texts
                .text("doc-value-unit", &Args::new().with("value", format.number(value, 2)).with("unit", unit)),
        }
    }

    fn prepare(project: &'p Project, document: &str, request: &'p Request) -> Result<Self, Refused> {
        let known = DOCUMENTS.iter().find(|kind| kind.name == document);
        let kind = known.ok_or_else(|| Refused::UnknownDocument(document.to_owned()))?;
        let view = if request.variant.internal { ClientView::of_us(project) } else { ClientView::new(project) };
        let is_session = |id: Id| view.record(id).is_some_and(|record| record.kind == Kind::Session);
        if !(kind.has_content)(&view) || request.variant.session.is_some_and(|id| !is_session(id)) {
            return Err(Refused::NothingToExport);
        }
        Ok(Material { kind, catalogue: Catalogue::of(&view), view, texts: Texts::of(request.language), request })
    }
}

/// Makes a document of a project. The same project and request give the same document.
pub fn build(project: &Project, document: &str, request: &Request) -> Result<Document, Refused> {
    let material = Material::prepare(project, document, request)?;
    let mut built = whole(&material)?;
    printed::tell_context(&material, &mut built);
    sections::leave_out(&mut built, &request.variant.without);
    walk::settle_references(&mut built);
    let leaks = guard::leaks(&material.view, &built);
    if leaks.is_empty() { Ok(built) } else { Err(Refused::InternalLeak(leaks)) }
}

/// The titles of all chapters that a document has, also of those that are left out.
pub fn sections(project: &Project, document: &str, request: &Request) -> Result<Vec<String>, Refused> {
    Ok(sections::titles(&whole(&Material::prepare(project, document, request)?)?))
}

/// The document with all its chapters.
fn whole(material: &Material) -> Result<Document, Refused> {
    let Some(id) = material.request.variant.against else {
        return Ok((material.kind.blocks)(material));
    };
    let baseline = material.view.project().baseline(id);
    let baseline = baseline.filter(|baseline| Some(baseline.subject) == material.kind.subject());
    Ok(redline::blocks(material, baseline.ok_or(Refused::NoBaseline)?))
}

/// The attachments that documents of a project show, by their hashes: those of prototypes and of the texts of sections.
#[must_use]
pub fn images(project: &Project) -> BTreeSet<String> {
    requirements::specification::pictures(&ClientView::new(project)).into_iter().map(str::to_owned).collect()
}

/// Lists what deserves attention before a document is exported, such as features without a done definition.
pub fn notes(project: &Project, document: &str, request: &Request) -> Result<Vec<Note>, Refused> {
    let material = Material::prepare(project, document, request)?;
    let mut notes = (material.kind.notes)(&material);
    let printed = Printed::of(&material, &whole(&material)?);
    notes.extend(printed.suspects().chain(printed.beyond_baseline()));
    let hidden = material.view.hidden_of(material.kind.kinds);
    if hidden > 0 {
        notes.push(Note::leak("doc-problem-internal-left-out").saying(Args::new().with("count", hidden)));
    }
    Ok(notes)
}
