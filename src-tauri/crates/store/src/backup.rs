//! Automatic backups: checked copies in a folder outside that of the project, dense for today and sparse for long ago.
//!
//! They are named by project, operation number and operation, and ordered by number: a clock that was wrong for a day
//! can neither hide the newest one nor get an old one deleted.

use std::fs;
use std::path::{Path, PathBuf};

use model::{Id, Moment};

use crate::copy;
use crate::error::{About, Error, Result};
use crate::open;
use crate::place;
use crate::rows;

/// So many of the newest backups are all kept.
const DENSE: usize = 10;
/// Older ones are kept where each is at least this many times as far back as the one kept before it.
const SPREAD: f64 = 1.3;
/// The most that the backups of one project may take together, in bytes. The newest three are kept in any case.
const MAX_TOTAL_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// A backup of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// The project that it is a copy of.
    pub project: String,
    /// The number of the newest operation in it.
    pub seq: i64,
    /// The identity of that operation.
    pub operation: Id,
    /// When that operation was made.
    pub at: Moment,
    /// Its size in bytes.
    pub size: u64,
}

/// Backs up the project at `path` into `folder`, unless its newest operation is in a backup already, and thins out the
/// older ones. The copy is opened and checked before it counts; a damaged project is never backed up.
pub fn back_up(path: &Path, folder: &Path) -> Result<Option<Backup>> {
    let opened = open::connect_to_read(path)?;
    let (seq, operation) = rows::newest(&opened.connection, path)?;
    let project = rows::read_meta(&opened.connection, "project").about(path)?;
    let project = project.and_then(|bytes| String::from_utf8(bytes).ok());
    let (Some(operation), Some(project)) = (operation, project) else {
        return Err(Error::damaged(path, "no operation"));
    };
    fs::create_dir_all(folder).about(folder)?;
    let target = folder.join(format!("{project}-{seq:010}-{operation}.stagecraft"));
    if target.exists() {
        return Ok(None);
    }
    copy::publish_copy(&opened.connection, &target)?;
    thin(folder, &project)?;
    Ok(parse(&target))
}

/// The backups in `folder`, newest first, of one project or of all.
pub fn list_backups(folder: &Path, project: Option<&str>) -> Result<Vec<Backup>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found: Vec<Backup> = fs::read_dir(folder)
        .about(folder)?
        .filter_map(|entry| parse(&entry.ok()?.path()))
        .filter(|backup| project.is_none_or(|project| backup.project == project))
        .collect();
    found.sort_unstable_by(|a, b| b.seq.cmp(&a.seq).then(b.operation.cmp(&a.operation)));
    Ok(found)
}

/// Puts a backup in the place of a project file. The file that was there is kept beside it, and its path is returned.
/// The project must not be open.
pub fn restore(backup: &Path, path: &Path) -> Result<Option<PathBuf>> {
    copy::check_copy(backup)?;
    let hidden = place::Hidden(place::beside(path, "restore"));
    fs::copy(backup, hidden.path()).about(hidden.path())?;
    fs::File::open(hidden.path()).and_then(|file| file.sync_all()).about(hidden.path())?;
    copy::check_copy(hidden.path())?;
    let kept = if path.exists() { Some(set_aside(path)?) } else { None };
    place::publish(hidden.path(), path)?;
    Ok(kept)
}

/// Gives a damaged file another name in its folder. A journal goes with it: applied to another file it would destroy it.
fn set_aside(path: &Path) -> Result<PathBuf> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let free = (1..).map(|number| path.with_file_name(format!("{stem}.damaged-{number}.stagecraft")));
    let aside = { free }.find(|candidate| !candidate.exists()).expect("there is no end to the numbers");
    if place::journal(path).exists() {
        fs::rename(place::journal(path), place::journal(&aside)).about(path)?;
    }
    fs::rename(path, &aside).about(path)?;
    place::sync_folder(path);
    Ok(aside)
}

fn parse(path: &Path) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.strip_suffix(".stagecraft")?;
    let mut parts = name.split('-');
    let (project, seq, operation) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse::<Id>().ok()?);
    if parts.next().is_some() || project.is_empty() {
        return None;
    }
    let milliseconds = i64::try_from(operation.as_u128() >> 80).ok()?;
    Some(Backup {
        path: path.to_owned(),
        project: project.to_owned(),
        seq,
        operation,
        at: Moment::from_timestamp_millis(milliseconds)?,
        size: fs::metadata(path).ok()?.len(),
    })
}

fn thin(folder: &Path, project: &str) -> Result<()> {
    let backups = list_backups(folder, Some(project))?;
    let seqs: Vec<i64> = backups.iter().map(|backup| backup.seq).collect();
    let mut total = 0;
    for (index, (backup, kept)) in backups.iter().zip(keep(&seqs)).enumerate() {
        total += backup.size;
        if !kept || (index >= 3 && total > MAX_TOTAL_BYTES) {
            total -= backup.size;
            fs::remove_file(&backup.path).about(&backup.path)?;
        }
    }
    Ok(())
}

/// Which backups to keep, by the numbers of their newest operations, newest first.
fn keep(seqs: &[i64]) -> Vec<bool> {
    let newest = seqs.first().copied().unwrap_or(0);
    let mut last_kept = 0.0;
    let mut kept = vec![false; seqs.len()];
    for (index, seq) in seqs.iter().enumerate() {
        let distance = (newest - seq) as f64;
        // The oldest stays as well: it is how the project began.
        if index < DENSE || distance >= last_kept * SPREAD || index + 1 == seqs.len() {
            kept[index] = true;
            last_kept = distance;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_backups_thins_to_a_few_dozen_that_reach_back_evenly() {
        let mut kept: Vec<i64> = Vec::new();
        let mut seq = 0;
        // Sixteen backups on each of 365 days, with very busy and very quiet days.
        for day in 0..365_i64 {
            for _ in 0..16 {
                seq += 1 + (day * 7919 % 97);
                kept.insert(0, seq);
                let keep = keep(&kept);
                kept = kept.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(seq, _)| seq).collect();
            }
        }
        assert!(kept.len() <= 60, "{} are kept", kept.len());
        assert_eq!(kept[0], seq);
        let mut age = 600;
        while age < seq {
            let wanted = (age / 3)..=(age * 3);
            assert!(kept.iter().any(|kept| wanted.contains(&(seq - kept))), "nothing about {age} operations old");
            age *= 2;
        }
    }
}
