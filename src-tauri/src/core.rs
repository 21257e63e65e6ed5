//! The one place where the shell reaches the core.

use std::{ffi::OsString, process::ExitCode};

use serde_json::{Value, json};

/// The command layer as the shell sees it: a name and a request in, a response or a failure out.
pub struct Core;

impl Core {
    /// Runs one command.
    ///
    /// # Errors
    /// The failure of the command layer, as the interface shows it.
    pub fn execute(&self, command: &str, _request: Value) -> Result<Value, Value> {
        Err(
            json!({ "code": "unknown-command", "message": format!("the core is not there yet: {command}"), "hints": [] }),
        )
    }
}

/// Hands the words to the command line.
pub fn run_words(_arguments: Vec<OsString>) -> ExitCode {
    ExitCode::FAILURE
}
