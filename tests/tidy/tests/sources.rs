//! What no tracked file may hold, and how long a file may be.

use tidy::{Source, tracked};

/// Lines from which on a file must be divided. Most files are far shorter; tests and declarations may be long lists.
const LONGEST: usize = 600;

/// Tracked files that people wrote, this folder left out because it names what it forbids.
fn written() -> impl Iterator<Item = Source> {
    tracked().into_iter().filter(|source| {
        !source.path.starts_with("tests/tidy/")
            && !source.ends_in(&["Cargo.lock", "package-lock.json", ".svg", ".json"])
    })
}

#[test]
fn no_file_names_a_registry_or_a_place_on_one_machine() {
    let forbidden = ["registry.npmjs", "crates.io/", "pypi.org", "deb.debian.org", "/root/", "/work/"];
    let mut wrong = Vec::new();
    for source in
        tracked().iter().filter(|source| !source.path.starts_with("tests/tidy/") && source.path != "Cargo.lock")
    {
        for (at, line) in source.text.lines().enumerate() {
            let named = forbidden.iter().filter(|word| line.contains(*word));
            wrong.extend(named.map(|word| format!("{}:{} names {word}", source.path, at + 1)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_interface_never_renders_text_as_html() {
    let is_screen = |source: &Source| source.path.starts_with("ui/src/");
    for source in written().filter(is_screen) {
        for way in ["{@html", ".innerHTML =", "insertAdjacentHTML", "document.write("] {
            assert!(!source.text.contains(way), "{} uses {way}", source.path);
        }
    }
}

#[test]
fn the_start_page_holds_no_style_and_no_script_of_its_own() {
    // A style element would earn a nonce, and under a nonce the browser refuses the styles that components inject.
    let page = written().find(|source| source.path == "ui/index.html").expect("the interface has a start page");
    assert!(!page.text.contains("<style"), "ui/index.html holds a style element");
    let scripts: Vec<_> = page.text.matches("<script").collect();
    assert_eq!(scripts.len(), page.text.matches("src=\"/").count(), "ui/index.html holds a script of its own");
}

#[test]
fn every_crate_takes_the_lints_of_the_workspace() {
    for source in written().filter(|source| source.path.ends_with("Cargo.toml") && source.path != "Cargo.toml") {
        assert!(source.text.contains("[lints]\nworkspace = true"), "{} does not take the shared lints", source.path);
    }
}

#[test]
fn no_file_of_code_is_so_long_that_it_must_be_divided() {
    let is_code = |source: &Source| source.ends_in(&[".rs", ".ts", ".svelte"]) && !source.path.contains("/bindings/");
    let mut long: Vec<(usize, String)> = written()
        .filter(is_code)
        .map(|source| (source.text.lines().count(), source.path))
        .filter(|(lines, _)| *lines > 300)
        .collect();
    long.sort_by(|one, other| other.cmp(one));
    for (lines, path) in &long {
        eprintln!("{lines:5} {path}");
    }
    let too_long: Vec<_> = long.iter().filter(|(lines, _)| *lines > LONGEST).collect();
    assert!(too_long.is_empty(), "longer than {LONGEST} lines: {too_long:#?}");
}
