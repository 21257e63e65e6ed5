//! The one window: its rights, its event loop, its one command.

use std::process::ExitCode;

use tauri::{WebviewWindowBuilder, webview::NewWindowResponse};

/// Answers every call of the interface.
#[tauri::command]
async fn execute(command: String, request: serde_json::Value) -> Result<serde_json::Value, serde_json::Value> {
    let _ = request;
    Err(serde_json::json!({ "code": "not_wired", "message": command, "hints": [] }))
}

/// Opens the window and stays until it is closed.
pub fn open() -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![execute])
        .setup(|app| {
            let config = app.config().app.windows.first().ok_or("tauri.conf.json names no window")?;
            WebviewWindowBuilder::from_config(app.handle(), config)?
                .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
                .on_new_window(|_, _| NewWindowResponse::Deny)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
