//! Reads the workspace for the tests beside it: its packages, its tracked files, the modules a file names.
//!
//! The rules themselves stand in `tests/`, a file for each topic; here is only what they share.

mod imports;
mod packages;
mod sources;

pub use imports::imports;
pub use packages::{Package, locked_versions, packages};
pub use sources::{Source, root, tracked};

/// The eight stages by their names in code, in order; read from the one list in `model`.
pub fn stages() -> Vec<&'static str> {
    model::Stage::ALL.iter().map(|stage| stage.name()).collect()
}
