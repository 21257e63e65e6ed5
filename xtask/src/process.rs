//! Starts other programs and explains why one could not be started or ended badly.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

use crate::failure::Failure;

/// The folder of the workspace, whatever folder the task was called from.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace").to_owned()
}

/// A program to be started in the workspace's folder.
pub fn command<S: AsRef<OsStr>>(program: &str, words: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(program);
    command.args(words).current_dir(root());
    command
}

/// The cargo that started this task.
pub fn cargo<S: AsRef<OsStr>>(words: impl IntoIterator<Item = S>) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(&program, words)
}

/// npm in the interface's folder. Windows calls it by its full file name.
pub fn npm<S: AsRef<OsStr>>(words: impl IntoIterator<Item = S>) -> Command {
    let mut command = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, words);
    command.current_dir(root().join("ui"));
    command
}

/// The command as a person would type it.
pub fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs a program to its end; its output goes straight to the terminal.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    ended(command, status)
}

/// Runs a program to its end; besides 0, `also` is a good exit code.
pub fn run_accepting(command: &mut Command, also: i32) -> Result<(), Failure> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.code() == Some(also) { Ok(()) } else { ended(command, status) }
}

/// Runs a program to its end, shows each line it prints and hands the line to `see`.
pub fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Result<(), Failure> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line =
                line.map_err(|error| Failure::new(format!("the output of `{}` broke off: {error}", spelled(command))))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    ended(command, status)
}

/// Runs a program to its end and returns what it printed, or nothing where it cannot be started or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn ended(command: &Command, status: ExitStatus) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` failed ({status}); its own words are above", spelled(command))))
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let failure = Failure::new(format!("`{}` could not be started: {error}", spelled(command)));
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            failure.todo(format!("install `{}` and call the task again", command.get_program().to_string_lossy()))
        }
        _ => failure,
    }
}
