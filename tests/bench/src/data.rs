//! The projects that the rows work on: made once for every size and kept under `target`, and copies that a row may change.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use app::{App, Places, SystemClock};
use model::Kind;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Outcome, generate};

/// The folder of everything that the bench writes. It lies on the disk of the workspace, which is the one measured.
pub fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    target.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target")).join("bench-data")
}

/// A project file of `size` records. It is made where there is none yet for the words, declarations and maker of today.
pub fn project(size: usize) -> Outcome<PathBuf> {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{size}-{:016x}.stagecraft", fingerprint()));
    if !path.exists() {
        // A run that is interrupted must not leave half a project under the name.
        let scratch = scratch()?;
        let unfinished = scratch.path().join("unfinished.stagecraft");
        eprintln!("  making a project of {size} records ...");
        generate::project(&unfinished, size)?;
        forget_older(&folder, size)?;
        fs::rename(&unfinished, &path)?;
    }
    Ok(path)
}

/// Removes the projects of this size that were made for other words or declarations.
fn forget_older(folder: &Path, size: usize) -> Outcome<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&format!("{size}-")) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Everything on which the generated projects depend.
fn fingerprint() -> u64 {
    let mut hasher = DefaultHasher::new();
    let sources = [include_str!("../words.txt"), include_str!("generate.rs"), include_str!("fields.rs")];
    sources.hash(&mut hasher);
    include_str!("texts.rs").hash(&mut hasher);
    store::SCHEMA_VERSION.hash(&mut hasher);
    for kind in Kind::ALL {
        serde_json::to_string(kind.meta()).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

/// A folder on the measured disk that goes away with the value.
pub fn scratch() -> Outcome<TempDir> {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    Ok(tempfile::Builder::new().prefix("scratch-").tempdir_in(folder)?)
}

/// The program without its window, on folders of its own.
pub fn app(scratch: &Path) -> App {
    let places =
        Places { config: scratch.join("config"), backups: scratch.join("backups"), fonts: scratch.join("fonts") };
    App::new(places, Box::new(SystemClock))
}

/// A copy of a project of `size` records, opened by the command layer.
pub struct Copy {
    /// The program with the copy open.
    pub app: App,
    /// Where the copy lies.
    pub path: PathBuf,
    /// The folder that holds it.
    pub scratch: TempDir,
}

impl Copy {
    /// Makes the copy and opens it.
    pub fn open(size: usize) -> Outcome<Copy> {
        let scratch = scratch()?;
        let path = scratch.path().join("copy.stagecraft");
        fs::copy(project(size)?, &path)?;
        let mut app = app(scratch.path());
        call(&mut app, "project.open", json!({ "path": path }))?;
        Ok(Copy { app, path, scratch })
    }

    /// The ids of the records of a kind, in tree order.
    pub fn ids(&mut self, kind: Kind) -> Outcome<Vec<Value>> {
        let listed = call(&mut self.app, "record.list", json!({ "kind": kind }))?;
        let records = listed["records"].as_array().ok_or("record.list lists no records")?;
        Ok(records.iter().map(|record| record["id"].clone()).collect())
    }
}

/// Runs a command; its failure becomes one of the bench.
pub fn call(app: &mut App, command: &str, request: Value) -> Outcome<Value> {
    app.call(command, request).map_err(|failure| format!("{command}: {failure}").into())
}
