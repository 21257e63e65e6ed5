//! System packages: which are needed, which are missing, and how they are installed or asked for.

use std::process::Command;

use crate::{failure::Failure, process, setup::Purpose};

/// What building and opening the window needs.
const TO_RUN: &[&str] = &["libwebkit2gtk-4.1-dev", "build-essential", "pkg-config", "fonts-noto-cjk"];
/// What the tests need besides: a display, a driver, a browser engine and independent judges of documents and plans.
/// The tables of `poppler-data` let poppler draw Chinese that a person typed into a form.
const TO_TEST: &[&str] = &[
    "xvfb",
    "webkit2gtk-driver",
    "chromium",
    "fonts-noto-color-emoji",
    "poppler-utils",
    "poppler-data",
    "qpdf",
    "mupdf-tools",
    "tj3",
];
const ON_MACOS: &str = "install Apple's command line tools (`xcode-select --install`), Rust and Node 20 or newer; \
    the window then builds. The real-window tests run on Linux only";
const ON_WINDOWS: &str = "install the Visual Studio build tools with C++, the WebView2 runtime (part of Windows 11), \
    Rust and Node 20 or newer; the window then builds. The real-window tests run on Linux only";

/// Installs the system packages that are missing, or says in words what is needed where it cannot.
pub fn install_missing(purpose: Purpose) -> Result<(), Failure> {
    if cfg!(target_os = "macos") {
        return on_another_system("macOS", ON_MACOS, purpose);
    }
    if cfg!(windows) {
        return on_another_system("Windows", ON_WINDOWS, purpose);
    }
    let needed: Vec<&str> = match purpose {
        Purpose::Run => TO_RUN.to_vec(),
        Purpose::Test => [TO_RUN, TO_TEST].concat(),
    };
    let Some(listed) = installed(&needed) else {
        println!(
            "  This system has no dpkg: packages are not checked. Needed are the likes of Debian's {}.",
            needed.join(", ")
        );
        return Ok(());
    };
    let missing = absent(&needed, &listed);
    if missing.is_empty() {
        return Ok(());
    }
    println!("  Installing {} system packages: {}", missing.len(), missing.join(" "));
    let by_hand = format!("install them yourself: apt-get install {}", missing.join(" "));
    process::run(&mut apt(&["update"])?)
        .map_err(|failure| failure.todo("check the network and the package sources; then call the task again"))?;
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(&missing);
    process::run(&mut apt(&words)?).map_err(|failure| failure.todo(by_hand))
}

fn on_another_system(name: &str, needed: &str, purpose: Purpose) -> Result<(), Failure> {
    println!("  On {name} nothing is installed for you: {needed}.");
    match purpose {
        Purpose::Run => Ok(()),
        Purpose::Test => Err(Failure::new(format!("the whole test run needs Linux, and this is {name}"))
            .todo("run `cargo test -p model` and its like here, and the whole run on Debian or Ubuntu")),
    }
}

/// What dpkg says of the packages: a line each with status and name; `None` where there is no dpkg.
fn installed(names: &[&str]) -> Option<String> {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat", "${db:Status-Status} ${Package}\n"]).args(names);
    // It ends with 1 when it does not know one of the names, and still lists the others.
    let output = query.output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn absent<'a>(needed: &[&'a str], listed: &str) -> Vec<&'a str> {
    let present: Vec<&str> = listed.lines().filter_map(|line| line.strip_prefix("installed ")).collect();
    needed.iter().copied().filter(|name| !present.contains(name)).collect()
}

/// apt-get with the rights it needs: as it is for root, through sudo for anyone else.
fn apt(words: &[&str]) -> Result<Command, Failure> {
    let is_root = process::answer(&mut process::command("id", ["-u"])).is_some_and(|id| id.trim() == "0");
    let has_sudo = process::answer(&mut process::command("sudo", ["--version"])).is_some();
    if !is_root && !has_sudo {
        return Err(Failure::new("installing system packages needs the rights of root, and there is no sudo")
            .todo(format!("as root: apt-get {}", words.join(" "))));
    }
    let mut command = if is_root {
        process::command("apt-get", words)
    } else {
        process::command("sudo", [&["DEBIAN_FRONTEND=noninteractive", "apt-get"], words].concat())
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::absent;

    #[test]
    fn a_package_that_dpkg_does_not_list_as_installed_is_missing() {
        let listed = "installed xvfb\nnot-installed qpdf\nconfig-files chromium\n";
        assert_eq!(
            absent(&["xvfb", "qpdf", "chromium", "poppler-utils"], listed),
            ["qpdf", "chromium", "poppler-utils"]
        );
    }
}
