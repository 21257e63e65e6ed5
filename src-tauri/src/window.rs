//! The one window: its rights, its opening, its closing.

use std::{
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    process::ExitCode,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use serde_json::json;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, PhysicalPosition, Url, WebviewWindowBuilder, Window, WindowEvent,
    webview::NewWindowResponse,
};

use crate::{
    core, display,
    shell::{self, Shell},
};

/// The window's name in tauri.conf.json and in its capability.
const MAIN: &str = "main";
/// How long the page may take to send its last text before the window closes without it.
const FAREWELL: Duration = Duration::from_secs(3);

/// Whether the window system took us in; a failure before that means that there is no usable display.
static IS_UP: AtomicBool = AtomicBool::new(false);
/// Whether the page was asked to finish.
static IS_CLOSING: AtomicBool = AtomicBool::new(false);

/// Opens the window and stays until it is closed.
pub fn open(project: Option<PathBuf>) -> ExitCode {
    if !display::is_there() {
        return display::refuse("shell-no-display", "");
    }
    // GTK's binding panics where the named display does not answer; nothing of ours runs before that. Its own words about
    // source lines would only hide ours.
    let speak = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if IS_UP.load(Ordering::Relaxed) {
            speak(info);
        }
    }));
    let ended = panic::catch_unwind(AssertUnwindSafe(|| run(project)));
    match ended {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => display::refuse("shell-no-window", &error.to_string()),
        Err(_) if !IS_UP.load(Ordering::Relaxed) => display::refuse("shell-no-window", "GTK"),
        Err(panic) => panic::resume_unwind(panic),
    }
}

fn run(project: Option<PathBuf>) -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![shell::execute])
        .setup(|app| {
            IS_UP.store(true, Ordering::Relaxed);
            app.manage(Shell::new(app.handle().clone(), project));
            core::watch(app.handle().clone());
            let config = app.config().app.windows.first().ok_or("tauri.conf.json names no window")?;
            WebviewWindowBuilder::from_config(app.handle(), config)?
                .on_navigation(is_own_page)
                .on_new_window(|_, _| NewWindowResponse::Deny)
                .build()?;
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, position }) = event {
                tell_dropped(window, paths, *position);
            }
            if let WindowEvent::CloseRequested { api, .. } = event
                && !IS_CLOSING.swap(true, Ordering::Relaxed)
            {
                api.prevent_close();
                ask_to_finish(window.app_handle());
            }
        })
        .run(tauri::generate_context!())
}

/// Only the embedded page may be shown; a link to anywhere else leads nowhere.
fn is_own_page(url: &Url) -> bool {
    let is_embedded = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    // During development the page comes from the development server instead.
    is_embedded || (cfg!(not(feature = "custom-protocol")) && url.host_str() == Some("localhost"))
}

/// Tells the page which files a person dropped, and where in its own measure.
fn tell_dropped(window: &Window, paths: &[PathBuf], position: PhysicalPosition<f64>) {
    let Some(shell) = window.try_state::<Shell>() else { return };
    shell.grant_all(paths);
    let at = position.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
    // A page that is gone needs no files.
    let _ = window.emit_to(MAIN, "drop", json!({ "paths": paths, "x": at.x, "y": at.y }));
}

/// Lets the page send text that is still local; it answers with `shell.close`. A page that does not answer is not waited
/// for any longer.
fn ask_to_finish(app: &AppHandle) {
    // Without listeners nothing comes back, and the window closes after the wait.
    let _ = app.emit_to(MAIN, "close", ());
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(FAREWELL);
        close(&app);
    });
}

/// Closes the window, which ends the program.
pub fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window that is gone already needs no closing.
        let _ = window.destroy();
    }
}
