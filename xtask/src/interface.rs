//! Builds the interface, but only when something it is made of changed.

use std::fs;

use crate::{failure::Failure, fingerprint, process};

/// The name of the stamp of the last build.
const TASK: &str = "interface";

/// Builds `ui/dist` unless it was built from exactly these sources.
pub fn build() -> Result<(), Failure> {
    let root = process::root();
    let state = fingerprint::of(&[root.join("ui"), root.join("assets")])?;
    let page = root.join("ui/dist/index.html");
    // The shell's build writes a placeholder page, which must not count as a built interface.
    let is_built = fs::read_to_string(&page).is_ok_and(|text| !text.contains("data-testid=\"placeholder\""));
    if is_built && fingerprint::is_known(TASK, &state) {
        return Ok(());
    }
    process::run(&mut process::npm(["run", "--silent", "build"])).map_err(|failure| {
        failure.todo("read the words of vite above; `cargo xtask lint` names the place of a type error")
    })?;
    fingerprint::remember(TASK, &state)
}
