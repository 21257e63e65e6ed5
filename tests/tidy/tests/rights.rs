//! What the window may do. A widening of the content policy or of the capability fails here and needs a reason.

use std::fs;

use serde_json::{Value, json};
use tidy::root;

fn read(path: &str) -> Value {
    let text = fs::read_to_string(root().join(path)).expect("the shell's configuration is there");
    serde_json::from_str(&text).expect("the shell's configuration is JSON")
}

#[test]
fn the_content_policy_allows_nothing_from_elsewhere() {
    let policy = &read("src-tauri/tauri.conf.json")["app"]["security"]["csp"];
    let expected = json!({
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "worker-src": "'self'",
        "connect-src": "'self' ipc: http://ipc.localhost",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-src": "'none'",
        "frame-ancestors": "'none'",
    });
    assert_eq!(policy, &expected);
}

#[test]
fn the_page_sees_no_global_tauri_and_keeps_the_policy_of_its_assets() {
    let config = read("src-tauri/tauri.conf.json");
    assert_eq!(config["app"]["withGlobalTauri"], false);
    let security = &config["app"]["security"];
    // The library that draws diagrams throws under a frozen prototype, and the window stays blank.
    assert_eq!(security["freezePrototype"], false);
    assert_eq!(security["dangerousDisableAssetCspModification"], false);
    assert_eq!(security["assetProtocol"], Value::Null, "files are read by the core, not by the page");
    assert_eq!(security["capabilities"], json!(["main"]));
}

#[test]
fn the_one_window_may_call_one_command_and_listen() {
    let folder = fs::read_dir(root().join("src-tauri/capabilities")).expect("the shell has capabilities");
    let names: Vec<_> = folder.filter_map(Result::ok).map(|entry| entry.file_name()).collect();
    assert_eq!(names, ["main.json"]);
    let capability = read("src-tauri/capabilities/main.json");
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(capability["remote"], Value::Null);
    let expected = json!(["allow-execute", "core:event:allow-listen", "core:event:allow-unlisten"]);
    assert_eq!(capability["permissions"], expected);
}

#[test]
fn nothing_updates_itself_or_reaches_the_network() {
    let config = read("src-tauri/tauri.conf.json");
    assert_eq!(config["plugins"], Value::Null, "no plugin is configured, an updater least of all");
    let shell = fs::read_to_string(root().join("src-tauri/Cargo.toml")).expect("the shell has a manifest");
    for plugin in ["updater", "shell", "http", "fs", "opener"] {
        assert!(!shell.contains(&format!("tauri-plugin-{plugin}")), "the shell names the plugin {plugin}");
    }
}
