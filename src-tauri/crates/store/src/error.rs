//! Everything that can go wrong with a project file, one variant for each thing that a person would do about it.
//! The sentences are made by whoever shows them; the text here is for logs.

use std::path::{Path, PathBuf};

use model::Refusal;
use rusqlite::ErrorCode;

/// Why a project file could not be created, opened, read, changed or copied.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no file at this place.
    #[error("missing: {path}")]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// There is a file already, and it is not overwritten.
    #[error("exists: {path}")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file has no content at all, as after a broken copy or download.
    #[error("empty: {path}")]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file was never a project, or its first page is destroyed.
    #[error("not a project: {path}")]
    NotAProject {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a newer version of the program. It has not been touched.
    #[error("newer: {path} has schema {found}, known is {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The schema version of the file.
        found: i32,
        /// The newest schema version that this program knows.
        known: i32,
    },
    /// The file has tables, triggers or indexes that no version of the program makes.
    #[error("foreign: {path}: {detail}")]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The first object that differs.
        detail: String,
    },
    /// The content is not what was written.
    #[error("damaged: {path}: {detail}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was noticed first.
        detail: String,
    },
    /// The file or its folder cannot be written.
    #[error("read-only: {path}")]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Another process held the file for longer than the time that is waited.
    #[error("busy: {path}")]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file is no longer where it was opened: moved, renamed, deleted or replaced by another.
    #[error("moved: {path}")]
    Moved {
        /// The place where it was.
        path: PathBuf,
    },
    /// The disk is full. Nothing acknowledged is lost.
    #[error("disk full: {path}")]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// The operating system refused to read or write.
    #[error("io: {path}: {detail}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What it said.
        detail: String,
    },
    /// There is nothing to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is nothing to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// There is no record, attachment or deleted record with this identity.
    #[error("not found: {0}")]
    NotFound(String),
    /// An attachment is larger than one may be.
    #[error("too large: {size} of at most {limit} bytes")]
    TooLarge {
        /// Its size in bytes.
        size: usize,
        /// The most that is accepted, in bytes.
        limit: usize,
    },
    /// An edit breaks a rule of the model.
    #[error("refused: {0:?}")]
    Refused(Box<Refusal>),
}

/// The outcome of anything that touches a project file.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A short word for the error, the same in every language.
    pub fn code(&self) -> &'static str {
        match self {
            Error::Missing { .. } => "file-missing",
            Error::Exists { .. } => "file-exists",
            Error::Empty { .. } => "file-empty",
            Error::NotAProject { .. } => "file-not-a-project",
            Error::Newer { .. } => "file-newer",
            Error::Foreign { .. } => "file-foreign",
            Error::Damaged { .. } => "file-damaged",
            Error::ReadOnly { .. } => "file-read-only",
            Error::Busy { .. } => "file-busy",
            Error::Moved { .. } => "file-moved",
            Error::DiskFull { .. } => "disk-full",
            Error::Io { .. } => "file-io",
            Error::NothingToUndo => "nothing-to-undo",
            Error::NothingToRedo => "nothing-to-redo",
            Error::NotFound(_) => "not-found",
            Error::TooLarge { .. } => "too-large",
            Error::Refused(_) => "refused",
        }
    }

    /// The file that the error is about.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Error::Missing { path }
            | Error::Exists { path }
            | Error::Empty { path }
            | Error::NotAProject { path }
            | Error::Newer { path, .. }
            | Error::Foreign { path, .. }
            | Error::Damaged { path, .. }
            | Error::ReadOnly { path }
            | Error::Busy { path }
            | Error::Moved { path }
            | Error::DiskFull { path }
            | Error::Io { path, .. } => Some(path),
            _ => None,
        }
    }

    /// Whether a backup may help: the file is there, but its content is not what was written.
    pub fn is_damage(&self) -> bool {
        matches!(self, Error::Empty { .. } | Error::NotAProject { .. } | Error::Foreign { .. } | Error::Damaged { .. })
    }

    pub(crate) fn damaged(path: &Path, detail: impl Into<String>) -> Error {
        Error::Damaged { path: path.to_owned(), detail: detail.into() }
    }

    /// Sorts what SQLite says by what a person would do about it.
    pub(crate) fn from_sqlite(path: &Path, error: &rusqlite::Error) -> Error {
        let path = path.to_owned();
        let detail = error.to_string();
        let Some(code) = error.sqlite_error() else {
            // What is not from SQLite itself is a value of a type that no row of ours has.
            return Error::Damaged { path, detail };
        };
        match code.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Busy { path },
            ErrorCode::ReadOnly if code.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED => {
                Error::Moved { path }
            }
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Error::ReadOnly { path },
            ErrorCode::DiskFull => Error::DiskFull { path },
            ErrorCode::SystemIoFailure | ErrorCode::OutOfMemory | ErrorCode::FileLockingProtocolFailed => {
                Error::Io { path, detail }
            }
            _ => Error::Damaged { path, detail },
        }
    }

    /// Sorts what the operating system says by what a person would do about it.
    pub(crate) fn from_io(path: &Path, error: &std::io::Error) -> Error {
        use std::io::ErrorKind;
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::NotFound => Error::Missing { path },
            ErrorKind::AlreadyExists => Error::Exists { path },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::DiskFull { path },
            _ => Error::Io { path, detail: error.to_string() },
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refused(Box::new(refusal))
    }
}

/// Turns errors of SQLite and of the operating system into ours, with the file they are about.
pub(crate) trait About<T> {
    /// Says which file the result is about.
    fn about(self, path: &Path) -> Result<T>;
}

impl<T> About<T> for rusqlite::Result<T> {
    fn about(self, path: &Path) -> Result<T> {
        self.map_err(|error| Error::from_sqlite(path, &error))
    }
}

impl<T> About<T> for std::io::Result<T> {
    fn about(self, path: &Path) -> Result<T> {
        self.map_err(|error| Error::from_io(path, &error))
    }
}
