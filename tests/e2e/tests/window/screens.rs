//! A picture of every stage in both languages and both themes, for people to look at, and a look for what no screen may show.

use e2e::{Key, Language, Window};
use serde_json::json;

use crate::steps::with_sample;

const STAGES: [&str; 8] =
    ["research", "architecture", "requirements", "development", "integration", "deployment", "training", "coaching"];

async fn keep_all_screens(window: &Window, language: &str, theme: &str) {
    window.ask_core("settings.set", json!({ "lang": language, "theme": theme })).await;
    window.reload().await;
    window.press("continue").await;
    for (number, stage) in STAGES.iter().enumerate() {
        window.press(&format!("stage-{stage}")).await;
        window.find(&format!("workspace-{stage}")).await;
        for tab in ["guide", "gate"] {
            window.press(&format!("tab-{tab}")).await;
            window.find(tab).await;
            window.keep_screen(&format!("{language}-{theme}-{}-{stage}-{tab}", number + 1)).await;
            window.assert_no_gap().await;
        }
        window.press_first("nav .group ~ [data-testid^=tab-]:not([data-testid=tab-gate])").await;
        window.select("[data-testid^=list-] [role=treegrid]").await;
        window.keep_screen(&format!("{language}-{theme}-{}-{stage}-list", number + 1)).await;
        window.assert_no_gap().await;
    }
}

/// The sizes of a projector and of the smallest window.
const SIZES: [(u32, u32); 2] = [(1280, 720), (1024, 640)];

/// Pictures of the rooms beside the stages, with what opens in them.
async fn keep_all_rooms(window: &Window, language: &str, theme: &str) {
    window.ask_core("settings.set", json!({ "lang": language, "theme": theme })).await;
    window.reload().await;
    for (width, height) in SIZES {
        let keep = async |name: &str| {
            window.keep_screen(&format!("room-{name}-{language}-{theme}-{width}")).await;
            window.assert_no_gap().await;
        };
        window.resize(width, height).await;
        if window.count("[data-testid=go-home]").await > 0 {
            window.press("go-home").await;
        }
        window.find("recent").await;
        keep("home").await;
        window.press("continue").await;
        window.press("go-documents").await;
        window.press("document-requirements").await;
        let rests = "return document.querySelector('.paper:not(.waiting)[aria-busy=false] .pages [data-page=\"1\"] canvas[data-drawn=true]') !== null";
        window.until("the preview rests", rests, vec![]).await;
        keep("documents").await;
        window.press("go-baselines").await;
        window.find("compare-sums").await;
        keep("baselines").await;
        window.press("freeze").await;
        window.find("freeze-dialog").await;
        keep("freeze").await;
        window.type_keys(Key::Escape + "").await;
        window.press("go-history").await;
        window.find("history").await;
        keep("history").await;
        window.press("go-settings").await;
        window.find("backup").await;
        keep("settings").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_room_shows_itself_on_a_projector_and_in_the_smallest_window() {
    let window = with_sample(Language::Chinese).await;
    for language in ["zh", "en"] {
        for theme in ["light", "dark"] {
            keep_all_rooms(&window, language, theme).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stage_shows_itself_in_chinese_in_both_themes() {
    let window = with_sample(Language::Chinese).await;
    keep_all_screens(&window, "zh", "light").await;
    keep_all_screens(&window, "zh", "dark").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stage_shows_itself_in_english_in_both_themes() {
    let window = with_sample(Language::English).await;
    keep_all_screens(&window, "en", "light").await;
    keep_all_screens(&window, "en", "dark").await;
}
