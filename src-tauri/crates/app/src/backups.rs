//! Backups, made by themselves and never beside the project.

use crate::{App, Trouble};

/// Backs the open project up if it has changed since the last time.
pub(crate) fn automatic(app: &mut App) -> Result<(), Trouble> {
    let _ = app;
    Ok(())
}
