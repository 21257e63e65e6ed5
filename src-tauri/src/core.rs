//! The one place where the shell reaches the core.

use std::{
    env,
    process::ExitCode,
    sync::{Mutex, MutexGuard, PoisonError, TryLockError},
    thread,
    time::Duration,
};

use app::{App, CancelHandle, Failure, OnProgress, SystemClock};
use i18n::Language;
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager};

use crate::shell::Shell;

/// How often the shell looks for what another program wrote to the open project.
const LOOK: Duration = Duration::from_millis(500);
/// After how many looks the core may do what can wait, such as a backup.
const LOOKS_UNTIL_IDLE: u32 = 120;

/// The core behind its lock: commands run one after the other.
pub struct Core {
    app: Mutex<App>,
    cancel: CancelHandle,
}

impl Core {
    /// A core without an open project, which tells `on_progress` how far a long task has come.
    pub fn new(on_progress: OnProgress) -> Self {
        let mut app = App::new(cli::places(), Box::new(SystemClock));
        app.on_progress(on_progress);
        let cancel = app.cancel_handle();
        Self { app: Mutex::new(app), cancel }
    }

    /// Speaks this language where the person has set none.
    pub fn speak_unless_set(&self, language: Language) {
        let mut app = self.held();
        let settings = app.call("settings.get", json!({})).unwrap_or_default();
        if settings.get("lang").is_none_or(Value::is_null) {
            app.speak(match language {
                Language::Zh => app::Language::Zh,
                Language::En => app::Language::En,
            });
        }
    }

    /// Runs one command.
    ///
    /// # Errors
    /// The failure of the command layer, in words.
    pub fn execute(&self, command: &str, request: Value) -> Result<Value, Failure> {
        // The task to be stopped holds the core; this one command must get past it.
        if command == "task.cancel" {
            self.cancel.cancel();
            return Ok(json!({}));
        }
        self.held().call(command, request)
    }

    /// What another program wrote to the open project; nothing while a command runs.
    fn look(&self, is_idle: bool) -> Option<Value> {
        let mut app = match self.app.try_lock() {
            Ok(app) => app,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        if is_idle {
            // A backup that failed is tried again at the next idle time, and a person sees it in the list of backups.
            let _ = app.idle();
        }
        // A file that cannot be read any more is reported by the next command, where a person can act on it.
        let patch = app.catch_up().ok().flatten()?;
        serde_json::to_value(patch).ok()
    }

    /// A core that panicked in another command is still used: a command changes it only after its last step.
    fn held(&self) -> MutexGuard<'_, App> {
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells the page, for as long as the program runs, what other programs write to the open project.
pub fn watch(handle: AppHandle) {
    thread::spawn(move || {
        for look in 1_u32.. {
            thread::sleep(LOOK);
            let Some(shell) = handle.try_state::<Shell>() else { return };
            if let Some(patch) = shell.core().look(look % LOOKS_UNTIL_IDLE == 0) {
                // A page that is gone needs no news.
                let _ = handle.emit("patch", patch);
            }
        }
    });
}

/// Hands the words to the command line.
pub fn run_words() -> ExitCode {
    cli::run(env::args_os())
}
