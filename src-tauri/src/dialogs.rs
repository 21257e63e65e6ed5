//! File dialogs: the system's own for a person, scripted answers for a test.

use std::path::PathBuf;

use i18n::Texts;
use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::words::PROJECT_ENDING;

/// What a dialog asks for.
pub enum Question {
    /// Which project to open.
    OpenProject,
    /// Where a new project shall lie; the name is a suggestion.
    SaveProject(String),
    /// Where a document shall be written; the name is a suggestion.
    SaveDocument(String),
    /// Where a table shall be written; the name is a suggestion.
    SaveTable(String),
    /// Into which folder several documents shall be written.
    ChooseFolder,
    /// Which document that came back to look into.
    OpenDocument,
    /// Which pictures to put into the project.
    OpenPictures,
}

impl Question {
    /// The name and the endings of the files in question; a folder has neither.
    fn files(&self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::OpenProject | Self::SaveProject(_) => Some(("dialog-kind-project", &[PROJECT_ENDING])),
            Self::SaveDocument(_) | Self::OpenDocument => Some(("dialog-kind-document", &["pdf"])),
            Self::OpenPictures => Some(("dialog-kind-picture", &["png", "jpg", "jpeg"])),
            Self::SaveTable(_) => Some(("dialog-kind-table", &["csv", "tsv"])),
            Self::ChooseFolder => None,
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::OpenProject => "dialog-open-project",
            Self::SaveProject(_) => "dialog-save-project",
            Self::SaveDocument(_) => "dialog-save-document",
            Self::SaveTable(_) => "dialog-save-table",
            Self::ChooseFolder => "dialog-choose-folder",
            Self::OpenDocument => "dialog-open-document",
            Self::OpenPictures => "dialog-open-pictures",
        }
    }

    /// The same question with another name suggested, where it suggests one.
    fn suggesting(&self, name: String) -> Self {
        match self {
            Self::OpenProject => Self::OpenProject,
            Self::SaveProject(_) => Self::SaveProject(name),
            Self::SaveDocument(_) => Self::SaveDocument(name),
            Self::SaveTable(_) => Self::SaveTable(name),
            Self::ChooseFolder => Self::ChooseFolder,
            Self::OpenDocument => Self::OpenDocument,
            Self::OpenPictures => Self::OpenPictures,
        }
    }

    /// Adds the ending where the person left it out.
    fn complete(&self, path: PathBuf) -> PathBuf {
        let saves = matches!(self, Self::SaveProject(_) | Self::SaveDocument(_) | Self::SaveTable(_));
        let Some((_, endings @ [ending, ..])) = self.files().filter(|_| saves) else { return path };
        let is_complete = |own: &std::ffi::OsStr| endings.iter().any(|known| own.eq_ignore_ascii_case(known));
        if path.extension().is_some_and(is_complete) {
            return path;
        }
        let mut name = path.into_os_string();
        name.push(".");
        name.push(ending);
        name.into()
    }
}

/// Somebody who answers file dialogs.
pub trait Dialogs: Send + Sync {
    /// The path chosen, or nothing where the dialog was cancelled. It may take as long as a person takes.
    fn ask(&self, question: &Question, texts: &Texts) -> Option<PathBuf>;

    /// The paths chosen where several may be; none where the dialog was cancelled.
    fn ask_for_several(&self, question: &Question, texts: &Texts) -> Vec<PathBuf> {
        self.ask(question, texts).into_iter().collect()
    }
}

/// Who answers in this process.
pub fn dialogs(app: AppHandle) -> Box<dyn Dialogs> {
    // A released program never reads this: only a debug build, which the tests drive, can be answered by a script.
    #[cfg(debug_assertions)]
    if let Some(file) = std::env::var_os("STAGECRAFT_DIALOG_ANSWERS") {
        return Box::new(scripted::Scripted::new(file.into()));
    }
    Box::new(Native { app })
}

/// The system's own dialogs.
struct Native {
    app: AppHandle,
}

impl Dialogs for Native {
    fn ask(&self, question: &Question, texts: &Texts) -> Option<PathBuf> {
        let chosen = self.choose(question, texts)?;
        let completed = question.complete(chosen.clone());
        if completed == chosen || !completed.exists() {
            return Some(completed);
        }
        // The dialog knew nothing of the file that the ending leads to: it asks again, and about that file.
        let name = completed.file_name()?.to_string_lossy().into_owned();
        self.ask(&question.suggesting(name), texts)
    }

    fn ask_for_several(&self, question: &Question, texts: &Texts) -> Vec<PathBuf> {
        let chosen = self.dialog(question, texts).blocking_pick_files().unwrap_or_default();
        chosen.into_iter().filter_map(|path| path.into_path().ok()).collect()
    }
}

impl Native {
    /// A dialog with its title and the files that it offers.
    fn dialog(&self, question: &Question, texts: &Texts) -> FileDialogBuilder<Wry> {
        let dialog = self.app.dialog().file().set_title(texts.label(question.title()));
        match question.files() {
            Some((kind, endings)) => dialog.add_filter(texts.label(kind), endings),
            None => dialog,
        }
    }

    fn choose(&self, question: &Question, texts: &Texts) -> Option<PathBuf> {
        let dialog = self.dialog(question, texts);
        let chosen = match question {
            Question::OpenProject | Question::OpenDocument | Question::OpenPictures => dialog.blocking_pick_file(),
            Question::SaveProject(name) | Question::SaveDocument(name) | Question::SaveTable(name) => {
                dialog.set_file_name(name).blocking_save_file()
            }
            Question::ChooseFolder => dialog.blocking_pick_folder(),
        };
        chosen.and_then(|path| path.into_path().ok())
    }
}

#[cfg(debug_assertions)]
mod scripted {
    //! Answers from a file: a line for each dialog, an empty one for its cancel button.

    use std::{fs, path::PathBuf, sync::Mutex};

    use i18n::Texts;

    use super::{Dialogs, Question};

    /// Reads the next line at each question, so that a test may add answers while the window is open.
    pub struct Scripted {
        file: PathBuf,
        given: Mutex<usize>,
    }

    impl Scripted {
        pub fn new(file: PathBuf) -> Self {
            Self { file, given: Mutex::new(0) }
        }
    }

    impl Dialogs for Scripted {
        fn ask(&self, question: &Question, _texts: &Texts) -> Option<PathBuf> {
            let answers = fs::read_to_string(&self.file).unwrap_or_default();
            // A poisoned counter is still a counter.
            let mut given = self.given.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let answer = answers.lines().nth(*given)?;
            *given += 1;
            (!answer.is_empty()).then(|| question.complete(answer.into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use i18n::{Language, Texts};

    use super::{scripted::Scripted, *};

    #[test]
    fn scripted_dialogs_answer_in_order_and_an_empty_line_cancels() {
        let file = std::env::temp_dir().join(format!("stagecraft-answers-{}", std::process::id()));
        std::fs::write(&file, "/tmp/a\n\n/tmp/b.pdf\n/tmp/c.d\n/tmp/t\n/tmp/t.TSV\n").unwrap();
        let texts = Texts::of(Language::En);
        let dialogs = Scripted::new(file.clone());
        assert_eq!(dialogs.ask(&Question::SaveProject("a".into()), texts), Some("/tmp/a.stagecraft".into()));
        assert_eq!(dialogs.ask(&Question::OpenProject, texts), None);
        assert_eq!(dialogs.ask(&Question::SaveDocument("b".into()), texts), Some("/tmp/b.pdf".into()));
        assert_eq!(dialogs.ask(&Question::ChooseFolder, texts), Some("/tmp/c.d".into()), "a folder gets no ending");
        assert_eq!(dialogs.ask(&Question::SaveTable("t".into()), texts), Some("/tmp/t.csv".into()));
        assert_eq!(dialogs.ask(&Question::SaveTable("t".into()), texts), Some("/tmp/t.TSV".into()));
        assert_eq!(dialogs.ask(&Question::OpenProject, texts), None, "no answer is left");
        std::fs::remove_file(file).unwrap();
    }
}
