//! The small tasks: bench, types and formatting.

use std::{fs, path::Path};

use crate::{
    failure::{self, Failure},
    process, setup,
};

/// Builds the bench for speed and runs it.
pub fn bench(rest: &[String]) -> Result<(), Failure> {
    setup::prepare(setup::Purpose::Run)?;
    let mut words = vec!["run", "--locked", "--release", "--package", "bench", "--"];
    words.extend(rest.iter().map(String::as_str));
    process::run(&mut process::cargo(words))
}

/// Writes the types of `ui/src/bindings` and the vocabulary of the stand-in core anew; the files of types that are gone disappear.
pub fn types() -> Result<(), Failure> {
    let folder = process::root().join("ui/src/bindings");
    remove_old(&folder)?;
    let mut export = process::cargo(["test", "--quiet", "--workspace", "--lib", "export_bindings"]);
    process::run(export.env("TS_RS_EXPORT_DIR", &folder))
}

fn remove_old(folder: &Path) -> Result<(), Failure> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.map_err(failure::at(folder))?.path();
        if path.extension().is_some_and(|end| end == "ts") {
            fs::remove_file(&path).map_err(failure::at(&path))?;
        }
    }
    Ok(())
}

/// Formats the Rust code.
pub fn format() -> Result<(), Failure> {
    process::run(&mut process::cargo(["fmt", "--all"]))
}
