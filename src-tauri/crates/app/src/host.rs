//! What the program may ask of the machine: the time, and the folders it may use.

use std::path::PathBuf;

use model::{Day, Moment};

/// Tells the time, so that tests can tell it too.
pub trait Clock: Send {
    /// The moment, in UTC.
    fn now(&self) -> Moment;
    /// The day where the person is.
    fn today(&self) -> Day;
}

/// The machine's own clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        // The file keeps milliseconds; more would not survive a reload.
        let now = chrono::Utc::now();
        chrono::DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
    }

    fn today(&self) -> Day {
        chrono::Local::now().date_naive()
    }
}

/// The folders that the program uses beside the project files.
#[derive(Clone, Debug)]
pub struct Places {
    /// Settings and the list of recent projects.
    pub config: PathBuf,
    /// Automatic backups, which never lie beside the project.
    pub backups: PathBuf,
    /// The document fonts.
    pub fonts: PathBuf,
}

impl Places {
    /// The folders that the operating system sets aside for programs, with the fonts at `fonts`.
    pub fn of_system(fonts: PathBuf) -> Places {
        let dirs = directories::ProjectDirs::from("", "", "stagecraft");
        let here = |dir: Option<&std::path::Path>| dir.map_or_else(std::env::temp_dir, PathBuf::from);
        Places {
            config: here(dirs.as_ref().map(|dirs| dirs.config_dir())),
            backups: here(dirs.as_ref().map(|dirs| dirs.data_dir())).join("backups"),
            fonts,
        }
    }
}
