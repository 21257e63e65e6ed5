//! What must be right before the first window system call, and the words for when it is not.

use std::{env, process::ExitCode};

use i18n::{Args, Language, Texts};

/// Read by WebKit: its shared-buffer renderer starts slower, takes more memory and shows blank windows on some GPUs.
#[cfg(target_os = "linux")]
const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program anew with the setting that WebKit reads, where it is missing.
///
/// A process may not safely change its own environment, but it may replace itself; the process id stays.
#[cfg(target_os = "linux")]
pub fn prepare() {
    use std::{os::unix::process::CommandExt, process::Command};

    if env::var_os(RENDERER).is_some() || !is_there() {
        return;
    }
    if let Ok(program) = env::current_exe() {
        // It returns only where the program could not be replaced; the window then works without the setting.
        let _ = Command::new(program).args(env::args_os().skip(1)).env(RENDERER, "1").exec();
    }
}

/// Elsewhere nothing needs to be prepared.
#[cfg(not(target_os = "linux"))]
pub fn prepare() {}

/// Whether there is a display; other systems than Linux always have one.
pub fn is_there() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// The language that the system is set to; Chinese where it is set to none of ours.
pub fn system_language() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names.iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    set.and_then(|value| value.parse().ok()).unwrap_or(Language::Zh)
}

/// Says why there is no window, and ends with the code of a failure.
pub fn refuse(key: &str, detail: &str) -> ExitCode {
    let texts = Texts::of(system_language());
    let args = Args::new().with("detail", detail);
    eprintln!("{}", texts.text(key, &args));
    eprintln!("{}", texts.attribute(key, "hint", &args).unwrap_or_default());
    ExitCode::FAILURE
}
