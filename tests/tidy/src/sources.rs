//! The files that git tracks, with their text.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A tracked file of text.
pub struct Source {
    /// Its path from the workspace's folder, with `/` between the parts.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// Whether the file's name ends in one of these.
    pub fn ends_in(&self, ends: &[&str]) -> bool {
        ends.iter().any(|end| self.path.ends_with(end))
    }
}

/// The workspace's folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("tidy lies two folders below the workspace").to_owned()
}

/// Every file of text that git tracks, or would track when added, and that still exists.
///
/// # Panics
/// When git cannot be asked.
pub fn tracked() -> Vec<Source> {
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let paths = String::from_utf8(output.stdout).expect("tracked paths are text");
    // A picture or another file that is no text has nothing to check.
    let read = |path: &str| Some(Source { path: path.to_owned(), text: fs::read_to_string(root().join(path)).ok()? });
    paths.split('\0').filter(|path| !path.is_empty()).filter_map(read).collect()
}
