//! What answers the page: the shell's own few commands, and the core for all others.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use i18n::{Args, Language, Texts};
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager};

use crate::{
    core::Core,
    dialogs::{Dialogs, Question, dialogs},
    display,
    grants::Grants,
    other_programs, printing, window,
};

/// A failure as the page shows it: `code`, `message`, `hints`.
type Failure = Value;

/// The state of the one window.
pub struct Shell {
    core: Core,
    dialogs: Box<dyn Dialogs>,
    grants: Mutex<Grants>,
    language: Mutex<Language>,
    startup: Option<PathBuf>,
}

impl Shell {
    /// A shell whose window was started on `startup`.
    pub fn new(app: AppHandle, startup: Option<PathBuf>) -> Self {
        let mut grants = Grants::default();
        if let Some(path) = &startup {
            grants.grant(path);
        }
        printing::clear(&app);
        let page = app.clone();
        // A page that is gone needs no progress.
        let on_progress = Box::new(move |progress| drop(page.emit("progress", progress)));
        let core = Core::new(on_progress);
        let language = display::system_language();
        core.speak_unless_set(language);
        Self { core, dialogs: dialogs(app), grants: Mutex::new(grants), language: Mutex::new(language), startup }
    }

    /// The core.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// Runs one command of the page; it may block as long as the command takes.
    pub fn execute(&self, app: &AppHandle, command: &str, request: Value) -> Result<Value, Failure> {
        if let Some(path) = held(&self.grants).refused(&request) {
            return Err(self.failure("shell-path-not-chosen", Path::new(path), ""));
        }
        match command {
            "dialog.open_project" => Ok(self.ask(&Question::OpenProject)),
            "dialog.save_project" => Ok(self.ask(&Question::SaveProject(suggested(&request)))),
            "dialog.save_document" => Ok(self.ask(&Question::SaveDocument(suggested(&request)))),
            "dialog.save_table" => Ok(self.ask(&Question::SaveTable(suggested(&request)))),
            "dialog.choose_folder" => Ok(self.ask(&Question::ChooseFolder)),
            "dialog.open_document" => Ok(self.ask(&Question::OpenDocument)),
            "dialog.open_pictures" => Ok(self.ask_for_several(&Question::OpenPictures)),
            "shell.startup" => Ok(json!({ "path": self.startup })),
            "shell.open" => self.hand_over(&request, other_programs::open),
            "shell.reveal" => self.hand_over(&request, other_programs::reveal),
            "shell.print" => self.print(app, request),
            "shell.close" => {
                // What home tells of the project is kept as it is left. A project that cannot be closed keeps no window open.
                let _ = self.core.execute("project.close", json!({}));
                window::close(app);
                Ok(json!({}))
            }
            _ => self.pass_on(command, request),
        }
    }

    /// Lets the page name the files that a person chose, in a dialog or by dropping them on the window.
    pub fn grant_all(&self, paths: &[PathBuf]) {
        let mut grants = held(&self.grants);
        paths.iter().for_each(|path| grants.grant(path));
    }

    fn pass_on(&self, command: &str, request: Value) -> Result<Value, Failure> {
        let response = self.core.execute(command, request).map_err(|failure| json!(failure))?;
        if command.starts_with("settings.") {
            self.follow_language(&response);
        }
        held(&self.grants).learn(&response);
        Ok(response)
    }

    /// The person's language stands in the settings; the shell's own words follow it.
    fn follow_language(&self, settings: &Value) {
        let named = settings.get("lang").and_then(Value::as_str);
        if let Some(Ok(language)) = named.map(str::parse) {
            *held(&self.language) = language;
        }
    }

    fn ask(&self, question: &Question) -> Value {
        let chosen = self.dialogs.ask(question, self.texts());
        if let Some(path) = &chosen {
            held(&self.grants).grant(path);
        }
        json!({ "path": chosen })
    }

    fn ask_for_several(&self, question: &Question) -> Value {
        let chosen = self.dialogs.ask_for_several(question, self.texts());
        self.grant_all(&chosen);
        json!({ "paths": chosen })
    }

    /// Makes the document of the request and hands it to the program that shows PDFs, where a person prints it.
    fn print(&self, app: &AppHandle, mut request: Value) -> Result<Value, Failure> {
        let name = suggested(&request);
        let place = printing::place(app, &name);
        let path = place.map_err(|error| self.failure("shell-no-print", Path::new(&name), &error.to_string()))?;
        if let Some(members) = request.as_object_mut() {
            members.remove("name");
            members.insert("path".to_owned(), json!(path));
        }
        let response = self.pass_on("document.export", request)?;
        self.hand_over(&response, other_programs::open)?;
        Ok(response)
    }

    fn hand_over(&self, request: &Value, to: fn(&Path) -> io::Result<()>) -> Result<Value, Failure> {
        let path = Path::new(request.get("path").and_then(Value::as_str).unwrap_or_default());
        match to(path) {
            Ok(()) => Ok(json!({})),
            Err(error) => Err(self.failure("shell-not-opened", path, &error.to_string())),
        }
    }

    fn failure(&self, key: &str, path: &Path, detail: &str) -> Failure {
        let texts = self.texts();
        let args = Args::new().with("path", path.to_string_lossy().into_owned()).with("detail", detail);
        let hints: Vec<String> = texts.attribute(key, "hint", &args).into_iter().collect();
        json!({ "code": key, "message": texts.text(key, &args), "hints": hints })
    }

    fn texts(&self) -> &'static Texts {
        Texts::of(*held(&self.language))
    }
}

/// The page's one command. It runs beside the event loop, so that the window stays alive during long work.
#[tauri::command]
pub async fn execute(app: AppHandle, command: String, request: Value) -> Result<Value, Failure> {
    let work = tauri::async_runtime::spawn_blocking(move || app.state::<Shell>().execute(&app, &command, request));
    work.await.unwrap_or_else(|error| Err(json!({ "code": "internal", "message": error.to_string(), "hints": [] })))
}

fn suggested(request: &Value) -> String {
    request.get("name").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A value that another thread left while panicking is still whole: every change here is one assignment.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
