//! The writing room: a requirements document of 40,000 characters is edited, and how long a key takes to be seen is measured.

use e2e::{Key, Window};
use serde_json::{Value, json};

use crate::steps::with_new_project;

/// The size that the method asks of a requirements document.
const CHARACTERS: usize = 40_000;
/// How many sections share the text of the long chapter.
const SECTIONS: usize = 40;

/// Notes for every key how long it takes from the press to the end of the frame that shows it. A message channel would be
/// a simpler way to come after that frame, but its messages take a way through another process, which holds up the keys
/// that it counts, the more the longer one types.
const WATCH: &str = "window.seen = [];
    window.addEventListener('keydown', (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => setTimeout(() => window.seen.push(performance.now() - pressed)));
    }, true)";

/// A text of so many characters to read: paragraphs, points, a table and a callout, over and over.
fn text(characters: usize) -> String {
    let piece = "### 接单规则\n\n订单从小程序、收银、社群与电话四个来源进入，先校验库存，再分配履约点；校验不过的订单留在待处理清单，由门店在十分钟内处理。\n\n\
        - 同一会员五分钟内的相同订单视为重复；\n- 预售订单不占用当日库存，参见 REQ-003；\n\n\
        | 来源 | 时限 | 负责 |\n|---|---:|---|\n| 小程序 | 1 分钟 | 系统 |\n| 电话 | 10 分钟 | 客服 |\n\n\
        > **约定**\n> 没有衡量标准的需求不进入开发。\n\n";
    // Signs of Markdown are not printed, so the meter does not count them.
    let is_printed = |sign: &char| !sign.is_whitespace() && !"#|->*:".contains(*sign);
    piece.repeat(characters.div_ceil(piece.chars().filter(is_printed).count()))
}

async fn section(window: &Window, title: &str, parent: Option<&Value>, body: String) -> Value {
    let mut request = json!({ "kind": "section", "fields": { "title": title, "body": body } });
    if let Some(parent) = parent {
        request["parent"] = parent.clone();
    }
    window.ask_core("record.create", request).await["record"]["id"].clone()
}

async fn body(window: &Window, id: &Value) -> String {
    let detail = window.ask_core("record.get", json!({ "id": id })).await;
    detail["record"]["body"].as_str().unwrap_or_default().to_owned()
}

/// Waits until the core has this in a section's text.
async fn until_written(window: &Window, id: &Value, wanted: &str) -> String {
    let begun = std::time::Instant::now();
    loop {
        let text = body(window, id).await;
        if text.contains(wanted) {
            return text;
        }
        assert!(begun.elapsed().as_secs() < 20, "the core never got \"{wanted}\"");
    }
}

/// Types a sentence key by key and tells how long the keys took, in milliseconds.
async fn measure(window: &Window, what: &str) -> String {
    window.script("window.seen.length = 0", vec![]).await;
    for _ in 0..6 {
        window.type_keys("Orders are routed to the nearest store. 门店确认后出库。").await;
    }
    let mut seen: Vec<f64> =
        serde_json::from_value(window.script("return window.seen", vec![]).await).expect("a list of times");
    assert!(seen.len() > 200, "every key is noted: {}", seen.len());
    seen.sort_by(f64::total_cmp);
    let at = |share: f64| seen[((seen.len() - 1) as f64 * share) as usize];
    let (half, most, worst) = (at(0.5), at(0.95), at(1.0));
    let keys = seen.len();
    format!("{what}: a key is painted after p50 {half:.0} ms, p95 {most:.0} ms, at most {worst:.0} ms ({keys} keys)")
}

/// Goes to a section in the outline and puts the cursor at the end of its text.
async fn enter(window: &Window, id: &Value) {
    let id = id.as_str().expect("an id");
    window.press_first(&format!("[data-testid=outline] [data-section='{id}']")).await;
    window.type_keys(Key::Enter + "").await;
    window.select(&format!("[data-writing='{id}'] [data-testid=editor]:focus")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_40_000_character_document_is_edited() {
    let (window, _) = with_new_project("四万字").await;
    let chapter = section(&window, "订单与库存", None, String::new()).await;
    let mut sections = Vec::new();
    for number in 0..SECTIONS {
        let title = format!("第 {} 节", number + 1);
        sections.push(section(&window, &title, Some(&chapter), text(CHARACTERS / SECTIONS)).await);
    }
    window.press("stage-requirements").await;
    window.find("workspace-requirements").await;
    window.press("tab-writing").await;
    window.find("writing").await;
    // The core sets the whole document for the meter on entering the room; what keys cost is measured after that.
    window.until_text("meter-state", "与当前内容一致").await;
    window.script(WATCH, vec![]).await;
    let measured = window.ask_core("document.measure", json!({"document": "requirements", "lang": "zh"})).await;
    let characters = measured["characters"].as_u64().unwrap_or_default();
    assert!(characters >= 40_000, "the document is as long as the meter says it should be: {measured}");
    println!("a requirements document of {characters} characters on {} pages", measured["pages"]);

    // The usual case: a long chapter, its text spread over sections.
    let middle = &sections[SECTIONS / 2];
    let before = body(&window, middle).await;
    enter(&window, middle).await;
    println!("{}", measure(&window, "40 sections in one chapter").await);
    let after = until_written(&window, middle, "门店确认后出库。").await;
    assert!(after.starts_with(before.trim_end()), "what nobody touched stays as it was");

    // A table by the slash menu, filled from a spreadsheet.
    window.type_keys(Key::Enter + "").await;
    window.type_keys("/bg").await;
    window.find("slash-menu").await;
    window.type_keys(Key::Enter + "").await;
    window.paste("门店\t数量\n东区\t12\n西区\t8\n").await;
    let after = until_written(&window, middle, "| 西区 | 8 |").await;
    assert!(after.contains("| 门店 | 数量 |"), "{after}");
    window.keep_screen("journey-writing").await;

    window.until_state("save-state", "saved").await;
    window.assert_no_gap().await;

    // Undo outside the text takes back what the core has as one step.
    window.press("undo").await;
    let begun = std::time::Instant::now();
    while body(&window, middle).await == after {
        assert!(begun.elapsed().as_secs() < 20, "the undo never reached the core");
    }
    window.keep_screen("journey-writing-undone").await;
}
