//! Tells a person who opens a window from a script that uses the words of the command line.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

/// The ending of project files.
pub const PROJECT_ENDING: &str = "stagecraft";

/// What a start of the program asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Intent {
    /// The window, on this project where one is named.
    Window(Option<PathBuf>),
    /// A word of the command line.
    Words,
}

/// Reads the arguments: none or one project file opens the window, everything else is for the command line.
pub fn intent(arguments: &[OsString]) -> Intent {
    match arguments {
        [] => Intent::Window(None),
        [one] if is_project(Path::new(one)) => Intent::Window(Some(from_here(Path::new(one)))),
        _ => Intent::Words,
    }
}

/// Also a project that does not exist counts, so that the window can say so instead of the command line.
fn is_project(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(PROJECT_ENDING))
}

fn from_here(path: &Path) -> PathBuf {
    env::current_dir().map_or_else(|_| path.to_owned(), |folder| folder.join(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Intent {
        intent(&words.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn a_start_without_words_opens_the_window() {
        assert_eq!(asked(&[]), Intent::Window(None));
    }

    #[test]
    fn a_project_file_alone_opens_the_window_on_it() {
        assert_eq!(asked(&["/tmp/示例.stagecraft"]), Intent::Window(Some("/tmp/示例.stagecraft".into())));
    }

    #[test]
    fn anything_else_is_for_the_command_line() {
        assert_eq!(asked(&["check", "a.stagecraft"]), Intent::Words);
        assert_eq!(asked(&["--help"]), Intent::Words);
    }
}
