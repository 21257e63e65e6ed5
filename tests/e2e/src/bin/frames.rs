//! `frames PROJECT`: how long frames take while a long table and a large plan are scrolled in the real window, each
//! beside an empty page that only moves a box. The bench reads the answer: JSON with the gaps of each turn, in ms.

#![allow(clippy::print_stdout, reason = "the figures are what the program is for")]

use std::path::PathBuf;

use e2e::{Language, Start, Window};
use serde_json::{Value, json};

/// How often each side takes its turn.
const TURNS: usize = 5;
/// The size of a projector, at which most workshops are held.
const SIZE: (u32, u32) = (1280, 720);

/// Scrolls what the first argument selects, two rows a frame, and hands over the gaps between frames.
const SCROLL: &str = "const done = arguments[0], box = document.querySelector('SELECTOR'), gaps = [];
    box.scrollTop = 0; let last = 0;
    const step = (now) => {
        if (last) gaps.push(now - last);
        last = now; box.scrollTop += 60;
        if (gaps.length < 240) requestAnimationFrame(step); else done(gaps);
    };
    requestAnimationFrame(() => requestAnimationFrame(step));";

/// Hides the whole page and moves a box as often as `SCROLL` scrolls.
const EMPTY: &str = "const done = arguments[0], gaps = []; let last = 0;
    const page = [...document.body.children]; page.forEach((each) => { each.style.display = 'none' });
    const box = document.body.appendChild(document.createElement('div'));
    Object.assign(box.style, { width: '40px', height: '40px', background: '#2559c7' });
    const step = (now) => {
        if (last) gaps.push(now - last);
        last = now; box.style.transform = `translate(${gaps.length * 4}px, 80px)`;
        if (gaps.length < 240) { requestAnimationFrame(step); return }
        box.remove(); page.forEach((each) => { each.style.display = '' }); done(gaps);
    };
    requestAnimationFrame(() => requestAnimationFrame(step));";

#[tokio::main]
async fn main() {
    let project = std::env::args().nth(1).map(PathBuf::from).expect("the project is named");
    let window = Window::open(Start { project: Some(project), language: Language::Chinese }).await;
    window.resize(SIZE.0, SIZE.1).await;
    window.press("stage-requirements").await;
    window.press("tab-requirement").await;
    window.find("list-requirement").await;
    let sheet = turns(&window, "[data-testid=list-requirement] .scroller").await;
    window.press("stage-development").await;
    window.press("tab-plan").await;
    window.select("[data-bar]").await;
    let gantt = turns(&window, "[data-testid=gantt-scroller]").await;
    println!("{}", json!({ "sheet": sheet, "gantt": gantt }));
}

/// Both sides turn by turn: the gaps of ours and of the empty page.
async fn turns(window: &Window, scroller: &str) -> Value {
    window.select(scroller).await;
    let scroll = SCROLL.replace("SELECTOR", scroller);
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        empty.push(window.script_async(EMPTY).await);
        ours.push(window.script_async(&scroll).await);
    }
    json!({ "ours": ours, "empty": empty })
}
