//! One app in one window, and what a person can do with it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{By, Capabilities, Key, TypingData, WebDriver, WebElement, error::WebDriverResult};

use crate::{
    processes::{Display, Driver},
    programs,
};

/// How long a state may take to come before a journey fails.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long the driver may take for one answer.
const ANSWER: Duration = Duration::from_secs(20);
/// How many drivers are asked for a session before a journey fails.
const SESSIONS: u32 = 3;
/// How often a state is looked at while waiting for it.
const INTERVAL: Duration = Duration::from_millis(30);

/// What a journey starts from.
#[derive(Default)]
pub struct Start {
    /// The file that is handed to the app as a person's file manager would.
    pub project: Option<PathBuf>,
    /// The language of the system.
    pub language: Language,
}

/// The language of the system that the app starts in.
#[derive(Default, Clone, Copy)]
pub enum Language {
    /// Chinese as written in mainland China.
    #[default]
    Chinese,
    /// English.
    English,
}

/// The app in its window. Everything of it is gone when this is dropped.
pub struct Window {
    driver: WebDriver,
    _driver: Driver,
    _display: Display,
    home: TempDir,
}

impl Window {
    /// Starts the app and waits until the page is loaded.
    ///
    /// # Panics
    /// When the app was not built or does not come up.
    pub async fn open(start: Start) -> Self {
        let home = tempfile::tempdir().expect("a folder for the test");
        let display = Display::start(1440, 900);
        let locale = match start.language {
            Language::Chinese => "zh_CN.UTF-8",
            Language::English => "en_US.UTF-8",
        };
        // Programs that the app hands files to are ours here: they note the file and show nothing.
        let environment = [
            ("PATH", programs::with_note_takers(home.path())),
            ("STAGECRAFT_DIALOG_ANSWERS", answers(home.path()).to_string_lossy().into_owned()),
            ("LANGUAGE", locale.to_owned()),
            ("LANG", locale.to_owned()),
        ];
        let app = app();
        assert!(app.exists(), "{} is missing: build it with `cargo build -p stagecraft`", app.display());
        let arguments: Vec<String> = start.project.iter().map(|path| path.to_string_lossy().into_owned()).collect();
        let mut wanted = Capabilities::new();
        wanted
            .set("webkitgtk:browserOptions", json!({ "binary": app, "args": arguments }))
            .expect("the options are plain JSON");
        // On a machine at its limit a driver that has just started now and then drops its first request; another one
        // answers. What the app itself does is only tested after that.
        let mut tries = 0;
        let (driver, server) = loop {
            let server = Driver::start(&display, home.path(), &environment);
            let session = WebDriver::builder(&server.address, wanted.clone()).request_timeout(ANSWER).connect().await;
            tries += 1;
            match session {
                Ok(driver) => break (driver, server),
                Err(failure) if tries == SESSIONS => panic!("the app opens its window: {failure}"),
                Err(_) => {}
            }
        };
        Self { driver, _driver: server, _display: display, home }
    }

    /// The test's own folder, for project files and exports.
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Lets the next file dialog answer with this path; an empty path stands for its cancel button.
    ///
    /// # Panics
    /// When the test's folder cannot be written.
    pub fn answer_next_dialog(&self, path: &Path) {
        let file = answers(self.home.path());
        let mut lines = fs::read_to_string(&file).unwrap_or_default();
        lines.push_str(&path.to_string_lossy());
        lines.push('\n');
        fs::write(file, lines).expect("the answers can be written");
    }

    /// Makes the window this large, in pixels.
    ///
    /// # Panics
    /// When the window is gone.
    pub async fn resize(&self, width: u32, height: u32) {
        self.driver.set_window_rect(0, 0, width, height).await.expect("the window can be resized");
        let wanted = "return window.innerWidth === arguments[0] && window.innerHeight === arguments[1]";
        self.until(&format!("the window is {width}x{height}"), wanted, vec![width.into(), height.into()]).await;
    }

    /// Waits until the app has handed a file to another program, and tells which.
    ///
    /// # Panics
    /// When it never does.
    pub async fn until_handed_over(&self) -> PathBuf {
        let note = programs::note(self.home.path());
        self.until_file(&note).await;
        let noted = fs::read_to_string(note).expect("the note can be read");
        PathBuf::from(noted.lines().last().expect("the note names a file"))
    }

    /// Runs the command line on a file while the window is open, as a second program would.
    ///
    /// # Panics
    /// When it fails.
    pub fn run_beside(&self, words: &[&str]) {
        programs::command_line(self.home.path(), words);
    }

    /// Chooses an option of the list with this `data-testid`.
    ///
    /// # Panics
    /// When it does not come or has no such option.
    pub async fn choose(&self, id: &str, option: &str) {
        self.choose_first(&format!("[data-testid=\"{id}\"]"), option).await;
    }

    /// Chooses an option of the first list of this CSS selector.
    ///
    /// # Panics
    /// When it does not come or has no such option.
    pub async fn choose_first(&self, css: &str, option: &str) {
        let element = self.select(css).await;
        let chosen = self
            .script(
                "const [css, option] = arguments; const list = document.querySelector(css);
                const found = [...list.options].find((each) => each.text.includes(option));
                if (!found) return false; list.value = found.value;
                list.dispatchEvent(new Event('change', { bubbles: true })); return true",
                vec![css.into(), option.into()],
            )
            .await;
        let shown = element.text().await.unwrap_or_default();
        assert_eq!(chosen, Value::Bool(true), "{css} offers no \"{option}\": {shown}");
    }

    /// The element with this `data-testid`, as soon as it is there and shown.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn find(&self, id: &str) -> WebElement {
        self.select(&format!("[data-testid=\"{id}\"]")).await
    }

    /// The first element of this CSS selector, as soon as it is there and shown.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn select(&self, css: &str) -> WebElement {
        // The driver's own word on what is shown is wrong for cut-off text, so the page is asked.
        let shown = "const found = document.querySelector(arguments[0]);
            return found !== null && found.checkVisibility() && found.getBoundingClientRect().width > 0";
        self.until(&format!("{css} is shown"), shown, vec![css.into()]).await;
        match self.driver.find(By::Css(css)).await {
            Ok(element) => element,
            Err(error) => self.fail(&format!("nothing matches {css}: {error}")).await,
        }
    }

    /// Presses the element with this `data-testid`.
    ///
    /// # Panics
    /// When it does not come or cannot be pressed.
    pub async fn press(&self, id: &str) {
        self.press_first(&format!("[data-testid=\"{id}\"]:not(:disabled)")).await;
    }

    /// Types into whatever has the focus, with the keys of [`Key`] where wanted.
    ///
    /// # Panics
    /// When the window is gone.
    pub async fn type_keys(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.expect("the window takes keys");
    }

    /// Holds `held` while pressing `key`.
    ///
    /// # Panics
    /// When the window is gone.
    pub async fn press_keys(&self, held: &[Key], key: impl Into<char>) {
        let mut chain = self.driver.action_chain();
        for key in held {
            chain = chain.key_down(key.clone());
        }
        chain = chain.send_keys(key.into().to_string());
        for key in held.iter().rev() {
            chain = chain.key_up(key.clone());
        }
        chain.perform().await.expect("the window takes keys");
    }

    /// Runs a script in the page and returns what it returns.
    ///
    /// # Panics
    /// When the script throws.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute(script, arguments).await.expect("the script runs");
        answer.json().clone()
    }

    /// Asks the core itself, past the interface: what it answers is what was really saved.
    ///
    /// # Panics
    /// When the core refuses.
    pub async fn ask_core(&self, command: &str, request: Value) -> Value {
        let told = self.tell_core(command, request).await;
        assert!(told["refusal"].is_null(), "{command} is refused: {}", told["refusal"]);
        told["answer"].clone()
    }

    /// What the core says against a command.
    ///
    /// # Panics
    /// When the core accepts it.
    pub async fn refusal_of_core(&self, command: &str, request: Value) -> Value {
        let told = self.tell_core(command, request).await;
        assert!(!told["refusal"].is_null(), "{command} is accepted: {}", told["answer"]);
        told["refusal"].clone()
    }

    async fn tell_core(&self, command: &str, request: Value) -> Value {
        let script = "const done = arguments[2]; window.__TAURI_INTERNALS__
            .invoke('execute', { command: arguments[0], request: arguments[1] })
            .then((answer) => done({ answer }), (refusal) => done({ refusal }))";
        let told = self.driver.execute_async(script, vec![command.into(), request]).await;
        told.expect("the page asks the core").json().clone()
    }

    /// Runs a script that calls its last argument when it is done, and returns what it hands over.
    ///
    /// # Panics
    /// When the script throws.
    pub async fn script_async(&self, script: &str) -> Value {
        self.driver.execute_async(script, vec![]).await.expect("the script runs").json().clone()
    }

    /// Loads the page anew, as after a start.
    ///
    /// # Panics
    /// When the window is gone.
    pub async fn reload(&self) {
        self.driver.refresh().await.expect("the page loads anew");
    }

    /// How many windows the app has.
    ///
    /// # Panics
    /// When the window is gone.
    pub async fn count_windows(&self) -> usize {
        self.driver.windows().await.expect("the window answers").len()
    }

    /// Waits until the element with this `data-testid` shows this text.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn until_text(&self, id: &str, text: &str) {
        let script = "const found = document.querySelector(`[data-testid=\"${arguments[0]}\"]`);\
            return found !== null && found.innerText.includes(arguments[1])";
        self.until(&format!("{id} shows \"{text}\""), script, vec![id.into(), text.into()]).await;
    }

    /// Waits until the element with this `data-testid` is in this `data-state`.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn until_state(&self, id: &str, state: &str) {
        let script =
            "return document.querySelector(`[data-testid=\"${arguments[0]}\"]`)?.dataset.state === arguments[1]";
        self.until(&format!("{id} is {state}"), script, vec![id.into(), state.into()]).await;
    }

    /// Waits until a file is there.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn until_file(&self, file: &Path) {
        let begun = tokio::time::Instant::now();
        while !file.exists() {
            if begun.elapsed() > PATIENCE {
                self.fail(&format!("{} never came about", file.display())).await;
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Presses the first element of this CSS selector.
    ///
    /// # Panics
    /// When it does not come or cannot be pressed.
    pub async fn press_first(&self, css: &str) {
        let element = self.select(css).await;
        if let Err(error) = element.click().await {
            self.fail(&format!("{css} cannot be pressed: {error}")).await;
        }
    }

    /// Drags the first element of this CSS selector by so many pixels.
    ///
    /// # Panics
    /// When it does not come, or the window is gone.
    pub async fn drag(&self, css: &str, right: i64, down: i64) {
        let element = self.select(css).await;
        let chain = self.driver.action_chain().move_to_element_center(&element).click_and_hold();
        // Two moves, since the first only tells a drag from a press.
        let chain = chain.move_by_offset(right / 2, down / 2).move_by_offset(right - right / 2, down - down / 2);
        chain.release().perform().await.expect("the window takes the mouse");
    }

    /// Fails when the page shows a text that is missing in its language, or tells of a failure.
    ///
    /// # Panics
    /// When it does.
    pub async fn assert_no_gap(&self) {
        let page = self.script("return document.body.innerText", vec![]).await;
        let page = page.as_str().unwrap_or_default();
        if page.contains('⟦') || self.count("[data-testid=failure]").await > 0 {
            self.fail("the page shows a missing text or a failure").await;
        }
    }

    /// Pastes a block as if it came from a spreadsheet, into whatever has the focus.
    ///
    /// The clipboard of the system has no content under a driver, so the event carries the block itself.
    ///
    /// # Panics
    /// When the window is gone.
    pub async fn paste(&self, block: &str) {
        let script = "const carried = new DataTransfer(); carried.setData('text/plain', arguments[0]);\
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }))";
        self.script(script, vec![block.into()]).await;
    }

    /// How many elements match this CSS selector now.
    ///
    /// # Panics
    /// When the window is gone.
    pub async fn count(&self, css: &str) -> usize {
        self.driver.find_all(By::Css(css)).await.expect("the window answers").len()
    }

    /// Waits until the whole page shows this text.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn see(&self, text: &str) {
        self.until(
            &format!("the page shows \"{text}\""),
            "return document.body.innerText.includes(arguments[0])",
            vec![text.into()],
        )
        .await;
    }

    /// Waits until the whole page shows this text no more.
    ///
    /// # Panics
    /// When it stays.
    pub async fn see_gone(&self, text: &str) {
        self.until(
            &format!("\"{text}\" is gone"),
            "return !document.body.innerText.includes(arguments[0])",
            vec![text.into()],
        )
        .await;
    }

    /// Waits until a script returns true.
    ///
    /// # Panics
    /// When it does not, with `state` in words.
    pub async fn until(&self, state: &str, script: &str, arguments: Vec<Value>) {
        let begun = tokio::time::Instant::now();
        while self.script(script, arguments.clone()).await != Value::Bool(true) {
            if begun.elapsed() > PATIENCE {
                self.fail(&format!("it never came about that {state}")).await;
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Keeps a picture of the window for people to look at.
    ///
    /// # Panics
    /// When the picture cannot be taken or written.
    pub async fn keep_screen(&self, name: &str) {
        let picture = self.picture().await.expect("the window can be pictured");
        fs::write(artefacts("screens").join(format!("{name}.png")), picture).expect("the picture can be written");
    }

    /// The picture is taken at the next change of the screen, which a page at rest never has, so it is stirred a little.
    async fn picture(&self) -> WebDriverResult<Vec<u8>> {
        let stir = "const body = document.body; let left = 60;
            (function stir() { body.style.opacity = left % 2 ? '0.999' : ''; if (left-- > 0) requestAnimationFrame(stir) })()";
        self.driver.execute(stir, vec![]).await?;
        self.driver.screenshot_as_png().await
    }

    /// Fails the journey with a picture and the page's own words.
    async fn fail(&self, why: &str) -> ! {
        let words = self.driver.execute("return document.body.innerText.slice(0, 1500)", vec![]).await;
        let words = words.map(|words| words.json().to_string()).unwrap_or_default();
        let name = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        if let Ok(picture) = self.picture().await {
            // The picture helps to understand a failure; that it cannot be written is not the failure to tell of.
            let _ = fs::write(artefacts("screens").join(format!("failed-{name}.png")), picture);
        }
        panic!("{why}\nThe page says: {words}");
    }
}

/// The folder for what a test makes for people to look at: `artefacts/<kind>` of the workspace.
///
/// # Panics
/// When it cannot be made.
pub fn artefacts(kind: &str) -> PathBuf {
    let root = std::env::var_os("STAGECRAFT_ARTEFACTS").map_or_else(|| workspace().join("artefacts"), PathBuf::from);
    let folder = root.join(kind);
    fs::create_dir_all(&folder).expect("the artefacts' folder can be made");
    folder
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace is there")
}

/// The built app: it lies beside the folder of the test that runs.
pub(crate) fn app() -> PathBuf {
    let test = std::env::current_exe().expect("a running test has a file");
    let folder = test.ancestors().find(|folder| folder.ends_with("debug")).expect("tests lie below target/debug");
    folder.join("stagecraft")
}

fn answers(home: &Path) -> PathBuf {
    home.join("dialog-answers")
}
