//! The other programs of a person's machine: those that the app hands files to, and our own command line beside it.

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

/// A search path whose `xdg-open` notes what it is given.
///
/// # Panics
/// When the test's folder cannot be written.
pub fn with_note_takers(home: &Path) -> String {
    let folder = home.join("bin");
    fs::create_dir_all(&folder).expect("the test's folder can be written");
    let program = folder.join("xdg-open");
    let script = format!("#!/bin/sh\necho \"$1\" >> '{}'\n", note(home).display());
    fs::write(&program, script).expect("the program can be written");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("the program can be run");
    let others = env::var("PATH").unwrap_or_default();
    format!("{}:{others}", folder.display())
}

/// Where the files handed over are noted, a line for each.
pub fn note(home: &Path) -> PathBuf {
    home.join("handed-over")
}

/// Runs the command line, which lies beside the built app.
///
/// # Panics
/// When it fails.
pub fn command_line(home: &Path, words: &[&str]) {
    let program = crate::window::app().with_file_name("stagecraft-cli");
    let output = Command::new(&program).args(words).env("STAGECRAFT_HOME", home.join("beside")).output();
    let output = output.unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
}
