//! The packages of the workspace, their edges, and the versions that the lock file holds.

use std::{collections::BTreeMap, fs, process::Command};

use serde_json::Value;

use crate::root;

/// A member of the workspace with what it depends on.
pub struct Package {
    /// Its name.
    pub name: String,
    /// The names of everything it depends on, of ours and of others, in any role.
    pub dependencies: Vec<String>,
}

/// All members of the workspace, as cargo sees them.
///
/// # Panics
/// When cargo cannot read the workspace.
pub fn packages() -> Vec<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let members = metadata["packages"].as_array().expect("cargo metadata lists packages");
    members.iter().map(package).collect()
}

fn package(member: &Value) -> Package {
    let dependencies = member["dependencies"].as_array().into_iter().flatten();
    Package { name: text(&member["name"]), dependencies: dependencies.map(|one| text(&one["name"])).collect() }
}

fn text(value: &Value) -> String {
    value.as_str().expect("cargo names packages by text").to_owned()
}

/// Every version of every package in `Cargo.lock`, as numbers that compare.
///
/// # Panics
/// When the lock file cannot be read.
pub fn locked_versions() -> BTreeMap<String, Vec<(u64, u64, u64)>> {
    let text = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock is there");
    let lock: toml::Table = text.parse().expect("Cargo.lock is TOML");
    let mut versions: BTreeMap<String, Vec<(u64, u64, u64)>> = BTreeMap::new();
    for package in lock["package"].as_array().expect("Cargo.lock lists packages") {
        let name = package["name"].as_str().expect("a locked package has a name");
        let version = package["version"].as_str().expect("a locked package has a version");
        versions.entry(name.to_owned()).or_default().push(numbers(version));
    }
    versions
}

/// The three numbers of `1.2.3-alpha+more`.
fn numbers(version: &str) -> (u64, u64, u64) {
    let plain = version.split(['-', '+']).next().unwrap_or_default();
    let mut numbers = plain.split('.').map(|number| number.parse().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    (next(), next(), next())
}
