//! Hands a finished file to the program a person reads it with.

use std::{
    io,
    path::Path,
    process::{Command, Stdio},
};

/// Opens a file with the program that the system has for it.
///
/// # Errors
/// When that program cannot be started.
pub fn open(path: &Path) -> io::Result<()> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    start(command.arg(path))
}

/// Shows a file in the system's file manager; on Linux its folder, which every file manager understands.
///
/// # Errors
/// When the file manager cannot be started.
pub fn reveal(path: &Path) -> io::Result<()> {
    if cfg!(target_os = "macos") {
        start(Command::new("open").arg("-R").arg(path))
    } else if cfg!(windows) {
        start(Command::new("explorer").arg("/select,").arg(path))
    } else {
        open(path.parent().unwrap_or(path))
    }
}

/// Starts a program and does not wait for it: it lives as long as the person wants.
fn start(command: &mut Command) -> io::Result<()> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    // Its end is waited for in the background, so that no dead process stays behind.
    std::thread::spawn(move || child.wait());
    Ok(())
}
