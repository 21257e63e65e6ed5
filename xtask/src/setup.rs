//! Installs what is missing, and does nothing in a moment where nothing is.

use std::{fs, path::Path};

use crate::{
    failure::{self, Failure},
    packages, process,
};

/// What the machine is made ready for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Build the app and open its window.
    Run,
    /// Run every test, the ones in a real window and the ones that read documents included.
    Test,
}

/// The static cuts of the document font, by the names that `text` looks for.
const FONTS: &[(&str, &str)] = &[
    ("400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf"),
    ("700Bold/NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf"),
];
/// The newest Node major version below which the interface's tools refuse to start.
const OLDEST_NODE: u32 = 20;

/// Makes the machine ready: system packages, npm packages, fonts.
pub fn prepare(purpose: Purpose) -> Result<(), Failure> {
    println!("Set-up");
    packages::install_missing(purpose)?;
    check_node()?;
    install_npm_packages()?;
    copy_fonts()?;
    if purpose == Purpose::Test {
        check_rust_tools()?;
    }
    println!("  ready");
    Ok(())
}

fn check_node() -> Result<(), Failure> {
    let help = format!(
        "install Node {OLDEST_NODE} or newer with npm; Debian 12's own `nodejs` is older, Node's own packages are not"
    );
    let version = process::answer(&mut process::command("node", ["--version"]))
        .ok_or_else(|| Failure::new("Node is missing: the interface is built with it").todo(help.clone()))?;
    match major(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(Failure::new(format!("Node is {}, too old for the interface's tools", version.trim())).todo(help)),
    }
}

/// The first number of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Installs exactly the locked packages when the lock changed; their install scripts never run.
fn install_npm_packages() -> Result<(), Failure> {
    let ui = process::root().join("ui");
    let lock = ui.join("package-lock.json");
    let stamp = ui.join("node_modules").join(".installed-lock.json");
    let wanted = fs::read(&lock).map_err(failure::at(&lock))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("  Installing the interface's npm packages (half a minute)");
    let mut install = process::npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=warn"]);
    process::run(&mut install)
        .map_err(|failure| failure.todo("check the network and npm's registry setting; then call the task again"))?;
    fs::write(&stamp, wanted).map_err(failure::at(&stamp))
}

/// Puts the document font where the core looks for it.
fn copy_fonts() -> Result<(), Failure> {
    let root = process::root();
    let package = root.join("ui/node_modules/@expo-google-fonts/noto-sans-sc");
    let folder = root.join("assets/fonts");
    fs::create_dir_all(&folder).map_err(failure::at(&folder))?;
    for (from, to) in FONTS {
        let (from, to) = (package.join(from), folder.join(to));
        if size(&from).is_none() || size(&from) != size(&to) {
            fs::copy(&from, &to).map_err(failure::at(&from))?;
        }
    }
    Ok(())
}

fn size(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|data| data.len())
}

fn check_rust_tools() -> Result<(), Failure> {
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::answer(&mut process::cargo([tool, "--version"])).is_none() {
            return Err(
                Failure::new(format!("cargo has no `{tool}`")).todo(format!("rustup component add {component}"))
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_of_node_is_its_first_number() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
