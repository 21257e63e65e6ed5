//! Documents: making, previewing and exporting what a client reads and signs; `batch` writes whole sets of them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use i18n::{Args, Texts};
use model::requirements::Reader;
use model::{Baseline, Brief, ContentHash, Entity, Id, Project, Stage, Subject};
use reports::Refused;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use typeset::{Fonts, ImageFault, Options, Output, Phase, ProblemKind};

use crate::exports::ExportEntry;
use crate::{App, Language, Nothing, Progress, Trouble};

/// A document that can be made.
#[derive(Debug, Serialize, TS)]
pub struct DocumentView {
    document: String,
    stage: Stage,
    languages: Vec<Language>,
    /// Whether the project holds anything that it could print.
    available: bool,
    /// What its baselines freeze; none where there is no redline of it.
    subject: Option<model::Subject>,
    /// For whom it can be made; none where it is the same for everyone.
    #[ts(as = "Vec<ReaderWord>")]
    readers: &'static [Reader],
}

/// The words for readers in the interface's types.
#[derive(TS)]
#[ts(rename = "Reader", rename_all = "snake_case")]
#[allow(dead_code, reason = "it only declares in TypeScript what the model's choice says")]
enum ReaderWord {
    All,
    Development,
    Testing,
    Design,
}

/// The documents, in the order of the stages.
#[derive(Debug, Serialize, TS)]
pub struct DocumentList {
    documents: Vec<DocumentView>,
}

/// Which variant of a document is wanted; by default the whole document as the client reads it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct DocumentVariant {
    /// The baseline that the content is held against: the document becomes its redline.
    against: Option<Id>,
    /// The number of the operation whose outcome it is held against, in the same way.
    #[ts(optional, type = "number")]
    moment: Option<i64>,
    /// The baseline whose content is printed in the place of what the project says now.
    baseline: Option<Id>,
    /// The titles of chapters that are left out.
    without: Vec<String>,
    /// Whether internal records are printed too, for readers on our own side.
    internal: bool,
    /// For whom it is made, where it has chapters for some readers only; for everyone if none.
    #[schemars(with = "Option<String>")]
    #[ts(as = "Option<ReaderWord>")]
    reader: Option<Reader>,
    /// The session that minutes are of; all sessions if none.
    session: Option<Id>,
}

impl DocumentVariant {
    /// The same without a baseline: those belong to single documents, and a whole set is made of what the project says now.
    pub(crate) fn of_now(self) -> Self {
        DocumentVariant { against: None, moment: None, baseline: None, ..self }
    }
}

/// A document to be looked at.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Preview {
    document: String,
    lang: Language,
    variant: Option<DocumentVariant>,
}

/// A document to be written to a file.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Export {
    document: String,
    lang: Language,
    path: PathBuf,
    variant: Option<DocumentVariant>,
}

/// What a problem asks of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// Something internal is kept back.
    Leak,
    /// A source or another content is missing.
    Source,
    /// A link must be reviewed.
    Suspect,
    /// A character is not in the document's font.
    Glyph,
    /// Something cannot be set as it was meant.
    Layout,
    /// Anything else that is worth to know.
    Other,
}

impl From<reports::NoteKind> for Concern {
    fn from(kind: reports::NoteKind) -> Concern {
        match kind {
            reports::NoteKind::Leak => Concern::Leak,
            reports::NoteKind::Missing => Concern::Source,
            reports::NoteKind::Suspect => Concern::Suspect,
            reports::NoteKind::Other => Concern::Other,
        }
    }
}

/// Something that deserves attention before a document is given away.
#[derive(Debug, Serialize, TS)]
pub struct DocumentProblem {
    kind: Concern,
    code: String,
    message: String,
    record: Option<Brief>,
}

/// A document to look at.
#[derive(Debug, Serialize, TS)]
pub struct Previewed {
    pdf_base64: String,
    pages: u32,
    problems: Vec<DocumentProblem>,
    /// The titles of all chapters, also of those that were left out.
    sections: Vec<String>,
    /// The number of the newest operation that it takes into account.
    #[ts(type = "number")]
    revision: i64,
}

/// A document to be measured.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    document: String,
    lang: Language,
}

/// How long a document is and what it shows.
#[derive(Debug, Serialize, TS)]
pub struct Measured {
    pages: u32,
    /// Signs of any script that are not white space.
    characters: u32,
    /// Chinese characters among them.
    han: u32,
    /// Words and numbers of other scripts.
    words: u32,
    /// Its figures by class.
    flows: u32,
    prototypes: u32,
    charts: u32,
    others: u32,
    tables: u32,
    /// The number of the newest operation that it takes into account.
    #[ts(type = "number")]
    revision: i64,
}

/// A document that was written.
#[derive(Debug, Serialize, TS)]
pub struct Exported {
    path: String,
    pages: u32,
    problems: Vec<DocumentProblem>,
    export_id: String,
}

/// A document that was made.
pub(crate) struct Made {
    pub(crate) output: Output,
    pub(crate) problems: Vec<DocumentProblem>,
    sections: Vec<String>,
    export_id: String,
    tally: reports::Tally,
}

/// How much of the whole work lies before each step of the typesetter, and how much the step itself is, in percent.
const SHARES: [(Phase, u32, u32); 3] = [(Phase::Compose, 0, 50), (Phase::Paint, 50, 30), (Phase::Write, 80, 20)];

pub(crate) fn list(app: &mut App, _: Nothing) -> Result<DocumentList, Trouble> {
    let project = app.open()?.project();
    let view = |kind: &reports::DocumentKind| DocumentView {
        document: kind.name.to_owned(),
        stage: kind.stage,
        languages: vec![Language::Zh, Language::En],
        available: kind.is_available(project),
        subject: kind.subject(),
        readers: kind.readers(),
    };
    Ok(DocumentList { documents: reports::DOCUMENTS.iter().map(view).collect() })
}

pub(crate) fn preview(app: &mut App, request: Preview) -> Result<Previewed, Trouble> {
    app.cancelled.store(false, Ordering::Relaxed);
    let made = make(app, "document.preview", &request.document, request.lang, request.variant)?;
    Ok(Previewed {
        pdf_base64: BASE64_STANDARD.encode(&made.output.bytes),
        pages: made.output.pages as u32,
        problems: made.problems,
        sections: made.sections,
        revision: app.open()?.revision(),
    })
}

/// Makes a document as it would be read and tells how long it is; nothing of it is kept.
pub(crate) fn measure(app: &mut App, request: Measure) -> Result<Measured, Trouble> {
    app.cancelled.store(false, Ordering::Relaxed);
    let made = make(app, "document.measure", &request.document, request.lang, None)?;
    let count = |number: usize| number.try_into().unwrap_or(u32::MAX);
    Ok(Measured {
        pages: count(made.output.pages),
        characters: count(made.tally.characters),
        han: count(made.tally.han),
        words: count(made.tally.words),
        flows: count(made.tally.flows),
        prototypes: count(made.tally.prototypes),
        charts: count(made.tally.charts),
        others: count(made.tally.others),
        tables: count(made.tally.tables),
        revision: app.open()?.revision(),
    })
}

pub(crate) fn export(app: &mut App, request: Export) -> Result<Exported, Trouble> {
    app.cancelled.store(false, Ordering::Relaxed);
    refuse_to_replace(app, &request.path)?;
    let made = make(app, "document.export", &request.document, request.lang, request.variant)?;
    write_whole(&request.path, &made.output.bytes)?;
    remember(app, &request.document, request.lang, &made)?;
    Ok(Exported {
        path: request.path.display().to_string(),
        pages: made.output.pages as u32,
        problems: made.problems,
        export_id: made.export_id,
    })
}

/// Keeps what is needed to match a copy of the document that comes back.
pub(crate) fn remember(app: &mut App, document: &str, lang: Language, made: &Made) -> Result<(), Trouble> {
    let today = app.clock.today().to_string();
    ExportEntry::of(&made.export_id, document, word(lang), today, &made.output).keep(app)
}

/// A project beside what a document's subject said after an operation, which stands in it like a baseline of that moment.
fn with_moment(store: &store::Store, project: &Project, document: &str, seq: i64) -> Result<(Project, Id), Trouble> {
    let subject = subject_of(document).ok_or_else(|| refused(document, Refused::NoBaseline))?;
    let past = store.project_at(seq)?;
    // A moment is told as the clock of the person showed it.
    let at = store.moment_of(seq)?.with_timezone(&chrono::Local);
    let (items, links) = Baseline::capture(&past, subject);
    let moment = Baseline {
        // No baseline of the file has this identity, and none was made before the first.
        id: Id::from_parts(0, u128::MAX),
        number: 0,
        subject,
        name: at.format("%Y-%m-%d %H:%M").to_string(),
        made_on: at.date_naive(),
        author: String::new(),
        request: None,
        hash: Baseline::hash_of(&items, &links),
        items,
        links,
    };
    let id = moment.id;
    let mut whole = project.clone();
    whole.insert(Entity::Baseline(Box::new(moment)));
    Ok((whole, id))
}

/// What the baselines of a document freeze; none of a document that has none.
fn subject_of(document: &str) -> Option<Subject> {
    reports::DOCUMENTS.iter().find(|kind| kind.name == document)?.subject()
}

/// The word of a language.
fn word(lang: Language) -> &'static str {
    if lang == Language::Zh { "zh" } else { "en" }
}

pub(crate) fn cancel(app: &mut App, _: Nothing) -> Result<Nothing, Trouble> {
    app.cancel_handle().cancel();
    Ok(Nothing {})
}

pub(crate) fn make(
    app: &mut App,
    task: &str,
    document: &str,
    lang: Language,
    variant: Option<DocumentVariant>,
) -> Result<Made, Trouble> {
    let variant = variant.unwrap_or_default();
    let session = app.session.as_ref().ok_or_else(|| Trouble::new("no-project"))?;
    let frozen = match variant.baseline {
        Some(id) => {
            let baseline = session.project().baseline(id).ok_or_else(|| Trouble::new("not-found").with("what", id))?;
            Some(session.project().as_frozen(baseline))
        }
        None => None,
    };
    let project = frozen.as_ref().unwrap_or(session.project());
    let earlier = match variant.moment {
        Some(seq) => Some(with_moment(session.store(), project, document, seq)?),
        None => None,
    };
    let (project, against) = match &earlier {
        Some((project, moment)) => (project, Some(*moment)),
        None => (project, variant.against),
    };
    let today = app.clock.today();
    let export_id = export_id(session.store(), document, lang, &variant, today);
    let language: i18n::Language = lang.into();
    let prepared_by = app.settings.author.clone().unwrap_or_default();
    let variant = reports::Variant {
        against,
        without: variant.without,
        internal: variant.internal,
        reader: variant.reader,
        session: variant.session,
    };
    let images = images(session.store(), project);
    let changed = changed(session.store(), project, document)?;
    let request =
        reports::Request { language, today, export_id: export_id.clone(), prepared_by, variant, changed, images };
    let refused = |why| refused(document, why);
    let sections = reports::sections(project, document, &request).map_err(refused)?;
    let mut built = reports::build(project, document, &request).map_err(refused)?;
    let tally = reports::tally(&built);
    built.meta.project_id = session.store().project_id().to_owned();
    let notes = reports::notes(project, document, &request).map_err(refused)?;
    let fonts = fonts(app)?;
    let (cancelled, on_progress) = (&app.cancelled, &mut app.on_progress);
    let output = typeset::render(&built, &fonts, &Options::default(), &mut |step| {
        on_progress(Progress { task: task.to_owned(), done: percent(step), total: 100 });
        if cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let output = output.map_err(|error| match error {
        typeset::Error::Cancelled => Trouble::new("cancelled"),
        other => Trouble::new("internal").with("detail", other),
    })?;
    let texts = app.texts();
    let mut problems: Vec<DocumentProblem> = notes
        .into_iter()
        .map(|note| DocumentProblem {
            kind: note.kind.into(),
            code: note.key.to_owned(),
            message: note.message(texts.language()),
            record: note.record.and_then(|id| project.record(id)).map(model::Record::brief),
        })
        .collect();
    problems.extend(output.problems.iter().map(|problem| set_problem(project, problem, texts)));
    Ok(Made { output, problems, sections, export_id, tally })
}

/// The fonts of documents.
pub(crate) fn fonts(app: &App) -> Result<Fonts, Trouble> {
    Fonts::load(&app.places.fonts)
        .map_err(|error| Trouble::new("font-missing").with("what", app.places.fonts.display()).with("detail", error))
}

/// The pictures that documents of the project show, by their hashes. One that is not kept is left out and noted.
pub(crate) fn images(store: &store::Store, project: &Project) -> reports::Images {
    let kept = |hash: String| store.attachment(&hash).ok().map(|(_, bytes)| (hash, bytes.into()));
    reports::images(project).into_iter().filter_map(kept).collect()
}

/// The records that say something else than when the newest baseline of a document was made.
fn changed(store: &store::Store, project: &Project, document: &str) -> Result<BTreeSet<Id>, Trouble> {
    let baseline = subject_of(document).and_then(|subject| project.latest_baseline(subject));
    Ok(baseline.map(|baseline| store.changed_since(baseline.id)).transpose()?.unwrap_or_default())
}

/// The same content, document, language, variant and day give the same identity, so that they give the same bytes.
fn export_id(
    store: &store::Store,
    document: &str,
    lang: Language,
    variant: &DocumentVariant,
    today: model::Day,
) -> String {
    let variant = format!("{variant:?}");
    let day = today.to_string();
    let lang = word(lang);
    let content = store.content_hash();
    let parts = [
        store.project_id().as_bytes(),
        &content,
        document.as_bytes(),
        lang.as_bytes(),
        variant.as_bytes(),
        day.as_bytes(),
    ];
    ContentHash::of_parts(parts).to_string()
}

fn percent(step: typeset::Progress) -> u32 {
    let (_, before, share) = SHARES.into_iter().find(|(phase, ..)| *phase == step.phase).unwrap_or(SHARES[0]);
    before + (step.done.min(step.total) * share as usize / step.total.max(1)) as u32
}

fn set_problem(project: &Project, problem: &typeset::Problem, texts: &Texts) -> DocumentProblem {
    let source = problem.source.as_deref().unwrap_or_default();
    let record = project.records().find(|record| !source.is_empty() && record.code == source);
    let named = |character: char| format!("{character} (U+{:04X})", character as u32);
    let (kind, code, what) = match &problem.kind {
        ProblemKind::MissingGlyph(character) => (Concern::Glyph, "doc-problem-glyph", named(*character)),
        ProblemKind::FallbackFont(character, font) => {
            let what = format!("{character} (U+{:04X}, {font})", *character as u32);
            (Concern::Glyph, "doc-problem-fallback", what)
        }
        ProblemKind::ControlRemoved(character) => {
            (Concern::Glyph, "doc-problem-control", format!("U+{:04X}", *character as u32))
        }
        ProblemKind::Overfull(points) => (Concern::Layout, "doc-problem-overfull", points.to_string()),
        ProblemKind::SmallText(tenths) => {
            let size = texts.format().number(f64::from(*tenths) / 10.0, 1);
            (Concern::Layout, "doc-problem-small", size)
        }
        ProblemKind::UnknownDestination(name) => (Concern::Layout, "doc-problem-reference", name.clone()),
        ProblemKind::DuplicateDestination(name) => (Concern::Layout, "doc-problem-duplicate", name.clone()),
        ProblemKind::RefusedLink(address) => (Concern::Layout, "doc-problem-link", address.clone()),
        ProblemKind::BadImage(fault) => {
            let code = match fault {
                ImageFault::Unknown => "doc-problem-image-unknown",
                ImageFault::Damaged => "doc-problem-image-damaged",
                ImageFault::TooLarge => "doc-problem-image-large",
            };
            (Concern::Layout, code, String::new())
        }
    };
    let args = Args::new().with("code", source).with("what", what);
    DocumentProblem {
        kind,
        code: code.to_owned(),
        message: texts.text(code, &args),
        record: record.map(model::Record::brief),
    }
}

fn refused(document: &str, why: Refused) -> Trouble {
    match why {
        Refused::UnknownDocument(name) => Trouble::new("unknown-document").with("what", name),
        Refused::NoBaseline => Trouble::new("not-found").naming("what", ["kind-baseline".to_owned()]),
        Refused::NothingToExport => Trouble::new("nothing-to-export").naming("what", [format!("document-{document}")]),
        Refused::InternalLeak(leaks) => Trouble::new("internal-leak")
            .counting(leaks.len())
            .listing("codes", leaks.into_iter().map(leaked).collect()),
    }
}

/// Names an internal record and, where it is known, the record whose text speaks of it.
fn leaked(leak: reports::Leak) -> (&'static str, Args) {
    let args = Args::new().with("code", leak.code).with("title", leak.title);
    match leak.found_in {
        Some(place) => ("leak-found-in", args.with("place", place)),
        None => ("leak-found", args),
    }
}

/// What every PDF begins with.
const PDF: &[u8] = b"%PDF-";

/// Refuses to put a document in the place of anything but a PDF or an empty file: a path that was mistaken for another,
/// such as that of the project itself, must cost nobody a file.
pub(crate) fn refuse_to_replace(app: &App, path: &Path) -> Result<(), Trouble> {
    let (target, project) = (path.canonicalize(), app.open()?.store().path().canonicalize());
    if target.is_ok_and(|target| project.is_ok_and(|project| target == project)) {
        return Err(Trouble::new("export-over-project").with("path", path.display()));
    }
    let mut beginning = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(PDF.len() as u64).read_to_end(&mut beginning));
    match read {
        Ok(_) if beginning.is_empty() || beginning == PDF => Ok(()),
        Ok(_) => Err(Trouble::new("export-over-file").with("path", path.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(unwritable(path, error)),
    }
}

/// Writes a file whole or not at all: an interrupted export leaves the old file as it was.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let partial = folder.join(format!(".{name}.{}.partial", std::process::id()));
    let written = fs::File::create(&partial).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let published = written.and_then(|()| fs::rename(&partial, path));
    if published.is_err() {
        // The message is about the target; a partial file that cannot be removed either is the smaller trouble.
        let _ = fs::remove_file(&partial);
    }
    published.map_err(|error| unwritable(path, error))
}

pub(crate) fn unwritable(path: &Path, error: std::io::Error) -> Trouble {
    use std::io::ErrorKind;
    let code = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk-full",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "permission",
        ErrorKind::NotFound => "file-missing",
        _ => "io",
    };
    Trouble::new(code).with("path", path.display()).with("detail", error)
}
