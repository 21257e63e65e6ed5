//! A failure in words: what failed, and what a person can do about it.

use std::fmt;

/// What stopped a task. Its text is complete: nothing else needs to be printed.
#[derive(Debug)]
pub struct Failure {
    what: String,
    todo: Option<String>,
}

impl Failure {
    /// States what failed, as a clause without a full stop.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), todo: None }
    }

    /// Adds what a person can do.
    pub fn todo(mut self, todo: impl Into<String>) -> Self {
        self.todo = Some(todo.into());
        self
    }

    /// Names the step that failed; its advice counts where the failure itself has none.
    pub fn in_step(mut self, name: &str, todo: &str) -> Self {
        self.what = format!("step \"{name}\": {}", self.what);
        self.todo.get_or_insert_with(|| todo.to_owned());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Stopped: {}.", self.what)?;
        match &self.todo {
            Some(todo) => write!(out, "\nWhat to do: {todo}"),
            None => Ok(()),
        }
    }
}

/// Turns an error of the file system into a failure that names the path.
pub fn at(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Failure + '_ {
    move |error| Failure::new(format!("{} could not be read or written: {error}", path.display()))
}
