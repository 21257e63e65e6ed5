//! Prints a document: the page's own way to print knows only the screen, so the PDF goes to the program that shows PDFs.
//!
//! The copy lies in the user's cache folder until the program is started the next time.

use std::{
    fs, io,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

use tauri::{AppHandle, Manager};

/// How many copies this run has put aside.
static COPIES: AtomicU32 = AtomicU32::new(0);

/// A place for a copy of this name, in a folder of its own that only this user may enter.
///
/// # Errors
/// When the folder cannot be made.
pub fn place(app: &AppHandle, name: &str) -> io::Result<PathBuf> {
    let number = COPIES.fetch_add(1, Ordering::Relaxed);
    let folder = copies(app)?.join(format!("{}-{number}", std::process::id()));
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    Ok(folder.join(file_name(name)))
}

/// Removes the copies of earlier runs.
pub fn clear(app: &AppHandle) {
    // A copy that another program still holds open stays until the next start.
    let _ = copies(app).and_then(fs::remove_dir_all);
}

fn copies(app: &AppHandle) -> io::Result<PathBuf> {
    Ok(app.path().app_cache_dir().map_err(io::Error::other)?.join("print"))
}

/// A name that stays inside its folder on every system.
fn file_name(name: &str) -> String {
    let is_kept = |sign: &char| !sign.is_control() && !r#"<>:"/\|?*"#.contains(*sign);
    let kept: String = name.chars().filter(is_kept).collect();
    let stem = kept.strip_suffix(".pdf").unwrap_or(&kept).trim_matches(['.', ' ']);
    let stem = if stem.is_empty() { "document" } else { stem };
    stem.chars().take(80).collect::<String>() + ".pdf"
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_copy_cannot_leave_its_folder_by_its_name() {
        assert_eq!(file_name("北辰 功能清单确认书.pdf"), "北辰 功能清单确认书.pdf");
        assert_eq!(file_name("../../etc/passwd"), "etcpasswd.pdf");
        assert_eq!(file_name("a/b\\c:d.pdf"), "abcd.pdf");
        assert_eq!(file_name(".."), "document.pdf");
        assert!(file_name(&"长".repeat(300)).chars().count() < 90);
    }
}
