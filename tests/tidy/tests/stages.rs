//! The eight stages: the same names in every layer, and no stage that imports another.

use std::fs;

use tidy::{Source, imports, root, stages, tracked};

/// Layers that are divided by stage, and the folder of the divided modules.
const DIVIDED: &[&str] = &["src-tauri/crates/model/src", "src-tauri/crates/rules/src", "src-tauri/crates/reports/src"];
const SCREENS: &str = "ui/src/stages";

#[test]
fn every_divided_layer_has_the_eight_stages_as_modules() {
    for folder in DIVIDED {
        for stage in stages() {
            let as_file = root().join(folder).join(format!("{stage}.rs"));
            let as_folder = root().join(folder).join(stage).join("mod.rs");
            assert!(as_file.exists() || as_folder.exists(), "{folder} has no module `{stage}`");
        }
    }
}

#[test]
fn the_interface_has_a_folder_for_each_stage_and_no_other() {
    let entries = fs::read_dir(root().join(SCREENS)).expect("the interface has stages");
    let mut folders: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut expected = stages();
    expected.sort_unstable();
    assert_eq!(folders, expected);
}

#[test]
fn no_stage_module_of_the_core_names_another_stage() {
    let mut wrong = Vec::new();
    for source in tracked() {
        let Some(own) = DIVIDED.iter().find_map(|folder| stage_of(&source.path, folder)) else { continue };
        let named = imports(&source.text);
        for other in stages().into_iter().filter(|other| *other != own) {
            let ways = [format!("crate::{other}"), format!("super::{other}")];
            let is_other =
                |path: &&String| ways.iter().any(|way| *path == way || path.starts_with(&format!("{way}::")));
            wrong.extend(named.iter().filter(is_other).map(|path| format!("{}: {path}", source.path)));
        }
    }
    assert!(wrong.is_empty(), "a stage that names a sibling: {wrong:#?}");
}

#[test]
fn no_stage_of_the_interface_imports_another_stage() {
    let mut wrong = Vec::new();
    for Source { path, text } in tracked() {
        let Some(own) = stage_of(&path, SCREENS) else { continue };
        for other in stages().into_iter().filter(|other| *other != own) {
            let ways =
                [format!("../{other}/"), format!("stages/{other}/"), format!("../{other}'"), format!("../{other}\"")];
            let imports = text.lines().filter(|line| line.contains("import"));
            let named = imports.filter(|line| ways.iter().any(|way| line.contains(way.as_str())));
            wrong.extend(named.map(|line| format!("{path}: {}", line.trim())));
        }
    }
    assert!(wrong.is_empty(), "a stage that imports a sibling: {wrong:#?}");
}

/// The stage to which a file below `folder` belongs.
fn stage_of(path: &str, folder: &str) -> Option<&'static str> {
    let rest = path.strip_prefix(folder)?.strip_prefix('/')?;
    let first = rest.split('/').next()?.trim_end_matches(".rs");
    stages().into_iter().find(|stage| *stage == first)
}
