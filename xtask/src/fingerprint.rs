//! Tells whether a set of files changed since a task last finished with them.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
};

use crate::{
    failure::{self, Failure},
    process,
};

/// The state of all files below `folders`, by path, size and content.
///
/// Folders that hold results instead of sources (`node_modules`, `dist`, hidden ones) are left out.
pub fn of(folders: &[PathBuf]) -> Result<String, Failure> {
    let mut files = Vec::new();
    for folder in folders {
        collect(folder, &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in &files {
        file.hash(&mut hasher);
        fs::read(file).map_err(failure::at(file))?.hash(&mut hasher);
    }
    Ok(format!("{} files, {:016x}", files.len(), hasher.finish()))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if path.is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    let Ok(entries) = fs::read_dir(path) else {
        return Ok(());
    };
    for entry in entries {
        let entry = entry.map_err(failure::at(path))?;
        let name = entry.file_name();
        let is_result =
            name == "node_modules" || name == "dist" || name == "fonts" || name.to_string_lossy().starts_with('.');
        if !is_result {
            collect(&entry.path(), files)?;
        }
    }
    Ok(())
}

fn stamp(task: &str) -> PathBuf {
    process::root().join("target").join("xtask").join(task)
}

/// Whether `task` last finished with exactly this state.
pub fn is_known(task: &str, state: &str) -> bool {
    fs::read_to_string(stamp(task)).is_ok_and(|known| known == state)
}

/// Remembers that `task` finished with this state.
pub fn remember(task: &str, state: &str) -> Result<(), Failure> {
    let path = stamp(task);
    let folder = path.parent().expect("a stamp lies in a folder");
    fs::create_dir_all(folder).map_err(failure::at(folder))?;
    fs::write(&path, state).map_err(failure::at(&path))
}
