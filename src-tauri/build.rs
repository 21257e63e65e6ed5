//! Prepares the shell's build: permissions of its one command, and a placeholder where the interface was not built yet.

use std::{fs, path::Path};

/// Stands in for the interface so that `cargo check` and the tests of the core need no Node.
const PLACEHOLDER: &str = r#"<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Stagecraft</title></head>
  <body data-testid="placeholder"><p>The interface is not built yet: <code>cargo xtask run</code> builds it.</p></body>
</html>
"#;

fn main() {
    let page = Path::new("../ui/dist/index.html");
    if !page.exists() {
        let folder = page.parent().expect("the page lies in a folder");
        fs::create_dir_all(folder).expect("ui/dist can be created");
        fs::write(page, PLACEHOLDER).expect("ui/dist can be written");
    }
    let commands = tauri_build::AppManifest::new().commands(&["execute"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("tauri.conf.json and capabilities/ are valid");
}
