//! A picture of every stage in both languages and both themes, for people to look at, and a look for what no screen may show.

use e2e::{Language, Window};
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
        window.press_first("nav [data-testid^=tab-]:not([data-testid=tab-guide]):not([data-testid=tab-gate])").await;
        window.select("[data-testid^=list-] [role=treegrid]").await;
        window.keep_screen(&format!("{language}-{theme}-{}-{stage}-list", number + 1)).await;
        window.assert_no_gap().await;
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
