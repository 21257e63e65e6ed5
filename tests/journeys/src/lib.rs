//! Use cases through the command layer on real files: what the journeys have in common.
//!
//! A journey speaks to the program as the window does: by the names of commands and JSON. It never reaches around them,
//! except to do to a file what people, other programs and broken disks do to it.

use std::path::{Path, PathBuf};

use app::{App, Clock, Failure, Places};
use model::{Day, Moment};
use serde_json::{Value, json};

/// A clock that stands still, so that a journey makes the same file in every run.
pub struct StillClock;

impl Clock for StillClock {
    fn now(&self) -> Moment {
        Moment::from_timestamp(1_795_000_000, 0).unwrap_or_default()
    }

    fn today(&self) -> Day {
        self.now().date_naive()
    }
}

/// A folder of its own for one journey. In memory where the machine offers it: most journeys prove logic, not the disk.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    folder.expect("a temporary folder can be made")
}

/// The program with settings and backups inside `folder`.
pub fn start(folder: &Path) -> App {
    let fonts = std::env::var_os("STAGECRAFT_FONTS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts"), PathBuf::from);
    let places = Places { config: folder.join("config"), backups: folder.join("backups"), fonts };
    App::new(places, Box::new(StillClock))
}

/// Runs a command that must succeed.
pub fn done(app: &mut App, command: &str, request: Value) -> Value {
    match app.call(command, request) {
        Ok(response) => response,
        Err(failure) => panic!("{command}: {failure}"),
    }
}

/// Runs a command that must be refused, and checks that the refusal says something to a person.
pub fn refused(app: &mut App, command: &str, request: Value) -> Failure {
    match app.call(command, request) {
        Ok(response) => panic!("{command} was accepted: {response}"),
        Err(failure) => {
            assert!(!failure.message.is_empty() && !failure.message.contains('⟦'), "{failure:?}");
            failure
        }
    }
}

/// Makes a project and leaves it open.
pub fn new_project(app: &mut App, folder: &Path) -> PathBuf {
    let path = folder.join("门店.stagecraft");
    done(app, "project.create", json!({"path": path, "name": "门店数字化", "language": "zh"}));
    path
}

/// Makes a record with a title and returns its id.
pub fn add(app: &mut App, kind: &str, title: &str) -> String {
    let made = done(app, "record.create", json!({"kind": kind, "fields": {"title": title}}));
    text(&made["record"]["id"])
}

/// The titles of all records of a kind, in their order.
pub fn titles(app: &mut App, kind: &str) -> Vec<String> {
    let listed = done(app, "record.list", json!({ "kind": kind }));
    listed["records"].as_array().into_iter().flatten().map(|record| text(&record["title"])).collect()
}

/// The text in a JSON value.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Checks the open project and returns the hash of its content.
pub fn sound(app: &mut App) -> String {
    let verified = done(app, "project.verify", json!({}));
    assert_eq!(verified["problems"], json!([]), "the project is sound");
    text(&verified["content_hash"])
}

/// Numbers that look random and are the same in every run.
pub struct Random(pub u64);

impl Random {
    /// A number from 0 up to, but not including, `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}
