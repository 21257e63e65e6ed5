//! The direction of the layers, and who alone may name an engine.

use tidy::packages;

/// What each layer may depend on, of ours. The only place where the direction is written for a machine.
const ALLOWED: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("schedule", &[]),
    ("text", &[]),
    ("i18n", &[]),
    ("figure", &["text"]),
    ("typeset", &["text", "figure"]),
    ("rules", &["model", "schedule"]),
    ("store", &["model"]),
    ("reports", &["model", "rules", "figure", "typeset", "i18n"]),
    ("exchange", &["model", "schedule"]),
    ("app", &["model", "schedule", "text", "i18n", "figure", "typeset", "rules", "store", "reports", "exchange"]),
    ("cli", &["app", "i18n"]),
    ("stagecraft", &["app", "cli", "i18n"]),
    ("xtask", &[]),
    ("tidy", &["model", "i18n"]),
    ("journeys", &["app", "cli", "model", "rules", "store", "typeset", "reports", "i18n"]),
    ("e2e", &["app", "model", "i18n"]),
    ("bench", &["app", "model", "rules", "store", "typeset", "reports", "i18n", "schedule"]),
];

/// Engines that one layer alone may name, by the beginning of their names.
const ENGINES: &[(&str, &str)] = &[
    ("tauri", "stagecraft"),
    ("rusqlite", "store"),
    ("printpdf", "typeset"),
    ("thirtyfour", "e2e"),
    ("clap", "cli"),
    ("fluent", "i18n"),
];

#[test]
fn every_edge_between_our_packages_points_downwards() {
    let packages = packages();
    let ours: Vec<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let mut wrong = Vec::new();
    for package in &packages {
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == package.name) else {
            wrong.push(format!("{} is not in the list of layers", package.name));
            continue;
        };
        let edges = package.dependencies.iter().map(String::as_str).filter(|name| ours.contains(name));
        let refused = edges.filter(|name| !allowed.contains(name));
        wrong.extend(refused.map(|name| format!("{} -> {name}", package.name)));
    }
    assert!(wrong.is_empty(), "edges against the direction of ARCHITECTURE.md: {wrong:#?}");
}

#[test]
fn an_engine_is_named_by_one_layer_only() {
    let mut wrong = Vec::new();
    // The bench names SQLite as the peer that search is measured against, and never opens a project with it.
    let may_name = |package: &str, engine: &str| (package, engine) == ("bench", "rusqlite");
    for package in packages() {
        for (engine, owner) in ENGINES.iter().filter(|(_, owner)| *owner != package.name) {
            if may_name(&package.name, engine) {
                continue;
            }
            let named = package.dependencies.iter().filter(|name| name.starts_with(engine));
            wrong.extend(named.map(|name| format!("{} names {name}, which belongs to {owner}", package.name)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_command_layer_is_the_only_way_from_the_shell_to_the_core() {
    let shell = packages().into_iter().find(|package| package.name == "stagecraft").expect("the shell is a member");
    for layer in ["model", "rules", "store", "reports"] {
        assert!(!shell.dependencies.iter().any(|name| name == layer), "the shell reaches past `app` into {layer}");
    }
}
