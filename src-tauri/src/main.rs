//! The shell: a window around the command layer, and the words of the command line in the same binary.
//!
//! It must never hold project data or rules of its own: it hands every command to `app` and every word to `cli`.

// A release build for Windows opens no console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod core;
mod dialogs;
mod display;
mod grants;
mod other_programs;
mod printing;
mod shell;
mod window;
mod words;

use std::{env, ffi::OsString, process::ExitCode};

use words::Intent;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    match words::intent(&arguments) {
        Intent::Words => core::run_words(),
        Intent::Window(project) => {
            display::prepare();
            window::open(project)
        }
    }
}
