//! The programs around the window: the display and the driver. Each ends with the test that started it.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// How long a program may take to start before the test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program that is ended and waited for when the test is over, also when the test fails.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // It may have ended by itself; both calls then fail and nothing is left to do.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display of its own, without a window manager.
pub struct Display {
    /// The number that X gave it, with its colon.
    pub name: String,
    _server: Ended,
}

impl Display {
    /// Starts Xvfb on a number that it chooses itself.
    ///
    /// # Panics
    /// When Xvfb cannot be started.
    pub fn start(width: u32, height: u32) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &format!("{width}x{height}x24")])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts; `cargo xtask setup` installs it");
        let output = server.stdout.take().expect("its output was asked for");
        let server = Ended(server);
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number).expect("Xvfb tells its number");
        assert!(!number.trim().is_empty(), "Xvfb ended before it told its number");
        Self { name: format!(":{}", number.trim()), _server: server }
    }
}

/// WebKitGTK's own WebDriver; it starts the app with the driver's environment.
pub struct Driver {
    /// Where it listens.
    pub address: String,
    _server: Ended,
}

impl Driver {
    /// Starts the driver for an app that keeps all its files below `home` and shows itself on `display`.
    ///
    /// # Panics
    /// When the driver cannot be started.
    pub fn start(display: &Display, home: &Path, environment: &[(&str, String)]) -> Self {
        let port = free_port();
        let log = File::create(home.join("driver.log")).expect("the test's folder can be written");
        let server = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Without a session bus the accessibility bridge would search for one at every start.
            .env("NO_AT_BRIDGE", "1")
            .envs(environment.iter().map(|(name, value)| (*name, value.as_str())))
            .stdout(log.try_clone().expect("the log can be shared"))
            .stderr(log)
            .spawn()
            .expect("WebKitWebDriver starts; `cargo xtask setup` installs it");
        let server = Ended(server);
        wait_for(port);
        Self { address: format!("http://127.0.0.1:{port}"), _server: server }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
    listener.local_addr().expect("a bound port has an address").port()
}

fn wait_for(port: u16) {
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(begun.elapsed() < PATIENCE, "WebKitWebDriver does not listen on port {port}");
        std::thread::yield_now();
    }
}
