//! The shell: a window around the command layer, and the words of the command line in the same binary.
//!
//! It must never hold project data or rules of its own: it hands every command to `app` and every word to `cli`.

// A release build for Windows opens no console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod window;

fn main() -> std::process::ExitCode {
    window::open()
}
