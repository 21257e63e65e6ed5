//! Backups: verified copies, made by themselves and never beside the project.

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::projects::{ProjectView, leave, shown};
use crate::session::Session;
use crate::{App, Nothing, Trouble};

/// A backup.
#[derive(Debug, Serialize, TS)]
pub struct Backup {
    path: String,
    created: String,
    #[ts(type = "number")]
    size: u64,
    #[ts(type = "number")]
    revision: i64,
}

/// Whose backups to list.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ListBackups {
    /// Those of every project, as when the file itself can no longer say which one it is.
    all: Option<bool>,
}

/// Backups, newest first.
#[derive(Debug, Serialize, TS)]
pub struct BackupList {
    backups: Vec<Backup>,
}

/// A backup to be put in the place of a file.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RestoreBackup {
    /// The backup.
    path: PathBuf,
    /// The project file; the open one where nothing is said.
    to: Option<PathBuf>,
}

impl From<store::Backup> for Backup {
    fn from(backup: store::Backup) -> Backup {
        Backup {
            path: backup.path.display().to_string(),
            created: backup.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            size: backup.size,
            revision: backup.seq,
        }
    }
}

/// Backs the open project up, unless its newest operation is in a backup already.
pub(crate) fn automatic(app: &mut App) -> Result<(), Trouble> {
    if let Some(session) = &app.session {
        store::back_up(session.path(), &app.places.backups)?;
    }
    Ok(())
}

pub(crate) fn create(app: &mut App, _: Nothing) -> Result<Backup, Trouble> {
    app.open()?;
    automatic(app)?;
    let newest = listed(app, false)?.into_iter().next();
    newest.ok_or_else(|| Trouble::new("backup-missing"))
}

pub(crate) fn list(app: &mut App, request: ListBackups) -> Result<BackupList, Trouble> {
    Ok(BackupList { backups: listed(app, request.all.unwrap_or(false))? })
}

fn listed(app: &App, all: bool) -> Result<Vec<Backup>, Trouble> {
    let project = if all { None } else { Some(app.open()?.store().project_id().to_owned()) };
    let backups = store::list_backups(&app.places.backups, project.as_deref())?;
    Ok(backups.into_iter().map(Backup::from).collect())
}

pub(crate) fn restore(app: &mut App, request: RestoreBackup) -> Result<ProjectView, Trouble> {
    // Only a file that this program put aside as a backup may replace a project.
    let known = store::list_backups(&app.places.backups, None)?;
    if !known.iter().any(|backup| backup.path == request.path) {
        return Err(Trouble::new("backup-missing"));
    }
    let target = match request.to {
        Some(path) => path,
        None => app.open()?.path().to_owned(),
    };
    leave(app);
    store::restore(&request.path, &target)?;
    let (session, warnings) = Session::open(app, &target)?;
    app.session = Some(session);
    shown(app, warnings)
}
