//! Projects as files: making, opening, closing, overlooking, checking, and remembering the recent ones.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::{Draft, Kind, NewRecord, Project, Record, Stage};
use rules::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use store::UndoState;
use ts_rs::TS;

use crate::portfolio::Portfolio;
use crate::session::Session;
use crate::settings::write_small;
use crate::{App, HopCount, Language, Nothing, Overview, Trouble, sample};
use model::Moment;

/// How many projects the home screen remembers.
const RECENT: usize = 30;

/// Names a file.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProjectPath {
    path: PathBuf,
}

/// A project to be made.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct CreateProject {
    path: PathBuf,
    /// What it is called; the sample brings its own name.
    name: Option<String>,
    client: Option<String>,
    /// The language of its documents.
    language: Language,
    /// Whether it is the sample project.
    sample: Option<bool>,
    /// The template that it begins with.
    template: Option<String>,
}

/// An open project.
#[derive(Debug, Serialize, TS)]
pub struct ProjectView {
    path: String,
    #[ts(type = "number")]
    revision: i64,
    project: Record,
    overview: Overview,
    undo: UndoState,
    read_only: bool,
    warnings: Vec<String>,
}

/// A project that was open before.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RecentProject {
    path: String,
    name: String,
    client: String,
    #[schemars(with = "String")]
    #[ts(type = "string")]
    opened_at: Moment,
    stages: Vec<rules::StageProgress>,
    next: Option<Finding>,
    /// How it stood when it was left last; none before that.
    #[serde(default)]
    portfolio: Option<Portfolio>,
    #[serde(default)]
    missing: bool,
    #[serde(default)]
    sample: bool,
}

/// The projects that were opened last, newest first.
#[derive(Debug, Serialize, TS)]
pub struct Recent {
    projects: Vec<RecentProject>,
    templates: Vec<String>,
}

/// What a check of the file found.
#[derive(Debug, Serialize, TS)]
pub struct Verified {
    ok: bool,
    records: u32,
    links: u32,
    #[ts(type = "number")]
    revision: i64,
    content_hash: String,
    /// What is wrong and where, as `code: place`.
    problems: Vec<String>,
}

/// What the first screen of a project shows.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct FirstScreen {
    project: Record,
    overview: Overview,
    /// How the project stands beside others.
    portfolio: Portfolio,
}

/// What can be shown of a project before it is read.
#[derive(Debug, Serialize, TS)]
pub struct Peeked {
    #[ts(type = "number")]
    revision: i64,
    read_only: bool,
    /// The first screen as it was kept last; none if the project has changed since.
    screen: Option<FirstScreen>,
}

fn list_file(app: &App) -> PathBuf {
    app.places.config.join("recent.json")
}

fn remembered(app: &App) -> Vec<RecentProject> {
    let text = std::fs::read_to_string(list_file(app)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

pub(crate) fn recent(app: &mut App, _: Nothing) -> Result<Recent, Trouble> {
    let mut projects = remembered(app);
    for project in &mut projects {
        project.missing = !Path::new(&project.path).exists();
    }
    Ok(Recent { projects, templates: sample::TEMPLATES.iter().map(|story| story.name.to_owned()).collect() })
}

pub(crate) fn forget(app: &mut App, request: ProjectPath) -> Result<Nothing, Trouble> {
    let mut projects = remembered(app);
    projects.retain(|project| Path::new(&project.path) != request.path);
    write_small(&list_file(app), &projects)?;
    Ok(Nothing {})
}

pub(crate) fn create(app: &mut App, request: CreateProject) -> Result<ProjectView, Trouble> {
    let story = match (&request.template, request.sample) {
        (_, Some(true)) => Some(&sample::SAMPLE),
        (Some(name), _) => Some(template(name)?),
        _ => None,
    };
    let texts = i18n::Texts::of(request.language.into());
    let fallback = request.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = request.name.clone().filter(|name| !name.trim().is_empty()).unwrap_or(fallback);
    let profile = json!({
        "title": name,
        "client": request.client,
        "currency": "CNY",
        "hours_per_day": 8,
        "calendar": if request.language == Language::Zh { "china" } else { "standard" },
        "start_stage": Stage::Research,
        "language": request.language,
        "tags": if request.sample == Some(true) { json!(["sample"]) } else { Value::Null },
    });
    let Value::Object(profile) = profile else { return Err(Trouble::new("internal").with("detail", "profile")) };
    let plans = Stage::ALL.map(|stage| (stage, texts.label(&format!("stage-{}", stage.name()))));
    let whole = request.sample == Some(true);
    let session = Session::create(app, &request.path, &name, |draft| {
        draft.create(Kind::ProjectProfile, NewRecord { fields: profile, ..NewRecord::default() })?;
        if !whole {
            plan_stages(draft, &plans)?;
        }
        match story {
            Some(story) => sample::load(draft, story, request.language),
            None => Ok(()),
        }
    })?;
    app.session = Some(session);
    shown(app, Vec::new())
}

fn plan_stages(draft: &mut Draft, plans: &[(Stage, String)]) -> Result<(), Trouble> {
    for (stage, title) in plans {
        let fields: Map<String, Value> =
            [("title".to_owned(), Value::from(title.clone())), ("stage".to_owned(), json!(stage))]
                .into_iter()
                .collect();
        draft.create(Kind::StagePlan, NewRecord { fields, ..NewRecord::default() })?;
    }
    Ok(())
}

fn template(name: &str) -> Result<&'static sample::Story, Trouble> {
    let known = || sample::TEMPLATES.iter().map(|story| story.name).collect::<Vec<_>>().join(", ");
    let found = sample::TEMPLATES.iter().find(|story| story.name == name);
    found.ok_or_else(|| Trouble::new("unknown-template").with("what", name).with("allowed", known()))
}

pub(crate) fn open(app: &mut App, request: ProjectPath) -> Result<ProjectView, Trouble> {
    // The file that is open stays open until the other one is known to be sound.
    let (session, warnings) = Session::open(app, &request.path)?;
    leave(app);
    app.session = Some(session);
    shown(app, warnings)
}

pub(crate) fn close(app: &mut App, _: Nothing) -> Result<Nothing, Trouble> {
    leave(app);
    Ok(Nothing {})
}

/// Remembers how the open project stands and lets go of it. What cannot be remembered is no reason to keep it open.
pub(crate) fn leave(app: &mut App) {
    if let Some(session) = &app.session {
        let today = app.clock.today();
        let overview = overlook(session.project(), session.revision(), today);
        let portfolio = Portfolio::of(session.project(), &overview.stages, today);
        let _ = remember(app, overview.stages.clone(), Some(portfolio.clone()));
        let _ = keep_screen(app, overview, portfolio);
    }
    let _ = crate::backups::automatic(app);
    app.session = None;
}

/// Tells the window about the project that was just opened, and remembers it as the most recent.
pub(crate) fn shown(app: &mut App, warnings: Vec<String>) -> Result<ProjectView, Trouble> {
    let today = app.clock.today();
    let session = app.open()?;
    let overview = overlook(session.project(), session.revision(), today);
    // A list of recent projects that cannot be written is no reason to keep a project shut.
    let _ = remember(app, overview.stages.clone(), None);
    let session = app.open()?;
    let project = session.project().profile().map(|(record, _)| record.clone());
    Ok(ProjectView {
        path: session.path().display().to_string(),
        revision: session.revision(),
        project: project.ok_or_else(|| Trouble::new("internal").with("detail", "project"))?,
        overview,
        undo: session.undo_state(),
        read_only: session.is_read_only(),
        warnings,
    })
}

/// Puts the open project at the head of the recent ones; what was known of its standing stays where nothing newer is.
fn remember(app: &App, stages: Vec<rules::StageProgress>, portfolio: Option<Portfolio>) -> Result<(), Trouble> {
    let session = app.open()?;
    let project = session.project();
    let Some((record, profile)) = project.profile() else { return Ok(()) };
    let path = session.path().display().to_string();
    let mut projects = remembered(app);
    let before = projects.iter().position(|project| project.path == path).map(|at| projects.remove(at));
    let entry = RecentProject {
        path,
        name: record.title.clone(),
        client: profile.client.clone(),
        opened_at: app.clock.now(),
        next: stages.iter().find_map(|stage| stage.next.clone()),
        stages,
        portfolio: portfolio.or(before.and_then(|before| before.portfolio)),
        missing: false,
        sample: record.tags.iter().any(|tag| tag == "sample"),
    };
    projects.insert(0, entry);
    projects.truncate(RECENT);
    write_small(&list_file(app), &projects)
}

pub(crate) fn overview(app: &mut App, _: Nothing) -> Result<Overview, Trouble> {
    let today = app.clock.today();
    let session = app.open()?;
    Ok(overlook(session.project(), session.revision(), today))
}

fn overlook(project: &Project, revision: i64, today: model::Day) -> Overview {
    let hops = rules::coverage(project).into_iter().map(|hop| HopCount {
        from: hop.from.name().to_owned(),
        to: hop.to.name().to_owned(),
        link: hop.link,
        linked: hop.linked,
        total: hop.total,
        unknown: hop.unknown.len() as u32,
        first_unknown: hop.unknown.first().and_then(|id| project.record(*id)).map(Record::brief),
    });
    let counts: BTreeMap<String, u32> =
        Kind::ALL.iter().map(|kind| (kind.name().to_owned(), project.count(*kind) as u32)).collect();
    Overview { revision, stages: rules::progress(project, today), coverage: hops.collect(), counts }
}

pub(crate) fn verify(app: &mut App, _: Nothing) -> Result<Verified, Trouble> {
    let report = store::verify(app.open()?.path())?;
    Ok(Verified {
        ok: report.is_sound(),
        records: report.records as u32,
        links: report.links as u32,
        revision: report.revision,
        content_hash: report.content_hash,
        problems: report.faults.into_iter().map(|fault| format!("{}: {}", fault.code, fault.place)).collect(),
    })
}

pub(crate) fn save_copy(app: &mut App, request: ProjectPath) -> Result<Nothing, Trouble> {
    app.open()?.store().save_copy(&request.path)?;
    Ok(Nothing {})
}

pub(crate) fn peek(_: &mut App, request: ProjectPath) -> Result<Peeked, Trouble> {
    let peek = store::peek(&request.path)?;
    // A screen that another version of the program kept may not be readable; then the project is read instead.
    let screen = peek.screen.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Ok(Peeked { revision: peek.revision, read_only: peek.read_only, screen })
}

/// Keeps the first screen in the file, unless it is there already.
fn keep_screen(app: &mut App, overview: Overview, portfolio: Portfolio) -> Result<(), Trouble> {
    let session = app.open_mut()?;
    if session.is_read_only() || session.store().screen()?.is_some() {
        return Ok(());
    }
    let Some((project, _)) = session.project().profile() else { return Ok(()) };
    let screen = FirstScreen { project: project.clone(), overview, portfolio };
    let bytes = serde_json::to_vec(&screen).map_err(|error| Trouble::new("internal").with("detail", error))?;
    Ok(session.store_mut().keep_screen(&bytes)?)
}
