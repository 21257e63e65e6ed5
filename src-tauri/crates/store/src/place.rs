//! Where a project file lies and whether it is still the same file.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use crate::error::{About, Error, Result};

/// A path together with the identity of the file that was found there.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    path: PathBuf,
    identity: Identity,
}

#[cfg(unix)]
type Identity = (u64, u64);
/// Where the system gives no number to a file it also refuses to rename or delete one that SQLite holds open, so that
/// the time of creation is enough to notice a replaced one.
#[cfg(not(unix))]
type Identity = Option<std::time::SystemTime>;

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
fn identity(metadata: &Metadata) -> Identity {
    metadata.created().ok()
}

impl Place {
    /// Remembers the file at `path`. A missing or empty file and anything but a file is refused.
    pub(crate) fn of(path: &Path) -> Result<Place> {
        let metadata = fs::metadata(path).about(path)?;
        if !metadata.is_file() {
            return Err(Error::NotAProject { path: path.to_owned() });
        }
        if metadata.len() == 0 {
            // SQLite would take it for an empty database, and a lost project for a new one.
            return Err(Error::Empty { path: path.to_owned() });
        }
        Ok(Place { path: path.to_owned(), identity: identity(&metadata) })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Refuses unless the same file still lies at the path. Edits written to a file that a person has moved or replaced
    /// would be lost for them, however safely they were written.
    pub(crate) fn check(&self) -> Result<()> {
        match fs::metadata(&self.path) {
            Ok(metadata) if identity(&metadata) == self.identity => Ok(()),
            Ok(_) => Err(Error::Moved { path: self.path.clone() }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Error::Moved { path: self.path.clone() }),
            Err(error) => Err(Error::from_io(&self.path, &error)),
        }
    }
}

/// A path in the same folder that no other file has, for a file that is published under its name once it is complete.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unique = ulid::Ulid::generate();
    path.with_file_name(format!(".{name}.{unique}.{suffix}"))
}

/// Whether the folder of `path` takes the journal without which nothing can be written safely. The journal's own name is
/// not tried: another process may be about to use it.
pub(crate) fn folder_is_writable(path: &Path) -> bool {
    use std::io::ErrorKind;
    let probe = beside(path, "probe");
    match fs::File::create_new(&probe) {
        Ok(_) => {
            let _ = fs::remove_file(&probe);
            true
        }
        Err(error) => !matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem),
    }
}

/// The journal that SQLite keeps beside a file while it is written.
pub(crate) fn journal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// A file that is removed again, with its journal, unless it was given its own name before.
pub(crate) struct Hidden(pub(crate) PathBuf);

impl Hidden {
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
        let _ = fs::remove_file(journal(&self.0));
    }
}

/// Gives a complete file its name. An existing file of that name is never overwritten.
pub(crate) fn publish(from: &Path, to: &Path) -> Result<()> {
    // A hard link fails where the name is taken, which a rename would not.
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from).about(from)?,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Err(Error::from_io(to, &error)),
        Err(_) if to.exists() => return Err(Error::Exists { path: to.to_owned() }),
        // Memory cards and some network folders know no hard links.
        Err(_) => fs::rename(from, to).about(to)?,
    }
    sync_folder(to);
    Ok(())
}

/// Makes the names in the folder of `path` durable where the system allows it.
pub(crate) fn sync_folder(path: &Path) {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        // A folder that cannot be opened or synced is one of a file system that needs no such call.
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
    #[cfg(not(unix))]
    let _ = path;
}
