//! Use cases: everything that a person can do with a project, as commands with one request and one response each.
//!
//! The window, the command line and the tests all come in through `App::call`. This crate makes the sentences of
//! errors, but knows no window; it reads the clock and the disk only through what `App` was given.
//!
//! Adding a command: write a function `fn(&mut App, Request) -> Result<Response, Trouble>` in the module of its noun,
//! with both types deriving what their neighbours derive; list it in `commands.rs`; run `cargo xtask types`.

mod attachments;
mod backups;
mod baselines;
mod batch;
mod changes;
mod commands;
mod compare;
mod describe;
mod diagrams;
mod documents;
mod earned;
mod error;
mod exports;
mod features;
mod figures;
mod gates;
mod history;
mod host;
mod levelling;
mod links;
mod network;
mod pictures;
mod plan;
mod portfolio;
mod projects;
mod prototypes;
mod records;
mod sample;
mod search;
mod session;
mod settings;
mod status;
mod trace;
mod types;
mod wire;

pub use commands::{COMMANDS, Command};
pub use error::{Failure, Trouble};
pub use host::{Clock, Places, SystemClock};
pub use network::BarePlan;
pub use settings::Settings;
pub use types::typescript;
pub use wire::*;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use i18n::Texts;
use serde_json::Value;
use session::Session;

/// What listens to the steps of a long task.
pub type OnProgress = Box<dyn FnMut(Progress) + Send>;

/// The running program without its window: at most one open project, the settings, and where things lie.
pub struct App {
    pub(crate) places: Places,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) settings: Settings,
    pub(crate) session: Option<Session>,
    pub(crate) on_progress: OnProgress,
    pub(crate) cancelled: Arc<AtomicBool>,
    /// Why the command that is running may change what a signature locks.
    pub(crate) exception: Option<String>,
}

impl App {
    /// Starts without an open project. Settings that cannot be read are replaced by the defaults.
    pub fn new(places: Places, clock: Box<dyn Clock>) -> App {
        let settings = Settings::load(&places);
        App {
            places,
            clock,
            settings,
            session: None,
            on_progress: Box::new(|_| {}),
            cancelled: Arc::new(AtomicBool::new(false)),
            exception: None,
        }
    }

    /// Names what hears of the steps of long tasks.
    pub fn on_progress(&mut self, listener: OnProgress) {
        self.on_progress = listener;
    }

    /// A handle with which another thread can stop the long task that is running; `task.cancel` needs it because
    /// commands run one after the other.
    pub fn cancel_handle(&self) -> CancelHandle {
        CancelHandle(Arc::clone(&self.cancelled))
    }

    /// Speaks this language from now on, without remembering it.
    pub fn speak(&mut self, language: Language) {
        self.settings.lang = Some(language);
    }

    /// Runs a command. Whatever is wrong with the request comes back in words; nothing of it has then taken effect.
    pub fn call(&mut self, command: &str, request: Value) -> Result<Value, Failure> {
        let result = match COMMANDS.iter().find(|known| known.name == command) {
            Some(known) => (known.run)(self, request),
            None => Err(Trouble::new("unknown-command").with("command", command)),
        };
        result.map_err(|trouble| trouble.in_words(self.texts()))
    }

    /// What another process has written to the open project since the last look, if anything.
    pub fn catch_up(&mut self) -> Result<Option<Patch>, Failure> {
        let result = match &mut self.session {
            Some(session) => session.catch_up(),
            None => Ok(None),
        };
        result.map_err(|trouble| trouble.in_words(self.texts()))
    }

    /// Does what can wait: reads the texts for the first search and backs up a changed project.
    pub fn idle(&mut self) -> Result<(), Failure> {
        if let Some(session) = &mut self.session {
            session.prepare_search();
        }
        backups::automatic(self).map_err(|trouble| trouble.in_words(self.texts()))
    }

    /// The language in which the program speaks.
    pub fn language(&self) -> Language {
        self.settings.lang.unwrap_or_default()
    }

    /// The failure of a request that could not even be read.
    pub fn bad_request(&self, detail: &str) -> Failure {
        Trouble::new("invalid-request").with("detail", detail).in_words(self.texts())
    }

    /// The failure of a name under which nothing is found.
    pub fn not_found(&self, name: &str) -> Failure {
        Trouble::new("not-found").with("what", name).in_words(self.texts())
    }

    pub(crate) fn texts(&self) -> &'static Texts {
        Texts::of(self.language().into())
    }

    pub(crate) fn open(&self) -> Result<&Session, Trouble> {
        self.session.as_ref().ok_or_else(|| Trouble::new("no-project"))
    }

    pub(crate) fn open_mut(&mut self) -> Result<&mut Session, Trouble> {
        self.session.as_mut().ok_or_else(|| Trouble::new("no-project"))
    }
}

/// Stops the long task that is running.
#[derive(Clone)]
pub struct CancelHandle(Arc<AtomicBool>);

impl CancelHandle {
    /// Asks the task to stop at its next step.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
