//! Opens the window on the sample project; where there is no display, walks the same project without a window.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    failure::{self, Failure},
    interface, process, setup,
};

/// Sets up, builds and opens the window; `rest` is handed to the app in place of the sample project.
pub fn run(rest: &[String]) -> Result<(), Failure> {
    setup::prepare(setup::Purpose::Run)?;
    println!("Interface");
    interface::build()?;
    println!("App");
    // Naming the whole workspace keeps the features of every crate the same as in a test run, so that neither task makes
    // the other compile the window's libraries again.
    process::run(&mut process::cargo(["build", "--locked", "--workspace", "--bins"])).map_err(|failure| {
        failure.todo("read the compiler's words above; a missing system library is installed by `cargo xtask setup`")
    })?;
    if !rest.is_empty() {
        return process::run(process::command(&binary("stagecraft"), rest).current_dir(called_from()));
    }
    let sample = sample("zh")?;
    if !has_display() {
        return without_a_window();
    }
    println!("Opening the window on {}", sample.display());
    process::run(&mut process::command(&binary("stagecraft"), [&sample]))
}

/// Whether a window can be opened: macOS and Windows always can, Linux needs a display.
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Checks the sample in both languages and writes its documents.
fn without_a_window() -> Result<(), Failure> {
    let documents = process::root().join("artefacts").join("documents");
    fs::create_dir_all(&documents).map_err(failure::at(&documents))?;
    println!("There is no display: the same walk runs without a window.");
    for lang in ["zh", "en"] {
        let project = sample(lang)?;
        println!("\n{}", project.display());
        let folder = documents.join(lang);
        // 3 says that a gate found something, and the sample leaves gaps for the gates to find.
        process::run_accepting(cli().arg("check").arg(&project), 3)?;
        process::run(cli().arg("report").arg(&project).args(["--all", "--lang", lang, "--out"]).arg(&folder))?;
        process::run(cli().arg("verify").arg(&project))?;
    }
    println!("\nThe documents lie in {}", documents.display());
    Ok(())
}

/// The sample project, made anew only where it is missing, so that a person's edits in it stay.
fn sample(lang: &str) -> Result<PathBuf, Failure> {
    let folder = process::root().join("artefacts").join("projects");
    fs::create_dir_all(&folder).map_err(failure::at(&folder))?;
    let file = folder.join(format!("sample.{lang}.stagecraft"));
    if !file.exists() {
        process::run(cli().arg("new").arg(&file).args(["--sample", lang]))?;
    }
    Ok(file)
}

fn cli() -> Command {
    process::command(&binary("stagecraft-cli"), std::iter::empty::<&str>())
}

fn binary(name: &str) -> String {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| process::root().join("target"), PathBuf::from);
    target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)).to_string_lossy().into_owned()
}

/// The folder the person is in, so that paths they typed keep their meaning.
fn called_from() -> PathBuf {
    std::env::current_dir().unwrap_or_else(|_| Path::new(".").to_owned())
}
